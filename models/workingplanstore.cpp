// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/conflicts/ordermerge.h"
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
        inPool.clear();
        onTheWay.clear();
        renamed.clear();
        journalled.clear();
        pendingDrafts.clear();
        pendingLocks.reset();
        locks = {};
        journalledLocks = {};
        conflictBook.clear();
        journalledConflicts.clear();
        sentNew.clear();
        journal.reset();
        restored = 0;
    });
    QObject::connect(&store, &DispatchStore::scopeChanged, q, [this] {
        beginScope();
        emit q->wasReset();
        flush();
        emit q->unsentChanged();
    });
    QObject::connect(
        &store, &DispatchStore::ordersChanged, q, [this](const auto &changes) { takeOrders(changes); });
    QObject::connect(
        &store, &DispatchStore::routesChanged, q, [this](const auto &changes) { takeRoutes(changes); });
    QObject::connect(&store, &DispatchStore::loaded, q, [this] { restore(); });
    QObject::connect(&store, &DispatchStore::workersChanged, q, [this] { q->reevaluate(); });
    QObject::connect(&store, &DispatchStore::workersMoved, q, [this](const auto &handles) { takeMoved(handles); });
    QObject::connect(&store, &DispatchStore::opsGroupsChanged, q, [this] { q->reevaluate(); });
    beginScope();
    const QList<api::OrderKey> keys = store.orderKeys();
    takeBases(store.routeHandles(), false);
    flush();
    tellPool(keys);
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
    journalledConflicts = journal->conflicts();
    conflictBook = journalledConflicts;
}

void WorkingPlan::Private::takeOrders(const OrderChanges &changes)
{
    loseOrders(changes.removed);
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
    followClosed(changes.changed);
    keepHeld(routes, true);
    flush();
    QList<api::OrderKey> gone;
    for (qsizetype i = 0; i < changes.removed.size(); ++i) {
        if (!isInPool(changes.removedSlots.at(i)))
            continue;
        inPool[size_t(changes.removedSlots.at(i))] = false;
        gone.append(changes.removed.at(i));
    }
    tellPool(changes.inserted + changes.changed, gone);
}

void WorkingPlan::Private::takeRoutes(const RouteChanges &changes)
{
    takeBases(changes.removed + changes.inserted + changes.changed, changes.isAnswer && isPublishing);
    keepHeld(changes.inserted + changes.changed, true);
    flush();
}

/// A route under way goes on from where its worker is.
void WorkingPlan::Private::takeMoved(const QStringList &workerHandles)
{
    const QSet<QString> moved(workerHandles.cbegin(), workerHandles.cend());
    for (const QString &id : board.ids()) {
        const StoredRoute *stored = store.route(id);
        if (stored && stored->route.isStarted() && moved.contains(stored->route.workerHandle))
            board.markChanged(id);
    }
    flush();
}

RouteContents WorkingPlan::Private::baseOf(const QString &handle) const
{
    const StoredRoute *stored = store.route(handle);
    if (!stored)
        return {};
    return { true, stored->route.workerHandle, stored->route.opsGroupHandle, stored->sequence };
}

void WorkingPlan::Private::takeBases(const QStringList &handles, bool isOurs)
{
    for (const QString &handle : handles)
        adopt(handle);
    const QStringList unsent = q->unsentRoutes();
    if (unsent.isEmpty()) {
        for (const QString &handle : handles) {
            const RouteContents base = baseOf(handle);
            board.setSides(handle, base, base);
        }
        return;
    }
    QSet<QString> concerned(unsent.cbegin(), unsent.cend());
    QHash<QString, RouteContents> news;
    for (const QString &handle : handles) {
        const RouteContents &base = *news.insert(handle, baseOf(handle));
        concerned.insert(handle);
        for (const api::OrderKey &key : base.stops) {
            if (const QString id = board.routeOf(key); !id.isNull())
                concerned.insert(id);
        }
    }
    QList<RouteVersions> versions;
    for (const QString &id : board.ids()) {
        if (concerned.remove(id)) {
            const RouteContents &base = board.row(id)->base;
            versions.append({ id, base, board.contents(id), news.value(id, base) });
        }
    }
    for (const QString &handle : handles) {
        if (concerned.contains(handle))
            versions.append({ handle, {}, {}, news.value(handle) });
    }
    merge(versions, isOurs);
    pruneConflicts();
}

// A route that appears just as one of ours that had no handle yet is that one: sent now, or sent before and its
// answer lost.
QString WorkingPlan::Private::adoptedBy(const StoredRoute &route) const
{
    if (route.sequence.isEmpty())
        return {};
    const auto isSame = [&route](const RouteContents &ours) {
        return ours.stops == route.sequence && ours.workerHandle == route.route.workerHandle;
    };
    for (const QString &id : board.ids()) {
        if (board.row(id)->route.isNew && (isSame(board.contents(id)) || isSame(sentNew.value(id))))
            return id;
    }
    return {};
}

void WorkingPlan::Private::adopt(const QString &handle)
{
    const StoredRoute *stored = store.route(handle);
    if (!stored || board.row(handle))
        return;
    const QString id = adoptedBy(*stored);
    if (id.isNull())
        return;
    board.rename(id, handle);
    renamed.insert(id, handle);
    locks.renameRoute(id, handle);
    for (PlanConflict &conflict : conflictBook) {
        if (conflict.routeId == id)
            conflict.routeId = handle;
    }
    cache.remove(id);
    if (journal && journalled.remove(id))
        watch(journal->clear(id));
    // What it was sent with is where later edits of it began.
    const RouteContents sent = sentNew.take(id);
    const RouteContents mine = board.contents(handle);
    board.setSides(handle, sent.exists ? sent : mine, mine);
    emit q->routeRenamed(id, handle);
}

// A move of an order that was closed meanwhile is void: it goes back to where the server has it.
void WorkingPlan::Private::followClosed(const QList<api::OrderKey> &keys)
{
    for (const api::OrderKey &key : keys) {
        const api::Order *order = store.order(key);
        if (!order || !order->isClosed())
            continue;
        const QString mine = board.routeOf(key), theirs = store.routeOf(key);
        const PlanBoard::Row *home = board.row(theirs);
        const bool isThere = home && home->base.stops.contains(key);
        if (mine == theirs && (!isThere || !movedStops(home->base.stops, home->route.stops).contains(key)))
            continue;
        if (!isThere && mine.isNull())
            continue;
        if (!mine.isNull() && mine != theirs) {
            RouteContents contents = board.contents(mine);
            contents.stops.removeOne(key);
            board.setContents(mine, contents);
        }
        if (isThere) {
            RouteContents contents = board.contents(theirs);
            contents.stops = placedLike(contents.stops, home->base.stops, { key });
            board.setContents(theirs, contents);
        }
        note({ { PlanConflict::Kind::Closed, {}, key, {} } });
    }
}

void WorkingPlan::Private::loseOrders(const QList<api::OrderKey> &keys)
{
    for (const api::OrderKey &key : keys) {
        const QString mine = board.routeOf(key);
        const PlanBoard::Row *row = board.row(mine);
        if (row && !row->base.stops.contains(key))
            note({ { PlanConflict::Kind::Closed, {}, key, {} } });
    }
    board.removeStops(asSet(keys));
}

// Of what was moved: what is held itself, and what was to come before something that is.
void WorkingPlan::Private::noteHeld(const QString &id, const Sequence &held)
{
    const PlanBoard::Row *row = board.row(id);
    const Sequence &mine = row->route.stops;
    const QSet<api::OrderKey> moved = movedStops(row->base.stops, mine);
    qsizetype last = -1;
    for (const api::OrderKey &key : held) {
        if (board.routeOf(key) != id || moved.contains(key))
            note({ { PlanConflict::Kind::Closed, {}, key, {} } });
        else
            last = std::max(last, mine.indexOf(key));
    }
    for (const api::OrderKey &key : mine.first(last + 1)) {
        if (!held.contains(key))
            note({ { PlanConflict::Kind::Closed, {}, key, {} } });
    }
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
        if (marks)
            noteHeld(id, held);
        RouteContents contents = board.contents(id);
        contents.stops = held + without(contents.stops, asSet(held));
        board.setContents(id, contents);
    }
}

}
