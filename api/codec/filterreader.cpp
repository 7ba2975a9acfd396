// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codec/queryreader.h"
#include "api/codec/requestlimits.h"
#include "api/codec/requestobject.h"

namespace routedesk::api {

namespace {

using namespace codec;

/// Nothing unless all of the list are texts.
std::optional<QString> listText(simdjson::dom::element list)
{
    QStringList texts;
    simdjson::dom::array items;
    if (list.get(items))
        return std::nullopt;
    for (const simdjson::dom::element item : items) {
        std::string_view text;
        if (item.get(text))
            return std::nullopt;
        texts.append(textFromUtf8(text));
    }
    return texts.join(u',');
}

/// The fields of an export's body as if they had come in a query: some lists divided by commas, some maps as
/// their text.
QueryReader queryFrom(simdjson::dom::object object)
{
    static const QSet<QString> lists { QStringLiteral("status"), QStringLiteral("ops_group_handle"),
        QStringLiteral("filter_outage_category") };
    static const QSet<QString> maps { QStringLiteral("order_metadata_filter"), QStringLiteral("region_filter"),
        QStringLiteral("worker_profile_filter") };
    QHash<QString, QString> values;
    QSet<QString> notText;
    QSet<QString> notScalar;
    for (const auto field : object) {
        const QString key = textFromUtf8(field.key);
        std::string_view text;
        if (!field.value.get(text)) {
            values.insert(key, textFromUtf8(text));
        } else if (const auto list = lists.contains(key) ? listText(field.value) : std::nullopt) {
            values.insert(key, *list);
        } else if (field.value.is_array() || (field.value.is_object() && !maps.contains(key))) {
            notScalar.insert(key);
        } else if (!field.value.is_null()) {
            const std::string json = simdjson::minify(field.value);
            values.insert(key, QString::fromStdString(json));
            notText.insert(key);
        }
    }
    return { values, QStringLiteral("json"), notText, notScalar };
}

QStringList listIn(QueryReader &query, const char *name)
{
    QStringList words;
    for (const QString &word : query.text(name).split(u',', Qt::SkipEmptyParts)) {
        if (const QString trimmed = word.trimmed(); !trimmed.isEmpty())
            words.append(trimmed);
    }
    return words;
}

/// from_date and to_date: days, or moments.
DateSpan readSpan(QueryReader &query)
{
    constexpr qsizetype dayLength = 10;
    DateSpan span;
    if (query.text("from_date").size() > dayLength)
        span.from = query.moment("from_date", QueryReader::Bound::Lower);
    else
        span.fromDay = query.day("from_date");
    if (query.text("to_date").size() > dayLength)
        span.to = query.moment("to_date", QueryReader::Bound::Upper);
    else
        span.toDay = query.day("to_date");
    const bool turned = (span.fromDay && span.toDay && *span.fromDay > *span.toDay) || (span.from && span.to && *span.from > *span.to);
    if (turned)
        query.complain("to_date", QStringLiteral("must not be before from_date"));
    return span;
}

std::optional<GeoPoint> readNear(QueryReader &query)
{
    const QString lat = query.text("lat");
    const QString lon = query.text("lon");
    if (lat.isNull() && lon.isNull())
        return std::nullopt;
    bool isLat = false;
    bool isLon = false;
    const double latitude = lat.toDouble(&isLat);
    const double longitude = lon.toDouble(&isLon);
    const auto point = isLat && isLon ? GeoPoint::fromDegrees(longitude, latitude) : std::nullopt;
    if (!isLat || (isLon && !point))
        query.complain("lat", QStringLiteral("must be a latitude in degrees, and lon with it"));
    if (!isLon)
        query.complain("lon", QStringLiteral("must be a longitude in degrees, and lat with it"));
    return point;
}

Metadata readEntries(QueryReader &query, const char *name)
{
    const QString text = query.text(name);
    if (text.isNull())
        return {};
    const QByteArray utf8 = text.toUtf8();
    simdjson::dom::parser parser;
    simdjson::dom::element document;
    simdjson::dom::object object;
    if (parser.parse(utf8.constData(), static_cast<std::size_t>(utf8.size())).get(document) || document.get(object)) {
        query.complain(name, QStringLiteral("must be a JSON object"));
        return {};
    }
    return metadataFrom(object);
}

}

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
    filter.startedDate = query.day("started_at_date");
    filter.completedDate = query.day("completed_at_date");
    filter.windows = readWindows(query, { TimeField::CompletedAt, TimeField::CreatedAt, TimeField::PlannedAt,
        TimeField::StartedAt, TimeField::StartBy, TimeField::ScheduledStartAt });
    filter.deviceId = query.text("device_id");
    filter.planMode = query.word<PlanMode>("plan_mode");
    filter.trackMode = query.word<TrackMode>("track_mode");
    filter.deviceSwitchMode = query.word<DeviceSwitchMode>("device_switch_mode");
    filter.region = readRegion(query, "region_filter");
    filter.metadata = query.object("route_metadata_filter");
    filter.deviceMetadata = query.object("device_metadata_filter");
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
    filter.workerHandles = listIn(query, "worker_handle");
    filter.outages = listIn(query, "filter_outage");
    filter.outageCategories = query.words<OutageCategory>("filter_outage_category");
    filter.workStatus = query.word<WorkStatus>("work_status");
    filter.tracked = query.flag("tracked");
    filter.worked = query.flag("worked");
    filter.span = readSpan(query);
    filter.aggregate = query.flag("aggregate");
    filter.includeSchedule = query.flag("include_schedule");
    filter.includeSummary = query.flag("include_summary");
    filter.includeDeleted = query.flag("include_deleted");
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

ReadResult<PlaceFilter> readPlaceFilter(const QUrlQuery &urlQuery)
{
    QueryReader query(urlQuery);
    PlaceFilter filter;
    filter.searchTerm = query.text("search_term");
    filter.near = readNear(query);
    filter.radius = query.integer("radius", 1, 1'000'000);
    if (filter.radius && !filter.near && query.text("lat").isNull() && query.text("lon").isNull())
        query.complain("radius", QStringLiteral("needs lat and lon"));
    filter.geofenceType = query.word<GeofenceType>("geofence_type");
    filter.metadata = readEntries(query, "metadata");
    filter.limit = query.integer("limit", 1, largestPage);
    filter.pageToken = query.text("pagination_token");
    return finished(query, filter);
}

ReadResult<DateSpan> readDateSpan(const QUrlQuery &urlQuery)
{
    QueryReader query(urlQuery);
    DateSpan span = readSpan(query);
    if (const auto day = query.day("date"))
        span = DateSpan { .fromDay = day, .toDay = day };
    return finished(query, span);
}

ReadResult<std::optional<bool>> readUpdateOrders(const QUrlQuery &urlQuery)
{
    QueryReader query(urlQuery);
    const auto flag = query.flag("update_associated_orders");
    return finished(query, flag);
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

ReadResult<bool> readIncludeSummary(const QUrlQuery &urlQuery)
{
    QueryReader query(urlQuery);
    const bool include = query.flag("include_summary").value_or(true);
    return finished(query, include);
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
