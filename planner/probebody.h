// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner/daydrives.h"
#include "planner/routeprobe.h"
#include "planner/schedule.h"
#include "planner/sequence.h"

namespace routedesk::planner {

/// The route as the probe sees it: only the stops ahead, numbered 0 … n-1, with gap g before stop g and gap n at
/// the end. For each stop it keeps the latest arrival that makes no window worse and the latest that keeps the
/// shift's end, so that a gap can be judged without driving the rest of the route. All times are the vehicle's
/// worked time, latenesses are real; legs are as at usual hours, to be driven by `hours`. Inside the planner only.
class ProbeBody {
public:
    struct Node {
        const Stop *stop;
        Instant arrival;
        Instant serviceStart;
        Instant departure;
        Duration lateness;
        Instant windowLimit; ///< latest arrival that makes no stop from here on later than it may be or already is
        Instant endLimit; ///< latest arrival that keeps the end of the shift, or the end as it is
    };

    /// The vehicle at one new stop put into a gap.
    struct Call {
        Instant arrival;
        Instant departure;
        Duration lateness;
    };

    ProbeBody(
        const Vehicle &vehicle, std::vector<const Stop *> stops, const TravelTimes &times, Instant departNotBefore);

    [[nodiscard]] std::size_t gaps() const { return nodes.size() + 1; }
    [[nodiscard]] std::size_t gapOf(std::size_t position) const;
    [[nodiscard]] std::size_t positionOf(std::size_t gap) const;

    [[nodiscard]] Leg legInto(std::size_t gap, const Stop &stop) const; ///< from what is before the gap
    [[nodiscard]] Leg legOutOf(std::size_t gap, const Stop &stop) const; ///< to what is after the gap
    [[nodiscard]] Instant leaves(std::size_t gap, const Stop &stop, const Leg &into) const; ///< the place before
    /// When the stop is reached in that gap, and when what follows the gap if the stop is left then.
    [[nodiscard]] Instant reaches(std::size_t gap, const Stop &stop, const Leg &into) const;
    [[nodiscard]] Instant goesOn(const Call &call, const Leg &outOf) const;
    [[nodiscard]] Call call(const Stop &stop, Instant arrival) const;

    [[nodiscard]] bool keepsEnd(std::size_t gap, Instant arrival) const;
    [[nodiscard]] bool keepsWindows(std::size_t gap, Instant arrival) const;
    [[nodiscard]] bool keepsDistance(std::int64_t addedMetres) const;
    /// Lateness added to the stops from the gap on if the one after it is reached then. Gives up above `enough`.
    [[nodiscard]] Duration delay(std::size_t gap, Instant arrival, Duration enough) const;
    /// How far past the permitted end the route would run; how much is to spare, roughly, if negative.
    [[nodiscard]] Duration overrun(std::size_t gap, Instant arrival) const;

    /// What all drives together take longer at their hours, with the stop in its gap, and the drop in its own or
    /// null.
    [[nodiscard]] Duration addedDriving(
        std::size_t gap, const Stop &stop, const Stop *drop, std::size_t dropGap) const;

    /// Units that still fit if a stop of this kind is put there.
    [[nodiscard]] int room(const Stop &stop, std::size_t gap) const;
    /// As above for what is carried in the gaps first … last only.
    [[nodiscard]] int roomBetween(std::size_t first, std::size_t last) const;
    /// Whether a pair's drop may go to this gap as far as what it leaves on board is concerned.
    [[nodiscard]] bool dropFits(const Stop &pick, const Stop &drop, std::size_t gap) const;

    /// The index in the sequence of the stop's other half, if that is on this route.
    [[nodiscard]] std::optional<std::size_t> mateOf(const Stop &stop) const;

    const Vehicle &vehicle;
    const TravelTimes &times;
    Instant departNotBefore;
    DayDrives hours;
    Sequence sequence;
    Schedule schedule;
    std::vector<Node> nodes;
    std::vector<std::size_t> positions; ///< of the nodes in the sequence
    std::vector<Leg> legs; ///< one a gap
    std::vector<Duration> drives; ///< what each of them takes when it is driven
    std::vector<int> loads; ///< while driving each gap
    std::vector<int> peakUntil; ///< highest load in gaps 0 … g
    std::vector<int> peakFrom; ///< highest load in gaps g … n
    std::size_t firstGap = 0; ///< the first one behind the held stops
    bool mayPair = false; ///< whether any stop could be one half of a pair

private:
    void setNodes();
    void setLimits();
    void setLoads();

    std::int64_t m_metresLimit;
    Instant m_endLimit; ///< the shift's end, or that of the route if it is later
};

constexpr int unlimitedRoom = 1'000'000'000;

}
