// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/icons.h"

#include <QList>
#include <QObject>

class QAction;
class QKeySequence;

namespace routedesk::ui {

class Theme;

/// The acts that move and lock stops and routes, beside those of WindowActions: with text, icon, shortcut and tool
/// tip. What they do is wired elsewhere.
class MoveActions final : public QObject {
    Q_OBJECT

public:
    MoveActions(const Theme &theme, QObject *parent);

    QAction *lockPlace, *lockWorker, *lockRoute;

    [[nodiscard]] const QList<QAction *> &all() const { return m_all; }

private:
    QAction *make(Icon icon, const QString &text, const QString &hint, const QKeySequence &keys);

    const Theme &m_theme;
    QList<QAction *> m_all;
};

}
