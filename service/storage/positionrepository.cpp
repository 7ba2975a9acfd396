// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/storage/positionrepository.h"

#include "service/storage/columns.h"

#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

constexpr std::array verdictWords {
    std::pair { Verdict::Accepted, "accepted"_L1 }, std::pair { Verdict::Late, "late"_L1 },
    std::pair { Verdict::Repeated, "repeated"_L1 }, std::pair { Verdict::Future, "future"_L1 },
    std::pair { Verdict::Ancient, "ancient"_L1 }, std::pair { Verdict::Impossible, "impossible"_L1 },
    std::pair { Verdict::Inaccurate, "inaccurate"_L1 }, std::pair { Verdict::Mocked, "mocked"_L1 },
};

constexpr auto selection
    = "SELECT id, device_id, recorded_at, received_at, lon, lat, altitude, accuracy, speed, bearing, battery_level, "
      "charging, mocked, simulated, verdict FROM positions"_L1;

qlonglong column(api::Instant instant)
{
    return instant.time_since_epoch().count();
}

api::Instant instantOf(const QVariant &value)
{
    return api::Instant(std::chrono::milliseconds(value.toLongLong()));
}

}

QString textOf(Verdict verdict)
{
    return verdictWords.at(size_t(verdict)).second;
}

Verdict verdictOf(QStringView text)
{
    for (const auto &[verdict, word] : verdictWords) {
        if (text == word)
            return verdict;
    }
    return Verdict::Impossible;
}

PositionRepository::PositionRepository(Database &database, qint64 account)
    : m_database(database)
    , m_account(account)
{
}

void PositionRepository::insert(qint64 workerId, Fix &fix)
{
    const api::Position &p = fix.position;
    Query query = m_database.prepare(
        u"INSERT INTO positions (account, worker_id, device_id, recorded_at, received_at, lon, lat, altitude, accuracy, "
         "speed, bearing, battery_level, charging, mocked, simulated, verdict) "
         "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"_s);
    query.add(m_account).add(workerId).add(toColumn(fix.deviceId)).add(column(p.recordedAt)).add(column(fix.receivedAt));
    query.add(p.place.longitude()).add(p.place.latitude()).add(toColumn(p.altitude)).add(toColumn(p.accuracy));
    query.add(toColumn(p.speed)).add(toColumn(p.bearing)).add(toColumn(p.batteryLevel));
    query.add(int(p.isCharging)).add(int(p.isMocked)).add(int(fix.isSimulated)).add(textOf(fix.verdict));
    fix.id = query.run().insertedId();
}

void PositionRepository::setVerdict(const Fix &fix)
{
    m_database.prepare(u"UPDATE positions SET verdict = ? WHERE id = ?"_s).add(textOf(fix.verdict)).add(fix.id).run();
}

QList<Fix> PositionRepository::between(qint64 workerId, api::Instant from, api::Instant to)
{
    Query query = m_database.prepare(
        selection + " WHERE worker_id = ? AND recorded_at BETWEEN ? AND ? ORDER BY recorded_at, id"_L1);
    query.add(workerId).add(column(from)).add(column(to));
    return fetch(query);
}

std::optional<Fix> PositionRepository::lastUsedBefore(qint64 workerId, api::Instant moment)
{
    Query query = m_database.prepare(selection
        + " WHERE worker_id = ? AND recorded_at < ? AND verdict IN ('accepted', 'late') "
          "ORDER BY recorded_at DESC, id DESC LIMIT 1"_L1);
    query.add(workerId).add(column(moment));
    const auto found = fetch(query);
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

std::optional<Fix> PositionRepository::newest(qint64 workerId)
{
    Query query = m_database.prepare(
        selection + " WHERE worker_id = ? AND verdict <> 'future' ORDER BY recorded_at DESC, id DESC LIMIT 1"_L1);
    query.add(workerId);
    const auto found = fetch(query);
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

std::optional<Fix> PositionRepository::lastWithBattery(qint64 workerId)
{
    const auto last = lastUsedBefore(workerId, api::Instant::max());
    if (!last)
        return std::nullopt;
    Query query = m_database.prepare(selection
        + " WHERE worker_id = ? AND recorded_at > ? AND verdict IN ('accepted', 'late') AND battery_level IS NOT NULL "
          "ORDER BY recorded_at DESC, id DESC LIMIT 1"_L1);
    query.add(workerId).add(column(last->at() - std::chrono::hours(24)));
    const auto found = fetch(query);
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

api::Polyline PositionRepository::travelled(qint64 workerId, api::Instant from, std::optional<api::Instant> to)
{
    Query query = m_database.prepare(
        u"SELECT recorded_at, lon, lat, altitude FROM positions WHERE worker_id = ? AND recorded_at BETWEEN ? AND ? "
         "AND verdict IN ('accepted', 'late') ORDER BY recorded_at, id"_s);
    query.add(workerId).add(column(from)).add(to ? column(*to) : std::numeric_limits<qint64>::max()).run();
    api::Polyline line;
    while (query.next()) {
        const auto place = api::GeoPoint::fromDegrees(query.value(1).toDouble(), query.value(2).toDouble());
        if (!place)
            continue;
        api::PolylinePoint point { *place, std::nullopt, instantOf(query.value(0)) };
        fromColumn(query.value(3), point.altitude);
        line.append(point);
    }
    return line;
}

QList<Fix> PositionRepository::fetch(Query &query)
{
    query.run();
    QList<Fix> fixes;
    while (query.next()) {
        const auto place = api::GeoPoint::fromDegrees(query.value(4).toDouble(), query.value(5).toDouble());
        if (!place)
            continue;
        api::Position p { .recordedAt = instantOf(query.value(2)), .place = *place };
        fromColumn(query.value(6), p.altitude);
        fromColumn(query.value(7), p.accuracy);
        fromColumn(query.value(8), p.speed);
        fromColumn(query.value(9), p.bearing);
        fromColumn(query.value(10), p.batteryLevel);
        p.isCharging = query.value(11).toInt() != 0;
        p.isMocked = query.value(12).toInt() != 0;
        Fix fix { p, instantOf(query.value(3)), verdictOf(query.value(14).toString()) };
        fix.isSimulated = query.value(13).toInt() != 0;
        fromColumn(query.value(1), fix.deviceId);
        fix.id = query.value(0).toLongLong();
        fixes.append(fix);
    }
    return fixes;
}

}
