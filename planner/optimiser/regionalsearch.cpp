// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/optimiser/regionalsearch.h"

#include "planner/optimiser/index.h"

#include <thread>

namespace routedesk::planner {

struct RegionalSearch::Round {
    const Pace &pace;
    const std::stop_token &stop;
    double until;
    const Cooling &cooling;
    std::vector<Neighbourhood> parts{};
    std::vector<std::uint64_t> seeds{};
};

RegionalSearch::RegionalSearch(const Assignment &plan, Options options)
    : m_model(&plan.model()), m_options(std::move(options)), m_dice(m_options.seed), m_plan(plan),
      m_regions(m_options.steps.size())
{
    m_best.take(m_plan, m_options.countVehicles);
}

std::size_t RegionalSearch::partsEach() const
{
    return std::max<std::size_t>(1, m_model->nodes.size() / (m_options.nodesEach * m_options.steps.size()));
}

void RegionalSearch::round(const Pace &pace, const std::stop_token &stop, double until, const Cooling &cooling)
{
    const auto threads = m_options.steps.size();
    Round round{ pace, stop, until, cooling };
    round.parts = neighbourhoods(m_plan, partsEach() * threads, m_dice);
    for (std::size_t i = 0; i < round.parts.size(); ++i)
        round.seeds.push_back(m_dice.next());
    m_current.clear();
    for (const auto &tour : m_plan.tours())
        m_current.push_back(m_plan.nodesOf(tour.vehicle()));
    m_finest = m_current;
    {
        std::vector<std::jthread> others;
        for (std::size_t thread = 1; thread < threads; ++thread)
            others.emplace_back([this, &round, thread] { search(thread, round); });
        search(0, round);
    }
    keep(m_finest);
    keep(m_current);
    for (const auto &tour : m_plan.tours()) {
        if (m_options.countVehicles && m_plan.unserved() == 0)
            m_plan.setOpen(tour.vehicle(), !tour.isEmpty());
    }
}

void RegionalSearch::keep(const std::vector<std::vector<std::int32_t>> &nodes)
{
    m_plan.copyFrom(nodes);
    if (m_plan.value(m_options.countVehicles) < m_best.value())
        m_best.take(m_plan, m_options.countVehicles);
}

void RegionalSearch::search(std::size_t thread, const Round &round)
{
    const auto threads = m_options.steps.size();
    for (auto part = thread; part < round.parts.size(); part += threads) {
        const auto &[vehicles, left] = round.parts[part];
        auto &region = m_regions[thread];
        region.take(m_plan, vehicles, left);
        Chain chain(region.model(), round.seeds[part], m_options.size, m_options.countVehicles);
        chain.fill();
        const auto stillToDo = (round.parts.size() - part + threads - 1) / threads;
        const double begun = round.pace.spent(m_options.steps[thread]);
        anneal(chain, thread, round, begun + (round.until - begun) / static_cast<double>(stillToDo));
        m_options.steps[thread] += chain.steps();
        region.write(chain.best().nodes(), m_finest);
        std::vector<std::vector<std::int32_t>> current;
        for (std::size_t vehicle = 0; vehicle < vehicles.size(); ++vehicle)
            current.push_back(chain.current().nodesOf(static_cast<std::int32_t>(vehicle)));
        region.write(current, m_current);
    }
}

void RegionalSearch::anneal(Chain &chain, std::size_t thread, const Round &round, double until)
{
    while (!round.stop.stop_requested()) {
        const double spent = round.pace.spent(m_options.steps[thread] + chain.steps());
        if (spent >= until)
            return;
        const double temperature = round.cooling.at(spent);
        for (int i = 0; i < stepsBetweenLooks; ++i)
            chain.anneal(temperature);
    }
}

}
