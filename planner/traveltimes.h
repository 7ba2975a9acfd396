// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner/geo.h"

#include <chrono>
#include <cstdint>

namespace routedesk::planner {

/// Where a vehicle can be. `index` is for the TravelTimes that are asked: the row of a precomputed matrix, or whatever
/// else they know a place by; -1 when they don't.
struct Place {
    Coordinate coordinate{};
    std::int32_t index = -1;

    bool operator==(const Place &) const = default;
};

/// What it takes to drive from one place to another, in whole seconds and metres, both ≥ 0.
struct Leg {
    std::chrono::seconds duration{};
    std::int64_t metres = 0;

    bool operator==(const Leg &) const = default;
};

/// Driving times and distances between places. There and back may differ. Implementations are immutable once built,
/// so any number of threads may ask at once, and they never wait: whatever must be fetched is fetched before.
class TravelTimes {
public:
    virtual ~TravelTimes() = default;

    [[nodiscard]] virtual Leg leg(const Place &from, const Place &to) const = 0;
};

}
