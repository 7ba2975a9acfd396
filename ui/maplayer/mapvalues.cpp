// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/maplayer/mapvalues.h"

#include <QStringList>

#include <cmath>

namespace routedesk::ui {

std::optional<map::LonLat> lonLat(const std::optional<api::GeoPoint> &place)
{
    return place ? map::LonLat::make(place->longitude(), place->latitude()) : std::nullopt;
}

QList<map::LonLat> lonLats(const api::Polyline &line)
{
    QList<map::LonLat> points;
    points.reserve(line.size());
    for (const api::PolylinePoint &point : line) {
        if (const auto place = lonLat(point.place))
            points.append(*place);
    }
    return points;
}

std::optional<api::GeoPoint> geoPoint(map::LonLat place)
{
    constexpr double finest = 1e7;
    return api::GeoPoint::fromDegrees(
        std::round(place.longitude() * finest) / finest, std::round(place.latitude() * finest) / finest);
}

api::GeoRing geoRing(const map::Ring &ring)
{
    api::GeoRing result;
    for (const map::LonLat &corner : ring) {
        if (const auto place = geoPoint(corner))
            result.append(*place);
    }
    return result;
}

map::Pin pinOf(const api::Order &order, map::LonLat place, bool inRoute)
{
    map::Pin pin;
    pin.place = place;
    if (order.key.type.is(api::OrderType::Pick))
        pin.glyph = map::Glyph::Pick;
    else if (order.key.type.is(api::OrderType::Drop))
        pin.glyph = map::Glyph::Drop;
    if (order.status.is(api::OrderStatus::Cancelled))
        pin.status = map::Status::Cancelled;
    else if (order.status.is(api::OrderStatus::Completed))
        pin.status = map::Status::Done;
    else if (order.isStarted())
        pin.status = map::Status::UnderWay;
    else
        pin.status = inRoute ? map::Status::Planned : map::Status::Unplanned;
    pin.faded = order.isClosed();
    return pin;
}

std::optional<map::Fence> fenceOf(const api::Destination &destination)
{
    if (destination.form() == api::Destination::Form::Polygon) {
        map::Ring ring;
        for (const api::GeoPoint &corner : destination.polygon) {
            if (const auto place = lonLat(corner))
                ring.append(*place);
        }
        return map::Fence{ .id = {}, .shape = ring, .colour = {} };
    }
    const auto centre = lonLat(destination.centre());
    const auto radius = destination.effectiveRadius();
    if (!centre || !radius || *radius <= 0)
        return std::nullopt;
    return map::Fence{ .id = {}, .shape = map::Circle{ *centre, static_cast<double>(*radius) }, .colour = {} };
}

QString initialsOf(const QString &name)
{
    QString initials;
    for (const QString &word : name.split(u' ', Qt::SkipEmptyParts)) {
        if (word.at(0).isLetterOrNumber())
            initials += word.at(0).toUpper();
    }
    if (initials.size() <= 1)
        return name.left(2).toUpper();
    return QString(initials.front()) + initials.back();
}

}
