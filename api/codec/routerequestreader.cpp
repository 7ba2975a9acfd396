// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codec/orderrefs.h"
#include "api/codec/requestlimits.h"

namespace routedesk::api {

namespace {

using namespace codec;

constexpr Range versions { 0, 2'147'483'647 };

/// An object, or an object as text.
std::optional<Metadata> readMetadataOrText(const RequestObject &object)
{
    const auto element = object.find("metadata");
    if (!element || !element->is_string())
        return object.metadata("metadata");
    std::string_view text;
    simdjson::dom::parser parser;
    simdjson::dom::object map;
    if (element->get(text) || parser.parse(text.data(), text.size()).get(map)) {
        object.complain("metadata", QStringLiteral("must be an object, or the text of one"));
        return std::nullopt;
    }
    if (const QString fault = mapFault(map); !fault.isNull()) {
        object.complain("metadata", fault);
        return std::nullopt;
    }
    return metadataFrom(map);
}

}

ReadResult<CreateRouteRequest> readCreateRoute(QByteArrayView body)
{
    return readBody<CreateRouteRequest>(body, [](const RequestObject &object) {
        CreateRouteRequest request;
        request.orders = readOrderRefs(object);
        request.trackMode = object.word<TrackMode>("track_mode");
        request.opsGroupHandle = object.text("ops_group_handle");
        request.workerHandle = object.text("worker_handle", "driver_handle");
        request.optimise = object.flag("optimise");
        return request;
    });
}

ReadResult<RouteOrdersRequest> readRouteOrders(QByteArrayView body)
{
    return readBody<RouteOrdersRequest>(body, [](const RequestObject &object) {
        RouteOrdersRequest request;
        request.orders = readOrderRefs(object);
        request.resequence = object.flag("resequence");
        request.version = object.integer("version", versions);
        return request;
    });
}

ReadResult<ReassignRouteRequest> readReassignRoute(QByteArrayView body)
{
    return readBody<ReassignRouteRequest>(body, [](const RequestObject &object) {
        ReassignRouteRequest request;
        request.deviceId = object.text("device_id");
        const Need need = request.deviceId.isEmpty() ? Need::Required : Need::Optional;
        request.workerHandle = object.text("worker_handle", "driver_handle", need);
        request.version = object.integer("version", versions);
        return request;
    });
}

ReadResult<RoutePatch> readRoutePatch(QByteArrayView body)
{
    return readBody<RoutePatch>(body, [](const RequestObject &object) {
        RoutePatch patch;
        patch.metadata = readMetadataOrText(object);
        patch.scheduledStartAt = object.time("scheduled_start_at");
        patch.version = object.integer("version", versions);
        return patch;
    });
}

ReadResult<TriggerPlanRequest> readTriggerPlan(QByteArrayView body)
{
    return readBody<TriggerPlanRequest>(body, [](const RequestObject &object) {
        TriggerPlanRequest request;
        request.planMode = object.word<PlanMode>("plan_mode", Need::Required,
            { PlanMode::OnDemand, PlanMode::Scheduled });
        for (const OrderRef &order : readOrderRefs(object))
            request.orderHandles.append(order.handle);
        request.orderHandles.removeDuplicates();
        request.profileFilter = object.metadata("profile_filter").value_or(Metadata());
        return request;
    });
}

}
