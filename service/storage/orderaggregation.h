// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/storage/orderquery.h"

#include "api/orderaggregate.h"

namespace routedesk::service {

/// What all orders of a filter come to, counted by the database: one row a worker comes back.
/// on_time: arrived, or else completed, no later than 10 minutes after scheduled_at. worked: completed after a service time
/// within 45 minutes of the expected one. ttfe30: the first position came within 30 minutes of the start.
/// tracked_duration is the duration times the tracking rate, tracking_rate the share of the first in the second.
[[nodiscard]] api::OrderAggregate aggregateOrders(Database &database, const Clause &orders);

}
