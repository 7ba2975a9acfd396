// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

#include <optional>

namespace routedesk::api {

/// A place on the earth, degrees WGS 84, always in range (longitude -180..180, latitude -90..90).
class GeoPoint {
public:
    /// nullopt when out of range or not finite.
    [[nodiscard]] static std::optional<GeoPoint> fromDegrees(double longitude, double latitude);

    [[nodiscard]] double longitude() const { return m_longitude; }
    [[nodiscard]] double latitude() const { return m_latitude; }

    bool operator==(const GeoPoint &) const = default;

private:
    GeoPoint(double longitude, double latitude)
        : m_longitude(longitude)
        , m_latitude(latitude)
    {
    }

    double m_longitude;
    double m_latitude;
};

/// The outer ring of a polygon, closed or not as it came; at least three different corners.
using GeoRing = QList<GeoPoint>;

}
