// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/viewport.h"

#include <QPoint>

#include <cmath>

namespace routedesk::map {

// Places of the world as device pixels of a view. Every coordinate is a whole number of 256ths of a pixel, counted from
// the corner of the world: two views whose corners are whole pixels apart get the same picture, moved.
class PixelGrid {
public:
    PixelGrid(const Viewport &view, double ratio)
        : m_scale(view.scale() * ratio), m_corner(fine(view.worldRect().topLeft() * m_scale)),
          m_wholeCorner(std::round(m_corner.x()), std::round(m_corner.y()))
    {
    }

    [[nodiscard]] double scale() const { return m_scale; } // device pixels in one unit of the world
    [[nodiscard]] QPointF at(QPointF world) const { return fine(world * m_scale) - m_corner; }
    // For what is drawn to whole pixels.
    [[nodiscard]] QPoint whole(QPointF world) const
    {
        const QPointF at = fine(world * m_scale);
        return { int(std::round(at.x()) - m_wholeCorner.x()), int(std::round(at.y()) - m_wholeCorner.y()) };
    }

private:
    [[nodiscard]] static QPointF fine(QPointF p) { return { std::round(p.x() * 256) / 256, std::round(p.y() * 256) / 256 }; }

    double m_scale;
    QPointF m_corner;
    QPointF m_wholeCorner;
};

}
