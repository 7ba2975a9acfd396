// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QPointer>
#include <QString>

class QAction;
class QWidget;

namespace routedesk::ui {

/// An action as a menu offers it.
struct Command {
    QPointer<QAction> action;
    QString name; ///< without mnemonics
    QString path; ///< the menus on the way to it: "Route", "Order › Give to"
};

/// Every action of a menu bar, top to bottom, also those of menus that are filled only when they open.
[[nodiscard]] QList<Command> commandsOf(const QWidget &menuBar);

}
