// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/lifecycle/context.h"
#include "service/lifecycle/serviceerror.h"

#include "api/orderrequests.h"

namespace routedesk::service {

/// POST /orders/track: starts the named route, or creates one of the orders given and starts it. The worker must exist and
/// have a device.
[[nodiscard]] Outcome<RouteRecord> track(Context &context, const api::TrackRequest &request);

}
