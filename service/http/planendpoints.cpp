// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/http/endpoints.h"

#include "service/http/pagetokens.h"
#include "service/http/replies.h"
#include "service/lifecycle/planning.h"
#include "service/planning/planrunner.h"

#include "api/reading.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

constexpr PageTokens::Sizes planPages { 50, 200 };

Outcome<Answer> list(Call &call)
{
    const auto filter = accepted(api::readPlanFilter(call.request.query));
    if (!filter)
        return std::unexpected(filter.error());
    const auto start
        = call.tokens.start("plans"_L1, { filter->pageToken, filter->sortDirection, filter->limit }, planPages);
    if (!start)
        return std::unexpected(start.error());
    const auto slice = call.context.store.plans.page(*filter, *start);
    api::Page<api::Plan> page;
    for (const PlanRecord &record : slice.rows)
        page.items.append(planView(call.context, record, filter->includeSummary.value_or(false)));
    if (slice.more)
        page.nextToken = call.tokens.next("plans"_L1, *start, slice.rows.last().id);
    return ok(api::writePlanPage(page));
}

Outcome<Answer> get(Call &call)
{
    const QString id = call.parameter("plan_id"_L1);
    const auto plan = call.context.store.plans.byId(id);
    if (!plan)
        return std::unexpected(ServiceError::of(ServiceError::Kind::PlanNotFound, id));
    return ok(api::writePlan(planView(call.context, *plan, true)));
}

Outcome<Answer> trigger(Call &call, PlanRunner &planner)
{
    const auto request = accepted(api::readTriggerPlan(call.request.body));
    if (!request)
        return std::unexpected(request.error());
    const auto plan = triggerPlan(call.context, call.parameter("plan_id"_L1), *request);
    if (!plan)
        return std::unexpected(plan.error());
    const QString id = plan->plan.planId;
    const api::PlanAccepted accepted { .message = u"Order Planning Initiated"_s, .planId = id,
        .href = Links::planHref(id), .routeHandle = {}, .version = {}, .status = {} };
    Answer answer = ok(api::writePlanAccepted(accepted));
    answer.afterCommit = [&planner, id] { planner.submit(id); };
    return answer;
}

}

QList<Endpoint> planEndpoints(PlanRunner &planner)
{
    return {
        { Method::Get, u"/orders/plans/"_s, Effect::Reads, list },
        { Method::Get, u"/orders/plans/{plan_id}"_s, Effect::Reads, get },
        { Method::Post, u"/orders/plans/{plan_id}/trigger"_s, Effect::Writes,
            [&planner](Call &call) { return trigger(call, planner); } },
    };
}

}
