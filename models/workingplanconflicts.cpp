// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/commands/conflictchoice.h"
#include "models/commands/editwords.h"
#include "models/conflicts/conflictsides.h"
#include "models/conflicts/ordermerge.h"
#include "models/workingplan_p.h"

#include <algorithm>

namespace routedesk::models {

// What someone else has changed differently, and how it is decided.

using Kind = PlanConflict::Kind;

void WorkingPlan::Private::merge(const QList<RouteVersions> &versions, bool isOurs)
{
    const auto isClosed = [this](const api::OrderKey &key) {
        const api::Order *order = store.order(key);
        return order && order->isClosed();
    };
    const PlanMerge merged = mergedPlan(versions, { isClosed, underWay, isOurs });
    for (qsizetype i = 0; i < versions.size(); ++i) {
        const RouteVersions &route = versions.at(i);
        const PlanBoard::Row *row = board.row(route.id);
        const RouteContents &contents = merged.rows.at(i).contents;
        if (!row || row->base != route.theirs || board.contents(route.id) != contents)
            board.setSides(route.id, route.theirs, contents);
    }
    note(merged.conflicts);
}

void WorkingPlan::Private::note(QList<PlanConflict> conflicts)
{
    for (PlanConflict &conflict : conflicts) {
        const auto isKnown = [&](const PlanConflict &one) { return one.isAbout(conflict); };
        if (std::ranges::any_of(conflictBook, isKnown))
            continue;
        conflict.since = clock.now();
        conflictBook.append(conflict);
    }
}

bool WorkingPlan::Private::isOpen(const PlanConflict &conflict) const
{
    const PlanBoard::Row *row = board.row(conflict.routeId);
    switch (conflict.kind) {
    case Kind::Order: {
        if (!row || !row->base.exists)
            return false;
        const Sequence mine = without(row->route.stops, asSet(without(row->route.stops, asSet(row->base.stops))));
        return orderedLike(mine, row->base.stops) != mine;
    }
    case Kind::Worker: return row && row->base.exists && row->route.workerHandle != row->base.workerHandle;
    case Kind::Place: {
        const api::Order *order = store.order(conflict.key);
        return order && !order->isClosed() && board.routeOf(conflict.key) != store.routeOf(conflict.key);
    }
    case Kind::Closed: return true;
    case Kind::RouteGone: return row && !row->base.exists && row->route.isUnsent;
    }
    return false;
}

QStringList WorkingPlan::Private::routesOf(const PlanConflict &conflict) const
{
    QStringList ids;
    switch (conflict.kind) {
    case Kind::Order:
    case Kind::Worker:
    case Kind::RouteGone: ids.append(conflict.routeId); break;
    case Kind::Place: ids = { board.routeOf(conflict.key), store.routeOf(conflict.key) }; break;
    case Kind::Closed: break;
    }
    ids.removeAll(QString());
    return ids;
}

QList<PlanConflict> WorkingPlan::openConflicts() const
{
    QList<PlanConflict> result;
    std::ranges::copy_if(
        d->conflictBook, std::back_inserter(result), [this](const auto &one) { return d->isOpen(one); });
    return result;
}

QList<PlanConflict> WorkingPlan::Private::conflictsOn(const QStringList &routeIds) const
{
    QList<PlanConflict> result;
    for (const PlanConflict &conflict : q->openConflicts()) {
        const QStringList ids = routesOf(conflict);
        if (std::ranges::any_of(ids, [&](const QString &id) { return routeIds.contains(id); }))
            result.append(conflict);
    }
    return result;
}

// What the server has come round to is no conflict any more; what an edit of mine has made the same may come back.
void WorkingPlan::Private::pruneConflicts()
{
    conflictBook.removeIf([this](const PlanConflict &one) { return !isOpen(one); });
}

void WorkingPlan::Private::markConflicts()
{
    QSet<QString> marked;
    for (const PlanConflict &conflict : std::as_const(conflictBook)) {
        if (isOpen(conflict)) {
            for (const QString &id : routesOf(conflict))
                marked.insert(id);
        }
    }
    for (const QString &id : board.ids()) {
        const WorkingRoute &route = board.row(id)->route;
        const bool wanted = marked.contains(id) && route.isUnsent;
        if (route.hasConflict != wanted)
            board.setConflict(id, wanted);
    }
}

void WorkingPlan::Private::journalConflicts()
{
    if (!journal || !pendingDrafts.isEmpty() || journalledConflicts == conflictBook)
        return;
    journalledConflicts = conflictBook;
    watch(journal->writeConflicts(conflictBook));
}

// The halves of one order are decided together.
QList<PlanConflict> WorkingPlan::Private::withMates(const QList<PlanConflict> &conflicts) const
{
    QList<PlanConflict> result;
    for (const PlanConflict &open : q->openConflicts()) {
        const bool goesAlong = std::ranges::any_of(conflicts, [&](const PlanConflict &one) {
            return one.isAbout(open)
                || (one.kind == Kind::Place && open.kind == Kind::Place && areHalves(one.key, open.key));
        });
        if (goesAlong)
            result.append(open);
    }
    return result;
}

QList<RouteEdit> WorkingPlan::Private::theirEdits(const QList<PlanConflict> &conflicts) const
{
    QHash<QString, RouteContents> after;
    const auto at = [&](const QString &id) -> RouteContents & {
        if (!after.contains(id))
            after.insert(id, board.contents(id));
        return after[id];
    };
    const auto putHome = [&](const api::OrderKey &key) {
        const PlanBoard::Row *home = board.row(store.routeOf(key));
        if (home && home->base.stops.contains(key))
            at(home->route.id).stops = placedLike(at(home->route.id).stops, home->base.stops, { key });
    };
    for (const PlanConflict &conflict : conflicts) {
        const PlanBoard::Row *row = board.row(conflict.routeId);
        switch (conflict.kind) {
        case Kind::Order:
            at(conflict.routeId).stops = orderedLike(at(conflict.routeId).stops, row->base.stops);
            break;
        case Kind::Worker: at(conflict.routeId).workerHandle = row->base.workerHandle; break;
        case Kind::Place:
            if (const QString mine = board.routeOf(conflict.key); !mine.isNull())
                at(mine).stops.removeOne(conflict.key);
            putHome(conflict.key);
            break;
        case Kind::RouteGone: {
            const Sequence stops = std::exchange(at(conflict.routeId), {}).stops;
            for (const api::OrderKey &key : stops)
                putHome(key);
            break;
        }
        case Kind::Closed: break;
        }
    }
    QList<RouteEdit> edits;
    for (const QString &id : board.ids()) {
        if (after.contains(id) && after.value(id) != board.contents(id))
            edits.append({ id, board.contents(id), after.value(id) });
    }
    return edits;
}

ConflictSides WorkingPlan::sides(const PlanConflict &conflict) const
{
    const auto outlook = [this](const QString &id, const RouteContents &contents) {
        const EvaluatedRoute route = d->evaluator.evaluate(
            id, contents.workerHandle, contents.opsGroupHandle, contents.stops, d->clock.now());
        RouteOutlook result{ contents, 0, route.schedule.totals.metres, route.schedule.totals.driving, {} };
        for (qsizetype place = 0; place < contents.stops.size(); ++place) {
            const planner::Visit *visit = route.visitAt(place);
            const api::Order *order = d->store.order(contents.stops.at(place));
            if (!visit || visit->skipped || !order || order->isClosed())
                continue;
            result.late += order->scheduledAt && visit->serviceStart > *order->scheduledAt ? 1 : 0;
            result.end = visit->departure;
        }
        return result;
    };
    const QList<PlanConflict> all = d->withMates({ conflict });
    ConflictSides result;
    result.mineRoute = d->board.routeOf(conflict.key);
    result.theirRoute = d->store.routeOf(conflict.key);
    for (const PlanConflict &one : all) {
        if (!one.key.handle.isNull())
            result.contested.append(one.key);
    }
    const QList<RouteEdit> edits = d->theirEdits(all);
    for (const RouteEdit &edit : edits) {
        result.routes.append(
            { edit.routeId, outlook(edit.routeId, edit.before), outlook(edit.routeId, edit.after) });
        if (conflict.kind == Kind::Order) {
            const QSet<api::OrderKey> moved = movedStops(edit.after.stops, edit.before.stops);
            std::ranges::copy_if(edit.before.stops, std::back_inserter(result.contested),
                [&](const api::OrderKey &key) { return moved.contains(key); });
        }
    }
    return result;
}

void WorkingPlan::Private::choose(
    const QString &text, const QList<RouteEdit> &edits, const QList<PlanConflict> &decided)
{
    if (decided.isEmpty())
        return push(text, edits);
    const auto mark = [this](const QList<PlanConflict> &some, bool isDecided) {
        for (const PlanConflict &one : some) {
            conflictBook.removeIf([&](const PlanConflict &other) { return other.isAbout(one); });
            if (!isDecided)
                conflictBook.append(one);
        }
    };
    undo.push(new ConflictChoice(
        text, edits, [this](const QList<RouteEdit> &some) { lead(some); }, decided, mark));
}

std::expected<void, EditRefusal> WorkingPlan::decide(const QList<PlanConflict> &conflicts, PlanConflict::Side side)
{
    const QList<PlanConflict> all = d->withMates(conflicts);
    if (all.isEmpty())
        return std::unexpected(EditRefusal::Nothing);
    const bool isMine = side == PlanConflict::Side::Mine;
    QList<RouteEdit> edits;
    if (!isMine) {
        edits = d->theirEdits(all);
        if (!edits.isEmpty()) {
            if (const PlanMoves::Edits checked = d->moves.checked(edits); !checked)
                return std::unexpected(checked.error());
        }
    }
    const bool isNews = std::ranges::all_of(all, &PlanConflict::isOnlyNews);
    d->choose(isNews ? acknowledgeText()
            : isMine ? keepMineText(int(all.size()))
                     : takeTheirsText(int(all.size())),
        edits, all);
    return {};
}

}
