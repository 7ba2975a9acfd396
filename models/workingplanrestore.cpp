// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/workingplan_p.h"

#include <algorithm>

namespace routedesk::models {

// What an earlier run had written down and not sent.

// Made just before the end of the earlier run: one route there, which was not there before, holds these stops and
// no others.
bool WorkingPlan::Private::isAtServer(const Sequence &stops, const QList<PlanJournal::Draft> &drafts) const
{
    const QString home = store.routeOf(stops.constFirst());
    const bool wasThere = std::ranges::any_of(
        drafts, [&](const PlanJournal::Draft &draft) { return draft.routeId == home && draft.base.exists; });
    const StoredRoute *route = store.route(home);
    return route && !wasThere && asSet(route->sequence) == asSet(stops);
}

bool WorkingPlan::Private::isSentMeanwhile(const PlanJournal::Draft &draft, const QList<PlanJournal::Draft> &drafts)
{
    if (board.row(draft.routeId) || draft.base.exists)
        return false;
    Sequence stops = draft.mine.stops;
    stops.removeIf([this](const api::OrderKey &key) { return !store.order(key); });
    if (!stops.isEmpty() && !isAtServer(stops, drafts))
        return false;
    if (!stops.isEmpty())
        renamed.insert(draft.routeId, store.routeOf(stops.constFirst()));
    return true;
}

// The plan as it was written down, beside what the server has now. Routes without a draft had no part in the edits.
QList<RouteVersions> WorkingPlan::Private::draftVersions(const QList<PlanJournal::Draft> &drafts) const
{
    QSet<api::OrderKey> drafted;
    QHash<QString, RouteVersions> byId;
    QStringList ids = board.ids();
    for (PlanJournal::Draft draft : drafts) {
        draft.mine.stops.removeIf([this](const api::OrderKey &key) { return !store.order(key); });
        drafted.unite(asSet(draft.base.stops)).unite(asSet(draft.mine.stops));
        const PlanBoard::Row *row = board.row(draft.routeId);
        byId.insert(draft.routeId, { draft.routeId, draft.base, draft.mine, row ? row->base : RouteContents() });
        if (!row)
            ids.append(draft.routeId);
    }
    QList<RouteVersions> versions;
    for (const QString &id : std::as_const(ids)) {
        if (byId.contains(id)) {
            versions.append(byId.value(id));
            continue;
        }
        RouteVersions version{ id, board.row(id)->base, board.contents(id), board.row(id)->base };
        version.base.stops = without(version.base.stops, drafted);
        version.mine.stops = without(version.mine.stops, drafted);
        versions.append(version);
    }
    return versions;
}

void WorkingPlan::Private::restore()
{
    tellPool(std::exchange(onTheWay, {}).values());
    const QList<PlanJournal::Draft> drafts = std::exchange(pendingDrafts, {});
    const QStringList editedAgain = q->unsentRoutes(); // before the day was loaded whole
    QList<PlanJournal::Draft> kept;
    for (const PlanJournal::Draft &draft : drafts) {
        journalled.insert(draft.routeId);
        if (editedAgain.contains(draft.routeId)) {
            board.markChanged(draft.routeId);
        } else if (isSentMeanwhile(draft, drafts)) {
            journalled.remove(draft.routeId);
            watch(journal->clear(draft.routeId));
        } else {
            kept.append(draft);
            board.markChanged(draft.routeId); // written again, or forgotten
            ++restored;
        }
    }
    if (!kept.isEmpty())
        merge(draftVersions(kept), false);
    restoreLocks();
    keepHeld(board.ids(), true);
    flush();
    for (const PlanJournal::Draft &draft : std::as_const(kept)) {
        if (!board.row(draft.routeId) && journalled.remove(draft.routeId))
            watch(journal->clear(draft.routeId));
    }
    journalLocks();
}

}
