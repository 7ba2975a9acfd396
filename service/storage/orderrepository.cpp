// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/storage/orderrepository.h"

#include "service/storage/orderaggregation.h"
#include "service/storage/orderquery.h"
#include "service/storage/rowmapper.h"
#include "service/storage/trackrepository.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

using Mapper = RowMapper<OrderRecord>;

// The columns that have an index. An UPDATE that names one writes its index anew, changed or not.
bool isIndexed(const QString &column)
{
    static const QSet<QString> names { u"order_handle"_s, u"type"_s, u"fulfillment_attempt"_s, u"type_index"_s, u"status"_s,
        u"position"_s, u"place_handle"_s, u"ops_group_handle"_s, u"worker_handle"_s, u"device_id"_s, u"route_handle"_s,
        u"plan_id"_s, u"plan_mode"_s, u"track_mode"_s, u"device_switch_mode"_s, u"scheduled_at"_s, u"created_at"_s,
        u"planned_at"_s, u"arrived_at"_s, u"exited_at"_s, u"completed_at"_s, u"cancelled_at"_s, u"rescheduled_marked_at"_s,
        u"region_country"_s, u"region_state"_s, u"region_city"_s, u"at_risk"_s, u"centre_lon"_s, u"centre_lat"_s };
    return names.contains(column);
}

bool isSearched(const QString &column)
{
    return column == "order_handle"_L1 || column == "ops_group_handle"_L1 || column == "worker_handle"_L1
        || column == "metadata"_L1;
}

constexpr auto openOnly = "status NOT IN ('completed', 'cancelled')"_L1;

// Few enough to sort. SQLite, which has no statistics, would rather walk through all of an account's orders by id.
constexpr auto sortedById = " ORDER BY +id"_L1;

}

OrderRepository::OrderRepository(Database &database, qint64 account, ChangeLog *changes)
    : m_database(database)
    , m_account(account)
    , m_changes(changes)
    , m_index(database, account)
    , m_routeOrders(database)
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
    m_index.insert(record);
    m_routeOrders.forget(record.order.routeHandle);
    if (record.taskCount > 0)
        storeTasks(record);
    if (m_changes)
        m_changes->note(api::ChangeKind::Order, record.order.key.handle);
}

void OrderRepository::update(const OrderRecord &record)
{
    static const std::function<bool(const QString &)> indexed = isIndexed;
    static const std::function<bool(const QString &)> plain = [](const QString &name) { return !isIndexed(name); };
    static const QString plainSql = Mapper::update(u"orders"_s, plain, false);
    static const QString indexedSql = Mapper::update(u"orders"_s, indexed, true);
    {
        Query query = m_database.prepare(plainSql);
        Mapper::bind(query, record, plain);
        query.add(record.id).run();
    }
    Query query = m_database.prepare(indexedSql);
    Mapper::bind(query, record, indexed);
    query.add(record.id);
    Mapper::bind(query, record, indexed);
    query.run();
    m_index.update(record);
    m_routeOrders.forgetAll();
    noteUpdate(record);
}

void OrderRepository::update(const OrderRecord &record, const OrderRecord &before)
{
    const Mapper::Difference difference = Mapper::difference(before, record);
    if (difference.columns.isEmpty())
        return;
    Mapper::write(m_database, u"orders"_s, difference, record.id);
    m_routeOrders.replace(before, record);
    if (std::ranges::all_of(difference.columns, [](const QString &name) { return name.startsWith("estimate_"_L1); }))
        return;
    if (std::ranges::any_of(difference.columns, isSearched))
        m_index.update(record);
    noteUpdate(record);
}

void OrderRepository::noteUpdate(const OrderRecord &record)
{
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
         "deviation_from_destination = ?, estimate_arrive_at = ?, at_risk = ? WHERE id = ?"_s);
    query.add(toColumn(o.arrivedAt)).add(toColumn(o.exitedAt)).add(toColumn(o.actualServiceTime));
    query.add(toColumn(o.trackedServiceTime)).add(toColumn(o.risks)).add(toColumn(o.distance)).add(toColumn(o.duration));
    query.add(toColumn(o.trackingRate)).add(toColumn(record.visitedDestination)).add(toColumn(record.closedAtDestination));
    query.add(toColumn(record.deviationFromDestination)).add(toColumn(estimate.arriveAt));
    query.add(toColumn(atRiskColumn(o.risks))).add(record.id).run();
    m_routeOrders.forget(o.routeHandle);
    if (m_changes)
        m_changes->note(api::ChangeKind::Order, record.order.key.handle);
}

QList<OrderRecord> OrderRepository::ofHandle(const QString &handle)
{
    return select(" WHERE account = ? AND order_handle = ?"_L1 + sortedById, { m_account, handle });
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
    if (const auto kept = m_routeOrders.of(routeHandle))
        return *kept;
    const auto orders = select(u" WHERE account = ? AND route_handle = ? ORDER BY position, id"_s, { m_account, routeHandle });
    m_routeOrders.keep(routeHandle, orders);
    return orders;
}

QList<OrderRecord> OrderRepository::waitingOfPlace(const QString &placeHandle)
{
    return select(" WHERE account = ? AND place_handle = ? AND started_at IS NULL AND "_L1 + openOnly + sortedById,
        { m_account, placeHandle });
}

std::optional<OrderRecord> OrderRepository::byShare(const QString &shareId)
{
    const auto found = select(u" WHERE +account = ? AND share_id = ?"_s, { m_account, shareId });
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
    return select(" WHERE account = ? AND plan_id = ?"_L1 + sortedById, { m_account, planId });
}

QList<OrderRecord> OrderRepository::unplannedOfPlan(const QString &planId)
{
    return select(" WHERE account = ? AND plan_id = ? AND status = 'unplanned'"_L1 + sortedById, { m_account, planId });
}

QList<OrderRecord> OrderRepository::withIds(const QList<qint64> &ids)
{
    // Some at a time, so that there are few statements to keep prepared.
    constexpr qsizetype atATime = 64;
    static const QString marks = QStringList(atATime, u"?"_s).join(u',');
    QHash<qint64, qsizetype> places;
    places.reserve(ids.size());
    for (qsizetype i = 0; i < ids.size(); ++i)
        places.insert(ids.at(i), i);
    QList<OrderRecord> records(ids.size());
    for (qsizetype first = 0; first < ids.size(); first += atATime) {
        QVariantList values { m_account };
        for (qsizetype i = first; i < first + atATime; ++i)
            values.append(i < ids.size() ? ids.at(i) : 0);
        for (OrderRecord &record : select(" WHERE account = ? AND id IN ("_L1 + marks + u')', values))
            records[places.value(record.id)] = std::move(record);
    }
    records.removeIf([](const OrderRecord &record) { return record.id == 0; });
    return records;
}

Slice<OrderRecord> OrderRepository::page(
    const api::OrderFilter &filter, const QTimeZone &zone, const PageStart &start, api::Instant now)
{
    QList<qint64> ids = OrderQuery(m_database, m_account, filter, zone, now).page(start);
    const bool more = ids.size() > start.limit;
    if (more)
        ids.removeLast();
    return { withIds(ids), more };
}

api::OrderAggregate OrderRepository::aggregate(const api::OrderFilter &filter, const QTimeZone &zone, api::Instant now)
{
    return aggregateOrders(m_database, OrderQuery(m_database, m_account, filter, zone, now).everything());
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
        records.append(std::move(record));
    }
    for (OrderRecord &record : records) {
        if (record.taskCount > 0)
            record.order.tasks = tasksOf(record.id);
    }
    return records;
}

}
