// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner/traveltimes.h"

#include <functional>

namespace routedesk::models {

/// Travel times by which one leaves the planner from wherever it is: once it was cancelled, the next question
/// throws Cancelled. Its last part, telling why orders do not fit, asks nobody.
class CancellableTimes : public planner::TravelTimes {
public:
    struct Cancelled { };

    CancellableTimes(const planner::TravelTimes &times, const std::function<bool()> &isCancelled)
        : m_times(times), m_isCancelled(isCancelled)
    {
    }

    [[nodiscard]] planner::Leg leg(const planner::Place &from, const planner::Place &to) const override
    {
        if (m_isCancelled())
            throw Cancelled();
        return m_times.leg(from, to);
    }

private:
    const planner::TravelTimes &m_times;
    const std::function<bool()> &m_isCancelled;
};

}
