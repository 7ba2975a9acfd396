// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/lifecycle/context.h"
#include "service/lifecycle/serviceerror.h"

#include "api/orderrequests.h"

#include <variant>

namespace routedesk::service {

/// What became of a batch: a route, orders that wait for one, or a plan that is to be worked on.
using BatchOutcome = std::variant<RouteRecord, QList<OrderRecord>, PlanRecord>;

/// POST /orders/. Manual with a worker makes a route in the posted sequence; manual without leaves the orders unplanned;
/// on_demand with a worker fits them into that worker's open route of the day, or a new one; the rest is stored with a
/// plan in status planning, for the caller to hand to the planner.
/// All or nothing: one complaint, and no order is stored.
[[nodiscard]] Outcome<BatchOutcome> createBatch(Context &context, const api::BatchRequest &request);

}
