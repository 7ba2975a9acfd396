// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/storage/database.h"
#include "service/storage/positionrecord.h"

#include "api/polyline.h"

namespace routedesk::service {

/// The log of what the phones of one account sent. Nothing in it is changed but the verdict, and nothing is removed.
class PositionRepository {
public:
    PositionRepository(Database &database, qint64 account);

    void insert(qint64 workerId, Fix &fix);
    void setVerdict(const Fix &fix);

    /// Of those moments, both included; ascending by time, then by id.
    [[nodiscard]] QList<Fix> between(qint64 workerId, api::Instant from, api::Instant to);
    /// The last used one before a moment.
    [[nodiscard]] std::optional<Fix> lastUsedBefore(qint64 workerId, api::Instant moment);
    /// The last one that has a verdict other than future.
    [[nodiscard]] std::optional<Fix> newest(qint64 workerId);
    /// The last used one that says how full the battery is, of the last day that has any.
    [[nodiscard]] std::optional<Fix> lastWithBattery(qint64 workerId);
    /// The line of the used ones, both ends included.
    [[nodiscard]] api::Polyline travelled(qint64 workerId, api::Instant from, std::optional<api::Instant> to);

private:
    [[nodiscard]] QList<Fix> fetch(Query &query);

    Database &m_database;
    qint64 m_account;
};

}
