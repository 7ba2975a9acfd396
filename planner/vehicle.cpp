// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/vehicle.h"

#include <algorithm>

namespace routedesk::planner {

std::vector<std::string> missingSkills(const Stop &stop, const Vehicle &vehicle)
{
    std::vector<std::string> missing;
    for (const std::string &skill : stop.skills) {
        if (std::ranges::find(vehicle.skills, skill) == vehicle.skills.end())
            missing.push_back(skill);
    }
    return missing;
}

std::size_t heldCount(std::span<const Stop> stops)
{
    for (std::size_t count = stops.size(); count > 0; --count) {
        if (stops[count - 1].isHeld())
            return count;
    }
    return 0;
}

}
