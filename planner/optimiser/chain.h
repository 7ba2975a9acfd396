// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner/optimiser/ejection.h"
#include "planner/optimiser/recreate.h"
#include "planner/optimiser/ruin.h"
#include "planner/optimiser/snapshot.h"

#include <functional>

namespace routedesk::planner {

/// One line of search on one thread: a plan, the best one seen, and steps that ruin and recreate it. Deterministic
/// from its seed, its steps and what it is given between them.
class Chain {
public:
    Chain(const Model &model, std::uint64_t seed, RuinSize size, bool countVehicles);

    /// Offers a place to everything in the bank, until told that it is over.
    void fill(const std::function<bool()> &isOver = {});

    /// A step towards less cost by simulated annealing; `temperature` in units of cost. Never leaves more out.
    void anneal(double temperature);
    /// The same, but leaving a request out is only dear and not forbidden: it costs `price` for as long as it lasts.
    /// Where hardly anything fits, the way from one good plan to another leads through such.
    void wander(double temperature, double price);

    /// Whether a vehicle is being emptied: its orders are in the bank and it is closed.
    [[nodiscard]] bool isEmptying() const { return m_emptied >= 0; }
    /// Closes the used vehicle whose orders were least often left over; false if none may be emptied.
    bool emptyOne();
    /// A step towards an empty bank: what was left out often counts more. At success the best plan has one
    /// vehicle less, and isEmptying() is false.
    void squeeze(double temperature);
    /// Goes back to the best plan. Where vehicles count and nothing is left out, only those that it uses stay open.
    void settle();

    /// Takes another chain's best plan as its own if it is better than its own best.
    bool adopt(const Snapshot &other);

    /// So many more steps were made for it elsewhere.
    void countSteps(std::uint64_t more) { m_steps += more; }

    [[nodiscard]] const Snapshot &best() const { return m_best; }
    [[nodiscard]] const Assignment &current() const { return m_current; }
    [[nodiscard]] std::uint64_t steps() const { return m_steps; }

private:
    /// The bank, each request followed by one that lies near it where there is one left.
    [[nodiscard]] std::vector<std::int32_t> walkThroughBank();
    /// False when it was given up, in the middle of it.
    bool ruinAndRecreate(const Recreate::IsHopeless &isHopeless = {});
    void keepStep(std::int32_t usedBefore);
    /// What annealing accepts after that cost must be less: drawn anew each time.
    [[nodiscard]] double dearestAfter(double cost, double temperature);
    [[nodiscard]] std::int64_t absence() const;
    bool forceIn();
    void keepIfBest();
    void closeIdle();

    const Model *m_model;
    bool m_countVehicles;
    Dice m_dice;
    Assignment m_current;
    Ruin m_ruin;
    Recreate m_recreate;
    EjectionSearch m_ejection;
    Snapshot m_best;
    std::vector<std::int64_t> m_absences; ///< how often each request was left over after a step
    std::vector<std::int64_t> m_failures; ///< how often room had to be made for it
    std::int32_t m_emptied = model::none;
    std::vector<std::int32_t> m_offered;
    std::uint64_t m_steps = 0;
    bool m_isStuck = false; ///< the last step did not make the bank smaller
};

}
