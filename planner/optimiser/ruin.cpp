// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/optimiser/ruin.h"

#include "planner/optimiser/index.h"

#include <algorithm>
#include <cmath>

namespace routedesk::planner {

Ruin::Ruin(const Model &model, RuinSize size)
    : m_model(&model), m_size(size), m_isChosen(model.requests.size()), m_isCut(model.vehicles.size())
{
}

const std::vector<std::int32_t> &Ruin::choose(const Assignment &assignment, Dice &dice)
{
    for (const auto request : m_chosen)
        m_isChosen[at(request)] = false;
    m_chosen.clear();
    const auto served = static_cast<double>(m_model->requests.size() - assignment.bank().size());
    if (assignment.used() == 0 || served < 1)
        return m_chosen;
    std::ranges::fill(m_isCut, false);
    double length = 0;
    for (const auto &tour : assignment.tours())
        length += static_cast<double>(tour.entries().size()) - 2;
    const double longest = std::min(m_size.longestString, length / assignment.used());
    const double most = 4.0 * m_size.mean / (1.0 + longest) - 1.0;
    auto strings = static_cast<int>(dice.unit() * most + 1.0);
    const auto start = seed(assignment, dice);
    const auto visit = [&](std::int32_t node) {
        const auto request = m_model->nodes[at(node)].request;
        const auto vehicle = assignment.tourOf(request);
        if (vehicle < 0 || m_isChosen[at(request)] || m_isCut[at(vehicle)])
            return;
        m_isCut[at(vehicle)] = true;
        cutString(assignment.tours()[at(vehicle)], node, longest, dice);
        --strings;
    };
    visit(start);
    for (const auto near : m_model->neighbours[at(start)]) {
        if (strings <= 0)
            break;
        visit(near);
    }
    return m_chosen;
}

std::int32_t Ruin::seed(const Assignment &assignment, Dice &dice) const
{
    constexpr double bankChance = 0.3;
    const auto &bank = assignment.bank();
    const auto pick = !bank.empty() && dice.unit() < bankChance
        ? bank[dice.below(static_cast<std::uint32_t>(bank.size()))]
        : static_cast<std::int32_t>(dice.below(static_cast<std::uint32_t>(m_model->requests.size())));
    const auto &request = m_model->requests[at(pick)];
    return request.second >= 0 && dice.below(2) == 1 ? request.second : request.first;
}

void Ruin::cutString(const Tour &tour, std::int32_t node, double longest, Dice &dice)
{
    const auto slots = tour.entries();
    const auto count = static_cast<std::int32_t>(slots.size()) - 2;
    const auto found = std::ranges::find(slots, node, &Tour::Slot::node) - slots.begin();
    const auto position = static_cast<std::int32_t>(found) - 1;
    const auto limit = std::min(static_cast<double>(count), longest);
    const auto length = static_cast<std::int32_t>(dice.unit() * limit + 1.0);
    const auto taken = std::clamp(length, 1, count);
    std::int32_t kept = 0;
    if (taken > 1 && taken < count && dice.unit() < m_size.splitChance) {
        kept = 1;
        while (taken + kept < count && dice.unit() > m_size.splitGrowth)
            ++kept;
    }
    const auto window = taken + kept;
    const auto lowest = std::max(0, position - window + 1);
    const auto highest = std::min(position, count - window);
    const auto begin
        = lowest + static_cast<std::int32_t>(dice.below(static_cast<std::uint32_t>(highest - lowest + 1)));
    const auto keptFrom
        = kept == 0 ? window : static_cast<std::int32_t>(dice.below(static_cast<std::uint32_t>(taken + 1)));
    for (std::int32_t i = 0; i < window; ++i) {
        if (i < keptFrom || i >= keptFrom + kept)
            take(slots[at(begin + i + 1)].node);
    }
}

void Ruin::take(std::int32_t node)
{
    const auto request = m_model->nodes[at(node)].request;
    if (m_isChosen[at(request)] || !m_model->requests[at(request)].isMovable)
        return;
    m_isChosen[at(request)] = true;
    m_chosen.push_back(request);
}

}
