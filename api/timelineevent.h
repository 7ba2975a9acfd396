// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/enums.h"
#include "api/metadata.h"
#include "api/polyline.h"

namespace routedesk::api {

/// One entry of an order's timeline, of either generation of event types. The type's text is always kept;
/// what the entry holds beyond the named fields stays readable in `rest`.
struct TimelineEvent {
    QString type;
    std::optional<Instant> recordedAt; ///< or the start of an interval event
    std::optional<Instant> endedAt;    ///< interval events of the later generation
    QString orderHandle;
    QString routeHandle;
    QString workerHandle;              ///< from worker_handle or driver_handle
    OpenEnum<OrderType> orderType;
    std::optional<int> fulfillmentAttempt;
    OpenEnum<Activity> activity;
    std::optional<GeoPoint> place;
    std::optional<Instant> placeRecordedAt;
    QString address;
    std::optional<double> distance;    ///< metres
    std::optional<double> duration;    ///< seconds
    std::optional<double> steps;
    Metadata metadata;
    Metadata rest;                     ///< every other key, as text or JSON

    /// What the type stands for, whichever generation named it.
    enum class Meaning {
        Created, Planned, Assigned, Started, Disabled, Enabled, Completed, Cancelled,
        ActivityStarted, ActivityEnded, ActivityInterval, Outage, StatusUpdated,
        GeofenceEntered, GeofenceExited, ServiceStarted, ServiceEnded, Service,
        CheckIn, CheckOut, DeviceLinked, DeviceUnlinked, Other
    };
    [[nodiscard]] Meaning meaning() const;

    bool operator==(const TimelineEvent &) const = default;
};

}
