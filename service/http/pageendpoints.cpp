// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/http/endpoints.h"

#include "service/pages/routepage.h"
#include "service/pages/sharepage.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

Outcome<Answer> share(OpenCall &call)
{
    const QString id = call.parameter("share_id"_L1);
    const auto account = OrderRepository::accountOfShare(call.database, id);
    if (!account)
        return Answer(missingPage());
    auto context = call.contextOf(*account);
    const auto record = context ? context->store.orders.byShare(id) : std::nullopt;
    if (!record)
        return Answer(missingPage());
    const SharedOrder order = sharedOrder(*context, *record);
    return Answer(order.isOver() ? endedPage() : sharePage(order));
}

Outcome<Answer> embed(OpenCall &call)
{
    const QString id = call.parameter("embed_id"_L1);
    const auto account = RouteRepository::accountOfEmbed(call.database, id);
    if (!account)
        return Answer(missingPage());
    auto context = call.contextOf(*account);
    const auto record = context ? context->store.routes.byEmbed(id) : std::nullopt;
    return Answer(record ? routePage(*context, *record) : missingPage());
}

}

QList<Endpoint> pageEndpoints()
{
    return {
        { Method::Get, u"/share/{share_id}"_s, Effect::Reads, share },
        { Method::Get, u"/embed/{embed_id}"_s, Effect::Reads, embed },
    };
}

}
