// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/optimiser/tour.h"

#include "planner/optimiser/index.h"

#include <algorithm>

namespace routedesk::planner {

Tour::Tour(const Model &model, std::int32_t vehicle)
    : m_model(&model), m_vehicle(vehicle), m_held(model.vehicles[at(vehicle)].held + 1)
{
    assign({});
}

void Tour::assign(std::span<const std::int32_t> nodes)
{
    const auto &vehicle = m_model->vehicles[at(m_vehicle)];
    m_slots.clear();
    m_slots.push_back({ .node = vehicle.start });
    for (const auto node : nodes)
        m_slots.push_back({ .node = node });
    m_slots.push_back({ .node = vehicle.end });
    update();
}

void Tour::insert(const model::Request &request, std::int32_t first, std::int32_t second)
{
    const auto insertBehind = [this](std::int32_t slot, std::int32_t node) {
        m_slots[at(slot)].drive = unknown;
        m_slots.insert(m_slots.begin() + slot + 1, Slot{ .node = node });
    };
    if (request.second >= 0)
        insertBehind(second, request.second);
    insertBehind(first, request.first);
    update();
}

void Tour::removeMarked(const std::vector<bool> &requests)
{
    std::size_t kept = 0;
    for (const Slot &slot : m_slots) {
        const auto request = m_model->nodes[at(slot.node)].request;
        if (request >= 0 && requests[at(request)])
            m_slots[kept - 1].drive = unknown;
        else
            m_slots[kept++] = slot;
    }
    m_slots.resize(kept);
    update();
}

std::int32_t Tour::loadChange(std::int32_t node) const
{
    const auto owner = m_model->nodes[at(node)].request;
    if (owner < 0)
        return 0;
    const auto &request = m_model->requests[at(owner)];
    const bool takesOn = request.kind == model::Request::Load::ToEnd
        || (request.kind == model::Request::Load::Between && node == request.first);
    return takesOn ? request.load : -request.load;
}

void Tour::measure(std::size_t slot)
{
    const auto from = m_slots[slot].node;
    const auto to = m_slots[slot + 1].node;
    m_slots[slot].drive = m_model->network->time(from, to);
    m_slots[slot].price = m_model->network->cost(from, to);
}

void Tour::update()
{
    const auto &nodes = m_model->nodesFor(m_vehicle);
    const auto &network = *m_model->network;
    std::int32_t startLoad = 0;
    for (const Slot &slot : m_slots) {
        const auto owner = nodes[at(slot.node)].request;
        if (owner >= 0 && m_model->requests[at(owner)].kind == model::Request::Load::FromStart)
            startLoad += m_model->requests[at(owner)].load;
    }
    Slot &head = m_slots.front();
    head.start = nodes[at(head.node)].open;
    head.depart = head.start + nodes[at(head.node)].service;
    head.load = startLoad;
    m_cost = 0;
    m_length = 0;
    for (std::size_t i = 1; i < m_slots.size(); ++i) {
        if (m_slots[i - 1].drive == unknown)
            measure(i - 1);
        const Slot &before = m_slots[i - 1];
        Slot &slot = m_slots[i];
        const auto &node = nodes[at(slot.node)];
        slot.start = std::max(node.open, before.depart + before.drive);
        slot.depart = slot.start + node.service;
        slot.load = before.load + loadChange(slot.node);
        m_length += network.length(before.node, slot.node);
        m_cost += before.price + m_model->lateness(node, slot.start);
    }
    Slot &tail = m_slots.back();
    tail.latest = nodes[at(tail.node)].close;
    tail.easy = std::min(tail.latest, std::max(tail.start, nodes[at(tail.node)].due));
    tail.peak = tail.load;
    for (std::size_t i = m_slots.size() - 1; i-- > 0;) {
        const Slot &behind = m_slots[i + 1];
        Slot &slot = m_slots[i];
        const auto &node = nodes[at(slot.node)];
        slot.latest = std::min(node.close, behind.latest - slot.drive - node.service);
        const auto unhurried = behind.easy - slot.drive - node.service;
        slot.easy = std::min({ slot.latest, std::max(slot.start, node.due), unhurried });
        slot.peak = std::max(slot.load, behind.peak);
    }
}

bool Tour::isFeasible() const
{
    const auto &vehicle = m_model->vehicles[at(m_vehicle)];
    return m_slots.front().peak <= vehicle.capacity && (vehicle.reach < 0 || m_length <= vehicle.reach)
        && std::ranges::all_of(m_slots, [](const Slot &slot) { return slot.start <= slot.latest; });
}

}
