// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/icons.h"

#include <QList>
#include <QObject>

#include <functional>

class QAction;
class QMenu;
class QMenuBar;

namespace routedesk::ui {

class DockRoom;
class MoveHands;
class NavBar;
class OrderHands;
class PlanHands;
class SightHands;
class Theme;
class WindowActions;
class WorkerHands;

/// The menu bar and the context menus, built from the window's actions.
class WindowMenus final : public QObject {
    Q_OBJECT

public:
    WindowMenus(const Theme &theme, const WindowActions &actions, const MoveHands &moves, PlanHands &plan, OrderHands &orders,
        WorkerHands &workers, SightHands &sight, QObject *parent);

    void fill(QMenuBar &bar, const NavBar &rooms, const DockRoom &docks);
    void addBesideImport(QAction *action);
    void addBesideSheets(QAction *action);
    /// Below what else File has about the day; after fill().
    void addToFile(const QList<QAction *> &actions);
    /// To what can be done with selected orders, in the bar and in context menus; after fill().
    void addToOrders(QAction *action);
    /// A submenu of View; after fill().
    void addToView(Icon icon, const QString &title, const QList<QAction *> &actions);
    /// Null before fill().
    [[nodiscard]] QMenu *viewMenu() const { return m_view; }
    /// What the place where a menu opens has beside the rest.
    using More = std::function<void(QMenu &)>;
    /// For selected orders; deletes itself when it closes.
    void popupOrders(const QPoint &globalPosition, QWidget *window, const More &more = {});
    void popupRoute(const QString &routeId, const QPoint &globalPosition, QWidget *window, const More &more = {});
    /// Of the bar's buttons; owned by `parent`.
    [[nodiscard]] QMenu *makePlanMenu(QWidget *parent);
    [[nodiscard]] QMenu *makeTrackMenu(QWidget *parent);

signals:
    void shortcutsRequested();
    void aboutRequested();

private:
    QMenu *addAssignMenu(QMenu *menu);

    const Theme &m_theme;
    const WindowActions &m_actions;
    const MoveHands &m_moves;
    PlanHands &m_plan;
    OrderHands &m_orders;
    WorkerHands &m_workers;
    SightHands &m_sight;
    QMenu *m_file = nullptr;
    QMenu *m_order = nullptr;
    QMenu *m_view = nullptr;
    QList<QAction *> m_orderExtras;
};

}
