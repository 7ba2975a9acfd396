// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/storage/database.h"
#include "service/storage/orderrecord.h"

#include <QCache>

namespace routedesk::service {

/// The orders of routes as they were last read or written, in sequence, so that closing one stop of forty does not read the
/// other thirty-nine again. Whoever writes orders tells it; what another connection has written, or what was rolled back,
/// makes it forget everything. Empty with PostgreSQL, where others write all the time.
class RouteOrders {
public:
    explicit RouteOrders(Database &database);

    [[nodiscard]] std::optional<QList<OrderRecord>> of(const QString &routeHandle);
    void keep(const QString &routeHandle, const QList<OrderRecord> &orders);

    /// `before` has become `after` in the store.
    void replace(const OrderRecord &before, const OrderRecord &after);
    void forget(const QString &routeHandle) { m_routes.remove(routeHandle); }
    void forgetAll() { m_routes.clear(); }

private:
    [[nodiscard]] bool isCurrent();

    Database &m_database;
    QCache<QString, QList<OrderRecord>> m_routes;
    std::optional<Database::Stamp> m_stamp;
};

}
