// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/roads/roadfollower.h"

#include "service/lifecycle/routesheet.h"

#include <QLoggingCategory>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

Q_LOGGING_CATEGORY(roadLog, "routedesk.service.roads")

constexpr int mostAtOnce = 4;
constexpr qsizetype mostPointsKept = 500'000;
constexpr qsizetype mostRefused = 2000;
constexpr std::chrono::minutes refusedFor{ 10 };

std::vector<planner::Coordinate> coordinates(const api::Polyline &places)
{
    std::vector<planner::Coordinate> result;
    for (const api::PolylinePoint &point : places)
        result.push_back({ point.place.longitude(), point.place.latitude() });
    return result;
}

QByteArray keyOf(const api::Polyline &places)
{
    QByteArray key;
    for (const planner::Coordinate place : coordinates(places)) {
        const auto spot = roads::RoadSpot::of(place);
        key.append(reinterpret_cast<const char *>(&spot), sizeof spot);
    }
    return key;
}

}

RoadFollower::RoadFollower(roads::Roads &roads, Database &database, ContextFactory contextOf, QObject *parent)
    : QObject(parent), m_roads(roads), m_database(database), m_contextOf(std::move(contextOf)),
      m_lines(mostPointsKept)
{
    connect(&m_roads, &roads::Roads::worthAskingAgain, this, [this] {
        m_wishes.insert(std::exchange(m_inVain, {}));
        proceed();
    });
}

std::optional<api::Polyline> RoadFollower::through(const api::Polyline &places)
{
    const api::Polyline *line = m_lines.object(keyOf(places));
    return line ? std::optional(*line) : std::nullopt;
}

void RoadFollower::startOver(qint64 account)
{
    m_lines.clear();
    m_refused.clear();
    m_inVain.clear();
    m_isSaid = false;
    try {
        for (const QString &route : m_contextOf(account).store.routes.openHandles())
            m_stale.append({ account, route });
    } catch (const std::exception &error) {
        qCWarning(roadLog) << "The open routes could not be read:" << error.what();
    }
    refreshNext();
}

// One a turn: a request may come in between.
void RoadFollower::refreshNext()
{
    if (m_stale.isEmpty())
        return;
    refresh(m_stale.takeFirst());
    QTimer::singleShot(0, this, &RoadFollower::refreshNext);
}

void RoadFollower::want(qint64 account, const QString &routeHandle, const api::Polyline &places)
{
    const auto refused = m_refused.constFind(keyOf(places));
    if (places.size() < 2 || (refused != m_refused.cend() && !refused->hasExpired()))
        return;
    m_wishes.insert({ account, routeHandle }, places);
    // Once what asks for it has been committed.
    QTimer::singleShot(0, this, &RoadFollower::proceed);
}

void RoadFollower::proceed()
{
    while (m_running < mostAtOnce && !m_wishes.isEmpty()) {
        const auto first = m_wishes.cbegin();
        const Wish wish{ first.key(), first.value() };
        m_wishes.erase(first);
        fetch(wish);
    }
}

void RoadFollower::fetch(const Wish &wish)
{
    ++m_running;
    const auto places = coordinates(wish.places);
    m_roads.prepare(places).then(this, [this, wish, places](const roads::RoadCoverage &coverage) {
        m_roads.way(places).then(this, [this, wish, coverage](const roads::RoadResult<api::RoadWay> &way) {
            --m_running;
            take(wish, coverage, way);
            proceed();
        });
    });
}

void RoadFollower::take(
    const Wish &wish, const roads::RoadCoverage &coverage, const roads::RoadResult<api::RoadWay> &way)
{
    if (!way) {
        if (!m_isSaid)
            qCWarning(roadLog).noquote() << "No roads, so straight-line estimates:" << way.error().detail;
        m_isSaid = true;
        if (way.error().isOfTheServer())
            m_inVain.insert(wish.route, wish.places);
        else if (m_refused.size() < mostRefused || m_refused.removeIf([](auto it) { return it->hasExpired(); }) > 0)
            m_refused.insert(keyOf(wish.places), QDeadlineTimer(refusedFor));
        if (coverage.covered == 0)
            return;
    } else {
        m_isSaid = false;
        auto *line = new api::Polyline;
        line->reserve(way->line.size());
        for (const api::GeoPoint &point : way->line)
            line->append({ point, std::nullopt, std::nullopt });
        m_lines.insert(keyOf(wish.places), line, line->size());
    }
    refresh(wish.route);
}

void RoadFollower::refresh(const RouteKey &key)
{
    try {
        Transaction transaction(m_database, key.first);
        Context context = m_contextOf(key.first);
        const auto route = context.store.routes.byHandle(key.second);
        if (!route || !route->isOpen())
            return;
        (void)RouteSheet(context, *route).storeProgress();
        transaction.commit();
    } catch (const std::exception &error) {
        qCWarning(roadLog) << "A route's roads could not be stored:" << error.what();
    }
}

}
