// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codec/filterfields.h"

#include "api/codec/timefields.h"
#include "api/reading.h"

#include <QLocale>

namespace routedesk::api::codec {

namespace {

class Fields {
public:
    void add(const QByteArray &name, const QString &text)
    {
        if (!text.isNull())
            m_fields.append({ QString::fromLatin1(name), text });
    }

    void add(const char *name, const Metadata &members)
    {
        if (!members.isEmpty())
            add(name, metadataToText(members));
    }

    void add(const char *name, std::optional<int> number)
    {
        if (number)
            m_fields.append({ QString::fromLatin1(name), QString::number(*number), true });
    }

    void add(const char *name, std::optional<bool> flag)
    {
        if (flag)
            add(name, *flag ? QStringLiteral("true") : QStringLiteral("false"));
    }

    void add(const char *name, std::optional<QDate> day)
    {
        if (day)
            add(name, day->toString(Qt::ISODate));
    }

    template<class E>
    void add(const char *name, const OpenEnum<E> &word)
    {
        if (!word.isAbsent())
            add(name, word.text());
    }

    void addMoment(const QByteArray &name, std::chrono::sys_seconds moment)
    {
        add(name, toDateTime(moment).toString(u"yyyy-MM-dd HH:mm:ss"));
    }

    void add(const TimeWindow &window)
    {
        const QByteArray name = nameOf(window.field);
        const QByteArray mark = window.isWallClock ? "_without_tz" : "";
        if (window.day)
            add(QByteArray(name + "_date" + mark), window.day->toString(Qt::ISODate));
        if (window.from)
            addMoment(name + "_from" + mark, std::chrono::floor<std::chrono::seconds>(*window.from));
        if (window.to)
            addMoment(name + "_to" + mark, std::chrono::ceil<std::chrono::seconds>(*window.to));
    }

    [[nodiscard]] QList<FilterField> take() { return std::exchange(m_fields, {}); }

private:
    QList<FilterField> m_fields;
};

template<class E>
QStringList wordsOf(const QList<E> &values)
{
    QStringList words;
    for (const E value : values)
        words.append(OpenEnum<E>(value).text());
    return words;
}

void addSpan(Fields &fields, const DateSpan &span)
{
    fields.add("from_date", span.fromDay);
    if (span.from)
        fields.addMoment("from_date", std::chrono::floor<std::chrono::seconds>(*span.from));
    fields.add("to_date", span.toDay);
    if (span.to)
        fields.addMoment("to_date", std::chrono::ceil<std::chrono::seconds>(*span.to));
}

QString joined(const QStringList &words)
{
    return words.isEmpty() ? QString() : words.join(u',');
}

}

QList<FilterField> filterFields(const ChangeQuery &query)
{
    Fields fields;
    fields.add("after", query.after);
    fields.add("wait", query.waitSeconds);
    fields.add("limit", query.limit);
    return fields.take();
}

QList<FilterField> filterFields(const OrderFilter &filter)
{
    Fields fields;
    fields.add("worker_handle", filter.workerHandle);
    fields.add("ops_group_handle", filter.opsGroupHandle);
    fields.add("route_handle", filter.routeHandle);
    fields.add("plan_id", filter.planId);
    fields.add("place_handle", filter.placeHandle);
    fields.add("device_id", filter.deviceId);
    QStringList statuses = wordsOf(filter.statuses);
    if (filter.rescheduledOnly.value_or(false))
        statuses.append(QStringLiteral("rescheduled"));
    fields.add("status", joined(statuses));
    fields.add("plan_mode", filter.planMode);
    fields.add("track_mode", filter.trackMode);
    fields.add("search_term", filter.searchTerm);
    fields.add("fulfillment_attempt", filter.fulfillmentAttempt);
    fields.add("scheduled_at_date", filter.scheduledDate);
    fields.add("created_at_date", filter.createdDate);
    fields.add("completed_at_date", filter.completedDate);
    fields.add("cancelled_at_date", filter.cancelledDate);
    if (filter.scheduledFrom)
        fields.addMoment("scheduled_at_from", std::chrono::floor<std::chrono::seconds>(*filter.scheduledFrom));
    if (filter.scheduledTo)
        fields.addMoment("scheduled_at_to", std::chrono::ceil<std::chrono::seconds>(*filter.scheduledTo));
    for (const TimeWindow &window : filter.windows)
        fields.add(window);
    fields.add("device_switch_mode", filter.deviceSwitchMode);
    fields.add("tracking_status", filter.trackingStatus);
    fields.add("risk_status", filter.riskStatus);
    fields.add("order_metadata_filter", filter.metadata);
    fields.add("region_filter", filter.region);
    fields.add("worker_profile_filter", filter.workerProfile);
    fields.add("destination_geohash", filter.destinationGeohash);
    fields.add("worker_inside_destination", filter.workerInsideDestination);
    fields.add("filter_outage_category", joined(wordsOf(filter.outageCategories)));
    fields.add("send_outage", filter.sendOutage);
    fields.add("aggregate", filter.aggregate);
    fields.add("sort_direction", filter.sortDirection);
    fields.add("limit", filter.limit);
    fields.add("pagination_token", filter.pageToken);
    return fields.take();
}

QList<FilterField> filterFields(const RouteFilter &filter)
{
    Fields fields;
    fields.add("worker_handle", filter.workerHandle);
    fields.add("ops_group_handle", filter.opsGroupHandle);
    fields.add("plan_id", filter.planId);
    fields.add("search_term", filter.searchTerm);
    fields.add("status", joined(wordsOf(filter.statuses)));
    fields.add("created_at_date", filter.createdDate);
    fields.add("planned_at_date", filter.plannedDate);
    fields.add("started_at_date", filter.startedDate);
    fields.add("completed_at_date", filter.completedDate);
    for (const TimeWindow &window : filter.windows)
        fields.add(window);
    fields.add("device_id", filter.deviceId);
    fields.add("plan_mode", filter.planMode);
    fields.add("track_mode", filter.trackMode);
    fields.add("device_switch_mode", filter.deviceSwitchMode);
    fields.add("region_filter", filter.region);
    fields.add("route_metadata_filter", filter.metadata);
    fields.add("device_metadata_filter", filter.deviceMetadata);
    fields.add("sort_direction", filter.sortDirection);
    fields.add("limit", filter.limit);
    fields.add("pagination_token", filter.pageToken);
    return fields.take();
}

QList<FilterField> filterFields(const PlanFilter &filter)
{
    Fields fields;
    fields.add("fulfillment_date", filter.fulfillmentDate);
    fields.add("ops_group_handle", filter.opsGroupHandle);
    fields.add("status", filter.status);
    fields.add("sort_direction", filter.sortDirection);
    fields.add("include_summary", filter.includeSummary);
    fields.add("limit", filter.limit);
    fields.add("pagination_token", filter.pageToken);
    return fields.take();
}

QList<FilterField> filterFields(const WorkerFilter &filter)
{
    Fields fields;
    fields.add("ops_group_handle", filter.opsGroupHandle);
    fields.add("search_term", filter.searchTerm);
    fields.add("filter_status", filter.status);
    fields.add("worker_handle", joined(filter.workerHandles));
    fields.add("filter_outage", joined(filter.outages));
    fields.add("filter_outage_category", joined(wordsOf(filter.outageCategories)));
    fields.add("work_status", filter.workStatus);
    fields.add("tracked", filter.tracked);
    fields.add("worked", filter.worked);
    addSpan(fields, filter.span);
    fields.add("aggregate", filter.aggregate);
    fields.add("include_schedule", filter.includeSchedule);
    fields.add("include_summary", filter.includeSummary);
    fields.add("include_deleted", filter.includeDeleted);
    fields.add("limit", filter.limit);
    fields.add("pagination_token", filter.pageToken);
    return fields.take();
}

QList<FilterField> filterFields(const OpsGroupFilter &filter)
{
    Fields fields;
    fields.add("limit", filter.limit);
    fields.add("pagination_token", filter.pageToken);
    return fields.take();
}

QList<FilterField> filterFields(const DateSpan &span)
{
    Fields fields;
    addSpan(fields, span);
    return fields.take();
}

QList<FilterField> filterFields(const PlaceFilter &filter)
{
    Fields fields;
    fields.add("search_term", filter.searchTerm);
    if (filter.near) {
        fields.add("lat", QString::number(filter.near->latitude(), 'g', QLocale::FloatingPointShortest));
        fields.add("lon", QString::number(filter.near->longitude(), 'g', QLocale::FloatingPointShortest));
    }
    fields.add("radius", filter.radius);
    fields.add("geofence_type", filter.geofenceType);
    if (!filter.metadata.isEmpty())
        fields.add("metadata", metadataToText(filter.metadata));
    fields.add("limit", filter.limit);
    fields.add("pagination_token", filter.pageToken);
    return fields.take();
}

QList<FilterField> filterFields(const OrderRef &order)
{
    Fields fields;
    fields.add("type", order.type);
    fields.add("type_index", order.typeIndex);
    fields.add("fulfillment_attempt", order.attempt);
    return fields.take();
}

QList<FilterField> filterFields(const OrderDetailFilter &filter)
{
    Fields fields;
    const auto time = [](const std::optional<Instant> &instant) { return instant ? toText(*instant) : QString(); };
    fields.add("on_shift_only", filter.onShiftOnly);
    fields.add("from_time", time(filter.from));
    fields.add("to_time", time(filter.to));
    fields.add("allow_mocked_events", filter.allowMockedEvents);
    fields.add("device_id", filter.deviceId);
    return fields.take();
}

QList<FilterField> filterFields(const EventLogFilter &filter)
{
    Fields fields;
    const auto time = [](const std::optional<Instant> &instant) { return instant ? toText(*instant) : QString(); };
    fields.add("value", joined(filter.values));
    fields.add("from_time", time(filter.from));
    fields.add("to_time", time(filter.to));
    fields.add("fulfillment_attempt", filter.fulfillmentAttempt);
    fields.add("sort_direction", filter.sortDirection);
    fields.add("limit", filter.limit);
    fields.add("pagination_token", filter.pageToken);
    return fields.take();
}

QList<FilterField> filterFields(const TaskDefinitionFilter &filter)
{
    Fields fields;
    fields.add("ops_group_handle", filter.opsGroupHandle);
    fields.add("limit", filter.limit);
    fields.add("pagination_token", filter.pageToken);
    return fields.take();
}

QList<FilterField> filterFields(const CandidateFilter &filter)
{
    Fields fields;
    fields.add("profile_filter", filter.profile);
    fields.add("limit", filter.limit);
    fields.add("skip_already_assigned_worker", filter.skipAlreadyAssigned);
    fields.add("allow_ongoing_order", filter.allowOngoingOrder);
    return fields.take();
}

QList<FilterField> filterFields(const EstimateQuery &query)
{
    Fields fields;
    fields.add("ops_group_handle", query.opsGroupHandle);
    fields.add("orders", orderRefsText(query.orders));
    return fields.take();
}

}
