// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/destination.h"
#include "api/polyline.h"

namespace routedesk::service {

/// What an order's travelled line says at the moment the order is closed. Pure.
/// - distance: metres along the line, rounded; moves smaller than the noise of positions are put together.
/// - duration: from the line's first point to the closing, in seconds, rounded; from `startedAt` without a line, 0 for an
///   order that was never started.
/// - deviation: great circle from the line's end to the destination, metres, rounded; nothing without either.
/// - visited, closedAtDestination: whether any point, or the last one, lies within the geofence.
struct TravelSummary {
    double distance = 0;
    double duration = 0;
    std::optional<double> deviation;
    bool visited = false;
    bool closedAtDestination = false;
};

[[nodiscard]] TravelSummary summarise(const api::Polyline &travelled, const api::Destination &destination,
    const std::optional<api::Instant> &startedAt, api::Instant closedAt);

/// Whether a point lies in the circle or polygon of a destination.
[[nodiscard]] bool contains(const api::Destination &destination, const api::GeoPoint &point);

}
