// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/autoplan/plansnapshot.h"

#include <algorithm>

namespace routedesk::models {

bool isSameSeat(const PlanSnapshot::Seat &one, const PlanSnapshot::Seat &other)
{
    if (one.routeId != other.routeId || one.workerHandle != other.workerHandle
        || one.opsGroupHandle != other.opsGroupHandle || one.isUnderWay != other.isUnderWay
        || one.stops != other.stops || one.onMap != other.onMap || one.route.stops != other.route.stops)
        return false;
    planner::Vehicle vehicle = one.route.vehicle;
    if (one.isUnderWay)
        vehicle.start = other.route.vehicle.start;
    return vehicle == other.route.vehicle;
}

Sequence withPlaceless(const PlanSnapshot::Seat &seat, const Sequence &planned)
{
    Sequence stops = mergedSequence(seat.onMap, planned, seat.stops);
    uncross(stops, asSet(without(seat.stops, asSet(seat.onMap))));
    return stops;
}

bool PlanSnapshot::asksTheSame(const PlanSnapshot &other) const
{
    return isByGroup == other.isByGroup && orders == other.orders
        && std::ranges::equal(seats, other.seats, isSameSeat);
}

planner::Instant PlanSnapshot::departNotBefore() const
{
    planner::Instant earliest = seats.empty() ? planner::Instant() : seats.front().departNotBefore;
    for (const Seat &seat : seats)
        earliest = std::min(earliest, seat.departNotBefore);
    return earliest;
}

planner::Route PlanSnapshot::routeOf(const Seat &seat) const
{
    planner::Route route = seat.route;
    if (seat.departNotBefore > departNotBefore())
        route.vehicle.shiftStart
            = std::max(route.vehicle.shiftStart.value_or(seat.departNotBefore), seat.departNotBefore);
    return route;
}

}
