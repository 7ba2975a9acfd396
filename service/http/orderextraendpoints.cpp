// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/http/endpoints.h"

#include "service/http/pagetokens.h"
#include "service/http/replies.h"
#include "service/lifecycle/candidates.h"
#include "service/lifecycle/customevents.h"
#include "service/lifecycle/estimating.h"
#include "service/lifecycle/lookup.h"

#include "api/reading.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

constexpr PageTokens::Sizes logPages { 50, 1000 };

Outcome<api::OrderRef> refOf(const Call &call)
{
    return accepted(api::readOrderRef(call.parameter("order_handle"_L1), call.request.query));
}

Outcome<Answer> events(Call &call)
{
    const auto ref = refOf(call);
    if (!ref)
        return std::unexpected(ref.error());
    const auto request = accepted(api::readNewEvents(call.request.body));
    if (!request)
        return std::unexpected(request.error());
    const auto entries = postEvents(call.context, *ref, *request);
    if (!entries)
        return std::unexpected(entries.error());
    return ok(api::writeTimelineEvents(*entries), 201);
}

Outcome<Answer> candidates(Call &call)
{
    const auto ref = refOf(call);
    if (!ref)
        return std::unexpected(ref.error());
    const auto filter = accepted(api::readCandidateFilter(call.request.query));
    if (!filter)
        return std::unexpected(filter.error());
    const auto found = candidateWorkers(call.context, *ref, *filter);
    if (!found)
        return std::unexpected(found.error());
    return ok(api::writeCandidateWorkers(*found));
}

// All types, indexes and attempts of the handle, but for what the query leaves out.
Outcome<QList<qint64>> ordersOf(Call &call)
{
    const auto ref = refOf(call);
    if (!ref)
        return std::unexpected(ref.error());
    auto records = call.context.store.orders.ofHandle(ref->handle);
    if (records.isEmpty())
        return std::unexpected(ServiceError::of(ServiceError::Kind::OrderNotFound, ref->handle));
    QList<qint64> ids;
    for (const OrderRecord &record : std::as_const(records)) {
        const api::OrderKey &key = record.order.key;
        if ((ref->type.isAbsent() || ref->type == key.type) && ref->typeIndex.value_or(key.typeIndex) == key.typeIndex
            && ref->attempt.value_or(key.attempt) == key.attempt)
            ids.append(record.id);
    }
    return ids;
}

Outcome<Answer> eventLog(Call &call)
{
    const auto orders = ordersOf(call);
    if (!orders)
        return std::unexpected(orders.error());
    const auto filter = accepted(api::readEventLogFilter(call.request.query));
    if (!filter)
        return std::unexpected(filter.error());
    const auto start = call.tokens.start("webhooks"_L1, { filter->pageToken, filter->sortDirection, filter->limit }, logPages);
    if (!start)
        return std::unexpected(start.error());
    const auto slice = call.context.store.log.page(*orders, *filter, *start);
    const QString account = call.context.store.log.accountId();
    api::Page<api::LoggedEvent> page;
    for (const LogRecord &record : slice.rows)
        page.items.append(logView(record, account, call.parameter("order_handle"_L1)));
    if (slice.more)
        page.nextToken = call.tokens.next("webhooks"_L1, *start, slice.rows.last().id);
    return ok(api::writeEventLogPage(page));
}

Outcome<Answer> estimate(Call &call)
{
    const auto query = accepted(api::readEstimateQuery(call.request.query));
    if (!query)
        return std::unexpected(query.error());
    const auto result = estimateRoute(call.context, *query);
    if (!result)
        return std::unexpected(result.error());
    return ok(api::writeRouteEstimate(*result), 201);
}

Outcome<Answer> estimatedRoute(Call &call)
{
    const QString id = call.parameter("estimated_route_id"_L1);
    const auto route = call.context.store.estimatedRoutes.byId(id);
    if (!route)
        return std::unexpected(ServiceError::of(ServiceError::Kind::EstimatedRouteNotFound, id));
    return ok(api::writeEstimatedRoute(*route));
}

}

QList<Endpoint> orderExtraEndpoints()
{
    return {
        { Method::Post, u"/orders/{order_handle}/events"_s, Effect::Writes, Handler(events) },
        { Method::Get, u"/orders/{order_handle}/candidate_workers"_s, Effect::Reads, Handler(candidates) },
        { Method::Get, u"/orders/{order_handle}/webhooks"_s, Effect::Reads, Handler(eventLog) },
        // A GET that makes something: the estimated route that its answer names.
        { Method::Get, u"/orders/estimate"_s, Effect::Writes, Handler(estimate) },
        { Method::Get, u"/orders/estimated-routes/{estimated_route_id}"_s, Effect::Reads, Handler(estimatedRoute) },
    };
}

}
