// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

namespace routedesk::ui {

class Theme;
class WindowActions;

/// Every shortcut of the window, by its action.
class ShortcutSheet final : public QDialog {
    Q_OBJECT

public:
    ShortcutSheet(const Theme &theme, const QList<QAction *> &actions, QWidget *parent);
};

}
