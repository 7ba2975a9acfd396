// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/lifecycle/lookup.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

QList<OrderRecord> matching(QList<OrderRecord> records, const api::OrderRef &ref)
{
    records.removeIf([&ref](const OrderRecord &record) {
        const api::OrderKey &key = record.order.key;
        return (!ref.type.isAbsent() && key.type != ref.type) || (ref.typeIndex && key.typeIndex != *ref.typeIndex)
            || (ref.attempt && key.attempt != *ref.attempt);
    });
    return records;
}

// The field that would tell the orders apart; null when they are all attempts of one.
QString ambiguousField(const QList<OrderRecord> &records)
{
    for (const OrderRecord &record : records) {
        if (record.order.key.type != records.first().order.key.type)
            return u"type"_s;
    }
    for (const OrderRecord &record : records) {
        if (record.order.key.typeIndex != records.first().order.key.typeIndex)
            return u"type_index"_s;
    }
    return {};
}

}

Outcome<OrderRecord> findOrder(Context &context, const api::OrderRef &ref)
{
    const QList<OrderRecord> records = matching(context.store.orders.ofHandle(ref.handle), ref);
    if (records.isEmpty())
        return std::unexpected(ServiceError::of(ServiceError::Kind::OrderNotFound, ref.handle));
    if (const QString field = ambiguousField(records); !field.isNull()) {
        return std::unexpected(ServiceError::query(
            field, u"Several orders have the handle %1; say which one is meant."_s.arg(ref.handle)));
    }
    return *std::ranges::max_element(records, {}, [](const OrderRecord &record) { return record.order.key.attempt; });
}

Outcome<OrderRecord> findListed(Context &context, const api::OrderRef &ref, qsizetype index)
{
    auto found = findOrder(context, ref);
    if (found)
        return found;
    const QString entry = u"orders.%1."_s.arg(index);
    if (found.error().kind == ServiceError::Kind::OrderNotFound) {
        return std::unexpected(
            ServiceError::body(entry + "order_handle"_L1, u"There is no order %1."_s.arg(ref.handle)));
    }
    const api::FieldError &complaint = found.error().fields.first();
    return std::unexpected(ServiceError::body(entry + complaint.field, complaint.message));
}

Outcome<QList<OrderRecord>> findAllListed(Context &context, const QList<api::OrderRef> &refs)
{
    QList<OrderRecord> records;
    QList<api::FieldError> complaints;
    QSet<qint64> seen;
    for (qsizetype i = 0; i < refs.size(); ++i) {
        const auto record = findListed(context, refs.at(i), i);
        if (!record) {
            complaints += record.error().fields;
        } else if (seen.contains(record->id)) {
            complaints.append(
                { u"json"_s, u"orders.%1.order_handle"_s.arg(i), u"The order %1 is listed twice."_s.arg(refs.at(i).handle) });
        } else {
            seen.insert(record->id);
            records.append(*record);
        }
    }
    if (!complaints.isEmpty())
        return std::unexpected(ServiceError::invalid(complaints));
    return records;
}

Outcome<RouteRecord> findRoute(Context &context, const QString &handle, std::optional<int> version)
{
    auto route = context.store.routes.byHandle(handle);
    if (!route)
        return std::unexpected(ServiceError::of(ServiceError::Kind::RouteNotFound, handle));
    if (version && *version != route->version) {
        return std::unexpected(
            ServiceError::of(ServiceError::Kind::VersionConflict, QString::number(route->version)));
    }
    return *route;
}

Outcome<WorkerRecord> requireWorker(Context &context, const QString &handle, const QString &field)
{
    const auto worker = context.store.workers.byHandle(handle);
    if (!worker || worker->deletedAt)
        return std::unexpected(ServiceError::body(field, u"There is no worker %1."_s.arg(handle)));
    return *worker;
}

Outcome<void> requireOpsGroup(Context &context, const QString &handle, const QString &field)
{
    if (handle.isEmpty() || context.store.groups.byHandle(handle))
        return {};
    return std::unexpected(ServiceError::body(field, u"There is no ops group %1."_s.arg(handle)));
}

QTimeZone zoneOf(Context &context, const QString &opsGroupHandle)
{
    if (!opsGroupHandle.isEmpty()) {
        if (const auto group = context.store.groups.byHandle(opsGroupHandle)) {
            const QTimeZone zone(group->group.timeZoneId.toUtf8());
            if (zone.isValid())
                return zone;
        }
    }
    return QTimeZone::utc();
}

}
