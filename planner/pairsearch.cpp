// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/probesearch.h"

#include <algorithm>
#include <limits>

namespace routedesk::planner {

namespace {

Leg plus(const Leg &one, const Leg &other)
{
    return { one.duration + other.duration, one.metres + other.metres };
}

Leg minus(const Leg &one, const Leg &other)
{
    return { one.duration - other.duration, one.metres - other.metres };
}

}

PairSearch::PairSearch(const ProbeBody &route, const Stop &pick, const Stop &drop, const InsertionPolicy &policy)
    : m_route(route), m_pick(pick), m_drop(drop), m_policy(policy), m_dropLegs(route.gaps())
{
}

std::optional<Insertion> PairSearch::best()
{
    const bool hard = m_policy.windowsAreHard;
    const Breaks &breaks = m_route.vehicle.breaks;
    const Instant opening = breaks.worked(m_pick.window.earliest.value_or(Instant{}));
    const Instant lastBegin = breaks.lastBegin(m_pick.window.latest.value_or(Instant{}));
    for (std::size_t gap = m_route.firstGap; gap < m_route.gaps(); ++gap) {
        if (hard && gap > 0 && m_pick.window.latest && m_route.nodes[gap - 1].departure > lastBegin)
            break;
        if (hard && m_pick.window.earliest && !m_route.keepsWindows(gap, opening + m_pick.service)) {
            continue;
        }
        tryPickGap(gap);
    }
    settle();
    return m_best;
}

std::optional<Insertion> PairSearch::at(std::size_t pickGap, std::size_t dropGap, InsertionPoint point)
{
    m_onlyDropGap = dropGap;
    tryPickGap(pickGap);
    settle();
    if (m_best)
        m_best->point = point;
    return m_best;
}

void PairSearch::settle()
{
    if (m_best && !m_route.vehicle.traffic.isUsual())
        m_best->addedDriving = m_route.addedDriving(m_bestPickGap, m_pick, &m_drop, m_bestDropGap);
}

void PairSearch::tryPickGap(std::size_t gap)
{
    if (!carries(m_route.loads[gap]))
        return;
    m_pickGap = gap;
    const Leg into = m_route.legInto(gap, m_pick);
    const auto pick = m_route.call(m_pick, m_route.reaches(gap, m_pick, into));
    if (m_policy.windowsAreHard && pick.lateness > Duration::zero())
        return;
    if (m_onlyDropGap.value_or(gap) == gap)
        tryNextToPick(into, pick);
    if (gap == m_route.nodes.size() || m_onlyDropGap == gap)
        return;
    const Leg outOf = m_route.legOutOf(gap, m_pick);
    tryFartherOn(minus(plus(into, outOf), m_route.legs[gap]), m_route.goesOn(pick, outOf), pick.lateness);
}

void PairSearch::tryNextToPick(const Leg &into, const ProbeBody::Call &pick)
{
    const Leg between = m_route.times.leg(m_pick.place, m_drop.place);
    const Leg added = minus(plus(plus(into, between), dropLegs(m_pickGap).outOf), m_route.legs[m_pickGap]);
    tryDropGap(m_pickGap, m_route.goesOn(pick, between), added, pick.lateness);
}

void PairSearch::tryFartherOn(const Leg &pickDetour, Instant arrival, Duration late)
{
    const bool hard = m_policy.windowsAreHard;
    for (std::size_t i = m_pickGap; i < m_route.nodes.size(); ++i) {
        if (!m_onlyDropGap && isHopeless(i, arrival, pickDetour, late))
            return;
        const auto &node = m_route.nodes[i];
        const auto visit = m_route.call(*node.stop, arrival);
        late += visit.lateness - node.lateness;
        if ((hard && visit.lateness > node.lateness) || !carries(m_route.loads[i + 1]))
            return;
        if (hard && m_drop.window.latest && m_route.vehicle.breaks.begun(visit.departure) > *m_drop.window.latest)
            return;
        const std::size_t gap = i + 1;
        if (m_onlyDropGap.value_or(gap) == gap) {
            const DropLegs &drop = dropLegs(gap);
            tryDropGap(gap, m_route.goesOn(visit, drop.into), plus(pickDetour, drop.detour), late);
        }
        if (m_onlyDropGap == gap)
            return;
        arrival = m_route.goesOn(visit, m_route.legs[gap]);
    }
}

void PairSearch::tryDropGap(std::size_t gap, Instant arrival, const Leg &added, Duration late)
{
    const double limit = m_best ? m_best->cost : std::numeric_limits<double>::infinity();
    if (static_cast<double>(added.duration.count()) >= limit || !m_route.dropFits(m_pick, m_drop, gap))
        return;
    const auto drop = m_route.call(m_drop, arrival);
    if (m_policy.windowsAreHard && drop.lateness > Duration::zero())
        return;
    const Instant next = m_route.goesOn(drop, dropLegs(gap).outOf);
    if (!m_route.keepsEnd(gap, next) || !m_route.keepsDistance(added.metres))
        return;
    if (m_policy.windowsAreHard && !m_route.keepsWindows(gap, next))
        return;
    late += drop.lateness + m_route.delay(gap, next, Duration::max());
    const double cost = costOf(added, late);
    if (cost >= limit)
        return;
    const InsertionPoint point{ m_route.positionOf(m_pickGap), m_route.positionOf(gap) + 1 };
    m_best = Insertion{ point, added.duration, late, added.metres, cost };
    m_bestPickGap = m_pickGap;
    m_bestDropGap = gap;
}

/// Whether even without the drop's own detour nothing can come of going on.
bool PairSearch::isHopeless(std::size_t gap, Instant arrival, const Leg &added, Duration late) const
{
    if (m_best && costOf(added, std::max(late, Duration::zero())) >= m_best->cost)
        return true;
    return !m_route.keepsEnd(gap, arrival) || (m_policy.windowsAreHard && !m_route.keepsWindows(gap, arrival));
}

bool PairSearch::carries(int load) const
{
    return m_pick.load <= 0 || !m_route.vehicle.capacity || load + m_pick.load <= *m_route.vehicle.capacity;
}

double PairSearch::costOf(const Leg &added, Duration late) const
{
    return static_cast<double>(added.duration.count())
        + m_policy.latenessWeight * static_cast<double>(late.count()) / 1000.0;
}

const PairSearch::DropLegs &PairSearch::dropLegs(std::size_t gap)
{
    DropLegs &legs = m_dropLegs[gap];
    if (!legs.known) {
        legs.into = m_route.legInto(gap, m_drop);
        legs.outOf = m_route.legOutOf(gap, m_drop);
        legs.detour = minus(plus(legs.into, legs.outOf), m_route.legs[gap]);
        legs.known = true;
    }
    return legs;
}

}
