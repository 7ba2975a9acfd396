// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/storage/database.h"

#include "api/geopoint.h"
#include "api/travelpace.h"

#include <QHash>

namespace routedesk::service {

/// What one account's fleets have driven, and how fast that says they are.
class PaceRepository {
public:
    /// From one stop of a route to the next, as it was driven.
    struct Drive {
        qint64 order = 0; ///< the one that was driven to
        api::GeoPoint from, to;
        api::Instant departure, arrival;
    };

    PaceRepository(Database &database, qint64 account);

    void put(const QString &groupHandle, const api::TravelPace &pace);
    [[nodiscard]] QHash<QString, api::TravelPace> all();
    /// How many legs the group's pace was learnt from; 0: it has none.
    [[nodiscard]] int legs(const QString &groupHandle);
    void remove(const QString &groupHandle);
    /// The column `hours` as it is stored.
    [[nodiscard]] static std::array<double, 24> hoursOf(const QString &text);
    [[nodiscard]] QStringList groups();
    /// The newest ones since then: between stops of a route that were completed, where leaving one and reaching the
    /// next is known.
    [[nodiscard]] QList<Drive> drives(const QString &groupHandle, api::Instant since, int most);

private:
    Database &m_database;
    qint64 m_account;
};

}
