// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/commands/editwords.h"
#include "models/commands/lockedit.h"
#include "models/workingplan_p.h"

namespace routedesk::models {

// Locks made by hand: they are this person's, kept beside the plan and never sent.

void WorkingPlan::Private::applyLocks(const LockStates &states)
{
    for (const auto &[key, wanted] : states.stops.asKeyValueRange()) {
        const QString id = board.routeOf(key);
        if (id.isNull())
            continue; // the server has taken it out meanwhile: there is nothing to hold
        locks.set(key, wanted);
        board.markChanged(id);
    }
    for (const auto &[id, wanted] : states.routes.asKeyValueRange()) {
        if (!board.row(currentId(id)))
            continue;
        locks.setRoute(currentId(id), wanted);
        board.markChanged(currentId(id));
    }
    flush();
}

// A lock goes with what it held.
void WorkingPlan::Private::pruneLocks(const PlanBoard::Changes &changes)
{
    if (pendingLocks || locks.isEmpty())
        return;
    for (const api::OrderKey &key : changes.placed) {
        if (!board.holds(key))
            locks.set(key, {});
    }
    for (const QString &id : changes.removed)
        locks.setRoute(id, false);
}

void WorkingPlan::Private::journalLocks()
{
    if (!journal || pendingLocks || journalledLocks == locks)
        return;
    journalledLocks = locks;
    watch(journal->writeLocks(locks));
}

void WorkingPlan::Private::restoreLocks()
{
    if (!pendingLocks)
        return;
    const PlanLocks kept = *std::exchange(pendingLocks, {});
    for (const auto &[key, wanted] : kept.stops().asKeyValueRange()) {
        if (board.holds(key)) {
            locks.set(key, wanted);
            board.markChanged(board.routeOf(key));
        }
    }
    for (const QString &id : kept.routes()) {
        if (board.row(currentId(id))) {
            locks.setRoute(currentId(id), true);
            board.markChanged(currentId(id));
        }
    }
}

bool WorkingPlan::isLocked(const api::OrderKey &key) const
{
    return isSettled(key) || d->locks.of(key).place || d->locks.holdsRoute(d->board.routeOf(key));
}

bool WorkingPlan::isSettled(const api::OrderKey &key) const
{
    const auto place = position(key);
    return place && place->index < lockedCount(place->routeId);
}

int WorkingPlan::lockedCount(const QString &routeId) const
{
    return d->board.row(routeId) ? d->evaluated(routeId).settled : 0;
}

StopLocks WorkingPlan::locks(const api::OrderKey &key) const
{
    return d->locks.of(key);
}

bool WorkingPlan::isRouteLocked(const QString &routeId) const
{
    return d->locks.holdsRoute(routeId);
}

std::expected<void, EditRefusal> WorkingPlan::setStopLock(
    const QList<api::OrderKey> &keys, LockKind kind, bool locked)
{
    LockStates before, after;
    for (const api::OrderKey &key : keys) {
        if (!d->store.order(key))
            return std::unexpected(EditRefusal::UnknownStop);
        const PlanBoard::Row *row = d->board.row(d->board.routeOf(key));
        const bool isHeldAnyway
            = !row || isSettled(key) || (kind == LockKind::Worker && row->route.workerHandle.isEmpty());
        StopLocks wanted = d->locks.of(key);
        (kind == LockKind::Place ? wanted.place : wanted.worker) = locked;
        if ((isHeldAnyway && locked) || wanted == d->locks.of(key))
            continue;
        before.stops.insert(key, d->locks.of(key));
        after.stops.insert(key, wanted);
    }
    if (after.stops.isEmpty())
        return std::unexpected(EditRefusal::Nothing);
    d->undo.push(new LockEdit(lockStopsText(kind, locked, after.stops.keys()), before, after,
        [this](const LockStates &states) { d->applyLocks(states); }));
    return {};
}

std::expected<void, EditRefusal> WorkingPlan::setRouteLock(const QString &routeId, bool locked)
{
    if (!d->board.row(routeId))
        return std::unexpected(EditRefusal::UnknownRoute);
    if (isRouteLocked(routeId) == locked)
        return std::unexpected(EditRefusal::Nothing);
    d->undo.push(new LockEdit(lockRouteText(locked, d->title(routeId)), { {}, { { routeId, !locked } } },
        { {}, { { routeId, locked } } }, [this](const LockStates &states) { d->applyLocks(states); }));
    return {};
}

}
