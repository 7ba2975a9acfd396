// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/optimiser/ejectiontrial.h"

#include "planner/optimiser/index.h"

#include <algorithm>
#include <limits>

namespace routedesk::planner {

/// A node that wants a place, with its rows of the network.
struct EjectionTrial::Guest {
    Guest(const Network &network, const model::Node *nodes, std::int32_t index)
        : node(nodes[index]), timesFrom(network.timesFrom(index)), timesTo(network.timesTo(index))
    {
    }

    [[nodiscard]] std::int32_t departure(std::int32_t arrival) const
    {
        return std::max(arrival, node.open) + node.service;
    }

    const model::Node &node;
    const std::int32_t *timesFrom;
    const std::int32_t *timesTo;
};

bool EjectionTrial::take(const Tour &tour)
{
    const auto &vehicle = m_model->vehicles[at(tour.vehicle())];
    if (m_model->latenessWeight != 0 || vehicle.reach >= 0 || vehicle.hours >= 0)
        return false;
    m_nodes = m_model->nodesFor(tour.vehicle()).data();
    m_held = at(tour.held());
    m_capacity = vehicle.capacity;
    m_whole.clear();
    for (const auto &slot : tour.entries()) {
        m_places[at(slot.node)] = m_whole.size();
        m_whole.push_back({ slot.node, slot.depart, slot.latest, slot.load, slot.drive });
    }
    return true;
}

bool EjectionTrial::fits(const model::Request &wanted, std::int32_t one, std::int32_t other)
{
    leaveOut(one, other);
    return wanted.second < 0 ? visitFits(wanted) : pairFits(wanted);
}

void EjectionTrial::addGap(std::int32_t node, std::int32_t change)
{
    const auto place = m_places[at(node)];
    auto i = m_gapCount++;
    for (; i > 0 && m_gaps[i - 1].place > place; --i)
        m_gaps[i] = m_gaps[i - 1];
    m_gaps[i] = { place, change };
}

void EjectionTrial::leaveOut(std::int32_t one, std::int32_t other)
{
    using Load = model::Request::Load;
    std::int32_t aboard = 0; // of what goes
    m_gapCount = 0;
    for (const auto request : { one, other }) {
        if (request < 0)
            continue;
        const auto &owned = m_model->requests[at(request)];
        const bool isFromStart = owned.kind == Load::FromStart;
        aboard += isFromStart ? owned.load : 0;
        addGap(owned.first, isFromStart ? -owned.load : owned.load);
        if (owned.second >= 0)
            addGap(owned.second, -owned.load);
    }
    m_stops.clear();
    copy(0, m_gaps[0].place, aboard);
    const auto firstJoin = m_stops.size();
    auto lastJoin = firstJoin;
    for (std::size_t gap = 0; gap < m_gapCount; ++gap) {
        aboard += m_gaps[gap].change;
        const auto begin = m_gaps[gap].place + 1;
        const auto end = gap + 1 < m_gapCount ? m_gaps[gap + 1].place : m_whole.size();
        if (begin == end)
            continue;
        lastJoin = m_stops.size();
        m_stops.back().drive = m_model->network->time(m_stops.back().node, m_whole[begin].node);
        copy(begin, end, aboard);
    }
    setTimes(firstJoin, lastJoin);
}

void EjectionTrial::copy(std::size_t begin, std::size_t end, std::int32_t aboard)
{
    const auto from = m_stops.size();
    m_stops.insert(m_stops.end(), m_whole.begin() + static_cast<std::ptrdiff_t>(begin),
        m_whole.begin() + static_cast<std::ptrdiff_t>(end));
    for (std::size_t i = from; aboard != 0 && i < m_stops.size(); ++i)
        m_stops[i].load -= aboard;
}

/// Joins are stops that have another one before them than in the tour.
void EjectionTrial::setTimes(std::size_t firstJoin, std::size_t lastJoin)
{
    for (std::size_t i = firstJoin; i < m_stops.size(); ++i) {
        const auto &before = m_stops[i - 1];
        const auto &node = m_nodes[m_stops[i].node];
        const auto depart = std::max(node.open, before.depart + before.drive) + node.service;
        if (i >= lastJoin && depart == m_stops[i].depart)
            break;
        m_stops[i].depart = depart;
    }
    for (std::size_t i = lastJoin; i-- > 0;) {
        auto &stop = m_stops[i];
        const auto &node = m_nodes[stop.node];
        const auto latest = std::min(node.close, m_stops[i + 1].latest - stop.drive - node.service);
        if (i < firstJoin && latest == stop.latest)
            break;
        stop.latest = latest;
    }
}

bool EjectionTrial::visitFits(const model::Request &wanted) const
{
    const Guest visit(*m_model->network, m_nodes, wanted.first);
    const auto room = m_capacity - wanted.load;
    const bool fromStart = wanted.kind == model::Request::Load::FromStart;
    // What is put on board stays to the end: there has to be room from here on.
    std::size_t firstWithRoom = 0;
    for (std::size_t i = 0; !fromStart && i < m_stops.size(); ++i)
        firstWithRoom = m_stops[i].load > room ? i + 1 : firstWithRoom;
    for (std::size_t i = 0; i + 1 < m_stops.size() && m_stops[i].depart <= visit.node.close; ++i) {
        const auto &stop = m_stops[i];
        if (fromStart && stop.load > room)
            return false;
        if (i + 1 >= m_held && i >= firstWithRoom && dropFits(visit, stop.depart, visit.timesTo[stop.node], i + 1))
            return true;
    }
    return false;
}

bool EjectionTrial::dropFits(const Guest &drop, std::int32_t depart, std::int32_t drive, std::size_t next) const
{
    const auto arrival = depart + drive;
    const auto &behind = m_stops[next];
    return arrival <= drop.node.close && drop.departure(arrival) + drop.timesFrom[behind.node] <= behind.latest;
}

/// The last stop behind which the drop fits if nothing is delayed; 0: none.
std::size_t EjectionTrial::lastDrop(const Guest &drop, std::size_t from) const
{
    for (std::size_t i = m_stops.size() - 1; i-- > from;) {
        const auto &stop = m_stops[i];
        if (dropFits(drop, stop.depart, drop.timesTo[stop.node], i + 1))
            return i;
    }
    return 0;
}

bool EjectionTrial::pairFits(const model::Request &wanted) const
{
    constexpr auto unknown = std::numeric_limits<std::size_t>::max();
    const Guest pick(*m_model->network, m_nodes, wanted.first);
    const Guest drop(*m_model->network, m_nodes, wanted.second);
    const auto pickToDrop = pick.timesFrom[wanted.second];
    const auto room = m_capacity - wanted.load;
    auto last = unknown;
    for (std::size_t i = m_held - 1; i + 1 < m_stops.size() && m_stops[i].depart <= pick.node.close; ++i) {
        const auto arrival = m_stops[i].depart + pick.timesTo[m_stops[i].node];
        const auto depart = pick.departure(arrival);
        const auto &behind = m_stops[i + 1];
        // Whatever comes after both has to be reached from the pick in time, or by way of the drop.
        if (m_stops[i].load > room || arrival > pick.node.close || depart > behind.latest)
            continue;
        if (dropFits(drop, depart, pickToDrop, i + 1))
            return true;
        const auto next = depart + pick.timesFrom[behind.node];
        if (next > behind.latest)
            continue;
        if (last == unknown)
            last = lastDrop(drop, i + 1);
        if (last > i && fitsLater(drop, i + 1, last, next, room))
            return true;
    }
    return false;
}

/// Goes along the stops as they are delayed by a pick.
bool EjectionTrial::fitsLater(
    const Guest &drop, std::size_t next, std::size_t last, std::int32_t arrival, std::int32_t room) const
{
    for (std::size_t i = next; i <= last; ++i) {
        const auto &stop = m_stops[i];
        const auto &node = m_nodes[stop.node];
        const auto start = std::max(node.open, arrival);
        if (start > stop.latest || stop.load > room)
            return false;
        const auto depart = start + node.service;
        if (depart > drop.node.close)
            return false;
        if (dropFits(drop, depart, drop.timesTo[stop.node], i + 1))
            return true;
        arrival = depart + stop.drive;
    }
    return false;
}

}
