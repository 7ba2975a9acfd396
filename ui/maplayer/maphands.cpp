// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/maplayer/maphands.h"

#include "map/mapview.h"
#include "models/planshapes.h"
#include "models/sharedselection.h"
#include "ui/maplayer/mapfeed.h"
#include "ui/maplayer/mapvalues.h"
#include "ui/moves/dragpicture.h"
#include "ui/sequence/routeink.h"
#include "ui/window/workbench.h"
#include "ui/words/planwords.h"

#include <QDrag>

#include <algorithm>

namespace routedesk::ui {

using Kind = map::Hit::Kind;

MapHands::MapHands(
    const Workbench &bench, const MapFeed &feed, NameWeigher &names, DropFlow &flow, map::MapView &view)
    : QObject(&view), m_bench(bench), m_feed(feed), m_view(view),
      m_drops(new DropArea(
          bench.theme, bench.plan, names, flow, &view, [this](const QPoint &point) { return spotAt(point); }))
{
    view.setTakes([this](const map::Id &id) {
        const auto key = m_feed.orderOf(id);
        const api::Order *order = key ? m_bench.store.order(*key) : nullptr;
        return order != nullptr && !order->isClosed() && !m_bench.plan.isSettled(*key);
    });
    connect(&view, &map::MapView::pulled, this, &MapHands::take);
    connect(m_drops, &DropArea::hovers, this, [this](const QPoint &at) {
        const map::Hit hit = m_view.under(at);
        m_view.setTarget(hit.kind == Kind::Pin || hit.kind == Kind::Worker ? hit.id : map::Id());
        showLink(at);
    });
    connect(m_drops, &DropArea::nudged, this, [this](const QPoint &by) { m_view.pan(-by); });
    connect(m_drops, &DropArea::left, this, [this] {
        m_view.setTarget({});
        m_view.setLink({});
    });
}

// From one stop of a route to a pin without one, or on the way there over what means nothing else.
void MapHands::showLink(const QPoint &point)
{
    const QList<api::OrderKey> &carried = m_drops->carried();
    const bool isStop = carried.size() == 1 && m_bench.plan.position(carried.first());
    const api::Order *stop = isStop ? m_bench.store.order(carried.first()) : nullptr;
    const auto from = stop != nullptr ? lonLat(stop->destination.centre()) : std::nullopt;
    const auto *gap = std::get_if<DropArea::Gap>(&m_drops->spot());
    const bool isTied = gap != nullptr && !gap->put.isEmpty();
    const auto *nowhere = std::get_if<DropArea::Nowhere>(&m_drops->spot());
    if (!from || (!isTied && nowhere == nullptr))
        return m_view.setLink({});
    using State = map::Link::State;
    map::Link link{ *from, point, nowhere != nullptr && nowhere->why.isEmpty() ? State::Loose : State::Refused };
    if (isTied && !m_drops->isRefused())
        link.state = State::Fits;
    const api::Order *target = isTied ? m_bench.store.order(gap->put.first()) : nullptr;
    if (const auto to = target != nullptr ? lonLat(target->destination.centre()) : std::nullopt)
        link.to = m_view.positionOf(*to);
    m_view.setLink(link);
    if (m_view.positionOf(*from).y() > point.y())
        m_drops->liftBubble(); // off the line and its arrow
}

QList<api::OrderKey> MapHands::carriedBy(const api::OrderKey &grabbed) const
{
    QList<api::OrderKey> keys = m_bench.selection.orders();
    if (!keys.contains(grabbed))
        return { grabbed };
    const QStringList routes = m_bench.plan.routeIds();
    std::ranges::stable_sort(keys, {}, [&](const api::OrderKey &key) {
        const auto at = m_bench.plan.position(key);
        return at ? std::pair(routes.indexOf(at->routeId), at->index) : std::pair(routes.size(), 0);
    });
    return keys;
}

void MapHands::take(const QString &id)
{
    const auto grabbed = m_feed.orderOf(id);
    if (!grabbed)
        return;
    const QList<api::OrderKey> keys = carriedBy(*grabbed);
    if (!m_bench.selection.contains(*grabbed))
        m_bench.selection.setOrders({ *grabbed });
    const auto at = m_bench.plan.position(*grabbed);
    const QColor ink = routeInk(m_bench.theme, m_bench.plan, at ? at->routeId : QString());
    makeDrag(m_bench.theme, keys, ink, m_view.devicePixelRatioF(), &m_view)->exec(Qt::MoveAction);
}

DropArea::Spot MapHands::spotAtFree(const api::OrderKey &key) const
{
    const QList<api::OrderKey> &carried = m_drops->carried();
    const auto from = carried.size() == 1 ? m_bench.plan.position(carried.first()) : std::nullopt;
    if (!from)
        return DropArea::Nowhere{ tr("This order is not on a route either.") };
    const QString label = tr("%1 behind %2 of %3", "order, stop number, worker")
                              .arg(key.handle)
                              .arg(from->index + 1)
                              .arg(nameOf(from->routeId));
    return DropArea::Gap{ from->routeId, from->index + 1, label, { key } };
}

QString MapHands::nameOfWorker(const QString &handle) const
{
    const api::Worker *worker = m_bench.store.worker(handle);
    return worker != nullptr && !worker->name.isEmpty() ? worker->name : handle;
}

QString MapHands::nameOf(const QString &routeId) const
{
    const models::WorkingRoute *route = m_bench.plan.route(routeId);
    return route->workerHandle.isEmpty() ? words::routeName(*route) : nameOfWorker(route->workerHandle);
}

DropArea::Spot MapHands::spotAt(const QPoint &point) const
{
    const models::WorkingPlan &plan = m_bench.plan;
    const map::Hit hit = m_view.under(point);
    switch (hit.kind) {
    case Kind::Pin:
    case Kind::Fence:
        if (const auto key = m_feed.orderOf(hit.id)) {
            if (const auto at = plan.position(*key))
                return DropArea::Gap{ at->routeId, at->index + 1,
                    tr("behind %1 of %2", "stop number, worker").arg(at->index + 1).arg(nameOf(at->routeId)) };
            if (plan.isInPool(*key))
                return spotAtFree(*key);
            if (const api::Order *order = m_bench.store.order(*key); order != nullptr && order->isClosed())
                return DropArea::Nowhere{ tr("This order is completed or cancelled.") };
        }
        break;
    case Kind::Line:
        if (const QString id = MapFeed::routeOf(hit.id); plan.route(id) != nullptr)
            return DropArea::Name{ { id, plan.route(id)->workerHandle }, Preferences::DropManner::BestSlot,
                nameOf(id) };
        break;
    case Kind::Worker:
        if (const QString handle = MapFeed::workerOf(hit.id); !handle.isNull())
            return DropArea::Name{ { models::PlanShapes(m_bench.store, plan).openRouteOf(handle), handle }, {},
                nameOfWorker(handle) };
        break;
    case Kind::Cluster: return DropArea::Nowhere{ tr("Several orders: zoom in to choose one of them.") };
    case Kind::Depot:
    case Kind::Nothing: break;
    }
    return DropArea::Nowhere{};
}

}
