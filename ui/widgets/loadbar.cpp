// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/loadbar.h"

#include "ui/theme/marks.h"
#include "ui/theme/metrics.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace routedesk::ui {

namespace {

constexpr int barWidth = 48;
constexpr int barHeight = 6;
constexpr int gap = 6;

QString loadText(int load, int capacity)
{
    return capacity > 0 ? QStringLiteral("%1/%2").arg(load).arg(capacity) : QString::number(load);
}

}

LoadBar::LoadBar(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void LoadBar::setLoad(int load, int capacity)
{
    m_load = load;
    m_capacity = capacity;
    setAccessibleName(capacity > 0 ? tr("Load %1 of %2").arg(load).arg(capacity) : tr("Load %1").arg(load));
    updateGeometry();
    update();
}

QSize LoadBar::sizeHint() const
{
    const int words = QFontMetrics(m_theme.type().smallFigures).horizontalAdvance(loadText(m_load, m_capacity));
    const bool over = m_capacity > 0 && m_load > m_capacity;
    return { (m_capacity > 0 ? barWidth + gap : 0) + words + (over ? metrics::mark + gap : 0) + 1, 20 };
}

int LoadBar::paint(QPainter &painter, const QRect &area, const Theme &theme, int load, int capacity)
{
    const Palette &p = theme.palette();
    const bool over = capacity > 0 && load > capacity;
    const QColor ink = over ? p.broken : p.textSecondary;
    int x = area.x();
    painter.save();
    if (capacity > 0) {
        const QRect track(x, area.center().y() - barHeight / 2 + 1, barWidth, barHeight);
        paint::box(painter, track, p.hairline, {}, barHeight / 2.0);
        const int filled = qBound(load > 0 ? barHeight : 0, barWidth * load / capacity, barWidth);
        if (filled > 0)
            paint::box(painter, QRect(track.x(), track.y(), filled, barHeight), ink, {}, barHeight / 2.0);
        x += barWidth + gap;
    }
    if (over) {
        paintMark(painter, QRectF(x, area.center().y() - metrics::mark / 2 + 0.5, metrics::mark, metrics::mark),
            Mark::Diamond, ink);
        x += metrics::mark + gap;
    }
    painter.setPen(over ? p.broken : p.text);
    painter.setFont(theme.type().smallFigures);
    const QString words = loadText(load, capacity);
    painter.drawText(
        QRect(x, area.y(), area.right() - x + 1, area.height()), Qt::AlignVCenter | Qt::AlignLeft, words);
    painter.restore();
    return x - area.x() + QFontMetrics(theme.type().smallFigures).horizontalAdvance(words);
}

void LoadBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter, rect(), m_theme, m_load, m_capacity);
}

}
