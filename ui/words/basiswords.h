// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/planbasis.h"

namespace routedesk::ui::words {

/// What a run of planning on the server went by and did without. Each is empty where there is nothing to tell.
[[nodiscard]] QString basisDrivingTimes(const api::PlanBasis &basis);
/// "5 asked. Not asked: 2 off shift, 1 under way."
[[nodiscard]] QString basisWorkers(const api::PlanBasis &basis);
[[nodiscard]] QString basisOrders(const api::PlanBasis &basis);
[[nodiscard]] QString basisSearch(const api::PlanBasis &basis);

}
