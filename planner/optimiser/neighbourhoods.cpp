// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/optimiser/neighbourhoods.h"

#include "planner/optimiser/index.h"

#include <algorithm>

namespace routedesk::planner {

namespace {

/// Sorts tours across a random line and cuts them, again and again.
class Cutter {
public:
    Cutter(const Assignment &plan, Dice &dice) : m_plan(plan), m_dice(dice), m_places(plan.tours().size()) { }

    void cut(std::span<std::int32_t> vehicles, std::size_t parts, std::vector<Neighbourhood> &result)
    {
        parts = std::min(parts, vehicles.size());
        if (parts <= 1) {
            if (!vehicles.empty())
                result.push_back({ { vehicles.begin(), vehicles.end() }, {} });
            return;
        }
        sortAcross(vehicles);
        double weight = 0;
        for (const auto vehicle : vehicles)
            weight += size(vehicle);
        const auto firstParts = parts / 2;
        const double wanted = weight * static_cast<double>(firstParts) / static_cast<double>(parts);
        std::size_t taken = 0;
        for (double sum = 0; taken < vehicles.size() && sum + size(vehicles[taken]) / 2 < wanted; ++taken)
            sum += size(vehicles[taken]);
        taken = std::clamp(taken, firstParts, vehicles.size() - (parts - firstParts));
        cut(vehicles.first(taken), firstParts, result);
        cut(vehicles.subspan(taken), parts - firstParts, result);
    }

private:
    [[nodiscard]] double size(std::int32_t vehicle) const
    {
        return static_cast<double>(m_plan.tours()[at(vehicle)].entries().size());
    }

    /// How much nearer to one of two random nodes than to the other a tour lies says on which side it is.
    void sortAcross(std::span<std::int32_t> vehicles)
    {
        const auto &network = *m_plan.model().network;
        std::int32_t one = 0;
        std::int32_t other = 0;
        constexpr int tries = 3;
        for (int i = 0; i < tries; ++i) {
            const auto a = anyNode(vehicles);
            const auto b = anyNode(vehicles);
            if (network.cost(a, b) >= network.cost(one, other)) {
                one = a;
                other = b;
            }
        }
        for (const auto vehicle : vehicles) {
            const auto slots = m_plan.tours()[at(vehicle)].entries();
            double sum = 0;
            for (const auto &slot : slots)
                sum += network.costsFrom(one)[slot.node] - network.costsFrom(other)[slot.node];
            m_places[at(vehicle)] = sum / static_cast<double>(slots.size());
        }
        std::ranges::stable_sort(vehicles, {}, [&](std::int32_t vehicle) { return m_places[at(vehicle)]; });
    }

    [[nodiscard]] std::int32_t anyNode(std::span<const std::int32_t> vehicles)
    {
        const auto slots
            = m_plan.tours()[at(vehicles[m_dice.below(static_cast<std::uint32_t>(vehicles.size()))])].entries();
        return slots[m_dice.below(static_cast<std::uint32_t>(slots.size()))].node;
    }

    const Assignment &m_plan;
    Dice &m_dice;
    std::vector<double> m_places;
};

/// One that serves something near it and may serve it.
std::int32_t nearestVehicle(const Assignment &plan, std::int32_t request)
{
    const auto &model = plan.model();
    const auto &wanted = model.requests[at(request)];
    for (const auto near : model.neighbours[at(wanted.first)]) {
        const auto vehicle = plan.tourOf(model.nodes[at(near)].request);
        if (vehicle >= 0 && plan.isOpen(vehicle) && model.mayServe(at(vehicle), wanted))
            return vehicle;
    }
    return model::none;
}

}

std::vector<Neighbourhood> neighbourhoods(const Assignment &plan, std::size_t count, Dice &dice)
{
    std::vector<std::int32_t> vehicles;
    for (const auto &tour : plan.tours()) {
        if (plan.isOpen(tour.vehicle()))
            vehicles.push_back(tour.vehicle());
    }
    dice.shuffle(vehicles);
    std::vector<Neighbourhood> result;
    Cutter(plan, dice).cut(vehicles, count, result);
    if (result.empty())
        return result;
    std::vector<std::size_t> owner(plan.tours().size());
    for (std::size_t i = 0; i < result.size(); ++i) {
        for (const auto vehicle : result[i].vehicles)
            owner[at(vehicle)] = i;
    }
    for (const auto request : plan.bank()) {
        const auto near = nearestVehicle(plan, request);
        const auto any = dice.below(static_cast<std::uint32_t>(result.size()));
        result[near < 0 ? any : owner[at(near)]].left.push_back(request);
    }
    return result;
}

}
