// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/lifecycle/closing.h"

#include "service/lifecycle/lookup.h"
#include "service/lifecycle/routesheet.h"
#include "service/lifecycle/timelineevents.h"
#include "service/lifecycle/travelsummary.h"
#include "service/lifecycle/views.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

Outcome<OrderRecord> closeOrder(
    Context &context, const api::OrderRef &ref, const api::Metadata &note, api::OrderStatus status)
{
    auto record = findOrder(context, ref);
    if (!record || record->order.status.is(status))
        return record;
    if (!record->isOpen()) {
        return std::unexpected(ServiceError::path(u"order_handle"_s,
            u"The order %1 is %2 and cannot be changed any more."_s.arg(ref.handle, record->order.status.text())));
    }
    for (const api::Metadata::Entry &entry : note.entries())
        record->order.metadata.set(entry.key, entry.value, entry.isJson);
    closeRecord(context, *record, status, u"api"_s);

    const auto route = record->order.routeHandle.isEmpty() ? std::nullopt
                                                           : context.store.routes.byHandle(record->order.routeHandle);
    if (!route) {
        context.store.orders.update(*record);
        return record;
    }
    RouteSheet sheet(context, *route);
    const qsizetype index = sheet.indexOf(record->id);
    sheet.orders[index] = *record;
    sheet.storeProgress();
    return sheet.orders.at(index);
}

}

void closeRecord(Context &context, OrderRecord &record, api::OrderStatus status, const QString &source)
{
    api::Order &order = record.order;
    order.risks = risksOf(order, context.now);
    const bool completed = status == api::OrderStatus::Completed;
    const auto travelled = context.store.story.travelled(record.id);
    const TravelSummary summary = summarise(travelled, order.destination, order.startedAt, context.now);
    order.distance = summary.distance;
    order.duration = summary.duration;
    order.actualServiceTime = order.actualServiceTime.value_or(0);
    order.trackedServiceTime = order.trackedServiceTime.value_or(0);
    record.visitedDestination = summary.visited;
    record.closedAtDestination = summary.closedAtDestination;
    order.status = status;
    if (completed) {
        order.completedAt = context.now;
        order.trackingRate = order.trackingRate.value_or(0);
        record.deviationFromDestination = summary.deviation;
        recordEvent(context, record, eventCompleted(context, record));
    } else {
        order.cancelledAt = context.now;
        order.cancellationSource.set(u"source"_s, source);
        recordEvent(context, record, eventCancelled(context, record));
    }
}

Outcome<OrderRecord> completeOrder(Context &context, const api::OrderRef &ref, const api::Metadata &note)
{
    return closeOrder(context, ref, note, api::OrderStatus::Completed);
}

Outcome<OrderRecord> cancelOrder(Context &context, const api::OrderRef &ref, const api::Metadata &note)
{
    return closeOrder(context, ref, note, api::OrderStatus::Cancelled);
}

Outcome<RouteRecord> completeRoute(Context &context, const QString &handle, std::optional<int> version)
{
    const auto route = findRoute(context, handle, version);
    if (!route)
        return std::unexpected(route.error());
    if (!route->isOpen())
        return std::unexpected(ServiceError::of(ServiceError::Kind::RouteCompleted, handle));
    RouteSheet sheet(context, *route);
    for (OrderRecord &order : sheet.orders) {
        if (order.isOpen())
            closeRecord(context, order, api::OrderStatus::Cancelled, u"route_completed"_s);
    }
    sheet.finish(u"api"_s);
    sheet.storeChange();
    return sheet.route;
}

}
