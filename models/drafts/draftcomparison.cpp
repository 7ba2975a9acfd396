// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/drafts/draftcomparison.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>

namespace routedesk::models {

namespace {

constexpr qint64 sliceMilliseconds = 4;

Sequence keysOf(const api::PlanFileRoute &route)
{
    Sequence keys;
    keys.reserve(route.stops.size());
    for (const api::PlanFileStop &stop : route.stops)
        keys.append(stop.key);
    return keys;
}

QString whoseIs(const api::PlanFileRoute &route)
{
    return route.workerHandle.isEmpty() ? route.routeHandle : route.workerHandle;
}

}

void DraftSums::add(const DraftSums &other)
{
    stops += other.stops;
    late += other.late;
    broken += other.broken;
    metres += other.metres;
    driving += other.driving;
}

// What is not in the longest run that keeps its order has moved.
QSet<api::OrderKey> outOfOrder(const Sequence &left, const Sequence &right)
{
    QHash<api::OrderKey, qsizetype> place;
    for (qsizetype i = 0; i < right.size(); ++i)
        place.insert(right.at(i), i);
    Sequence common;
    std::ranges::copy_if(left, std::back_inserter(common), [&](const auto &key) { return place.contains(key); });
    QList<qsizetype> ends, before(common.size(), -1); // ends[n]: the last of the best run of n + 1
    for (qsizetype i = 0; i < common.size(); ++i) {
        const auto at = std::ranges::lower_bound(
            ends, place.value(common.at(i)), {}, [&](qsizetype end) { return place.value(common.at(end)); });
        if (at != ends.begin())
            before[i] = *std::prev(at);
        if (at == ends.end())
            ends.append(i);
        else
            *at = i;
    }
    QSet<api::OrderKey> moved = asSet(common);
    for (qsizetype i = ends.isEmpty() ? -1 : ends.constLast(); i >= 0; i = before.at(i))
        moved.remove(common.at(i));
    return moved;
}

DraftComparer::DraftComparer(
    const DispatchStore &store, const planner::TravelTimes &times, const Clock &clock, QObject *parent)
    : QObject(parent), m_store(store), m_clock(clock), m_evaluator(store, times), m_turn(new QTimer(this))
{
    m_turn->setSingleShot(true);
    connect(m_turn, &QTimer::timeout, this, &DraftComparer::slice);
}

void DraftComparer::start(const api::PlanFile &left, const api::PlanFile &right)
{
    m_sides = { left, right };
    m_jobs.clear();
    m_made = {};
    m_next = 0;
    for (int side = 0; side < 2; ++side) {
        const api::PlanFile &file = m_sides.at(size_t(side));
        for (const api::PlanFileRoute &route : file.routes)
            m_jobs.append({ side, route });
        m_made.sums.at(size_t(side)).unassigned = int(std::ranges::count_if(file.pool, [this](const auto &key) {
            const api::Order *order = m_store.order(key);
            return order && !order->isClosed();
        }));
    }
    m_turn->start(0);
}

void DraftComparer::slice()
{
    QElapsedTimer clock;
    clock.start();
    while (m_next < m_jobs.size() && !clock.hasExpired(sliceMilliseconds))
        reckon(m_jobs.at(m_next++));
    if (m_next < m_jobs.size())
        return m_turn->start(0);
    findMoves();
    std::ranges::sort(m_made.routes, {}, &DraftRouteRow::who);
    emit finished();
}

DraftRouteRow &DraftComparer::rowOf(const api::PlanFileRoute &route)
{
    const QString who = whoseIs(route);
    const auto known = std::ranges::find(m_made.routes, who, &DraftRouteRow::who);
    if (known != m_made.routes.end())
        return *known;
    m_made.routes.append({ who, !route.workerHandle.isEmpty(), {} });
    return m_made.routes.last();
}

void DraftComparer::reckon(const Job &job)
{
    const StoredRoute *stored = m_store.route(job.route.routeHandle);
    const api::Worker *worker = m_store.worker(job.route.workerHandle);
    const QString group = stored ? stored->route.opsGroupHandle : worker ? worker->opsGroupHandle : QString();
    Sequence stops = keysOf(job.route);
    stops.removeIf([this](const api::OrderKey &key) { return !m_store.order(key); });
    const EvaluatedRoute route
        = m_evaluator.evaluate(job.route.routeHandle, job.route.workerHandle, group, stops, m_clock.now());
    DraftSums sums;
    sums.stops = int(stops.size());
    sums.late = route.schedule.totals.lateStops;
    sums.broken = int(std::ranges::count_if(route.schedule.violations,
        [](const planner::Violation &one) { return one.rule != planner::Rule::WindowMissed; }));
    sums.metres = route.schedule.totals.metres;
    sums.driving = route.schedule.totals.driving;
    DraftSums &own = rowOf(job.route).sums.at(size_t(job.side));
    DraftSums &all = m_made.sums.at(size_t(job.side));
    if (own.stops == 0 && !stops.isEmpty())
        ++all.workers;
    own.add(sums);
    all.add(sums);
}

void DraftComparer::findMoves()
{
    std::array<QHash<api::OrderKey, DraftMove::Place>, 2> places;
    std::array<QHash<QString, Sequence>, 2> rows;
    QList<api::OrderKey> keys;
    for (size_t side = 0; side < 2; ++side) {
        for (const api::PlanFileRoute &route : m_sides.at(side).routes) {
            Sequence &row = rows.at(side)[whoseIs(route)];
            for (const api::OrderKey &key : keysOf(route)) {
                row.append(key);
                places.at(side).insert(key, { whoseIs(route), int(row.size()) });
                keys.append(key);
            }
        }
    }
    QSet<api::OrderKey> moved;
    for (const auto &[who, row] : rows.at(0).asKeyValueRange())
        moved.unite(outOfOrder(row, rows.at(1).value(who)));
    QSet<api::OrderKey> seen;
    for (const api::OrderKey &key : std::as_const(keys)) {
        const DraftMove::Place left = places.at(0).value(key), right = places.at(1).value(key);
        if (seen.contains(key) || !m_store.order(key) || (left.who == right.who && !moved.contains(key)))
            continue;
        seen.insert(key);
        m_made.moves.append({ key, { left, right } });
    }
}

}
