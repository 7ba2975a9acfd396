// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/autoplan/plansnapshot.h"

#include <algorithm>

namespace routedesk::models {

namespace {

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

}

bool PlanSnapshot::asksTheSame(const PlanSnapshot &other) const
{
    return isByGroup == other.isByGroup && orders == other.orders
        && std::ranges::equal(seats, other.seats, isSameSeat);
}

}
