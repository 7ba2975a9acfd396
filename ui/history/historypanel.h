// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QListView;
class QTimer;
class QUndoStack;

namespace routedesk::ui {

class HistoryModel;
class SectionHeader;
class Theme;

/// Every step of the day's plan by its name. Pressing one goes to how things stood after it, however far: a few
/// steps at a time, so that the window stays alive.
class HistoryPanel final : public QWidget {
    Q_OBJECT

public:
    HistoryPanel(const Theme &theme, QUndoStack &stack, QWidget *parent = nullptr);

    /// Serves as the dock's title bar.
    [[nodiscard]] SectionHeader &header() const { return *m_header; }
    [[nodiscard]] QListView &view() const { return *m_view; }
    /// The state after so many steps. An edit made meanwhile ends the walk.
    void goTo(int steps);

private:
    void walk();
    void follow();

    QUndoStack &m_stack;
    SectionHeader *m_header;
    HistoryModel *m_model;
    QListView *m_view;
    QTimer *m_turn;
    int m_target = 0;
    int m_left = 0; ///< where the last slice left the stack
};

}
