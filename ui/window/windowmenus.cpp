// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/windowmenus.h"

#include "ui/maplayer/sighthands.h"
#include "ui/moves/movehands.h"
#include "ui/theme/theme.h"
#include "ui/widgets/navbar.h"
#include "ui/window/dockroom.h"
#include "ui/window/orderhands.h"
#include "ui/window/planhands.h"
#include "ui/window/windowactions.h"
#include "ui/workers/workerhands.h"

#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>

namespace routedesk::ui {

WindowMenus::WindowMenus(const Theme &theme, const WindowActions &actions, const MoveHands &moves, PlanHands &plan,
    OrderHands &orders, WorkerHands &workers, SightHands &sight, QObject *parent)
    : QObject(parent), m_theme(theme), m_actions(actions), m_moves(moves), m_plan(plan), m_orders(orders),
      m_workers(workers), m_sight(sight)
{
}

void WindowMenus::fill(QMenuBar &bar, const NavBar &rooms, const DockRoom &docks)
{
    const WindowActions &a = m_actions;
    QMenu *file = m_file = bar.addMenu(tr("&File"));
    file->addActions({ a.import, a.importClipboard, a.newOrder, a.printSheets });
    file->addSeparator();
    file->addActions({ a.connections, a.settings });
    file->addSeparator();
    file->addAction(a.quit);

    QMenu *edit = bar.addMenu(tr("&Edit"));
    edit->addActions({ a.undo, a.redo, a.history });
    edit->addSeparator();
    edit->addActions({ a.find, a.locate, a.copyPlace });

    QMenu *day = bar.addMenu(tr("&Day"));
    day->addActions({ a.previousDay, a.nextDay, a.today, a.refresh });

    QMenu *order = m_order = bar.addMenu(tr("&Order"));
    addAssignMenu(order);
    order->addActions({ a.remedy, a.moveUp, a.moveDown, a.unassign });
    order->addSeparator();
    m_moves.fillStopMenu(*order);
    order->addSeparator();
    order->addAction(a.edit);
    order->addActions({ a.complete, a.cancel, a.pause, a.resume });

    QMenu *route = bar.addMenu(tr("&Route"));
    route->addActions({ a.planAutomatically, a.planDialog, a.optimise });
    route->addSeparator();
    m_moves.fillRouteMenu(*route);
    route->addSeparator();
    route->addActions({ a.publish, a.discard, a.conflicts });
    route->addSeparator();
    route->addAction(a.track);
    m_orders.fillTrackMenu(route->addMenu(tr("Track &with")));
    route->addAction(a.completeRoute);

    m_workers.fillMenu(bar.addMenu(tr("&Workers")));

    m_view = bar.addMenu(tr("&View"));
    QMenu *view = m_view;
    view->addActions(rooms.rooms());
    view->addSeparator();
    for (QDockWidget *dock : docks.panels())
        view->addAction(dock->toggleViewAction());
    view->addSeparator();
    view->addActions({ a.fitMap, a.fitRoute, a.fadeRouted, a.showAllRoutes, a.lasso, a.measure, a.expandAll, a.collapseAll });
    view->addSeparator();
    QMenu *colours = view->addMenu(m_theme.icon(Icon::Moon), tr("C&olours"));
    colours->addActions({ a.themeSystem, a.themeLight, a.themeDark });

    QMenu *help = bar.addMenu(tr("&Help"));
    QAction *keys = help->addAction(
        m_theme.icon(Icon::Question), tr("&Keyboard shortcuts"), this, &WindowMenus::shortcutsRequested);
    keys->setShortcut(QKeySequence::HelpContents);
    help->addAction(m_theme.icon(Icon::Info), tr("&About Routedesk"), this, &WindowMenus::aboutRequested);
}

void WindowMenus::addToFile(const QList<QAction *> &actions)
{
    m_file->insertActions(m_actions.connections, actions);
    m_file->insertSeparator(m_actions.connections);
}

void WindowMenus::addBesideImport(QAction *action)
{
    m_file->insertAction(m_actions.newOrder, action);
}

void WindowMenus::addBesideSheets(QAction *action)
{
    m_file->insertAction(m_actions.printSheets, action);
}

void WindowMenus::addToOrders(QAction *action)
{
    m_orderExtras.append(action);
    m_order->insertAction(m_actions.complete, action);
}

void WindowMenus::addToView(Icon icon, const QString &title, const QList<QAction *> &actions)
{
    m_view->addMenu(m_theme.icon(icon), title)->addActions(actions);
}

QMenu *WindowMenus::addAssignMenu(QMenu *menu)
{
    QMenu *assign = menu->addMenu(m_theme.icon(Icon::Worker), tr("&Give to"));
    m_plan.fillAssignMenu(assign);
    return assign;
}

void WindowMenus::popupOrders(const QPoint &globalPosition, QWidget *window, const More &more)
{
    auto *menu = new QMenu(window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addAssignMenu(menu);
    if (m_actions.remedy->isEnabled())
        menu->addAction(m_actions.remedy);
    menu->addActions({ m_actions.moveUp, m_actions.moveDown, m_actions.unassign });
    menu->addSeparator();
    m_moves.fillStopMenu(*menu);
    menu->addSeparator();
    menu->addActions({ m_actions.planAutomatically, m_actions.planDialog });
    menu->addActions({ m_actions.locate, m_actions.fitRoute, m_actions.copyPlace });
    menu->addSeparator();
    menu->addAction(m_actions.edit);
    menu->addActions(m_orderExtras);
    menu->addActions({ m_actions.complete, m_actions.cancel, m_actions.pause, m_actions.resume });
    if (more)
        more(*menu);
    menu->popup(globalPosition);
}

void WindowMenus::popupRoute(
    const QString &routeId, const QPoint &globalPosition, QWidget *window, const More &more)
{
    auto *menu = new QMenu(window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QMenu *give = menu->addMenu(m_theme.icon(Icon::Worker), tr("Give the route &to"));
    m_plan.fillReassignMenu(give, routeId);
    m_moves.fillRouteMenu(*menu);
    menu->addSeparator();
    m_sight.fillRouteMenu(*menu, routeId);
    menu->addSeparator();
    menu->addAction(m_actions.track);
    menu->addActions({ m_actions.planDialog, m_actions.optimise });
    menu->addAction(m_actions.discard);
    menu->addSeparator();
    menu->addAction(m_actions.completeRoute);
    if (more)
        more(*menu);
    menu->popup(globalPosition);
}

QMenu *WindowMenus::makePlanMenu(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->addActions({ m_actions.planAutomatically, m_actions.planDialog });
    addAssignMenu(menu);
    menu->addSeparator();
    menu->addAction(m_actions.optimise);
    return menu;
}

QMenu *WindowMenus::makeTrackMenu(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    m_orders.fillTrackMenu(menu);
    return menu;
}

}
