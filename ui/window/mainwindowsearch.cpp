// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/mainwindow_p.h"

#include "models/daysync.h"
#include "models/ordersfiltermodel.h"
#include "models/search/orderselsewhere.h"
#include "models/sharedselection.h"
#include "ui/search/searchflow.h"
#include "ui/views/filterlift.h"
#include "ui/widgets/searchfield.h"

#include <QDockWidget>
#include <QMenuBar>

namespace routedesk::ui {

void MainWindow::wireSearch()
{
    Parts &p = *m_parts;
    SearchSession::Hidden hidden;
    hidden.order = [this](const api::OrderKey &key) { return m_parts->lift.hides(key); };
    hidden.route = [this](const QString &routeId) { return m_parts->lift.hidesRoute(routeId); };
    auto *session
        = new SearchSession(p.words, p.bench.store, p.bench.plan, p.bench.elsewhere, std::move(hidden), this);
    p.search = new SearchFlow(p.bench.theme, p.top->search(), *session, *menuBar(), this);
    session->setPlaces(p.placeSearch, [this]() -> std::optional<api::GeoPoint> {
        const map::LonLat centre = m_parts->map->centre();
        return api::GeoPoint::fromDegrees(centre.longitude(), centre.latitude());
    });
    connect(p.search, &SearchFlow::placeChosen, this, &MainWindow::showFound);
    connect(p.actions.find, &QAction::triggered, p.search, &SearchFlow::open);
    connect(p.search, &SearchFlow::orderChosen, this, &MainWindow::reveal);
    connect(p.search, &SearchFlow::routeChosen, this, [this](const QString &routeId) {
        m_parts->lift.liftRoute(routeId);
        showRoute(routeId);
    });
    connect(p.search, &SearchFlow::workerChosen, this, [this](const QString &handle) {
        showRoom(Room::Workers);
        m_parts->workers->showWorker(handle);
    });
    connect(p.search, &SearchFlow::elsewhereChosen, this, &MainWindow::openElsewhere);
    connect(p.search, &SearchFlow::narrowRequested, this, [this](const QString &text) {
        models::OrdersFilter filter = m_parts->bench.filteredOrders.filter();
        filter.text = text;
        m_parts->bench.filteredOrders.setFilter(filter);
    });
    connect(p.pool, &PoolPanel::searchLifted, this, [this] {
        models::OrdersFilter filter = m_parts->bench.filteredOrders.filter();
        filter.text.clear();
        m_parts->bench.filteredOrders.setFilter(filter);
    });
    connect(&p.bench.filteredOrders, &models::OrdersFilterModel::filterChanged, this, [this] {
        // One text for all lists, whoever changed it.
        const QString &text = m_parts->bench.filteredOrders.filter().text;
        m_parts->pool->setSearch(text);
        m_parts->search->setNarrowed(text);
    });
}

void MainWindow::wirePool()
{
    Parts &p = *m_parts;
    p.pool->setRemedies([this](const api::OrderKey &key) { return m_parts->remedies.words(key); });
    connect(p.pool, &PoolPanel::remedyPressed, &p.remedies, qOverload<const api::OrderKey &>(&PoolRemedies::apply));
    connect(&p.planFlow, &PlanFlow::remedyPressed, &p.remedies,
        qOverload<const api::OrderKey &, const Remedy &>(&PoolRemedies::apply));
    connect(&p.remedies, &PoolRemedies::refused, this, [this](const QString &why) { tell(Tone::Late, why); });
    connect(&p.remedies, &PoolRemedies::workersRequested, this, [this] { showRoom(Room::Workers); });
    connect(&p.remedies, &PoolRemedies::orderRequested, this, &MainWindow::reveal);
}

void MainWindow::locate(const QList<api::OrderKey> &keys)
{
    if (room() == Room::Plans || room() == Room::Workers)
        showRoom(Room::Plan);
    if (!keys.isEmpty())
        m_parts->feed.fit(keys);
}

void MainWindow::showOrder(const api::OrderKey &key)
{
    m_parts->bench.selection.setOrders({ key });
    locate({ key });
}

void MainWindow::showRoute(const QString &routeId)
{
    m_parts->bench.selection.setOrders({});
    m_parts->bench.selection.setCurrentRoute(routeId);
    if (room() == Room::Plans || room() == Room::Workers)
        showRoom(Room::Plan);
    showTab(RoutesPanel::Tab::Sequence);
}

/// Brings the order into sight where it belongs, whatever filter hides it there.
void MainWindow::reveal(const api::OrderKey &key)
{
    Parts &p = *m_parts;
    p.lift.lift(key);
    showOrder(key);
    if (p.bench.plan.isInPool(key)) {
        showRoom(Room::Plan);
        p.poolDock->show();
        p.poolDock->raise();
    } else {
        showTab(p.bench.plan.position(key) ? RoutesPanel::Tab::Sequence : RoutesPanel::Tab::Orders);
    }
}

void MainWindow::openElsewhere(const api::OrderKey &key, QDate date, const QString &opsGroupHandle)
{
    Parts &p = *m_parts;
    const QString &group = p.bench.store.scope().opsGroupHandle;
    connect(
        &p.bench.store, &models::DispatchStore::loaded, this,
        [this, key, date] {
            if (m_parts->bench.store.scope().date != date)
                return;
            if (m_parts->bench.store.order(key) != nullptr)
                reveal(key);
            else
                tell(Tone::Neutral, tr("%1 is not on this day any more.").arg(key.handle));
        },
        Qt::SingleShotConnection);
    p.bench.sync.open(date, group.isEmpty() ? QString() : opsGroupHandle);
}

}
