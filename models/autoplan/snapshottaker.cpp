// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/autoplan/snapshottaker.h"

#include <algorithm>

namespace routedesk::models {

void SnapshotTaker::begin(const QList<api::OrderKey> &keys, api::Instant now)
{
    m_now = now;
    m_keys = inPool(keys);
    m_chairs = chairs();
    m_nextKey = 0;
    m_nextChair = 0;
    m_snapshot = {};
    m_snapshot.isByGroup = m_store.scope().opsGroupHandle.isNull();
    m_snapshot.orders.reserve(size_t(m_keys.size()));
    m_snapshot.seats.reserve(size_t(m_chairs.size()));
}

bool SnapshotTaker::advance(int stops)
{
    while (stops > 0 && m_nextKey < m_keys.size()) {
        takeOrder(m_keys.at(m_nextKey++));
        --stops;
    }
    while (stops > 0 && m_nextChair < m_chairs.size())
        stops -= 1 + takeSeat(m_chairs.at(m_nextChair++));
    return m_nextKey == m_keys.size() && m_nextChair == m_chairs.size();
}

PlanSnapshot SnapshotTaker::take()
{
    return std::exchange(m_snapshot, {});
}

planner::Stop SnapshotTaker::stop(const api::Order &order) const
{
    planner::Stop stop = m_evaluator.stop(order);
    stop.priority = order.priority.is(api::Priority::High) ? 2 : order.priority.is(api::Priority::Medium) ? 1 : 0;
    return stop;
}

QList<api::OrderKey> SnapshotTaker::inPool(const QList<api::OrderKey> &keys) const
{
    const QList<api::OrderKey> pool = m_plan.pool();
    if (keys.isEmpty())
        return pool;
    QSet<api::OrderKey> wanted;
    for (const api::OrderKey &key : keys) {
        wanted.insert(key);
        for (const api::OrderKey &mate : m_store.keysOfHandle(key.handle)) {
            if (areHalves(mate, key))
                wanted.insert(mate);
        }
    }
    QList<api::OrderKey> result;
    std::ranges::copy_if(pool, std::back_inserter(result), [&](const auto &key) { return wanted.contains(key); });
    return result;
}

// One chair a worker, and none for a route that nobody drives: it would swallow everything.
QList<SnapshotTaker::Chair> SnapshotTaker::chairs() const
{
    QList<Chair> result;
    QHash<QString, qsizetype> chairOf;
    QSet<QString> busy; // with a locked route: nothing goes into it, and no other is begun beside it
    const auto isStarted = [this](const QString &routeId) {
        const StoredRoute *stored = m_store.route(routeId);
        return stored && stored->route.isStarted();
    };
    for (const QString &id : m_plan.routeIds()) {
        const WorkingRoute &route = *m_plan.route(id);
        const StoredRoute *stored = m_store.route(id);
        const api::Worker *worker = m_store.worker(route.workerHandle);
        if (!worker || (stored && stored->route.isClosed()))
            continue;
        if (m_plan.isRouteLocked(id)) {
            busy.insert(worker->handle);
            continue;
        }
        const Chair chair { id, worker->handle,
            route.opsGroupHandle.isNull() ? worker->opsGroupHandle : route.opsGroupHandle };
        const auto known = chairOf.constFind(worker->handle);
        if (known == chairOf.cend()) {
            chairOf.insert(worker->handle, result.size());
            result.append(chair);
        } else if (isStarted(id) && !isStarted(result.at(*known).routeId)) {
            result[*known] = chair;
        }
    }
    const QString group = m_store.scope().opsGroupHandle;
    for (const api::Worker &worker : m_store.workers()) {
        if (!chairOf.contains(worker.handle) && !busy.contains(worker.handle) && (group.isNull() || worker.opsGroupHandle == group))
            result.append({ {}, worker.handle, worker.opsGroupHandle });
    }
    return result;
}

void SnapshotTaker::takeOrder(const api::OrderKey &key)
{
    const api::Order *order = m_store.order(key);
    if (!order)
        return;
    PlanSnapshot::Order taken { key, stop(*order), order->opsGroupHandle, {} };
    if (!order->destination.centre())
        taken.withheld = planner::Refusal::Cause::NotTried;
    else if (taken.stop.state != planner::Stop::State::Open)
        taken.withheld = planner::Refusal::Cause::NotOpen;
    m_snapshot.orders.push_back(std::move(taken));
}

int SnapshotTaker::takeSeat(const Chair &chair)
{
    PlanSnapshot::Seat seat { chair.routeId, chair.workerHandle, chair.opsGroupHandle, false, {}, {}, {}, {} };
    if (const WorkingRoute *route = m_plan.route(chair.routeId))
        seat.stops = route->stops;
    if (const StoredRoute *stored = m_store.route(chair.routeId))
        seat.isUnderWay = stored->route.isStarted();
    EvaluatedRoute evaluated
        = m_evaluator.evaluate(chair.routeId, chair.workerHandle, chair.opsGroupHandle, seat.stops, m_now);
    int locked = m_evaluator.lockedCount(seat.stops);
    for (int place = locked; place < int(seat.stops.size()); ++place) {
        if (m_plan.locks(seat.stops.at(place)).place)
            locked = place + 1; // it keeps its number: nothing may come before it
    }
    for (qsizetype place = 0; place < seat.stops.size(); ++place) {
        const int index = evaluated.indexOf[size_t(place)];
        if (index < 0)
            continue;
        seat.onMap.append(seat.stops.at(place));
        evaluated.stops[size_t(index)].locked = place < locked;
    }
    seat.route = { std::move(evaluated.vehicle), std::move(evaluated.stops) };
    seat.departNotBefore = evaluated.departNotBefore;
    const int count = int(seat.stops.size());
    m_snapshot.seats.push_back(std::move(seat));
    return count;
}

}
