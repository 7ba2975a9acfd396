// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "modelmaker.h"

#include "planner/optimiser/optimiser.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace routedesk::planner::fixtures {

namespace {

using model::Request;

std::size_t at(std::int32_t index)
{
    return static_cast<std::size_t>(index);
}

struct Random {
    std::mt19937 engine;
    std::int32_t below(std::int32_t bound)
    {
        return static_cast<std::int32_t>(engine() % static_cast<unsigned>(bound));
    }
};

constexpr std::int32_t day = 2000;

std::int32_t addVisit(Model &model, std::int32_t request, Random &random)
{
    model::Node node{ .open = 0, .close = day, .service = random.below(10), .request = request };
    if (random.below(2) == 0) {
        node.open = random.below(day - 300);
        node.close = node.open + 100 + random.below(200);
    }
    model.nodes.push_back(node);
    return static_cast<std::int32_t>(model.nodes.size()) - 1;
}

void connect(Model &model, Random &random)
{
    const auto count = model.nodes.size();
    std::vector<std::pair<int, int>> places(count);
    for (auto &place : places)
        place = { random.below(100), random.below(100) };
    std::vector<std::int32_t> times(count * count);
    std::vector<std::int32_t> costs(count * count);
    std::vector<std::int32_t> lengths(count * count);
    for (std::size_t from = 0; from < count; ++from) {
        for (std::size_t to = 0; to < count; ++to) {
            const auto east = std::abs(places[from].first - places[to].first);
            const auto north = places[to].second - places[from].second;
            times[from * count + to] = east + (north > 0 ? 2 * north : -north);
            costs[from * count + to] = 3 * east + std::abs(north);
            lengths[from * count + to] = east + std::abs(north);
        }
    }
    model.network = std::make_shared<Network>(count, std::move(times), std::move(costs), std::move(lengths));
}

/// Second by second.
std::int32_t reached(
    const Model &model, std::size_t vehicle, std::int32_t from, std::int32_t departure, std::int32_t to)
{
    const auto row = model.vehicles[vehicle].hours;
    double left = model.network->time(from, to);
    if (row < 0)
        return departure + model.network->time(from, to);
    for (; left > 1e-5; ++departure)
        left -= 1.0 / model.hours[at(row)]->factorAt(departure);
    return departure;
}

std::string brokenTour(const Model &model, std::size_t vehicle, const std::vector<std::int32_t> &nodes)
{
    const auto &owner = model.vehicles[vehicle];
    std::map<std::int32_t, std::pair<int, int>> seen; // request: places of first and second
    std::vector<std::int32_t> path{ owner.start };
    path.insert(path.end(), nodes.begin(), nodes.end());
    path.push_back(owner.end);
    std::int32_t clock = model.nodes[at(owner.start)].open;
    std::int64_t driven = 0;
    for (std::size_t i = 1; i < path.size(); ++i) {
        driven += model.network->length(path[i - 1], path[i]);
        const auto &node = model.nodes[at(path[i])];
        clock = reached(model, vehicle, path[i - 1], clock + model.nodes[at(path[i - 1])].service, path[i]);
        clock = std::max(clock, node.open);
        if (clock > node.close)
            return "late at node " + std::to_string(path[i]);
        if (node.request < 0)
            continue;
        auto &[first, second] = seen.try_emplace(node.request, -1, -1).first->second;
        (path[i] == model.requests[at(node.request)].first ? first : second) = static_cast<int>(i);
    }
    if (owner.reach >= 0 && driven > owner.reach)
        return "drives too far";
    std::vector<std::int32_t> load(path.size(), 0); // on leaving each place
    for (const auto &[index, places] : seen) {
        const Request &request = model.requests[at(index)];
        if (!model.mayServe(vehicle, request))
            return "request " + std::to_string(index) + " is not permitted";
        if (places.first < 0 || (request.second >= 0 && places.second <= places.first))
            return "request " + std::to_string(index) + " is not whole or out of order";
        const auto from = request.kind == Request::Load::FromStart ? 0 : at(places.first);
        const auto to = request.kind == Request::Load::Between ? at(places.second)
            : request.kind == Request::Load::FromStart         ? at(places.first)
                                                               : path.size();
        for (std::size_t i = from; i < to; ++i)
            load[i] += request.load;
    }
    return *std::ranges::max_element(load) > owner.capacity ? "too much on board" : "";
}

}

Model randomModel(unsigned seed, int requests, int vehicles)
{
    Random random{ std::mt19937(seed) };
    Model model;
    for (int i = 0; i < vehicles; ++i) {
        const auto start = static_cast<std::int32_t>(model.nodes.size());
        const bool comesBack = random.below(2) == 0;
        model.nodes.push_back({ .open = random.below(50), .close = day });
        if (!comesBack)
            model.nodes.push_back({ .open = 0, .close = day });
        model.vehicles.push_back({ .start = start,
            .end = comesBack ? start : start + 1,
            .capacity = 3 + random.below(10),
            .kind = i,
            .opening = random.below(100),
            .reach = random.below(3) == 0 ? 300 + random.below(500) : -1 });
    }
    model.permissions = { std::vector<bool>(at(vehicles)), std::vector<bool>(at(vehicles)) };
    for (auto &row : model.permissions) {
        for (std::size_t i = 0; i < row.size(); ++i)
            row[i] = random.below(2) == 0;
    }
    for (std::int32_t i = 0; i < requests; ++i) {
        Request request{
            .load = random.below(4), .weight = 1 + random.below(3), .permission = random.below(6) - 4
        };
        request.permission = std::max(request.permission, model::none);
        request.kind = static_cast<Request::Load>(random.below(3));
        request.first = addVisit(model, i, random);
        if (request.kind == Request::Load::Between)
            request.second = addVisit(model, i, random);
        if (random.below(3) == 0) {
            request.home = random.below(vehicles);
            request.disturbance = random.below(200);
        }
        model.requests.push_back(request);
    }
    connect(model, random);
    model.findNeighbours(50);
    return model;
}

Model forgiving(Model model)
{
    model.latenessWeight = 10;
    for (auto &node : model.nodes) {
        if (node.request >= 0)
            node.due = std::exchange(node.close, day);
    }
    return model;
}

Model hourly(Model model, unsigned seed)
{
    Random random{ std::mt19937(seed) };
    for (std::size_t vehicle = 0; vehicle < model.vehicles.size(); ++vehicle) {
        if (random.below(4) == 0)
            continue;
        std::array<double, 24> factors{};
        for (double &factor : factors)
            factor = 0.5 + random.below(1500) / 1000.0;
        const Instant nearlyNine{ std::chrono::days(20'000)
            + std::chrono::seconds(9 * 3600 - 400 - random.below(900)) };
        model.vehicles[vehicle].hours = static_cast<std::int32_t>(model.hours.size());
        model.hours.push_back(std::make_shared<model::Hours>(Traffic::of(factors, {}), Breaks(), nearlyNine));
    }
    return model;
}

Model underWay(Model model, unsigned seed)
{
    std::mt19937 random(seed);
    model.first = Optimiser(std::make_shared<const Model>(model), { .threads = 1 }).run(StepPace(200)).nodes;
    for (std::size_t vehicle = 0; vehicle < model.vehicles.size(); ++vehicle) {
        const auto &nodes = model.first[vehicle];
        const auto held = nodes.empty() ? 0 : random() % (nodes.size() + 1);
        model.vehicles[vehicle].held = static_cast<std::int32_t>(held);
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            auto &request
                = model.requests[static_cast<std::size_t>(model.nodes[static_cast<std::size_t>(nodes[i])].request)];
            if (i < held || random() % 5 == 0)
                request.isMovable = false;
        }
    }
    return model;
}

std::string broken(const Model &model, const std::vector<std::vector<std::int32_t>> &nodes)
{
    std::vector<int> visits(model.nodes.size());
    for (std::size_t vehicle = 0; vehicle < nodes.size(); ++vehicle) {
        if (nodes[vehicle].empty())
            continue;
        for (const auto node : nodes[vehicle]) {
            if (++visits[at(node)] > 1)
                return "node " + std::to_string(node) + " is visited twice";
        }
        if (auto reason = brokenTour(model, vehicle, nodes[vehicle]); !reason.empty())
            return "vehicle " + std::to_string(vehicle) + ": " + reason;
    }
    return {};
}

Value valueOf(const Model &model, const std::vector<std::vector<std::int32_t>> &nodes, bool countVehicles)
{
    Value value;
    std::vector<bool> served(model.requests.size());
    for (std::size_t vehicle = 0; vehicle < nodes.size(); ++vehicle) {
        if (nodes[vehicle].empty())
            continue;
        const auto &owner = model.vehicles[vehicle];
        value.vehicles += countVehicles ? 1 : 0;
        value.cost += owner.opening;
        auto previous = owner.start;
        std::int32_t clock = model.nodes[at(owner.start)].open;
        for (const auto node : nodes[vehicle]) {
            const auto &visit = model.nodes[at(node)];
            clock = reached(model, vehicle, previous, clock + model.nodes[at(previous)].service, node);
            clock = std::max(clock, visit.open);
            if (visit.due < clock)
                value.cost += std::int64_t{ model.latenessWeight } * (clock - visit.due);
            value.cost += model.network->cost(previous, node);
            previous = node;
            const auto request = at(model.nodes[at(node)].request);
            if (!served[request])
                value.cost += model.strangeness(vehicle, model.requests[request]);
            served[request] = true;
        }
        value.cost += model.network->cost(previous, owner.end);
    }
    for (std::size_t request = 0; request < served.size(); ++request)
        value.unserved += served[request] ? 0 : model.requests[request].weight;
    return value;
}

}
