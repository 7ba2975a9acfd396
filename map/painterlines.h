// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/geometry.h"
#include "map/strokeraster.h"

class QPainter;

namespace routedesk::map {

// Fences and lines as shapes, for paper: as Geometry::paint() shows them, but slowly and without pixels. The painter's
// units are the view's logical pixels. Any thread.
void paintShapes(QPainter &painter, const Geometry &geometry, const Viewport &view, const MapPalette &palette, const Ids &selection);

// Draws lines by a painter's own strokes. What of them lies far outside the area is left out.
class PainterLines final : public StrokeSink {
public:
    PainterLines(QPainter &painter, QSizeF area) : m_painter(painter), m_area(area) { }

    void draw(std::span<const QPointF> points, const Stroke &stroke) override;

private:
    QPainter &m_painter;
    QSizeF m_area;
};

}
