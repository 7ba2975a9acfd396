// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/worker.h"

#include <optional>

namespace routedesk::models {

class DispatchStore;

/// Units, from the worker's profile; nullopt: nothing is said there.
[[nodiscard]] std::optional<int> ownCapacity(const api::Worker &worker);

/// What the vehicle of some worker of the store can load at most, in units: the worker's own capacity, else the ops
/// group's. Nullopt: there is none, or one without a limit.
[[nodiscard]] std::optional<int> largestVehicle(const DispatchStore &store);

}
