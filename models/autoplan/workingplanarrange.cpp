// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/autoplan/routeplan.h"
#include "models/commands/editwords.h"
#include "models/workingplan_p.h"

#include <algorithm>

namespace routedesk::models {

// A whole plan as one command: checked before anything is touched, and told once.

std::expected<RouteContents, EditRefusal> WorkingPlan::Private::contentsFor(const RoutePlan &plan) const
{
    if (plan.routeId.isNull()) {
        const api::Worker *worker = store.worker(plan.workerHandle);
        if (!worker)
            return std::unexpected(EditRefusal::UnknownWorker);
        const QString group = store.scope().opsGroupHandle;
        return RouteContents { false, plan.workerHandle, group.isNull() ? worker->opsGroupHandle : group, {} };
    }
    if (!board.row(plan.routeId))
        return std::unexpected(EditRefusal::UnknownRoute);
    const StoredRoute *stored = store.route(plan.routeId);
    if (stored && stored->route.isClosed())
        return std::unexpected(EditRefusal::RouteClosed);
    const RouteContents before = board.contents(plan.routeId);
    const int locked = evaluator.lockedCount(before.stops);
    if (plan.stops.size() < locked || plan.stops.first(locked) != before.stops.first(locked))
        return std::unexpected(EditRefusal::Locked);
    return before;
}

// All stops of the route stay with it, and those that join it come from the pool, pairs whole.
std::expected<Sequence, EditRefusal> WorkingPlan::Private::joining(const RoutePlan &plan, const Sequence &before) const
{
    const QSet<api::OrderKey> own = asSet(before);
    const QSet<api::OrderKey> wanted = asSet(plan.stops);
    if (wanted.size() != plan.stops.size() || !wanted.contains(own))
        return std::unexpected(EditRefusal::UnknownStop);
    Sequence fresh;
    for (const api::OrderKey &key : plan.stops) {
        if (own.contains(key))
            continue;
        if (!isInPool(store.slotOf(key)))
            return std::unexpected(EditRefusal::UnknownStop);
        for (const api::OrderKey &mate : store.keysOfHandle(key.handle)) {
            if (areHalves(mate, key) && !wanted.contains(mate) && !store.order(mate)->isClosed())
                return std::unexpected(EditRefusal::Locked);
        }
        fresh.append(key);
    }
    return fresh;
}

QString WorkingPlan::Private::freshId()
{
    QString id;
    do {
        id = QStringLiteral("new-%1").arg(++lastNew);
    } while (board.row(id) || journalled.contains(id));
    return id;
}

std::expected<QStringList, EditRefusal> WorkingPlan::arrange(const QList<RoutePlan> &plans)
{
    QStringList ids;
    QList<RouteEdit> edits;
    QSet<api::OrderKey> placed;
    qsizetype count = 0;
    for (const RoutePlan &plan : plans) {
        const auto before = d->contentsFor(plan);
        if (!before)
            return std::unexpected(before.error());
        const auto fresh = d->joining(plan, before->stops);
        if (!fresh)
            return std::unexpected(fresh.error());
        placed.unite(asSet(*fresh));
        count += fresh->size();
        RouteContents after = *before;
        after.exists = true;
        after.stops = plan.stops;
        uncross(after.stops, asSet(*fresh));
        ids.append(plan.routeId.isNull() ? d->freshId() : plan.routeId);
        edits.append({ ids.constLast(), before->exists ? *before : RouteContents(), after });
    }
    if (placed.size() != count)
        return std::unexpected(EditRefusal::UnknownStop); // one order in two routes
    if (count == 0)
        return std::unexpected(EditRefusal::Nothing);
    const PlanMoves::Edits checked = d->moves.checked(edits);
    if (!checked)
        return std::unexpected(checked.error());
    d->push(planOrdersText(Sequence(placed.cbegin(), placed.cend())), *checked);
    return ids;
}

}
