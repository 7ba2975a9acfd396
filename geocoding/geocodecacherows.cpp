// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
// How an address and its candidates lie in the tables of a GeocodeCache.
#include "geocoding/geocodecache.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace routedesk::geocoding {

namespace {

constexpr int neverAsked = -1; ///< a choice without an answer

void bind(QSqlQuery &query, const QVariantList &values)
{
    for (const QVariant &value : values)
        query.addBindValue(value);
}

std::optional<api::GeoPoint> pointOf(const QVariant &longitude, const QVariant &latitude)
{
    return longitude.isNull() || latitude.isNull()
        ? std::nullopt
        : api::GeoPoint::fromDegrees(longitude.toDouble(), latitude.toDouble());
}

}

bool GeocodeCache::read(const CacheKey &key, int today, std::optional<GeocodeAnswer> &answer)
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    if (!prepare(query,
            u"SELECT id, asked, used, chosen_longitude, chosen_latitude FROM addresses "
            "WHERE address = ? AND near_x = ? AND near_y = ? AND server = ?"_s))
        return false;
    bind(query, { key.address, key.nearX, key.nearY, key.server });
    if (!run(query))
        return false;
    if (!query.next())
        return true;
    const qint64 id = query.value(0).toLongLong();
    const int asked = query.value(1).toInt();
    GeocodeAnswer found;
    found.chosen = pointOf(query.value(3), query.value(4));
    if (!readCandidates(id, found.candidates))
        return false;
    const bool isStale = found.candidates.isEmpty() && (asked == neverAsked || today - asked >= daysOfNone);
    if (found.chosen || !isStale)
        answer = found;
    if (query.value(2).toInt() == today)
        return true;
    QSqlQuery touch(QSqlDatabase::database(m_connection, false));
    if (!prepare(touch, u"UPDATE addresses SET used = ? WHERE id = ?"_s))
        return false;
    bind(touch, { today, id });
    return run(touch);
}

bool GeocodeCache::readCandidates(qint64 id, Candidates &candidates)
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    if (!prepare(query,
            u"SELECT longitude, latitude, label, kind, south, north, west, east FROM candidates WHERE address = ? "
            "ORDER BY place"_s))
        return false;
    bind(query, { id });
    if (!run(query))
        return false;
    while (query.next()) {
        const auto point = pointOf(query.value(0), query.value(1));
        const int kind = query.value(3).toInt();
        if (!point || kind < int(Candidate::Kind::Exact) || kind > int(Candidate::Kind::Area))
            continue;
        Candidate candidate { *point, query.value(2).toString(), Candidate::Kind(kind) };
        if (!query.value(4).isNull())
            candidate.extent = api::GeoExtent { query.value(4).toDouble(), query.value(5).toDouble(),
                query.value(6).toDouble(), query.value(7).toDouble() };
        candidates.append(candidate);
    }
    return true;
}

qint64 GeocodeCache::idOf(const CacheKey &key, int today)
{
    const auto database = QSqlDatabase::database(m_connection, false);
    QSqlQuery insert(database);
    if (!prepare(insert,
            u"INSERT INTO addresses (server, address, near_x, near_y, asked, used) VALUES (?, ?, ?, ?, ?, ?) "
            "ON CONFLICT DO NOTHING"_s))
        return -1;
    bind(insert, { key.server, key.address, key.nearX, key.nearY, neverAsked, today });
    QSqlQuery query(database);
    if (!run(insert)
        || !prepare(query,
            u"SELECT id FROM addresses WHERE address = ? AND near_x = ? AND near_y = ? AND server = ?"_s))
        return -1;
    bind(query, { key.address, key.nearX, key.nearY, key.server });
    return run(query) && query.next() ? query.value(0).toLongLong() : -1;
}

bool GeocodeCache::write(const CacheKey &key, const Candidates &candidates, int today)
{
    const auto database = QSqlDatabase::database(m_connection, false);
    const qint64 id = idOf(key, today);
    QSqlQuery update(database);
    QSqlQuery clear(database);
    if (id < 0 || !prepare(update, u"UPDATE addresses SET asked = ?, used = ? WHERE id = ?"_s)
        || !prepare(clear, u"DELETE FROM candidates WHERE address = ?"_s))
        return false;
    bind(update, { today, today, id });
    bind(clear, { id });
    QSqlQuery insert(database);
    if (!run(update) || !run(clear)
        || !prepare(insert,
            u"INSERT INTO candidates (address, place, longitude, latitude, label, kind, south, north, west, east) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s))
        return false;
    const QVariant none { QMetaType(QMetaType::Double) };
    for (qsizetype i = 0; i < candidates.size(); ++i) {
        const Candidate &one = candidates.at(i);
        bind(insert,
            { id, i, one.point.longitude(), one.point.latitude(), one.label, int(one.kind),
                one.extent ? one.extent->south : none, one.extent ? one.extent->north : none,
                one.extent ? one.extent->west : none, one.extent ? one.extent->east : none });
        if (!run(insert))
            return false;
    }
    return true;
}

}
