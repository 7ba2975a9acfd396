// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/change.h"
#include "api/order.h"
#include "api/orderdetail.h"
#include "api/timewindow.h"

#include <QDate>

#include <variant>

namespace routedesk::api {

/// One order to be created by a batch or by a track call. The window's end is required in a batch.
struct NewOrder {
    QString handle {};
    OpenEnum<OrderType> type {};
    std::optional<int> typeIndex {};
    Destination destination {};
    std::optional<Instant> scheduledAt {}, scheduledAfter {};
    std::optional<int> expectedServiceTime {}; ///< seconds
    std::optional<int> capacityUsed {};        ///< units
    OpenEnum<Priority> priority {};
    QStringList productTypes {};
    Metadata metadata {};
    QList<Task> tasks {};
    QString taskDefinitionId {}; ///< of the checklist as a whole

    bool operator==(const NewOrder &) const = default;
};

/// POST /orders/
struct BatchRequest {
    OpenEnum<PlanMode> planMode {};
    QString opsGroupHandle {};
    QString workerHandle {};
    std::optional<bool> enableSyncPlanning {}; ///< acts for on_demand only
    QList<NewOrder> orders {};

    bool operator==(const BatchRequest &) const = default;
};

/// The answer of an asynchronous plan: where to look for it.
struct PlanAccepted {
    QString message {};
    QString planId {};
    QString href {};
    QString routeHandle {};
    std::optional<int> version {};
    QString status {};

    bool operator==(const PlanAccepted &) const = default;
};

/// POST /orders/track: starts an existing route, or creates one and starts it.
struct TrackRequest {
    OpenEnum<TrackMode> trackMode {};
    QString routeHandle {};    ///< when set, the rest but trackMode and version is ignored by the server
    QString workerHandle {};
    QString deviceId {};
    QString opsGroupHandle {};
    QString newRouteHandle {}; ///< names the route to be made
    Metadata newRouteMetadata {};
    std::optional<int> version {};
    OpenEnum<DeviceSwitchMode> deviceSwitchMode {};
    QList<NewOrder> orders {};

    bool operator==(const TrackRequest &) const = default;
};

/// PATCH /orders/{handle}: only what is set is sent; null texts and empty optionals stay as they are. That a null takes
/// a window's end or the ops group away is an extension (see OrdersClient::knows).
struct OrderPatch {
    std::optional<Metadata> metadata {}; ///< replaces
    std::optional<Destination> destination {};
    Change<Instant> scheduledAt {}, scheduledAfter {}; ///< cleared: the window has no end, no beginning
    std::optional<int> expectedServiceTime {};
    std::optional<QStringList> productTypes {};
    std::optional<int> capacityUsed {};
    Change<QString> opsGroupHandle {};
    /// Replaces; an entry that names the attachment_id of one that is there keeps it.
    std::optional<QList<Attachment>> attachments {};
    OpenEnum<OrderType> type {};
    std::optional<int> typeIndex {};

    bool operator==(const OrderPatch &) const = default;
};

/// What the service reads of a PATCH: `expected` is what the order must still hold, field by field, for the change to be
/// made; an extension, empty without it.
struct GuardedPatch {
    OrderPatch patch {};
    OrderPatch expected {};

    bool operator==(const GuardedPatch &) const = default;
};

/// Of the 409 that answers a PATCH whose expectation does not hold.
inline constexpr QLatin1StringView fieldsChangedCode { "fields_changed" };

/// Those of the expected fields, by their names on the wire, that the order does not hold. A missing service time counts
/// as none, missing units as one.
[[nodiscard]] QStringList fieldsNotHeld(const Order &order, const OrderPatch &expected);

/// POST /orders/{handle}/reschedule
struct RescheduleRequest {
    std::optional<Instant> scheduledAt {}; ///< required
    std::optional<Instant> scheduledAfter {};

    bool operator==(const RescheduleRequest &) const = default;
};

/// POST /orders/{handle}/reassign
struct ReassignRequest {
    QString workerHandle {};
    QString opsGroupHandle {};

    bool operator==(const ReassignRequest &) const = default;
};

/// GET /orders/. The bounds scheduledFrom and scheduledTo are the usual window; others go to `windows`.
struct OrderFilter {
    QString workerHandle {}, opsGroupHandle {}, routeHandle {}, planId {}, placeHandle {}, deviceId {};
    QList<OrderStatus> statuses {};
    std::optional<bool> rescheduledOnly {}; ///< the filter word `rescheduled`, which is no status
    OpenEnum<PlanMode> planMode {};
    OpenEnum<TrackMode> trackMode {};
    QString searchTerm {};
    std::optional<int> fulfillmentAttempt {};
    std::optional<QDate> scheduledDate {};
    std::optional<QDate> createdDate {}, completedDate {}, cancelledDate {};
    std::optional<Instant> scheduledFrom {}, scheduledTo {};
    QList<TimeWindow> windows {};
    OpenEnum<DeviceSwitchMode> deviceSwitchMode {};
    OpenEnum<TrackingStatus> trackingStatus {};
    std::optional<bool> riskStatus {};
    Metadata metadata {};       ///< every member must be in the order's
    Metadata region {};         ///< country, state, city
    Metadata workerProfile {};  ///< every member must be in the worker's profile
    QString destinationGeohash {}; ///< or its beginning
    std::optional<bool> workerInsideDestination {};
    QList<OutageCategory> outageCategories {};
    std::optional<bool> sendOutage {};
    std::optional<bool> aggregate {};
    OpenEnum<SortDirection> sortDirection {};
    std::optional<int> limit {};
    QString pageToken {};

    bool operator==(const OrderFilter &) const = default;
};

/// POST /orders/export
struct ExportRequest {
    OrderFilter filter {};
    QStringList emailRecipients {};

    bool operator==(const ExportRequest &) const = default;
};

struct ExportJob {
    QString jobId {};
    OpenEnum<ExportStatus> status {};
    QString message {};
    std::optional<int> rowsProcessed {};
    QString presignedUrl {}; ///< secret: never log
    QString errorMessage {};
    std::optional<Instant> createdAt {}, startedAt {}, completedAt {};

    bool operator==(const ExportJob &) const = default;
};

}
