// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/maplayer/routelines.h"

#include "models/dispatchstore.h"
#include "models/roads/roadday.h"
#include "models/workingplan.h"
#include "ui/maplayer/mapfeed.h"
#include "ui/maplayer/mapvalues.h"

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

QList<map::LonLat> straightLine(const models::DispatchStore &store, const models::WorkingRoute &route)
{
    QList<map::LonLat> points;
    for (const api::OrderKey &key : route.stops) {
        const api::Order *order = store.order(key);
        if (const auto place = order != nullptr ? lonLat(order->destination.centre()) : std::nullopt)
            points.append(*place);
    }
    return points;
}

}

QList<map::Line> routeLines(const models::DispatchStore &store, models::RoadDay *roads,
    const models::WorkingRoute &route, const QColor &colour)
{
    const models::StoredRoute *stored = store.route(route.id);
    const bool closed = stored != nullptr && stored->route.isClosed();
    map::Line planned{ .id = MapFeed::idOfRoute(route.id), .colour = colour, .faded = closed };
    // The server's line is of the server's sequence: with changes that are not sent, straight legs are the honest
    // ones.
    if (stored != nullptr && !route.isUnsent)
        planned.points = serverLine(*stored);
    if (roads != nullptr && planned.points.isEmpty() && !closed)
        planned.points = roadLine(*roads, route.id);
    if (planned.points.size() < 2) {
        planned.style = map::LineStyle::Straight;
        planned.points = straightLine(store, route);
    }
    QList<map::Line> lines;
    if (planned.points.size() > 1)
        lines.append(planned);
    if (stored == nullptr)
        return lines;
    map::Line travelled{ .id = planned.id,
        .points = lonLats(stored->route.polyline),
        .colour = colour,
        .style = map::LineStyle::Travelled };
    if (travelled.points.size() > 1)
        lines.append(travelled);
    return lines;
}

}
