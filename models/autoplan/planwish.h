// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/autoplan/planscope.h"

#include <chrono>
#include <cstdint>
#include <optional>

namespace routedesk::models {

/// How long to look for better.
struct PlanLimit {
    std::chrono::milliseconds time{ 10'000 };
    bool isOpen = false; ///< until stopped: soon good, then ever more slowly better, and `time` at most
    std::optional<std::uint64_t> steps{}; ///< instead of time, for each thread: the same result on every machine
};

/// What is asked of the optimiser.
struct PlanWish {
    enum class Goal { LeastDriving, FewestWorkers };

    PlanScope scope{ .kind = PlanScope::Kind::Everything };
    Goal goal = Goal::LeastDriving;
    /// No window is missed for an order's sake; false: a second late weighs as ten of driving.
    bool keepsWindows = true;
    /// So much driving must be saved for a stop to change its worker.
    std::chrono::seconds disturbance{};
    PlanLimit limit{};
    std::uint64_t seed = 1;
};

}
