// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/http/endpoints.h"

#include "service/http/pagetokens.h"
#include "service/http/replies.h"
#include "service/lifecycle/lookup.h"
#include "service/lifecycle/tasks.h"

#include "api/reading.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

constexpr PageTokens::Sizes definitionPages { 100, 100 };

Outcome<api::OrderRef> refOf(const Call &call)
{
    return accepted(api::readOrderRef(call.parameter("order_handle"_L1), call.request.query));
}

Outcome<Answer> tasksAnswer(const Outcome<OrderRecord> &record, int status = 200)
{
    if (!record)
        return std::unexpected(record.error());
    return ok(api::writeTaskList(record->order.tasks), status);
}

Outcome<Answer> list(Call &call)
{
    const auto ref = refOf(call);
    if (!ref)
        return std::unexpected(ref.error());
    return tasksAnswer(findTaskOrder(call.context, *ref));
}

Outcome<Answer> add(Call &call)
{
    const auto ref = refOf(call);
    if (!ref)
        return std::unexpected(ref.error());
    const auto request = accepted(api::readNewTasks(call.request.body));
    if (!request)
        return std::unexpected(request.error());
    return tasksAnswer(addTasks(call.context, *ref, *request), 201);
}

Outcome<Answer> change(Call &call)
{
    const auto ref = refOf(call);
    if (!ref)
        return std::unexpected(ref.error());
    const auto patch = accepted(api::readTaskPatch(call.request.body));
    if (!patch)
        return std::unexpected(patch.error());
    const auto task = changeTask(call.context, *ref, call.parameter("task_id"_L1), *patch);
    if (!task)
        return std::unexpected(task.error());
    return ok(api::writeTask(*task));
}

Outcome<Answer> remove(Call &call)
{
    const auto ref = refOf(call);
    if (!ref)
        return std::unexpected(ref.error());
    return tasksAnswer(removeTask(call.context, *ref, call.parameter("task_id"_L1)));
}

Outcome<DefinitionRecord> definitionOf(Call &call)
{
    const QString id = call.parameter("task_definition_id"_L1);
    auto record = call.context.store.definitions.byId(id);
    if (!record)
        return std::unexpected(ServiceError::of(ServiceError::Kind::TaskDefinitionNotFound, id));
    return *std::move(record);
}

Outcome<Answer> listDefinitions(Call &call)
{
    const auto filter = accepted(api::readTaskDefinitionFilter(call.request.query));
    if (!filter)
        return std::unexpected(filter.error());
    const auto start
        = call.tokens.start("tasks-definitions"_L1, { filter->pageToken, {}, filter->limit }, definitionPages, false);
    if (!start)
        return std::unexpected(start.error());
    const auto slice = call.context.store.definitions.page(*filter, *start);
    api::Page<api::TaskDefinition> page;
    for (const DefinitionRecord &record : slice.rows)
        page.items.append(record.definition);
    if (slice.more)
        page.nextToken = call.tokens.next("tasks-definitions"_L1, *start, slice.rows.last().id);
    return ok(api::writeTaskDefinitionPage(page));
}

Outcome<Answer> createDefinition(Call &call)
{
    const auto request = accepted(api::readNewTaskDefinition(call.request.body));
    if (!request)
        return std::unexpected(request.error());
    const QString &group = request->definition.opsGroupHandle;
    if (!group.isEmpty() && !call.context.store.groups.byHandle(group))
        return std::unexpected(ServiceError::of(ServiceError::Kind::OpsGroupNotDefined, group));
    DefinitionRecord record { 0, request->definition };
    record.definition.id = call.context.ids.uuid();
    record.definition.createdAt = call.context.now;
    call.context.store.definitions.insert(record);
    return ok(api::writeTaskDefinition(record.definition), 201);
}

Outcome<Answer> getDefinition(Call &call)
{
    const auto record = definitionOf(call);
    if (!record)
        return std::unexpected(record.error());
    return ok(api::writeTaskDefinition(record->definition));
}

Outcome<Answer> changeDefinition(Call &call)
{
    auto record = definitionOf(call);
    if (!record)
        return std::unexpected(record.error());
    const auto patch = accepted(api::readTaskDefinitionPatch(call.request.body));
    if (!patch)
        return std::unexpected(patch.error());
    api::TaskDefinition &definition = record->definition;
    if (!patch->label.isNull())
        definition.label = patch->label;
    if (!patch->description.isNull())
        definition.description = patch->description;
    if (!patch->priority.isAbsent())
        definition.priority = patch->priority;
    if (patch->metadata)
        definition.metadata = *patch->metadata;
    if (patch->tasks)
        definition.tasks = *patch->tasks;
    definition.updatedAt = call.context.now;
    call.context.store.definitions.update(*record);
    return ok(api::writeTaskDefinition(definition));
}

// Tasks that were made of it stay as they are.
Outcome<Answer> removeDefinition(Call &call)
{
    const auto record = definitionOf(call);
    if (!record)
        return std::unexpected(record.error());
    call.context.store.definitions.remove(*record);
    return ok(api::writeTaskDefinition(record->definition));
}

}

QList<Endpoint> taskEndpoints()
{
    const QString definitions = u"/orders/tasks-definitions"_s;
    const QString definition = definitions + "/{task_definition_id}"_L1;
    return {
        { Method::Get, u"/orders/{order_handle}/tasks"_s, Effect::Reads, Handler(list) },
        { Method::Post, u"/orders/{order_handle}/tasks"_s, Effect::Writes, Handler(add) },
        { Method::Patch, u"/orders/{order_handle}/tasks/{task_id}"_s, Effect::Writes, Handler(change) },
        { Method::Delete, u"/orders/{order_handle}/tasks/{task_id}"_s, Effect::Writes, Handler(remove) },
        { Method::Get, definitions, Effect::Reads, Handler(listDefinitions) },
        { Method::Post, definitions, Effect::Writes, Handler(createDefinition) },
        { Method::Get, definition, Effect::Reads, Handler(getDefinition) },
        { Method::Patch, definition, Effect::Writes, Handler(changeDefinition) },
        { Method::Delete, definition, Effect::Writes, Handler(removeDefinition) },
    };
}

}
