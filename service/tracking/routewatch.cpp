// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/tracking/routewatch.h"

#include "service/lifecycle/eventlog.h"
#include "service/tracking/plausibility.h"
#include "service/tracking/risks.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

/// What is told of an order that no way belongs to: as when it is closed without any position.
void clearWay(OrderRecord &record)
{
    api::Order &order = record.order;
    const auto closedAt = order.completedAt ? order.completedAt : order.cancelledAt;
    record.deviationFromDestination.reset();
    if (!closedAt) {
        order.distance.reset();
        order.duration.reset();
        return;
    }
    const auto since = order.startedAt ? *closedAt - *order.startedAt : std::chrono::milliseconds(0);
    order.distance = 0;
    order.duration = std::max(0.0, std::round(std::chrono::duration<double>(since).count()));
    record.visitedDestination = false;
    record.closedAtDestination = false;
}

void apply(const OrderOutcome &outcome, OrderRecord &record)
{
    api::Order &order = record.order;
    const bool isClosed = !record.isOpen();
    order.arrivedAt = outcome.arrivedAt;
    order.exitedAt = outcome.exitedAt;
    order.actualServiceTime = outcome.actualServiceTime ? outcome.actualServiceTime
        : isClosed                                      ? std::optional(0)
                                                        : std::nullopt;
    order.trackedServiceTime = outcome.trackedServiceTime ? outcome.trackedServiceTime
        : isClosed                                        ? std::optional(0)
                                                          : std::nullopt;
    clearWay(record);
    if (outcome.distance) {
        order.distance = outcome.distance;
        order.duration = outcome.duration;
        record.deviationFromDestination = outcome.deviation;
    }
    if (isClosed && outcome.visited) {
        record.visitedDestination = outcome.visited;
        record.closedAtDestination = outcome.closedAtDestination;
    }
    if (!order.status.is(api::OrderStatus::Cancelled)) {
        order.trackingRate = outcome.trackingRate;
        if (isClosed && !order.trackingRate)
            order.trackingRate = 0;
    }
    if (outcome.arriveAt) {
        api::Estimate estimate = order.estimate.value_or(api::Estimate {});
        estimate.arriveAt = outcome.arriveAt;
        order.estimate = estimate;
    }
}

std::optional<OpsGroupRecord> groupOf(Context &context, const RouteRecord &route, const WorkerRecord &worker)
{
    const QString handle
        = route.route.opsGroupHandle.isEmpty() ? worker.worker.opsGroupHandle : route.route.opsGroupHandle;
    return handle.isEmpty() ? std::nullopt : context.store.groups.byHandle(handle);
}

}

RouteWatch::RouteWatch(RouteRecord route, QList<OrderRecord> orders, RouteFold fold, const TrackingRules &rules)
    : m_rules(rules)
    , m_route(std::move(route))
    , m_orders(std::move(orders))
    , m_fold(std::move(fold))
{
}

std::optional<RouteWatch> RouteWatch::open(
    Context &context, const RouteRecord &route, const WorkerRecord &worker, const TrackingRules &rules)
{
    QList<OrderRecord> orders = context.store.orders.ofRoute(route.route.handle);
    auto plan = routePlanOf(route, orders, groupOf(context, route, worker), worker.id);
    if (!plan)
        return std::nullopt;
    plan->hasPhone = !context.store.phones.ofWorker(worker.id).isEmpty();
    const api::Instant from = plan->from;
    const api::Instant to = plan->to.value_or(api::Instant::max());
    RouteWatch watch(route, std::move(orders), RouteFold(*std::move(plan), context.travelTimes, rules), rules);
    QList<Fix> fixes = context.store.positions.between(worker.id, from, to);
    std::ranges::stable_sort(fixes, [](const Fix &a, const Fix &b) { return isBefore(a.position, b.position); });
    for (const Fix &fix : std::as_const(fixes))
        watch.m_fold.step(fix);
    for (const OrderRecord &order : std::as_const(watch.m_orders))
        watch.m_stored.append({ context.store.tracks.ofOrder(order.id), context.store.story.derived(order.id) });
    watch.m_storedRoute = context.store.tracks.ofRoute(route.id);
    return watch;
}

RouteWatch::Stored RouteWatch::store(Context &context)
{
    // Risks pass by with time, so every order is looked at; what lies in the log, only where it has changed.
    const auto silences = m_fold.silences(context.now);
    const bool hasSilence = !silences.empty() && !silences.back().to;
    m_outcome = Stored::Nothing;
    const auto write = [&](const RouteFold &fold) {
        for (size_t i = 0; i < size_t(m_orders.size()); ++i)
            store(context, fold, i);
        storeRoute(context, fold);
        endIfOver(context, fold);
    };
    m_hadSilence = m_hadSilence || hasSilence;
    if (m_fold.isSettled())
        write(m_fold);
    else
        write(m_fold.settled());
    m_fold.clearTouched();
    m_hadSilence = hasSilence;
    return m_outcome;
}

void RouteWatch::store(Context &context, const RouteFold &fold, size_t index)
{
    OrderRecord &record = m_orders[qsizetype(index)];
    Known &stored = m_stored[qsizetype(index)];
    OrderRecord derived = record;
    const bool mayDiffer = fold.isTouched(index) || (m_hadSilence && fold.target() == int(index));
    if (fold.lastHeard() && mayDiffer) {
        const OrderOutcome outcome = outcomeOf(fold, index, record.order, context.now);
        apply(outcome, derived);
        const Known known { outcome.track, outcome.events };
        if (known.track != stored.track)
            context.store.tracks.store(record.id, known.track);
        if (known.events != stored.events)
            context.store.story.replaceDerived(record.id, known.events);
        if (known != stored)
            m_outcome = Stored::Something;
        stored = known;
        if (!record.isOpen())
            derived.order.risks = closingRisks(fold, index, m_rules);
    }
    if (derived.order.status.is(api::OrderStatus::Ongoing)) {
        const auto delays = delaysOf(derived.order, context.now, m_rules);
        derived.order.risks = delays + trackedRisksOf(fold, index, isLate(delays), context.now, m_rules);
    }
    if (derived == record)
        return;
    logTracked(context, record, derived);
    record = derived;
    m_outcome = Stored::Something;
    context.store.orders.updateTracked(record);
}

void RouteWatch::storeRoute(Context &context, const RouteFold &fold)
{
    if (!fold.lastHeard())
        return;
    const RouteOutcome outcome = outcomeOf(fold);
    if (outcome.distance != m_route.route.distance || outcome.duration != m_route.route.duration) {
        m_route.route.distance = outcome.distance;
        m_route.route.duration = outcome.duration;
        m_outcome = Stored::Something;
        context.store.routes.updateTracked(m_route);
    }
    if (m_storedRoute == outcome.track)
        return;
    m_storedRoute = outcome.track;
    m_outcome = Stored::Something;
    context.store.tracks.store(m_route.id, outcome.track);
}

// Routes that end with the worker's return; all others end with their last order or by a call.
void RouteWatch::endIfOver(Context &context, const RouteFold &fold)
{
    const auto closedAt = fold.allClosedAt();
    if (!fold.plan().returns || !closedAt || fold.plan().to)
        return;
    std::optional<api::Instant> at;
    if (fold.returned())
        at = fold.returned()->at;
    else if (context.now - *closedAt >= m_rules.returnPatience)
        at = *closedAt + m_rules.returnPatience;
    if (!at || m_route.route.completedAt == at)
        return;
    if (m_route.isOpen())
        m_route.route.version = ++m_route.version;
    m_route.route.status = api::RouteStatus::Completed;
    m_route.route.completedAt = at;
    m_route.route.completionSource = fold.returned() ? QString(returnedSource) : QString(notSeenSource);
    m_outcome = Stored::Ended;
    context.store.routes.update(m_route);
}

}
