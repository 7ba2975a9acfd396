// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/lifecycle/travelsummary.h"

#include "service/tracking/motion.h"

#include "planner/geo.h"

#include <algorithm>
#include <cmath>

namespace routedesk::service {

namespace {

double metresBetween(const api::GeoPoint &a, const api::GeoPoint &b)
{
    return planner::greatCircleMetres({ a.longitude(), a.latitude() }, { b.longitude(), b.latitude() });
}

bool ringContains(const api::GeoRing &ring, const api::GeoPoint &point)
{
    bool inside = false;
    for (qsizetype i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        const api::GeoPoint &a = ring.at(i);
        const api::GeoPoint &b = ring.at(j);
        if ((a.latitude() > point.latitude()) == (b.latitude() > point.latitude()))
            continue;
        const double crossing = a.longitude()
            + (point.latitude() - a.latitude()) / (b.latitude() - a.latitude()) * (b.longitude() - a.longitude());
        if (point.longitude() < crossing)
            inside = !inside;
    }
    return inside;
}

}

bool contains(const api::Destination &destination, const api::GeoPoint &point)
{
    if (!destination.polygon.isEmpty())
        return ringContains(destination.polygon, point);
    const auto radius = destination.effectiveRadius();
    return destination.point && radius && metresBetween(*destination.point, point) <= *radius;
}

TravelSummary summarise(const api::Polyline &travelled, const api::Destination &destination,
    const std::optional<api::Instant> &startedAt, api::Instant closedAt)
{
    TravelSummary summary;
    std::optional<api::Instant> from = startedAt;
    if (!travelled.isEmpty() && travelled.first().recordedAt)
        from = travelled.first().recordedAt;
    if (from)
        summary.duration = std::max(0.0, std::round(std::chrono::duration<double>(closedAt - *from).count()));
    WayMeter length;
    for (const api::PolylinePoint &point : travelled)
        length.step(point.place, TrackingRules().noise);
    summary.distance = std::round(length.metres());
    if (travelled.isEmpty())
        return summary;

    const auto centre = destination.centre();
    if (centre)
        summary.deviation = std::round(metresBetween(travelled.last().place, *centre));
    summary.visited = std::ranges::any_of(
        travelled, [&](const api::PolylinePoint &point) { return contains(destination, point.place); });
    summary.closedAtDestination = contains(destination, travelled.last().place);
    return summary;
}

}
