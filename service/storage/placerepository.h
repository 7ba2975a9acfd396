// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/storage/changelog.h"
#include "service/storage/conditions.h"
#include "service/storage/placerecord.h"

namespace routedesk::service {

/// The places of one account.
class PlaceRepository {
public:
    /// What is written is noted in `changes`, if there are any to keep.
    PlaceRepository(Database &database, qint64 account, ChangeLog *changes = nullptr);

    /// The place has a shape and a geofence id.
    void insert(PlaceRecord &record);
    void update(const PlaceRecord &record);
    void remove(const PlaceRecord &record);

    [[nodiscard]] std::optional<PlaceRecord> byHandle(const QString &handle);
    [[nodiscard]] std::optional<PlaceRecord> byGeofence(const QString &geofenceId);
    /// `near` counts by the plane through that point, which is right to 1 % within 200 km; without a radius it is
    /// 10 km.
    [[nodiscard]] Slice<PlaceRecord> page(const api::PlaceFilter &filter, const PageStart &start);

private:
    [[nodiscard]] std::optional<PlaceRecord> one(QLatin1StringView column, const QString &value);
    [[nodiscard]] QList<PlaceRecord> fetch(Query &query);

    Database &m_database;
    qint64 m_account;
    ChangeLog *m_changes;
};

}
