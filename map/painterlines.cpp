// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/painterlines.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>

namespace routedesk::map {

void PainterLines::begin(const Stroke &stroke)
{
    m_stroke = stroke;
    m_path = {};
}

void PainterLines::add(std::span<const QPointF> points)
{
    const double reach = m_stroke.width / 2 + m_stroke.casing + m_stroke.halo + 1;
    const QRectF area = QRectF(QPointF(), QSizeF(m_area)).adjusted(-reach, -reach, reach, reach);
    bool isDown = false;
    for (size_t i = 1; i < points.size(); ++i) {
        // A segment whose box touches the area is kept whole: clipping is the device's.
        if (!QRectF(points[i - 1], points[i]).normalized().adjusted(-1e-6, -1e-6, 1e-6, 1e-6).intersects(area)) {
            isDown = false;
            continue;
        }
        if (!isDown)
            m_path.moveTo(points[i - 1]);
        m_path.lineTo(points[i]);
        isDown = true;
    }
}

void PainterLines::stroke(double width, const QColor &colour)
{
    QPen pen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (m_stroke.dash > 0) // in widths of the pen, and a rim's is wider than its line's
        pen.setDashPattern({ std::max(0.01, m_stroke.dash / width), m_stroke.gap / width });
    m_painter.setPen(pen);
    m_painter.drawPath(m_path);
}

void PainterLines::end()
{
    if (m_path.isEmpty())
        return;
    m_painter.setBrush(Qt::NoBrush);
    const double cased = m_stroke.width + 2 * m_stroke.casing;
    if (m_stroke.halo > 0)
        stroke(cased + 2 * m_stroke.halo, m_stroke.haloColour);
    if (m_stroke.casing > 0)
        stroke(cased, m_stroke.casingColour);
    stroke(m_stroke.width, m_stroke.colour);
}

void PainterAreas::circle(QPointF centre, double radius, const QColor &fill, const QColor &rim, double rimWidth)
{
    m_painter.setPen(QPen(rim, rimWidth));
    m_painter.setBrush(fill);
    m_painter.drawEllipse(centre, radius, radius);
}

void PainterAreas::polygon(std::span<const QPointF> points, const QColor &fill)
{
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(fill);
    m_painter.drawPolygon(QPolygonF(QList<QPointF>(points.begin(), points.end())), Qt::OddEvenFill);
}

}
