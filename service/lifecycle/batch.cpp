// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/lifecycle/batch.h"

#include "service/lifecycle/intake.h"
#include "service/lifecycle/lookup.h"
#include "service/lifecycle/places.h"
#include "service/lifecycle/planning.h"
#include "service/lifecycle/routemaking.h"
#include "service/lifecycle/routesheet.h"
#include "service/lifecycle/tasks.h"
#include "service/planning/grouptimes.h"
#include "service/planning/routefacts.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

QList<api::FieldError> checkBatch(Context &context, const api::BatchRequest &request)
{
    QList<api::FieldError> complaints = checkNewOrders(request.orders, AddressOnly::Allowed);
    complaints += checkDefinitions(context, request.orders);
    const auto add = [&complaints](const ServiceError &error) { complaints += error.fields; };
    if (const auto fine = requireOpsGroup(context, request.opsGroupHandle, u"ops_group_handle"_s); !fine)
        add(fine.error());
    if (!request.workerHandle.isEmpty()) {
        if (const auto worker = requireWorker(context, request.workerHandle, u"worker_handle"_s); !worker)
            add(worker.error());
    }
    for (qsizetype i = 0; i < request.orders.size(); ++i) {
        const api::NewOrder &order = request.orders.at(i);
        if (!order.scheduledAt)
            add(ServiceError::body(u"orders.%1.scheduled_at"_s.arg(i), u"scheduled_at is required."_s));
        if (namesUnknownPlace(context, order.destination))
            add(ServiceError::body(u"orders.%1.destination.place_handle"_s.arg(i), u"There is no such place."_s));
        if (namesUnknownGeofence(context, order.destination))
            add(ServiceError::body(u"orders.%1.destination.geofence_id"_s.arg(i), u"There is no such geofence."_s));
    }
    return complaints;
}

// A live handle is a complaint; one that a plan is just working on has an answer of its own.
Outcome<void> checkLive(Context &context, const api::BatchRequest &request, QList<api::FieldError> complaints)
{
    for (const qsizetype index : liveDuplicates(context, request.orders)) {
        const auto live = context.store.orders.live(keyOf(request.orders.at(index)));
        if (live->order.status.is(api::OrderStatus::Unplanned) && !live->order.planId.isEmpty()) {
            const auto plan = context.store.plans.byId(live->order.planId);
            if (plan && plan->plan.status.is(api::PlanStatus::Planning))
                return std::unexpected(ServiceError::of(ServiceError::Kind::PlanningRunning));
        }
        complaints.append({ u"json"_s, u"orders.%1.order_handle"_s.arg(index),
            u"An order %1 is not closed yet; complete or cancel it first."_s.arg(live->order.key.handle) });
    }
    if (!complaints.isEmpty())
        return std::unexpected(ServiceError::invalid(complaints));
    return {};
}

PlanRecord newPlan(Context &context, const api::BatchRequest &request, const QString &group,
    const QList<OrderRecord> &orders)
{
    PlanRecord record;
    record.mode = request.planMode;
    record.plan.planId = context.ids.uuid();
    record.plan.status = request.planMode.is(api::PlanMode::Manual) ? api::PlanStatus::Completed : api::PlanStatus::Planning;
    record.plan.createdAt = record.plan.startedAt = context.now;
    record.plan.fulfillmentDate = dayOf(orders, zoneOf(context, group), context.now);
    record.plan.opsGroupHandle = group;
    record.plan.sequenceNumber = 1;
    context.store.plans.insert(record);
    return record;
}

Outcome<BatchOutcome> fitIntoWorkersRoute(Context &context, const WorkerRecord &worker, PlanRecord plan)
{
    const PlanInput input = planInputFor(context, plan, worker);
    // Nothing else runs between the two, so the plan cannot be stale.
    (void)applyPlan(context, plan, input, runPlanner(input, timesOf(context, plan.plan.opsGroupHandle), PlanEffort::prompt()));
    const auto planned = context.store.orders.ofPlan(plan.plan.planId);
    for (const OrderRecord &order : planned) {
        if (!order.order.routeHandle.isEmpty()) {
            if (const auto route = context.store.routes.byHandle(order.order.routeHandle))
                return BatchOutcome(*route);
        }
    }
    return BatchOutcome(plan);
}

}

Outcome<BatchOutcome> createBatch(Context &context, const api::BatchRequest &request)
{
    if (const auto fine = checkLive(context, request, checkBatch(context, request)); !fine)
        return std::unexpected(fine.error());

    std::optional<WorkerRecord> worker;
    if (!request.workerHandle.isEmpty())
        worker = context.store.workers.byHandle(request.workerHandle);
    QString group = request.opsGroupHandle;
    if (group.isEmpty() && worker)
        group = worker->worker.opsGroupHandle;

    QList<OrderRecord> orders;
    for (const api::NewOrder &order : request.orders)
        orders.append(newRecord(context, order, group));
    const PlanRecord plan = newPlan(context, request, group, orders);
    for (OrderRecord &order : orders) {
        order.order.planMode = request.planMode;
        order.order.planId = plan.plan.planId;
        storeNew(context, order);
    }

    if (request.planMode.is(api::PlanMode::Manual)) {
        if (!worker)
            return BatchOutcome(orders);
        RouteMaking making { .opsGroupHandle = group, .worker = worker, .planId = plan.plan.planId,
            .planMode = request.planMode };
        RouteSheet sheet = makeRoute(context, making);
        for (const OrderRecord &order : std::as_const(orders))
            sheet.put(order);
        sheet.storeChange();
        return BatchOutcome(sheet.route);
    }
    if (request.planMode.is(api::PlanMode::OnDemand) && worker)
        return fitIntoWorkersRoute(context, *worker, plan);
    return BatchOutcome(plan);
}

}
