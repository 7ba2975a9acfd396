// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/lifecycle/tracking.h"

#include "service/lifecycle/intake.h"
#include "service/lifecycle/lookup.h"
#include "service/lifecycle/routesheet.h"
#include "service/lifecycle/tasks.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

using Kind = ServiceError::Kind;

std::unexpected<ServiceError> refused(Kind kind, const QString &subject = {})
{
    return std::unexpected(ServiceError::of(kind, subject));
}

Outcome<WorkerRecord> linkedWorker(Context &context, const QString &handle, const QString &deviceId)
{
    if (handle.isEmpty()) {
        const auto worker = context.store.workers.byDevice(deviceId);
        return worker ? Outcome<WorkerRecord>(*worker) : refused(Kind::DeviceNotFound, deviceId);
    }
    const auto worker = context.store.workers.byHandle(handle);
    if (!worker)
        return refused(Kind::DriverNotFound, handle);
    if (worker->deletedAt)
        return refused(Kind::DriverDeleted, handle);
    if (worker->worker.deviceId.isEmpty())
        return refused(Kind::DriverNotLinked, handle);
    return *worker;
}

Outcome<RouteRecord> startExisting(Context &context, const api::TrackRequest &request)
{
    auto route = findRoute(context, request.routeHandle, request.version);
    if (!route && route.error().kind == Kind::RouteNotFound)
        return refused(Kind::TrackedRouteNotFound, request.routeHandle);
    if (!route)
        return route;
    if (!route->isOpen())
        return refused(Kind::RouteCannotBeTracked, u"The route is already completed."_s);
    if (route->route.isStarted())
        return refused(Kind::RouteCannotBeTracked, u"The route is already being tracked."_s);
    if (route->route.workerHandle.isEmpty())
        return refused(Kind::RouteCannotBeTracked, u"The route has no worker yet; reassign it to one first."_s);
    const auto worker = linkedWorker(context, route->route.workerHandle, {});
    if (!worker)
        return std::unexpected(worker.error());

    RouteSheet sheet(context, *route);
    sheet.route.route.deviceId = worker->worker.deviceId;
    sheet.route.route.trackMode = request.trackMode;
    sheet.start();
    sheet.storeChange();
    return sheet.route;
}

Outcome<void> checkOrders(Context &context, const QList<api::NewOrder> &orders)
{
    if (orders.isEmpty())
        return std::unexpected(ServiceError::body(u"orders"_s, u"At least one order is required without a route_handle."_s));
    const auto complaints = checkNewOrders(orders, AddressOnly::Refused) + checkDefinitions(context, orders);
    if (!complaints.isEmpty())
        return std::unexpected(ServiceError::invalid(complaints));
    if (const auto index = firstUnknownPlace(context, orders))
        return refused(Kind::PlaceNotDefined, orders.at(*index).destination.placeHandle);
    if (const auto index = firstUnknownGeofence(context, orders))
        return refused(Kind::GeofenceNotFound, orders.at(*index).destination.geofenceId);
    if (const auto duplicates = liveDuplicates(context, orders); !duplicates.isEmpty())
        return refused(Kind::DuplicateOrder, orders.at(duplicates.first()).handle);
    return {};
}

RouteRecord newRoute(Context &context, const api::TrackRequest &request, const WorkerRecord &worker)
{
    RouteRecord record;
    api::Route &route = record.route;
    route.handle = request.newRouteHandle.isEmpty() ? context.ids.uuid() : request.newRouteHandle;
    route.status = api::RouteStatus::Tracking;
    route.opsGroupHandle = request.opsGroupHandle.isEmpty() ? worker.worker.opsGroupHandle : request.opsGroupHandle;
    route.workerHandle = worker.worker.handle;
    route.deviceId = worker.worker.deviceId;
    route.trackMode = request.trackMode;
    route.deviceSwitchMode = request.deviceSwitchMode;
    route.metadata = request.newRouteMetadata;
    route.createdAt = route.plannedAt = route.assignedAt = route.startedAt = context.now;
    if (!route.opsGroupHandle.isEmpty()) {
        if (const auto group = context.store.groups.byHandle(route.opsGroupHandle))
            route.completionType = group->group.completionType;
    }
    record.embedId = context.ids.linkId();
    return record;
}

}

Outcome<RouteRecord> track(Context &context, const api::TrackRequest &request)
{
    if (!request.routeHandle.isEmpty())
        return startExisting(context, request);
    if (request.workerHandle.isEmpty() && request.deviceId.isEmpty()) {
        return std::unexpected(
            ServiceError::body(u"worker_handle"_s, u"A worker_handle or a device_id is required without a route_handle."_s));
    }
    const auto worker = linkedWorker(context, request.workerHandle, request.deviceId);
    if (!worker)
        return std::unexpected(worker.error());
    if (!request.opsGroupHandle.isEmpty() && !context.store.groups.byHandle(request.opsGroupHandle))
        return refused(Kind::OpsGroupNotDefined, request.opsGroupHandle);
    if (const auto fine = checkOrders(context, request.orders); !fine)
        return std::unexpected(fine.error());
    if (!request.newRouteHandle.isEmpty() && context.store.routes.byHandle(request.newRouteHandle))
        return refused(Kind::DuplicateRoute, request.newRouteHandle);

    auto sheet = RouteSheet::create(context, newRoute(context, request, *worker));
    for (const api::NewOrder &order : request.orders) {
        OrderRecord record = newRecord(context, order, sheet.route.route.opsGroupHandle);
        storeNew(context, record);
        sheet.put(record);
    }
    sheet.storeChange();
    return sheet.route;
}

}
