// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/geo.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace routedesk::planner {

double greatCircleMetres(Coordinate from, Coordinate to)
{
    constexpr double radius = 6'371'000.0;
    constexpr double degree = std::numbers::pi / 180.0;
    const double sinLat = std::sin((to.latitude - from.latitude) * degree / 2.0);
    const double sinLon = std::sin((to.longitude - from.longitude) * degree / 2.0);
    const double chord
        = sinLat * sinLat + std::cos(from.latitude * degree) * std::cos(to.latitude * degree) * sinLon * sinLon;
    return 2.0 * radius * std::asin(std::min(1.0, std::sqrt(chord)));
}

}
