// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/planevaluator.h"

#include "models/roads/drivinghours.h"
#include "models/roads/groupestimates.h"
#include "models/vehiclecapacity.h"

#include "api/workday.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace routedesk::models {

namespace {

constexpr int defaultStartMinute = 8 * 60;

planner::Place toPlace(const api::GeoPoint &point)
{
    return { { point.longitude(), point.latitude() }, -1 };
}

planner::Stop::State stateOf(const api::Order &order)
{
    using State = planner::Stop::State;
    if (order.status.is(api::OrderStatus::Completed) || order.status.is(api::OrderStatus::Summarizing))
        return State::Completed;
    if (order.status.is(api::OrderStatus::Cancelled))
        return State::Cancelled;
    if (order.status.is(api::OrderStatus::Disabled))
        return State::Disabled;
    return order.arrivedAt && !order.exitedAt ? State::Started : State::Open;
}

bool holdsItsPlace(const api::Order &order)
{
    const planner::Stop::State state = stateOf(order);
    return state == planner::Stop::State::Completed || state == planner::Stop::State::Started;
}

planner::Instant momentOf(const DayScope &scope, int minute)
{
    return api::wallClock(scope.date, minute, scope.zone);
}

std::vector<std::string> toWords(const QStringList &texts)
{
    std::vector<std::string> words;
    words.reserve(size_t(texts.size()));
    for (const QString &text : texts)
        words.push_back(text.toStdString());
    return words;
}

}

const planner::Visit *EvaluatedRoute::visitAt(qsizetype place) const
{
    const int index = indexOf[size_t(place)];
    return index < 0 ? nullptr : &schedule.visits[size_t(index)];
}

planner::StopId PlanEvaluator::stopId(const api::OrderKey &key)
{
    return u"%1\n%2\n%3\n%4"_s.arg(key.handle, key.type.text()).arg(key.typeIndex).arg(key.attempt).toStdString();
}

planner::Stop PlanEvaluator::stop(const api::Order &order) const
{
    planner::Stop stop;
    stop.id = stopId(order.key);
    if (const auto centre = order.destination.centre())
        stop.place = toPlace(*centre);
    stop.place.index = paceTag(order.opsGroupHandle);
    if (order.key.type.is(api::OrderType::Pick))
        stop.kind = planner::Stop::Kind::Pick;
    else if (order.key.type.is(api::OrderType::Drop))
        stop.kind = planner::Stop::Kind::Drop;
    stop.window = { order.scheduledAfter, order.scheduledAt };
    stop.service = std::chrono::seconds(std::max(0, order.expectedServiceTime.value_or(0)));
    stop.load = std::max(0, order.load());
    stop.skills = toWords(order.productTypes);
    stop.state = stateOf(order);
    for (const api::OrderKey &key : m_store.keysOfHandle(order.key.handle)) {
        if (areHalves(key, order.key) && (!stop.mate || key.attempt == order.key.attempt))
            stop.mate = stopId(key);
    }
    return stop;
}

std::optional<planner::Place> PlanEvaluator::startPlace(const api::Route *route, const api::Worker *worker,
    const api::OpsGroup *group) const
{
    if (route && route->isStarted()) {
        if (route->estimate && route->estimate->currentWorkerLocation && route->estimate->currentWorkerLocation->place)
            return toPlace(*route->estimate->currentWorkerLocation->place);
        if (worker && worker->location.place)
            return toPlace(*worker->location.place);
        if (route->startLocation)
            return toPlace(*route->startLocation);
    }
    if (worker && worker->home)
        return toPlace(*worker->home);
    if (group && (group->routeStart || group->home))
        return toPlace(group->routeStart ? *group->routeStart : *group->home);
    return std::nullopt;
}

void PlanEvaluator::setShift(planner::Vehicle &vehicle, const api::Route *route, const api::Worker *worker,
    const api::OpsGroup *group) const
{
    const DayScope &scope = m_store.scope();
    if (scope.isNull())
        return;
    std::optional<int> start, end;
    if (worker) {
        if (const auto workday = api::workdayOf(worker->schedule, scope.date)) {
            start = workday->start;
            end = workday->end;
            std::vector<planner::Break> breaks;
            for (const auto &[from, to] : workday->pauses)
                breaks.push_back({ momentOf(scope, from), momentOf(scope, to) });
            vehicle.breaks = planner::Breaks(std::move(breaks));
        }
    }
    if (!start && group) {
        start = group->shiftStartMinute;
        end = group->shiftEndMinute;
    }
    if (start && end && *end < *start)
        end = *end + 1440; // over midnight
    if (start)
        vehicle.shiftStart = momentOf(scope, *start);
    if (end)
        vehicle.shiftEnd = momentOf(scope, *end);
    if (route && route->scheduledStartAt)
        vehicle.shiftStart = *route->scheduledStartAt;
}

const api::OpsGroup *PlanEvaluator::drivingGroup(const QString &workerHandle, const QString &opsGroupHandle) const
{
    const api::Worker *worker = m_store.worker(workerHandle);
    return m_store.opsGroup(
        !opsGroupHandle.isNull() ? opsGroupHandle : worker ? worker->opsGroupHandle : m_store.scope().opsGroupHandle);
}

planner::Vehicle PlanEvaluator::vehicle(const QString &routeHandle, const QString &workerHandle,
    const QString &opsGroupHandle) const
{
    const StoredRoute *stored = m_store.route(routeHandle);
    const api::Route *route = stored ? &stored->route : nullptr;
    const api::Worker *worker = m_store.worker(workerHandle);
    const api::OpsGroup *group = drivingGroup(workerHandle, opsGroupHandle);
    planner::Vehicle vehicle;
    vehicle.id = workerHandle.toStdString();
    const std::int32_t tag = group ? paceTag(group->handle) : -1;
    vehicle.start = startPlace(route, worker, group);
    if (vehicle.start)
        vehicle.start->index = tag;
    const auto completion = route && !route->completionType.isAbsent() ? route->completionType
        : group ? group->completionType : api::OpenEnum<api::CompletionType>();
    if (completion.is(api::CompletionType::ReturnToStartLocation))
        vehicle.end = startPlace(nullptr, worker, group);
    if (vehicle.end)
        vehicle.end->index = tag;
    setShift(vehicle, route, worker, group);
    vehicle.traffic = trafficOf(m_store, group);
    if (group)
        vehicle.capacity = group->routeCapacity;
    if (worker) {
        if (const auto own = ownCapacity(*worker))
            vehicle.capacity = own;
        vehicle.skills = toWords(worker->productTypes);
    }
    if (group && group->routeMaxDistance)
        vehicle.maxMetres = std::int64_t(*group->routeMaxDistance);
    return vehicle;
}

planner::Instant PlanEvaluator::departure(const planner::Vehicle &vehicle, const api::Route *route,
    api::Instant now) const
{
    const DayScope &scope = m_store.scope();
    if (scope.isNull())
        return now;
    const planner::Instant dayStart = vehicle.shiftStart ? scope.from() : momentOf(scope, defaultStartMinute);
    if (now >= scope.to())
        return route && route->startedAt ? *route->startedAt : dayStart;
    return route && route->isStarted() ? now : std::max(now, dayStart);
}

EvaluatedRoute PlanEvaluator::evaluate(const QString &routeHandle, const QString &workerHandle,
    const QString &opsGroupHandle, const Sequence &stops, api::Instant now) const
{
    const StoredRoute *stored = m_store.route(routeHandle);
    EvaluatedRoute result;
    result.vehicle = vehicle(routeHandle, workerHandle, opsGroupHandle);
    result.departNotBefore = departure(result.vehicle, stored ? &stored->route : nullptr, now);
    result.stops.reserve(size_t(stops.size()));
    result.indexOf.reserve(size_t(stops.size()));
    for (const api::OrderKey &key : stops) {
        const api::Order *order = m_store.order(key);
        if (order && holdsItsPlace(*order))
            result.settled = int(result.indexOf.size()) + 1;
        if (!order || !order->destination.centre()) {
            result.indexOf.push_back(-1);
            continue;
        }
        result.indexOf.push_back(int(result.stops.size()));
        result.stops.push_back(stop(*order));
    }
    // Whoever drives the route drives all of it at the pace of their group.
    if (const api::OpsGroup *group = drivingGroup(workerHandle, opsGroupHandle)) {
        for (planner::Stop &one : result.stops)
            one.place.index = paceTag(group->handle);
    }
    // Nobody that we know has been given the route: nobody lacks a skill.
    if (!m_store.worker(workerHandle)) {
        for (const planner::Stop &one : result.stops)
            result.vehicle.skills.insert(result.vehicle.skills.end(), one.skills.begin(), one.skills.end());
    }
    result.schedule
        = planner::Schedule::evaluate(result.vehicle, result.stops, m_times, result.departNotBefore);
    return result;
}

bool PlanEvaluator::isHeld(const api::OrderKey &key) const
{
    const api::Order *order = m_store.order(key);
    return order && holdsItsPlace(*order);
}

int PlanEvaluator::lockedCount(const Sequence &stops) const
{
    for (qsizetype i = stops.size(); i > 0; --i) {
        if (isHeld(stops.at(i - 1)))
            return int(i);
    }
    return 0;
}

}
