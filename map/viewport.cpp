// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/viewport.h"

#include <algorithm>
#include <cmath>

namespace routedesk::map {

Viewport::Viewport(QPointF centre, double zoom, QSizeF size) : m_size(size)
{
    const double fill = std::log2(std::max({ 1.0, size.width(), size.height() }) / mercator::tileSize);
    m_zoom = std::clamp(zoom, std::max(minZoom, fill), maxZoom);
    m_scale = mercator::tileSize * std::exp2(m_zoom);
    const double half = std::min(0.5, size.height() / 2 / m_scale);
    m_centre = { centre.x() - std::floor(centre.x()), std::clamp(centre.y(), half, 1 - half) };
}

QPointF Viewport::toScreen(QPointF world) const
{
    double dx = world.x() - m_centre.x();
    dx -= std::round(dx);
    return { dx * m_scale + m_size.width() / 2, (world.y() - m_centre.y()) * m_scale + m_size.height() / 2 };
}

QPointF Viewport::toWorld(QPointF screen) const
{
    return m_centre + QPointF(screen.x() - m_size.width() / 2, screen.y() - m_size.height() / 2) / m_scale;
}

QRectF Viewport::worldRect() const
{
    const QSizeF size = m_size / m_scale;
    return { m_centre - QPointF(size.width(), size.height()) / 2, size };
}

double Viewport::metresPerPixel() const
{
    return mercator::metresPerUnit(m_centre.y()) / m_scale;
}

Viewport Viewport::moved(QPointF pixels) const
{
    return Viewport(m_centre - pixels / m_scale, m_zoom, m_size);
}

Viewport Viewport::zoomed(double zoom, QPointF fixed) const
{
    const QPointF world = toWorld(fixed);
    const Viewport next(m_centre, zoom, m_size);
    return Viewport(next.m_centre + (world - next.toWorld(fixed)), next.m_zoom, m_size);
}

Viewport Viewport::grown(double margin) const
{
    // Not through the constructor: a margin over the edge of the world must not move the centre.
    Viewport result = *this;
    result.m_size = m_size + QSizeF(margin, margin) * 2;
    return result;
}

Viewport Viewport::fitting(QRectF world, QSizeF size, double margin, double limit)
{
    const double width = std::max(1.0, size.width() - 2 * margin);
    const double height = std::max(1.0, size.height() - 2 * margin);
    const double scale = std::min(width / std::max(world.width(), 1e-12), height / std::max(world.height(), 1e-12));
    return Viewport(world.center(), std::min(limit, std::log2(scale / mercator::tileSize)), size);
}

}
