// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/storage/trackrepository.h"

#include "service/storage/columns.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

constexpr auto workerColumns
    = "t.worker_id, t.revision, t.recorded_at, t.lon, t.lat, t.altitude, t.accuracy, t.speed, t.bearing, "
      "t.battery_level, t.charging, t.simulated, t.heard_at, t.device_status, t.status_reason, t.status_at"_L1;

WorkerTrack workerTrackOf(const Query &query)
{
    WorkerTrack track;
    track.workerId = query.value(0).toLongLong();
    track.revision = query.value(1).toLongLong();
    fromColumn(query.value(2), track.location.recordedAt);
    if (!query.value(3).isNull())
        track.location.place = api::GeoPoint::fromDegrees(query.value(3).toDouble(), query.value(4).toDouble());
    fromColumn(query.value(5), track.altitude);
    track.location.altitude = track.altitude;
    fromColumn(query.value(6), track.location.accuracy);
    fromColumn(query.value(7), track.location.speed);
    fromColumn(query.value(8), track.location.bearing);
    fromColumn(query.value(9), track.batteryLevel);
    track.isCharging = query.value(10).toInt() != 0;
    track.isSimulated = query.value(11).toInt() != 0;
    fromColumn(query.value(12), track.heardAt);
    fromColumn(query.value(13), track.status);
    fromColumn(query.value(14), track.statusReason);
    fromColumn(query.value(15), track.statusAt);
    return track;
}

QVariant column(api::Instant instant)
{
    return toColumn(std::optional(instant));
}

QList<qint64> ids(Query &query)
{
    query.run();
    QList<qint64> result;
    while (query.next())
        result.append(query.value(0).toLongLong());
    return result;
}

}

TrackRepository::TrackRepository(Database &database, qint64 account)
    : m_database(database)
    , m_account(account)
{
}

WorkerTrack TrackRepository::open(qint64 workerId)
{
    const QString sql = "SELECT "_L1 + workerColumns + " FROM worker_tracks t WHERE t.worker_id = ?"_L1;
    {
        Query query = m_database.prepare(sql);
        query.add(workerId).run();
        if (query.next())
            return workerTrackOf(query);
    }
    m_database.prepare(u"INSERT INTO worker_tracks (worker_id, account, revision) VALUES (?, ?, 0)"_s)
        .add(workerId)
        .add(m_account)
        .run();
    WorkerTrack track;
    track.workerId = workerId;
    return track;
}

void TrackRepository::store(const WorkerTrack &track)
{
    const auto &place = track.location.place;
    Query query = m_database.prepare(
        u"UPDATE worker_tracks SET revision = ?, recorded_at = ?, lon = ?, lat = ?, altitude = ?, accuracy = ?, "
         "speed = ?, bearing = ?, battery_level = ?, charging = ?, simulated = ?, heard_at = ?, device_status = ?, "
         "status_reason = ?, status_at = ? WHERE worker_id = ?"_s);
    query.add(track.revision).add(toColumn(track.location.recordedAt));
    query.add(toColumn(place ? std::optional(place->longitude()) : std::nullopt));
    query.add(toColumn(place ? std::optional(place->latitude()) : std::nullopt));
    query.add(toColumn(track.altitude)).add(toColumn(track.location.accuracy)).add(toColumn(track.location.speed));
    query.add(toColumn(track.location.bearing)).add(toColumn(track.batteryLevel)).add(int(track.isCharging));
    query.add(int(track.isSimulated)).add(toColumn(track.heardAt)).add(toColumn(track.status));
    query.add(toColumn(track.statusReason)).add(toColumn(track.statusAt)).add(track.workerId).run();
}

std::optional<WorkerTrack> TrackRepository::ofWorker(const QString &workerHandle)
{
    Query query = m_database.prepare("SELECT "_L1 + workerColumns
        + " FROM workers w JOIN worker_tracks t ON t.worker_id = w.id WHERE w.account = ? AND w.worker_handle = ?"_L1);
    query.add(m_account).add(workerHandle).run();
    return query.next() ? std::optional(workerTrackOf(query)) : std::nullopt;
}

QList<WorkerTrack> TrackRepository::heard()
{
    Query query = m_database.prepare(
        "SELECT "_L1 + workerColumns + " FROM worker_tracks t WHERE t.account = ? AND t.heard_at IS NOT NULL"_L1);
    query.add(m_account).run();
    QList<WorkerTrack> tracks;
    while (query.next())
        tracks.append(workerTrackOf(query));
    return tracks;
}

void TrackRepository::planChanged(Database &database, qint64 account, const QString &workerHandle)
{
    if (workerHandle.isEmpty())
        return;
    database.prepare(u"UPDATE worker_tracks SET revision = revision + 1 "
                      "WHERE worker_id = (SELECT id FROM workers WHERE account = ? AND worker_handle = ?)"_s)
        .add(account)
        .add(workerHandle)
        .run();
}

void TrackRepository::routeChanging(Database &database, qint64 routeId)
{
    database.prepare(u"UPDATE worker_tracks SET revision = revision + 1 WHERE worker_id = (SELECT w.id FROM routes r "
                      "JOIN workers w ON w.account = r.account AND w.worker_handle = r.worker_handle WHERE r.id = ?)"_s)
        .add(routeId)
        .run();
}

QList<qint64> TrackRepository::underWay()
{
    Query query = m_database.prepare(u"SELECT DISTINCT w.id FROM routes r JOIN workers w ON w.account = r.account "
                                      "AND w.worker_handle = r.worker_handle WHERE r.account = ? "
                                      "AND r.status = 'tracking' ORDER BY w.id"_s);
    query.add(m_account);
    return ids(query);
}

QList<qint64> TrackRepository::connected()
{
    Query query = m_database.prepare(u"SELECT worker_id FROM worker_tracks WHERE account = ? "
                                      "AND device_status IN ('active', 'inactive') ORDER BY worker_id"_s);
    query.add(m_account);
    return ids(query);
}

void TrackRepository::store(qint64 orderId, const OrderTrack &track)
{
    m_database.prepare(u"INSERT INTO order_tracks (order_id, service_started_at, service_ended_at) VALUES (?, ?, ?) "
                        "ON CONFLICT (order_id) DO UPDATE SET service_started_at = excluded.service_started_at, "
                        "service_ended_at = excluded.service_ended_at"_s)
        .add(orderId)
        .add(toColumn(track.serviceStartedAt))
        .add(toColumn(track.serviceEndedAt))
        .run();
    m_database.prepare(u"DELETE FROM order_legs WHERE order_id = ?"_s).add(orderId).run();
    for (int i = 0; i < track.legs.size(); ++i) {
        const OrderLeg &leg = track.legs.at(i);
        m_database.prepare(
            u"INSERT INTO order_legs (order_id, position, worker_id, from_at, to_at) VALUES (?, ?, ?, ?, ?)"_s)
            .add(orderId).add(i).add(leg.workerId).add(column(leg.from)).add(toColumn(leg.to)).run();
    }
    m_database.prepare(u"DELETE FROM order_outages WHERE order_id = ?"_s).add(orderId).run();
    for (int i = 0; i < track.outages.size(); ++i) {
        const api::Outage &outage = track.outages.at(i);
        m_database.prepare(u"INSERT INTO order_outages (order_id, position, code, label, description, category, duration, "
                            "distance) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s)
            .add(orderId).add(i).add(outage.code).add(toColumn(outage.label)).add(toColumn(outage.description))
            .add(toColumn(outage.category)).add(toColumn(outage.duration)).add(toColumn(outage.distance)).run();
    }
}

OrderTrack TrackRepository::ofOrder(qint64 orderId)
{
    OrderTrack track;
    {
        Query query = m_database.prepare(
            u"SELECT service_started_at, service_ended_at FROM order_tracks WHERE order_id = ?"_s);
        query.add(orderId).run();
        if (!query.next())
            return track;
        fromColumn(query.value(0), track.serviceStartedAt);
        fromColumn(query.value(1), track.serviceEndedAt);
    }
    Query legs = m_database.prepare(
        u"SELECT worker_id, from_at, to_at FROM order_legs WHERE order_id = ? ORDER BY position"_s);
    legs.add(orderId).run();
    while (legs.next()) {
        OrderLeg leg { legs.value(0).toLongLong(), api::Instant(std::chrono::milliseconds(legs.value(1).toLongLong())), {} };
        fromColumn(legs.value(2), leg.to);
        track.legs.append(leg);
    }
    track.outages = outagesOf(orderId);
    return track;
}

QList<api::Outage> TrackRepository::outagesOf(qint64 orderId)
{
    Query query = m_database.prepare(u"SELECT code, label, description, category, duration, distance FROM order_outages "
                                      "WHERE order_id = ? ORDER BY position"_s);
    query.add(orderId).run();
    QList<api::Outage> outages;
    while (query.next()) {
        api::Outage outage;
        fromColumn(query.value(0), outage.code);
        fromColumn(query.value(1), outage.label);
        fromColumn(query.value(2), outage.description);
        fromColumn(query.value(3), outage.category);
        fromColumn(query.value(4), outage.duration);
        fromColumn(query.value(5), outage.distance);
        outages.append(outage);
    }
    return outages;
}

void TrackRepository::store(qint64 routeId, const RouteTrack &track)
{
    m_database.prepare(u"INSERT INTO route_tracks (route_id, worker_id, from_at, to_at, tracking_rate) VALUES (?, ?, ?, ?, ?) "
                        "ON CONFLICT (route_id) DO UPDATE SET worker_id = excluded.worker_id, from_at = excluded.from_at, "
                        "to_at = excluded.to_at, tracking_rate = excluded.tracking_rate"_s)
        .add(routeId).add(track.workerId).add(column(track.from)).add(toColumn(track.to)).add(toColumn(track.trackingRate))
        .run();
}

std::optional<RouteTrack> TrackRepository::ofRoute(qint64 routeId)
{
    Query query = m_database.prepare(
        u"SELECT worker_id, from_at, to_at, tracking_rate FROM route_tracks WHERE route_id = ?"_s);
    query.add(routeId).run();
    if (!query.next())
        return std::nullopt;
    RouteTrack track { query.value(0).toLongLong(), api::Instant(std::chrono::milliseconds(query.value(1).toLongLong())), {}, {} };
    fromColumn(query.value(2), track.to);
    fromColumn(query.value(3), track.trackingRate);
    return track;
}

}
