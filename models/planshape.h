// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/planvalues.h"
#include "models/sequences.h"

namespace routedesk::models {

/// What one route is to hold.
struct RouteWish {
    QString routeId; ///< null: a new route
    QString workerHandle;
    Sequence stops;

    bool operator==(const RouteWish &) const = default;
};

/// Routes as they are to be, in one step. Stops that come from elsewhere leave where they were; stops of these
/// routes that none of them holds any more go to the pool.
struct PlanShape {
    QString text; ///< what the undo menu calls it
    QList<RouteWish> routes;

    bool operator==(const PlanShape &) const = default;
};

}
