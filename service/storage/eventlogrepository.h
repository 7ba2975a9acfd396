// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/storage/conditions.h"

#include "api/eventlog.h"

namespace routedesk::service {

/// One entry of the event log; the order's handle and the account's name are put in when it is answered.
struct LogRecord {
    qint64 id = 0;
    qint64 orderId = 0;
    api::LoggedEvent event;
};

/// What happened to the orders of one account, in the shape of webhooks.
class EventLogRepository {
public:
    EventLogRepository(Database &database, qint64 account);

    void append(const LogRecord &record);
    /// Whether the order has an entry of this value for that moment.
    [[nodiscard]] bool has(qint64 orderId, const QString &value, api::Instant recordedAt);
    [[nodiscard]] Slice<LogRecord> page(
        const QList<qint64> &orderIds, const api::EventLogFilter &filter, const PageStart &start);
    /// The account's name.
    [[nodiscard]] QString accountId();

private:
    Database &m_database;
    qint64 m_account;
};

}
