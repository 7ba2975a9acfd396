// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/geopoint.h"
#include "api/instant.h"

#include <QList>

#include <optional>

namespace routedesk::api {

/// One vertex of a line. Travelled lines carry altitude and time, estimates only the place.
struct PolylinePoint {
    GeoPoint place;
    std::optional<double> altitude; ///< metres
    std::optional<Instant> recordedAt;

    bool operator==(const PolylinePoint &) const = default;
};

/// A GeoJSON LineString as the wire has it; may hold a single point.
using Polyline = QList<PolylinePoint>;

}
