// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/probesearch.h"

#include <limits>

namespace routedesk::planner {

SingleSearch::SingleSearch(const ProbeBody &route, const Stop &stop, const InsertionPolicy &policy)
    : m_route(route), m_stop(stop), m_policy(policy)
{
}

bool SingleSearch::fits(std::size_t gap) const
{
    return m_stop.load <= 0 || m_stop.load <= m_route.room(m_stop, gap);
}

std::optional<Insertion> SingleSearch::best() const
{
    std::optional<Insertion> best;
    const bool hard = m_policy.windowsAreHard;
    const Breaks &breaks = m_route.vehicle.breaks;
    const Instant opening = breaks.worked(m_stop.window.earliest.value_or(Instant{}));
    const Instant lastBegin = breaks.lastBegin(m_stop.window.latest.value_or(Instant{}));
    for (std::size_t gap = m_route.firstGap; gap < m_route.gaps(); ++gap) {
        if (hard && gap > 0 && m_stop.window.latest && m_route.nodes[gap - 1].departure > lastBegin)
            break;
        if (hard && m_stop.window.earliest && !m_route.keepsWindows(gap, opening + m_stop.service)) {
            continue;
        }
        if (!fits(gap))
            continue;
        const double limit = best ? best->cost : std::numeric_limits<double>::infinity();
        if (const std::optional<Insertion> found = judge(gap, limit); found && found->cost < limit) {
            best = found;
            best->point.first = gap;
        }
    }
    if (best)
        settle(*best, best->point.first, m_route.positionOf(best->point.first));
    return best;
}

std::optional<Insertion> SingleSearch::at(std::size_t gap, std::size_t position) const
{
    if (!fits(gap))
        return std::nullopt;
    std::optional<Insertion> found = judge(gap, std::numeric_limits<double>::infinity());
    if (found)
        settle(*found, gap, position);
    return found;
}

void SingleSearch::settle(Insertion &found, std::size_t gap, std::size_t position) const
{
    found.point.first = position;
    if (!m_route.vehicle.traffic.isUsual())
        found.addedDriving = m_route.addedDriving(gap, m_stop, nullptr, gap);
}

std::optional<Insertion> SingleSearch::judge(std::size_t gap, double costLimit) const
{
    const Leg into = m_route.legInto(gap, m_stop);
    const auto visit = m_route.call(m_stop, m_route.reaches(gap, m_stop, into));
    if (m_policy.windowsAreHard && visit.lateness > Duration::zero())
        return std::nullopt;
    const Leg outOf = m_route.legOutOf(gap, m_stop);
    const auto driving = into.duration + outOf.duration - m_route.legs[gap].duration;
    const std::int64_t metres = into.metres + outOf.metres - m_route.legs[gap].metres;
    const auto seconds = static_cast<double>(driving.count());
    const Instant next = m_route.goesOn(visit, outOf);
    if (seconds >= costLimit || !m_route.keepsEnd(gap, next) || !m_route.keepsDistance(metres))
        return std::nullopt;
    if (m_policy.windowsAreHard && !m_route.keepsWindows(gap, next))
        return std::nullopt;
    const Duration late = visit.lateness + m_route.delay(gap, next, Duration::max());
    const double cost = seconds + m_policy.latenessWeight * static_cast<double>(late.count()) / 1000.0;
    return Insertion{ {}, driving, late, metres, cost };
}

}
