// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/enums.h"
#include "api/estimate.h"
#include "api/metadata.h"

#include <QStringList>

namespace routedesk::api {

/// One weekly shift. Minutes are counted from midnight in the ops group's zone.
struct ShiftEntry {
    QString dayOfWeek; ///< as on the wire: monday .. sunday
    int startMinute = 0;
    int endMinute = 0;
    std::optional<int> priority;

    bool operator==(const ShiftEntry &) const = default;
};

/// A person who drives a route. Codes and old fields of the wire say "driver".
struct Worker {
    QString handle;
    QString name;
    QString deviceId;
    OpenEnum<DeviceStatus> deviceStatus;
    QString deviceStatusReason; ///< activity or outage reason beside the status
    std::optional<Instant> deviceStatusAt;
    WorkerLocation location;
    QString opsGroupHandle;
    QStringList productTypes;   ///< what this worker can carry or do
    Metadata profile;           ///< free; `capacity` (units) is read by the planner
    QList<ShiftEntry> schedule;
    std::optional<GeoPoint> home;
    QString homeAddress;
    std::optional<bool> available;
    std::optional<bool> tracking;
    std::optional<Instant> createdAt;
    std::optional<int> ordersTotal;

    bool operator==(const Worker &) const = default;
};

/// A depot's or a region's share of the business, with its own clock.
struct OpsGroup {
    QString handle;
    QString label;
    QString timeZoneId;                    ///< IANA
    std::optional<GeoPoint> home;
    QString homeAddress;
    std::optional<GeoPoint> routeStart;
    OpenEnum<CompletionType> completionType;
    std::optional<int> routeCapacity;      ///< units
    std::optional<double> routeMaxDistance; ///< metres
    std::optional<int> shiftStartMinute;   ///< default shift, minutes from midnight
    std::optional<int> shiftEndMinute;

    bool operator==(const OpsGroup &) const = default;
};

}
