// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointF>

#include <algorithm>
#include <optional>
#include <utility>

namespace routedesk::map {

// Which part of the segment from a to b, from 0 at a to 1 at b, lies in the rectangle 0,0..width,height grown by the
// margin (Liang and Barsky). Nothing if none of it does.
[[nodiscard]] inline std::optional<std::pair<double, double>> partWithin(QPointF a, QPointF b, double width, double height, double margin)
{
    double from = 0;
    double to = 1;
    const QPointF d = b - a;
    const auto against = [&](double delta, double room) {
        if (delta == 0)
            return room >= 0;
        const double t = room / delta;
        (delta < 0 ? from : to) = delta < 0 ? std::max(from, t) : std::min(to, t);
        return from <= to;
    };
    if (!against(-d.x(), a.x() + margin) || !against(d.x(), width + margin - a.x()) || !against(-d.y(), a.y() + margin)
        || !against(d.y(), height + margin - a.y()))
        return {};
    return std::pair(from, to);
}

}
