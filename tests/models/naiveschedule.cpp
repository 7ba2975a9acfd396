// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "naiveschedule.h"

#include "day.h"

#include "models/sequences.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace routedesk::test {

namespace {

bool isAhead(const api::Order &order)
{
    return !order.isClosed() && !order.status.is(api::OrderStatus::Disabled);
}

bool isCompleted(const api::Order &order)
{
    return order.status.is(api::OrderStatus::Completed);
}

/// What each stop puts on (+) or takes off (-), and what is on board at the start.
struct Loads {
    int start = 0;
    QHash<api::OrderKey, int> change;
};

Loads loads(const QList<const api::Order *> &stops)
{
    Loads result;
    for (const api::Order *order : stops) {
        const bool isPick = order->key.type.is(api::OrderType::Pick),
                   isDrop = order->key.type.is(api::OrderType::Drop);
        const auto mate = std::ranges::find_if(
            stops, [&](const api::Order *other) { return models::areHalves(order->key, other->key); });
        const bool pickIsToCome = isDrop && mate != stops.cend() && isAhead(**mate);
        const bool pickIsDone = isDrop && mate != stops.cend() && isCompleted(**mate);
        if (isAhead(*order)) {
            result.change.insert(order->key, isPick ? order->load() : -order->load());
            if (!isPick && !pickIsToCome && !pickIsDone)
                result.start += order->load();
        } else if (isCompleted(*order) && isPick) {
            result.start += order->load();
        } else if (isCompleted(*order) && pickIsDone) {
            result.start -= order->load();
        }
    }
    return result;
}

}

QString naiveFault(const models::WorkingPlan &plan, const models::DispatchStore &store,
    const models::PlanEvaluator &evaluator, const planner::TravelTimes &times, api::Instant now,
    const QString &routeId)
{
    const models::WorkingRoute &route = *plan.route(routeId);
    const models::EvaluatedRoute empty
        = evaluator.evaluate(routeId, route.workerHandle, route.opsGroupHandle, {}, now);
    QList<const api::Order *> onMap;
    for (const api::OrderKey &key : route.stops) {
        if (store.order(key)->destination.centre())
            onMap.append(store.order(key));
    }
    const Loads load = loads(onMap);
    api::Instant time = std::max(empty.departNotBefore, empty.vehicle.shiftStart.value_or(empty.departNotBefore));
    std::optional<planner::Place> place = empty.vehicle.start;
    int onBoard = load.start, late = 0;
    planner::Duration driving{};
    std::int64_t metres = 0;
    for (const api::Order *order : std::as_const(onMap)) {
        const planner::Visit visit = plan.stopFigures(order->key)->visit;
        if (!isAhead(*order)) {
            if (!visit.skipped)
                return name(order->key) + u" is driven to"_s;
            continue;
        }
        const auto centre = *order->destination.centre();
        const planner::Place there{ { centre.longitude(), centre.latitude() }, -1 };
        const planner::Leg leg = place ? times.leg(*place, there) : planner::Leg{};
        const api::Instant arrival = time + leg.duration;
        const api::Instant start = std::max(arrival, order->scheduledAfter.value_or(arrival));
        const planner::Duration lateness
            = std::max(planner::Duration{}, start - order->scheduledAt.value_or(start));
        onBoard += load.change.value(order->key);
        if (visit.arrival != arrival || visit.serviceStart != start || visit.lateness != lateness)
            return name(order->key) + u" is reached at another time"_s;
        if (visit.loadAfter != onBoard)
            return u"%1 leaves %2 on board, not %3"_s.arg(name(order->key)).arg(visit.loadAfter).arg(onBoard);
        time = start + std::chrono::seconds(order->expectedServiceTime.value_or(0));
        place = there;
        driving += leg.duration;
        metres += leg.metres;
        late += lateness.count() > 0 ? 1 : 0;
    }
    const planner::Totals totals = plan.routeFigures(routeId).totals;
    if (totals.driving != driving || totals.metres != metres || totals.lateStops != late)
        return u"the totals are others"_s;
    return {};
}

}
