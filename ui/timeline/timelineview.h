// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/autoplan/placefinder.h"
#include "models/sharedselection.h"
#include "ui/timeline/lanecache.h"
#include "ui/timeline/timelinedrop.h"
#include "ui/timeline/timelinepainter.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>

class QMimeData;

namespace routedesk::ui {

class DragBubble;
class NameWeigher;

/// The routes of the day on a clock, one row each. Selection is the shared one. Stops are dragged along a row, to
/// another one, and from and to every other view that knows models::ordersMimeType; a bubble says what letting go
/// would do. Shows all of the day until someone zooms.
class TimelineView final : public QAbstractScrollArea {
    Q_OBJECT

public:
    TimelineView(const Theme &theme, const DayWords &words, models::TimelineRows &rows, models::WorkingPlan &plan,
        const models::DispatchStore &store, models::SharedSelection &selection, QWidget *parent = nullptr);

    /// Says what names would be; stops let go there, or on the row of a worker without a route, are told by
    /// droppedOnName() then. Else they go to the end, or become a route.
    void setNames(NameWeigher &names);
    /// Around the middle of the lanes.
    void zoom(double factor);
    void fit();
    /// As close as that, around now where it is in sight.
    void setPixelsPerMinute(double pixels);
    /// Scrolls to this moment, in sight at the zoom that is set.
    void showNow();
    [[nodiscard]] bool isFitted() const { return m_isFitted; }
    [[nodiscard]] TimelineLayout layout() const;
    [[nodiscard]] TimelineHit hit(const QPoint &point) const;
    /// The sentence of a stop or a row under the point; empty where there is nothing.
    [[nodiscard]] QString tipAt(const QPoint &point) const;
    /// Lanes that had to be painted so far.
    [[nodiscard]] int lanesDrawn() const { return m_lanes.drawn(); }
    /// What a drag that begins at this stop takes along: all that is selected with it, as it stands on the routes.
    [[nodiscard]] QList<api::OrderKey> carriedBy(const api::OrderKey &grabbed) const;

signals:
    void zoomChanged();
    void orderActivated(const routedesk::api::OrderKey &key);
    void routeMenuRequested(const QString &routeId, const QPoint &globalPosition);
    void contextMenuRequested(const QPoint &globalPosition);
    /// The selected stops are to go one place towards the start, or the end.
    void earlierRequested();
    void laterRequested();
    void droppedOnName(const QList<routedesk::api::OrderKey> &keys, const routedesk::models::PlaceTarget &target,
        const QPoint &globalPosition);
    /// A drop that was not made, with the reason as a sentence.
    void dropRefused(const QString &reason, const routedesk::models::Move &wanted);

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    using Place = models::TimelineRows::Place;
    enum class Gesture { None, Press, Band, Pan };

    void relayout();
    void setScale(const TimeScale &scale);
    void followSelection();
    void ensureVisible(int row, const models::TimelineStop *stop);
    [[nodiscard]] const models::TimelineStop &stopAt(const Place &place) const;
    [[nodiscard]] std::optional<Place> currentPlace() const;
    [[nodiscard]] int currentRow() const;
    void choose(const Place &place, Qt::KeyboardModifiers modifiers);
    void chooseRow(int row);
    void chooseBand(bool adds);
    void walk(int step, bool extends);
    void walkRows(int step);
    void walkTo(int stop);
    void announce();
    void startDrag();
    [[nodiscard]] std::optional<TimelineTarget> targetAt(const QPoint &point) const;
    void hover(const QMimeData *mime, const QPoint &point);
    void stopHovering();
    void look(const std::optional<Place> &place);
    void say();

    const Theme &m_theme;
    const DayWords &m_words;
    models::TimelineRows &m_rows;
    models::WorkingPlan &m_plan;
    const models::DispatchStore &m_store;
    models::SharedSelection &m_selection;
    TimelinePainter m_painter;
    LaneCache m_lanes;
    TimeScale m_scale;
    models::TimeSpan m_bounds;
    bool m_isFitted = true;
    bool m_isSettling = false; ///< the bar follows the scale, not the other way round

    Gesture m_gesture = Gesture::None;
    QPoint m_pressed, m_pointer;
    std::optional<api::OrderKey> m_pressedStop;
    std::optional<Place> m_hovered;
    std::optional<api::OrderKey> m_anchor; ///< where a range of stops begins
    std::optional<api::Instant> m_column; ///< the moment that Up and Down keep to
    QRect m_band;

    DragBubble *m_bubble;
    QSet<api::OrderKey> m_dragged;
    TimelineDrop m_drop;
    QBasicTimer m_scroller;
};

}
