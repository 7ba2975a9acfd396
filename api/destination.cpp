// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/destination.h"

namespace routedesk::api {

namespace {

/// Corners are taken relative to the first one, so that a ring across the 180th meridian keeps its middle.
std::optional<GeoPoint> meanOf(const GeoRing &ring)
{
    const bool closed = ring.size() > 1 && ring.first() == ring.last();
    const qsizetype count = ring.size() - (closed ? 1 : 0);
    if (count == 0)
        return std::nullopt;
    const double origin = ring.first().longitude();
    double east = 0;
    double north = 0;
    for (qsizetype i = 0; i < count; ++i) {
        double offset = ring[i].longitude() - origin;
        if (offset > 180)
            offset -= 360;
        else if (offset < -180)
            offset += 360;
        east += offset;
        north += ring[i].latitude();
    }
    double longitude = origin + east / static_cast<double>(count);
    if (longitude > 180)
        longitude -= 360;
    else if (longitude < -180)
        longitude += 360;
    return GeoPoint::fromDegrees(longitude, north / static_cast<double>(count));
}

}

Destination::Form Destination::form() const
{
    if (point)
        return Form::Point;
    if (!polygon.isEmpty())
        return Form::Polygon;
    if (!placeHandle.isEmpty())
        return Form::Place;
    if (!geofenceId.isEmpty())
        return Form::Geofence;
    return address.isEmpty() ? Form::None : Form::AddressOnly;
}

std::optional<GeoPoint> Destination::centre() const
{
    return point ? point : meanOf(polygon);
}

std::optional<int> Destination::effectiveRadius() const
{
    switch (form()) {
    case Form::Point: return radius.value_or(defaultPointRadius);
    case Form::AddressOnly: return radius.value_or(defaultAddressRadius);
    case Form::Place:
    case Form::Geofence: return radius;
    case Form::Polygon:
    case Form::None: return std::nullopt;
    }
    return std::nullopt;
}

}
