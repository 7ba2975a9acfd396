// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/storage/changelog.h"
#include "service/storage/conditions.h"
#include "service/storage/workerfigures.h"
#include "service/storage/trackrecord.h"
#include "service/storage/workerrecord.h"

#include "api/nearby.h"
#include "api/routerequests.h"

namespace routedesk::service {

/// The workers of one account. A deleted worker keeps its row, so that its handle still explains old orders.
class WorkerRepository {
public:
    /// What is written is noted in `changes`, if there are any to keep.
    WorkerRepository(Database &database, qint64 account, ChangeLog *changes = nullptr);

    void insert(WorkerRecord &record);
    void update(const WorkerRecord &record);
    /// Stores only what follows from positions: where a worker is, and how its phone is doing.
    void updateTracked(const QString &handle, const WorkerTrack &track);

    /// Also a deleted one.
    [[nodiscard]] std::optional<WorkerRecord> byHandle(const QString &handle);
    [[nodiscard]] std::optional<WorkerRecord> byId(qint64 id);
    [[nodiscard]] std::optional<WorkerRecord> byDevice(const QString &deviceId);
    /// Those who can be planned for, oldest first; all groups when the handle is empty.
    [[nodiscard]] QList<WorkerRecord> ofGroup(const QString &opsGroupHandle);
    /// tracked and worked look at the span.
    [[nodiscard]] Slice<WorkerRecord> page(const api::WorkerFilter &filter, const TimeSpan &span, const PageStart &start);
    /// Of all that the filter lets through.
    [[nodiscard]] api::WorkerAggregate aggregate(const api::WorkerFilter &filter, const TimeSpan &span);
    /// Those who may be near somewhere, with the latest heard of first; at most `most`, and how many there are.
    [[nodiscard]] QList<WorkerRecord> placed(const api::NearbyRequest &request, int most, int &total);

private:
    [[nodiscard]] QList<WorkerRecord> fetch(Query &query);

    Database &m_database;
    qint64 m_account;
    ChangeLog *m_changes;
};

}
