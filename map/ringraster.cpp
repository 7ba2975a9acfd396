// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/ringraster.h"

#include "map/pixelblend.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace routedesk::map {

namespace {

// Half of what a circle cuts from a row so far from its middle; nothing: 0.
double chord(double radius, double away)
{
    const double square = radius * radius - away * away;
    return radius > 0 && square > 0 ? std::sqrt(square) : 0;
}

}

void RingRaster::blend(int row, double from, double to, QRgb colour)
{
    // A pixel belongs to the part if its middle does.
    const int first = int(std::clamp(std::ceil(from - 0.5), 0.0, double(m_target.width())));
    const int end = int(std::clamp(std::ceil(to - 0.5), 0.0, double(m_target.width())));
    auto *pixels = reinterpret_cast<QRgb *>(m_target.scanLine(row));
    for (int x = first; x < end; ++x)
        pixels[x] = over(colour, pixels[x]);
}

void RingRaster::rim(int row, double from, double to, QPointF centre, double radius, double half)
{
    const int first = int(std::clamp(std::ceil(from - 0.5), 0.0, double(m_target.width())));
    const int end = int(std::clamp(std::ceil(to - 0.5), 0.0, double(m_target.width())));
    auto *pixels = reinterpret_cast<QRgb *>(m_target.scanLine(row));
    const double dy = row + 0.5 - centre.y();
    for (int x = first; x < end; ++x) {
        const double dx = x + 0.5 - centre.x();
        const double outward = std::sqrt(dx * dx + dy * dy) - radius;
        const auto inside = uint(std::clamp(0.5 - outward, 0.0, 1.0) * 255);
        const auto line = uint(std::clamp(half + 0.5 - std::abs(outward), 0.0, 1.0) * 255);
        pixels[x] = over(scaled(m_rim, line), over(scaled(m_fill, inside), pixels[x]));
    }
}

void RingRaster::circle(QPointF centre, double radius, const QColor &fill, const QColor &rimColour, double rimWidth)
{
    m_fill = qPremultiply(fill.rgba());
    m_rim = qPremultiply(rimColour.rgba());
    const double half = rimWidth / 2;
    const double outer = radius + half + 0.5;
    const double inner = radius - half - 0.5; // within it all is fill
    const double top = std::max(0.0, std::floor(centre.y() - outer));
    const double bottom = std::min(double(m_target.height() - 1), std::ceil(centre.y() + outer));
    for (int row = int(top); row <= bottom; ++row) {
        const double away = std::abs(row + 0.5 - centre.y());
        const double wide = chord(outer, away);
        if (wide == 0)
            continue;
        const double narrow = chord(inner, away);
        rim(row, centre.x() - wide, centre.x() - narrow, centre, radius, half);
        blend(row, centre.x() - narrow, centre.x() + narrow, m_fill);
        rim(row, centre.x() + narrow, centre.x() + wide, centre, radius, half);
    }
}

void RingRaster::polygon(std::span<const QPointF> points, const QColor &fill)
{
    if (points.size() < 3)
        return;
    const QRgb colour = qPremultiply(fill.rgba());
    const auto [upper, lower] = std::ranges::minmax(points, {}, [](QPointF p) { return p.y(); });
    const int top = int(std::clamp(std::floor(upper.y()), 0.0, double(m_target.height())));
    const int bottom = int(std::clamp(std::ceil(lower.y()), 0.0, double(m_target.height()))); // not with it
    std::vector<std::vector<double>> crossings(size_t(std::max(0, bottom - top)));
    for (size_t i = 0; i < points.size(); ++i) {
        QPointF a = points[i];
        QPointF b = points[(i + 1) % points.size()];
        if (a.y() > b.y())
            std::swap(a, b);
        const double first = std::max(double(top), std::ceil(a.y() - 0.5));
        for (double row = first; row < bottom && row + 0.5 < b.y(); ++row)
            crossings[size_t(row) - size_t(top)].push_back(a.x() + (row + 0.5 - a.y()) / (b.y() - a.y()) * (b.x() - a.x()));
    }
    for (size_t row = 0; row < crossings.size(); ++row) {
        std::ranges::sort(crossings[row]);
        for (size_t i = 1; i < crossings[row].size(); i += 2)
            blend(top + int(row), crossings[row][i - 1], crossings[row][i], colour);
    }
}

}
