// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/order.h"

namespace routedesk::models {

/// Why the destination of an order can't be moved or resized.
enum class PlaceFixed {
    Gone, ///< not of this day any more
    Closed, ///< completed or cancelled
    UnderWay, ///< or reached
    Saved, ///< it is a saved place, which other orders have too
    Geofence, ///< it is a geofence, which other orders have too
    AddressOnly, ///< nobody knows where that is
    Nowhere,
};

/// nullopt: it can. A null order is gone.
[[nodiscard]] std::optional<PlaceFixed> placeFixed(const api::Order *order);

constexpr int smallestRadius = 5; ///< metres, of what is drawn by hand

/// The destination at another point, within another area, or with another radius; everything else of it stays, also
/// corners that nobody moved. Areas are given without their first corner at the end; they get it where the one
/// before had it.
[[nodiscard]] api::Destination movedTo(const api::Destination &destination, const api::GeoPoint &point);
[[nodiscard]] api::Destination reshapedTo(const api::Destination &destination, const api::GeoRing &ring);
[[nodiscard]] api::Destination withRadius(const api::Destination &destination, int metres);

}
