// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/conflicts/planconflict.h"
#include "models/planboard.h"

#include "models/planfigures.h"

namespace routedesk::models {

/// What a route comes to in one of the two versions.
struct RouteOutlook {
    RouteContents contents;
    int late = 0; ///< stops
    qint64 metres = 0;
    planner::Duration driving{};
    std::optional<planner::Instant> end;
};

/// A route under a conflict: as it stands in my plan, and as it would with theirs taken.
struct RouteSides {
    QString routeId;
    RouteOutlook mine;
    RouteOutlook theirs;
};

struct ConflictSides {
    QList<RouteSides> routes;
    QList<api::OrderKey> contested; ///< the stops that the two do not agree about
    QString mineRoute; ///< of Place: where I want the order; null is the pool
    QString theirRoute;
};

}
