// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/change.h"
#include "api/destination.h"
#include "api/enums.h"
#include "api/instant.h"
#include "api/metadata.h"

namespace routedesk::api {

/// A named destination: orders may name it instead of saying where it is.
struct Place {
    QString handle {};
    QString name {};
    Destination where {}; ///< point with radius, or polygon; address; geofence id
    Metadata metadata {};
    std::optional<Instant> createdAt {}, updatedAt {};

    /// Circle around a point, or polygon; absent when the server told no geometry.
    [[nodiscard]] OpenEnum<GeofenceType> geofenceType() const
    {
        if (!where.polygon.isEmpty())
            return GeofenceType::Polygon;
        return where.point ? OpenEnum<GeofenceType>(GeofenceType::Circle) : OpenEnum<GeofenceType>();
    }

    bool operator==(const Place &) const = default;
};

/// GET /places/v1/
struct PlaceFilter {
    QString searchTerm {};
    std::optional<GeoPoint> near {};
    std::optional<int> radius {}; ///< metres around `near`
    OpenEnum<GeofenceType> geofenceType {};
    Metadata metadata {};         ///< all of these entries
    std::optional<int> limit {};
    QString pageToken {};

    bool operator==(const PlaceFilter &) const = default;
};

/// PATCH /places/v1/{handle}: only what is set is sent.
struct PlacePatch {
    Change<QString> name {}, address {};
    std::optional<GeoPoint> point {};
    std::optional<GeoRing> polygon {}; ///< instead of the point
    std::optional<int> radius {};
    std::optional<Metadata> metadata {}; ///< replaces
    std::optional<bool> updateAssociatedOrders {}; ///< orders that name it and are not under way go to the new place

    bool operator==(const PlacePatch &) const = default;
};

}
