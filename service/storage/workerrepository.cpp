// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/storage/workerrepository.h"

#include "service/storage/rowmapper.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

using WorkerMapper = RowMapper<WorkerRecord>;

const QString &workerSelection()
{
    static const QString sql = "SELECT id, "_L1 + WorkerMapper::columns() + " FROM workers"_L1;
    return sql;
}

void addPhones(Conditions &where, const PhoneChoice &choice)
{
    QStringList ways;
    if (!choice.workers.isEmpty())
        ways.append("id IN ("_L1 + QStringList(choice.workers.size(), u"?"_s).join(u',') + u')');
    const auto unheard = "NOT EXISTS (SELECT 1 FROM worker_tracks t WHERE t.worker_id = workers.id AND t.heard_at IS NOT NULL)"_L1;
    if (choice.unheardWithDevice)
        ways.append("(device_id IS NOT NULL AND "_L1 + unheard + u')');
    if (choice.unheardWithoutDevice)
        ways.append("(device_id IS NULL AND "_L1 + unheard + u')');
    where.addClause(ways.isEmpty() ? u"1 = 0"_s : u'(' + ways.join(" OR "_L1) + u')');
    for (const qint64 worker : choice.workers)
        where.addValue(worker);
}

void addDeed(Conditions &where, const std::optional<bool> &wanted, QLatin1StringView deed, const TimeSpan &span)
{
    if (!wanted)
        return;
    where.addClause((*wanted ? "EXISTS (SELECT 1 FROM "_L1 : "NOT EXISTS (SELECT 1 FROM "_L1) + deed + u')');
    where.addValue(toColumn(std::optional(span.to)));
    where.addValue(toColumn(std::optional(span.from)));
}

constexpr auto trackedDeed
    = "routes r WHERE r.account = workers.account AND r.worker_handle = workers.worker_handle "
      "AND r.started_at < ? AND COALESCE(r.completed_at, 9000000000000000) >= ?"_L1;
constexpr auto workedDeed
    = "orders o WHERE o.account = workers.account AND o.worker_handle = workers.worker_handle "
      "AND o.status = 'completed' AND o.completed_at < ? AND o.completed_at >= ?"_L1;

Conditions conditionsOf(qint64 account, const WorkerSearch &search)
{
    const api::WorkerFilter &filter = search.filter;
    Conditions where(account);
    where.addText("ops_group_handle"_L1, filter.opsGroupHandle);
    where.addWords("worker_handle"_L1, filter.workerHandles);
    where.addSearch({ "worker_handle"_L1, "name"_L1, "profile"_L1 }, filter.searchTerm);
    if (!filter.includeDeleted.value_or(false))
        where.addClause(u"deleted_at IS NULL"_s);
    if (search.phones)
        addPhones(where, *search.phones);
    if (!filter.workStatus.isAbsent()) {
        where.addClause(filter.workStatus.is(api::WorkStatus::Available) ? u"COALESCE(available, 1) = 1"_s
                                                                         : u"COALESCE(available, 1) = 0"_s);
    }
    addDeed(where, filter.tracked, trackedDeed, search.span);
    addDeed(where, filter.worked, workedDeed, search.span);
    return where;
}

}

WorkerRepository::WorkerRepository(Database &database, qint64 account, ChangeLog *changes)
    : m_database(database)
    , m_account(account)
    , m_changes(changes)
{
}

void WorkerRepository::insert(WorkerRecord &record)
{
    static const QString sql = WorkerMapper::insertInto(u"workers"_s, { u"account"_s }) + " RETURNING id"_L1;
    Query query = m_database.prepare(sql);
    query.add(m_account);
    WorkerMapper::bind(query, record);
    record.id = query.run().insertedId();
    if (m_changes)
        m_changes->note(api::ChangeKind::Worker, record.worker.handle);
}

void WorkerRepository::update(const WorkerRecord &record)
{
    static const QString sql = WorkerMapper::update(u"workers"_s);
    Query query = m_database.prepare(sql);
    WorkerMapper::bind(query, record);
    query.add(record.id).run();
    if (m_changes)
        m_changes->note(api::ChangeKind::Worker, record.worker.handle);
}

void WorkerRepository::noteMoved(const QString &handle)
{
    if (m_changes)
        m_changes->note(api::ChangeKind::Worker, handle);
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

Slice<WorkerRecord> WorkerRepository::page(const WorkerSearch &search, const PageStart &start)
{
    Conditions where = conditionsOf(m_account, search);
    where.addStart(start);
    Query query = m_database.prepare(workerSelection() + where.page(start));
    where.bind(query);
    Slice<WorkerRecord> slice { fetch(query) };
    slice.more = slice.rows.size() > start.limit;
    if (slice.more)
        slice.rows.removeLast();
    return slice;
}

QList<WorkerTally> WorkerRepository::tally(const WorkerSearch &search)
{
    const Conditions where = conditionsOf(m_account, search);
    Query query = m_database.prepare(
        "SELECT id, CASE WHEN device_id IS NULL THEN 0 ELSE 1 END, COALESCE(available, 1), "
        "CASE WHEN EXISTS (SELECT 1 FROM routes r WHERE r.account = workers.account "
        "AND r.worker_handle = workers.worker_handle AND r.status = 'tracking') THEN 1 ELSE 0 END FROM workers"_L1
        + where.where());
    where.bind(query);
    query.run();
    QList<WorkerTally> tallies;
    while (query.next()) {
        tallies.append({ query.value(0).toLongLong(), query.value(1).toInt() != 0, query.value(2).toInt() != 0,
            query.value(3).toInt() != 0 });
    }
    return tallies;
}

QList<WorkerRecord> WorkerRepository::placed(const api::NearbyRequest &request, int most, int &total)
{
    Conditions where(m_account);
    where.addClause(u"deleted_at IS NULL"_s);
    where.addText("ops_group_handle"_L1, request.opsGroupHandle);
    where.addWords("worker_handle"_L1, request.workerHandles);
    {
        Query count = m_database.prepare("SELECT COUNT(*) FROM workers"_L1 + where.where());
        where.bind(count);
        count.run();
        total = count.next() ? count.value(0).toInt() : 0;
    }
    Query query = m_database.prepare(
        workerSelection() + where.where() + " ORDER BY COALESCE((SELECT t.recorded_at FROM worker_tracks t WHERE t.worker_id = workers.id), 0) DESC, id LIMIT ?"_L1);
    where.bind(query);
    query.add(most);
    return fetch(query);
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

}
