// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner/rule.h"
#include "planner/vehicle.h"

namespace routedesk::planner {

/// What happens at one stop. For a stop that is not ahead (completed, cancelled, disabled) `skipped` is true, the
/// times are when the vehicle was last free, and nothing is driven, waited or served.
struct Visit {
    bool skipped = false;
    Leg leg; ///< from the stop before, or from the vehicle's start, as it is driven then
    Instant setOut; ///< for here; breaks on the way make it longer ago than the leg lasts
    Instant arrival;
    Instant serviceStart; ///< arrival, or the opening of the window if that is later
    Instant departure;
    Duration wait{}; ///< breaks not counted
    Duration lateness{}; ///< of the service start against the end of the window
    int loadAfter = 0;
    std::chrono::seconds traffic{}; ///< of the leg, what the hour adds to its usual time; saves, if negative

    bool operator==(const Visit &) const = default;
};

struct Totals {
    Instant start; ///< departure from the start place
    Instant end; ///< arrival at the end place, or departure from the last stop
    std::optional<Instant> startBy; ///< the latest start that makes no stop late; nothing without a deadline
    Duration driving{}; ///< as it is driven then
    Duration traffic{}; ///< of that, what the hours add to the usual time of the same legs; save, if negative
    Duration waiting{};
    Duration service{};
    Duration onBreak{}; ///< the rest of the time from start to end
    Duration lateness{}; ///< sum over the stops
    int lateStops = 0;
    std::int64_t metres = 0;
    int startLoad = 0; ///< on leaving the start place
    int peakLoad = 0;

    bool operator==(const Totals &) const = default;
};

/// What becomes of a sequence when a vehicle drives it as it stands: never reorders, never refuses, never reads a
/// clock; what is wrong is listed. The way to the end place is driven unless there was and is nothing to do.
///
/// Each leg is driven through the hours of the vehicle's traffic, from when it sets out.
/// Start: at the shift's start or `departNotBefore`, whichever is later. Without a shift start the vehicle leaves
/// just in time for the opening of its first window, but not before `departNotBefore`; if that stop's window has no
/// opening it leaves at `departNotBefore`. In a break nothing happens: what it interrupts goes on after it, and
/// service does not begin in it. Load at the start: every delivery and every drop without a pick on the
/// route that is ahead, and what completed picks have brought on board and completed drops have not taken off.
struct Schedule {
    std::vector<Visit> visits; ///< one a stop, in the sequence's order
    Totals totals;
    std::vector<Violation> violations; ///< by stop, those of the whole route last

    [[nodiscard]] static Schedule evaluate(
        const Vehicle &vehicle, std::span<const Stop> stops, const TravelTimes &times, Instant departNotBefore);
    /// The same without copying the stops into a row; none may be null.
    [[nodiscard]] static Schedule evaluate(const Vehicle &vehicle, std::span<const Stop *const> stops,
        const TravelTimes &times, Instant departNotBefore);

    bool operator==(const Schedule &) const = default;
};

}
