// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/autoplan/planscope.h"

#include "models/workingplan.h"

#include <algorithm>

namespace routedesk::models {

namespace {

using Kind = PlanScope::Kind;

bool isStarted(const DispatchStore &store, const QString &routeId)
{
    const StoredRoute *stored = store.route(routeId);
    return stored && stored->route.isStarted();
}

bool isClosed(const DispatchStore &store, const QString &routeId)
{
    const StoredRoute *stored = store.route(routeId);
    return stored && stored->route.isClosed();
}

PlanChair chairOf(const WorkingRoute &route, const api::Worker *worker)
{
    const bool isInherited = route.opsGroupHandle.isNull() && worker;
    return { route.id, route.workerHandle, isInherited ? worker->opsGroupHandle : route.opsGroupHandle };
}

// One chair a worker, and none for a route that nobody drives: it would swallow everything.
QList<PlanChair> allChairs(const DispatchStore &store, const WorkingPlan &plan)
{
    QList<PlanChair> result;
    QHash<QString, qsizetype> chairs;
    QSet<QString> busy; // with a locked route: nothing goes into it, and no other is begun beside it
    for (const QString &id : plan.routeIds()) {
        const WorkingRoute &route = *plan.route(id);
        const api::Worker *worker = store.worker(route.workerHandle);
        if (!worker || isClosed(store, id))
            continue;
        if (plan.isRouteLocked(id)) {
            busy.insert(worker->handle);
            continue;
        }
        const auto known = chairs.constFind(worker->handle);
        if (known == chairs.cend()) {
            chairs.insert(worker->handle, result.size());
            result.append(chairOf(route, worker));
        } else if (isStarted(store, id) && !isStarted(store, result.at(*known).routeId)) {
            result[*known] = chairOf(route, worker);
        }
    }
    const QString group = store.scope().opsGroupHandle;
    for (const api::Worker &worker : store.workers()) {
        if (!chairs.contains(worker.handle) && !busy.contains(worker.handle)
            && (group.isNull() || worker.opsGroupHandle == group))
            result.append({ {}, worker.handle, worker.opsGroupHandle });
    }
    return result;
}

// All before a stop that keeps its place keeps its place too.
Sequence freeStops(const WorkingPlan &plan, const WorkingRoute &route)
{
    qsizetype from = route.stops.size();
    while (from > 0 && !plan.isLocked(route.stops.at(from - 1)))
        --from;
    return route.stops.sliced(from);
}

bool isNothingSelected(const PlanScope &scope)
{
    switch (scope.kind) {
    case Kind::Orders: return scope.orders.isEmpty();
    case Kind::Workers: return scope.workers.isEmpty();
    case Kind::Route: return scope.routeId.isNull();
    default: return false;
    }
}

bool anyUnderWay(const DispatchStore &store, const WorkingPlan &plan)
{
    return std::ranges::any_of(plan.routeIds(), [&](const QString &id) { return isStarted(store, id); });
}

}

QList<PlanChair> chairsOf(const PlanScope &scope, const DispatchStore &store, const WorkingPlan &plan)
{
    if (scope.kind == Kind::Route) {
        const WorkingRoute *route = plan.route(scope.routeId);
        if (!route || isClosed(store, scope.routeId) || plan.isRouteLocked(scope.routeId))
            return {};
        return { chairOf(*route, store.worker(route->workerHandle)) };
    }
    QList<PlanChair> result = allChairs(store, plan);
    if (scope.kind == Kind::Workers)
        result.removeIf([&](const PlanChair &chair) { return !scope.workers.contains(chair.workerHandle); });
    if (scope.kind == Kind::Repair)
        result.removeIf([&](const PlanChair &chair) { return !isStarted(store, chair.routeId); });
    return result;
}

QSet<api::OrderKey> withHalves(const QList<api::OrderKey> &keys, const DispatchStore &store)
{
    QSet<api::OrderKey> result;
    for (const api::OrderKey &key : keys) {
        result.insert(key);
        for (const api::OrderKey &mate : store.keysOfHandle(key.handle)) {
            if (areHalves(mate, key))
                result.insert(mate);
        }
    }
    return result;
}

Sequence offeredBy(const PlanScope &scope, const DispatchStore &store, const WorkingPlan &plan)
{
    if (scope.kind == Kind::Route)
        return {};
    Sequence pool = plan.pool();
    const bool isWhole = scope.kind == Kind::FillIn ? scope.orders.isEmpty() : scope.kind != Kind::Orders;
    if (!isWhole) {
        const QSet<api::OrderKey> wanted = withHalves(scope.orders, store);
        pool.removeIf([&](const api::OrderKey &key) { return !wanted.contains(key); });
    }
    return pool;
}

ScopeCount countOf(const PlanScope &scope, const DispatchStore &store, const WorkingPlan &plan)
{
    ScopeCount count;
    const QList<PlanChair> chairs = chairsOf(scope, store, plan);
    const QSet<api::OrderKey> wanted = withHalves(scope.orders, store);
    bool isAnyStop = false;
    count.fromPool = int(offeredBy(scope, store, plan).size());
    count.workers = int(chairs.size());
    for (const PlanChair &chair : chairs) {
        const WorkingRoute *route = plan.route(chair.routeId);
        if (!route)
            continue;
        const auto isWanted = [&](const api::OrderKey &key) {
            return scope.kind == Kind::Orders ? wanted.contains(key) : scope.kind != Kind::FillIn;
        };
        isAnyStop |= std::ranges::any_of(route->stops, isWanted);
        count.onRoutes += int(std::ranges::count_if(freeStops(plan, *route), isWanted));
    }
    if (isNothingSelected(scope))
        count.fault = ScopeFault::NothingSelected;
    else if (scope.kind == Kind::Repair && !anyUnderWay(store, plan))
        count.fault = ScopeFault::NoneUnderWay;
    else if (chairs.isEmpty())
        count.fault = plan.routeIds().isEmpty() ? ScopeFault::NoWorkers : ScopeFault::AllLocked;
    else if (count.fromPool == 0 && count.onRoutes == 0)
        count.fault = isAnyStop ? ScopeFault::AllLocked : ScopeFault::NothingToPlan;
    return count;
}

}
