// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/enums.h"
#include "api/estimate.h"
#include "api/metadata.h"
#include "api/travelpace.h"

#include <QDate>
#include <QStringList>

namespace routedesk::api {

/// One weekly shift. Minutes are counted from midnight in the ops group's zone; an end before the start is on the next day.
struct ShiftEntry {
    QString dayOfWeek; ///< as on the wire: monday .. sunday
    int startMinute = 0;
    int endMinute = 0;
    std::optional<int> priority;

    bool operator==(const ShiftEntry &) const = default;
};

/// A phone that a worker had.
struct DeviceUse {
    QString deviceId;
    std::optional<Instant> startTime, endTime;

    bool operator==(const DeviceUse &) const = default;
};

/// What a worker's orders of a span of time came to.
struct WorkerSummary {
    std::optional<int> total, planned, assigned, ongoing, disabled, completed, cancelled; ///< orders
    std::optional<int> geotags, visits;
    std::optional<double> distance;     ///< metres
    std::optional<double> duration;     ///< seconds
    std::optional<double> trackingRate; ///< 0..1

    bool operator==(const WorkerSummary &) const = default;
};

/// A person who drives a route. Codes and old fields of the wire say "driver".
struct Worker {
    QString handle {};
    QString name {};
    QString deviceId {};
    Metadata deviceInfo {};
    QList<DeviceUse> devices {};         ///< earlier phones and this one
    OpenEnum<DeviceStatus> deviceStatus {};
    QString deviceStatusReason {};       ///< activity or outage reason beside the status
    std::optional<Instant> deviceStatusAt {};
    WorkerLocation location {};
    QString locationPermission {};
    QString opsGroupHandle {};
    QStringList productTypes {};         ///< what this worker can carry or do
    Metadata profile {};                 ///< free; `capacity` (units) is read by the planner
    QList<ShiftEntry> schedule {};
    QList<QDate> unavailableOn {};       ///< days off, by the ops group's clock
    std::optional<GeoPoint> home {};
    QString homeAddress {};
    std::optional<bool> available {};
    std::optional<bool> tracking {};
    std::optional<Instant> createdAt {};
    std::optional<Instant> deletedAt {}; ///< only in lists that ask for deleted workers
    std::optional<WorkerSummary> summary {};

    bool operator==(const Worker &) const = default;
};

/// When an ops group's orders are tracked by themselves. The wire's own words.
struct TrackingAutomation {
    QString type {};
    QString mode {};
    std::optional<int> leadTime {}, lagTime {}; ///< minutes

    bool operator==(const TrackingAutomation &) const = default;
};

/// A depot's or a region's share of the business, with its own clock.
struct OpsGroup {
    QString handle {};
    QString label {};
    QString timeZoneId {};                    ///< IANA
    std::optional<GeoPoint> home {};
    QString homeAddress {};
    std::optional<GeoPoint> routeStart {};
    OpenEnum<CompletionType> completionType {};
    std::optional<int> routeCapacity {};      ///< units
    std::optional<double> routeMaxDistance {}; ///< metres
    std::optional<int> shiftStartMinute {};   ///< default shift, minutes from midnight
    std::optional<int> shiftEndMinute {};
    QString objectiveFunction {};             ///< minimise_time
    OpenEnum<TrackMode> orderTrackingMode {}; ///< of routes that name none
    QString shiftAvailabilityMode {};
    TrackingAutomation trackingAutomation {};
    std::optional<TravelPace> travelPace {};  ///< from our own service, once it has learnt it; never sent by a client

    bool operator==(const OpsGroup &) const = default;
};

}
