// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/storage/routerepository.h"

#include "service/storage/geohash.h"
#include "service/storage/rowmapper.h"
#include "service/storage/trackrepository.h"

#include "api/reading.h"

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
    {
        Query query = m_database.prepare(sql);
        Mapper::bind(query, record);
        query.add(record.id).run();
    }
    noteUpdate(record);
}

void RouteRepository::update(const RouteRecord &record, const RouteRecord &before)
{
    const Mapper::Difference difference = Mapper::difference(before, record);
    if (!difference.columns.isEmpty()) {
        TrackRepository::routeChanging(m_database, record.id);
        Mapper::write(m_database, u"routes"_s, difference, record.id);
    }
    noteUpdate(record);
}

void RouteRepository::noteUpdate(const RouteRecord &record)
{
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
    Query query = m_database.prepare(selection() + " WHERE +account = ? AND embed_id = ?"_L1);
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

QStringList RouteRepository::openHandles()
{
    Query query = m_database.prepare(
        u"SELECT route_handle FROM routes WHERE account = ? AND status <> 'completed' ORDER BY id"_s);
    query.add(m_account).run();
    QStringList handles;
    while (query.next())
        handles.append(query.value(0).toString());
    return handles;
}

QList<RouteRecord> RouteRepository::openOfWorker(const QString &workerHandle)
{
    Query query = m_database.prepare(
        selection() + " WHERE account = ? AND worker_handle = ? AND status <> 'completed' ORDER BY +id"_L1);
    query.add(m_account).add(workerHandle);
    return fetch(query);
}

QList<RouteRecord> RouteRepository::unsettledOfWorker(const QString &workerHandle)
{
    Query query = m_database.prepare(selection()
        + " WHERE account = ? AND worker_handle = ? AND status = 'completed' AND id IN "
          "(SELECT route_id FROM route_tracks WHERE to_at IS NULL) ORDER BY +id"_L1);
    query.add(m_account).add(workerHandle);
    return fetch(query);
}

QList<RouteRecord> RouteRepository::endedAfter(const QString &workerHandle, api::Instant moment)
{
    Query query = m_database.prepare(selection()
        + " WHERE account = ? AND worker_handle = ? AND status = 'completed' AND completed_at >= ? ORDER BY +id"_L1);
    query.add(m_account).add(workerHandle).add(toColumn(std::optional(moment)));
    return fetch(query);
}

QList<RouteRecord> RouteRepository::ofPlan(const QString &planId)
{
    Query query = m_database.prepare(selection() + " WHERE account = ? AND plan_id = ? ORDER BY +id"_L1);
    query.add(m_account).add(planId);
    return fetch(query);
}

namespace {

QString columnOf(api::TimeField field)
{
    switch (field) {
    case api::TimeField::CreatedAt: return u"created_at"_s;
    case api::TimeField::PlannedAt: return u"planned_at"_s;
    case api::TimeField::CompletedAt: return u"completed_at"_s;
    case api::TimeField::StartBy: return u"estimate_start_by"_s;
    case api::TimeField::ScheduledStartAt: return u"scheduled_start_at"_s;
    default: return u"started_at"_s;
    }
}

void addWindow(Conditions &where, const api::TimeWindow &window, const QTimeZone &zone)
{
    const QByteArray column = columnOf(window.field).toLatin1();
    const auto onClock = [&](const std::optional<api::Instant> &told) {
        if (!told || !window.isWallClock)
            return told;
        const QDateTime utc = api::toDateTime(*told).toUTC();
        return std::optional(api::toInstant(QDateTime(utc.date(), utc.time(), zone)));
    };
    where.addDay(QLatin1StringView(column), window.day, zone);
    where.addSpan(QLatin1StringView(column), onClock(window.from), onClock(window.to));
}

}

// Stores differ in what they make of a number or a flag, so that such a member is looked for as it is written.
void RouteRepository::addMembers(Conditions &where, const api::Metadata &members)
{
    for (const api::Metadata::Entry &entry : members.entries()) {
        if (!entry.isJson) {
            where.addClause(jsonMember(m_database.dialect(), "metadata"_L1) + " = ?"_L1);
            where.addValue(entry.key);
            where.addValue(entry.value);
            continue;
        }
        api::Metadata one;
        one.set(entry.key, entry.value, true);
        const QString written = api::metadataToText(one).sliced(1).chopped(1);
        const QString contains = textContains(m_database.dialect(), "metadata"_L1);
        where.addClause(u"(%1 OR %1)"_s.arg(contains));
        where.addValue(written + u',');
        where.addValue(written + u'}');
    }
}

Slice<RouteRecord> RouteRepository::page(const api::RouteFilter &filter, const QTimeZone &zone, const PageStart &start)
{
    Conditions where(m_account);
    where.addText("worker_handle"_L1, filter.workerHandle);
    where.addWords("ops_group_handle"_L1, filter.opsGroupHandle.split(u',', Qt::SkipEmptyParts));
    where.addText("plan_id"_L1, filter.planId);
    where.addText("device_id"_L1, filter.deviceId);
    where.addText("plan_mode"_L1, filter.planMode.text());
    where.addText("track_mode"_L1, filter.trackMode.text());
    where.addText("device_switch_mode"_L1, filter.deviceSwitchMode.text());
    QStringList words;
    for (const api::RouteStatus status : filter.statuses)
        words.append(api::OpenEnum<api::RouteStatus>(status).text());
    where.addWords("status"_L1, words);
    where.addSearch({ "route_handle"_L1, "ops_group_handle"_L1, "worker_handle"_L1, "metadata"_L1 }, filter.searchTerm);
    addMembers(where, filter.metadata);
    addRegion(where, filter.region);
    addWorkers(where, filter.deviceMetadata);
    where.addDay("created_at"_L1, filter.createdDate, zone);
    where.addDay("planned_at"_L1, filter.plannedDate, zone);
    where.addDay("started_at"_L1, filter.startedDate, zone);
    where.addDay("completed_at"_L1, filter.completedDate, zone);
    for (const api::TimeWindow &window : filter.windows)
        addWindow(where, window, zone);
    where.addStart(start);

    Query query = m_database.prepare(selection() + where.page(start));
    where.bind(query);
    Slice<RouteRecord> slice { fetch(query) };
    slice.more = slice.rows.size() > start.limit;
    if (slice.more)
        slice.rows.removeLast();
    return slice;
}

void RouteRepository::addRegion(Conditions &where, const api::Metadata &region)
{
    for (const api::Metadata::Entry &part : region.entries()) {
        const QString column = part.key == u"country" ? u"region_country"_s
            : part.key == u"state"                    ? u"region_state"_s
                                                      : u"region_city"_s;
        where.addClause(u"EXISTS (SELECT 1 FROM orders AS o WHERE o.account = routes.account AND o.route_handle = routes.route_handle AND o.%1 = ?)"_s.arg(column));
        where.addValue(part.value);
    }
}

void RouteRepository::addWorkers(Conditions &where, const api::Metadata &profile)
{
    if (profile.isEmpty())
        return;
    QStringList handles;
    {
        Query query = m_database.prepare(u"SELECT worker_handle, profile FROM workers WHERE account = ? AND profile IS NOT NULL"_s);
        query.add(m_account).run();
        while (query.next()) {
            api::Metadata own;
            fromColumn(query.value(1), own);
            if (holdsAll(own, profile))
                handles.append(query.value(0).toString());
        }
    }
    if (handles.isEmpty())
        where.addClause(u"1 = 0"_s);
    where.addWords("worker_handle"_L1, handles);
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
