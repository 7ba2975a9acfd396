// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/workingplan.h"

#include "models/commands/editwords.h"

#include "models/commands/planedit.h"
#include "models/conflicts/ordermerge.h"
#include "models/workingplan_p.h"

#include <algorithm>

namespace routedesk::models {

WorkingPlan::Private::Private(WorkingPlan *plan, DispatchStore &s, Outbox &o, QUndoStack &u,
    const planner::TravelTimes &t, const Clock &c, const QString &folder)
    : q(plan)
    , store(s)
    , outbox(o)
    , undo(u)
    , clock(c)
    , journalFolder(folder)
    , evaluator(s, t)
    , moves(s, board, locks, evaluator)
{
}

void WorkingPlan::Private::push(const QString &text, const QList<RouteEdit> &edits)
{
    undo.push(new PlanEdit(text, edits, [this](const QList<RouteEdit> &some) { lead(some); }));
}

QString WorkingPlan::Private::nameOf(const QString &workerHandle) const
{
    const api::Worker *worker = store.worker(workerHandle);
    return worker && !worker->name.isEmpty() ? worker->name : workerHandle;
}

QString WorkingPlan::Private::title(const QString &routeId) const
{
    const PlanBoard::Row *row = board.row(routeId);
    return row && !row->route.workerHandle.isEmpty() ? nameOf(row->route.workerHandle) : routeId;
}

QString WorkingPlan::Private::textOf(const Move &move) const
{
    QSet<QString> from;
    for (const api::OrderKey &key : move.keys)
        from.insert(board.routeOf(key));
    const QString home = from.size() == 1 ? *from.cbegin() : QString();
    if (move.routeId.isNull())
        return takeOutStopsText(move.keys, home.isNull() ? QString() : title(home));
    return home == move.routeId ? shiftStopsText(move.keys, title(home))
                                : moveStopsText(move.keys, title(move.routeId));
}

QString WorkingPlan::Private::currentId(QString id) const
{
    for (auto it = renamed.constFind(id); it != renamed.cend(); it = renamed.constFind(id))
        id = *it;
    return id;
}

// Leads from what an edit found to what it wanted, keeping what has come in between.
void WorkingPlan::Private::lead(const QList<RouteEdit> &edits)
{
    QStringList ids;
    for (const RouteEdit &edit : edits)
        ids.append(currentId(edit.routeId));
    for (qsizetype i = 0; i < edits.size(); ++i) {
        const RouteContents &expected = edits.at(i).before;
        RouteContents target = edits.at(i).after;
        const RouteContents actual = board.contents(ids.at(i));
        const PlanBoard::Row *row = board.row(ids.at(i));
        const Sequence base = row ? row->base.stops : Sequence();
        if (actual.exists && actual.workerHandle != expected.workerHandle
            && (!target.exists || target.workerHandle == expected.workerHandle))
            target.workerHandle = actual.workerHandle;
        target.stops = actual.exists ? ledSequence(expected.stops, target.stops, actual.stops) : target.stops;
        target.stops.removeIf([&](const api::OrderKey &key) {
            const api::Order *order = store.order(key);
            const QString elsewhere = board.routeOf(key);
            return !order || (order->isClosed() && !base.contains(key))
                || (!elsewhere.isNull() && !ids.contains(elsewhere));
        });
        target.exists = target.exists || !target.stops.isEmpty();
        board.setContents(ids.at(i), target);
    }
    keepHeld(ids, false);
    flush();
}

void WorkingPlan::Private::flush()
{
    markConflicts();
    const PlanBoard::Changes changes = board.takeChanges();
    journalConflicts();
    if (changes.isEmpty())
        return tellUnsent();
    pruneLocks(changes);
    for (const QString &id : changes.inserted + changes.changed + changes.removed) {
        cache.remove(id);
        baseCache.remove(id);
    }
    journalRoutes(changes);
    journalLocks();
    if (!changes.removed.isEmpty())
        emit q->routesRemoved(changes.removed);
    if (!changes.inserted.isEmpty())
        emit q->routesInserted(changes.inserted);
    if (!changes.changed.isEmpty())
        emit q->routesChanged(changes.changed);
    QSet<api::OrderKey> keys = changes.placed;
    for (const QString &id : changes.inserted + changes.changed) {
        if (const PlanBoard::Row *row = board.row(id))
            keys.unite(asSet(row->route.stops));
    }
    emit q->stopsChanged(QList<api::OrderKey>(keys.cbegin(), keys.cend()));
    tellPool(changes.placed.values());
    tellUnsent();
}

void WorkingPlan::Private::tellUnsent()
{
    const QStringList unsent = q->unsentRoutes();
    const QStringList marked = q->conflicts();
    if (unsent != lastUnsent || marked != lastConflicts) {
        lastUnsent = unsent;
        lastConflicts = marked;
        emit q->unsentChanged();
    }
    if (const QList<PlanConflict> open = q->openConflicts(); open != lastOpen) {
        lastOpen = open;
        emit q->conflictsChanged();
    }
}

bool WorkingPlan::Private::belongsInPool(const api::Order &order)
{
    if (order.isClosed() || board.holds(order.key))
        return false;
    const QString home = store.routeOf(order.key);
    if (home.isNull() && order.routeHandle.isNull())
        return true;
    const PlanBoard::Row *row = board.row(home.isNull() ? order.routeHandle : home);
    // Its route is on its way to the plan, or to the store.
    const bool belongs = home.isNull() ? row || store.isLoaded() : row && row->base.stops.contains(order.key);
    if (!belongs && !store.isLoaded())
        onTheWay.insert(order.key);
    return belongs;
}

void WorkingPlan::Private::tellPool(const QList<api::OrderKey> &keys, QList<api::OrderKey> gone)
{
    QList<api::OrderKey> added;
    for (const api::OrderKey &key : keys) {
        const int slot = store.slotOf(key);
        if (slot < 0)
            continue;
        const bool belongs = belongsInPool(*store.orderAt(slot));
        if (belongs == isInPool(slot))
            continue;
        if (size_t(slot) >= inPool.size())
            inPool.resize(std::max(size_t(slot) + 1, inPool.size() * 2));
        inPool[size_t(slot)] = belongs;
        (belongs ? added : gone).append(key);
    }
    if (!added.isEmpty() || !gone.isEmpty())
        emit q->poolChanged(added, gone);
}

void WorkingPlan::Private::journalRoutes(const PlanBoard::Changes &changes)
{
    if (!journal || !pendingDrafts.isEmpty())
        return; // nothing is overwritten that has not been put back yet; restore() writes both
    for (const QString &id : changes.inserted + changes.changed + changes.removed) {
        const PlanBoard::Row *row = board.row(id);
        if (row && row->route.isUnsent) {
            journalled.insert(id);
            watch(journal->write({ id, row->base, board.contents(id) }));
        } else if (journalled.remove(id)) {
            watch(journal->clear(id));
        }
    }
}

void WorkingPlan::Private::watch(QFuture<QString> written)
{
    written.then(q, [this](const QString &failure) {
        if (!failure.isNull())
            emit q->journalFailed(failure);
    });
}

WorkingPlan::WorkingPlan(DispatchStore &store, Outbox &outbox, QUndoStack &undo, const planner::TravelTimes &times,
    const Clock &clock, const QString &journalFolder, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, store, outbox, undo, times, clock, journalFolder))
{
    d->followStore();
}

// The commands on the stack speak to this plan.
WorkingPlan::~WorkingPlan()
{
    d->undo.clear();
}

QStringList WorkingPlan::routeIds() const
{
    return d->board.ids();
}

const WorkingRoute *WorkingPlan::route(const QString &routeId) const
{
    const PlanBoard::Row *row = d->board.row(routeId);
    return row ? &row->route : nullptr;
}

std::optional<StopPosition> WorkingPlan::position(const api::OrderKey &key) const
{
    const PlanBoard::Row *row = d->board.row(d->board.routeOf(key));
    if (!row)
        return std::nullopt;
    return StopPosition { row->route.id, int(row->route.stops.indexOf(key)) };
}

QList<api::OrderKey> WorkingPlan::pool() const
{
    QList<api::OrderKey> keys;
    for (int slot = 0; size_t(slot) < d->inPool.size(); ++slot) {
        if (d->inPool[size_t(slot)])
            keys.append(d->store.orderAt(slot)->key);
    }
    return keys;
}

bool WorkingPlan::isInPool(const api::OrderKey &key) const
{
    return d->isInPool(d->store.slotOf(key));
}

std::expected<void, EditRefusal> WorkingPlan::move(const Move &move)
{
    const PlanMoves::Edits edits = d->moves.move(move);
    if (!edits)
        return std::unexpected(edits.error());
    d->push(d->textOf(move), *edits);
    return {};
}

std::expected<void, EditRefusal> WorkingPlan::setSequence(const QString &routeId, const QList<api::OrderKey> &stops)
{
    const PlanMoves::Edits edits = d->moves.sequence(routeId, stops);
    if (!edits)
        return std::unexpected(edits.error());
    d->push(reorderRouteText(d->title(routeId)), *edits);
    return {};
}

std::expected<void, EditRefusal> WorkingPlan::reassign(const QString &routeId, const QString &workerHandle)
{
    const PlanMoves::Edits edits = d->moves.worker(routeId, workerHandle);
    if (!edits)
        return std::unexpected(edits.error());
    d->push(giveRouteText(d->title(routeId), d->nameOf(workerHandle)), *edits);
    return {};
}

std::expected<QString, EditRefusal> WorkingPlan::addRoute(const QString &workerHandle,
    const QList<api::OrderKey> &keys)
{
    const QString id = d->freshId();
    const PlanMoves::Edits edits = d->moves.newRoute(id, workerHandle, d->moves.groupFor(workerHandle), keys);
    if (!edits)
        return std::unexpected(edits.error());
    d->push(newRouteText(d->nameOf(workerHandle)), *edits);
    return id;
}

QStringList WorkingPlan::unsentRoutes() const
{
    QStringList result;
    std::ranges::copy_if(d->board.ids(), std::back_inserter(result),
        [&](const QString &id) { return d->board.row(id)->route.isUnsent; });
    return result;
}

QStringList WorkingPlan::conflicts() const
{
    QStringList result;
    std::ranges::copy_if(d->board.ids(), std::back_inserter(result),
        [&](const QString &id) { return d->board.row(id)->route.hasConflict; });
    return result;
}

std::expected<void, EditRefusal> WorkingPlan::discard(const QStringList &routeIds)
{
    const QStringList ids = routeIds.isEmpty() ? unsentRoutes() : d->exchangeClosure(routeIds);
    const PlanMoves::Edits edits = d->moves.discard(ids);
    if (!edits)
        return std::unexpected(edits.error());
    d->choose(discardChangesText(ids.size() == 1 ? d->title(ids.constFirst()) : QString(), int(ids.size())), *edits, d->conflictsOn(ids));
    return {};
}

int WorkingPlan::restoredCount() const
{
    return d->restored;
}

}
