// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/optimiser/optimiser.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <thread>

namespace routedesk::planner {

namespace {

/// The second thread takes out less at a time: better where tours are long.
RuinSize sizeFor(int thread)
{
    return thread % 2 == 0 ? RuinSize{} : RuinSize{ .mean = 6.0 };
}

}

struct Optimiser::Turn {
    const Pace &pace;
    std::stop_token stop;
    const Report &report;

    [[nodiscard]] bool isOver(const Chain &chain, double until) const
    {
        return stop.stop_requested() || pace.spent(chain.steps()) >= until;
    }
};

Optimiser::Optimiser(std::shared_ptr<const Model> model, OptimiserOptions options)
    : m_model(std::move(model)), m_options(options)
{
    Dice seeds(options.seed);
    for (int thread = 0; thread < std::max(1, options.threads); ++thread) {
        m_chains.push_back(
            std::make_unique<Chain>(*m_model, seeds.next(), sizeFor(thread), options.fewestVehicles));
    }
}

OptimiserResult Optimiser::run(const Pace &pace, std::stop_token stop, const Report &report)
{
    const Turn turn{ pace, std::move(stop), report };
    inParallel([&](Chain &chain) { chain.fill([&] { return turn.stop.stop_requested(); }); });
    note(turn);
    if (isLarge()) {
        runLarge(turn);
    } else {
        squeezeFleet(turn, m_options.fleetShare);
        annealCost(turn);
    }
    m_result.steps = 0;
    for (const auto &chain : m_chains)
        m_result.steps += chain->steps();
    return m_result;
}

double Optimiser::unit() const
{
    return static_cast<double>(m_result.value.cost)
        / static_cast<double>(std::max<std::size_t>(1, m_model->nodes.size()));
}

bool Optimiser::isLarge() const
{
    constexpr std::size_t most = 1800;
    return m_model->nodes.size() > most;
}

RegionalSearch Optimiser::regions(std::uint64_t seed, std::size_t nodesEach) const
{
    RegionalSearch::Options options{
        .seed = seed, .nodesEach = nodesEach, .countVehicles = m_options.fewestVehicles
    };
    for (const auto &chain : m_chains)
        options.steps.push_back(chain->steps());
    return RegionalSearch(m_chains.front()->current(), std::move(options));
}

void Optimiser::takeOver(const RegionalSearch &search, const Turn &turn)
{
    for (std::size_t i = 0; i < m_chains.size(); ++i) {
        m_chains[i]->countSteps(search.steps()[i] - m_chains[i]->steps());
        m_chains[i]->adopt(search.best());
    }
    note(turn);
}

void Optimiser::runLarge(const Turn &turn)
{
    serveAll(turn);
    if (m_options.fewestVehicles)
        squeezeFleet(turn, m_options.fleetShare);
    annealRegions(turn);
    // Room is easier made in a good plan: what is still left over is forced in at the end.
    if (m_result.value.unserved > 0)
        squeezeFleet(turn, 1.0);
}

/// A large plan that leaves much out has its tours all across each other: there is no room until they are shorter.
void Optimiser::serveAll(const Turn &turn)
{
    constexpr double warmth = 0.1;
    constexpr std::size_t nodesEach = 600;
    constexpr int mostIdle = 5; ///< rounds in which nothing more found a place
    if (m_result.value.unserved == 0)
        return;
    exchange();
    auto search = regions(m_options.seed, nodesEach);
    const Cooling even{ .hottest = warmth * unit(), .coldest = warmth * unit() };
    const double begun = turn.pace.spent(m_chains.front()->steps());
    const double share = m_options.roundShare;
    int idle = 0;
    for (double until = begun + share; m_result.value.unserved > 0 && idle < mostIdle; until += share) {
        if (turn.isOver(*m_chains.front(), m_options.fleetShare))
            return;
        const auto before = m_result.value.unserved;
        search.round(turn.pace, turn.stop, until, even);
        takeOver(search, turn);
        idle = m_result.value.unserved < before ? 0 : idle + 1;
    }
}

void Optimiser::squeezeFleet(const Turn &turn, double limit)
{
    // Some problems want the plan kept tight while room is looked for, others want it stirred a little.
    constexpr std::array<double, 2> warmths{ 0.02, 0.1 };
    std::size_t round = 0;
    bool isPossible = true;
    const double begun = turn.pace.spent(m_chains.front()->steps());
    for (double until = begun + m_options.roundShare; isPossible; until += m_options.roundShare) {
        const auto &first = *m_chains.front();
        const bool isWanted = m_options.fewestVehicles || m_result.value.unserved > 0;
        if (!isWanted || turn.isOver(first, limit))
            break;
        const auto cost = unit();
        std::atomic<int> able = 0;
        inParallel([&](Chain &chain) {
            const auto number = &chain == m_chains.front().get() ? round : round + 1;
            const auto temperature = warmths[number % warmths.size()] * cost;
            while (!turn.isOver(chain, until)) {
                const bool isComplete = chain.best().value().unserved == 0 && !chain.isEmptying();
                if (isComplete && (!m_options.fewestVehicles || !chain.emptyOne()))
                    return;
                for (int i = 0; i < stepsBetweenLooks && (chain.isEmptying() || !isComplete); ++i)
                    chain.squeeze(temperature);
            }
            ++able;
        });
        isPossible = able > 0;
        ++round;
        exchange();
        note(turn);
    }
    for (const auto &chain : m_chains)
        chain->settle();
}

void Optimiser::annealCost(const Turn &turn)
{
    constexpr int roundsAnExchange = 5;
    constexpr double priceOfLeaving = 15.0;
    const double begun = turn.pace.spent(m_chains.front()->steps());
    const Cooling cooling{ .begin = begun, .hottest = 10.0 * unit(), .coldest = 0.1 * unit() };
    const double share = m_options.roundShare;
    const double price = priceOfLeaving * unit();
    const bool isComplete = m_result.value.unserved == 0;
    int round = 0;
    for (double until = begun + share; !turn.isOver(*m_chains.front(), 1.0); until = std::min(1.0, until + share)) {
        inParallel([&](Chain &chain) {
            const bool isWandering = isComplete && &chain == m_chains.back().get() && m_chains.size() > 1;
            while (!turn.isOver(chain, until)) {
                const double temperature = cooling.at(turn.pace.spent(chain.steps()));
                for (int i = 0; i < stepsBetweenLooks; ++i)
                    isWandering ? chain.wander(temperature, price) : chain.anneal(temperature);
            }
        });
        if (++round % roundsAnExchange == 0)
            exchange();
        note(turn);
    }
}

void Optimiser::annealRegions(const Turn &turn)
{
    constexpr std::size_t nodesEach = 1000;
    constexpr double mostlyOver = 0.9;
    constexpr std::size_t cutsAReport = 3; // what lies across a border waits for the next cut
    exchange();
    auto search = regions(m_options.seed + 1, nodesEach);
    const double begun = turn.pace.spent(m_chains.front()->steps());
    const Cooling cooling{ .begin = begun, .hottest = 4.0 * unit(), .coldest = 0.1 * unit() };
    const auto cuts = std::max<std::size_t>(1, cutsAReport / search.partsEach());
    const double share = m_options.roundShare / static_cast<double>(cuts);
    for (double until = begun; !turn.isOver(*m_chains.front(), 1.0);) {
        if (until > mostlyOver && m_result.value.unserved > 0)
            return;
        for (std::size_t cut = 0; cut < cuts; ++cut) {
            until = std::min(1.0, until + share);
            search.round(turn.pace, turn.stop, until, cooling);
        }
        takeOver(search, turn);
    }
}

void Optimiser::inParallel(const std::function<void(Chain &)> &work)
{
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < m_chains.size(); ++i)
        others.emplace_back([&work, chain = m_chains[i].get()] { work(*chain); });
    work(*m_chains.front());
}

Chain &Optimiser::leader()
{
    return **std::ranges::min_element(m_chains, {}, [](const auto &chain) { return chain->best().value(); });
}

void Optimiser::exchange()
{
    const auto &best = leader().best();
    for (const auto &chain : m_chains) {
        if (&chain->best() != &best)
            chain->adopt(best);
    }
}

void Optimiser::note(const Turn &turn)
{
    const auto &best = leader().best();
    if (!m_result.nodes.empty() && !(best.value() < m_result.value))
        return;
    m_result.value = best.value();
    m_result.nodes = best.nodes();
    m_result.bestAt = turn.pace.spent(m_chains.front()->steps());
    if (turn.report)
        turn.report(best, m_chains.front()->steps());
}

}
