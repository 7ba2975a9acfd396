// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/lifecycle/views.h"

#include "service/lifecycle/lookup.h"
#include "service/lifecycle/timelinefilter.h"
#include "service/tracking/risks.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

api::PlanSummary summaryOf(const QList<OrderRecord> &orders, const QList<api::Route> &routes)
{
    api::PlanSummary summary;
    summary.ordersTotal = int(orders.size());
    for (const OrderRecord &record : orders) {
        switch (record.order.status.known().value_or(api::OrderStatus::Planned)) {
        case api::OrderStatus::Unplanned: ++summary.ordersUnplanned; break;
        case api::OrderStatus::Completed: ++summary.ordersCompleted; break;
        case api::OrderStatus::Cancelled: ++summary.ordersCancelled; break;
        case api::OrderStatus::Planned: ++summary.ordersPlanned; break;
        default: ++summary.ordersAssigned; break;
        }
    }
    QStringList workers;
    for (const api::Route &route : routes) {
        ++summary.routes;
        if (!route.workerHandle.isEmpty() && !workers.contains(route.workerHandle))
            workers.append(route.workerHandle);
        if (route.estimate && route.estimate->distance)
            summary.estimateDistance = summary.estimateDistance.value_or(0) + *route.estimate->distance;
        if (route.estimate && route.estimate->duration)
            summary.estimateDuration = summary.estimateDuration.value_or(0) + *route.estimate->duration;
        if (route.distance)
            summary.distance = summary.distance.value_or(0) + *route.distance;
        if (route.duration)
            summary.duration = summary.duration.value_or(0) + *route.duration;
    }
    summary.workers = int(workers.size());
    return summary;
}

// Those that have or had the order's worker; the service knows of one at a time.
void addDevices(const OrderRecord &record, api::OrderDetail &detail)
{
    const api::Order &order = record.order;
    if (order.deviceId.isEmpty())
        return;
    if (record.isOpen())
        detail.candidateDevices.append(order.deviceId);
    if (order.startedAt)
        detail.deviceSessions.append({ order.deviceId, order.startedAt, order.completedAt ? order.completedAt : order.cancelledAt });
}

}

QList<api::Risk> risksOf(const api::Order &order, api::Instant now)
{
    QList<api::Risk> risks = delaysOf(order, now);
    if (!order.status.is(api::OrderStatus::Ongoing))
        return risks;
    for (const api::Risk &risk : order.risks) {
        const bool isDelay
            = risk.key.is(api::RiskKey::DelayedFromScheduledAt) || risk.key.is(api::RiskKey::DelayedFromInitialEta);
        if (!isDelay)
            risks.append(risk);
    }
    return risks;
}

namespace {

// What has no column of its own: where the worker is who is on the way, and the silences.
void addTracking(const Context &context, qint64 id, api::Order &order)
{
    if (!order.startedAt)
        return;
    order.outages = context.store.tracks.outagesOf(id);
    if (!order.status.is(api::OrderStatus::Ongoing))
        return;
    const auto worker = context.store.tracks.ofWorker(order.workerHandle);
    if (!worker || !worker->location.place)
        return;
    api::Estimate estimate = order.estimate.value_or(api::Estimate {});
    estimate.currentWorkerLocation = worker->location;
    estimate.currentWorkerLocation->isSimulated = worker->isSimulated;
    order.estimate = estimate;
}

}

api::Order orderView(const Context &context, const OrderRecord &record)
{
    return orderView(context, OrderRecord(record));
}

api::Order orderView(const Context &context, OrderRecord &&record)
{
    const bool isOpen = record.isOpen();
    api::Order order = std::move(record.order);
    order.shareUrl = context.links.share(record.shareId);
    if (isOpen)
        order.risks = risksOf(order, context.now);
    addTracking(context, record.id, order);
    if (!order.risks.isEmpty() && !order.status.is(api::OrderStatus::Cancelled)) {
        order.riskStatus = std::ranges::any_of(
            order.risks, [](const api::Risk &risk) { return !risk.level.is(api::RiskLevel::Green); });
    }
    return order;
}

api::Order slim(api::Order order)
{
    order.shareUrl = order.embedUrl = QString();
    order.tasks.clear();
    order.outages.clear();
    order.risks.clear();
    order.createdBy = {};
    order.workerProfile = {};
    order.cancellationSource = {};
    if (order.estimate) {
        order.estimate->polyline.clear();
        order.estimate->currentWorkerLocation.reset();
    }
    return order;
}

api::OrderDetail detailView(Context &context, const OrderRecord &record, const api::OrderDetailFilter &filter)
{
    api::OrderDetail detail;
    detail.order = orderView(context, record);
    detail.order.timeZoneId = QString::fromLatin1(zoneOf(context, record.order.opsGroupHandle).id());
    detail.attachments = context.store.orders.attachmentsOf(record.id);
    addDevices(record, detail);
    detail.timeline = TimelineFilter(context, record, filter).kept(context.store.story.timeline(record.id));
    detail.polyline = context.store.story.travelled(record.id);
    if (!detail.polyline.isEmpty()) {
        detail.startLocation = detail.polyline.first().place;
        detail.endLocation = detail.polyline.last().place;
    }
    const OrderTrack track = context.store.tracks.ofOrder(record.id);
    detail.serviceStartedAt = track.serviceStartedAt;
    detail.serviceEndedAt = track.serviceEndedAt;
    detail.visitedDestination = record.visitedDestination;
    if (record.order.status.is(api::OrderStatus::Completed))
        detail.completedAtDestination = record.closedAtDestination;
    else if (record.order.status.is(api::OrderStatus::Cancelled))
        detail.cancelledAtDestination = record.closedAtDestination;
    detail.deviationFromDestination = record.deviationFromDestination;
    if (record.order.key.attempt > 0) {
        for (const OrderRecord &other : context.store.orders.ofHandle(record.order.key.handle)) {
            const api::OrderKey &key = other.order.key;
            if (key.type == record.order.key.type && key.typeIndex == record.order.key.typeIndex
                && key.attempt < record.order.key.attempt)
                detail.previousFulfillments.append({ key.handle, key.attempt });
        }
    }
    return detail;
}

api::Route routeView(Context &context, const RouteRecord &record)
{
    api::Route route = record.route;
    route.version = record.version;
    route.embedUrl = context.links.embed(record.embedId);
    for (const OrderRecord &order : context.store.orders.ofRoute(route.handle))
        route.orders.append(orderView(context, order));
    return route;
}

api::Route routeListView(Context &context, const RouteRecord &record)
{
    api::Route route = routeView(context, record);
    for (api::Order &order : route.orders)
        order = slim(order);
    return route;
}

api::Route withoutSummary(api::Route route)
{
    route.polyline.clear();
    route.distance.reset();
    route.duration.reset();
    route.startLocation.reset();
    route.endLocation.reset();
    route.trackingRate.reset();
    return route;
}

api::LoggedEvent logView(const LogRecord &record, const QString &accountId, const QString &orderHandle)
{
    api::LoggedEvent event = record.event;
    event.type = u"order"_s;
    event.accountId = accountId;
    event.orderHandle = orderHandle;
    return event;
}

api::Plan planView(Context &context, const PlanRecord &record, bool withSummary)
{
    api::Plan plan = record.plan;
    for (const RouteRecord &route : context.store.routes.ofPlan(plan.planId))
        plan.routes.append(routeListView(context, route));
    for (const OrderRecord &order : context.store.orders.unplannedOfPlan(plan.planId)) {
        plan.unplannedOrders.append({ order.order.key, order.order.status, order.order.planMode,
            order.order.planningFailureReason });
    }
    if (withSummary)
        plan.summary = summaryOf(context.store.orders.ofPlan(plan.planId), plan.routes);
    return plan;
}

api::Worker workerView(const WorkerRecord &record)
{
    api::Worker worker = record.worker;
    worker.available = worker.available.value_or(true);
    if (worker.deviceId.isEmpty())
        worker.deviceStatus = api::DeviceStatus::Disconnected;
    return worker;
}

}
