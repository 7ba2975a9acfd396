// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/ringraster.h"
#include "map/strokeraster.h"

#include <QPainterPath>

class QPainter;

namespace routedesk::map {

// Lines by a painter's own strokes: for paper, where there are no pixels, and slow. What of them lies far outside of the
// area is left out.
class PainterLines final : public StrokeSink {
public:
    PainterLines(QPainter &painter, QSize area) : m_painter(painter), m_area(area) { }

    void begin(const Stroke &stroke) override;
    void add(std::span<const QPointF> points) override;
    void end() override;
    [[nodiscard]] QSize size() const override { return m_area; }

private:
    void stroke(double width, const QColor &colour);

    QPainter &m_painter;
    const QSize m_area;
    Stroke m_stroke;
    QPainterPath m_path;
};

// The same of areas.
class PainterAreas final : public AreaSink {
public:
    explicit PainterAreas(QPainter &painter) : m_painter(painter) { }

    void circle(QPointF centre, double radius, const QColor &fill, const QColor &rim, double rimWidth) override;
    void polygon(std::span<const QPointF> points, const QColor &fill) override;

private:
    QPainter &m_painter;
};

}
