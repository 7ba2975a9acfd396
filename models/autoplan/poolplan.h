// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/orderkey.h"

#include "planner/refusal.h"

#include <QList>
#include <QMetaType>
#include <QStringList>

namespace routedesk::models {

/// An order that found no place. `reason.stop` is the planner's name of the half it is about, `reason.vehicle` the
/// handle of the worker that came nearest.
/// NoVehicle: nobody of its ops group can drive. NotTried: it has no coordinates.
struct LeftOver {
    api::OrderKey key;
    planner::Refusal reason;

    bool operator==(const LeftOver &) const = default;
};

/// What planning the pool did to the working plan. Counts and lists stops: a pick and its drop are two.
struct PoolPlanResult {
    int planned = 0;
    QStringList routesTouched; ///< ids of routes that were there and got stops
    QStringList routesNew;     ///< ids of those made for workers without a route
    QList<LeftOver> leftOver;  ///< in the pool's order

    bool operator==(const PoolPlanResult &) const = default;
};

}

Q_DECLARE_METATYPE(routedesk::planner::Refusal)
Q_DECLARE_METATYPE(routedesk::models::PoolPlanResult)
