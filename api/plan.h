// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/planbasis.h"
#include "api/route.h"

#include <QDate>

namespace routedesk::api {

/// An order that a plan left over.
struct UnplannedOrder {
    OrderKey key;
    OpenEnum<OrderStatus> status;
    OpenEnum<PlanMode> planMode;
    QString planningFailureReason; ///< an English sentence of the server's; show, do not switch on it

    bool operator==(const UnplannedOrder &) const = default;
};

struct PlanSummary {
    int ordersTotal = 0, ordersPlanned = 0, ordersUnplanned = 0, ordersAssigned = 0;
    int ordersCompleted = 0, ordersCancelled = 0;
    std::optional<double> estimateDistance, distance; ///< metres
    std::optional<double> estimateDuration, duration; ///< seconds
    int routes = 0;
    int workers = 0;

    bool operator==(const PlanSummary &) const = default;
};

/// One run of automatic planning.
struct Plan {
    QString planId;
    OpenEnum<PlanStatus> status;
    std::optional<Instant> createdAt, startedAt;
    std::optional<QDate> fulfillmentDate;
    QString opsGroupHandle;
    int sequenceNumber = 0; ///< of the latest run
    QString failureReason;
    QList<Route> routes;    ///< in lists perhaps only handle and status
    QList<UnplannedOrder> unplannedOrders;
    std::optional<PlanSummary> summary;
    std::optional<PlanBasis> basis{}; ///< of the latest run; none from other services

    bool operator==(const Plan &) const = default;
};

}
