// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner/schedule.h"

namespace routedesk::planner {

/// What a change of one route's sequence does, to be shown before it is done. A move between two routes has two.
struct Consequence {
    Duration addedDriving{};
    Duration addedLateness{};
    Duration addedEnd{}; ///< how much later the route ends
    std::int64_t addedMetres = 0;
    std::vector<Violation> broken; ///< newly broken, indices in the sequence after
    std::vector<Violation> worsened; ///< was broken before by less; amounts and indices after
    std::vector<Violation> mended; ///< no longer broken, indices in the sequence before

    bool operator==(const Consequence &) const = default;
};

/// Evaluates both sequences for the same vehicle at the same time and compares them. A rule is the same one before
/// and after if it concerns the same stop, by id. A stop that left the route takes its broken rules along: they are
/// mended.
[[nodiscard]] Consequence consequence(const Vehicle &vehicle, std::span<const Stop> before,
    std::span<const Stop> after, const TravelTimes &times, Instant departNotBefore);

/// The same of two schedules already at hand, each evaluated for its sequence.
[[nodiscard]] Consequence consequence(std::span<const Stop *const> before, const Schedule &scheduleBefore,
    std::span<const Stop *const> after, const Schedule &scheduleAfter);

}
