// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/mainwindow.h"

#include "ui/window/mainwindow_p.h"

#include "models/daysync.h"
#include "models/sharedselection.h"
#include "ui/widgets/sectionheader.h"

#include <QCloseEvent>
#include <QDir>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenuBar>
#include <QSettings>
#include <QVBoxLayout>

namespace routedesk::ui {

MainWindow::Parts::Parts(const Workbench &workbench, MainWindow *window)
    : bench(workbench), words(bench.store, bench.clock), actions(bench.theme, bench.undo, window),
      moveActions(bench.theme, window), centre(new QWidget(window)), nav(new NavBar(bench.theme, centre)),
      top(new TopBar(bench.theme, actions, bench.store, bench.plan, centre)),
      banner(new Banner(bench.theme, centre)), rooms(new QStackedWidget(centre)),
      planning(new ProgressStrip(bench.theme, centre)), strip(new ReportStrip(bench.theme, centre)),
      status(new StatusLine(
          bench.theme, words, bench.serviceName, bench.store, bench.sync, bench.outbox, bench.plan,
          bench.fieldConflicts, window)),
      flow(bench.theme, bench.actions, bench.outbox, bench.store, *strip, window),
      publish(bench.theme, words, bench.plan, bench.store, *strip, window),
      conflicts(bench, words, *actions.conflicts, *banner, window), autoPlan(bench, *planning, *strip, window),
      planFlow(bench, words, window),
      planHands(bench, actions, publish, window), lockHands(bench, moveActions, planHands, window),
      offers(bench, window), moveHands(bench, moveActions, planHands, offers, window),
      drops(bench, window), names(bench, window),
      refusals(bench.theme, bench.plan, bench.undo, *banner, window), dayHands(bench, moveActions, flow, window),
      orderHands(bench, actions, flow, planHands, window), editHands(bench, words, actions, flow, window),
      importHands(bench, words, editHands.creation(), editHands.editor(), window),
      watchHands(bench.theme, bench.layout, window), draftHands(bench, words,
          QFileInfo(bench.layout.fileName()).dir().filePath(QStringLiteral("drafts")), window),
      workerHands(bench.theme, bench.workerActions, bench.store, bench.clock, window),
      sightHands(bench, actions, visibility, window),
      menus(bench.theme, actions, moveHands, planHands, orderHands, workerHands, sightHands, window),
      mapRoom(new DockRoom(bench.theme, rooms)), map(new map::MapView(mapSettings(bench), mapRoom)),
      baseMaps(bench.theme, *map, mapSettings(bench).userAgent.toLatin1(), window),
      feed(bench.theme, words, bench.store, bench.outbox, bench.plan, bench.filteredOrders, visibility,
          bench.selection, *map),
      mapHands(bench, feed, names, drops, *map),
      pool(new PoolPanel(bench.theme, words, bench.pool, bench.store, bench.selection, mapRoom)),
      exceptions(new ExceptionsPanel(bench.theme, words, bench.orders, bench.selection, mapRoom)),
      sequence(new SequencePanel(
          bench.theme, words, bench.sequence, bench.plan, bench.store, visibility, bench.selection, mapRoom)),
      timeline(
          new TimelinePanel(bench.theme, words, bench.plan, bench.store, bench.clock, bench.selection, mapRoom)),
      orders(new OrdersPanel(bench.theme, words, bench.filteredOrders, bench.store, bench.selection, mapRoom)),
      exportHands(bench, *orders, window), printHands(bench, *map, baseMaps, window),
      routes(new RoutesPanel(bench.theme, actions, sequence, timeline, orders, mapRoom)),
      details(
          new DetailsPanel(bench.theme, words, bench.store, bench.plan, bench.details, bench.selection, mapRoom)),
      form(new BatchForm(bench.theme, bench.outbox, bench.store, bench.clock, mapRoom)),
      sending(new SendingPanel(bench.theme, words, bench.outbox, bench.outboxModel, mapRoom)),
      plans(new PlansPage(bench.theme, bench.plans, bench.store, rooms)),
      workers(new WorkersPage(bench.theme, bench.workers, bench.plan, bench.store, bench.clock, rooms)),
      history(new HistoryPanel(bench.theme, bench.undo, mapRoom)),
      lift(bench.filteredOrders, *pool, *sequence, bench.plan, bench.store),
      remedies(bench, words, actions, autoPlan, editHands, offers, refusals, window),
      savedViews(QFileInfo(bench.layout.fileName()).dir().filePath(QStringLiteral("views.ini"))),
      importMappings(
          QFileInfo(bench.layout.fileName()).dir().filePath(QStringLiteral("import-mappings")), bench.clock),
      viewsMenu(
          bench.theme, savedViews, [window] { return window->currentView(); }, window),
      plansLayout(new PageLayout(plans, QStringLiteral("rooms/plans"))),
      workersLayout(new PageLayout(workers, QStringLiteral("rooms/workers")))
{
}

MainWindow::MainWindow(const Workbench &bench, QWidget *parent)
    : QMainWindow(parent), m_parts(std::make_unique<Parts>(bench, this))
{
    setWindowTitle(QStringLiteral("Routedesk"));
    setContextMenuPolicy(Qt::NoContextMenu);
    addActions(m_parts->actions.all());
    addActions(m_parts->moveActions.all());
    addActions(m_parts->draftHands.all());
    buildRooms();
    buildMapRoom();
    wireDay();
    wireSearch();
    wirePool();
    wireMap();
    wireBaseMaps();
    wireForm();
    wireMenus();
    wireMoves();
    wireViews();
    wireTheme();
    settleLayout();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildRooms()
{
    Parts &p = *m_parts;
    p.nav->addRoom(Icon::Route, tr("Plan"));
    p.nav->addRoom(Icon::Live, tr("Live"));
    p.nav->addRoom(Icon::Plans, tr("Plans"));
    p.nav->addRoom(Icon::Worker, tr("Workers"));
    p.rooms->addWidget(p.mapRoom);
    p.rooms->addWidget(p.plans);
    p.rooms->addWidget(p.workers);
    auto *column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget *widget : { static_cast<QWidget *>(p.top), static_cast<QWidget *>(p.banner),
             static_cast<QWidget *>(&p.importHands.toast()), static_cast<QWidget *>(&p.watchHands.toast()) })
        column->addWidget(widget);
    column->addWidget(p.rooms, 1);
    column->addWidget(&p.importHands.progress());
    column->addWidget(&p.exportHands.progress());
    column->addWidget(&p.printHands.progress());
    column->addWidget(p.planning);
    column->addWidget(p.strip);
    auto *row = new QHBoxLayout(p.centre);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(p.nav);
    row->addLayout(column, 1);
    setCentralWidget(p.centre);
    setStatusBar(p.status);
    connect(p.nav, &NavBar::currentChanged, this, [this](int room) { showRoom(static_cast<Room>(room)); });
}

void MainWindow::buildMapRoom()
{
    Parts &p = *m_parts;
    p.mapRoom->setCentralWidget(p.map);
    p.pool->setPlanAction(p.actions.planAutomatically); // before the button that closes the dock
    auto *pool = p.poolDock = p.mapRoom->addPanel(
        QStringLiteral("pool"), tr("Pool"), Qt::LeftDockWidgetArea, p.pool, &p.pool->header());
    auto *exceptions = p.mapRoom->addPanel(QStringLiteral("exceptions"), tr("Exceptions"), Qt::LeftDockWidgetArea,
        p.exceptions, &p.exceptions->header());
    auto *details = p.mapRoom->addPanel(
        QStringLiteral("details"), tr("Details"), Qt::RightDockWidgetArea, p.details, &p.details->header());
    auto *formHeader = new SectionHeader(p.bench.theme, tr("New orders"));
    p.formDock = p.mapRoom->addPanel(
        QStringLiteral("form"), tr("New orders"), Qt::RightDockWidgetArea, p.form, formHeader);
    auto *routes = p.mapRoom->addPanel(
        QStringLiteral("routes"), tr("Routes"), Qt::BottomDockWidgetArea, p.routes, &p.routes->header());
    p.sendingDock = p.mapRoom->addPanel(
        QStringLiteral("sending"), tr("Sending"), Qt::BottomDockWidgetArea, p.sending, &p.sending->header());
    p.historyDock = p.mapRoom->addPanel(
        QStringLiteral("history"), tr("History"), Qt::RightDockWidgetArea, p.history, &p.history->header());
    p.mapRoom->tabifyDockWidget(details, p.formDock);
    p.mapRoom->tabifyDockWidget(details, p.historyDock);
    p.mapRoom->tabifyDockWidget(routes, p.sendingDock);
    p.mapRoom->setFirstLayout(DockRoom::Room::Plan, { pool, details, routes });
    p.mapRoom->setFirstLayout(DockRoom::Room::Live, { exceptions, details, routes });

    p.pool->setImportAction(p.actions.import);
    p.orders->setImportAction(p.actions.import);
    p.sequence->setPlanAction(p.actions.planAutomatically);
    p.timeline->setPlanAction(p.actions.planAutomatically);
    p.details->orderPage().addButton(p.actions.complete);
    p.details->orderPage().addButton(p.actions.cancel);
    p.details->orderPage().addButton(p.actions.locate, false);
    p.details->routePage().addButton(p.actions.track);
    p.details->routePage().addButton(p.actions.optimise);
    connect(p.exceptions, &ExceptionsPanel::countChanged, this,
        [this](int count) { m_parts->nav->setBadge(static_cast<int>(Room::Live), count); });
    connect(&p.timeline->view(), &TimelineView::orderActivated, this, [this, details](const api::OrderKey &key) {
        details->show();
        details->raise();
        locate({ key });
    });
    connect(p.map, &map::MapView::activated, this, [this, details](const QString &id) {
        if (const QString route = MapFeed::routeOf(id); !route.isEmpty())
            return m_parts->sightHands.toggleSolo(route);
        details->show();
        details->raise();
    });
    connect(p.pool, &PoolPanel::orderActivated, this, [this](const api::OrderKey &key) { locate({ key }); });
    connect(
        p.sequence, &SequencePanel::orderActivated, this, [this](const api::OrderKey &key) { locate({ key }); });
    connect(p.orders, &OrdersPanel::orderActivated, this, [this](const api::OrderKey &key) { locate({ key }); });
}

void MainWindow::showRoom(Room room)
{
    Parts &p = *m_parts;
    p.nav->setCurrent(static_cast<int>(room));
    switch (room) {
    case Room::Plan:
    case Room::Live:
        p.rooms->setCurrentWidget(p.mapRoom);
        p.mapRoom->enter(room == Room::Plan ? DockRoom::Room::Plan : DockRoom::Room::Live);
        break;
    case Room::Plans: p.rooms->setCurrentWidget(p.plans); break;
    case Room::Workers: p.rooms->setCurrentWidget(p.workers); break;
    }
}

MainWindow::Room MainWindow::room() const
{
    return static_cast<Room>(m_parts->nav->current());
}

void MainWindow::showTab(RoutesPanel::Tab tab)
{
    m_parts->routes->setTab(tab);
}

void MainWindow::tell(Tone tone, const QString &sentence)
{
    m_parts->banner->show(tone, sentence);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    keepLayout();
    QMainWindow::closeEvent(event);
}

const Preferences &MainWindow::preferences() const
{
    return m_parts->preferences;
}
WindowActions &MainWindow::actions() const
{
    return m_parts->actions;
}
map::MapView &MainWindow::mapView() const
{
    return *m_parts->map;
}
BatchForm &MainWindow::batchForm() const
{
    return *m_parts->form;
}
ActionFlow &MainWindow::actionFlow() const
{
    return m_parts->flow;
}
PlanFlow &MainWindow::planFlow() const
{
    return m_parts->planFlow;
}

PublishFlow &MainWindow::publishFlow() const
{
    return m_parts->publish;
}
PrintHands &MainWindow::printHands() const
{
    return m_parts->printHands;
}

ReportStrip &MainWindow::strip() const
{
    return *m_parts->strip;
}

}
