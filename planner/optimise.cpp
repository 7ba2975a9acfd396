// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/optimise.h"

#include "planner/job.h"
#include "planner/optimiser/problemmodel.h"

#include <algorithm>

namespace routedesk::planner {

namespace {

bool isBound(const Job &job)
{
    return job.stop->bound || (job.drop && job.drop->bound);
}

/// Why an order that may go to no other route does not fit on its own any more.
Refusal refusalOnItsRoute(const Job &job, const Problem &before, const Problem &after, const TravelTimes &times,
    const InsertionPolicy &policy)
{
    for (std::size_t i = 0; i < before.routes.size(); ++i) {
        if (std::ranges::find(before.routes[i].stops, job.stop->id, &Stop::id) == before.routes[i].stops.end())
            continue;
        const Route &route = after.routes[i];
        return RouteProbe(route.vehicle, route.stops, times, after.departNotBefore)
            .refusal(*job.stop, job.drop, policy);
    }
    return { .cause = Refusal::Cause::NoVehicle, .stop = job.stop->id };
}

}

Plan optimise(const Problem &problem, const TravelTimes &times, const OptimiseOptions &options, const Pace &pace,
    std::stop_token stop, const std::function<void(const std::vector<std::vector<Stop>> &)> &better)
{
    PlanOptions fillIn = options.insertion;
    fillIn.improvementRounds = 0;
    const ProblemModel translated(problem, times, options, stop);
    if (!translated.model()) {
        fillIn.cancelled = [] { return true; };
        return planByInsertion(problem, times, fillIn);
    }
    Optimiser::Report report;
    if (better) {
        report = [&](const Snapshot &best, std::uint64_t) { better(translated.sequencesOf(best.nodes())); };
    }
    const auto found = Optimiser(translated.model(), options.search).run(pace, stop, report);

    Problem rest{ .orders = {}, .routes = problem.routes, .departNotBefore = problem.departNotBefore };
    const auto sequences = translated.sequencesOf(found.nodes);
    for (std::size_t i = 0; i < rest.routes.size(); ++i)
        rest.routes[i].stops = sequences[i];
    const auto left = translated.leftOver(found.nodes);
    std::vector<Unplanned> staying;
    for (const Job &job : jobsOf(left)) {
        const bool staysOut = isBound(job);
        const auto reason
            = staysOut ? refusalOnItsRoute(job, problem, rest, times, options.insertion.policy) : Refusal{};
        for (const Stop *half : { job.stop, job.drop }) {
            if (half && staysOut)
                staying.push_back({ half->id, reason });
            else if (half)
                rest.orders.push_back(*half);
        }
    }
    std::ranges::copy_if(left, std::back_inserter(rest.orders), [](const Stop &one) { return !one.isAhead(); });
    // Halves of pairs whose other half is on a route go in here, and what is left over gets its reason.
    Plan plan = planByInsertion(rest, times, fillIn);
    plan.unplanned.insert(plan.unplanned.end(), staying.begin(), staying.end());
    return plan;
}

}
