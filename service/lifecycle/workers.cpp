// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/lifecycle/workers.h"

#include "service/lifecycle/lookup.h"
#include "service/lifecycle/routesheet.h"

#include <array>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

using Kind = ServiceError::Kind;

// Paths beside /workers/{worker_handle}: a worker with such a handle could not be asked for.
constexpr std::array reserved { "ops-groups"_L1, "locate"_L1, "export"_L1 };

void apply(api::Worker &worker, const api::WorkerPatch &patch)
{
    if (patch.name)
        worker.name = patch.name->value_or(QString());
    if (patch.deviceId)
        worker.deviceId = patch.deviceId->value_or(QString());
    if (patch.opsGroupHandle)
        worker.opsGroupHandle = patch.opsGroupHandle->value_or(QString());
    if (patch.home) {
        const api::Home home = patch.home->value_or(api::Home());
        worker.home = home.place;
        worker.homeAddress = home.address;
    }
    if (patch.productTypes)
        worker.productTypes = *patch.productTypes;
    if (patch.profile)
        worker.profile = *patch.profile;
    if (patch.schedule)
        worker.schedule = *patch.schedule;
    if (patch.unavailableOn)
        worker.unavailableOn = *patch.unavailableOn;
    if (patch.available)
        worker.available = patch.available;
}

void refreshRoutes(Context &context, const api::Worker &worker)
{
    for (const RouteRecord &route : context.store.routes.openOfWorker(worker.handle)) {
        RouteSheet sheet(context, route);
        if (sheet.orders.isEmpty())
            continue;
        sheet.route.route.deviceId = worker.deviceId;
        for (OrderRecord &order : sheet.orders) {
            if (order.isOpen())
                order.order.deviceId = worker.deviceId;
        }
        (void)sheet.storeProgress();
    }
}

}

Outcome<WorkerRecord> findWorker(Context &context, const QString &handle)
{
    const auto worker = context.store.workers.byHandle(handle);
    if (!worker || worker->deletedAt)
        return std::unexpected(ServiceError::of(Kind::WorkerNotFound, handle));
    return *worker;
}

Outcome<void> requireFreeDevice(Context &context, const QString &deviceId, const QString &handle)
{
    if (deviceId.isEmpty())
        return {};
    const auto other = context.store.workers.byDevice(deviceId);
    if (!other || other->worker.handle == handle)
        return {};
    return std::unexpected(ServiceError::body(
        u"device_id"_s, u"The worker %1 has the device %2."_s.arg(other->worker.handle, deviceId)));
}

Outcome<WorkerRecord> createWorker(Context &context, const api::Worker &worker)
{
    if (std::ranges::find(reserved, worker.handle) != reserved.end())
        return std::unexpected(
            ServiceError::body(u"worker_handle"_s, u"This word is kept for a path of the service."_s));
    if (const auto fine = requireOpsGroup(context, worker.opsGroupHandle, u"ops_group_handle"_s); !fine)
        return std::unexpected(fine.error());
    if (context.store.workers.byHandle(worker.handle))
        return std::unexpected(ServiceError::of(Kind::DuplicateWorker, worker.handle));
    if (const auto fine = requireFreeDevice(context, worker.deviceId, worker.handle); !fine)
        return std::unexpected(fine.error());
    WorkerRecord record { 0, worker, {} };
    record.worker.createdAt = context.now;
    context.store.workers.insert(record);
    return record;
}

Outcome<WorkerRecord> patchWorker(Context &context, const QString &handle, const api::WorkerPatch &patch)
{
    auto record = findWorker(context, handle);
    if (!record)
        return record;
    apply(record->worker, patch);
    QList<api::FieldError> complaints;
    if (const auto fine = requireOpsGroup(context, record->worker.opsGroupHandle, u"ops_group_handle"_s); !fine)
        complaints += fine.error().fields;
    if (const auto fine = requireFreeDevice(context, record->worker.deviceId, handle); !fine)
        complaints += fine.error().fields;
    if (!complaints.isEmpty())
        return std::unexpected(ServiceError::invalid(complaints));
    context.store.workers.update(*record);
    refreshRoutes(context, record->worker);
    return record;
}

Outcome<WorkerRecord> setAvailable(Context &context, const QString &handle, bool available)
{
    auto record = findWorker(context, handle);
    if (!record)
        return record;
    record->worker.available = available;
    context.store.workers.update(*record);
    return record;
}

Outcome<void> deleteWorker(Context &context, const QString &handle)
{
    auto record = findWorker(context, handle);
    if (!record)
        return std::unexpected(record.error());
    if (const auto routes = context.store.routes.openOfWorker(handle); !routes.isEmpty()) {
        const RouteRecord &route = routes.first();
        const QString rest = routes.size() == 1 ? QString() : u" and %1 more"_s.arg(routes.size() - 1);
        return std::unexpected(ServiceError::of(Kind::InUse,
            u"The worker %1 has the route %2 (%3)%4. Complete it or give it to another worker first."_s.arg(
                handle, route.route.handle, route.route.status.text(), rest)));
    }
    record->deletedAt = context.now;
    context.store.workers.update(*record);
    return {};
}

Outcome<WorkerRecord> undeleteWorker(Context &context, const QString &handle)
{
    auto record = context.store.workers.byHandle(handle);
    if (!record)
        return std::unexpected(ServiceError::of(Kind::WorkerNotFound, handle));
    if (!record->deletedAt)
        return *record;
    if (const auto other = record->worker.deviceId.isEmpty()
            ? std::nullopt
            : context.store.workers.byDevice(record->worker.deviceId)) {
        return std::unexpected(ServiceError::of(Kind::InUse,
            u"The worker %1 has the device %2 by now. Take it from that worker first."_s.arg(
                other->worker.handle, record->worker.deviceId)));
    }
    // The group may have gone meanwhile.
    if (!record->worker.opsGroupHandle.isEmpty() && !context.store.groups.byHandle(record->worker.opsGroupHandle))
        record->worker.opsGroupHandle = QString();
    record->deletedAt.reset();
    context.store.workers.update(*record);
    return *record;
}

}
