// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "roads/roadmatrix.h"

#include <atomic>
#include <memory>
#include <shared_mutex>
#include <vector>

namespace routedesk::roads {

/// Where the newest matrix lies for everyone to look at, from any thread.
class RoadShelf {
public:
    void put(std::shared_ptr<const RoadMatrix> matrix);
    /// Null as long as there is none.
    [[nodiscard]] std::shared_ptr<const RoadMatrix> matrix() const;
    [[nodiscard]] std::optional<planner::Leg> leg(planner::Coordinate from, planner::Coordinate to) const;

private:
    mutable std::shared_mutex m_mutex;
    std::shared_ptr<const RoadMatrix> m_matrix;
    std::atomic<bool> m_isFilled = false; ///< spares whoever has no roads the lock
};

/// Driving by road where the legs are known by now, else by the estimate. Never waits. Unlike other travel times it
/// becomes better while it is used: a leg that was estimated may be known the next time. A long reckoning that must
/// not mix the two takes frozen() first.
class RoadTimes final : public planner::TravelTimes {
public:
    RoadTimes(std::shared_ptr<const RoadShelf> shelf, std::shared_ptr<const planner::TravelTimes> estimate);

    [[nodiscard]] planner::Leg leg(const planner::Place &from, const planner::Place &to) const override;
    /// Another estimate from now on. The ones before stay in memory, as other threads may be in the middle of them:
    /// for a few changes in a lifetime. From one thread only.
    void setEstimate(std::shared_ptr<const planner::TravelTimes> estimate);
    /// What is known at this moment, for good.
    [[nodiscard]] std::shared_ptr<const planner::TravelTimes> frozen() const;

private:
    std::shared_ptr<const RoadShelf> m_shelf;
    std::vector<std::shared_ptr<const planner::TravelTimes>> m_estimates; ///< the last one is in use
    std::atomic<const planner::TravelTimes *> m_estimate;
};

}
