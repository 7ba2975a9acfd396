// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/fan.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace routedesk::map::fan {

using std::numbers::pi;

std::vector<QPointF> places(int count)
{
    std::vector<QPointF> result;
    const double radius = count > 1 ? std::max(nearest, apart / 2 / std::sin(pi / count)) : nearest;
    for (int i = 0; i < count; ++i) {
        const double angle = 2 * pi * i / count;
        result.emplace_back(radius * std::sin(angle), -radius * std::cos(angle));
    }
    return result;
}

}
