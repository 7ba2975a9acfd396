// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codec/filterfields.h"
#include "api/codec/writers.h"
#include "api/writing.h"

namespace routedesk::api {

namespace codec {

namespace {

template<class Fields>
QByteArray object(Fields fields)
{
    JsonWriter out;
    out.beginObject();
    fields(out);
    out.endObject();
    return out.take();
}

/// What a client says about a task; the rest is the service's.
void writeNewTask(JsonWriter &out, const Task &task)
{
    Task told = task;
    told.taskId = QString();
    told.status = QString();
    write(out, told);
}

void writeNewTaskList(JsonWriter &out, const QList<Task> &tasks)
{
    out.key("tasks");
    out.beginArray();
    for (const Task &task : tasks)
        writeNewTask(out, task);
    out.endArray();
}

void writeEventFields(JsonWriter &out, const LoggedEvent &event)
{
    out.key("data");
    out.beginObject();
    out.always("value", QStringView(event.value));
    out.always("order_handle", QStringView(event.orderHandle));
    for (const Metadata::Entry &entry : event.data.entries()) {
        out.key(QStringView(entry.key));
        if (entry.isJson)
            out.json(entry.value);
        else
            out.value(QStringView(entry.value));
    }
    out.endObject();
}

void write(JsonWriter &out, const CustomEvent &event)
{
    out.beginObject();
    out.always("type", QStringView(event.type));
    out.field("recorded_at", event.recordedAt);
    out.field("metadata", event.metadata);
    if (event.place) {
        out.key("location");
        out.beginObject();
        writeField(out, "geometry", event.place);
        out.endObject();
    }
    out.field("address", event.address);
    if (!event.attachments.isEmpty())
        writeList(out, "attachments", event.attachments);
    out.endObject();
}

}

void write(JsonWriter &out, const TaskDefinition &definition)
{
    out.beginObject();
    out.field("task_definition_id", definition.id);
    out.field("ops_group_handle", definition.opsGroupHandle);
    out.always("label", QStringView(definition.label));
    out.field("description", definition.description);
    out.field("priority", definition.priority);
    out.field("metadata", definition.metadata);
    if (!definition.tasks.isEmpty())
        writeNewTaskList(out, definition.tasks);
    out.field("created_at", definition.createdAt);
    out.field("updated_at", definition.updatedAt);
    out.endObject();
}

void write(JsonWriter &out, const LoggedEvent &event)
{
    out.beginObject();
    out.field("created_at", event.createdAt);
    out.field("recorded_at", event.recordedAt);
    out.field("device_id", event.deviceId);
    out.field("worker_handle", event.workerHandle);
    out.field("driver_handle", event.workerHandle);
    out.field("account_id", event.accountId);
    out.field("type", event.type);
    if (event.location) {
        out.key("location");
        out.beginObject();
        writeField(out, "geometry", event.location);
        out.endObject();
    }
    out.always("version", QStringView(u"3.0.0"));
    writeEventFields(out, event);
    out.endObject();
}

void write(JsonWriter &out, const CandidateWorker &candidate)
{
    out.beginObject();
    out.always("worker_handle", QStringView(candidate.workerHandle));
    out.field("profile", candidate.profile);
    writeField(out, "order_start_location", candidate.orderStartLocation);
    out.key("route");
    out.beginObject();
    out.field("route_handle", candidate.routeHandle);
    out.always("index", candidate.index);
    out.endObject();
    out.field("added_distance", candidate.addedDistance);
    out.field("added_duration", candidate.addedDuration);
    out.field("added_lateness", candidate.addedLateness);
    out.endObject();
}

QString orderRefsText(const QList<OrderRef> &orders)
{
    JsonWriter out;
    out.beginArray();
    for (const OrderRef &order : orders)
        write(out, order);
    out.endArray();
    return QString::fromUtf8(out.take());
}

}

using namespace codec;

QByteArray writeNewTasks(const NewTasks &request)
{
    return object([&](JsonWriter &out) {
        out.field("task_definition_id", request.definition);
        if (!request.tasks.isEmpty())
            writeNewTaskList(out, request.tasks);
    });
}

QByteArray writeTaskPatch(const TaskPatch &patch)
{
    return object([&](JsonWriter &out) {
        out.field("label", patch.label);
        out.field("description", patch.description);
        out.field("priority", patch.priority);
        if (patch.metadata) {
            out.key("metadata");
            out.map(*patch.metadata);
        }
        out.field("status", patch.status);
    });
}

QByteArray writeNewTaskDefinition(const NewTaskDefinition &request)
{
    return written(request.definition);
}

QByteArray writeTaskDefinitionPatch(const TaskDefinitionPatch &patch)
{
    return object([&](JsonWriter &out) {
        out.field("label", patch.label);
        out.field("description", patch.description);
        out.field("priority", patch.priority);
        if (patch.metadata) {
            out.key("metadata");
            out.map(*patch.metadata);
        }
        if (patch.tasks)
            writeNewTaskList(out, *patch.tasks);
    });
}

QByteArray writeNewEvents(const NewEvents &request)
{
    return object([&](JsonWriter &out) {
        out.key("events");
        out.beginArray();
        for (const CustomEvent &event : request.events)
            write(out, event);
        out.endArray();
    });
}

QByteArray writeTaskList(const QList<Task> &tasks)
{
    return object([&](JsonWriter &out) { writeTasks(out, tasks); });
}

QByteArray writeTask(const Task &task)
{
    return written(task);
}

QByteArray writeTaskDefinition(const TaskDefinition &definition)
{
    return written(definition);
}

QByteArray writeTaskDefinitionPage(const Page<TaskDefinition> &page)
{
    return writtenPage("task_definitions", page);
}

QByteArray writeEventLogPage(const Page<LoggedEvent> &page)
{
    return writtenPage("webhooks", page);
}

QByteArray writeAttachments(const QList<Attachment> &attachments)
{
    JsonWriter out;
    out.beginArray();
    for (const Attachment &attachment : attachments)
        write(out, attachment);
    out.endArray();
    return out.take();
}

QByteArray writeTimelineEvents(const QList<TimelineEvent> &events)
{
    return object([&](JsonWriter &out) { writeList(out, "events", events); });
}

QByteArray writeCandidateWorkers(const QList<CandidateWorker> &candidates)
{
    return object([&](JsonWriter &out) { writeList(out, "candidate_workers", candidates); });
}

QByteArray writeRouteEstimate(const RouteEstimate &estimate)
{
    return object([&](JsonWriter &out) {
        out.field("estimated_route_id", estimate.estimatedRouteId);
        writeField(out, "estimate", estimate.estimate);
        writeList(out, "orders", estimate.orders);
    });
}

QByteArray writeEstimatedRoute(const EstimatedRoute &route)
{
    return object([&](JsonWriter &out) {
        out.always("estimated_route_id", QStringView(route.id));
        writeField(out, "polyline", route.polyline);
        writeField(out, "start_location", route.startLocation);
        writeField(out, "end_location", route.endLocation);
        out.field("distance", route.distance);
        out.field("duration", route.duration);
    });
}

}
