// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner/optimiser/assignment.h"

#include <memory>

namespace routedesk::planner {

/// Some vehicles of a plan with what they serve, and some requests left out, as a model of its own: small enough to
/// stay in the processor's cache. Borrows nothing of the plan.
class Region {
public:
    /// An empty one.
    Region() : m_network(std::make_shared<Network>()) { m_model.network = m_network; }
    Region(const Region &) = delete;
    Region &operator=(const Region &) = delete;

    /// Forgets what it was and keeps its memory. `left` are requests of the bank. Vehicles that are not among
    /// `vehicles` do not exist here.
    void take(const Assignment &plan, std::span<const std::int32_t> vehicles, std::span<const std::int32_t> left);

    [[nodiscard]] const Model &model() const { return m_model; }
    /// Writes tours of the region, by its vehicles, in the numbers of the whole model.
    void write(
        const std::vector<std::vector<std::int32_t>> &tours, std::vector<std::vector<std::int32_t>> &whole) const;

private:
    std::int32_t addNode(const Model &whole, std::int32_t node);
    void addVehicle(const Assignment &plan, std::int32_t vehicle);
    void addRequest(const Model &whole, std::int32_t request);
    void addTables(const Model &whole);
    void addNeighbours(const Model &whole);

    std::shared_ptr<Network> m_network;
    Model m_model;
    std::vector<std::int32_t> m_nodes; ///< the whole model's, by node of the region
    std::vector<std::int32_t> m_vehicles;
    std::vector<std::int32_t> m_nodeHere; ///< by node of the whole model
};

}
