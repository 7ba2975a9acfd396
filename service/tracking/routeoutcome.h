// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/tracking/routefold.h"

#include "api/order.h"
#include "api/timelineevent.h"

namespace routedesk::service {

/// All that is derived for an order and stored; risks apart, which change with time.
struct OrderOutcome {
    std::optional<api::Instant> arrivedAt, exitedAt, arriveAt;
    std::optional<int> actualServiceTime, trackedServiceTime; ///< seconds
    std::optional<double> distance, duration, trackingRate, deviation;
    std::optional<bool> visited, closedAtDestination;
    OrderTrack track;
    QList<api::TimelineEvent> events;

    bool operator==(const OrderOutcome &) const = default;
};

/// The same of a route.
struct RouteOutcome {
    std::optional<double> distance, duration;
    RouteTrack track;

    bool operator==(const RouteOutcome &) const = default;
};

/// Pure. `fold` is settled; `now` only tells how long a silence has lasted that is not over, in whole minutes.
[[nodiscard]] OrderOutcome outcomeOf(const RouteFold &fold, size_t stop, const api::Order &order, api::Instant now);
[[nodiscard]] RouteOutcome outcomeOf(const RouteFold &fold);

}
