// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "instance.h"

#include "rows.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace routedesk::planner::instances {

namespace {

using Failure = std::unexpected<std::string>;

std::int32_t scaled(double value, double scale)
{
    return static_cast<std::int32_t>(std::ceil(value * scale - 1e-7));
}

void straightLines(Instance &instance, const std::vector<Row> &rows)
{
    instance.distances.reserve(rows.size() * rows.size());
    for (const Row &from : rows) {
        for (const Row &to : rows)
            instance.distances.push_back(std::hypot(from.x - to.x, from.y - to.y));
    }
}

/// Times fit into half of an int32, so that a time and a way add up without overflow.
double scaleFor(double horizon)
{
    constexpr double most = 5e8;
    double scale = 100'000.0;
    while (horizon * scale > most)
        scale /= 10.0;
    return scale;
}

std::expected<std::vector<model::Request>, std::string> requestsOf(const Table &table)
{
    std::vector<model::Request> requests;
    for (std::size_t i = 1; i < table.rows.size(); ++i) {
        const Row &row = table.rows[i];
        model::Request request;
        request.first = static_cast<std::int32_t>(i);
        request.load = static_cast<std::int32_t>(row.demand);
        if (!table.arePairs) {
            request.kind = model::Request::Load::FromStart;
            requests.push_back(request);
            continue;
        }
        if (row.demand <= 0)
            continue;
        if (row.drop <= 0 || static_cast<std::size_t>(row.drop) >= table.rows.size()
            || table.rows[static_cast<std::size_t>(row.drop)].pick != request.first) {
            return Failure("node " + std::to_string(i) + " names no drop of its own");
        }
        request.second = row.drop;
        requests.push_back(request);
    }
    return requests;
}

}

double Instance::distance(const std::vector<std::vector<std::int32_t>> &routes) const
{
    double sum = 0;
    for (const auto &route : routes) {
        std::int32_t previous = 0;
        for (const auto node : route) {
            sum += distance(previous, node);
            previous = node;
        }
        sum += distance(previous, 0);
    }
    return sum;
}

std::expected<Instance, std::string> read(const std::string &path)
{
    std::ifstream file(path);
    if (!file)
        return Failure(path + " cannot be read");
    const auto table = readTable(file);
    if (!table)
        return Failure(path + ": " + table.error());
    auto requests = requestsOf(*table);
    if (!requests)
        return Failure(path + ": " + requests.error());

    Instance instance;
    instance.name = std::filesystem::path(path).stem().string();
    instance.nodes = table->rows.size();
    instance.scale = table->times.empty() ? scaleFor(table->rows.front().close) : 1.0;
    instance.distances = table->times;
    if (instance.distances.empty())
        straightLines(instance, table->rows);

    auto model = std::make_shared<Model>();
    std::vector<std::int32_t> times;
    times.reserve(instance.distances.size());
    for (const double distance : instance.distances)
        times.push_back(scaled(distance, instance.scale));
    model->network = std::make_shared<Network>(instance.nodes, std::move(times));
    for (const Row &row : table->rows) {
        model->nodes.push_back({ .open = scaled(row.open, instance.scale),
            .close = scaled(row.close, instance.scale),
            .service = scaled(row.service, instance.scale) });
    }
    for (std::size_t i = 0; i < requests->size(); ++i) {
        const auto &request = (*requests)[i];
        for (const auto node : { request.first, request.second }) {
            if (node >= 0)
                model->nodes[static_cast<std::size_t>(node)].request = static_cast<std::int32_t>(i);
        }
    }
    const auto vehicles = std::min(table->vehicles == 0 ? requests->size() : table->vehicles, requests->size());
    model->vehicles.assign(
        vehicles, { .start = 0, .end = 0, .capacity = static_cast<std::int32_t>(table->capacity) });
    model->requests = std::move(*requests);
    constexpr std::size_t neighbours = 400;
    model->findNeighbours(neighbours);
    instance.model = std::move(model);
    return instance;
}

}
