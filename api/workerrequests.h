// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/change.h"
#include "api/timelineevent.h"
#include "api/worker.h"

namespace routedesk::api {

/// Where somebody or something is at home: coordinates, an address, or both.
struct Home {
    std::optional<GeoPoint> place {};
    QString address {};

    bool operator==(const Home &) const = default;
};

/// PATCH /workers/{handle}: only what is set is sent.
struct WorkerPatch {
    Change<QString> name {}, deviceId {}, opsGroupHandle {};
    Change<Home> home {};
    std::optional<QStringList> productTypes {};
    std::optional<Metadata> profile {}; ///< replaces
    std::optional<QList<ShiftEntry>> schedule {};
    std::optional<QList<QDate>> unavailableOn {};
    std::optional<bool> available {};

    bool operator==(const WorkerPatch &) const = default;
};

/// PATCH /workers/ops-groups/{handle}: only what is set is sent.
struct OpsGroupPatch {
    Change<QString> label {}, timeZoneId {}, objectiveFunction {}, shiftAvailabilityMode {};
    Change<Home> home {};
    Change<GeoPoint> routeStart {};
    Change<OpenEnum<CompletionType>> completionType {};
    Change<OpenEnum<TrackMode>> orderTrackingMode {};
    Change<int> routeCapacity {}, shiftStartMinute {}, shiftEndMinute {};
    Change<double> routeMaxDistance {};
    Change<TrackingAutomation> trackingAutomation {};

    bool operator==(const OpsGroupPatch &) const = default;
};

/// A span that list filters give as days or as moments. A day is one of the ops group's clock, and its last one belongs
/// to the span.
struct DateSpan {
    std::optional<QDate> fromDay {}, toDay {};
    std::optional<Instant> from {}, to {}; ///< instead of the day

    [[nodiscard]] bool isEmpty() const { return *this == DateSpan(); }

    bool operator==(const DateSpan &) const = default;
};

/// GET /workers/{handle}/history: what happened to a worker's orders and phone, ascending by time.
struct WorkerHistory {
    QString workerHandle {};
    QString timeZoneId {};
    std::optional<Instant> from {}, to {};
    QList<TimelineEvent> timeline {};
    bool isPartial = false; ///< there was more than one answer holds
    WorkerSummary summary {};

    bool operator==(const WorkerHistory &) const = default;
};

/// What all workers of a list come to.
struct WorkerAggregate {
    int total = 0, active = 0, inactive = 0, disconnected = 0, available = 0, tracking = 0;

    bool operator==(const WorkerAggregate &) const = default;
};

/// The answer of a call that has none.
struct Nothing {
    bool operator==(const Nothing &) const = default;
};

}
