// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/lifecycle/context.h"
#include "service/lifecycle/serviceerror.h"

#include "api/routerequests.h"

namespace routedesk::service {

/// Changes of an open route. Each counts a version; a completed route is Invalid.

/// Puts unplanned orders at the end, or with `resequence` each where it adds least.
[[nodiscard]] Outcome<RouteRecord> addToRoute(Context &context, const QString &handle, const api::RouteOrdersRequest &request);
/// Open orders go back to unplanned. Nothing when none is left: then the route is gone.
[[nodiscard]] Outcome<std::optional<RouteRecord>> removeFromRoute(
    Context &context, const QString &handle, const api::RouteOrdersRequest &request);
/// The open orders in their new sequence, each named once; closed ones may be named too, else they keep their places.
[[nodiscard]] Outcome<RouteRecord> resequenceRoute(
    Context &context, const QString &handle, const api::RouteOrdersRequest &request);
[[nodiscard]] Outcome<RouteRecord> optimiseRoute(Context &context, const QString &handle, std::optional<int> version);
/// To another worker: the route is assigned anew, also when it was under way.
[[nodiscard]] Outcome<RouteRecord> reassignRoute(
    Context &context, const QString &handle, const api::ReassignRouteRequest &request);
/// metadata replaces. Allowed on a completed route too, as long as the start is left alone.
[[nodiscard]] Outcome<RouteRecord> patchRoute(Context &context, const QString &handle, const api::RoutePatch &patch);

}
