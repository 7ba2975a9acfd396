// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner/optimiser/assignment.h"
#include "planner/optimiser/dice.h"

namespace routedesk::planner {

/// Vehicles of a plan that work near each other, and what was left out there.
struct Neighbourhood {
    std::vector<std::int32_t> vehicles{};
    std::vector<std::int32_t> left{};
};

/// Cuts a plan's open vehicles into so many neighbourhoods of about equally many nodes, along random lines; never
/// more than there are vehicles.
[[nodiscard]] std::vector<Neighbourhood> neighbourhoods(const Assignment &plan, std::size_t count, Dice &dice);

}
