// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/mercator.h"

#include <QRectF>
#include <QSizeF>

namespace routedesk::map {

// What part of the world is on the screen: north up, not tilted. Sizes and positions are logical pixels.
class Viewport {
public:
    static constexpr double minZoom = 1;
    static constexpr double maxZoom = 19;

    Viewport() = default;
    // The zoom is kept within limits and such that the world fills the view;
    // no view reaches over the world's northern or southern edge.
    Viewport(QPointF centre, double zoom, QSizeF size);

    [[nodiscard]] QPointF centre() const { return m_centre; }
    [[nodiscard]] double zoom() const { return m_zoom; }
    [[nodiscard]] QSizeF size() const { return m_size; }
    [[nodiscard]] double scale() const { return m_scale; } // pixels in one unit of the world
    [[nodiscard]] bool isEmpty() const { return m_size.isEmpty(); }

    // Of the copies that the wrapping world has, the one nearest to the centre.
    [[nodiscard]] QPointF toScreen(QPointF world) const;
    [[nodiscard]] QPointF toWorld(QPointF screen) const; // x may lie outside 0..1
    [[nodiscard]] QRectF worldRect() const; // x may lie outside 0..1
    [[nodiscard]] double metresPerPixel() const; // at the centre

    [[nodiscard]] Viewport moved(QPointF pixels) const; // the content moves by this much
    [[nodiscard]] Viewport zoomed(double zoom, QPointF fixed) const; // what is under `fixed` stays there
    [[nodiscard]] Viewport resized(QSizeF size) const { return Viewport(m_centre, m_zoom, size); }
    [[nodiscard]] Viewport grown(double margin) const; // the same place and scale with a margin all round

    // The largest view that shows the rectangle inside the margin, at most at this zoom.
    [[nodiscard]] static Viewport fitting(QRectF world, QSizeF size, double margin, double maxZoom);

    friend bool operator==(const Viewport &, const Viewport &) = default;

private:
    QPointF m_centre { 0.5, 0.5 };
    double m_zoom = minZoom;
    double m_scale = mercator::tileSize * 2;
    QSizeF m_size;
};

}
