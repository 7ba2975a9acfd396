// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/conflicts/planconflict.h"
#include "models/planboard.h"

#include <functional>

/// The server's routes have changed under unsent edits: both are put together. Pure function of values.
namespace routedesk::models {

/// One route three times: as it was when the edits were made on it, as this person wants it, as the server has it
/// now.
struct RouteVersions {
    QString id;
    RouteContents base;
    RouteContents mine;
    RouteContents theirs;
};

struct PlanMerge {
    struct Row {
        QString id;
        RouteContents contents;
    };
    QList<Row> rows; ///< in the order of the versions
    QList<PlanConflict> conflicts; ///< without their time
};

struct MergeTerms {
    std::function<bool(const api::OrderKey &)> isClosed; ///< completed or cancelled, as far as is known
    /// On their way by calls of ours: being in no route, or at the end of one, is no wish of anyone's.
    QSet<api::OrderKey> underWay{};
    /// The change is the answer to a call of ours: then the server has only followed me.
    bool isOurs = false;
};

/// An order goes where the side wants it that has moved it. Both have moved it, to different routes or one of them
/// only within its route: a conflict, and it stays where I want it. What is closed goes where the server has it.
/// `versions` must name each route that holds, in any version, an order that is held by a route they name.
[[nodiscard]] PlanMerge mergedPlan(const QList<RouteVersions> &versions, const MergeTerms &terms);

}
