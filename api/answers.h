// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/apierror.h"
#include "api/eventlog.h"
#include "api/orderaggregate.h"
#include "api/orderdetail.h"
#include "api/changefeed.h"
#include "api/nearby.h"
#include "api/orderextras.h"
#include "api/page.h"
#include "api/phone.h"
#include "api/place.h"
#include "api/routerequests.h"
#include "api/tasks.h"

#include <QByteArrayView>

namespace routedesk::api {

/// A decoded answer with what could not be understood of it.
template<class T>
struct Decoded {
    T value;
    DecodeNotes notes;
};

/// Reads the server's answers. Pure functions, any thread. An answer that is no JSON, or not the object that the call
/// promises, is an ApiError of kind Malformed; anything less is tolerated as the contract's sections 1, 2.3 and 7 say,
/// and what could not be understood is counted in the notes.
template<class T>
using DecodeResult = std::expected<Decoded<T>, ApiError>;

[[nodiscard]] DecodeResult<Page<Order>> decodeOrderPage(QByteArrayView body);
[[nodiscard]] DecodeResult<OrderDetail> decodeOrderDetail(QByteArrayView body);
/// The aggregate of a list of orders, without the orders.
[[nodiscard]] DecodeResult<OrderAggregate> decodeOrderAggregate(QByteArrayView body);
[[nodiscard]] DecodeResult<QList<Task>> decodeTasks(QByteArrayView body);
[[nodiscard]] DecodeResult<Task> decodeTask(QByteArrayView body);
[[nodiscard]] DecodeResult<Page<TaskDefinition>> decodeTaskDefinitionPage(QByteArrayView body);
[[nodiscard]] DecodeResult<TaskDefinition> decodeTaskDefinition(QByteArrayView body);
[[nodiscard]] DecodeResult<QList<TimelineEvent>> decodeTimelineEvents(QByteArrayView body);
[[nodiscard]] DecodeResult<Page<LoggedEvent>> decodeEventLogPage(QByteArrayView body);
[[nodiscard]] DecodeResult<QList<CandidateWorker>> decodeCandidateWorkers(QByteArrayView body);
[[nodiscard]] DecodeResult<RouteEstimate> decodeRouteEstimate(QByteArrayView body);
[[nodiscard]] DecodeResult<EstimatedRoute> decodeEstimatedRoute(QByteArrayView body);
[[nodiscard]] DecodeResult<Page<Route>> decodeRoutePage(QByteArrayView body);
[[nodiscard]] DecodeResult<Route> decodeRoute(QByteArrayView body);
/// As decodeRoute; an empty body or an empty object is a route with nothing left in it.
[[nodiscard]] DecodeResult<std::optional<Route>> decodeRouteIfAny(QByteArrayView body);
[[nodiscard]] DecodeResult<BatchResult> decodeBatchResult(QByteArrayView body);
[[nodiscard]] DecodeResult<Page<Plan>> decodePlanPage(QByteArrayView body);
[[nodiscard]] DecodeResult<Plan> decodePlan(QByteArrayView body);
[[nodiscard]] DecodeResult<PlanBasis> decodePlanBasis(QByteArrayView body);
[[nodiscard]] DecodeResult<PlanAccepted> decodePlanAccepted(QByteArrayView body);
[[nodiscard]] DecodeResult<Page<Worker>> decodeWorkerPage(QByteArrayView body);
[[nodiscard]] DecodeResult<Worker> decodeWorker(QByteArrayView body);
[[nodiscard]] DecodeResult<Page<OpsGroup>> decodeOpsGroupPage(QByteArrayView body);
[[nodiscard]] DecodeResult<OpsGroup> decodeOpsGroup(QByteArrayView body);
[[nodiscard]] DecodeResult<WorkerHistory> decodeWorkerHistory(QByteArrayView body);
[[nodiscard]] DecodeResult<Page<Place>> decodePlacePage(QByteArrayView body);
[[nodiscard]] DecodeResult<Place> decodePlace(QByteArrayView body);
[[nodiscard]] DecodeResult<NearbyResult> decodeNearbyResult(QByteArrayView body);
/// Whatever it says, it was done.
[[nodiscard]] DecodeResult<Nothing> decodeNothing(QByteArrayView body);
[[nodiscard]] DecodeResult<ExportJob> decodeExportJob(QByteArrayView body);
[[nodiscard]] DecodeResult<ChangePage> decodeChangePage(QByteArrayView body);
[[nodiscard]] DecodeResult<AddedPhone> decodeAddedPhone(QByteArrayView body);
[[nodiscard]] DecodeResult<PhoneList> decodePhones(QByteArrayView body);

/// Makes the one error type of the three envelopes, the empty 409 and bodies that are no JSON.
/// `body` may be anything; the server's own words are kept, cut at 2,000 characters.
[[nodiscard]] ApiError decodeError(int httpStatus, QByteArrayView body);

}
