// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRectF>

#include <cmath>

namespace routedesk::map {

// The union of points that may lie on both sides of the antimeridian: each is taken the short way from the first.
class Extent {
public:
    void add(QPointF world)
    {
        if (m_box.isNull())
            m_first = world.x();
        world.rx() += std::round(m_first - world.x());
        m_box |= QRectF(world, QSizeF(1e-12, 1e-12));
    }
    [[nodiscard]] QRectF box() const { return m_box; }

private:
    QRectF m_box;
    double m_first = 0;
};

}
