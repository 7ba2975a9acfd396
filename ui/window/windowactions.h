// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/icons.h"

#include <QList>
#include <QObject>

class QAction;
class QKeySequence;
class QUndoStack;

namespace routedesk::ui {

class Theme;

/// Every act of the window that is not a room's own: with text, icon, shortcut and tool tip, for menus, bars and
/// context menus alike. What they do is wired elsewhere.
class WindowActions final : public QObject {
    Q_OBJECT

public:
    WindowActions(const Theme &theme, QUndoStack &undo, QObject *parent);

    // the day
    QAction *import, *importClipboard, *newOrder, *refresh, *previousDay, *nextDay, *today;
    QAction *connections, *settings, *quit;
    // editing the plan
    QAction *undo, *redo, *find, *moveUp, *moveDown, *unassign, *publish, *discard, *remedy, *conflicts;
    // orders
    QAction *edit, *complete, *cancel, *pause, *resume, *locate, *copyPlace;
    // routes and planning
    QAction *planAutomatically, *planDialog, *optimise, *track, *completeRoute, *printSheets;
    // what is seen
    QAction *fitMap, *fitRoute, *fadeRouted, *showAllRoutes, *lasso, *measure, *expandAll, *collapseAll;
    QAction *sending, *history, *detach, *resetLayout;
    QAction *themeSystem, *themeLight, *themeDark;

    /// All of them, for the window to listen to their shortcuts.
    [[nodiscard]] const QList<QAction *> &all() const { return m_all; }

private:
    QAction *make(Icon icon, const QString &text, const QString &hint, const QKeySequence &keys);
    QAction *dress(QAction *action, Icon icon, const QString &hint, const QKeySequence &keys);
    void makeDayActions();
    void makePlanActions();
    void makeOrderActions();
    void makeViewActions();
    void makeMapActions();

    const Theme &m_theme;
    QList<QAction *> m_all;
};

}
