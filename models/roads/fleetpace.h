// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/roads/groupestimates.h"
#include "models/workingplan.h"

#include "roads/roadtimes.h"

namespace routedesk::models {

/// Lets what is estimated go by how fast each fleet is, where the service has learnt that: what is driven for an
/// ops group by the group's own pace, also with several groups in view. What belongs to no group goes by the pace
/// of the scope's group, or of the only one there is, else by the usual estimate. The working plan is reckoned
/// again when a pace changes. Interface thread.
class FleetPace final : public QObject {
    Q_OBJECT

public:
    FleetPace(const DispatchStore &store, WorkingPlan &plan, roads::RoadTimes &times, QObject *parent = nullptr);

private:
    void look();
    [[nodiscard]] GroupEstimates::Paces paces() const;
    [[nodiscard]] planner::AffineCoefficients otherwise() const;

    const DispatchStore &m_store;
    WorkingPlan &m_plan;
    roads::RoadTimes &m_times;
    GroupEstimates::Paces m_paces;
    planner::AffineCoefficients m_otherwise; ///< the usual ones to begin with
};

}
