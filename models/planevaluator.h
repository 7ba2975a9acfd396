// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/dispatchstore.h"
#include "models/planfigures.h"
#include "models/sequences.h"

namespace routedesk::models {

/// A sequence as the planner sees it, with its schedule. Stops without coordinates are not in it.
struct EvaluatedRoute {
    planner::Vehicle vehicle;
    planner::Instant departNotBefore;
    std::vector<planner::Stop> stops;
    std::vector<int> indexOf; ///< by place in the sequence: the planner's index, -1 for none
    int settled = 0; ///< stops of the sequence, from its head, that keep their place
    planner::Schedule schedule;

    [[nodiscard]] const planner::Visit *visitAt(qsizetype place) const;
};

/// Turns the store's orders, workers and ops groups into what the planner reckons with.
/// - A stop is done with when it is closed, called off when cancelled or disabled, under way once its worker arrived.
/// - Pace: places are tagged with the ops group that drives (paceTag()).
/// - Start: for a route under way where the worker was last seen; else the worker's home, else the group's start, else
///   the group's home. The end is there too when the route or its group returns to the start.
/// - Shift: the route's scheduled start, else the worker's shift of that weekday, else the group's; by the scope's zone.
/// - Capacity: the worker's profile `capacity`, else the group's. Skills: the worker's product types.
/// - Drives take longer or shorter by the hour, as the group's fleet has driven (trafficOf()).
/// - Nobody leaves before now, nor before the day; without any shift not before eight in the morning. A day that is
///   over is reckoned as if it were to come.
class PlanEvaluator {
public:
    PlanEvaluator(const DispatchStore &store, const planner::TravelTimes &times)
        : m_store(store)
        , m_times(times)
    {
    }

    [[nodiscard]] static planner::StopId stopId(const api::OrderKey &key);
    [[nodiscard]] planner::Stop stop(const api::Order &order) const;
    /// `routeHandle` may name a route that the server does not know.
    [[nodiscard]] planner::Vehicle vehicle(const QString &routeHandle, const QString &workerHandle,
        const QString &opsGroupHandle) const;
    [[nodiscard]] EvaluatedRoute evaluate(const QString &routeHandle, const QString &workerHandle,
        const QString &opsGroupHandle, const Sequence &stops, api::Instant now) const;
    /// How many stops at the head keep their place.
    [[nodiscard]] int lockedCount(const Sequence &stops) const;
    [[nodiscard]] bool isHeld(const api::OrderKey &key) const;

private:
    [[nodiscard]] std::optional<planner::Place> startPlace(const api::Route *route, const api::Worker *worker,
        const api::OpsGroup *group) const;
    [[nodiscard]] const api::OpsGroup *drivingGroup(
        const QString &workerHandle, const QString &opsGroupHandle) const;
    void setShift(planner::Vehicle &vehicle, const api::Route *route, const api::Worker *worker,
        const api::OpsGroup *group) const;
    [[nodiscard]] planner::Instant departure(const planner::Vehicle &vehicle, const api::Route *route,
        api::Instant now) const;

    const DispatchStore &m_store;
    const planner::TravelTimes &m_times;
};

}
