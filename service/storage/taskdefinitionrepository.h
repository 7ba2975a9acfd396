// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/storage/conditions.h"

#include "api/tasks.h"

namespace routedesk::service {

struct DefinitionRecord {
    qint64 id = 0;
    api::TaskDefinition definition;
};

/// The templates of tasks of one account.
class TaskDefinitionRepository {
public:
    TaskDefinitionRepository(Database &database, qint64 account);

    void insert(DefinitionRecord &record);
    void update(const DefinitionRecord &record);
    void remove(const DefinitionRecord &record);
    [[nodiscard]] std::optional<DefinitionRecord> byId(const QString &definitionId);
    [[nodiscard]] Slice<DefinitionRecord> page(const api::TaskDefinitionFilter &filter, const PageStart &start);

private:
    void storeItems(const DefinitionRecord &record);
    [[nodiscard]] QList<DefinitionRecord> fetch(Query &query);

    Database &m_database;
    qint64 m_account;
};

}
