// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/timelinerows.h"
#include "ui/theme/icons.h"

#include <QWidget>

class QAction;
class QSettings;

namespace routedesk::models {
class SharedSelection;
}

namespace routedesk::ui {

class DayWords;
class EmptyState;
class Theme;
class TimelineView;

/// The timeline with its buttons, and what to do when there is nobody to put on it.
class TimelinePanel final : public QWidget {
    Q_OBJECT

public:
    TimelinePanel(const Theme &theme, const DayWords &words, models::WorkingPlan &plan,
        const models::DispatchStore &store, const models::Clock &clock, models::SharedSelection &selection,
        QWidget *parent = nullptr);

    /// The button of a day without routes.
    void setPlanAction(QAction *action);
    /// The button where the filter leaves nothing.
    void setShowAllAction(QAction *action);
    /// Zoom, and whether workers without a route are shown.
    void restoreLayout(const QSettings &settings);
    void saveLayout(QSettings &settings) const;
    /// Zoom and what is shown; their keys work while the timeline has the focus.
    [[nodiscard]] const QList<QAction *> &viewActions() const { return m_actions; }
    [[nodiscard]] TimelineView &view() const { return *m_view; }
    [[nodiscard]] models::TimelineRows &rows() { return m_rows; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QAction *add(Icon icon, const QString &text, const QString &keys);
    void fill();
    void follow();

    const Theme &m_theme;
    const models::WorkingPlan &m_plan;
    models::TimelineRows m_rows;
    TimelineView *m_view;
    EmptyState *m_empty;
    EmptyState *m_noRoutes;
    EmptyState *m_nothingFound;
    QWidget *m_buttons;
    QList<QAction *> m_actions;
    QAction *m_zoomOut = nullptr;
    QAction *m_idle = nullptr;
};

}
