// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner/instant.h"
#include "planner/traveltimes.h"

#include <optional>
#include <string>
#include <vector>

namespace routedesk::planner {

/// Names a stop within one problem: whatever tells two visits apart (handle, type, type index, attempt).
using StopId = std::string;

/// One visit of one order. What a stop does to the load follows from its kind:
/// - Delivery: on board from the start of the route, off at the stop.
/// - Pick: on board from the stop on; off at its mate, or at the end of the route if it has none.
/// - Drop: off at the stop; on board since its mate, or since the start if it has none on the route.
struct Stop {
    enum class Kind { Delivery, Pick, Drop };
    enum class State {
        Open,
        Started, ///< under way to it or serving it; keeps its place
        Completed, ///< history: takes no more time; what it picked up is on board
        Cancelled, ///< takes no time and no load
        Disabled, ///< as Cancelled, until it is enabled again
    };

    StopId id{};
    Place place{};
    Kind kind = Kind::Delivery;
    TimeWindow window{};
    std::chrono::seconds service{}; ///< ≥ 0
    int load = 1; ///< units of capacity_used, ≥ 0 whatever the kind
    std::vector<std::string> skills{}; ///< product types; a vehicle needs all of them
    /// The other half of a pick/drop pair, which names this one: same route, pick first.
    std::optional<StopId> mate{};
    State state = State::Open;
    bool locked = false; ///< by a dispatcher: stays on its route at its place
    bool bound = false; ///< by a dispatcher: stays with its vehicle, anywhere in its sequence
    int priority = 0; ///< planned in falling order when not all fit

    /// Whether the vehicle still has to go there.
    [[nodiscard]] bool isAhead() const { return state == State::Open || state == State::Started; }

    /// Whether its place in the sequence is settled. All that stands before such a stop is settled with it.
    [[nodiscard]] bool isHeld() const { return state == State::Started || (locked && isAhead()); }

    bool operator==(const Stop &) const = default;
};

}
