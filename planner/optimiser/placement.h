// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner/optimiser/tour.h"

#include <limits>

namespace routedesk::planner {

/// Where a request goes in a tour, and what that adds to the tour's cost.
struct Placement {
    static constexpr std::int32_t impossible = std::numeric_limits<std::int32_t>::max();
    static constexpr std::int32_t dearest = impossible - 1; ///< stands for anything dearer

    std::int32_t cost = impossible;
    std::int32_t first = 0; ///< the slots that its nodes go behind
    std::int32_t second = 0;

    [[nodiscard]] bool isPossible() const { return cost != impossible; }
};

/// Finds the cheapest place of a request in a tour, exactly, first of equals. Keeps scratch memory: one a thread.
class PlacementSearch {
public:
    explicit PlacementSearch(const Model &model) : m_model(&model) { }

    [[nodiscard]] Placement cheapest(const Tour &tour, const model::Request &request);

private:
    [[nodiscard]] Placement cheapestWithCare(const Tour &tour, const model::Request &request) const;
    template<class Hours>
    [[nodiscard]] Placement cheapestVisit(
        const Tour &tour, const model::Request &request, const Hours &hours) const;
    template<class Hours>
    [[nodiscard]] Placement cheapestPair(const Tour &tour, const model::Request &request, const Hours &hours);
    /// What the second node costs behind each slot if nothing were delayed, and the least of that from there on.
    template<class Hours>
    void priceSeconds(const Tour &tour, const model::Request &request, std::size_t begin, const Hours &hours);
    template<class Hours>
    void walk(const Tour &tour, const model::Request &request, std::size_t first, std::int32_t depart,
        std::int64_t firstCost, const Hours &hours, Placement &best) const;

    const Model *m_model;
    std::vector<std::int32_t> m_seconds;
    std::vector<std::int32_t> m_leastFrom;
};

}
