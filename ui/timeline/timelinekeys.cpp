// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/timelineview.h"

#include "ui/timeline/timelinewords.h"

#include <QAccessible>
#include <QKeyEvent>

namespace routedesk::ui {

namespace {

constexpr double keyZoom = 1.5;

bool isOurs(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers held = event.modifiers() & ~Qt::KeypadModifier;
    if (held == Qt::AltModifier)
        return event.key() == Qt::Key_Left || event.key() == Qt::Key_Right;
    return false;
}

}

bool TimelineView::event(QEvent *event)
{
    // Alt+Left would otherwise be someone's "back".
    if (event->type() == QEvent::ShortcutOverride && isOurs(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        if (event->type() == QEvent::FocusIn)
            announce();
        viewport()->update();
    }
    return QAbstractScrollArea::event(event);
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    const bool extends = event->modifiers().testFlag(Qt::ShiftModifier);
    const Qt::KeyboardModifiers held = event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    if (isOurs(*event)) {
        event->key() == Qt::Key_Left ? emit earlierRequested() : emit laterRequested();
        return;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        if (const int row = currentRow(); row >= 0) {
            QList<api::OrderKey> keys;
            for (const models::TimelineStop &stop : m_rows.row(row).stops)
                keys.append(stop.key);
            m_selection.setOrders(keys, m_selection.currentOrder());
        }
        return;
    }
    if (held != Qt::NoModifier)
        return QAbstractScrollArea::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left: return walk(-1, extends);
    case Qt::Key_Right: return walk(1, extends);
    case Qt::Key_Up: return walkRows(-1);
    case Qt::Key_Down: return walkRows(1);
    case Qt::Key_PageUp: return walkRows(-qMax(1, layout().rows().height() / TimelineLayout::rowHeight));
    case Qt::Key_PageDown: return walkRows(qMax(1, layout().rows().height() / TimelineLayout::rowHeight));
    case Qt::Key_Home: return walkTo(0);
    case Qt::Key_End: return walkTo(std::numeric_limits<int>::max());
    case Qt::Key_Plus:
    case Qt::Key_Equal: return zoom(keyZoom);
    case Qt::Key_Minus: return zoom(1 / keyZoom);
    case Qt::Key_0: return fit();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const auto current = m_selection.currentOrder())
            emit orderActivated(*current);
        return;
    case Qt::Key_Escape:
        if (m_gesture != Gesture::None) {
            m_gesture = Gesture::None;
            m_band = {};
            viewport()->update();
        } else {
            m_selection.clear();
        }
        return;
    default: break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void TimelineView::walk(int step, bool extends)
{
    m_column.reset();
    const auto place = currentPlace();
    if (!place)
        return walkTo(step > 0 ? 0 : std::numeric_limits<int>::max());
    const int stop = place->stop + step;
    if (stop < 0 || stop >= m_rows.row(place->row).stops.size())
        return;
    if (extends && !m_anchor)
        m_anchor = m_selection.currentOrder();
    choose({ place->row, stop }, extends ? Qt::ShiftModifier : Qt::NoModifier);
    announce();
}

void TimelineView::walkTo(int stop)
{
    m_column.reset();
    const int row = qMax(0, currentRow());
    if (row >= m_rows.count() || m_rows.row(row).stops.isEmpty())
        return;
    choose({ row, qBound(0, stop, static_cast<int>(m_rows.row(row).stops.size()) - 1) }, Qt::NoModifier);
    announce();
}

// Goes to the stop that is nearest in time, and keeps to that time over rows that have none there.
void TimelineView::walkRows(int step)
{
    if (m_rows.count() == 0)
        return;
    const int from = currentRow();
    const int to = from < 0 ? 0 : qBound(0, from + step, m_rows.count() - 1);
    if (to == from)
        return;
    if (!m_column) {
        const auto place = currentPlace();
        m_column = place ? std::optional(stopAt(*place).service.middle()) : std::nullopt;
    }
    const models::TimelineRow &row = m_rows.row(to);
    if (row.stops.isEmpty() || !m_column) {
        chooseRow(to);
    } else {
        int nearest = 0;
        const auto away
            = [&](int stop) { return std::chrono::abs(row.stops.at(stop).service.middle() - *m_column); };
        for (int stop = 1; stop < row.stops.size(); ++stop) {
            if (away(stop) < away(nearest))
                nearest = stop;
        }
        choose({ to, nearest }, Qt::NoModifier);
    }
    announce();
}

void TimelineView::announce()
{
    QStringList lines;
    if (const auto place = currentPlace())
        lines = words::timelineStop(stopAt(*place), m_plan, m_store, m_words);
    else if (const int row = currentRow(); row >= 0)
        lines = words::timelineRow(m_rows.row(row), m_plan, m_store, m_words);
    setAccessibleDescription(lines.join(QStringLiteral(", ")));
    if (!QAccessible::isActive())
        return;
    QAccessibleAnnouncementEvent said(this, accessibleDescription());
    QAccessible::updateAccessibility(&said);
}

}
