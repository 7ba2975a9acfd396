// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/tracking/spot.h"
#include "service/tracking/trackingrules.h"

#include "api/destination.h"

namespace routedesk::service {

/// The geofence of a destination: a circle or a polygon, or nothing while its place is not known.
class Fence {
public:
    explicit Fence(const api::Destination &destination);
    Fence(const api::GeoPoint &centre, double radius);

    [[nodiscard]] bool isKnown() const { return m_centre.has_value(); }
    [[nodiscard]] const std::optional<api::GeoPoint> &centre() const { return m_centre; }
    /// How far outside the boundary, metres; below or at zero inside. Far away it is only told that it is far.
    [[nodiscard]] double metresOutside(const api::GeoPoint &point) const;

private:
    std::optional<api::GeoPoint> m_centre;
    double m_radius = 0;
    api::Destination m_destination;
    double m_reach = 0; ///< everything of the polygon lies so near to its centre, metres
};

/// Who goes in and out: tells only what lasts, so that noise at the boundary does not flap.
class FenceWatch {
public:
    enum class Change { None, Entered, Left };

    /// `outside` as Fence::metresOutside.
    Change step(const Spot &spot, double outside, const TrackingRules &rules);
    /// Whoever is inside has arrived, however short that is; false when nobody is.
    bool confirm();

    [[nodiscard]] bool isInside() const { return m_isInside; }
    /// Where the last change happened: the first spot inside or outside.
    [[nodiscard]] const std::optional<Spot> &changedAt() const { return m_changedAt; }
    /// The first spot of what may become a change.
    [[nodiscard]] const std::optional<Spot> &pending() const { return m_pending; }

private:
    bool m_isInside = false;
    std::optional<Spot> m_pending;
    std::optional<Spot> m_changedAt;
};

}
