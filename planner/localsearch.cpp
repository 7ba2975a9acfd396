// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/localsearch.h"

#include <algorithm>

namespace routedesk::planner {

namespace {

constexpr int roundLimit = 50;
constexpr std::size_t longestString = 3;
constexpr double noise = 1e-6;

std::ptrdiff_t at(std::size_t index)
{
    return static_cast<std::ptrdiff_t>(index);
}

bool isBetter(const Score &one, const Score &other)
{
    if (one.broken != other.broken)
        return one.broken < other.broken;
    if (one.lateness != other.lateness)
        return one.lateness < other.lateness;
    return one.cost < other.cost - noise;
}

}

LocalSearch::LocalSearch(const SequenceCost &cost, Order order)
    : m_cost(cost), m_order(std::move(order)), m_score(cost.score(m_order)), m_driving(cost.driving(m_order))
{
}

void LocalSearch::run()
{
    for (int round = 0; round < roundLimit; ++round) {
        bool better = moveStrings();
        better = reverseParts() || better;
        better = movePairs() || better;
        if (!better)
            return;
    }
}

bool LocalSearch::mayHelp(std::int64_t drivingDelta) const
{
    return m_score.broken > 0 || m_score.lateness > Duration::zero()
        || static_cast<double>(m_driving + drivingDelta) < m_score.cost - noise;
}

bool LocalSearch::accept(Order candidate)
{
    const Score score = m_cost.score(candidate);
    if (!isBetter(score, m_score))
        return false;
    m_order = std::move(candidate);
    m_score = score;
    m_driving = m_cost.driving(m_order);
    return true;
}

std::uint32_t LocalSearch::nodeAt(std::size_t slot) const
{
    if (slot == 0)
        return m_cost.start();
    return slot > m_order.size() ? m_cost.end() : m_order[slot - 1];
}

std::int64_t LocalSearch::between(std::size_t before, std::size_t after) const
{
    return m_cost.seconds(nodeAt(before), nodeAt(after));
}

bool LocalSearch::movePairs()
{
    bool better = false;
    for (std::uint32_t node = 0; node < m_cost.size(); ++node) {
        const std::optional<std::uint32_t> mate = m_cost.mate(node);
        if (mate && m_cost.stop(node).kind == Stop::Kind::Pick && node >= m_cost.held() && *mate >= m_cost.held())
            better = movePair(node, *mate) || better;
    }
    return better;
}

bool LocalSearch::movePair(std::uint32_t pick, std::uint32_t drop)
{
    Order rest = m_order;
    std::erase_if(rest, [&](std::uint32_t node) { return node == pick || node == drop; });
    const auto legs = [this](std::uint32_t before, std::uint32_t node, std::uint32_t after) {
        return m_cost.seconds(before, node) + m_cost.seconds(node, after);
    };
    const std::int64_t restDriving = m_cost.driving(rest);
    const std::size_t count = rest.size();
    const auto nodeBefore = [&](std::size_t gap) { return gap > 0 ? rest[gap - 1] : m_cost.start(); };
    const auto nodeAfter = [&](std::size_t gap) { return gap < count ? rest[gap] : m_cost.end(); };
    const auto without = [&](std::size_t gap) { return m_cost.seconds(nodeBefore(gap), nodeAfter(gap)); };

    for (std::size_t i = m_cost.held(); i <= count; ++i) {
        const std::int64_t pickDetour = legs(nodeBefore(i), pick, nodeAfter(i)) - without(i);
        for (std::size_t j = i; j <= count; ++j) {
            const std::int64_t detour = j == i
                ? m_cost.seconds(nodeBefore(i), pick) + legs(pick, drop, nodeAfter(i)) - without(i)
                : pickDetour + legs(nodeBefore(j), drop, nodeAfter(j)) - without(j);
            if (!mayHelp(restDriving + detour - m_driving))
                continue;
            Order candidate = rest;
            candidate.insert(candidate.begin() + at(j), drop);
            candidate.insert(candidate.begin() + at(i), pick);
            if (accept(std::move(candidate)))
                return true;
        }
    }
    return false;
}

bool LocalSearch::moveStrings()
{
    bool better = false;
    for (std::size_t length = 1; length <= longestString; ++length) {
        for (std::size_t from = m_cost.held(); from + length <= m_order.size(); ++from)
            better = moveString(from, length) || better;
    }
    return better;
}

/// What moving the string in front of what is now at `to` adds to the driving. All slots are one more than indices.
std::int64_t LocalSearch::stringDelta(std::size_t from, std::size_t length, std::size_t to, bool reversed) const
{
    const std::size_t first = from + 1;
    const std::size_t last = from + length;
    std::int64_t delta
        = between(first - 1, last + 1) - between(first - 1, first) - between(last, last + 1) - between(to, to + 1);
    delta += reversed ? between(to, last) + between(first, to + 1) : between(to, first) + between(last, to + 1);
    for (std::size_t slot = first; reversed && slot < last; ++slot)
        delta += between(slot + 1, slot) - between(slot, slot + 1);
    return delta;
}

bool LocalSearch::moveString(std::size_t from, std::size_t length)
{
    for (std::size_t to = m_cost.held(); to <= m_order.size(); ++to) {
        if (to >= from && to <= from + length)
            continue;
        for (const bool reversed : { false, true }) {
            if ((reversed && length == 1) || !mayHelp(stringDelta(from, length, to, reversed)))
                continue;
            Order candidate = m_order;
            const auto begin = candidate.begin();
            if (reversed)
                std::reverse(begin + at(from), begin + at(from + length));
            if (to < from)
                std::rotate(begin + at(to), begin + at(from), begin + at(from + length));
            else
                std::rotate(begin + at(from), begin + at(from + length), begin + at(to));
            if (accept(std::move(candidate)))
                return true;
        }
    }
    return false;
}

bool LocalSearch::reverseParts()
{
    bool better = false;
    for (std::size_t first = m_cost.held(); first < m_order.size(); ++first) {
        std::int64_t turned = 0; // the part driven backwards instead of forwards
        for (std::size_t last = first + 1; last < m_order.size(); ++last) {
            turned += between(last + 1, last) - between(last, last + 1);
            const std::int64_t delta = turned + between(first, last + 1) + between(first + 1, last + 2)
                - between(first, first + 1) - between(last + 1, last + 2);
            if (!mayHelp(delta))
                continue;
            Order candidate = m_order;
            std::reverse(candidate.begin() + at(first), candidate.begin() + at(last + 1));
            if (accept(std::move(candidate))) {
                better = true;
                break;
            }
        }
    }
    return better;
}

}
