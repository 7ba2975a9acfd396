// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "roads/thinning.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace routedesk::roads {

namespace {

struct Point {
    double x, y; // metres
};

double distance(Point p, Point a, Point b)
{
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double length = dx * dx + dy * dy;
    const double along = length > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length, 0.0, 1.0) : 0.0;
    return std::hypot(p.x - a.x - along * dx, p.y - a.y - along * dy);
}

std::vector<Point> flattened(const QList<api::GeoPoint> &line)
{
    constexpr double metresADegree = 111'195;
    const double shrink = std::cos(line.at(line.size() / 2).latitude() * std::numbers::pi / 180);
    std::vector<Point> points;
    points.reserve(size_t(line.size()));
    for (const api::GeoPoint &point : line)
        points.push_back({ point.longitude() * metresADegree * shrink, point.latitude() * metresADegree });
    return points;
}

}

QList<api::GeoPoint> thinned(const QList<api::GeoPoint> &line, double metres)
{
    if (line.size() < 3)
        return line;
    const std::vector<Point> points = flattened(line);
    std::vector<bool> stays(points.size(), false);
    stays.front() = stays.back() = true;
    std::vector<std::pair<size_t, size_t>> pieces{ { 0, points.size() - 1 } };
    while (!pieces.empty()) {
        const auto [from, to] = pieces.back();
        pieces.pop_back();
        double farthest = metres;
        size_t at = from;
        for (size_t i = from + 1; i < to; ++i) {
            if (const double d = distance(points[i], points[from], points[to]); d > farthest) {
                farthest = d;
                at = i;
            }
        }
        if (at == from)
            continue;
        stays[at] = true;
        pieces.emplace_back(from, at);
        pieces.emplace_back(at, to);
    }
    QList<api::GeoPoint> result;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (stays[size_t(i)])
            result.append(line.at(i));
    }
    return result;
}

}
