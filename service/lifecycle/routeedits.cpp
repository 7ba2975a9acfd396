// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/lifecycle/routeedits.h"

#include "service/lifecycle/lookup.h"
#include "service/lifecycle/routemaking.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

Outcome<RouteRecord> openRoute(Context &context, const QString &handle, std::optional<int> version)
{
    auto route = findRoute(context, handle, version);
    if (route && !route->isOpen()) {
        return std::unexpected(
            ServiceError::path(u"route_handle"_s, u"The route is completed and cannot be changed any more."_s));
    }
    return route;
}

// Indexes on the sheet of the listed orders.
Outcome<QList<qsizetype>> indexesOnSheet(
    Context &context, const RouteSheet &sheet, const QList<api::OrderRef> &refs, bool openOnly)
{
    const auto orders = findAllListed(context, refs);
    if (!orders)
        return std::unexpected(orders.error());
    QList<qsizetype> indexes;
    QList<api::FieldError> complaints;
    for (qsizetype i = 0; i < orders->size(); ++i) {
        const OrderRecord &order = orders->at(i);
        const QString field = u"orders.%1.order_handle"_s.arg(i);
        const qsizetype index = sheet.indexOf(order.id);
        if (index < 0)
            complaints.append({ u"json"_s, field, u"The order %1 is not on this route."_s.arg(order.order.key.handle) });
        else if (openOnly && !order.isOpen())
            complaints.append({ u"json"_s, field, u"The order %1 is %2 and stays on its route."_s.arg(
                order.order.key.handle, order.order.status.text()) });
        indexes.append(index);
    }
    if (!complaints.isEmpty())
        return std::unexpected(ServiceError::invalid(complaints));
    return indexes;
}

}

Outcome<RouteRecord> addToRoute(Context &context, const QString &handle, const api::RouteOrdersRequest &request)
{
    const auto route = openRoute(context, handle, request.version);
    if (!route)
        return route;
    const auto orders = findUnplanned(context, request.orders);
    if (!orders)
        return std::unexpected(orders.error());
    RouteSheet sheet(context, *route);
    for (const OrderRecord &order : *orders) {
        if (request.resequence.value_or(false))
            sheet.putAtBestPlace(order);
        else
            sheet.put(order);
    }
    sheet.storeChange();
    return sheet.route;
}

Outcome<std::optional<RouteRecord>> removeFromRoute(
    Context &context, const QString &handle, const api::RouteOrdersRequest &request)
{
    const auto route = openRoute(context, handle, request.version);
    if (!route)
        return std::unexpected(route.error());
    RouteSheet sheet(context, *route);
    auto indexes = indexesOnSheet(context, sheet, request.orders, true);
    if (!indexes)
        return std::unexpected(indexes.error());
    std::ranges::sort(*indexes, std::greater());
    for (const qsizetype index : std::as_const(*indexes)) {
        OrderRecord order = sheet.take(index);
        unplan(order);
        context.store.orders.update(order);
    }
    return sheet.storeChange() ? std::optional(sheet.route) : std::nullopt;
}

Outcome<RouteRecord> resequenceRoute(Context &context, const QString &handle, const api::RouteOrdersRequest &request)
{
    const auto route = openRoute(context, handle, request.version);
    if (!route)
        return route;
    RouteSheet sheet(context, *route);
    const auto indexes = indexesOnSheet(context, sheet, request.orders, false);
    if (!indexes)
        return std::unexpected(indexes.error());
    for (qsizetype i = 0; i < sheet.orders.size(); ++i) {
        if (sheet.orders.at(i).isOpen() && !indexes->contains(i)) {
            return std::unexpected(ServiceError::body(u"orders"_s,
                u"The order %1 is missing: the new sequence must name every open order of the route."_s.arg(
                    sheet.orders.at(i).order.key.handle)));
        }
    }
    // The places of the listed orders, filled in the listed order.
    QList<qsizetype> places = *indexes;
    std::ranges::sort(places);
    const QList<OrderRecord> before = sheet.orders;
    for (qsizetype i = 0; i < places.size(); ++i)
        sheet.orders[places.at(i)] = before.at(indexes->at(i));
    sheet.storeChange();
    return sheet.route;
}

Outcome<RouteRecord> optimiseRoute(Context &context, const QString &handle, std::optional<int> version)
{
    const auto route = openRoute(context, handle, version);
    if (!route)
        return route;
    RouteSheet sheet(context, *route);
    sheet.optimise();
    sheet.storeChange();
    return sheet.route;
}

Outcome<RouteRecord> reassignRoute(Context &context, const QString &handle, const api::ReassignRouteRequest &request)
{
    const auto route = openRoute(context, handle, request.version);
    if (!route)
        return route;
    std::optional<WorkerRecord> worker;
    if (!request.workerHandle.isEmpty()) {
        const auto found = requireWorker(context, request.workerHandle, u"worker_handle"_s);
        if (!found)
            return std::unexpected(found.error());
        worker = *found;
    } else {
        worker = context.store.workers.byDevice(request.deviceId);
        if (!worker) {
            return std::unexpected(
                ServiceError::body(u"device_id"_s, u"There is no worker with the device %1."_s.arg(request.deviceId)));
        }
    }
    RouteSheet sheet(context, *route);
    sheet.assign(worker->worker.handle, worker->worker.deviceId);
    sheet.storeChange();
    return sheet.route;
}

Outcome<RouteRecord> patchRoute(Context &context, const QString &handle, const api::RoutePatch &patch)
{
    const auto route = patch.scheduledStartAt ? openRoute(context, handle, patch.version)
                                              : findRoute(context, handle, patch.version);
    if (!route)
        return route;
    RouteSheet sheet(context, *route);
    if (patch.metadata)
        sheet.route.route.metadata = *patch.metadata;
    if (patch.scheduledStartAt)
        sheet.route.route.scheduledStartAt = patch.scheduledStartAt;
    sheet.storeChange();
    return sheet.route;
}

}
