// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/sequencecost.h"

#include <algorithm>

namespace routedesk::planner {

namespace {

constexpr std::int64_t pairWeight = 1'000'000;
constexpr std::int64_t unitWeight = 1'000;

}

SequenceCost::SequenceCost(
    const Route &route, const TravelTimes &times, Instant departNotBefore, const InsertionPolicy &policy)
    : m_route(route), m_hours(route.vehicle.traffic, route.vehicle.breaks,
                          std::max(departNotBefore, route.vehicle.shiftStart.value_or(departNotBefore))),
      m_departNotBefore(departNotBefore), m_policy(policy)
{
    numberPlaces(times);
    setNodes();
    tabulate();
}

void SequenceCost::numberPlaces(const TravelTimes &times)
{
    std::vector<Place> places;
    const auto add = [&places](const Place &place) { places.push_back(place); };
    for (const Stop &stop : m_route.stops)
        add(stop.place);
    for (const std::optional<Place> &place : { m_route.vehicle.start, m_route.vehicle.end }) {
        if (place)
            add(*place);
    }
    // Borrowed for the length of the call that made us.
    m_table
        = MatrixTravelTimes::tabulate(places, std::shared_ptr<const TravelTimes>(std::shared_ptr<void>(), &times));
    std::int32_t next = 0;
    for (Stop &stop : m_route.stops)
        stop.place.index = next++;
    for (std::optional<Place> *place : { &m_route.vehicle.start, &m_route.vehicle.end }) {
        if (*place)
            (*place)->index = next++;
    }
}

void SequenceCost::setNodes()
{
    const Sequence sequence = Sequence::resolve(pointersTo(m_route.stops));
    std::vector<std::optional<std::uint32_t>> nodeAt(m_route.stops.size());
    for (std::size_t i = 0; i < m_route.stops.size(); ++i) {
        if (!m_route.stops[i].isAhead())
            continue;
        nodeAt[i] = static_cast<std::uint32_t>(m_nodes.size());
        m_nodes.push_back({ &m_route.stops[i], i, std::nullopt, sequence.loadChange[i] });
        if (i < sequence.held)
            m_held = m_nodes.size();
    }
    for (Node &node : m_nodes) {
        if (const std::optional<std::size_t> mate = sequence.mates[node.position])
            node.mate = nodeAt[*mate];
    }
    m_startLoad = sequence.startLoad;
}

void SequenceCost::tabulate()
{
    const std::size_t width = size() + 2;
    m_legs.resize(width * width);
    const auto placeOf = [this](std::size_t node) -> std::optional<Place> {
        if (node < size())
            return m_nodes[node].stop->place;
        return node == size() ? m_route.vehicle.start : m_route.vehicle.end;
    };
    for (std::size_t from = 0; from < width; ++from) {
        for (std::size_t to = 0; to < width; ++to) {
            const std::optional<Place> one = placeOf(from);
            const std::optional<Place> other = placeOf(to);
            if (one && other)
                m_legs[from * width + to] = m_table->leg(*one, *other);
        }
    }
}

std::int64_t SequenceCost::seconds(std::uint32_t from, std::uint32_t to) const
{
    return leg(from, to).duration.count();
}

std::int64_t SequenceCost::driving(const Order &order) const
{
    std::int64_t sum = 0;
    std::uint32_t here = start();
    for (const std::uint32_t node : order) {
        sum += seconds(here, node);
        here = node;
    }
    return sum + seconds(here, end());
}

Score SequenceCost::score(const Order &order) const
{
    Score score;
    const Vehicle &vehicle = m_route.vehicle;
    const Stop *first = order.empty() ? nullptr : m_nodes[order.front()].stop;
    Instant now = departureFor(vehicle, first, first ? leg(start(), order.front()) : Leg{}, m_departNotBefore);
    std::uint32_t here = start();
    std::int64_t metres = 0;
    std::int64_t driving = 0;
    Duration late{};
    int load = m_startLoad;
    int peak = load;
    std::vector<bool> seen(size());
    const auto drive = [&](std::uint32_t to) {
        const Leg leg = this->leg(here, to);
        now = m_hours.arrival(now, leg.duration);
        driving += leg.duration.count();
        metres += leg.metres;
        here = to;
    };
    for (const std::uint32_t index : order) {
        const Node &node = m_nodes[index];
        drive(index);
        if (node.stop->window.earliest)
            now = std::max(now, vehicle.breaks.worked(*node.stop->window.earliest));
        if (node.stop->window.latest)
            late += std::max(vehicle.breaks.begun(now) - *node.stop->window.latest, Duration::zero());
        now += node.stop->service;
        load += node.loadChange;
        peak = std::max(peak, load);
        seen[index] = true;
        if (node.mate && node.stop->kind == Stop::Kind::Drop && !seen[*node.mate])
            score.broken += pairWeight;
    }
    drive(end());
    if (vehicle.capacity)
        score.broken += std::max(peak - *vehicle.capacity, 0) * unitWeight;
    if (vehicle.shiftEnd)
        score.broken += std::max<std::int64_t>(
            std::chrono::ceil<std::chrono::seconds>(now - vehicle.breaks.worked(*vehicle.shiftEnd)).count(), 0);
    if (vehicle.maxMetres)
        score.broken += std::max<std::int64_t>(metres - *vehicle.maxMetres, 0);
    score.lateness = m_policy.windowsAreHard ? late : Duration::zero();
    score.cost
        = static_cast<double>(driving) + m_policy.latenessWeight * static_cast<double>(late.count()) / 1000.0;
    return score;
}

}
