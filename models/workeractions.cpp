// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/workeractions.h"

namespace routedesk::models {

WorkerActions::WorkerActions(api::OrdersClient &client, QObject *parent) : QObject(parent), m_client(client) { }

QUrl WorkerActions::serviceAddress() const
{
    return m_client.base();
}

template<class T>
api::Call<T> WorkerActions::watched(api::Call<T> call)
{
    return call.then(this, [this](const api::Result<T> &result) {
        if (result || result.error().outcomeUnknown())
            emit changed();
        return result;
    });
}

api::Call<api::Worker> WorkerActions::createWorker(const api::Worker &worker)
{
    return watched(m_client.createWorker({ worker }));
}

api::Call<api::Worker> WorkerActions::patchWorker(const QString &handle, const api::WorkerPatch &patch)
{
    return watched(m_client.patchWorker(handle, patch));
}

api::Call<api::Worker> WorkerActions::setAvailable(const QString &handle, bool available)
{
    return watched(m_client.setAvailable(handle, available));
}

api::Call<api::Nothing> WorkerActions::removeWorker(const QString &handle)
{
    return watched(m_client.deleteWorker(handle));
}

api::Call<api::Worker> WorkerActions::bringWorkerBack(const QString &handle)
{
    return watched(m_client.undeleteWorker(handle));
}

api::Call<api::OpsGroup> WorkerActions::createOpsGroup(const api::OpsGroup &group)
{
    return watched(m_client.createOpsGroup({ group }));
}

api::Call<api::OpsGroup> WorkerActions::patchOpsGroup(const QString &handle, const api::OpsGroupPatch &patch)
{
    return watched(m_client.patchOpsGroup(handle, patch));
}

api::Call<api::PhoneList> WorkerActions::phones(const QString &workerHandle)
{
    return m_client.phones(workerHandle);
}

api::Call<api::AddedPhone> WorkerActions::linkPhone(const QString &workerHandle, const QString &label)
{
    return watched(m_client.addPhone(workerHandle, label));
}

api::Call<api::Nothing> WorkerActions::unlinkPhone(const QString &workerHandle, const QString &phoneId)
{
    return watched(m_client.removePhone(workerHandle, phoneId));
}

}
