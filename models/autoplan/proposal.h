// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/autoplan/plansearch.h"
#include "models/planshape.h"

#include "planner/schedule.h"

#include <QPointF>
#include <QSet>

#include <memory>

namespace routedesk::models {

/// What one route comes to by planner::Schedule.
struct RouteSums {
    int stops = 0;
    int late = 0; ///< stops
    int broken = 0; ///< other rules
    qint64 metres = 0;
    planner::Duration driving{};
    planner::Duration lateness{};
    std::optional<planner::Instant> end{}; ///< of a route with something to do

    bool operator==(const RouteSums &) const = default;
};

/// What the routes that take part come to.
struct PlanSums {
    int workers = 0; ///< with something to do
    int stops = 0;
    int late = 0;
    int broken = 0;
    int unplanned = 0; ///< of the orders that were to be planned, and of those that would leave their route
    int newWorker = 0; ///< stops that change worker, or leave their route for the pool
    int newPlace = 0; ///< stops that stay with their worker in another order
    qint64 metres = 0;
    planner::Duration driving{};
    planner::Duration lateness{};

    bool operator==(const PlanSums &) const = default;
};

/// A route that the proposal would change.
struct ProposalRow {
    QString routeId; ///< null: a new route
    QString workerHandle;
    Sequence before, after;
    RouteSums sumsBefore, sumsAfter;
    int gained = 0, lost = 0, shifted = 0; ///< stops; shifted: in another order
    int bundle = 0; ///< routes that exchange stops share it: they can only be accepted together
    bool isStale = false; ///< the route has changed since the plan was made

    bool operator==(const ProposalRow &) const = default;
};

/// A plan offered beside the working plan that it was made from. A value: nothing is changed by it.
class Proposal {
public:
    Proposal() = default;
    Proposal(std::shared_ptr<const PlanSnapshot> snapshot, FoundPlan found, const planner::TravelTimes &times);

    /// Routes that would change, in the snapshot's order.
    [[nodiscard]] const QList<ProposalRow> &rows() const { return m_rows; }
    /// Routes that took part and stay as they are.
    [[nodiscard]] int unchanged() const { return m_unchanged; }
    [[nodiscard]] const QList<LeftOver> &leftOver() const { return m_leftOver; }
    [[nodiscard]] const PlanSums &before() const { return m_before; }
    [[nodiscard]] const PlanSums &after() const { return m_after; }
    /// The order is another one than the plan was made with: what is said of it may not hold.
    [[nodiscard]] bool hasChanged(const api::OrderKey &key) const { return m_changed.contains(key); }
    /// Orders that were to be planned and have gone elsewhere since.
    [[nodiscard]] int gone() const { return m_gone; }
    [[nodiscard]] bool isEmpty() const { return m_rows.isEmpty(); }

    /// The same proposal against the plan as it is now, by a snapshot in the same scope: routes that have changed,
    /// locks and workers included, are stale; orders that have left the pool are taken out of the routes that were
    /// to get them. Always made from the proposal as it was at first.
    [[nodiscard]] Proposal rebased(const PlanSnapshot &now, const planner::TravelTimes &times) const;
    /// A new route has got its handle.
    void rename(const QString &oldId, const QString &newId);

    /// Neither the row nor one of its bundle is stale.
    [[nodiscard]] bool mayAccept(qsizetype row) const;
    [[nodiscard]] QList<qsizetype> bundleOf(qsizetype row) const;
    /// What accepting these rows makes of the plan, with the rest of their bundles; those that may not be are left
    /// out.
    [[nodiscard]] PlanShape shapeOf(const QList<qsizetype> &rows) const;

private:
    void reckon(const planner::TravelTimes &times);

    std::shared_ptr<const PlanSnapshot> m_snapshot;
    FoundPlan m_found;
    QList<ProposalRow> m_rows;
    QList<LeftOver> m_leftOver;
    PlanSums m_before, m_after;
    int m_unchanged = 0;
    int m_gone = 0;
    QSet<api::OrderKey> m_changed;
};

/// A look at the best plan while it is looked for: sums, and lines to be drawn.
struct PlanGlimpse {
    struct Line {
        QString workerHandle;
        QList<QPointF> places; ///< longitude and latitude, in driving order, with start and end
    };

    PlanSums before, best;
    double cost = 0.0; ///< hours, as the optimiser weighs: see costOf()
    QList<Line> lines;
    QList<QPointF> unplanned;
};

/// What the optimiser makes smaller, in hours: driving, ten times the lateness, ten minutes for each worker more,
/// the wish's disturbance for each stop that changes worker, a day for each order left out and, where the fewest
/// workers are wanted, for each worker. It weighs what is left out by priority, which this does not.
[[nodiscard]] double costOf(const PlanSums &before, const PlanSums &after, const PlanWish &wish);

[[nodiscard]] PlanGlimpse glimpseOf(
    const PlanSnapshot &snapshot, const PlanWish &wish, const FoundPlan &found, const planner::TravelTimes &times);

}
