// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/lifecycle/routesheet.h"

#include "service/planning/grouptimes.h"
#include "service/planning/routefacts.h"
#include "service/tracking/trackingrules.h"

#include "planner/resequence.h"
#include "planner/routeprobe.h"

namespace routedesk::service {

void RouteSheet::putAtBestPlace(const OrderRecord &order)
{
    // Late somewhere is better than refused: a dispatcher asked for this order on this route.
    const planner::InsertionPolicy policy { .windowsAreHard = false };
    QList<OrderRecord> candidates = orders;
    candidates.append(order);
    std::vector<planner::Stop> stops = stopsOf(candidates);
    std::optional<qsizetype> place;
    if (placeOf(order)) {
        const planner::Stop stop = stops.back();
        stops.pop_back();
        const planner::Vehicle driven = vehicle();
        const planner::RouteProbe probe(driven, stops, timesOf(*m_context, route.route.opsGroupHandle), departure());
        if (const auto best = probe.best(stop, nullptr, policy)) {
            // Counted among orders with a place; count those without in again.
            qsizetype index = 0;
            for (size_t left = best->point.first; index < orders.size() && left > 0; ++index)
                left -= placeOf(orders.at(index)) ? 1 : 0;
            place = index;
        }
    }
    put(order, place);
}

void RouteSheet::optimise()
{
    const planner::Route planned { vehicle(), stopsOf(orders) };
    const auto order = planner::resequence(planned, timesOf(*m_context, route.route.opsGroupHandle), departure());
    QHash<planner::StopId, OrderRecord> byStop;
    for (const OrderRecord &record : std::as_const(orders))
        byStop.insert(stopId(record), record);
    size_t next = 0;
    for (OrderRecord &record : orders) {
        if (placeOf(record))
            record = byStop.value(planned.stops.at(order.at(next++)).id);
    }
}

std::optional<WorkerRecord> RouteSheet::worker() const
{
    if (route.route.workerHandle.isEmpty())
        return std::nullopt;
    return m_context->store.workers.byHandle(route.route.workerHandle);
}

std::optional<OpsGroupRecord> RouteSheet::group(const std::optional<WorkerRecord> &worker) const
{
    QString handle = route.route.opsGroupHandle;
    if (handle.isEmpty() && worker)
        handle = worker->worker.opsGroupHandle;
    return handle.isEmpty() ? std::nullopt : m_context->store.groups.byHandle(handle);
}

planner::Vehicle RouteSheet::vehicle() const
{
    const auto driver = worker();
    planner::Vehicle result = vehicleOnRoute(route, orders, driver, group(driver), m_context->now);
    // Who was seen a moment ago goes on from there.
    const auto track = isTracking() ? m_context->store.tracks.ofWorker(route.route.workerHandle) : std::nullopt;
    if (track && track->location.place && m_context->now - *track->location.recordedAt < TrackingRules().outageAfter
        && track->location.recordedAt >= route.route.startedAt)
        result.start = planner::Place { { track->location.place->longitude(), track->location.place->latitude() } };
    return result;
}

api::Instant RouteSheet::departure() const
{
    if (isTracking())
        return m_context->now;
    const QTimeZone zone = zoneOf(group(worker()));
    return earliestDeparture(dayOf(orders, zone, m_context->now), zone, m_context->now);
}

}
