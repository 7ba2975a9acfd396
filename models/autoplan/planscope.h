// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/sequences.h"

#include <QStringList>

namespace routedesk::models {

class DispatchStore;
class WorkingPlan;

/// What a plan may touch. Whatever the scope: locks, stops reached or closed, closed routes, and routes without a
/// worker stay as they are; of a worker's open routes only the one under way, else the first, takes part. A stop
/// that has a route leaves it for the pool only for an order of a higher priority.
struct PlanScope {
    enum class Kind {
        Everything, ///< the pool and all stops of open routes
        FillIn, ///< the pool, or `orders` of it, between stops that all stay with their worker and in their order
        Orders, ///< only `orders`, of the pool and of routes; all others as in FillIn
        Workers, ///< the stops of `workers` and the pool, among these workers
        Route, ///< the stops of `routeId`, in another order
        Repair, ///< what is ahead on routes under way and the pool, among these routes
    };

    Kind kind = Kind::FillIn;
    QList<api::OrderKey> orders{}; ///< other halves come along
    QStringList workers{};
    QString routeId{};

    bool operator==(const PlanScope &) const = default;
};

/// An open route, or a worker who would get a new one.
struct PlanChair {
    QString routeId; ///< null: a new one
    QString workerHandle;
    QString opsGroupHandle;

    bool operator==(const PlanChair &) const = default;
};

/// Who could take orders in this scope.
[[nodiscard]] QList<PlanChair> chairsOf(
    const PlanScope &scope, const DispatchStore &store, const WorkingPlan &plan);
/// Which orders of the pool are to be planned in this scope, in the pool's order.
[[nodiscard]] Sequence offeredBy(const PlanScope &scope, const DispatchStore &store, const WorkingPlan &plan);
/// With the other halves that the day knows.
[[nodiscard]] QSet<api::OrderKey> withHalves(const QList<api::OrderKey> &keys, const DispatchStore &store);

/// Why a scope can do nothing.
enum class ScopeFault {
    None,
    NothingSelected,
    NoWorkers, ///< nobody can take a route
    NoneUnderWay, ///< no route of those that are to be repaired has been started
    AllLocked, ///< there would be something, but locks hold all of it
    NothingToPlan, ///< no order waits in the pool and none may move
};

/// What a scope comes to, in counts for a person to choose by.
struct ScopeCount {
    int fromPool = 0; ///< stops that would be placed
    int onRoutes = 0; ///< stops that may move
    int workers = 0;
    ScopeFault fault = ScopeFault::None;

    bool operator==(const ScopeCount &) const = default;
};

[[nodiscard]] ScopeCount countOf(const PlanScope &scope, const DispatchStore &store, const WorkingPlan &plan);

}
