// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/matrixtraveltimes.h"

#include <limits>
#include <utility>

namespace routedesk::planner {

MatrixTravelTimes::MatrixTravelTimes(
    std::size_t size, std::vector<Cell> cells, std::shared_ptr<const TravelTimes> fallback)
    : m_size(size), m_cells(std::move(cells)), m_fallback(std::move(fallback))
{
}

std::optional<MatrixTravelTimes::Cell> MatrixTravelTimes::cellOf(const Leg &leg)
{
    const std::int64_t seconds = leg.duration.count();
    if (!std::in_range<std::int32_t>(seconds) || !std::in_range<std::int32_t>(leg.metres) || seconds < 0
        || leg.metres < 0) {
        return std::nullopt;
    }
    return Cell{ static_cast<std::int32_t>(seconds), static_cast<std::int32_t>(leg.metres) };
}

std::shared_ptr<const MatrixTravelTimes> MatrixTravelTimes::create(
    std::size_t size, std::span<const std::optional<Leg>> cells, std::shared_ptr<const TravelTimes> fallback)
{
    if (!fallback || cells.size() != size * size)
        return nullptr;
    std::vector<Cell> table;
    table.reserve(cells.size());
    for (const std::optional<Leg> &given : cells) {
        const std::optional<Cell> cell = given ? cellOf(*given) : Cell{};
        if (!cell)
            return nullptr;
        table.push_back(*cell);
    }
    return std::shared_ptr<const MatrixTravelTimes>(
        new MatrixTravelTimes(size, std::move(table), std::move(fallback)));
}

std::shared_ptr<const MatrixTravelTimes> MatrixTravelTimes::tabulate(
    std::span<const Place> places, std::shared_ptr<const TravelTimes> source)
{
    if (!source)
        return nullptr;
    std::vector<Cell> table;
    table.reserve(places.size() * places.size());
    for (const Place &from : places) {
        for (const Place &to : places)
            table.push_back(cellOf(source->leg(from, to)).value_or(Cell{}));
    }
    return std::shared_ptr<const MatrixTravelTimes>(
        new MatrixTravelTimes(places.size(), std::move(table), std::move(source)));
}

Leg MatrixTravelTimes::leg(const Place &from, const Place &to) const
{
    const auto row = static_cast<std::size_t>(from.index);
    const auto column = static_cast<std::size_t>(to.index);
    if (row < m_size && column < m_size) {
        const Cell &cell = m_cells[row * m_size + column];
        if (cell.seconds >= 0)
            return { std::chrono::seconds(cell.seconds), cell.metres };
    }
    return m_fallback->leg(from, to);
}

}
