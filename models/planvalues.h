// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/apierror.h"
#include "api/orderkey.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace routedesk::models {

/// A route as this person sees it: the server's, with what is not sent yet.
struct WorkingRoute {
    QString id; ///< the route handle; for a route not yet made a name of ours, see isNew
    QString workerHandle;
    QString opsGroupHandle;
    QList<api::OrderKey> stops;
    bool isNew = false; ///< the server does not know it yet
    bool isUnsent = false; ///< differs from the server
    bool hasConflict = false; ///< someone else has changed differently what is unsent here

    bool operator==(const WorkingRoute &) const = default;
};

struct StopPosition {
    QString routeId;
    int index = 0;

    bool operator==(const StopPosition &) const = default;
};

/// Stops on their way. `index` counts in the receiving route as it is shown now, with the moved stops still in it;
/// -1 is the end. A null route is the pool, where the index means nothing.
struct Move {
    QList<api::OrderKey> keys;
    QString routeId;
    int index = -1;
};

/// Why an edit is not made.
enum class EditRefusal {
    Nothing, ///< it would change nothing
    UnknownStop, ///< an order is not of this day
    UnknownRoute,
    UnknownWorker,
    Locked, ///< a stop has been reached or closed, or its other half has
    RouteClosed,
    PlaceLocked, ///< a stop that was locked by hand would not keep its number in its route
    WorkerLocked, ///< a stop would leave the worker it was locked to by hand
    RouteLocked, ///< a route that was locked by hand would change
};

struct PublishRow {
    enum class Outcome {
        Sent,
        Refused,
        Unknown,
        Blocked, ///< a stop could not be freed from its old route
        Undecided ///< in conflict with what someone else has done: nothing was sent
    };

    QString routeId;
    QString workerHandle;
    Outcome outcome = Outcome::Sent;
    int calls = 0;
    std::optional<api::ApiError> error;
};

struct PublishReport {
    QList<PublishRow> rows;
};

/// What publishing would do, to be asked first when workers already have a route.
struct PublishSummary {
    QStringList routes;
    int calls = 0;
    int startedRoutes = 0;
    int movedArrivals = 0; ///< stops of started routes whose arrival moves by more than ten minutes
};

}
