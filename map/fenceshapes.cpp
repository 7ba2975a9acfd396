// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/fenceshapes.h"

#include "map/pixelgrid.h"
#include "map/ringraster.h"
#include "map/strokeraster.h"

#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace routedesk::map {

namespace {

constexpr double tolerance = 0.35; // pixels that a simplified ring may stray

QColor withAlpha(QColor colour, double alpha)
{
    colour.setAlphaF(float(alpha));
    return colour;
}

QRectF boxOf(const Circle &circle)
{
    const QPointF centre = mercator::project(circle.centre);
    const double radius = std::max(0.0, circle.radius) / mercator::metresPerUnit(centre.y());
    return QRectF(centre - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius));
}

// How far to shift what is in the box so that the copy nearest to the view's centre is drawn.
double shift(const QRectF &box, const Viewport &view)
{
    return std::round(view.centre().x() - box.center().x());
}

double extentOf(const QRectF &box)
{
    return std::max(box.width(), box.height());
}

}

FenceShapes::FenceShapes(QList<Fence> fences) : m_values(std::move(fences))
{
    std::vector<QRectF> boxes;
    boxes.reserve(size_t(m_values.size()));
    m_ringOf.reserve(size_t(m_values.size()));
    for (const Fence &fence : std::as_const(m_values)) {
        if (const auto *circle = std::get_if<Circle>(&fence.shape)) {
            m_ringOf.push_back(-1);
            boxes.push_back(boxOf(*circle));
        } else {
            m_ringOf.push_back(qint32(m_rings.size()));
            m_rings.emplace_back(std::get<Ring>(fence.shape), true);
            boxes.push_back(m_rings.back().box());
        }
        m_widest = std::max(m_widest, extentOf(boxes.back()));
    }
    m_boxes = std::make_shared<const std::vector<QRectF>>(std::move(boxes));
    m_index = SceneIndex(m_boxes);
}

bool FenceShapes::isNothing(quint32 fence) const
{
    return m_ringOf[fence] >= 0 && m_rings[size_t(m_ringOf[fence])].points().empty();
}

bool FenceShapes::paint(QImage &image, const Viewport &view, const Ids *selection, const std::stop_token &stop) const
{
    if (m_values.isEmpty() || (!selection && m_widest / 2 * view.scale() < smallest))
        return true;
    RingRaster areas(image);
    StrokeRaster strokes(image);
    return paint(areas, strokes, image.devicePixelRatio(), view, selection, stop);
}

bool FenceShapes::paint(AreaSink &areas, StrokeSink &strokes, double ratio, const Viewport &view, const Ids *selection,
                        const std::stop_token &stop) const
{
    const PixelGrid grid(view, ratio);
    std::vector<QPointF> corners;
    int turn = 0;
    for (const quint32 fence : m_index.touching(view.grown(4).worldRect())) {
        if (++turn % 16 == 0 && stop.stop_requested())
            return false;
        const QRectF &box = (*m_boxes)[fence];
        const bool chosen = selection && selection->contains(m_values[fence].id);
        if (isNothing(fence) || (selection ? !chosen : extentOf(box) / 2 * view.scale() < smallest))
            continue;
        const QColor fill = withAlpha(m_values[fence].colour, chosen ? 0.2 : 0.1);
        const QColor rim = withAlpha(m_values[fence].colour, chosen ? 1 : 0.6);
        const double width = (chosen ? 2.5 : 1.25) * ratio;
        const QPointF aside(shift(box, view), 0);
        if (m_ringOf[fence] < 0) {
            areas.circle(grid.at(box.center() + aside), box.width() / 2 * grid.scale(), fill, rim, width);
            continue;
        }
        const LineLod &ring = m_rings[size_t(m_ringOf[fence])];
        corners.clear();
        for (size_t i = 0; i < ring.points().size(); ++i) {
            if (ring.matters(i, tolerance / grid.scale()))
                corners.push_back(grid.at(ring.points()[i] + aside));
        }
        areas.polygon(corners, fill);
        if (corners.size() == 1)
            corners.push_back(corners.front());
        strokes.draw(corners, { .width = width, .colour = rim });
    }
    return true;
}

bool FenceShapes::contains(quint32 fence, QPointF world) const
{
    const QRectF &box = (*m_boxes)[fence];
    if (m_ringOf[fence] < 0) {
        const QPointF away = world - box.center();
        return std::hypot(away.x(), away.y()) <= box.width() / 2;
    }
    const auto &points = m_rings[size_t(m_ringOf[fence])].points();
    return QPolygonF(QList<QPointF>(points.begin(), points.end())).containsPoint(world, Qt::OddEvenFill);
}

Id FenceShapes::at(QPointF screen, const Viewport &view) const
{
    const QPointF world = view.toWorld(screen);
    double least = INFINITY;
    Id result;
    for (const quint32 fence : m_index.touching(QRectF(world, QSizeF(0, 0)))) {
        const QRectF &box = (*m_boxes)[fence];
        const double extent = extentOf(box);
        if (isNothing(fence) || extent >= least || extent / 2 * view.scale() < smallest)
            continue;
        if (contains(fence, world - QPointF(std::round(world.x() - box.center().x()), 0))) {
            least = extent;
            result = m_values[fence].id;
        }
    }
    return result;
}

void FenceShapes::extend(Extent &extent, const Ids *only) const
{
    for (quint32 fence = 0; fence < m_values.size(); ++fence) {
        if (isNothing(fence) || (only && !only->contains(m_values[fence].id)))
            continue;
        extent.add((*m_boxes)[fence].topLeft());
        extent.add((*m_boxes)[fence].bottomRight());
    }
}

qint64 FenceShapes::bytes() const
{
    qint64 result = m_values.size() * qint64(sizeof(Fence)) + qint64(m_boxes->capacity() * sizeof(QRectF))
        + qint64(m_ringOf.capacity() * sizeof(qint32)) + m_index.bytes();
    for (const LineLod &ring : m_rings)
        result += ring.bytes() + qint64(sizeof(LineLod));
    return result;
}

}
