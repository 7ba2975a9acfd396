// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codec/queryreader.h"
#include "api/codec/timefields.h"

namespace routedesk::api::codec {

namespace {

/// The letters of a geohash; as many as a place can be told by.
QString readGeohash(QueryReader &query, const char *name)
{
    constexpr qsizetype longest = 12;
    const QString hash = query.text(name).toLower();
    for (const QChar letter : hash) {
        if (!QStringView(u"0123456789bcdefghjkmnpqrstuvwxyz").contains(letter)) {
            query.complain(name, QStringLiteral("must be a geohash"));
            return {};
        }
    }
    if (hash.size() > longest)
        query.complain(name, QStringLiteral("must not be longer than %1 letters").arg(longest));
    return hash.isEmpty() ? QString() : hash;
}

}

Metadata readRegion(QueryReader &query, const char *name)
{
    const Metadata region = query.object(name);
    for (const Metadata::Entry &entry : region.entries()) {
        if (entry.key != u"country" && entry.key != u"state" && entry.key != u"city")
            query.complain(name, QStringLiteral("must have no other members than country, state and city"));
        else if (entry.isJson)
            query.complain(name, QStringLiteral("must have texts as members"));
    }
    return region;
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
    filter.windows = readWindows(query, { TimeField::CreatedAt, TimeField::PlannedAt, TimeField::ScheduledAt,
        TimeField::CancelledAt, TimeField::CompletedAt, TimeField::RescheduledMarkedAt, TimeField::RouteStartedAt });
    filter.deviceSwitchMode = query.word<DeviceSwitchMode>("device_switch_mode");
    filter.trackingStatus = query.word<TrackingStatus>("tracking_status");
    filter.riskStatus = query.flag("risk_status");
    filter.metadata = query.object("order_metadata_filter");
    filter.region = readRegion(query, "region_filter");
    filter.workerProfile = query.object("worker_profile_filter");
    filter.destinationGeohash = readGeohash(query, "destination_geohash");
    filter.workerInsideDestination = query.flag("worker_inside_destination");
    filter.outageCategories = query.words<OutageCategory>("filter_outage_category");
    filter.sendOutage = query.flag("send_outage");
    filter.aggregate = query.flag("aggregate");
    filter.sortDirection = query.word<SortDirection>("sort_direction");
    filter.limit = query.integer("limit", 1, largestPage);
    filter.pageToken = query.text("pagination_token");
    return filter;
}

}
