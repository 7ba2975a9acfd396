// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/planmoves.h"

#include <algorithm>

namespace routedesk::models {

namespace {

Sequence unique(const Sequence &keys)
{
    Sequence result;
    QSet<api::OrderKey> seen;
    for (const api::OrderKey &key : keys) {
        if (!seen.contains(key)) {
            seen.insert(key);
            result.append(key);
        }
    }
    return result;
}

}

bool PlanMoves::isClosed(const QString &routeId) const
{
    const StoredRoute *stored = m_store.route(routeId);
    return stored && stored->route.isClosed();
}

Sequence PlanMoves::withMates(const Sequence &keys, const QString &targetId) const
{
    Sequence block;
    const QSet<api::OrderKey> moving = asSet(keys);
    for (const api::OrderKey &key : keys) {
        Sequence before, after;
        for (const api::OrderKey &mate : m_store.keysOfHandle(key.handle)) {
            const api::Order *order = m_store.order(mate);
            if (!areHalves(mate, key) || order->isClosed() || moving.contains(mate))
                continue;
            if (!targetId.isNull() && m_board.routeOf(mate) == targetId)
                continue; // is there already; the block finds its side of it
            (mate.type.is(api::OrderType::Pick) ? before : after).append(mate);
        }
        block += before;
        block.append(key);
        block += after;
    }
    block = unique(block);
    uncross(block, asSet(block));
    return block;
}

std::optional<EditRefusal> PlanMoves::whyNot(const Sequence &block, const QString &targetId) const
{
    if (!targetId.isNull() && isClosed(targetId))
        return EditRefusal::RouteClosed;
    for (const api::OrderKey &key : block) {
        const api::Order *order = m_store.order(key);
        if (!order)
            return EditRefusal::UnknownStop;
        const QString from = m_board.routeOf(key);
        if (order->isClosed())
            return EditRefusal::Locked;
        if (from.isNull())
            continue;
        if (isClosed(from))
            return EditRefusal::RouteClosed;
        const Sequence &stops = m_board.row(from)->route.stops;
        if (stops.indexOf(key) < m_evaluator.lockedCount(stops))
            return EditRefusal::Locked;
        // A half cannot leave what was picked up, or is being handed over, behind.
        for (const api::OrderKey &mate : m_store.keysOfHandle(key.handle)) {
            if (from != targetId && areHalves(mate, key) && m_board.routeOf(mate) == from && !block.contains(mate)
                && !m_store.order(mate)->status.is(api::OrderStatus::Cancelled))
                return EditRefusal::Locked;
        }
    }
    return std::nullopt;
}

QList<RouteEdit> PlanMoves::takenOut(const QSet<api::OrderKey> &keys, const QString &exceptId) const
{
    QList<RouteEdit> edits;
    for (const QString &id : m_board.ids()) {
        if (id == exceptId)
            continue;
        const RouteContents before = m_board.contents(id);
        RouteContents after = before;
        after.stops = without(before.stops, keys);
        if (after != before)
            edits.append({ id, before, after });
    }
    return edits;
}

PlanMoves::Edits PlanMoves::move(const Move &move) const
{
    const Sequence keys = unique(move.keys);
    for (const api::OrderKey &key : keys) {
        if (!m_store.order(key))
            return std::unexpected(EditRefusal::UnknownStop);
    }
    if (!move.routeId.isNull() && !m_board.row(move.routeId))
        return std::unexpected(EditRefusal::UnknownRoute);
    const Sequence block = withMates(keys, move.routeId);
    if (const auto refusal = whyNot(block, move.routeId))
        return std::unexpected(*refusal);

    QList<RouteEdit> edits = takenOut(asSet(block), move.routeId);
    if (!move.routeId.isNull()) {
        const RouteContents before = m_board.contents(move.routeId);
        RouteContents after = before;
        const int locked = m_evaluator.lockedCount(before.stops);
        const int index = move.index < 0 ? int(before.stops.size()) : std::max(move.index, locked);
        after.stops = withBlockAt(before.stops, block, index);
        uncross(after.stops, asSet(block));
        if (after != before)
            edits.append({ move.routeId, before, after });
    }
    return checked(edits);
}

PlanMoves::Edits PlanMoves::newRoute(const QString &id, const QString &workerHandle, const QString &opsGroupHandle,
    const Sequence &keys) const
{
    if (!workerHandle.isNull() && !m_store.worker(workerHandle))
        return std::unexpected(EditRefusal::UnknownWorker);
    for (const api::OrderKey &key : keys) {
        if (!m_store.order(key))
            return std::unexpected(EditRefusal::UnknownStop);
    }
    const Sequence block = withMates(unique(keys), {});
    if (const auto refusal = whyNot(block, {}))
        return std::unexpected(*refusal);
    QList<RouteEdit> edits = takenOut(asSet(block), {});
    edits.append({ id, {}, { true, workerHandle, opsGroupHandle, block } });
    return checked(edits);
}

PlanMoves::Edits PlanMoves::sequence(const QString &routeId, const Sequence &stops) const
{
    if (!m_board.row(routeId))
        return std::unexpected(EditRefusal::UnknownRoute);
    if (isClosed(routeId))
        return std::unexpected(EditRefusal::RouteClosed);
    const RouteContents before = m_board.contents(routeId);
    if (stops.size() != before.stops.size() || asSet(stops) != asSet(before.stops))
        return std::unexpected(EditRefusal::UnknownStop);
    const int locked = m_evaluator.lockedCount(before.stops);
    if (stops.first(locked) != before.stops.first(locked))
        return std::unexpected(EditRefusal::Locked);
    RouteContents after = before;
    after.stops = stops;
    uncross(after.stops, asSet(stops.sliced(locked)));
    if (after == before)
        return std::unexpected(EditRefusal::Nothing);
    return checked({ { routeId, before, after } });
}

PlanMoves::Edits PlanMoves::worker(const QString &routeId, const QString &workerHandle) const
{
    if (!m_board.row(routeId))
        return std::unexpected(EditRefusal::UnknownRoute);
    if (isClosed(routeId))
        return std::unexpected(EditRefusal::RouteClosed);
    if (!m_store.worker(workerHandle))
        return std::unexpected(EditRefusal::UnknownWorker); // the API has no call that takes a route from its worker
    const RouteContents before = m_board.contents(routeId);
    if (before.workerHandle == workerHandle)
        return std::unexpected(EditRefusal::Nothing);
    RouteContents after = before;
    after.workerHandle = workerHandle;
    return checked({ { routeId, before, after } });
}

PlanMoves::Edits PlanMoves::discard(const QStringList &routeIds) const
{
    QList<RouteEdit> edits;
    for (const QString &id : routeIds) {
        const PlanBoard::Row *row = m_board.row(id);
        if (row && (row->route.isUnsent || row->route.isNew))
            edits.append({ id, m_board.contents(id), row->base });
    }
    return checked(edits);
}

PlanMoves::Edits PlanMoves::checked(const QList<RouteEdit> &edits) const
{
    if (edits.isEmpty())
        return std::unexpected(EditRefusal::Nothing);
    if (const auto refusal = m_locks.refusal(edits))
        return std::unexpected(*refusal);
    return edits;
}

}
