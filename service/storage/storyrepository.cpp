// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/storage/storyrepository.h"

#include "service/storage/rowmapper.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

struct EventRow {
    api::TimelineEvent event;
};

template<class Record, class Visitor>
void describe(Record &record, Visitor &visit)
    requires std::same_as<std::remove_const_t<Record>, EventRow>
{
    auto &e = record.event;
    visit("type"_L1, e.type);
    visit("recorded_at"_L1, e.recordedAt);
    visit("ended_at"_L1, e.endedAt);
    visit("order_handle"_L1, e.orderHandle);
    visit("route_handle"_L1, e.routeHandle);
    visit("worker_handle"_L1, e.workerHandle);
    visit("order_type"_L1, e.orderType);
    visit("fulfillment_attempt"_L1, e.fulfillmentAttempt);
    visit("activity"_L1, e.activity);
    visit("place"_L1, e.place);
    visit("place_recorded_at"_L1, e.placeRecordedAt);
    visit("address"_L1, e.address);
    visit("distance"_L1, e.distance);
    visit("duration"_L1, e.duration);
    visit("steps"_L1, e.steps);
    visit("metadata"_L1, e.metadata);
    visit("rest"_L1, e.rest);
}

}

StoryRepository::StoryRepository(Database &database)
    : m_database(database)
{
}

void StoryRepository::append(qint64 orderId, const api::TimelineEvent &event)
{
    insert(orderId, event, false);
}

void StoryRepository::insert(qint64 orderId, const api::TimelineEvent &event, bool derived)
{
    static const QString sql
        = RowMapper<EventRow>::insertInto(u"timeline_events"_s, { u"order_id"_s, u"derived"_s });
    Query query = m_database.prepare(sql);
    query.add(orderId).add(int(derived));
    RowMapper<EventRow>::bind(query, EventRow { event });
    query.run();
}

void StoryRepository::replaceDerived(qint64 orderId, const QList<api::TimelineEvent> &events)
{
    m_database.prepare(u"DELETE FROM timeline_events WHERE order_id = ? AND derived = 1"_s).add(orderId).run();
    for (const api::TimelineEvent &event : events)
        insert(orderId, event, true);
}

QList<api::TimelineEvent> StoryRepository::derived(qint64 orderId)
{
    Query query = m_database.prepare("SELECT "_L1 + RowMapper<EventRow>::columns()
        + " FROM timeline_events WHERE order_id = ? AND derived = 1 ORDER BY recorded_at, id"_L1);
    query.add(orderId);
    return events(query);
}

void StoryRepository::appendTravelled(qint64 orderId, const api::Polyline &points)
{
    for (const api::PolylinePoint &point : points) {
        if (!point.recordedAt)
            continue;
        Query query = m_database.prepare(
            u"INSERT INTO travelled_points (order_id, recorded_at, lon, lat, altitude) VALUES (?, ?, ?, ?, ?)"_s);
        query.add(orderId)
            .add(toColumn(point.recordedAt))
            .add(point.place.longitude())
            .add(point.place.latitude())
            .add(toColumn(point.altitude))
            .run();
    }
}

QList<api::TimelineEvent> StoryRepository::timeline(qint64 orderId)
{
    Query query = m_database.prepare("SELECT "_L1 + RowMapper<EventRow>::columns()
        + " FROM timeline_events WHERE order_id = ? ORDER BY recorded_at, id"_L1);
    query.add(orderId);
    return events(query);
}

QList<api::TimelineEvent> StoryRepository::events(Query &query)
{
    query.run();
    QList<api::TimelineEvent> events;
    while (query.next())
        events.append(RowMapper<EventRow>::read(query, 0).event);
    return events;
}

QList<api::TimelineEvent> StoryRepository::ofWorker(
    qint64 account, const QString &workerHandle, api::Instant from, api::Instant to, int most)
{
    Query query = m_database.prepare("SELECT "_L1 + RowMapper<EventRow>::columns()
        + " FROM timeline_events WHERE order_id IN (SELECT id FROM orders WHERE account = ? AND worker_handle = ?) "
          "AND recorded_at >= ? AND recorded_at < ? ORDER BY recorded_at, id LIMIT ?"_L1);
    query.add(account)
        .add(workerHandle)
        .add(toColumn(std::optional(from)))
        .add(toColumn(std::optional(to)))
        .add(most)
        .run();
    QList<api::TimelineEvent> events;
    while (query.next())
        events.append(RowMapper<EventRow>::read(query, 0).event);
    return events;
}

api::Polyline StoryRepository::travelled(qint64 orderId)
{
    Query query = m_database.prepare(
        u"SELECT p.recorded_at, p.lon, p.lat, p.altitude, 0, p.id FROM order_legs l JOIN positions p "
         "ON p.worker_id = l.worker_id AND p.recorded_at >= l.from_at AND (l.to_at IS NULL OR p.recorded_at <= l.to_at) "
         "WHERE l.order_id = ? AND p.verdict IN ('accepted', 'late') UNION ALL "
         "SELECT recorded_at, lon, lat, altitude, 1, id FROM travelled_points WHERE order_id = ? ORDER BY 1, 5, 6"_s);
    query.add(orderId).add(orderId).run();
    api::Polyline points;
    while (query.next()) {
        const auto place = api::GeoPoint::fromDegrees(query.value(1).toDouble(), query.value(2).toDouble());
        if (!place)
            continue;
        api::PolylinePoint point { *place, std::nullopt, std::nullopt };
        fromColumn(query.value(0), point.recordedAt);
        fromColumn(query.value(3), point.altitude);
        points.append(point);
    }
    return points;
}

}
