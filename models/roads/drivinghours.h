// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/dispatchstore.h"

#include "planner/traffic.h"

namespace routedesk::models {

/// How the hours of the store's day slow an ops group's driving, as the service has learnt it, by the group's
/// clock. Without a group that of the only one there is; as usual where nothing was learnt.
[[nodiscard]] planner::Traffic trafficOf(const DispatchStore &store, const api::OpsGroup *group);

/// Whether driving depends on the hour for any ops group in view.
[[nodiscard]] bool goesByTheHour(const DispatchStore &store);

}
