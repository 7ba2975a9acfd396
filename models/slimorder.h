// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/route.h"

namespace routedesk::models {

/// Lists of routes carry their orders with only a few fields. The order as it is known now: what `slim` says, and what
/// `known` said where `slim` is silent.
[[nodiscard]] api::Order mergedOrder(const api::Order &slim, const api::Order &known);

/// An order as the route has it: route, worker, group and plan are taken from the route where the order is silent.
[[nodiscard]] api::Order orderInRoute(const api::Order &order, const api::Route &route);

}
