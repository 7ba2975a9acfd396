// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/lassoshape.h"

#include <algorithm>
#include <cmath>

namespace routedesk::map {

namespace {

constexpr qsizetype mostStrips = 512;

}

LassoShape::LassoShape(const QPolygonF &shape)
    : m_box(shape.boundingRect()), m_strips(size_t(std::clamp<qsizetype>(shape.size(), 1, mostStrips)))
{
    m_perStrip = std::max(1e-9, m_box.height()) / double(m_strips.size());
    for (qsizetype i = 0; i < shape.size(); ++i) {
        Edge edge { shape[i], shape[(i + 1) % shape.size()] };
        if (edge.upper.y() > edge.lower.y())
            std::swap(edge.upper, edge.lower);
        if (edge.upper.y() == edge.lower.y())
            continue;
        for (size_t at = strip(edge.upper.y()); at <= strip(edge.lower.y()); ++at)
            m_strips[at].push_back(edge);
    }
}

size_t LassoShape::strip(double y) const
{
    return size_t(std::clamp((y - m_box.top()) / m_perStrip, 0.0, double(m_strips.size() - 1)));
}

bool LassoShape::contains(QPointF point) const
{
    if (!m_box.contains(point))
        return false;
    bool inside = false;
    for (const Edge &edge : m_strips[strip(point.y())]) {
        // The upper end belongs to an edge, the lower one does not: a corner counts once.
        if (point.y() < edge.upper.y() || point.y() >= edge.lower.y())
            continue;
        const double share = (point.y() - edge.upper.y()) / (edge.lower.y() - edge.upper.y());
        if (point.x() < edge.upper.x() + share * (edge.lower.x() - edge.upper.x()))
            inside = !inside;
    }
    return inside;
}

}
