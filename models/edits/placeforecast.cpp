// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/edits/placeforecast.h"

#include "models/workingplan.h"

#include "planner/consequence.h"
#include "planner/sequence.h"

#include <algorithm>

namespace routedesk::models {

namespace {

constexpr planner::Duration worthTelling = std::chrono::minutes(1);

int changedArrivals(const planner::Schedule &before, const planner::Schedule &after)
{
    int count = 0;
    for (size_t i = 0; i < before.visits.size(); ++i) {
        const planner::Visit &was = before.visits[i], &will = after.visits[i];
        count += !was.skipped && std::chrono::abs(will.arrival - was.arrival) >= worthTelling ? 1 : 0;
    }
    return count;
}

}

PlaceForecast::PlaceForecast(
    const DispatchStore &store, const WorkingPlan &plan, const planner::TravelTimes &times, const Clock &clock)
    : m_store(store), m_plan(plan), m_times(times), m_clock(clock), m_evaluator(store, times)
{
}

void PlaceForecast::begin(const api::OrderKey &key)
{
    m_stop = -1;
    const auto position = m_plan.position(key);
    const WorkingRoute *route = position ? m_plan.route(position->routeId) : nullptr;
    if (!route)
        return;
    m_routeId = route->id;
    m_stops = route->stops;
    m_before = m_evaluator.evaluate(m_routeId, route->workerHandle, route->opsGroupHandle, m_stops, m_clock.now());
    m_stop = m_before.indexOf.at(size_t(position->index));
}

api::OrderKey PlaceForecast::keyOf(std::optional<size_t> stop) const
{
    const auto at = stop ? std::ranges::find(m_before.indexOf, int(*stop)) : m_before.indexOf.cend();
    return at == m_before.indexOf.cend() ? api::OrderKey() : m_stops.at(at - m_before.indexOf.cbegin());
}

std::optional<MoveConsequence> PlaceForecast::at(const api::GeoPoint &place) const
{
    if (!isOnRoute())
        return std::nullopt;
    std::vector<planner::Stop> stops = m_before.stops;
    stops[size_t(m_stop)].place.coordinate = { place.longitude(), place.latitude() };
    const auto schedule = planner::Schedule::evaluate(m_before.vehicle, stops, m_times, m_before.departNotBefore);
    const planner::Consequence change = planner::consequence(
        planner::pointersTo(m_before.stops), m_before.schedule, planner::pointersTo(stops), schedule);
    MoveConsequence result;
    result.addedDriving = change.addedDriving;
    result.addedLateness = change.addedLateness;
    result.addedEnd = change.addedEnd;
    result.addedMetres = change.addedMetres;
    result.changedArrivals = changedArrivals(m_before.schedule, schedule);
    const auto tell = [this](QList<MoveConsequence::Break> &list, const std::vector<planner::Violation> &from) {
        for (const planner::Violation &one : from)
            list.append({ keyOf(one.stop), m_routeId, one });
    };
    tell(result.broken, change.broken);
    tell(result.broken, change.worsened);
    tell(result.mended, change.mended);
    return result;
}

}
