// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner/optimiser/assignment.h"
#include "planner/optimiser/dice.h"
#include "planner/optimiser/ejectiontrial.h"

#include <optional>

namespace routedesk::planner {

/// Makes room for a request that fits nowhere by taking out one or two others of one tour, those that were least
/// often in the way. Method: Nagata, Kobayashi, Guided ejection search for the pickup and delivery problem with
/// time windows, EvoCOP 2010. One a thread.
class EjectionSearch {
public:
    explicit EjectionSearch(const Model &model);

    struct Ejection {
        std::int32_t vehicle = model::none;
        std::vector<std::int32_t> out{};
        Placement placement{}; ///< in the tour without `out`
    };

    /// The set whose `absences` sum to the least; chance decides between equals. Nothing if one or two are not
    /// enough anywhere. Gives up after some ten thousand sets, in a few milliseconds.
    [[nodiscard]] std::optional<Ejection> find(
        const Assignment &assignment, std::int32_t request, const std::vector<std::int64_t> &absences, Dice &dice);

private:
    void tryTour(const Tour &tour, std::int32_t request, const std::vector<std::int64_t> &absences);
    void tryWithout(const Tour &tour, std::int32_t request, std::int64_t sum, std::int32_t one, std::int32_t other);

    const Model *m_model;
    PlacementSearch m_search;
    EjectionTrial m_trial;
    bool m_canTell = false; ///< about the tour at hand
    std::optional<Tour> m_scratch;
    std::vector<bool> m_marked;
    std::vector<std::int32_t> m_candidates;
    std::vector<std::int32_t> m_order;
    std::optional<Ejection> m_best;
    std::int64_t m_least = 0;
    int m_triesLeft = 0;
};

}
