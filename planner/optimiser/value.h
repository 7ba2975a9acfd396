// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>

namespace routedesk::planner {

/// What a plan is worth, in falling weight; less is better.
struct Value {
    std::int64_t unserved = 0; ///< weights of the requests left out
    std::int32_t vehicles = 0; ///< used, where the fewest are wanted; else 0
    std::int64_t cost = 0; ///< travel, opening of vehicles and disturbance

    auto operator<=>(const Value &) const = default;
};

}
