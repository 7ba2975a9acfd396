// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/timelinewalk.h"

#include <algorithm>

namespace routedesk::models {

namespace {

constexpr std::chrono::minutes worthShowing{ 1 };

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

std::chrono::milliseconds serviceOf(const api::Order &order)
{
    return std::chrono::seconds(std::max(0, order.expectedServiceTime.value_or(0)));
}

}

bool breaksMore(const QList<planner::Violation> &broken)
{
    return std::ranges::any_of(
        broken, [](const planner::Violation &violation) { return violation.rule != planner::Rule::WindowMissed; });
}

TimelineStop TimelineWalk::step(const api::OrderKey &key, int place)
{
    TimelineStop stop;
    stop.key = key;
    stop.number = place + 1;
    stop.isLocked = m_plan.isLocked(key);
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

void TimelineWalk::placeReal(TimelineStop &stop, const api::Order &order)
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

void TimelineWalk::placeForecast(TimelineStop &stop, const StopFigures &figures) const
{
    const api::Instant arrival = *figures.eta;
    const planner::Visit &visit = figures.visit;
    api::Instant left = arrival - (visit.arrival - visit.setOut);
    if (m_free)
        left = std::clamp(left, std::min(*m_free, arrival), arrival);
    const api::Instant start = !figures.etaIsServers ? visit.serviceStart
        : stop.opens                                 ? std::max(arrival, *stop.opens)
                                                     : arrival;
    stop.driving = { left, arrival };
    stop.waiting = { arrival, start };
    stop.service = { start, start + (visit.departure - visit.serviceStart) };
}

void TimelineWalk::placeStill(TimelineStop &stop, const StopFigures &figures) const
{
    const api::Instant here = m_free              ? *m_free
        : figures.visit.arrival != api::Instant() ? figures.visit.arrival
        : stop.opens                              ? *stop.opens
                                                  : stop.closes.value_or(m_now);
    stop.driving = stop.waiting = stop.service = { here, here };
}

void TimelineWalk::recall(TimelineStop &stop, const api::Order &order, const StopFigures &figures) const
{
    std::optional<api::Instant> arrival = figures.publishedEta;
    if (!arrival && order.estimate)
        arrival = order.estimate->initialArriveAt;
    if (!arrival)
        return;
    const api::Instant start = stop.opens ? std::max(*arrival, *stop.opens) : *arrival;
    if (std::chrono::abs(start - stop.service.from) >= worthShowing)
        stop.planned = TimeSpan{ start, start + serviceOf(order) };
}

}
