// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/autoplan/planscope.h"
#include "models/autoplan/plansnapshot.h"
#include "models/planevaluator.h"
#include "models/workingplan.h"

namespace routedesk::models {

/// Takes a snapshot bit by bit. What it reads must not change between the bits: begin again then.
class SnapshotTaker {
public:
    SnapshotTaker(const DispatchStore &store, const WorkingPlan &plan, const planner::TravelTimes &times)
        : m_store(store)
        , m_plan(plan)
        , m_evaluator(store, times)
    {
    }

    void begin(const PlanScope &scope, api::Instant now);
    /// Takes about so many stops more. True when all are taken.
    [[nodiscard]] bool advance(int stops);
    [[nodiscard]] PlanSnapshot take();

    /// An order of the pool as the planner is asked about it.
    [[nodiscard]] planner::Stop stop(const api::Order &order) const;

private:
    void takeOrder(const api::OrderKey &key);
    /// How many stops that were.
    int takeSeat(const PlanChair &chair);
    void takeStop(PlanSnapshot::Seat &seat, planner::Stop &stop, const api::OrderKey &key, bool isLocked);

    const DispatchStore &m_store;
    const WorkingPlan &m_plan;
    PlanEvaluator m_evaluator;
    api::Instant m_now;
    PlanScope m_scope;
    QSet<api::OrderKey> m_moving; ///< of the scope of some orders
    QList<api::OrderKey> m_keys;
    QList<PlanChair> m_chairs;
    qsizetype m_nextKey = 0;
    qsizetype m_nextChair = 0;
    PlanSnapshot m_snapshot;
};

}
