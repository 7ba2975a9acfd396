// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/boxed.h"
#include "api/compactoptional.h"
#include "api/destination.h"
#include "api/estimate.h"
#include "api/metadata.h"
#include "api/orderkey.h"
#include "api/rare.h"
#include "api/region.h"
#include "api/risk.h"

#include <QStringList>

namespace routedesk::api {

/// Who made an order or a route.
struct CreatedBy {
    QString source;
    std::optional<Instant> timestamp;
    QString ipAddress;
    QString deviceId;
    QString workerHandle;
    QString userId;
    QString email;

    bool operator==(const CreatedBy &) const = default;
};

/// One line of an order's checklist.
struct Task {
    QString taskId;
    QString label;
    QString description;
    QString taskDefinitionId;
    QString status; ///< pending, ongoing, completed, cancelled; examples also say created, in_progress
    OpenEnum<Priority> priority;
    Metadata metadata;

    bool operator==(const Task &) const = default;
};

/// An order as lists and routes give it. Null texts and empty optionals were absent or null on the wire. A day has a
/// hundred thousand of them: what few orders have takes one pointer here, and what many have alike is shared.
struct Order {
    OrderKey key;
    OpenEnum<OrderStatus> status;
    Destination destination;

    QString opsGroupHandle;
    QString workerHandle; ///< worker_handle, else the deprecated driver_handle
    Rare<QString> workerName;
    Rare<QString> deviceId;
    QString routeHandle;
    Rare<QString> planId;
    OpenEnum<PlanMode> planMode;
    OpenEnum<TrackMode> trackMode;
    OpenEnum<DeviceSwitchMode> deviceSwitchMode;
    OpenEnum<Priority> priority;

    CompactOptional<Instant> scheduledAfter; ///< the window is scheduledAfter..scheduledAt
    CompactOptional<Instant> scheduledAt;
    CompactOptional<Instant> createdAt, plannedAt, assignedAt, startedAt, arrivedAt, exitedAt;
    CompactOptional<Instant> completedAt, cancelledAt, disabledAt, enabledAt, rescheduledMarkedAt;

    std::optional<int> expectedServiceTime; ///< seconds
    std::optional<int> actualServiceTime;   ///< seconds
    std::optional<int> trackedServiceTime;  ///< seconds
    std::optional<int> capacityUsed;        ///< units; the wire's default is 1
    QStringList productTypes;
    Metadata metadata;
    Rare<Region> region;

    Boxed<Estimate> estimate;
    std::optional<bool> riskStatus;
    Rare<QList<Risk>> risks;
    Rare<QList<Outage>> outages;
    CompactOptional<double> distance;     ///< metres
    CompactOptional<double> duration;     ///< seconds
    CompactOptional<double> trackingRate; ///< 0..1; a wire value above 1 was read as percent
    CompactOptional<double> timeToFirstEvent, timeToFirstLocation; ///< seconds

    Rare<QString> shareUrl; ///< secret: never log
    Rare<QString> embedUrl; ///< secret: never log
    Rare<QString> planningFailureReason;
    Rare<QString> timeZoneId;
    Rare<CreatedBy> createdBy;
    Rare<QList<Task>> tasks;
    Metadata workerProfile;
    Metadata cancellationSource;

    [[nodiscard]] bool isClosed() const;   ///< completed or cancelled
    [[nodiscard]] bool isStarted() const;  ///< under way: ongoing, disabled or summarizing
    /// risk_status, or any risk that is not green.
    [[nodiscard]] bool isAtRisk() const;
    [[nodiscard]] int load() const { return capacityUsed.value_or(1); }

    bool operator==(const Order &) const = default;
};

}
