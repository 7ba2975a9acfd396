// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/ordersclient.h"

#include <QObject>

namespace routedesk::models {

/// What is done to workers, ops groups and linked phones. These are no part of a day's plan: each call goes to the
/// server at once, once, and past the outbox; whoever asked gets its answer and decides what to do when it was
/// lost. Calls end without an answer when this object goes.
class WorkerActions : public QObject {
    Q_OBJECT

public:
    explicit WorkerActions(api::OrdersClient &client, QObject *parent = nullptr);

    [[nodiscard]] QUrl serviceAddress() const;

    [[nodiscard]] api::Call<api::Worker> createWorker(const api::Worker &worker);
    [[nodiscard]] api::Call<api::Worker> patchWorker(const QString &handle, const api::WorkerPatch &patch);
    [[nodiscard]] api::Call<api::Worker> setAvailable(const QString &handle, bool available);
    [[nodiscard]] api::Call<api::Nothing> removeWorker(const QString &handle);
    [[nodiscard]] api::Call<api::Worker> bringWorkerBack(const QString &handle);

    [[nodiscard]] api::Call<api::OpsGroup> createOpsGroup(const api::OpsGroup &group);
    [[nodiscard]] api::Call<api::OpsGroup> patchOpsGroup(const QString &handle, const api::OpsGroupPatch &patch);

    [[nodiscard]] api::Call<api::PhoneList> phones(const QString &workerHandle);
    /// The answer holds a secret that is given only this once: keep it in memory, and no longer than it is shown.
    [[nodiscard]] api::Call<api::AddedPhone> linkPhone(const QString &workerHandle, const QString &label);
    [[nodiscard]] api::Call<api::Nothing> unlinkPhone(const QString &workerHandle, const QString &phoneId);

signals:
    /// Something has changed at the server, or may have: the day should be read again. Comes before the call's
    /// answer.
    void changed();

private:
    /// Passes the answer on, and says when it means a change.
    template<class T>
    [[nodiscard]] api::Call<T> watched(api::Call<T> call);

    api::OrdersClient &m_client;
};

}
