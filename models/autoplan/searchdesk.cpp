// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/autoplan/searchdesk.h"

#include "models/autoplan/runpace.h"

namespace routedesk::models {

SearchDesk::SearchDesk(std::shared_ptr<const PlanSnapshot> snapshot, const PlanWish &wish)
    : m_snapshot(std::move(snapshot)), m_wish(wish)
{
}

std::optional<Proposal> SearchDesk::search(const planner::TravelTimes &times)
{
    const auto begin = std::chrono::steady_clock::now();
    const auto elapsed = [begin] {
        return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin);
    };
    const RunPace pace(m_wish.limit, elapsed, &m_steps);
    SearchHooks hooks;
    hooks.isCancelled = [this] { return m_isCancelled.load(); };
    hooks.enough = m_enough.get_token();
    hooks.better = [&](const FoundPlan &best) {
        PlanGlimpse glimpse = glimpseOf(*m_snapshot, m_wish, best, times);
        const std::scoped_lock locked(m_lock);
        m_glimpse = std::move(glimpse);
    };
    std::optional<FoundPlan> found = searchPlan(*m_snapshot, m_wish, times, pace, hooks);
    if (!found)
        return std::nullopt;
    hooks.better(*found);
    return Proposal(m_snapshot, std::move(*found), times);
}

void SearchDesk::cancel()
{
    m_isCancelled = true;
    m_enough.request_stop();
}

void SearchDesk::finish()
{
    m_enough.request_stop();
}

std::optional<PlanGlimpse> SearchDesk::takeGlimpse()
{
    const std::scoped_lock locked(m_lock);
    return std::exchange(m_glimpse, std::nullopt);
}

}
