// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/storage/database.h"

#include "api/orderextras.h"

namespace routedesk::service {

/// Routes as they were once forecast, for whom an event or an estimate has given the id. Kept for 30 days.
class EstimatedRouteRepository {
public:
    EstimatedRouteRepository(Database &database, qint64 account);

    /// The estimate's line, distance and duration.
    void insert(const QString &id, const api::Estimate &estimate, api::Instant now);
    [[nodiscard]] std::optional<api::EstimatedRoute> byId(const QString &id);

private:
    Database &m_database;
    qint64 m_account;
};

}
