// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "roads/roadtimes.h"

#include <mutex>
#include <utility>

namespace routedesk::roads {

void RoadShelf::put(std::shared_ptr<const RoadMatrix> matrix)
{
    const std::unique_lock lock(m_mutex);
    m_isFilled = matrix && matrix->size() > 0;
    std::swap(m_matrix, matrix); // the old one is let go of without the lock
}

std::shared_ptr<const RoadMatrix> RoadShelf::matrix() const
{
    const std::shared_lock lock(m_mutex);
    return m_matrix;
}

std::optional<planner::Leg> RoadShelf::leg(planner::Coordinate from, planner::Coordinate to) const
{
    if (!m_isFilled.load(std::memory_order_acquire))
        return std::nullopt;
    const std::shared_lock lock(m_mutex);
    return m_matrix ? m_matrix->leg(from, to) : std::nullopt;
}

RoadTimes::RoadTimes(std::shared_ptr<const RoadShelf> shelf, std::shared_ptr<const planner::TravelTimes> estimate)
    : m_shelf(std::move(shelf))
{
    setEstimate(std::move(estimate));
}

void RoadTimes::setEstimate(std::shared_ptr<const planner::TravelTimes> estimate)
{
    m_estimates.push_back(std::move(estimate));
    m_estimate.store(m_estimates.back().get(), std::memory_order_release);
}

planner::Leg RoadTimes::leg(const planner::Place &from, const planner::Place &to) const
{
    const auto known = m_shelf->leg(from.coordinate, to.coordinate);
    return known ? *known : m_estimate.load(std::memory_order_acquire)->leg(from, to);
}

std::shared_ptr<const planner::TravelTimes> RoadTimes::frozen() const
{
    auto shelf = std::make_shared<RoadShelf>();
    shelf->put(m_shelf->matrix());
    return std::make_shared<RoadTimes>(std::move(shelf), m_estimates.back());
}

}
