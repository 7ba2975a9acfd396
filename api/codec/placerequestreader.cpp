// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codec/changereader.h"

namespace routedesk::api {

namespace {

using namespace codec;

constexpr Range radii { 1, 100'000 };

OrderRef readNearbyOrder(const RequestObject &order)
{
    OrderRef ref;
    ref.handle = order.text("order_handle");
    ref.type = order.word<OrderType>("type");
    ref.typeIndex = order.integer("type_index", { 0, 2'147'483'647 });
    return ref;
}

void readSearchFilter(const RequestObject &filter, NearbyRequest &into)
{
    into.searchRadius = filter.integer("search_radius", { 1, NearbyRequest::largestRadius });
    into.workerHandles = filter.texts("worker_list");
    if (into.workerHandles.size() > NearbyRequest::mostWorkers)
        filter.complain(
            "worker_list", QStringLiteral("must not name more than %1 workers").arg(NearbyRequest::mostWorkers));
    into.opsGroupHandle = filter.text("ops_group_handle");
}

}

ReadResult<Place> readNewPlace(QByteArrayView body)
{
    return readBody<Place>(body, [](const RequestObject &object) {
        Place place;
        place.handle = object.text("place_handle", Need::Required);
        place.name = object.text("name");
        // A place is told like a destination, but it is the one that says where it is.
        const auto geometry = object.object("geometry", Need::Required);
        if (geometry)
            place.where = readDestination(object, AddressOnly::Refused);
        place.where.placeHandle = place.where.placeId = place.where.geofenceId = QString();
        place.metadata = object.metadata("metadata").value_or(Metadata());
        return place;
    });
}

ReadResult<PlacePatch> readPlacePatch(QByteArrayView body)
{
    return readBody<PlacePatch>(body, [](const RequestObject &object) {
        PlacePatch patch;
        patch.name = textChange(object, "name");
        patch.address = textChange(object, "address");
        if (object.has("geometry")) {
            const Destination where = readDestination(object, AddressOnly::Refused);
            patch.point = where.point;
            if (!where.polygon.isEmpty())
                patch.polygon = where.polygon;
        }
        patch.radius = object.integer("radius", radii);
        patch.metadata = object.metadata("metadata");
        patch.updateAssociatedOrders = object.flag("update_associated_orders");
        return patch;
    });
}

ReadResult<NearbyRequest> readNearbyRequest(QByteArrayView body)
{
    return readBody<NearbyRequest>(body, [](const RequestObject &object) {
        NearbyRequest request;
        if (const auto order = object.object("order", Need::Required)) {
            request.order = readNearbyOrder(*order);
            const auto destination = order->object("destination");
            if (destination)
                request.destination = readDestination(*destination, AddressOnly::Refused);
            else if (request.order.handle.isEmpty() && !order->has("destination"))
                order->complain("destination", QStringLiteral("is required, unless there is an order_handle"));
        }
        request.searchType = object.word<NearbySearch>("search_type", Need::Required);
        if (const auto filter = object.object("search_filter"))
            readSearchFilter(*filter, request);
        return request;
    });
}

}
