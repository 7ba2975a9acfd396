// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/optimiser/placement.h"

#include "planner/optimiser/index.h"

#include <algorithm>
#include <optional>

namespace routedesk::planner {

namespace {

/// Tries places in one tour where being late costs or the way is limited: what follows an arrival is walked as far
/// as it is delayed.
template<class Hours>
class CarefulSearch {
public:
    CarefulSearch(const Model &model, const Tour &tour, const model::Request &request, const Hours &hours)
        : m_model(model), m_hours(hours), m_network(*model.network), m_nodes(model.nodesFor(tour.vehicle())),
          m_slots(tour.entries()), m_request(request), m_reach(model.vehicles[at(tour.vehicle())].reach),
          m_length(tour.length()), m_room(model.vehicles[at(tour.vehicle())].capacity - request.load),
          m_held(at(tour.held()))
    {
    }

    [[nodiscard]] Placement run()
    {
        std::int32_t peakBefore = 0;
        for (std::size_t i = 0; i + 1 < m_slots.size(); ++i) {
            peakBefore = std::max(peakBefore, m_slots[i].load);
            if (i + 1 < m_held)
                continue;
            const auto arrival = drive(m_slots[i].depart, m_slots[i].node, m_request.first);
            const auto depart = serve(m_request.first, arrival);
            if (!depart)
                continue;
            const auto spent = m_network.cost(m_slots[i].node, m_request.first)
                - m_network.cost(m_slots[i].node, m_slots[i + 1].node) + depart->late;
            if (m_request.second >= 0)
                tryDrops(i, *depart, spent);
            else if ((m_request.kind == model::Request::Load::FromStart ? peakBefore : m_slots[i].peak) <= m_room)
                offer(i, i, spent + m_network.cost(m_request.first, m_slots[i + 1].node),
                    resume(i + 1, drive(depart->time, m_request.first, m_slots[i + 1].node)));
        }
        return m_best;
    }

private:
    struct Departure {
        std::int32_t time;
        std::int64_t late;
    };

    [[nodiscard]] std::int32_t drive(std::int32_t departure, std::int32_t from, std::int32_t to) const
    {
        return m_hours.arrival(departure, m_network.time(from, to));
    }

    [[nodiscard]] std::optional<Departure> serve(std::int32_t node, std::int32_t arrival) const
    {
        const auto &visit = m_nodes[at(node)];
        const auto start = std::max(visit.open, arrival);
        if (start > visit.close)
            return {};
        return Departure{ start + visit.service, m_model.lateness(visit, start) };
    }

    /// What is later than before, from a slot on, when it is reached at a time.
    [[nodiscard]] std::optional<std::int64_t> resume(std::size_t slot, std::int32_t arrival) const
    {
        std::int64_t added = 0;
        if (arrival > m_slots[slot].latest)
            return {};
        while (arrival > m_slots[slot].easy) {
            const auto &visit = m_nodes[at(m_slots[slot].node)];
            const auto start = std::max(visit.open, arrival);
            added += m_model.lateness(visit, start) - m_model.lateness(visit, m_slots[slot].start);
            if (slot + 1 == m_slots.size())
                break;
            arrival = drive(start + visit.service, m_slots[slot].node, m_slots[slot + 1].node);
            ++slot;
        }
        return added;
    }

    void tryDrops(std::size_t first, Departure departure, std::int64_t spent)
    {
        auto previous = m_request.first;
        for (std::size_t j = first; j + 1 < m_slots.size() && m_slots[j].load <= m_room; ++j) {
            if (j > first) {
                const auto &visit = m_nodes[at(m_slots[j].node)];
                const auto start = std::max(visit.open, drive(departure.time, previous, m_slots[j].node));
                if (start > m_slots[j].latest)
                    return;
                if (j == first + 1)
                    spent += m_network.cost(previous, m_slots[j].node);
                spent += m_model.lateness(visit, start) - m_model.lateness(visit, m_slots[j].start);
                departure.time = start + visit.service;
                previous = m_slots[j].node;
            }
            const auto served = serve(m_request.second, drive(departure.time, previous, m_request.second));
            if (!served)
                continue;
            const auto next = m_slots[j + 1].node;
            const auto cost = spent + m_network.cost(previous, m_request.second)
                + m_network.cost(m_request.second, next) + served->late
                - (j > first ? m_network.cost(previous, next) : 0);
            offer(first, j, cost, resume(j + 1, drive(served->time, m_request.second, next)));
        }
    }

    void offer(std::size_t first, std::size_t second, std::int64_t cost, std::optional<std::int64_t> later)
    {
        if (later && cost + *later < m_best.cost
            && (m_reach < 0 || m_length + lengthened(first, second) <= m_reach)) {
            m_best = { static_cast<std::int32_t>(std::min<std::int64_t>(cost + *later, Placement::dearest)),
                static_cast<std::int32_t>(first), static_cast<std::int32_t>(second) };
        }
    }

    [[nodiscard]] std::int64_t lengthened(std::size_t first, std::size_t second) const
    {
        const auto detour = [&](std::int32_t from, std::int32_t by, std::int32_t to) {
            return std::int64_t{ m_network.length(from, by) } + m_network.length(by, to)
                - m_network.length(from, to);
        };
        const auto added = detour(m_slots[first].node, m_request.first, m_slots[first + 1].node);
        if (m_request.second < 0)
            return added;
        const auto before = second == first ? m_request.first : m_slots[second].node;
        return added + detour(before, m_request.second, m_slots[second + 1].node);
    }

    const Model &m_model;
    const Hours &m_hours;
    const Network &m_network;
    const std::vector<model::Node> &m_nodes;
    std::span<const Tour::Slot> m_slots;
    const model::Request &m_request;
    std::int64_t m_reach;
    std::int64_t m_length;
    std::int32_t m_room;
    std::size_t m_held;
    Placement m_best;
};

}

Placement PlacementSearch::cheapestWithCare(const Tour &tour, const model::Request &request) const
{
    return m_model->atHoursOf(
        tour.vehicle(), [&](const auto &hours) { return CarefulSearch(*m_model, tour, request, hours).run(); });
}

}
