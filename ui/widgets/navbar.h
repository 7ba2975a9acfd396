// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/icons.h"

#include <QList>
#include <QWidget>

class QAction;
class QActionGroup;
class QVBoxLayout;

namespace routedesk::ui {

class Theme;

/// The slim bar at the left that switches between rooms, Ctrl+1 for the first and so on.
class NavBar final : public QWidget {
    Q_OBJECT

public:
    explicit NavBar(const Theme &theme, QWidget *parent = nullptr);

    /// Adds a room; the first one added is current. The returned action also fits in a menu.
    QAction *addRoom(Icon icon, const QString &text);
    /// A small dot with a count at the room's icon; 0 takes it away.
    void setBadge(int room, int count);
    [[nodiscard]] int current() const;
    void setCurrent(int room);
    [[nodiscard]] const QList<QAction *> &rooms() const { return m_rooms; }

signals:
    void currentChanged(int room);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QActionGroup *m_group;
    QVBoxLayout *m_layout;
    QList<QAction *> m_rooms;
    QList<QWidget *> m_buttons;
};

}
