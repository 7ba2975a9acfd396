// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/lifecycle/routesheet.h"

#include "service/lifecycle/eventlog.h"
#include "service/lifecycle/timelineevents.h"
#include "service/planning/forecast.h"
#include "service/planning/grouptimes.h"
#include "service/planning/routefacts.h"
#include "service/roads/roadlines.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace routedesk::service {

RouteSheet::RouteSheet(Context &context, const RouteRecord &record)
    : RouteSheet(context, record, context.store.orders.ofRoute(record.route.handle))
{
}

RouteSheet::RouteSheet(Context &context, RouteRecord record, QList<OrderRecord> records)
    : route(std::move(record))
    , orders(std::move(records))
    , m_context(&context)
    , m_storedRoute(route)
{
    for (const OrderRecord &order : std::as_const(orders))
        m_storedOrders.insert(order.id, order);
}

RouteSheet RouteSheet::create(Context &context, RouteRecord record)
{
    // One less than the first version, which storeChange() makes of it.
    record.version = 0;
    context.store.routes.insert(record);
    return RouteSheet(context, record, {});
}

qsizetype RouteSheet::indexOf(qint64 orderId) const
{
    const auto found = std::ranges::find(orders, orderId, &OrderRecord::id);
    return found == orders.end() ? -1 : std::distance(orders.begin(), found);
}

OrderRecord RouteSheet::take(qsizetype index)
{
    return orders.takeAt(index);
}

void RouteSheet::settle(OrderRecord &record)
{
    api::Order &order = record.order;
    const api::Instant now = m_context->now;
    order.routeHandle = route.route.handle;
    order.workerHandle = route.route.workerHandle;
    order.deviceId = route.route.deviceId;
    order.trackMode = route.route.trackMode;
    order.planningFailureReason = QString();
    if (!order.planId.isEmpty() && route.route.planId.isEmpty())
        route.route.planId = order.planId;
    else if (order.planId.isEmpty())
        order.planId = route.route.planId;

    order.plannedAt = now;
    order.status = api::OrderStatus::Planned;
    recordEvent(*m_context, record, eventPlanned(*m_context, record));
    if (route.route.status.is(api::RouteStatus::Planned))
        return;
    order.assignedAt = now;
    order.status = api::OrderStatus::Assigned;
    recordEvent(*m_context, record, eventAssigned(*m_context, record));
    if (!isTracking())
        return;
    order.startedAt = now;
    order.status = api::OrderStatus::Ongoing;
    if (record.shareId.isNull())
        record.shareId = m_context->ids.linkId();
    recordEvent(*m_context, record, eventStarted(*m_context, record));
}

void RouteSheet::put(OrderRecord order, std::optional<qsizetype> index)
{
    settle(order);
    orders.insert(index.value_or(orders.size()), order);
}

void RouteSheet::assign(const QString &workerHandle, const QString &deviceId)
{
    const api::Instant now = m_context->now;
    route.route.workerHandle = workerHandle;
    route.route.deviceId = deviceId;
    route.route.assignedAt = now;
    route.route.status = api::RouteStatus::Assigned;
    route.route.startedAt.reset();
    for (OrderRecord &record : orders) {
        if (!record.isOpen())
            continue;
        api::Order &order = record.order;
        order.workerHandle = workerHandle;
        order.deviceId = deviceId;
        order.assignedAt = now;
        order.startedAt.reset();
        order.arrivedAt.reset();
        order.exitedAt.reset();
        if (!order.status.is(api::OrderStatus::Disabled))
            order.status = api::OrderStatus::Assigned;
        recordEvent(*m_context, record, eventAssigned(*m_context, record));
    }
}

void RouteSheet::start()
{
    const api::Instant now = m_context->now;
    route.route.status = api::RouteStatus::Tracking;
    route.route.startedAt = now;
    if (!route.route.assignedAt)
        route.route.assignedAt = now;
    for (OrderRecord &record : orders) {
        api::Order &order = record.order;
        if (!record.isOpen() || order.status.is(api::OrderStatus::Disabled))
            continue;
        if (!order.assignedAt) {
            order.assignedAt = now;
            recordEvent(*m_context, record, eventAssigned(*m_context, record));
        }
        order.startedAt = now;
        order.status = api::OrderStatus::Ongoing;
        order.trackMode = route.route.trackMode;
        order.deviceId = route.route.deviceId;
        if (record.shareId.isNull())
            record.shareId = m_context->ids.linkId();
        recordEvent(*m_context, record, eventStarted(*m_context, record));
    }
}

bool RouteSheet::storeChange()
{
    ++route.version;
    return store();
}

bool RouteSheet::storeProgress()
{
    return store();
}

void RouteSheet::finish(const QString &source)
{
    route.route.status = api::RouteStatus::Completed;
    route.route.completedAt = m_context->now;
    route.route.completionSource = source;
    ++route.version;
}

// Who is to be seen returning must be seen at all.
bool RouteSheet::endsWithLastOrder() const
{
    const auto &type = route.route.completionType;
    if (!isTracking() || !route.route.startedAt)
        return true;
    if (type.is(api::CompletionType::Manual))
        return false;
    if (!type.is(api::CompletionType::ReturnToStartLocation) || !vehicle().end)
        return true;
    const auto track = m_context->store.tracks.ofWorker(route.route.workerHandle);
    return !track || !track->heardAt || *track->heardAt < *route.route.startedAt;
}

bool RouteSheet::store()
{
    const bool nothingOpen = std::ranges::none_of(orders, &OrderRecord::isOpen);
    if (!orders.isEmpty() && nothingOpen && route.isOpen() && endsWithLastOrder())
        finish(u"last_order_closed"_s);
    for (int i = 0; i < orders.size(); ++i)
        orders[i].position = i;
    if (route.isOpen()) {
        forecast(route, orders, vehicle(), timesOf(*m_context, route.route.opsGroupHandle), departure());
        followRoads();
        logForecast(*m_context, route, m_storedOrders, orders);
    }

    route.route.version = route.version;
    for (const OrderRecord &order : std::as_const(orders))
        storeOrder(order);
    if (orders.isEmpty()) {
        m_context->store.routes.remove(route);
        return false;
    }
    m_context->store.routes.update(route, m_storedRoute);
    m_storedRoute = route;
    return true;
}

// The estimate's line leads straight from place to place.
void RouteSheet::followRoads()
{
    const auto isAhead = [](const OrderRecord &order) { return order.isOpen() && placeOf(order); };
    if (!m_context->roads || !route.route.estimate || std::ranges::none_of(orders, isAhead))
        return;
    api::Polyline &line = route.route.estimate->polyline;
    if (const auto known = m_context->roads->through(line))
        line = *known;
    else
        m_context->roads->want(m_context->store.account(), route.route.handle, line);
}

void RouteSheet::storeOrder(const OrderRecord &order)
{
    const auto stored = m_storedOrders.find(order.id);
    if (stored == m_storedOrders.end()) {
        m_context->store.orders.update(order);
        m_storedOrders.insert(order.id, order);
    } else if (!(*stored == order)) {
        m_context->store.orders.update(order, *stored);
        *stored = order;
    }
}

void unplan(OrderRecord &record)
{
    api::Order &order = record.order;
    order.status = api::OrderStatus::Unplanned;
    order.routeHandle = QString();
    order.workerHandle = QString();
    order.deviceId = QString();
    order.trackMode = {};
    order.plannedAt.reset();
    order.assignedAt.reset();
    order.startedAt.reset();
    order.disabledAt.reset();
    order.enabledAt.reset();
    order.arrivedAt.reset();
    order.exitedAt.reset();
    order.risks.clear();
    order.estimate.reset();
    record.position.reset();
}

}
