// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/storage/store.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

qint64 accountRow(Database &database, const QString &accountId, api::Instant now)
{
    database.prepare(u"INSERT INTO accounts (account_id, created_at) VALUES (?, ?) ON CONFLICT (account_id) DO NOTHING"_s)
        .add(accountId)
        .add(toColumn(std::optional(now)))
        .run();
    Query query = database.prepare(u"SELECT id FROM accounts WHERE account_id = ?"_s);
    query.add(accountId).run();
    if (!query.next())
        throw StorageError(u"The account could not be stored."_s);
    return query.value(0).toLongLong();
}

Store::Store(Database &db, const QString &accountId, api::Instant now)
    : Store(db, accountRow(db, accountId, now))
{
}

Store::Store(Database &db, qint64 account)
    : database(db)
    , m_account(account)
    , changes(db, m_account)
    , orders(db, m_account, &changes)
    , routes(db, m_account, &changes)
    , plans(db, m_account, &changes)
    , workers(db, m_account, &changes)
    , groups(db, m_account, &changes)
    , places(db, m_account, &changes)
    , figures(db, m_account)
    , story(db)
    , exports(db, m_account)
    , phones(db, m_account)
    , positions(db, m_account)
    , tracks(db, m_account)
    , log(db, m_account)
    , definitions(db, m_account)
    , estimatedRoutes(db, m_account)
{
}

QString storedSetting(Database &database, const QString &name, const std::function<QString()> &make)
{
    const auto stored = [&]() -> QString {
        Query query = database.prepare(u"SELECT value FROM settings WHERE name = ?"_s);
        query.add(name).run();
        return query.next() ? query.value(0).toString() : QString();
    };
    if (const QString value = stored(); !value.isNull())
        return value;
    // Of two who start at the same time one wins, and both go on with what it wrote.
    database.prepare(u"INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING"_s)
        .add(name)
        .add(make())
        .run();
    return stored();
}

}
