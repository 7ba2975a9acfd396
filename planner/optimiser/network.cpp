// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/optimiser/network.h"

namespace routedesk::planner {

Network::Network(std::size_t nodes, std::vector<std::int32_t> times, std::vector<std::int32_t> costs)
    : m_nodes(nodes), m_times(std::move(times)), m_costs(std::move(costs))
{
    if (m_costs == m_times)
        m_costs.clear();
    m_timesBack = transposed(m_times);
    if (m_timesBack == m_times)
        m_timesBack.clear();
    if (m_costs.empty())
        return;
    m_costsBack = transposed(m_costs);
    if (m_costsBack == m_costs)
        m_costsBack.clear();
}

std::vector<std::int32_t> Network::transposed(const std::vector<std::int32_t> &table) const
{
    std::vector<std::int32_t> result(table.size());
    for (std::size_t from = 0; from < m_nodes; ++from) {
        for (std::size_t to = 0; to < m_nodes; ++to)
            result[to * m_nodes + from] = table[from * m_nodes + to];
    }
    return result;
}

}
