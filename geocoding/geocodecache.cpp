// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "geocoding/geocodecache.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

#include <cmath>

using namespace Qt::StringLiterals;

namespace routedesk::geocoding {

namespace {

// SQLite's own numbers.
constexpr int corrupt = 11;
constexpr int noDatabase = 26;
// Counts up as well when exactness is judged in another way: what is kept bears the judgement.
constexpr int schemaVersion = 1;

int dayOf(api::Instant now)
{
    return int(std::chrono::floor<std::chrono::days>(now.time_since_epoch()).count());
}

}

CacheKey CacheKey::of(const QString &server, const QString &address, const std::optional<api::GeoPoint> &near)
{
    CacheKey key { server, address };
    if (near) {
        key.nearX = int(std::floor(near->longitude()));
        key.nearY = int(std::floor(near->latitude()));
    }
    return key;
}

bool CacheKey::isBeside(int x, int y) const
{
    constexpr int around = 360;
    const int away = std::abs(x - nearX);
    return std::min(away, around - away) <= 1 && std::abs(y - nearY) <= 1 && !isNowhere() && x != nowhere;
}

GeocodeCache::GeocodeCache(QString path, qint64 mostAddresses)
    : m_path(std::move(path)), m_connection(u"geocoding-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces)),
      m_mostAddresses(mostAddresses)
{
    if (m_path.isNull())
        return;
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    open();
    if (m_isDamaged)
        guarded([this] { return m_isOpen; });
}

GeocodeCache::~GeocodeCache()
{
    close();
}

void GeocodeCache::open()
{
    m_isDamaged = false;
    // Addresses of customers are nobody else's business; SQLite makes its companions with the rights of the file, so it
    // has to have them before the first.
    const QFile::Permissions own = QFile::ReadOwner | QFile::WriteOwner;
    if (QFile file(m_path); file.exists())
        file.setPermissions(own);
    else
        (void)file.open(QIODevice::WriteOnly | QIODevice::NewOnly, own);
    auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    database.setDatabaseName(m_path);
    m_isOpen = database.open() && run(u"PRAGMA busy_timeout = 2000"_s) && run(u"PRAGMA journal_mode = WAL"_s)
        && run(u"PRAGMA synchronous = NORMAL"_s) && run(u"PRAGMA foreign_keys = ON"_s) && makeTables() && count();
}

bool GeocodeCache::makeTables()
{
    QSqlQuery asked(QSqlDatabase::database(m_connection, false));
    if (!prepare(asked, u"PRAGMA user_version"_s) || !run(asked))
        return false;
    const int version = asked.next() ? asked.value(0).toInt() : 0;
    asked.finish();
    // Of another version of the program: nothing is lost that could not be asked again.
    if (version != 0 && version != schemaVersion
        && !(run(u"DROP TABLE IF EXISTS candidates"_s) && run(u"DROP TABLE IF EXISTS addresses"_s)))
        return false;
    return run(u"CREATE TABLE IF NOT EXISTS addresses (id INTEGER PRIMARY KEY, server TEXT NOT NULL, address TEXT NOT NULL, "
               "near_x INTEGER NOT NULL, near_y INTEGER NOT NULL, asked INTEGER NOT NULL, used INTEGER NOT NULL, "
               "chosen_longitude REAL, chosen_latitude REAL, UNIQUE (address, near_x, near_y, server))"_s)
        && run(u"CREATE TABLE IF NOT EXISTS candidates (address INTEGER NOT NULL REFERENCES addresses (id) ON DELETE "
               "CASCADE, place INTEGER NOT NULL, longitude REAL NOT NULL, latitude REAL NOT NULL, label TEXT NOT NULL, "
               "kind INTEGER NOT NULL, south REAL, north REAL, west REAL, east REAL, PRIMARY KEY (address, place)) "
               "WITHOUT ROWID"_s)
        && run(u"PRAGMA user_version = %1"_s.arg(schemaVersion));
}

void GeocodeCache::close()
{
    if (!QSqlDatabase::contains(m_connection))
        return;
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
    m_isOpen = false;
}

void GeocodeCache::guarded(const std::function<bool()> &work)
{
    if (m_isOpen && work())
        return;
    if (!m_isDamaged)
        return;
    close();
    QFile::remove(asidePath());
    for (const QString &companion : { m_path + u"-wal"_s, m_path + u"-shm"_s })
        QFile::remove(companion);
    if (!QFile::rename(m_path, asidePath()))
        return;
    open();
    if (m_isOpen)
        (void)work();
}

bool GeocodeCache::prepare(QSqlQuery &query, const QString &sql)
{
    // Some damage shows when a statement is made ready already.
    if (query.prepare(sql))
        return true;
    const int code = query.lastError().nativeErrorCode().toInt() & 0xff;
    m_isDamaged = m_isDamaged || code == corrupt || code == noDatabase;
    return false;
}

bool GeocodeCache::run(QSqlQuery &query)
{
    if (query.exec())
        return true;
    const int code = query.lastError().nativeErrorCode().toInt() & 0xff;
    m_isDamaged = m_isDamaged || code == corrupt || code == noDatabase;
    return false;
}

bool GeocodeCache::run(const QString &sql)
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    return prepare(query, sql) && run(query);
}

bool GeocodeCache::count()
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    if (!prepare(query, u"SELECT COUNT(*) FROM addresses"_s) || !run(query) || !query.next())
        return false;
    m_addresses = query.value(0).toLongLong();
    return true;
}

bool GeocodeCache::trim()
{
    if (!count())
        return false;
    if (m_addresses <= m_mostAddresses)
        return true;
    // An eighth at a time, so that it is not done at every answer.
    const qint64 leaving = m_addresses - m_mostAddresses + m_mostAddresses / 8;
    return run(u"DELETE FROM addresses WHERE id IN (SELECT id FROM addresses ORDER BY used, id LIMIT %1)"_s.arg(leaving))
        && count();
}

std::optional<GeocodeAnswer> GeocodeCache::find(const CacheKey &key, api::Instant now)
{
    std::optional<GeocodeAnswer> answer;
    guarded([&] { return read(key, dayOf(now), answer); });
    return answer;
}

void GeocodeCache::store(const CacheKey &key, const Candidates &candidates, api::Instant now)
{
    guarded([&] {
        auto database = QSqlDatabase::database(m_connection, false);
        database.transaction();
        if (!write(key, candidates, dayOf(now)))
            return database.rollback() && false;
        return database.commit() && (++m_addresses <= m_mostAddresses || trim());
    });
}

void GeocodeCache::choose(const CacheKey &key, const std::optional<api::GeoPoint> &point, api::Instant now)
{
    guarded([&] {
        auto database = QSqlDatabase::database(m_connection, false);
        database.transaction();
        return writeChoice(key, point, dayOf(now)) ? database.commit() : database.rollback() && false;
    });
}

void GeocodeCache::forgetAll()
{
    if (!m_path.isNull())
        QFile::remove(asidePath());
    guarded([this] {
        return run(u"DELETE FROM candidates"_s) && run(u"DELETE FROM addresses"_s) && run(u"VACUUM"_s)
            && run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s) && count();
    });
}

CacheSize GeocodeCache::size()
{
    guarded([this] { return count(); });
    if (m_path.isNull())
        return {};
    const qint64 aside = QFileInfo(asidePath()).size();
    const qint64 addresses = m_isOpen ? m_addresses : 0;
    return { addresses, addresses > 0 ? QFileInfo(m_path).size() + aside : aside };
}

}
