// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/storage/orderindex.h"
#include "service/storage/orderquery.h"

#include "service/storage/columns.h"
#include "service/storage/geohash.h"
#include "service/storage/query.h"
#include "service/tracking/trackingrules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

template<class E>
QString wordOf(E value)
{
    return api::OpenEnum<E>(value).text();
}

// The wall clock of the zone, told as if it were UTC.
api::Instant onClock(api::Instant told, const QTimeZone &zone)
{
    const QDateTime utc = api::toDateTime(told).toUTC();
    return api::toInstant(QDateTime(utc.date(), utc.time(), zone));
}

QLatin1StringView columnOf(api::TimeField field)
{
    switch (field) {
    case api::TimeField::CreatedAt: return "created_at"_L1;
    case api::TimeField::PlannedAt: return "planned_at"_L1;
    case api::TimeField::CancelledAt: return "cancelled_at"_L1;
    case api::TimeField::CompletedAt: return "completed_at"_L1;
    case api::TimeField::RescheduledMarkedAt: return "rescheduled_marked_at"_L1;
    case api::TimeField::StartedAt: return "started_at"_L1;
    default: return "scheduled_at"_L1;
    }
}

QVariant column(api::Instant instant)
{
    return toColumn(std::optional(instant));
}

}

OrderQuery::OrderQuery(
    Database &database, qint64 account, const api::OrderFilter &filter, const QTimeZone &zone, api::Instant now)
    : m_database(database)
    , m_account(account)
{
    addEqual("worker_handle"_L1, filter.workerHandle, true);
    addEqual("route_handle"_L1, filter.routeHandle, true);
    m_isOfRoute = !filter.routeHandle.isEmpty();
    addEqual("plan_id"_L1, filter.planId, true);
    addEqual("place_handle"_L1, filter.placeHandle, true);
    addEqual("device_id"_L1, filter.deviceId, true);
    addEqual("plan_mode"_L1, filter.planMode.text(), false);
    addEqual("track_mode"_L1, filter.trackMode.text(), false);
    addEqual("device_switch_mode"_L1, filter.deviceSwitchMode.text(), false);
    if (filter.fulfillmentAttempt)
        m_equal.append({ u"fulfillment_attempt = ?"_s, { *filter.fulfillmentAttempt } });
    for (const char *part : { "country", "state", "city" })
        addEqual(QLatin1StringView(QByteArray("region_") + part), filter.region.value(QString::fromLatin1(part)), false);
    addGroups(filter.opsGroupHandle.split(u',', Qt::SkipEmptyParts));
    addStatuses(filter);
    if (filter.riskStatus)
        addRisk(*filter.riskStatus, now);
    addMembers(filter.metadata);
    if (!filter.workerProfile.isEmpty())
        addWorkers(workersWith(filter.workerProfile));
    addWindows(filter, zone);
    addArea(filter.destinationGeohash);
    addOthers(filter);
    if (!filter.searchTerm.isEmpty()) {
        m_words = Clause { "order_search WHERE @owner = ? AND "_L1 + textContains(m_database.dialect(), "words"_L1),
            { m_account, OrderIndex::searchKey(filter.searchTerm) } };
    }
}

void OrderQuery::addEqual(QLatin1StringView name, const QString &text, bool isSelective)
{
    if (text.isEmpty())
        return;
    m_equal.append({ name + " = ?"_L1, { text } });
    m_isSelective = m_isSelective || isSelective;
}

void OrderQuery::addGroups(const QStringList &groups)
{
    QList<Clause> options;
    for (const QString &group : groups)
        options.append({ u"ops_group_handle = ?"_s, { group.trimmed() } });
    if (!options.isEmpty())
        m_choices.append(options);
}

void OrderQuery::addStatuses(const api::OrderFilter &filter)
{
    QList<Clause> options;
    for (const api::OrderStatus status : filter.statuses)
        options.append({ u"status = ?"_s, { wordOf(status) } });
    if (filter.rescheduledOnly.value_or(false))
        options.append({ u"rescheduled_marked_at > 0"_s, {} });
    if (!options.isEmpty())
        m_choices.append(options);
}

void OrderQuery::addRisk(bool atRisk, api::Instant now)
{
    const Clause told { u"at_risk = 1 AND status <> 'cancelled'"_s, {} };
    // As the view tells it: against the arrival, else the later of the estimate and now.
    const TrackingRules rules;
    const auto grace = [](auto seconds) {
        return QString::number(std::chrono::duration_cast<std::chrono::milliseconds>(seconds).count());
    };
    const QString expected = u"CASE WHEN arrived_at IS NOT NULL THEN arrived_at WHEN estimate_arrive_at > ? THEN estimate_arrive_at ELSE ? END"_s;
    const Clause late { u"status = 'ongoing' AND ((scheduled_at IS NOT NULL AND %1 >= scheduled_at + %2) OR "
                         "(estimate_initial_arrive_at IS NOT NULL AND %1 >= estimate_initial_arrive_at + %3))"_s.arg(
                             expected, grace(rules.lateForSchedule[0]), grace(rules.lateForFirstForecast[0])),
        { column(now), column(now), column(now), column(now) } };
    if (atRisk) {
        m_choices.append({ told, late });
        return;
    }
    m_others.append({ u"NOT (COALESCE(at_risk, 0) = 1 AND status <> 'cancelled')"_s, {} });
    m_others.append({ u"NOT ("_s + late.sql + u')', late.values });
}

// The first member leads; the others are looked up for each order that it finds.
void OrderQuery::addMembers(const api::Metadata &members)
{
    for (const api::Metadata::Entry &entry : members.entries()) {
        const QVariantList values { m_account, OrderIndex::contentKey(entry.key), OrderIndex::contentKey(entry.value) };
        if (!m_member)
            m_member = Clause { u"order_metadata WHERE @owner = ? AND member = ? AND content = ?"_s, values };
        else
            m_others.append({ u"EXISTS (SELECT 1 FROM order_metadata AS m WHERE m.order_id = orders.id AND m.owner = ? AND m.member = ? AND m.content = ?)"_s,
                values });
    }
}

QStringList OrderQuery::workersWith(const api::Metadata &profile)
{
    Query query = m_database.prepare(
        u"SELECT worker_handle, profile FROM workers WHERE account = ? AND profile IS NOT NULL"_s);
    query.add(m_account).run();
    QStringList handles;
    while (query.next()) {
        api::Metadata own;
        fromColumn(query.value(1), own);
        if (holdsAll(own, profile))
            handles.append(query.value(0).toString());
    }
    return handles;
}

void OrderQuery::addWorkers(const QStringList &handles)
{
    QList<Clause> options;
    for (const QString &handle : handles)
        options.append({ u"worker_handle = ?"_s, { handle } });
    if (options.isEmpty())
        m_others.append({ u"1 = 0"_s, {} });
    else
        m_choices.append(options);
}

void OrderQuery::addSpan(
    QLatin1StringView name, const std::optional<api::Instant> &from, const std::optional<api::Instant> &before)
{
    Clause clause;
    if (from)
        clause = { u"@ >= ?"_s, { column(*from) } };
    if (before) {
        clause.sql += clause.sql.isEmpty() ? "@ < ?"_L1 : " AND @ < ?"_L1;
        clause.values.append(column(*before));
    }
    if (!clause.sql.isEmpty())
        m_windows.append({ name, clause });
}

void OrderQuery::addRouteWindow(const Clause &window)
{
    m_others.append({ u"route_handle IN (SELECT r.route_handle FROM routes AS r WHERE r.account = ? AND %1)"_s.arg(
                          QString(window.sql).replace("@"_L1, "r.started_at"_L1)),
        QVariantList { m_account } + window.values });
}

void OrderQuery::addWindows(const api::OrderFilter &filter, const QTimeZone &zone)
{
    using Field = api::TimeField;
    constexpr auto tick = std::chrono::milliseconds(1);
    const auto span = [&](const api::TimeWindow &window) {
        std::optional<api::Instant> from = window.from;
        std::optional<api::Instant> before;
        if (window.to)
            before = *window.to + tick;
        if (window.isWallClock && from)
            from = onClock(*from, zone);
        if (window.isWallClock && before)
            before = onClock(*before - tick, zone) + tick;
        if (window.day) {
            const auto start = api::toInstant(window.day->startOfDay(zone));
            const auto end = api::toInstant(window.day->addDays(1).startOfDay(zone));
            from = from ? std::max(*from, start) : start;
            before = before ? std::min(*before, end) : end;
        }
        if (!from && !before)
            return;
        addSpan(columnOf(window.field), from, before);
        if (window.field == Field::RouteStartedAt)
            addRouteWindow(m_windows.takeLast().clause);
    };
    span({ .field = Field::ScheduledAt, .day = filter.scheduledDate, .from = filter.scheduledFrom, .to = filter.scheduledTo });
    span({ .field = Field::CreatedAt, .day = filter.createdDate });
    span({ .field = Field::CompletedAt, .day = filter.completedDate });
    span({ .field = Field::CancelledAt, .day = filter.cancelledDate });
    for (const api::TimeWindow &window : filter.windows)
        span(window);
}

void OrderQuery::addArea(const QString &geohash)
{
    if (geohash.isEmpty())
        return;
    // The far edges belong to the next cell, but for the poles and the antimeridian.
    const GeoBox box = boxOfGeohash(geohash);
    m_windows.append({ u"centre_lat"_s,
        { u"@ >= ? AND @ %1 ?"_s.arg(box.north >= 90 ? "<="_L1 : "<"_L1), { box.south, box.north } } });
    m_others.append({ u"centre_lon >= ? AND centre_lon %1 ?"_s.arg(box.east >= 180 ? "<="_L1 : "<"_L1), { box.west, box.east } });
}

void OrderQuery::addOthers(const api::OrderFilter &filter)
{
    QVariantList categories;
    for (const api::OutageCategory category : filter.outageCategories)
        categories.append(wordOf(category));
    if (!categories.isEmpty()) {
        m_others.append({ u"id IN (SELECT x.order_id FROM order_outages AS x WHERE x.category IN (%1))"_s.arg(
                              QStringList(categories.size(), u"?"_s).join(u',')),
            categories });
    }
    if (filter.trackingStatus.is(api::TrackingStatus::Tracked))
        m_others.append({ u"tracking_rate > 0"_s, {} });
    else if (filter.trackingStatus.is(api::TrackingStatus::Untracked))
        m_others.append({ u"COALESCE(tracking_rate, 0) <= 0"_s, {} });
    if (filter.workerInsideDestination) {
        const auto inside = "arrived_at IS NOT NULL AND exited_at IS NULL AND status NOT IN ('completed', 'cancelled')"_L1;
        if (*filter.workerInsideDestination)
            m_others.append({ inside, {} });
        else
            m_others.append({ "NOT ("_L1 + inside + u')', {} });
    }
}

}
