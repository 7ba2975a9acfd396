// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/planshapes.h"

#include "models/commands/editwords.h"

#include <algorithm>

namespace routedesk::models {

namespace {

/// `free` goes, in its order, to the places that nothing holds. Where a half would stand on the wrong side of its
/// fixed mate, it stands as near to its place as it can.
Sequence filledIn(const Sequence &held, const QList<qsizetype> &places, Sequence free)
{
    const auto filled = [&] {
        Sequence result = held;
        for (qsizetype i = 0; i < places.size(); ++i)
            result[places.at(i)] = free.at(i);
        return result;
    };
    for (qsizetype turn = 0; turn < free.size(); ++turn) {
        const Sequence now = filled();
        const auto isCrossedHere = [&](const api::OrderKey &key) {
            const auto mate = std::ranges::find_if(held, [&](const auto &other) { return areHalves(other, key); });
            if (mate == held.cend() || free.contains(*mate))
                return false;
            return key.type.is(api::OrderType::Pick) == (now.indexOf(key) > now.indexOf(*mate));
        };
        const auto wrong = std::ranges::find_if(free, isCrossedHere);
        if (wrong == free.end())
            break;
        const qsizetype at = std::distance(free.begin(), wrong);
        const qsizetype next = at + (wrong->type.is(api::OrderType::Pick) ? -1 : 1);
        if (next < 0 || next >= free.size())
            break;
        free.swapItemsAt(at, next);
    }
    return filled();
}

}

QString PlanShapes::nameOf(const QString &workerHandle) const
{
    const api::Worker *worker = m_store.worker(workerHandle);
    return worker && !worker->name.isEmpty() ? worker->name : workerHandle;
}

QString PlanShapes::title(const QString &routeId) const
{
    const WorkingRoute *route = m_plan.route(routeId);
    return route && !route->workerHandle.isEmpty() ? nameOf(route->workerHandle) : routeId;
}

QString PlanShapes::openRouteOf(const QString &workerHandle) const
{
    QString first;
    if (workerHandle.isEmpty())
        return first;
    for (const QString &id : m_plan.routeIds()) {
        const StoredRoute *stored = m_store.route(id);
        if (m_plan.route(id)->workerHandle != workerHandle || (stored && stored->route.isClosed()))
            continue;
        if (stored && stored->route.isStarted())
            return id;
        if (first.isNull())
            first = id;
    }
    return first;
}

Sequence PlanShapes::withMates(const Sequence &keys) const
{
    Sequence block;
    QSet<api::OrderKey> seen;
    const auto add = [&](const api::OrderKey &key) {
        if (!seen.contains(key)) {
            seen.insert(key);
            block.append(key);
        }
    };
    const QSet<api::OrderKey> asked = asSet(keys);
    for (const api::OrderKey &key : keys) {
        const bool isPick = key.type.is(api::OrderType::Pick);
        if (isPick)
            add(key);
        for (const api::OrderKey &mate : m_store.keysOfHandle(key.handle)) {
            if (areHalves(mate, key) && !asked.contains(mate) && !m_store.order(mate)->isClosed())
                add(mate);
        }
        if (!isPick)
            add(key);
    }
    uncross(block, asSet(block));
    return block;
}

PlanShapes::Shape PlanShapes::reversed(const QString &routeId) const
{
    const WorkingRoute *route = m_plan.route(routeId);
    if (!route)
        return std::unexpected(EditRefusal::UnknownRoute);
    QList<qsizetype> places;
    Sequence free;
    for (qsizetype i = m_plan.lockedCount(routeId); i < route->stops.size(); ++i) {
        if (m_plan.locks(route->stops.at(i)).place)
            continue;
        places.append(i);
        free.prepend(route->stops.at(i));
    }
    for (qsizetype drop = 0; drop < free.size(); ++drop) {
        for (qsizetype pick = drop + 1; pick < free.size(); ++pick) {
            if (free.at(drop).type.is(api::OrderType::Drop) && areHalves(free.at(drop), free.at(pick)))
                free.swapItemsAt(drop, pick);
        }
    }
    return PlanShape{ reverseRouteText(title(routeId)),
        { { routeId, route->workerHandle, filledIn(route->stops, places, free) } } };
}

// Without what is closed, and without drops whose pick stays.
Sequence PlanShapes::restOf(const QString &routeId, qsizetype from) const
{
    const Sequence stops = m_plan.route(routeId)->stops;
    const qsizetype settled = m_plan.lockedCount(routeId);
    QSet<api::OrderKey> wanted;
    for (qsizetype i = settled; i < stops.size(); ++i) {
        const api::OrderKey &key = stops.at(i);
        const bool isAsked = i >= from
            || std::ranges::any_of(stops.sliced(std::min(from, stops.size())),
                [&](const api::OrderKey &other) { return areHalves(other, key); });
        if (isAsked && !m_store.order(key)->isClosed())
            wanted.insert(key);
    }
    const QSet<api::OrderKey> all = wanted;
    for (const api::OrderKey &key : stops) {
        for (const api::OrderKey &mate : all) {
            if (areHalves(mate, key) && !all.contains(key)
                && !m_store.order(key)->status.is(api::OrderStatus::Cancelled))
                wanted.remove(mate);
        }
    }
    Sequence rest;
    std::ranges::copy_if(stops, std::back_inserter(rest), [&](const auto &key) { return wanted.contains(key); });
    return rest;
}

PlanShapes::Shape PlanShapes::movedTo(const QString &text, const QString &sourceId, const Sequence &moving,
    const QString &targetId, const QString &workerHandle) const
{
    if (moving.isEmpty())
        return std::unexpected(EditRefusal::Nothing);
    const WorkingRoute *source = m_plan.route(sourceId);
    const WorkingRoute *target = m_plan.route(targetId);
    return PlanShape{ text,
        { { sourceId, source->workerHandle, without(source->stops, asSet(moving)) },
            { targetId, target ? target->workerHandle : workerHandle,
                (target ? target->stops : Sequence()) + moving } } };
}

PlanShapes::Shape PlanShapes::restGivenTo(const QString &routeId, const QString &workerHandle) const
{
    const WorkingRoute *route = m_plan.route(routeId);
    if (!route)
        return std::unexpected(EditRefusal::UnknownRoute);
    if (!m_store.worker(workerHandle))
        return std::unexpected(EditRefusal::UnknownWorker);
    if (route->workerHandle == workerHandle)
        return std::unexpected(EditRefusal::Nothing);
    return movedTo(giveRestText(title(routeId), nameOf(workerHandle)), routeId,
        restOf(routeId, m_plan.lockedCount(routeId)), openRouteOf(workerHandle), workerHandle);
}

PlanShapes::Shape PlanShapes::split(const api::OrderKey &first, const QString &workerHandle) const
{
    const auto position = m_plan.position(first);
    if (!position)
        return std::unexpected(EditRefusal::UnknownStop);
    if (position->index < m_plan.lockedCount(position->routeId))
        return std::unexpected(EditRefusal::Locked);
    return movedTo(splitRouteText(title(position->routeId)), position->routeId,
        restOf(position->routeId, position->index), {}, workerHandle);
}

PlanShapes::Shape PlanShapes::merged(const QString &sourceId, const QString &targetId) const
{
    if (!m_plan.route(sourceId) || !m_plan.route(targetId))
        return std::unexpected(EditRefusal::UnknownRoute);
    if (sourceId == targetId)
        return std::unexpected(EditRefusal::Nothing);
    if (m_plan.lockedCount(sourceId) > 0)
        return std::unexpected(EditRefusal::Locked);
    return movedTo(mergeRoutesText(title(sourceId), title(targetId)), sourceId, restOf(sourceId, 0), targetId, {});
}

PlanShapes::Shape PlanShapes::swapped(const QString &oneId, const QString &otherId) const
{
    const WorkingRoute *one = m_plan.route(oneId), *other = m_plan.route(otherId);
    if (!one || !other)
        return std::unexpected(EditRefusal::UnknownRoute);
    if (one->workerHandle == other->workerHandle)
        return std::unexpected(EditRefusal::Nothing);
    return PlanShape{ swapRoutesText(title(oneId), title(otherId)),
        { { oneId, other->workerHandle, one->stops }, { otherId, one->workerHandle, other->stops } } };
}

PlanShapes::Shape PlanShapes::placed(
    const QString &routeId, const QString &workerHandle, const Sequence &wanted, const Sequence &moved) const
{
    const WorkingRoute *route = m_plan.route(routeId);
    if (!routeId.isNull() && !route)
        return std::unexpected(EditRefusal::UnknownRoute);
    const QString worker = route ? route->workerHandle : workerHandle;
    const QString text = worker.isEmpty() ? moveStopsText(moved, routeId) : giveStopsText(moved, nameOf(worker));
    return PlanShape{ text, { { routeId, worker, wanted } } };
}

std::expected<Move, EditRefusal> PlanShapes::toEdge(const Sequence &keys, bool top) const
{
    const auto position = keys.isEmpty() ? std::nullopt : m_plan.position(keys.constFirst());
    if (!position)
        return std::unexpected(EditRefusal::UnknownStop);
    const Sequence &stops = m_plan.route(position->routeId)->stops;
    QList<int> gaps{ top ? m_plan.lockedCount(position->routeId) : int(stops.size()) };
    for (int i = position->index; i >= 0 && i < stops.size(); i += top ? -1 : 1) {
        if (m_plan.locks(stops.at(i)).place)
            gaps.append(top ? i + 1 : i);
    }
    EditRefusal first = EditRefusal::Nothing;
    for (const int gap : std::as_const(gaps)) {
        const Move move{ keys, position->routeId, gap };
        const auto consequence = m_plan.consequence(move);
        if (consequence)
            return move;
        if (gap == gaps.constFirst())
            first = consequence.error();
        if (first != EditRefusal::PlaceLocked)
            break;
    }
    return std::unexpected(first);
}

}
