// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner/stop.h"

#include <cstdint>

namespace routedesk::planner {

/// Why an order found no place, told by the attempt that came nearest. A value, not a sentence.
struct Refusal {
    enum class Cause {
        NoVehicle, ///< there is none
        NotOpen, ///< it is completed, cancelled or disabled: nothing to plan
        NotTried, ///< planning was cancelled before its turn
        MateMissing, ///< the other half is neither offered nor on a route
        SkillMissing, ///< skills: what the vehicle that lacks fewest lacks
        CapacityExceeded, ///< amount: units needed; available: the largest free load, on `vehicle`
        WindowMissed, ///< its own, with `arrival` by `vehicle`; amount: seconds late
        OthersDelayed, ///< its own windows can be met, but others would miss theirs by `amount` seconds
        ShiftEndExceeded, ///< amount: seconds past the end
        MaxDistanceExceeded, ///< amount: metres too many
        HeldPlace, ///< its mate is settled where no place before or after it is left
    };

    Cause cause = Cause::NoVehicle;
    StopId stop{}; ///< the half of the order that it is about
    std::string vehicle{}; ///< the one that came nearest; empty without one
    /// With another cause than SkillMissing: what vehicles lacked that would else have been asked too.
    std::vector<std::string> skills{};
    std::optional<Instant> arrival{}; ///< with breaks, when service could begin
    std::int64_t amount = 0;
    std::int64_t available = 0;

    bool operator==(const Refusal &) const = default;
};

/// Whether the first came nearer to a place than the second: lacking skills is farther off than lacking room, that
/// is farther off than lacking time, and among the last the fewer seconds count (ten metres too many as one).
[[nodiscard]] bool isNearer(const Refusal &one, const Refusal &other);

}
