// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/timeline.h"

#include "models/timelinewalk.h"

#include "api/workday.h"

#include <algorithm>

namespace routedesk::models {

namespace {

QList<TimeSpan> breaksOf(const DayScope &scope, const api::Worker &worker)
{
    if (scope.isNull())
        return {};
    QList<TimeSpan> breaks;
    if (const auto workday = api::workdayOf(worker.schedule, scope.date)) {
        for (const auto &[from, to] : workday->pauses)
            breaks.append(
                { api::wallClock(scope.date, from, scope.zone), api::wallClock(scope.date, to, scope.zone) });
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

TimelineRow timelineOfRoute(
    const DispatchStore &store, const WorkingPlan &plan, const QString &routeId, api::Instant now)
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

    const int settled = plan.lockedCount(routeId);
    const RouteFigures figures = plan.routeFigures(routeId);
    row.isBroken = breaksMore(figures.broken);
    TimelineWalk walk(store, plan, now);
    if (stored && stored->route.startedAt)
        walk.begin(stored->route.startedAt);
    row.stops.reserve(route->stops.size());
    std::optional<api::Instant> lastLeft;
    for (int place = 0; place < route->stops.size(); ++place) {
        row.stops.append(walk.step(route->stops.at(place), place));
        row.stops.last().isSettled = place < settled;
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
        if (row.stops.at(i).isSettled || row.stops.at(i).service.middle() <= at)
            index = int(i) + 1;
    }
    return index;
}

}
