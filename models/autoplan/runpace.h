// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/autoplan/planwish.h"

#include "planner/optimiser/pace.h"

#include <atomic>
#include <functional>
#include <thread>

namespace routedesk::models {

/// A search's pace by the time that has passed, or by its steps; counts them besides. Made in the thread that
/// searches; counts the steps of two threads.
class RunPace final : public planner::Pace {
public:
    /// `elapsed` is asked from all threads of the search.
    /// `count` is told the steps of all threads so far.
    RunPace(const PlanLimit &limit, std::function<std::chrono::milliseconds()> elapsed,
        std::atomic<std::uint64_t> *count = nullptr);

    [[nodiscard]] double spent(std::uint64_t steps) const override;
    /// What of the pace a quarter of a second is, about: how often the threads compare what they have.
    [[nodiscard]] double roundShare() const;

private:
    PlanLimit m_limit;
    std::function<std::chrono::milliseconds()> m_elapsed;
    std::atomic<std::uint64_t> *m_count;
    std::thread::id m_thread = std::this_thread::get_id();
    mutable std::atomic<std::uint64_t> m_own = 0;
    mutable std::atomic<std::uint64_t> m_others = 0;
};

}
