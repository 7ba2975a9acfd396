// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/planning/routefacts.h"

#include "planner/bestinsertion.h"

#include <stop_token>

namespace routedesk::service {

/// A worker who may take orders on a day, with the route that they are to be fitted into, if there is one.
struct Candidate {
    WorkerRecord worker;
    std::optional<OpsGroupRecord> group;
    std::optional<RouteRecord> route;
    QList<OrderRecord> routeOrders;
};

/// Who was not asked on a day, and why.
struct Absences {
    int workers = 0; ///< in all, asked or not
    int otherProfile = 0;
    int unavailable = 0;
    int offShift = 0;
    int underWay = 0; ///< scheduled plans leave routes under way alone
};

/// What is planned together: the orders of one day and the workers of that day.
struct DayProblem {
    QDate day;
    QList<OrderRecord> orders;    ///< with a place
    QList<Candidate> candidates;  ///< route i of `problem` is candidate i's
    planner::Problem problem;
    Absences absences = {};
    QString opsGroupHandle = {};
};

/// A snapshot of all that planning needs, so that it can run in another thread without the store.
struct PlanInput {
    QList<DayProblem> days;
    bool workerNamed = false;       ///< the caller chose the worker: new routes are assigned, not just planned
    QList<OrderRecord> unplaceable; ///< an address, but no coordinates
    api::PlanBasis basis{};         ///< as far as it is known before it is planned
};

struct PlanOutput {
    QList<planner::Plan> days; ///< in the input's order
    bool isTimeUp = false;     ///< on one of them the time ended the search, not the steps
};

/// Fills `problem` from the rest.
void buildProblem(DayProblem &day, api::Instant now);

/// How long is looked for better once every order has been offered a place. The steps grow with the orders, so that a small
/// plan is the same on every machine; the time bounds a large one.
struct PlanEffort {
    int threads = 2;
    int stepsAnOrder = 400;
    std::chrono::milliseconds atMost { 10'000 }; ///< for all days together

    /// For what somebody waits for in the service's own thread.
    [[nodiscard]] static PlanEffort prompt() { return { 1, 100, std::chrono::milliseconds(100) }; }
};

/// Pure and possibly long; any thread. What is on a route stays in its order, new orders go where they serve best. A stop asked
/// for ends the search and leaves what it has not placed.
[[nodiscard]] PlanOutput runPlanner(
    const PlanInput &input, const planner::TravelTimes &times, const PlanEffort &effort, std::stop_token stop = {});

/// Why an order was left over, as sentences for a dispatcher: which rule, by how much, and who came nearest.
[[nodiscard]] QString sentenceOf(
    const planner::Refusal &refusal, const OrderRecord &order, const DayProblem &day, const QTimeZone &zone);

}
