// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/storage/changelog.h"
#include "service/storage/conditions.h"
#include "service/storage/workerfigures.h"
#include "service/storage/workerrecord.h"

#include "api/nearby.h"
#include "api/routerequests.h"

namespace routedesk::service {

/// Workers by how their phones are doing, which is worked out beforehand.
struct PhoneChoice {
    QList<qint64> workers;             ///< heard of, by row
    bool unheardWithDevice = false;    ///< those, too, who have a device that nothing was heard of yet
    bool unheardWithoutDevice = false; ///< and those who have none
};

struct WorkerSearch {
    api::WorkerFilter filter;
    TimeSpan span; ///< tracked and worked look at it
    std::optional<PhoneChoice> phones;
};

/// What a list's sum needs of one worker.
struct WorkerTally {
    qint64 id = 0;
    bool hasDevice = false, isAvailable = false, isUnderWay = false;
};

/// The workers of one account. A deleted worker keeps its row, so that its handle still explains old orders.
class WorkerRepository {
public:
    /// What is written is noted in `changes`, if there are any to keep.
    WorkerRepository(Database &database, qint64 account, ChangeLog *changes = nullptr);

    void insert(WorkerRecord &record);
    void update(const WorkerRecord &record);
    /// Tells of what was stored elsewhere: where a worker is, and how its phone is doing.
    void noteMoved(const QString &handle);

    /// Also a deleted one.
    [[nodiscard]] std::optional<WorkerRecord> byHandle(const QString &handle);
    [[nodiscard]] std::optional<WorkerRecord> byId(qint64 id);
    [[nodiscard]] std::optional<WorkerRecord> byDevice(const QString &deviceId);
    /// Those who can be planned for, oldest first; all groups when the handle is empty.
    [[nodiscard]] QList<WorkerRecord> ofGroup(const QString &opsGroupHandle);
    [[nodiscard]] Slice<WorkerRecord> page(const WorkerSearch &search, const PageStart &start);
    /// All that a page's search lets through.
    [[nodiscard]] QList<WorkerTally> tally(const WorkerSearch &search);
    /// Those who may be near somewhere, with the latest heard of first; at most `most`, and how many there are.
    [[nodiscard]] QList<WorkerRecord> placed(const api::NearbyRequest &request, int most, int &total);

private:
    [[nodiscard]] QList<WorkerRecord> fetch(Query &query);

    Database &m_database;
    qint64 m_account;
    ChangeLog *m_changes;
};

}
