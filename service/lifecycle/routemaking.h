// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/lifecycle/routesheet.h"

#include "api/routerequests.h"

namespace routedesk::service {

/// What a new route starts from.
struct RouteMaking {
    QString opsGroupHandle;
    std::optional<WorkerRecord> worker = {}; ///< with one the route is assigned, unless `planOnly`
    bool planOnly = false;              ///< automatic planning: planned for the worker, not yet given to them
    QString planId = {};
    api::OpenEnum<api::PlanMode> planMode = {};
    api::OpenEnum<api::TrackMode> trackMode = {};
};

/// A stored route without orders; the caller puts them on it and stores it.
[[nodiscard]] RouteSheet makeRoute(Context &context, const RouteMaking &making);

/// The listed orders, all of them unplanned; else every complaint.
[[nodiscard]] Outcome<QList<OrderRecord>> findUnplanned(Context &context, const QList<api::OrderRef> &refs);

/// POST /orders/routes/: unplanned orders in the given sequence, or the best one.
[[nodiscard]] Outcome<RouteRecord> createRoute(Context &context, const api::CreateRouteRequest &request);

}
