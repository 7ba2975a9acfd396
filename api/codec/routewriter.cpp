// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codec/writers.h"
#include "api/writing.h"

namespace routedesk::api {

namespace codec {

void write(JsonWriter &out, const UnplannedOrder &order)
{
    out.beginObject();
    out.always("order_handle", QStringView(order.key.handle));
    out.field("status", order.status);
    out.field("type", order.key.type);
    out.always("type_index", order.key.typeIndex);
    if (order.key.attempt != 0)
        out.always("fulfillment_attempt", order.key.attempt);
    out.field("plan_mode", order.planMode);
    out.field("planning_failure_reason", order.planningFailureReason);
    out.endObject();
}

void write(JsonWriter &out, const PlanSummary &summary)
{
    out.beginObject();
    out.key("orders");
    out.beginObject();
    out.always("total", summary.ordersTotal);
    out.always("planned", summary.ordersPlanned);
    out.always("unplanned", summary.ordersUnplanned);
    out.always("assigned", summary.ordersAssigned);
    out.always("completed", summary.ordersCompleted);
    out.always("cancelled", summary.ordersCancelled);
    out.endObject();
    out.key("estimate");
    out.beginObject();
    out.field("distance", summary.estimateDistance);
    out.field("duration", summary.estimateDuration);
    out.endObject();
    out.field("distance", summary.distance);
    out.field("duration", summary.duration);
    out.always("routes", summary.routes);
    out.always("drivers", summary.workers);
    out.endObject();
}

namespace {

void writeRouteLife(JsonWriter &out, const Route &route)
{
    out.field("started_at", route.startedAt);
    out.field("assigned_at", route.assignedAt);
    out.field("created_at", route.createdAt);
    out.field("device_id", route.deviceId);
    out.field("worker_handle", route.workerHandle);
    out.field("planned_at", route.plannedAt);
    out.field("completed_at", route.completedAt);
    out.field("scheduled_start_at", route.scheduledStartAt);
    out.field("ops_group_handle", route.opsGroupHandle);
    out.field("track_mode", route.trackMode);
    out.field("plan_mode", route.planMode);
    out.field("plan_id", route.planId);
    out.field("device_switch_mode", route.deviceSwitchMode);
    out.field("candidate_devices", route.candidateDevices);
    out.field("completion_type", route.completionType);
    out.field("completion_source", route.completionSource);
}

void writeRouteMeasures(JsonWriter &out, const Route &route)
{
    out.field("metadata", route.metadata);
    writeUnlessEmpty(out, "region", route.region);
    writeUnlessEmpty(out, "created_by", route.createdBy);
    out.field("distance", route.distance);
    out.field("duration", route.duration);
    out.field("tracking_rate", route.trackingRate);
    out.field("time_to_first_event", route.timeToFirstEvent);
    out.field("time_to_first_location", route.timeToFirstLocation);
    writeField(out, "estimate", route.estimate);
    writeUnlessEmpty(out, "polyline", route.polyline);
    writeField(out, "start_location", route.startLocation);
    writeField(out, "end_location", route.endLocation);
}

}

void write(JsonWriter &out, const Route &route)
{
    out.beginObject();
    out.always("route_handle", QStringView(route.handle));
    out.field("status", route.status);
    out.field("version", route.version);
    out.field("embed_url", route.embedUrl);
    writeList(out, "orders", route.orders);
    writeRouteLife(out, route);
    writeRouteMeasures(out, route);
    out.endObject();
}

void write(JsonWriter &out, const PlanAccepted &accepted)
{
    out.beginObject();
    out.field("message", accepted.message);
    if (!accepted.planId.isNull() || !accepted.href.isNull()) {
        out.key("plan");
        out.beginObject();
        out.field("id", accepted.planId);
        out.field("href", accepted.href);
        out.endObject();
    }
    out.field("route_handle", accepted.routeHandle);
    out.field("version", accepted.version);
    out.field("status", accepted.status);
    out.endObject();
}

void write(JsonWriter &out, const Plan &plan)
{
    out.beginObject();
    out.always("plan_id", QStringView(plan.planId));
    out.field("status", plan.status);
    out.field("started_at", plan.startedAt);
    if (plan.fulfillmentDate)
        out.always("fulfillment_date", QStringView(plan.fulfillmentDate->toString(Qt::ISODate)));
    out.field("created_at", plan.createdAt);
    out.field("ops_group_handle", plan.opsGroupHandle);
    out.always("sequence_number", plan.sequenceNumber);
    out.field("failure_reason", plan.failureReason);
    writeList(out, "routes", plan.routes);
    writeList(out, "unplanned_orders", plan.unplannedOrders);
    writeField(out, "summary", plan.summary);
    writeField(out, "basis", plan.basis);
    out.endObject();
}

}

QByteArray writeRoute(const Route &route)
{
    return codec::written(route);
}

QByteArray writeRoutePage(const Page<Route> &page)
{
    return codec::writtenPage("routes", page);
}

QByteArray writePlan(const Plan &plan)
{
    return codec::written(plan);
}

QByteArray writePlanPage(const Page<Plan> &page)
{
    return codec::writtenPage("plans", page);
}

QByteArray writePlanAccepted(const PlanAccepted &accepted)
{
    return codec::written(accepted);
}

QByteArray writeBatchResult(const BatchResult &result)
{
    if (const auto *route = std::get_if<Route>(&result))
        return writeRoute(*route);
    if (const auto *accepted = std::get_if<PlanAccepted>(&result))
        return writePlanAccepted(*accepted);
    codec::JsonWriter out;
    out.beginObject();
    codec::writeList(out, "orders", std::get<QList<Order>>(result));
    out.endObject();
    return out.take();
}

}
