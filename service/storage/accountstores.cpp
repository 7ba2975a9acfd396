// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/storage/accountstores.h"

namespace routedesk::service {

AccountStores::AccountStores(Database &database)
    : m_database(database)
{
}

qint64 AccountStores::enrol(const QString &accountId, api::Instant now)
{
    return accountRow(m_database, accountId, now);
}

Store &AccountStores::of(qint64 account)
{
    auto &store = m_stores[account];
    if (!store)
        store = std::make_unique<Store>(m_database, account);
    return *store;
}

QList<qint64> AccountStores::all()
{
    Query query = m_database.prepare(QStringLiteral("SELECT id FROM accounts ORDER BY id"));
    query.run();
    QList<qint64> rows;
    while (query.next())
        rows.append(query.value(0).toLongLong());
    return rows;
}

}
