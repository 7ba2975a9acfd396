// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/storage/positionrecord.h"

#include "api/enums.h"
#include "api/estimate.h"
#include "api/risk.h"

namespace routedesk::service {

/// What is known of a worker from positions.
struct WorkerTrack {
    qint64 workerId = 0;
    qint64 revision = 0; ///< counts what changes the log or what is derived from it, in whatever process
    api::WorkerLocation location;
    std::optional<double> altitude;
    std::optional<double> batteryLevel; ///< percent
    bool isCharging = false;
    bool isSimulated = false;
    std::optional<api::Instant> heardAt; ///< of the newest fix, whatever its verdict, by its own clock
    api::OpenEnum<api::DeviceStatus> status;
    QString statusReason; ///< activity while active, else an outage code
    std::optional<api::Instant> statusAt;

    bool operator==(const WorkerTrack &) const = default;
};

/// A stretch of a worker's way that was travelled for an order; open while it is under way.
struct OrderLeg {
    qint64 workerId = 0;
    api::Instant from;
    std::optional<api::Instant> to;

    bool operator==(const OrderLeg &) const = default;
};

/// What is known of an order from positions and has no column in the order's row.
struct OrderTrack {
    QList<OrderLeg> legs;
    std::optional<api::Instant> serviceStartedAt, serviceEndedAt;
    QList<api::Outage> outages;

    bool operator==(const OrderTrack &) const = default;
};

/// The same of a route.
struct RouteTrack {
    qint64 workerId = 0;
    api::Instant from;
    std::optional<api::Instant> to;
    std::optional<double> trackingRate;

    bool operator==(const RouteTrack &) const = default;
};

}
