// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codec/orderrefs.h"
#include "api/codec/queryreader.h"
#include "api/codec/taskreader.h"

namespace routedesk::api {

using namespace codec;

namespace {

constexpr qsizetype mostEvents = 100;
constexpr qsizetype longestEventType = 64;
constexpr int largestExtrasPage = 100;

CustomEvent readEvent(const RequestObject &object)
{
    CustomEvent event;
    event.type = object.text("type", Need::Required);
    if (event.type.size() > longestEventType)
        object.complain("type", QStringLiteral("must not be longer than %1 characters").arg(longestEventType));
    event.recordedAt = object.time("recorded_at", Need::Required);
    event.metadata = object.metadata("metadata").value_or(Metadata());
    if (const auto location = object.object("location")) {
        if (const auto geometry = location->object("geometry"))
            event.place = readPoint(*geometry);
    }
    event.address = object.text("address");
    event.attachments = readAttachments(object);
    if (object.has("attachments") && event.attachments.isEmpty() && object.list("attachments"))
        object.complain("attachments", QStringLiteral("must not be empty"));
    return event;
}

void checkSpan(QueryReader &query, const std::optional<Instant> &from, const std::optional<Instant> &to)
{
    if (from && to && *from > *to)
        query.complain("from_time", QStringLiteral("must not be later than to_time"));
}

}

ReadResult<NewEvents> readNewEvents(QByteArrayView body)
{
    return readBody<NewEvents>(body, [](const RequestObject &object) {
        NewEvents request;
        qsizetype count = 0;
        object.eachObject("events", Need::Required, [&](const RequestObject &event) {
            if (++count <= mostEvents)
                request.events.append(readEvent(event));
        });
        if (count > mostEvents)
            object.complain("events", QStringLiteral("must not have more than %1 entries").arg(mostEvents));
        return request;
    });
}

ReadResult<OrderDetailFilter> readOrderDetailFilter(const QUrlQuery &urlQuery)
{
    QueryReader query(urlQuery);
    OrderDetailFilter filter;
    filter.onShiftOnly = query.flag("on_shift_only");
    filter.from = query.time("from_time");
    filter.to = query.time("to_time");
    checkSpan(query, filter.from, filter.to);
    filter.allowMockedEvents = query.flag("allow_mocked_events");
    filter.deviceId = query.text("device_id");
    return finished(query, filter);
}

ReadResult<EventLogFilter> readEventLogFilter(const QUrlQuery &urlQuery)
{
    QueryReader query(urlQuery);
    EventLogFilter filter;
    filter.values = query.texts("value");
    if (filter.values.size() > mostEvents)
        query.complain("value", QStringLiteral("must not have more than %1 entries").arg(mostEvents));
    filter.from = query.time("from_time");
    filter.to = query.time("to_time");
    checkSpan(query, filter.from, filter.to);
    filter.fulfillmentAttempt = query.integer("fulfillment_attempt", 0, largestInteger);
    filter.sortDirection = query.word<SortDirection>("sort_direction");
    filter.limit = query.integer("limit", 1, largestPage);
    filter.pageToken = query.text("pagination_token");
    return finished(query, filter);
}

ReadResult<TaskDefinitionFilter> readTaskDefinitionFilter(const QUrlQuery &urlQuery)
{
    QueryReader query(urlQuery);
    TaskDefinitionFilter filter;
    filter.opsGroupHandle = query.text("ops_group_handle");
    filter.limit = query.integer("limit", 1, largestExtrasPage);
    filter.pageToken = query.text("pagination_token");
    return finished(query, filter);
}

ReadResult<CandidateFilter> readCandidateFilter(const QUrlQuery &urlQuery)
{
    QueryReader query(urlQuery);
    CandidateFilter filter;
    filter.profile = query.object("profile_filter");
    filter.limit = query.integer("limit", 1, largestExtrasPage);
    filter.skipAlreadyAssigned = query.flag("skip_already_assigned_worker");
    filter.allowOngoingOrder = query.flag("allow_ongoing_order");
    return finished(query, filter);
}

ReadResult<EstimateQuery> readEstimateQuery(const QUrlQuery &urlQuery)
{
    QueryReader query(urlQuery);
    EstimateQuery result;
    result.opsGroupHandle = query.text("ops_group_handle");
    if (result.opsGroupHandle.isNull())
        query.complain("ops_group_handle", QStringLiteral("is required"));
    const QString orders = query.text("orders");
    if (orders.isNull()) {
        query.complain("orders", QStringLiteral("is required"));
        return finished(query, result);
    }
    const auto read = readBody<QList<OrderRef>>(QByteArray("{\"orders\":" + orders.toUtf8() + '}'),
        [](const RequestObject &object) { return readOrderRefs(object); });
    if (read) {
        result.orders = *read;
    } else {
        for (const FieldError &complaint : read.error())
            query.complain("orders", complaint.field == u"_schema" ? complaint.message : complaint.field + u' ' + complaint.message);
    }
    return finished(query, result);
}

}
