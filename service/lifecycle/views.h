// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/lifecycle/context.h"

namespace routedesk::service {

/// Records as the wire's values: with links, risks and what lies in other tables.
[[nodiscard]] api::Order orderView(const Context &context, const OrderRecord &record);
[[nodiscard]] api::OrderDetail detailView(Context &context, const OrderRecord &record);
[[nodiscard]] api::Route routeView(Context &context, const RouteRecord &record);
[[nodiscard]] api::Plan planView(Context &context, const PlanRecord &record, bool withSummary);
[[nodiscard]] api::Worker workerView(const WorkerRecord &record);

/// The risks of an order under way at that moment: the two delays as they are now, the others as tracking last stored them.
[[nodiscard]] QList<api::Risk> risksOf(const api::Order &order, api::Instant now);

}
