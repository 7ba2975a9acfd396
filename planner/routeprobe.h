// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner/refusal.h"
#include "planner/vehicle.h"

#include <expected>
#include <memory>
#include <vector>

namespace routedesk::planner {

class ProbeBody;

/// What counts when a place is looked for.
struct InsertionPolicy {
    /// True: no stop may become late, or later than it is. False: each second late weighs as `latenessWeight`
    /// seconds of driving.
    bool windowsAreHard = true;
    double latenessWeight = 10.0;
};

/// Where an order goes: indices in the sequence as it is afterwards. `second` is the drop of a pair.
struct InsertionPoint {
    std::size_t first = 0;
    std::optional<std::size_t> second{};

    bool operator==(const InsertionPoint &) const = default;
};

/// What putting it there does.
struct Insertion {
    InsertionPoint point{};
    Duration addedDriving{}; ///< of the whole route, at its hours
    Duration addedLateness{}; ///< its own and the others'
    std::int64_t addedMetres = 0;
    double cost = 0.0; ///< seconds: driving as at usual hours + weight × lateness

    bool operator==(const Insertion &) const = default;
};

/// One route made ready for many questions of the kind "what if this order went there": made once per drag or plan
/// in linear time, then a gap is answered in constant time unless it makes something late. Skills, capacity, pick
/// before drop, shift end, distance and held stops are never broken, and what the route already breaks is never
/// made worse. Borrows its arguments: they must outlive it.
class RouteProbe {
public:
    RouteProbe(
        const Vehicle &vehicle, std::span<const Stop> stops, const TravelTimes &times, Instant departNotBefore);
    RouteProbe(
        const Vehicle &vehicle, std::vector<const Stop *> stops, const TravelTimes &times, Instant departNotBefore);
    RouteProbe(RouteProbe &&) noexcept;
    RouteProbe &operator=(RouteProbe &&) noexcept;
    ~RouteProbe();

    /// The order at one given place; nothing if a rule forbids it. `position` counts in the sequence afterwards.
    [[nodiscard]] std::optional<Insertion> at(
        const Stop &stop, std::size_t position, const InsertionPolicy &policy = {}) const;
    [[nodiscard]] std::optional<Insertion> at(const Stop &pick, std::size_t pickPosition, const Stop &drop,
        std::size_t dropPosition, const InsertionPolicy &policy = {}) const;

    /// The cheapest place; the first of equals. `drop` is null for a single order. Searching assumes that a detour
    /// is never quicker than the straight way. A single stop whose mate is on the route goes to the right side of
    /// it.
    [[nodiscard]] std::optional<Insertion> best(
        const Stop &stop, const Stop *drop = nullptr, const InsertionPolicy &policy = {}) const;

    /// Which rule is in the way where best() finds nothing, by the place that came nearest.
    [[nodiscard]] Refusal refusal(
        const Stop &stop, const Stop *drop = nullptr, const InsertionPolicy &policy = {}) const;

    [[nodiscard]] const std::vector<const Stop *> &stops() const;

private:
    std::unique_ptr<const ProbeBody> m_body;
};

/// The best place for one order, or one pair, in one route.
[[nodiscard]] std::expected<Insertion, Refusal> bestPosition(const Route &route, const Stop &stop, const Stop *drop,
    const TravelTimes &times, Instant departNotBefore, const InsertionPolicy &policy = {});

}
