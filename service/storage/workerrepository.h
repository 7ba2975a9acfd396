// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/storage/conditions.h"
#include "service/storage/workerrecord.h"

#include "api/routerequests.h"

namespace routedesk::service {

/// The workers of one account. A deleted worker keeps its row, so that its handle still explains old orders.
class WorkerRepository {
public:
    WorkerRepository(Database &database, qint64 account);

    void insert(WorkerRecord &record);
    void update(const WorkerRecord &record);

    /// Also a deleted one.
    [[nodiscard]] std::optional<WorkerRecord> byHandle(const QString &handle);
    [[nodiscard]] std::optional<WorkerRecord> byId(qint64 id);
    [[nodiscard]] std::optional<WorkerRecord> byDevice(const QString &deviceId);
    /// Those who can be planned for, oldest first; all groups when the handle is empty.
    [[nodiscard]] QList<WorkerRecord> ofGroup(const QString &opsGroupHandle);
    [[nodiscard]] Slice<WorkerRecord> page(const api::WorkerFilter &filter, const PageStart &start);

private:
    [[nodiscard]] QList<WorkerRecord> fetch(Query &query);

    Database &m_database;
    qint64 m_account;
};

/// The ops groups of one account.
class OpsGroupRepository {
public:
    OpsGroupRepository(Database &database, qint64 account);

    void insert(OpsGroupRecord &record);

    [[nodiscard]] std::optional<OpsGroupRecord> byHandle(const QString &handle);
    [[nodiscard]] Slice<OpsGroupRecord> page(const PageStart &start);

private:
    [[nodiscard]] QList<OpsGroupRecord> fetch(Query &query);

    Database &m_database;
    qint64 m_account;
};

}
