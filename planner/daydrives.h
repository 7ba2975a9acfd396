// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner/traffic.h"

#include <cstdint>
#include <vector>

namespace routedesk::planner {

/// A vehicle's drives around one day, made ready for many questions: the same answers as its traffic and breaks
/// give, to the second, some times sooner. About 5 KB where hours matter. Moments are in worked time.
class DayDrives {
public:
    DayDrives(Traffic traffic, Breaks breaks, Instant around);

    [[nodiscard]] Instant arrival(Instant departure, std::chrono::seconds drive) const
    {
        return m_traffic.isUsual() ? departure + drive : slowArrival(departure, drive);
    }
    [[nodiscard]] Instant departure(Instant arrival, std::chrono::seconds drive) const
    {
        return m_traffic.isUsual() ? arrival - drive : slowDeparture(arrival, drive);
    }

    /// In seconds since base(); nothing below zero, which means that another day is asked for.
    [[nodiscard]] std::int64_t arrivalAt(std::int64_t departure, std::int64_t drive) const;
    [[nodiscard]] std::int64_t departureFor(std::int64_t arrival, std::int64_t drive) const;
    [[nodiscard]] Instant base() const { return m_base; }

    [[nodiscard]] const Traffic &traffic() const { return m_traffic; }
    [[nodiscard]] const Breaks &breaks() const { return m_breaks; }

private:
    /// A span of worked time in which the speed is the same.
    struct Piece {
        std::int64_t begin;
        std::int64_t end;
        std::int64_t speed; ///< HourProfile::FreeFlow in a second
        double inverse;

        [[nodiscard]] std::int64_t secondsFor(std::int64_t way) const;
    };

    void layOut();
    [[nodiscard]] bool add(Instant from, Instant to, const HourProfile &profile);
    [[nodiscard]] const Piece *pieceAt(std::int64_t second) const;
    [[nodiscard]] Instant slowArrival(Instant departure, std::chrono::seconds drive) const;
    [[nodiscard]] Instant slowDeparture(Instant arrival, std::chrono::seconds drive) const;

    Traffic m_traffic;
    Breaks m_breaks;
    Instant m_base; ///< worked, a whole second
    std::vector<Piece> m_pieces; ///< in order and without gaps; empty: every question goes to the traffic
    std::vector<std::uint16_t> m_first; ///< the piece at the beginning of each bucket
};

}
