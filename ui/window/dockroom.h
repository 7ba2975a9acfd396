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

    void saveLayout(QSettings &settings);
    void restoreLayout(QSettings &settings);

private:
    void applyFirst(Room room);

    const Theme &m_theme;
    Room m_room = Room::Plan;
    QList<QDockWidget *> m_docks;
    QHash<Room, QList<QDockWidget *>> m_first;
    QHash<Room, QByteArray> m_layouts;
};

}
