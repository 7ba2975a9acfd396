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

    void insert(PlanRecord &record);
    void update(const PlanRecord &record);

    [[nodiscard]] std::optional<PlanRecord> byId(const QString &planId);
    /// Plans that were being worked on, oldest first: after a restart these are taken up again.
    [[nodiscard]] QList<PlanRecord> running();
    [[nodiscard]] Slice<PlanRecord> page(const api::PlanFilter &filter, const PageStart &start);

private:
    [[nodiscard]] QList<PlanRecord> fetch(Query &query);

    Database &m_database;
    qint64 m_account;
    ChangeLog *m_changes;
};

}
