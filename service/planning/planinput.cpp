// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/planning/planinput.h"

#include <QHash>

namespace routedesk::service {

void buildProblem(DayProblem &day, api::Instant now)
{
    day.problem = {};
    day.problem.orders = stopsOf(day.orders);
    day.problem.departNotBefore = now;
    for (const Candidate &candidate : std::as_const(day.candidates)) {
        planner::Route route;
        if (candidate.route) {
            route.vehicle
                = vehicleOnRoute(*candidate.route, candidate.routeOrders, candidate.worker, candidate.group, now);
            route.stops = stopsOf(candidate.routeOrders);
        } else {
            route.vehicle = vehicleOf(candidate.worker, candidate.group, day.day);
        }
        if (!route.vehicle.shiftStart)
            route.vehicle.shiftStart = earliestDeparture(day.day, zoneOf(candidate.group), now);
        day.problem.routes.push_back(std::move(route));
    }
}

PlanOutput runPlanner(
    const PlanInput &input, const planner::TravelTimes &times, const std::function<bool()> &cancelled)
{
    planner::PlanOptions options;
    options.cancelled = cancelled;
    PlanOutput output;
    for (const DayProblem &day : input.days)
        output.append(planner::planByInsertion(day.problem, times, options));
    return output;
}

}
