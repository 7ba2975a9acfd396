// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codec/taskreader.h"

#include <QUrl>

namespace routedesk::api {

namespace codec {

namespace {

constexpr qsizetype mostTasks = 100;
constexpr qsizetype mostAttachments = 10;

Task readTask(const RequestObject &object)
{
    Task task;
    task.label = object.text("label", Need::Required);
    task.description = object.text("description");
    task.taskDefinitionId = object.text("task_definition_id");
    task.priority = object.word<Priority>("priority");
    task.metadata = object.metadata("metadata").value_or(Metadata());
    return task;
}

QString readLink(const RequestObject &object)
{
    const QString text = object.text("url", Need::Required);
    const QUrl url(text, QUrl::StrictMode);
    if (!text.isEmpty() && (!url.isValid() || (url.scheme() != u"https" && url.scheme() != u"http") || url.host().isEmpty()))
        object.complain("url", QStringLiteral("must be an http or https address"));
    return text;
}

Attachment readAttachment(const RequestObject &object)
{
    Attachment attachment;
    attachment.attachmentId = object.text("attachment_id");
    attachment.type = object.text("type", attachment.attachmentId.isEmpty() ? Need::Required : Need::Optional);
    if (attachment.type.isEmpty())
        return attachment;
    if (attachment.type == u"note")
        attachment.data = object.text("data", Need::Required);
    else if (attachment.type == u"image" || attachment.type == u"signature")
        attachment.url = readLink(object);
    else
        object.complain("type", QStringLiteral("must be one of: image, note, signature"));
    attachment.caption = object.text("caption");
    return attachment;
}

}

QList<Task> readTasks(const RequestObject &list)
{
    QList<Task> tasks;
    list.eachObject("tasks", Need::Optional, [&](const RequestObject &task) {
        if (tasks.size() < mostTasks)
            tasks.append(readTask(task));
        else if (tasks.size() == mostTasks)
            tasks.append(Task());
    });
    if (tasks.size() > mostTasks)
        list.complain("tasks", QStringLiteral("must not have more than %1 entries").arg(mostTasks));
    return tasks;
}

QList<Attachment> readAttachments(const RequestObject &object)
{
    QList<Attachment> attachments;
    object.eachObject("attachments", Need::Optional,
        [&](const RequestObject &attachment) { attachments.append(readAttachment(attachment)); });
    if (attachments.size() > mostAttachments)
        object.complain("attachments", QStringLiteral("must not have more than %1 entries").arg(mostAttachments));
    return attachments;
}

}

using namespace codec;

namespace {

TaskDefinition readDefinition(const RequestObject &object, Need need)
{
    TaskDefinition definition;
    definition.label = object.text("label", need);
    if (need == Need::Optional && object.has("label") && definition.label.isEmpty())
        object.complain("label", QStringLiteral("must not be empty"));
    definition.description = object.text("description");
    definition.priority = object.word<Priority>("priority");
    definition.tasks = readTasks(object);
    return definition;
}

}

ReadResult<NewTaskDefinition> readNewTaskDefinition(QByteArrayView body)
{
    return readBody<NewTaskDefinition>(body, [](const RequestObject &object) {
        TaskDefinition definition = readDefinition(object, Need::Required);
        definition.opsGroupHandle = object.text("ops_group_handle");
        definition.metadata = object.metadata("metadata").value_or(Metadata());
        return NewTaskDefinition { definition };
    });
}

ReadResult<TaskDefinitionPatch> readTaskDefinitionPatch(QByteArrayView body)
{
    return readBody<TaskDefinitionPatch>(body, [](const RequestObject &object) {
        const TaskDefinition definition = readDefinition(object, Need::Optional);
        TaskDefinitionPatch patch { .label = definition.label, .description = definition.description,
            .priority = definition.priority, .metadata = object.metadata("metadata"), .tasks = {} };
        if (object.has("tasks"))
            patch.tasks = definition.tasks;
        return patch;
    });
}

ReadResult<NewTasks> readNewTasks(QByteArrayView body)
{
    return readBody<NewTasks>(body, [](const RequestObject &object) {
        NewTasks request { .definition = object.text("task_definition_id"), .tasks = readTasks(object) };
        if (request.definition.isEmpty() && request.tasks.isEmpty() && !object.has("tasks"))
            object.complain("tasks", QStringLiteral("is required, unless there is a task_definition_id"));
        else if (request.definition.isEmpty() && request.tasks.isEmpty())
            object.complain("tasks", QStringLiteral("must not be empty"));
        return request;
    });
}

ReadResult<TaskPatch> readTaskPatch(QByteArrayView body)
{
    return readBody<TaskPatch>(body, [](const RequestObject &object) {
        TaskPatch patch;
        patch.label = object.text("label");
        if (object.has("label") && patch.label.isEmpty())
            object.complain("label", QStringLiteral("must not be empty"));
        patch.description = object.text("description");
        patch.priority = object.word<Priority>("priority");
        patch.metadata = object.metadata("metadata");
        patch.status = object.word<TaskStatus>(
            "status", Need::Optional, { TaskStatus::Ongoing, TaskStatus::Completed, TaskStatus::Cancelled });
        return patch;
    });
}

}
