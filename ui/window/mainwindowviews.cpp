// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/mainwindow_p.h"

#include "models/ordersfiltermodel.h"
#include "ui/sequence/boardcolumns.h"
#include "ui/sequence/boardhead.h"
#include "ui/sequence/routefilterbar.h"

#include <QDockWidget>
#include <QMenu>
#include <QSettings>

namespace routedesk::ui {

SavedView MainWindow::currentView() const
{
    const Parts &p = *m_parts;
    SavedView view;
    view.orders = p.bench.filteredOrders.filter();
    view.routes = p.sequence->filterBar().filter();
    view.pool = p.pool->choice();
    view.table = p.orders->columns();
    view.board = p.sequence->columns().ids();
    view.tab = QString::number(static_cast<int>(p.routes->tab()));
    view.live = p.mapRoom->room() == DockRoom::Room::Live;
    view.docks = p.mapRoom->layoutState();
    return view;
}

void MainWindow::showView(const SavedView &view)
{
    Parts &p = *m_parts;
    showRoom(view.live ? Room::Live : Room::Plan);
    showTab(static_cast<RoutesPanel::Tab>(view.tab.toInt()));
    p.sequence->columns().setIds(view.board);
    p.orders->setColumns(view.table);
    p.sequence->filterBar().setFilter(view.routes);
    p.pool->setChoice(view.pool);
    p.bench.filteredOrders.setFilter(view.orders);
    // Last: what the panels hold says how small they may be.
    p.mapRoom->setLayoutState(view.docks);
}

void MainWindow::wireViews()
{
    Parts &p = *m_parts;
    addActions(p.viewsMenu.all());
    connect(&p.viewsMenu, &ViewsMenu::applied, this, &MainWindow::showView);
    connect(&p.viewsMenu, &ViewsMenu::told, this, [this](const QString &sentence, QAction *action) {
        m_parts->banner->show(Tone::Neutral, sentence, action);
    });
    connect(&p.savedViews, &SavedViews::failed, this, [this](const QString &why) { tell(Tone::Late, why); });
    // A detached panel is a window of its own, where the same keys do the same.
    for (QDockWidget *dock : p.mapRoom->panels())
        dock->addActions(QWidget::actions() + p.nav->rooms());
    if (!p.savedViews.complaint().isEmpty())
        tell(Tone::Late, p.savedViews.complaint());
    fillViewMenu();
}

void MainWindow::fillViewMenu()
{
    Parts &p = *m_parts;
    QMenu *view = p.menus.viewMenu();
    QAction *before = p.actions.fitMap;
    auto *saved = new QMenu(tr("Saved &views"), view);
    p.viewsMenu.fill(*saved);
    auto *routes = new QMenu(tr("Columns of the &routes"), view);
    connect(routes, &QMenu::aboutToShow, this, [this, routes] {
        routes->clear();
        m_parts->sequence->head().fillMenu(*routes);
    });
    auto *table = new QMenu(tr("Columns of the &orders"), view);
    connect(table, &QMenu::aboutToShow, this, [this, table] {
        table->clear();
        m_parts->orders->fillColumnMenu(*table);
    });
    view->insertActions(before, { p.actions.detach, p.actions.resetLayout });
    view->insertSeparator(before);
    view->insertMenu(before, saved);
    view->insertMenu(before, routes);
    view->insertMenu(before, table);
    view->insertSeparator(before);
    connect(p.actions.detach, &QAction::triggered, p.mapRoom, &DockRoom::toggleFocusedPanel);
    connect(p.actions.resetLayout, &QAction::triggered, this, &MainWindow::resetLayout);
}

void MainWindow::resetLayout()
{
    Parts &p = *m_parts;
    switch (room()) {
    case Room::Plan:
    case Room::Live: p.mapRoom->resetLayout(); break;
    case Room::Plans: p.plansLayout->reset(); break;
    case Room::Workers: p.workersLayout->reset(); break;
    }
}

void MainWindow::settleLayout()
{
    Parts &p = *m_parts;
    QSettings &layout = p.bench.layout;
    resize(1280, 800);
    restoreGeometry(layout.value(QStringLiteral("window/geometry")).toByteArray());
    p.mapRoom->restoreLayout(layout);
    p.orders->restoreLayout(layout);
    p.sequence->columns().setIds(layout.value(QStringLiteral("sequence/columns")).toStringList());
    p.timeline->restoreLayout(layout);
    p.plansLayout->restore(layout);
    p.workersLayout->restore(layout);
    p.map->setFocus();
}

void MainWindow::keepLayout()
{
    Parts &p = *m_parts;
    QSettings &layout = p.bench.layout;
    layout.setValue(QStringLiteral("window/geometry"), saveGeometry());
    p.mapRoom->saveLayout(layout);
    p.orders->saveLayout(layout);
    layout.setValue(QStringLiteral("sequence/columns"), p.sequence->columns().ids());
    p.timeline->saveLayout(layout);
    p.plansLayout->save(layout);
    p.workersLayout->save(layout);
}

}
