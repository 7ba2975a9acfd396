// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/lockway.h"

#include "models/sequences.h"

#include <algorithm>

namespace routedesk::models {

namespace {

/// What the route would hold, other halves aside.
Sequence after(const WorkingRoute &route, const QSet<api::OrderKey> &moving, const Move &move)
{
    Sequence stops = without(route.stops, moving);
    if (route.id != move.routeId)
        return stops;
    qsizetype at = move.index < 0 ? route.stops.size() : std::min<qsizetype>(move.index, route.stops.size());
    at -= std::ranges::count_if(
        route.stops.first(at), [&](const api::OrderKey &key) { return moving.contains(key); });
    return stops.first(at) + move.keys + stops.sliced(at);
}

}

LocksInWay locksInWay(const WorkingPlan &plan, const Move &move)
{
    const auto settled = [&](const api::OrderKey &key) { return plan.isSettled(key); };
    if (std::ranges::any_of(move.keys, settled))
        return {};
    QStringList touched;
    if (!move.routeId.isNull())
        touched.append(move.routeId);
    LocksInWay locks;
    const WorkingRoute *target = plan.route(move.routeId);
    for (const api::OrderKey &key : move.keys) {
        const auto from = plan.position(key);
        if (!from)
            continue;
        if (!touched.contains(from->routeId))
            touched.append(from->routeId);
        const bool leaves = target == nullptr || target->workerHandle != plan.route(from->routeId)->workerHandle;
        if (leaves && plan.locks(key).worker)
            locks.workers.append(key);
    }
    const QSet<api::OrderKey> moving = asSet(move.keys);
    for (const QString &id : std::as_const(touched)) {
        const WorkingRoute *route = plan.route(id);
        if (route == nullptr)
            continue;
        if (plan.isRouteLocked(id))
            locks.routes.append(id);
        const Sequence wanted = move.keys.isEmpty() ? Sequence() : after(*route, moving, move);
        for (qsizetype at = 0; at < route->stops.size(); ++at) {
            const api::OrderKey &key = route->stops.at(at);
            if (plan.locks(key).place && (at >= wanted.size() || wanted.at(at) != key))
                locks.places.append(key);
        }
    }
    return locks;
}

void lift(WorkingPlan &plan, const LocksInWay &locks)
{
    for (const QString &id : locks.routes)
        std::ignore = plan.setRouteLock(id, false);
    if (!locks.places.isEmpty())
        std::ignore = plan.setStopLock(locks.places, LockKind::Place, false);
    if (!locks.workers.isEmpty())
        std::ignore = plan.setStopLock(locks.workers, LockKind::Worker, false);
}

}
