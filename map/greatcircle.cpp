// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/greatcircle.h"

#include "map/mercator.h"

#include <algorithm>
#include <array>
#include <numbers>

namespace routedesk::map {

namespace {

using Vector = std::array<double, 3>; // of length 1, from the middle of the earth

constexpr double degree = std::numbers::pi / 180;

Vector vectorOf(LonLat place)
{
    const double latitude = place.latitude() * degree;
    const double longitude = place.longitude() * degree;
    return { std::cos(latitude) * std::cos(longitude), std::cos(latitude) * std::sin(longitude),
        std::sin(latitude) };
}

LonLat placeOf(const Vector &v)
{
    const double longitude = std::atan2(v[1], v[0]) / degree;
    const double latitude = std::atan2(v[2], std::hypot(v[0], v[1])) / degree;
    return LonLat::make(std::clamp(longitude, -180.0, 180.0), std::clamp(latitude, -90.0, 90.0)).value_or(LonLat());
}

// The haversine keeps its figures where places are near, the cosine would not.
double angleBetween(LonLat from, LonLat to)
{
    const double north = std::sin((to.latitude() - from.latitude()) * degree / 2);
    const double east = std::sin((to.longitude() - from.longitude()) * degree / 2);
    const double h
        = north * north + std::cos(from.latitude() * degree) * std::cos(to.latitude() * degree) * east * east;
    return 2 * std::asin(std::sqrt(std::clamp(h, 0.0, 1.0)));
}

}

double metresBetween(LonLat from, LonLat to)
{
    return mercator::meanEarthRadius * angleBetween(from, to);
}

QList<LonLat> greatCircle(LonLat from, LonLat to, int parts)
{
    QList<LonLat> places{ from };
    const double angle = angleBetween(from, to);
    const double sine = std::sin(angle);
    const Vector a = vectorOf(from);
    const Vector b = vectorOf(to);
    for (int i = 1; i < parts; ++i) {
        const double share = double(i) / parts;
        // Too near, or just opposite, for a plane through both and the middle of the earth.
        const double first = sine < 1e-9 ? 1 - share : std::sin((1 - share) * angle) / sine;
        const double second = sine < 1e-9 ? share : std::sin(share * angle) / sine;
        places.append(
            placeOf({ first * a[0] + second * b[0], first * a[1] + second * b[1], first * a[2] + second * b[2] }));
    }
    places.append(to);
    return places;
}

}
