// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/commands/lockedit.h"
#include "models/drafts/plandraft.h"
#include "models/workingplan_p.h"

namespace routedesk::models {

// The locks that stand now give way to the draft's, so they are put aside while the shape is looked at.
std::expected<QStringList, EditRefusal> WorkingPlan::open(const DraftOpening &opening)
{
    QStringList ids;
    for (const RouteWish &wish : opening.shape.routes)
        ids.append(wish.routeId.isNull() ? d->freshId() : wish.routeId);
    const PlanLocks now = std::exchange(d->locks, {});
    const PlanMoves::Edits edits = d->moves.shape(opening.shape.routes, ids);
    d->locks = now;
    LockStates kept, free, wanted, none;
    for (const auto &[key, one] : now.stops().asKeyValueRange()) {
        kept.stops.insert(key, one);
        free.stops.insert(key, {});
    }
    for (const QString &id : now.routes()) {
        kept.routes.insert(id, true);
        free.routes.insert(id, false);
    }
    for (qsizetype i = 0; i < ids.size(); ++i) {
        for (const auto &[key, one] : opening.locks.at(i).asKeyValueRange()) {
            wanted.stops.insert(key, one);
            none.stops.insert(key, {});
        }
        if (opening.lockedRoutes.at(i)) {
            wanted.routes.insert(ids.at(i), true);
            none.routes.insert(ids.at(i), false);
        }
    }
    const bool isSame = kept.stops == wanted.stops && kept.routes == wanted.routes;
    if (!edits && (edits.error() != EditRefusal::Nothing || isSame))
        return std::unexpected(edits.error());
    const auto apply = [this](const LockStates &states) { d->applyLocks(states); };
    d->undo.beginMacro(opening.shape.text);
    d->undo.push(new LockEdit(opening.shape.text, kept, free, apply));
    if (edits)
        d->push(opening.shape.text, *edits);
    d->undo.push(new LockEdit(opening.shape.text, none, wanted, apply));
    d->undo.endMacro();
    return ids;
}

}
