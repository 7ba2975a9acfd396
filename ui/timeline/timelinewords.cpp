// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/timelinewords.h"

#include "ui/words/daywords.h"
#include "ui/words/planwords.h"
#include "ui/words/quantitywords.h"
#include "ui/words/roadwords.h"
#include "ui/words/statuswords.h"
#include "ui/words/tr.h"

#include <algorithm>

namespace routedesk::ui::words {

namespace {

using State = models::TimelineStop::State;

QString range(const DayWords &words, const models::TimeSpan &span)
{
    return words.clock(span.from) + QChar(0x2013) + words.clock(span.to);
}

QString length(const models::TimeSpan &span)
{
    return duration(std::chrono::duration_cast<std::chrono::seconds>(span.length()));
}

QString workerName(const models::TimelineRow &row, const models::DispatchStore &store)
{
    const api::Worker *worker = store.worker(row.workerHandle);
    if (worker != nullptr && !worker->name.isEmpty())
        return worker->name;
    return row.workerHandle.isEmpty() ? Words::tr("No worker yet") : row.workerHandle;
}

/// When the route is on the road: without the shift around it.
std::optional<models::TimeSpan> onTheRoad(const models::TimelineRow &row)
{
    std::optional<models::TimeSpan> road;
    const auto hold = [&road](const models::TimeSpan &span) { road = road ? road->united(span) : span; };
    for (const models::TimelineStop &stop : row.stops)
        hold(stop.driving.isEmpty() ? stop.service : stop.service.united(stop.driving));
    if (!row.homeward.isEmpty())
        hold(row.homeward);
    return road;
}

QString arrival(const models::TimelineStop &stop, const api::Order &order, const DayWords &words)
{
    switch (stop.state) {
    case State::Done:
        return order.arrivedAt
            ? Words::tr("arrived %1, finished %2").arg(words.clock(stop.service.from), words.clock(stop.service.to))
            : Words::tr("finished %1").arg(words.clock(stop.service.to));
    case State::Here: return Words::tr("there since %1").arg(words.clock(stop.service.from));
    case State::CalledOff: return statusLook(order.status).text;
    case State::Placeless: return Words::tr("no coordinates: not driven to");
    case State::Ahead: break;
    }
    return Words::tr("arrival %1").arg(words.clock(stop.driving.to));
}

void addTimes(QStringList &lines, const models::TimelineStop &stop,
    const std::optional<models::StopFigures> &figures, const DayWords &words)
{
    if (stop.planned)
        lines.append(figures && figures->publishedEta
                ? Words::tr("before your change %1").arg(range(words, *stop.planned))
                : Words::tr("planned %1").arg(range(words, *stop.planned)));
    if (const QString window = words.window(stop.opens, stop.closes); !window.isEmpty())
        lines.append(Words::tr("window %1").arg(window));
    if (stop.isLate())
        lines.append(
            Words::tr("%1 late").arg(duration(std::chrono::duration_cast<std::chrono::seconds>(stop.lateness))));
    if (!stop.waiting.isEmpty())
        lines.append(Words::tr("waiting %1").arg(length(stop.waiting)));
    if (!stop.takesTime())
        return;
    if (stop.state == State::Ahead)
        lines.append(Words::tr("service %1, until %2").arg(length(stop.service), words.clock(stop.service.to)));
    else
        lines.append(Words::tr("service %1").arg(length(stop.service)));
    if (stop.state == State::Ahead && figures && figures->visit.leg.duration.count() > 0) {
        const QString leg = Words::tr("leg %1, %2")
                                .arg(duration(figures->visit.leg.duration),
                                    distance(static_cast<double>(figures->visit.leg.metres)));
        const QString added = traffic(figures->visit.traffic);
        lines.append(added.isEmpty() ? leg : Words::tr("%1 (%2)").arg(leg, added));
    }
}

}

bool isDayOff(const models::TimelineRow &row, const models::DispatchStore &store)
{
    const api::Worker *worker = store.worker(row.workerHandle);
    return worker != nullptr && worker->unavailableOn.contains(store.scope().date);
}

QString timelineBreak()
{
    return Words::tr("break", "between two shifts");
}

TimelineName timelineName(const models::TimelineRow &row, const models::WorkingPlan &plan,
    const models::DispatchStore &store, const DayWords &words)
{
    TimelineName name;
    name.title = workerName(row, store);
    QStringList parts;
    if (row.isIdle()) {
        parts.append(isDayOff(row, store) ? Words::tr("day off") : Words::tr("no route"));
        if (const QString shift = words.window(row.shiftStart, row.shiftEnd); !shift.isEmpty())
            parts.append(shift);
    } else {
        parts.append(Words::tr("%n stop(s)", nullptr, static_cast<int>(row.stops.size())));
        if (const auto road = onTheRoad(row))
            parts.append(range(words, *road));
    }
    const models::WorkingRoute *route = plan.route(row.routeId);
    const auto late = std::ranges::count_if(
        row.stops, [](const models::TimelineStop &stop) { return stop.isLate() && stop.state != State::Done; });
    if (route != nullptr && route->hasConflict) {
        name.trouble = Words::tr("conflict");
        name.tone = Tone::Broken;
    } else if (row.isBroken) {
        name.trouble = Words::tr("broken");
        name.tone = Tone::Broken;
    } else if (late > 0) {
        name.trouble = Words::tr("late %1").arg(late);
        name.tone = Tone::Late;
    }
    if (route != nullptr && route->isUnsent && !route->hasConflict)
        parts.append(Words::tr("not sent"));
    name.detail = parts.join(QStringLiteral(" \u00B7 "));
    return name;
}

QStringList timelineStop(const models::TimelineStop &stop, const models::WorkingPlan &plan,
    const models::DispatchStore &store, const DayWords &words)
{
    const api::Order *order = store.order(stop.key);
    if (order == nullptr)
        return { stop.key.handle };
    const auto figures = plan.stopFigures(stop.key);
    QStringList lines{ Words::tr("Stop %1: %2", "number, order").arg(stop.number).arg(stop.key.handle),
        orderType(order->key.type), destination(order->destination), arrival(stop, *order, words) };
    addTimes(lines, stop, figures, words);
    if (figures) {
        for (const planner::Violation &broken : figures->broken) {
            if (broken.rule != planner::Rule::WindowMissed)
                lines.append(violation(broken));
        }
    }
    if (stop.isLocked)
        lines.append(Words::tr("keeps its place"));
    lines.removeAll(QString());
    return lines;
}

QStringList timelineRow(const models::TimelineRow &row, const models::WorkingPlan &plan,
    const models::DispatchStore &store, const DayWords &words)
{
    const TimelineName name = timelineName(row, plan, store, words);
    QStringList lines{ name.title, name.detail, name.trouble };
    if (const models::WorkingRoute *route = plan.route(row.routeId)) {
        lines.append(Words::tr("route %1").arg(routeName(*route)));
        for (const planner::Violation &broken : plan.routeFigures(row.routeId).broken) {
            if (!broken.stop)
                lines.append(violation(broken));
        }
    }
    if (!row.isIdle()) {
        if (const QString shift = words.window(row.shiftStart, row.shiftEnd); !shift.isEmpty())
            lines.append(Words::tr("shift %1").arg(shift));
    }
    for (const models::TimeSpan &pause : row.breaks)
        lines.append(Words::tr("break %1").arg(range(words, pause)));
    lines.removeAll(QString());
    return lines;
}

}
