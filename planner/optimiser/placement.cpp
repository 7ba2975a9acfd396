// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/optimiser/placement.h"

#include "planner/optimiser/index.h"

#include <algorithm>

namespace routedesk::planner {

namespace {

constexpr auto impossible = Placement::impossible;

/// One node with its rows of the network.
struct Guest {
    Guest(const Model &model, const Tour &tour, std::int32_t index)
        : node(model.nodesFor(tour.vehicle())[at(index)]), timesFrom(model.network->timesFrom(index)),
          timesTo(model.network->timesTo(index)), costsFrom(model.network->costsFrom(index)),
          costsTo(model.network->costsTo(index))
    {
    }

    const model::Node &node;
    const std::int32_t *timesFrom;
    const std::int32_t *timesTo;
    const std::int32_t *costsFrom;
    const std::int32_t *costsTo;
};

/// The first slot behind which the node can be served in time for the next one.
std::size_t firstInTime(const Tour &tour, const model::Node &node)
{
    const auto slots = tour.entries();
    const auto behind = std::ranges::lower_bound(
        slots.subspan(at(tour.held())), node.open + node.service, {}, &Tour::Slot::latest);
    return static_cast<std::size_t>(behind - slots.begin()) - 1;
}

/// Without a branch for each rule: which of them a slot breaks can't be foretold, and guessing wrong costs more than
/// reckoning it all.
Placement cheapestAtUsualHours(
    std::span<const Tour::Slot> slots, const Guest &guest, std::size_t begin, std::int32_t room, bool fromStart)
{
    const auto *found = slots.data() + begin;
    auto least = impossible;
    const auto &node = guest.node;
    for (const auto *slot = found; slot + 1 != slots.data() + slots.size() && slot->depart <= node.close; ++slot) {
        if (fromStart && slot->load > room)
            break;
        const auto &behind = slot[1];
        const auto arrival = slot->depart + guest.timesTo[slot->node];
        const auto depart = std::max(arrival, node.open) + node.service;
        const auto cost = guest.costsTo[slot->node] + guest.costsFrom[behind.node] - slot->price;
        const bool isBroken = (arrival > node.close) | (depart + guest.timesFrom[behind.node] > behind.latest)
            | (!fromStart & (slot->peak > room));
        const auto known = isBroken ? impossible : cost;
        found = known < least ? slot : found;
        least = std::min(known, least);
    }
    const auto place = static_cast<std::int32_t>(found - slots.data());
    return least == impossible ? Placement() : Placement{ least, place, place };
}

}

Placement PlacementSearch::cheapest(const Tour &tour, const model::Request &request)
{
    if (m_model->latenessWeight > 0 || m_model->vehicles[at(tour.vehicle())].reach >= 0)
        return cheapestWithCare(tour, request);
    return m_model->atHoursOf(tour.vehicle(), [&](const auto &hours) {
        return request.second < 0 ? cheapestVisit(tour, request, hours) : cheapestPair(tour, request, hours);
    });
}

template<class Hours>
Placement PlacementSearch::cheapestVisit(const Tour &tour, const model::Request &request, const Hours &hours) const
{
    const auto slots = tour.entries();
    const Guest guest(*m_model, tour, request.first);
    const auto room = m_model->vehicles[at(tour.vehicle())].capacity - request.load;
    const bool fromStart = request.kind == model::Request::Load::FromStart;
    const auto begin = firstInTime(tour, guest.node);
    // What comes from the start is on board until it is delivered: every slot before needs the room.
    if (fromStart && std::ranges::any_of(slots.first(begin), [room](const auto &slot) { return slot.load > room; }))
        return {};
    if constexpr (Hours::isUsual)
        return cheapestAtUsualHours(slots, guest, begin, room, fromStart);
    Placement best;
    for (std::size_t i = begin; i + 1 < slots.size(); ++i) {
        const auto &before = slots[i];
        const auto &behind = slots[i + 1];
        if (before.depart > guest.node.close || (fromStart && before.load > room))
            break;
        // What is put on board here stays: every later slot needs the room, and this one.
        if (!fromStart && before.peak > room)
            continue;
        const auto arrival = hours.arrival(before.depart, guest.timesTo[before.node]);
        if (arrival > guest.node.close)
            continue;
        const auto depart = std::max(arrival, guest.node.open) + guest.node.service;
        if (hours.arrival(depart, guest.timesFrom[behind.node]) > behind.latest)
            continue;
        const auto cost = guest.costsTo[before.node] + guest.costsFrom[behind.node] - before.price;
        if (cost < best.cost)
            best = { cost, static_cast<std::int32_t>(i), static_cast<std::int32_t>(i) };
    }
    return best;
}

template<class Hours>
void PlacementSearch::priceSeconds(
    const Tour &tour, const model::Request &request, std::size_t begin, const Hours &hours)
{
    const auto slots = tour.entries();
    const Guest drop(*m_model, tour, request.second);
    m_seconds.assign(slots.size(), impossible);
    m_leastFrom.assign(slots.size() + 1, impossible);
    std::size_t end = std::max(begin, firstInTime(tour, drop.node));
    for (std::size_t j = end; j + 1 < slots.size(); ++j) {
        const auto &before = slots[j];
        const auto &behind = slots[j + 1];
        if (before.depart > drop.node.close)
            break;
        end = j + 1;
        const auto arrival = hours.arrival(before.depart, drop.timesTo[before.node]);
        const auto depart = std::max(arrival, drop.node.open) + drop.node.service;
        const bool isLate
            = (arrival > drop.node.close) | (hours.arrival(depart, drop.timesFrom[behind.node]) > behind.latest);
        m_seconds[j] = isLate ? impossible : drop.costsTo[before.node] + drop.costsFrom[behind.node] - before.price;
    }
    for (std::size_t j = end; j-- > begin;)
        m_leastFrom[j] = std::min(m_leastFrom[j + 1], m_seconds[j]);
}

template<class Hours>
Placement PlacementSearch::cheapestPair(const Tour &tour, const model::Request &request, const Hours &hours)
{
    const auto slots = tour.entries();
    const Guest pick(*m_model, tour, request.first);
    const Guest drop(*m_model, tour, request.second);
    const auto pickToDrop = pick.timesFrom[request.second];
    const auto pickToDropCost = pick.costsFrom[request.second];
    const auto room = m_model->vehicles[at(tour.vehicle())].capacity - request.load;
    const auto begin = firstInTime(tour, pick.node);
    priceSeconds(tour, request, begin, hours);
    Placement best;
    for (std::size_t i = begin; i + 1 < slots.size(); ++i) {
        const auto &before = slots[i];
        const auto &behind = slots[i + 1];
        if (before.depart > pick.node.close)
            break;
        const auto arrival = hours.arrival(before.depart, pick.timesTo[before.node]);
        if (before.load > room || arrival > pick.node.close)
            continue;
        const auto depart = std::max(arrival, pick.node.open) + pick.node.service;
        const auto between = before.price;
        const auto dropArrival = hours.arrival(depart, pickToDrop);
        const auto dropDepart = std::max(dropArrival, drop.node.open) + drop.node.service;
        if (dropArrival <= drop.node.close
            && hours.arrival(dropDepart, drop.timesFrom[behind.node]) <= behind.latest) {
            const auto cost = pick.costsTo[before.node] + pickToDropCost + drop.costsFrom[behind.node] - between;
            if (cost < best.cost)
                best = { cost, static_cast<std::int32_t>(i), static_cast<std::int32_t>(i) };
        }
        if (m_leastFrom[i + 1] == impossible || hours.arrival(depart, pick.timesFrom[behind.node]) > behind.latest)
            continue;
        const std::int64_t firstCost
            = std::int64_t{ pick.costsTo[before.node] } + pick.costsFrom[behind.node] - between;
        if (firstCost + m_leastFrom[i + 1] < best.cost)
            walk(tour, request, i, depart, firstCost, hours, best);
    }
    return best;
}

template<class Hours>
void PlacementSearch::walk(const Tour &tour, const model::Request &request, std::size_t first, std::int32_t depart,
    std::int64_t firstCost, const Hours &hours, Placement &best) const
{
    const auto slots = tour.entries();
    const Guest drop(*m_model, tour, request.second);
    const auto room = m_model->vehicles[at(tour.vehicle())].capacity - request.load;
    const auto &nodes = m_model->nodesFor(tour.vehicle());
    auto drive = m_model->network->time(request.first, slots[first + 1].node);
    for (std::size_t j = first + 1; j + 1 < slots.size(); ++j) {
        const auto &slot = slots[j];
        const auto &node = nodes[at(slot.node)];
        const auto start = std::max(node.open, hours.arrival(depart, drive));
        // The load here still includes what leaves at this slot only if it is a drop: arriving needs no more room
        // than the slot before had.
        if (start > slot.latest || slot.load > room || firstCost + m_leastFrom[j] >= best.cost)
            return;
        depart = start + node.service;
        drive = slot.drive;
        if (depart > drop.node.close)
            return;
        if (m_seconds[j] == impossible || firstCost + m_seconds[j] >= best.cost)
            continue;
        const auto arrival = hours.arrival(depart, drop.timesTo[slot.node]);
        if (arrival > drop.node.close)
            continue;
        const auto dropDepart = std::max(arrival, drop.node.open) + drop.node.service;
        if (hours.arrival(dropDepart, drop.timesFrom[slots[j + 1].node]) <= slots[j + 1].latest) {
            best = { static_cast<std::int32_t>(firstCost + m_seconds[j]), static_cast<std::int32_t>(first),
                static_cast<std::int32_t>(j) };
        }
    }
}

}
