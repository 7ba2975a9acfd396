// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/optimiser/recreate.h"

#include "planner/optimiser/index.h"

#include <algorithm>
#include <array>
#include <limits>

namespace routedesk::planner {

namespace {

enum Order : std::size_t { Demanding, Far, Near, Narrow, Early, Late, Orders };

}

Recreate::Recreate(const Model &model)
    : m_model(&model), m_cache(model), m_keys(Orders, std::vector<std::int64_t>(model.requests.size()))
{
    std::int32_t kinds = 0;
    for (const auto &vehicle : model.vehicles)
        kinds = std::max(kinds, vehicle.kind + 1);
    m_kindSeen.resize(at(kinds));
    if (model.vehicles.empty())
        return;
    const auto origin = model.vehicles.front().start;
    for (std::size_t i = 0; i < model.requests.size(); ++i) {
        const auto &request = model.requests[i];
        const auto last = request.second >= 0 ? request.second : request.first;
        const auto &first = model.nodes[at(request.first)];
        const auto &drop = model.nodes[at(last)];
        const std::int64_t far
            = std::int64_t{ model.network->cost(origin, request.first) } + model.network->cost(origin, last);
        m_keys[Demanding][i] = -request.load;
        m_keys[Far][i] = -far;
        m_keys[Near][i] = far;
        m_keys[Narrow][i] = std::int64_t{ first.close } - first.open + drop.close - drop.open;
        m_keys[Early][i] = first.open;
        m_keys[Late][i] = -std::int64_t{ drop.close };
    }
}

void Recreate::order(std::vector<std::int32_t> &requests, Dice &dice)
{
    dice.shuffle(requests);
    constexpr std::array<std::int32_t, 17> weighted{ -1, -1, -1, -1, Demanding, Demanding, Far, Far, Near, Narrow,
        Narrow, Early, Early, Late, Late, Late, Late };
    const auto order = weighted[dice.below(weighted.size())];
    if (order >= 0) {
        std::ranges::stable_sort(
            requests, {}, [&](std::int32_t request) { return m_keys[at(order)][at(request)]; });
    }
}

std::int64_t Recreate::price(const Tour &tour, const model::Request &wanted, const Placement &placement) const
{
    const auto vehicle = at(tour.vehicle());
    return std::int64_t{ placement.cost } + m_model->strangeness(vehicle, wanted)
        + (tour.isEmpty() ? m_model->vehicles[vehicle].opening + tour.cost() : 0);
}

void Recreate::evaluate(const Tour &tour, std::int32_t request, double blink, Dice &dice, Offer &best)
{
    const auto placement = m_cache.cheapest(tour, request);
    if (!placement.isPossible())
        return;
    const auto cost = price(tour, m_model->requests[at(request)], placement);
    if (cost < best.cost && dice.unit() > blink)
        best = { tour.vehicle(), cost, placement };
}

bool Recreate::isPassedOver(const Tour &tour, std::int32_t request, const Offer &best, Dice &dice) const
{
    constexpr std::uint32_t onceIn = 8;
    constexpr std::int64_t margin = 3; // what is within a third of the best may have become better
    const auto &memory = m_cache.memory(tour, request);
    const bool isPromising = memory.placement.isPossible()
        && (best.vehicle < 0
            || price(tour, m_model->requests[at(request)], memory.placement)
                < best.cost + std::abs(best.cost) / margin);
    return !isPromising && dice.below(onceIn) != 0;
}

Recreate::Offer Recreate::cheapest(const Assignment &assignment, std::int32_t request, double blink, Dice &dice)
{
    const auto &wanted = m_model->requests[at(request)];
    m_kindSeen.assign(m_kindSeen.size(), false);
    m_remembered.clear();
    Offer best{ .cost = std::numeric_limits<std::int64_t>::max() };
    for (const auto &tour : assignment.tours()) {
        const auto vehicle = tour.vehicle();
        if (!assignment.isOpen(vehicle) || !m_model->mayServe(at(vehicle), wanted))
            continue;
        if (tour.isEmpty()) {
            const auto kind = at(m_model->vehicles[at(vehicle)].kind);
            if (m_kindSeen[kind] && wanted.home < 0)
                continue;
            m_kindSeen[kind] = true;
        }
        const auto known = m_cache.memory(tour, request).version;
        if (known == tour.version || known == PlacementCache::none || assignment.isTouched(vehicle))
            evaluate(tour, request, blink, dice, best);
        else
            m_remembered.push_back(&tour);
    }
    for (const auto *tour : m_remembered) {
        if (!isPassedOver(*tour, request, best, dice))
            evaluate(*tour, request, blink, dice, best);
    }
    return best;
}

bool Recreate::run(
    Assignment &assignment, std::vector<std::int32_t> &requests, Dice &dice, const IsHopeless &isHopeless)
{
    order(requests, dice);
    Ahead ahead{ .requests = static_cast<std::int64_t>(requests.size()) };
    for (const auto request : requests)
        ahead.weight += m_model->requests[at(request)].weight;
    bool isGivenUp = false;
    offer(assignment, requests, dice, [&](std::int32_t request) {
        --ahead.requests;
        ahead.weight -= m_model->requests[at(request)].weight;
        isGivenUp = isHopeless && isHopeless(ahead);
        return isGivenUp;
    });
    return !isGivenUp;
}

void Recreate::fetch(std::int32_t request) const
{
    const auto &next = m_model->requests[at(request)];
    m_model->network->fetch(next.first);
    if (next.second >= 0)
        m_model->network->fetch(next.second);
}

void Recreate::offer(
    Assignment &assignment, const std::vector<std::int32_t> &requests, Dice &dice, const IsOver &isOver)
{
    constexpr double blink = 0.01;
    for (std::size_t i = 0; i < requests.size(); ++i) {
        const auto request = requests[i];
        if (i + 1 < requests.size())
            fetch(requests[i + 1]);
        const auto found = cheapest(assignment, request, blink, dice);
        if (found.vehicle >= 0)
            assignment.insert(request, found.vehicle, found.placement);
        if (isOver(request))
            return;
    }
}

}
