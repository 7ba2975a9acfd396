// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QMainWindow>

class QDockWidget;
class QSettings;

namespace routedesk::ui {

class SectionHeader;
class Theme;

/// The rooms with a map: one map in the middle, docks around it, and a layout for each room, kept from day to day.
/// A dock can be detached: a window of its own, for a second monitor.
class DockRoom final : public QMainWindow {
    Q_OBJECT

public:
    enum class Room { Plan, Live };

    explicit DockRoom(const Theme &theme, QWidget *parent = nullptr);

    /// The header becomes the dock's title bar and gets a button that closes it.
    QDockWidget *addPanel(
        const QString &name, const QString &title, Qt::DockWidgetArea area, QWidget *panel, SectionHeader *header);
    /// Which docks a room opens with, before a person changes it. To be called after all are added.
    void setFirstLayout(Room room, const QList<QDockWidget *> &shown);
    void enter(Room room);
    [[nodiscard]] Room room() const { return m_room; }
    [[nodiscard]] const QList<QDockWidget *> &panels() const { return m_docks; }

    /// The room's docks as they stand; and back to that. Bytes that are no layout change nothing.
    [[nodiscard]] QByteArray layoutState() const;
    void setLayoutState(const QByteArray &state);
    /// The room as at first, with every dock where it was built in.
    void resetLayout();
    /// Detaches the panel that has the focus, or attaches it again.
    void toggleFocusedPanel();

    void saveLayout(QSettings &settings);
    void restoreLayout(QSettings &settings);

private:
    void applyFirst(Room room);
    bool restore(const QByteArray &state);
    static void toggle(QDockWidget *dock);

    const Theme &m_theme;
    Room m_room = Room::Plan;
    QList<QDockWidget *> m_docks;
    QHash<Room, QList<QDockWidget *>> m_first;
    QHash<Room, QByteArray> m_layouts;
    QByteArray m_built; ///< before anybody moved anything
};

}
