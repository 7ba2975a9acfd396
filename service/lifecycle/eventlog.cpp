// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/lifecycle/eventlog.h"

#include "api/reading.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

constexpr auto worthTelling = std::chrono::minutes(5);

std::optional<api::Instant> arrivalOf(const OrderRecord &record)
{
    return record.order.estimate ? record.order.estimate->arriveAt : std::nullopt;
}

bool isLate(const OrderRecord &record)
{
    const auto arrival = arrivalOf(record);
    return arrival && record.order.scheduledAt && *arrival > *record.order.scheduledAt;
}

void setTime(api::Metadata &map, const QString &key, const std::optional<api::Instant> &instant)
{
    if (instant)
        map.set(key, api::toText(*instant));
}

api::Metadata expectation(const OrderRecord &record)
{
    api::Metadata more;
    setTime(more, u"arrive_at"_s, arrivalOf(record));
    setTime(more, u"scheduled_at"_s, record.order.scheduledAt);
    return more;
}

}

void logEvent(Context &context, const OrderRecord &record, const QString &value, const api::Metadata &more,
    std::optional<api::Instant> recordedAt)
{
    const api::Order &order = record.order;
    LogRecord entry { 0, record.id, {} };
    entry.event.value = value;
    entry.event.recordedAt = recordedAt.value_or(context.now);
    entry.event.createdAt = context.now;
    entry.event.workerHandle = order.workerHandle;
    entry.event.deviceId = order.deviceId;
    api::Metadata &data = entry.event.data;
    if (!order.key.type.isAbsent())
        data.set(u"type"_s, order.key.type.text());
    data.set(u"type_index"_s, QString::number(order.key.typeIndex), true);
    data.set(u"fulfillment_attempt"_s, QString::number(order.key.attempt), true);
    if (!order.routeHandle.isEmpty())
        data.set(u"route_handle"_s, order.routeHandle);
    data.set(u"status"_s, order.status.text());
    for (const api::Metadata::Entry &one : more.entries())
        data.set(one.key, one.value, one.isJson);
    context.store.log.append(entry);
}

void logEventOnce(Context &context, const OrderRecord &record, const QString &value, api::Instant recordedAt,
    const api::Metadata &more)
{
    if (!context.store.log.has(record.id, value, recordedAt))
        logEvent(context, record, value, more, recordedAt);
}

void logForecast(Context &context, const RouteRecord &route, const QHash<qint64, OrderRecord> &before,
    const QList<OrderRecord> &after)
{
    QString estimatedRoute;
    for (const OrderRecord &order : after) {
        const auto arrival = arrivalOf(order);
        if (!arrival || !order.order.status.is(api::OrderStatus::Ongoing))
            continue;
        // An order that has only now come onto the route had nothing to be compared with.
        static const OrderRecord none;
        const auto found = before.constFind(order.id);
        const OrderRecord &old = found == before.constEnd() ? none : *found;
        const auto arrivalBefore = arrivalOf(old);
        const bool isFirst
            = order.order.estimate->initialArriveAt && !(old.order.estimate && old.order.estimate->initialArriveAt);
        if (isFirst || !arrivalBefore || std::chrono::abs(*arrival - *arrivalBefore) >= worthTelling) {
            if (estimatedRoute.isNull() && route.route.estimate) {
                estimatedRoute = context.ids.uuid();
                context.store.estimatedRoutes.insert(estimatedRoute, *route.route.estimate, context.now);
            }
            api::Metadata more = expectation(order);
            setTime(more, u"previous_arrive_at"_s, isFirst ? std::nullopt : arrivalBefore);
            more.set(u"estimated_route_id"_s, estimatedRoute);
            logEvent(context, order, isFirst ? u"first_eta"_s : u"eta_change"_s, more);
        }
        if (isLate(order) && (!isLate(old) || !old.order.startedAt))
            logEvent(context, order, u"delayed"_s, expectation(order));
    }
}

void logTracked(Context &context, const OrderRecord &before, const OrderRecord &after)
{
    const api::Order &order = after.order;
    if (order.arrivedAt && !before.order.arrivedAt)
        logEventOnce(context, after, u"arrived"_s, *order.arrivedAt);
    if (order.exitedAt && !before.order.exitedAt)
        logEventOnce(context, after, u"exited"_s, *order.exitedAt);
    if (isLate(after) && !isLate(before))
        logEvent(context, after, u"delayed"_s, expectation(after));
    const bool isAtRisk = atRiskColumn(order.risks).has_value();
    if (!after.isOpen() || isAtRisk == atRiskColumn(before.order.risks).has_value())
        return;
    api::Metadata risks;
    for (const api::Risk &risk : order.risks)
        risks.set(risk.key.text(), risk.level.text());
    api::Metadata more;
    more.set(u"risk_status"_s, isAtRisk ? u"true"_s : u"false"_s, true);
    more.set(u"risks"_s, api::metadataToText(risks), true);
    logEvent(context, after, u"risk_updated"_s, more);
}

}
