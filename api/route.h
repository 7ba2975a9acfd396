// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/order.h"

namespace routedesk::api {

/// A sequence of orders for one worker, in the order they are to be fulfilled.
struct Route {
    QString handle;
    OpenEnum<RouteStatus> status;
    std::optional<int> version; ///< counts changes; sent back so that a stale change is refused
    QList<Order> orders;

    QString opsGroupHandle;
    QString workerHandle;
    QString deviceId;
    QString planId;
    OpenEnum<PlanMode> planMode;
    OpenEnum<TrackMode> trackMode;
    OpenEnum<DeviceSwitchMode> deviceSwitchMode;
    OpenEnum<CompletionType> completionType;
    QString completionSource;

    std::optional<Instant> createdAt, plannedAt, assignedAt, startedAt, completedAt, scheduledStartAt;
    std::optional<Estimate> estimate;
    Polyline polyline;                  ///< travelled
    std::optional<GeoPoint> startLocation;
    std::optional<GeoPoint> endLocation;
    std::optional<double> distance;     ///< metres
    std::optional<double> duration;     ///< seconds
    std::optional<double> trackingRate; ///< 0..1
    std::optional<double> timeToFirstEvent, timeToFirstLocation; ///< seconds
    Region region;
    CreatedBy createdBy;
    QStringList candidateDevices;
    Metadata metadata;
    QString embedUrl;                   ///< secret: it carries a key

    [[nodiscard]] bool isClosed() const;  ///< completed
    [[nodiscard]] bool isStarted() const; ///< tracking or summarizing

    bool operator==(const Route &) const = default;
};

}
