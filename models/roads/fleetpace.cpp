// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/roads/fleetpace.h"

namespace routedesk::models {

FleetPace::FleetPace(const DispatchStore &store, WorkingPlan &plan, roads::RoadTimes &times, QObject *parent)
    : QObject(parent), m_store(store), m_plan(plan), m_times(times)
{
    connect(&store, &DispatchStore::opsGroupsChanged, this, &FleetPace::look);
    connect(&store, &DispatchStore::scopeChanged, this, &FleetPace::look);
}

planner::AffineCoefficients FleetPace::wanted() const
{
    const QList<api::OpsGroup> &groups = m_store.opsGroups();
    const api::OpsGroup *group = m_store.opsGroup(m_store.scope().opsGroupHandle);
    if (!group && groups.size() == 1)
        group = &groups.constFirst();
    if (!group || !group->travelPace)
        return {};
    const api::TravelPace &pace = *group->travelPace;
    return { pace.nearMinutesPerKm, pace.fixedMinutes, pace.farMinutesPerKm, pace.detourFactor };
}

void FleetPace::look()
{
    const planner::AffineCoefficients now = wanted();
    if (now == m_coefficients)
        return;
    m_coefficients = now;
    m_times.setEstimate(std::make_shared<planner::AffineTravelTimes>(now));
    m_plan.reevaluate();
}

}
