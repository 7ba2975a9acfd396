// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner/stop.h"
#include "planner/traffic.h"

#include <cstdint>
#include <span>

namespace routedesk::planner {

/// A worker's shift on one day with what they drive. Nothing given means no limit.
/// For a route under way `start` is the last known position, and `maxMetres` what may still be driven.
struct Vehicle {
    std::string id{};
    std::optional<Place> start{}; ///< absent: the route begins at its first stop
    std::optional<Place> end{}; ///< absent: it ends at its last stop; the depot for "return to start"
    std::optional<Instant> shiftStart{};
    std::optional<Instant> shiftEnd{};
    Breaks breaks{};
    Traffic traffic{};
    std::optional<int> capacity{}; ///< units
    std::vector<std::string> skills{};
    std::optional<std::int64_t> maxMetres{};

    /// When a drive that sets out then arrives, and when one that arrives by then must set out at the latest; both
    /// in worked time. `drive` is what it takes at usual hours.
    [[nodiscard]] Instant arrives(Instant departure, std::chrono::seconds drive) const
    {
        return traffic.arrival(departure, drive, breaks);
    }
    [[nodiscard]] Instant leaves(Instant arrival, std::chrono::seconds drive) const
    {
        return traffic.departure(arrival, drive, breaks);
    }

    bool operator==(const Vehicle &) const = default;
};

/// A vehicle and what it is to do, in order. Stops that are over or called off may stay in the sequence.
struct Route {
    Vehicle vehicle{};
    std::vector<Stop> stops{};

    bool operator==(const Route &) const = default;
};

/// What the stop asks for and the vehicle does not have, in the stop's order.
[[nodiscard]] std::vector<std::string> missingSkills(const Stop &stop, const Vehicle &vehicle);

/// How many stops at the head of the sequence are settled: up to and with the last held one.
[[nodiscard]] std::size_t heldCount(std::span<const Stop> stops);

}
