// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codec/filterfields.h"
#include "api/codec/writers.h"
#include "api/writing.h"

namespace routedesk::api {

namespace codec {

void write(JsonWriter &out, const NewOrder &order)
{
    out.beginObject();
    out.always("order_handle", QStringView(order.handle));
    out.field("scheduled_at", order.scheduledAt);
    out.field("scheduled_after", order.scheduledAfter);
    out.field("expected_service_time", order.expectedServiceTime);
    out.field("product_type", order.productTypes);
    out.field("type", order.type);
    out.field("type_index", order.typeIndex);
    out.field("capacity_used", order.capacityUsed);
    out.field("priority", order.priority);
    out.field("metadata", order.metadata);
    writeField(out, "destination", order.destination);
    if (!order.tasks.isEmpty() || !order.taskDefinitionId.isNull()) {
        out.key("tasks_list");
        out.beginObject();
        out.field("task_definition_id", order.taskDefinitionId);
        if (!order.tasks.isEmpty())
            writeTasks(out, order.tasks);
        out.endObject();
    }
    out.endObject();
}

void write(JsonWriter &out, const OrderRef &order)
{
    out.beginObject();
    out.always("order_handle", QStringView(order.handle));
    out.field("type", order.type);
    out.field("type_index", order.typeIndex);
    out.endObject();
}

namespace {

template<class Fields>
QByteArray object(Fields fields)
{
    JsonWriter out;
    out.beginObject();
    fields(out);
    out.endObject();
    return out.take();
}

}

}

using namespace codec;

QByteArray writeBatchRequest(const BatchRequest &request)
{
    return object([&](JsonWriter &out) {
        out.field("plan_mode", request.planMode);
        out.field("ops_group_handle", request.opsGroupHandle);
        out.field("worker_handle", request.workerHandle);
        out.field("enable_sync_planning", request.enableSyncPlanning);
        writeList(out, "orders", request.orders);
    });
}

QByteArray writeTrackRequest(const TrackRequest &request)
{
    return object([&](JsonWriter &out) {
        out.field("route_handle", request.routeHandle);
        out.field("worker_handle", request.workerHandle);
        out.field("device_id", request.deviceId);
        out.field("track_mode", request.trackMode);
        out.field("ops_group_handle", request.opsGroupHandle);
        if (!request.newRouteHandle.isNull() || !request.newRouteMetadata.isEmpty()) {
            out.key("route");
            out.beginObject();
            out.field("route_handle", request.newRouteHandle);
            out.field("metadata", request.newRouteMetadata);
            out.endObject();
        }
        out.field("version", request.version);
        out.field("device_switch_mode", request.deviceSwitchMode);
        if (!request.orders.isEmpty())
            writeList(out, "orders", request.orders);
    });
}

namespace {

template<class T>
void writeChange(JsonWriter &out, std::string_view name, const Change<T> &change)
{
    if (change && !*change) {
        out.key(name);
        out.null();
    } else if (change) {
        out.field(name, *change);
    }
}

void writePatchFields(JsonWriter &out, const OrderPatch &patch)
{
    if (patch.metadata) {
        out.key("metadata");
        out.map(*patch.metadata);
    }
    writeField(out, "destination", patch.destination);
    writeChange(out, "scheduled_at", patch.scheduledAt);
    writeChange(out, "scheduled_after", patch.scheduledAfter);
    out.field("expected_service_time", patch.expectedServiceTime);
    if (patch.productTypes) {
        out.key("product_type");
        out.beginArray();
        for (const QString &type : *patch.productTypes)
            out.value(QStringView(type));
        out.endArray();
    }
    out.field("capacity_used", patch.capacityUsed);
    writeChange(out, "ops_group_handle", patch.opsGroupHandle);
    if (patch.attachments)
        writeList(out, "attachments", *patch.attachments);
    out.field("type", patch.type);
    out.field("type_index", patch.typeIndex);
}

}

QByteArray writeOrderPatch(const OrderPatch &patch, const OrderPatch &expected)
{
    return object([&](JsonWriter &out) {
        writePatchFields(out, patch);
        if (expected == OrderPatch())
            return;
        out.key("expected");
        out.beginObject();
        writePatchFields(out, expected);
        out.endObject();
    });
}

QByteArray writeReschedule(const RescheduleRequest &request)
{
    return object([&](JsonWriter &out) {
        out.field("scheduled_at", request.scheduledAt);
        out.field("scheduled_after", request.scheduledAfter);
    });
}

QByteArray writeReassign(const OrderRef &order, const ReassignRequest &request)
{
    return object([&](JsonWriter &out) {
        out.field("worker_handle", request.workerHandle);
        out.field("ops_group_handle", request.opsGroupHandle);
        out.field("order_type", order.type);
        out.field("type_index", order.typeIndex);
    });
}

QByteArray writeCreateRoute(const CreateRouteRequest &request)
{
    return object([&](JsonWriter &out) {
        writeList(out, "orders", request.orders);
        out.field("track_mode", request.trackMode);
        out.field("ops_group_handle", request.opsGroupHandle);
        out.field("worker_handle", request.workerHandle);
        out.field("optimise", request.optimise);
    });
}

QByteArray writeRouteOrders(const RouteOrdersRequest &request)
{
    return object([&](JsonWriter &out) {
        writeList(out, "orders", request.orders);
        out.field("resequence", request.resequence);
    });
}

QByteArray writeReassignRoute(const ReassignRouteRequest &request)
{
    return object([&](JsonWriter &out) {
        out.field("worker_handle", request.workerHandle);
        out.field("device_id", request.deviceId);
    });
}

QByteArray writeRoutePatch(const RoutePatch &patch)
{
    return object([&](JsonWriter &out) {
        if (patch.metadata) {
            out.key("metadata");
            out.map(*patch.metadata);
        }
        out.field("scheduled_start_at", patch.scheduledStartAt);
    });
}

QByteArray writeTriggerPlan(const TriggerPlanRequest &request)
{
    return object([&](JsonWriter &out) {
        out.key("orders");
        out.beginArray();
        for (const QString &handle : request.orderHandles) {
            out.beginObject();
            out.always("order_handle", QStringView(handle));
            out.endObject();
        }
        out.endArray();
        out.field("plan_mode", request.planMode);
        out.field("profile_filter", request.profileFilter);
    });
}

QByteArray writeExport(const ExportRequest &request)
{
    return object([&](JsonWriter &out) {
        for (const FilterField &field : filterFields(request.filter)) {
            out.key(QStringView(field.name));
            if (field.isNumber)
                out.json(field.text);
            else
                out.value(QStringView(field.text));
        }
        out.field("email_recipients", request.emailRecipients);
    });
}

}
