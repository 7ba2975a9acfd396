// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace routedesk::api {

/// What a run of planning went by and did without, as our own service tells; the extension `plan-basis`, the member
/// `basis` of a plan. Over all days of the plan: a worker who was left out on two days counts twice.
struct PlanBasis {
    bool hasRoadServer = false;
    int places = 0; ///< between which driving times were needed
    std::optional<int> placesByRoad{}; ///< of them with road times to each other; the rest is estimated
    QString roadProblem{}; ///< why not all, in the service's or the road server's words
    int learntFrom = 0; ///< legs that the estimate was learnt from; none: the usual one
    int workersAsked = 0;
    int otherProfile = 0; ///< workers who were not asked: they lack what the profile filter wants
    int unavailable = 0;
    int offShift = 0;
    int underWay = 0; ///< a scheduled plan leaves their routes alone
    int ordersWithoutPlace = 0; ///< only an address is known
    bool isTimeUp = false; ///< the search was ended by the clock, so more time may find a better plan

    bool operator==(const PlanBasis &) const = default;
};

}
