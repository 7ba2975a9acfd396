// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace routedesk::planner {

/// How far a search has come with what it may spend. The planner reads no clock: who wants a limit in time passes a
/// pace that does. Asked by all threads of a search, every few steps.
class Pace {
public:
    virtual ~Pace() = default;

    /// 0 at the beginning, 1 or more when it is over; never falls. `steps` are those of the asking thread.
    [[nodiscard]] virtual double spent(std::uint64_t steps) const = 0;
};

/// How many steps a search makes between two looks at its pace and at whether it is to stop.
constexpr int stepsBetweenLooks = 16;

/// So many steps a thread: the same result on every machine.
class StepPace final : public Pace {
public:
    explicit StepPace(std::uint64_t stepsEach) : m_steps(stepsEach) { }

    [[nodiscard]] double spent(std::uint64_t steps) const override
    {
        return m_steps == 0 ? 1.0 : static_cast<double>(steps) / static_cast<double>(m_steps);
    }

private:
    std::uint64_t m_steps;
};

}
