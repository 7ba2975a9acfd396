// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
// What the window does with its map.
#include "ui/window/mainwindow_p.h"

#include "models/sharedselection.h"
#include "ui/maplayer/addressoffer.h"
#include "ui/maplayer/mapmenu.h"
#include "ui/maplayer/mapnote.h"
#include "ui/maplayer/maptips.h"
#include "ui/maplayer/maptools.h"
#include "ui/maplayer/mapvalues.h"
#include "ui/maplayer/mapwalk.h"
#include "ui/maplayer/placehands.h"
#include "ui/maplayer/stackchooser.h"
#include "ui/search/searchflow.h"

#include <QMenu>

#include <algorithm>
#include <memory>
#include <utility>

namespace routedesk::ui {

namespace {

constexpr double placeZoom = 16; // single houses

}

void MainWindow::wireMap()
{
    Parts &p = *m_parts;
    connect(p.actions.fitMap, &QAction::triggered, this, [this] { m_parts->feed.fit(); });
    connect(p.actions.locate, &QAction::triggered, this, [this] { locate(m_parts->bench.selection.orders()); });
    connect(&p.sightHands, &SightHands::fitRequested, this, [this](const QString &routeId) {
        if (room() == Room::Plans || room() == Room::Workers)
            showRoom(Room::Plan);
        m_parts->feed.fitRoute(routeId);
    });
    connect(p.actions.expandAll, &QAction::triggered, p.sequence, &SequencePanel::expandAll);
    connect(p.actions.collapseAll, &QAction::triggered, p.sequence, &SequencePanel::collapseAll);
    p.mapTips = new MapTips(p.bench, p.words, p.feed, *p.map);
    new MapWalk(p.bench, p.feed, *p.mapTips, *p.map);
    new StackChooser(p.bench, p.words, p.feed, *p.map);
    p.mapNote = new MapNote(p.bench.theme, p.map);
    connect(&p.sightHands, &SightHands::told, p.mapNote, &MapNote::say);
    auto *tools = new MapTools(p.bench, p.actions, *p.map);
    p.map->addActions({ p.actions.lasso, p.actions.measure });
    connect(tools, &MapTools::told, p.mapNote, &MapNote::say);
    connect(tools, &MapTools::takenUp, this, [this] {
        if (room() == Room::Plans || room() == Room::Workers)
            showRoom(Room::Plan);
    });
    wireMapMenu();
    wirePlaceHands();
}

void MainWindow::wireMapMenu()
{
    Parts &p = *m_parts;
    auto *menu = new MapMenu(p.bench.theme, p.actions.fitMap, p.actions.find, this);
    connect(p.map, &map::MapView::contextMenuRequested, this,
        [this, menu](const QString &id, QPoint at, double longitude, double latitude) {
            if (const auto place = api::GeoPoint::fromDegrees(longitude, latitude))
                popupOnMap(*menu, id, at, *place);
        });
    connect(menu, &MapMenu::told, p.mapNote, &MapNote::say);
    p.map->addAction(p.actions.copyPlace);
    connect(p.actions.copyPlace, &QAction::triggered, this, [this, menu] { copyPlace(*menu); });
    connect(menu, &MapMenu::clusterRequested, this, &MainWindow::selectCluster);
    connect(menu, &MapMenu::zoomRequested, this,
        [this](const QPoint &at) { m_parts->map->openCluster(m_parts->map->mapFromGlobal(at)); });
    connect(menu, &MapMenu::removeFoundRequested, this, [this] { m_parts->feed.setFound({}); });
    connect(menu, &MapMenu::workerRequested, this, [this](const QString &handle) {
        showRoom(Room::Workers);
        m_parts->workers->showWorker(handle);
    });
    connect(menu, &MapMenu::newOrderRequested, this, [this](const api::GeoPoint &place) {
        m_parts->actions.newOrder->trigger();
        m_parts->form->setPicked(place.longitude(), place.latitude());
        (void)m_parts->newAddress.ask(place);
    });
    connect(&p.newAddress, &models::AddressSearch::found, p.form, &BatchForm::offerAddress);
}

void MainWindow::wirePlaceHands()
{
    Parts &p = *m_parts;
    p.placeHands = new PlaceHands(p.bench, p.feed, p.editHands, *p.map);
    p.addressOffer = new AddressOffer(p.bench, p.editHands, this);
    const auto complaint = std::make_shared<QString>(); // the last one
    connect(p.placeHands, &PlaceHands::told, this, [this, complaint](Tone tone, const QString &sentence) {
        tell(tone, sentence);
        *complaint = sentence;
    });
    connect(p.placeHands, &PlaceHands::settled, this, [this, complaint] {
        const QString said = std::exchange(*complaint, {});
        if (!said.isEmpty() && m_parts->banner->message() == said)
            m_parts->banner->dismiss();
    });
    connect(p.placeHands, &PlaceHands::wanted, this, [this](const api::OrderKey &key) { locate({ key }); });
    connect(p.placeHands, &PlaceHands::moved, p.addressOffer, &AddressOffer::offer);
    connect(p.addressOffer, &AddressOffer::told, p.banner,
        [this](Tone tone, const QString &sentence, QAction *action) {
            m_parts->banner->show(tone, sentence, action);
            m_parts->offered = sentence;
        });
    connect(p.addressOffer, &AddressOffer::withdrawn, p.banner, [this] {
        if (m_parts->banner->message() == m_parts->offered)
            m_parts->banner->dismiss();
    });
}

void MainWindow::popupOnMap(MapMenu &menu, const QString &id, QPoint at, const api::GeoPoint &place)
{
    Parts &p = *m_parts;
    const map::Hit hit = p.map->under(p.map->mapFromGlobal(at));
    const auto addPlace = [&menu, place](QMenu &popup) {
        popup.addSeparator();
        menu.addPlaceActions(popup, place);
    };
    if (const auto key = p.feed.orderOf(id)) {
        if (!p.bench.selection.contains(*key))
            p.bench.selection.setOrders({ *key });
        const bool isGround = hit.kind == map::Hit::Kind::Fence; // a large one may cover half the town
        p.menus.popupOrders(at, this, isGround ? addPlace : WindowMenus::More());
    } else if (const QString route = MapFeed::routeOf(id); !route.isEmpty()) {
        showRoute(route);
        QString heading; // whose line it is, and when it is passed here
        if (hit.kind == map::Hit::Kind::Line)
            heading = p.mapTips->at(p.map->mapFromGlobal(at)).first(2).join(QStringLiteral(" \u00b7 "));
        p.menus.popupRoute(route, at, this, [heading, addPlace](QMenu &popup) {
            addPlace(popup);
            MapMenu::setHeading(popup, heading);
        });
    } else if (const QString worker = MapFeed::workerOf(id); !worker.isEmpty()) {
        popupWorker(menu, worker, at, place);
    } else if (MapFeed::isFound(id) && p.feed.found()) {
        menu.popupFound(*p.feed.found(), at, this);
    } else if (!MapFeed::depotOf(id).isEmpty()) {
        menu.popupDepot(m_parts->mapTips->at(p.map->mapFromGlobal(at)).value(0), place, at, this);
    } else if (hit.kind == map::Hit::Kind::Cluster) {
        menu.popupCluster(static_cast<int>(hit.count), !p.bench.selection.orders().isEmpty(), at, this);
    } else {
        menu.popupGround(place, at, this);
    }
}

void MainWindow::popupWorker(MapMenu &menu, const QString &handle, QPoint at, const api::GeoPoint &place)
{
    Parts &p = *m_parts;
    p.bench.selection.setOrders({});
    p.bench.selection.setCurrentRoute({});
    p.bench.selection.setCurrentWorker(handle);
    const api::Worker *worker = p.bench.store.worker(handle);
    const QString name = worker != nullptr && !worker->name.isEmpty() ? worker->name : handle;
    menu.popupWorker(handle, name, worker != nullptr ? worker->location.place.value_or(place) : place, at, this,
        [&p](QMenu &popup) {
            if (const QString route = p.sightHands.route(); !route.isEmpty())
                p.sightHands.fillRouteMenu(popup, route);
        });
}

void MainWindow::selectCluster(const QPoint &globalPosition, bool adds)
{
    Parts &p = *m_parts;
    QList<api::OrderKey> keys;
    for (const map::Id &id : p.map->membersOf(p.map->under(p.map->mapFromGlobal(globalPosition)))) {
        if (const auto key = p.feed.orderOf(id))
            keys.append(*key);
    }
    std::ranges::sort(keys);
    p.bench.selection.setOrders(adds ? p.bench.selection.orders() + keys : keys);
}

void MainWindow::copyPlace(MapMenu &menu)
{
    Parts &p = *m_parts;
    if (const auto key = p.bench.selection.currentOrder()) {
        const api::Order *order = p.bench.store.order(*key);
        const auto place = order != nullptr ? order->destination.centre() : std::nullopt;
        return place ? menu.copy(*place) : p.mapNote->say(tr("It is not known where %1 is.").arg(key->handle));
    }
    QPoint at = p.map->mapFromGlobal(QCursor::pos());
    if (!p.map->rect().contains(at))
        at = p.map->rect().center();
    const map::LonLat place = p.map->placeAt(at);
    if (const auto point = api::GeoPoint::fromDegrees(place.longitude(), place.latitude()))
        menu.copy(*point);
}

void MainWindow::showFound(const api::GeoPoint &place, const QString &name)
{
    Parts &p = *m_parts;
    const auto spot = map::LonLat::make(place.longitude(), place.latitude());
    if (!spot)
        return;
    if (room() == Room::Plans || room() == Room::Workers)
        showRoom(Room::Plan);
    p.feed.setFound(place);
    p.map->showPlace(*spot, placeZoom);
    tell(Tone::Neutral, tr("%1 is marked on the map. Right-click the mark for a new order there.").arg(name));
}

}
