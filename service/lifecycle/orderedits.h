// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/lifecycle/context.h"
#include "service/lifecycle/serviceerror.h"

#include "api/orderrequests.h"

namespace routedesk::service {

/// PATCH: metadata replaces and may be set on any order; attachments too; the rest needs an open one, and the destination one that
/// is not under way. A type or index that is another than the order's makes it another order's attempt; where several
/// orders have the handle and the query does not say which, they tell it instead. Nothing is changed where the order does
/// not hold what is expected.
[[nodiscard]] Outcome<OrderRecord> patchOrder(Context &context, const api::OrderRef &ref, const api::OrderPatch &patch,
    const api::OrderPatch &expected = {});

/// To another worker: onto that worker's open route of the order's day at the best place, or a new route.
/// With an ops group and no worker the order waits there, unplanned.
[[nodiscard]] Outcome<OrderRecord> reassignOrder(
    Context &context, const api::OrderRef &ref, const api::ReassignRequest &request);

/// Before it is under way the order leaves its route and waits, unplanned, with its new window. One under way is cancelled,
/// and its next attempt is made, which is then the answer.
[[nodiscard]] Outcome<OrderRecord> rescheduleOrder(
    Context &context, const api::OrderRef &ref, const api::RescheduleRequest &request);

}
