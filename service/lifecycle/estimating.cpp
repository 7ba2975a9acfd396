// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/lifecycle/estimating.h"

#include "service/lifecycle/lookup.h"
#include "service/lifecycle/views.h"
#include "service/planning/forecast.h"
#include "service/planning/grouptimes.h"
#include "service/planning/routefacts.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

constexpr qsizetype mostOrders = 500;

Outcome<QList<OrderRecord>> ordersOf(Context &context, const QList<api::OrderRef> &refs)
{
    if (refs.size() > mostOrders) {
        return std::unexpected(
            ServiceError::query(u"orders"_s, u"There cannot be more than %1 orders."_s.arg(mostOrders)));
    }
    const auto orders = findAllListed(context, refs);
    QList<api::FieldError> complaints;
    if (!orders) {
        for (const api::FieldError &complaint : orders.error().fields)
            complaints.append({ u"query"_s, u"orders"_s, complaint.message });
        return std::unexpected(ServiceError::invalid(complaints));
    }
    for (const OrderRecord &order : *orders) {
        if (!order.isOpen())
            complaints.append({ u"query"_s, u"orders"_s, u"The order %1 is %2."_s.arg(order.order.key.handle, order.order.status.text()) });
        else if (!placeOf(order))
            complaints.append({ u"query"_s, u"orders"_s, u"The order %1 has an address only."_s.arg(order.order.key.handle) });
    }
    if (!complaints.isEmpty())
        return std::unexpected(ServiceError::invalid(complaints));
    return orders;
}

}

Outcome<api::RouteEstimate> estimateRoute(Context &context, const api::EstimateQuery &query)
{
    const auto group = context.store.groups.byHandle(query.opsGroupHandle);
    if (!group) {
        return std::unexpected(
            ServiceError::query(u"ops_group_handle"_s, u"There is no ops group %1."_s.arg(query.opsGroupHandle)));
    }
    const auto orders = ordersOf(context, query.orders);
    if (!orders)
        return std::unexpected(orders.error());
    const QTimeZone zone = zoneOf(group);
    const QDate day = dayOf(*orders, zone, context.now);
    planner::Vehicle vehicle = vehicleOf({}, group, day);
    if (group->group.shiftStartMinute)
        vehicle.shiftStart = shiftOf({}, group, day)->start;
    // What is asked is a drive that has not begun.
    QList<OrderRecord> drive = *orders;
    for (OrderRecord &order : drive) {
        order.order.status = api::OrderStatus::Planned;
        order.order.arrivedAt.reset();
        order.order.estimate.reset();
    }
    RouteRecord route;
    forecast(route, drive, vehicle, timesOf(context, query.opsGroupHandle), earliestDeparture(day, zone, context.now));

    api::RouteEstimate result;
    result.estimate = route.route.estimate.value_or(api::Estimate());
    result.estimatedRouteId = context.ids.uuid();
    context.store.estimatedRoutes.insert(result.estimatedRouteId, result.estimate, context.now);
    for (qsizetype i = 0; i < drive.size(); ++i) {
        api::Order order = slim(orderView(context, orders->at(i)));
        order.estimate = drive.at(i).order.estimate;
        result.orders.append(order);
    }
    return result;
}

}
