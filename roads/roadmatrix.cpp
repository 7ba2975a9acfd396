// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "roads/roadmatrix.h"

namespace routedesk::roads {

RoadMatrix::RoadMatrix(std::vector<RoadSpot> spots, const RoadMatrix &other)
    : m_spots(std::move(spots)), m_cells(m_spots.size() * m_spots.size())
{
    std::vector<int> there;
    there.reserve(m_spots.size());
    m_indexOf.reserve(m_spots.size());
    for (const RoadSpot spot : m_spots) {
        m_indexOf.emplace(spot, int(there.size()));
        there.push_back(other.indexOf(spot));
    }
    for (int from = 0; from < size(); ++from) {
        for (int to = 0; to < size() && there[size_t(from)] >= 0; ++to) {
            if (there[size_t(to)] >= 0)
                cellAt(from, to) = other.cell(there[size_t(from)], there[size_t(to)]);
        }
    }
}

int RoadMatrix::indexOf(RoadSpot spot) const
{
    const auto it = m_indexOf.find(spot);
    return it == m_indexOf.end() ? -1 : it->second;
}

std::optional<planner::Leg> RoadMatrix::leg(int from, int to) const
{
    if (from == to)
        return planner::Leg{};
    const Cell &found = cell(from, to);
    if (found.seconds < 0)
        return std::nullopt;
    return planner::Leg{ std::chrono::seconds(found.seconds), found.metres };
}

std::optional<planner::Leg> RoadMatrix::leg(planner::Coordinate from, planner::Coordinate to) const
{
    const int row = indexOf(RoadSpot::of(from));
    const int column = row < 0 ? -1 : indexOf(RoadSpot::of(to));
    return column < 0 ? std::nullopt : leg(row, column);
}

}
