// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/storage/orderrepository.h"

#include "service/storage/rowmapper.h"
#include "service/storage/trackrepository.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

using Mapper = RowMapper<OrderRecord>;

struct TaskRow {
    api::Task task;
};

template<class Record, class Visitor>
void describe(Record &record, Visitor &visit)
    requires std::same_as<std::remove_const_t<Record>, TaskRow>
{
    auto &t = record.task;
    visit("task_id"_L1, t.taskId);
    visit("label"_L1, t.label);
    visit("description"_L1, t.description);
    visit("task_definition_id"_L1, t.taskDefinitionId);
    visit("status"_L1, t.status);
    visit("priority"_L1, t.priority);
    visit("metadata"_L1, t.metadata);
}

constexpr auto openOnly = "status NOT IN ('completed', 'cancelled')"_L1;

}

OrderRepository::OrderRepository(Database &database, qint64 account, ChangeLog *changes)
    : m_database(database)
    , m_account(account)
    , m_changes(changes)
{
}

void OrderRepository::insert(OrderRecord &record)
{
    record.taskCount = int(record.order.tasks.size());
    static const QString sql = Mapper::insertInto(u"orders"_s, { u"account"_s }) + " RETURNING id"_L1;
    {
        Query query = m_database.prepare(sql);
        query.add(m_account);
        Mapper::bind(query, record);
        record.id = query.run().insertedId();
    }
    static const QString taskSql = RowMapper<TaskRow>::insertInto(u"order_tasks"_s, { u"order_id"_s, u"position"_s });
    int position = 0;
    for (const api::Task &task : std::as_const(record.order.tasks)) {
        Query query = m_database.prepare(taskSql);
        query.add(record.id).add(position++);
        RowMapper<TaskRow>::bind(query, TaskRow { task });
        query.run();
    }
    if (m_changes)
        m_changes->note(api::ChangeKind::Order, record.order.key.handle);
}

void OrderRepository::update(const OrderRecord &record)
{
    static const QString sql = Mapper::update(u"orders"_s);
    Query query = m_database.prepare(sql);
    Mapper::bind(query, record);
    query.add(record.id).run();
    if (!record.order.routeHandle.isEmpty())
        TrackRepository::planChanged(m_database, m_account, record.order.workerHandle);
    if (m_changes)
        m_changes->note(api::ChangeKind::Order, record.order.key.handle);
}

void OrderRepository::updateTracked(const OrderRecord &record)
{
    const api::Order &o = record.order;
    const api::Estimate estimate = o.estimate.value_or(api::Estimate {});
    Query query = m_database.prepare(
        u"UPDATE orders SET arrived_at = ?, exited_at = ?, actual_service_time = ?, tracked_service_time = ?, risks = ?, "
         "distance = ?, duration = ?, tracking_rate = ?, visited_destination = ?, closed_at_destination = ?, "
         "deviation_from_destination = ?, estimate_arrive_at = ? WHERE id = ?"_s);
    query.add(toColumn(o.arrivedAt)).add(toColumn(o.exitedAt)).add(toColumn(o.actualServiceTime));
    query.add(toColumn(o.trackedServiceTime)).add(toColumn(o.risks)).add(toColumn(o.distance)).add(toColumn(o.duration));
    query.add(toColumn(o.trackingRate)).add(toColumn(record.visitedDestination)).add(toColumn(record.closedAtDestination));
    query.add(toColumn(record.deviationFromDestination)).add(toColumn(estimate.arriveAt)).add(record.id).run();
    if (m_changes)
        m_changes->note(api::ChangeKind::Order, record.order.key.handle);
}

QList<OrderRecord> OrderRepository::ofHandle(const QString &handle)
{
    return select(u" WHERE account = ? AND order_handle = ? ORDER BY id"_s, { m_account, handle });
}

std::optional<OrderRecord> OrderRepository::live(const api::OrderKey &key)
{
    const auto found = select(
        " WHERE account = ? AND order_handle = ? AND type = ? AND type_index = ? AND "_L1 + openOnly,
        { m_account, key.handle, key.type.isAbsent() ? u""_s : key.type.text(), key.typeIndex });
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

int OrderRepository::nextAttempt(const api::OrderKey &key)
{
    Query query = m_database.prepare(u"SELECT MAX(fulfillment_attempt) FROM orders WHERE account = ? AND order_handle = ? "
                                      "AND type = ? AND type_index = ?"_s);
    query.add(m_account).add(key.handle).add(key.type.isAbsent() ? u""_s : key.type.text()).add(key.typeIndex).run();
    return query.next() && !query.value(0).isNull() ? query.value(0).toInt() + 1 : 0;
}

QList<OrderRecord> OrderRepository::ofRoute(const QString &routeHandle)
{
    return select(u" WHERE account = ? AND route_handle = ? ORDER BY position, id"_s, { m_account, routeHandle });
}

QList<OrderRecord> OrderRepository::waitingOfPlace(const QString &placeHandle)
{
    return select(" WHERE account = ? AND place_handle = ? AND started_at IS NULL AND "_L1 + openOnly + " ORDER BY id"_L1,
        { m_account, placeHandle });
}

std::optional<OrderRecord> OrderRepository::byShare(const QString &shareId)
{
    const auto found = select(u" WHERE account = ? AND share_id = ?"_s, { m_account, shareId });
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

std::optional<qint64> OrderRepository::accountOfShare(Database &database, const QString &shareId)
{
    Query query = database.prepare(u"SELECT account FROM orders WHERE share_id = ?"_s);
    query.add(shareId).run();
    return query.next() ? std::optional(query.value(0).toLongLong()) : std::nullopt;
}

QList<OrderRecord> OrderRepository::ofPlan(const QString &planId)
{
    return select(u" WHERE account = ? AND plan_id = ? ORDER BY id"_s, { m_account, planId });
}

QList<OrderRecord> OrderRepository::unplannedOfPlan(const QString &planId)
{
    return select(u" WHERE account = ? AND plan_id = ? AND status = 'unplanned' ORDER BY id"_s, { m_account, planId });
}

Slice<OrderRecord> OrderRepository::page(const api::OrderFilter &filter, const QTimeZone &zone, const PageStart &start)
{
    Conditions where(m_account);
    where.addText("worker_handle"_L1, filter.workerHandle);
    where.addText("ops_group_handle"_L1, filter.opsGroupHandle);
    where.addText("route_handle"_L1, filter.routeHandle);
    where.addText("plan_id"_L1, filter.planId);
    where.addText("place_handle"_L1, filter.placeHandle);
    where.addText("device_id"_L1, filter.deviceId);
    where.addText("plan_mode"_L1, filter.planMode.text());
    where.addText("track_mode"_L1, filter.trackMode.text());

    QStringList words;
    for (const api::OrderStatus status : filter.statuses)
        words.append(api::OpenEnum<api::OrderStatus>(status).text());
    if (filter.rescheduledOnly.value_or(false) && !words.isEmpty()) {
        where.addClause("(status IN ("_L1 + QStringList(words.size(), u"?"_s).join(u',')
            + ") OR rescheduled_marked_at IS NOT NULL)"_L1);
        for (const QString &word : std::as_const(words))
            where.addValue(word);
    } else if (filter.rescheduledOnly.value_or(false)) {
        where.addClause(u"rescheduled_marked_at IS NOT NULL"_s);
    } else {
        where.addWords("status"_L1, words);
    }

    where.addSearch({ "order_handle"_L1, "ops_group_handle"_L1, "worker_handle"_L1, "metadata"_L1 }, filter.searchTerm);
    if (filter.fulfillmentAttempt)
        where.add(u"fulfillment_attempt = ?"_s, *filter.fulfillmentAttempt);
    where.addDay("scheduled_at"_L1, filter.scheduledDate, zone);
    where.addDay("created_at"_L1, filter.createdDate, zone);
    where.addDay("completed_at"_L1, filter.completedDate, zone);
    where.addDay("cancelled_at"_L1, filter.cancelledDate, zone);
    where.addSpan("scheduled_at"_L1, filter.scheduledFrom, filter.scheduledTo);
    where.addStart(start);

    Query query = m_database.prepare("SELECT id, "_L1 + Mapper::columns() + " FROM orders"_L1 + where.page(start));
    where.bind(query);
    Slice<OrderRecord> slice { fetch(query) };
    slice.more = slice.rows.size() > start.limit;
    if (slice.more)
        slice.rows.removeLast();
    return slice;
}

QList<OrderRecord> OrderRepository::select(const QString &tail, const QVariantList &values)
{
    Query query = m_database.prepare("SELECT id, "_L1 + Mapper::columns() + " FROM orders"_L1 + tail);
    for (const QVariant &value : values)
        query.add(value);
    return fetch(query);
}

QList<OrderRecord> OrderRepository::fetch(Query &query)
{
    query.run();
    QList<OrderRecord> records;
    while (query.next()) {
        OrderRecord record = Mapper::read(query, 1);
        record.id = query.value(0).toLongLong();
        records.append(record);
    }
    for (OrderRecord &record : records) {
        if (record.taskCount > 0)
            record.order.tasks = tasksOf(record.id);
    }
    return records;
}

QList<api::Task> OrderRepository::tasksOf(qint64 orderId)
{
    Query query = m_database.prepare(
        "SELECT "_L1 + RowMapper<TaskRow>::columns() + " FROM order_tasks WHERE order_id = ? ORDER BY position"_L1);
    query.add(orderId).run();
    QList<api::Task> tasks;
    while (query.next())
        tasks.append(RowMapper<TaskRow>::read(query, 0).task);
    return tasks;
}

}
