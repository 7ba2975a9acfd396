// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/roads/roadday.h"

#include "models/planevaluator.h"

#include "planner/affinetraveltimes.h"

#include <algorithm>

namespace routedesk::models {

namespace {

using Places = std::vector<planner::Coordinate>;

constexpr qsizetype mostLines = 500;

void add(Places &places, const std::optional<api::GeoPoint> &point)
{
    if (point)
        places.push_back({ point->longitude(), point->latitude() });
}

QByteArray keyOf(const Places &places)
{
    QByteArray key;
    for (const planner::Coordinate place : places) {
        const auto spot = roads::RoadSpot::of(place);
        key.append(reinterpret_cast<const char *>(&spot), sizeof spot);
    }
    return key;
}

}

RoadDay::RoadDay(const DispatchStore &store, WorkingPlan &plan, roads::Roads &roads, QObject *parent)
    : QObject(parent), m_store(store), m_plan(plan), m_roads(roads)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(400);
    m_reckon.setSingleShot(true);
    m_reckon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &RoadDay::look);
    connect(&m_reckon, &QTimer::timeout, &plan, &WorkingPlan::reevaluate);
    connect(&roads, &roads::Roads::shelved, &m_reckon, qOverload<>(&QTimer::start));
    connect(&roads, &roads::Roads::worthAskingAgain, this, [this] {
        m_known.clear();
        m_fetching.clear();
        look();
        emit linesChanged();
    });
    connect(&store, &DispatchStore::ordersChanged, this, &RoadDay::lookSoon);
    connect(&store, &DispatchStore::workersChanged, this, &RoadDay::lookSoon);
    connect(&store, &DispatchStore::workersMoved, this, &RoadDay::lookSoon);
    connect(&store, &DispatchStore::opsGroupsChanged, this, &RoadDay::lookSoon);
    connect(&store, &DispatchStore::loaded, this, &RoadDay::lookSoon);
}

RoadDay::~RoadDay()
{
    if (m_asked)
        m_asked->cancel();
}

void RoadDay::setServer(const roads::RoadServer &server)
{
    if (server == m_roads.server())
        return;
    m_roads.setServer(server);
    m_known.clear();
    m_lines.clear();
    m_fetching.clear();
    if (server.isNull())
        setState(State::Off);
    look();
    emit linesChanged();
}

void RoadDay::lookSoon()
{
    if (!m_roads.server().isNull() && !m_soon.isActive())
        m_soon.start();
}

Places RoadDay::places() const
{
    Places result;
    for (const int slot : m_store.occupiedSlots()) {
        if (const api::Order *order = m_store.orderAt(slot); !order->isClosed())
            add(result, order->destination.centre());
    }
    for (const api::OpsGroup &group : m_store.opsGroups())
        add(result, group.routeStart ? group.routeStart : group.home);
    for (const api::Worker &worker : m_store.workers())
        add(result, worker.home);
    return result;
}

void RoadDay::look()
{
    if (m_roads.server().isNull())
        return;
    Places wanted = places();
    if (wanted == m_known)
        return;
    m_known = std::move(wanted);
    if (m_known.size() < 2)
        return;
    if (m_asked)
        m_asked->cancel();
    if (m_state != State::Partial)
        setState(State::Fetching);
    m_asked = m_roads.prepare(m_known);
    m_asked->then(this, [this](const roads::RoadCoverage &coverage) { take(coverage); });
}

void RoadDay::take(const roads::RoadCoverage &coverage)
{
    if (m_roads.server().isNull())
        return;
    m_coverage = coverage;
    setState(coverage.isComplete() ? State::Whole : State::Partial);
}

void RoadDay::setState(State state)
{
    m_state = state;
    emit changed();
}

// From the start through the open stops to the end, as the schedule drives them.
Places RoadDay::sequence(const QString &routeId) const
{
    const WorkingRoute *route = m_plan.route(routeId);
    Places result;
    if (!route)
        return result;
    const planner::AffineTravelTimes unused; // where a vehicle starts is no matter of times
    const PlanEvaluator evaluator(m_store, unused);
    const planner::Vehicle vehicle = evaluator.vehicle(routeId, route->workerHandle, route->opsGroupHandle);
    if (vehicle.start)
        result.push_back(vehicle.start->coordinate);
    const size_t before = result.size();
    for (const api::OrderKey &key : route->stops) {
        if (const api::Order *order = m_store.order(key); order && !order->isClosed())
            add(result, order->destination.centre());
    }
    if (result.size() == before)
        return {};
    if (vehicle.end)
        result.push_back(vehicle.end->coordinate);
    return result;
}

std::optional<QList<api::GeoPoint>> RoadDay::line(const QString &routeId)
{
    if (m_roads.server().isNull())
        return std::nullopt;
    const Places places = sequence(routeId);
    if (places.size() < 2)
        return std::nullopt;
    const QByteArray key = keyOf(places);
    if (const auto known = m_lines.constFind(key); known != m_lines.cend())
        return *known;
    fetchLine(key, places);
    return std::nullopt;
}

void RoadDay::fetchLine(const QByteArray &key, const Places &places)
{
    if (m_fetching.contains(key))
        return;
    m_fetching.insert(key);
    m_roads.way(places).then(this, [this, key](const roads::RoadResult<api::RoadWay> &way) {
        if (!way)
            return; // and is not asked again before the server is worth it
        m_fetching.remove(key);
        if (m_lines.size() >= mostLines)
            m_lines.clear();
        m_lines.insert(key, way->line);
        emit linesChanged();
    });
}

void RoadDay::probe(
    const roads::RoadServer &server, std::function<void(const roads::RoadResult<api::RoadLeg> &)> told)
{
    Places ends = places();
    if (ends.size() < 2)
        ends = { { 13.38886, 52.517037 }, { 13.397634, 52.529407 } };
    m_roads.probe(server, ends.front(), ends.back()).then(this, std::move(told));
}

}
