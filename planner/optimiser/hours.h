// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner/daydrives.h"

#include <cstdint>

namespace routedesk::planner::model {

/// Drives that take the same at every hour: time is added.
struct UsualHours {
    static constexpr bool isUsual = true;

    [[nodiscard]] std::int32_t arrival(std::int32_t departure, std::int32_t drive) const
    {
        return departure + drive;
    }
    [[nodiscard]] std::int32_t departure(std::int32_t arrival, std::int32_t drive) const { return arrival - drive; }
};

/// Drives through the hours of a vehicle's traffic, as Vehicle::arrives() and leaves() reckon them, in seconds
/// since `origin` on the vehicle's clock. `origin` is a whole second.
class Hours {
public:
    static constexpr bool isUsual = false;

    Hours(Traffic traffic, Breaks breaks, Instant origin)
        : m_drives(std::move(traffic), std::move(breaks), origin),
          m_shift(std::chrono::floor<std::chrono::seconds>(origin - m_drives.base()).count())
    {
    }

    [[nodiscard]] std::int32_t arrival(std::int32_t departure, std::int32_t drive) const
    {
        if (const auto known = m_drives.arrivalAt(departure + m_shift, drive); known >= 0)
            return static_cast<std::int32_t>(known - m_shift);
        return back(traffic().arrival(there(departure), std::chrono::seconds(drive), m_drives.breaks()));
    }
    /// The latest departure that arrives by then.
    [[nodiscard]] std::int32_t departure(std::int32_t arrival, std::int32_t drive) const
    {
        if (const auto known = m_drives.departureFor(arrival + m_shift, drive); known >= 0)
            return static_cast<std::int32_t>(known - m_shift);
        return back(traffic().departure(there(arrival), std::chrono::seconds(drive), m_drives.breaks()));
    }

    /// How much longer than usual a drive takes at that time.
    [[nodiscard]] double factorAt(std::int32_t time) const
    {
        return traffic().factorAt(m_drives.breaks().begun(there(time)));
    }

    /// With the same origin.
    [[nodiscard]] bool isOf(const Traffic &traffic, const Breaks &breaks) const
    {
        return m_drives.traffic() == traffic && m_drives.breaks() == breaks;
    }

private:
    [[nodiscard]] const Traffic &traffic() const { return m_drives.traffic(); }
    [[nodiscard]] Instant there(std::int32_t seconds) const
    {
        return m_drives.base() + std::chrono::seconds(seconds + m_shift);
    }
    [[nodiscard]] std::int32_t back(Instant instant) const
    {
        return static_cast<std::int32_t>(
            std::chrono::floor<std::chrono::seconds>(instant - m_drives.base()).count() - m_shift);
    }

    DayDrives m_drives;
    std::int64_t m_shift; ///< from the day's base to the origin
};

}
