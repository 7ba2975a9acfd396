// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/moves/moveactions.h"

#include "ui/theme/theme.h"

#include <QAction>
#include <QKeySequence>

namespace routedesk::ui {

MoveActions::MoveActions(const Theme &theme, QObject *parent) : QObject(parent), m_theme(theme)
{
    makeStopActions();
    makeLockActions();
    makeRouteActions();
}

void MoveActions::makeStopActions()
{
    moveTo = make(Icon::Route, tr("&Move to\u2026"),
        tr("Choose a worker or a route for the selected stops, with what each would be"), Qt::CTRL | Qt::Key_M);
    toTop = make(Icon::ChevronUp, tr("To the &top"), tr("Make the selected stops the first of their route"),
        Qt::ALT | Qt::Key_Home);
    toBottom = make(Icon::ChevronDown, tr("To the &bottom"), tr("Make the selected stops the last of their route"),
        Qt::ALT | Qt::Key_End);
    cut = make(Icon::Cut, tr("C&ut"), tr("Take up the selected stops, to paste them elsewhere"), QKeySequence::Cut);
    paste = make(Icon::Paste, tr("&Paste"),
        tr("Put the cut stops behind the selected stop, at the end of the selected route, or into the pool"),
        QKeySequence::Paste);
    otherDay = make(Icon::Calendar, tr("Move to another &day\u2026"),
        tr("Have the selected orders served on another day; this is sent at once"),
        Qt::CTRL | Qt::SHIFT | Qt::Key_Y);
    giveUpCut = make(Icon::Close, tr("L&eave them where they are"), tr("Let go of the cut stops"), Qt::Key_Escape);
}

void MoveActions::makeRouteActions()
{
    reverse = make(
        Icon::Reverse, tr("Re&verse"), tr("Drive the route the other way round"), Qt::CTRL | Qt::SHIFT | Qt::Key_B);
    giveRest = make(Icon::Worker, tr("&Give the rest to\u2026"),
        tr("Give what is still to be done on the route to another worker"), Qt::CTRL | Qt::SHIFT | Qt::Key_G);
    split = make(Icon::Split, tr("&Split here\u2026"), tr("Make the selected stop and all behind it a new route"),
        Qt::CTRL | Qt::SHIFT | Qt::Key_T);
    merge = make(Icon::Merge, tr("Mer&ge into\u2026"), tr("Put all stops of the route behind those of another"),
        Qt::CTRL | Qt::SHIFT | Qt::Key_M);
    swap = make(Icon::Swap, tr("S&wap workers with\u2026"), tr("Let two routes change their workers"),
        Qt::CTRL | Qt::SHIFT | Qt::Key_X);
}

void MoveActions::makeLockActions()
{
    lockPlace = make(Icon::Lock, tr("&Lock in place"),
        tr("Keep the selected stops at their number, or the selected route as it is; again to unlock"),
        Qt::CTRL | Qt::SHIFT | Qt::Key_K);
    lockWorker = make(Icon::Worker, tr("Lock to the &worker"),
        tr("Keep the selected stops with their worker; again to unlock"), Qt::CTRL | Qt::SHIFT | Qt::Key_W);
    lockRoute = make(Icon::Lock, tr("Lock the &route"),
        tr("Let nothing into the route, out of it or about in it; again to unlock"),
        Qt::CTRL | Qt::SHIFT | Qt::Key_R);
    for (QAction *action : { lockPlace, lockWorker, lockRoute })
        action->setCheckable(true);
}

QAction *MoveActions::make(Icon icon, const QString &text, const QString &hint, const QKeySequence &keys)
{
    auto *action = new QAction(m_theme.icon(icon), text, this);
    action->setShortcut(keys);
    action->setStatusTip(hint);
    const QString shortcut = keys.toString(QKeySequence::NativeText);
    action->setToolTip(shortcut.isEmpty() ? hint : QStringLiteral("%1 (%2)").arg(hint, shortcut));
    m_all.append(action);
    return action;
}

}
