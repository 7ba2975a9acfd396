// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/optimise.h"

#include "planner/optimiser/problemmodel.h"

namespace routedesk::planner {

Plan optimise(const Problem &problem, const TravelTimes &times, const OptimiseOptions &options, const Pace &pace,
    std::stop_token stop, const std::function<void(const std::vector<std::vector<Stop>> &)> &better)
{
    const ProblemModel translated(problem, times, options);
    Optimiser::Report report;
    if (better) {
        report = [&](const Snapshot &best, std::uint64_t) { better(translated.sequencesOf(best.nodes())); };
    }
    const auto found = Optimiser(translated.model(), options.search).run(pace, stop, report);

    Problem rest { .orders = {}, .routes = problem.routes, .departNotBefore = problem.departNotBefore };
    const auto sequences = translated.sequencesOf(found.nodes);
    for (std::size_t i = 0; i < rest.routes.size(); ++i)
        rest.routes[i].stops = sequences[i];
    rest.orders = translated.leftOver(found.nodes);
    // Halves of pairs whose other half is on a route go in here, and what is left over gets its reason.
    PlanOptions fillIn = options.insertion;
    fillIn.improvementRounds = 0;
    return planByInsertion(rest, times, fillIn);
}

}
