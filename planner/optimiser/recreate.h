// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner/optimiser/dice.h"
#include "planner/optimiser/placementcache.h"

#include <functional>

namespace routedesk::planner {

/// Puts requests of the bank back, one after the other in one of several orders, each where it costs least; now and
/// then a tour is overlooked, so that the same ruin does not always give the same plan. A tour that no change since
/// Assignment::begin() touched and that was far dearer when it was last looked at is mostly passed over.
class Recreate {
public:
    explicit Recreate(const Model &model);

    /// What has not been offered a place yet.
    struct Ahead {
        std::int64_t weight = 0;
        std::int64_t requests = 0;
    };
    using IsHopeless = std::function<bool(const Ahead &ahead)>;
    /// Offers `requests`, all in the bank, all open vehicles. What fits nowhere stays in the bank. Asked after each,
    /// `isHopeless` ends it there: false.
    bool run(Assignment &assignment, std::vector<std::int32_t> &requests, Dice &dice,
        const IsHopeless &isHopeless = {});
    /// The same in their order, until told after one of them that it is over.
    using IsOver = std::function<bool(std::int32_t request)>;
    void offer(Assignment &assignment, const std::vector<std::int32_t> &requests, Dice &dice, const IsOver &isOver);

    /// The cheapest place over all open vehicles, with the vehicle; model::none if there is none.
    struct Offer {
        std::int32_t vehicle = model::none;
        std::int64_t cost = 0;
        Placement placement{};
    };
    [[nodiscard]] Offer cheapest(const Assignment &assignment, std::int32_t request, double blink, Dice &dice);

    [[nodiscard]] PlacementCache &cache() { return m_cache; }

private:
    void order(std::vector<std::int32_t> &requests, Dice &dice);
    /// What a placement costs with all that comes with the vehicle.
    [[nodiscard]] std::int64_t price(
        const Tour &tour, const model::Request &wanted, const Placement &placement) const;
    void fetch(std::int32_t request) const;
    void evaluate(const Tour &tour, std::int32_t request, double blink, Dice &dice, Offer &best);
    [[nodiscard]] bool isPassedOver(const Tour &tour, std::int32_t request, const Offer &best, Dice &dice) const;

    const Model *m_model;
    PlacementCache m_cache;
    std::vector<std::vector<std::int64_t>> m_keys; ///< a row for each order but the random one
    std::vector<bool> m_kindSeen;
    std::vector<const Tour *> m_remembered;
};

}
