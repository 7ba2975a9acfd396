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
/// speed is constant. Times are UTC; `utcOffset` is what the place's clock is ahead of it, the same for the whole
/// drive.
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

    /// When a drive that takes `freeFlow` on free roads arrives. Grows with the departure and with freeFlow; a flat
    /// profile adds freeFlow exactly, and nothing takes no time.
    [[nodiscard]] Instant arrival(Instant departure, Duration freeFlow, std::chrono::seconds utcOffset = {}) const;
    /// The latest departure that still arrives by then: arrival(departure(a)) ≤ a and departure(arrival(d)) ≥ d.
    [[nodiscard]] Instant departure(Instant arrival, Duration freeFlow, std::chrono::seconds utcOffset = {}) const;

    bool operator==(const HourProfile &other) const { return m_perMille == other.m_perMille; }

private:
    [[nodiscard]] std::int64_t progress(std::int64_t localMs) const;
    [[nodiscard]] std::int64_t earliestWith(std::int64_t progress) const;
    void addUp();

    std::array<int, 24> m_perMille;
    std::array<std::int64_t, 25> m_until{}; ///< free-flow microseconds from midnight to the hour
};

}
