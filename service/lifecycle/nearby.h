// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/lifecycle/context.h"
#include "service/lifecycle/serviceerror.h"

namespace routedesk::service {

/// POST /nearby/v4. A worker is where the phone was last, else at home, else where the group's routes start.
/// `region` sorts by the great circle in metres, `eta` by the seconds that the planner's travel times give, with
/// their metres; the radius counts as the crow flies in both. At most 1,000 workers are looked at, those heard of
/// last first.
[[nodiscard]] Outcome<api::NearbyResult> findNearby(Context &context, const api::NearbyRequest &request);

}
