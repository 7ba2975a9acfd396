// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/planlocks.h"

#include "models/planboard.h"

#include <algorithm>

namespace routedesk::models {

namespace {

QString workerAfter(const api::OrderKey &key, const QList<RouteEdit> &edits)
{
    const auto holder
        = std::ranges::find_if(edits, [&](const RouteEdit &edit) { return edit.after.stops.contains(key); });
    return holder == edits.cend() ? QString() : holder->after.workerHandle;
}

}

void PlanLocks::set(const api::OrderKey &key, StopLocks locks)
{
    if (locks.any())
        m_stops.insert(key, locks);
    else
        m_stops.remove(key);
}

void PlanLocks::setRoute(const QString &routeId, bool locked)
{
    if (locked)
        m_routes.insert(routeId);
    else
        m_routes.remove(routeId);
}

void PlanLocks::renameRoute(const QString &oldId, const QString &newId)
{
    if (m_routes.remove(oldId))
        m_routes.insert(newId);
}

std::optional<EditRefusal> PlanLocks::refusal(const QList<RouteEdit> &edits) const
{
    if (isEmpty())
        return std::nullopt;
    for (const RouteEdit &edit : edits) {
        if (const auto found = refusal(edit, edits))
            return found;
    }
    return std::nullopt;
}

std::optional<EditRefusal> PlanLocks::refusal(const RouteEdit &edit, const QList<RouteEdit> &all) const
{
    if (holdsRoute(edit.routeId) && edit.before != edit.after)
        return EditRefusal::RouteLocked;
    const bool sameWorker = edit.before.workerHandle == edit.after.workerHandle;
    for (qsizetype i = 0; i < edit.before.stops.size(); ++i) {
        const api::OrderKey &key = edit.before.stops.at(i);
        const StopLocks locks = of(key);
        if (locks.place && (i >= edit.after.stops.size() || edit.after.stops.at(i) != key))
            return EditRefusal::PlaceLocked;
        if (locks.worker && !(sameWorker && edit.after.stops.contains(key))
            && workerAfter(key, all) != edit.before.workerHandle)
            return EditRefusal::WorkerLocked;
    }
    return std::nullopt;
}

}
