// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

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

    /// Empty: the whole pool. Other halves in the pool come along.
    void begin(const QList<api::OrderKey> &keys, api::Instant now);
    /// Takes about so many stops more. True when all are taken.
    [[nodiscard]] bool advance(int stops);
    [[nodiscard]] PlanSnapshot take();

    /// An order of the pool as the planner is asked about it.
    [[nodiscard]] planner::Stop stop(const api::Order &order) const;

private:
    struct Chair {
        QString routeId, workerHandle, opsGroupHandle;
    };

    [[nodiscard]] QList<api::OrderKey> inPool(const QList<api::OrderKey> &keys) const;
    [[nodiscard]] QList<Chair> chairs() const;
    void takeOrder(const api::OrderKey &key);
    /// How many stops that were.
    int takeSeat(const Chair &chair);

    const DispatchStore &m_store;
    const WorkingPlan &m_plan;
    PlanEvaluator m_evaluator;
    api::Instant m_now;
    QList<api::OrderKey> m_keys;
    QList<Chair> m_chairs;
    qsizetype m_nextKey = 0;
    qsizetype m_nextChair = 0;
    PlanSnapshot m_snapshot;
};

}
