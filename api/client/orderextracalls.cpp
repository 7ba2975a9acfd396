// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/client/clientcalls.h"
#include "api/writing.h"

namespace routedesk::api {

using namespace client;
using namespace Qt::StringLiterals;

namespace {

Path definitionPath(const QString &id)
{
    return Path("/orders/tasks-definitions/"_L1).handle(id);
}

}

Call<OrderDetail> OrdersClient::order(const OrderRef &order, const OrderDetailFilter &filter, std::stop_token stop)
{
    return d->call(this, get(orderPath(order), codec::filterFields(order) + codec::filterFields(filter)), decodeOrderDetail,
        stop);
}

Call<OrderAggregate> OrdersClient::aggregateOrders(const OrderFilter &filter, std::stop_token stop)
{
    OrderFilter counted = filter;
    counted.aggregate = true;
    counted.limit = 1;
    return d->call(this, get(Path("/orders/"_L1), codec::filterFields(counted)), decodeOrderAggregate, stop);
}

Call<QList<TimelineEvent>> OrdersClient::postEvents(const OrderRef &order, const NewEvents &events, std::stop_token stop)
{
    return d->call(this, post(orderPath(order, "/events"_L1), writeNewEvents(events), codec::filterFields(order)),
        decodeTimelineEvents, stop);
}

Call<Page<LoggedEvent>> OrdersClient::eventLog(const OrderRef &order, const EventLogFilter &filter, std::stop_token stop)
{
    OrderRef rest = order;
    if (filter.fulfillmentAttempt)
        rest.attempt.reset();
    return d->call(this,
        get(orderPath(order, "/webhooks"_L1), codec::filterFields(rest) + codec::filterFields(filter)), decodeEventLogPage,
        stop);
}

Call<QList<CandidateWorker>> OrdersClient::candidateWorkers(
    const OrderRef &order, const CandidateFilter &filter, std::stop_token stop)
{
    return d->call(this,
        get(orderPath(order, "/candidate_workers"_L1), codec::filterFields(order) + codec::filterFields(filter)),
        decodeCandidateWorkers, stop);
}

Call<RouteEstimate> OrdersClient::estimate(const EstimateQuery &query, std::stop_token stop)
{
    return d->call(this, get(Path("/orders/estimate"_L1), codec::filterFields(query)), decodeRouteEstimate, stop);
}

Call<EstimatedRoute> OrdersClient::estimatedRoute(const QString &id, std::stop_token stop)
{
    return d->call(this, get(Path("/orders/estimated-routes/"_L1).handle(id)), decodeEstimatedRoute, stop);
}

Call<QList<Task>> OrdersClient::tasks(const OrderRef &order, std::stop_token stop)
{
    return d->call(this, get(orderPath(order, "/tasks"_L1), codec::filterFields(order)), decodeTasks, stop);
}

Call<QList<Task>> OrdersClient::addTasks(const OrderRef &order, const NewTasks &tasks, std::stop_token stop)
{
    return d->call(
        this, post(orderPath(order, "/tasks"_L1), writeNewTasks(tasks), codec::filterFields(order)), decodeTasks, stop);
}

Call<Task> OrdersClient::changeTask(
    const OrderRef &order, const QString &taskId, const TaskPatch &patch, std::stop_token stop)
{
    return d->call(this,
        change(orderPath(order, "/tasks/"_L1).handle(taskId), writeTaskPatch(patch), codec::filterFields(order)),
        decodeTask, stop);
}

Call<QList<Task>> OrdersClient::removeTask(const OrderRef &order, const QString &taskId, std::stop_token stop)
{
    return d->call(this,
        { .verb = Verb::Delete, .path = orderPath(order, "/tasks/"_L1).handle(taskId), .query = codec::filterFields(order) },
        decodeTasks, stop);
}

Call<Page<TaskDefinition>> OrdersClient::listTaskDefinitions(const TaskDefinitionFilter &filter, std::stop_token stop)
{
    return d->call(
        this, get(Path("/orders/tasks-definitions"_L1), codec::filterFields(filter)), decodeTaskDefinitionPage, stop);
}

Call<TaskDefinition> OrdersClient::taskDefinition(const QString &id, std::stop_token stop)
{
    return d->call(this, get(definitionPath(id)), decodeTaskDefinition, stop);
}

Call<TaskDefinition> OrdersClient::createTaskDefinition(const NewTaskDefinition &request, std::stop_token stop)
{
    return d->call(this, post(Path("/orders/tasks-definitions"_L1), writeNewTaskDefinition(request)), decodeTaskDefinition,
        stop);
}

Call<TaskDefinition> OrdersClient::changeTaskDefinition(
    const QString &id, const TaskDefinitionPatch &patch, std::stop_token stop)
{
    return d->call(this, change(definitionPath(id), writeTaskDefinitionPatch(patch)), decodeTaskDefinition, stop);
}

Call<TaskDefinition> OrdersClient::removeTaskDefinition(const QString &id, std::stop_token stop)
{
    return d->call(this, { .verb = Verb::Delete, .path = definitionPath(id) }, decodeTaskDefinition, stop);
}

}
