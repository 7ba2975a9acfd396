// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/lifecycle/places.h"

#include "service/lifecycle/region.h"
#include "service/lifecycle/routesheet.h"

#include <map>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

std::optional<PlaceRecord> named(Context &context, const api::Destination &destination)
{
    if (!destination.placeHandle.isEmpty())
        return context.store.places.byHandle(destination.placeHandle);
    if (!destination.geofenceId.isEmpty())
        return context.store.places.byGeofence(destination.geofenceId);
    return std::nullopt;
}

void setDefaultRadius(api::Destination &where)
{
    if (where.point && !where.radius)
        where.radius = api::Destination::defaultPointRadius;
}

void move(Context &context, OrderRecord &record, const PlaceRecord &place)
{
    api::Destination destination;
    destination.placeHandle = place.place.handle;
    record.order.destination = located(context, destination);
    record.order.region = regionOfAddress(record.order.destination.address);
}

void moveWaitingOrders(Context &context, const PlaceRecord &place)
{
    std::map<QString, QList<qint64>> byRoute;
    for (OrderRecord &record : context.store.orders.waitingOfPlace(place.place.handle)) {
        if (!record.order.routeHandle.isEmpty()) {
            byRoute[record.order.routeHandle].append(record.id);
        } else {
            move(context, record, place);
            context.store.orders.update(record);
        }
    }
    for (const auto &[handle, ids] : byRoute) {
        const auto route = context.store.routes.byHandle(handle);
        if (!route)
            continue;
        RouteSheet sheet(context, *route);
        for (const qint64 id : ids)
            move(context, sheet.orders[sheet.indexOf(id)], place);
        (void)sheet.storeProgress();
    }
}

void apply(PlaceRecord &record, const api::PlacePatch &patch)
{
    api::Place &place = record.place;
    if (patch.name)
        place.name = patch.name->value_or(QString());
    if (patch.address)
        place.where.address = patch.address->value_or(QString());
    if (patch.point) {
        place.where.point = patch.point;
        place.where.polygon.clear();
    }
    if (patch.polygon) {
        place.where.polygon = *patch.polygon;
        place.where.point.reset();
        place.where.radius.reset();
    }
    if (patch.radius && place.where.point)
        place.where.radius = patch.radius;
    if (patch.metadata)
        place.metadata = *patch.metadata;
    setDefaultRadius(place.where);
}

}

bool namesUnknownPlace(Context &context, const api::Destination &destination)
{
    return !destination.placeHandle.isEmpty() && !context.store.places.byHandle(destination.placeHandle);
}

bool namesUnknownGeofence(Context &context, const api::Destination &destination)
{
    return !destination.geofenceId.isEmpty() && !context.store.places.byGeofence(destination.geofenceId);
}

api::Destination located(Context &context, const api::Destination &destination)
{
    const auto place = named(context, destination);
    if (!place)
        return destination;
    const api::Destination &where = place->place.where;
    api::Destination result = destination;
    if (!result.point && result.polygon.isEmpty()) {
        result.point = where.point;
        result.polygon = where.polygon;
        if (where.point && !result.radius)
            result.radius = where.radius;
    }
    if (result.address.isEmpty())
        result.address = where.address;
    result.placeHandle = place->place.handle;
    result.geofenceId = where.geofenceId;
    return result;
}

Outcome<PlaceRecord> findPlace(Context &context, const QString &handle)
{
    const auto place = context.store.places.byHandle(handle);
    if (!place)
        return std::unexpected(ServiceError::of(ServiceError::Kind::PlaceNotFound, handle));
    return *place;
}

Outcome<PlaceRecord> createPlace(Context &context, const api::Place &place)
{
    if (context.store.places.byHandle(place.handle))
        return std::unexpected(ServiceError::of(ServiceError::Kind::DuplicatePlace, place.handle));
    PlaceRecord record { 0, place };
    setDefaultRadius(record.place.where);
    record.place.where.geofenceId = context.ids.uuid();
    record.place.createdAt = context.now;
    context.store.places.insert(record);
    return record;
}

Outcome<PlaceRecord> patchPlace(Context &context, const QString &handle, const api::PlacePatch &patch)
{
    auto record = findPlace(context, handle);
    if (!record)
        return record;
    if (patch.radius && !patch.point && (patch.polygon || !record->place.where.point))
        return std::unexpected(ServiceError::body(u"radius"_s, u"A polygon has no radius."_s));
    apply(*record, patch);
    record->place.updatedAt = context.now;
    context.store.places.update(*record);
    if (patch.updateAssociatedOrders.value_or(false))
        moveWaitingOrders(context, *record);
    return record;
}

Outcome<void> deletePlace(Context &context, const QString &handle)
{
    const auto record = findPlace(context, handle);
    if (!record)
        return std::unexpected(record.error());
    context.store.places.remove(*record);
    return {};
}

}
