// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner/daydrives.h"
#include "planner/matrixtraveltimes.h"
#include "planner/routeprobe.h"
#include "planner/sequence.h"

namespace routedesk::planner {

/// How good an order of stops is; the smaller the better. Driving counts as at usual hours: what is late or too
/// long because of the hour is broken or late.
struct Score {
    std::int64_t broken = 0; ///< pairs out of order, overload, overtime, metres too many, weighed together
    Duration lateness{}; ///< counted here if windows are hard, else in the cost
    double cost = 0.0;

    auto operator<=>(const Score &) const = default;
};

/// A permutation of the stops ahead, by node number: the old order is 0, 1, … n-1.
using Order = std::vector<std::uint32_t>;

/// Scores orders of one route's stops ahead, with all legs tabulated beforehand. Inside the planner only.
class SequenceCost {
public:
    SequenceCost(
        const Route &route, const TravelTimes &times, Instant departNotBefore, const InsertionPolicy &policy);

    SequenceCost(const SequenceCost &) = delete; // the nodes point into the route
    SequenceCost &operator=(const SequenceCost &) = delete;

    [[nodiscard]] Score score(const Order &order) const;
    /// What it drives at usual hours, in seconds; no order with as much or more can beat one that breaks nothing
    /// and drives less.
    [[nodiscard]] std::int64_t driving(const Order &order) const;
    [[nodiscard]] std::int64_t seconds(std::uint32_t from, std::uint32_t to) const;
    /// Numbers beside the nodes' for the vehicle's start and end, also if it has none.
    [[nodiscard]] std::uint32_t start() const { return static_cast<std::uint32_t>(m_nodes.size()); }
    [[nodiscard]] std::uint32_t end() const { return start() + 1; }

    [[nodiscard]] std::size_t size() const { return m_nodes.size(); }
    [[nodiscard]] std::size_t held() const { return m_held; } ///< nodes at the head that stay
    [[nodiscard]] const Stop &stop(std::uint32_t node) const { return *m_nodes[node].stop; }
    [[nodiscard]] std::size_t position(std::uint32_t node) const { return m_nodes[node].position; }
    [[nodiscard]] std::optional<std::uint32_t> mate(std::uint32_t node) const { return m_nodes[node].mate; }

    /// The route with its places numbered for the table, and the table.
    [[nodiscard]] const Route &route() const { return m_route; }
    [[nodiscard]] const TravelTimes &table() const { return *m_table; }

private:
    struct Node {
        const Stop *stop;
        std::size_t position; ///< in the sequence
        std::optional<std::uint32_t> mate; ///< the other half, if it is ahead too
        int loadChange;
    };

    void numberPlaces(const TravelTimes &times);
    void setNodes();
    [[nodiscard]] Leg leg(std::uint32_t from, std::uint32_t to) const { return m_legs[from * (size() + 2) + to]; }
    void tabulate();

    Route m_route;
    DayDrives m_hours;
    Instant m_departNotBefore;
    InsertionPolicy m_policy;
    std::shared_ptr<const MatrixTravelTimes> m_table;
    std::vector<Node> m_nodes;
    std::vector<Leg> m_legs;
    std::size_t m_held = 0;
    int m_startLoad = 0;
};

}
