// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/lifecycle/context.h"
#include "service/lifecycle/serviceerror.h"

#include "api/orderextras.h"

namespace routedesk::service {

/// GET /orders/estimate: what a route of these orders would be, in this sequence, from the group's start on the day of the
/// first deadline. Changes no order; the route is kept under estimatedRouteId for a while.
[[nodiscard]] Outcome<api::RouteEstimate> estimateRoute(Context &context, const api::EstimateQuery &query);

}
