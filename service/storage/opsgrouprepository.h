// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/storage/changelog.h"
#include "service/storage/conditions.h"
#include "service/storage/workerrecord.h"

namespace routedesk::service {

/// The ops groups of one account.
class OpsGroupRepository {
public:
    /// What is written is noted in `changes`, if there are any to keep.
    OpsGroupRepository(Database &database, qint64 account, ChangeLog *changes = nullptr);

    void insert(OpsGroupRecord &record);
    void update(const OpsGroupRecord &record);
    void remove(const OpsGroupRecord &record);

    [[nodiscard]] std::optional<OpsGroupRecord> byHandle(const QString &handle);
    [[nodiscard]] Slice<OpsGroupRecord> page(const PageStart &start);
    /// The one zone that all groups have; nothing when they differ or there are none.
    [[nodiscard]] QString commonTimeZone();

    struct Uses {
        int workers = 0; ///< not deleted
        int openOrders = 0;
        int openRoutes = 0;
    };
    [[nodiscard]] Uses usesOf(const QString &handle);

private:
    [[nodiscard]] QList<OpsGroupRecord> fetch(Query &query);

    Database &m_database;
    qint64 m_account;
    ChangeLog *m_changes;
};

}
