// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/storage/eventlogrepository.h"

#include "service/storage/rowmapper.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

using Mapper = RowMapper<LogRecord>;

}

template<class Record, class Visitor>
void describe(Record &record, Visitor &visit)
    requires std::same_as<std::remove_const_t<Record>, LogRecord>
{
    auto &e = record.event;
    visit("value"_L1, e.value);
    visit("recorded_at"_L1, e.recordedAt);
    visit("created_at"_L1, e.createdAt);
    visit("worker_handle"_L1, e.workerHandle);
    visit("device_id"_L1, e.deviceId);
    visit("place"_L1, e.location);
    visit("data"_L1, e.data);
}

EventLogRepository::EventLogRepository(Database &database, qint64 account)
    : m_database(database)
    , m_account(account)
{
}

void EventLogRepository::append(const LogRecord &record)
{
    static const QString sql = Mapper::insertInto(u"event_log"_s, { u"account"_s, u"order_id"_s });
    Query query = m_database.prepare(sql);
    query.add(m_account).add(record.orderId);
    Mapper::bind(query, record);
    query.run();
}

bool EventLogRepository::has(qint64 orderId, const QString &value, api::Instant recordedAt)
{
    Query query = m_database.prepare(u"SELECT 1 FROM event_log WHERE order_id = ? AND value = ? AND recorded_at = ?"_s);
    query.add(orderId).add(value).add(toColumn(std::optional(recordedAt))).run();
    return query.next();
}

Slice<LogRecord> EventLogRepository::page(
    const QList<qint64> &orderIds, const api::EventLogFilter &filter, const PageStart &start)
{
    Slice<LogRecord> slice;
    if (orderIds.isEmpty())
        return slice;
    Conditions where(m_account);
    where.addClause("order_id IN ("_L1 + QStringList(orderIds.size(), u"?"_s).join(u',') + u')');
    for (const qint64 id : orderIds)
        where.addValue(id);
    where.addWords("value"_L1, filter.values);
    where.addSpan("recorded_at"_L1, filter.from, filter.to);
    where.addStart(start);
    Query query = m_database.prepare(
        "SELECT id, order_id, "_L1 + Mapper::columns() + " FROM event_log"_L1 + where.page(start));
    where.bind(query);
    query.run();
    while (query.next()) {
        LogRecord record = Mapper::read(query, 2);
        record.id = query.value(0).toLongLong();
        record.orderId = query.value(1).toLongLong();
        slice.rows.append(record);
    }
    slice.more = slice.rows.size() > start.limit;
    if (slice.more)
        slice.rows.removeLast();
    return slice;
}

QString EventLogRepository::accountId()
{
    Query query = m_database.prepare(u"SELECT account_id FROM accounts WHERE id = ?"_s);
    query.add(m_account).run();
    return query.next() ? query.value(0).toString() : QString();
}

}
