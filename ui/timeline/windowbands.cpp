// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/blockpainter.h"

#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace routedesk::ui {

namespace {

QColor sheer(QColor colour, float alpha)
{
    colour.setAlphaF(alpha);
    return colour;
}

}

// One flat band for windows that overlap, so that ten of them are no darker than one; their ends are told by ticks.
void BlockPainter::windows()
{
    QList<models::TimeSpan> spans;
    for (const models::TimelineStop &stop : m_row.stops) {
        if (stop.takesTime() && stop.opens && stop.closes)
            spans.append({ *stop.opens, *stop.closes });
    }
    std::ranges::sort(spans, {}, &models::TimeSpan::from);
    const QRectF lane = m_layout.lane(m_at);
    const double top = lane.y() + TimelineLayout::blockTop - 4;
    const double high = TimelineLayout::blockHeight + 8;
    const QColor band = sheer(m_ink, m_theme.isDark() ? 0.17F : 0.11F);
    const QColor end = sheer(m_ink, 0.4F);
    double ticked = -1;
    for (qsizetype i = 0; i < spans.size();) {
        models::TimeSpan whole = spans.at(i);
        for (++i; i < spans.size() && spans.at(i).from <= whole.to; ++i)
            whole = whole.united(spans.at(i));
        const double left = std::max(lane.left(), m_layout.x(whole.from));
        const double right = std::min(lane.right() + 1, m_layout.x(whole.to));
        if (right > left)
            m_painter.fillRect(QRectF(left, top, right - left, high), band);
    }
    for (const models::TimeSpan &span : std::as_const(spans)) {
        for (const api::Instant at : { span.from, span.to }) {
            const double x = std::floor(m_layout.x(at));
            if (x != ticked && x >= lane.left() && x <= lane.right())
                m_painter.fillRect(QRectF(x, top, 1, 4), end);
            ticked = x;
        }
    }
}

// The window of the stop that is looked at, over all others; an open side runs out of sight.
void BlockPainter::window(const models::TimelineStop &stop)
{
    if (!stop.opens && !stop.closes)
        return;
    const QRectF lane = m_layout.lane(m_at);
    const double left = stop.opens ? std::max(lane.left() - 2, m_layout.x(*stop.opens)) : lane.left() - 2;
    const double right = stop.closes ? std::min(lane.right() + 3, m_layout.x(*stop.closes)) : lane.right() + 3;
    if (right < lane.left() || left > lane.right() || right <= left)
        return;
    const QRectF box(left, lane.y() + 2, right - left, lane.height() - 4);
    const QColor accent = m_theme.palette().accent;
    m_painter.fillRect(box, sheer(accent, 0.14F));
    for (const double x : { box.left(), box.right() - 2 })
        m_painter.fillRect(QRectF(x, box.y(), 2, box.height()), accent);
    for (const double y : { box.top(), box.bottom() - 2 }) {
        m_painter.fillRect(QRectF(box.left(), y, 5, 2), accent);
        m_painter.fillRect(QRectF(box.right() - 5, y, 5, 2), accent);
    }
}

}
