// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/planning/routefacts.h"

#include "api/workday.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

planner::Place toPlace(const api::GeoPoint &point)
{
    return { { point.longitude(), point.latitude() } };
}

planner::Stop::State stateOf(const api::Order &order)
{
    using State = planner::Stop::State;
    if (order.status.is(api::OrderStatus::Completed))
        return State::Completed;
    if (order.status.is(api::OrderStatus::Cancelled))
        return State::Cancelled;
    if (order.status.is(api::OrderStatus::Disabled))
        return State::Disabled;
    return order.arrivedAt ? State::Started : State::Open;
}

planner::Stop toStop(const OrderRecord &record, const planner::Place &place)
{
    using Kind = planner::Stop::Kind;
    const api::Order &order = record.order;
    planner::Stop stop;
    stop.id = stopId(record);
    stop.place = place;
    stop.kind = order.key.type.is(api::OrderType::Pick) ? Kind::Pick
        : order.key.type.is(api::OrderType::Drop)       ? Kind::Drop
                                                        : Kind::Delivery;
    stop.window = { order.scheduledAfter, order.scheduledAt };
    stop.service = std::chrono::seconds(std::max(0, order.expectedServiceTime.value_or(0)));
    stop.load = std::max(0, order.load());
    for (const QString &type : order.productTypes)
        stop.skills.push_back(type.toStdString());
    stop.state = stateOf(order);
    stop.priority = order.priority.is(api::Priority::High) ? 2 : order.priority.is(api::Priority::Medium) ? 1 : 0;
    return stop;
}

bool arePair(const api::OrderKey &a, const api::OrderKey &b)
{
    return a.handle == b.handle && a.typeIndex == b.typeIndex && !a.type.isAbsent() && !b.type.isAbsent()
        && a.type != b.type;
}

// A shift that ends before it begins ends on the next day.
int overMidnight(int start, int end)
{
    return end < start ? end + 24 * 60 : end;
}

std::optional<planner::Place> lastClosedPlace(const QList<OrderRecord> &orders)
{
    std::optional<planner::Place> place;
    std::optional<api::Instant> latest;
    for (const OrderRecord &record : orders) {
        if (const auto at = record.order.completedAt; at && (!latest || *at >= *latest) && placeOf(record)) {
            latest = at;
            place = placeOf(record);
        }
    }
    return place;
}

}

planner::StopId stopId(const OrderRecord &record)
{
    return std::to_string(record.id);
}

std::optional<planner::Place> placeOf(const OrderRecord &record)
{
    const auto centre = record.order.destination.centre();
    return centre ? std::optional(toPlace(*centre)) : std::nullopt;
}

std::vector<planner::Stop> stopsOf(const QList<OrderRecord> &orders)
{
    QHash<QPair<QString, int>, QList<qsizetype>> byHandle;
    for (qsizetype i = 0; i < orders.size(); ++i)
        byHandle[{ orders.at(i).order.key.handle, orders.at(i).order.key.typeIndex }].append(i);

    std::vector<planner::Stop> stops;
    for (qsizetype i = 0; i < orders.size(); ++i) {
        const OrderRecord &record = orders.at(i);
        const auto place = placeOf(record);
        if (!place)
            continue;
        planner::Stop stop = toStop(record, *place);
        for (const qsizetype other : byHandle.value({ record.order.key.handle, record.order.key.typeIndex })) {
            if (arePair(record.order.key, orders.at(other).order.key) && placeOf(orders.at(other))
                && record.isOpen() == orders.at(other).isOpen())
                stop.mate = stopId(orders.at(other));
        }
        stops.push_back(std::move(stop));
    }
    return stops;
}

QTimeZone zoneOf(const std::optional<OpsGroupRecord> &group)
{
    if (group) {
        const QTimeZone zone(group->group.timeZoneId.toUtf8());
        if (zone.isValid())
            return zone;
    }
    return QTimeZone::utc();
}

planner::Traffic trafficOf(const std::optional<OpsGroupRecord> &group, QDate day)
{
    if (!group || !group->hours)
        return {};
    return planner::Traffic::of(*group->hours, api::clockAhead(day, zoneOf(group)));
}

QDate dayOf(const QList<OrderRecord> &orders, const QTimeZone &zone, api::Instant otherwise)
{
    std::optional<api::Instant> first;
    for (const OrderRecord &record : orders) {
        if (const auto at = record.order.scheduledAt; at && (!first || *at < *first))
            first = at;
    }
    return api::toDateTime(first.value_or(otherwise)).toTimeZone(zone).date();
}

api::Instant earliestDeparture(QDate day, const QTimeZone &zone, api::Instant now)
{
    return std::max(now, api::toInstant(day.startOfDay(zone)));
}

std::optional<Shift> shiftOf(const WorkerRecord &worker, const std::optional<OpsGroupRecord> &group, QDate day)
{
    const QTimeZone zone = zoneOf(group);
    const auto at = [&](int minute) { return api::wallClock(day, minute, zone); };
    if (worker.worker.unavailableOn.contains(day))
        return std::nullopt;
    Shift shift;
    if (const auto workday = api::workdayOf(worker.worker.schedule, day)) {
        shift.start = at(workday->start);
        shift.end = at(workday->end);
        std::vector<planner::Break> breaks;
        for (const auto &[from, to] : workday->pauses)
            breaks.push_back({ at(from), at(to) });
        shift.breaks = planner::Breaks(std::move(breaks));
        return shift;
    }
    if (!worker.worker.schedule.isEmpty())
        return std::nullopt;
    if (group && group->group.shiftStartMinute) {
        shift.start = at(*group->group.shiftStartMinute);
        if (const auto end = group->group.shiftEndMinute)
            shift.end = at(overMidnight(*group->group.shiftStartMinute, *end));
    } else if (group && group->group.shiftEndMinute) {
        shift.end = at(*group->group.shiftEndMinute);
    }
    return shift;
}

planner::Vehicle vehicleOf(
    const std::optional<WorkerRecord> &worker, const std::optional<OpsGroupRecord> &group, QDate day)
{
    planner::Vehicle vehicle;
    vehicle.traffic = trafficOf(group, day);
    if (group) {
        const api::OpsGroup &g = group->group;
        if (const auto start = g.routeStart ? g.routeStart : g.home)
            vehicle.start = toPlace(*start);
        if (g.completionType.is(api::CompletionType::ReturnToStartLocation))
            vehicle.end = vehicle.start;
        vehicle.capacity = g.routeCapacity;
        if (g.routeMaxDistance)
            vehicle.maxMetres = std::int64_t(*g.routeMaxDistance);
    }
    if (!worker)
        return vehicle;
    if (worker->worker.home) {
        vehicle.start = toPlace(*worker->worker.home);
        if (vehicle.end)
            vehicle.end = vehicle.start;
    }
    vehicle.id = worker->worker.handle.toStdString();
    bool isNumber = false;
    if (const int capacity = worker->worker.profile.value(u"capacity").toInt(&isNumber); isNumber && capacity >= 0)
        vehicle.capacity = capacity;
    for (const QString &type : worker->worker.productTypes)
        vehicle.skills.push_back(type.toStdString());
    if (const auto shift = shiftOf(*worker, group, day)) {
        vehicle.shiftStart = shift->start;
        vehicle.shiftEnd = shift->end;
        vehicle.breaks = shift->breaks;
    }
    return vehicle;
}

planner::Vehicle vehicleOnRoute(const RouteRecord &route, const QList<OrderRecord> &orders,
    const std::optional<WorkerRecord> &worker, const std::optional<OpsGroupRecord> &group, api::Instant now)
{
    planner::Vehicle vehicle = vehicleOf(worker, group, dayOf(orders, zoneOf(group), now));
    if (route.route.completionType.is(api::CompletionType::ReturnToStartLocation))
        vehicle.end = vehicle.start;
    else if (!route.route.completionType.isAbsent())
        vehicle.end.reset();
    if (route.route.scheduledStartAt)
        vehicle.shiftStart = route.route.scheduledStartAt;
    if (route.route.isStarted()) {
        vehicle.shiftStart = now;
        if (const auto place = lastClosedPlace(orders))
            vehicle.start = place;
    }
    return vehicle;
}

}
