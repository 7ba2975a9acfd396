// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/consequence.h"

#include "planner/sequence.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace routedesk::planner {

namespace {

/// Capacity is a matter of the whole route: its peak may move from stop to stop and stay the same breach.
using Key = std::pair<Rule, std::string_view>;

Key keyOf(const Violation &violation, std::span<const Stop *const> stops)
{
    if (!violation.stop || violation.rule == Rule::CapacityExceeded)
        return { violation.rule, {} };
    return { violation.rule, stops[*violation.stop]->id };
}

std::vector<Violation> movedHeldStops(std::span<const Stop *const> before, std::span<const Stop *const> after)
{
    std::vector<Violation> moved;
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (!before[i]->isHeld() || (i < after.size() && after[i]->id == before[i]->id))
            continue;
        const auto found = std::ranges::find(after, before[i]->id, [](const Stop *stop) { return stop->id; });
        if (found == after.end()) {
            moved.push_back({ Rule::HeldStopMoved, std::nullopt, 0 });
            continue;
        }
        const auto now = static_cast<std::size_t>(found - after.begin());
        moved.push_back({ Rule::HeldStopMoved, now, static_cast<std::int64_t>(now > i ? now - i : i - now) });
    }
    return moved;
}

}

Consequence consequence(const Vehicle &vehicle, std::span<const Stop> before, std::span<const Stop> after,
    const TravelTimes &times, Instant departNotBefore)
{
    const std::vector<const Stop *> stopsBefore = pointersTo(before);
    const std::vector<const Stop *> stopsAfter = pointersTo(after);
    return consequence(stopsBefore, Schedule::evaluate(vehicle, stopsBefore, times, departNotBefore), stopsAfter,
        Schedule::evaluate(vehicle, stopsAfter, times, departNotBefore));
}

Consequence consequence(std::span<const Stop *const> before, const Schedule &scheduleBefore,
    std::span<const Stop *const> after, const Schedule &scheduleAfter)
{
    Consequence result;
    result.addedDriving = scheduleAfter.totals.driving - scheduleBefore.totals.driving;
    result.addedLateness = scheduleAfter.totals.lateness - scheduleBefore.totals.lateness;
    result.addedEnd = scheduleAfter.totals.end - scheduleBefore.totals.end;
    result.addedMetres = scheduleAfter.totals.metres - scheduleBefore.totals.metres;

    std::map<Key, Violation> old;
    for (const Violation &violation : scheduleBefore.violations)
        old.emplace(keyOf(violation, before), violation);
    for (const Violation &violation : scheduleAfter.violations) {
        const auto known = old.find(keyOf(violation, after));
        if (known == old.end()) {
            result.broken.push_back(violation);
            continue;
        }
        if (violation.amount > known->second.amount)
            result.worsened.push_back(violation);
        old.erase(known);
    }
    for (const Violation &violation : scheduleBefore.violations) {
        if (old.contains(keyOf(violation, before)))
            result.mended.push_back(violation);
    }
    std::ranges::copy(movedHeldStops(before, after), std::back_inserter(result.broken));
    return result;
}

}
