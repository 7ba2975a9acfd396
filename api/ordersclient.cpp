// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/ordersclient.h"

#include "api/client/clientcalls.h"
#include "api/reading.h"
#include "api/writing.h"

namespace routedesk::api {

using namespace client;
using namespace Qt::StringLiterals;

namespace {

Path routePath(const QString &handle, QLatin1StringView action = {})
{
    return Path("/orders/routes/"_L1).handle(handle).then(action);
}

Path workerPath(const QString &handle, QLatin1StringView action = {})
{
    return Path("/workers/"_L1).handle(handle).then(action);
}

QByteArray cancelBody(const QString &reason)
{
    if (reason.isEmpty())
        return "{}";
    Metadata metadata;
    metadata.set(u"cancel_reason"_s, reason);
    return R"({"metadata":)" + metadataToText(metadata).toUtf8() + '}';
}

}

OrdersClient::OrdersClient(QNetworkAccessManager &network, Connection connection, RetryPolicy policy, QObject *parent)
    : QObject(parent)
{
    auto *clock = new RetryClock;
    d = std::make_unique<Private>(network, std::move(connection), policy, clock, *clock);
}

OrdersClient::OrdersClient(QNetworkAccessManager &network, Connection connection, RetryPolicy policy, RetryClock &clock,
    QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(network, std::move(connection), policy, nullptr, clock))
{
}

OrdersClient::~OrdersClient()
{
    cancelAll();
    // Before d: what is left of a call refers to it.
    qDeleteAll(findChildren<PendingCall *>(Qt::FindDirectChildrenOnly));
}

QUrl OrdersClient::base() const
{
    return d->transport.connection.base;
}

bool OrdersClient::knows(Extension extension) const
{
    switch (extension) {
    case Extension::Expected: return d->transport.extensions.contains("expected");
    case Extension::Clearing: break;
    }
    return d->transport.extensions.contains("clearing");
}

void OrdersClient::cancelAll()
{
    QList<QPointer<PendingCall>> calls;
    for (PendingCall *call : findChildren<PendingCall *>(Qt::FindDirectChildrenOnly))
        calls.append(call);
    for (const auto &call : std::as_const(calls)) {
        if (call)
            call->cancel();
    }
}

Call<Page<Order>> OrdersClient::listOrders(const OrderFilter &filter, std::stop_token stop)
{
    return d->call(this, get(Path("/orders/"_L1), codec::filterFields(filter)), decodeOrderPage, stop);
}

Call<OrderDetail> OrdersClient::order(const OrderRef &order, std::stop_token stop)
{
    return d->call(this, get(orderPath(order), codec::filterFields(order)), decodeOrderDetail, stop);
}

Call<BatchResult> OrdersClient::createBatch(const BatchRequest &request, std::stop_token stop)
{
    return d->call(this, post(Path("/orders/"_L1), writeBatchRequest(request)), decodeBatchResult, stop);
}

Call<Route> OrdersClient::track(const TrackRequest &request, std::stop_token stop)
{
    return d->call(this, post(Path("/orders/track"_L1), writeTrackRequest(request)), decodeRoute, stop);
}

Call<OrderDetail> OrdersClient::complete(const OrderRef &order, std::stop_token stop)
{
    return d->call(this, post(orderPath(order, "/complete"_L1), "{}", codec::filterFields(order)), decodeOrderDetail,
        stop);
}

Call<OrderDetail> OrdersClient::cancel(const OrderRef &order, const QString &reason, std::stop_token stop)
{
    return d->call(this, post(orderPath(order, "/cancel"_L1), cancelBody(reason), codec::filterFields(order)),
        decodeOrderDetail, stop);
}

Call<OrderDetail> OrdersClient::disable(const OrderRef &order, std::stop_token stop)
{
    return d->call(this, post(orderPath(order, "/disable"_L1), "{}", codec::filterFields(order)), decodeOrderDetail,
        stop);
}

Call<OrderDetail> OrdersClient::enable(const OrderRef &order, std::stop_token stop)
{
    return d->call(this, post(orderPath(order, "/enable"_L1), "{}", codec::filterFields(order)), decodeOrderDetail,
        stop);
}

Call<OrderDetail> OrdersClient::patch(const OrderRef &order, const OrderPatch &patch, std::stop_token stop)
{
    return d->call(this, change(orderPath(order), writeOrderPatch(patch), codec::filterFields(order)),
        decodeOrderDetail, stop);
}

Call<OrderDetail> OrdersClient::patch(
    const OrderRef &order, const OrderPatch &patch, const OrderPatch &expected, std::stop_token stop)
{
    return d->call(this, change(orderPath(order), writeOrderPatch(patch, expected), codec::filterFields(order)),
        decodeOrderDetail, stop);
}

Call<OrderDetail> OrdersClient::reschedule(const OrderRef &order, const RescheduleRequest &request,
    std::stop_token stop)
{
    return d->call(this, post(orderPath(order, "/reschedule"_L1), writeReschedule(request), codec::filterFields(order)),
        decodeOrderDetail, stop);
}

Call<OrderDetail> OrdersClient::reassign(const OrderRef &order, const ReassignRequest &request, std::stop_token stop)
{
    return d->call(this,
        post(orderPath(order, "/reassign"_L1), writeReassign(order, request), codec::filterFields(order)),
        decodeOrderDetail, stop);
}

Call<Page<Route>> OrdersClient::listRoutes(const RouteFilter &filter, std::stop_token stop)
{
    return d->call(this, get(Path("/orders/routes/"_L1), codec::filterFields(filter)), decodeRoutePage, stop);
}

Call<Route> OrdersClient::route(const QString &handle, std::stop_token stop)
{
    return d->call(this, get(routePath(handle)), decodeRoute, stop);
}

Call<Route> OrdersClient::createRoute(const CreateRouteRequest &request, std::stop_token stop)
{
    return d->call(this, post(Path("/orders/routes/"_L1), writeCreateRoute(request)), decodeRoute, stop);
}

Call<Route> OrdersClient::patchRoute(const QString &handle, const RoutePatch &patch, std::stop_token stop)
{
    return d->call(this, change(routePath(handle), writeRoutePatch(patch), versionField(patch.version)), decodeRoute,
        stop);
}

Call<Route> OrdersClient::addToRoute(const QString &handle, const RouteOrdersRequest &request, std::stop_token stop)
{
    return d->call(this,
        post(routePath(handle, "/add"_L1), writeRouteOrders(request), versionField(request.version)), decodeRoute, stop);
}

Call<std::optional<Route>> OrdersClient::removeFromRoute(const QString &handle, const RouteOrdersRequest &request,
    std::stop_token stop)
{
    return d->call(this,
        post(routePath(handle, "/remove"_L1), writeRouteOrders(request), versionField(request.version)),
        decodeRouteIfAny, stop);
}

Call<Route> OrdersClient::resequence(const QString &handle, const RouteOrdersRequest &request, std::stop_token stop)
{
    return d->call(this,
        post(routePath(handle, "/resequence"_L1), writeRouteOrders(request), versionField(request.version)), decodeRoute,
        stop);
}

Call<Route> OrdersClient::optimise(const QString &handle, std::optional<int> version, std::stop_token stop)
{
    return d->call(this, post(routePath(handle, "/optimise"_L1), "{}", versionField(version)), decodeRoute, stop);
}

Call<Route> OrdersClient::reassignRoute(const QString &handle, const ReassignRouteRequest &request,
    std::stop_token stop)
{
    return d->call(this,
        post(routePath(handle, "/reassign"_L1), writeReassignRoute(request), versionField(request.version)),
        decodeRoute, stop);
}

Call<Route> OrdersClient::completeRoute(const QString &handle, std::optional<int> version, std::stop_token stop)
{
    return d->call(this, post(routePath(handle, "/complete"_L1), "{}", versionField(version)), decodeRoute, stop);
}

Call<Page<Plan>> OrdersClient::listPlans(const PlanFilter &filter, std::stop_token stop)
{
    return d->call(this, get(Path("/orders/plans/"_L1), codec::filterFields(filter)), decodePlanPage, stop);
}

Call<Plan> OrdersClient::plan(const QString &planId, std::stop_token stop)
{
    return d->call(this, get(Path("/orders/plans/"_L1).handle(planId)), decodePlan, stop);
}

Call<PlanAccepted> OrdersClient::triggerPlan(const QString &planId, const TriggerPlanRequest &request,
    std::stop_token stop)
{
    return d->call(this, post(Path("/orders/plans/"_L1).handle(planId).then("/trigger"_L1), writeTriggerPlan(request)),
        decodePlanAccepted, stop);
}

Call<Page<Worker>> OrdersClient::listWorkers(const WorkerFilter &filter, std::stop_token stop)
{
    return d->call(this, get(Path("/workers/"_L1), codec::filterFields(filter)), decodeWorkerPage, stop);
}

Call<Worker> OrdersClient::createWorker(const NewWorker &request, std::stop_token stop)
{
    return d->call(this, post(Path("/workers/"_L1), writeNewWorker(request)), decodeWorker, stop);
}

Call<AddedPhone> OrdersClient::addPhone(const QString &workerHandle, const QString &label, std::stop_token stop)
{
    return d->call(this, post(workerPath(workerHandle, "/phones"_L1), writeNewPhone(label)), decodeAddedPhone, stop);
}

Call<PhoneList> OrdersClient::phones(const QString &workerHandle, std::stop_token stop)
{
    return d->call(this, get(workerPath(workerHandle, "/phones"_L1)), decodePhones, stop);
}

Call<Nothing> OrdersClient::removePhone(const QString &workerHandle, const QString &phoneId, std::stop_token stop)
{
    return d->call(this, remove(workerPath(workerHandle, "/phones/"_L1).handle(phoneId)), decodeNothing, stop);
}

Call<Worker> OrdersClient::worker(const QString &handle, std::stop_token stop)
{
    return d->call(this, get(workerPath(handle)), decodeWorker, stop);
}

Call<Worker> OrdersClient::patchWorker(const QString &handle, const WorkerPatch &patch, std::stop_token stop)
{
    return d->call(this, change(workerPath(handle), writeWorkerPatch(patch)), decodeWorker, stop);
}

Call<Nothing> OrdersClient::deleteWorker(const QString &handle, std::stop_token stop)
{
    return d->call(this, remove(workerPath(handle)), decodeNothing, stop);
}

Call<Worker> OrdersClient::undeleteWorker(const QString &handle, std::stop_token stop)
{
    return d->call(this, post(workerPath(handle, "/undelete"_L1), "{}"), decodeWorker, stop);
}

Call<Worker> OrdersClient::setAvailable(const QString &handle, bool available, std::stop_token stop)
{
    return d->call(this, post(workerPath(handle, "/work_status"_L1), writeWorkStatus(available)), decodeWorker, stop);
}

Call<WorkerHistory> OrdersClient::workerHistory(const QString &handle, const DateSpan &span, std::stop_token stop)
{
    return d->call(this, get(workerPath(handle, "/history"_L1), codec::filterFields(span)), decodeWorkerHistory, stop);
}

Call<OpsGroup> OrdersClient::opsGroup(const QString &handle, std::stop_token stop)
{
    return d->call(this, get(Path("/workers/ops-groups/"_L1).handle(handle)), decodeOpsGroup, stop);
}

Call<OpsGroup> OrdersClient::patchOpsGroup(const QString &handle, const OpsGroupPatch &patch, std::stop_token stop)
{
    return d->call(this, change(Path("/workers/ops-groups/"_L1).handle(handle), writeOpsGroupPatch(patch)), decodeOpsGroup,
        stop);
}

Call<Nothing> OrdersClient::deleteOpsGroup(const QString &handle, std::stop_token stop)
{
    return d->call(this, remove(Path("/workers/ops-groups/"_L1).handle(handle)), decodeNothing, stop);
}

Call<Page<Place>> OrdersClient::listPlaces(const PlaceFilter &filter, std::stop_token stop)
{
    return d->call(this, get(Path("/places/v1/"_L1), codec::filterFields(filter)), decodePlacePage, stop);
}

Call<Place> OrdersClient::place(const QString &handle, std::stop_token stop)
{
    return d->call(this, get(Path("/places/v1/"_L1).handle(handle)), decodePlace, stop);
}

Call<Place> OrdersClient::createPlace(const Place &place, std::stop_token stop)
{
    return d->call(this, post(Path("/places/v1/"_L1), writeNewPlace(place)), decodePlace, stop);
}

Call<Place> OrdersClient::patchPlace(const QString &handle, const PlacePatch &patch, std::stop_token stop)
{
    return d->call(this, change(Path("/places/v1/"_L1).handle(handle), writePlacePatch(patch)), decodePlace, stop);
}

Call<Nothing> OrdersClient::deletePlace(const QString &handle, std::stop_token stop)
{
    return d->call(this, remove(Path("/places/v1/"_L1).handle(handle)), decodeNothing, stop);
}

Call<ChangePage> OrdersClient::changes(const ChangeQuery &query, std::stop_token stop)
{
    return d->call(this, get(Path("/changes"_L1), codec::filterFields(query)), decodeChangePage, stop);
}

Call<NearbyResult> OrdersClient::nearby(const NearbyRequest &request, std::stop_token stop)
{
    return d->call(this, post(Path("/nearby/v4"_L1), writeNearbyRequest(request)), decodeNearbyResult, stop);
}

Call<Page<OpsGroup>> OrdersClient::listOpsGroups(const OpsGroupFilter &filter, std::stop_token stop)
{
    return d->call(this, get(Path("/workers/ops-groups/"_L1), codec::filterFields(filter)), decodeOpsGroupPage, stop);
}

Call<OpsGroup> OrdersClient::createOpsGroup(const NewOpsGroup &request, std::stop_token stop)
{
    return d->call(this, post(Path("/workers/ops-groups/"_L1), writeNewOpsGroup(request)), decodeOpsGroup, stop);
}

Call<ExportJob> OrdersClient::createExport(const ExportRequest &request, std::stop_token stop)
{
    return d->call(this, post(Path("/orders/export"_L1), writeExport(request)), decodeExportJob, stop);
}

Call<ExportJob> OrdersClient::exportJob(const QString &jobId, std::stop_token stop)
{
    return d->call(this, get(Path("/orders/export/"_L1).handle(jobId)), decodeExportJob, stop);
}

}
