// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/autoplan/runpace.h"

#include <algorithm>
#include <cmath>

namespace routedesk::models {

namespace {

/// A search without an end cools as the logarithm of its time: half of its way lies within the first minute and a
/// half, so that whoever stops it early has something good.
constexpr double warmUpSeconds = 5.0;

double seconds(std::chrono::milliseconds time)
{
    return std::chrono::duration<double>(time).count();
}

}

RunPace::RunPace(
    const PlanLimit &limit, std::function<std::chrono::milliseconds()> elapsed, std::atomic<std::uint64_t> *count)
    : m_limit(limit), m_elapsed(std::move(elapsed)), m_count(count)
{
}

double RunPace::spent(std::uint64_t steps) const
{
    (std::this_thread::get_id() == m_thread ? m_own : m_others) = steps;
    if (m_count)
        *m_count = m_own + m_others;
    if (m_limit.steps)
        return planner::StepPace(*m_limit.steps).spent(steps);
    const double passed = seconds(m_elapsed());
    const double whole = std::max(0.001, seconds(m_limit.time));
    return m_limit.isOpen ? std::log1p(passed / warmUpSeconds) / std::log1p(whole / warmUpSeconds) : passed / whole;
}

double RunPace::roundShare() const
{
    constexpr double usual = 0.01;
    constexpr double openEnded = 0.002;
    if (m_limit.steps)
        return usual;
    return m_limit.isOpen ? openEnded : std::min(usual, 0.25 / std::max(0.001, seconds(m_limit.time)));
}

}
