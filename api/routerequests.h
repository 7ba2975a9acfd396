// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/orderrequests.h"
#include "api/plan.h"
#include "api/workerrequests.h"

namespace routedesk::api {

/// What POST /orders/ answers: a route, orders waiting for one, or a plan to look up.
using BatchResult = std::variant<Route, QList<Order>, PlanAccepted>;

/// GET /orders/routes/
struct RouteFilter {
    QString workerHandle {}, opsGroupHandle {}, planId {}, searchTerm {};
    QList<RouteStatus> statuses {}; ///< planned, assigned, tracking, completed
    std::optional<QDate> createdDate {}, plannedDate {}, startedDate {}, completedDate {};
    QList<TimeWindow> windows {};
    QString deviceId {};
    OpenEnum<PlanMode> planMode {};
    OpenEnum<TrackMode> trackMode {};
    OpenEnum<DeviceSwitchMode> deviceSwitchMode {};
    Metadata region {};         ///< country, state, city of one of its orders
    Metadata metadata {};       ///< every member must be in the route's
    Metadata deviceMetadata {}; ///< every member must be in the worker's profile
    OpenEnum<SortDirection> sortDirection {};
    std::optional<int> limit {};
    QString pageToken {};

    bool operator==(const RouteFilter &) const = default;
};

/// POST /orders/routes/: plans unplanned orders into a new route, in this sequence unless optimise is set.
struct CreateRouteRequest {
    QList<OrderRef> orders {};
    OpenEnum<TrackMode> trackMode {};
    QString opsGroupHandle {};
    QString workerHandle {};
    std::optional<bool> optimise {};

    bool operator==(const CreateRouteRequest &) const = default;
};

/// POST /orders/routes/{route}/add, remove and resequence.
struct RouteOrdersRequest {
    QList<OrderRef> orders {};
    std::optional<bool> resequence {}; ///< add only: find the best places
    std::optional<int> version {};     ///< refuse with 409 when the route has moved on

    bool operator==(const RouteOrdersRequest &) const = default;
};

/// POST /orders/routes/{route}/reassign
struct ReassignRouteRequest {
    QString workerHandle {};
    QString deviceId {};
    std::optional<int> version {};

    bool operator==(const ReassignRouteRequest &) const = default;
};

/// PATCH /orders/routes/{route}
struct RoutePatch {
    std::optional<Metadata> metadata {};
    std::optional<Instant> scheduledStartAt {};
    std::optional<int> version {};

    bool operator==(const RoutePatch &) const = default;
};

/// GET /orders/plans/
struct PlanFilter {
    std::optional<QDate> fulfillmentDate {};
    QString opsGroupHandle {};
    OpenEnum<PlanStatus> status {};
    OpenEnum<SortDirection> sortDirection {}; ///< newest first unless said otherwise
    std::optional<bool> includeSummary {};
    std::optional<int> limit {};
    QString pageToken {};

    bool operator==(const PlanFilter &) const = default;
};

/// POST /orders/plans/{plan}/trigger
struct TriggerPlanRequest {
    QStringList orderHandles {};
    OpenEnum<PlanMode> planMode {}; ///< on_demand or scheduled
    Metadata profileFilter {};      ///< only workers whose profile has every member

    bool operator==(const TriggerPlanRequest &) const = default;
};

/// GET /workers/. The span is what tracked, worked and the summaries look at: today when it is empty.
struct WorkerFilter {
    QString opsGroupHandle {}, searchTerm {};
    OpenEnum<DeviceStatus> status {};
    QStringList workerHandles {};
    QStringList outages {};                    ///< reason codes
    QList<OutageCategory> outageCategories {};
    OpenEnum<WorkStatus> workStatus {};
    std::optional<bool> tracked {};            ///< had a route under way
    std::optional<bool> worked {};             ///< completed an order
    DateSpan span {};
    std::optional<bool> aggregate {}, includeSchedule {}, includeSummary {}, includeDeleted {};
    std::optional<int> limit {};
    QString pageToken {};

    bool operator==(const WorkerFilter &) const = default;
};

/// GET /workers/ops-groups/
struct OpsGroupFilter {
    std::optional<int> limit {};
    QString pageToken {};

    bool operator==(const OpsGroupFilter &) const = default;
};

/// POST /workers/
struct NewWorker {
    Worker worker {}; ///< handle is required; device, name, group, product types, profile, schedule and home are sent

    bool operator==(const NewWorker &) const = default;
};

/// POST /workers/ops-groups/
struct NewOpsGroup {
    OpsGroup group {};

    bool operator==(const NewOpsGroup &) const = default;
};

}
