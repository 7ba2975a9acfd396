// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/workingplan.h"

namespace routedesk::models {

/// From a moment to a later one, or to the same.
struct TimeSpan {
    api::Instant from{};
    api::Instant to{};

    [[nodiscard]] bool isEmpty() const { return to <= from; }
    [[nodiscard]] std::chrono::milliseconds length() const { return to - from; }
    [[nodiscard]] api::Instant middle() const { return from + (to - from) / 2; }
    /// The span that holds both.
    [[nodiscard]] TimeSpan united(const TimeSpan &other) const;

    bool operator==(const TimeSpan &) const = default;
};

/// What a stop takes of its worker's day. Times are those that the plan shows (StopFigures::eta); of a stop that
/// was reached or finished, the real ones.
struct TimelineStop {
    enum class State {
        Ahead,
        Here, ///< arrived at, not finished
        Done,
        CalledOff, ///< cancelled or disabled: takes no time, stands where it would be
        Placeless, ///< no coordinates: as CalledOff
    };

    api::OrderKey key;
    int number = 0; ///< 1-based place in the route
    State state = State::Ahead;
    bool isLocked = false; ///< keeps its place
    bool isSettled = false; ///< and so does everything before it
    TimeSpan driving{}; ///< to it; empty where nothing is known
    TimeSpan waiting{}; ///< from the arrival to the opening of the window
    TimeSpan service{};
    /// Where the service stood before: by the first forecast for a route under way, by the server's sequence for a
    /// stop with unsent changes. Nothing where it is less than a minute off.
    std::optional<TimeSpan> planned{};
    std::optional<api::Instant> opens{}, closes{};
    std::chrono::milliseconds lateness{}; ///< of the service's start against the window's end
    bool isBroken = false; ///< a rule other than the window

    [[nodiscard]] bool isLate() const { return lateness.count() > 0; }
    [[nodiscard]] bool takesTime() const { return state != State::CalledOff && state != State::Placeless; }

    bool operator==(const TimelineStop &) const = default;
};

/// A route on the clock; or a worker who has none that is open.
struct TimelineRow {
    QString workerHandle;
    QString routeId; ///< null: a worker without a route
    bool isClosed = false;
    bool isBroken = false; ///< a rule other than windows, of a stop or of the route
    std::optional<api::Instant> shiftStart{}, shiftEnd{};
    QList<TimeSpan> breaks{}; ///< between two shifts of one day
    QList<TimelineStop> stops{};
    TimeSpan homeward{}; ///< driving back after the last stop

    [[nodiscard]] bool isIdle() const { return routeId.isNull(); }
    /// From the first thing in it to the last, the shift included.
    [[nodiscard]] std::optional<TimeSpan> extent() const;

    bool operator==(const TimelineRow &) const = default;
};

/// The row of a route of the plan.
[[nodiscard]] TimelineRow timelineOfRoute(
    const DispatchStore &store, const WorkingPlan &plan, const QString &routeId, api::Instant now);
/// The row of a worker without a route.
[[nodiscard]] TimelineRow timelineOfWorker(
    const DispatchStore &store, const WorkingPlan &plan, const QString &workerHandle);

/// The place in the route (as in Move::index) for something let go of at that moment: before the first stop whose
/// middle is later, never before one that is settled.
[[nodiscard]] int dropIndex(const TimelineRow &row, api::Instant at);

}
