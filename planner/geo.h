// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace routedesk::planner {

/// A place on the earth, degrees WGS 84.
struct Coordinate {
    double longitude = 0.0;
    double latitude = 0.0;

    bool operator==(const Coordinate &) const = default;
};

/// Great-circle distance in metres: haversine on a sphere of radius 6 371 000 m, the one that reproduces
/// the wire's `deviation_from_destination` exactly.
[[nodiscard]] double greatCircleMetres(Coordinate from, Coordinate to);

}
