// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/http/endpoints.h"

#include "service/http/pagetokens.h"
#include "service/http/replies.h"
#include "service/lifecycle/opsgroups.h"
#include "service/storage/pacerepository.h"

#include "api/reading.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

constexpr PageTokens::Sizes groupPages { 100, 100 };

QString handleOf(const Call &call)
{
    return call.parameter("ops_group_handle"_L1);
}

QHash<QString, api::TravelPace> pacesOf(Context &context)
{
    return PaceRepository(context.store.database, context.store.account()).all();
}

api::OpsGroup withPace(api::OpsGroup group, const QHash<QString, api::TravelPace> &paces)
{
    if (const auto pace = paces.constFind(group.handle); pace != paces.cend())
        group.travelPace = *pace;
    return group;
}

Outcome<Answer> groupAnswer(Context &context, const Outcome<OpsGroupRecord> &record, int status = 200)
{
    if (!record)
        return std::unexpected(record.error());
    return ok(api::writeOpsGroup(withPace(record->group, pacesOf(context))), status);
}

Outcome<Answer> list(Call &call)
{
    const auto filter = accepted(api::readOpsGroupFilter(call.request.query));
    if (!filter)
        return std::unexpected(filter.error());
    const auto start
        = call.tokens.start("ops-groups"_L1, { filter->pageToken, {}, filter->limit }, groupPages, false);
    if (!start)
        return std::unexpected(start.error());
    const auto slice = call.context.store.groups.page(*start);
    api::Page<api::OpsGroup> page;
    const auto paces = pacesOf(call.context);
    for (const OpsGroupRecord &record : slice.rows)
        page.items.append(withPace(record.group, paces));
    if (slice.more)
        page.nextToken = call.tokens.next("ops-groups"_L1, *start, slice.rows.last().id);
    return ok(api::writeOpsGroupPage(page));
}

Outcome<Answer> get(Call &call)
{
    return groupAnswer(call.context, findOpsGroup(call.context, handleOf(call)));
}

Outcome<Answer> create(Call &call)
{
    const auto request = accepted(api::readNewOpsGroup(call.request.body));
    if (!request)
        return std::unexpected(request.error());
    return groupAnswer(call.context, createOpsGroup(call.context, request->group), 201);
}

Outcome<Answer> patch(Call &call)
{
    const auto request = accepted(api::readOpsGroupPatch(call.request.body));
    if (!request)
        return std::unexpected(request.error());
    return groupAnswer(call.context, patchOpsGroup(call.context, handleOf(call), *request));
}

Outcome<Answer> remove(Call &call)
{
    if (const auto gone = deleteOpsGroup(call.context, handleOf(call)); !gone)
        return std::unexpected(gone.error());
    return ok({}, 204);
}

}

QList<Endpoint> opsGroupEndpoints()
{
    return {
        { Method::Get, u"/workers/ops-groups/"_s, Effect::Reads, list },
        { Method::Post, u"/workers/ops-groups/"_s, Effect::Writes, create },
        { Method::Get, u"/workers/ops-groups/{ops_group_handle}"_s, Effect::Reads, get },
        { Method::Patch, u"/workers/ops-groups/{ops_group_handle}"_s, Effect::Writes, patch },
        { Method::Delete, u"/workers/ops-groups/{ops_group_handle}"_s, Effect::Writes, remove },
    };
}

}
