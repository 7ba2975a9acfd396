// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/autoplan/proposal.h"
#include "models/clock.h"
#include "models/dispatchstore.h"

#include <QObject>

#include <expected>
#include <memory>

namespace routedesk::models {

class WorkingPlan;

/// Looks for a better plan beside the working plan and offers it. The snapshot is taken in slices on the interface
/// thread; everything else runs on threads of its own. What changes meanwhile, and while the proposal stands, makes
/// routes of it stale (Proposal::rebased). Nothing is changed before accept(). Another day ends all.
class OptimiseRun : public QObject {
    Q_OBJECT

public:
    enum class State {
        Idle,
        Preparing, ///< taking the snapshot
        Searching,
        Checking, ///< the day has changed: comparing what was found with it
        Offering,
    };

    /// `times` is asked from other threads as well; all arguments must outlive the run.
    OptimiseRun(const DispatchStore &store, WorkingPlan &plan, const planner::TravelTimes &times,
        const Clock &clock, QObject *parent = nullptr);
    /// What is under way is cancelled and waited for: some milliseconds, or what is left of building the model.
    ~OptimiseRun() override;

    [[nodiscard]] State state() const;
    /// Preparing, searching or checking for the first time.
    [[nodiscard]] bool isRunning() const;

    /// An earlier proposal is discarded. False, and nothing happens, while one is looked for.
    bool start(const PlanWish &wish);
    /// Offers the best plan so far.
    void enough();
    /// Ends the search; nothing is offered. Idle when this returns.
    void cancel();

    [[nodiscard]] const PlanWish &wish() const;
    /// While and after searching.
    [[nodiscard]] std::chrono::milliseconds elapsed() const;
    [[nodiscard]] std::uint64_t steps() const;

    /// Empty unless offering. The state may go to Checking and back when the day changes.
    [[nodiscard]] const Proposal &proposal() const;
    /// One step to be undone; the routes' ids. The proposal is gone then. Refused: it stays, and is checked again.
    std::expected<QStringList, EditRefusal> accept(const QList<qsizetype> &rows);
    void discard();

signals:
    void stateChanged(routedesk::models::OptimiseRun::State state);
    /// The best so far, at most four times a second.
    void glimpsed(const routedesk::models::PlanGlimpse &glimpse);
    /// Time has passed: four times a second while searching.
    void ticked();
    /// There is one, or its rows are not what they were.
    void proposalChanged();
    void accepted(const QStringList &routeIds);

private:
    class Private;
    std::unique_ptr<Private> d;
};

}

Q_DECLARE_METATYPE(routedesk::models::PlanGlimpse)
