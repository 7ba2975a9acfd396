// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codec/queryreader.h"
#include "api/codec/requestobject.h"

namespace routedesk::api {

namespace codec {

namespace {

constexpr int largestPage = 1000;
constexpr int largestInteger = 2'147'483'647;

template<class T>
ReadResult<T> finished(QueryReader &query, const T &request)
{
    auto complaints = query.takeComplaints();
    if (!complaints.isEmpty())
        return std::unexpected(std::move(complaints));
    return request;
}

/// The fields of an export's body as if they had come in a query.
QueryReader queryFrom(simdjson::dom::object object)
{
    QHash<QString, QString> values;
    QSet<QString> notText;
    QSet<QString> notScalar;
    for (const auto field : object) {
        const QString key = QString::fromUtf8(field.key.data(), static_cast<qsizetype>(field.key.size()));
        std::string_view text;
        if (!field.value.get(text)) {
            values.insert(key, QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
        } else if (field.value.is_array() || field.value.is_object()) {
            notScalar.insert(key);
        } else if (!field.value.is_null()) {
            const std::string json = simdjson::minify(field.value);
            values.insert(key, QString::fromStdString(json));
            notText.insert(key);
        }
    }
    return { values, QStringLiteral("json"), notText, notScalar };
}

}

OrderFilter readOrderFilter(QueryReader &query)
{
    OrderFilter filter;
    filter.workerHandle = query.text("worker_handle", "driver_handle");
    filter.opsGroupHandle = query.text("ops_group_handle");
    filter.routeHandle = query.text("route_handle");
    filter.planId = query.text("plan_id");
    filter.placeHandle = query.text("place_handle");
    filter.deviceId = query.text("device_id");
    bool rescheduled = false;
    filter.statuses = query.words<OrderStatus>("status", QStringLiteral("rescheduled"), &rescheduled);
    if (rescheduled)
        filter.rescheduledOnly = true;
    filter.planMode = query.word<PlanMode>("plan_mode");
    filter.trackMode = query.word<TrackMode>("track_mode");
    filter.searchTerm = query.text("search_term");
    filter.fulfillmentAttempt = query.integer("fulfillment_attempt", 0, largestInteger);
    filter.scheduledDate = query.day("scheduled_at_date");
    filter.createdDate = query.day("created_at_date");
    filter.completedDate = query.day("completed_at_date");
    filter.cancelledDate = query.day("cancelled_at_date");
    filter.scheduledFrom = query.moment("scheduled_at_from", QueryReader::Bound::Lower);
    filter.scheduledTo = query.moment("scheduled_at_to", QueryReader::Bound::Upper);
    filter.sortDirection = query.word<SortDirection>("sort_direction");
    filter.limit = query.integer("limit", 1, largestPage);
    filter.pageToken = query.text("pagination_token");
    return filter;
}

}

using namespace codec;

ReadResult<OrderFilter> readOrderFilter(const QUrlQuery &urlQuery)
{
    QueryReader query(urlQuery);
    const OrderFilter filter = codec::readOrderFilter(query);
    return finished(query, filter);
}

ReadResult<RouteFilter> readRouteFilter(const QUrlQuery &urlQuery)
{
    QueryReader query(urlQuery);
    RouteFilter filter;
    filter.workerHandle = query.text("worker_handle", "driver_handle");
    filter.opsGroupHandle = query.text("ops_group_handle");
    filter.planId = query.text("plan_id");
    filter.searchTerm = query.text("search_term");
    filter.statuses = query.words<RouteStatus>("status");
    filter.createdDate = query.day("created_at_date");
    filter.plannedDate = query.day("planned_at_date");
    filter.startedDate = query.day("started_at_date");
    filter.completedDate = query.day("completed_at_date");
    filter.sortDirection = query.word<SortDirection>("sort_direction");
    filter.limit = query.integer("limit", 1, largestPage);
    filter.pageToken = query.text("pagination_token");
    return finished(query, filter);
}

ReadResult<PlanFilter> readPlanFilter(const QUrlQuery &urlQuery)
{
    QueryReader query(urlQuery);
    PlanFilter filter;
    filter.fulfillmentDate = query.day("fulfillment_date");
    filter.opsGroupHandle = query.text("ops_group_handle");
    filter.status = query.word<PlanStatus>("status");
    filter.sortDirection = query.word<SortDirection>("sort_direction");
    filter.includeSummary = query.flag("include_summary");
    filter.limit = query.integer("limit", 1, largestPage);
    filter.pageToken = query.text("pagination_token");
    return finished(query, filter);
}

ReadResult<WorkerFilter> readWorkerFilter(const QUrlQuery &urlQuery)
{
    QueryReader query(urlQuery);
    WorkerFilter filter;
    filter.opsGroupHandle = query.text("ops_group_handle");
    filter.searchTerm = query.text("search_term");
    filter.status = query.word<DeviceStatus>("filter_status");
    filter.limit = query.integer("limit", 1, largestPage);
    filter.pageToken = query.text("pagination_token");
    return finished(query, filter);
}

ReadResult<OpsGroupFilter> readOpsGroupFilter(const QUrlQuery &urlQuery)
{
    QueryReader query(urlQuery);
    OpsGroupFilter filter;
    filter.limit = query.integer("limit", 1, largestPage);
    filter.pageToken = query.text("pagination_token");
    return finished(query, filter);
}

ReadResult<OrderRef> readOrderRef(const QString &handle, const QUrlQuery &urlQuery)
{
    QueryReader query(urlQuery);
    OrderRef order;
    order.handle = handle;
    order.type = query.word<OrderType>("type");
    order.typeIndex = query.integer("type_index", 0, largestInteger);
    order.attempt = query.integer("fulfillment_attempt", 0, largestInteger);
    if (!handle.isEmpty())
        return finished(query, order);
    auto complaints = query.takeComplaints();
    complaints.append({ QStringLiteral("path"), QStringLiteral("order_handle"), QStringLiteral("must not be empty") });
    return std::unexpected(std::move(complaints));
}

ReadResult<std::optional<int>> readVersion(const QUrlQuery &urlQuery)
{
    QueryReader query(urlQuery);
    const auto version = query.integer("version", 0, largestInteger);
    return finished(query, version);
}

ReadResult<ExportRequest> readExport(QByteArrayView body)
{
    return readBody<ExportRequest>(body, [](const RequestObject &object) {
        ExportRequest request;
        QueryReader query = queryFrom(object.wire());
        request.filter = codec::readOrderFilter(query);
        for (const FieldError &complaint : query.takeComplaints())
            object.complainAt(complaint.field, complaint.message);
        request.emailRecipients = object.texts("email_recipients");
        return request;
    });
}

}
