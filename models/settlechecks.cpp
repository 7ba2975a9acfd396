// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/settlechecks.h"

#include <algorithm>

namespace routedesk::models::checks {

namespace {

Finding when(bool tookEffect)
{
    return tookEffect ? Finding::TookEffect : Finding::DidNot;
}

bool contains(const api::Route &route, const api::OrderRef &ref)
{
    return std::ranges::any_of(route.orders, [&](const api::Order &order) { return names(ref, order.key); });
}

/// The route's open orders are these, in this order; what is closed may stand between them.
bool runsThrough(const api::Route &route, const QList<api::OrderRef> &refs)
{
    qsizetype at = 0;
    for (const api::Order &order : route.orders) {
        if (at < refs.size() && names(refs.at(at), order.key))
            ++at;
    }
    return at == refs.size();
}

}

api::OrderRef refTo(const api::NewOrder &order)
{
    return { order.handle, order.type, order.typeIndex, {} };
}

bool names(const api::OrderRef &ref, const api::OrderKey &key)
{
    return ref.handle == key.handle && (ref.type.isAbsent() || ref.type == key.type)
        && (!ref.typeIndex || *ref.typeIndex == key.typeIndex) && (!ref.attempt || *ref.attempt == key.attempt);
}

Finding isOpen(const api::OrderDetail &detail)
{
    return when(!detail.order.isClosed());
}

OrderCheck hasBeen(ActOnOrder::Action action)
{
    return [action](const api::OrderDetail &detail) {
        const auto &status = detail.order.status;
        switch (action) {
        case ActOnOrder::Action::Complete: return when(status.is(api::OrderStatus::Completed));
        case ActOnOrder::Action::Cancel: return when(status.is(api::OrderStatus::Cancelled));
        case ActOnOrder::Action::Disable: return when(status.is(api::OrderStatus::Disabled));
        case ActOnOrder::Action::Enable: break;
        }
        return when(!status.is(api::OrderStatus::Disabled));
    };
}

OrderCheck has(const api::OrderPatch &patch)
{
    return [patch](const api::OrderDetail &detail) {
        const api::Order &order = detail.order;
        return when((!patch.metadata || *patch.metadata == order.metadata)
            && (!patch.destination || *patch.destination == order.destination)
            && (!patch.scheduledAt || *patch.scheduledAt == order.scheduledAt)
            && (!patch.scheduledAfter || *patch.scheduledAfter == order.scheduledAfter)
            && (!patch.expectedServiceTime || patch.expectedServiceTime == order.expectedServiceTime)
            && (!patch.productTypes || *patch.productTypes == order.productTypes)
            && (!patch.capacityUsed || patch.capacityUsed == order.capacityUsed)
            && (!patch.opsGroupHandle
                || patch.opsGroupHandle->value_or(QString()) == order.opsGroupHandle));
    };
}

OrderCheck isScheduled(const api::RescheduleRequest &request)
{
    return [request](const api::OrderDetail &detail) {
        const api::Order &order = detail.order;
        return when(order.scheduledAt == request.scheduledAt && order.scheduledAfter == request.scheduledAfter
            && order.routeHandle.isNull());
    };
}

OrderCheck isWith(const api::ReassignRequest &request)
{
    return [request](const api::OrderDetail &detail) {
        return when(detail.order.workerHandle == request.workerHandle);
    };
}

Finding isUnderWay(const api::Route &route)
{
    return when(route.isStarted() || route.isClosed());
}

Finding isCompleted(const api::Route &route)
{
    return when(route.isClosed() || route.status.is(api::RouteStatus::Summarizing));
}

RouteCheck isMadeOf(const api::CreateRouteRequest &request)
{
    return [request](const api::Route &route) {
        const bool rightWorker = request.workerHandle.isNull() || route.workerHandle == request.workerHandle;
        const bool allThere = std::ranges::all_of(request.orders,
            [&](const api::OrderRef &ref) { return contains(route, ref); });
        return when(rightWorker && allThere && route.orders.size() == request.orders.size());
    };
}

RouteCheck reflects(const ChangeRouteOrders &change)
{
    return [change](const api::Route &route) {
        const QList<api::OrderRef> &refs = change.request.orders;
        switch (change.change) {
        case ChangeRouteOrders::Change::Add:
            return when(std::ranges::all_of(refs, [&](const auto &ref) { return contains(route, ref); }));
        case ChangeRouteOrders::Change::Remove:
            return when(std::ranges::none_of(refs, [&](const auto &ref) { return contains(route, ref); }));
        case ChangeRouteOrders::Change::Resequence: break;
        }
        return when(runsThrough(route, refs));
    };
}

RouteCheck isWith(const api::ReassignRouteRequest &request)
{
    return [request](const api::Route &route) {
        return when(request.workerHandle.isNull() ? route.deviceId == request.deviceId
                                                  : route.workerHandle == request.workerHandle);
    };
}

RouteCheck has(const api::RoutePatch &patch)
{
    return [patch](const api::Route &route) {
        return when((!patch.metadata || *patch.metadata == route.metadata)
            && (!patch.scheduledStartAt || patch.scheduledStartAt == route.scheduledStartAt));
    };
}

RouteCheck hasMovedOnFrom(std::optional<int> version)
{
    return [version](const api::Route &route) {
        if (!version || !route.version)
            return Finding::CannotTell;
        return when(*route.version > *version);
    };
}

}
