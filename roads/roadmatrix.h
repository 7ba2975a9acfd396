// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "roads/roadspot.h"

#include "planner/traveltimes.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace routedesk::roads {

/// Legs by road between some places, found by coordinates. Each is unknown, known, or known to have no way. Takes
/// 8 bytes × places² and about 40 bytes a place. Whoever shares one does not change it any more.
class RoadMatrix {
public:
    static constexpr int mostPlaces = 3000; ///< 72 MB

    RoadMatrix() = default;
    /// Of these places; what `other` knows between them is taken over.
    explicit RoadMatrix(std::vector<RoadSpot> spots, const RoadMatrix &other = {});

    [[nodiscard]] int size() const { return int(m_spots.size()); }
    [[nodiscard]] const std::vector<RoadSpot> &spots() const { return m_spots; }
    /// -1 for a place that is not in it.
    [[nodiscard]] int indexOf(RoadSpot spot) const;
    [[nodiscard]] bool isKnown(int from, int to) const { return from == to || cell(from, to).seconds != unknown; }
    /// Nothing where the leg is unknown or has no way.
    [[nodiscard]] std::optional<planner::Leg> leg(int from, int to) const;
    [[nodiscard]] std::optional<planner::Leg> leg(planner::Coordinate from, planner::Coordinate to) const;

    void set(int from, int to, std::int32_t seconds, std::int32_t metres)
    {
        cellAt(from, to) = { seconds, metres };
    }
    void setNoWay(int from, int to) { cellAt(from, to) = { noWay, 0 }; }

    /// For keeping it elsewhere: seconds are -2 where there is no way.
    struct Cell {
        std::int32_t seconds = -1;
        std::int32_t metres = 0;
    };
    static constexpr std::int32_t unknown = -1;
    static constexpr std::int32_t noWay = -2;
    [[nodiscard]] const Cell &cell(int from, int to) const { return m_cells[at(from, to)]; }

private:
    [[nodiscard]] size_t at(int from, int to) const { return size_t(from) * m_spots.size() + size_t(to); }
    [[nodiscard]] Cell &cellAt(int from, int to) { return m_cells[at(from, to)]; }

    std::vector<RoadSpot> m_spots;
    std::unordered_map<RoadSpot, int, RoadSpotHash> m_indexOf;
    std::vector<Cell> m_cells;
};

}
