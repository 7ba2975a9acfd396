// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/storage/orderrecord.h"
#include "service/storage/routerecord.h"
#include "service/storage/workerrecord.h"
#include "service/tracking/fence.h"

#include "planner/traffic.h"

#include <vector>

namespace routedesk::service {

/// Why a route counts as completed when its worker was seen to come back, and when that was given up waiting for.
inline constexpr QLatin1StringView returnedSource("returned_to_start");
inline constexpr QLatin1StringView notSeenSource("return_not_seen");

/// One order of a route, as far as positions are judged by it.
struct PlanStop {
    explicit PlanStop(const OrderRecord &record);

    qint64 orderId;
    Fence fence;
    std::optional<api::Instant> startedAt, closedAt;
    bool isCompleted;
    std::optional<api::Instant> pausedFrom, pausedTo;
    std::chrono::seconds service;
    std::optional<api::Instant> windowFrom, dueAt, firstForecast;

    /// Under way at that moment: started, not closed, not disabled.
    [[nodiscard]] bool isLive(api::Instant moment) const;
};

/// What a worker's positions are judged by while a route is under way. All times are those of the calls that changed it.
struct RoutePlan {
    qint64 workerId = 0;
    api::Instant from;              ///< when it was started
    std::optional<api::Instant> to; ///< when it ended, unless by what the positions say
    std::vector<PlanStop> stops {};  ///< in sequence
    std::optional<api::GeoPoint> start {};
    bool returns = false;           ///< ends when the worker is back at the start
    planner::Traffic traffic {};    ///< by which its drives are reckoned
    bool hasPhone = false;          ///< so that it means something when nothing at all is heard
};

/// Nothing for a route that was never started.
[[nodiscard]] std::optional<RoutePlan> routePlanOf(const RouteRecord &route, const QList<OrderRecord> &orders,
    const std::optional<OpsGroupRecord> &group, qint64 workerId);

}
