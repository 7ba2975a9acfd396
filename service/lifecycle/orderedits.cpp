// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/lifecycle/orderedits.h"

#include "service/lifecycle/closing.h"
#include "service/lifecycle/intake.h"
#include "service/lifecycle/lookup.h"
#include "service/lifecycle/places.h"
#include "service/lifecycle/planning.h"
#include "service/lifecycle/region.h"
#include "service/lifecycle/routemaking.h"
#include "service/planning/routefacts.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

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

bool needsOpenOrder(const api::OrderPatch &patch)
{
    return patch.destination || patch.scheduledAt || patch.scheduledAfter || patch.expectedServiceTime
        || patch.productTypes || patch.capacityUsed || !patch.opsGroupHandle.isEmpty();
}

std::optional<ServiceError> destinationFault(Context &context, const OrderRecord &record, const api::Destination &destination)
{
    if (record.order.isStarted() && record.order.startedAt)
        return ServiceError::body(u"destination"_s, u"The destination cannot be changed once the order is under way."_s);
    if (namesUnknownPlace(context, destination))
        return ServiceError::body(u"destination.place_handle"_s, u"There is no such place."_s);
    if (namesUnknownGeofence(context, destination))
        return ServiceError::body(u"destination.geofence_id"_s, u"There is no such geofence."_s);
    if (destination.form() == api::Destination::Form::None)
        return ServiceError::body(u"destination"_s, u"A destination must say where it is."_s);
    return std::nullopt;
}

void applyPatch(Context &context, OrderRecord &record, const api::OrderPatch &patch)
{
    api::Order &order = record.order;
    if (patch.metadata)
        order.metadata = *patch.metadata;
    if (patch.destination) {
        order.destination = located(context, *patch.destination);
        order.region = regionOfAddress(order.destination.address);
    }
    if (patch.scheduledAt)
        order.scheduledAt = patch.scheduledAt;
    if (patch.scheduledAfter)
        order.scheduledAfter = patch.scheduledAfter;
    if (patch.expectedServiceTime)
        order.expectedServiceTime = patch.expectedServiceTime;
    if (patch.productTypes)
        order.productTypes = *patch.productTypes;
    if (patch.capacityUsed)
        order.capacityUsed = patch.capacityUsed;
    if (!patch.opsGroupHandle.isEmpty())
        order.opsGroupHandle = patch.opsGroupHandle;
}

std::optional<RouteRecord> routeOf(Context &context, const OrderRecord &record)
{
    return record.order.routeHandle.isEmpty() ? std::nullopt : context.store.routes.byHandle(record.order.routeHandle);
}

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

Outcome<OrderRecord> patchOrder(Context &context, const api::OrderRef &ref, const api::OrderPatch &patch)
{
    auto record = findOrder(context, ref);
    if (!record)
        return record;
    if (!record->isOpen() && needsOpenOrder(patch))
        return std::unexpected(closedError(*record));
    if (patch.destination) {
        if (const auto fault = destinationFault(context, *record, *patch.destination))
            return std::unexpected(*fault);
    }
    if (const auto fine = requireOpsGroup(context, patch.opsGroupHandle, u"ops_group_handle"_s); !fine)
        return std::unexpected(fine.error());
    applyPatch(context, *record, patch);
    if (const auto fault = windowFault(record->order.scheduledAfter, record->order.scheduledAt))
        return std::unexpected(*fault);

    const auto route = routeOf(context, *record);
    if (!route || !needsOpenOrder(patch)) {
        context.store.orders.update(*record);
        return record;
    }
    RouteSheet sheet(context, *route);
    const qsizetype index = sheet.indexOf(record->id);
    sheet.orders[index] = *record;
    sheet.storeProgress();
    return sheet.orders.at(index);
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
