// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/planning/forecast.h"

#include "service/planning/routefacts.h"

#include <cmath>

namespace routedesk::service {

namespace {

api::Estimate estimateOf(const planner::Visit &visit, const OrderRecord &record, const planner::Vehicle &vehicle)
{
    api::Estimate estimate;
    estimate.arriveAt = visit.arrival;
    estimate.startAt = visit.setOut;
    if (record.order.scheduledAt)
        estimate.startBy
            = vehicle.traffic.departure(*record.order.scheduledAt, visit.leg.duration - visit.traffic, {});
    estimate.distance = double(visit.leg.metres);
    estimate.duration = double(visit.leg.duration.count());
    if (record.order.estimate)
        estimate.initialArriveAt = record.order.estimate->initialArriveAt;
    if (!estimate.initialArriveAt && record.order.status.is(api::OrderStatus::Ongoing))
        estimate.initialArriveAt = visit.arrival;
    return estimate;
}

void clearEstimate(OrderRecord &record)
{
    if (!record.order.estimate)
        return;
    api::Estimate left;
    left.initialArriveAt = record.order.estimate->initialArriveAt;
    record.order.estimate = left.initialArriveAt ? std::optional(left) : std::nullopt;
}

void appendPoint(api::Polyline &line, const planner::Place &place)
{
    if (const auto point = api::GeoPoint::fromDegrees(place.coordinate.longitude, place.coordinate.latitude))
        line.append(api::PolylinePoint { *point, std::nullopt, std::nullopt });
}

}

void forecast(RouteRecord &route, QList<OrderRecord> &orders, const planner::Vehicle &vehicle,
    const planner::TravelTimes &times, api::Instant now)
{
    const std::vector<planner::Stop> stops = stopsOf(orders);
    const auto schedule = planner::Schedule::evaluate(vehicle, stops, times, now);

    api::Polyline line;
    if (vehicle.start)
        appendPoint(line, *vehicle.start);
    bool anyAhead = false;
    size_t next = 0;
    for (OrderRecord &record : orders) {
        if (!placeOf(record)) {
            if (record.isOpen())
                clearEstimate(record);
            continue;
        }
        const planner::Visit &visit = schedule.visits.at(next);
        const planner::Stop &stop = stops.at(next);
        ++next;
        if (stop.isAhead()) {
            record.order.estimate = estimateOf(visit, record, vehicle);
            appendPoint(line, stop.place);
            anyAhead = true;
        } else if (record.isOpen()) {
            clearEstimate(record);
        }
    }
    if (!anyAhead)
        return;
    if (vehicle.end)
        appendPoint(line, *vehicle.end);

    api::Estimate estimate;
    estimate.startBy = schedule.totals.startBy;
    estimate.distance = double(schedule.totals.metres);
    estimate.duration = std::round(std::chrono::duration<double>(schedule.totals.end - schedule.totals.start).count());
    estimate.polyline = line;
    estimate.startLocation = line.first().place;
    estimate.endLocation = line.last().place;
    route.route.estimate = estimate;
}

}
