// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/destination.h"
#include "api/estimate.h"
#include "api/orderkey.h"

#include <QStringList>

namespace routedesk::api {

/// POST /nearby/v4: which workers are near an order, by distance (region) or by the time they need (eta).
struct NearbyRequest {
    OrderRef order {};         ///< an order that is known, or
    Destination destination {}; ///< where it would be
    OpenEnum<NearbySearch> searchType {};
    std::optional<int> searchRadius {}; ///< metres
    QStringList workerHandles {};       ///< only these
    QString opsGroupHandle {};

    static constexpr int largestRadius = 160'934; ///< metres: 100 miles
    static constexpr int mostWorkers = 1000;

    bool operator==(const NearbyRequest &) const = default;
};

struct NearbyWorker {
    QString handle {}, name {}, deviceId {}, opsGroupHandle {};
    std::optional<bool> available {};
    WorkerLocation location {};
    QString locationSource {};          ///< device, home or route_start: where the place is known from
    std::optional<double> distance {};  ///< metres
    std::optional<double> duration {};  ///< seconds; eta only

    bool operator==(const NearbyWorker &) const = default;
};

struct NearbyResult {
    QString requestId {};
    int totalWorkers = 0, processedWorkers = 0, unprocessedWorkers = 0, outsideRegionWorkers = 0, noRouteWorkers = 0;
    QList<NearbyWorker> workers {};     ///< nearest or soonest first

    bool operator==(const NearbyResult &) const = default;
};

}
