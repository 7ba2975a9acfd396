// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/resequence.h"

#include "planner/job.h"
#include "planner/localsearch.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace routedesk::planner {

namespace {

/// An order made by inserting one after the other into what is held; nothing if one finds no place.
std::optional<Order> insertedFromNothing(
    const SequenceCost &cost, Instant departNotBefore, const InsertionPolicy &policy)
{
    const Route &route = cost.route();
    std::unordered_map<const Stop *, std::uint32_t> nodeOf;
    std::vector<const Stop *> sequence;
    std::vector<Job> jobs;
    for (const Stop &stop : route.stops) {
        if (!stop.isAhead())
            sequence.push_back(&stop);
    }
    for (std::uint32_t node = 0; node < cost.size(); ++node) {
        const Stop &stop = cost.stop(node);
        nodeOf.emplace(&stop, node);
        const std::optional<std::uint32_t> mate = cost.mate(node);
        const bool mateMoves = mate && *mate >= cost.held();
        if (node < cost.held())
            sequence.push_back(&stop);
        else if (!mateMoves)
            jobs.push_back({ &stop, nullptr });
        else if (stop.kind == Stop::Kind::Pick)
            jobs.push_back({ &stop, &cost.stop(*mate) });
    }
    sortForPlanning(jobs, route.vehicle.start, cost.table());
    for (const Job &job : jobs) {
        const RouteProbe probe(route.vehicle, sequence, cost.table(), departNotBefore);
        const std::optional<Insertion> place = probe.best(*job.stop, job.drop, policy);
        if (!place)
            return std::nullopt;
        insertJob(sequence, job, place->point);
    }
    Order order;
    for (const Stop *stop : sequence) {
        if (const auto node = nodeOf.find(stop); node != nodeOf.end())
            order.push_back(node->second);
    }
    return order;
}

}

std::vector<std::size_t> resequence(
    const Route &route, const TravelTimes &times, Instant departNotBefore, const InsertionPolicy &policy)
{
    std::vector<std::size_t> result(route.stops.size());
    std::iota(result.begin(), result.end(), std::size_t{ 0 });
    const SequenceCost cost(route, times, departNotBefore, policy);
    if (cost.size() < cost.held() + 2)
        return result;

    Order asItIs(cost.size());
    std::iota(asItIs.begin(), asItIs.end(), 0U);
    LocalSearch bettered(cost, std::move(asItIs));
    bettered.run();
    Order best = bettered.order();
    if (std::optional<Order> fresh = insertedFromNothing(cost, departNotBefore, policy)) {
        LocalSearch other(cost, std::move(*fresh));
        other.run();
        if (other.score() < bettered.score())
            best = other.order();
    }
    for (std::uint32_t slot = 0; slot < best.size(); ++slot)
        result[cost.position(slot)] = cost.position(best[slot]);
    return result;
}

std::vector<Stop> reordered(std::span<const Stop> stops, std::span<const std::size_t> order)
{
    std::vector<Stop> result;
    result.reserve(order.size());
    for (const std::size_t index : order)
        result.push_back(stops[index]);
    return result;
}

}
