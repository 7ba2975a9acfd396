// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner/optimiser/chain.h"
#include "planner/optimiser/cooling.h"
#include "planner/optimiser/neighbourhoods.h"
#include "planner/optimiser/pace.h"
#include "planner/optimiser/region.h"

#include <stop_token>

namespace routedesk::planner {

/// Anneals a plan too large to be searched as one. Each round cuts it along other lines into neighbourhoods, has
/// each searched on its own, as many at a time as there are threads, and puts them together again. Deterministic
/// from the seed and the steps of each thread. While a round runs, each thread holds a model of one neighbourhood.
class RegionalSearch {
public:
    struct Options {
        std::uint64_t seed = 1;
        std::size_t nodesEach = 1000; ///< of a neighbourhood, about
        /// Where there are many tours, shorter strings of more of them, mostly without a gap.
        RuinSize size{ .longestString = 5.0, .splitChance = 0.2 };
        bool countVehicles = true;
        std::vector<std::uint64_t> steps{}; ///< made so far by each thread; as many as there are threads
    };

    /// Begins with that plan; only its open vehicles are used. Borrows its model.
    RegionalSearch(const Assignment &plan, Options options);

    /// One round, until that much of the pace is spent or a stop is asked for.
    void round(const Pace &pace, const std::stop_token &stop, double until, const Cooling &cooling);

    /// How many neighbourhoods a thread searches in a round, one after the other.
    [[nodiscard]] std::size_t partsEach() const;

    [[nodiscard]] const Snapshot &best() const { return m_best; }
    /// Made by each thread, those before it began included.
    [[nodiscard]] const std::vector<std::uint64_t> &steps() const { return m_options.steps; }

private:
    struct Round;
    void search(std::size_t thread, const Round &round);
    void anneal(Chain &chain, std::size_t thread, const Round &round, double until);
    void keep(const std::vector<std::vector<std::int32_t>> &nodes);

    const Model *m_model;
    Options m_options;
    Dice m_dice;
    Assignment m_plan;
    std::vector<Region> m_regions; ///< one a thread, each time another part
    Snapshot m_best;
    std::vector<std::vector<std::int32_t>> m_current; ///< by vehicle, as the round left it
    std::vector<std::vector<std::int32_t>> m_finest; ///< the same, the best that each neighbourhood saw
};

}
