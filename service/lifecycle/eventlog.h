// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/lifecycle/context.h"

namespace routedesk::service {

/// Writes an entry of the event log: what happened (created, assigned, started, delayed, arrived, …), when, by default now, and
/// more to say about it. Type, index, attempt, route and status of the order are said anyway.
void logEvent(Context &context, const OrderRecord &record, const QString &value, const api::Metadata &more = {},
    std::optional<api::Instant> recordedAt = {});

/// As logEvent, unless the order has an entry of this value for that moment already: for what is worked out again and again.
void logEventOnce(Context &context, const OrderRecord &record, const QString &value, api::Instant recordedAt,
    const api::Metadata &more = {});

/// What a new forecast of a route means for its orders: first_eta, eta_change (by five minutes and more), and delayed, once they
/// are first expected after scheduled_at. `before` holds the orders that were on the route, as they were stored.
void logForecast(Context &context, const RouteRecord &route, const QHash<qint64, OrderRecord> &before,
    const QList<OrderRecord> &after);

/// What positions have told of an order that is stored anew: arrived and exited, each at its own moment, delayed, and risk_updated
/// when it comes to be at risk, or no longer is.
void logTracked(Context &context, const OrderRecord &before, const OrderRecord &after);

}
