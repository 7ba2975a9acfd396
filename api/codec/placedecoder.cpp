// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codec/placedecoder.h"

#include "api/codec/geodecoder.h"

namespace routedesk::api::codec {

namespace {

/// A field of a member.
template<auto member, auto inner>
void within(AnswerReader &reader, json::value &value, OwnerOf<member> &into)
{
    inner(reader, value, into.*member);
}

constexpr FieldTable placeTable(std::to_array<Field<Place>>({
    { "place_handle", text<&Place::handle> },
    { "name", text<&Place::name> },
    { "geometry", within<&Place::where, readGeometry> },
    { "address", within<&Place::where, text<&Destination::address>> },
    { "radius", within<&Place::where, integer<&Destination::radius>> },
    { "geofence_id", within<&Place::where, text<&Destination::geofenceId>> },
    { "metadata", map<&Place::metadata> },
    { "created_at", time<&Place::createdAt> },
    { "updated_at", time<&Place::updatedAt> },
}));

bool readNearbyWorker(AnswerReader &reader, json::value &value, NearbyWorker &into)
{
    static constexpr FieldTable table(std::to_array<Field<NearbyWorker>>({
        { "worker_handle", text<&NearbyWorker::handle> },
        { "driver_handle", twin<&NearbyWorker::handle> },
        { "name", text<&NearbyWorker::name> },
        { "device_id", text<&NearbyWorker::deviceId> },
        { "ops_group_handle", shared<&NearbyWorker::opsGroupHandle> },
        { "available", flag<&NearbyWorker::available> },
        { "location", in<&NearbyWorker::location, readLocation> },
        { "location_source", shared<&NearbyWorker::locationSource> },
        { "distance", number<&NearbyWorker::distance> },
        { "duration", number<&NearbyWorker::duration> },
    }));
    if (!readObject(reader, value, table, into))
        return false;
    if (!into.handle.isEmpty())
        return true;
    reader.note("worker_handle", "missing, so the worker was left out");
    return false;
}

void readNearbySummary(AnswerReader &reader, json::value &value, NearbyResult &into)
{
    static constexpr FieldTable table(std::to_array<Field<NearbyResult>>({
        { "total_workers", integer<&NearbyResult::totalWorkers> },
        { "processed_workers", integer<&NearbyResult::processedWorkers> },
        { "unprocessed_workers", integer<&NearbyResult::unprocessedWorkers> },
        { "outside_region_workers", integer<&NearbyResult::outsideRegionWorkers> },
        { "no_route_workers", integer<&NearbyResult::noRouteWorkers> },
    }));
    readObject(reader, value, table, into);
}

}

bool readPlaceItem(AnswerReader &reader, json::value &value, Place &into)
{
    if (!readObject(reader, value, placeTable, into))
        return false;
    if (!into.handle.isEmpty())
        return true;
    reader.note("place_handle", "missing, so the place was left out");
    return false;
}

void readPlaceObject(AnswerReader &reader, json::object &object, Place &into)
{
    readObject(reader, object, placeTable, into);
}

bool readNearbyResult(AnswerReader &reader, json::object &object, NearbyResult &into)
{
    bool found = false;
    reader.eachField(object, [&](std::string_view key, json::value &value) {
        if (key == "request_id") {
            reader.text(value, into.requestId);
        } else if (key == "summary") {
            readNearbySummary(reader, value, into);
        } else if (key == "workers") {
            found = true;
            readList(reader, value, into.workers, readNearbyWorker);
        }
    });
    return found;
}

}
