// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner/traffic.h"

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
        : m_traffic(std::move(traffic)), m_breaks(std::move(breaks)), m_origin(origin)
    {
    }

    [[nodiscard]] std::int32_t arrival(std::int32_t departure, std::int32_t drive) const
    {
        return back(m_traffic.arrival(there(departure), std::chrono::seconds(drive), m_breaks));
    }
    /// The latest departure that arrives by then.
    [[nodiscard]] std::int32_t departure(std::int32_t arrival, std::int32_t drive) const
    {
        return back(m_traffic.departure(there(arrival), std::chrono::seconds(drive), m_breaks));
    }

    /// How much longer than usual a drive takes at that time.
    [[nodiscard]] double factorAt(std::int32_t time) const
    {
        return m_traffic.factorAt(m_breaks.begun(there(time)));
    }

    bool operator==(const Hours &) const = default;

private:
    [[nodiscard]] Instant there(std::int32_t seconds) const { return m_origin + std::chrono::seconds(seconds); }
    [[nodiscard]] std::int32_t back(Instant instant) const
    {
        return static_cast<std::int32_t>(std::chrono::floor<std::chrono::seconds>(instant - m_origin).count());
    }

    Traffic m_traffic;
    Breaks m_breaks;
    Instant m_origin;
};

}
