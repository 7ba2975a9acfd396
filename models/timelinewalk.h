// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/timeline.h"

namespace routedesk::models {

/// Walks a route stop by stop; `free` is when the worker is done with what was before.
class TimelineWalk {
public:
    TimelineWalk(const DispatchStore &store, const WorkingPlan &plan, api::Instant now)
        : m_store(store), m_plan(plan), m_now(now)
    {
    }

    void begin(std::optional<api::Instant> start) { m_free = start; }
    [[nodiscard]] TimelineStop step(const api::OrderKey &key, int place);
    [[nodiscard]] std::optional<api::Instant> free() const { return m_free; }

private:
    void placeReal(TimelineStop &stop, const api::Order &order);
    void placeForecast(TimelineStop &stop, const StopFigures &figures) const;
    void placeStill(TimelineStop &stop, const StopFigures &figures) const;
    void recall(TimelineStop &stop, const api::Order &order, const StopFigures &figures) const;

    const DispatchStore &m_store;
    const WorkingPlan &m_plan;
    api::Instant m_now;
    std::optional<api::Instant> m_free;
};

/// A rule other than the windows, whose lateness is told by itself.
[[nodiscard]] bool breaksMore(const QList<planner::Violation> &broken);

}
