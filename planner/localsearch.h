// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner/sequencecost.h"

namespace routedesk::planner {

/// Betters an order of stops step by step until no step helps. Inside the planner only.
class LocalSearch {
public:
    LocalSearch(const SequenceCost &cost, Order order);

    void run();
    [[nodiscard]] const Order &order() const { return m_order; }
    [[nodiscard]] const Score &score() const { return m_score; }

private:
    [[nodiscard]] bool movePairs();
    [[nodiscard]] bool movePair(std::uint32_t pick, std::uint32_t drop);
    [[nodiscard]] bool moveStrings();
    [[nodiscard]] bool moveString(std::size_t from, std::size_t length);
    [[nodiscard]] bool reverseParts();

    [[nodiscard]] std::int64_t stringDelta(
        std::size_t from, std::size_t length, std::size_t to, bool reversed) const;
    [[nodiscard]] std::int64_t between(std::size_t before, std::size_t after) const;
    [[nodiscard]] std::uint32_t nodeAt(std::size_t slot) const; ///< slot 0 is the start, n + 1 the end
    [[nodiscard]] bool mayHelp(std::int64_t drivingDelta) const;
    [[nodiscard]] bool accept(Order candidate);

    const SequenceCost &m_cost;
    Order m_order;
    Score m_score;
    std::int64_t m_driving;
};

}
