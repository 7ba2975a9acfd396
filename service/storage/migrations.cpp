// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/storage/migrations.h"

#include "service/storage/database.h"
#include "service/storage/orderindex.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

const QList<QStringList> &coreSchema();
const QStringList &ordersSchema();
QStringList changeSchema();
const QStringList &peopleSchema();
const QStringList &trackingSchema();
const QStringList &teamSchema();

namespace {

// No account has this row, so it can stand for all of them where a transaction claims one.
constexpr qint64 wholeDatabase = 0;

/// How fast each ops group's fleet is.
const QStringList &paceSchema()
{
    static const QStringList statements {
        uR"(CREATE TABLE travel_paces (
            account INTEGER NOT NULL REFERENCES accounts(id), ops_group_handle TEXT NOT NULL,
            near_minutes REAL NOT NULL, fixed_minutes REAL NOT NULL, far_minutes REAL NOT NULL, detour REAL NOT NULL,
            hours TEXT NOT NULL, legs INTEGER NOT NULL, fitted_at INTEGER NOT NULL,
            PRIMARY KEY (account, ops_group_handle)))"_s,
    };
    return statements;
}

const QStringList &exportSchema()
{
    static const QStringList statements {
        uR"(CREATE TABLE export_jobs (
            id INTEGER PRIMARY KEY, account INTEGER NOT NULL REFERENCES accounts(id),
            job_id TEXT NOT NULL UNIQUE, status TEXT NOT NULL, message TEXT, rows_processed INTEGER,
            file_name TEXT, error_message TEXT, created_at INTEGER NOT NULL, started_at INTEGER, completed_at INTEGER))"_s,
        uR"(CREATE INDEX orders_by_schedule ON orders(account, scheduled_at))"_s,
    };
    return statements;
}

}

const QList<QStringList> &migrationSteps()
{
    static const QList<QStringList> steps = coreSchema() + QList<QStringList> {
        exportSchema(),
        changeSchema(),
        peopleSchema(),
        trackingSchema(),
        teamSchema(),
        ordersSchema(),
        paceSchema(),
        // What a plan went by and did without.
        { u"ALTER TABLE plans ADD COLUMN basis TEXT"_s },
    };
    return steps;
}

int storedSchemaVersion(Database &database)
{
    {
        Query known = database.prepare(tableLookup(database.dialect()));
        known.add(u"schema_version"_s).run();
        if (!known.next())
            return 0;
    }
    Query version = database.prepare(u"SELECT MAX(version) FROM schema_version"_s);
    version.run();
    return version.next() ? version.value(0).toInt() : 0;
}

void migrate(Database &database, int upTo)
{
    const auto &steps = migrationSteps();
    const auto latest = static_cast<int>(steps.size());
    const int target = upTo < 0 ? latest : upTo;
    // Most often there is nothing to do, and then nobody is made to wait.
    if (storedSchemaVersion(database) == target)
        return;

    // Of several processes that start together one does the work, and the others find it done.
    Transaction transaction(database, wholeDatabase);
    const int found = storedSchemaVersion(database);
    if (found > latest) {
        throw StorageError(u"The database %1 was written by a later version of this program (schema %2, this program "
                           "knows %3). It was left untouched."_s.arg(database.path()).arg(found).arg(latest));
    }
    if (found >= target)
        return;

    if (found == 0)
        database.execute(u"CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)"_s);
    for (int version = found + 1; version <= target; ++version) {
        for (const QString &statement : steps.at(version - 1))
            database.execute(schemaStatement(database.dialect(), statement));
    }
    if (found > 0 && target == latest)
        indexStoredOrders(database);
    database.execute(u"DELETE FROM schema_version"_s);
    database.prepare(u"INSERT INTO schema_version(version) VALUES (?)"_s).add(target).run();
    transaction.commit();
}

}
