// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/storage/orderrecord.h"
#include "service/storage/routerecord.h"

#include "planner/schedule.h"

namespace routedesk::service {

/// Evaluates what is still ahead of a route and writes the estimates of the route and its orders: arrival, leg, latest start, line.
/// Orders that are closed keep their last estimate; disabled ones and those without a place lose theirs. A route with
/// nothing ahead keeps its own. The first estimate of an order under way is kept as its initial one.
void forecast(RouteRecord &route, QList<OrderRecord> &orders, const planner::Vehicle &vehicle,
    const planner::TravelTimes &times, api::Instant now);

}
