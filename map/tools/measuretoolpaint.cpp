// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
// What a measurement looks like.
#include "map/tools/measuretool.h"

#include "map/furniture.h"
#include "map/greatcircle.h"
#include "map/mapscene.h"
#include "map/sprites.h"
#include "map/tools/toolpaint.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace routedesk::map {

namespace {

constexpr double straight = 20'000; // metres that need no bend to be true
constexpr int mostParts = 64;

QList<QPointF> legOnScreen(LonLat from, LonLat to, const Viewport &view)
{
    const int parts = std::clamp(int(std::ceil(metresBetween(from, to) / straight)), 1, mostParts);
    QList<QPointF> points;
    for (const LonLat &place : greatCircle(from, to, parts))
        points.append(view.toScreen(mercator::project(place)));
    return points;
}

// In the middle of the leg, where there is room for it.
void paintLength(QPainter &painter, const QList<QPointF> &leg, const QString &words, const MapPalette &palette)
{
    const QFont font = mapFont(11);
    const QSizeF text = QFontMetricsF(font).size(Qt::TextSingleLine, words);
    const QPointF span = leg.constLast() - leg.constFirst();
    if (std::hypot(span.x(), span.y()) < text.width() + 34)
        return;
    const QPointF middle = leg.size() > 2 ? leg.at(leg.size() / 2) : (leg.constFirst() + leg.constLast()) / 2;
    const QRectF box = QRectF(middle - QPointF(text.width() / 2 + 6, text.height() / 2 + 2), text + QSizeF(12, 4))
                           .toAlignedRect();
    paintPlate(painter, box, palette, 0.95);
    painter.setFont(font);
    painter.setPen(palette.ink);
    painter.drawText(box, Qt::AlignCenter, words);
}

}

void MeasureTool::paint(QPainter &painter, const Viewport &view) const
{
    const MapPalette &palette = scene().palette();
    if (m_points.isEmpty())
        return;
    const bool isOpen = !m_isEnded && m_next;
    QList<QList<QPointF>> drawn;
    for (qsizetype i = 1; i < m_points.size(); ++i)
        drawn.append(legOnScreen(m_points.at(i - 1), m_points.at(i), view));
    for (const QList<QPointF> &leg : std::as_const(drawn))
        paintRubber(painter, leg, palette.accent, palette);
    if (isOpen)
        paintRubber(
            painter, legOnScreen(m_points.constLast(), *m_next, view), palette.accent, palette, Qt::DashLine);
    for (const LonLat &point : m_points)
        paintHandle(
            painter, view.toScreen(mercator::project(point)), HandleLook::Filled, palette.accent, palette, false);
    const QList<double> metres = legs();
    for (qsizetype i = 0; i < drawn.size() && drawn.size() > 1; ++i)
        paintLength(painter, drawn.at(i), m_words.distance(metres.at(i)), palette);
    const double last = metres.isEmpty() ? 0 : metres.constLast();
    const double leg = isOpen ? metresBetween(m_points.constLast(), *m_next) : last;
    const double sum = this->metres() + (isOpen ? leg : 0);
    const LonLat end = isOpen ? *m_next : m_points.constLast();
    if (isOpen || !metres.isEmpty())
        paintBubble(painter, view.toScreen(mercator::project(end)), m_words.bubble(sum, leg), palette.accent,
            palette, QRectF(QPointF(), view.size()));
}

}
