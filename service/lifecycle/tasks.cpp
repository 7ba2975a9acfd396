// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/lifecycle/tasks.h"

#include "service/lifecycle/eventlog.h"
#include "service/lifecycle/lookup.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

constexpr qsizetype mostTasks = 200;

void fillIn(api::Task &task, const api::TaskDefinition &definition)
{
    if (task.label.isEmpty())
        task.label = definition.label;
    if (task.description.isNull())
        task.description = definition.description;
    if (task.priority.isAbsent())
        task.priority = definition.priority;
    if (task.metadata.isEmpty())
        task.metadata = definition.metadata;
}

QList<api::Task> checklistOf(const api::TaskDefinition &definition)
{
    QList<api::Task> tasks = definition.tasks;
    if (tasks.isEmpty()) {
        tasks.append(api::Task());
        fillIn(tasks.first(), definition);
    }
    for (api::Task &task : tasks)
        task.taskDefinitionId = definition.id;
    return tasks;
}

void logTask(Context &context, const OrderRecord &record, const QString &value, const api::Task &task)
{
    api::Metadata more;
    more.set(u"task_id"_s, task.taskId);
    more.set(u"label"_s, task.label);
    more.set(u"task_status"_s, task.status);
    logEvent(context, record, value, more);
}

void storeTasks(Context &context, OrderRecord &record)
{
    record.taskCount = int(record.order.tasks.size());
    context.store.orders.update(record);
    context.store.orders.storeTasks(record);
}

qsizetype indexOf(const OrderRecord &record, const QString &taskId)
{
    const auto found = std::ranges::find(record.order.tasks, taskId, &api::Task::taskId);
    return found == record.order.tasks.end() ? -1 : std::distance(record.order.tasks.begin(), found);
}

}

QList<api::Task> newTasks(Context &context, const QString &definition, QList<api::Task> tasks)
{
    const auto whole = definition.isEmpty() ? std::nullopt : context.store.definitions.byId(definition);
    if (tasks.isEmpty() && whole)
        tasks = checklistOf(whole->definition);
    for (api::Task &task : tasks) {
        if (task.taskDefinitionId.isEmpty() && whole)
            task.taskDefinitionId = definition;
        if (const auto own = task.taskDefinitionId.isEmpty() ? std::nullopt
                                                             : context.store.definitions.byId(task.taskDefinitionId))
            fillIn(task, own->definition);
        task.taskId = context.ids.uuid();
        task.status = u"pending"_s;
    }
    return tasks;
}

QList<api::FieldError> checkDefinitions(
    Context &context, const QString &definition, const QList<api::Task> &tasks, const QString &path)
{
    QList<api::FieldError> complaints;
    const auto check = [&](const QString &id, const QString &field) {
        if (!id.isEmpty() && !context.store.definitions.byId(id))
            complaints.append({ u"json"_s, path + field, u"There is no task definition %1."_s.arg(id) });
    };
    check(definition, u"task_definition_id"_s);
    for (qsizetype i = 0; i < tasks.size(); ++i)
        check(tasks.at(i).taskDefinitionId, u"tasks.%1.task_definition_id"_s.arg(i));
    return complaints;
}

QList<api::FieldError> checkDefinitions(Context &context, const QList<api::NewOrder> &orders)
{
    QList<api::FieldError> complaints;
    for (qsizetype i = 0; i < orders.size(); ++i) {
        const api::NewOrder &order = orders.at(i);
        complaints += checkDefinitions(context, order.taskDefinitionId, order.tasks, u"orders.%1.tasks_list."_s.arg(i));
    }
    return complaints;
}

Outcome<OrderRecord> findTaskOrder(Context &context, const api::OrderRef &ref)
{
    auto record = findOrder(context, ref);
    if (!record && record.error().kind == ServiceError::Kind::OrderNotFound)
        return std::unexpected(ServiceError::of(ServiceError::Kind::TaskOrderNotFound, ref.handle));
    return record;
}

Outcome<OrderRecord> addTasks(Context &context, const api::OrderRef &ref, const api::NewTasks &request)
{
    auto record = findTaskOrder(context, ref);
    if (!record)
        return record;
    if (!record->isOpen()) {
        return std::unexpected(ServiceError::path(u"order_handle"_s,
            u"The order %1 is %2 and gets no more tasks."_s.arg(ref.handle, record->order.status.text())));
    }
    if (const auto complaints = checkDefinitions(context, request.definition, request.tasks, {}); !complaints.isEmpty())
        return std::unexpected(ServiceError::invalid(complaints));
    const QList<api::Task> added = newTasks(context, request.definition, request.tasks);
    if (record->order.tasks.size() + added.size() > mostTasks) {
        return std::unexpected(
            ServiceError::body(u"tasks"_s, u"An order cannot have more than %1 tasks."_s.arg(mostTasks)));
    }
    record->order.tasks.edit() += added;
    storeTasks(context, *record);
    for (const api::Task &task : added)
        logTask(context, *record, u"task_created"_s, task);
    return record;
}

Outcome<OrderRecord> removeTask(Context &context, const api::OrderRef &ref, const QString &taskId)
{
    auto record = findTaskOrder(context, ref);
    if (!record)
        return record;
    const qsizetype index = indexOf(*record, taskId);
    if (index < 0)
        return std::unexpected(ServiceError::of(ServiceError::Kind::TaskNotFound, taskId));
    const api::Task task = record->order.tasks.edit().takeAt(index);
    storeTasks(context, *record);
    logTask(context, *record, u"task_deleted"_s, task);
    return record;
}

Outcome<api::Task> changeTask(
    Context &context, const api::OrderRef &ref, const QString &taskId, const api::TaskPatch &patch)
{
    auto record = findTaskOrder(context, ref);
    if (!record)
        return std::unexpected(record.error());
    const qsizetype index = indexOf(*record, taskId);
    if (index < 0)
        return std::unexpected(ServiceError::of(ServiceError::Kind::TaskNotFound, taskId));
    api::Task &task = record->order.tasks.edit()[index];
    const QString status = patch.status.text();
    const bool changesStatus = !status.isEmpty() && status != task.status;
    if (changesStatus && (task.status == u"completed" || task.status == u"cancelled")) {
        return std::unexpected(
            ServiceError::body(u"status"_s, u"The task is %1 already and stays so."_s.arg(task.status)));
    }
    const auto take = [](QString &into, const QString &text) {
        if (!text.isNull())
            into = text;
    };
    take(task.label, patch.label);
    take(task.description, patch.description);
    if (!patch.priority.isAbsent())
        task.priority = patch.priority;
    if (patch.metadata)
        task.metadata = *patch.metadata;
    if (changesStatus)
        task.status = status;
    storeTasks(context, *record);
    logTask(context, *record, changesStatus && status == u"completed" ? u"task_completed"_s : u"task_updated"_s, task);
    return task;
}

}
