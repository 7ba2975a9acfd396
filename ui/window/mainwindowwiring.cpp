// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/mainwindow_p.h"

#include "map/routecolours.h"
#include "models/daysync.h"
#include "models/imports/importbook.h"
#include "models/roads/roadday.h"
#include "models/sharedselection.h"
#include "ui/maplayer/maplayers.h"
#include "ui/maplayer/placehands.h"
#include "ui/orders/orderfilterbar.h"
#include "ui/sequence/sequenceview.h"
#include "ui/widgets/rowview.h"
#include "ui/words/quantitywords.h"
#include "ui/words/roadwords.h"

#include <QDir>
#include <QDockWidget>
#include <QFileInfo>
#include <QListView>
#include <QMenu>
#include <QSettings>
#include <QTimer>

namespace routedesk::ui {

namespace {

constexpr int formWidth = 400;

}

void MainWindow::wireDay()
{
    Parts &p = *m_parts;
    const auto open = [this](QDate date, const QString &group) { m_parts->bench.sync.open(date, group); };
    const auto shift = [this, open](int days) {
        open(m_parts->bench.store.scope().date.addDays(days), m_parts->bench.store.scope().opsGroupHandle);
    };
    connect(p.top, &TopBar::dayChosen, this, open);
    connect(p.actions.previousDay, &QAction::triggered, this, [shift] { shift(-1); });
    connect(p.actions.nextDay, &QAction::triggered, this, [shift] { shift(1); });
    connect(p.actions.today, &QAction::triggered, this, [this, open] {
        const TimeWords &times = m_parts->words.times();
        open(times.dateOf(m_parts->words.now()), m_parts->bench.store.scope().opsGroupHandle);
    });
    connect(p.actions.refresh, &QAction::triggered, &p.bench.sync, &models::DaySync::refresh);
    connect(p.status, &StatusLine::sourcePressed, &p.bench.sync, &models::DaySync::refresh);
    connect(p.status, &StatusLine::sendingPressed, p.actions.sending, &QAction::trigger);
    connect(p.actions.sending, &QAction::triggered, this, [this] {
        if (room() != Room::Plan && room() != Room::Live)
            showRoom(Room::Plan);
        m_parts->sendingDock->setVisible(!m_parts->sendingDock->isVisible());
        m_parts->sendingDock->raise();
    });
    connect(p.actions.history, &QAction::triggered, this, [this] {
        if (room() != Room::Plan && room() != Room::Live)
            showRoom(Room::Plan);
        m_parts->historyDock->show();
        m_parts->historyDock->raise();
        m_parts->history->view().setFocus();
    });
    const auto count = [this] {
        const Parts &parts = *m_parts;
        int stops = 0;
        const QStringList ids = parts.bench.plan.routeIds();
        for (const QString &id : ids)
            stops += static_cast<int>(parts.bench.plan.route(id)->stops.size());
        parts.routes->setDetail(tr("%n route(s)", nullptr, static_cast<int>(ids.size()))
            + QStringLiteral(" \u00B7 ") + tr("%n stop(s)", nullptr, stops));
    };
    connect(&p.bench.plan, &models::WorkingPlan::routesInserted, this, count);
    connect(&p.bench.plan, &models::WorkingPlan::routesRemoved, this, count);
    connect(&p.bench.plan, &models::WorkingPlan::routesChanged, this, count);
    connect(&p.bench.plan, &models::WorkingPlan::wasReset, this, count);
    connect(&p.bench.plan, &models::WorkingPlan::journalFailed, this, [this](const QString &reason) {
        tell(Tone::Broken,
            tr("Changes can't be kept on disk (%1): they would be lost in a crash. Publish soon.").arg(reason));
    });
    // Forecasts of routes under way move with the clock.
    auto *minute = new QTimer(this);
    minute->setInterval(std::chrono::minutes(1));
    connect(minute, &QTimer::timeout, &p.bench.plan, &models::WorkingPlan::reevaluate);
    minute->start();
    connect(p.top, &TopBar::unsentPressed, this, [this] {
        showRoom(Room::Plan);
        showTab(RoutesPanel::Tab::Sequence);
        m_parts->sequence->setChip(SequencePresentation::Chip::Unsent, true);
    });
    connect(p.workers, &WorkersPage::refreshRequested, &p.bench.sync, &models::DaySync::refresh);
    connect(p.workers, &WorkersPage::routeActivated, this, &MainWindow::showRoute);
    p.workers->setHands(p.workerHands);
    connect(&p.workerHands, &WorkerHands::told, this,
        [this](Tone tone, const QString &sentence, QAction *action, const QString &details) {
            m_parts->banner->show(tone, sentence, action, details);
        });
    connect(p.plans, &PlansPage::routeActivated, this, &MainWindow::showRoute);
    connect(p.plans, &PlansPage::orderActivated, this, &MainWindow::showOrder);
    count();
}

void MainWindow::setRoads(models::RoadDay &day)
{
    Parts &p = *m_parts;
    models::RoadDay *roads = &day;
    p.roads = roads;
    p.feed.setRoads(roads);
    p.planFlow.setRoads(roads);
    const models::DispatchStore *store = &p.bench.store;
    const auto tellRoads = [&p, roads, store] {
        p.status->setRoads(words::roadState(*roads),
            (words::roadSentence(*roads) + u' ' + words::hourSentence(*store)).trimmed(),
            roads->state() == models::RoadDay::State::Partial);
    };
    connect(roads, &models::RoadDay::changed, this, tellRoads);
    connect(store, &models::DispatchStore::opsGroupsChanged, this, tellRoads);
    tellRoads();
    roads->setServer(p.preferences.roadServer());
}

void MainWindow::wireForm()
{
    Parts &p = *m_parts;
    connect(p.actions.newOrder, &QAction::triggered, this, [this] {
        if (room() != Room::Plan && room() != Room::Live)
            showRoom(Room::Plan);
        m_parts->formDock->show();
        m_parts->formDock->raise();
        if (m_parts->formDock->width() < formWidth)
            m_parts->mapRoom->resizeDocks({ m_parts->formDock }, { formWidth }, Qt::Horizontal);
        m_parts->form->startOrder();
    });
    connect(p.form, &BatchForm::pickOnMapRequested, p.map, &map::MapView::setPickMode);
    connect(p.map, &map::MapView::clickedAt, p.form, &BatchForm::setPicked);
    connect(p.map, &map::MapView::pickModeLeft, p.form, &BatchForm::cancelPick);
    connect(p.form, &BatchForm::placeChanged, &p.feed, &MapFeed::setGhost);
    p.form->setServer(p.bench.imports.client());
    p.form->setFiles(p.bench.imports.journalFolder() + QStringLiteral("/form.journal"),
        QFileInfo(p.bench.layout.fileName()).dir().filePath(QStringLiteral("templates.ini")));
    connect(p.form, &BatchForm::made, &p.editHands, &EditHands::recordMade);
    connect(&p.editHands, &EditHands::told, this, &MainWindow::tell);
    connect(p.form, &BatchForm::created, this, [this](int orders) {
        tell(Tone::Done, tr("%n order(s) created.", nullptr, orders));
        m_parts->bench.sync.refresh();
    });
}

void MainWindow::wireMenus()
{
    Parts &p = *m_parts;
    p.menus.fill(*menuBar(), *p.nav, *p.mapRoom);
    p.menus.addToFile(p.draftHands.all());
    p.menus.addToOrders(p.placeHands->reshape());
    p.menus.viewMenu()->insertAction(p.actions.fadeRouted, p.placeHands->mode());
    connect(&p.draftHands, &DraftHands::told, this, &MainWindow::tell);
    p.menus.addToView(Icon::List, tr("&Routes as"), p.routes->tabActions());
    p.menus.viewMenu()->addMenu(p.baseMaps.menu());
    p.menus.addToView(Icon::Layers, tr("Map &layers"), (new MapLayers(p.bench.layout, *p.map, this))->actions());
    p.menus.addToView(Icon::Timeline, tr("&Timeline"), p.timeline->viewActions());
    p.top->setPlanMenu(p.menus.makePlanMenu(p.top));
    p.top->setTrackMenu(p.menus.makeTrackMenu(p.top));
    const auto orders = [this](const QPoint &at) { m_parts->menus.popupOrders(at, this); };
    connect(p.pool, &PoolPanel::contextMenuRequested, this, orders);
    connect(p.orders, &OrdersPanel::contextMenuRequested, this, orders);
    connect(p.exceptions, &ExceptionsPanel::contextMenuRequested, this, orders);
    connect(p.sequence, &SequencePanel::contextMenuRequested, this, orders);
    const auto route = [this](const QString &id, const QPoint &at) {
        m_parts->bench.selection.setOrders({});
        m_parts->bench.selection.setCurrentRoute(id);
        m_parts->menus.popupRoute(id, at, this);
    };
    connect(p.sequence, &SequencePanel::routeMenuRequested, this, route);
    const TimelineView *timeline = &p.timeline->view();
    connect(timeline, &TimelineView::contextMenuRequested, this, orders);
    connect(timeline, &TimelineView::routeMenuRequested, this, route);
    connect(timeline, &TimelineView::earlierRequested, p.actions.moveUp, &QAction::trigger);
    connect(timeline, &TimelineView::laterRequested, p.actions.moveDown, &QAction::trigger);
    connect(&p.orderHands, &OrderHands::refused, this, [this](const QString &why) { tell(Tone::Late, why); });
    connect(&p.autoPlan, &AutoPlan::refused, this, [this](const QString &why) { tell(Tone::Neutral, why); });
    connect(p.actions.planAutomatically, &QAction::triggered, this,
        [this] { m_parts->autoPlan.start(m_parts->bench.selection.orders()); });
    connect(p.actions.planDialog, &QAction::triggered, &p.planFlow, &PlanFlow::open);
    connect(&p.planFlow, &PlanFlow::told, this, &MainWindow::tell);
    connect(&p.planFlow, &PlanFlow::orderRequested, this, &MainWindow::showOrder);
    connect(p.actions.import, &QAction::triggered, this, [this] { importFile(); });
    connect(p.actions.importClipboard, &QAction::triggered, this, &MainWindow::importClipboard);
    p.menus.addBesideImport(p.watchHands.menuAction());
    p.menus.addBesideImport(p.importHands.recent);
    p.menus.addBesideImport(p.exportHands.exportOrders);
    p.menus.addBesideSheets(p.printHands.saveMap);
    addActions({ p.exportHands.exportOrders, p.printHands.saveMap });
    wireImports();
    connect(p.actions.printSheets, &QAction::triggered, this, &MainWindow::routeSheetsRequested);
    connect(p.actions.connections, &QAction::triggered, this, &MainWindow::connectionsRequested);
    connect(p.actions.quit, &QAction::triggered, this, &QWidget::close);
    for (QWidget *widget : { static_cast<QWidget *>(this), static_cast<QWidget *>(p.map), p.pool->view().viewport(),
             p.sequence->view().viewport(), p.orders->view().viewport() })
        p.files.watch(widget);
    connect(&p.files, &FileDrop::dropped, this, &MainWindow::importFile);
}

}
