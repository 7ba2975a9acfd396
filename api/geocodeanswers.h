// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/geopoint.h"

#include <QByteArrayView>
#include <QList>
#include <QString>

#include <expected>
#include <optional>

namespace routedesk::api {

/// What a Nominatim server answers (format=jsonv2 with addressdetails), taken from a stranger: a place without sound
/// coordinates is left out, texts are cut to a length that can be shown, and what is no such answer at all is a fault.
/// Pure functions, any thread.

/// Degrees; west may lie east of east where the box spans the date line.
struct GeoExtent {
    double south = 0, north = 0, west = 0, east = 0;

    bool operator==(const GeoExtent &) const = default;
};

struct GeocodedPlace {
    GeoPoint point;
    QString label; ///< the whole address in one line
    std::optional<GeoExtent> extent;
    int rank = 0; ///< 4 a country, 16 a city, 26 a street, 30 a house; 0: not said
    QString name; ///< of a shop, a station; null for most
    QString houseNumber, road, postcode;
};

struct GeocodeFault {
    QString message; ///< the server's own words, or what is wrong with its answer
};

/// The answer to `search`, in its order; none is an empty list.
[[nodiscard]] std::expected<QList<GeocodedPlace>, GeocodeFault> decodeGeocodedPlaces(
    QByteArrayView body, qsizetype most = 20);
/// The answer to `reverse`; nullopt where the server knows nothing.
[[nodiscard]] std::expected<std::optional<GeocodedPlace>, GeocodeFault> decodeReverseGeocoded(QByteArrayView body);
/// What an answer that is no success says about itself; null if it says nothing.
[[nodiscard]] QString geocodeRefusal(QByteArrayView body);

}
