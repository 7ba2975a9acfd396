// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/storage/opsgrouprepository.h"

#include "service/storage/pacerepository.h"
#include "service/storage/rowmapper.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

using Mapper = RowMapper<OpsGroupRecord>;

const QString &selection()
{
    static const QString sql
        = u"SELECT id, (SELECT hours FROM travel_paces WHERE travel_paces.account = ops_groups.account AND "
          "travel_paces.ops_group_handle = ops_groups.ops_group_handle), %1 FROM ops_groups"_s.arg(Mapper::columns());
    return sql;
}

}

OpsGroupRepository::OpsGroupRepository(Database &database, qint64 account, ChangeLog *changes)
    : m_database(database)
    , m_account(account)
    , m_changes(changes)
{
}

void OpsGroupRepository::insert(OpsGroupRecord &record)
{
    static const QString sql = Mapper::insertInto(u"ops_groups"_s, { u"account"_s });
    Query query = m_database.prepare(sql);
    query.add(m_account);
    Mapper::bind(query, record);
    record.id = query.run().insertedId();
    if (m_changes)
        m_changes->note(api::ChangeKind::OpsGroup, record.group.handle);
}

void OpsGroupRepository::update(const OpsGroupRecord &record)
{
    static const QString sql = Mapper::update(u"ops_groups"_s);
    Query query = m_database.prepare(sql);
    Mapper::bind(query, record);
    query.add(record.id).run();
    if (m_changes)
        m_changes->note(api::ChangeKind::OpsGroup, record.group.handle);
}

void OpsGroupRepository::remove(const OpsGroupRecord &record)
{
    m_database.prepare(u"DELETE FROM ops_groups WHERE id = ?"_s).add(record.id).run();
    if (m_changes)
        m_changes->note(api::ChangeKind::OpsGroup, record.group.handle);
}

QString OpsGroupRepository::commonTimeZone()
{
    Query query = m_database.prepare(
        u"SELECT MIN(COALESCE(timezone, '')), MAX(COALESCE(timezone, '')) FROM ops_groups WHERE account = ?"_s);
    query.add(m_account).run();
    if (!query.next())
        return {};
    const QString first = query.value(0).toString();
    return first == query.value(1).toString() ? first : QString();
}

OpsGroupRepository::Uses OpsGroupRepository::usesOf(const QString &handle)
{
    Query query = m_database.prepare(
        u"SELECT (SELECT COUNT(*) FROM workers WHERE account = ? AND ops_group_handle = ? AND deleted_at IS NULL), "
        "(SELECT COUNT(*) FROM orders WHERE account = ? AND ops_group_handle = ? AND status NOT IN ('completed', "
        "'cancelled')), "
        "(SELECT COUNT(*) FROM routes WHERE account = ? AND ops_group_handle = ? AND status <> 'completed')"_s);
    for (int i = 0; i < 3; ++i)
        query.add(m_account).add(handle);
    query.run();
    Uses uses;
    if (query.next())
        uses = { query.value(0).toInt(), query.value(1).toInt(), query.value(2).toInt() };
    return uses;
}

std::optional<OpsGroupRecord> OpsGroupRepository::byHandle(const QString &handle)
{
    Query query = m_database.prepare(selection() + " WHERE account = ? AND ops_group_handle = ?"_L1);
    query.add(m_account).add(handle);
    const auto found = fetch(query);
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

Slice<OpsGroupRecord> OpsGroupRepository::page(const PageStart &start)
{
    Conditions where(m_account);
    where.addStart(start);
    Query query = m_database.prepare(selection() + where.page(start));
    where.bind(query);
    Slice<OpsGroupRecord> slice { fetch(query) };
    slice.more = slice.rows.size() > start.limit;
    if (slice.more)
        slice.rows.removeLast();
    return slice;
}

QList<OpsGroupRecord> OpsGroupRepository::fetch(Query &query)
{
    query.run();
    QList<OpsGroupRecord> records;
    while (query.next()) {
        OpsGroupRecord record = Mapper::read(query, 2);
        record.id = query.value(0).toLongLong();
        if (const QString hours = query.value(1).toString(); !hours.isEmpty())
            record.hours = PaceRepository::hoursOf(hours);
        records.append(record);
    }
    return records;
}

}
