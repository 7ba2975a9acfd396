// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/columnplan.h"

namespace routedesk::models {

/// The column that a 422's field path speaks of (`orders.2.destination.geometry`, `scheduled_at`, `metadata.phone`), or -1.
/// Of a row that makes two orders, `side` says which it was.
[[nodiscard]] int columnOfServerField(
    const QString &path, const ColumnPlan &plan, OrderSide side = OrderSide::Both);

}
