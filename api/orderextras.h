// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/enums.h"
#include "api/orderdetail.h"

namespace routedesk::api {

/// GET /orders/{handle}: which attempt, and which of its timeline.
struct OrderDetailFilter {
    std::optional<bool> onShiftOnly {};
    std::optional<Instant> from {}, to {};
    std::optional<bool> allowMockedEvents {}; ///< true unless said otherwise
    QString deviceId {};

    bool operator==(const OrderDetailFilter &) const = default;
};

/// Something that a customer's system has to tell about an order.
struct CustomEvent {
    QString type {};
    std::optional<Instant> recordedAt {}; ///< required
    Metadata metadata {};
    std::optional<GeoPoint> place {};
    QString address {};
    QList<Attachment> attachments {};

    bool operator==(const CustomEvent &) const = default;
};

/// POST /orders/{handle}/events
struct NewEvents {
    QList<CustomEvent> events {};

    bool operator==(const NewEvents &) const = default;
};

/// A worker who could take an order, and what it would add to their route.
struct CandidateWorker {
    QString workerHandle {};
    Metadata profile {};
    std::optional<GeoPoint> orderStartLocation {}; ///< where they would set out to it
    QString routeHandle {};                        ///< null: a new route
    int index = 0;                                 ///< its place in that route
    std::optional<double> addedDistance {};        ///< metres
    std::optional<double> addedDuration {};        ///< seconds of driving
    std::optional<double> addedLateness {};        ///< seconds, its own and that of the route's other orders

    bool operator==(const CandidateWorker &) const = default;
};

/// GET /orders/{handle}/candidate_workers
struct CandidateFilter {
    Metadata profile {};
    std::optional<int> limit {};
    std::optional<bool> skipAlreadyAssigned {};
    std::optional<bool> allowOngoingOrder {};

    bool operator==(const CandidateFilter &) const = default;
};

/// GET /orders/estimate
struct EstimateQuery {
    QString opsGroupHandle {};
    QList<OrderRef> orders {};

    bool operator==(const EstimateQuery &) const = default;
};

/// What a route of these orders, in this sequence, would be.
struct RouteEstimate {
    Estimate estimate {};
    QList<Order> orders {};
    QString estimatedRouteId {};

    bool operator==(const RouteEstimate &) const = default;
};

/// GET /orders/estimated-routes/{id}
struct EstimatedRoute {
    QString id {};
    Polyline polyline {};
    std::optional<GeoPoint> startLocation {}, endLocation {};
    std::optional<double> distance {}; ///< metres
    std::optional<double> duration {}; ///< seconds

    bool operator==(const EstimatedRoute &) const = default;
};

}
