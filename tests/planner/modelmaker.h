// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner/optimiser/model.h"
#include "planner/optimiser/value.h"

#include <random>
#include <string>

namespace routedesk::planner::fixtures {

/// Random models: pairs, visits of both kinds, windows, capacities, permissions, homes, an asymmetric country.
[[nodiscard]] Model randomModel(unsigned seed, int requests, int vehicles);
/// The same problem where the windows' ends are due times: late is possible, and costs.
[[nodiscard]] Model forgiving(Model model);

/// The same problem where drives go by the hour, which changes once within the day.
[[nodiscard]] Model hourly(Model model, unsigned seed);

/// The same problem with a plan made before, of which some requests keep their place and some vehicles their first
/// stops.
[[nodiscard]] Model underWay(Model model, unsigned seed);

/// Every rule checked from its definition, in another manner than the optimiser does. Empty if all hold, else what
/// is broken first.
[[nodiscard]] std::string broken(const Model &model, const std::vector<std::vector<std::int32_t>> &nodes);

/// What the plan is worth, summed up anew.
[[nodiscard]] Value valueOf(
    const Model &model, const std::vector<std::vector<std::int32_t>> &nodes, bool countVehicles);

}
