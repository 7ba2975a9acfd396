// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/lifecycle/context.h"
#include "service/lifecycle/serviceerror.h"

#include "api/orderextras.h"

namespace routedesk::service {

/// POST /orders/{handle}/events: puts them into the order's timeline, whatever its status. Types that the service itself
/// uses are refused, and so are moments more than a day ahead.
[[nodiscard]] Outcome<QList<api::TimelineEvent>> postEvents(
    Context &context, const api::OrderRef &ref, const api::NewEvents &request);

}
