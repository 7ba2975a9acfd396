// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <cmath>
#include <optional>

namespace routedesk::map {

// A place on the earth in degrees WGS 84. Cannot hold what is not a place.
class LonLat {
public:
    constexpr LonLat() = default;

    // Nothing if a number is not finite, |longitude| > 180 or |latitude| > 90.
    [[nodiscard]] static std::optional<LonLat> make(double longitude, double latitude)
    {
        if (!std::isfinite(longitude) || !std::isfinite(latitude) || std::abs(longitude) > 180 || std::abs(latitude) > 90)
            return {};
        return LonLat(longitude, latitude);
    }

    [[nodiscard]] double longitude() const { return m_longitude; }
    [[nodiscard]] double latitude() const { return m_latitude; }

    friend bool operator==(const LonLat &, const LonLat &) = default;

private:
    LonLat(double longitude, double latitude) : m_longitude(longitude), m_latitude(latitude) { }

    double m_longitude = 0;
    double m_latitude = 0;
};

}
