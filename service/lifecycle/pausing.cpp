// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/lifecycle/pausing.h"

#include "service/lifecycle/lookup.h"
#include "service/lifecycle/routesheet.h"
#include "service/lifecycle/timelineevents.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

api::OrderStatus statusOn(const std::optional<RouteRecord> &route)
{
    if (!route)
        return api::OrderStatus::Unplanned;
    if (route->route.isStarted())
        return api::OrderStatus::Ongoing;
    return route->route.status.is(api::RouteStatus::Planned) ? api::OrderStatus::Planned : api::OrderStatus::Assigned;
}

Outcome<OrderRecord> openOrder(Context &context, const api::OrderRef &ref)
{
    auto record = findOrder(context, ref);
    if (record && !record->isOpen()) {
        return std::unexpected(ServiceError::path(u"order_handle"_s,
            u"The order %1 is %2 and cannot be changed any more."_s.arg(ref.handle, record->order.status.text())));
    }
    return record;
}

std::optional<RouteRecord> routeOf(Context &context, const OrderRecord &record)
{
    return record.order.routeHandle.isEmpty() ? std::nullopt : context.store.routes.byHandle(record.order.routeHandle);
}

OrderRecord storeOn(Context &context, const std::optional<RouteRecord> &route, const OrderRecord &record)
{
    if (!route) {
        context.store.orders.update(record);
        return record;
    }
    RouteSheet sheet(context, *route);
    const qsizetype index = sheet.indexOf(record.id);
    sheet.orders[index] = record;
    sheet.storeProgress();
    return sheet.orders.at(index);
}

}

Outcome<OrderRecord> disableOrder(Context &context, const api::OrderRef &ref)
{
    auto record = openOrder(context, ref);
    if (!record || record->order.status.is(api::OrderStatus::Disabled))
        return record;
    record->order.status = api::OrderStatus::Disabled;
    record->order.disabledAt = context.now;
    recordEvent(context, *record, eventDisabled(context, *record));
    return storeOn(context, routeOf(context, *record), *record);
}

Outcome<OrderRecord> enableOrder(Context &context, const api::OrderRef &ref)
{
    auto record = openOrder(context, ref);
    if (!record || !record->order.status.is(api::OrderStatus::Disabled))
        return record;
    const auto route = routeOf(context, *record);
    api::Order &order = record->order;
    order.status = statusOn(route);
    order.enabledAt = context.now;
    recordEvent(context, *record, eventEnabled(context, *record));
    // Tracking may have begun while it was disabled.
    if (order.status.is(api::OrderStatus::Ongoing) && !order.startedAt) {
        order.startedAt = context.now;
        order.trackMode = route->route.trackMode;
        order.deviceId = route->route.deviceId;
        if (record->shareId.isNull())
            record->shareId = context.ids.linkId();
        recordEvent(context, *record, eventStarted(context, *record));
    }
    return storeOn(context, route, *record);
}

}
