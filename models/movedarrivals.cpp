// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/movedarrivals.h"

namespace routedesk::models {

namespace {

constexpr std::chrono::minutes far{ 10 };

bool isUnderWay(const DispatchStore &store, const QString &routeId)
{
    const StoredRoute *stored = store.route(routeId);
    return stored && stored->route.isStarted();
}

}

QList<MovedArrival> movedArrivals(const WorkingPlan &plan, const DispatchStore &store, const QStringList &routeIds)
{
    QList<MovedArrival> moved;
    for (const QString &id : routeIds) {
        const WorkingRoute *route = plan.route(id);
        for (const api::OrderKey &key : route ? route->stops : QList<api::OrderKey>()) {
            const QString home = store.routeOf(key);
            if (!isUnderWay(store, id) && !isUnderWay(store, home))
                continue;
            const auto figures = plan.stopFigures(key);
            if (figures && figures->publishedEta && std::chrono::abs(*figures->publishedEta - *figures->eta) > far)
                moved.append({ key, id, home, *figures->publishedEta, *figures->eta });
        }
    }
    return moved;
}

}
