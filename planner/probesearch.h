// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner/consequence.h"
#include "planner/probebody.h"

#include <vector>

namespace routedesk::planner {

/// Searches for one order in one route. Skills are the caller's to check. Inside the planner only.
class SingleSearch {
public:
    SingleSearch(const ProbeBody &route, const Stop &stop, const InsertionPolicy &policy);

    [[nodiscard]] std::optional<Insertion> best() const;
    [[nodiscard]] std::optional<Insertion> at(std::size_t gap, std::size_t position) const;

private:
    [[nodiscard]] bool fits(std::size_t gap) const;
    [[nodiscard]] std::optional<Insertion> judge(std::size_t gap, double costLimit) const;
    /// Tells where it is, and what is driven at its hours.
    void settle(Insertion &found, std::size_t gap, std::size_t position) const;

    const ProbeBody &m_route;
    const Stop &m_stop;
    InsertionPolicy m_policy;
};

/// Searches for one half of a pair whose other half is on the route: rare, so it simply drives each sequence.
class HalfSearch {
public:
    HalfSearch(const ProbeBody &route, const Stop &stop, const InsertionPolicy &policy);

    [[nodiscard]] std::optional<Insertion> best() const;
    [[nodiscard]] std::optional<Insertion> at(std::size_t position) const;
    [[nodiscard]] Refusal refusal() const;

private:
    struct Attempt {
        Schedule schedule;
        Consequence consequence;
        std::vector<Violation> objections; ///< what the policy does not allow
    };

    [[nodiscard]] Attempt attempt(std::size_t position) const;
    [[nodiscard]] Refusal refusalOf(const Attempt &attempt, std::size_t position) const;

    const ProbeBody &m_route;
    const Stop &m_stop;
    InsertionPolicy m_policy;
};

/// Searches for a pick and its drop. For each gap of the pick the vehicle is driven on, late by the detour, and the
/// drop tried behind every stop on the way.
class PairSearch {
public:
    PairSearch(const ProbeBody &route, const Stop &pick, const Stop &drop, const InsertionPolicy &policy);

    [[nodiscard]] std::optional<Insertion> best();
    [[nodiscard]] std::optional<Insertion> at(std::size_t pickGap, std::size_t dropGap, InsertionPoint point);

private:
    struct DropLegs {
        bool known = false;
        Leg into;
        Leg outOf;
        Leg detour; ///< past the drop instead of straight on
    };

    void tryPickGap(std::size_t gap);
    void settle();
    void tryNextToPick(const Leg &into, const ProbeBody::Call &pick);
    void tryFartherOn(const Leg &pickDetour, Instant arrival, Duration late);
    void tryDropGap(std::size_t gap, Instant arrival, const Leg &added, Duration late);
    [[nodiscard]] bool isHopeless(std::size_t gap, Instant arrival, const Leg &added, Duration late) const;
    [[nodiscard]] bool carries(int load) const;
    [[nodiscard]] double costOf(const Leg &added, Duration late) const;
    [[nodiscard]] const DropLegs &dropLegs(std::size_t gap);

    const ProbeBody &m_route;
    const Stop &m_pick;
    const Stop &m_drop;
    InsertionPolicy m_policy;
    std::vector<DropLegs> m_dropLegs;
    std::size_t m_pickGap = 0;
    std::size_t m_bestPickGap = 0;
    std::size_t m_bestDropGap = 0;
    std::optional<std::size_t> m_onlyDropGap;
    std::optional<Insertion> m_best;
};

}
