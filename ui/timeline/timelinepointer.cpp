// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/timelineview.h"

#include "ui/timeline/timelinewords.h"
#include "ui/words/daywords.h"

#include <QApplication>
#include <QHelpEvent>
#include <QNativeGestureEvent>
#include <QScrollBar>
#include <QTextDocument>
#include <QToolTip>

#include <cmath>

namespace routedesk::ui {

using Part = TimelineHit::Part;

TimelineHit TimelineView::hit(const QPoint &point) const
{
    const TimelineLayout now = layout();
    const int row = now.rowAt(point.y(), m_rows.count());
    return now.hit(point, m_rows.count(), row < 0 ? nullptr : &m_rows.row(row));
}

QString TimelineView::tipAt(const QPoint &point) const
{
    const TimelineHit at = hit(point);
    switch (at.part) {
    case Part::Stop:
    case Part::Leg: return words::timelineStop(stopAt({ at.row, at.stop }), m_plan, m_store, m_words).join(u'\n');
    case Part::Name: return words::timelineRow(m_rows.row(at.row), m_plan, m_store, m_words).join(u'\n');
    case Part::Axis: return m_words.times().full(layout().at(point.x()));
    case Part::Lane:
    case Part::Corner:
    case Part::None: break;
    }
    return {};
}

bool TimelineView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString tip = tipAt(help->pos());
        // Names and addresses are plain text, whatever they look like.
        QToolTip::showText(help->globalPos(), tip.isEmpty() ? tip : Qt::convertFromPlainText(tip), viewport());
        return true;
    }
    if (event->type() == QEvent::Leave)
        look(std::nullopt);
    if (event->type() == QEvent::NativeGesture) {
        const auto *gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            m_isFitted = false;
            setScale(m_scale.zoomed(1 + gesture->value(), gesture->position().x() - layout().nameWidth));
            return true;
        }
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    const QPoint turn = event->angleDelta();
    const int delta = turn.y() != 0 ? turn.y() : turn.x();
    const QPoint at = event->position().toPoint();
    if (event->modifiers().testFlag(Qt::ControlModifier) || layout().axis().contains(at)) {
        constexpr double perNotch = 1.25;
        m_isFitted = false;
        setScale(m_scale.zoomed(std::pow(perNotch, delta / 120.0), at.x() - layout().nameWidth));
        event->accept();
        return;
    }
    const bool isSideways = event->modifiers().testFlag(Qt::ShiftModifier) || turn.y() == 0;
    QScrollBar *bar = isSideways ? horizontalScrollBar() : verticalScrollBar();
    const QPoint fine = event->pixelDelta();
    const int pixels = fine.isNull() ? delta * TimelineLayout::rowHeight * 3 / 2 / 120
        : fine.y() != 0              ? fine.y()
                                     : fine.x();
    bar->setValue(bar->value() - pixels);
    event->accept();
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    m_pressed = m_pointer = event->position().toPoint();
    m_pressedStop.reset();
    const TimelineHit at = hit(m_pressed);
    if (event->button() == Qt::MiddleButton) {
        m_gesture = Gesture::Pan;
        return;
    }
    if (event->button() != Qt::LeftButton && event->button() != Qt::RightButton)
        return;
    m_column.reset();
    m_gesture = event->button() == Qt::LeftButton ? Gesture::Press : Gesture::None;
    if (at.part == Part::Stop) {
        const Place place{ at.row, at.stop };
        m_pressedStop = stopAt(place).key;
        // A press on one of several selected stops may begin to drag them all.
        if (!m_selection.contains(stopAt(place).key) || event->modifiers() != Qt::NoModifier)
            choose(place, event->button() == Qt::LeftButton ? event->modifiers() : Qt::NoModifier);
    } else if (at.part == Part::Name || (event->button() == Qt::RightButton && at.row >= 0)) {
        chooseRow(at.row);
    }
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    if (m_gesture == Gesture::Pan) {
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - (at.x() - m_pointer.x()));
        verticalScrollBar()->setValue(verticalScrollBar()->value() - (at.y() - m_pointer.y()));
    } else if (m_gesture == Gesture::Press
        && (at - m_pressed).manhattanLength() >= QApplication::startDragDistance()) {
        if (m_pressedStop)
            return startDrag();
        if (layout().lanes().contains(m_pressed))
            m_gesture = Gesture::Band;
    }
    m_pointer = at;
    if (m_gesture == Gesture::Band) {
        m_band = QRect(m_pressed, at).normalized();
        viewport()->update();
        return;
    }
    const TimelineHit under = hit(at);
    const auto hovered = under.part == Part::Stop || under.part == Part::Leg
        ? std::optional(Place{ under.row, under.stop })
        : std::nullopt;
    look(hovered);
    viewport()->setCursor(layout().axis().contains(at) ? Qt::SizeHorCursor : Qt::ArrowCursor);
}

// Only the rows that the pointer leaves and enters are others then.
void TimelineView::look(const std::optional<Place> &place)
{
    if (place == m_hovered)
        return;
    for (const auto &one : { std::exchange(m_hovered, place), place }) {
        if (one)
            viewport()->update(layout().row(one->row));
    }
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    const Gesture gesture = std::exchange(m_gesture, Gesture::None);
    if (gesture == Gesture::Band) {
        chooseBand(event->modifiers().testFlag(Qt::ControlModifier));
        m_band = {};
        viewport()->update();
    } else if (gesture == Gesture::Press && event->modifiers() == Qt::NoModifier) {
        const TimelineHit at = hit(event->position().toPoint());
        if (m_pressedStop && at.part == Part::Stop && m_selection.orders().size() > 1)
            choose({ at.row, at.stop }, Qt::NoModifier);
        else if (!m_pressedStop && (at.part == Part::Lane || at.part == Part::Leg))
            chooseRow(at.row);
        else if (at.part == Part::None)
            m_selection.clear();
    }
    m_pressedStop.reset();
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const TimelineHit at = hit(event->position().toPoint());
    if (at.part == Part::Stop)
        emit orderActivated(stopAt({ at.row, at.stop }).key);
}

void TimelineView::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint where = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const TimelineLayout now = layout();
        if (const auto place = currentPlace())
            where = viewport()->mapToGlobal(
                now.block(m_rows.row(place->row), place->row, place->stop).center().toPoint());
        else if (currentRow() >= 0)
            where = viewport()->mapToGlobal(now.name(currentRow()).center());
    }
    if (!m_selection.orders().isEmpty())
        emit contextMenuRequested(where);
    else if (!m_selection.currentRoute().isEmpty())
        emit routeMenuRequested(m_selection.currentRoute(), where);
}

void TimelineView::choose(const Place &place, Qt::KeyboardModifiers modifiers)
{
    const api::OrderKey key = stopAt(place).key;
    const auto from = modifiers.testFlag(Qt::ShiftModifier) && m_anchor ? m_rows.place(*m_anchor) : std::nullopt;
    if (from && from->row == place.row) {
        QList<api::OrderKey> keys;
        for (int stop = qMin(from->stop, place.stop); stop <= qMax(from->stop, place.stop); ++stop)
            keys.append(stopAt({ place.row, stop }).key);
        m_selection.setOrders(keys, key);
        return;
    }
    m_anchor = key;
    if (modifiers.testFlag(Qt::ControlModifier))
        m_selection.toggle(key);
    else
        m_selection.setOrders({ key });
}

void TimelineView::chooseRow(int row)
{
    const models::TimelineRow &chosen = m_rows.row(row);
    m_anchor.reset();
    m_selection.setOrders({});
    m_selection.setCurrentWorker(chosen.isIdle() ? chosen.workerHandle : QString());
    m_selection.setCurrentRoute(chosen.routeId);
}

void TimelineView::chooseBand(bool adds)
{
    QList<api::OrderKey> keys = adds ? m_selection.orders() : QList<api::OrderKey>();
    const TimelineLayout now = layout();
    const auto [first, last] = now.visibleRows(m_rows.count());
    for (int at = first; at < last; ++at) {
        const models::TimelineRow &row = m_rows.row(at);
        for (int stop = 0; stop < row.stops.size(); ++stop) {
            if (now.block(row, at, stop).intersects(QRectF(m_band)))
                keys.append(row.stops.at(stop).key);
        }
    }
    m_selection.setOrders(keys);
}

}
