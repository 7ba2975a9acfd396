// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/optimiser/assignment.h"

#include "planner/optimiser/index.h"

#include <algorithm>

namespace routedesk::planner {

Assignment::Assignment(const Model &model)
    : m_model(&model), m_open(model.vehicles.size(), true), m_marked(model.requests.size()),
      m_isTouched(model.vehicles.size())
{
    for (std::size_t vehicle = 0; vehicle < model.vehicles.size(); ++vehicle)
        m_tours.emplace_back(model, static_cast<std::int32_t>(vehicle));
    copyFrom(model.first);
}

void Assignment::copyFrom(const std::vector<std::vector<std::int32_t>> &nodes)
{
    m_tourOf.assign(m_model->requests.size(), model::none);
    m_cost = 0;
    m_used = 0;
    for (auto &tour : m_tours) {
        const auto vehicle = at(tour.vehicle());
        tour.assign(vehicle < nodes.size() ? std::span<const std::int32_t>(nodes[vehicle])
                                           : std::span<const std::int32_t>());
        renew(tour);
        for (const auto &slot : tour.entries()) {
            const auto request = m_model->nodes[at(slot.node)].request;
            if (request < 0 || m_tourOf[at(request)] >= 0)
                continue;
            m_tourOf[at(request)] = tour.vehicle();
            m_cost += m_model->strangeness(vehicle, m_model->requests[at(request)]);
        }
        m_cost += fixedCost(tour.vehicle());
        m_used += tour.isEmpty() ? 0 : 1;
    }
    m_bank.clear();
    m_unserved = 0;
    for (std::size_t request = 0; request < m_tourOf.size(); ++request) {
        if (m_tourOf[request] >= 0)
            continue;
        m_bank.push_back(static_cast<std::int32_t>(request));
        m_unserved += m_model->requests[request].weight;
    }
    commit();
}

std::vector<std::int32_t> Assignment::nodesOf(std::int32_t vehicle) const
{
    const auto slots = m_tours[at(vehicle)].entries();
    std::vector<std::int32_t> nodes;
    nodes.reserve(slots.size() - 2);
    for (const auto &slot : slots.subspan(1, slots.size() - 2))
        nodes.push_back(slot.node);
    return nodes;
}

void Assignment::begin()
{
    m_bankBefore = m_bank;
    m_costBefore = m_cost;
    m_unservedBefore = m_unserved;
    m_usedBefore = m_used;
}

void Assignment::commit()
{
    for (std::size_t i = 0; i < m_touched; ++i)
        m_isTouched[at(m_saved[i].vehicle())] = false;
    m_touched = 0;
    m_moved.clear();
}

void Assignment::rollBack()
{
    for (std::size_t i = 0; i < m_touched; ++i)
        std::swap(m_tours[at(m_saved[i].vehicle())], m_saved[i]);
    for (auto moved = m_moved.rbegin(); moved != m_moved.rend(); ++moved)
        m_tourOf[at(moved->first)] = moved->second;
    m_bank.swap(m_bankBefore);
    m_cost = m_costBefore;
    m_unserved = m_unservedBefore;
    m_used = m_usedBefore;
    commit();
}

void Assignment::touch(std::int32_t vehicle)
{
    if (m_isTouched[at(vehicle)])
        return;
    m_isTouched[at(vehicle)] = true;
    if (m_touched == m_saved.size())
        m_saved.push_back(m_tours[at(vehicle)]);
    else
        m_saved[m_touched] = m_tours[at(vehicle)];
    ++m_touched;
}

std::int64_t Assignment::fixedCost(std::int32_t vehicle) const
{
    const auto &tour = m_tours[at(vehicle)];
    return tour.isEmpty() ? 0 : tour.cost() + m_model->vehicles[at(vehicle)].opening;
}

void Assignment::remove(const std::vector<std::int32_t> &requests)
{
    for (const auto request : requests)
        m_marked[at(request)] = true;
    for (const auto request : requests) {
        const auto vehicle = m_tourOf[at(request)];
        auto &tour = m_tours[at(vehicle)];
        const auto &owned = m_model->requests[at(request)];
        m_moved.emplace_back(request, vehicle);
        m_tourOf[at(request)] = model::none;
        m_bank.push_back(request);
        m_unserved += owned.weight;
        m_cost -= m_model->strangeness(at(vehicle), owned);
        const bool isDone
            = std::ranges::none_of(tour.entries(), [&](const auto &slot) { return slot.node == owned.first; });
        if (isDone)
            continue;
        touch(vehicle);
        m_cost -= fixedCost(vehicle);
        m_used -= tour.isEmpty() ? 0 : 1;
        tour.removeMarked(m_marked);
        renew(tour);
        m_cost += fixedCost(vehicle);
        m_used += tour.isEmpty() ? 0 : 1;
    }
    for (const auto request : requests)
        m_marked[at(request)] = false;
}

void Assignment::insert(std::int32_t request, std::int32_t vehicle, const Placement &placement)
{
    auto &tour = m_tours[at(vehicle)];
    const auto &owned = m_model->requests[at(request)];
    touch(vehicle);
    m_cost -= fixedCost(vehicle);
    m_used += tour.isEmpty() ? 1 : 0;
    tour.insert(owned, placement.first, placement.second);
    renew(tour);
    m_cost += fixedCost(vehicle) + m_model->strangeness(at(vehicle), owned);
    m_unserved -= owned.weight;
    m_moved.emplace_back(request, model::none);
    m_tourOf[at(request)] = vehicle;
    std::erase(m_bank, request);
}

}
