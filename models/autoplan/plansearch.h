// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/autoplan/plansnapshot.h"
#include "models/autoplan/planwish.h"
#include "models/autoplan/poolplan.h"

#include <functional>
#include <stop_token>

namespace routedesk::planner {
class Pace;
class TravelTimes;
}

namespace routedesk::models {

class RunPace;

/// A plan of a snapshot: what each seat is to hold, placeless stops among it, and what found no place.
struct FoundPlan {
    QList<Sequence> seats; ///< one a seat
    QList<LeftOver> leftOver; ///< orders of the pool first, then stops that would leave their route for the pool
};

struct SearchHooks {
    /// Asked often, from the searching thread; true ends it without a plan.
    std::function<bool()> isCancelled;
    /// Ends it with the best plan so far.
    std::stop_token enough{};
    /// The best so far, without reasons for what is left over; in the searching thread, some times a second.
    std::function<void(const FoundPlan &best)> better;
};

/// Plans by planner::optimise() with two threads. Ops groups hold as for the pool: an order that names one goes
/// only to routes and workers of it, and to those without one. Nothing once it was cancelled. The same snapshot,
/// wish and steps give the same plan.
[[nodiscard]] std::optional<FoundPlan> searchPlan(const PlanSnapshot &snapshot, const PlanWish &wish,
    const planner::TravelTimes &times, const RunPace &pace, const SearchHooks &hooks);

}
