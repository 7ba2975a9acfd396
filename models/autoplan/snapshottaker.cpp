// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/autoplan/snapshottaker.h"

namespace routedesk::models {

namespace {

int priorityOf(const api::Order &order)
{
    return order.priority.is(api::Priority::High) ? 2 : order.priority.is(api::Priority::Medium) ? 1 : 0;
}

/// More than any order has: what is locked to its worker is not left out for another's sake.
constexpr int lockedPriority = 100;

}

void SnapshotTaker::begin(const PlanScope &scope, api::Instant now)
{
    m_now = now;
    m_scope = scope;
    m_moving = withHalves(scope.orders, m_store);
    m_keys = offeredBy(scope, m_store, m_plan);
    m_chairs = chairsOf(scope, m_store, m_plan);
    m_nextKey = 0;
    m_nextChair = 0;
    m_snapshot = {};
    m_snapshot.isByGroup = m_store.scope().opsGroupHandle.isNull() && scope.kind != PlanScope::Kind::Route;
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
    stop.priority = priorityOf(order);
    return stop;
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

void SnapshotTaker::takeStop(
    PlanSnapshot::Seat &seat, planner::Stop &stop, const api::OrderKey &key, bool isLocked)
{
    const api::Order &order = *m_store.order(key);
    seat.groups.append(order.opsGroupHandle);
    stop.locked = isLocked;
    stop.bound = m_plan.locks(key).worker;
    stop.priority = stop.bound ? lockedPriority : priorityOf(order);
    const bool isWanted = m_scope.kind == PlanScope::Kind::Orders ? m_moving.contains(key)
                                                                  : m_scope.kind != PlanScope::Kind::FillIn;
    if (isWanted && !isLocked && stop.state == planner::Stop::State::Open)
        m_snapshot.movable.insert(stop.id);
}

int SnapshotTaker::takeSeat(const PlanChair &chair)
{
    PlanSnapshot::Seat seat { chair.routeId, chair.workerHandle, chair.opsGroupHandle, false, {}, {}, {}, {}, {} };
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
        takeStop(seat, evaluated.stops[size_t(index)], seat.stops.at(place), place < locked);
    }
    seat.route = { std::move(evaluated.vehicle), std::move(evaluated.stops) };
    seat.departNotBefore = evaluated.departNotBefore;
    const int count = int(seat.stops.size());
    m_snapshot.seats.push_back(std::move(seat));
    return count;
}

}
