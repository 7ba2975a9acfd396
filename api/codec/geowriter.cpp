// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codec/writers.h"

namespace routedesk::api::codec {

namespace {

void writePosition(JsonWriter &out, const GeoPoint &point)
{
    out.beginArray();
    out.value(point.longitude());
    out.value(point.latitude());
    out.endArray();
}

void writeHighPoint(JsonWriter &out, const GeoPoint &point, double altitude)
{
    out.beginObject();
    out.always("type", QStringView(u"Point"));
    out.key("coordinates");
    out.beginArray();
    out.value(point.longitude());
    out.value(point.latitude());
    out.value(altitude);
    out.endArray();
    out.endObject();
}

void writeVertex(JsonWriter &out, const PolylinePoint &vertex)
{
    out.beginArray();
    out.value(vertex.place.longitude());
    out.value(vertex.place.latitude());
    if (vertex.altitude)
        out.value(*vertex.altitude);
    else if (vertex.recordedAt)
        out.null();
    if (vertex.recordedAt)
        out.value(*vertex.recordedAt);
    out.endArray();
}

void writePolygon(JsonWriter &out, const GeoRing &ring)
{
    out.beginObject();
    out.always("type", QStringView(u"Polygon"));
    out.key("coordinates");
    out.beginArray();
    out.beginArray();
    for (const GeoPoint &corner : ring)
        writePosition(out, corner);
    out.endArray();
    out.endArray();
    out.endObject();
}

}

void write(JsonWriter &out, const GeoPoint &point)
{
    out.beginObject();
    out.always("type", QStringView(u"Point"));
    out.key("coordinates");
    writePosition(out, point);
    out.endObject();
}

void write(JsonWriter &out, const Polyline &line)
{
    out.beginObject();
    out.always("type", QStringView(u"LineString"));
    out.key("coordinates");
    out.beginArray();
    for (const PolylinePoint &vertex : line)
        writeVertex(out, vertex);
    out.endArray();
    out.endObject();
}

void writeGeometry(JsonWriter &out, const Destination &destination)
{
    if (destination.point) {
        writeField(out, "geometry", *destination.point);
    } else if (!destination.polygon.isEmpty()) {
        out.key("geometry");
        writePolygon(out, destination.polygon);
    }
}

void write(JsonWriter &out, const Destination &destination)
{
    out.beginObject();
    writeGeometry(out, destination);
    out.field("address", destination.address);
    out.field("radius", destination.radius);
    out.field("geofence_id", destination.geofenceId);
    out.field("place_handle", destination.placeHandle);
    out.field("place_id", destination.placeId);
    out.endObject();
}

void write(JsonWriter &out, const WorkerLocation &location)
{
    out.beginObject();
    if (location.place && location.altitude) {
        out.key("geometry");
        writeHighPoint(out, *location.place, *location.altitude);
    } else {
        writeField(out, "geometry", location.place);
    }
    out.field("bearing", location.bearing);
    out.field("accuracy", location.accuracy);
    out.field("speed", location.speed);
    out.field("recorded_at", location.recordedAt);
    if (location.isSimulated)
        out.always("simulated", true);
    out.endObject();
}

void write(JsonWriter &out, const Estimate &estimate)
{
    out.beginObject();
    out.field("start_at", estimate.startAt);
    out.field("start_by", estimate.startBy);
    out.field("arrive_at", estimate.arriveAt);
    out.field("distance", estimate.distance);
    out.field("duration", estimate.duration);
    out.field("initial_arrive_at", estimate.initialArriveAt);
    writeUnlessEmpty(out, "polyline", estimate.polyline);
    writeField(out, "start_location", estimate.startLocation);
    writeField(out, "end_location", estimate.endLocation);
    writeField(out, "current_worker_location", estimate.currentWorkerLocation);
    out.endObject();
}

}
