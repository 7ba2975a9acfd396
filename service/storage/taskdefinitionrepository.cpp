// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/storage/taskdefinitionrepository.h"

#include "service/storage/rowmapper.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

using Mapper = RowMapper<DefinitionRecord>;

struct ItemRow {
    api::Task task;
};

template<class Record, class Visitor>
void describe(Record &record, Visitor &visit)
    requires std::same_as<std::remove_const_t<Record>, ItemRow>
{
    visit("label"_L1, record.task.label);
    visit("description"_L1, record.task.description);
    visit("priority"_L1, record.task.priority);
    visit("metadata"_L1, record.task.metadata);
}

}

template<class Record, class Visitor>
void describe(Record &record, Visitor &visit)
    requires std::same_as<std::remove_const_t<Record>, DefinitionRecord>
{
    auto &d = record.definition;
    visit("definition_id"_L1, d.id);
    visit("ops_group_handle"_L1, d.opsGroupHandle);
    visit("label"_L1, d.label);
    visit("description"_L1, d.description);
    visit("priority"_L1, d.priority);
    visit("metadata"_L1, d.metadata);
    visit("created_at"_L1, d.createdAt);
    visit("updated_at"_L1, d.updatedAt);
}

TaskDefinitionRepository::TaskDefinitionRepository(Database &database, qint64 account)
    : m_database(database)
    , m_account(account)
{
}

void TaskDefinitionRepository::insert(DefinitionRecord &record)
{
    static const QString sql = Mapper::insertInto(u"task_definitions"_s, { u"account"_s });
    {
        Query query = m_database.prepare(sql);
        query.add(m_account);
        Mapper::bind(query, record);
        record.id = query.run().insertedId();
    }
    storeItems(record);
}

void TaskDefinitionRepository::update(const DefinitionRecord &record)
{
    static const QString sql = Mapper::update(u"task_definitions"_s);
    {
        Query query = m_database.prepare(sql);
        Mapper::bind(query, record);
        query.add(record.id).run();
    }
    storeItems(record);
}

void TaskDefinitionRepository::remove(const DefinitionRecord &record)
{
    m_database.prepare(u"DELETE FROM task_definitions WHERE id = ?"_s).add(record.id).run();
}

void TaskDefinitionRepository::storeItems(const DefinitionRecord &record)
{
    static const QString sql
        = RowMapper<ItemRow>::insertInto(u"task_definition_items"_s, { u"definition"_s, u"position"_s });
    m_database.prepare(u"DELETE FROM task_definition_items WHERE definition = ?"_s).add(record.id).run();
    int position = 0;
    for (const api::Task &task : record.definition.tasks) {
        Query query = m_database.prepare(sql);
        query.add(record.id).add(position++);
        RowMapper<ItemRow>::bind(query, ItemRow { task });
        query.run();
    }
}

std::optional<DefinitionRecord> TaskDefinitionRepository::byId(const QString &definitionId)
{
    Query query = m_database.prepare("SELECT id, "_L1 + Mapper::columns()
        + " FROM task_definitions WHERE account = ? AND definition_id = ?"_L1);
    query.add(m_account).add(definitionId);
    const auto found = fetch(query);
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

Slice<DefinitionRecord> TaskDefinitionRepository::page(const api::TaskDefinitionFilter &filter, const PageStart &start)
{
    Conditions where(m_account);
    where.addText("ops_group_handle"_L1, filter.opsGroupHandle);
    where.addStart(start);
    Query query
        = m_database.prepare("SELECT id, "_L1 + Mapper::columns() + " FROM task_definitions"_L1 + where.page(start));
    where.bind(query);
    Slice<DefinitionRecord> slice { fetch(query) };
    slice.more = slice.rows.size() > start.limit;
    if (slice.more)
        slice.rows.removeLast();
    return slice;
}

QList<DefinitionRecord> TaskDefinitionRepository::fetch(Query &query)
{
    query.run();
    QList<DefinitionRecord> records;
    while (query.next()) {
        DefinitionRecord record = Mapper::read(query, 1);
        record.id = query.value(0).toLongLong();
        records.append(record);
    }
    for (DefinitionRecord &record : records) {
        Query items = m_database.prepare("SELECT "_L1 + RowMapper<ItemRow>::columns()
            + " FROM task_definition_items WHERE definition = ? ORDER BY position"_L1);
        items.add(record.id).run();
        while (items.next())
            record.definition.tasks.append(RowMapper<ItemRow>::read(items, 0).task);
    }
    return records;
}

}
