// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/planmoves.h"
#include "models/planshape.h"

#include <algorithm>

namespace routedesk::models {

namespace {

Sequence leaving(const RouteEdit &edit)
{
    return without(edit.before.stops, asSet(edit.after.stops));
}

Sequence arriving(const RouteEdit &edit)
{
    return without(edit.after.stops, asSet(edit.before.stops));
}

}

// A shape is checked as it stands and never mended: whoever draws it knows what goes with what.

std::optional<EditRefusal> PlanMoves::whyNoRoute(const RouteWish &wish, RouteContents &before) const
{
    if (!wish.routeId.isNull()) {
        if (!m_board.row(wish.routeId))
            return EditRefusal::UnknownRoute;
        if (isClosed(wish.routeId))
            return EditRefusal::RouteClosed;
        before = m_board.contents(wish.routeId);
    }
    if (wish.workerHandle != before.workerHandle || !before.exists) {
        if (!m_store.worker(wish.workerHandle))
            return EditRefusal::UnknownWorker;
    }
    const int settled = m_evaluator.lockedCount(before.stops);
    if (wish.stops.size() < settled || wish.stops.first(settled) != before.stops.first(settled))
        return EditRefusal::Locked;
    if (isCrossed(wish.stops) && !isCrossed(before.stops))
        return EditRefusal::Locked;
    return std::nullopt;
}

std::optional<EditRefusal> PlanMoves::whyNotMoved(
    const api::OrderKey &key, const QHash<api::OrderKey, QString> &goal) const
{
    const QString from = m_board.routeOf(key);
    if (!from.isNull()) {
        if (isClosed(from))
            return EditRefusal::RouteClosed;
        const Sequence &stops = m_board.row(from)->route.stops;
        if (stops.indexOf(key) < m_evaluator.lockedCount(stops))
            return EditRefusal::Locked;
    }
    if (m_store.order(key)->isClosed())
        return EditRefusal::Locked;
    for (const api::OrderKey &mate : m_store.keysOfHandle(key.handle)) {
        if (!areHalves(mate, key) || m_store.order(mate)->status.is(api::OrderStatus::Cancelled))
            continue;
        const QString home = m_board.routeOf(mate);
        const bool isOpen = !m_store.order(mate)->isClosed();
        if ((isOpen || (!home.isNull() && home == from)) && goal.value(mate, home) != goal.value(key))
            return EditRefusal::Locked; // the halves would part
    }
    return std::nullopt;
}

PlanMoves::Edits PlanMoves::shape(const QList<RouteWish> &wishes, const QStringList &ids) const
{
    QList<RouteEdit> edits;
    QHash<api::OrderKey, QString> goal; ///< of what moves; a null route is the pool
    QSet<api::OrderKey> placed;
    for (qsizetype i = 0; i < wishes.size(); ++i) {
        const RouteWish &wish = wishes.at(i);
        RouteContents before;
        for (const api::OrderKey &key : wish.stops) {
            if (!m_store.order(key) || placed.contains(key))
                return std::unexpected(EditRefusal::UnknownStop);
            placed.insert(key);
        }
        if (const auto refusal = whyNoRoute(wish, before))
            return std::unexpected(*refusal);
        const QString group = before.exists ? before.opsGroupHandle : groupFor(wish.workerHandle);
        const RouteEdit edit{ ids.at(i), before, { true, wish.workerHandle, group, wish.stops } };
        if (edit.before != edit.after)
            edits.append(edit);
    }
    for (const RouteEdit &edit : std::as_const(edits)) {
        for (const api::OrderKey &key : leaving(edit))
            goal.insert(key, QString());
    }
    for (const RouteEdit &edit : std::as_const(edits)) {
        for (const api::OrderKey &key : arriving(edit))
            goal.insert(key, edit.routeId);
    }
    for (auto it = goal.cbegin(); it != goal.cend(); ++it) {
        if (const auto refusal = whyNotMoved(it.key(), goal))
            return std::unexpected(*refusal);
    }
    QList<RouteEdit> all;
    for (const RouteEdit &edit : takenOut(QSet<api::OrderKey>(goal.keyBegin(), goal.keyEnd()), {})) {
        if (std::ranges::find(edits, edit.routeId, &RouteEdit::routeId) == edits.cend())
            all.append(edit);
    }
    return checked(all + edits);
}

QString PlanMoves::groupFor(const QString &workerHandle) const
{
    const QString group = m_store.scope().opsGroupHandle;
    const api::Worker *worker = m_store.worker(workerHandle);
    return group.isNull() && worker ? worker->opsGroupHandle : group;
}

}
