// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/roads/fleetpace.h"

namespace routedesk::models {

namespace {

planner::AffineCoefficients coefficientsOf(const api::TravelPace &pace)
{
    return { pace.nearMinutesPerKm, pace.fixedMinutes, pace.farMinutesPerKm, pace.detourFactor };
}

}

FleetPace::FleetPace(const DispatchStore &store, WorkingPlan &plan, roads::RoadTimes &times, QObject *parent)
    : QObject(parent), m_store(store), m_plan(plan), m_times(times)
{
    connect(&store, &DispatchStore::opsGroupsChanged, this, &FleetPace::look);
    connect(&store, &DispatchStore::scopeChanged, this, &FleetPace::look);
}

GroupEstimates::Paces FleetPace::paces() const
{
    GroupEstimates::Paces result;
    for (const api::OpsGroup &group : m_store.opsGroups()) {
        if (group.travelPace)
            result.emplace(paceTag(group.handle), coefficientsOf(*group.travelPace));
    }
    return result;
}

planner::AffineCoefficients FleetPace::otherwise() const
{
    const QList<api::OpsGroup> &groups = m_store.opsGroups();
    const api::OpsGroup *group = m_store.opsGroup(m_store.scope().opsGroupHandle);
    if (!group && groups.size() == 1)
        group = &groups.constFirst();
    return group && group->travelPace ? coefficientsOf(*group->travelPace) : planner::AffineCoefficients();
}

void FleetPace::look()
{
    GroupEstimates::Paces now = paces();
    const planner::AffineCoefficients rest = otherwise();
    if (now == m_paces && rest == m_otherwise)
        return;
    m_paces = std::move(now);
    m_otherwise = rest;
    m_times.setEstimate(std::make_shared<GroupEstimates>(m_paces, m_otherwise));
    m_plan.reevaluate();
}

}
