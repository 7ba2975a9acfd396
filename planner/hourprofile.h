// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner/instant.h"

#include <array>
#include <cstdint>
#include <span>

namespace routedesk::planner {

/// How much longer a drive takes in each hour of the day than when the roads are free: 24 factors, 1 for "as
/// usual". A drive goes through the hours piece by piece, each at its own speed, so whoever leaves later never
/// arrives earlier (first in, first out), and exactly so: all reckoning is in whole numbers. Within an hour the
/// speed is constant, and what is rounded in it makes a drive shorter by less than a millisecond an hour. Times are
/// UTC; `utcOffset` is what the place's clock is ahead of it, the same for the whole drive.
class HourProfile {
public:
    static constexpr double least = 0.25;
    static constexpr double most = 4.0;

    /// Every hour is as usual.
    HourProfile();
    /// Nothing unless each factor is within least..most. Kept to a thousandth.
    [[nodiscard]] static std::optional<HourProfile> create(std::span<const double, 24> factors);

    [[nodiscard]] double factor(int hour) const { return m_perMille[static_cast<std::size_t>(hour)] / 1000.0; }
    [[nodiscard]] bool isFlat() const;

    /// What one drives on free roads, so fine that a millisecond in any hour is a whole number. Up to 90 days.
    using FreeFlow = std::chrono::duration<std::int64_t, std::ratio<1, 100'000'000'000>>;

    /// When a drive that takes `freeFlow` on free roads arrives. Grows with the departure and with freeFlow; a flat
    /// profile adds freeFlow exactly, and nothing takes no time.
    [[nodiscard]] Instant arrival(Instant departure, FreeFlow freeFlow, std::chrono::seconds utcOffset = {}) const;
    /// The latest departure that still arrives by then: arrival(departure(a)) ≤ a and departure(arrival(d)) ≥ d.
    [[nodiscard]] Instant departure(Instant arrival, FreeFlow freeFlow, std::chrono::seconds utcOffset = {}) const;
    /// How far one gets from one moment to a later one. A drive may be cut anywhere: what is left of it is the
    /// whole less this.
    [[nodiscard]] FreeFlow between(Instant from, Instant to, std::chrono::seconds utcOffset = {}) const;

    bool operator==(const HourProfile &other) const { return m_perMille == other.m_perMille; }

private:
    /// A moment by the clock of the place, and how far one has come since its midnight.
    struct Spot {
        std::int64_t day;
        std::int64_t progress;
        std::size_t hour;
    };

    [[nodiscard]] Spot spotAt(Instant instant, std::chrono::seconds utcOffset) const;
    /// The first moment with that progress, which lies within the spot's hour.
    [[nodiscard]] Instant momentOf(const Spot &spot, std::chrono::seconds utcOffset) const;
    void addUp();

    std::array<int, 24> m_perMille;
    std::array<std::int64_t, 24> m_speed{}; ///< of FreeFlow in a millisecond
    std::array<std::int64_t, 25> m_until{}; ///< of FreeFlow from midnight to the hour
};

}
