// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/dispatchstore.h"
#include "models/mutation.h"

namespace routedesk::models {

/// In errors of kind Conflict: nothing was sent, because one of the orders is on another route by now.
inline constexpr QLatin1StringView takenSinceCode{ "taken_since" };

/// Whether a call that puts orders on a route would take one that the store knows on another route. The service
/// refuses that only as long as it is so: who has put the order there and who takes it off again would never hear of
/// each other.
[[nodiscard]] bool takesFromAnother(const Mutation &mutation, const DispatchStore &store);

}
