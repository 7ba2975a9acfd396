// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/lifecycle/context.h"
#include "service/lifecycle/serviceerror.h"

namespace routedesk::service {

/// Completes an order, in whatever open state it is. An order that is completed already is answered as it is; a cancelled
/// one is Invalid. The last order of a route completes the route. `note` is merged into the metadata.
[[nodiscard]] Outcome<OrderRecord> completeOrder(Context &context, const api::OrderRef &ref, const api::Metadata &note);
/// The reverse of the same; a disabled order may be cancelled.
[[nodiscard]] Outcome<OrderRecord> cancelOrder(Context &context, const api::OrderRef &ref, const api::Metadata &note);

/// Completes a route and cancels what is still open on it.
[[nodiscard]] Outcome<RouteRecord> completeRoute(Context &context, const QString &handle, std::optional<int> version);

/// Writes the closing into the record and its timeline; the caller stores it.
void closeRecord(Context &context, OrderRecord &record, api::OrderStatus status, const QString &source);

}
