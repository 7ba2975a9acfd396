// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/windowactions.h"

#include "ui/theme/signicons.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QKeySequence>
#include <QUndoStack>

namespace routedesk::ui {

WindowActions::WindowActions(const Theme &theme, QUndoStack &stack, QObject *parent)
    : QObject(parent), m_theme(theme)
{
    undo = dress(stack.createUndoAction(this, tr("Undo")), Icon::Undo, tr("Take back the last change of the plan"),
        QKeySequence::Undo);
    redo = dress(
        stack.createRedoAction(this, tr("Redo")), Icon::Redo, tr("Make the change again"), QKeySequence::Redo);
    makeDayActions();
    makePlanActions();
    makeOrderActions();
    makeMapActions();
    makeViewActions();
}

QAction *WindowActions::make(Icon icon, const QString &text, const QString &hint, const QKeySequence &keys)
{
    return dress(new QAction(text, this), icon, hint, keys);
}

QAction *WindowActions::dress(QAction *action, Icon icon, const QString &hint, const QKeySequence &keys)
{
    action->setIcon(m_theme.icon(icon));
    action->setShortcut(keys);
    action->setStatusTip(hint);
    const QString shortcut = keys.toString(QKeySequence::NativeText);
    action->setToolTip(shortcut.isEmpty() ? hint : QStringLiteral("%1 (%2)").arg(hint, shortcut));
    m_all.append(action);
    return action;
}

void WindowActions::makeDayActions()
{
    import = make(Icon::Import, tr("&Import\u2026"), tr("Bring orders in from a CSV, XLSX or ODS file"),
        Qt::CTRL | Qt::Key_I);
    import->setIconText(tr("Import"));
    importClipboard = make(Icon::Import, tr("Import from the clip&board"), tr("Bring in rows copied in a spreadsheet"),
        Qt::CTRL | Qt::SHIFT | Qt::Key_V);
    newOrder = make(Icon::NewOrder, tr("&New order\u2026"), tr("Type orders in by hand"), QKeySequence::New);
    newOrder->setIconText(tr("New order"));
    refresh = make(Icon::Refresh, tr("&Refresh the day"), tr("Read the day from the server again"), Qt::Key_F5);
    previousDay = make(Icon::ChevronLeft, tr("&Previous day"), tr("Previous day"), Qt::CTRL | Qt::Key_PageUp);
    nextDay = make(Icon::ChevronRight, tr("Ne&xt day"), tr("Next day"), Qt::CTRL | Qt::Key_PageDown);
    today = make(Icon::Calendar, tr("&Today"), tr("Show today"), Qt::CTRL | Qt::Key_Home);
    connections = make(Icon::Server, tr("&Connections\u2026"), tr("Choose the service to work against"), {});
    settings
        = make(Icon::Settings, tr("&Settings\u2026"), tr("Appearance, clock, base map"), Qt::CTRL | Qt::Key_Comma);
    settings->setMenuRole(QAction::PreferencesRole);
    quit = make(
        Icon::Close, tr("&Quit"), tr("Close the window; changes that are not sent are kept"), QKeySequence::Quit);
    quit->setMenuRole(QAction::QuitRole);
}

void WindowActions::makePlanActions()
{
    find = make(Icon::Search, tr("&Find\u2026"), tr("Search orders, routes, workers and commands"), Qt::CTRL | Qt::Key_K);
    moveUp = make(
        Icon::ChevronUp, tr("Move stop &up"), tr("Move the selected stops one place up"), Qt::ALT | Qt::Key_Up);
    moveDown = make(Icon::ChevronDown, tr("Move stop &down"), tr("Move the selected stops one place down"),
        Qt::ALT | Qt::Key_Down);
    unassign = make(Icon::Pool, tr("Take &out of the route"), tr("Put the selected stops back into the pool"),
        QKeySequence::Delete);
    publish = make(
        Icon::Publish, tr("&Publish"), tr("Send the changes of all routes to the server"), Qt::CTRL | Qt::Key_S);
    remedy = make(Icon::Check, tr("Make it &fit"),
        tr("Do what lets the selected order of the pool into a route"), Qt::CTRL | Qt::Key_R);
    discard
        = make(Icon::Undo, tr("&Discard changes of the route"), tr("Back to the route as the server has it"), {});
    conflicts = make(Icon::Swap, tr("&Conflicts\u2026"),
        tr("Yours and theirs side by side, where someone else has changed the same thing"),
        Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    conflicts->setIconText(tr("Compare"));
    planAutomatically = make(Icon::Plan, tr("Plan &automatically"),
        tr("Put the selected orders of the pool, or all of it, into routes"), Qt::CTRL | Qt::SHIFT | Qt::Key_P);
    planDialog = make(Icon::Plans, tr("&Optimise\u2026"),
        tr("Look for a better plan of the day, or of a part of it, and see it before anything changes"), Qt::Key_F9);
    optimise = make(Icon::Swap, tr("I&mprove the order of stops"),
        tr("Have the server find a better sequence for the route"), {});
    track = make(Icon::Track, tr("&Track"),
        tr("Start tracking the selected routes; without a selection, all that wait"), Qt::CTRL | Qt::Key_T);
    completeRoute = make(Icon::Complete, tr("Complete &route\u2026"), tr("Close the selected routes for good"), {});
    printSheets = make(Icon::Print, tr("Route &sheets\u2026"), tr("Save the route sheets of the day as a PDF file"),
        QKeySequence::Print);
}

void WindowActions::makeOrderActions()
{
    edit = make(Icon::Edit, tr("&Edit orders\u2026"),
        tr("Change window, service time, radius and more of the selected orders"),
        Qt::CTRL | Qt::Key_F2);
    complete = make(Icon::Complete, tr("&Complete\u2026"), tr("Mark the selected orders as completed, for good"),
        Qt::CTRL | Qt::Key_Return);
    cancel = make(Icon::Cancel, tr("Ca&ncel order\u2026"), tr("Cancel the selected orders, for good"),
        Qt::CTRL | Qt::Key_Delete);
    cancel->setIconText(tr("Cancel\u2026"));
    pause = make(Icon::Minus, tr("&Pause"), tr("Take the selected orders out of tracking for now"), {});
    resume = make(Icon::Plus, tr("&Resume"), tr("Track the selected orders again"), {});
    locate = make(
        Icon::Locate, tr("&Show on the map"), tr("Move the map to the selected orders"), Qt::CTRL | Qt::Key_L);
    copyPlace = make(Icon::Copy, tr("Copy coor&dinates"),
        tr("Where the selected order goes, or what the pointer is at on the map, as latitude and longitude"),
        QKeySequence::Copy);
    copyPlace->setShortcutContext(Qt::WidgetShortcut); // of the map: elsewhere the keys copy something else
}

void WindowActions::makeMapActions()
{
    fitMap = make(Icon::Fit, tr("&Fit the map"), tr("Show everything of the day on the map"), Qt::CTRL | Qt::Key_0);
    fitRoute = make(Icon::Route, tr("&Zoom to the route"),
        tr("Move the map to the route of the selection, with all of its stops"), Qt::CTRL | Qt::SHIFT | Qt::Key_0);
    fadeRouted = make(Icon::Layers, tr("Fa&de what is on a route"),
        tr("Let the orders without a route stand out on the map"), Qt::CTRL | Qt::SHIFT | Qt::Key_F);
    fadeRouted->setCheckable(true);
    showAllRoutes = make(Icon::Eye, tr("Show &all routes"), tr("Show the routes that were hidden on the map"), {});
    lasso = make(Icon::Fence, tr("&Lasso"), tr("Draw around orders on the map to select them"), Qt::Key_L);
    lasso->setIcon(makeIcon(Sign::Lasso, m_theme.look()));
    measure = make(Icon::Fence, tr("&Measure"), tr("Measure distances on the map, as the crow flies"), Qt::Key_M);
    measure->setIcon(makeIcon(Sign::Measure, m_theme.look()));
    for (QAction *action : { lasso, measure }) {
        action->setCheckable(true);
        action->setShortcutContext(Qt::WidgetShortcut); // of the map: elsewhere letters are typed
    }
}

void WindowActions::makeViewActions()
{
    expandAll = make(
        Icon::ChevronDown, tr("&Expand all routes"), tr("Show the stops of all routes"), Qt::CTRL | Qt::Key_E);
    collapseAll = make(
        Icon::ChevronUp, tr("&Collapse all routes"), tr("Show only the routes"), Qt::CTRL | Qt::SHIFT | Qt::Key_E);
    sending = make(Icon::Publish, tr("What is being &sent"),
        tr("Changes on their way to the server, and what became of them"), {});
    history = make(Icon::History, tr("&History"), tr("Every change of the plan, to go back to"),
        Qt::CTRL | Qt::Key_H);
    detach = make(Icon::Float, tr("&Detach or attach the panel"),
        tr("Make the panel with the focus a window of its own, or put it back"), Qt::CTRL | Qt::SHIFT | Qt::Key_D);
    resetLayout = make(Icon::Refresh, tr("Reset la&yout"), tr("Panels of this room as at first"), {});
    themeSystem = make(Icon::Settings, tr("As the s&ystem"), tr("Light or dark, as the system has it"), {});
    themeLight = make(Icon::Sun, tr("&Light"), tr("Light colours"), {});
    themeDark = make(Icon::Moon, tr("&Dark"), tr("Dark colours"), {});
    auto *group = new QActionGroup(this);
    for (QAction *action : { themeSystem, themeLight, themeDark }) {
        action->setCheckable(true);
        group->addAction(action);
    }
    themeSystem->setChecked(true);
}

}
