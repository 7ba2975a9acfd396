// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/moves/moveactions.h"

#include "ui/theme/theme.h"

#include <QAction>
#include <QKeySequence>

namespace routedesk::ui {

MoveActions::MoveActions(const Theme &theme, QObject *parent) : QObject(parent), m_theme(theme)
{
    lockPlace = make(Icon::Lock, tr("&Lock in place"),
        tr("Keep the selected stops at their number, or the selected route as it is; again to unlock"),
        Qt::CTRL | Qt::SHIFT | Qt::Key_L);
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
