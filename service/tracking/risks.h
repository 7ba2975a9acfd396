// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/tracking/routefold.h"

#include "api/order.h"

namespace routedesk::service {

/// Late against the due time and against the first forecast, for who arrives then.
[[nodiscard]] QList<api::Risk> delaysAt(api::Instant arrival, const std::optional<api::Instant> &due,
    const std::optional<api::Instant> &firstForecast, const TrackingRules &rules);

/// The risks that follow from times alone, for an order under way: delayed_from_scheduled_at and delayed_from_initial_eta,
/// against the later of the estimate and now. Nothing for other orders.
[[nodiscard]] QList<api::Risk> delaysOf(const api::Order &order, api::Instant now, const TrackingRules &rules = {});

/// The other six, of a stop of a route that is heard of: who is silent, in an outage or low on battery is so for all its
/// stops, who goes astray only for the one that it is on the way to. Nothing when nobody was ever heard of and no phone is
/// linked.
[[nodiscard]] QList<api::Risk> trackedRisksOf(const RouteFold &fold, size_t stop, bool isLate, api::Instant now,
    const TrackingRules &rules = {});

/// All of them for an order that was closed, as they stood then; nothing while it is open.
[[nodiscard]] QList<api::Risk> closingRisks(const RouteFold &fold, size_t stop, const TrackingRules &rules = {});

/// Later than its due time, or much later than first forecast.
[[nodiscard]] bool isLate(const QList<api::Risk> &delays);

}
