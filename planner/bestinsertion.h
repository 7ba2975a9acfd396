// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner/routeprobe.h"

#include <functional>

namespace routedesk::planner {

/// Orders to be planned and the routes they may go to. `orders` holds both halves of a pair, joined by
/// `Stop::mate`.
struct Problem {
    std::vector<Stop> orders{};
    std::vector<Route> routes{};
    Instant departNotBefore{};
};

struct PlanOptions {
    InsertionPolicy policy{};
    /// What it costs to use a vehicle that has nothing to do yet.
    std::chrono::seconds openingCost{ 600 };
    /// How often each newly planned order is taken out and offered all places again.
    int improvementRounds = 2;
    /// Asked between orders; true ends early with the orders not yet looked at refused as NotTried.
    std::function<bool()> cancelled{};
};

/// An order that was left over. For a pair there is one entry a half, with the same reason.
struct Unplanned {
    StopId stop{};
    Refusal reason{};

    bool operator==(const Unplanned &) const = default;
};

struct Plan {
    std::vector<std::vector<Stop>> sequences; ///< one a route, in the problem's order
    std::vector<Unplanned> unplanned; ///< in the problem's order

    bool operator==(const Plan &) const = default;
};

/// Plans by best insertion: orders by priority, then deadline, then remoteness, each at the place where it adds
/// least. What was already on a route stays there in its relative order; only new orders are moved about. Every
/// order is either on exactly one route or in `unplanned`, pairs whole. The same problem gives the same plan.
[[nodiscard]] Plan planByInsertion(
    const Problem &problem, const TravelTimes &times, const PlanOptions &options = {});

}
