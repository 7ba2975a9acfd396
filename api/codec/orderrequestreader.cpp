// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codec/changereader.h"
#include "api/codec/orderrefs.h"
#include "api/codec/requestobject.h"
#include "api/codec/taskreader.h"

#include <QSet>

namespace routedesk::api {

namespace {

using namespace codec;

constexpr Range serviceTimes { 0, 86'400 };
constexpr Range capacities { 0, 1'000'000 };
constexpr Range versions { 0, 2'147'483'647 };

/// The window's start must not come after its end.
void checkWindow(const RequestObject &order, std::optional<Instant> from, std::optional<Instant> to)
{
    if (from && to && *from > *to)
        order.complain("scheduled_after", QStringLiteral("must not be later than scheduled_at"));
}

NewOrder readNewOrder(const RequestObject &object, Need window, AddressOnly addressOnly)
{
    NewOrder order;
    order.handle = object.text("order_handle", Need::Required);
    order.type = object.word<OrderType>("type");
    order.typeIndex = object.integer("type_index", typeIndexes);
    if (const auto destination = object.object("destination", Need::Required))
        order.destination = readDestination(*destination, addressOnly);
    order.scheduledAt = object.time("scheduled_at", window);
    order.scheduledAfter = object.time("scheduled_after");
    checkWindow(object, order.scheduledAfter, order.scheduledAt);
    order.expectedServiceTime = object.integer("expected_service_time", serviceTimes);
    order.capacityUsed = object.integer("capacity_used", capacities);
    order.priority = object.word<Priority>("priority", Need::Optional,
        { Priority::Low, Priority::Medium, Priority::High });
    order.productTypes = object.texts("product_type");
    order.metadata = object.metadata("metadata").value_or(Metadata());
    if (const auto list = object.object("tasks_list")) {
        order.taskDefinitionId = list->text("task_definition_id");
        order.tasks = readTasks(*list);
    }
    return order;
}

QList<NewOrder> readNewOrders(const RequestObject &request, Need need, Need window, AddressOnly addressOnly)
{
    QList<NewOrder> orders;
    UniqueKeys keys;
    request.eachObject("orders", need, [&](const RequestObject &object) {
        const NewOrder order = readNewOrder(object, window, addressOnly);
        keys.check(object, { order.handle, order.type, order.typeIndex, {} });
        orders.append(order);
    });
    return orders;
}

}

ReadResult<BatchRequest> readBatchRequest(QByteArrayView body)
{
    return readBody<BatchRequest>(body, [](const RequestObject &object) {
        BatchRequest request;
        request.planMode = object.word<PlanMode>("plan_mode", Need::Required,
            { PlanMode::OnDemand, PlanMode::Scheduled, PlanMode::Manual });
        request.opsGroupHandle = object.text("ops_group_handle");
        request.workerHandle = object.text("worker_handle", "driver_handle");
        request.enableSyncPlanning = object.flag("enable_sync_planning");
        request.orders = readNewOrders(object, Need::Required, Need::Required, AddressOnly::Allowed);
        return request;
    });
}

ReadResult<TrackRequest> readTrackRequest(QByteArrayView body)
{
    return readBody<TrackRequest>(body, [](const RequestObject &object) {
        TrackRequest request;
        request.trackMode = object.word<TrackMode>("track_mode", Need::Required);
        request.routeHandle = object.text("route_handle");
        request.version = object.integer("version", versions);
        const bool startsRoute = !request.routeHandle.isEmpty();
        request.workerHandle = object.text("worker_handle", "driver_handle");
        request.deviceId = object.text("device_id");
        request.opsGroupHandle = object.text("ops_group_handle");
        request.deviceSwitchMode = object.word<DeviceSwitchMode>("device_switch_mode");
        if (const auto route = object.object("route")) {
            request.newRouteHandle = route->text("route_handle");
            request.newRouteMetadata = route->metadata("metadata").value_or(Metadata());
        }
        request.orders = readNewOrders(object, startsRoute ? Need::Optional : Need::Required, Need::Optional,
            AddressOnly::Refused);
        if (!startsRoute && request.workerHandle.isEmpty() && request.deviceId.isEmpty()
            && !object.has("worker_handle") && !object.has("driver_handle"))
            object.complain("worker_handle", QStringLiteral("is required, unless there is a route_handle or a device_id"));
        return request;
    });
}

namespace {

OrderPatch readPatchFields(const RequestObject &object)
{
    const auto time = [&](std::string_view name) { return object.time(name); };
    OrderPatch patch;
    patch.metadata = object.metadata("metadata");
    if (const auto destination = object.object("destination"))
        patch.destination = readDestination(*destination, AddressOnly::Refused);
    patch.scheduledAt = changeOf(object, "scheduled_at", time);
    patch.scheduledAfter = changeOf(object, "scheduled_after", time);
    checkWindow(object, patch.scheduledAfter.value_or(std::nullopt), patch.scheduledAt.value_or(std::nullopt));
    patch.expectedServiceTime = object.integer("expected_service_time", serviceTimes);
    if (object.has("product_type"))
        patch.productTypes = object.texts("product_type");
    patch.capacityUsed = object.integer("capacity_used", capacities);
    patch.opsGroupHandle = textChange(object, "ops_group_handle");
    if (object.has("attachments"))
        patch.attachments = readAttachments(object);
    patch.type = object.word<OrderType>("type");
    patch.typeIndex = object.integer("type_index", typeIndexes);
    return patch;
}

}

ReadResult<GuardedPatch> readOrderPatch(QByteArrayView body)
{
    return readBody<GuardedPatch>(body, [](const RequestObject &object) {
        GuardedPatch read{ readPatchFields(object), {} };
        if (const auto expected = object.object("expected"))
            read.expected = readPatchFields(*expected);
        return read;
    });
}

ReadResult<RescheduleRequest> readReschedule(QByteArrayView body)
{
    return readBody<RescheduleRequest>(body, [](const RequestObject &object) {
        RescheduleRequest request;
        request.scheduledAt = object.time("scheduled_at", Need::Required);
        request.scheduledAfter = object.time("scheduled_after");
        checkWindow(object, request.scheduledAfter, request.scheduledAt);
        return request;
    });
}

ReadResult<ReadReassign> readReassign(QByteArrayView body)
{
    return readBody<ReadReassign>(body, [](const RequestObject &object) {
        ReadReassign result;
        result.request.opsGroupHandle = object.text("ops_group_handle");
        const Need need = result.request.opsGroupHandle.isEmpty() ? Need::Required : Need::Optional;
        result.request.workerHandle = object.text("worker_handle", "driver_handle", need);
        result.type = object.word<OrderType>("order_type");
        result.typeIndex = object.integer("type_index", typeIndexes);
        return result;
    });
}

ReadResult<Metadata> readClosingBody(QByteArrayView body)
{
    if (body.trimmed().isEmpty())
        return Metadata();
    return readBody<Metadata>(body,
        [](const RequestObject &object) { return object.metadata("metadata").value_or(Metadata()); });
}

}
