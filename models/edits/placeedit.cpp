// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/edits/placeedit.h"

#include <algorithm>
#include <cmath>

namespace routedesk::models {

namespace {

// A corner that nobody has moved stays as finely given as it was.
std::optional<api::GeoPoint> unmoved(const api::GeoPoint &corner, const api::GeoRing &had)
{
    constexpr double same = 1e-7; // degrees: a centimetre
    const auto one = std::ranges::find_if(had, [&](const api::GeoPoint &other) {
        return std::abs(other.longitude() - corner.longitude()) < same
            && std::abs(other.latitude() - corner.latitude()) < same;
    });
    return one == had.cend() ? std::nullopt : std::optional(*one);
}

}

std::optional<PlaceFixed> placeFixed(const api::Order *order)
{
    if (!order)
        return PlaceFixed::Gone;
    if (order->isClosed())
        return PlaceFixed::Closed;
    if (order->isStarted() || (order->arrivedAt && !order->exitedAt))
        return PlaceFixed::UnderWay;
    // A service may say where a saved place is: it is one all the same.
    const api::Destination &destination = order->destination;
    if (!destination.placeHandle.isEmpty() || !destination.placeId.isEmpty())
        return PlaceFixed::Saved;
    if (!destination.geofenceId.isEmpty())
        return PlaceFixed::Geofence;
    if (destination.form() == api::Destination::Form::AddressOnly)
        return PlaceFixed::AddressOnly;
    return destination.centre() ? std::nullopt : std::optional(PlaceFixed::Nowhere);
}

api::Destination movedTo(const api::Destination &destination, const api::GeoPoint &point)
{
    api::Destination result = destination;
    result.point = point;
    return result;
}

api::Destination reshapedTo(const api::Destination &destination, const api::GeoRing &ring)
{
    const api::GeoRing &had = destination.polygon;
    const bool wasClosed = had.size() > 1 && had.first() == had.last();
    api::GeoRing corners;
    for (const api::GeoPoint &corner : ring)
        corners.append(unmoved(corner, had).value_or(corner));
    if (wasClosed && !corners.isEmpty() && corners.first() != corners.last())
        corners.append(api::GeoPoint(corners.first()));
    api::Destination result = destination;
    result.polygon = corners;
    return result;
}

api::Destination withRadius(const api::Destination &destination, int metres)
{
    api::Destination result = destination;
    result.radius = metres;
    return result;
}

}
