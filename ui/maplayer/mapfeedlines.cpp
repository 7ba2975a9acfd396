// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/maplayer/mapfeed.h"

#include "map/mapview.h"
#include "models/roads/roadday.h"
#include "models/workingplan.h"
#include "ui/maplayer/mapvalues.h"
#include "ui/maplayer/timedline.h"
#include "ui/sequence/routeink.h"
#include "ui/sequence/routevisibility.h"

namespace routedesk::ui {

void MapFeed::rebuildLines()
{
    QList<map::Line> lines;
    for (const QString &id : m_plan.routeIds()) {
        const models::WorkingRoute *route = m_plan.route(id);
        if (route != nullptr && m_visibility.isShown(id))
            addLine(lines, *route);
    }
    m_view.setLines(lines);
}

void MapFeed::setRoads(models::RoadDay *roads)
{
    m_roads = roads;
    if (roads != nullptr)
        connect(roads, &models::RoadDay::linesChanged, this, &MapFeed::comeSoon);
}

// A line that has hardly more points than the route has places goes straight from one to the next.
QList<map::LonLat> MapFeed::serverLine(const models::StoredRoute &stored) const
{
    if (!stored.route.estimate || stored.route.estimate->polyline.size() <= stored.sequence.size() + 2)
        return {};
    return lonLats(stored.route.estimate->polyline);
}

QList<map::LonLat> MapFeed::roadLine(const QString &routeId) const
{
    QList<map::LonLat> points;
    const auto road = m_roads != nullptr ? m_roads->line(routeId) : std::nullopt;
    if (!road)
        return points;
    for (const api::GeoPoint &point : *road) {
        if (const auto place = lonLat(point))
            points.append(*place);
    }
    return points;
}

QList<LineStop> MapFeed::stopsOf(const models::WorkingRoute &route) const
{
    QList<LineStop> stops;
    for (const api::OrderKey &key : route.stops) {
        const api::Order *order = m_store.order(key);
        const auto place = order != nullptr ? lonLat(order->destination.centre()) : std::nullopt;
        if (!place)
            continue;
        LineStop stop{ .place = *place, .isDone = order->isClosed() };
        if (const auto figures = m_plan.stopFigures(key); figures && figures->isOnMap && !figures->visit.skipped) {
            const api::Instant arrival = figures->eta.value_or(figures->visit.arrival);
            stop.arrival = arrival;
            stop.departure = arrival + (figures->visit.departure - figures->visit.arrival);
        }
        stops.append(stop);
    }
    return stops;
}

void MapFeed::addLine(QList<map::Line> &lines, const models::WorkingRoute &route) const
{
    const QColor colour = routeInk(m_theme, m_plan, route.id);
    const models::StoredRoute *stored = m_store.route(route.id);
    const bool closed = stored != nullptr && stored->route.isClosed();
    map::Line planned{
        .id = idOfRoute(route.id), .points = {}, .colour = colour, .style = map::LineStyle::Planned, .faded = closed
    };
    // The server's line is of the server's sequence: with changes that are not sent, straight legs are the honest
    // ones.
    if (stored != nullptr && !route.isUnsent)
        planned.points = serverLine(*stored);
    if (planned.points.isEmpty() && !closed)
        planned.points = roadLine(route.id);
    const QList<LineStop> stops = stopsOf(route);
    if (planned.points.size() < 2) {
        planned.style = map::LineStyle::Straight;
        planned.points.clear();
        for (const LineStop &stop : stops)
            planned.points.append(stop.place);
    }
    addStops(planned, stops);
    if (planned.points.size() > 1)
        lines.append(planned);
    if (stored != nullptr)
        addTravelled(lines, stored->route, colour);
}

void MapFeed::addTravelled(QList<map::Line> &lines, const api::Route &route, const QColor &colour) const
{
    map::Line travelled{
        .id = idOfRoute(route.handle), .points = {}, .colour = colour, .style = map::LineStyle::Travelled
    };
    for (const api::PolylinePoint &point : route.polyline) {
        const auto place = lonLat(point.place);
        if (!place)
            continue;
        travelled.points.append(*place);
        travelled.times.append(
            point.recordedAt ? point.recordedAt->time_since_epoch().count() : map::Line::noTime);
    }
    if (travelled.points.size() > 1)
        lines.append(travelled);
}

}
