// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/simulation/simulator.h"

#include "service/lifecycle/closing.h"
#include "service/lifecycle/tracking.h"
#include "service/planning/routefacts.h"
#include "service/simulation/pathalong.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::seconds usualService { 120 };
constexpr int hireEvery = 4; // steps

std::optional<OpsGroupRecord> groupOf(Context &context, const WorkerRecord &worker)
{
    const QString &handle = worker.worker.opsGroupHandle;
    return handle.isEmpty() ? std::nullopt : context.store.groups.byHandle(handle);
}

/// When a driver would set out: as scheduled, else when its shift begins.
api::Instant startOf(Context &context, const RouteRecord &route, const WorkerRecord &worker)
{
    if (route.route.scheduledStartAt)
        return *route.route.scheduledStartAt;
    const auto group = groupOf(context, worker);
    const QDate day = dayOf(context.store.orders.ofRoute(route.route.handle), zoneOf(group), context.now);
    if (const auto shift = shiftOf(worker, group, day); shift && shift->start)
        return *shift->start;
    return route.route.estimate && route.route.estimate->startBy ? *route.route.estimate->startBy : context.now;
}

}

Simulator::Simulator(Tracker &tracker, const SimulationOptions &options)
    : m_tracker(tracker)
    , m_options(options)
{
}

api::Instant Simulator::nextStep(api::Instant now)
{
    constexpr auto step = std::chrono::milliseconds(SimulatedDriver::stepLength);
    return api::Instant(now.time_since_epoch() / step * step + step);
}

void Simulator::live(Context &context)
{
    const auto step = context.now.time_since_epoch() / std::chrono::milliseconds(SimulatedDriver::stepLength);
    if (step % hireEvery == 0)
        hire(context);
    QList<Arrival> arrivals;
    for (auto &[handle, played] : m_played) {
        if (played.route.isNull())
            continue;
        const auto position = played.driver.step(context.now);
        if (position)
            arrivals.append({ played.workerId, played.deviceId, *position, true });
    }
    if (!arrivals.isEmpty())
        (void)m_tracker.take(context, arrivals);
    for (auto &[handle, played] : m_played) {
        if (!played.route.isNull() && (played.driver.isFree() || step % hireEvery == 0))
            decide(context, played);
    }
}

// Whoever has a route and nobody real to drive it.
void Simulator::hire(Context &context)
{
    QList<WorkerRecord> free;
    for (const WorkerRecord &worker : context.store.workers.ofGroup({})) {
        const auto found = m_played.find(worker.worker.handle);
        if (found == m_played.end() || found->second.route.isNull())
            free.append(worker);
    }
    // By chance, but always by the same.
    std::ranges::sort(free, {}, [this](const WorkerRecord &worker) {
        return SimulatedRandom(m_options.seed, worker.worker.handle).next();
    });
    for (const WorkerRecord &worker : std::as_const(free)) {
        const auto phones = context.store.phones.ofWorker(worker.id);
        if (std::ranges::all_of(phones, [](const PhoneRecord &phone) { return phone.phone.isSimulated; }))
            start(context, worker);
    }
}

void Simulator::start(Context &context, const WorkerRecord &record)
{
    std::optional<RouteRecord> next;
    for (const RouteRecord &route : context.store.routes.openOfWorker(record.worker.handle)) {
        const auto since = context.now - startOf(context, route, record);
        if (route.route.isStarted() || (!next && since >= 0s && since < 24h))
            next = route;
        if (route.route.isStarted())
            break;
    }
    if (!next)
        return;
    WorkerRecord worker = record;
    linkPhone(context, worker);
    if (!next->route.isStarted()) {
        api::TrackRequest request;
        request.routeHandle = next->route.handle;
        request.trackMode = next->route.trackMode.isAbsent() ? api::TrackMode::OnTime : next->route.trackMode;
        if (!track(context, request))
            return;
    }
    auto played = m_played.find(worker.worker.handle);
    if (played == m_played.end()) {
        const auto group = groupOf(context, worker);
        const QList<OrderRecord> orders = context.store.orders.ofRoute(next->route.handle);
        const auto depot = group && group->group.routeStart ? group->group.routeStart
            : worker.worker.home                            ? worker.worker.home
            : orders.isEmpty()                              ? std::nullopt
                                                            : orders.first().order.destination.centre();
        if (!depot)
            return;
        played = m_played.try_emplace(worker.worker.handle, worker.id,
            SimulatedDriver(m_options.seed, worker.worker.handle, takeRole(), *depot)).first;
    }
    played->second.deviceId = worker.worker.deviceId;
    played->second.route = next->route.handle;
    played->second.returns = false;
}

SimulatedDriver::Role Simulator::takeRole()
{
    using enum SimulatedDriver::Role;
    static constexpr std::array roles { Late, Silent, LowBattery };
    const size_t next = size_t(m_roles++);
    return next < roles.size() ? roles.at(next) : Usual;
}

void Simulator::linkPhone(Context &context, WorkerRecord &worker)
{
    if (!context.store.phones.ofWorker(worker.id).isEmpty())
        return;
    if (worker.worker.deviceId.isEmpty()) {
        worker.worker.deviceId = context.ids.uuid();
        context.store.workers.update(worker);
    }
    PhoneRecord record;
    record.workerId = worker.id;
    record.phone.phoneId = worker.worker.deviceId;
    record.phone.label = u"Simulated"_s;
    record.phone.createdAt = context.now;
    record.phone.isSimulated = true;
    // Of a token that nobody is told.
    record.tokenHash = PhoneRepository::hashOf(randomWord(22));
    context.store.phones.insert(record);
}

void Simulator::decide(Context &context, Played &played)
{
    const auto route = context.store.routes.byHandle(played.route);
    if (!route || !route->route.isStarted()) {
        played.route = QString();
        played.driver.stop();
        return;
    }
    const QList<OrderRecord> orders = context.store.orders.ofRoute(played.route);
    const auto isAhead = [&](const OrderRecord &order) {
        return order.order.status.is(api::OrderStatus::Ongoing) && order.order.destination.centre()
            && !played.served.contains(order.id);
    };
    const auto current = std::ranges::find(orders, played.order, &OrderRecord::id);
    const bool isCurrent = current != orders.end() && isAhead(*current);
    if (isCurrent && played.driver.hasArrived()) {
        serve(context, played, *current);
        return;
    }
    if (isCurrent && !played.driver.isFree())
        return;
    if (isCurrent) {
        played.served.insert(current->id);
        if (m_options.completesOrders) {
            const api::OrderKey &key = current->order.key;
            (void)completeOrder(context, { key.handle, key.type, key.typeIndex, key.attempt }, {});
        }
    }
    const auto next = std::ranges::find_if(orders, isAhead);
    played.order = next == orders.end() ? 0 : next->id;
    if (next == orders.end())
        finish(context, played, *route);
    else
        headFor(context, played, *route, *next->order.destination.centre());
}

void Simulator::serve(Context &context, Played &played, const OrderRecord &order)
{
    auto length = std::chrono::seconds(order.order.expectedServiceTime.value_or(0));
    if (length <= 0s)
        length = usualService;
    if (played.driver.role() == SimulatedDriver::Role::Late)
        length *= 2;
    played.driver.stay(std::max(context.now, order.order.scheduledAfter.value_or(context.now)) + length);
}

// Nothing is left to serve.
void Simulator::finish(Context &context, Played &played, const RouteRecord &record)
{
    if (record.route.completionType.is(api::CompletionType::Manual) && m_options.completesOrders) {
        (void)completeRoute(context, record.route.handle, {});
        return;
    }
    const auto worker = context.store.workers.byId(played.workerId);
    const auto group = worker ? groupOf(context, *worker) : std::nullopt;
    if (!played.returns && group && group->group.routeStart
        && record.route.completionType.is(api::CompletionType::ReturnToStartLocation)) {
        played.returns = true;
        headFor(context, played, record, *group->group.routeStart);
    }
}

void Simulator::headFor(Context &context, Played &played, const RouteRecord &route, const api::GeoPoint &goal)
{
    const api::GeoPoint from = played.driver.place();
    const auto planned = context.travelTimes.leg(
        { { from.longitude(), from.latitude() } }, { { goal.longitude(), goal.latitude() } });
    const api::Polyline line = route.route.estimate ? route.route.estimate->polyline : api::Polyline();
    played.driver.go(pathAlong(line, from, goal), planned.duration, context.now);
}

}
