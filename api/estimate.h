// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/polyline.h"

namespace routedesk::api {

/// Where a worker is said to be.
struct WorkerLocation {
    std::optional<GeoPoint> place;
    std::optional<double> bearing;  ///< degrees
    std::optional<double> accuracy; ///< metres
    std::optional<double> speed;    ///< metres per second
    std::optional<Instant> recordedAt;
    bool isSimulated = false;       ///< our own service: made up by its simulation
    std::optional<double> altitude {}; ///< metres

    bool operator==(const WorkerLocation &) const = default;
};

/// The server's forecast for an order or for a whole route.
struct Estimate {
    std::optional<Instant> startAt;
    std::optional<Instant> startBy;         ///< latest departure to be on time
    std::optional<Instant> arriveAt;
    std::optional<Instant> initialArriveAt; ///< the first forecast of arriveAt
    std::optional<double> distance;         ///< metres
    std::optional<double> duration;         ///< seconds
    Polyline polyline;
    std::optional<GeoPoint> startLocation;
    std::optional<GeoPoint> endLocation;
    std::optional<WorkerLocation> currentWorkerLocation;

    bool operator==(const Estimate &) const = default;
};

}
