// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/storage/changelog.h"
#include "service/storage/conditions.h"
#include "service/storage/routerecord.h"

#include "api/routerequests.h"

namespace routedesk::service {

/// The planning runs of one account.
class PlanRepository {
public:
    /// What is written is noted in `changes`, if there are any to keep.
    PlanRepository(Database &database, qint64 account, ChangeLog *changes = nullptr);

    /// A plan in status planning gets a job in the queue with it, and loses it with that status.
    void insert(PlanRecord &record);
    void update(const PlanRecord &record);

    [[nodiscard]] std::optional<PlanRecord> byId(const QString &planId);
    [[nodiscard]] Slice<PlanRecord> page(const api::PlanFilter &filter, const PageStart &start);

private:
    [[nodiscard]] QList<PlanRecord> fetch(Query &query);
    void putJob(const PlanRecord &record);

    Database &m_database;
    qint64 m_account;
    ChangeLog *m_changes;
};

}
