// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codec/geodecoder.h"

#include "api/codec/fields.h"

#include <algorithm>

namespace routedesk::api::codec {

namespace {

/// The first numbers of a coordinate array.
struct Position {
    double values[3] = {};
    int count = 0;
    std::optional<Instant> recordedAt;
    bool sound = true;
};

void readComponent(AnswerReader &reader, json::value &item, int index, Position &into)
{
    if (index < 3 && !item.get_double().get(into.values[index])) {
        into.count = index + 1;
        return;
    }
    std::string_view text;
    if (index >= 2 && !item.get_string().get(text)) {
        into.recordedAt = instantFromUtf8(text);
        if (!into.recordedAt)
            reader.note("not a time");
        return;
    }
    if (index < 2)
        into.sound = false;
}

Position readPosition(AnswerReader &reader, json::array &array)
{
    Position result;
    int index = 0;
    reader.eachItem(array, [&](json::value &item) { readComponent(reader, item, index++, result); });
    return result;
}

std::optional<GeoPoint> placeOf(AnswerReader &reader, const Position &position)
{
    if (!position.sound || position.count < 2) {
        reader.note("not a longitude and a latitude");
        return std::nullopt;
    }
    const auto place = GeoPoint::fromDegrees(position.values[0], position.values[1]);
    if (!place)
        reader.note("coordinates out of range");
    return place;
}

std::optional<GeoPoint> readPlaceArray(AnswerReader &reader, json::value &value)
{
    auto array = reader.array(value);
    return array ? placeOf(reader, readPosition(reader, *array)) : std::nullopt;
}

void readVertex(AnswerReader &reader, json::value &value, Polyline &into)
{
    auto array = reader.array(value);
    if (!array)
        return;
    const Position position = readPosition(reader, *array);
    if (const auto place = placeOf(reader, position))
        into.append({ *place, position.count > 2 ? std::optional(position.values[2]) : std::nullopt,
            position.recordedAt });
}

/// Empty unless every corner is sound and three of them differ: a ring with a hole in its line is another area.
GeoRing readRing(AnswerReader &reader, json::array &array)
{
    GeoRing ring;
    bool sound = true;
    reader.eachItem(array, [&](json::value &corner) {
        if (const auto place = readPlaceArray(reader, corner))
            ring.append(*place);
        else
            sound = false;
    });
    GeoRing different;
    for (const GeoPoint &corner : std::as_const(ring)) {
        if (!different.contains(corner))
            different.append(corner);
        if (different.size() == 3)
            break;
    }
    if (sound && different.size() == 3)
        return ring;
    reader.note("not a ring");
    return {};
}

/// Coordinates speak for themselves: numbers make a point, lists of lists a polygon.
void readShape(AnswerReader &reader, json::value &value, Destination &into)
{
    auto array = reader.array(value);
    if (!array)
        return;
    into.point.reset();
    into.polygon.clear();
    Position position;
    int index = 0;
    bool isPolygon = false;
    reader.eachItem(*array, [&](json::value &item) {
        json::array inner;
        if (item.get_array().get(inner)) {
            readComponent(reader, item, index++, position);
            return;
        }
        isPolygon = true;
        if (index++ == 0)
            into.polygon = readRing(reader, inner);
        else
            reader.note("inner rings are not kept");
    });
    if (!isPolygon && !reader.isBroken())
        into.point = placeOf(reader, position);
}

void readShapeType(AnswerReader &reader, json::value &value, Destination &)
{
    const auto type = reader.bytes(value);
    if (type && *type != "Point" && *type != "Polygon")
        reader.note("not a known geometry");
}

struct PlaceObject {
    std::optional<GeoPoint> direct;
    std::optional<GeoPoint> geometry;
};

void readVertices(AnswerReader &reader, json::value &value, Polyline &into)
{
    auto array = reader.array(value);
    if (!array)
        return;
    into.clear();
    reader.eachItem(*array, [&](json::value &vertex) { readVertex(reader, vertex, into); });
}

void readLocatedCoordinates(AnswerReader &reader, json::value &value, WorkerLocation &into)
{
    auto array = reader.array(value);
    if (!array)
        return;
    const Position position = readPosition(reader, *array);
    if (const auto place = placeOf(reader, position)) {
        into.place = place;
        if (position.count > 2)
            into.altitude = position.values[2];
    }
}

void readLocatedPoint(AnswerReader &reader, json::value &value, WorkerLocation &into)
{
    static constexpr FieldTable table(std::to_array<Field<WorkerLocation>>({ { "coordinates", readLocatedCoordinates } }));
    readObject(reader, value, table, into);
}

}

void readGeometry(AnswerReader &reader, json::value &value, Destination &into)
{
    static constexpr FieldTable table(std::to_array<Field<Destination>>({
        { "type", readShapeType },
        { "coordinates", readShape },
    }));
    readObject(reader, value, table, into);
}

void readCoordinates(AnswerReader &reader, json::value &value, std::optional<GeoPoint> &into)
{
    if (const auto place = readPlaceArray(reader, value))
        into = place;
}

void readPoint(AnswerReader &reader, json::value &value, std::optional<GeoPoint> &into)
{
    static constexpr FieldTable table(std::to_array<Field<PlaceObject>>({ { "coordinates", in<&PlaceObject::direct, readCoordinates> } }));
    PlaceObject object;
    readObject(reader, value, table, object);
    if (object.direct)
        into = object.direct;
}

void readPlace(AnswerReader &reader, json::value &value, std::optional<GeoPoint> &into)
{
    static constexpr FieldTable table(std::to_array<Field<PlaceObject>>({
        { "coordinates", in<&PlaceObject::direct, readCoordinates> },
        { "geometry", in<&PlaceObject::geometry, readPoint> },
    }));
    PlaceObject object;
    readObject(reader, value, table, object);
    if (object.geometry || object.direct)
        into = object.geometry ? object.geometry : object.direct;
}

void readLocation(AnswerReader &reader, json::value &value, WorkerLocation &into)
{
    static constexpr FieldTable table(std::to_array<Field<WorkerLocation>>({
        { "geometry", readLocatedPoint },
        { "bearing", number<&WorkerLocation::bearing> },
        { "accuracy", number<&WorkerLocation::accuracy> },
        { "speed", number<&WorkerLocation::speed> },
        { "recorded_at", time<&WorkerLocation::recordedAt> },
        { "simulated", flag<&WorkerLocation::isSimulated> },
    }));
    readObject(reader, value, table, into);
}

void readLine(AnswerReader &reader, json::value &value, Polyline &into)
{
    static constexpr FieldTable table(std::to_array<Field<Polyline>>({ { "coordinates", readVertices } }));
    readObject(reader, value, table, into);
}

void readDestination(AnswerReader &reader, json::value &value, Destination &into)
{
    static constexpr FieldTable table(std::to_array<Field<Destination>>({
        { "geometry", readGeometry },
        { "address", text<&Destination::address> },
        { "radius", integer<&Destination::radius> },
        { "place_handle", text<&Destination::placeHandle> },
        { "place_id", text<&Destination::placeId> },
        { "geofence_id", text<&Destination::geofenceId> },
    }));
    readObject(reader, value, table, into);
}

void readEstimate(AnswerReader &reader, json::value &value, std::optional<Estimate> &into)
{
    static constexpr FieldTable table(std::to_array<Field<Estimate>>({
        { "start_at", time<&Estimate::startAt> },
        { "start_by", time<&Estimate::startBy> },
        { "arrive_at", time<&Estimate::arriveAt> },
        { "initial_arrive_at", time<&Estimate::initialArriveAt> },
        { "distance", number<&Estimate::distance> },
        { "duration", number<&Estimate::duration> },
        { "polyline", in<&Estimate::polyline, readLine> },
        { "start_location", in<&Estimate::startLocation, readPoint> },
        { "end_location", in<&Estimate::endLocation, readPoint> },
        { "current_worker_location",
            [](AnswerReader &r, json::value &v, Estimate &estimate) {
                WorkerLocation location;
                readLocation(r, v, location);
                if (location != WorkerLocation())
                    estimate.currentWorkerLocation = location;
            } },
    }));
    Estimate estimate;
    if (readObject(reader, value, table, estimate))
        into = estimate;
}

}
