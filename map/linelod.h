// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/scenevalues.h"

#include <QPointF>
#include <QRectF>

#include <vector>

namespace routedesk::map {

// A line of the world, and which of its points matter at a scale: Douglas and Peucker's measure, worked out once for
// all scales.
class LineLod {
public:
    LineLod() = default;
    // The short way round: a step of more than half the world crosses the antimeridian. A closed line ends where it
    // begins, given or not.
    LineLod(const QList<LonLat> &places, bool close);

    [[nodiscard]] const std::vector<QPointF> &points() const { return m_points; } // x may lie outside 0..1
    [[nodiscard]] QRectF box() const { return m_box; }
    // True if the line would stray by more than `tolerance`, in units of the world, were the point left out.
    [[nodiscard]] bool matters(size_t point, double tolerance) const { return m_worth[point] > tolerance; }
    [[nodiscard]] qint64 bytes() const;

private:
    void weigh(size_t first, size_t last);

    std::vector<QPointF> m_points;
    std::vector<float> m_worth; // how far it would stray
    QRectF m_box;
};

}
