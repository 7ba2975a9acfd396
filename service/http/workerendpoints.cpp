// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/http/endpoints.h"

#include "service/http/pagetokens.h"
#include "service/http/replies.h"
#include "service/lifecycle/lookup.h"
#include "service/tracking/workerstatus.h"

#include "api/reading.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

constexpr PageTokens::Sizes workerPages { 25, 500 };
constexpr PageTokens::Sizes groupPages { 100, 100 };

Outcome<Answer> listWorkers(Call &call)
{
    const auto filter = accepted(api::readWorkerFilter(call.request.query));
    if (!filter)
        return std::unexpected(filter.error());
    const auto start = call.tokens.start("workers"_L1, { filter->pageToken, {}, filter->limit }, workerPages, false);
    if (!start)
        return std::unexpected(start.error());
    const auto slice = call.context.store.workers.page(*filter, *start);
    api::Page<api::Worker> page;
    for (const WorkerRecord &record : slice.rows) {
        page.items.append(workerView(record));
        fillTracking(call.context, page.items.last());
    }
    if (slice.more)
        page.nextToken = call.tokens.next("workers"_L1, *start, slice.rows.last().id);
    return ok(api::writeWorkerPage(page));
}

Outcome<WorkerRecord> existing(Call &call)
{
    const QString handle = call.parameter("worker_handle"_L1);
    const auto worker = call.context.store.workers.byHandle(handle);
    if (!worker || worker->deletedAt)
        return std::unexpected(ServiceError::of(ServiceError::Kind::WorkerNotFound, handle));
    return *worker;
}

Outcome<Answer> getWorker(Call &call)
{
    const auto worker = existing(call);
    if (!worker)
        return std::unexpected(worker.error());
    api::Worker view = workerView(*worker);
    fillTracking(call.context, view);
    return ok(api::writeWorker(view));
}

Outcome<Answer> createWorker(Call &call)
{
    const auto request = accepted(api::readNewWorker(call.request.body));
    if (!request)
        return std::unexpected(request.error());
    const api::Worker &worker = request->worker;
    if (const auto fine = requireOpsGroup(call.context, worker.opsGroupHandle, u"ops_group_handle"_s); !fine)
        return std::unexpected(fine.error());
    if (call.context.store.workers.byHandle(worker.handle))
        return std::unexpected(ServiceError::of(ServiceError::Kind::DuplicateWorker, worker.handle));
    if (!worker.deviceId.isEmpty() && call.context.store.workers.byDevice(worker.deviceId)) {
        return std::unexpected(ServiceError::body(
            u"device_id"_s, u"Another worker has the device %1."_s.arg(worker.deviceId)));
    }
    WorkerRecord record { 0, worker, {} };
    record.worker.createdAt = call.context.now;
    call.context.store.workers.insert(record);
    return ok(api::writeWorker(workerView(record)), 201);
}

Outcome<Answer> deleteWorker(Call &call)
{
    auto worker = existing(call);
    if (!worker)
        return std::unexpected(worker.error());
    worker->deletedAt = call.context.now;
    call.context.store.workers.update(*worker);
    return ok({}, 204);
}

Outcome<Answer> listGroups(Call &call)
{
    const auto filter = accepted(api::readOpsGroupFilter(call.request.query));
    if (!filter)
        return std::unexpected(filter.error());
    const auto start = call.tokens.start("ops-groups"_L1, { filter->pageToken, {}, filter->limit }, groupPages, false);
    if (!start)
        return std::unexpected(start.error());
    const auto slice = call.context.store.groups.page(*start);
    api::Page<api::OpsGroup> page;
    for (const OpsGroupRecord &record : slice.rows)
        page.items.append(record.group);
    if (slice.more)
        page.nextToken = call.tokens.next("ops-groups"_L1, *start, slice.rows.last().id);
    return ok(api::writeOpsGroupPage(page));
}

Outcome<Answer> createGroup(Call &call)
{
    const auto request = accepted(api::readNewOpsGroup(call.request.body));
    if (!request)
        return std::unexpected(request.error());
    OpsGroupRecord record { 0, request->group };
    if (call.context.store.groups.byHandle(record.group.handle))
        return std::unexpected(ServiceError::of(ServiceError::Kind::DuplicateOpsGroup, record.group.handle));
    if (!record.group.timeZoneId.isEmpty() && !QTimeZone(record.group.timeZoneId.toUtf8()).isValid()) {
        return std::unexpected(ServiceError::body(
            u"timezone"_s, u"There is no time zone %1."_s.arg(record.group.timeZoneId)));
    }
    call.context.store.groups.insert(record);
    return ok(api::writeOpsGroup(record.group), 201);
}

}

QList<Endpoint> workerEndpoints()
{
    return {
        { Method::Get, u"/workers/"_s, Effect::Reads, listWorkers },
        { Method::Post, u"/workers/"_s, Effect::Writes, createWorker },
        { Method::Get, u"/workers/ops-groups/"_s, Effect::Reads, listGroups },
        { Method::Post, u"/workers/ops-groups/"_s, Effect::Writes, createGroup },
        { Method::Get, u"/workers/{worker_handle}"_s, Effect::Reads, getWorker },
        { Method::Delete, u"/workers/{worker_handle}"_s, Effect::Writes, deleteWorker },
    };
}

}
