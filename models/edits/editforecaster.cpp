// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/edits/editforecaster.h"

#include "models/workingplan.h"

#include "planner/consequence.h"
#include "planner/sequence.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>

namespace routedesk::models {

namespace {

constexpr qint64 sliceMilliseconds = 4;

int otherRules(const std::vector<planner::Violation> &violations)
{
    return int(std::ranges::count_if(violations,
        [](const planner::Violation &violation) { return violation.rule != planner::Rule::WindowMissed; }));
}

}

EditForecaster::EditForecaster(const DispatchStore &store, const WorkingPlan &plan,
    const planner::TravelTimes &times, const Clock &clock, QObject *parent)
    : QObject(parent), m_store(store), m_plan(plan), m_times(times), m_clock(clock), m_evaluator(store, times),
      m_turn(new QTimer(this))
{
    m_turn->setSingleShot(true);
    connect(m_turn, &QTimer::timeout, this, &EditForecaster::slice);
    const auto again = [this] {
        if (isBusy())
            start(m_edits);
    };
    connect(&plan, &WorkingPlan::routesChanged, this, again);
    connect(&plan, &WorkingPlan::routesRemoved, this, again);
    connect(&plan, &WorkingPlan::wasReset, this, again);
}

void EditForecaster::start(const QList<OrderEdit> &edits)
{
    m_edits = edits;
    m_after.clear();
    m_routes.clear();
    m_next = 0;
    m_forecast = {};
    QSet<QString> routes;
    for (const OrderEdit &edit : std::as_const(m_edits)) {
        m_after.insert(edit.key, edit.after);
        if (const auto position = m_plan.position(edit.key))
            routes.insert(position->routeId);
        else
            ++m_forecast.withoutRoute;
        const api::Order *order = m_store.order(edit.key);
        const DayScope &scope = m_store.scope();
        if (order && scope.holds(*order) && !scope.holds(patched(*order, edit.after)))
            ++m_forecast.leaveDay;
    }
    m_routes = QStringList(routes.cbegin(), routes.cend());
    m_forecast.routes = int(m_routes.size());
    m_turn->start(0);
}

void EditForecaster::slice()
{
    QElapsedTimer clock;
    clock.start();
    while (m_next < m_routes.size() && !clock.hasExpired(sliceMilliseconds))
        reckon(m_routes.at(m_next++));
    if (m_next < m_routes.size())
        m_turn->start(0);
    else
        emit finished();
}

void EditForecaster::reckon(const QString &routeId)
{
    const WorkingRoute *route = m_plan.route(routeId);
    if (!route)
        return;
    const EvaluatedRoute before
        = m_evaluator.evaluate(routeId, route->workerHandle, route->opsGroupHandle, route->stops, m_clock.now());
    EvaluatedRoute after = before;
    for (qsizetype place = 0; place < route->stops.size(); ++place) {
        const auto patch = m_after.constFind(route->stops.at(place));
        const int index = before.indexOf[size_t(place)];
        if (patch == m_after.cend() || index < 0)
            continue;
        planner::Stop &stop = after.stops[size_t(index)];
        stop = m_evaluator.stop(patched(*m_store.order(patch.key()), *patch));
        if (!m_store.worker(route->workerHandle)) // nobody yet: nobody lacks a skill
            after.vehicle.skills.insert(after.vehicle.skills.end(), stop.skills.begin(), stop.skills.end());
    }
    after.schedule = planner::Schedule::evaluate(after.vehicle, after.stops, m_times, after.departNotBefore);
    for (qsizetype place = 0; place < route->stops.size(); ++place) {
        const planner::Visit *was = before.visitAt(place), *will = after.visitAt(place);
        if (!was || was->skipped)
            continue;
        const bool isLate = will->lateness.count() > 0;
        if (isLate != (was->lateness.count() > 0))
            (isLate ? m_forecast.becomeLate : m_forecast.becomeTimely).append(route->stops.at(place));
        else if (will->lateness - was->lateness >= std::chrono::minutes(1))
            m_forecast.becomeLater.append(route->stops.at(place));
    }
    const planner::Consequence change
        = planner::consequence(planner::pointersTo(before.stops), before.schedule, planner::pointersTo(after.stops), after.schedule);
    m_forecast.broken += otherRules(change.broken) + otherRules(change.worsened);
    for (const auto &list : { change.broken, change.worsened }) {
        for (const planner::Violation &violation : list) {
            if (violation.rule != planner::Rule::WindowMissed && !m_forecast.brokenRules.contains(violation.rule))
                m_forecast.brokenRules.append(violation.rule);
        }
    }
    m_forecast.mended += otherRules(change.mended);
    m_forecast.addedEnd = m_next <= 1 ? change.addedEnd : std::max(m_forecast.addedEnd, change.addedEnd);
}

}
