// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/workingplan_p.h"

#include "planner/sequence.h"

#include <algorithm>

namespace routedesk::models {

namespace {

constexpr planner::Duration worthTelling = std::chrono::minutes(1);

/// The places in the sequence of the stops that the planner counts without the placeless ones.
std::vector<size_t> placesOf(const EvaluatedRoute &route)
{
    std::vector<size_t> places(route.stops.size());
    for (size_t place = 0; place < route.indexOf.size(); ++place) {
        if (route.indexOf[place] >= 0)
            places[size_t(route.indexOf[place])] = place;
    }
    return places;
}

QList<planner::Violation> inSequence(const std::vector<planner::Violation> &violations, const EvaluatedRoute &route)
{
    QList<planner::Violation> result(violations.begin(), violations.end());
    if (result.isEmpty())
        return result;
    const std::vector<size_t> places = placesOf(route);
    for (planner::Violation &violation : result) {
        if (violation.stop)
            violation.stop = places[*violation.stop];
    }
    return result;
}

planner::Duration latenessOf(planner::Instant eta, const api::Order &order)
{
    if (!order.scheduledAt)
        return {};
    const planner::Instant start = order.scheduledAfter ? std::max(eta, *order.scheduledAfter) : eta;
    return std::max(planner::Duration {}, start - *order.scheduledAt);
}

struct Arrival {
    std::optional<planner::Instant> at{};
    planner::Duration lateness{};
    bool isServers = false;
};

Arrival arrivalOf(const api::Order &order, const planner::Visit *visit, bool isUnsent)
{
    if (order.isClosed())
        return {};
    if (!isUnsent && order.estimate && order.estimate->arriveAt)
        return { order.estimate->arriveAt, latenessOf(*order.estimate->arriveAt, order), true };
    if (visit && !visit->skipped)
        return { visit->arrival, visit->lateness };
    return {};
}

}

const EvaluatedRoute &WorkingPlan::Private::evaluated(const QString &routeId) const
{
    const auto it = cache.constFind(routeId);
    if (it != cache.cend())
        return *it;
    const WorkingRoute &route = board.row(routeId)->route;
    return *cache.insert(routeId,
        evaluator.evaluate(routeId, route.workerHandle, route.opsGroupHandle, route.stops, clock.now()));
}

const EvaluatedRoute &WorkingPlan::Private::evaluatedBase(const QString &routeId) const
{
    const auto it = baseCache.constFind(routeId);
    if (it != baseCache.cend())
        return *it;
    const RouteContents &base = board.row(routeId)->base;
    return *baseCache.insert(routeId,
        evaluator.evaluate(routeId, base.workerHandle, base.opsGroupHandle, base.stops, clock.now()));
}

StopFigures WorkingPlan::Private::figures(const PlanBoard::Row &row, qsizetype place) const
{
    StopFigures result;
    result.number = int(place) + 1;
    const api::OrderKey key = row.route.stops.at(place);
    const api::Order *order = store.order(key);
    if (!order)
        return result;
    const EvaluatedRoute &route = evaluated(row.route.id);
    const planner::Visit *visit = route.visitAt(place);
    result.isOnMap = visit != nullptr;
    if (visit)
        result.visit = *visit;
    const int index = route.indexOf[size_t(place)];
    for (const planner::Violation &violation : route.schedule.violations) {
        if (index < 0 || violation.stop != size_t(index))
            continue;
        result.broken.append(violation);
        result.broken.last().stop = size_t(place);
    }
    const Arrival arrival = arrivalOf(*order, visit, row.route.isUnsent);
    result.eta = arrival.at;
    result.etaIsServers = arrival.isServers;
    result.lateness = arrival.lateness;

    const PlanBoard::Row *home = board.row(store.routeOf(key));
    if (!result.eta || !home || (!home->route.isUnsent && !row.route.isUnsent))
        return result;
    const qsizetype basePlace = home->base.stops.indexOf(key);
    const planner::Visit *was = basePlace < 0 ? nullptr : evaluatedBase(home->route.id).visitAt(basePlace);
    if (was && !was->skipped && std::chrono::abs(was->arrival - *result.eta) >= worthTelling)
        result.publishedEta = was->arrival;
    return result;
}

std::optional<StopFigures> WorkingPlan::stopFigures(const api::OrderKey &key) const
{
    const PlanBoard::Row *row = d->board.row(d->board.routeOf(key));
    if (!row)
        return std::nullopt;
    return d->figures(*row, row->route.stops.indexOf(key));
}

RouteFigures WorkingPlan::routeFigures(const QString &routeId) const
{
    const PlanBoard::Row *row = d->board.row(routeId);
    if (!row)
        return {};
    const EvaluatedRoute &route = d->evaluated(routeId);
    RouteFigures result;
    result.totals = route.schedule.totals;
    result.stops = int(row->route.stops.size());
    result.placeless = int(std::ranges::count(route.indexOf, -1));
    result.capacity = route.vehicle.capacity;
    result.broken = inSequence(route.schedule.violations, route);
    for (qsizetype place = 0; place < row->route.stops.size(); ++place) {
        const api::Order *order = d->store.order(row->route.stops.at(place));
        const Arrival arrival = order ? arrivalOf(*order, route.visitAt(place), row->route.isUnsent) : Arrival();
        result.late += arrival.lateness.count() > 0 ? 1 : 0;
    }
    return result;
}

std::pair<std::optional<api::Instant>, std::optional<api::Instant>> WorkingPlan::shift(
    const QString &workerHandle) const
{
    const planner::Vehicle vehicle = d->evaluator.vehicle({}, workerHandle, {});
    return { vehicle.shiftStart, vehicle.shiftEnd };
}

void WorkingPlan::Private::addConsequence(const RouteEdit &edit, MoveConsequence &sum, bool receives) const
{
    const api::Instant now = clock.now();
    EvaluatedRoute before;
    if (edit.before.exists && board.row(edit.routeId))
        before = evaluated(edit.routeId);
    const EvaluatedRoute after = evaluator.evaluate(edit.routeId, edit.after.workerHandle, edit.after.opsGroupHandle,
        edit.after.stops, now);
    const planner::Consequence one = planner::consequence(planner::pointersTo(before.stops), before.schedule,
        planner::pointersTo(after.stops), after.schedule);
    sum.addedDriving += one.addedDriving;
    sum.addedLateness += one.addedLateness;
    sum.addedMetres += one.addedMetres;
    if (receives)
        sum.addedEnd += one.addedEnd;
    const auto tell = [&](QList<MoveConsequence::Break> &list, const std::vector<planner::Violation> &violations,
                          const EvaluatedRoute &route, const Sequence &stops) {
        for (const planner::Violation &shown : inSequence(violations, route))
            list.append({ shown.stop ? stops.at(qsizetype(*shown.stop)) : api::OrderKey(), edit.routeId, shown });
    };
    tell(sum.broken, one.broken, after, edit.after.stops);
    tell(sum.broken, one.worsened, after, edit.after.stops);
    tell(sum.mended, one.mended, before, edit.before.stops);
    for (qsizetype place = 0; place < edit.after.stops.size(); ++place) {
        const PlanBoard::Row *home = board.row(board.routeOf(edit.after.stops.at(place)));
        const planner::Visit *will = after.visitAt(place);
        if (!home || !will || will->skipped)
            continue;
        const planner::Visit *is
            = evaluated(home->route.id).visitAt(home->route.stops.indexOf(edit.after.stops.at(place)));
        if (is && std::chrono::abs(is->arrival - will->arrival) >= worthTelling)
            ++sum.changedArrivals;
    }
}

std::expected<MoveConsequence, EditRefusal> WorkingPlan::consequence(const Move &move) const
{
    const PlanMoves::Edits edits = d->moves.move(move);
    if (!edits)
        return std::unexpected(edits.error());
    MoveConsequence sum;
    for (const RouteEdit &edit : *edits)
        d->addConsequence(edit, sum, edit.routeId == move.routeId);
    return sum;
}

std::expected<MoveConsequence, EditRefusal> WorkingPlan::newRouteConsequence(
    const QString &workerHandle, const QList<api::OrderKey> &keys) const
{
    const QString id = QStringLiteral("?"); // of no route: handles and our own names are longer
    const PlanMoves::Edits edits = d->moves.newRoute(id, workerHandle, d->moves.groupFor(workerHandle), keys);
    if (!edits)
        return std::unexpected(edits.error());
    MoveConsequence sum;
    for (const RouteEdit &edit : *edits)
        d->addConsequence(edit, sum, edit.routeId == id);
    return sum;
}

void WorkingPlan::reevaluate()
{
    d->cache.clear();
    d->baseCache.clear();
    for (const QString &id : d->board.ids())
        d->board.markChanged(id);
    d->flush();
}

}
