// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner/breaks.h"
#include "planner/hourprofile.h"

#include <memory>

namespace routedesk::planner {

/// How the hours of the day slow driving down where a vehicle is, on one day. Drives are given as what they take at
/// usual hours, whoever says so (a straight line's estimate or a road engine); how long they take follows from when
/// they set out. Moments are in the vehicle's worked time: a break in the middle of a drive takes part in the hours
/// but not in the drive. Whoever sets out later never arrives earlier, and a drive in two parts with nothing
/// between them never takes less than in one. Where hours matter, a drive begins and ends at whole seconds, rounded
/// up, so that reckoning in seconds and in milliseconds comes to the same. No drive is longer than 60 days. Cheap
/// to copy; any thread.
class Traffic {
public:
    /// Every hour is as usual: a drive takes what it is given as, exactly.
    Traffic() = default;
    /// The profile by the clock of the place. `utcOffset` is that clock's, the same for the whole day: on a day on
    /// which it changes, that at noon.
    Traffic(const HourProfile &profile, std::chrono::seconds utcOffset);
    /// As above; every hour is as usual if any factor is beyond HourProfile's bounds.
    [[nodiscard]] static Traffic of(std::span<const double, 24> factors, std::chrono::seconds utcOffset);

    [[nodiscard]] bool isUsual() const { return !m_profile; }
    /// How much longer than usual a drive takes at a moment of real time.
    [[nodiscard]] double factorAt(Instant real) const;

    [[nodiscard]] Instant arrival(Instant departure, std::chrono::seconds drive, const Breaks &breaks) const
    {
        return m_profile ? slowArrival(departure, drive, breaks) : departure + drive;
    }
    /// The latest departure that arrives by then.
    [[nodiscard]] Instant departure(Instant arrival, std::chrono::seconds drive, const Breaks &breaks) const
    {
        return m_profile ? slowDeparture(arrival, drive, breaks) : arrival - drive;
    }

    [[nodiscard]] bool operator==(const Traffic &other) const;

private:
    [[nodiscard]] Instant slowArrival(Instant departure, std::chrono::seconds drive, const Breaks &breaks) const;
    [[nodiscard]] Instant slowDeparture(Instant arrival, std::chrono::seconds drive, const Breaks &breaks) const;

    std::shared_ptr<const HourProfile> m_profile; ///< null: as usual
    std::chrono::seconds m_utcOffset{};
};

}
