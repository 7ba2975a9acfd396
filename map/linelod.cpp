// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/linelod.h"

#include "map/mercator.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace routedesk::map {

namespace {

// The measure takes time with the square of the points on a bad line: longer ones are weighed piece by piece.
constexpr size_t piece = 512;

double distance(QPointF p, QPointF a, QPointF b)
{
    const QPointF d = b - a;
    const double square = QPointF::dotProduct(d, d);
    const double t = square > 0 ? std::clamp(QPointF::dotProduct(p - a, d) / square, 0.0, 1.0) : 0;
    const QPointF e = p - a - d * t;
    return std::hypot(e.x(), e.y());
}

}

LineLod::LineLod(const QList<LonLat> &places, bool close)
{
    m_points.reserve(size_t(places.size()) + 1);
    for (const LonLat place : places) {
        QPointF point = mercator::project(place);
        if (!m_points.empty())
            point.rx() += std::round(m_points.back().x() - point.x());
        m_points.push_back(point);
    }
    if (close && m_points.size() > 2 && m_points.front() != m_points.back())
        m_points.push_back(m_points.front());
    if (m_points.empty())
        return;
    const auto [left, right] = std::ranges::minmax(m_points, {}, [](QPointF p) { return p.x(); });
    const auto [top, bottom] = std::ranges::minmax(m_points, {}, [](QPointF p) { return p.y(); });
    m_box = QRectF(QPointF(left.x(), top.y()), QPointF(right.x(), bottom.y()));
    m_worth.assign(m_points.size(), std::numeric_limits<float>::infinity());
    for (size_t first = 0; first + 1 < m_points.size(); first += piece)
        weigh(first, std::min(first + piece, m_points.size() - 1));
}

void LineLod::weigh(size_t first, size_t last)
{
    struct Part {
        size_t first;
        size_t last;
        float limit; // no point matters more than the one that parted its stretch
    };
    std::vector<Part> parts { { first, last, std::numeric_limits<float>::infinity() } };
    while (!parts.empty()) {
        const Part part = parts.back();
        parts.pop_back();
        if (part.last <= part.first + 1)
            continue;
        size_t farthest = part.first + 1;
        double most = -1;
        for (size_t i = part.first + 1; i < part.last; ++i) {
            if (const double away = distance(m_points[i], m_points[part.first], m_points[part.last]); away > most) {
                most = away;
                farthest = i;
            }
        }
        m_worth[farthest] = std::min(part.limit, float(most));
        parts.push_back({ part.first, farthest, m_worth[farthest] });
        parts.push_back({ farthest, part.last, m_worth[farthest] });
    }
}

qint64 LineLod::bytes() const
{
    return qint64(m_points.capacity() * sizeof(QPointF) + m_worth.capacity() * sizeof(float));
}

}
