// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/autoplan/optimiserun.h"

#include "models/autoplan/searchdesk.h"
#include "models/autoplan/snapshottaker.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QThreadPool>
#include <QTimer>

namespace routedesk::models {

/// How a run goes from state to state; its only user is OptimiseRun.
class OptimiseRun::Private {
public:
    Private(
        OptimiseRun *run, const DispatchStore &s, WorkingPlan &p, const planner::TravelTimes &t, const Clock &c);

    void follow();
    void touch();
    void enter(State next);
    void take();
    void slice();
    void search(PlanSnapshot &&taken);
    void arrive();
    void check(PlanSnapshot &&now);
    void offer(Proposal &&checked);
    void tell();
    void leave();

    OptimiseRun *q;
    WorkingPlan &plan;
    const DispatchStore &store;
    const planner::TravelTimes &times;
    const Clock &clock;
    SnapshotTaker taker;
    PlanWish wish;
    State state = State::Idle;
    bool isTouched = false; ///< since the snapshot was begun
    bool isAccepting = false; ///< its own changes are not news
    std::shared_ptr<SearchDesk> desk;
    Proposal first; ///< as it was found
    Proposal present; ///< against the plan as it is
    QElapsedTimer since;
    std::chrono::milliseconds lasted{};
    QTimer slices, ticks, pause;
    QFutureWatcher<Proposal> watcher;
    QThreadPool threads; ///< last: goes first, and waits for what is still winding down
};

}
