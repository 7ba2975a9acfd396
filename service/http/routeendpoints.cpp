// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/http/endpoints.h"

#include "service/http/pagetokens.h"
#include "service/http/replies.h"
#include "service/lifecycle/closing.h"
#include "service/lifecycle/lookup.h"
#include "service/lifecycle/routeedits.h"
#include "service/lifecycle/routemaking.h"
#include "service/tracking/travelled.h"

#include "api/reading.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

constexpr PageTokens::Sizes routePages { 50, 1000 };

QString handleOf(const Call &call)
{
    return call.parameter("route_handle"_L1);
}

// A version in the body or in the query; the query's where both are given.
template<class Request>
Outcome<Request> withVersion(const Call &call, Outcome<Request> request)
{
    if (!request)
        return request;
    const auto version = accepted(api::readVersion(call.request.query));
    if (!version)
        return std::unexpected(version.error());
    if (*version)
        request->version = *version;
    return request;
}

Outcome<Answer> list(Call &call)
{
    const auto filter = accepted(api::readRouteFilter(call.request.query));
    if (!filter)
        return std::unexpected(filter.error());
    const auto start
        = call.tokens.start("routes"_L1, { filter->pageToken, filter->sortDirection, filter->limit }, routePages);
    if (!start)
        return std::unexpected(start.error());
    const QString group = filter->opsGroupHandle.section(u',', 0, 0);
    const auto slice = call.context.store.routes.page(*filter, zoneOf(call.context, group), *start);
    api::Page<api::Route> page;
    for (const RouteRecord &record : slice.rows)
        page.items.append(routeListView(call.context, record));
    if (slice.more)
        page.nextToken = call.tokens.next("routes"_L1, *start, slice.rows.last().id);
    return ok(api::writeRoutePage(page));
}

Outcome<Answer> get(Call &call)
{
    const auto withSummary = accepted(api::readIncludeSummary(call.request.query));
    if (!withSummary)
        return std::unexpected(withSummary.error());
    const auto route = findRoute(call.context, handleOf(call));
    if (!route)
        return std::unexpected(route.error());
    api::Route view = routeView(call.context, *route);
    addTravelled(call.context, *route, view);
    return ok(api::writeRoute(*withSummary ? view : withoutSummary(view)));
}

Outcome<Answer> create(Call &call)
{
    const auto request = accepted(api::readCreateRoute(call.request.body));
    if (!request)
        return std::unexpected(request.error());
    return routeAnswer(call, createRoute(call.context, *request), 201);
}

Outcome<Answer> patch(Call &call)
{
    const auto request = withVersion(call, accepted(api::readRoutePatch(call.request.body)));
    if (!request)
        return std::unexpected(request.error());
    return routeAnswer(call, patchRoute(call.context, handleOf(call), *request));
}

Outcome<Answer> add(Call &call)
{
    const auto request = withVersion(call, accepted(api::readRouteOrders(call.request.body)));
    if (!request)
        return std::unexpected(request.error());
    return routeAnswer(call, addToRoute(call.context, handleOf(call), *request));
}

Outcome<Answer> remove(Call &call)
{
    const auto request = withVersion(call, accepted(api::readRouteOrders(call.request.body)));
    if (!request)
        return std::unexpected(request.error());
    const auto left = removeFromRoute(call.context, handleOf(call), *request);
    if (!left)
        return std::unexpected(left.error());
    return *left ? routeAnswer(call, **left) : Outcome<Answer>(ok("{}"));
}

Outcome<Answer> resequence(Call &call)
{
    const auto request = withVersion(call, accepted(api::readRouteOrders(call.request.body)));
    if (!request)
        return std::unexpected(request.error());
    return routeAnswer(call, resequenceRoute(call.context, handleOf(call), *request));
}

Outcome<Answer> reassign(Call &call)
{
    const auto request = withVersion(call, accepted(api::readReassignRoute(call.request.body)));
    if (!request)
        return std::unexpected(request.error());
    return routeAnswer(call, reassignRoute(call.context, handleOf(call), *request));
}

using Change = Outcome<RouteRecord> (*)(Context &, const QString &, std::optional<int>);

Handler changing(Change change)
{
    return [change](Call &call) -> Outcome<Answer> {
        const auto version = accepted(api::readVersion(call.request.query));
        if (!version)
            return std::unexpected(version.error());
        return routeAnswer(call, change(call.context, handleOf(call), *version));
    };
}

}

QList<Endpoint> routeEndpoints()
{
    return {
        { Method::Get, u"/orders/routes/"_s, Effect::Reads, list },
        { Method::Post, u"/orders/routes/"_s, Effect::Writes, create },
        { Method::Get, u"/orders/routes/{route_handle}"_s, Effect::Reads, get },
        { Method::Patch, u"/orders/routes/{route_handle}"_s, Effect::Writes, patch },
        { Method::Post, u"/orders/routes/{route_handle}/add"_s, Effect::Writes, add },
        { Method::Post, u"/orders/routes/{route_handle}/remove"_s, Effect::Writes, remove },
        { Method::Post, u"/orders/routes/{route_handle}/resequence"_s, Effect::Writes, resequence },
        { Method::Post, u"/orders/routes/{route_handle}/optimise"_s, Effect::Writes, changing(optimiseRoute) },
        { Method::Post, u"/orders/routes/{route_handle}/reassign"_s, Effect::Writes, reassign },
        { Method::Post, u"/orders/routes/{route_handle}/complete"_s, Effect::Writes, changing(completeRoute) },
    };
}

}
