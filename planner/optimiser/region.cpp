// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/optimiser/region.h"

#include "planner/optimiser/index.h"

#include <algorithm>

namespace routedesk::planner {

void Region::take(
    const Assignment &plan, std::span<const std::int32_t> vehicles, std::span<const std::int32_t> left)
{
    const auto &whole = plan.model();
    m_model = { .network = m_network, .neighbours = std::move(m_model.neighbours) };
    m_nodes.clear();
    m_vehicles.assign(vehicles.begin(), vehicles.end());
    m_nodeHere.assign(whole.nodes.size(), model::none);
    for (const auto vehicle : vehicles)
        addVehicle(plan, vehicle);
    for (const auto vehicle : vehicles) {
        auto &first = m_model.first.emplace_back();
        for (const auto node : plan.nodesOf(vehicle)) {
            if (m_nodeHere[at(node)] < 0)
                addRequest(whole, whole.nodes[at(node)].request);
            first.push_back(m_nodeHere[at(node)]);
        }
    }
    for (const auto request : left)
        addRequest(whole, request);
    addTables(whole);
    addNeighbours(whole);
}

std::int32_t Region::addNode(const Model &whole, std::int32_t node)
{
    auto &here = m_nodeHere[at(node)];
    if (here >= 0)
        return here;
    here = static_cast<std::int32_t>(m_nodes.size());
    m_nodes.push_back(node);
    m_model.nodes.push_back(whole.nodes[at(node)]);
    return here;
}

void Region::addVehicle(const Assignment &plan, std::int32_t vehicle)
{
    const auto &whole = plan.model();
    auto copy = whole.vehicles[at(vehicle)];
    copy.start = addNode(whole, copy.start);
    copy.end = addNode(whole, copy.end);
    m_model.vehicles.push_back(copy);
}

void Region::addRequest(const Model &whole, std::int32_t request)
{
    auto copy = whole.requests[at(request)];
    const auto number = static_cast<std::int32_t>(m_model.requests.size());
    for (auto *node : { &copy.first, &copy.second }) {
        if (*node < 0)
            continue;
        *node = addNode(whole, *node);
        m_model.nodes[at(*node)].request = number;
    }
    if (copy.home >= 0) {
        const auto here = std::ranges::find(m_vehicles, copy.home) - m_vehicles.begin();
        copy.home = static_cast<std::int32_t>(here); // behind the last where it is not here: strange everywhere
    }
    m_model.requests.push_back(copy);
}

void Region::addTables(const Model &whole)
{
    m_network->takePart(*whole.network, m_nodes);
    m_model.hours = whole.hours;
    m_model.latenessWeight = whole.latenessWeight;
    for (const auto &row : whole.onClocks) {
        auto &here = m_model.onClocks.emplace_back();
        for (std::size_t node = 0; node < m_nodes.size(); ++node) {
            here.push_back(row[at(m_nodes[node])]);
            here.back().request = m_model.nodes[node].request;
        }
    }
    for (const auto &row : whole.permissions) {
        auto &here = m_model.permissions.emplace_back();
        for (const auto vehicle : m_vehicles)
            here.push_back(row[at(vehicle)]);
    }
}

void Region::addNeighbours(const Model &whole)
{
    constexpr std::size_t most = 64; // a step hardly ever looks further
    m_model.neighbours.resize(m_nodes.size());
    for (std::size_t node = 0; node < m_nodes.size(); ++node) {
        auto &here = m_model.neighbours[node];
        here.clear();
        for (const auto near : whole.neighbours[at(m_nodes[node])]) {
            if (m_nodeHere[at(near)] >= 0)
                here.push_back(m_nodeHere[at(near)]);
            if (here.size() == most)
                break;
        }
    }
}

void Region::write(
    const std::vector<std::vector<std::int32_t>> &tours, std::vector<std::vector<std::int32_t>> &whole) const
{
    for (std::size_t vehicle = 0; vehicle < tours.size(); ++vehicle) {
        auto &tour = whole[at(m_vehicles[vehicle])];
        tour.clear();
        for (const auto node : tours[vehicle])
            tour.push_back(m_nodes[at(node)]);
    }
}

}
