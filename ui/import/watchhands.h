// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/inbox/folderwatch.h"

#include "ui/theme/palette.h"

#include <QObject>

class QAction;
class QMenu;
class QSettings;
class QTimer;

namespace routedesk::ui {

class Theme;
class Toast;

/// Offers what has come into the watched folder: in a line of the window, and in a menu. Imports nothing by itself.
class WatchHands final : public QObject {
    Q_OBJECT

public:
    /// What was put aside is remembered in `settings`.
    WatchHands(const Theme &theme, QSettings &settings, QWidget *window);
    ~WatchHands() override;

    QAction *import, *notNow;

    /// What the window has to give a place.
    [[nodiscard]] Toast &toast() const { return *m_toast; }
    /// Hidden while nothing waits.
    [[nodiscard]] QAction *menuAction() const;
    /// Empty: none.
    void setFolder(const QString &path);
    [[nodiscard]] models::FolderWatch &watch() { return m_watch; }
    /// The file was opened some other way.
    void settle(const QString &path) { m_watch.settle(path); }

signals:
    void told(routedesk::ui::Tone tone, const QString &sentence);
    void fileWanted(const QString &path);

private:
    void offer();
    void fillMenu();
    void putAside();
    void open(const QString &path);

    const Theme &m_theme;
    QSettings &m_settings;
    models::FolderWatch m_watch;
    Toast *m_toast;
    QMenu *m_menu;
    QTimer *m_timer;
    QString m_offered; ///< path of the file that the toast is about
};

}
