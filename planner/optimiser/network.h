// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace routedesk::planner {

/// What it takes to go from each node of a model to each other: a time and a cost, both below 2^29 and ≥ 0, in
/// units that the model chooses. There and back may differ. Rows are kept in both directions, so that a search that
/// stands at one node reads memory in order; what is equal is kept once. 4 × nodes² bytes for each kept table.
class Network {
public:
    Network() = default;
    /// All row by row, from × to. `costs` may be empty: the times are the costs. `lengths` are wanted only where a
    /// vehicle's way is limited.
    Network(std::size_t nodes, std::vector<std::int32_t> times, std::vector<std::int32_t> costs = {},
        std::vector<std::int32_t> lengths = {});

    /// Takes the ways between some nodes of another network, which are numbered in this order here. Memory is kept.
    void takePart(const Network &whole, std::span<const std::int32_t> nodes);

    [[nodiscard]] std::size_t size() const { return m_nodes; }
    [[nodiscard]] std::int32_t time(std::int32_t from, std::int32_t to) const { return timesFrom(from)[to]; }
    [[nodiscard]] std::int32_t cost(std::int32_t from, std::int32_t to) const { return costsFrom(from)[to]; }

    [[nodiscard]] bool hasLengths() const { return !m_lengths.empty(); }
    [[nodiscard]] std::int32_t length(std::int32_t from, std::int32_t to) const
    {
        return m_lengths.empty() ? 0 : row(m_lengths, from)[to];
    }

    [[nodiscard]] const std::int32_t *timesFrom(std::int32_t node) const { return row(m_times, node); }
    [[nodiscard]] const std::int32_t *costsFrom(std::int32_t node) const
    {
        return row(m_costs.empty() ? m_times : m_costs, node);
    }
    /// Entry x is the way from x to the node.
    [[nodiscard]] const std::int32_t *timesTo(std::int32_t node) const
    {
        return m_timesBack.empty() ? timesFrom(node) : row(m_timesBack, node);
    }
    [[nodiscard]] const std::int32_t *costsTo(std::int32_t node) const
    {
        if (m_costs.empty())
            return timesTo(node);
        return m_costsBack.empty() ? costsFrom(node) : row(m_costsBack, node);
    }

    /// Asks the processor for a node's rows before they are read.
    void fetch(std::int32_t node) const
    {
        constexpr std::size_t line = 64 / sizeof(std::int32_t);
        for (const auto *row : { timesFrom(node), timesTo(node) }) {
            for (std::size_t i = 0; i < m_nodes; i += line)
                __builtin_prefetch(row + i);
            if (m_timesBack.empty())
                break;
        }
    }

private:
    [[nodiscard]] const std::int32_t *row(const std::vector<std::int32_t> &table, std::int32_t node) const
    {
        return table.data() + static_cast<std::size_t>(node) * m_nodes;
    }
    /// Calls visit(there, back) with the two cells of each way.
    template<class Visit>
    void inBlocks(const Visit &visit) const;
    [[nodiscard]] bool isSymmetric(const std::vector<std::int32_t> &table) const;
    [[nodiscard]] std::vector<std::int32_t> transposed(const std::vector<std::int32_t> &table) const;

    std::size_t m_nodes = 0;
    std::vector<std::int32_t> m_times;
    std::vector<std::int32_t> m_timesBack; ///< empty: symmetric
    std::vector<std::int32_t> m_costs; ///< empty: the times
    std::vector<std::int32_t> m_costsBack;
    std::vector<std::int32_t> m_lengths;
};

}
