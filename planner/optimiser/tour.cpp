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
    m_startLoad = 0;
    m_slots.clear();
    m_slots.push_back({ .node = vehicle.start });
    for (const auto node : nodes) {
        m_slots.push_back(slotFor(node));
        countAboard(m_model->requests[at(m_model->nodes[at(node)].request)], 1);
    }
    m_slots.push_back({ .node = vehicle.end });
    update();
}

void Tour::insert(const model::Request &request, std::int32_t first, std::int32_t second)
{
    const auto insertBehind = [this](std::int32_t slot, std::int32_t node) {
        m_slots[at(slot)].drive = unknown;
        m_slots.insert(m_slots.begin() + slot + 1, slotFor(node));
    };
    if (request.second >= 0)
        insertBehind(second, request.second);
    insertBehind(first, request.first);
    countAboard(request, 1);
    update();
}

void Tour::removeMarked(const std::vector<bool> &requests)
{
    std::size_t kept = 0;
    for (const Slot &slot : m_slots) {
        const auto request = m_model->nodes[at(slot.node)].request;
        if (request >= 0 && requests[at(request)]) {
            m_slots[kept - 1].drive = unknown;
            countAboard(m_model->requests[at(request)], -1);
        } else {
            m_slots[kept++] = slot;
        }
    }
    m_slots.resize(kept);
    update();
}

Tour::Slot Tour::slotFor(std::int32_t node) const
{
    const auto &request = m_model->requests[at(m_model->nodes[at(node)].request)];
    const bool takesOn = request.kind == model::Request::Load::ToEnd
        || (request.kind == model::Request::Load::Between && node == request.first);
    return { .node = node, .change = takesOn ? request.load : -request.load };
}

void Tour::countAboard(const model::Request &request, int sign)
{
    if (request.kind == model::Request::Load::FromStart)
        m_startLoad += sign * request.load;
}

void Tour::update()
{
    m_model->atHoursOf(m_vehicle, [this](const auto &hours) {
        forward(hours);
        backward(hours);
    });
}

template<class Hours>
void Tour::forward(const Hours &hours)
{
    const auto *nodes = m_model->nodesFor(m_vehicle).data();
    const auto &network = *m_model->network;
    Slot &head = m_slots.front();
    head.start = nodes[head.node].open;
    head.depart = head.start + nodes[head.node].service;
    head.load = m_startLoad;
    m_cost = 0;
    m_length = 0;
    for (std::size_t i = 1; i < m_slots.size(); ++i) {
        Slot &before = m_slots[i - 1];
        Slot &slot = m_slots[i];
        if (before.drive == unknown) {
            before.drive = network.time(before.node, slot.node);
            before.price = network.cost(before.node, slot.node);
        }
        const auto &node = nodes[slot.node];
        slot.start = std::max(node.open, hours.arrival(before.depart, before.drive));
        slot.depart = slot.start + node.service;
        slot.load = before.load + slot.change;
        m_cost += before.price + m_model->lateness(node, slot.start);
        if (network.hasLengths())
            m_length += network.length(before.node, slot.node);
    }
}

template<class Hours>
void Tour::backward(const Hours &hours)
{
    const auto *nodes = m_model->nodesFor(m_vehicle).data();
    Slot &tail = m_slots.back();
    tail.latest = nodes[tail.node].close;
    tail.easy = std::min(tail.latest, std::max(tail.start, nodes[tail.node].due));
    tail.peak = tail.load;
    for (std::size_t i = m_slots.size() - 1; i-- > 0;) {
        const Slot &behind = m_slots[i + 1];
        Slot &slot = m_slots[i];
        const auto &node = nodes[slot.node];
        const auto inTimeFor
            = [&](std::int32_t start) { return hours.departure(start, slot.drive) - node.service; };
        const auto latest = inTimeFor(behind.latest);
        const auto easy = !Hours::isUsual && behind.easy == behind.latest ? latest : inTimeFor(behind.easy);
        slot.latest = std::min(node.close, latest);
        slot.easy = std::min({ slot.latest, std::max(slot.start, node.due), easy });
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
