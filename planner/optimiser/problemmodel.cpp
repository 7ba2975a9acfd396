// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/optimiser/problemmodel.h"

#include "planner/optimiser/modelbuilder.h"

#include <algorithm>
#include <unordered_set>

namespace routedesk::planner {

ProblemModel::ProblemModel(const Problem &problem, const TravelTimes &times, const OptimiseOptions &options,
    const std::stop_token &stop)
    : m_problem(&problem)
{
    ModelBuilder builder(problem, times, options);
    builder.build(stop);
    if (stop.stop_requested())
        return;
    m_model = std::make_shared<const Model>(std::move(builder.model));
    m_stops = std::move(builder.stops);
}

std::vector<std::vector<Stop>> ProblemModel::sequencesOf(const std::vector<std::vector<std::int32_t>> &nodes) const
{
    std::vector<std::vector<Stop>> sequences(m_problem->routes.size());
    for (std::size_t route = 0; route < sequences.size(); ++route) {
        auto &sequence = sequences[route];
        if (route < nodes.size()) {
            for (const auto node : nodes[route])
                sequence.push_back(*m_stops[static_cast<std::size_t>(node)]);
        }
        const auto &before = m_problem->routes[route].stops;
        for (std::size_t i = 0; i < before.size(); ++i) {
            if (!before[i].isAhead())
                sequence.insert(
                    sequence.begin() + static_cast<std::ptrdiff_t>(std::min(i, sequence.size())), before[i]);
        }
    }
    return sequences;
}

std::vector<Stop> ProblemModel::leftOver(const std::vector<std::vector<std::int32_t>> &nodes) const
{
    std::unordered_set<const Stop *> served;
    for (const auto &tour : nodes) {
        for (const auto node : tour)
            served.insert(m_stops[static_cast<std::size_t>(node)]);
    }
    std::vector<Stop> left;
    for (const Route &route : m_problem->routes) {
        for (const Stop &stop : route.stops) {
            if (stop.isAhead() && !served.contains(&stop))
                left.push_back(stop);
        }
    }
    for (const Stop &stop : m_problem->orders) {
        if (!served.contains(&stop))
            left.push_back(stop);
    }
    return left;
}

}
