// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/lifecycle/orderrules.h"

#include "service/lifecycle/lookup.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

ServiceError closedError(const OrderRecord &record)
{
    return ServiceError::path(u"order_handle"_s,
        u"The order %1 is %2 and cannot be changed any more."_s.arg(
            record.order.key.handle, record.order.status.text()));
}

Outcome<OrderRecord> openOrder(Context &context, const api::OrderRef &ref)
{
    auto record = findOrder(context, ref);
    if (record && !record->isOpen())
        return std::unexpected(closedError(*record));
    return record;
}

std::optional<ServiceError> windowFault(const std::optional<api::Instant> &after, const std::optional<api::Instant> &at)
{
    if (after && at && *after > *at)
        return ServiceError::body(u"scheduled_after"_s, u"The window must open before it closes at scheduled_at."_s);
    return std::nullopt;
}

std::optional<RouteRecord> routeOf(Context &context, const OrderRecord &record)
{
    return record.order.routeHandle.isEmpty() ? std::nullopt : context.store.routes.byHandle(record.order.routeHandle);
}

}
