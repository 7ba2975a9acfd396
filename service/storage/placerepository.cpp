// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/storage/placerepository.h"

#include "service/storage/rowmapper.h"

#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

using Mapper = RowMapper<PlaceRecord>;

constexpr int usualRadius = 10'000;
constexpr double metresPerDegree = 6'371'000.0 * std::numbers::pi / 180.0;

const QString &selection()
{
    static const QString sql = "SELECT id, "_L1 + Mapper::columns() + " FROM places"_L1;
    return sql;
}

void addNear(Conditions &where, const api::GeoPoint &point, double radius)
{
    const double north = radius / metresPerDegree;
    where.add(u"centre_lat >= ?"_s, point.latitude() - north);
    where.add(u"centre_lat <= ?"_s, point.latitude() + north);
    const double perDegreeEast = metresPerDegree * std::cos(point.latitude() * std::numbers::pi / 180.0);
    // Degrees east of one another, the short way round.
    static const QString east
        = u"(CASE WHEN ABS(centre_lon - ?) > 180 THEN 360 - ABS(centre_lon - ?) ELSE ABS(centre_lon - ?) END)"_s;
    where.addClause(u"(centre_lat - ?) * (centre_lat - ?) * ? + %1 * %1 * ? <= ?"_s.arg(east));
    for (const double value : { point.latitude(), point.latitude(), metresPerDegree * metresPerDegree })
        where.addValue(value);
    for (int i = 0; i < 6; ++i)
        where.addValue(point.longitude());
    where.addValue(perDegreeEast * perDegreeEast);
    where.addValue(radius * radius);
}

void addEntry(Conditions &where, Dialect dialect, const api::Metadata::Entry &entry)
{
    where.addClause("CAST("_L1 + jsonMember(dialect, "metadata"_L1) + " AS TEXT) = ?"_L1);
    where.addValue(entry.key);
    // SQLite knows truth as a number.
    const bool isFlag = entry.isJson && (entry.value == "true"_L1 || entry.value == "false"_L1);
    where.addValue(
        isFlag && dialect == Dialect::Sqlite ? QString::number(int(entry.value == "true"_L1)) : entry.value);
}

}

PlaceRepository::PlaceRepository(Database &database, qint64 account, ChangeLog *changes)
    : m_database(database)
    , m_account(account)
    , m_changes(changes)
{
}

void PlaceRepository::insert(PlaceRecord &record)
{
    static const QString sql = Mapper::insertInto(u"places"_s, { u"account"_s });
    Query query = m_database.prepare(sql);
    query.add(m_account);
    Mapper::bind(query, record);
    record.id = query.run().insertedId();
    if (m_changes)
        m_changes->note(api::ChangeKind::Place, record.place.handle);
}

void PlaceRepository::update(const PlaceRecord &record)
{
    static const QString sql = Mapper::update(u"places"_s);
    Query query = m_database.prepare(sql);
    Mapper::bind(query, record);
    query.add(record.id).run();
    if (m_changes)
        m_changes->note(api::ChangeKind::Place, record.place.handle);
}

void PlaceRepository::remove(const PlaceRecord &record)
{
    m_database.prepare(u"DELETE FROM places WHERE id = ?"_s).add(record.id).run();
    if (m_changes)
        m_changes->note(api::ChangeKind::Place, record.place.handle);
}

std::optional<PlaceRecord> PlaceRepository::byHandle(const QString &handle)
{
    return one("place_handle"_L1, handle);
}

std::optional<PlaceRecord> PlaceRepository::byGeofence(const QString &geofenceId)
{
    return one("geofence_id"_L1, geofenceId);
}

std::optional<PlaceRecord> PlaceRepository::one(QLatin1StringView column, const QString &value)
{
    Query query = m_database.prepare(selection() + " WHERE account = ? AND "_L1 + column + " = ?"_L1);
    query.add(m_account).add(value);
    const auto found = fetch(query);
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

Slice<PlaceRecord> PlaceRepository::page(const api::PlaceFilter &filter, const PageStart &start)
{
    Conditions where(m_account);
    where.addSearch({ "place_handle"_L1, "name"_L1, "address"_L1, "metadata"_L1 }, filter.searchTerm);
    if (filter.near)
        addNear(where, *filter.near, filter.radius.value_or(usualRadius));
    if (filter.geofenceType.is(api::GeofenceType::Circle))
        where.addClause(u"polygon IS NULL"_s);
    else if (filter.geofenceType.is(api::GeofenceType::Polygon))
        where.addClause(u"polygon IS NOT NULL"_s);
    for (const api::Metadata::Entry &entry : filter.metadata.entries())
        addEntry(where, m_database.dialect(), entry);
    where.addStart(start);

    Query query = m_database.prepare(selection() + where.page(start));
    where.bind(query);
    Slice<PlaceRecord> slice { fetch(query) };
    slice.more = slice.rows.size() > start.limit;
    if (slice.more)
        slice.rows.removeLast();
    return slice;
}

QList<PlaceRecord> PlaceRepository::fetch(Query &query)
{
    query.run();
    QList<PlaceRecord> records;
    while (query.next()) {
        PlaceRecord record = Mapper::read(query, 1);
        record.id = query.value(0).toLongLong();
        records.append(record);
    }
    return records;
}

}
