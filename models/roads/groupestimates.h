// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner/affinetraveltimes.h"

#include <QString>

#include <unordered_map>

namespace routedesk::models {

/// What a place carries as its planner::Place::index so that legs to it are driven at the pace of an ops group: a
/// number of its own for each handle, or -1 for none.
[[nodiscard]] std::int32_t paceTag(const QString &groupHandle);

/// Estimates by what the fleets of several ops groups have driven. A leg goes by the tag of the place that is
/// driven to, else of the place that is left, else by `otherwise`; a group that nothing is known about by the usual
/// numbers.
class GroupEstimates final : public planner::TravelTimes {
public:
    using Paces = std::unordered_map<std::int32_t, planner::AffineCoefficients>;

    GroupEstimates(const Paces &paces, const planner::AffineCoefficients &otherwise);

    [[nodiscard]] planner::Leg leg(const planner::Place &from, const planner::Place &to) const override;

private:
    [[nodiscard]] const planner::AffineTravelTimes &of(std::int32_t tag) const;

    std::unordered_map<std::int32_t, planner::AffineTravelTimes> m_paces;
    planner::AffineTravelTimes m_usual;
    planner::AffineTravelTimes m_otherwise;
};

}
