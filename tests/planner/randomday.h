// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fixtures.h"
#include "planner/bestinsertion.h"

#include <QString>

namespace routedesk::planner::fixtures {

struct Day {
    Problem problem;
    PlanOptions options;
};

/// A day in the hills: routes, some with stops and some of these locked, and orders, single and in pairs.
[[nodiscard]] Day randomDay(unsigned seed);

/// The first promise that a plan of left-overs does not keep; null if it keeps all.
[[nodiscard]] QString brokenPromise(const Day &day, const Plan &plan);
/// The same where planned stops may move: held ones do not, bound ones stay with their vehicle, and nothing is
/// broken that was not broken by as much before.
[[nodiscard]] QString brokenFreedom(const Day &day, const Plan &plan);

}
