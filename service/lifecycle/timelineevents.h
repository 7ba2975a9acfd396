// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/lifecycle/context.h"

namespace routedesk::service {

/// The timeline's entries in the shape that the wire's examples have: which fields each carries differs by type.
[[nodiscard]] api::TimelineEvent eventCreated(const Context &context, const OrderRecord &record);
[[nodiscard]] api::TimelineEvent eventPlanned(const Context &context, const OrderRecord &record);
[[nodiscard]] api::TimelineEvent eventAssigned(const Context &context, const OrderRecord &record);
[[nodiscard]] api::TimelineEvent eventStarted(const Context &context, const OrderRecord &record);
[[nodiscard]] api::TimelineEvent eventDisabled(const Context &context, const OrderRecord &record);
/// No example shows one; ours looks like order_disabled.
[[nodiscard]] api::TimelineEvent eventEnabled(const Context &context, const OrderRecord &record);
[[nodiscard]] api::TimelineEvent eventCompleted(const Context &context, const OrderRecord &record);
[[nodiscard]] api::TimelineEvent eventCancelled(const Context &context, const OrderRecord &record);

/// Appends it to the order's timeline, and what happens to an order in the service to the event log too; the order is stored
/// already.
void recordEvent(Context &context, const OrderRecord &record, const api::TimelineEvent &event);

}
