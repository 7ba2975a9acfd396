// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/apierror.h"
#include "api/changefeed.h"
#include "api/eventlog.h"
#include "api/nearby.h"
#include "api/orderextras.h"
#include "api/place.h"
#include "api/routerequests.h"
#include "api/tasks.h"

#include <QByteArrayView>
#include <QUrlQuery>

namespace routedesk::api {

/// Reads a client's requests on the service's side: strict where answers are read tolerantly. Every complaint is listed
/// (location json or query, field as a dotted path such as `orders.2.destination.geometry`), none is thrown away.
/// Checked here: JSON, types, required fields, enum words, ranges of coordinates, radius, service time and capacity,
/// empty lists, the same key twice in one body. Unknown fields are ignored. Pure functions, any thread.
template<class T>
using ReadResult = std::expected<T, QList<FieldError>>;

[[nodiscard]] ReadResult<BatchRequest> readBatchRequest(QByteArrayView body);
[[nodiscard]] ReadResult<TrackRequest> readTrackRequest(QByteArrayView body);
[[nodiscard]] ReadResult<GuardedPatch> readOrderPatch(QByteArrayView body);
[[nodiscard]] ReadResult<RescheduleRequest> readReschedule(QByteArrayView body);

struct ReadReassign {
    ReassignRequest request;
    OpenEnum<OrderType> type;
    std::optional<int> typeIndex;
};
[[nodiscard]] ReadResult<ReadReassign> readReassign(QByteArrayView body);

/// The body of complete and cancel: nothing, `{}`, or `{"metadata": {…}}` to be merged.
[[nodiscard]] ReadResult<Metadata> readClosingBody(QByteArrayView body);
[[nodiscard]] ReadResult<CreateRouteRequest> readCreateRoute(QByteArrayView body);
/// Accepts order_handle and, as examples have it, order_handles.
[[nodiscard]] ReadResult<RouteOrdersRequest> readRouteOrders(QByteArrayView body);
[[nodiscard]] ReadResult<ReassignRouteRequest> readReassignRoute(QByteArrayView body);
/// metadata may come as an object or as its JSON text.
[[nodiscard]] ReadResult<RoutePatch> readRoutePatch(QByteArrayView body);
[[nodiscard]] ReadResult<TriggerPlanRequest> readTriggerPlan(QByteArrayView body);
/// Tasks of an order, and their templates.
[[nodiscard]] ReadResult<NewTasks> readNewTasks(QByteArrayView body);
[[nodiscard]] ReadResult<TaskPatch> readTaskPatch(QByteArrayView body);
[[nodiscard]] ReadResult<NewTaskDefinition> readNewTaskDefinition(QByteArrayView body);
[[nodiscard]] ReadResult<TaskDefinitionPatch> readTaskDefinitionPatch(QByteArrayView body);
[[nodiscard]] ReadResult<NewEvents> readNewEvents(QByteArrayView body);
[[nodiscard]] ReadResult<ExportRequest> readExport(QByteArrayView body);
[[nodiscard]] ReadResult<NewWorker> readNewWorker(QByteArrayView body);
[[nodiscard]] ReadResult<NewOpsGroup> readNewOpsGroup(QByteArrayView body);

[[nodiscard]] ReadResult<WorkerPatch> readWorkerPatch(QByteArrayView body);
[[nodiscard]] ReadResult<OpsGroupPatch> readOpsGroupPatch(QByteArrayView body);
/// Available or not: `{"available": …}`, bare or within `work_status`.
[[nodiscard]] ReadResult<bool> readWorkStatus(QByteArrayView body);
[[nodiscard]] ReadResult<Place> readNewPlace(QByteArrayView body);
[[nodiscard]] ReadResult<PlacePatch> readPlacePatch(QByteArrayView body);
[[nodiscard]] ReadResult<NearbyRequest> readNearbyRequest(QByteArrayView body);

[[nodiscard]] ReadResult<OrderFilter> readOrderFilter(const QUrlQuery &query);
[[nodiscard]] ReadResult<RouteFilter> readRouteFilter(const QUrlQuery &query);
[[nodiscard]] ReadResult<PlanFilter> readPlanFilter(const QUrlQuery &query);
[[nodiscard]] ReadResult<WorkerFilter> readWorkerFilter(const QUrlQuery &query);
[[nodiscard]] ReadResult<OpsGroupFilter> readOpsGroupFilter(const QUrlQuery &query);
[[nodiscard]] ReadResult<OrderDetailFilter> readOrderDetailFilter(const QUrlQuery &query);
[[nodiscard]] ReadResult<EventLogFilter> readEventLogFilter(const QUrlQuery &query);
[[nodiscard]] ReadResult<TaskDefinitionFilter> readTaskDefinitionFilter(const QUrlQuery &query);
[[nodiscard]] ReadResult<CandidateFilter> readCandidateFilter(const QUrlQuery &query);
[[nodiscard]] ReadResult<EstimateQuery> readEstimateQuery(const QUrlQuery &query);
/// include_summary of a route, true unless said otherwise.
[[nodiscard]] ReadResult<bool> readIncludeSummary(const QUrlQuery &query);
[[nodiscard]] ReadResult<PlaceFilter> readPlaceFilter(const QUrlQuery &query);
/// from_date and to_date; date alone stands for both.
[[nodiscard]] ReadResult<DateSpan> readDateSpan(const QUrlQuery &query);
/// update_associated_orders
[[nodiscard]] ReadResult<std::optional<bool>> readUpdateOrders(const QUrlQuery &query);
[[nodiscard]] ReadResult<ChangeQuery> readChangeQuery(const QUrlQuery &query);
/// type, type_index, fulfillment_attempt of an order action.
[[nodiscard]] ReadResult<OrderRef> readOrderRef(const QString &handle, const QUrlQuery &query);
/// version of a route action.
[[nodiscard]] ReadResult<std::optional<int>> readVersion(const QUrlQuery &query);

/// Free maps as one column of text, for storage: a JSON object, and back. An object that cannot be read is empty.
[[nodiscard]] QString metadataToText(const Metadata &metadata);
[[nodiscard]] Metadata metadataFromText(const QString &text);

}
