// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
// How an address and its candidates lie in the tables of a GeocodeCache.
#include "geocoding/geocodecache.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace routedesk::geocoding {

namespace {

constexpr int neverAsked = -1; ///< a choice without an answer

void bind(QSqlQuery &query, const QVariantList &values)
{
    for (const QVariant &value : values)
        query.addBindValue(value);
}

std::optional<api::GeoPoint> pointOf(const QVariant &longitude, const QVariant &latitude)
{
    return longitude.isNull() || latitude.isNull()
        ? std::nullopt
        : api::GeoPoint::fromDegrees(longitude.toDouble(), latitude.toDouble());
}

}

bool GeocodeCache::read(const CacheKey &key, int today, std::optional<GeocodeAnswer> &answer)
{
    QList<Line> lines;
    if (!readLines(key, lines))
        return false;
    GeocodeAnswer found;
    bool isAnswered = false;
    for (const Line &line : std::as_const(lines)) {
        const bool isChoice = !found.chosen && line.chosen;
        if (isChoice)
            found.chosen = line.chosen;
        Candidates candidates;
        if (!isAnswered && !readCandidates(line.id, candidates))
            return false;
        const bool isAnswer = !isAnswered && answers(line, candidates, key, today);
        if (isAnswer)
            found.candidates = candidates;
        isAnswered = isAnswered || isAnswer;
        if ((isChoice || isAnswer) && !touch(line, today))
            return false;
    }
    if (found.chosen || isAnswered)
        answer = found;
    return true;
}

bool GeocodeCache::readLines(const CacheKey &key, QList<Line> &lines)
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    if (!prepare(query,
            u"SELECT id, near_x, near_y, asked, used, chosen_longitude, chosen_latitude FROM addresses "
            "WHERE address = ? AND server = ?"_s))
        return false;
    bind(query, { key.address, key.server });
    if (!run(query))
        return false;
    while (query.next()) {
        lines.append({ query.value(0).toLongLong(), query.value(1).toInt(), query.value(2).toInt(),
            query.value(3).toInt(), query.value(4).toInt(), pointOf(query.value(5), query.value(6)) });
    }
    const auto isVery = [&key](const Line &line) { return line.x == key.nearX && line.y == key.nearY; };
    const auto isNowhere = [](const Line &line) { return line.x == CacheKey::nowhere; };
    if (key.isNowhere()) {
        // Without a hint, only what means one region alone is no guess.
        const auto first = std::ranges::find_if_not(lines, isNowhere);
        const CacheKey there { {}, {}, first == lines.end() ? 0 : first->x, first == lines.end() ? 0 : first->y };
        const bool isOneRegion = std::ranges::all_of(
            lines, [&](const Line &line) { return isNowhere(line) || there.isBeside(line.x, line.y); });
        if (!isOneRegion)
            lines.removeIf([&](const Line &line) { return !isNowhere(line); });
    } else {
        lines.removeIf([&](const Line &line) { return !isNowhere(line) && !key.isBeside(line.x, line.y); });
    }
    std::ranges::stable_sort(lines, {}, [&](const Line &line) {
        return std::pair(isVery(line) ? 0 : isNowhere(line) ? 2 : 1, -line.used);
    });
    return true;
}

bool GeocodeCache::answers(const Line &line, const Candidates &candidates, const CacheKey &key, int today)
{
    if (candidates.isEmpty())
        return line.asked != neverAsked && today - line.asked < daysOfNone;
    if (line.x != CacheKey::nowhere || key.isNowhere())
        return true;
    const CacheKey there = CacheKey::of({}, {}, candidates.first().point);
    return key.isBeside(there.nearX, there.nearY);
}

bool GeocodeCache::touch(const Line &line, int today)
{
    if (line.used == today)
        return true;
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    if (!prepare(query, u"UPDATE addresses SET used = ? WHERE id = ?"_s))
        return false;
    bind(query, { today, line.id });
    return run(query);
}

bool GeocodeCache::writeChoice(const CacheKey &key, const std::optional<api::GeoPoint> &point, int today)
{
    QList<Line> lines;
    if (!readLines(key, lines))
        return false;
    for (const Line &line : std::as_const(lines)) {
        if (line.chosen && !setChosen(line.id, point))
            return false;
    }
    if (!point)
        return true;
    const qint64 id = idOf(key, today);
    return id >= 0 && setChosen(id, point);
}

bool GeocodeCache::setChosen(qint64 id, const std::optional<api::GeoPoint> &point)
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    if (!prepare(query, u"UPDATE addresses SET chosen_longitude = ?, chosen_latitude = ? WHERE id = ?"_s))
        return false;
    const QVariant none { QMetaType(QMetaType::Double) };
    bind(query, { point ? point->longitude() : none, point ? point->latitude() : none, id });
    return run(query);
}

bool GeocodeCache::readCandidates(qint64 id, Candidates &candidates)
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    if (!prepare(query,
            u"SELECT longitude, latitude, label, kind, south, north, west, east FROM candidates WHERE address = ? "
            "ORDER BY place"_s))
        return false;
    bind(query, { id });
    if (!run(query))
        return false;
    while (query.next()) {
        const auto point = pointOf(query.value(0), query.value(1));
        const int kind = query.value(3).toInt();
        if (!point || kind < int(Candidate::Kind::Exact) || kind > int(Candidate::Kind::Area))
            continue;
        Candidate candidate { *point, query.value(2).toString(), Candidate::Kind(kind) };
        if (!query.value(4).isNull())
            candidate.extent = api::GeoExtent { query.value(4).toDouble(), query.value(5).toDouble(),
                query.value(6).toDouble(), query.value(7).toDouble() };
        candidates.append(candidate);
    }
    return true;
}

qint64 GeocodeCache::idOf(const CacheKey &key, int today)
{
    const auto database = QSqlDatabase::database(m_connection, false);
    QSqlQuery insert(database);
    if (!prepare(insert,
            u"INSERT INTO addresses (server, address, near_x, near_y, asked, used) VALUES (?, ?, ?, ?, ?, ?) "
            "ON CONFLICT DO NOTHING"_s))
        return -1;
    bind(insert, { key.server, key.address, key.nearX, key.nearY, neverAsked, today });
    QSqlQuery query(database);
    if (!run(insert)
        || !prepare(query,
            u"SELECT id FROM addresses WHERE address = ? AND near_x = ? AND near_y = ? AND server = ?"_s))
        return -1;
    bind(query, { key.address, key.nearX, key.nearY, key.server });
    return run(query) && query.next() ? query.value(0).toLongLong() : -1;
}

bool GeocodeCache::write(const CacheKey &key, const Candidates &candidates, int today)
{
    const auto database = QSqlDatabase::database(m_connection, false);
    const qint64 id = idOf(key, today);
    QSqlQuery update(database);
    QSqlQuery clear(database);
    if (id < 0 || !prepare(update, u"UPDATE addresses SET asked = ?, used = ? WHERE id = ?"_s)
        || !prepare(clear, u"DELETE FROM candidates WHERE address = ?"_s))
        return false;
    bind(update, { today, today, id });
    bind(clear, { id });
    QSqlQuery insert(database);
    if (!run(update) || !run(clear)
        || !prepare(insert,
            u"INSERT INTO candidates (address, place, longitude, latitude, label, kind, south, north, west, east) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s))
        return false;
    const QVariant none { QMetaType(QMetaType::Double) };
    for (qsizetype i = 0; i < candidates.size(); ++i) {
        const Candidate &one = candidates.at(i);
        bind(insert,
            { id, i, one.point.longitude(), one.point.latitude(), one.label, int(one.kind),
                one.extent ? one.extent->south : none, one.extent ? one.extent->north : none,
                one.extent ? one.extent->west : none, one.extent ? one.extent->east : none });
        if (!run(insert))
            return false;
    }
    return true;
}

}
