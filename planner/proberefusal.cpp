// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/probesearch.h"

#include <algorithm>

namespace routedesk::planner {

namespace {

using Cause = Refusal::Cause;

std::int64_t secondsUp(Duration duration)
{
    return std::chrono::ceil<std::chrono::seconds>(duration).count();
}

/// How far one gap is from taking the order. A pair is tried with nothing between its halves, which is when its
/// drop can be reached soonest.
struct NearMiss {
    std::size_t gap = 0;
    const Stop *lateStop = nullptr;
    Instant lateArrival; ///< real
    Duration lateBy{};
    Duration late{}; ///< with its mate's
    Duration othersLate{};
    Duration overrun{};
    std::int64_t metresOver = 0;

    [[nodiscard]] double distance() const
    {
        return static_cast<double>((late + othersLate + overrun).count()) / 1000.0
            + static_cast<double>(metresOver) / 10.0;
    }
};

class MissFinder {
public:
    MissFinder(const ProbeBody &route, const Stop &stop, const Stop *drop, bool hardWindows)
        : m_route(route), m_stop(stop), m_drop(drop), m_hardWindows(hardWindows)
    {
    }

    [[nodiscard]] int room(std::size_t gap) const
    {
        return m_drop ? m_route.roomBetween(gap, gap) : m_route.room(m_stop, gap);
    }

    [[nodiscard]] bool fits(std::size_t gap) const
    {
        return (m_stop.load <= 0 || room(gap) >= m_stop.load)
            && (!m_drop || m_route.dropFits(m_stop, *m_drop, gap));
    }

    [[nodiscard]] NearMiss at(std::size_t gap) const
    {
        NearMiss miss;
        miss.gap = gap;
        const Leg into = m_route.legInto(gap, m_stop);
        std::int64_t metres = into.metres - m_route.legs[gap].metres;
        Instant leaves = visit(m_stop, m_route.reaches(gap, m_stop, into), miss);
        if (m_drop) {
            const Leg between = m_route.times.leg(m_stop.place, m_drop->place);
            metres += between.metres;
            leaves = visit(*m_drop, m_route.hours.arrival(leaves, between.duration), miss);
        }
        const Leg outOf = m_route.legOutOf(gap, m_drop ? *m_drop : m_stop);
        metres += outOf.metres;
        const Instant next = m_route.hours.arrival(leaves, outOf.duration);
        if (m_hardWindows && !m_route.keepsWindows(gap, next))
            miss.othersLate = std::max(m_route.delay(gap, next, Duration::max()), Duration(1));
        if (!m_route.keepsEnd(gap, next))
            miss.overrun = m_route.overrun(gap, next);
        if (!m_route.keepsDistance(metres))
            miss.metresOver = m_route.schedule.totals.metres + metres - *m_route.vehicle.maxMetres;
        return miss;
    }

private:
    Instant visit(const Stop &stop, Instant arrival, NearMiss &miss) const
    {
        const auto visit = m_route.call(stop, arrival);
        if (m_hardWindows && visit.lateness > Duration::zero() && !miss.lateStop) {
            miss.lateStop = &stop;
            miss.lateArrival = m_route.vehicle.breaks.isEmpty() ? arrival : *stop.window.latest + visit.lateness;
            miss.lateBy = visit.lateness;
        }
        if (m_hardWindows)
            miss.late += visit.lateness;
        return visit.departure;
    }

    const ProbeBody &m_route;
    const Stop &m_stop;
    const Stop *m_drop;
    bool m_hardWindows;
};

void tell(const NearMiss &miss, const ProbeBody &route, Refusal &refusal)
{
    if (miss.lateStop) {
        refusal.cause = Cause::WindowMissed;
        refusal.stop = miss.lateStop->id;
        refusal.arrival = miss.lateArrival;
        refusal.amount = secondsUp(miss.lateBy);
    } else if (miss.overrun > Duration::zero()) {
        refusal.cause = Cause::ShiftEndExceeded;
        const Duration alreadyOver = route.schedule.totals.end - *route.vehicle.shiftEnd;
        refusal.amount = secondsUp(miss.overrun + std::max(alreadyOver, Duration::zero()));
    } else if (miss.metresOver > 0) {
        refusal.cause = Cause::MaxDistanceExceeded;
        refusal.amount = miss.metresOver;
    } else {
        refusal.cause = Cause::OthersDelayed;
        refusal.amount = secondsUp(miss.othersLate);
    }
}

}

Refusal RouteProbe::refusal(const Stop &stop, const Stop *drop, const InsertionPolicy &policy) const
{
    Refusal refusal;
    refusal.stop = stop.id;
    refusal.vehicle = m_body->vehicle.id;
    for (const Stop *half : { &stop, drop }) {
        if (!half)
            continue;
        refusal.skills = missingSkills(*half, m_body->vehicle);
        if (!refusal.skills.empty()) {
            refusal.cause = Cause::SkillMissing;
            refusal.stop = half->id;
            refusal.amount = static_cast<std::int64_t>(refusal.skills.size());
            return refusal;
        }
    }
    if (!drop && (stop.mate || m_body->mateOf(stop)))
        return HalfSearch(*m_body, stop, policy).refusal();

    const MissFinder finder(*m_body, stop, drop, policy.windowsAreHard);
    std::optional<NearMiss> nearest;
    int largestRoom = 0;
    for (std::size_t gap = m_body->firstGap; gap < m_body->gaps(); ++gap) {
        largestRoom = std::max(largestRoom, finder.room(gap));
        if (!finder.fits(gap))
            continue;
        const NearMiss miss = finder.at(gap);
        if (!nearest || miss.distance() < nearest->distance())
            nearest = miss;
    }
    if (nearest) {
        tell(*nearest, *m_body, refusal);
        return refusal;
    }
    refusal.cause = Cause::CapacityExceeded;
    refusal.amount = stop.load;
    refusal.available = largestRoom;
    return refusal;
}

}
