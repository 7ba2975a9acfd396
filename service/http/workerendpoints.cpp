// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/http/endpoints.h"

#include "service/http/pagetokens.h"
#include "service/http/replies.h"
#include "service/lifecycle/workers.h"
#include "service/lifecycle/workersearch.h"
#include "service/lifecycle/workerviews.h"

#include "api/reading.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

constexpr PageTokens::Sizes workerPages { 25, 500 };

QString handleOf(const Call &call)
{
    return call.parameter("worker_handle"_L1);
}

Outcome<Answer> workerAnswer(Call &call, const Outcome<WorkerRecord> &record, int status = 200)
{
    if (!record)
        return std::unexpected(record.error());
    return ok(api::writeWorker(fullWorkerView(call.context, *record)), status);
}

Outcome<Answer> listBy(Call &call, const api::WorkerFilter &filter, QLatin1StringView name)
{
    const auto start = call.tokens.start(name, { filter.pageToken, {}, filter.limit }, workerPages, false);
    if (!start)
        return std::unexpected(start.error());
    const WorkerSearch search = searchOf(call.context, filter);
    const auto slice = call.context.store.workers.page(search, *start);
    const WorkerViewing viewing { filter.includeSchedule.value_or(true), filter.includeSummary.value_or(true),
        search.span };
    api::Page<api::Worker> page { workerViews(call.context, slice.rows, viewing), {} };
    if (slice.more)
        page.nextToken = call.tokens.next(name, *start, slice.rows.last().id);
    std::optional<api::WorkerAggregate> aggregate;
    if (filter.aggregate.value_or(false))
        aggregate = aggregateOf(call.context, search);
    return ok(api::writeWorkerPage(page, aggregate));
}

Outcome<Answer> list(Call &call)
{
    const auto filter = accepted(api::readWorkerFilter(call.request.query));
    if (!filter)
        return std::unexpected(filter.error());
    return listBy(call, *filter, "workers"_L1);
}

// Where everybody was last, without what takes longer to find out.
Outcome<Answer> locateAll(Call &call)
{
    auto filter = accepted(api::readWorkerFilter(call.request.query));
    if (!filter)
        return std::unexpected(filter.error());
    filter->includeSchedule = filter->includeSummary = false;
    return listBy(call, *filter, "located-workers"_L1);
}

// Phones report by themselves and cannot be asked, so the answer is what they said last.
Outcome<Answer> locate(Call &call)
{
    const auto record = findWorker(call.context, handleOf(call));
    if (!record)
        return std::unexpected(record.error());
    if (record->worker.deviceId.isEmpty())
        return std::unexpected(ServiceError::of(ServiceError::Kind::DriverNotLinked, handleOf(call)));
    return ok(api::writeWorker(workerViews(call.context, { *record }, { false, false, {} }).first()));
}

Outcome<Answer> get(Call &call)
{
    const auto span = accepted(api::readDateSpan(call.request.query));
    if (!span)
        return std::unexpected(span.error());
    const auto record = findWorker(call.context, handleOf(call));
    if (!record)
        return std::unexpected(record.error());
    return ok(api::writeWorker(fullWorkerView(call.context, *record, *span)));
}

Outcome<Answer> create(Call &call)
{
    const auto request = accepted(api::readNewWorker(call.request.body));
    if (!request)
        return std::unexpected(request.error());
    return workerAnswer(call, createWorker(call.context, request->worker), 201);
}

Outcome<Answer> patch(Call &call)
{
    const auto request = accepted(api::readWorkerPatch(call.request.body));
    if (!request)
        return std::unexpected(request.error());
    return workerAnswer(call, patchWorker(call.context, handleOf(call), *request));
}

Outcome<Answer> remove(Call &call)
{
    if (const auto gone = deleteWorker(call.context, handleOf(call)); !gone)
        return std::unexpected(gone.error());
    return ok({}, 204);
}

Outcome<Answer> undelete(Call &call)
{
    return workerAnswer(call, undeleteWorker(call.context, handleOf(call)));
}

Outcome<Answer> workStatus(Call &call)
{
    const auto available = accepted(api::readWorkStatus(call.request.body));
    if (!available)
        return std::unexpected(available.error());
    return workerAnswer(call, setAvailable(call.context, handleOf(call), *available));
}

Outcome<Answer> history(Call &call)
{
    const auto span = accepted(api::readDateSpan(call.request.query));
    if (!span)
        return std::unexpected(span.error());
    const auto record = findWorker(call.context, handleOf(call));
    if (!record)
        return std::unexpected(record.error());
    return ok(api::writeWorkerHistory(historyOf(call.context, *record, *span)));
}

Outcome<Answer> invite(Call &call)
{
    const auto record = findWorker(call.context, handleOf(call));
    if (!record)
        return std::unexpected(record.error());
    return std::unexpected(ServiceError::of(ServiceError::Kind::NoInvitations, handleOf(call)));
}

}

QList<Endpoint> workerEndpoints()
{
    return {
        { Method::Get, u"/workers/"_s, Effect::Reads, list },
        { Method::Post, u"/workers/"_s, Effect::Writes, create },
        { Method::Get, u"/workers/locate"_s, Effect::Reads, locateAll },
        { Method::Get, u"/workers/{worker_handle}"_s, Effect::Reads, get },
        { Method::Patch, u"/workers/{worker_handle}"_s, Effect::Writes, patch },
        { Method::Delete, u"/workers/{worker_handle}"_s, Effect::Writes, remove },
        { Method::Post, u"/workers/{worker_handle}/undelete"_s, Effect::Writes, undelete },
        { Method::Post, u"/workers/{worker_handle}/work_status"_s, Effect::Writes, workStatus },
        { Method::Post, u"/workers/{worker_handle}/locate"_s, Effect::Reads, locate },
        { Method::Post, u"/workers/{worker_handle}/invite"_s, Effect::Reads, invite },
        { Method::Get, u"/workers/{worker_handle}/history"_s, Effect::Reads, history },
    };
}

}
