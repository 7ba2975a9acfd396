// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/order.h"
#include "api/timelineevent.h"

namespace routedesk::api {

struct Attachment {
    QString attachmentId;
    QString type;    ///< image, note, signature or a later word
    QString url;
    QString caption;
    QString data;

    bool operator==(const Attachment &) const = default;
};

struct PreviousFulfillment {
    QString orderHandle;
    int attempt = 0;

    bool operator==(const PreviousFulfillment &) const = default;
};

/// When a device was on an order.
struct DeviceSession {
    QString deviceId;
    std::optional<Instant> start, end;

    bool operator==(const DeviceSession &) const = default;
};

/// An order with its story, as get, patch, complete, cancel, disable, enable, reassign and reschedule answer it.
struct OrderDetail {
    Order order;
    Polyline polyline;                   ///< travelled
    std::optional<GeoPoint> startLocation;
    std::optional<GeoPoint> endLocation;
    std::optional<bool> visitedDestination;
    std::optional<bool> completedAtDestination;
    std::optional<bool> cancelledAtDestination;
    std::optional<double> deviationFromDestination; ///< metres
    std::optional<Instant> serviceStartedAt, serviceEndedAt;
    QStringList candidateDevices;
    QList<DeviceSession> deviceSessions;
    QList<TimelineEvent> timeline;       ///< ascending by time
    QList<Attachment> attachments;
    QList<PreviousFulfillment> previousFulfillments;

    bool operator==(const OrderDetail &) const = default;
};

}
