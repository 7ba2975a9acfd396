// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/autoplan/placesearch.h"

#include "planner/bestinsertion.h"
#include "planner/resequence.h"

#include <unordered_map>

namespace routedesk::models {

namespace {

std::vector<planner::Stop> inserted(
    const PlaceQuestion &question, const planner::TravelTimes &times, const std::function<bool()> &isCancelled)
{
    planner::Problem problem;
    problem.orders = question.joiningStops;
    problem.routes = { question.route };
    problem.departNotBefore = question.departNotBefore;
    planner::PlanOptions options;
    options.policy.windowsAreHard = false;
    options.cancelled = isCancelled;
    planner::Plan plan = planner::planByInsertion(problem, times, options);
    std::vector<planner::Stop> stops = std::move(plan.sequences.front());
    for (const planner::Unplanned &one : plan.unplanned) {
        for (const planner::Stop &stop : question.joiningStops) {
            if (stop.id == one.stop)
                stops.push_back(stop);
        }
    }
    return stops;
}

}

Sequence findPlaces(const PlaceQuestion &question, PlaceManner manner, const planner::TravelTimes &times,
    const std::function<bool()> &isCancelled)
{
    if (manner == PlaceManner::AtEnd)
        return question.stops + question.joining;
    std::unordered_map<std::string, api::OrderKey> keyOf;
    for (qsizetype i = 0; i < question.onMap.size(); ++i)
        keyOf.emplace(question.route.stops[size_t(i)].id, question.onMap.at(i));
    for (const api::OrderKey &key : question.joining)
        keyOf.emplace(PlanEvaluator::stopId(key), key);

    planner::Route route{ question.route.vehicle, inserted(question, times, isCancelled) };
    if (manner == PlaceManner::Resequence && !isCancelled()) {
        const std::vector<size_t> order
            = planner::resequence(route, times, question.departNotBefore, { .windowsAreHard = false });
        route.stops = planner::reordered(route.stops, order);
    }
    Sequence found;
    for (const planner::Stop &stop : route.stops)
        found.append(keyOf.at(stop.id));
    Sequence result = mergedSequence(question.onMap, found, question.stops);
    result += without(question.joining, asSet(result));
    uncross(result, asSet(question.joining));
    return result;
}

}
