// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/autoplan/poolplan.h"
#include "models/clock.h"
#include "models/dispatchstore.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <optional>

namespace routedesk::planner {
class TravelTimes;
}

namespace routedesk::models {

class WorkingPlan;

/// Plans orders of the pool into routes by itself, as one undoable edit of the working plan; nothing is sent.
/// - Open routes get the orders between the stops they have, whose order is kept; locked stops stay where they are.
///   A worker with several open routes gets orders into the one under way, else into the first.
/// - Workers of the scope's ops group (of every group if the scope names none) without an open route get a new one.
///   In a scope of all groups an order that names a group goes only to routes and workers of that group.
/// - Windows are kept, and so are skills, capacity, shifts (the day's, by PlanEvaluator) and the longest distance.
/// The snapshot is taken in slices on the interface thread, the planning runs on a thread of its own. What changes
/// meanwhile (orders, routes, workers; not where somebody is) makes it start again, at most twice; if it changes once
/// more, outdated() is told and nothing is done. A change of the scope cancels.
class PoolPlanner : public QObject {
    Q_OBJECT

public:
    /// `times` is asked from another thread as well; all arguments must outlive the planner.
    PoolPlanner(const DispatchStore &store, WorkingPlan &plan, const planner::TravelTimes &times, const Clock &clock,
        QObject *parent = nullptr);
    /// A planning under way notices within a millisecond that it is not wanted any more, and is waited for.
    ~PoolPlanner() override;

    /// Empty: the whole pool. Other halves in the pool come along; keys that are not in the pool are left out.
    /// False, and nothing happens, while one is under way.
    bool start(const QList<api::OrderKey> &keys = {});
    /// Nothing has been changed, and cancelled() has been told when this returns. Does nothing unless it is running.
    void cancel();
    [[nodiscard]] bool isRunning() const;

    /// Why the order was left over, until it leaves the pool, changes, or is planned anew.
    [[nodiscard]] std::optional<planner::Refusal> refusal(const api::OrderKey &key) const;
    [[nodiscard]] QHash<api::OrderKey, planner::Refusal> refusals() const;
    /// What another planning has found out about orders of the pool.
    void keepReasons(const QList<LeftOver> &leftOver);

signals:
    void runningChanged(bool isRunning);
    /// Orders looked at, of those to be looked at: each once to find a place, then again to find a better one, so that
    /// the end may come before `done` reaches `total`. Told some times a second at most; 0 of 0 for "not known yet".
    void progressed(int done, int total);
    /// The working plan has changed, unless `planned` is 0. Of these three exactly one ends each start().
    void finished(const routedesk::models::PoolPlanResult &result);
    void cancelled();
    void outdated();
    void refusalsChanged(const QList<routedesk::api::OrderKey> &keys);

private:
    class Private;
    std::unique_ptr<Private> d;
};

}
