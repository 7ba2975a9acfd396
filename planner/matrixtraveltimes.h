// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner/traveltimes.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace routedesk::planner {

/// Travel times that were computed before, for instance by a road engine's table. Rows and columns are
/// `Place::index`. A pair that the matrix does not hold (an index of -1 or beyond it, or a cell without an answer)
/// is asked of the fallback, so that an order added after the table was fetched still gets a figure.
class MatrixTravelTimes final : public TravelTimes {
public:
    /// `cells` is row by row, from × to, and has size × size entries; nothing where the engine found no way.
    /// Null if the number of cells is another, a cell is negative or beyond 2^31 - 1, or there is no fallback.
    [[nodiscard]] static std::shared_ptr<const MatrixTravelTimes> create(
        std::size_t size, std::span<const std::optional<Leg>> cells, std::shared_ptr<const TravelTimes> fallback);

    /// Every pair of `places` asked of `source` once; place i of the list becomes index i. Cells are half the size
    /// of a Leg, and a look-up costs a memory access instead of trigonometry.
    [[nodiscard]] static std::shared_ptr<const MatrixTravelTimes> tabulate(
        std::span<const Place> places, std::shared_ptr<const TravelTimes> source);

    [[nodiscard]] Leg leg(const Place &from, const Place &to) const override;
    [[nodiscard]] std::size_t size() const { return m_size; }

private:
    struct Cell {
        std::int32_t seconds = -1; ///< -1: ask the fallback
        std::int32_t metres = 0;
    };

    MatrixTravelTimes(std::size_t size, std::vector<Cell> cells, std::shared_ptr<const TravelTimes> fallback);
    [[nodiscard]] static std::optional<Cell> cellOf(const Leg &leg);

    std::size_t m_size;
    std::vector<Cell> m_cells;
    std::shared_ptr<const TravelTimes> m_fallback;
};

}
