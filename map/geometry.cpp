// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/geometry.h"

#include "map/strokeraster.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace routedesk::map {

namespace {

QColor withAlpha(QColor colour, double alpha)
{
    colour.setAlphaF(float(alpha));
    return colour;
}

double distanceToSegment(QPointF p, QPointF a, QPointF b)
{
    const QPointF d = b - a;
    const double square = QPointF::dotProduct(d, d);
    const double t = square > 0 ? std::clamp(QPointF::dotProduct(p - a, d) / square, 0.0, 1.0) : 0;
    const QPointF e = p - a - d * t;
    return std::hypot(e.x(), e.y());
}

// Seen from afar lines get thinner, so that a city's routes do not become one blot.
Stroke strokeFor(const Line &line, const MapPalette &palette, bool selected, double ratio, double zoom)
{
    ratio *= std::clamp((zoom - 6) / 5.5, 0.5, 1.0);
    Stroke stroke;
    stroke.width = (selected ? 5 : line.faded ? 2 : 3.2) * ratio;
    stroke.colour = withAlpha(line.colour, line.faded && !selected ? 0.35 : line.style == LineStyle::Travelled ? 1 : palette.dark ? 0.7 : 0.85);
    if (!line.faded || selected) {
        stroke.casing = (selected ? 1.8 : 1) * ratio;
        stroke.casingColour = selected ? palette.surface : withAlpha(palette.surface, palette.dark ? 0.55 : 0.75);
    }
    if (line.style == LineStyle::Straight) {
        stroke.dash = 5 * ratio;
        stroke.gap = (selected ? 9 : 7) * ratio;
        stroke.width = (selected ? 4 : 2.4) * ratio;
    }
    return stroke;
}

}

Geometry::Path Geometry::project(const QList<LonLat> &places, bool close)
{
    Path path;
    path.points.reserve(places.size() + 1);
    for (const LonLat place : places) {
        QPointF point = mercator::project(place);
        // The short way round: a step of more than half the world crosses the antimeridian.
        if (!path.points.isEmpty())
            point.rx() += std::round(path.points.constLast().x() - point.x());
        path.points.append(point);
    }
    if (close && path.points.size() > 2 && path.points.constFirst() != path.points.constLast())
        path.points.append(path.points.constFirst());
    if (!path.points.isEmpty()) {
        const auto [left, right] = std::ranges::minmax(path.points, {}, [](QPointF p) { return p.x(); });
        const auto [top, bottom] = std::ranges::minmax(path.points, {}, [](QPointF p) { return p.y(); });
        path.box = QRectF(QPointF(left.x(), top.y()), QPointF(right.x(), bottom.y()));
    }
    return path;
}

Geometry::Round Geometry::project(const Circle &circle)
{
    const QPointF centre = mercator::project(circle.centre);
    return { centre, std::max(0.0, circle.radius) / mercator::metresPerUnit(centre.y()) };
}

void Geometry::setFences(QList<Fence> fences)
{
    m_fences = std::move(fences);
    m_rounds.clear();
    m_rings.clear();
    m_rounds.reserve(m_fences.size());
    for (const Fence &fence : std::as_const(m_fences)) {
        if (const auto *circle = std::get_if<Circle>(&fence.shape)) {
            m_rounds.append(project(*circle));
            continue;
        }
        m_rounds.append({ {}, 0, m_rings.size() });
        m_rings.append(project(std::get<Ring>(fence.shape), true));
    }
}

void Geometry::setLines(QList<Line> lines)
{
    m_lines = std::move(lines);
    m_linePaths.clear();
    for (const Line &line : std::as_const(m_lines))
        m_linePaths.append(project(line.points, false));
}

double Geometry::shift(const QRectF &box, const Viewport &view)
{
    return std::round(view.centre().x() - box.center().x());
}

void Geometry::paint(QImage &image, const Viewport &view, const MapPalette &palette, const Ids &selection) const
{
    {
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        paintFences(painter, view, selection);
    }
    if (m_lines.isEmpty())
        return;
    StrokeRaster raster(image);
    paintLines(raster, image.devicePixelRatio(), view, palette, selection);
}

void Geometry::paintFences(QPainter &painter, const Viewport &view, const Ids &selection) const
{
    for (const bool selected : { false, true }) {
        for (qsizetype i = 0; i < m_fences.size(); ++i) {
            if (selection.contains(m_fences[i].id) == selected)
                paintFence(painter, view, i, selected);
        }
    }
}

void Geometry::paintFence(QPainter &painter, const Viewport &view, qsizetype index, bool selected) const
{
    const Round &fence = m_rounds[index];
    const QRectF box = boxOf(fence);
    const double half = std::max(box.width(), box.height()) / 2 * view.scale();
    const double dx = shift(box, view);
    if ((fence.ring >= 0 && m_rings[fence.ring].points.isEmpty()) || (!selected && half < smallestFence)
        || !view.grown(4).worldRect().intersects(box.translated(dx, 0)))
        return;
    const QColor &colour = m_fences[index].colour;
    painter.setPen(QPen(withAlpha(colour, selected ? 1 : 0.6), selected ? 2.5 : 1.25));
    painter.setBrush(withAlpha(colour, selected ? 0.2 : 0.1));
    const QPointF origin = view.worldRect().topLeft() - QPointF(dx, 0);
    if (fence.ring < 0) {
        const double radius = fence.radius * view.scale();
        painter.drawEllipse((fence.centre - origin) * view.scale(), radius, radius);
        return;
    }
    const QList<QPointF> &points = m_rings[fence.ring].points;
    if (points.size() == 1) {
        painter.drawEllipse((points.constFirst() - origin) * view.scale(), 0, 0);
        return;
    }
    QPolygonF polygon;
    polygon.reserve(points.size());
    for (const QPointF point : points)
        polygon.append((point - origin) * view.scale());
    painter.drawPolygon(polygon);
}

void Geometry::paintLines(StrokeSink &sink, double ratio, const Viewport &view, const MapPalette &palette,
                          const Ids &selection) const
{
    const double scale = view.scale() * ratio;
    std::vector<QPointF> points;
    const auto layerOf = [&](const Line &line) { return selection.contains(line.id) ? 2 : line.faded ? 0 : 1; };
    for (const int layer : { 0, 1, 2 }) {
        for (qsizetype i = 0; i < m_lines.size(); ++i) {
            const Path &path = m_linePaths[i];
            const double dx = shift(path.box, view);
            if (layerOf(m_lines[i]) != layer || !view.grown(8).worldRect().intersects(path.box.translated(dx, 0).adjusted(0, 0, 1e-9, 1e-9)))
                continue;
            const QPointF origin = view.worldRect().topLeft() - QPointF(dx, 0);
            points.clear();
            for (const QPointF point : path.points) {
                const QPointF at = (point - origin) * scale;
                if (points.empty() || (at - points.back()).manhattanLength() > 0.8)
                    points.push_back(at);
            }
            if (points.size() == 1)
                points.push_back(points.front());
            sink.draw(points, strokeFor(m_lines[i], palette, layer == 2, ratio, view.zoom()));
        }
    }
}

Id Geometry::lineAt(QPointF screen, const Viewport &view, double reach) const
{
    const QPointF world = view.toWorld(screen);
    double best = reach / view.scale();
    Id result;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const Path &path = m_linePaths[i];
        const QPointF p = world - QPointF(shift(path.box, view), 0);
        if (!path.box.adjusted(-best, -best, best, best).contains(p))
            continue;
        for (qsizetype k = 1; k < path.points.size(); ++k) {
            const double distance = distanceToSegment(p, path.points[k - 1], path.points[k]);
            if (distance <= best) {
                best = distance;
                result = m_lines[i].id;
            }
        }
    }
    return result;
}

Id Geometry::fenceAt(QPointF screen, const Viewport &view) const
{
    const QPointF world = view.toWorld(screen);
    double smallest = INFINITY;
    Id result;
    for (qsizetype i = 0; i < m_fences.size(); ++i) {
        const Round &fence = m_rounds[i];
        const QRectF box = boxOf(fence);
        const QPointF p = world - QPointF(shift(box, view), 0);
        const double extent = std::max(box.width(), box.height());
        if (!box.contains(p) || extent >= smallest || extent / 2 * view.scale() < smallestFence)
            continue;
        const QPointF fromCentre = p - fence.centre;
        const bool within = fence.ring < 0 ? std::hypot(fromCentre.x(), fromCentre.y()) <= fence.radius
                                           : QPolygonF(m_rings[fence.ring].points).containsPoint(p, Qt::OddEvenFill);
        if (within) {
            smallest = extent;
            result = m_fences[i].id;
        }
    }
    return result;
}

QRectF Geometry::bounds(const Ids *only) const
{
    QRectF result;
    const auto add = [&](const Id &id, const QRectF &box) {
        if (!only || only->contains(id))
            result |= box.adjusted(0, 0, 1e-12, 1e-12);
    };
    for (qsizetype i = 0; i < m_fences.size(); ++i) {
        if (m_rounds[i].ring < 0 || !m_rings[m_rounds[i].ring].points.isEmpty())
            add(m_fences[i].id, boxOf(m_rounds[i]));
    }
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        if (!m_linePaths[i].points.isEmpty())
            add(m_lines[i].id, m_linePaths[i].box);
    }
    return result;
}

}
