// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/autoplan/proposal.h"

#include <unordered_map>

namespace routedesk::models {

/// Reckons what a snapshot's seats come to, before and after a plan.
class ProposalSums {
public:
    ProposalSums(const PlanSnapshot &snapshot, const planner::TravelTimes &times);

    [[nodiscard]] RouteSums of(const PlanSnapshot::Seat &seat, const Sequence &stops) const;
    /// The row of a seat that is to hold `after`; the bundle is left open.
    [[nodiscard]] ProposalRow row(const PlanSnapshot::Seat &seat, const Sequence &after) const;
    void add(PlanSums &sums, const RouteSums &route) const;
    /// Stops with coordinates, in that order, as the snapshot has them.
    [[nodiscard]] std::vector<const planner::Stop *> onMap(const Sequence &stops) const;

private:
    const PlanSnapshot &m_snapshot;
    const planner::TravelTimes &m_times;
    QHash<api::OrderKey, const planner::Stop *> m_stops;
};

/// Which seats exchange stops: the same number for all that hang together.
[[nodiscard]] QList<int> bundlesOf(const PlanSnapshot &snapshot, const QList<Sequence> &after);

}
