// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QDockWidget;
class QTimer;
class QVBoxLayout;

namespace routedesk::ui {

class SectionHeader;

/// Where `frame` would be seen: as it is when enough of its top can be grabbed on one of the screens, else moved
/// into `home` and made no larger than it.
[[nodiscard]] QRect seenFrame(const QRect &frame, const QList<QRect> &screens, const QRect &home);

/// Makes a dock that is detached a real window, with a title, for a second monitor: its header, the title bar while
/// it is docked, then stands above the panel. Watches that the window is not left on a screen that is gone.
class DockHome final : public QObject {
    Q_OBJECT

public:
    /// Takes dock, panel and header together; `header` may be null.
    DockHome(QDockWidget *dock, QWidget *panel, SectionHeader *header);

    /// Moves a detached window back into sight; does nothing to others.
    void comeIntoSight();

private:
    void settle();

    QDockWidget *m_dock;
    QVBoxLayout *m_layout;
    SectionHeader *m_header;
    QTimer *m_whenReleased;
    bool m_isWindow = false;
};

}
