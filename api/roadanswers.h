// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/geopoint.h"

#include <QByteArrayView>
#include <QString>

#include <cstdint>
#include <expected>
#include <vector>

namespace routedesk::api {

/// What an OSRM server answers, taken from a stranger: sizes, ranges and shapes are checked, and one wrong value
/// makes the whole answer worthless. Pure functions, any thread.

/// From one place to another by road, both ≥ 0.
struct RoadLeg {
    std::int32_t seconds = 0;
    std::int32_t metres = 0;

    bool operator==(const RoadLeg &) const = default;
};

/// Row by row, sources × destinations; nothing where there is no way.
using RoadTable = std::vector<std::optional<RoadLeg>>;

/// The way through some places in order.
struct RoadWay {
    QList<GeoPoint> line; ///< at least two points
    std::vector<RoadLeg> legs; ///< one less than places
};

struct RoadFault {
    enum class Kind {
        TooBig, ///< more places than the server takes in one request
        NoWay, ///< a place without a street near it, or no way between them
        Refused, ///< anything else that the server said instead of Ok
        Malformed, ///< not what an OSRM server says
    };
    Kind kind = Kind::Malformed;
    QString code; ///< the server's word, for instance InvalidQuery
    QString message; ///< the server's own sentence, or what is wrong with its answer
};

/// The answer to `table` with annotations=duration,distance. Fractions are rounded.
[[nodiscard]] std::expected<RoadTable, RoadFault> decodeRoadTable(
    QByteArrayView body, int sources, int destinations);
/// The answer to `route` with geometries=polyline6: its first route.
[[nodiscard]] std::expected<RoadWay, RoadFault> decodeRoadWay(QByteArrayView body, int places);
/// What an answer that is not a success says about itself; Malformed if it is no OSRM server's.
[[nodiscard]] RoadFault decodeRoadFault(QByteArrayView body);

/// An encoded polyline of 6 decimals (`polyline6`); nothing if it breaks off, leaves the earth, or holds more than
/// `most` points.
[[nodiscard]] std::optional<QList<GeoPoint>> decodePolyline6(std::string_view text, qsizetype most = 200'000);

}
