// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/lifecycle/context.h"
#include "service/lifecycle/serviceerror.h"
#include "service/planning/planinput.h"

namespace routedesk::service {

/// Snapshot for a plan's unplanned orders: the workers of its group who are on shift on an order's day, each with their open route
/// of that day. Scheduled plans leave out workers who are already under way that day; on_demand may add to their routes.
/// With `only`, just that worker is asked.
[[nodiscard]] PlanInput planInputFor(
    Context &context, const PlanRecord &plan, const std::optional<WorkerRecord> &only = {});

/// Stores what the planner found: new and longer routes, a planning_failure_reason on each order left over, and the plan's
/// end. False, with nothing stored, when a route or order of the snapshot has changed meanwhile: then plan again.
[[nodiscard]] bool applyPlan(Context &context, PlanRecord &plan, const PlanInput &input, const PlanOutput &output);

/// Ends a plan that could not be worked out.
void failPlan(Context &context, PlanRecord &plan, const QString &reason);

/// POST /orders/plans/{plan}/trigger: puts the plan back into status planning, for the orders named, or for all that it left over.
[[nodiscard]] Outcome<PlanRecord> triggerPlan(
    Context &context, const QString &planId, const api::TriggerPlanRequest &request);

/// The route of a worker that an order of that day belongs on: under way, else assigned, else planned. Null when there
/// is none.
[[nodiscard]] std::optional<RouteRecord> openRouteOf(
    Context &context, const WorkerRecord &worker, QDate day, const QTimeZone &zone);

}
