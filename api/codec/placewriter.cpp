// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codec/writers.h"
#include "api/writing.h"

namespace routedesk::api {

namespace codec {

namespace {

void writeTold(JsonWriter &out, const Place &place)
{
    out.always("place_handle", QStringView(place.handle));
    out.field("name", place.name);
    writeGeometry(out, place.where);
    out.field("address", place.where.address);
    out.field("radius", place.where.radius);
    out.field("metadata", place.metadata);
}

void write(JsonWriter &out, const NearbyWorker &worker)
{
    out.beginObject();
    out.always("worker_handle", QStringView(worker.handle));
    out.field("name", worker.name);
    out.field("device_id", worker.deviceId);
    out.field("ops_group_handle", worker.opsGroupHandle);
    out.field("available", worker.available);
    writeUnlessEmpty(out, "location", worker.location);
    out.field("location_source", worker.locationSource);
    out.field("distance", worker.distance);
    out.field("duration", worker.duration);
    out.endObject();
}

void writeText(JsonWriter &out, std::string_view name, const Change<QString> &change)
{
    if (!change)
        return;
    out.key(name);
    if (*change)
        out.value(QStringView(**change));
    else
        out.null();
}

}

void write(JsonWriter &out, const Place &place)
{
    out.beginObject();
    writeTold(out, place);
    out.field("geofence_id", place.where.geofenceId);
    out.field("geofence_type", place.geofenceType());
    out.field("created_at", place.createdAt);
    out.field("updated_at", place.updatedAt);
    out.endObject();
}

}

using namespace codec;

QByteArray writePlace(const Place &place)
{
    return written(place);
}

QByteArray writePlacePage(const Page<Place> &page)
{
    return writtenPage("places", page);
}

QByteArray writeNewPlace(const Place &place)
{
    JsonWriter out;
    out.beginObject();
    writeTold(out, place);
    out.endObject();
    return out.take();
}

QByteArray writePlacePatch(const PlacePatch &patch)
{
    JsonWriter out;
    out.beginObject();
    writeText(out, "name", patch.name);
    writeText(out, "address", patch.address);
    Destination where;
    where.point = patch.point;
    where.polygon = patch.polygon.value_or(GeoRing());
    writeGeometry(out, where);
    out.field("radius", patch.radius);
    if (patch.metadata) {
        out.key("metadata");
        out.map(*patch.metadata);
    }
    out.field("update_associated_orders", patch.updateAssociatedOrders);
    out.endObject();
    return out.take();
}

QByteArray writeNearbyRequest(const NearbyRequest &request)
{
    JsonWriter out;
    out.beginObject();
    out.key("order");
    if (request.order.handle.isNull()) {
        out.beginObject();
        writeField(out, "destination", request.destination);
        out.endObject();
    } else {
        write(out, request.order);
    }
    out.field("search_type", request.searchType);
    out.key("search_filter");
    out.beginObject();
    out.field("search_radius", request.searchRadius);
    out.field("worker_list", request.workerHandles);
    out.field("ops_group_handle", request.opsGroupHandle);
    out.endObject();
    out.endObject();
    return out.take();
}

QByteArray writeNearbyResult(const NearbyResult &result)
{
    JsonWriter out;
    out.beginObject();
    out.always("request_id", QStringView(result.requestId));
    out.key("summary");
    out.beginObject();
    out.always("total_workers", result.totalWorkers);
    out.always("processed_workers", result.processedWorkers);
    out.always("unprocessed_workers", result.unprocessedWorkers);
    out.always("outside_region_workers", result.outsideRegionWorkers);
    out.always("no_route_workers", result.noRouteWorkers);
    out.endObject();
    out.key("workers");
    out.beginArray();
    for (const NearbyWorker &worker : result.workers)
        write(out, worker);
    out.endArray();
    out.endObject();
    return out.take();
}

}
