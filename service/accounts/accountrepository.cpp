// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/accounts/accountrepository.h"

#include "service/storage/columns.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

AccountRepository::AccountRepository(Database &database)
    : m_database(database)
{
}

QList<AccountRecord> AccountRepository::select(const QString &tail, const QVariant &value)
{
    Query query = m_database.prepare(
        "SELECT id, account_id, secret_hash, generation, created_at, revoked_at FROM accounts"_L1 + tail);
    if (value.isValid())
        query.add(value);
    query.run();
    QList<AccountRecord> records;
    while (query.next()) {
        AccountRecord record;
        record.row = query.value(0).toLongLong();
        fromColumn(query.value(1), record.name);
        fromColumn(query.value(2), record.secretHash);
        fromColumn(query.value(3), record.generation);
        fromColumn(query.value(4), record.createdAt);
        fromColumn(query.value(5), record.revokedAt);
        records.append(record);
    }
    return records;
}

std::optional<AccountRecord> AccountRepository::byName(const QString &name)
{
    const auto found = select(u" WHERE account_id = ?"_s, name);
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

std::optional<AccountRecord> AccountRepository::byRow(qint64 row)
{
    const auto found = select(u" WHERE id = ?"_s, row);
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

QList<AccountRecord> AccountRepository::all()
{
    return select(u" ORDER BY account_id"_s);
}

bool AccountRepository::open(const QString &name, const QString &secretHash, api::Instant now)
{
    Transaction transaction(m_database);
    m_database.prepare(u"INSERT INTO accounts (account_id, created_at) VALUES (?, ?) ON CONFLICT (account_id) DO NOTHING"_s)
        .add(name)
        .add(toColumn(std::optional(now)))
        .run();
    const int opened = m_database
                           .prepare(u"UPDATE accounts SET secret_hash = ?, generation = generation + 1, revoked_at = NULL "
                                     "WHERE account_id = ? AND (secret_hash IS NULL OR revoked_at IS NOT NULL)"_s)
                           .add(secretHash)
                           .add(name)
                           .run()
                           .changedRows();
    transaction.commit();
    return opened == 1;
}

bool AccountRepository::revoke(const QString &name, api::Instant now)
{
    return m_database
               .prepare(u"UPDATE accounts SET revoked_at = ?, generation = generation + 1 "
                         "WHERE account_id = ? AND secret_hash IS NOT NULL AND revoked_at IS NULL"_s)
               .add(toColumn(std::optional(now)))
               .add(name)
               .run()
               .changedRows()
        == 1;
}

}
