// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner/optimiser/assignment.h"
#include "planner/optimiser/dice.h"

namespace routedesk::planner {

/// How much is taken out at a time, in nodes.
struct RuinSize {
    double mean = 10.0;
    double longestString = 10.0;
    double splitChance = 0.5;
    double splitGrowth = 0.01; ///< chance to stop growing the part that is kept
};

/// Chooses what to take out: strings of neighbouring tours around one place, whole requests at a time.
/// Method: Christiaens, Vanden Berghe, Slack induction by string removals, Transportation Science 54 (2), 2020.
class Ruin {
public:
    Ruin(const Model &model, RuinSize size);

    /// Never requests that keep their place. The seed is a random request, now and then one from the bank.
    [[nodiscard]] const std::vector<std::int32_t> &choose(const Assignment &assignment, Dice &dice);

private:
    void cutString(const Tour &tour, std::int32_t node, double longest, Dice &dice);
    void take(std::int32_t node);
    [[nodiscard]] std::int32_t seed(const Assignment &assignment, Dice &dice) const;

    const Model *m_model;
    RuinSize m_size;
    std::vector<std::int32_t> m_chosen;
    std::vector<bool> m_isChosen;
    std::vector<bool> m_isCut; ///< tours
};

}
