// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/settler.h"

/// The comparisons that the settler makes: what the server says now against what a call wanted.
namespace routedesk::models::checks {

using Finding = Settlement::Finding;
using OrderCheck = std::function<Finding(const api::OrderDetail &)>;
using RouteCheck = std::function<Finding(const api::Route &)>;

[[nodiscard]] api::OrderRef refTo(const api::NewOrder &order);
/// Every part that `ref` names.
[[nodiscard]] bool names(const api::OrderRef &ref, const api::OrderKey &key);

[[nodiscard]] Finding isOpen(const api::OrderDetail &detail);
[[nodiscard]] OrderCheck hasBeen(ActOnOrder::Action action);
[[nodiscard]] OrderCheck has(const api::OrderPatch &patch);
[[nodiscard]] OrderCheck isScheduled(const api::RescheduleRequest &request);
[[nodiscard]] OrderCheck isWith(const api::ReassignRequest &request);

[[nodiscard]] Finding isUnderWay(const api::Route &route);
[[nodiscard]] Finding isCompleted(const api::Route &route);
[[nodiscard]] RouteCheck isMadeOf(const api::CreateRouteRequest &request);
[[nodiscard]] RouteCheck reflects(const ChangeRouteOrders &change);
[[nodiscard]] RouteCheck isWith(const api::ReassignRouteRequest &request);
[[nodiscard]] RouteCheck has(const api::RoutePatch &patch);
/// Without a version nobody can tell.
[[nodiscard]] RouteCheck hasMovedOnFrom(std::optional<int> version);

}
