// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cmath>

namespace routedesk::planner {

/// A temperature that falls by the same factor in equal shares of a pace. In units of cost.
struct Cooling {
    double begin = 0; ///< what was spent of the pace when it begins
    double end = 1;
    double hottest = 1;
    double coldest = 1;

    [[nodiscard]] double at(double spent) const
    {
        const double way = (spent - begin) / std::max(1e-9, end - begin);
        return hottest * std::pow(coldest / hottest, std::clamp(way, 0.0, 1.0));
    }
};

}
