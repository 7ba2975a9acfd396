// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/painterlines.h"

#include <QPainter>
#include <QPainterPath>

namespace routedesk::map {

namespace {

// The runs of a line that pass the area. A segment that only touches its box is kept: clipping is the device's.
QPainterPath within(std::span<const QPointF> points, const QRectF &area)
{
    QPainterPath path;
    bool isDown = false;
    for (size_t i = 1; i < points.size(); ++i) {
        const QRectF box = QRectF(points[i - 1], points[i]).normalized().adjusted(-1e-6, -1e-6, 1e-6, 1e-6);
        if (!box.intersects(area)) {
            isDown = false;
            continue;
        }
        if (!isDown)
            path.moveTo(points[i - 1]);
        path.lineTo(points[i]);
        isDown = true;
    }
    return path;
}

QPen penOf(const Stroke &stroke, double width, const QColor &colour)
{
    QPen pen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (stroke.dash > 0) // in widths of the pen, which the rim's is wider
        pen.setDashPattern({ std::max(0.01, stroke.dash / width), stroke.gap / width });
    return pen;
}

}

void PainterLines::draw(std::span<const QPointF> points, const Stroke &stroke)
{
    const double reach = stroke.width / 2 + stroke.casing;
    const QPainterPath path = within(points, QRectF(QPointF(), m_area).adjusted(-reach, -reach, reach, reach));
    if (path.isEmpty())
        return;
    m_painter.setBrush(Qt::NoBrush);
    if (stroke.casing > 0) {
        m_painter.setPen(penOf(stroke, stroke.width + 2 * stroke.casing, stroke.casingColour));
        m_painter.drawPath(path);
    }
    m_painter.setPen(penOf(stroke, stroke.width, stroke.colour));
    m_painter.drawPath(path);
}

void paintShapes(QPainter &painter, const Geometry &geometry, const Viewport &view, const MapPalette &palette, const Ids &selection)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    geometry.paintFences(painter, view, selection);
    PainterLines lines(painter, view.size());
    geometry.paintLines(lines, 1, view, palette, selection);
    painter.restore();
}

}
