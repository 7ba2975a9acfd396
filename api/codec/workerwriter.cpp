// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codec/writers.h"
#include "api/writing.h"

namespace routedesk::api {

namespace codec {

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
    if (!place && address.isNull())
        return;
    out.key(name);
    out.beginObject();
    writeField(out, "geometry", place);
    out.field("address", address);
    out.endObject();
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

void writeSummary(JsonWriter &out, const Worker &worker)
{
    if (!worker.ordersTotal)
        return;
    out.key("summary");
    out.beginObject();
    out.key("orders");
    out.beginObject();
    out.field("total", worker.ordersTotal);
    out.endObject();
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
}

}

void write(JsonWriter &out, const Worker &worker)
{
    out.beginObject();
    writeIdentity(out, worker);
    writeDeviceStatus(out, worker);
    writeUnlessEmpty(out, "location", worker.location);
    writeWorkStatus(out, worker);
    out.field("created_at", worker.createdAt);
    writeSummary(out, worker);
    out.endObject();
}

void write(JsonWriter &out, const OpsGroup &group)
{
    out.beginObject();
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
    out.endObject();
}

}

QByteArray writeWorker(const Worker &worker)
{
    return codec::written(worker);
}

QByteArray writeWorkerPage(const Page<Worker> &page)
{
    return codec::writtenPage("workers", page);
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
