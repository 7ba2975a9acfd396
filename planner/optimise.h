// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner/bestinsertion.h"
#include "planner/optimiser/optimiser.h"

namespace routedesk::planner {

struct OptimiseOptions {
    PlanOptions insertion{};
    OptimiserOptions search{ .fewestVehicles = false };
    /// Whether an order that is on a route may be moved; absent: none may, left-overs are fitted in. Held stops and
    /// those of split pairs never are, bound ones stay with their vehicle.
    std::function<bool(const Stop &stop)> mayMove{};
    /// What it costs, in driving, that an order which is on a route goes to another.
    std::chrono::seconds disturbance{};
};

/// Plans as planByInsertion() does and then looks for better until the pace is spent or a stop is asked for.
/// Unserved orders count first, by priority; then vehicles if wanted; then driving, lateness by the policy's
/// weight, opening and disturbance. No rule that the routes keep is broken, what they break is not made worse; a
/// stop that is late already may stay late but no later, unless the policy is lenient. A stop before the search has
/// begun leaves the routes as they are and the orders as NotTried. Whether something is in time is reckoned with
/// the hours of each vehicle's traffic; what driving costs is what it takes at usual hours. `better` is told the
/// best plan so far, without reasons, at most once a round of the search.
[[nodiscard]] Plan optimise(const Problem &problem, const TravelTimes &times, const OptimiseOptions &options,
    const Pace &pace, std::stop_token stop = {},
    const std::function<void(const std::vector<std::vector<Stop>> &sequences)> &better = {});

}
