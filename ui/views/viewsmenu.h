// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/views/savedviews.h"

#include <functional>

class QAction;
class QMenu;
class QWidget;

namespace routedesk::ui {

class Theme;

/// View > Saved views: applies one (Ctrl+Shift+1 to 9 for the first nine), saves, updates, renames and deletes.
class ViewsMenu final : public QObject {
    Q_OBJECT

public:
    /// `capture` gives the view as it is now, without a name.
    ViewsMenu(const Theme &theme, SavedViews &views, std::function<SavedView()> capture, QWidget *window);

    void fill(QMenu &menu);
    /// For the window to listen to their shortcuts.
    [[nodiscard]] const QList<QAction *> &all() const { return m_all; }
    /// Saves how things are under this name.
    void saveAs(const QString &name);
    void apply(int number);
    [[nodiscard]] const QString &current() const { return m_current; }

signals:
    void applied(const routedesk::ui::SavedView &view);
    /// A sentence for the person, and an action to go with it.
    void told(const QString &sentence, QAction *action);

private:
    void follow();
    void askName();
    void update();
    void rename();
    void remove();

    SavedViews &m_views;
    std::function<SavedView()> m_capture;
    QWidget *m_window;
    QString m_current;
    QList<QAction *> m_slots; ///< one a view, the first nine with a shortcut
    QAction *m_save, *m_update, *m_rename, *m_delete, *m_bringBack;
    SavedView m_deleted;
    QList<QAction *> m_all;
};

}
