// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/maplayer/mapwalk.h"

#include "map/mapview.h"
#include "models/ordersfiltermodel.h"
#include "models/sharedselection.h"
#include "models/workingplan.h"
#include "ui/maplayer/mapfeed.h"
#include "ui/maplayer/maptips.h"
#include "ui/window/workbench.h"

#include <QAccessible>

namespace routedesk::ui {

using Step = models::StopWalk::Step;

namespace {

Step stepOf(map::Walk where)
{
    switch (where) {
    case map::Walk::Previous: return Step::Previous;
    case map::Walk::Next: return Step::Next;
    case map::Walk::First: return Step::First;
    case map::Walk::Last: break;
    }
    return Step::Last;
}

}

MapWalk::MapWalk(const Workbench &bench, const MapFeed &feed, const MapTips &tips, map::MapView &view)
    : QObject(&view), m_bench(bench), m_feed(feed), m_tips(tips), m_view(view)
{
    view.setWalks([this](map::Walk where, bool adds) { return walk(where, adds); });
}

bool MapWalk::walk(map::Walk where, bool adds)
{
    const auto from = m_bench.selection.currentOrder();
    if (!from)
        return false;
    const auto to = target(*from, stepOf(where));
    if (!to)
        return true; // at the end: the map is not to run away instead
    QList<api::OrderKey> keys = adds ? m_bench.selection.orders() : QList<api::OrderKey>();
    keys.removeOne(*to);
    keys.append(*to);
    m_bench.selection.setOrders(keys);
    announce(*to);
    return true;
}

std::optional<api::OrderKey> MapWalk::target(const api::OrderKey &from, Step step)
{
    if (const auto at = m_bench.plan.position(from))
        return models::StopWalk::along(m_bench.plan.route(at->routeId)->stops, from, step);
    const auto fits = [this](const api::OrderKey &key) { return m_bench.plan.isInPool(key) && isInSight(key); };
    return m_walk.beyond(from, step, fits, [this](const api::OrderKey &near, const models::StopWalk::Fits &wanted) {
        const map::Id found
            = m_view.nearestPin(MapFeed::idOf(near), map::Status::Unplanned, [&](const map::Id &id) {
                  const auto key = m_feed.orderOf(id);
                  return key && wanted(*key);
              });
        return m_feed.orderOf(found);
    });
}

// What the filter hides is pale on the map: who walks means the others.
bool MapWalk::isInSight(const api::OrderKey &key) const
{
    return m_bench.filteredOrders.filter().isEmpty() || m_bench.filteredOrders.rowOf(key) >= 0;
}

void MapWalk::announce(const api::OrderKey &key) const
{
    m_view.setAccessibleDescription(m_tips.order(MapFeed::idOf(key)).join(QStringLiteral(", ")));
    if (!QAccessible::isActive())
        return;
    QAccessibleAnnouncementEvent said(&m_view, m_view.accessibleDescription());
    QAccessible::updateAccessibility(&said);
}

}
