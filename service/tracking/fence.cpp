// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/tracking/fence.h"

#include "service/lifecycle/travelsummary.h"
#include "service/tracking/plausibility.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace routedesk::service {

namespace {

constexpr double metresPerDegree = 6'371'000 * std::numbers::pi / 180;

// Flat around the point, which is exact enough for a few kilometres.
double metresToEdge(const api::GeoPoint &point, const api::GeoPoint &a, const api::GeoPoint &b)
{
    const double shrink = std::cos(point.latitude() * std::numbers::pi / 180);
    const auto x = [&](const api::GeoPoint &p) {
        return std::remainder(p.longitude() - point.longitude(), 360.0) * metresPerDegree * shrink;
    };
    const auto y = [&](const api::GeoPoint &p) { return (p.latitude() - point.latitude()) * metresPerDegree; };
    const double dx = x(b) - x(a);
    const double dy = y(b) - y(a);
    const double length = dx * dx + dy * dy;
    const double along = length > 0 ? std::clamp(-(x(a) * dx + y(a) * dy) / length, 0.0, 1.0) : 0;
    return std::hypot(x(a) + along * dx, y(a) + along * dy);
}

}

Fence::Fence(const api::Destination &destination)
    : m_destination(destination)
{
    const auto centre = destination.centre();
    if (!centre)
        return;
    if (destination.polygon.isEmpty()) {
        if (const auto radius = destination.effectiveRadius()) {
            m_centre = centre;
            m_radius = *radius;
        }
        return;
    }
    m_centre = centre;
    for (const api::GeoPoint &corner : destination.polygon)
        m_reach = std::max(m_reach, metresBetween(*centre, corner));
}

Fence::Fence(const api::GeoPoint &centre, double radius)
    : m_centre(centre)
    , m_radius(radius)
{
}

double Fence::metresOutside(const api::GeoPoint &point) const
{
    constexpr double farAway = 1e6;
    if (!m_centre)
        return farAway;
    const double metres = metresBetween(*m_centre, point);
    if (m_destination.polygon.isEmpty())
        return metres - m_radius;
    if (metres > m_reach + 1000)
        return metres - m_reach;
    if (contains(m_destination, point))
        return 0;
    const api::GeoRing &ring = m_destination.polygon;
    double nearest = farAway;
    for (qsizetype i = 0; i < ring.size(); ++i)
        nearest = std::min(nearest, metresToEdge(point, ring.at(i), ring.at((i + 1) % ring.size())));
    return std::max(nearest, 1e-3);
}

FenceWatch::Change FenceWatch::step(const Spot &spot, double outside, const TrackingRules &rules)
{
    const bool goesOn = m_isInside ? outside > rules.exitMargin : outside <= 0;
    const bool isOver = m_isInside ? outside <= 0 : outside > rules.exitMargin;
    if (goesOn) {
        if (!m_pending)
            m_pending = spot;
    } else if (isOver) {
        m_pending.reset();
    }
    if (!m_pending || spot.at - m_pending->at < (m_isInside ? rules.exitDwell : rules.arrivalDwell))
        return Change::None;
    m_isInside = !m_isInside;
    m_changedAt = m_pending;
    m_pending.reset();
    return m_isInside ? Change::Entered : Change::Left;
}

bool FenceWatch::confirm()
{
    if (m_isInside || !m_pending)
        return m_isInside;
    m_isInside = true;
    m_changedAt = m_pending;
    m_pending.reset();
    return true;
}

}
