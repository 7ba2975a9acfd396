// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/lifecycle/context.h"

#include "api/orderextras.h"

namespace routedesk::service {

/// Records as the wire's values: with links, risks and what lies in other tables.
[[nodiscard]] api::Order orderView(const Context &context, const OrderRecord &record);
[[nodiscard]] api::Order orderView(const Context &context, OrderRecord &&record);
/// As lists of routes hold it: without links, tasks, outages, single risks and lines.
[[nodiscard]] api::Order slim(api::Order order);
/// With the part of the timeline that the filter wants.
[[nodiscard]] api::OrderDetail detailView(
    Context &context, const OrderRecord &record, const api::OrderDetailFilter &filter = {});
[[nodiscard]] api::Route routeView(Context &context, const RouteRecord &record);
/// As lists hold it: with slim orders.
[[nodiscard]] api::Route routeListView(Context &context, const RouteRecord &record);
/// Without polyline, distance, duration, locations and tracking rate.
[[nodiscard]] api::Route withoutSummary(api::Route route);
[[nodiscard]] api::LoggedEvent logView(const LogRecord &record, const QString &accountId, const QString &orderHandle);
[[nodiscard]] api::Plan planView(Context &context, const PlanRecord &record, bool withSummary);
[[nodiscard]] api::Worker workerView(const WorkerRecord &record);

/// The risks of an order under way at that moment: the two delays as they are now, the others as tracking last stored them.
[[nodiscard]] QList<api::Risk> risksOf(const api::Order &order, api::Instant now);

}
