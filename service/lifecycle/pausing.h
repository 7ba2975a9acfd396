// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/lifecycle/context.h"
#include "service/lifecycle/serviceerror.h"

namespace routedesk::service {

/// Takes an open order out of the reckoning for a while; the rest of its route is forecast without it. Disabling a disabled
/// order, or enabling one that is not disabled, answers it as it is; a closed order is Invalid.
[[nodiscard]] Outcome<OrderRecord> disableOrder(Context &context, const api::OrderRef &ref);
/// Back to what its route's stage says: ongoing on a tracked route, else assigned or planned; unplanned without a route.
[[nodiscard]] Outcome<OrderRecord> enableOrder(Context &context, const api::OrderRef &ref);

}
