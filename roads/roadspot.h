// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner/geo.h"

#include <QHashFunctions>

#include <cmath>
#include <cstdint>
#include <functional>

namespace routedesk::roads {

/// A place as roads know it: hundred-thousandths of a degree, about a metre. Places that near each other are one.
struct RoadSpot {
    std::int32_t x = 0; ///< longitude
    std::int32_t y = 0; ///< latitude

    [[nodiscard]] static RoadSpot of(planner::Coordinate place)
    {
        return { std::int32_t(std::lround(place.longitude * 1e5)),
            std::int32_t(std::lround(place.latitude * 1e5)) };
    }

    [[nodiscard]] std::uint64_t packed() const { return std::uint64_t(std::uint32_t(x)) << 32 | std::uint32_t(y); }

    bool operator==(const RoadSpot &) const = default;
    friend size_t qHash(RoadSpot spot, size_t seed = 0) noexcept { return ::qHash(spot.packed(), seed); }
};

struct RoadSpotHash {
    [[nodiscard]] size_t operator()(RoadSpot spot) const
    {
        std::uint64_t mixed = spot.packed() * 0x9E3779B97F4A7C15ull;
        return size_t(mixed ^ (mixed >> 29));
    }
};

}
