// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/storage/planrepository.h"

#include "service/storage/jobqueue.h"
#include "service/storage/rowmapper.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

using Mapper = RowMapper<PlanRecord>;

const QString &selection()
{
    static const QString sql = "SELECT id, "_L1 + Mapper::columns() + " FROM plans"_L1;
    return sql;
}

}

PlanRepository::PlanRepository(Database &database, qint64 account, ChangeLog *changes)
    : m_database(database)
    , m_account(account)
    , m_changes(changes)
{
}

void PlanRepository::insert(PlanRecord &record)
{
    static const QString sql = Mapper::insertInto(u"plans"_s, { u"account"_s }) + " RETURNING id"_L1;
    Query query = m_database.prepare(sql);
    query.add(m_account);
    Mapper::bind(query, record);
    record.id = query.run().insertedId();
    putJob(record);
    if (m_changes)
        m_changes->note(api::ChangeKind::Plan, record.plan.planId);
}

void PlanRepository::update(const PlanRecord &record)
{
    static const QString sql = Mapper::update(u"plans"_s);
    Query query = m_database.prepare(sql);
    Mapper::bind(query, record);
    query.add(record.id).run();
    putJob(record);
    if (m_changes)
        m_changes->note(api::ChangeKind::Plan, record.plan.planId);
}

void PlanRepository::putJob(const PlanRecord &record)
{
    JobQueue jobs(m_database);
    if (record.plan.status.is(api::PlanStatus::Planning))
        jobs.put(JobKind::Plan, m_account, record.plan.planId);
    else
        jobs.remove(JobKind::Plan, record.plan.planId);
}

std::optional<PlanRecord> PlanRepository::byId(const QString &planId)
{
    Query query = m_database.prepare(selection() + " WHERE account = ? AND plan_id = ?"_L1);
    query.add(m_account).add(planId);
    const auto found = fetch(query);
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

Slice<PlanRecord> PlanRepository::page(const api::PlanFilter &filter, const PageStart &start)
{
    Conditions where(m_account);
    if (filter.fulfillmentDate)
        where.add(u"fulfillment_date = ?"_s, toColumn(filter.fulfillmentDate));
    where.addText("ops_group_handle"_L1, filter.opsGroupHandle);
    where.addText("status"_L1, filter.status.text());
    where.addStart(start);

    Query query = m_database.prepare(selection() + where.page(start));
    where.bind(query);
    Slice<PlanRecord> slice { fetch(query) };
    slice.more = slice.rows.size() > start.limit;
    if (slice.more)
        slice.rows.removeLast();
    return slice;
}

QList<PlanRecord> PlanRepository::fetch(Query &query)
{
    query.run();
    QList<PlanRecord> records;
    while (query.next()) {
        PlanRecord record = Mapper::read(query, 1);
        record.id = query.value(0).toLongLong();
        records.append(record);
    }
    return records;
}

}
