// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/timeline.h"

#include <algorithm>

namespace routedesk::models {

namespace {

constexpr std::chrono::minutes worthShowing { 1 };

/// Walks a route stop by stop; `free` is when the worker is done with what was before.
class Walk {
public:
    Walk(const DispatchStore &store, const WorkingPlan &plan, api::Instant now)
        : m_store(store)
        , m_plan(plan)
        , m_now(now)
    {
    }

    void begin(std::optional<api::Instant> start) { m_free = start; }
    [[nodiscard]] TimelineStop step(const api::OrderKey &key, int place, bool isLocked);
    [[nodiscard]] std::optional<api::Instant> free() const { return m_free; }

private:
    void placeReal(TimelineStop &stop, const api::Order &order);
    void placeForecast(TimelineStop &stop, const StopFigures &figures) const;
    void placeStill(TimelineStop &stop, const StopFigures &figures) const;
    void recall(TimelineStop &stop, const api::Order &order, const StopFigures &figures) const;

    const DispatchStore &m_store;
    const WorkingPlan &m_plan;
    api::Instant m_now;
    std::optional<api::Instant> m_free;
};

TimelineStop::State stateOf(const api::Order &order, const StopFigures &figures)
{
    using State = TimelineStop::State;
    if (order.status.is(api::OrderStatus::Completed) || order.status.is(api::OrderStatus::Summarizing))
        return State::Done;
    if (order.status.is(api::OrderStatus::Cancelled) || order.status.is(api::OrderStatus::Disabled))
        return State::CalledOff;
    if (order.arrivedAt && !order.exitedAt)
        return State::Here;
    return figures.isOnMap && figures.eta ? State::Ahead : State::Placeless;
}

/// A rule other than the windows, whose lateness is told by itself.
bool breaksMore(const QList<planner::Violation> &broken)
{
    return std::ranges::any_of(broken,
        [](const planner::Violation &violation) { return violation.rule != planner::Rule::WindowMissed; });
}

std::chrono::milliseconds serviceOf(const api::Order &order)
{
    return std::chrono::seconds(std::max(0, order.expectedServiceTime.value_or(0)));
}

TimelineStop Walk::step(const api::OrderKey &key, int place, bool isLocked)
{
    TimelineStop stop;
    stop.key = key;
    stop.number = place + 1;
    stop.isLocked = isLocked;
    const api::Order *order = m_store.order(key);
    const auto figures = m_plan.stopFigures(key);
    if (!order || !figures)
        return stop;
    stop.state = stateOf(*order, *figures);
    stop.opens = order->scheduledAfter;
    stop.closes = order->scheduledAt;
    stop.lateness = figures->lateness;
    stop.isBroken = breaksMore(figures->broken);
    if (stop.state == TimelineStop::State::Done || stop.state == TimelineStop::State::Here)
        placeReal(stop, *order);
    else if (stop.state == TimelineStop::State::Ahead)
        placeForecast(stop, *figures);
    if (!stop.takesTime() || stop.service.from == api::Instant())
        placeStill(stop, *figures);
    if (stop.takesTime()) {
        recall(stop, *order, *figures);
        m_free = stop.service.to;
    }
    return stop;
}

void Walk::placeReal(TimelineStop &stop, const api::Order &order)
{
    const auto service = std::chrono::seconds(order.actualServiceTime.value_or(
        order.trackedServiceTime.value_or(std::max(0, order.expectedServiceTime.value_or(0)))));
    const auto finished = order.completedAt ? order.completedAt : order.exitedAt;
    if (order.arrivedAt)
        stop.service.from = *order.arrivedAt;
    else if (finished)
        stop.service.from = m_free ? std::clamp(*finished - service, std::min(*m_free, *finished), *finished)
                                   : *finished - service;
    else
        return;
    if (stop.state == TimelineStop::State::Here)
        stop.service.to = std::max(m_now, stop.service.from + serviceOf(order));
    else
        stop.service.to = std::max(finished.value_or(stop.service.from + service), stop.service.from);
    if (m_free)
        stop.driving = { std::min(*m_free, stop.service.from), stop.service.from };
    stop.waiting = { stop.service.from, stop.service.from };
    if (order.scheduledAt)
        stop.lateness = std::max(std::chrono::milliseconds(), stop.service.from - *order.scheduledAt);
}

void Walk::placeForecast(TimelineStop &stop, const StopFigures &figures) const
{
    const api::Instant arrival = *figures.eta;
    api::Instant left = arrival - std::chrono::duration_cast<std::chrono::milliseconds>(figures.visit.leg.duration);
    if (m_free)
        left = std::clamp(left, std::min(*m_free, arrival), arrival);
    const api::Instant start = stop.opens ? std::max(arrival, *stop.opens) : arrival;
    stop.driving = { left, arrival };
    stop.waiting = { arrival, start };
    stop.service = { start, start + (figures.visit.departure - figures.visit.serviceStart) };
}

void Walk::placeStill(TimelineStop &stop, const StopFigures &figures) const
{
    const api::Instant here = m_free                ? *m_free
        : figures.visit.arrival != api::Instant()   ? figures.visit.arrival
        : stop.opens                                ? *stop.opens
                                                    : stop.closes.value_or(m_now);
    stop.driving = stop.waiting = stop.service = { here, here };
}

void Walk::recall(TimelineStop &stop, const api::Order &order, const StopFigures &figures) const
{
    std::optional<api::Instant> arrival = figures.publishedEta;
    if (!arrival && order.estimate)
        arrival = order.estimate->initialArriveAt;
    if (!arrival)
        return;
    const api::Instant start = stop.opens ? std::max(*arrival, *stop.opens) : *arrival;
    if (std::chrono::abs(start - stop.service.from) >= worthShowing)
        stop.planned = TimeSpan { start, start + serviceOf(order) };
}

/// The wall clock's own minute of the day.
api::Instant momentOf(const DayScope &scope, int minute)
{
    const QDate date = scope.date.addDays(minute / 1440);
    return api::toInstant(QDateTime(date, QTime(minute % 1440 / 60, minute % 60), scope.zone));
}

QList<TimeSpan> breaksOf(const DayScope &scope, const api::Worker &worker)
{
    if (scope.isNull())
        return {};
    const QString today = QLocale::c().dayName(scope.date.dayOfWeek()).toLower();
    QList<std::pair<int, int>> shifts;
    for (const api::ShiftEntry &entry : worker.schedule) {
        if (entry.dayOfWeek.toLower() == today)
            shifts.append({ entry.startMinute,
                entry.endMinute < entry.startMinute ? entry.endMinute + 1440 : entry.endMinute });
    }
    std::ranges::sort(shifts);
    QList<TimeSpan> breaks;
    for (qsizetype i = 1, end = 0; i < shifts.size(); ++i) {
        end = std::max<qsizetype>(end, shifts.at(i - 1).second);
        if (shifts.at(i).first > end)
            breaks.append({ momentOf(scope, int(end)), momentOf(scope, shifts.at(i).first) });
    }
    return breaks;
}

}

TimeSpan TimeSpan::united(const TimeSpan &other) const
{
    return { std::min(from, other.from), std::max(to, other.to) };
}

std::optional<TimeSpan> TimelineRow::extent() const
{
    std::optional<TimeSpan> whole;
    const auto hold = [&whole](const TimeSpan &span) { whole = whole ? whole->united(span) : span; };
    if (shiftStart)
        hold({ *shiftStart, *shiftStart });
    if (shiftEnd)
        hold({ *shiftEnd, *shiftEnd });
    for (const TimelineStop &stop : stops) {
        hold(stop.driving.isEmpty() ? stop.service : stop.service.united(stop.driving));
        if (stop.planned)
            hold(*stop.planned);
    }
    if (!homeward.isEmpty())
        hold(homeward);
    return whole;
}

TimelineRow timelineOfWorker(const DispatchStore &store, const WorkingPlan &plan, const QString &workerHandle)
{
    TimelineRow row;
    row.workerHandle = workerHandle;
    std::tie(row.shiftStart, row.shiftEnd) = plan.shift(workerHandle);
    if (const api::Worker *worker = store.worker(workerHandle))
        row.breaks = breaksOf(store.scope(), *worker);
    return row;
}

TimelineRow timelineOfRoute(const DispatchStore &store, const WorkingPlan &plan, const QString &routeId,
    api::Instant now)
{
    const WorkingRoute *route = plan.route(routeId);
    if (!route)
        return {};
    TimelineRow row = timelineOfWorker(store, plan, route->workerHandle);
    row.routeId = routeId;
    const StoredRoute *stored = store.route(routeId);
    row.isClosed = stored && stored->route.isClosed();
    if (stored && stored->route.scheduledStartAt)
        row.shiftStart = stored->route.scheduledStartAt;

    const int locked = plan.lockedCount(routeId);
    const RouteFigures figures = plan.routeFigures(routeId);
    row.isBroken = breaksMore(figures.broken);
    Walk walk(store, plan, now);
    if (stored && stored->route.startedAt)
        walk.begin(stored->route.startedAt);
    row.stops.reserve(route->stops.size());
    std::optional<api::Instant> lastLeft;
    for (int place = 0; place < route->stops.size(); ++place) {
        row.stops.append(walk.step(route->stops.at(place), place, place < locked));
        if (row.stops.constLast().state == TimelineStop::State::Ahead)
            lastLeft = plan.stopFigures(route->stops.at(place))->visit.departure;
    }
    if (lastLeft && walk.free() && figures.totals.end > *lastLeft)
        row.homeward = { *walk.free(), *walk.free() + (figures.totals.end - *lastLeft) };
    return row;
}

int dropIndex(const TimelineRow &row, api::Instant at)
{
    int index = 0;
    for (qsizetype i = 0; i < row.stops.size(); ++i) {
        if (row.stops.at(i).isLocked || row.stops.at(i).service.middle() <= at)
            index = int(i) + 1;
    }
    return index;
}

}
