// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/vehiclecapacity.h"

#include "models/dispatchstore.h"

#include <algorithm>

namespace routedesk::models {

std::optional<int> ownCapacity(const api::Worker &worker)
{
    bool isNumber = false;
    const int capacity = worker.profile.value(u"capacity").toInt(&isNumber);
    return isNumber ? std::optional(capacity) : std::nullopt;
}

std::optional<int> largestVehicle(const DispatchStore &store)
{
    std::optional<int> largest;
    for (const api::Worker &worker : store.workers()) {
        const api::OpsGroup *group = store.opsGroup(worker.opsGroupHandle);
        const auto capacity = ownCapacity(worker).or_else([&] { return group ? group->routeCapacity : std::nullopt; });
        if (!capacity)
            return std::nullopt;
        largest = std::max(*capacity, largest.value_or(0));
    }
    return largest;
}

}
