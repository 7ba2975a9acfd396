// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/http/endpoints.h"

#include "service/http/pagetokens.h"
#include "service/http/replies.h"
#include "service/lifecycle/batch.h"
#include "service/lifecycle/closing.h"
#include "service/lifecycle/lookup.h"
#include "service/lifecycle/orderedits.h"
#include "service/lifecycle/pausing.h"
#include "service/lifecycle/tracking.h"
#include "service/planning/planrunner.h"

#include "api/reading.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

Q_LOGGING_CATEGORY(ordersLog, "routedesk.service.orders")

constexpr PageTokens::Sizes orderPages { 50, 1000 };

Outcome<api::OrderRef> refOf(const Call &call)
{
    return accepted(api::readOrderRef(call.parameter("order_handle"_L1), call.request.query));
}

Outcome<Answer> list(Call &call)
{
    const auto filter = accepted(api::readOrderFilter(call.request.query));
    if (!filter)
        return std::unexpected(filter.error());
    const auto start
        = call.tokens.start("orders"_L1, { filter->pageToken, filter->sortDirection, filter->limit }, orderPages);
    if (!start)
        return std::unexpected(start.error());
    Context &context = call.context;
    const QTimeZone zone = zoneOf(context, filter->opsGroupHandle.section(u',', 0, 0));
    auto slice = context.store.orders.page(*filter, zone, *start, context.now);
    api::Page<api::Order> page;
    page.items.reserve(slice.rows.size());
    for (OrderRecord &record : slice.rows) {
        page.items.append(orderView(context, std::move(record)));
        if (!filter->sendOutage.value_or(true))
            page.items.last().outages.clear();
    }
    if (slice.more)
        page.nextToken = call.tokens.next("orders"_L1, *start, slice.rows.last().id);
    std::optional<api::OrderAggregate> aggregate;
    if (filter->aggregate.value_or(false))
        aggregate = context.store.orders.aggregate(*filter, zone, context.now);
    return ok(api::writeOrderPage(page, aggregate));
}

Outcome<Answer> get(Call &call)
{
    const auto ref = refOf(call);
    if (!ref)
        return std::unexpected(ref.error());
    const auto filter = accepted(api::readOrderDetailFilter(call.request.query));
    if (!filter)
        return std::unexpected(filter.error());
    const auto record = findOrder(call.context, *ref);
    if (!record)
        return std::unexpected(record.error());
    return ok(api::writeOrderDetail(detailView(call.context, *record, *filter)));
}

Answer planAccepted(const PlanRecord &plan)
{
    const api::PlanAccepted accepted { .message = u"Order Planning Initiated"_s, .planId = plan.plan.planId,
        .href = Links::planHref(plan.plan.planId), .routeHandle = {}, .version = {}, .status = {} };
    return ok(api::writePlanAccepted(accepted), 201);
}

// What a caller who waited for the plan is told: where it is, and the route that it led to if it is one.
Response plannedResponse(Context context, const QString &planId)
{
    const auto plan = context.store.plans.byId(planId);
    if (!plan)
        return { 500, api::writeHttpError(u"The plan is gone."_s) };
    const auto routes = context.store.routes.ofPlan(planId);
    api::PlanAccepted accepted { .message = u"Order Planning Completed"_s, .planId = planId,
        .href = Links::planHref(planId), .routeHandle = {}, .version = {}, .status = plan->plan.status.text() };
    if (plan->plan.status.is(api::PlanStatus::Failed))
        accepted.message = plan->plan.failureReason;
    if (routes.size() == 1) {
        accepted.routeHandle = routes.first().route.handle;
        accepted.version = routes.first().version;
    }
    return { 201, api::writePlanAccepted(accepted) };
}

// Called from the event loop, where nothing may be thrown.
Response safely(const PlanRunner &planner, qint64 account, const QString &planId)
{
    try {
        return plannedResponse(planner.contextOf(account), planId);
    } catch (const StorageError &error) {
        qCCritical(ordersLog) << "A plan's outcome could not be read:" << error.what();
        return { 500, api::writeHttpError(u"The orders are stored, but the plan's outcome could not be read."_s) };
    }
}

Outcome<Answer> batch(Call &call, PlanRunner &planner)
{
    const auto request = accepted(api::readBatchRequest(call.request.body));
    if (!request)
        return std::unexpected(request.error());
    const auto outcome = createBatch(call.context, *request);
    if (!outcome)
        return std::unexpected(outcome.error());
    if (const auto *route = std::get_if<RouteRecord>(&*outcome))
        return ok(api::writeBatchResult(routeView(call.context, *route)), 201);
    if (const auto *records = std::get_if<QList<OrderRecord>>(&*outcome)) {
        QList<api::Order> orders;
        for (const OrderRecord &record : *records)
            orders.append(orderView(call.context, record));
        return ok(api::writeBatchResult(orders), 201);
    }
    const auto &plan = std::get<PlanRecord>(*outcome);
    Answer answer = planAccepted(plan);
    const qint64 account = call.context.store.account();
    if (!plan.plan.status.is(api::PlanStatus::Planning)) {
        answer.response = plannedResponse(call.context, plan.plan.planId);
    } else if (request->planMode.is(api::PlanMode::OnDemand) && request->enableSyncPlanning.value_or(false)) {
        answer.later = [&planner, account, id = plan.plan.planId](const Respond &respond) {
            planner.submit(id, [&planner, account, id, respond] { respond(safely(planner, account, id)); });
        };
    } else {
        answer.afterCommit = [&planner, id = plan.plan.planId] { planner.submit(id); };
    }
    return answer;
}

Outcome<Answer> trackOrders(Call &call)
{
    const auto request = accepted(api::readTrackRequest(call.request.body));
    if (!request)
        return std::unexpected(request.error());
    return routeAnswer(call, track(call.context, *request), 201);
}

Outcome<Answer> patch(Call &call)
{
    const auto ref = refOf(call);
    if (!ref)
        return std::unexpected(ref.error());
    const auto request = accepted(api::readOrderPatch(call.request.body));
    if (!request)
        return std::unexpected(request.error());
    return detailAnswer(call, patchOrder(call.context, *ref, request->patch, request->expected));
}

using Close = Outcome<OrderRecord> (*)(Context &, const api::OrderRef &, const api::Metadata &);

Handler closing(Close close)
{
    return [close](Call &call) -> Outcome<Answer> {
        const auto ref = refOf(call);
        if (!ref)
            return std::unexpected(ref.error());
        const auto note = accepted(api::readClosingBody(call.request.body));
        if (!note)
            return std::unexpected(note.error());
        return detailAnswer(call, close(call.context, *ref, *note));
    };
}

using Pause = Outcome<OrderRecord> (*)(Context &, const api::OrderRef &);

Handler pausing(Pause pause)
{
    return [pause](Call &call) -> Outcome<Answer> {
        const auto ref = refOf(call);
        if (!ref)
            return std::unexpected(ref.error());
        return detailAnswer(call, pause(call.context, *ref));
    };
}

Outcome<Answer> reassign(Call &call)
{
    auto ref = refOf(call);
    if (!ref)
        return std::unexpected(ref.error());
    const auto read = accepted(api::readReassign(call.request.body));
    if (!read)
        return std::unexpected(read.error());
    if (ref->type.isAbsent())
        ref->type = read->type;
    if (!ref->typeIndex)
        ref->typeIndex = read->typeIndex;
    return detailAnswer(call, reassignOrder(call.context, *ref, read->request));
}

Outcome<Answer> reschedule(Call &call)
{
    const auto ref = refOf(call);
    if (!ref)
        return std::unexpected(ref.error());
    const auto request = accepted(api::readReschedule(call.request.body));
    if (!request)
        return std::unexpected(request.error());
    return detailAnswer(call, rescheduleOrder(call.context, *ref, *request));
}

}

QList<Endpoint> orderEndpoints(PlanRunner &planner)
{
    return {
        { Method::Get, u"/orders/"_s, Effect::Reads, list },
        { Method::Post, u"/orders/"_s, Effect::Writes, [&planner](Call &call) { return batch(call, planner); } },
        { Method::Post, u"/orders/track"_s, Effect::Writes, trackOrders },
        { Method::Get, u"/orders/{order_handle}"_s, Effect::Reads, get },
        { Method::Patch, u"/orders/{order_handle}"_s, Effect::Writes, patch },
        { Method::Post, u"/orders/{order_handle}/complete"_s, Effect::Writes, closing(completeOrder) },
        { Method::Post, u"/orders/{order_handle}/cancel"_s, Effect::Writes, closing(cancelOrder) },
        { Method::Post, u"/orders/{order_handle}/disable"_s, Effect::Writes, pausing(disableOrder) },
        { Method::Post, u"/orders/{order_handle}/enable"_s, Effect::Writes, pausing(enableOrder) },
        { Method::Post, u"/orders/{order_handle}/reassign"_s, Effect::Writes, reassign },
        { Method::Post, u"/orders/{order_handle}/reschedule"_s, Effect::Writes, reschedule },
    };
}

}
