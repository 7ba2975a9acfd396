// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/planevaluator.h"
#include "models/workingplan.h"

namespace routedesk::test {

/// Walks along the route stop by stop, with nothing remembered and nothing clever, and says where the plan's
/// figures are different: arrivals, waiting, lateness, loads, driving, metres, how many are late. Empty when they
/// are not.
[[nodiscard]] QString naiveFault(const models::WorkingPlan &plan, const models::DispatchStore &store,
    const models::PlanEvaluator &evaluator, const planner::TravelTimes &times, api::Instant now,
    const QString &routeId);

}
