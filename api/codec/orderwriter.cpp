// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codec/writers.h"
#include "api/writing.h"

namespace routedesk::api {

namespace codec {

void write(JsonWriter &out, const Outage &outage)
{
    out.beginObject();
    out.field("duration", outage.duration);
    out.field("distance", outage.distance);
    out.field("code", outage.code);
    out.field("label", outage.label);
    out.field("description", outage.description);
    out.field("category", outage.category);
    out.endObject();
}

void write(JsonWriter &out, const Task &task)
{
    out.beginObject();
    out.field("label", task.label);
    out.field("task_definition_id", task.taskDefinitionId);
    out.field("description", task.description);
    out.field("metadata", task.metadata);
    out.field("priority", task.priority);
    out.field("task_id", task.taskId);
    out.field("status", task.status);
    out.endObject();
}

namespace {

void writeRisks(JsonWriter &out, const Order &order)
{
    out.field("risk_status", order.riskStatus);
    if (order.risks.isEmpty())
        return;
    out.key("risks");
    out.beginObject();
    for (const Risk &risk : order.risks) {
        out.key(QStringView(risk.key.text()));
        if (risk.level.isAbsent())
            out.null();
        else
            out.value(QStringView(risk.level.text()));
    }
    out.endObject();
}

/// Who, by which rules and how risky: the head of an order.
void writeHead(JsonWriter &out, const Order &order)
{
    out.always("order_handle", QStringView(order.key.handle));
    out.always("fulfillment_attempt", order.key.attempt);
    out.field("status", order.status);
    writeField(out, "destination", order.destination);
    out.field("ops_group_handle", order.opsGroupHandle);
    out.field("track_mode", order.trackMode);
    out.field("plan_mode", order.planMode);
    writeRisks(out, order);
    out.field("scheduled_at", order.scheduledAt);
    out.field("scheduled_after", order.scheduledAfter);
    out.field("started_at", order.startedAt);
    out.field("type", order.key.type);
    out.always("type_index", order.key.typeIndex);
}

void writeLoad(JsonWriter &out, const Order &order)
{
    out.field("expected_service_time", order.expectedServiceTime);
    out.field("actual_service_time", order.actualServiceTime);
    out.field("tracked_service_time", order.trackedServiceTime);
    out.field("capacity_used", order.capacityUsed);
    out.field("product_type", order.productTypes);
    out.field("priority", order.priority);
    out.field("metadata", order.metadata);
    writeUnlessEmpty(out, "region", *order.region);
    out.field("timezone", order.timeZoneId);
    out.field("share_url", order.shareUrl);
    out.field("embed_url", order.embedUrl);
}

void writeLife(JsonWriter &out, const Order &order)
{
    out.field("arrived_at", order.arrivedAt);
    out.field("exited_at", order.exitedAt);
    out.field("completed_at", order.completedAt);
    out.field("cancelled_at", order.cancelledAt);
    out.field("disabled_at", order.disabledAt);
    out.field("enabled_at", order.enabledAt);
    out.field("rescheduled_marked_at", order.rescheduledMarkedAt);
    out.field("device_id", order.deviceId);
    out.field("device_switch_mode", order.deviceSwitchMode);
    out.field("worker_handle", order.workerHandle);
    out.field("worker_name", order.workerName);
    out.field("created_at", order.createdAt);
    out.field("assigned_at", order.assignedAt);
    out.field("route_handle", order.routeHandle);
    out.field("planned_at", order.plannedAt);
    out.field("plan_id", order.planId);
    out.field("planning_failure_reason", order.planningFailureReason);
}

void writeMeasures(JsonWriter &out, const Order &order)
{
    out.field("distance", order.distance);
    out.field("duration", order.duration);
    out.field("tracking_rate", order.trackingRate);
    out.field("time_to_first_event", order.timeToFirstEvent);
    out.field("time_to_first_location", order.timeToFirstLocation);
    writeField(out, "estimate", order.estimate);
    if (!order.outages.isEmpty())
        writeList(out, "outage_summary", *order.outages);
    if (!order.tasks.isEmpty())
        writeList(out, "tasks", *order.tasks);
    writeUnlessEmpty(out, "created_by", *order.createdBy);
    out.field("worker_profile", order.workerProfile);
    out.field("cancellation_source", order.cancellationSource);
}

}

void write(JsonWriter &out, const Region &region)
{
    out.beginObject();
    out.field("country", region.country);
    out.field("city", region.city);
    out.field("state", region.state);
    out.endObject();
}

void write(JsonWriter &out, const CreatedBy &createdBy)
{
    out.beginObject();
    out.field("source", createdBy.source);
    out.field("timestamp", createdBy.timestamp);
    out.field("ip-address", createdBy.ipAddress);
    out.field("device_id", createdBy.deviceId);
    out.field("worker_handle", createdBy.workerHandle);
    out.field("user_id", createdBy.userId);
    out.field("email", createdBy.email);
    out.endObject();
}

void writeTasks(JsonWriter &out, const QList<Task> &tasks)
{
    writeList(out, "tasks", tasks);
}

void writeOrderFields(JsonWriter &out, const Order &order)
{
    writeHead(out, order);
    writeLoad(out, order);
    writeLife(out, order);
    writeMeasures(out, order);
}

void write(JsonWriter &out, const Order &order)
{
    out.beginObject();
    writeOrderFields(out, order);
    out.endObject();
}

}

QByteArray writeOrder(const Order &order)
{
    return codec::written(order);
}

}
