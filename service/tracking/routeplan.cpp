// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/tracking/routeplan.h"

#include "service/planning/routefacts.h"

namespace routedesk::service {

PlanStop::PlanStop(const OrderRecord &record)
    : orderId(record.id)
    , fence(record.order.destination)
    , startedAt(record.order.startedAt)
    , closedAt(record.order.completedAt ? record.order.completedAt : record.order.cancelledAt)
    , isCompleted(record.order.status.is(api::OrderStatus::Completed))
    , service(std::max(0, record.order.expectedServiceTime.value_or(0)))
    , windowFrom(record.order.scheduledAfter)
    , dueAt(record.order.scheduledAt)
{
    const api::Order &order = record.order;
    pausedFrom = order.disabledAt;
    if (order.disabledAt && order.enabledAt && *order.enabledAt >= *order.disabledAt)
        pausedTo = order.enabledAt;
    if (order.estimate)
        firstForecast = order.estimate->initialArriveAt;
}

bool PlanStop::isLive(api::Instant moment) const
{
    if (!startedAt || moment < *startedAt || (closedAt && moment >= *closedAt))
        return false;
    const bool isPaused = pausedFrom && moment >= *pausedFrom && (!pausedTo || moment < *pausedTo);
    return !isPaused;
}

std::optional<RoutePlan> routePlanOf(const RouteRecord &record, const QList<OrderRecord> &orders,
    const std::optional<OpsGroupRecord> &group, qint64 workerId)
{
    const api::Route &route = record.route;
    if (!route.startedAt)
        return std::nullopt;
    RoutePlan plan { .workerId = workerId, .from = *route.startedAt, .to = route.completedAt };
    if (route.completionSource == returnedSource)
        plan.to.reset();
    for (const OrderRecord &order : orders) {
        PlanStop &stop = plan.stops.emplace_back(order);
        // Started a moment after the route is started with it.
        if (stop.startedAt && *stop.startedAt - plan.from < std::chrono::minutes(1))
            stop.startedAt = std::min(*stop.startedAt, plan.from);
    }
    plan.traffic = trafficOf(group, api::toDateTime(plan.from).toTimeZone(zoneOf(group)).date());
    if (group)
        plan.start = group->group.routeStart ? group->group.routeStart : group->group.home;
    plan.returns = plan.start && route.completionType.is(api::CompletionType::ReturnToStartLocation);
    return plan;
}

}
