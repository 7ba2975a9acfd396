// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/storage/routerepository.h"

#include "service/storage/rowmapper.h"
#include "service/storage/trackrepository.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

using Mapper = RowMapper<RouteRecord>;

const QString &selection()
{
    static const QString sql = "SELECT id, "_L1 + Mapper::columns() + " FROM routes"_L1;
    return sql;
}

}

RouteRepository::RouteRepository(Database &database, qint64 account, ChangeLog *changes)
    : m_database(database)
    , m_account(account)
    , m_changes(changes)
{
}

void RouteRepository::insert(RouteRecord &record)
{
    static const QString sql = Mapper::insertInto(u"routes"_s, { u"account"_s }) + " RETURNING id"_L1;
    Query query = m_database.prepare(sql);
    query.add(m_account);
    Mapper::bind(query, record);
    record.id = query.run().insertedId();
    if (m_changes)
        m_changes->note(api::ChangeKind::Route, record.route.handle);
}

void RouteRepository::update(const RouteRecord &record)
{
    // Whoever had it until now has it no more.
    TrackRepository::routeChanging(m_database, record.id);
    static const QString sql = Mapper::update(u"routes"_s);
    Query query = m_database.prepare(sql);
    Mapper::bind(query, record);
    query.add(record.id).run();
    TrackRepository::planChanged(m_database, m_account, record.route.workerHandle);
    if (m_changes)
        m_changes->note(api::ChangeKind::Route, record.route.handle);
}

void RouteRepository::updateTracked(const RouteRecord &record)
{
    m_database.prepare(u"UPDATE routes SET distance = ?, duration = ? WHERE id = ?"_s)
        .add(toColumn(record.route.distance))
        .add(toColumn(record.route.duration))
        .add(record.id)
        .run();
    if (m_changes)
        m_changes->note(api::ChangeKind::Route, record.route.handle);
}

void RouteRepository::remove(const RouteRecord &record)
{
    TrackRepository::routeChanging(m_database, record.id);
    m_database.prepare(u"DELETE FROM routes WHERE id = ?"_s).add(record.id).run();
    if (m_changes)
        m_changes->note(api::ChangeKind::Route, record.route.handle);
}

std::optional<RouteRecord> RouteRepository::byHandle(const QString &handle)
{
    Query query = m_database.prepare(selection() + " WHERE account = ? AND route_handle = ?"_L1);
    query.add(m_account).add(handle);
    const auto found = fetch(query);
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

std::optional<RouteRecord> RouteRepository::byEmbed(const QString &embedId)
{
    Query query = m_database.prepare(selection() + " WHERE account = ? AND embed_id = ?"_L1);
    query.add(m_account).add(embedId);
    const auto found = fetch(query);
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

std::optional<qint64> RouteRepository::accountOfEmbed(Database &database, const QString &embedId)
{
    Query query = database.prepare(u"SELECT account FROM routes WHERE embed_id = ?"_s);
    query.add(embedId).run();
    return query.next() ? std::optional(query.value(0).toLongLong()) : std::nullopt;
}

QList<RouteRecord> RouteRepository::openOfWorker(const QString &workerHandle)
{
    Query query = m_database.prepare(
        selection() + " WHERE account = ? AND worker_handle = ? AND status <> 'completed' ORDER BY id"_L1);
    query.add(m_account).add(workerHandle);
    return fetch(query);
}

QList<RouteRecord> RouteRepository::unsettledOfWorker(const QString &workerHandle)
{
    Query query = m_database.prepare(selection()
        + " WHERE account = ? AND worker_handle = ? AND status = 'completed' AND id IN "
          "(SELECT route_id FROM route_tracks WHERE to_at IS NULL) ORDER BY id"_L1);
    query.add(m_account).add(workerHandle);
    return fetch(query);
}

QList<RouteRecord> RouteRepository::endedAfter(const QString &workerHandle, api::Instant moment)
{
    Query query = m_database.prepare(selection()
        + " WHERE account = ? AND worker_handle = ? AND status = 'completed' AND completed_at >= ? ORDER BY id"_L1);
    query.add(m_account).add(workerHandle).add(toColumn(std::optional(moment)));
    return fetch(query);
}

QList<RouteRecord> RouteRepository::ofPlan(const QString &planId)
{
    Query query = m_database.prepare(selection() + " WHERE account = ? AND plan_id = ? ORDER BY id"_L1);
    query.add(m_account).add(planId);
    return fetch(query);
}

Slice<RouteRecord> RouteRepository::page(const api::RouteFilter &filter, const QTimeZone &zone, const PageStart &start)
{
    Conditions where(m_account);
    where.addText("worker_handle"_L1, filter.workerHandle);
    where.addWords("ops_group_handle"_L1, filter.opsGroupHandle.split(u',', Qt::SkipEmptyParts));
    where.addText("plan_id"_L1, filter.planId);
    QStringList words;
    for (const api::RouteStatus status : filter.statuses)
        words.append(api::OpenEnum<api::RouteStatus>(status).text());
    where.addWords("status"_L1, words);
    where.addSearch({ "route_handle"_L1, "ops_group_handle"_L1, "worker_handle"_L1, "metadata"_L1 }, filter.searchTerm);
    where.addDay("created_at"_L1, filter.createdDate, zone);
    where.addDay("planned_at"_L1, filter.plannedDate, zone);
    where.addDay("started_at"_L1, filter.startedDate, zone);
    where.addDay("completed_at"_L1, filter.completedDate, zone);
    where.addStart(start);

    Query query = m_database.prepare(selection() + where.page(start));
    where.bind(query);
    Slice<RouteRecord> slice { fetch(query) };
    slice.more = slice.rows.size() > start.limit;
    if (slice.more)
        slice.rows.removeLast();
    return slice;
}

QList<RouteRecord> RouteRepository::fetch(Query &query)
{
    query.run();
    QList<RouteRecord> records;
    while (query.next()) {
        RouteRecord record = Mapper::read(query, 1);
        record.id = query.value(0).toLongLong();
        record.route.version = record.version;
        records.append(record);
    }
    return records;
}

}
