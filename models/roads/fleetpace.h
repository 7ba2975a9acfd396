// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/workingplan.h"

#include "planner/affinetraveltimes.h"
#include "roads/roadtimes.h"

namespace routedesk::models {

/// Lets what is estimated go by how fast the fleet at hand is, where the service has learnt that: the pace of the
/// scope's ops group, or of the only one there is. With several groups in view, or none that has a pace, the usual
/// estimate stands. The working plan is reckoned again when it changes. Interface thread.
class FleetPace final : public QObject {
    Q_OBJECT

public:
    FleetPace(const DispatchStore &store, WorkingPlan &plan, roads::RoadTimes &times, QObject *parent = nullptr);

    [[nodiscard]] const planner::AffineCoefficients &coefficients() const { return m_coefficients; }

private:
    void look();
    [[nodiscard]] planner::AffineCoefficients wanted() const;

    const DispatchStore &m_store;
    WorkingPlan &m_plan;
    roads::RoadTimes &m_times;
    planner::AffineCoefficients m_coefficients; ///< the usual ones to begin with
};

}
