// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/marks.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <numbers>

namespace routedesk::ui {

namespace {

QPolygonF polygon(QPointF centre, double radius, int corners, double turn)
{
    QPolygonF shape;
    for (int i = 0; i < corners; ++i) {
        const double angle = turn + 2.0 * std::numbers::pi * i / corners;
        shape << centre + QPointF(std::cos(angle), std::sin(angle)) * radius;
    }
    return shape;
}

void paintRing(QPainter &painter, QPointF centre, double radius, const QColor &colour, Qt::PenStyle style)
{
    QPen pen(colour, 1.5, style, Qt::FlatCap);
    if (style == Qt::CustomDashLine) {
        const double eighth = 2.0 * std::numbers::pi * (radius - 0.75) / 8.0 / pen.widthF();
        pen.setDashPattern({ eighth * 0.55, eighth * 0.45 });
    }
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(centre, radius - 0.75, radius - 0.75);
}

void paintStroke(QPainter &painter, const QColor &colour, const QPolygonF &line)
{
    painter.setPen(QPen(colour, 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
}

}

void paintMark(QPainter &painter, const QRectF &area, Mark mark, const QColor &colour)
{
    if (mark == Mark::None)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF c = area.center();
    const double r = std::min(area.width(), area.height()) / 2.0;
    const auto solid = [&] {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
    };
    switch (mark) {
    case Mark::None: break;
    case Mark::Dashed: paintRing(painter, c, r, colour, Qt::CustomDashLine); break;
    case Mark::Hollow: paintRing(painter, c, r, colour, Qt::SolidLine); break;
    case Mark::Half:
        paintRing(painter, c, r, colour, Qt::SolidLine);
        solid();
        painter.drawPie(QRectF(c.x() - r + 1, c.y() - r + 1, 2 * r - 2, 2 * r - 2), 90 * 16, -180 * 16);
        break;
    case Mark::Filled:
        solid();
        painter.drawEllipse(c, r, r);
        break;
    case Mark::Tick:
        paintStroke(painter, colour,
            { c + QPointF(-0.85 * r, 0.05 * r), c + QPointF(-0.2 * r, 0.7 * r), c + QPointF(0.9 * r, -0.7 * r) });
        break;
    case Mark::Cross:
        paintStroke(painter, colour, { c + QPointF(-0.7 * r, -0.7 * r), c + QPointF(0.7 * r, 0.7 * r) });
        paintStroke(painter, colour, { c + QPointF(0.7 * r, -0.7 * r), c + QPointF(-0.7 * r, 0.7 * r) });
        break;
    case Mark::Bars:
        paintStroke(painter, colour, { c + QPointF(-0.4 * r, -0.7 * r), c + QPointF(-0.4 * r, 0.7 * r) });
        paintStroke(painter, colour, { c + QPointF(0.4 * r, -0.7 * r), c + QPointF(0.4 * r, 0.7 * r) });
        break;
    case Mark::Busy:
        solid();
        for (const double dx : { -0.75, 0.0, 0.75 })
            painter.drawEllipse(c + QPointF(dx * r, 0), 0.24 * r, 0.24 * r);
        break;
    case Mark::Triangle:
        painter.setPen(QPen(colour, 1.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(colour);
        painter.drawPolygon(polygon(c + QPointF(0, 0.18 * r), r, 3, -std::numbers::pi / 2));
        break;
    case Mark::Diamond:
        solid();
        painter.drawPolygon(polygon(c, r * 1.1, 4, 0.0));
        break;
    }
    painter.restore();
}

}
