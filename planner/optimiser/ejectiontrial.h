// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner/optimiser/tour.h"

#include <array>

namespace routedesk::planner {

/// Says whether a request fits into a tour without one or two others, without making that tour: most sets that a
/// search for room looks at are not enough. Keeps scratch memory: one a thread.
class EjectionTrial {
public:
    explicit EjectionTrial(const Model &model) : m_model(&model), m_places(model.nodes.size()) { }

    /// The tour that is asked about from here on. False if nothing can be told about it: only at usual hours, where
    /// nothing may be late and no way is limited.
    bool take(const Tour &tour);
    /// The same answer as PlacementSearch gives for the tour without `one` and `other`, requests of it that may be
    /// moved; `other` may be model::none.
    [[nodiscard]] bool fits(const model::Request &wanted, std::int32_t one, std::int32_t other);

private:
    struct Stop {
        std::int32_t node;
        std::int32_t depart;
        std::int32_t latest;
        std::int32_t load;
        std::int32_t drive;
    };
    /// A node that is left out.
    struct Gap {
        std::size_t place;
        std::int32_t change; ///< of what is no longer on board
    };
    struct Guest;

    void addGap(std::int32_t node, std::int32_t change);
    void leaveOut(std::int32_t one, std::int32_t other);
    void copy(std::size_t begin, std::size_t end, std::int32_t aboard);
    void setTimes(std::size_t firstJoin, std::size_t lastJoin);
    [[nodiscard]] bool visitFits(const model::Request &wanted) const;
    [[nodiscard]] bool pairFits(const model::Request &wanted) const;
    [[nodiscard]] bool dropFits(const Guest &drop, std::int32_t depart, std::int32_t drive, std::size_t next) const;
    [[nodiscard]] std::size_t lastDrop(const Guest &drop, std::size_t from) const;
    [[nodiscard]] bool fitsLater(
        const Guest &drop, std::size_t next, std::size_t last, std::int32_t arrival, std::int32_t room) const;

    const Model *m_model;
    const model::Node *m_nodes = nullptr; ///< with their times on the tour's clock
    std::size_t m_held = 0;
    std::int32_t m_capacity = 0;
    std::vector<Stop> m_whole;
    std::vector<std::size_t> m_places; ///< of the tour's nodes in it
    std::array<Gap, 4> m_gaps{}; ///< in the order of their places
    std::size_t m_gapCount = 0;
    std::vector<Stop> m_stops; ///< what stays of the tour
};

}
