// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/exporting/ordercsv.h"

#include "api/instant.h"
#include "api/reading.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

QString text(const std::optional<api::Instant> &instant)
{
    return instant ? api::toText(*instant) : QString();
}

QString text(const std::optional<int> &number)
{
    return number ? QString::number(*number) : QString();
}

QString text(const std::optional<double> &number)
{
    return number ? QString::number(*number, 'g', QLocale::FloatingPointShortest) : QString();
}

template<class E>
QString text(const api::OpenEnum<E> &word)
{
    return word.text();
}

const QString &text(const QString &value)
{
    return value;
}

QString quoted(QString field)
{
    // Spreadsheets run a field that begins like a formula; an apostrophe keeps it text.
    if (!field.isEmpty() && u"=+-@\t\r"_s.contains(field.front()))
        field.prepend(u'\'');
    if (!field.contains(u',') && !field.contains(u'"') && !field.contains(u'\n') && !field.contains(u'\r'))
        return field;
    return u'"' + field.replace(u'"', "\"\""_L1) + u'"';
}

struct Column {
    QLatin1StringView name;
    QString (*value)(const OrderRecord &);
    bool isText = true;
};

#define ROUTEDESK_COLUMN(NAME, VALUE, ...) \
    Column { NAME##_L1, [](const OrderRecord &r) -> QString { return text(VALUE); } __VA_OPT__(, ) __VA_ARGS__ }

const Column columns[] = {
    ROUTEDESK_COLUMN("order_handle", r.order.key.handle),
    ROUTEDESK_COLUMN("type", r.order.key.type),
    ROUTEDESK_COLUMN("type_index", std::optional(r.order.key.typeIndex), false),
    ROUTEDESK_COLUMN("fulfillment_attempt", std::optional(r.order.key.attempt), false),
    ROUTEDESK_COLUMN("status", r.order.status),
    ROUTEDESK_COLUMN("address", r.order.destination.address),
    Column { "longitude"_L1, [](const OrderRecord &r) {
        const auto &point = r.order.destination.point;
        return text(point ? std::optional(point->longitude()) : std::nullopt); }, false },
    Column { "latitude"_L1, [](const OrderRecord &r) {
        const auto &point = r.order.destination.point;
        return text(point ? std::optional(point->latitude()) : std::nullopt); }, false },
    ROUTEDESK_COLUMN("radius", r.order.destination.radius, false),
    ROUTEDESK_COLUMN("ops_group_handle", r.order.opsGroupHandle),
    ROUTEDESK_COLUMN("worker_handle", r.order.workerHandle),
    ROUTEDESK_COLUMN("route_handle", r.order.routeHandle),
    ROUTEDESK_COLUMN("plan_id", r.order.planId),
    ROUTEDESK_COLUMN("plan_mode", r.order.planMode),
    ROUTEDESK_COLUMN("track_mode", r.order.trackMode),
    ROUTEDESK_COLUMN("scheduled_after", r.order.scheduledAfter),
    ROUTEDESK_COLUMN("scheduled_at", r.order.scheduledAt),
    ROUTEDESK_COLUMN("created_at", r.order.createdAt),
    ROUTEDESK_COLUMN("planned_at", r.order.plannedAt),
    ROUTEDESK_COLUMN("assigned_at", r.order.assignedAt),
    ROUTEDESK_COLUMN("started_at", r.order.startedAt),
    ROUTEDESK_COLUMN("completed_at", r.order.completedAt),
    ROUTEDESK_COLUMN("cancelled_at", r.order.cancelledAt),
    ROUTEDESK_COLUMN("disabled_at", r.order.disabledAt),
    ROUTEDESK_COLUMN("expected_service_time", r.order.expectedServiceTime, false),
    ROUTEDESK_COLUMN("capacity_used", r.order.capacityUsed, false),
    Column { "product_type"_L1, [](const OrderRecord &r) { return r.order.productTypes.join(u';'); } },
    ROUTEDESK_COLUMN("priority", r.order.priority),
    ROUTEDESK_COLUMN("distance", r.order.distance, false),
    ROUTEDESK_COLUMN("duration", r.order.duration, false),
    ROUTEDESK_COLUMN("deviation_from_destination", r.deviationFromDestination, false),
    ROUTEDESK_COLUMN("planning_failure_reason", r.order.planningFailureReason),
    Column { "metadata"_L1, [](const OrderRecord &r) {
        return r.order.metadata.isEmpty() ? QString() : api::metadataToText(r.order.metadata); } },
};

#undef ROUTEDESK_COLUMN

}

QByteArray csvHeader()
{
    QStringList names;
    for (const Column &column : columns)
        names.append(column.name);
    return (names.join(u',') + "\r\n"_L1).toUtf8();
}

QByteArray csvLine(const OrderRecord &record)
{
    QStringList fields;
    for (const Column &column : columns)
        fields.append(column.isText ? quoted(column.value(record)) : column.value(record));
    return (fields.join(u',') + "\r\n"_L1).toUtf8();
}

}
