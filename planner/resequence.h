// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner/routeprobe.h"

namespace routedesk::planner {

/// A better order for a route's stops: less broken first; then, if windows are hard, less late; then the least
/// cost, driving as at usual hours + weight × lateness. The result holds the indices of the old sequence in their
/// new order. Held stops, all before them, and stops that are over or called off keep their index; pairs stay in
/// order; a sequence that can't be bettered comes back as it is. Insertion from nothing, moves of orders and of
/// short strings, and reversals, until none helps: a local optimum, the same one each time. About a hundred stops
/// take some tens of milliseconds: not for the interface thread.
[[nodiscard]] std::vector<std::size_t> resequence(
    const Route &route, const TravelTimes &times, Instant departNotBefore, const InsertionPolicy &policy = {});

/// The stops in that order.
[[nodiscard]] std::vector<Stop> reordered(std::span<const Stop> stops, std::span<const std::size_t> order);

}
