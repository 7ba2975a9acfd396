// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/storage/workerrepository.h"

#include "service/storage/rowmapper.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

using WorkerMapper = RowMapper<WorkerRecord>;
using GroupMapper = RowMapper<OpsGroupRecord>;

const QString &workerSelection()
{
    static const QString sql = "SELECT id, "_L1 + WorkerMapper::columns() + " FROM workers"_L1;
    return sql;
}

const QString &groupSelection()
{
    static const QString sql = "SELECT id, "_L1 + GroupMapper::columns() + " FROM ops_groups"_L1;
    return sql;
}

template<class Record>
Slice<Record> cut(QList<Record> rows, const PageStart &start)
{
    Slice<Record> slice { std::move(rows) };
    slice.more = slice.rows.size() > start.limit;
    if (slice.more)
        slice.rows.removeLast();
    return slice;
}

}

WorkerRepository::WorkerRepository(Database &database, qint64 account)
    : m_database(database)
    , m_account(account)
{
}

void WorkerRepository::insert(WorkerRecord &record)
{
    static const QString sql = WorkerMapper::insertInto(u"workers"_s, { u"account"_s }) + " RETURNING id"_L1;
    Query query = m_database.prepare(sql);
    query.add(m_account);
    WorkerMapper::bind(query, record);
    record.id = query.run().insertedId();
}

void WorkerRepository::update(const WorkerRecord &record)
{
    static const QString sql = WorkerMapper::update(u"workers"_s);
    Query query = m_database.prepare(sql);
    WorkerMapper::bind(query, record);
    query.add(record.id).run();
}

std::optional<WorkerRecord> WorkerRepository::byHandle(const QString &handle)
{
    Query query = m_database.prepare(workerSelection() + " WHERE account = ? AND worker_handle = ?"_L1);
    query.add(m_account).add(handle);
    const auto found = fetch(query);
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

std::optional<WorkerRecord> WorkerRepository::byId(qint64 id)
{
    Query query = m_database.prepare(workerSelection() + " WHERE account = ? AND id = ?"_L1);
    query.add(m_account).add(id);
    const auto found = fetch(query);
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

std::optional<WorkerRecord> WorkerRepository::byDevice(const QString &deviceId)
{
    Query query = m_database.prepare(
        workerSelection() + " WHERE account = ? AND device_id = ? AND deleted_at IS NULL ORDER BY id"_L1);
    query.add(m_account).add(deviceId);
    const auto found = fetch(query);
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

QList<WorkerRecord> WorkerRepository::ofGroup(const QString &opsGroupHandle)
{
    Conditions where(m_account);
    where.addText("ops_group_handle"_L1, opsGroupHandle);
    where.addClause(u"deleted_at IS NULL"_s);
    Query query = m_database.prepare(workerSelection() + where.where() + " ORDER BY id"_L1);
    where.bind(query);
    return fetch(query);
}

Slice<WorkerRecord> WorkerRepository::page(const api::WorkerFilter &filter, const PageStart &start)
{
    Conditions where(m_account);
    where.addText("ops_group_handle"_L1, filter.opsGroupHandle);
    where.addSearch({ "worker_handle"_L1, "name"_L1, "profile"_L1 }, filter.searchTerm);
    where.addClause(u"deleted_at IS NULL"_s);
    // A worker without a phone is disconnected; with one, its state is not known before positions come in.
    if (filter.status.is(api::DeviceStatus::Disconnected)) {
        where.addClause(u"(device_id IS NULL OR id IN (SELECT worker_id FROM worker_tracks "
                         "WHERE device_status = 'disconnected'))"_s);
    } else if (!filter.status.isAbsent()) {
        where.add(u"id IN (SELECT worker_id FROM worker_tracks WHERE device_status = ?)"_s, filter.status.text());
    }
    where.addStart(start);

    Query query = m_database.prepare(workerSelection() + where.page(start));
    where.bind(query);
    return cut(fetch(query), start);
}

QList<WorkerRecord> WorkerRepository::fetch(Query &query)
{
    query.run();
    QList<WorkerRecord> records;
    while (query.next()) {
        WorkerRecord record = WorkerMapper::read(query, 1);
        record.id = query.value(0).toLongLong();
        records.append(record);
    }
    return records;
}

OpsGroupRepository::OpsGroupRepository(Database &database, qint64 account)
    : m_database(database)
    , m_account(account)
{
}

void OpsGroupRepository::insert(OpsGroupRecord &record)
{
    static const QString sql = GroupMapper::insertInto(u"ops_groups"_s, { u"account"_s }) + " RETURNING id"_L1;
    Query query = m_database.prepare(sql);
    query.add(m_account);
    GroupMapper::bind(query, record);
    record.id = query.run().insertedId();
}

std::optional<OpsGroupRecord> OpsGroupRepository::byHandle(const QString &handle)
{
    Query query = m_database.prepare(groupSelection() + " WHERE account = ? AND ops_group_handle = ?"_L1);
    query.add(m_account).add(handle);
    const auto found = fetch(query);
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

Slice<OpsGroupRecord> OpsGroupRepository::page(const PageStart &start)
{
    Conditions where(m_account);
    where.addStart(start);
    Query query = m_database.prepare(groupSelection() + where.page(start));
    where.bind(query);
    return cut(fetch(query), start);
}

QList<OpsGroupRecord> OpsGroupRepository::fetch(Query &query)
{
    query.run();
    QList<OpsGroupRecord> records;
    while (query.next()) {
        OpsGroupRecord record = GroupMapper::read(query, 1);
        record.id = query.value(0).toLongLong();
        records.append(record);
    }
    return records;
}

}
