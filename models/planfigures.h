// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/orderkey.h"

#include "planner/consequence.h"

#include <QList>
#include <QMetaType>

namespace routedesk::models {

/// What the working plan says about one stop. Times by planner::Schedule.
struct StopFigures {
    planner::Visit visit;
    int number = 0;                                   ///< 1-based place in the route
    bool isOnMap = true;                              ///< false without coordinates: no times then
    /// The arrival to show: the server's forecast where the route is as the server has it and it gives one, else the
    /// schedule's. The service start is never before the window's opening.
    std::optional<planner::Instant> eta;
    bool etaIsServers = false;
    planner::Duration lateness {};                    ///< of that arrival against the window's end
    std::optional<planner::Instant> publishedEta;     ///< without the unsent changes, when a minute or more off
    QList<planner::Violation> broken;                 ///< rules broken at this stop

    [[nodiscard]] bool isLate() const { return lateness.count() > 0; }

    bool operator==(const StopFigures &) const = default;
};

/// What it says about a whole route.
struct RouteFigures {
    planner::Totals totals;
    int stops = 0;
    int placeless = 0;           ///< stops without coordinates: counted, not driven to
    int late = 0;                ///< stops, by the arrival that is shown
    std::optional<int> capacity; ///< units
    QList<planner::Violation> broken;

    bool operator==(const RouteFigures &) const = default;
};

/// What a move would do, known before it is made.
struct MoveConsequence {
    struct Break {
        api::OrderKey key; ///< null handle: the route as a whole
        QString routeId;
        planner::Violation violation;

        bool operator==(const Break &) const = default;
    };

    planner::Duration addedDriving {};
    planner::Duration addedLateness {};
    planner::Duration addedEnd {}; ///< of the receiving route
    qint64 addedMetres = 0;
    int changedArrivals = 0;       ///< stops that already have a place and would be reached a minute off or more
    QList<Break> broken;           ///< newly broken or worse
    QList<Break> mended;

    bool operator==(const MoveConsequence &) const = default;
};

}

Q_DECLARE_METATYPE(routedesk::models::StopFigures)
Q_DECLARE_METATYPE(routedesk::models::RouteFigures)
