// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/geopoint.h"
#include "api/rare.h"

#include <QString>

#include <optional>

namespace routedesk::api {

/// Where an order is fulfilled: one of the five forms of the wire. Texts are null when absent.
struct Destination {
    enum class Form { None, Point, Polygon, Place, Geofence, AddressOnly };

    static constexpr int defaultPointRadius = 100;  ///< metres, for a Point without a radius
    static constexpr int defaultAddressRadius = 30; ///< metres, for an address without coordinates

    std::optional<GeoPoint> point;
    Rare<GeoRing> polygon;       ///< outer ring; empty unless the form is Polygon
    QString address;
    std::optional<int> radius;   ///< metres, exactly as it came
    Rare<QString> placeHandle;
    Rare<QString> placeId;
    Rare<QString> geofenceId;

    [[nodiscard]] Form form() const;
    /// The point, or the mean of the polygon's corners.
    [[nodiscard]] std::optional<GeoPoint> centre() const;
    /// The radius to draw and to measure arrival with, metres; nullopt for a polygon or an unknown place.
    [[nodiscard]] std::optional<int> effectiveRadius() const;

    bool operator==(const Destination &) const = default;
};

}
