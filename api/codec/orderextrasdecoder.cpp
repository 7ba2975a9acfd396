// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/answers.h"

#include "api/codec/answerdocument.h"
#include "api/codec/geodecoder.h"
#include "api/codec/orderdecoder.h"
#include "api/codec/orderdetaildecoder.h"

namespace routedesk::api {

using namespace codec;

namespace {

bool readTaskItem(AnswerReader &reader, json::value &value, Task &into)
{
    return codec::readTask(reader, value, into);
}

constexpr FieldTable definitionTable(std::to_array<Field<TaskDefinition>>({
    { "task_definition_id", text<&TaskDefinition::id> },
    { "ops_group_handle", shared<&TaskDefinition::opsGroupHandle> },
    { "label", text<&TaskDefinition::label> },
    { "description", text<&TaskDefinition::description> },
    { "priority", word<&TaskDefinition::priority> },
    { "metadata", map<&TaskDefinition::metadata> },
    { "tasks", list<&TaskDefinition::tasks, readTaskItem> },
    { "created_at", time<&TaskDefinition::createdAt> },
    { "updated_at", time<&TaskDefinition::updatedAt> },
}));

bool readDefinition(AnswerReader &reader, json::value &value, TaskDefinition &into)
{
    return readObject(reader, value, definitionTable, into);
}

void readEventData(AnswerReader &reader, json::value &value, LoggedEvent &into)
{
    static constexpr FieldTable table(std::to_array<Field<LoggedEvent>>({
        { "value", shared<&LoggedEvent::value> },
        { "order_handle", shared<&LoggedEvent::orderHandle> },
    }));
    Metadata::Builder rest;
    const bool isObject = readObject(reader, value, table, into,
        [&](std::string_view key, json::value &item) { reader.entry(key, item, rest); });
    if (isObject)
        into.data = rest.take();
}

bool readLoggedEvent(AnswerReader &reader, json::value &value, LoggedEvent &into)
{
    static constexpr FieldTable table(std::to_array<Field<LoggedEvent>>({
        { "type", shared<&LoggedEvent::type> },
        { "recorded_at", time<&LoggedEvent::recordedAt> },
        { "created_at", time<&LoggedEvent::createdAt> },
        { "account_id", shared<&LoggedEvent::accountId> },
        { "device_id", shared<&LoggedEvent::deviceId> },
        { "worker_handle", shared<&LoggedEvent::workerHandle> },
        { "driver_handle", twin<&LoggedEvent::workerHandle> },
        { "location", in<&LoggedEvent::location, readPlace> },
        { "data", readEventData },
    }));
    return readObject(reader, value, table, into);
}

void readCandidateRoute(AnswerReader &reader, json::value &value, CandidateWorker &into)
{
    static constexpr FieldTable table(std::to_array<Field<CandidateWorker>>({
        { "route_handle", text<&CandidateWorker::routeHandle> },
        { "index", integer<&CandidateWorker::index> },
    }));
    readObject(reader, value, table, into);
}

bool readCandidate(AnswerReader &reader, json::value &value, CandidateWorker &into)
{
    static constexpr FieldTable table(std::to_array<Field<CandidateWorker>>({
        { "worker_handle", text<&CandidateWorker::workerHandle> },
        { "driver_handle", twin<&CandidateWorker::workerHandle> },
        { "profile", map<&CandidateWorker::profile> },
        { "order_start_location", in<&CandidateWorker::orderStartLocation, readPlace> },
        { "route", readCandidateRoute },
        { "added_distance", number<&CandidateWorker::addedDistance> },
        { "added_duration", number<&CandidateWorker::addedDuration> },
        { "added_lateness", number<&CandidateWorker::addedLateness> },
    }));
    if (!readObject(reader, value, table, into))
        return false;
    if (!into.workerHandle.isEmpty())
        return true;
    reader.note("worker_handle", "missing, so the worker was left out");
    return false;
}

void readNeeded(AnswerReader &reader, json::value &value, Estimate &into)
{
    std::optional<Estimate> estimate;
    readEstimate(reader, value, estimate);
    into = estimate.value_or(Estimate());
}

template<class T>
DecodeResult<QList<T>> decodeList(QByteArrayView body, QLatin1StringView key,
    bool (*readItem)(AnswerReader &, json::value &, T &))
{
    auto page = decodePage<T>(body, key, readItem);
    if (!page)
        return std::unexpected(page.error());
    return Decoded<QList<T>> { page->value.items, page->notes };
}

}

DecodeResult<QList<Task>> decodeTasks(QByteArrayView body)
{
    return decodeList<Task>(body, QLatin1StringView("tasks"), readTaskItem);
}

DecodeResult<Task> decodeTask(QByteArrayView body)
{
    return decode<Task>(body, [](AnswerReader &reader, auto &, json::object &object, Task &task) -> Problem {
        readTask(reader, object, task);
        return task.taskId.isEmpty() ? missing(QLatin1StringView("task_id")) : Problem();
    });
}

DecodeResult<Page<TaskDefinition>> decodeTaskDefinitionPage(QByteArrayView body)
{
    return decodePage<TaskDefinition>(body, QLatin1StringView("task_definitions"), readDefinition);
}

DecodeResult<TaskDefinition> decodeTaskDefinition(QByteArrayView body)
{
    return decode<TaskDefinition>(body, [](AnswerReader &reader, auto &, json::object &object, TaskDefinition &into) -> Problem {
        readObject(reader, object, definitionTable, into);
        return into.id.isEmpty() ? missing(QLatin1StringView("task_definition_id")) : Problem();
    });
}

DecodeResult<QList<TimelineEvent>> decodeTimelineEvents(QByteArrayView body)
{
    return decodeList<TimelineEvent>(body, QLatin1StringView("events"), readTimelineEvent);
}

DecodeResult<Page<LoggedEvent>> decodeEventLogPage(QByteArrayView body)
{
    return decodePage<LoggedEvent>(body, QLatin1StringView("webhooks"), readLoggedEvent);
}

DecodeResult<QList<CandidateWorker>> decodeCandidateWorkers(QByteArrayView body)
{
    return decodeList<CandidateWorker>(body, QLatin1StringView("candidate_workers"), readCandidate);
}

DecodeResult<RouteEstimate> decodeRouteEstimate(QByteArrayView body)
{
    static constexpr FieldTable table(std::to_array<Field<RouteEstimate>>({
        { "estimated_route_id", text<&RouteEstimate::estimatedRouteId> },
        { "estimate", in<&RouteEstimate::estimate, readNeeded> },
        { "orders", list<&RouteEstimate::orders, readOrder> },
    }));
    return decode<RouteEstimate>(body, [](AnswerReader &reader, auto &, json::object &object, RouteEstimate &into) -> Problem {
        readObject(reader, object, table, into);
        return into == RouteEstimate() ? missing(QLatin1StringView("estimate")) : Problem();
    });
}

DecodeResult<EstimatedRoute> decodeEstimatedRoute(QByteArrayView body)
{
    static constexpr FieldTable table(std::to_array<Field<EstimatedRoute>>({
        { "estimated_route_id", text<&EstimatedRoute::id> },
        { "polyline", in<&EstimatedRoute::polyline, readLine> },
        { "start_location", in<&EstimatedRoute::startLocation, readPlace> },
        { "end_location", in<&EstimatedRoute::endLocation, readPlace> },
        { "distance", number<&EstimatedRoute::distance> },
        { "duration", number<&EstimatedRoute::duration> },
    }));
    return decode<EstimatedRoute>(body, [](AnswerReader &reader, auto &, json::object &object, EstimatedRoute &into) -> Problem {
        readObject(reader, object, table, into);
        return into.id.isEmpty() ? missing(QLatin1StringView("estimated_route_id")) : Problem();
    });
}

}
