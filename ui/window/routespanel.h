// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/icons.h"

#include <QWidget>

class QActionGroup;
class QStackedLayout;
class QTabBar;

namespace routedesk::ui {

class OrdersPanel;
class SectionHeader;
class SequencePanel;
class Theme;
class TimelinePanel;
class WindowActions;

/// The area below the map: the routes as a sequence or on a clock, or all orders as a table. The chips above the
/// routes narrow both.
class RoutesPanel final : public QWidget {
    Q_OBJECT

public:
    enum class Tab { Sequence, Timeline, Orders };

    RoutesPanel(const Theme &theme, const WindowActions &actions, SequencePanel *sequence, TimelinePanel *timeline,
        OrdersPanel *orders, QWidget *parent = nullptr);

    void setTab(Tab tab);
    [[nodiscard]] Tab tab() const;
    [[nodiscard]] SectionHeader &header() const { return *m_header; }
    void setDetail(const QString &detail);
    /// One for each tab, of which one is checked.
    [[nodiscard]] QList<QAction *> tabActions() const;

private:
    void addTab(const Theme &theme, Icon icon, const QString &text, QWidget *page);
    void shareChips();
    void narrow();
    void follow();

    SequencePanel *m_sequence;
    TimelinePanel *m_timeline;
    SectionHeader *m_header;
    QTabBar *m_tabs;
    QActionGroup *m_actions;
    QStackedLayout *m_stack;
};

}
