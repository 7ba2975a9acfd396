// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner/optimiser/assignment.h"

namespace routedesk::planner {

/// The cheapest place of each request in each tour, found once for each content of the tour: most tours are the
/// same from one step of a search to the next. 16 bytes for each request and vehicle. One a thread.
class PlacementCache {
public:
    explicit PlacementCache(const Model &model)
        : m_model(&model), m_search(model), m_entries(model.requests.size() * model.vehicles.size())
    {
    }

    [[nodiscard]] Placement cheapest(const Tour &tour, std::int32_t request)
    {
        auto &entry = m_entries[index(tour, request)];
        if (entry.version != tour.version) {
            entry.placement = m_search.cheapest(tour, m_model->requests[static_cast<std::size_t>(request)]);
            entry.version = tour.version;
        }
        return entry.placement;
    }

    /// What was found last, maybe for another content of the tour; none if nothing was looked for yet.
    struct Memory {
        Placement placement;
        std::uint32_t version = none;
    };
    static constexpr std::uint32_t none = 0; ///< tours count from 1
    [[nodiscard]] const Memory &memory(const Tour &tour, std::int32_t request) const
    {
        return m_entries[index(tour, request)];
    }

private:
    [[nodiscard]] std::size_t index(const Tour &tour, std::int32_t request) const
    {
        return static_cast<std::size_t>(request) * m_model->vehicles.size()
            + static_cast<std::size_t>(tour.vehicle());
    }

    const Model *m_model;
    PlacementSearch m_search;
    std::vector<Memory> m_entries;
};

}
