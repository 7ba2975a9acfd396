// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/maplayer/routelines.h"

#include "models/dispatchstore.h"
#include "models/edits/pendingpatches.h"
#include "models/roads/roadday.h"
#include "models/workingplan.h"
#include "ui/maplayer/mapfeed.h"
#include "ui/maplayer/mapvalues.h"
#include "ui/maplayer/timedline.h"

#include <algorithm>

namespace routedesk::ui {

namespace {

// A line that has hardly more points than the route has places goes straight from one to the next.
QList<map::LonLat> serverLine(const models::StoredRoute &stored)
{
    if (!stored.route.estimate || stored.route.estimate->polyline.size() <= stored.sequence.size() + 2)
        return {};
    return lonLats(stored.route.estimate->polyline);
}

QList<map::LonLat> roadLine(models::RoadDay &roads, const QString &routeId)
{
    QList<map::LonLat> points;
    for (const api::GeoPoint &point : roads.line(routeId).value_or(QList<api::GeoPoint>())) {
        if (const auto place = lonLat(point))
            points.append(*place);
    }
    return points;
}

std::optional<map::LonLat> placeOf(const api::Order *order, const models::PendingPatches *pending)
{
    if (order == nullptr)
        return std::nullopt;
    return lonLat((pending != nullptr ? pending->destination(*order) : order->destination).centre());
}

bool isMoved(
    const models::DispatchStore &store, const models::PendingPatches *pending, const QList<api::OrderKey> &stops)
{
    return pending != nullptr && std::ranges::any_of(stops, [&](const api::OrderKey &key) {
        const api::Order *order = store.order(key);
        return placeOf(order, pending) != placeOf(order, nullptr);
    });
}

QList<LineStop> stopsOf(const models::DispatchStore &store, const models::WorkingPlan &plan,
    const models::PendingPatches *pending, const models::WorkingRoute &route)
{
    QList<LineStop> stops;
    for (const api::OrderKey &key : route.stops) {
        const api::Order *order = store.order(key);
        const auto place = placeOf(order, pending);
        if (!place)
            continue;
        LineStop stop{ .place = *place, .isDone = order->isClosed() };
        if (const auto figures = plan.stopFigures(key); figures && figures->isOnMap && !figures->visit.skipped) {
            const api::Instant arrival = figures->eta.value_or(figures->visit.arrival);
            stop.arrival = arrival;
            stop.departure = arrival + (figures->visit.departure - figures->visit.arrival);
        }
        stops.append(stop);
    }
    return stops;
}

map::Line travelledLine(const api::Route &route, const QColor &colour)
{
    map::Line line{ .id = MapFeed::idOfRoute(route.handle), .colour = colour, .style = map::LineStyle::Travelled };
    for (const api::PolylinePoint &point : route.polyline) {
        const auto place = lonLat(point.place);
        if (!place)
            continue;
        line.points.append(*place);
        line.times.append(point.recordedAt ? point.recordedAt->time_since_epoch().count() : map::Line::noTime);
    }
    return line;
}

}

QList<map::Line> routeLines(const models::DispatchStore &store, const models::WorkingPlan &plan,
    models::RoadDay *roads, const models::PendingPatches *pending, const models::WorkingRoute &route,
    const QColor &colour)
{
    const models::StoredRoute *stored = store.route(route.id);
    const bool closed = stored != nullptr && stored->route.isClosed();
    map::Line planned{ .id = MapFeed::idOfRoute(route.id), .colour = colour, .faded = closed };
    // The server's line is of the server's sequence: with changes that are not sent, straight legs are the honest
    // ones.
    const bool moved = isMoved(store, pending, route.stops);
    if (stored != nullptr && !route.isUnsent && !moved)
        planned.points = serverLine(*stored);
    if (roads != nullptr && planned.points.isEmpty() && !closed && !moved)
        planned.points = roadLine(*roads, route.id);
    const QList<LineStop> stops = stopsOf(store, plan, pending, route);
    if (planned.points.size() < 2) {
        planned.style = map::LineStyle::Straight;
        planned.points.clear();
        for (const LineStop &stop : stops)
            planned.points.append(stop.place);
    }
    addStops(planned, stops);
    QList<map::Line> lines;
    if (planned.points.size() > 1)
        lines.append(planned);
    const map::Line travelled = stored != nullptr ? travelledLine(stored->route, colour) : map::Line();
    if (travelled.points.size() > 1)
        lines.append(travelled);
    return lines;
}

}
