// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/tools/link.h"

#include "map/tools/toolpaint.h"

#include <QPainter>

#include <cmath>

namespace routedesk::map {

namespace {

constexpr double clear = 17; // of the pins at either end, which are to stay readable
constexpr double head = 9;

void paintHead(QPainter &painter, QPointF tip, QPointF along, const QColor &colour, const MapPalette &palette)
{
    const QPointF across(-along.y(), along.x());
    const QPolygonF arrow(
        { tip, tip - along * head + across * head * 0.6, tip - along * head - across * head * 0.6 });
    painter.setPen(QPen(palette.surface, 4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(colour);
    painter.drawPolygon(arrow);
    painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolygon(arrow);
}

void paintCross(QPainter &painter, QPointF at, const QColor &colour, const MapPalette &palette)
{
    for (const QPen &pen :
        { QPen(palette.surface, 6, Qt::SolidLine, Qt::RoundCap), QPen(colour, 2.5, Qt::SolidLine, Qt::RoundCap) }) {
        painter.setPen(pen);
        painter.drawLine(at - QPointF(5, 5), at + QPointF(5, 5));
        painter.drawLine(at - QPointF(5, -5), at + QPointF(5, -5));
    }
}

}

void paintLink(QPainter &painter, const Link &link, const Viewport &view, const MapPalette &palette)
{
    const QPointF from = view.toScreen(mercator::project(link.from));
    const QPointF span = link.to - from;
    const double length = std::hypot(span.x(), span.y());
    const bool isTied = link.state == Link::State::Fits;
    const double gap = isTied ? clear : 0; // a pointer has no pin to be kept clear
    if (length < clear + gap + head)
        return;
    const QPointF along = span / length;
    const QColor colour = link.state == Link::State::Refused ? refusalColour(palette) : palette.accent;
    const QPointF tip = link.to - along * gap;
    painter.setRenderHint(QPainter::Antialiasing);
    paintRubber(painter, { from + along * clear, tip - along * (head - 1) }, colour, palette,
        isTied ? Qt::SolidLine : Qt::DashLine);
    if (link.state == Link::State::Refused)
        paintCross(painter, tip, colour, palette);
    else
        paintHead(painter, tip, along, colour, palette);
}

}
