// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/lifecycle/candidates.h"

#include "service/lifecycle/lookup.h"
#include "service/lifecycle/planning.h"
#include "service/lifecycle/routesheet.h"
#include "service/planning/grouptimes.h"
#include "service/planning/routefacts.h"
#include "service/storage/geohash.h"

#include "planner/routeprobe.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

constexpr int usualCandidates = 10;

struct Ranked {
    api::CandidateWorker candidate;
    double cost;
};

struct Task {
    OrderRecord order;
    planner::Stop stop;
    QDate day;
    QTimeZone zone;
    std::optional<OpsGroupRecord> group;
};

std::optional<api::GeoPoint> toPoint(const std::optional<planner::Place> &place)
{
    return place ? api::GeoPoint::fromDegrees(place->coordinate.longitude, place->coordinate.latitude) : std::nullopt;
}

// Probed places are counted among orders with coordinates; the route's index counts all.
int indexAmong(const QList<OrderRecord> &orders, size_t place)
{
    int index = 0;
    for (; index < orders.size() && place > 0; ++index)
        place -= placeOf(orders.at(index)) ? 1 : 0;
    return index;
}

std::optional<Ranked> judge(Context &context, const Task &task, const WorkerRecord &worker)
{
    const auto route = openRouteOf(context, worker, task.day, task.zone);
    QList<OrderRecord> orders;
    planner::Vehicle vehicle;
    api::Instant departure = earliestDeparture(task.day, task.zone, context.now);
    if (route) {
        const RouteSheet sheet(context, *route);
        orders = sheet.orders;
        orders.removeIf([&task](const OrderRecord &order) { return order.id == task.order.id; });
        vehicle = sheet.vehicle();
        departure = sheet.departure();
    } else {
        vehicle = vehicleOf(worker, task.group, task.day);
        if (!vehicle.shiftStart)
            vehicle.shiftStart = departure;
    }
    const std::vector<planner::Stop> stops = stopsOf(orders);
    const planner::RouteProbe probe(vehicle, stops, timesOf(context, task.group ? task.group->group.handle : QString()), departure);
    const auto best = probe.best(task.stop, nullptr, { .windowsAreHard = false });
    if (!best || !planner::missingSkills(task.stop, vehicle).empty())
        return std::nullopt;
    const auto seconds = [](planner::Duration duration) { return std::chrono::duration<double>(duration).count(); };
    const size_t place = best->point.first;
    api::CandidateWorker candidate { .workerHandle = worker.worker.handle, .profile = worker.worker.profile,
        .orderStartLocation = toPoint(place > 0 ? std::optional(stops.at(place - 1).place) : vehicle.start),
        .routeHandle = route ? route->route.handle : QString(), .index = indexAmong(orders, place),
        .addedDistance = double(best->addedMetres), .addedDuration = seconds(best->addedDriving),
        .addedLateness = seconds(best->addedLateness) };
    return Ranked { candidate, best->cost };
}

Outcome<Task> taskOf(Context &context, const api::OrderRef &ref, bool allowOngoing)
{
    const auto order = findOrder(context, ref);
    if (!order)
        return std::unexpected(order.error());
    const auto refused = [&ref](const QString &why) {
        return std::unexpected(ServiceError::path(u"order_handle"_s, u"The order %1 %2."_s.arg(ref.handle, why)));
    };
    if (!order->isOpen())
        return refused(u"is %1 and needs no worker any more"_s.arg(order->order.status.text()));
    if (order->order.status.is(api::OrderStatus::Ongoing) && !allowOngoing)
        return refused(u"is under way; ask with allow_ongoing_order=true"_s);
    if (!placeOf(*order))
        return refused(u"has an address only; give its coordinates first"_s);
    // As it would be on the road, whatever it is now.
    OrderRecord open = *order;
    open.order.status = api::OrderStatus::Assigned;
    open.order.arrivedAt.reset();
    const QTimeZone zone = zoneOf(context, order->order.opsGroupHandle);
    const auto group = order->order.opsGroupHandle.isEmpty() ? std::nullopt
                                                             : context.store.groups.byHandle(order->order.opsGroupHandle);
    return Task { *order, stopsOf({ open }).front(), dayOf({ *order }, zone, context.now), zone, group };
}

}

Outcome<QList<api::CandidateWorker>> candidateWorkers(
    Context &context, const api::OrderRef &ref, const api::CandidateFilter &filter)
{
    const auto task = taskOf(context, ref, filter.allowOngoingOrder.value_or(false));
    if (!task)
        return std::unexpected(task.error());
    const api::Order &order = task->order.order;
    QList<Ranked> ranked;
    for (const WorkerRecord &worker : context.store.workers.ofGroup(order.opsGroupHandle)) {
        const bool isAssigned = worker.worker.handle == order.workerHandle;
        if ((isAssigned && filter.skipAlreadyAssigned.value_or(false)) || !worker.worker.available.value_or(true)
            || !holdsAll(worker.worker.profile, filter.profile))
            continue;
        Task own = *task;
        if (!own.group && !worker.worker.opsGroupHandle.isEmpty())
            own.group = context.store.groups.byHandle(worker.worker.opsGroupHandle);
        if (!shiftOf(worker, own.group, own.day))
            continue;
        if (const auto one = judge(context, own, worker))
            ranked.append(*one);
    }
    std::ranges::stable_sort(ranked, {}, &Ranked::cost);
    QList<api::CandidateWorker> candidates;
    for (const Ranked &one : ranked.first(std::min<qsizetype>(ranked.size(), filter.limit.value_or(usualCandidates))))
        candidates.append(one.candidate);
    return candidates;
}

}
