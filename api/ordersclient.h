// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/answers.h"
#include "api/connection.h"

#include <QFuture>
#include <QObject>

#include <memory>
#include <stop_token>

class QNetworkAccessManager;

namespace routedesk::api {

class RetryClock;

template<class T>
using Call = QFuture<Result<T>>;

/// The Orders API, one method a call. Every call finishes exactly once with a value or an ApiError, in the client's
/// thread. A stop request (made in that thread) ends it with kind Cancelled; so does the client's destruction.
/// GETs are repeated on 429, 5xx and network faults with backoff, honouring Retry-After; nothing else ever is.
class OrdersClient : public QObject {
    Q_OBJECT

public:
    /// The manager must outlive the client.
    OrdersClient(QNetworkAccessManager &network, Connection connection, RetryPolicy policy = {},
        QObject *parent = nullptr);
    /// As above with a clock of one's own, which must outlive the client.
    OrdersClient(QNetworkAccessManager &network, Connection connection, RetryPolicy policy, RetryClock &clock,
        QObject *parent = nullptr);
    ~OrdersClient() override;

    [[nodiscard]] QUrl base() const;

    /// What a service may do beyond the contract, as its answers tell in the header `Orders-Extensions`.
    enum class Extension {
        Expected, ///< a PATCH of an order may say what its fields must still hold
        Clearing, ///< a null there takes a window's end or an ops group away
    };
    /// As far as an answer has told by now.
    [[nodiscard]] bool knows(Extension extension) const;

    [[nodiscard]] Call<Page<Order>> listOrders(const OrderFilter &filter, std::stop_token stop = {});
    [[nodiscard]] Call<OrderDetail> order(const OrderRef &order, std::stop_token stop = {});
    [[nodiscard]] Call<BatchResult> createBatch(const BatchRequest &request, std::stop_token stop = {});
    [[nodiscard]] Call<Route> track(const TrackRequest &request, std::stop_token stop = {});
    [[nodiscard]] Call<OrderDetail> complete(const OrderRef &order, std::stop_token stop = {});
    /// The reason, if any, is sent as metadata cancel_reason.
    [[nodiscard]] Call<OrderDetail> cancel(const OrderRef &order, const QString &reason = {},
        std::stop_token stop = {});
    [[nodiscard]] Call<OrderDetail> disable(const OrderRef &order, std::stop_token stop = {});
    [[nodiscard]] Call<OrderDetail> enable(const OrderRef &order, std::stop_token stop = {});
    [[nodiscard]] Call<OrderDetail> patch(const OrderRef &order, const OrderPatch &patch, std::stop_token stop = {});
    /// Changes nothing, and ends as a Conflict with fieldsChangedCode, where the order no longer holds what is
    /// expected. Only for a service that knows Extension::Expected.
    [[nodiscard]] Call<OrderDetail> patch(const OrderRef &order, const OrderPatch &patch, const OrderPatch &expected,
        std::stop_token stop = {});
    [[nodiscard]] Call<OrderDetail> reschedule(const OrderRef &order, const RescheduleRequest &request,
        std::stop_token stop = {});
    [[nodiscard]] Call<OrderDetail> reassign(const OrderRef &order, const ReassignRequest &request,
        std::stop_token stop = {});

    /// The order with the part of its timeline that the filter wants.
    [[nodiscard]] Call<OrderDetail> order(const OrderRef &order, const OrderDetailFilter &filter,
        std::stop_token stop = {});
    /// What the filter's orders come to.
    [[nodiscard]] Call<OrderAggregate> aggregateOrders(const OrderFilter &filter, std::stop_token stop = {});
    /// The entries that were made of the events.
    [[nodiscard]] Call<QList<TimelineEvent>> postEvents(const OrderRef &order, const NewEvents &events,
        std::stop_token stop = {});
    [[nodiscard]] Call<Page<LoggedEvent>> eventLog(const OrderRef &order, const EventLogFilter &filter,
        std::stop_token stop = {});
    /// Nearest first: who would have to drive least for it.
    [[nodiscard]] Call<QList<CandidateWorker>> candidateWorkers(const OrderRef &order, const CandidateFilter &filter,
        std::stop_token stop = {});
    [[nodiscard]] Call<RouteEstimate> estimate(const EstimateQuery &query, std::stop_token stop = {});
    [[nodiscard]] Call<EstimatedRoute> estimatedRoute(const QString &id, std::stop_token stop = {});

    /// Each answers all the tasks that the order then has, but for changeTask, which answers the one.
    [[nodiscard]] Call<QList<Task>> tasks(const OrderRef &order, std::stop_token stop = {});
    [[nodiscard]] Call<QList<Task>> addTasks(const OrderRef &order, const NewTasks &tasks, std::stop_token stop = {});
    [[nodiscard]] Call<Task> changeTask(const OrderRef &order, const QString &taskId, const TaskPatch &patch,
        std::stop_token stop = {});
    [[nodiscard]] Call<QList<Task>> removeTask(const OrderRef &order, const QString &taskId, std::stop_token stop = {});
    [[nodiscard]] Call<Page<TaskDefinition>> listTaskDefinitions(const TaskDefinitionFilter &filter,
        std::stop_token stop = {});
    [[nodiscard]] Call<TaskDefinition> taskDefinition(const QString &id, std::stop_token stop = {});
    [[nodiscard]] Call<TaskDefinition> createTaskDefinition(const NewTaskDefinition &request, std::stop_token stop = {});
    [[nodiscard]] Call<TaskDefinition> changeTaskDefinition(const QString &id, const TaskDefinitionPatch &patch,
        std::stop_token stop = {});
    /// Answers the one that is gone.
    [[nodiscard]] Call<TaskDefinition> removeTaskDefinition(const QString &id, std::stop_token stop = {});

    [[nodiscard]] Call<Page<Route>> listRoutes(const RouteFilter &filter, std::stop_token stop = {});
    [[nodiscard]] Call<Route> route(const QString &handle, std::stop_token stop = {});
    [[nodiscard]] Call<Route> createRoute(const CreateRouteRequest &request, std::stop_token stop = {});
    [[nodiscard]] Call<Route> patchRoute(const QString &handle, const RoutePatch &patch, std::stop_token stop = {});
    [[nodiscard]] Call<Route> addToRoute(const QString &handle, const RouteOrdersRequest &request,
        std::stop_token stop = {});
    /// nullopt when nothing is left in the route.
    [[nodiscard]] Call<std::optional<Route>> removeFromRoute(const QString &handle,
        const RouteOrdersRequest &request, std::stop_token stop = {});
    [[nodiscard]] Call<Route> resequence(const QString &handle, const RouteOrdersRequest &request,
        std::stop_token stop = {});
    [[nodiscard]] Call<Route> optimise(const QString &handle, std::optional<int> version = {},
        std::stop_token stop = {});
    [[nodiscard]] Call<Route> reassignRoute(const QString &handle, const ReassignRouteRequest &request,
        std::stop_token stop = {});
    [[nodiscard]] Call<Route> completeRoute(const QString &handle, std::optional<int> version = {},
        std::stop_token stop = {});

    [[nodiscard]] Call<Page<Plan>> listPlans(const PlanFilter &filter, std::stop_token stop = {});
    [[nodiscard]] Call<Plan> plan(const QString &planId, std::stop_token stop = {});
    [[nodiscard]] Call<PlanAccepted> triggerPlan(const QString &planId, const TriggerPlanRequest &request,
        std::stop_token stop = {});

    [[nodiscard]] Call<Page<Worker>> listWorkers(const WorkerFilter &filter, std::stop_token stop = {});
    [[nodiscard]] Call<Worker> worker(const QString &handle, std::stop_token stop = {});
    [[nodiscard]] Call<Worker> createWorker(const NewWorker &request, std::stop_token stop = {});
    /// Links a phone to a worker. Only our own service offers this; HyperTrack's answers NotFound.
    [[nodiscard]] Call<AddedPhone> addPhone(const QString &workerHandle, const QString &label, std::stop_token stop = {});
    [[nodiscard]] Call<PhoneList> phones(const QString &workerHandle, std::stop_token stop = {});
    [[nodiscard]] Call<Nothing> removePhone(const QString &workerHandle, const QString &phoneId, std::stop_token stop = {});
    [[nodiscard]] Call<Worker> patchWorker(const QString &handle, const WorkerPatch &patch, std::stop_token stop = {});
    /// Refused (Conflict) while the worker has an open route.
    [[nodiscard]] Call<Nothing> deleteWorker(const QString &handle, std::stop_token stop = {});
    [[nodiscard]] Call<Worker> undeleteWorker(const QString &handle, std::stop_token stop = {});
    [[nodiscard]] Call<Worker> setAvailable(const QString &handle, bool available, std::stop_token stop = {});
    [[nodiscard]] Call<WorkerHistory> workerHistory(const QString &handle, const DateSpan &span = {},
        std::stop_token stop = {});
    [[nodiscard]] Call<Page<OpsGroup>> listOpsGroups(const OpsGroupFilter &filter, std::stop_token stop = {});
    [[nodiscard]] Call<OpsGroup> opsGroup(const QString &handle, std::stop_token stop = {});
    [[nodiscard]] Call<OpsGroup> createOpsGroup(const NewOpsGroup &request, std::stop_token stop = {});
    [[nodiscard]] Call<OpsGroup> patchOpsGroup(const QString &handle, const OpsGroupPatch &patch,
        std::stop_token stop = {});
    [[nodiscard]] Call<Nothing> deleteOpsGroup(const QString &handle, std::stop_token stop = {});

    [[nodiscard]] Call<Page<Place>> listPlaces(const PlaceFilter &filter, std::stop_token stop = {});
    [[nodiscard]] Call<Place> place(const QString &handle, std::stop_token stop = {});
    [[nodiscard]] Call<Place> createPlace(const Place &place, std::stop_token stop = {});
    [[nodiscard]] Call<Place> patchPlace(const QString &handle, const PlacePatch &patch, std::stop_token stop = {});
    [[nodiscard]] Call<Nothing> deletePlace(const QString &handle, std::stop_token stop = {});
    /// Changes nothing, and yet is never repeated by itself: it is a POST.
    [[nodiscard]] Call<NearbyResult> nearby(const NearbyRequest &request, std::stop_token stop = {});

    [[nodiscard]] Call<ExportJob> createExport(const ExportRequest &request, std::stop_token stop = {});
    [[nodiscard]] Call<ExportJob> exportJob(const QString &jobId, std::stop_token stop = {});

    /// Waits as long as the query says. A service without a change feed answers NotFound.
    [[nodiscard]] Call<ChangePage> changes(const ChangeQuery &query, std::stop_token stop = {});

    /// Finishes every call under way as Cancelled.
    void cancelAll();

signals:
    /// An answer held things that could not be understood; `what` names the call without its query.
    void notUnderstood(const QString &what, const routedesk::api::DecodeNotes &notes);

private:
    class Private;
    std::unique_ptr<Private> d;
};

}
