// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codec/routedecoder.h"

#include "api/codec/geodecoder.h"
#include "api/codec/orderdecoder.h"

namespace routedesk::api::codec {

namespace {

constexpr FieldTable routeTable(std::to_array<Field<Route>>({
    { "route_handle", text<&Route::handle> },
    { "status", word<&Route::status> },
    { "version", integer<&Route::version> },
    { "orders", list<&Route::orders, readOrder> },
    { "ops_group_handle", shared<&Route::opsGroupHandle> },
    { "worker_handle", shared<&Route::workerHandle> },
    { "driver_handle", twin<&Route::workerHandle> },
    { "device_id", shared<&Route::deviceId> },
    { "plan_id", shared<&Route::planId> },
    { "plan_mode", word<&Route::planMode> },
    { "track_mode", word<&Route::trackMode> },
    { "device_switch_mode", word<&Route::deviceSwitchMode> },
    { "completion_type", word<&Route::completionType> },
    { "completion_source", shared<&Route::completionSource> },
    { "created_at", time<&Route::createdAt> },
    { "planned_at", time<&Route::plannedAt> },
    { "assigned_at", time<&Route::assignedAt> },
    { "started_at", time<&Route::startedAt> },
    { "completed_at", time<&Route::completedAt> },
    { "scheduled_start_at", time<&Route::scheduledStartAt> },
    { "estimate", in<&Route::estimate, readEstimate> },
    { "polyline", in<&Route::polyline, readLine> },
    { "start_location", in<&Route::startLocation, readPlace> },
    { "end_location", in<&Route::endLocation, readPlace> },
    { "distance", number<&Route::distance> },
    { "duration", number<&Route::duration> },
    { "tracking_rate", in<&Route::trackingRate, readRate> },
    { "time_to_first_event", number<&Route::timeToFirstEvent> },
    { "time_to_first_location", number<&Route::timeToFirstLocation> },
    { "region", in<&Route::region, readRegion> },
    { "created_by", in<&Route::createdBy, readCreatedBy> },
    { "candidate_devices", in<&Route::candidateDevices, readTexts> },
    { "metadata", map<&Route::metadata> },
    { "embed_url", text<&Route::embedUrl> },
}));

void readPlanLink(AnswerReader &reader, json::value &value, PlanAccepted &into)
{
    static constexpr FieldTable table(std::to_array<Field<PlanAccepted>>({
        { "id", text<&PlanAccepted::planId> },
        { "plan_id", twin<&PlanAccepted::planId> },
        { "href", text<&PlanAccepted::href> },
    }));
    readObject(reader, value, table, into);
}

}

bool readRoute(AnswerReader &reader, json::value &value, Route &into)
{
    if (!readObject(reader, value, routeTable, into))
        return false;
    if (!into.handle.isEmpty())
        return true;
    reader.note("route_handle", "missing, so the route was left out");
    return false;
}

void readRoute(AnswerReader &reader, json::object &object, Route &into)
{
    readObject(reader, object, routeTable, into);
}

void readPlanAccepted(AnswerReader &reader, json::object &object, PlanAccepted &into)
{
    static constexpr FieldTable table(std::to_array<Field<PlanAccepted>>({
        { "message", text<&PlanAccepted::message> },
        { "plan", readPlanLink },
        { "plan_id", twin<&PlanAccepted::planId> },
        { "route_handle", text<&PlanAccepted::routeHandle> },
        { "version", integer<&PlanAccepted::version> },
        { "status", text<&PlanAccepted::status> },
    }));
    readObject(reader, object, table, into);
}

}
