// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/search/commands.h"

#include <QAction>
#include <QMenu>

namespace routedesk::ui {

namespace {

/// "Save && &close" is "Save & close".
QString withoutMnemonic(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == u'&' && (++i == text.size() || text.at(i) != u'&'))
            --i;
        else
            plain.append(text.at(i));
    }
    return plain;
}

void collect(const QList<QAction *> &actions, const QString &path, QList<Command> &commands)
{
    for (QAction *action : actions) {
        const QString name = withoutMnemonic(action->text());
        if (action->isSeparator() || name.isEmpty() || !action->isVisible())
            continue;
        if (QMenu *menu = action->menu<QMenu *>()) {
            emit menu->aboutToShow();
            collect(menu->actions(), path.isEmpty() ? name : path + QStringLiteral(" \u203A ") + name, commands);
        } else {
            commands.append({ action, name, path });
        }
    }
}

}

QList<Command> commandsOf(const QWidget &menuBar)
{
    QList<Command> commands;
    collect(menuBar.actions(), {}, commands);
    return commands;
}

}
