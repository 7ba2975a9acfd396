// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
// What of the day is chosen on the map, and where it looks for that.
#include "ui/maplayer/mapfeed.h"

#include "map/mapview.h"
#include "models/workingplan.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace routedesk::ui {

void MapFeed::fit(const QList<api::OrderKey> &keys)
{
    if (keys.isEmpty())
        return m_view.fitAll();
    map::Ids ids;
    for (const api::OrderKey &key : keys)
        ids.insert(idOf(key));
    m_view.fit(ids);
}

void MapFeed::fitRoute(const QString &routeId)
{
    const models::WorkingRoute *route = m_plan.route(routeId);
    if (route == nullptr)
        return;
    map::Ids ids{ idOfRoute(routeId) };
    for (const api::OrderKey &key : route->stops)
        ids.insert(idOf(key));
    m_view.fit(ids);
}

void MapFeed::show()
{
    map::Ids ids;
    for (const api::OrderKey &key : m_selection.orders())
        ids.insert(idOf(key));
    const map::Ids orders = ids;
    if (!m_selection.currentRoute().isEmpty())
        ids.insert(idOfRoute(m_selection.currentRoute()));
    if (!m_selection.currentWorker().isEmpty())
        ids.insert(idOfWorker(m_selection.currentWorker()));
    m_view.setCurrent(currentId());
    if (ids == m_view.selection())
        return;
    m_view.setSelection(ids);
    // Where orders are selected the route they were come to from is not to be seen as a whole.
    if (!m_reading && !ids.isEmpty())
        m_view.ensureVisible(orders.isEmpty() ? ids : orders);
}

map::Id MapFeed::currentId() const
{
    if (const auto order = m_selection.currentOrder())
        return idOf(*order);
    if (!m_selection.currentRoute().isEmpty())
        return idOfRoute(m_selection.currentRoute());
    return m_selection.currentWorker().isEmpty() ? map::Id() : idOfWorker(m_selection.currentWorker());
}

void MapFeed::read(const map::Ids &ids)
{
    const QScopedValueRollback reading(m_reading, true);
    QList<api::OrderKey> added;
    QString route;
    QString worker;
    for (const map::Id &id : ids) {
        if (const auto key = orderOf(id)) {
            if (!m_selection.contains(*key))
                added.append(*key);
        } else if (const QString ofRoute = routeOf(id); !ofRoute.isNull()) {
            route = ofRoute;
        } else if (const QString ofWorker = workerOf(id); !ofWorker.isNull()) {
            worker = ofWorker;
        }
    }
    std::ranges::sort(added);
    // What stays selected keeps its place, so that the last one that came is the current one.
    QList<api::OrderKey> keys = m_selection.orders();
    keys.removeIf([&ids](const api::OrderKey &key) { return !ids.contains(idOf(key)); });
    keys += added;
    m_selection.setOrders(keys, added.isEmpty() ? m_selection.currentOrder() : std::nullopt);
    if (keys.isEmpty() && !route.isEmpty())
        m_selection.setCurrentRoute(route);
    else if (keys.isEmpty() && !worker.isEmpty())
        m_selection.setCurrentWorker(worker);
}

}
