// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/routecolours.h"
#include "map/sprites.h"

#include <QPainter>
#include <QPainterPath>

#include <array>
#include <numbers>

namespace routedesk::map {

namespace {

constexpr double discRadius = 11;

QColor mixed(const QColor &a, const QColor &b, double share) // share of a
{
    return QColor::fromRgbF(float(a.redF() * share + b.redF() * (1 - share)),
                            float(a.greenF() * share + b.greenF() * (1 - share)),
                            float(a.blueF() * share + b.blueF() * (1 - share)));
}

// A disc; a pick has a roof on it, a drop a point below it.
QPainterPath outlineOf(Glyph glyph)
{
    constexpr double radius = discRadius;
    QPainterPath disc;
    disc.addEllipse(QPointF(), radius, radius);
    if (glyph == Glyph::Plain)
        return disc;
    const double up = glyph == Glyph::Pick ? -1 : 1;
    const double shoulder = radius * std::numbers::sqrt2 / 2;
    QPainterPath tip;
    tip.moveTo(-shoulder, up * shoulder);
    tip.lineTo(0, up * radius * 1.52);
    tip.lineTo(shoulder, up * shoulder);
    tip.closeSubpath();
    return disc.united(tip).simplified();
}

const QPainterPath &outline(Glyph glyph)
{
    static const std::array outlines { outlineOf(Glyph::Plain), outlineOf(Glyph::Pick), outlineOf(Glyph::Drop) };
    return outlines.at(size_t(glyph));
}

QString textOf(const Look &look)
{
    qsizetype length = 0;
    while (length < qsizetype(look.text.size()) && look.text[size_t(length)] != 0)
        ++length;
    return QString(reinterpret_cast<const QChar *>(look.text.data()), length);
}

void paintText(QPainter &painter, const QString &text, const QColor &ink, double pixels)
{
    painter.setFont(mapFont(pixels, QFont::DemiBold));
    painter.setPen(ink);
    painter.drawText(QRectF(-24, -24.2, 48, 48), Qt::AlignCenter, text);
}

void paintTick(QPainter &painter, const QColor &ink)
{
    painter.setPen(QPen(ink, 2.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF({ { -4.6, 0.4 }, { -1.4, 3.6 }, { 4.8, -3.4 } }));
}

void paintCross(QPainter &painter, const QColor &ink)
{
    painter.setPen(QPen(ink, 2.2, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(-3.8, -3.8), QPointF(3.8, 3.8));
    painter.drawLine(QPointF(-3.8, 3.8), QPointF(3.8, -3.8));
}

void paintLateBadge(QPainter &painter, QPointF at, const MapPalette &palette)
{
    painter.setPen(QPen(palette.surface, 1.5));
    painter.setBrush(palette.late);
    painter.drawEllipse(at, 6, 6);
    painter.setPen(QPen(palette.lateInk, 1.8, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(at + QPointF(0, -2.8), at + QPointF(0, 0.4));
    painter.drawPoint(at + QPointF(0, 3));
}

void paintEmphasis(QPainter &painter, const QPainterPath &shape, const Look &look, const MapPalette &palette)
{
    painter.setBrush(Qt::NoBrush);
    if (look.selected) {
        painter.setPen(QPen(palette.accent, 9, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(shape);
    }
    // The halo parts neighbours of one colour, and keeps a pin legible on any base map.
    painter.setPen(QPen(look.hovered && !look.selected ? palette.ink : palette.surface, look.selected || look.hovered ? 4.5 : 3,
                        Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(shape);
}

void paintNumber(QPainter &painter, const Look &look, const MapPalette &palette)
{
    const QString text = textOf(look);
    const QColor ink = look.status == Status::UnderWay ? inkOn(QColor::fromRgb(look.colour)) : palette.ink;
    if (!text.isEmpty())
        paintText(painter, text, ink, text.size() > 2 ? 9 : 11);
}

void paintPin(QPainter &painter, const Look &look, const MapPalette &palette)
{
    const bool plain = look.status == Status::Unplanned || look.status == Status::Cancelled;
    const QColor colour = plain ? palette.muted : QColor::fromRgb(look.colour);
    const QPainterPath &shape = outline(look.glyph);
    paintEmphasis(painter, shape, look, palette);

    QColor fill = palette.surface;
    if (look.status == Status::UnderWay)
        fill = colour;
    else if (look.status == Status::Done)
        fill = mixed(colour, palette.surface, 0.25);
    const double ring = look.status == Status::UnderWay ? 0 : look.status == Status::Planned ? 2.6 : 1.5;
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawPath(shape);
    if (ring > 0) {
        // The ring lies within the shape, so that hollow and filled pins are of one size.
        painter.save();
        painter.setClipPath(shape);
        QPen pen(colour, 2 * ring, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
        if (look.status == Status::Unplanned)
            pen.setDashPattern({ 1.1, 0.75 });
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(shape);
        painter.restore();
    }
    if (look.status == Status::Done)
        paintTick(painter, mixed(colour, palette.ink, 0.65));
    else if (look.status == Status::Cancelled)
        paintCross(painter, palette.muted);
    else
        paintNumber(painter, look, palette);
    if (look.late)
        paintLateBadge(painter, { 9.5, -9.5 }, palette);
}

// Two cards, the lower one peeping out: several things, not one with that number.
void paintCluster(QPainter &painter, const Look &look, const MapPalette &palette)
{
    const QString text = textOf(look);
    const QColor colour = look.colour ? QColor::fromRgb(look.colour) : palette.muted;
    const double half = 9.0 + 3.2 * double(text.size());
    const QRectF front(-half, -10, 2 * half, 20);
    QPainterPath both;
    both.setFillRule(Qt::WindingFill);
    both.addRoundedRect(front, 6, 6);
    both.addRoundedRect(front.translated(3, -3), 6, 6);
    paintEmphasis(painter, both, look, palette);
    painter.setPen(QPen(colour, 1.5));
    painter.setBrush(mixed(colour, palette.surface, 0.35));
    painter.drawRoundedRect(front.translated(3, -3).adjusted(0.75, 0.75, -0.75, -0.75), 5.5, 5.5);
    painter.setPen(QPen(colour, 2));
    painter.setBrush(palette.surface);
    painter.drawRoundedRect(front.adjusted(1, 1, -1, -1), 5, 5);
    paintText(painter, text, palette.ink, 11);
    if (look.late)
        paintLateBadge(painter, { half + 1, -11.5 }, palette);
}

QColor workerColour(const Look &look, const MapPalette &palette)
{
    return look.faded ? mixed(QColor::fromRgb(look.colour), palette.muted, 0.35) : QColor::fromRgb(look.colour);
}

void paintHeading(QPainter &painter, const Look &look, const MapPalette &palette)
{
    painter.save();
    painter.rotate(look.bearing);
    painter.setPen(QPen(palette.surface, 1.5, Qt::SolidLine, Qt::SquareCap, Qt::RoundJoin));
    painter.setBrush(workerColour(look, palette));
    painter.drawPolygon(QPolygonF({ { -7, -12.5 }, { 0, -22 }, { 7, -12.5 } }));
    painter.restore();
}

void paintWorker(QPainter &painter, const Look &look, const MapPalette &palette)
{
    const QColor colour = workerColour(look, palette);
    QPainterPath disc;
    const QString text = textOf(look);
    const double radius = text.isEmpty() ? 6 : 12.5;
    disc.addEllipse(QPointF(), radius, radius);
    if (look.bearing >= 0)
        paintHeading(painter, look, palette);
    paintEmphasis(painter, disc, look, palette);
    painter.setPen(QPen(palette.surface, 2.2));
    painter.setBrush(colour);
    painter.drawPath(disc);
    if (look.faded) {
        painter.setPen(QPen(palette.muted, 1.5, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QPointF(), radius + 2.5, radius + 2.5);
    }
    paintText(painter, text, inkOn(colour), text.size() > 2 ? 9 : 10.5);
}

// A house: with a gate where routes start, with a door where somebody lives.
void paintDepot(QPainter &painter, const Look &look, const MapPalette &palette)
{
    const QPainterPath house = [] {
        QPainterPath path;
        path.addPolygon(QPolygonF({ { 0, -10.5 }, { 11, -2 }, { 8.5, -2 }, { 8.5, 9 }, { -8.5, 9 }, { -8.5, -2 }, { -11, -2 } }));
        path.closeSubpath();
        return path;
    }();
    paintEmphasis(painter, house, look, palette);
    painter.setPen(QPen(palette.ink, look.home ? 2 : 1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(look.home ? palette.surface : palette.ink);
    painter.drawPath(house);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.home ? palette.ink : palette.surface);
    painter.drawRect(look.home ? QRectF(-2, 2.5, 4, 6.5) : QRectF(-5, 0.5, 10, 8.5));
    if (look.home)
        return;
    painter.setPen(QPen(palette.ink, 1.2));
    for (const double y : { 3.2, 5.8 })
        painter.drawLine(QPointF(-5, y), QPointF(5, y));
}

}

void paintLook(QPainter &painter, const Look &look, const MapPalette &palette)
{
    painter.save();
    if (look.selected || look.hovered)
        painter.scale(1.12, 1.12);
    if (look.faded && look.kind != Look::Kind::Worker && look.kind != Look::Kind::Heading && !look.selected)
        painter.setOpacity(0.45);
    switch (look.kind) {
    case Look::Kind::Pin: paintPin(painter, look, palette); break;
    case Look::Kind::Cluster: paintCluster(painter, look, palette); break;
    case Look::Kind::Worker: paintWorker(painter, look, palette); break;
    case Look::Kind::Depot: paintDepot(painter, look, palette); break;
    case Look::Kind::Heading: paintHeading(painter, look, palette); break;
    case Look::Kind::Label: paintNumber(painter, look, palette); break;
    }
    painter.restore();
}

}
