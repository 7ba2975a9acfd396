// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/tools/toolpaint.h"

#include "map/furniture.h"
#include "map/sprites.h"

#include <QPainter>

#include <algorithm>

namespace routedesk::map {

namespace {

constexpr QMarginsF inset(9, 5, 9, 5);
constexpr double widest = 320;

}

void paintHandle(
    QPainter &painter, QPointF at, HandleLook look, const QColor &colour, const MapPalette &palette, bool isCurrent)
{
    const double radius = look == HandleLook::Filled ? 5.5 : 4.5;
    painter.setRenderHint(QPainter::Antialiasing);
    if (isCurrent) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette.surface, 5));
        painter.drawEllipse(at, radius + 4, radius + 4);
        painter.setPen(QPen(colour, 2));
        painter.drawEllipse(at, radius + 4, radius + 4);
    }
    painter.setPen(QPen(palette.surface, 4));
    painter.setBrush(palette.surface);
    painter.drawEllipse(at, radius, radius);
    painter.setPen(QPen(colour, 2));
    painter.setBrush(look == HandleLook::Filled ? colour : palette.surface);
    painter.drawEllipse(at, radius, radius);
}

void paintBubble(QPainter &painter, QPointF at, const QString &words, const QColor &rim, const MapPalette &palette,
    const QRectF &room)
{
    if (words.isEmpty())
        return;
    const QFont font = mapFont(12);
    const QSizeF text = QFontMetricsF(font)
                            .boundingRect(QRectF(0, 0, std::clamp(room.width() - 40, 60.0, widest), 1000),
                                Qt::TextWordWrap | Qt::AlignLeft, words)
                            .size();
    QRectF box = QRectF(at + QPointF(16, 14), text).marginsAdded(inset);
    if (box.right() > room.right() - 4)
        box.moveRight(at.x() - 16);
    if (box.bottom() > room.bottom() - 4)
        box.moveBottom(at.y() - 14);
    box.moveLeft(std::max(box.left(), room.left() + 4));
    box.moveTop(std::max(box.top(), room.top() + 4));
    box = box.toAlignedRect();
    MapPalette plate = palette;
    plate.county = rim;
    paintPlate(painter, box, plate, 0.97);
    painter.setFont(font);
    painter.setPen(palette.ink);
    painter.drawText(box.marginsRemoved(inset), Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignVCenter, words);
}

QColor refusalColour(const MapPalette &palette)
{
    return palette.dark ? QColor(0xFF9075) : QColor(0xB5321A);
}

void paintRubber(QPainter &painter, const QList<QPointF> &points, const QColor &colour, const MapPalette &palette,
    Qt::PenStyle style)
{
    if (points.size() < 2)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(palette.surface, 4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(points.constData(), int(points.size()));
    painter.setPen(QPen(colour, 2, style, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(points.constData(), int(points.size()));
}

}
