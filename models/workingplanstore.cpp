// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/workingplan_p.h"

#include <algorithm>

namespace routedesk::models {

// How the working plan follows the store: whatever the server says, no edit is lost without a mark.

void WorkingPlan::Private::followStore()
{
    QObject::connect(&store, &DispatchStore::scopeAboutToChange, q, [this] {
        emit q->aboutToReset();
        undo.clear();
        board.clear();
        cache.clear();
        baseCache.clear();
        pool.clear();
        poolSlot.clear();
        onTheWay.clear();
        renamed.clear();
        journalled.clear();
        pendingDrafts.clear();
        pendingLocks.reset();
        locks = {};
        journalledLocks = {};
        journal.reset();
        restored = 0;
    });
    QObject::connect(&store, &DispatchStore::scopeChanged, q, [this] {
        beginScope();
        emit q->wasReset();
        flush();
        emit q->unsentChanged();
    });
    QObject::connect(&store, &DispatchStore::ordersChanged, q, [this](const auto &changes) { takeOrders(changes); });
    QObject::connect(&store, &DispatchStore::routesChanged, q, [this](const auto &changes) { takeRoutes(changes); });
    QObject::connect(&store, &DispatchStore::loaded, q, [this] { restore(); });
    QObject::connect(&store, &DispatchStore::workersChanged, q, [this] { q->reevaluate(); });
    QObject::connect(&store, &DispatchStore::opsGroupsChanged, q, [this] { q->reevaluate(); });
    beginScope();
    const QList<api::OrderKey> keys = store.orderKeys();
    for (const QString &handle : store.routeHandles())
        takeBase(handle);
    flush();
    tellPool(asSet(keys));
    if (store.isLoaded())
        restore();
}

void WorkingPlan::Private::beginScope()
{
    if (journalFolder.isNull())
        return;
    journal = std::make_unique<PlanJournal>(journalFolder, store.scope());
    pendingDrafts = journal->open();
    journalledLocks = journal->locks();
    if (!journalledLocks.isEmpty())
        pendingLocks = journalledLocks;
}

void WorkingPlan::Private::takeOrders(const OrderChanges &changes)
{
    board.removeStops(asSet(changes.removed));
    QStringList routes;
    for (const api::OrderKey &key : changes.changed) {
        if (const api::Order *order = store.order(key); order && order->isClosed())
            locks.set(key, {}); // has locked itself
        for (const QString &id : { board.routeOf(key), store.routeOf(key) }) {
            if (!id.isNull() && !routes.contains(id))
                routes.append(id);
        }
    }
    for (const QString &id : std::as_const(routes))
        board.markChanged(id);
    keepHeld(routes, true);
    flush();
    tellPool(asSet(changes.removed + changes.inserted + changes.changed));
}

void WorkingPlan::Private::takeRoutes(const RouteChanges &changes)
{
    for (const QString &handle : changes.removed)
        loseRoute(handle);
    for (const QString &handle : changes.inserted + changes.changed)
        takeBase(handle);
    keepHeld(changes.inserted + changes.changed, !isPublishing);
    flush();
}

void WorkingPlan::Private::takeBase(const QString &handle)
{
    const StoredRoute *stored = store.route(handle);
    if (!stored)
        return;
    if (!board.row(handle)) {
        if (const QString id = adoptedBy(*stored); !id.isNull()) {
            board.rename(id, handle);
            renamed.insert(id, handle);
            locks.renameRoute(id, handle);
            cache.remove(id);
            if (journal && journalled.remove(id))
                watch(journal->clear(id));
            emit q->routeRenamed(id, handle);
        }
    }
    const RouteContents base { true, stored->route.workerHandle, stored->route.opsGroupHandle, stored->sequence };
    board.setBase(handle, base, !isPublishing);
}

// A route that appears with nothing but stops of one of ours that had no handle yet is that one: sent now, or sent
// before and its answer lost.
QString WorkingPlan::Private::adoptedBy(const StoredRoute &route) const
{
    if (route.sequence.isEmpty())
        return {};
    for (const QString &id : board.ids()) {
        const WorkingRoute &mine = board.row(id)->route;
        if (mine.isNew && std::ranges::all_of(route.sequence, [&](const auto &key) { return mine.stops.contains(key); }))
            return id;
    }
    return {};
}

void WorkingPlan::Private::loseRoute(const QString &handle)
{
    if (board.row(handle))
        board.setBase(handle, {}, !isPublishing);
}

// What has been reached or closed stands where the server has it, whatever was planned with it.
void WorkingPlan::Private::keepHeld(const QStringList &routeIds, bool marks)
{
    for (const QString &id : routeIds) {
        const PlanBoard::Row *row = board.row(id);
        if (!row || !row->base.exists)
            continue;
        const Sequence held = row->base.stops.first(evaluator.lockedCount(row->base.stops));
        if (row->route.stops.first(std::min(held.size(), row->route.stops.size())) == held)
            continue;
        RouteContents contents = board.contents(id);
        contents.stops = held + without(contents.stops, asSet(held));
        board.setContents(id, contents);
        if (marks && board.row(id)->route.isUnsent)
            board.setConflict(id, true);
    }
}

// Made just before the end of the earlier run: one route there, which was not there before, holds these stops and no
// others.
bool WorkingPlan::Private::isAtServer(const Sequence &stops, const QList<PlanJournal::Draft> &drafts) const
{
    const QString home = store.routeOf(stops.constFirst());
    const bool wasThere = std::ranges::any_of(
        drafts, [&](const PlanJournal::Draft &draft) { return draft.routeId == home && draft.base.exists; });
    const StoredRoute *route = store.route(home);
    return route && !wasThere && asSet(route->sequence) == asSet(stops);
}

void WorkingPlan::Private::restore()
{
    tellPool(std::exchange(onTheWay, {}));
    const QList<PlanJournal::Draft> drafts = std::exchange(pendingDrafts, {});
    const QStringList editedAgain = q->unsentRoutes(); // before the day was loaded whole
    for (const PlanJournal::Draft &draft : drafts) {
        journalled.insert(draft.routeId);
        const PlanBoard::Row *row = board.row(draft.routeId);
        if (editedAgain.contains(draft.routeId)) {
            board.markChanged(draft.routeId);
            continue;
        }
        const RouteContents now = row ? row->base : RouteContents();
        RouteContents contents = draft.mine;
        contents.stops = mergedSequence(draft.base.stops, draft.mine.stops, row ? now.stops : draft.base.stops);
        contents.stops.removeIf([&](const api::OrderKey &key) {
            const api::Order *order = store.order(key);
            return !order || (order->isClosed() && !now.stops.contains(key));
        });
        if (!row && (contents.stops.isEmpty() || isAtServer(contents.stops, drafts))) {
            if (!contents.stops.isEmpty())
                renamed.insert(draft.routeId, store.routeOf(contents.stops.constFirst()));
            journalled.remove(draft.routeId);
            watch(journal->clear(draft.routeId));
            continue;
        }
        if (row && draft.mine.workerHandle == draft.base.workerHandle)
            contents.workerHandle = now.workerHandle;
        board.setContents(draft.routeId, contents);
        if (now.exists != draft.base.exists || (now.exists && now != draft.base))
            board.setConflict(draft.routeId, board.row(draft.routeId) && board.row(draft.routeId)->route.isUnsent);
        ++restored;
    }
    restoreLocks();
    keepHeld(board.ids(), true);
    flush();
    journalLocks();
}

}
