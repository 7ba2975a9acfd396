// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/storage/pacerepository.h"

#include "service/storage/columns.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

QString hoursText(const std::array<double, 24> &hours)
{
    QStringList words;
    for (const double factor : hours)
        words.append(QString::number(factor, 'f', 3));
    return words.join(u' ');
}

}

std::array<double, 24> PaceRepository::hoursOf(const QString &text)
{
    std::array<double, 24> hours{};
    hours.fill(1);
    const QStringList words = text.split(u' ');
    for (qsizetype i = 0; i < 24 && words.size() == 24; ++i)
        hours[size_t(i)] = words.at(i).toDouble();
    return hours;
}

PaceRepository::PaceRepository(Database &database, qint64 account) : m_database(database), m_account(account) { }

void PaceRepository::put(const QString &groupHandle, const api::TravelPace &pace)
{
    remove(groupHandle);
    m_database
        .prepare(u"INSERT INTO travel_paces (account, ops_group_handle, near_minutes, fixed_minutes, far_minutes, "
                 "detour, hours, legs, fitted_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s)
        .add(m_account)
        .add(groupHandle)
        .add(toColumn(std::optional(pace.nearMinutesPerKm)))
        .add(toColumn(std::optional(pace.fixedMinutes)))
        .add(toColumn(std::optional(pace.farMinutesPerKm)))
        .add(toColumn(std::optional(pace.detourFactor)))
        .add(hoursText(pace.hours))
        .add(toColumn(pace.legs))
        .add(toColumn(pace.fittedAt))
        .run();
}

QHash<QString, api::TravelPace> PaceRepository::all()
{
    Query query
        = m_database.prepare(u"SELECT ops_group_handle, near_minutes, fixed_minutes, far_minutes, detour, hours, "
                             "legs, fitted_at FROM travel_paces WHERE account = ?"_s);
    query.add(m_account).run();
    QHash<QString, api::TravelPace> paces;
    while (query.next()) {
        api::TravelPace pace;
        pace.nearMinutesPerKm = query.value(1).toDouble();
        pace.fixedMinutes = query.value(2).toDouble();
        pace.farMinutesPerKm = query.value(3).toDouble();
        pace.detourFactor = query.value(4).toDouble();
        pace.hours = hoursOf(query.value(5).toString());
        fromColumn(query.value(6), pace.legs);
        fromColumn(query.value(7), pace.fittedAt);
        paces.insert(query.value(0).toString(), pace);
    }
    return paces;
}

int PaceRepository::legs(const QString &groupHandle)
{
    Query query = m_database.prepare(u"SELECT legs FROM travel_paces WHERE account = ? AND ops_group_handle = ?"_s);
    query.add(m_account).add(groupHandle).run();
    return query.next() ? query.value(0).toInt() : 0;
}

void PaceRepository::remove(const QString &groupHandle)
{
    m_database.prepare(u"DELETE FROM travel_paces WHERE account = ? AND ops_group_handle = ?"_s)
        .add(m_account)
        .add(groupHandle)
        .run();
}

QStringList PaceRepository::groups()
{
    Query query = m_database.prepare(u"SELECT ops_group_handle FROM ops_groups WHERE account = ? ORDER BY id"_s);
    query.add(m_account).run();
    QStringList handles;
    while (query.next())
        handles.append(query.value(0).toString());
    return handles;
}

QList<PaceRepository::Drive> PaceRepository::drives(const QString &groupHandle, api::Instant since, int most)
{
    Query query = m_database.prepare(
        u"SELECT id, route_handle, destination_lon, destination_lat, arrived_at, exited_at, completed_at FROM "
        u"orders "
        "WHERE account = ? AND ops_group_handle = ? AND status = 'completed' AND completed_at >= ? "
        "AND route_handle IS NOT NULL AND arrived_at IS NOT NULL AND destination_lon IS NOT NULL "
        "ORDER BY completed_at DESC LIMIT ?"_s);
    query.add(m_account).add(groupHandle).add(toColumn(std::optional(since))).add(most).run();
    struct Stop {
        qint64 order;
        api::GeoPoint place;
        api::Instant arrival, departure;
    };
    QHash<QString, QList<Stop>> routes;
    while (query.next()) {
        std::optional<api::Instant> arrived, exited, completed;
        fromColumn(query.value(4), arrived);
        fromColumn(query.value(5), exited);
        fromColumn(query.value(6), completed);
        const auto place = api::GeoPoint::fromDegrees(query.value(2).toDouble(), query.value(3).toDouble());
        if (place && arrived && (exited || completed))
            routes[query.value(1).toString()].append(
                { query.value(0).toLongLong(), *place, *arrived, exited ? *exited : *completed });
    }
    QList<Drive> drives;
    for (QList<Stop> &stops : routes) {
        std::ranges::stable_sort(stops, {}, &Stop::arrival);
        for (qsizetype i = 1; i < stops.size(); ++i) {
            const Stop &from = stops.at(i - 1);
            const Stop &to = stops.at(i);
            if (from.departure < to.arrival)
                drives.append({ to.order, from.place, to.place, from.departure, to.arrival });
        }
    }
    std::ranges::sort(drives, std::greater(), &Drive::arrival);
    return drives;
}

}
