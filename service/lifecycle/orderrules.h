// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/lifecycle/context.h"
#include "service/lifecycle/serviceerror.h"

namespace routedesk::service {

/// What the ways of changing an order have in common.

[[nodiscard]] ServiceError closedError(const OrderRecord &record);
/// The order that a call names, if it is not closed.
[[nodiscard]] Outcome<OrderRecord> openOrder(Context &context, const api::OrderRef &ref);
/// A window that closes before it opens.
[[nodiscard]] std::optional<ServiceError> windowFault(
    const std::optional<api::Instant> &after, const std::optional<api::Instant> &at);
[[nodiscard]] std::optional<RouteRecord> routeOf(Context &context, const OrderRecord &record);

}
