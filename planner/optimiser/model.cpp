// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/optimiser/model.h"

#include "planner/optimiser/halves.h"

#include <algorithm>

namespace routedesk::planner {

namespace {

/// How badly two visits follow each other, in units of time.
std::int64_t following(const Model &model, std::int32_t from, std::int32_t to)
{
    constexpr std::int64_t waitDivisor = 5;
    const auto &one = model.nodes[static_cast<std::size_t>(from)];
    const auto &other = model.nodes[static_cast<std::size_t>(to)];
    const std::int64_t driving = model.network->time(from, to);
    const std::int64_t wait = std::max<std::int64_t>(0, other.open - (one.close + one.service + driving));
    const std::int64_t late = std::max<std::int64_t>(0, one.open + one.service + driving - other.close);
    return driving + wait / waitDivisor + late;
}

}

void Model::findNeighbours(std::size_t atMost, const std::stop_token &stop)
{
    neighbours.assign(nodes.size(), {});
    const auto count = static_cast<std::int32_t>(nodes.size());
    inHalves(nodes.size(), [&](std::size_t begin, std::size_t end) {
        std::vector<std::pair<std::int64_t, std::int32_t>> near;
        for (auto node = static_cast<std::int32_t>(begin);
            node < static_cast<std::int32_t>(end) && !stop.stop_requested(); ++node) {
            const auto request = nodes[static_cast<std::size_t>(node)].request;
            if (request < 0)
                continue;
            near.clear();
            for (std::int32_t other = 0; other < count; ++other) {
                const auto owner = nodes[static_cast<std::size_t>(other)].request;
                if (owner >= 0 && owner != request)
                    near.emplace_back(
                        std::min(following(*this, node, other), following(*this, other, node)), other);
            }
            const auto kept = std::min(atMost, near.size());
            const auto middle = near.begin() + static_cast<std::ptrdiff_t>(kept);
            if (kept < near.size())
                std::ranges::nth_element(near, middle);
            std::ranges::sort(near.begin(), middle);
            auto &row = neighbours[static_cast<std::size_t>(node)];
            row.reserve(kept);
            for (std::size_t i = 0; i < kept; ++i)
                row.push_back(near[i].second);
        }
    });
}

}
