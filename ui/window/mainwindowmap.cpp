// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
// What the window does with its map.
#include "ui/window/mainwindow_p.h"

#include "models/sharedselection.h"
#include "ui/maplayer/addressoffer.h"
#include "ui/maplayer/mapmenu.h"
#include "ui/maplayer/maptips.h"
#include "ui/maplayer/placehands.h"
#include "ui/maplayer/stackchooser.h"
#include "ui/search/searchflow.h"

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
    connect(p.actions.fadeRouted, &QAction::toggled, &p.visibility, &RouteVisibility::setFadesRouted);
    connect(p.actions.showAllRoutes, &QAction::triggered, &p.visibility, &RouteVisibility::showAll);
    connect(&p.visibility, &RouteVisibility::changed, this,
        [this] { m_parts->actions.showAllRoutes->setEnabled(!m_parts->visibility.showsAll()); });
    p.actions.showAllRoutes->setEnabled(false);
    connect(p.actions.expandAll, &QAction::triggered, p.sequence, &SequencePanel::expandAll);
    connect(p.actions.collapseAll, &QAction::triggered, p.sequence, &SequencePanel::collapseAll);
    new MapTips(p.bench, p.words, p.feed, *p.map);
    auto *stack = new StackChooser(p.bench, p.words, p.feed, this);
    connect(p.map, &map::MapView::stackClicked, stack, &StackChooser::open);
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
    connect(menu, &MapMenu::told, this, &MainWindow::tell);
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
    if (const auto key = p.feed.orderOf(id)) {
        if (!p.bench.selection.contains(*key))
            p.bench.selection.setOrders({ *key });
        p.menus.popupOrders(at, this);
    } else if (const QString route = MapFeed::routeOf(id); !route.isEmpty()) {
        showRoute(route);
        p.menus.popupRoute(route, at, this);
    } else if (const QString worker = MapFeed::workerOf(id); !worker.isEmpty()) {
        const api::Worker *known = p.bench.store.worker(worker);
        menu.popupWorker(worker, known != nullptr ? known->location.place.value_or(place) : place, at, this);
    } else if (MapFeed::isFound(id) && p.feed.found()) {
        menu.popupFound(*p.feed.found(), at, this);
    } else {
        menu.popupGround(place, at, this);
    }
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
