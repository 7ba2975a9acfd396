// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/http/changewaiters.h"
#include "service/http/endpoints.h"
#include "service/http/replies.h"

#include "api/reading.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

constexpr PageTokens::Sizes pages { 500, 1000 };
constexpr int usualWait = 25;

Outcome<Answer> changes(Call &call, ChangeWaiters &waiters)
{
    const auto query = accepted(api::readChangeQuery(call.request.query));
    if (!query)
        return std::unexpected(query.error());
    if (query->after.isEmpty()) {
        const qint64 latest = call.context.store.changes.latest();
        const QString cursor = call.tokens.next("changes"_L1, PageStart { .descending = false }, latest);
        return ok(api::writeChangePage({ {}, cursor, false }));
    }
    const auto start = call.tokens.start("changes"_L1, { query->after, {}, query->limit }, pages, false);
    if (!start)
        return std::unexpected(ServiceError::query(u"after"_s, u"This is not a cursor that this feed has given out."_s));
    const auto page = changesAfter(call.context, call.tokens, start->after, start->limit);
    Answer answer = ok(api::writeChangePage(page));
    const int wait = query->waitSeconds.value_or(usualWait);
    if (page.changes.isEmpty() && wait > 0) {
        ChangeWaiters::Waiter waiter { call.context.store.account(), start->after, start->limit, call.tokens,
            QDeadlineTimer(std::chrono::seconds(wait)), {} };
        answer.later = [&waiters, waiter](const Respond &respond) mutable {
            waiter.respond = respond;
            waiters.add(waiter);
        };
    }
    return answer;
}

}

QList<Endpoint> changeEndpoints(ChangeWaiters &waiters)
{
    return { { Method::Get, u"/changes"_s, Effect::Reads,
        [&waiters](Call &call) { return changes(call, waiters); } } };
}

}
