// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner/vehicle.h"

namespace routedesk::planner {

/// A sequence with its pairs found. Inside the planner only: it borrows its stops.
struct Sequence {
    std::vector<const Stop *> stops;
    std::vector<std::optional<std::size_t>> mates; ///< index of the other half of a proper pair, if it counts
    std::vector<int> loadChange; ///< at the stop when served in a proper order; 0 if not ahead
    int startLoad = 0;
    std::size_t held = 0; ///< as heldCount()

    [[nodiscard]] static Sequence resolve(std::vector<const Stop *> stops);
};

/// When a vehicle leaves for its first stop, in its worked time. `first` is null if there is none.
[[nodiscard]] Instant departureFor(
    const Vehicle &vehicle, const Stop *first, const Leg &firstLeg, Instant departNotBefore);

/// Whether the two belong together: one names the other, and one is a pick, the other a drop.
[[nodiscard]] bool arePair(const Stop &one, const Stop &other);

[[nodiscard]] std::vector<const Stop *> pointersTo(std::span<const Stop> stops);

}
