// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/lifecycle/routemaking.h"

#include "service/lifecycle/lookup.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

RouteSheet makeRoute(Context &context, const RouteMaking &making)
{
    RouteRecord record;
    api::Route &route = record.route;
    route.handle = context.ids.uuid();
    route.opsGroupHandle = making.opsGroupHandle;
    route.planId = making.planId;
    route.planMode = making.planMode;
    route.trackMode = making.trackMode;
    route.createdAt = route.plannedAt = context.now;
    route.status = api::RouteStatus::Planned;
    if (making.worker) {
        route.workerHandle = making.worker->worker.handle;
        route.deviceId = making.worker->worker.deviceId;
        if (!making.planOnly) {
            route.status = api::RouteStatus::Assigned;
            route.assignedAt = context.now;
        }
    }
    if (!making.opsGroupHandle.isEmpty()) {
        if (const auto group = context.store.groups.byHandle(making.opsGroupHandle)) {
            route.completionType = group->group.completionType;
            if (route.trackMode.isAbsent())
                route.trackMode = group->group.orderTrackingMode;
        }
    }
    record.embedId = context.ids.linkId();
    return RouteSheet::create(context, record);
}

Outcome<QList<OrderRecord>> findUnplanned(Context &context, const QList<api::OrderRef> &refs)
{
    auto orders = findAllListed(context, refs);
    if (!orders)
        return orders;
    QList<api::FieldError> complaints;
    for (qsizetype i = 0; i < orders->size(); ++i) {
        const api::Order &order = orders->at(i).order;
        if (!order.status.is(api::OrderStatus::Unplanned)) {
            complaints.append({ u"json"_s, u"orders.%1.order_handle"_s.arg(i),
                u"The order %1 is %2; only unplanned orders can be put on a route."_s.arg(
                    order.key.handle, order.status.text()) });
        }
    }
    if (!complaints.isEmpty())
        return std::unexpected(ServiceError::invalid(complaints));
    return orders;
}

Outcome<RouteRecord> createRoute(Context &context, const api::CreateRouteRequest &request)
{
    const auto orders = findUnplanned(context, request.orders);
    QList<api::FieldError> complaints;
    if (!orders)
        complaints = orders.error().fields;
    RouteMaking making { .opsGroupHandle = request.opsGroupHandle, .worker = {}, .planId = {},
        .planMode = api::PlanMode::Manual, .trackMode = request.trackMode };
    if (const auto fine = requireOpsGroup(context, request.opsGroupHandle, u"ops_group_handle"_s); !fine)
        complaints += fine.error().fields;
    if (!request.workerHandle.isEmpty()) {
        const auto worker = requireWorker(context, request.workerHandle, u"worker_handle"_s);
        if (worker)
            making.worker = *worker;
        else
            complaints += worker.error().fields;
    }
    if (!complaints.isEmpty())
        return std::unexpected(ServiceError::invalid(complaints));
    if (making.opsGroupHandle.isEmpty())
        making.opsGroupHandle = orders->first().order.opsGroupHandle;

    RouteSheet sheet = makeRoute(context, making);
    for (const OrderRecord &order : *orders)
        sheet.put(order);
    if (request.optimise.value_or(false))
        sheet.optimise();
    sheet.storeChange();
    return sheet.route;
}

}
