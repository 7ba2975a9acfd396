// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/optimiser/network.h"

#include <algorithm>

namespace routedesk::planner {

Network::Network(std::size_t nodes, std::vector<std::int32_t> times, std::vector<std::int32_t> costs,
    std::vector<std::int32_t> lengths)
    : m_nodes(nodes), m_times(std::move(times)), m_costs(std::move(costs)), m_lengths(std::move(lengths))
{
    if (m_costs == m_times)
        m_costs.clear();
    if (!isSymmetric(m_times))
        m_timesBack = transposed(m_times);
    if (!m_costs.empty() && !isSymmetric(m_costs))
        m_costsBack = transposed(m_costs);
}

template<class Visit>
void Network::inBlocks(const Visit &visit) const
{
    // Rows and columns at once would miss the cache on each cell of a large table.
    constexpr std::size_t block = 64;
    for (std::size_t top = 0; top < m_nodes; top += block) {
        for (std::size_t left = 0; left < m_nodes; left += block) {
            for (std::size_t from = top; from < std::min(top + block, m_nodes); ++from) {
                for (std::size_t to = left; to < std::min(left + block, m_nodes); ++to)
                    visit(from * m_nodes + to, to * m_nodes + from);
            }
        }
    }
}

bool Network::isSymmetric(const std::vector<std::int32_t> &table) const
{
    bool isSame = true;
    inBlocks([&](std::size_t there, std::size_t back) { isSame &= table[there] == table[back]; });
    return isSame;
}

std::vector<std::int32_t> Network::transposed(const std::vector<std::int32_t> &table) const
{
    std::vector<std::int32_t> result(table.size());
    inBlocks([&](std::size_t there, std::size_t back) { result[back] = table[there]; });
    return result;
}

void Network::takePart(const Network &whole, std::span<const std::int32_t> nodes)
{
    const auto pick = [&](std::vector<std::int32_t> Network::*table) {
        const auto &from = whole.*table;
        auto &to = this->*table;
        to.resize(from.empty() ? 0 : nodes.size() * nodes.size());
        auto *cell = to.data();
        for (std::size_t i = 0; i < nodes.size() && !from.empty(); ++i) {
            const auto *ways = whole.row(from, nodes[i]);
            for (const auto node : nodes)
                *cell++ = ways[node];
        }
    };
    m_nodes = nodes.size();
    for (const auto table :
        { &Network::m_times, &Network::m_timesBack, &Network::m_costs, &Network::m_costsBack, &Network::m_lengths })
        pick(table);
}

}
