// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codec/requestlimits.h"
#include "api/codec/requestobject.h"

#include <cmath>
#include <deque>

namespace routedesk::api::codec {

namespace {

const QString notAPosition = QStringLiteral("must be [longitude, latitude] in degrees");

std::optional<GeoPoint> positionFrom(simdjson::dom::element element)
{
    simdjson::dom::array items;
    if (element.get(items) || items.size() < 2 || items.size() > 3)
        return std::nullopt;
    double longitude = 0;
    double latitude = 0;
    if (items.at(0).get(longitude) || items.at(1).get(latitude))
        return std::nullopt;
    return GeoPoint::fromDegrees(longitude, latitude);
}

bool hasThreeCorners(const GeoRing &ring)
{
    GeoRing different;
    for (const GeoPoint &corner : ring) {
        if (!different.contains(corner))
            different.append(corner);
        if (different.size() == 3)
            return true;
    }
    return false;
}

GeoRing readRing(const RequestObject &geometry)
{
    const QString wrong = QStringLiteral("must be a list with one ring of at least three different corners");
    const auto rings = geometry.list("coordinates", Need::Required);
    if (!rings)
        return {};
    simdjson::dom::array corners;
    if (rings->size() != 1 || rings->at(0).get(corners)) {
        geometry.complain("coordinates", wrong);
        return {};
    }
    GeoRing ring;
    qsizetype index = 0;
    bool sound = true;
    for (const simdjson::dom::element item : corners) {
        const auto corner = positionFrom(item);
        if (corner) {
            ring.append(*corner);
        } else {
            sound = false;
            geometry.complainAt(geometry.pathOf("coordinates") + QStringLiteral(".0.%1").arg(index), notAPosition);
        }
        ++index;
    }
    if (sound && !hasThreeCorners(ring))
        geometry.complain("coordinates", wrong);
    return ring;
}

void readGeometry(const RequestObject &geometry, Destination &into)
{
    const QString type = geometry.text("type");
    if (type == u"Polygon")
        into.polygon = readRing(geometry);
    else if (type == u"Point" || !geometry.has("type"))
        into.point = readPoint(geometry);
    else if (!type.isNull())
        geometry.complain("type", QStringLiteral("must be Point or Polygon"));
}

}

std::optional<GeoPoint> readPoint(const RequestObject &geometry)
{
    const QString type = geometry.text("type");
    if (!type.isNull() && type != u"Point")
        geometry.complain("type", QStringLiteral("must be Point"));
    const auto coordinates = geometry.find("coordinates");
    const auto point = coordinates ? positionFrom(*coordinates) : std::nullopt;
    if (!point)
        geometry.complain("coordinates", coordinates ? notAPosition : QStringLiteral("is required"));
    return point;
}

Destination readDestination(const RequestObject &destination, AddressOnly addressOnly)
{
    Destination result;
    result.address = destination.text("address");
    result.placeHandle = destination.text("place_handle");
    result.placeId = destination.text("place_id");
    result.geofenceId = destination.text("geofence_id");
    const auto geometry = destination.object("geometry");
    if (geometry)
        readGeometry(*geometry, result);
    const auto radius = destination.integer("radius", { 1, 100'000 });
    if (result.polygon.isEmpty())
        result.radius = radius;
    if (geometry || destination.has("geometry"))
        return result;
    const auto form = result.form();
    if (form == Destination::Form::None) {
        destination.complain("geometry", addressOnly == AddressOnly::Allowed
                ? QStringLiteral("is required, unless there is a place_handle, a geofence_id or an address")
                : QStringLiteral("is required, unless there is a place_handle or a geofence_id"));
    } else if (form == Destination::Form::AddressOnly && addressOnly == AddressOnly::Refused) {
        destination.complain("geometry", QStringLiteral("is required: an address alone is not enough here"));
    }
    return result;
}

Metadata metadataFrom(simdjson::dom::object object)
{
    Metadata::Builder result;
    std::deque<std::string> jsons;
    for (const auto field : object) {
        std::string_view text;
        if (!field.value.get(text))
            result.add(field.key, text);
        else
            result.add(field.key, jsons.emplace_back(simdjson::minify(field.value)), true);
    }
    return result.take();
}

}
