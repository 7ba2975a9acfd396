// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/autoplan/proposal.h"

#include <atomic>
#include <mutex>

namespace routedesk::models {

/// What a search and who waits for it share: one searches in a thread of its own, the other looks in now and then.
class SearchDesk {
public:
    SearchDesk(std::shared_ptr<const PlanSnapshot> snapshot, const PlanWish &wish);

    /// Blocks. Nothing once it was cancelled.
    [[nodiscard]] std::optional<Proposal> search(const planner::TravelTimes &times);

    // from any thread
    void cancel();
    /// The best so far is good enough.
    void finish();
    /// The best so far, if it is better than the last one taken.
    [[nodiscard]] std::optional<PlanGlimpse> takeGlimpse();
    [[nodiscard]] std::uint64_t steps() const { return m_steps; }

private:
    std::shared_ptr<const PlanSnapshot> m_snapshot;
    PlanWish m_wish;
    std::atomic<bool> m_isCancelled = false;
    std::stop_source m_enough;
    std::atomic<std::uint64_t> m_steps = 0;
    std::mutex m_lock;
    std::optional<PlanGlimpse> m_glimpse;
};

}
