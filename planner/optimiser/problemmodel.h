// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner/optimise.h"

namespace routedesk::planner {

/// A problem of stops and vehicles as a model in whole seconds, and the way back. Borrows the problem.
class ProblemModel {
public:
    ProblemModel(const Problem &problem, const TravelTimes &times, const OptimiseOptions &options,
        const std::stop_token &stop = {});

    /// Null if a stop was asked for while it was put together.
    [[nodiscard]] std::shared_ptr<const Model> model() const { return m_model; }

    /// The stops of each route in the order of the nodes; what is over or called off keeps its index where it can.
    [[nodiscard]] std::vector<std::vector<Stop>> sequencesOf(
        const std::vector<std::vector<std::int32_t>> &nodes) const;
    /// Everything that is on none of the routes, in the problem's order: orders, and stops that were taken out.
    [[nodiscard]] std::vector<Stop> leftOver(const std::vector<std::vector<std::int32_t>> &nodes) const;

private:
    const Problem *m_problem;
    std::shared_ptr<const Model> m_model;
    std::vector<const Stop *> m_stops; ///< by node; null: a start or an end
};

}
