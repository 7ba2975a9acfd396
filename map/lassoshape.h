// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPolygonF>

#include <vector>

namespace routedesk::map {

// Tells of very many points which lie in a closed shape (even-odd, as QPolygonF's). The shape is cut into level strips,
// so that a point is held against a few of its edges only.
class LassoShape {
public:
    explicit LassoShape(const QPolygonF &shape); // closed or not, both mean the same

    [[nodiscard]] QRectF box() const { return m_box; }
    [[nodiscard]] bool contains(QPointF point) const;

private:
    struct Edge {
        QPointF upper {};
        QPointF lower {};
    };
    [[nodiscard]] size_t strip(double y) const;

    QRectF m_box;
    double m_perStrip = 1;
    std::vector<std::vector<Edge>> m_strips;
};

}
