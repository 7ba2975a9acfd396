// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/settler.h"

#include "models/settlechecks.h"

namespace routedesk::models {

using Finding = Settlement::Finding;

Settler::Settler(api::OrdersClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
}

Settler::~Settler()
{
    m_stop.request_stop();
}

void Settler::readOrder(const api::OrderRef &order, OrderCheck check, Told told)
{
    m_client.order(order, m_stop.get_token())
        .then(this, [check = std::move(check), told = std::move(told)](const api::Result<api::OrderDetail> &result) {
            if (!result) {
                const bool isGone = result.error().kind == api::ApiError::Kind::NotFound;
                return told({ isGone ? Finding::DidNot : Finding::CannotTell, {}, result.error() });
            }
            Settlement settlement { check(*result), {}, {} };
            settlement.answer = { .orders = { result->order }, .detail = *result, .settledByReading = true };
            told(settlement);
        });
}

void Settler::readRoute(const QString &handle, RouteCheck check, Told told, Finding whenGone)
{
    m_client.route(handle, m_stop.get_token())
        .then(this,
            [check = std::move(check), told = std::move(told), whenGone](const api::Result<api::Route> &result) {
                if (!result) {
                    const bool isGone = result.error().kind == api::ApiError::Kind::NotFound;
                    return told({ isGone ? whenGone : Finding::CannotTell, { .settledByReading = true },
                        result.error() });
                }
                told({ check(*result), { .route = *result, .settledByReading = true }, {} });
            });
}

// A new route is known by its first order: that one has a route now, or there is none.
void Settler::findNewRoute(const api::OrderRef &order, RouteCheck check, Told told)
{
    m_client.order(order, m_stop.get_token())
        .then(this,
            [this, check = std::move(check), told = std::move(told)](const api::Result<api::OrderDetail> &result) {
                if (!result) {
                    const bool isGone = result.error().kind == api::ApiError::Kind::NotFound;
                    return told({ isGone ? Finding::DidNot : Finding::CannotTell, {}, result.error() });
                }
                if (result->order.routeHandle.isNull() || result->order.isClosed())
                    return told({ Finding::DidNot, {}, {} });
                readRoute(result->order.routeHandle, check, told, Finding::CannotTell);
            });
}

// A batch is taken as a whole or not at all, so the first and the last order speak for it.
void Settler::findBatch(const QList<api::OrderRef> &orders, qsizetype at, MutationAnswer found, Told told)
{
    readOrder(orders.at(at), checks::isOpen, [=, this](const Settlement &one) {
        const bool isLast = at + 1 == orders.size();
        if (one.finding == Finding::CannotTell)
            return told(one);
        if (one.finding == Finding::DidNot)
            return told({ found.orders.isEmpty() ? Finding::DidNot : Finding::CannotTell, {}, one.error });
        MutationAnswer both = found;
        both.settledByReading = true;
        both.orders += one.answer.orders;
        if (isLast)
            return told({ Finding::TookEffect, both, {} });
        findBatch(orders, at + 1, both, told);
    });
}

void Settler::settle(const Mutation &mutation, Told told)
{
    struct Settle {
        Settler &settler;
        Told told;

        void operator()(const CreateBatch &m) const
        {
            QList<api::OrderRef> ends { checks::refTo(m.request.orders.constFirst()) };
            if (m.request.orders.size() > 1)
                ends.append(checks::refTo(m.request.orders.constLast()));
            settler.findBatch(ends, 0, {}, told);
        }
        void operator()(const TrackRoute &m) const
        {
            const auto &request = m.request;
            if (!request.routeHandle.isNull())
                settler.readRoute(request.routeHandle, checks::isUnderWay, told, Finding::DidNot);
            else if (!request.newRouteHandle.isNull())
                settler.readRoute(request.newRouteHandle, checks::isUnderWay, told, Finding::DidNot);
            else
                settler.findNewRoute(checks::refTo(request.orders.constFirst()), checks::isUnderWay, told);
        }
        void operator()(const ActOnOrder &m) const
        {
            settler.readOrder(api::OrderRef::to(m.key), checks::hasBeen(m.action), told);
        }
        void operator()(const PatchOrder &m) const
        {
            settler.readOrder(api::OrderRef::to(m.key), checks::has(m.patch), told);
        }
        void operator()(const RescheduleOrder &m) const
        {
            // After the dispatch the order lives on as its next attempt: the latest one is asked for.
            api::OrderRef order = api::OrderRef::to(m.key);
            order.attempt.reset();
            settler.readOrder(order, checks::isScheduled(m.request), told);
        }
        void operator()(const ReassignOrder &m) const
        {
            settler.readOrder(api::OrderRef::to(m.key), checks::isWith(m.request), told);
        }
        void operator()(const CreateRoute &m) const
        {
            settler.findNewRoute(m.request.orders.constFirst(), checks::isMadeOf(m.request), told);
        }
        void operator()(const ChangeRouteOrders &m) const
        {
            const bool isRemoval = m.change == ChangeRouteOrders::Change::Remove;
            settler.readRoute(m.routeHandle, checks::reflects(m), told,
                isRemoval ? Finding::TookEffect : Finding::DidNot);
        }
        void operator()(const ReassignRoute &m) const
        {
            settler.readRoute(m.routeHandle, checks::isWith(m.request), told, Finding::DidNot);
        }
        void operator()(const PatchRoute &m) const
        {
            settler.readRoute(m.routeHandle, checks::has(m.patch), told, Finding::DidNot);
        }
        void operator()(const OptimiseRoute &m) const
        {
            settler.readRoute(m.routeHandle, checks::hasMovedOnFrom(m.version), told, Finding::DidNot);
        }
        void operator()(const CompleteRoute &m) const
        {
            settler.readRoute(m.routeHandle, checks::isCompleted, told, Finding::DidNot);
        }
    };
    std::visit(Settle { *this, std::move(told) }, mutation);
}

}
