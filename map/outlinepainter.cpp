// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/outlinepainter.h"

#include "map/outlinelabels.h"

#include <QPainter>
#include <QPainterPath>

#include <array>
#include <cmath>

namespace routedesk::map {

namespace {

constexpr double detailZoom = 3.2; // from here on the finer outline of the United States is drawn
constexpr double metricGridZoom = 8.5;

// From the world to the screen, for one of the copies that a wrapping world has.
struct Frame {
    QPointF origin {};
    double scale = 1;
    QRectF screen {}; // with a margin for wide pens

    [[nodiscard]] QPointF at(QPointF world) const { return (world - origin) * scale; }
    [[nodiscard]] QRectF at(const QRectF &box) const { return { at(box.topLeft()), at(box.bottomRight()) }; }
};

// Sutherland and Hodgman: keeps coordinates small, which the rasteriser wants.
QPolygonF clipped(const QPolygonF &polygon, const QRectF &box)
{
    QPolygonF from = polygon;
    QPolygonF to;
    const auto against = [&](auto inside, auto cross) {
        to.clear();
        for (qsizetype i = 0; i < from.size(); ++i) {
            const QPointF a = from[i];
            const QPointF b = from[i + 1 < from.size() ? i + 1 : 0];
            if (inside(a))
                to.append(a);
            if (inside(a) != inside(b))
                to.append(cross(a, b));
        }
        from.swap(to);
    };
    const auto atX = [](double x) {
        return [x](QPointF a, QPointF b) { return QPointF(x, a.y() + (b.y() - a.y()) * (x - a.x()) / (b.x() - a.x())); };
    };
    const auto atY = [](double y) {
        return [y](QPointF a, QPointF b) { return QPointF(a.x() + (b.x() - a.x()) * (y - a.y()) / (b.y() - a.y()), y); };
    };
    against([&](QPointF p) { return p.x() >= box.left(); }, atX(box.left()));
    against([&](QPointF p) { return p.x() <= box.right(); }, atX(box.right()));
    against([&](QPointF p) { return p.y() >= box.top(); }, atY(box.top()));
    against([&](QPointF p) { return p.y() <= box.bottom(); }, atY(box.bottom()));
    return from;
}

// Points nearer than about half a pixel to the one before add nothing.
QPolygonF thinned(const Outlines::Path &points, const Frame &frame)
{
    QPolygonF result;
    result.reserve(points.size());
    for (const QPointF point : points) {
        const QPointF at = frame.at(point);
        if (result.isEmpty() || (at - result.constLast()).manhattanLength() > 0.7)
            result.append(at);
    }
    return result;
}

bool drawsArea(Outlines::Area kind, double zoom)
{
    return kind == Outlines::Area::World || (kind == Outlines::Area::UsaCoarse) == (zoom < detailZoom);
}

bool drawsLine(Outlines::Stroke kind, double zoom)
{
    switch (kind) {
    case Outlines::Stroke::Coast:
    case Outlines::Stroke::Border: return true;
    case Outlines::Stroke::State: return zoom >= 3.2;
    case Outlines::Stroke::County: return zoom >= 6.8;
    case Outlines::Stroke::UsaCoast: return zoom >= detailZoom;
    case Outlines::Stroke::UsaCoarseCoast: return zoom < detailZoom;
    }
    return false;
}

void paintLand(QPainter &painter, const Frame &frame, const Outlines &outlines, const MapPalette &palette, double zoom)
{
    // One path for all countries: shared borders cancel, so that no seam shows between neighbours.
    QPainterPath land;
    land.setFillRule(Qt::WindingFill);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.land);
    for (const auto &polygon : outlines.polygons) {
        const QRectF box = frame.at(polygon.box);
        if (!drawsArea(polygon.kind, zoom) || !box.intersects(frame.screen) || box.width() + box.height() < 1)
            continue;
        const bool whole = frame.screen.contains(box);
        QPainterPath own;
        own.setFillRule(Qt::WindingFill);
        QPainterPath &path = polygon.kind == Outlines::Area::Usa ? own : land;
        for (const auto &ring : polygon.rings) {
            const QPolygonF points = thinned(ring, frame);
            path.addPolygon(whole ? points : clipped(points, frame.screen));
            path.closeSubpath();
        }
        if (!own.isEmpty())
            painter.drawPath(own);
    }
    painter.drawPath(land);
}

void paintStrokes(QPainter &painter, const Frame &frame, const Outlines &outlines, const MapPalette &palette, double zoom)
{
    std::array<QPainterPath, 6> paths;
    for (const auto &line : outlines.lines) {
        if (!drawsLine(line.kind, zoom) || !frame.at(line.box).adjusted(-1, -1, 1, 1).intersects(frame.screen))
            continue;
        const QPolygonF points = thinned(line.points, frame);
        if (points.size() > 1)
            paths[size_t(line.kind)].addPolygon(points);
    }
    painter.setBrush(Qt::NoBrush);
    const auto stroke = [&](Outlines::Stroke kind, const QColor &colour, double width, Qt::PenStyle style = Qt::SolidLine) {
        painter.setPen(QPen(colour, width, style, Qt::FlatCap, Qt::RoundJoin));
        painter.drawPath(paths[size_t(kind)]);
    };
    stroke(Outlines::Stroke::County, palette.county, 1);
    stroke(Outlines::Stroke::State, palette.border, zoom < 5 ? 0.7 : 1.1);
    stroke(Outlines::Stroke::Border, palette.border, zoom < 4 ? 0.8 : 1.4);
    for (const auto kind : { Outlines::Stroke::Coast, Outlines::Stroke::UsaCoast, Outlines::Stroke::UsaCoarseCoast })
        stroke(kind, palette.coast, zoom < 4 ? 0.7 : 1);
}

void paintDegrees(QPainter &painter, const Viewport &view, const QColor &colour)
{
    constexpr std::array steps { 30.0, 20.0, 10.0, 5.0, 2.0, 1.0, 0.5 };
    const double degree = view.scale() / 360;
    const double step = *std::ranges::find_if(steps, [&](double s) { return s * degree < 220 || s == steps.back(); });
    const QRectF world = view.worldRect();
    painter.setPen(QPen(colour, 1));
    for (double lon = std::ceil((world.left() * 360 - 180) / step) * step; lon <= world.right() * 360 - 180; lon += step) {
        const double x = std::floor(((lon + 180) / 360 - world.left()) * view.scale()) + 0.5;
        painter.drawLine(QPointF(x, 0), QPointF(x, view.size().height()));
    }
    for (double lat = -90 + step; lat < 90; lat += step) {
        const double y = (mercator::project(*LonLat::make(0, lat)).y() - world.top()) * view.scale();
        if (y >= 0 && y <= view.size().height())
            painter.drawLine(QPointF(0, std::floor(y) + 0.5), QPointF(view.size().width(), std::floor(y) + 0.5));
    }
}

// Counted from the nearest whole degree, so that the lines hold still while one works in a city.
void paintMetres(QPainter &painter, const Viewport &view, double metres, QColor colour)
{
    const LonLat centre = mercator::unproject(view.centre());
    const QPointF anchor = mercator::project(*LonLat::make(std::round(centre.longitude()), std::round(centre.latitude())));
    const double step = metres / mercator::metresPerUnit(anchor.y());
    const QRectF world = view.worldRect();
    const QColor strong = QColor::fromRgb(colour.red(), colour.green(), colour.blue(), std::min(255, colour.alpha() * 2));
    const auto penOf = [&](double n) { return QPen(std::fmod(std::abs(n), 5) < 0.5 ? strong : colour, 1); };
    for (double n = std::ceil((world.left() - anchor.x()) / step); anchor.x() + n * step <= world.right(); ++n) {
        painter.setPen(penOf(n));
        const double x = std::floor((anchor.x() + n * step - world.left()) * view.scale()) + 0.5;
        painter.drawLine(QPointF(x, 0), QPointF(x, view.size().height()));
    }
    for (double n = std::ceil((world.top() - anchor.y()) / step); anchor.y() + n * step <= world.bottom(); ++n) {
        painter.setPen(penOf(n));
        const double y = std::floor((anchor.y() + n * step - world.top()) * view.scale()) + 0.5;
        painter.drawLine(QPointF(0, y), QPointF(view.size().width(), y));
    }
}

}

double gridMetres(const Viewport &view)
{
    if (view.zoom() < metricGridZoom)
        return 0;
    const double least = 90 * view.metresPerPixel();
    const double power = std::pow(10, std::floor(std::log10(least)));
    for (const double factor : { 1.0, 2.0, 5.0 }) {
        if (factor * power >= least)
            return factor * power;
    }
    return 10 * power;
}

void paintOutlines(QPainter &painter, const Viewport &view, const Outlines *outlines, const MapPalette &palette)
{
    const QRectF screen(QPointF(), view.size());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(screen, outlines ? palette.water : palette.land);
    const QRectF world = view.worldRect();
    // Shapes may reach over either side of the world by one copy.
    const auto forCopies = [&](auto paint) {
        for (double copy = std::floor(world.left()) - 1; outlines && copy <= std::floor(world.right()) + 1; ++copy)
            paint(painter, Frame { world.topLeft() - QPointF(copy, 0), view.scale(), screen.adjusted(-4, -4, 4, 4) }, *outlines,
                  palette, view.zoom());
    };
    forCopies(paintLand);
    if (const double metres = gridMetres(view); metres > 0)
        paintMetres(painter, view, metres, palette.grid);
    else
        paintDegrees(painter, view, palette.grid);
    forCopies(paintStrokes);
    if (outlines)
        paintOutlineLabels(painter, view, *outlines, palette);
}

}
