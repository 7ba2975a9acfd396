// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/http/endpoints.h"

#include "service/http/replies.h"
#include "service/tracking/phonelinks.h"

#include "api/positionreading.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

Outcome<WorkerRecord> existing(Call &call)
{
    const QString handle = call.parameter("worker_handle"_L1);
    const auto worker = call.context.store.workers.byHandle(handle);
    if (!worker || worker->deletedAt)
        return std::unexpected(ServiceError::of(ServiceError::Kind::WorkerNotFound, handle));
    return *worker;
}

Outcome<Answer> addPhone(Call &call)
{
    auto worker = existing(call);
    if (!worker)
        return std::unexpected(worker.error());
    const auto label = accepted(api::readNewPhone(call.request.body));
    if (!label)
        return std::unexpected(label.error());
    const QString token = call.context.ids.linkId();
    PhoneRecord record;
    record.workerId = worker->id;
    record.tokenHash = PhoneRepository::hashOf(token);
    record.phone.phoneId = call.context.ids.uuid();
    record.phone.label = *label;
    record.phone.createdAt = call.context.now;
    call.context.store.phones.insert(record);
    worker->worker.deviceId = record.phone.phoneId;
    call.context.store.workers.update(*worker);
    return ok(api::writeAddedPhone(setUp(call.context.links, record.phone, token, worker->worker)), 201);
}

Outcome<Answer> listPhones(Call &call)
{
    const auto worker = existing(call);
    if (!worker)
        return std::unexpected(worker.error());
    api::PhoneList phones;
    for (const PhoneRecord &record : call.context.store.phones.ofWorker(worker->id))
        phones.append(record.phone);
    return ok(api::writePhones(phones));
}

Outcome<Answer> removePhone(Call &call)
{
    auto worker = existing(call);
    if (!worker)
        return std::unexpected(worker.error());
    const QString phoneId = call.parameter("phone_id"_L1);
    const auto phone = call.context.store.phones.byPhoneId(phoneId);
    if (!phone || phone->workerId != worker->id)
        return std::unexpected(ServiceError::of(ServiceError::Kind::PhoneNotFound, phoneId));
    call.context.store.phones.remove(*phone);
    if (worker->worker.deviceId == phoneId) {
        const auto left = call.context.store.phones.ofWorker(worker->id);
        worker->worker.deviceId = left.isEmpty() ? QString() : left.last().phone.phoneId;
        call.context.store.workers.update(*worker);
    }
    return ok({}, 204);
}

}

QList<Endpoint> phoneEndpoints()
{
    return {
        { Method::Get, u"/workers/{worker_handle}/phones"_s, Effect::Reads, listPhones },
        { Method::Post, u"/workers/{worker_handle}/phones"_s, Effect::Writes, addPhone },
        { Method::Delete, u"/workers/{worker_handle}/phones/{phone_id}"_s, Effect::Writes, removePhone },
    };
}

}
