// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

namespace routedesk::planner {

enum class Rule {
    WindowMissed, ///< amount: seconds late, rounded up
    CapacityExceeded, ///< once a route, at the stop that leaves with the peak load; amount: units too many
    DropBeforePick, ///< at the drop; amount: places between the two
    PairSplit, ///< the mate is not on this route; amount: 1
    SkillMissing, ///< amount: number of missing skills, see missingSkills()
    ShiftEndExceeded, ///< once a route; amount: seconds past the end, rounded up
    MaxDistanceExceeded, ///< once a route; amount: metres too many
    HeldStopMoved, ///< only between two sequences; amount: places it was moved, 0 if it left the route
};

/// One broken rule, with how badly.
struct Violation {
    Rule rule = Rule::WindowMissed;
    std::optional<std::size_t> stop{}; ///< index in the sequence; nothing if it concerns the route as a whole
    std::int64_t amount = 0;

    bool operator==(const Violation &) const = default;
};

}
