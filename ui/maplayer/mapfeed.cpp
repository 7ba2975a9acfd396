// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/maplayer/mapfeed.h"

#include "map/mapview.h"
#include "models/ordersfiltermodel.h"
#include "models/roads/roadday.h"
#include "models/workingplan.h"
#include "ui/basemap/mapcolours.h"
#include "ui/maplayer/mapvalues.h"
#include "ui/maplayer/routelines.h"
#include "ui/sequence/routeink.h"
#include "ui/sequence/routevisibility.h"
#include "ui/theme/theme.h"
#include "ui/words/daywords.h"

namespace routedesk::ui {

namespace {

QString routePrefix()
{
    return QStringLiteral("route/");
}
QString workerPrefix()
{
    return QStringLiteral("worker/");
}
QString ghostId()
{
    return QStringLiteral("ghost/");
}

QString foundId()
{
    return QStringLiteral("found/");
}

}

MapFeed::MapFeed(const Theme &theme, const DayWords &words, const models::DispatchStore &store,
    const models::Outbox &outbox, const models::WorkingPlan &plan, const models::OrdersFilterModel &filter,
    const RouteVisibility &visibility, models::SharedSelection &selection, map::MapView &view, QObject *parent)
    : QObject(parent), m_theme(theme), m_words(words), m_store(store), m_outbox(outbox), m_plan(plan), m_filter(filter),
      m_visibility(visibility), m_selection(selection), m_view(view),
      m_orders(theme, store, outbox, plan, filter, visibility)
{
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, &MapFeed::addOrders);
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(1000);
    connect(&m_quiet, &QTimer::timeout, this, &MapFeed::rebuild);
    followDay();
    followEdits();
    connect(&visibility, &RouteVisibility::changed, this, &MapFeed::rebuildSoon);
    connect(&theme, &Theme::changed, this, &MapFeed::recolour);
    connect(&selection, &models::SharedSelection::ordersChanged, this, &MapFeed::show);
    connect(&selection, &models::SharedSelection::currentChanged, this, &MapFeed::show);
    connect(&view, &map::MapView::selectionChanged, this, &MapFeed::read);
    // Only what lies on the ground: routes keep the colours that the panels give them.
    connect(&view, &map::MapView::baseMapChanged, this, [this] { m_view.setPalette(mapPalette(m_theme, m_view.shownKind())); });
    connect(&view, &map::MapView::manyShown, this, &MapFeed::ordersShown);
    recolour();
}

void MapFeed::followDay()
{
    const auto soon = [this] { rebuildSoon(); };
    connect(&m_store, &models::DispatchStore::ordersChanged, this, soon);
    connect(&m_store, &models::DispatchStore::routesChanged, this, soon);
    connect(&m_store, &models::DispatchStore::loaded, this, soon);
    connect(&m_store, &models::DispatchStore::workersChanged, this, soon);
    connect(&m_store, &models::DispatchStore::workersMoved, this, &MapFeed::rebuildWorkers);
    connect(&m_store, &models::DispatchStore::opsGroupsChanged, this, &MapFeed::rebuildDepots);
    connect(&m_words, &DayWords::changed, this, &MapFeed::rebuildWorkers);
    connect(&m_store, &models::DispatchStore::scopeChanged, this, [this] {
        m_fitWhenFilled = true;
        rebuildSoon();
    });
    connect(&m_plan, &models::WorkingPlan::wasReset, this, soon);
    connect(&m_plan, &models::WorkingPlan::routesInserted, this, soon);
    connect(&m_plan, &models::WorkingPlan::routesRemoved, this, soon);
    connect(&m_plan, &models::WorkingPlan::routeRenamed, this, soon);
    connect(&m_plan, &models::WorkingPlan::routesChanged, this, &MapFeed::comeSoon);
    connect(&m_plan, &models::WorkingPlan::stopsChanged, this, &MapFeed::updateSoon);
    connect(&m_plan, &models::WorkingPlan::poolChanged, this,
        [this](const auto &added, const auto &gone) { updateSoon(added + gone); });
    connect(&m_filter, &models::OrdersFilterModel::filterChanged, this, soon);
}

// What this person has moved is drawn there before the service has answered, and goes back when it is refused.
void MapFeed::followEdits()
{
    const auto look = [this](int index) {
        const auto *patch = std::get_if<models::PatchOrder>(&m_outbox.entries().at(index).mutation);
        if (patch && patch->patch.destination)
            updateSoon({ patch->key });
    };
    connect(&m_outbox, &models::Outbox::entryAdded, this, look);
    connect(&m_outbox, &models::Outbox::entryChanged, this, look);
}

map::Id MapFeed::idOf(const api::OrderKey &key)
{
    return OrderPins::idOf(key);
}

map::Id MapFeed::idOfRoute(const QString &routeId)
{
    return routePrefix() + routeId;
}

map::Id MapFeed::idOfWorker(const QString &workerHandle)
{
    return workerPrefix() + workerHandle;
}

std::optional<api::OrderKey> MapFeed::orderOf(const map::Id &id) const
{
    return m_orders.orderOf(id);
}

QString MapFeed::routeOf(const map::Id &id)
{
    return id.startsWith(routePrefix()) ? id.sliced(routePrefix().size()) : QString();
}

QString MapFeed::workerOf(const map::Id &id)
{
    return id.startsWith(workerPrefix()) ? id.sliced(workerPrefix().size()) : QString();
}

void MapFeed::setGhost(const std::optional<api::GeoPoint> &place, int radius)
{
    m_ghost = place;
    m_ghostRadius = radius;
    rebuildSoon();
}

void MapFeed::setFound(const std::optional<api::GeoPoint> &place)
{
    m_found = place;
    m_fitWhenFilled = m_fitWhenFilled && !place; // who looks for a place wants to see it
    rebuildSoon();
}

bool MapFeed::isFound(const map::Id &id)
{
    return id == foundId();
}

void MapFeed::recolour()
{
    m_view.setPalette(mapPalette(m_theme, m_view.shownKind()));
    rebuildSoon();
}

void MapFeed::rebuildSoon()
{
    m_isStale = true;
    comeSoon();
}

void MapFeed::updateSoon(const QList<api::OrderKey> &keys)
{
    if (!m_isStale)
        m_touched.unite(QSet<api::OrderKey>(keys.cbegin(), keys.cend()));
    comeSoon();
}

void MapFeed::comeSoon()
{
    if (m_pending)
        return;
    if (m_turn.isActive()) {
        m_turn.stop();
        m_isStale = true;
    }
    if (m_store.orderCount() > OrderPins::usualDay && !m_store.isLoaded()) {
        m_quiet.start();
        return;
    }
    m_pending = true;
    QMetaObject::invokeMethod(this, &MapFeed::rebuild, Qt::QueuedConnection);
}

void MapFeed::rebuild()
{
    m_pending = false;
    m_quiet.stop();
    rebuildLines();
    rebuildWorkers();
    rebuildDepots();
    const QSet<api::OrderKey> touched = std::exchange(m_touched, {});
    if (!std::exchange(m_isStale, false) && m_orders.update(touched))
        return showOrders();
    m_orders.begin();
    if (m_store.orderCount() > OrderPins::usualDay)
        m_turn.start(); // from the next turn on: views lay themselves out in this one
    else
        addOrders();
}

void MapFeed::addOrders()
{
    if (!m_orders.gather())
        return m_turn.start();
    m_turn.stop();
    showOrders();
}

void MapFeed::showOrders()
{
    QList<map::Pin> pins = m_orders.pins();
    QList<map::Fence> fences = m_orders.fences();
    m_hasOrders = !pins.isEmpty();
    if (const auto place = lonLat(m_ghost)) {
        pins.append({ .id = ghostId(), .place = *place, .number = {}, .colour = m_theme.palette().accent });
        if (m_ghostRadius > 0)
            fences.append({ .id = ghostId(),
                .shape = map::Circle{ *place, static_cast<double>(m_ghostRadius) },
                .colour = m_theme.palette().accent });
    }
    if (const auto place = lonLat(m_found))
        pins.append({ .id = foundId(), .place = *place, .number = {}, .colour = m_theme.palette().accent,
            .status = map::Status::Planned });
    if (m_orders.areMany()) {
        m_orders.forget();
        return m_view.setMany(pins, fences);
    }
    m_view.setPins(pins);
    m_view.setFences(fences);
    ordersShown();
}

void MapFeed::ordersShown()
{
    show();
    if (m_fitWhenFilled && m_hasOrders) {
        m_fitWhenFilled = false;
        m_view.fitAll();
    }
}

void MapFeed::rebuildLines()
{
    const models::PendingPatches pending(m_outbox);
    const bool isAnyOpen = m_outbox.openCount() > 0; // else nobody needs to ask at each stop
    QList<map::Line> lines;
    for (const QString &id : m_plan.routeIds()) {
        const models::WorkingRoute *route = m_plan.route(id);
        if (route == nullptr || !m_visibility.isShown(id))
            continue;
        for (map::Line &line : routeLines(m_store, m_plan, m_roads,
                 isAnyOpen ? &pending : nullptr, *route, routeInk(m_theme, m_plan, id))) {
            line.faded = line.faded || m_visibility.isFaded(id);
            lines.append(line);
        }
    }
    m_view.setLines(lines);
}

void MapFeed::setRoads(models::RoadDay *roads)
{
    m_roads = roads;
    if (roads != nullptr)
        connect(roads, &models::RoadDay::linesChanged, this, &MapFeed::comeSoon);
}

}
