// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/answers.h"
#include "api/phone.h"
#include "api/position.h"

#include <QByteArray>

#include <chrono>

namespace routedesk::api {

/// Writes what goes over the wire, both ways: the client's requests and the service's answers.
/// Times get millis and Z, geometry is GeoJSON, absent values are omitted. Pure functions, any thread.
[[nodiscard]] QByteArray writeBatchRequest(const BatchRequest &request);
[[nodiscard]] QByteArray writeTrackRequest(const TrackRequest &request);
[[nodiscard]] QByteArray writeOrderPatch(const OrderPatch &patch, const OrderPatch &expected = {});
[[nodiscard]] QByteArray writeReschedule(const RescheduleRequest &request);
/// The deprecated query twins order_type and type_index travel in this body.
[[nodiscard]] QByteArray writeReassign(const OrderRef &order, const ReassignRequest &request);
[[nodiscard]] QByteArray writeCreateRoute(const CreateRouteRequest &request);
[[nodiscard]] QByteArray writeRouteOrders(const RouteOrdersRequest &request);
[[nodiscard]] QByteArray writeReassignRoute(const ReassignRouteRequest &request);
[[nodiscard]] QByteArray writeRoutePatch(const RoutePatch &patch);
[[nodiscard]] QByteArray writeTriggerPlan(const TriggerPlanRequest &request);
[[nodiscard]] QByteArray writeExport(const ExportRequest &request);
[[nodiscard]] QByteArray writeNewWorker(const NewWorker &request);
[[nodiscard]] QByteArray writeNewOpsGroup(const NewOpsGroup &request);
[[nodiscard]] QByteArray writeWorkerPatch(const WorkerPatch &patch);
[[nodiscard]] QByteArray writeOpsGroupPatch(const OpsGroupPatch &patch);
/// The body of POST /workers/{handle}/work_status.
[[nodiscard]] QByteArray writeWorkStatus(bool available);
[[nodiscard]] QByteArray writeNewPlace(const Place &place);
[[nodiscard]] QByteArray writePlacePatch(const PlacePatch &patch);
[[nodiscard]] QByteArray writeNearbyRequest(const NearbyRequest &request);

[[nodiscard]] QByteArray writeNewTasks(const NewTasks &request);
[[nodiscard]] QByteArray writeTaskPatch(const TaskPatch &patch);
[[nodiscard]] QByteArray writeNewTaskDefinition(const NewTaskDefinition &request);
[[nodiscard]] QByteArray writeTaskDefinitionPatch(const TaskDefinitionPatch &patch);
[[nodiscard]] QByteArray writeNewEvents(const NewEvents &request);

[[nodiscard]] QByteArray writeOrder(const Order &order);
[[nodiscard]] QByteArray writeOrderDetail(const OrderDetail &detail);
/// `nextToken` null writes `"pagination_token": null`.
[[nodiscard]] QByteArray writeOrderPage(
    const Page<Order> &page, const std::optional<OrderAggregate> &aggregate = {});
[[nodiscard]] QByteArray writeTask(const Task &task);
[[nodiscard]] QByteArray writeTaskList(const QList<Task> &tasks);
[[nodiscard]] QByteArray writeTaskDefinition(const TaskDefinition &definition);
[[nodiscard]] QByteArray writeTaskDefinitionPage(const Page<TaskDefinition> &page);
[[nodiscard]] QByteArray writeEventLogPage(const Page<LoggedEvent> &page);
/// A JSON list, as an event of a timeline holds it.
[[nodiscard]] QByteArray writeAttachments(const QList<Attachment> &attachments);
[[nodiscard]] QByteArray writeTimelineEvents(const QList<TimelineEvent> &events);
[[nodiscard]] QByteArray writeCandidateWorkers(const QList<CandidateWorker> &candidates);
[[nodiscard]] QByteArray writeRouteEstimate(const RouteEstimate &estimate);
[[nodiscard]] QByteArray writeEstimatedRoute(const EstimatedRoute &route);
[[nodiscard]] QByteArray writeRoute(const Route &route);
[[nodiscard]] QByteArray writeRoutePage(const Page<Route> &page);
[[nodiscard]] QByteArray writeBatchResult(const BatchResult &result);
[[nodiscard]] QByteArray writePlan(const Plan &plan);
[[nodiscard]] QByteArray writePlanBasis(const PlanBasis &basis);
[[nodiscard]] QByteArray writePlanPage(const Page<Plan> &page);
[[nodiscard]] QByteArray writePlanAccepted(const PlanAccepted &accepted);
[[nodiscard]] QByteArray writeWorker(const Worker &worker);
[[nodiscard]] QByteArray writeWorkerPage(
    const Page<Worker> &page, const std::optional<WorkerAggregate> &aggregate = {});
[[nodiscard]] QByteArray writeWorkerHistory(const WorkerHistory &history);
[[nodiscard]] QByteArray writePlace(const Place &place);
[[nodiscard]] QByteArray writePlacePage(const Page<Place> &page);
[[nodiscard]] QByteArray writeNearbyResult(const NearbyResult &result);
[[nodiscard]] QByteArray writeOpsGroup(const OpsGroup &group);
[[nodiscard]] QByteArray writeOpsGroupPage(const Page<OpsGroup> &page);
[[nodiscard]] QByteArray writeExportJob(const ExportJob &job);
/// `{"access_token", "token_type": "Bearer", "expires_in"}`
[[nodiscard]] QByteArray writeAccessToken(const QString &token, std::chrono::seconds lifetime);
[[nodiscard]] QByteArray writeChangePage(const ChangePage &page);
[[nodiscard]] QByteArray writeNewPhone(const QString &label);
[[nodiscard]] QByteArray writeAddedPhone(const AddedPhone &added);
[[nodiscard]] QByteArray writePhones(const PhoneList &phones);
[[nodiscard]] QByteArray writePositionReceipt(const PositionReceipt &receipt);

/// What the OwnTracks app is set up with: HTTP mode, all the time, every 15 s while moving.
struct OwnTracksConfiguration {
    QString url;
    QString user;
    QString password;  ///< secret
    QString trackerId; ///< two letters
};
[[nodiscard]] QByteArray writeOwnTracksConfiguration(const OwnTracksConfiguration &configuration);

/// `{"detail": {}, "message": …}`: 401, and 404 on order, route and plan calls.
[[nodiscard]] QByteArray writeHttpError(const QString &message);
/// `{"detail": {location: {field: [messages]}}, "message": …}`: every 422.
[[nodiscard]] QByteArray writeValidationError(const QString &message, const QList<FieldError> &fields);
/// `{"code", "title", "detail"}`: detail is `{"description": …}` when description is not null, text when
/// detailText is not null, else null.
[[nodiscard]] QByteArray writeCodedError(const QString &code, const QString &title, const QString &description,
    const QString &detailText = {});

}
