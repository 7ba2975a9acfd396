// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/place.h"

namespace routedesk::service {

/// A place as it is stored. Its centre is stored beside its shape, to be searched by.
struct PlaceRecord {
    qint64 id = 0;
    api::Place place;
};

template<class Record, class Visitor>
void describe(Record &record, Visitor &visit)
    requires std::same_as<std::remove_const_t<Record>, PlaceRecord>
{
    using namespace Qt::StringLiterals;
    auto &p = record.place;
    visit("place_handle"_L1, p.handle);
    visit("name"_L1, p.name);
    visit("point"_L1, p.where.point);
    visit("polygon"_L1, p.where.polygon);
    visit("address"_L1, p.where.address);
    visit("radius"_L1, p.where.radius);
    visit("geofence_id"_L1, p.where.geofenceId);
    visit("metadata"_L1, p.metadata);
    visit("created_at"_L1, p.createdAt);
    visit("updated_at"_L1, p.updatedAt);
    std::optional<api::GeoPoint> centre = p.where.centre();
    visit("centre"_L1, centre);
}

}
