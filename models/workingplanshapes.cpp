// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/planshape.h"
#include "models/workingplan_p.h"

#include <algorithm>

namespace routedesk::models {

std::expected<QStringList, EditRefusal> WorkingPlan::reshape(const PlanShape &shape)
{
    QStringList ids;
    for (const RouteWish &wish : shape.routes)
        ids.append(wish.routeId.isNull() ? d->freshId() : wish.routeId);
    const PlanMoves::Edits edits = d->moves.shape(shape.routes, ids);
    if (!edits)
        return std::unexpected(edits.error());
    d->push(shape.text, *edits);
    return ids;
}

std::expected<MoveConsequence, EditRefusal> WorkingPlan::consequence(const PlanShape &shape) const
{
    QStringList ids;
    for (const RouteWish &wish : shape.routes)
        ids.append(wish.routeId.isNull() ? QStringLiteral("new") : wish.routeId);
    const PlanMoves::Edits edits = d->moves.shape(shape.routes, ids);
    if (!edits)
        return std::unexpected(edits.error());
    MoveConsequence sum;
    for (const RouteEdit &edit : *edits) {
        const QSet<api::OrderKey> had = asSet(edit.before.stops);
        const bool receives
            = std::ranges::any_of(edit.after.stops, [&](const api::OrderKey &key) { return !had.contains(key); });
        d->addConsequence(edit, sum, receives);
    }
    return sum;
}

}
