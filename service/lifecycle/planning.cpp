// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/lifecycle/planning.h"

#include "service/lifecycle/lookup.h"
#include "service/lifecycle/planbasis.h"
#include "service/lifecycle/routemaking.h"
#include "service/storage/geohash.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

int preference(const RouteRecord &route)
{
    if (route.route.isStarted())
        return 0;
    return route.route.status.is(api::RouteStatus::Assigned) ? 1 : 2;
}

QList<Candidate> candidatesFor(Context &context, const PlanRecord &plan, const std::optional<WorkerRecord> &only, QDate day,
    Absences &absences)
{
    const bool scheduled = plan.mode.is(api::PlanMode::Scheduled);
    const QList<WorkerRecord> workers
        = only ? QList { *only } : context.store.workers.ofGroup(plan.plan.opsGroupHandle);
    QList<Candidate> candidates;
    absences.workers = int(workers.size());
    for (const WorkerRecord &worker : workers) {
        if (!holdsAll(worker.worker.profile, plan.profileFilter)) {
            ++absences.otherProfile;
            continue;
        }
        if (!worker.worker.available.value_or(true)) {
            ++absences.unavailable;
            continue;
        }
        Candidate candidate { worker, {}, {}, {} };
        const QString group
            = plan.plan.opsGroupHandle.isEmpty() ? worker.worker.opsGroupHandle : plan.plan.opsGroupHandle;
        if (!group.isEmpty())
            candidate.group = context.store.groups.byHandle(group);
        if (!only && !shiftOf(worker, candidate.group, day)) {
            ++absences.offShift;
            continue;
        }
        candidate.route = openRouteOf(context, worker, day, zoneOf(candidate.group));
        if (scheduled && candidate.route && candidate.route->route.isStarted()) {
            ++absences.underWay;
            continue;
        }
        if (candidate.route)
            candidate.routeOrders = context.store.orders.ofRoute(candidate.route->route.handle);
        candidates.append(candidate);
    }
    return candidates;
}

bool isCurrent(Context &context, const DayProblem &day)
{
    for (const Candidate &candidate : day.candidates) {
        const auto now = openRouteOf(context, candidate.worker, day.day, zoneOf(candidate.group));
        if (now.has_value() != candidate.route.has_value())
            return false;
        if (now && (now->id != candidate.route->id || now->version != candidate.route->version))
            return false;
    }
    return std::ranges::all_of(day.orders, [&](const OrderRecord &order) {
        const auto live = context.store.orders.live(order.order.key);
        return live && live->id == order.id && live->order.status.is(api::OrderStatus::Unplanned);
    });
}

void putOnRoute(Context &context, const PlanRecord &plan, const Candidate &candidate,
    const std::vector<planner::Stop> &sequence, const QHash<planner::StopId, OrderRecord> &newOrders, bool assigned)
{
    if (std::ranges::none_of(sequence, [&](const planner::Stop &stop) { return newOrders.contains(stop.id); }))
        return;
    RouteMaking making { .opsGroupHandle = plan.plan.opsGroupHandle, .worker = candidate.worker,
        .planOnly = !assigned, .planId = plan.plan.planId, .planMode = plan.mode };
    if (making.opsGroupHandle.isEmpty())
        making.opsGroupHandle = candidate.worker.worker.opsGroupHandle;
    RouteSheet sheet = candidate.route ? RouteSheet(context, *candidate.route) : makeRoute(context, making);
    qsizetype after = 0;
    for (const planner::Stop &stop : sequence) {
        if (const auto order = newOrders.constFind(stop.id); order != newOrders.constEnd())
            sheet.put(*order, after++);
        else
            after = sheet.indexOf(std::stoll(stop.id)) + 1;
    }
    sheet.storeChange();
}

int leaveOver(Context &context, const planner::Plan &plan, const QHash<planner::StopId, OrderRecord> &orders,
    const DayProblem &day, const QTimeZone &zone)
{
    for (const planner::Unplanned &left : plan.unplanned) {
        OrderRecord record = orders.value(left.stop);
        if (record.id == 0)
            continue;
        record.order.planningFailureReason = sentenceOf(left.reason, record, day, zone);
        context.store.orders.update(record);
    }
    return int(plan.unplanned.size());
}

void finish(Context &context, PlanRecord &plan, bool anyPlanned, bool anyWorker, bool anyOrder)
{
    plan.plan.status = anyPlanned || !anyOrder ? api::PlanStatus::Completed : api::PlanStatus::Failed;
    plan.plan.failureReason = QString();
    if (plan.plan.status.is(api::PlanStatus::Failed))
        plan.plan.failureReason = anyWorker ? u"No order could be planned"_s : u"No Workers Available"_s;
    context.store.plans.update(plan);
}

}

std::optional<RouteRecord> openRouteOf(Context &context, const WorkerRecord &worker, QDate day, const QTimeZone &zone)
{
    std::optional<RouteRecord> best;
    for (const RouteRecord &route : context.store.routes.openOfWorker(worker.worker.handle)) {
        if (dayOf(context.store.orders.ofRoute(route.route.handle), zone, context.now) != day)
            continue;
        if (!best || preference(route) < preference(*best))
            best = route;
    }
    return best;
}

PlanInput planInputFor(Context &context, const PlanRecord &plan, const std::optional<WorkerRecord> &only)
{
    PlanInput input;
    input.workerNamed = only.has_value();
    const QTimeZone zone = zoneOf(context, plan.plan.opsGroupHandle);
    for (const OrderRecord &order : context.store.orders.unplannedOfPlan(plan.plan.planId)) {
        if (!placeOf(order)) {
            input.unplaceable.append(order);
            continue;
        }
        const QDate day = dayOf({ order }, zone, context.now);
        auto found = std::ranges::find(input.days, day, &DayProblem::day);
        if (found == input.days.end()) {
            input.days.append(DayProblem { .day = day, .orders = {}, .candidates = {}, .problem = {} });
            found = std::prev(input.days.end());
        }
        found->orders.append(order);
    }
    for (DayProblem &day : input.days) {
        day.opsGroupHandle = plan.plan.opsGroupHandle;
        day.candidates = candidatesFor(context, plan, only, day.day, day.absences);
        buildProblem(day, context.now);
    }
    noteBasis(context, plan.plan.opsGroupHandle, input);
    return input;
}

bool applyPlan(Context &context, PlanRecord &plan, const PlanInput &input, const PlanOutput &output)
{
    if (!std::ranges::all_of(input.days, [&](const DayProblem &day) { return isCurrent(context, day); }))
        return false;
    const QTimeZone zone = zoneOf(context, plan.plan.opsGroupHandle);
    bool anyPlanned = false;
    bool anyWorker = false;
    bool anyOrder = !input.unplaceable.isEmpty();
    for (qsizetype i = 0; i < input.days.size(); ++i) {
        const DayProblem &day = input.days.at(i);
        const planner::Plan &found = output.days.at(i);
        QHash<planner::StopId, OrderRecord> orders;
        for (const OrderRecord &order : day.orders)
            orders.insert(stopId(order), order);
        for (qsizetype route = 0; route < day.candidates.size(); ++route) {
            putOnRoute(
                context, plan, day.candidates.at(route), found.sequences.at(size_t(route)), orders, input.workerNamed);
        }
        const int left = leaveOver(context, found, orders, day, zone);
        anyPlanned = anyPlanned || left < day.orders.size();
        anyWorker = anyWorker || !day.candidates.isEmpty();
        anyOrder = anyOrder || !day.orders.isEmpty();
    }
    for (OrderRecord record : input.unplaceable) {
        record.order.planningFailureReason
            = u"Only its address is known; give the destination's coordinates so that it can be planned."_s;
        context.store.orders.update(record);
    }
    plan.plan.basis = input.basis;
    plan.plan.basis->isTimeUp = output.isTimeUp;
    finish(context, plan, anyPlanned, anyWorker, anyOrder);
    return true;
}

void failPlan(Context &context, PlanRecord &plan, const QString &reason)
{
    plan.plan.status = api::PlanStatus::Failed;
    plan.plan.failureReason = reason;
    context.store.plans.update(plan);
}

Outcome<PlanRecord> triggerPlan(Context &context, const QString &planId, const api::TriggerPlanRequest &request)
{
    auto plan = context.store.plans.byId(planId);
    if (!plan)
        return std::unexpected(ServiceError::of(ServiceError::Kind::PlanNotFound, planId));
    if (plan->plan.status.is(api::PlanStatus::Planning))
        return std::unexpected(ServiceError::of(ServiceError::Kind::PlanningRunning));

    QList<OrderRecord> orders;
    if (request.orderHandles.isEmpty()) {
        orders = context.store.orders.unplannedOfPlan(planId);
    } else {
        // A handle stands for both halves of a pair here.
        QList<api::FieldError> complaints;
        for (qsizetype i = 0; i < request.orderHandles.size(); ++i) {
            auto found = context.store.orders.ofHandle(request.orderHandles.at(i));
            found.removeIf([](const OrderRecord &o) { return !o.order.status.is(api::OrderStatus::Unplanned); });
            if (found.isEmpty()) {
                complaints.append({ u"json"_s, u"orders.%1.order_handle"_s.arg(i),
                    u"There is no unplanned order %1."_s.arg(request.orderHandles.at(i)) });
            }
            orders += found;
        }
        if (!complaints.isEmpty())
            return std::unexpected(ServiceError::invalid(complaints));
    }
    if (!request.planMode.isAbsent())
        plan->mode = request.planMode;
    plan->profileFilter = request.profileFilter;
    for (OrderRecord &order : orders) {
        order.order.planId = planId;
        order.order.planMode = plan->mode;
        order.order.planningFailureReason = QString();
        context.store.orders.update(order);
    }
    plan->plan.status = api::PlanStatus::Planning;
    plan->plan.startedAt = context.now;
    plan->plan.failureReason = QString();
    plan->plan.basis.reset();
    ++plan->plan.sequenceNumber;
    context.store.plans.update(*plan);
    return *plan;
}

}
