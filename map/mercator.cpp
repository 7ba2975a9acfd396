// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/mercator.h"

#include <algorithm>
#include <numbers>

namespace routedesk::map::mercator {

using std::numbers::pi;

QPointF project(LonLat place)
{
    const double latitude = std::clamp(place.latitude(), -maxLatitude, maxLatitude) * pi / 180;
    return { place.longitude() / 360 + 0.5, 0.5 - std::asinh(std::tan(latitude)) / (2 * pi) };
}

LonLat unproject(QPointF world)
{
    const double x = world.x() - std::floor(world.x());
    const double y = std::clamp(world.y(), 0.0, 1.0);
    const double latitude = std::atan(std::sinh((0.5 - y) * 2 * pi)) * 180 / pi;
    return LonLat::make(std::clamp(x * 360 - 180, -180.0, 180.0), latitude).value_or(LonLat());
}

double metresPerUnit(double y)
{
    return 2 * pi * meanEarthRadius / std::cosh((0.5 - y) * 2 * pi);
}

}
