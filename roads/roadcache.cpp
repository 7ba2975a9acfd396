// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "roads/roadcache.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace routedesk::roads {

namespace {

// SQLite's own numbers.
constexpr int corrupt = 11;
constexpr int noDatabase = 26;
constexpr int schemaVersion = 1;

int dayOf(api::Instant now)
{
    return int(std::chrono::floor<std::chrono::days>(now.time_since_epoch()).count());
}

}

RoadCache::RoadCache(QString path, qint64 mostLegs)
    : m_path(std::move(path)), m_connection(u"roads-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces)),
      m_mostLegs(mostLegs)
{
    if (m_path.isNull())
        return;
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    open();
    if (m_isDamaged)
        guarded([this] { return m_isOpen; });
}

RoadCache::~RoadCache()
{
    close();
}

void RoadCache::open()
{
    m_isDamaged = false;
    auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    database.setDatabaseName(m_path);
    m_isOpen = database.open() && run(u"PRAGMA journal_mode = WAL"_s) && run(u"PRAGMA synchronous = NORMAL"_s)
        && run(u"PRAGMA busy_timeout = 2000"_s);
    int version = 0;
    if (m_isOpen) {
        QSqlQuery asked(u"PRAGMA user_version"_s, database);
        version = asked.next() ? asked.value(0).toInt() : 0;
        // Of another version of the program: nothing is lost that could not be fetched again.
        if (version != 0 && version != schemaVersion)
            m_isOpen = run(u"DROP TABLE IF EXISTS legs"_s) && run(u"DROP TABLE IF EXISTS places"_s)
                && run(u"DROP TABLE IF EXISTS realms"_s);
    }
    m_isOpen = m_isOpen
        && run(u"CREATE TABLE IF NOT EXISTS realms (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)"_s)
        && run(u"CREATE TABLE IF NOT EXISTS places (id INTEGER PRIMARY KEY, realm INTEGER NOT NULL, x INTEGER NOT "
               u"NULL, "
               "y INTEGER NOT NULL, used INTEGER NOT NULL, UNIQUE (realm, x, y))"_s)
        && run(u"CREATE TABLE IF NOT EXISTS legs (source INTEGER NOT NULL, destination INTEGER NOT NULL, "
               "seconds INTEGER NOT NULL, metres INTEGER NOT NULL, day INTEGER NOT NULL, "
               "PRIMARY KEY (source, destination)) WITHOUT ROWID"_s)
        && run(u"PRAGMA user_version = %1"_s.arg(schemaVersion)) && count();
}

void RoadCache::close()
{
    if (!QSqlDatabase::contains(m_connection))
        return;
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
    m_isOpen = false;
}

void RoadCache::guarded(const std::function<bool()> &work)
{
    if (m_isOpen && work())
        return;
    if (!m_isDamaged)
        return;
    close();
    const QString aside = m_path + u".damaged"_s;
    QFile::remove(aside);
    for (const QString &companion : { m_path + u"-wal"_s, m_path + u"-shm"_s })
        QFile::remove(companion);
    if (!QFile::rename(m_path, aside))
        return;
    open();
    if (m_isOpen)
        (void)work();
}

bool RoadCache::run(QSqlQuery &query)
{
    if (query.exec())
        return true;
    const int code = query.lastError().nativeErrorCode().toInt() & 0xff;
    m_isDamaged = m_isDamaged || code == corrupt || code == noDatabase;
    return false;
}

bool RoadCache::run(const QString &sql)
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    // Some damage shows when a statement is made ready already.
    if (!query.prepare(sql)) {
        const int code = query.lastError().nativeErrorCode().toInt() & 0xff;
        m_isDamaged = m_isDamaged || code == corrupt || code == noDatabase;
        return false;
    }
    return run(query);
}

bool RoadCache::count()
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.prepare(u"SELECT COUNT(*) FROM legs"_s);
    if (!run(query) || !query.next())
        return false;
    m_legs = query.value(0).toLongLong();
    return true;
}

qint64 RoadCache::realmOf(const QString &server)
{
    const auto database = QSqlDatabase::database(m_connection, false);
    QSqlQuery insert(database);
    insert.prepare(u"INSERT INTO realms (name) VALUES (?) ON CONFLICT (name) DO NOTHING"_s);
    insert.addBindValue(server);
    QSqlQuery query(database);
    query.prepare(u"SELECT id FROM realms WHERE name = ?"_s);
    query.addBindValue(server);
    return run(insert) && run(query) && query.next() ? query.value(0).toLongLong() : -1;
}

bool RoadCache::idsOf(qint64 realm, const RoadMatrix &matrix, std::vector<qint64> &ids, bool makes, int today)
{
    const auto database = QSqlDatabase::database(m_connection, false);
    QSqlQuery find(database);
    find.prepare(u"SELECT id, used FROM places WHERE realm = ? AND x = ? AND y = ?"_s);
    QSqlQuery make(database);
    make.prepare(u"INSERT INTO places (realm, x, y, used) VALUES (?, ?, ?, ?)"_s);
    QSqlQuery touch(database);
    touch.prepare(u"UPDATE places SET used = ? WHERE id = ?"_s);
    for (int i = 0; i < matrix.size(); ++i) {
        if (ids[size_t(i)] == -1)
            continue; // not wanted
        const RoadSpot spot = matrix.spots()[size_t(i)];
        find.addBindValue(realm);
        find.addBindValue(spot.x);
        find.addBindValue(spot.y);
        if (!run(find))
            return false;
        ids[size_t(i)] = find.next() ? find.value(0).toLongLong() : -1;
        const bool isStale = ids[size_t(i)] >= 0 && find.value(1).toInt() != today;
        if (isStale) {
            touch.addBindValue(today);
            touch.addBindValue(ids[size_t(i)]);
            if (!run(touch))
                return false;
        } else if (ids[size_t(i)] < 0 && makes) {
            make.addBindValue(realm);
            make.addBindValue(spot.x);
            make.addBindValue(spot.y);
            make.addBindValue(today);
            if (!run(make))
                return false;
            ids[size_t(i)] = make.lastInsertId().toLongLong();
        }
        find.finish();
    }
    return true;
}

bool RoadCache::read(const QString &server, RoadMatrix &matrix, int today)
{
    auto database = QSqlDatabase::database(m_connection, false);
    database.transaction();
    const qint64 realm = realmOf(server);
    std::vector<qint64> ids(size_t(matrix.size()), 0);
    if (realm < 0 || !idsOf(realm, matrix, ids, false, today))
        return database.rollback() && false;
    std::unordered_map<qint64, int> indexOf;
    for (size_t i = 0; i < ids.size(); ++i) {
        if (ids[i] >= 0)
            indexOf.emplace(ids[i], int(i));
    }
    QSqlQuery query(database);
    query.setForwardOnly(true);
    query.prepare(u"SELECT destination, seconds, metres FROM legs WHERE source = ? AND day > ?"_s);
    for (const auto &[id, from] : indexOf) {
        query.addBindValue(id);
        query.addBindValue(today - keptDays);
        if (!run(query))
            return database.rollback() && false;
        while (query.next()) {
            const auto to = indexOf.find(query.value(0).toLongLong());
            const int seconds = query.value(1).toInt();
            if (to != indexOf.end() && !matrix.isKnown(from, to->second) && seconds != RoadMatrix::unknown)
                matrix.set(from, to->second, seconds, query.value(2).toInt());
        }
    }
    return database.commit();
}

bool RoadCache::write(const QString &server, const RoadMatrix &matrix, const RoadBlock &block, int today)
{
    auto database = QSqlDatabase::database(m_connection, false);
    database.transaction();
    const qint64 realm = realmOf(server);
    std::vector<qint64> ids(size_t(matrix.size()), -1);
    for (const auto *side : { &block.sources, &block.destinations }) {
        for (const int place : *side)
            ids[size_t(place)] = 0;
    }
    if (realm < 0 || !idsOf(realm, matrix, ids, true, today))
        return database.rollback() && false;
    QSqlQuery query(database);
    query.prepare(
        u"INSERT OR REPLACE INTO legs (source, destination, seconds, metres, day) VALUES (?, ?, ?, ?, ?)"_s);
    for (const int from : block.sources) {
        for (const int to : block.destinations) {
            const RoadMatrix::Cell &cell = matrix.cell(from, to);
            if (from == to || cell.seconds == RoadMatrix::unknown)
                continue;
            query.addBindValue(ids[size_t(from)]);
            query.addBindValue(ids[size_t(to)]);
            query.addBindValue(cell.seconds);
            query.addBindValue(cell.metres);
            query.addBindValue(today);
            if (!run(query))
                return database.rollback() && false;
        }
    }
    return database.commit();
}

// Some were there before, so they are counted only when there may be too many.
bool RoadCache::trim()
{
    if (m_legs <= m_mostLegs)
        return true;
    if (!count())
        return false;
    while (m_legs > m_mostLegs) {
        const QString oldest
            = u"(SELECT id FROM places ORDER BY used, id LIMIT MAX(1, (SELECT COUNT(*) FROM places) / 8))"_s;
        if (!run(u"DROP TABLE IF EXISTS temp.leaving"_s)
            || !run(u"CREATE TEMP TABLE leaving AS SELECT id FROM "_s + oldest)
            || !run(
                u"DELETE FROM legs WHERE source IN (SELECT id FROM leaving) OR destination IN (SELECT id FROM leaving)"_s)
            || !run(u"DELETE FROM places WHERE id IN (SELECT id FROM leaving)"_s) || !run(u"DROP TABLE leaving"_s))
            return false;
        const qint64 before = m_legs;
        if (!count() || m_legs == before)
            return false;
    }
    return true;
}

void RoadCache::load(const QString &server, RoadMatrix &matrix, api::Instant now)
{
    guarded([&] { return read(server, matrix, dayOf(now)); });
}

void RoadCache::store(const QString &server, const RoadMatrix &matrix, const RoadBlock &block, api::Instant now)
{
    guarded([&] {
        if (!write(server, matrix, block, dayOf(now)))
            return false;
        m_legs += qint64(block.sources.size() * block.destinations.size());
        return trim();
    });
}

}
