// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/timelineview.h"

#include "models/roles.h"
#include "ui/moves/dragpicture.h"
#include "ui/moves/nameweigher.h"
#include "ui/sequence/dragbubble.h"
#include "ui/sequence/routeink.h"

#include <QDrag>
#include <QDragMoveEvent>
#include <QMimeData>
#include <QScrollBar>

#include <algorithm>

namespace routedesk::ui {

namespace {

constexpr int edge = 28; ///< where a drag begins to scroll
constexpr int scrollStep = 16;

}

QList<api::OrderKey> TimelineView::carriedBy(const api::OrderKey &grabbed) const
{
    QList<api::OrderKey> keys = m_selection.orders();
    if (!keys.contains(grabbed))
        return { grabbed };
    std::ranges::stable_sort(keys, {}, [this](const api::OrderKey &key) {
        const auto at = m_rows.place(key);
        return at ? std::pair(at->row, at->stop) : std::pair(m_rows.count(), 0);
    });
    return keys;
}

void TimelineView::startDrag()
{
    const api::OrderKey grabbed = *m_pressedStop;
    const QList<api::OrderKey> keys = carriedBy(grabbed);
    m_gesture = Gesture::None;
    m_hovered.reset();
    m_dragged = QSet<api::OrderKey>(keys.cbegin(), keys.cend());
    viewport()->update();
    const auto place = m_rows.place(grabbed);
    const QColor ink = routeInk(m_theme, m_plan, place ? m_rows.row(place->row).routeId : QString());
    m_pressedStop.reset();
    makeDrag(m_theme, keys, ink, devicePixelRatioF(), this)->exec(Qt::MoveAction);
    m_dragged.clear();
    stopHovering();
}

std::optional<TimelineTarget> TimelineView::targetAt(const QPoint &point) const
{
    const TimelineLayout now = layout();
    const int at = now.rowAt(point.y(), m_rows.count());
    if (at < 0)
        return std::nullopt;
    const models::TimelineRow &row = m_rows.row(at);
    const bool isName = m_drop.asks() && (row.isIdle() || point.x() < now.nameWidth);
    TimelineTarget target{ at, row.routeId, row.workerHandle, -1, isName };
    if (!row.isIdle())
        target.index = point.x() < now.nameWidth ? static_cast<int>(row.stops.size())
                                                 : models::dropIndex(row, now.at(point.x()));
    return target;
}

void TimelineView::hover(const QMimeData *mime, const QPoint &point)
{
    m_pointer = point;
    m_drop.hover(models::keysFromMimeData(mime), targetAt(point));
    viewport()->update();
    say();
}

void TimelineView::say()
{
    if (m_drop.words().isEmpty())
        m_bubble->hide();
    else
        m_bubble->say(m_drop.words(), m_drop.tone(), m_pointer);
}

void TimelineView::setNames(NameWeigher &names)
{
    m_drop.setNames(names);
    connect(&names, &NameWeigher::changed, this, [this] {
        if (m_drop.target() && m_drop.target()->isName)
            say();
    });
}

void TimelineView::stopHovering()
{
    m_scroller.stop();
    m_drop.end();
    m_bubble->hide();
    viewport()->update();
}

void TimelineView::dragEnterEvent(QDragEnterEvent *event)
{
    if (!models::keysFromMimeData(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void TimelineView::dragMoveEvent(QDragMoveEvent *event)
{
    const QPoint point = event->position().toPoint();
    hover(event->mimeData(), point);
    if (m_drop.target()) {
        event->setDropAction(Qt::MoveAction);
        event->accept();
    } else {
        event->ignore();
    }
    const QRect inner = layout().rows().adjusted(layout().nameWidth + edge, edge, -edge, -edge);
    if (inner.contains(point))
        m_scroller.stop();
    else if (!m_scroller.isActive())
        m_scroller.start(std::chrono::milliseconds(40), this);
}

void TimelineView::dragLeaveEvent(QDragLeaveEvent *)
{
    stopHovering();
}

void TimelineView::dropEvent(QDropEvent *event)
{
    const QPoint point = event->position().toPoint();
    hover(event->mimeData(), point);
    const auto target = m_drop.target();
    const models::Move wanted{ m_drop.keys(), target ? target->routeId : QString(), target ? target->index : -1 };
    if (target && target->isName) {
        const QString why = m_drop.tone() == Tone::Broken ? m_drop.words() : QString();
        stopHovering();
        event->setDropAction(Qt::IgnoreAction);
        event->accept();
        if (why.isEmpty())
            emit droppedOnName(
                wanted.keys, { target->routeId, target->workerHandle }, viewport()->mapToGlobal(point));
        else
            emit dropRefused(why, { wanted.keys, wanted.routeId, -1 });
        return;
    }
    const auto made = m_drop.letGo();
    stopHovering();
    event->setDropAction(made ? Qt::MoveAction : Qt::IgnoreAction);
    event->accept();
    if (!made && !made.error().isEmpty())
        emit dropRefused(made.error(), wanted);
}

void TimelineView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_scroller.timerId())
        return QAbstractScrollArea::timerEvent(event);
    const QRect rows = layout().rows();
    const QRect lanes = layout().lanes();
    const auto push = [](QScrollBar *bar, int at, int from, int to) {
        if (at < from + edge)
            bar->setValue(bar->value() - scrollStep);
        else if (at > to - edge)
            bar->setValue(bar->value() + scrollStep);
    };
    push(verticalScrollBar(), m_pointer.y(), rows.top(), rows.bottom());
    if (m_pointer.x() >= lanes.left())
        push(horizontalScrollBar(), m_pointer.x(), lanes.left(), lanes.right());
}

}
