// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/autoplan/plansnapshot.h"
#include "models/autoplan/poolplan.h"
#include "models/autoplan/routeplan.h"

#include <functional>

namespace routedesk::planner {
class TravelTimes;
}

namespace routedesk::models {

/// What came of a snapshot.
struct PlanOutcome {
    QList<RoutePlan> routes; ///< those that get orders, with all their stops
    int planned = 0;
    QList<LeftOver> leftOver;
};

struct PlanHooks {
    std::function<bool()> isCancelled;
    std::function<void(int done, int total)> progressed; ///< from 0 on
};

/// Plans by planner::planByInsertion: one problem, or one a group and then one of the orders without a group. Nothing
/// once it was cancelled, which is noticed at every question for a travel time.
[[nodiscard]] std::optional<PlanOutcome> planSnapshot(
    const PlanSnapshot &snapshot, const planner::TravelTimes &times, const PlanHooks &hooks);

}
