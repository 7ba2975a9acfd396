// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/clock.h"
#include "models/planevaluator.h"

namespace routedesk::models {

class WorkingPlan;

/// What it would do to its route to move one stop to another place, while a hand is still looking for it: the route
/// is reckoned once as it is, and once for each place. A fraction of a millisecond even for a long route; times by
/// what is known without asking anybody.
class PlaceForecast {
public:
    PlaceForecast(
        const DispatchStore &store, const WorkingPlan &plan, const planner::TravelTimes &times, const Clock &clock);

    /// As the plan stands now.
    void begin(const api::OrderKey &key);
    [[nodiscard]] bool isOnRoute() const { return m_stop >= 0; }
    /// nullopt for an order without a route.
    [[nodiscard]] std::optional<MoveConsequence> at(const api::GeoPoint &place) const;

private:
    [[nodiscard]] api::OrderKey keyOf(std::optional<size_t> stop) const;

    const DispatchStore &m_store;
    const WorkingPlan &m_plan;
    const planner::TravelTimes &m_times;
    const Clock &m_clock;
    PlanEvaluator m_evaluator;
    QString m_routeId;
    Sequence m_stops;
    EvaluatedRoute m_before;
    int m_stop = -1; ///< the planner's index
};

}
