// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/lifecycle/orderedits.h"

#include "service/lifecycle/closing.h"
#include "service/lifecycle/eventlog.h"
#include "service/lifecycle/intake.h"
#include "service/lifecycle/lookup.h"
#include "service/lifecycle/orderrules.h"
#include "service/lifecycle/planning.h"
#include "service/lifecycle/routemaking.h"
#include "service/planning/routefacts.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

OrderRecord takeOffRoute(Context &context, OrderRecord record)
{
    if (const auto route = routeOf(context, record)) {
        RouteSheet sheet(context, *route);
        record = sheet.take(sheet.indexOf(record.id));
        unplan(record);
        // First the order, then the route, which goes when nothing points to it any more.
        context.store.orders.update(record);
        sheet.storeChange();
    } else {
        unplan(record);
    }
    return record;
}

OrderRecord handToGroup(Context &context, const OrderRecord &record, const QString &opsGroupHandle)
{
    OrderRecord order = takeOffRoute(context, record);
    order.order.opsGroupHandle = opsGroupHandle;
    context.store.orders.update(order);
    return order;
}

}

Outcome<OrderRecord> reassignOrder(Context &context, const api::OrderRef &ref, const api::ReassignRequest &request)
{
    auto record = openOrder(context, ref);
    if (!record)
        return record;
    if (const auto fine = requireOpsGroup(context, request.opsGroupHandle, u"ops_group_handle"_s); !fine)
        return std::unexpected(fine.error());
    if (request.workerHandle.isEmpty())
        return handToGroup(context, *record, request.opsGroupHandle);
    const auto worker = requireWorker(context, request.workerHandle, u"worker_handle"_s);
    if (!worker)
        return std::unexpected(worker.error());

    OrderRecord order = takeOffRoute(context, *record);
    if (!request.opsGroupHandle.isEmpty())
        order.order.opsGroupHandle = request.opsGroupHandle;
    const QString group
        = order.order.opsGroupHandle.isEmpty() ? worker->worker.opsGroupHandle : order.order.opsGroupHandle;
    const QTimeZone zone = zoneOf(context, group);
    const auto route = openRouteOf(context, *worker, dayOf({ order }, zone, context.now), zone);
    RouteMaking making { .opsGroupHandle = group, .worker = *worker, .planId = order.order.planId,
        .planMode = order.order.planMode };
    RouteSheet sheet = route ? RouteSheet(context, *route) : makeRoute(context, making);
    if (sheet.route.route.status.is(api::RouteStatus::Planned)) {
        // The order is given to the worker, so the rest of what was planned for that worker is too.
        sheet.assign(worker->worker.handle, worker->worker.deviceId);
    }
    sheet.putAtBestPlace(order);
    sheet.storeChange();
    return sheet.orders.at(sheet.indexOf(order.id));
}

Outcome<OrderRecord> rescheduleOrder(
    Context &context, const api::OrderRef &ref, const api::RescheduleRequest &request)
{
    auto record = openOrder(context, ref);
    if (!record)
        return record;
    if (const auto fault = windowFault(request.scheduledAfter, request.scheduledAt))
        return std::unexpected(*fault);

    if (!record->order.startedAt) {
        OrderRecord order = takeOffRoute(context, *record);
        order.order.scheduledAt = request.scheduledAt;
        order.order.scheduledAfter = request.scheduledAfter;
        order.order.rescheduledMarkedAt = context.now;
        order.order.planningFailureReason = QString();
        context.store.orders.update(order);
        api::Metadata changes;
        changes.set(u"changed"_s, u"[\"scheduled_at\",\"scheduled_after\"]"_s, true);
        logEvent(context, order, u"updated"_s, changes);
        return order;
    }

    record->order.rescheduledMarkedAt = context.now;
    closeRecord(context, *record, api::OrderStatus::Cancelled, u"rescheduled"_s);
    if (const auto route = routeOf(context, *record)) {
        RouteSheet sheet(context, *route);
        sheet.orders[sheet.indexOf(record->id)] = *record;
        sheet.storeProgress();
    } else {
        context.store.orders.update(*record);
    }

    const api::Order &old = record->order;
    api::NewOrder next { .handle = old.key.handle, .type = old.key.type, .typeIndex = old.key.typeIndex,
        .destination = old.destination, .scheduledAt = request.scheduledAt, .scheduledAfter = request.scheduledAfter,
        .expectedServiceTime = old.expectedServiceTime, .capacityUsed = old.capacityUsed, .priority = old.priority,
        .productTypes = old.productTypes, .metadata = old.metadata, .tasks = old.tasks };
    OrderRecord copy = newRecord(context, next, old.opsGroupHandle);
    copy.order.planMode = old.planMode;
    copy.order.planId = old.planId;
    storeNew(context, copy);
    return copy;
}

}
