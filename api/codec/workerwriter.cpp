// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codec/writers.h"
#include "api/writing.h"

namespace routedesk::api {

namespace codec {

void write(JsonWriter &out, QDate day)
{
    out.value(QStringView(day.toString(Qt::ISODate)));
}

void write(JsonWriter &out, const ShiftEntry &shift)
{
    out.beginObject();
    out.field("day_of_week", shift.dayOfWeek);
    out.always("start_time", shift.startMinute);
    out.always("end_time", shift.endMinute);
    out.field("priority", shift.priority);
    out.endObject();
}

namespace {

void writeHome(JsonWriter &out, std::string_view name, const std::optional<GeoPoint> &place, const QString &address)
{
    if (place || !address.isNull())
        writeField(out, name, Home { place, address });
}

void writeDevices(JsonWriter &out, const Worker &worker)
{
    out.field("device_info", worker.deviceInfo);
    if (worker.devices.isEmpty())
        return;
    out.key("devices");
    out.beginArray();
    for (const DeviceUse &use : worker.devices) {
        out.beginObject();
        out.field("device_id", use.deviceId);
        out.field("start_time", use.startTime);
        out.field("end_time", use.endTime);
        out.endObject();
    }
    out.endArray();
}

/// An activity is the reason of an active device, an outage that of any other.
void writeDeviceStatus(JsonWriter &out, const Worker &worker)
{
    if (worker.deviceStatus.isAbsent() && worker.deviceStatusReason.isNull() && !worker.deviceStatusAt)
        return;
    out.key("device_status");
    out.beginObject();
    out.field("value", worker.deviceStatus);
    out.key("data");
    out.beginObject();
    out.field(worker.deviceStatus.is(DeviceStatus::Active) ? "activity" : "reason", worker.deviceStatusReason);
    out.field("recorded_at", worker.deviceStatusAt);
    out.endObject();
    out.endObject();
}

void writeWorkStatus(JsonWriter &out, const Worker &worker)
{
    if (!worker.available && !worker.tracking)
        return;
    out.key("work_status");
    out.beginObject();
    out.field("available", worker.available);
    out.field("tracking", worker.tracking);
    out.endObject();
}

void writePermission(JsonWriter &out, const Worker &worker)
{
    if (worker.locationPermission.isNull())
        return;
    out.key("location_permission");
    out.beginObject();
    out.field("state", worker.locationPermission);
    out.endObject();
}

void writeIdentity(JsonWriter &out, const Worker &worker)
{
    out.always("worker_handle", QStringView(worker.handle));
    out.field("name", worker.name);
    out.field("device_id", worker.deviceId);
    out.field("ops_group_handle", worker.opsGroupHandle);
    out.field("product_types", worker.productTypes);
    out.field("profile", worker.profile);
    if (!worker.schedule.isEmpty())
        writeList(out, "schedule", worker.schedule);
    writeHome(out, "home", worker.home, worker.homeAddress);
    if (!worker.unavailableOn.isEmpty())
        writeList(out, "unavailable_on", worker.unavailableOn);
}

}

void write(JsonWriter &out, const Home &home)
{
    out.beginObject();
    writeField(out, "geometry", home.place);
    out.field("address", home.address);
    out.endObject();
}

void write(JsonWriter &out, const TrackingAutomation &automation)
{
    out.beginObject();
    out.field("type", automation.type);
    out.field("mode", automation.mode);
    out.field("lead_time", automation.leadTime);
    out.field("lag_time", automation.lagTime);
    out.endObject();
}

void write(JsonWriter &out, const WorkerSummary &summary)
{
    out.beginObject();
    out.key("orders");
    out.beginObject();
    out.field("total", summary.total);
    out.field("planned", summary.planned);
    out.field("assigned", summary.assigned);
    out.field("ongoing", summary.ongoing);
    out.field("disabled", summary.disabled);
    out.field("completed", summary.completed);
    out.field("cancelled", summary.cancelled);
    out.endObject();
    out.field("geotags", summary.geotags);
    out.field("visits", summary.visits);
    out.field("distance", summary.distance);
    out.field("duration", summary.duration);
    out.field("tracking_rate", summary.trackingRate);
    out.endObject();
}

void write(JsonWriter &out, const Worker &worker)
{
    out.beginObject();
    writeIdentity(out, worker);
    writeDevices(out, worker);
    writeDeviceStatus(out, worker);
    writeUnlessEmpty(out, "location", worker.location);
    writeWorkStatus(out, worker);
    writePermission(out, worker);
    out.field("created_at", worker.createdAt);
    out.field("deleted_at", worker.deletedAt);
    writeField(out, "summary", worker.summary);
    out.endObject();
}

namespace {

void writeFields(JsonWriter &out, const OpsGroup &group)
{
    out.always("ops_group_handle", QStringView(group.handle));
    out.field("ops_group_label", group.label);
    out.field("timezone", group.timeZoneId);
    writeHome(out, "ops_group_home", group.home, group.homeAddress);
    writeField(out, "route_start_location", group.routeStart);
    out.field("route_completion_type", group.completionType);
    out.field("route_capacity", group.routeCapacity);
    out.field("route_max_distance", group.routeMaxDistance);
    out.field("default_shift_start_time", group.shiftStartMinute);
    out.field("default_shift_end_time", group.shiftEndMinute);
    out.field("objective_fn", group.objectiveFunction);
    out.field("order_tracking_mode", group.orderTrackingMode);
    out.field("shift_availability_mode", group.shiftAvailabilityMode);
    writeUnlessEmpty(out, "order_tracking_automation", group.trackingAutomation);
}

void write(JsonWriter &out, const TravelPace &pace)
{
    out.beginObject();
    out.field("near_minutes_per_km", std::optional(pace.nearMinutesPerKm));
    out.field("fixed_minutes", std::optional(pace.fixedMinutes));
    out.field("far_minutes_per_km", std::optional(pace.farMinutesPerKm));
    out.field("detour_factor", std::optional(pace.detourFactor));
    out.key("hour_factors");
    out.beginArray();
    for (const double factor : pace.hours)
        out.value(factor);
    out.endArray();
    out.field("legs", std::optional(pace.legs));
    out.field("fitted_at", pace.fittedAt);
    out.endObject();
}

}

void write(JsonWriter &out, const OpsGroup &group)
{
    out.beginObject();
    writeFields(out, group);
    if (group.travelPace) {
        out.key("travel_times");
        write(out, *group.travelPace);
    }
    out.endObject();
}

}

QByteArray writeWorker(const Worker &worker)
{
    return codec::written(worker);
}

QByteArray writeWorkerPage(const Page<Worker> &page, const std::optional<WorkerAggregate> &aggregate)
{
    if (!aggregate)
        return codec::writtenPage("workers", page);
    codec::JsonWriter out;
    out.beginObject();
    codec::writeList(out, "workers", page.items);
    out.key("pagination_token");
    if (page.isLast())
        out.null();
    else
        out.value(QStringView(page.nextToken));
    out.key("aggregate");
    out.beginObject();
    out.key("workers");
    out.beginObject();
    out.always("total", aggregate->total);
    out.always("active", aggregate->active);
    out.always("inactive", aggregate->inactive);
    out.always("disconnected", aggregate->disconnected);
    out.always("available", aggregate->available);
    out.always("tracking", aggregate->tracking);
    out.endObject();
    out.endObject();
    out.endObject();
    return out.take();
}

QByteArray writeWorkerHistory(const WorkerHistory &history)
{
    using namespace codec;
    JsonWriter out;
    out.beginObject();
    out.always("worker_handle", QStringView(history.workerHandle));
    out.field("timezone", history.timeZoneId);
    out.field("from", history.from);
    out.field("to", history.to);
    writeList(out, "timeline", history.timeline);
    out.always("is_partial", history.isPartial);
    writeField(out, "summary", history.summary);
    out.endObject();
    return out.take();
}

QByteArray writeNewWorker(const NewWorker &request)
{
    codec::JsonWriter out;
    out.beginObject();
    codec::writeIdentity(out, request.worker);
    out.endObject();
    return out.take();
}

QByteArray writeOpsGroup(const OpsGroup &group)
{
    return codec::written(group);
}

QByteArray writeOpsGroupPage(const Page<OpsGroup> &page)
{
    return codec::writtenPage("ops_groups", page);
}

QByteArray writeNewOpsGroup(const NewOpsGroup &request)
{
    return codec::written(request.group);
}

QByteArray writeExportJob(const ExportJob &job)
{
    codec::JsonWriter out;
    out.beginObject();
    out.always("job_id", QStringView(job.jobId));
    out.field("status", job.status);
    out.field("message", job.message);
    out.field("rows_processed", job.rowsProcessed);
    out.field("presigned_url", job.presignedUrl);
    out.field("error_message", job.errorMessage);
    out.field("created_at", job.createdAt);
    out.field("started_at", job.startedAt);
    out.field("completed_at", job.completedAt);
    out.endObject();
    return out.take();
}

}
