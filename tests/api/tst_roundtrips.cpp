// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/reading.h"
#include "api/writing.h"
#include "tests/support/fixtures.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace routedesk::api;
using namespace routedesk::test;
using namespace Qt::StringLiterals;

namespace {

/// A seed's body with its times in the wire's one form.
QJsonValue withMillis(QByteArray body)
{
    static const QRegularExpression time(uR"((\d\d:\d\d:\d\d)Z")"_s);
    return jsonOf(QString::fromUtf8(body).replace(time, uR"(\1.000Z")"_s).toUtf8());
}

/// Keys of an object in the order they stand in the text, one level deep.
QStringList keysInOrder(const QByteArray &json)
{
    QStringList keys;
    int depth = 0;
    bool inText = false;
    qsizetype start = 0;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (c == '"') {
            inText = !inText;
            if (inText)
                start = i + 1;
            else if (depth == 1 && i + 1 < json.size() && json[i + 1] == ':')
                keys.append(QString::fromUtf8(json.mid(start, i - start)));
        } else if (!inText) {
            depth += (c == '{' || c == '[') - (c == '}' || c == ']');
        }
    }
    return keys;
}

Instant at(const char *text)
{
    return *instantFromUtf8(text);
}

/// Every field set.
Order fullOrder()
{
    Order order = decodeOrderDetail(fixture("complete.answer"))->value.order;
    order.workerName = u"Jämes \"J\" \\ <b>"_s;
    order.priority = Priority::High;
    order.deviceSwitchMode = DeviceSwitchMode::Login;
    order.scheduledAfter = at("2023-10-26T01:00:00Z");
    order.arrivedAt = order.exitedAt = order.enabledAt = order.disabledAt = order.cancelledAt = at("2023-10-26T01:10:00.001Z");
    order.rescheduledMarkedAt = at("2023-10-26T01:11:00Z");
    order.productTypes = { u"frozen"_s, u"🧊"_s };
    order.timeZoneId = u"America/Los_Angeles"_s;
    order.embedUrl = u"https://embed.example/x"_s;
    order.planningFailureReason = u"No worker"_s;
    order.timeToFirstEvent = 1.5;
    order.timeToFirstLocation = 2;
    order.trackingRate = 0.982;
    Estimate estimate;
    estimate.arriveAt = at("2023-10-26T01:20:00Z");
    estimate.distance = 1234.5;
    estimate.polyline = { { *GeoPoint::fromDegrees(1, 2), {}, {} }, { *GeoPoint::fromDegrees(3, 4), {}, {} } };
    estimate.currentWorkerLocation = WorkerLocation { GeoPoint::fromDegrees(5, 6), 90, 3.5, 0, at("2023-10-26T01:19:00Z") };
    order.estimate = estimate;
    order.outages = { { u"low_battery"_s, u"Low"_s, u"d"_s, OutageCategory::Sporadic, 3, {} } };
    order.tasks = { { u"t"_s, u"Ring"_s, u"twice"_s, {}, u"pending"_s, Priority::None, {} } };
    order.createdBy = CreatedBy { u"api"_s, at("2023-10-26T01:00:00Z"), u"10.0.0.1"_s, {}, u"w"_s, {}, u"a@b"_s };
    order.workerProfile.set(u"capacity"_s, u"20"_s, true);
    order.cancellationSource.set(u"who"_s, u"us"_s);
    order.metadata.set(u"deep"_s, uR"({"a":[1,null]})"_s, true);
    return order;
}

}

class RoundTripsTest : public QObject {
    Q_OBJECT

private slots:
    void seedDetails_data();
    void seedDetails();
    void seedKeysKeepTheirOrder();
    void seedRoute();
    void seedPlans();
    void seedRequests();
    void fullOrderSurvives();
    void fullRouteSurvives();
    void batchResultsSurvive();
    void laterTimelineSurvives();
    void destinationsSurvive();
    void workersSurvive();
    void patchesSurvive();
    void placesSurvive();
    void plansSurvive();
    void requestsSurvive();
    void filtersSurvive();
    void textIsEscaped_data();
    void textIsEscaped();
    void numbersReadBack();
    void lastPageHasNullToken();
    void errorsHaveTheirShapes();
};

void RoundTripsTest::seedDetails_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("complete") << fixture("complete.answer");
    QTest::newRow("cancel") << fixture("cancel.answer");
}

void RoundTripsTest::seedDetails()
{
    QFETCH(QByteArray, body);
    const auto first = decodeOrderDetail(body);
    QVERIFY(first);
    const QByteArray written = writeOrderDetail(first->value);
    QCOMPARE(jsonOf(written), jsonOf(body));
    const auto second = decodeOrderDetail(written);
    QVERIFY(second);
    QCOMPARE(second->value, first->value);
    QCOMPARE(second->notes.count, 0);
}

void RoundTripsTest::seedKeysKeepTheirOrder()
{
    // A compact copy, since keysInOrder() knows no blanks.
    QByteArray body = fixture("complete.answer");
    body.replace("\n", "").replace("\": ", "\":");
    const auto written = writeOrderDetail(decodeOrderDetail(body)->value);
    QCOMPARE(keysInOrder(written), keysInOrder(body));
}

void RoundTripsTest::seedRoute()
{
    const auto route = decodeRoute(fixture("track.answer"));
    const QByteArray written = writeRoute(route->value);
    QCOMPARE(jsonOf(written), jsonOf(fixture("track.answer")));
    QCOMPARE(decodeRoute(written)->value, route->value);
}

void RoundTripsTest::seedPlans()
{
    const auto page = decodePlanPage(fixture("plans.answer"));
    QByteArray written = writePlanPage(page->value);
    QCOMPARE(decodePlanPage(written)->value.items, page->value.items);
    // Keys of our own orders always name their index; this seed leaves it out.
    written.replace(R"("type_index":0,)", "").replace(R"(,"type_index":0)", "");
    QCOMPARE(jsonOf(written), withMillis(fixture("plans.answer")));
}

void RoundTripsTest::seedRequests()
{
    const auto batch = readBatchRequest(fixture("post-orders.request"));
    QVERIFY(batch);
    QCOMPARE(batch->orders.size(), 2);
    QCOMPARE(jsonOf(writeBatchRequest(*batch)), withMillis(fixture("post-orders.request")));
    const auto track = readTrackRequest(fixture("track.request"));
    QVERIFY(track);
    QCOMPARE(jsonOf(writeTrackRequest(*track)), withMillis(fixture("track.request")));
}

void RoundTripsTest::fullOrderSurvives()
{
    const Order order = fullOrder();
    const auto page = decodeOrderPage(writeOrderPage({ { order, order }, u"next"_s }));
    QVERIFY(page);
    QCOMPARE(page->notes.messages, QStringList());
    QCOMPARE(page->value.items, (QList<Order> { order, order }));
    QCOMPARE(page->value.nextToken, u"next"_s);
}

void RoundTripsTest::fullRouteSurvives()
{
    Route route = decodeRoute(fixture("track.answer"))->value;
    route.orders = { fullOrder() };
    route.planId = u"p"_s;
    route.planMode = PlanMode::Pool;
    route.trackMode = TrackMode::Flex;
    route.deviceSwitchMode = DeviceSwitchMode::ClosestToDestination;
    route.completionType = CompletionType::ReturnToStartLocation;
    route.completionSource = u"api"_s;
    route.completedAt = route.scheduledStartAt = at("2023-10-26T05:00:00Z");
    route.estimate = fullOrder().estimate;
    route.polyline = { { *GeoPoint::fromDegrees(1, 2), 3.5, at("2023-10-26T01:00:00Z") }, { *GeoPoint::fromDegrees(1, 2), {}, at("2023-10-26T01:00:01Z") } };
    route.startLocation = route.endLocation = GeoPoint::fromDegrees(1, 2);
    route.distance = 1;
    route.duration = 16.113;
    route.trackingRate = 1;
    route.timeToFirstEvent = route.timeToFirstLocation = 0;
    route.region = { u"US"_s, {}, u"San José"_s };
    route.createdBy.email = u"a@b"_s;
    route.candidateDevices = { u"d"_s };
    route.metadata.set(u"zone"_s, u"4"_s, true);
    const auto page = decodeRoutePage(writeRoutePage({ { route }, {} }));
    QVERIFY(page);
    QCOMPARE(page->notes.messages, QStringList());
    QCOMPARE(page->value.items, QList<Route> { route });
}

void RoundTripsTest::batchResultsSurvive()
{
    Route route;
    route.handle = u"r"_s;
    PlanAccepted accepted { u"Order Planning Initiated"_s, u"p"_s, u"/orders/plans/p"_s, {}, 2, u"planning"_s };
    for (const BatchResult &result : { BatchResult(route), BatchResult(QList<Order> { fullOrder() }), BatchResult(accepted) }) {
        const auto decoded = decodeBatchResult(writeBatchResult(result));
        QVERIFY(decoded);
        QCOMPARE(decoded->value, result);
    }
}

void RoundTripsTest::laterTimelineSurvives()
{
    const QByteArray body = R"({"order_handle":"o","timeline":[
        {"type":"driver_activity_event","recorded_at_start":"2026-01-01T10:00:00.000Z","recorded_at_end":"2026-01-01T10:05:00.000Z",
         "activity":"drive","location_start":{"type":"Point","coordinates":[1,2]},"detail":{"distance":1200,"duration":300,"steps":null}},
        {"type":"order_geofence_entered","recorded_at":"2026-01-01T10:05:00.000Z","location":{"geometry":null,"recorded_at":"2026-01-01T10:05:00.000Z"},
         "distance":null,"duration":10,"order_handle":"o","order_id":"x","order_type":"drop","fulfillment_attempt":1,"event_id":"e","linked_event_ids":["f"]},
        {"type":"driver_status_updated","recorded_at":"2026-01-01T10:06:00.000Z","tracking":true,"detail":{"actor":"business"}},
        {"type":"driver_activity_started","recorded_at":"2026-01-01T10:07:00.000Z","driver_handle":null,"activity":"walk","address":null}]})";
    const auto first = decodeOrderDetail(body);
    QVERIFY(first);
    QCOMPARE(first->notes.messages, QStringList());
    const QByteArray written = writeOrderDetail(first->value);
    QCOMPARE(decodeOrderDetail(written)->value, first->value);
    const QJsonArray events = jsonOf(written)[u"timeline"].toArray();
    QCOMPARE(events[0].toObject(), jsonOf(body)[u"timeline"][0].toObject());
    QCOMPARE(events[2].toObject(), jsonOf(body)[u"timeline"][2].toObject());
    QCOMPARE(events[3].toObject(), jsonOf(body)[u"timeline"][3].toObject());
    QCOMPARE(events[1].toObject()[u"linked_event_ids"].toArray(), QJsonArray { u"f"_s });
}

void RoundTripsTest::destinationsSurvive()
{
    Order order;
    order.key.handle = u"o"_s;
    Destination polygon;
    for (const auto &[longitude, latitude] : { std::pair(0, 0), { 1, 0 }, { 1, 1 }, { 0, 0 } })
        polygon.polygon.append(*GeoPoint::fromDegrees(longitude, latitude));
    Destination place;
    place.placeHandle = u"p"_s;
    Destination geofence;
    geofence.geofenceId = u"g"_s;
    geofence.placeId = u"i"_s;
    Destination address;
    address.address = u"1 Main St"_s;
    address.radius = 30;
    for (const Destination &destination : { polygon, place, geofence, address }) {
        order.destination = destination;
        QCOMPARE(decodeOrderDetail(writeOrder(order))->value.order, order);
    }
}

void RoundTripsTest::workersSurvive()
{
    Worker worker;
    worker.handle = u"w"_s;
    worker.name = u"Wen"_s;
    worker.deviceId = u"D"_s;
    worker.deviceStatus = DeviceStatus::Active;
    worker.deviceStatusReason = u"drive"_s;
    worker.deviceStatusAt = at("2026-01-01T00:00:00Z");
    worker.location = { GeoPoint::fromDegrees(1, 2), 1, 2, 3, {} };
    worker.opsGroupHandle = u"g"_s;
    worker.productTypes = { u"frozen"_s };
    worker.profile.set(u"capacity"_s, u"20"_s, true);
    worker.schedule = { { u"monday"_s, 480, 1080, 1 } };
    worker.home = GeoPoint::fromDegrees(3, 4);
    worker.homeAddress = u"H"_s;
    worker.available = true;
    worker.tracking = false;
    worker.createdAt = at("2026-01-01T00:00:00Z");
    worker.summary = WorkerSummary { 3, 1, {}, {}, {}, 2, {}, {}, 1, 20.5, 30, 0.5 };
    worker.location.altitude = 4.5;
    worker.deviceInfo.set(u"os"_s, u"Android"_s);
    worker.devices = { { u"C"_s, at("2026-01-01T00:00:00Z"), at("2026-01-02T00:00:00Z") }, { u"D"_s, at("2026-01-02T00:00:00Z"), {} } };
    worker.locationPermission = u"always"_s;
    worker.unavailableOn = { QDate(2026, 1, 2), QDate(2026, 1, 3) };
    worker.deletedAt = at("2026-01-01T00:00:00Z");
    QCOMPARE(decodeWorkerPage(writeWorkerPage({ { worker }, {} }))->value.items, QList<Worker> { worker });

    const auto read = readNewWorker(writeNewWorker({ worker }));
    QVERIFY(read);
    QCOMPARE(read->worker.schedule, worker.schedule);
    QCOMPARE(read->worker.home, worker.home);
    QCOMPARE(read->worker.unavailableOn, worker.unavailableOn);
    QVERIFY(!read->worker.tracking);

    OpsGroup group { u"g"_s, u"G"_s, u"America/Los_Angeles"_s, GeoPoint::fromDegrees(1, 2), u"H"_s,
        GeoPoint::fromDegrees(3, 4), CompletionType::Manual, 12, 1000.5, 480, 1080,
        u"minimise_time"_s, TrackMode::OnShift, u"s"_s, { u"t"_s, u"m"_s, 5, {} } };
    QCOMPARE(decodeOpsGroupPage(writeOpsGroupPage({ { group }, u"n"_s }))->value.items, QList<OpsGroup> { group });
    QCOMPARE(readNewOpsGroup(writeNewOpsGroup({ group }))->group, group);

    ExportJob job { u"j"_s, ExportStatus::Failed, u"m"_s, 3, u"https://x"_s, u"e"_s, at("2026-01-01T00:00:00Z"), {}, {} };
    QCOMPARE(decodeExportJob(writeExportJob(job))->value, job);
}

void RoundTripsTest::patchesSurvive()
{
    WorkerPatch worker;
    QCOMPARE(writeWorkerPatch(worker), "{}");
    QCOMPARE(*readWorkerPatch("{}"), worker);
    worker.name = changedTo(u"N"_s);
    worker.deviceId = cleared<QString>();
    worker.home = changedTo(Home { GeoPoint::fromDegrees(1, 2), u"H"_s });
    worker.productTypes = QStringList();
    worker.profile = Metadata();
    worker.schedule = QList<ShiftEntry> { { u"monday"_s, 480, 60, {} } };
    worker.unavailableOn = QList<QDate> {};
    worker.available = false;
    QCOMPARE(*readWorkerPatch(writeWorkerPatch(worker)), worker);
    QCOMPARE(readWorkerPatch(R"({"name":""})")->name, cleared<QString>());

    OpsGroupPatch group;
    QCOMPARE(*readOpsGroupPatch(writeOpsGroupPatch(group)), group);
    group.label = changedTo(u"L"_s);
    group.timeZoneId = cleared<QString>();
    group.home = cleared<Home>();
    group.routeStart = changedTo(*GeoPoint::fromDegrees(3, 4));
    group.completionType = changedTo(OpenEnum<CompletionType>(CompletionType::Manual));
    group.orderTrackingMode = cleared<OpenEnum<TrackMode>>();
    group.routeCapacity = changedTo(4);
    group.routeMaxDistance = changedTo(4.5);
    group.shiftStartMinute = cleared<int>();
    group.objectiveFunction = changedTo(u"minimise_time"_s);
    group.trackingAutomation = changedTo(TrackingAutomation { u"t"_s, {}, 3, {} });
    QCOMPARE(*readOpsGroupPatch(writeOpsGroupPatch(group)), group);

    QCOMPARE(*readWorkStatus(writeWorkStatus(true)), true);
    QCOMPARE(*readWorkStatus(R"({"work_status":{"available":false}})"), false);
}

void RoundTripsTest::placesSurvive()
{
    Place place { u"p"_s, u"P"_s, {}, {}, at("2026-01-01T00:00:00Z"), at("2026-01-02T00:00:00Z") };
    place.where.point = GeoPoint::fromDegrees(1, 2);
    place.where.radius = 50;
    place.where.address = u"A"_s;
    place.where.geofenceId = u"g"_s;
    place.metadata.set(u"gate"_s, u"4"_s, true);
    QCOMPARE(decodePlacePage(writePlacePage({ { place }, {} }))->value.items, QList<Place> { place });
    Place told = place;
    told.createdAt = told.updatedAt = {};
    told.where.geofenceId = QString();
    QCOMPARE(*readNewPlace(writeNewPlace(place)), told);
    place.where.polygon = { *GeoPoint::fromDegrees(1, 2), *GeoPoint::fromDegrees(3, 4), *GeoPoint::fromDegrees(5, 0) };
    place.where.point = {};
    place.where.radius = {};
    QCOMPARE(decodePlace(writePlace(place))->value, place);

    PlacePatch patch { changedTo(u"N"_s), cleared<QString>(), GeoPoint::fromDegrees(1, 2), {}, 40, Metadata(), true };
    QCOMPARE(*readPlacePatch(writePlacePatch(patch)), patch);
    patch = { {}, {}, {}, place.where.polygon, {}, {}, {} };
    QCOMPARE(*readPlacePatch(writePlacePatch(patch)), patch);

    NearbyRequest request;
    request.destination.point = GeoPoint::fromDegrees(1, 2);
    request.searchType = NearbySearch::Eta;
    request.searchRadius = 500;
    request.workerHandles = { u"w"_s };
    request.opsGroupHandle = u"g"_s;
    QCOMPARE(*readNearbyRequest(writeNearbyRequest(request)), request);
    request.destination = {};
    request.order = { u"o"_s, OrderType::Drop, 1, {} };
    QCOMPARE(*readNearbyRequest(writeNearbyRequest(request)), request);
    NearbyResult result { u"r"_s, 5, 4, 1, 2, 1, { { u"w"_s, u"W"_s, u"d"_s, u"g"_s, true, { GeoPoint::fromDegrees(1, 2), {}, {}, {}, {} }, u"device"_s, 12.5, 60 } } };
    QCOMPARE(decodeNearbyResult(writeNearbyResult(result))->value, result);

    WorkerHistory history { u"w"_s, u"UTC"_s, at("2026-01-01T00:00:00Z"), at("2026-01-02T00:00:00Z"), {}, true, {} };
    history.summary.total = 3;
    TimelineEvent event;
    event.type = u"order_started"_s;
    event.recordedAt = at("2026-01-01T03:00:00Z");
    history.timeline = { event };
    QCOMPARE(decodeWorkerHistory(writeWorkerHistory(history))->value, history);
}

void RoundTripsTest::plansSurvive()
{
    Plan plan;
    plan.planId = u"p"_s;
    plan.status = PlanStatus::Completed;
    plan.fulfillmentDate = QDate(2026, 1, 2);
    plan.createdAt = at("2026-01-01T00:00:00Z");
    plan.unplannedOrders = { { { u"o"_s, OrderType::Pick, 2, 1 }, OrderStatus::Unplanned, PlanMode::OnDemand, u"No capacity"_s } };
    plan.summary = PlanSummary { 9, 1, 2, 3, 4, 5, 6.5, {}, 7, {}, 2, 3 };
    plan.basis = PlanBasis { true, 40, 31, u"503"_s, 412, 5, 1, 2, 3, 4, 2, true };
    QCOMPARE(decodePlan(writePlan(plan))->value, plan);
    QCOMPARE(decodePlanBasis(writePlanBasis(PlanBasis()))->value, PlanBasis());
}

void RoundTripsTest::requestsSurvive()
{
    NewOrder order { u"o"_s, OrderType::Drop, 1, {}, at("2026-01-01T02:00:00Z"), at("2026-01-01T01:00:00Z"), 600, 5,
        Priority::Low, { u"frozen"_s }, {}, {} };
    order.destination.point = GeoPoint::fromDegrees(1, 2);
    order.destination.radius = 50;
    order.metadata.set(u"n"_s, u"1.5"_s, true);
    order.tasks = { { {}, u"Ring"_s, {}, u"def"_s, {}, Priority::High, {} } };
    const BatchRequest batch { PlanMode::OnDemand, u"g"_s, u"w"_s, true, { order } };
    QCOMPARE(readBatchRequest(writeBatchRequest(batch)), batch);
    TrackRequest track { TrackMode::OnTime, {}, u"w"_s, u"d"_s, u"g"_s, u"r"_s, order.metadata, 3, DeviceSwitchMode::Manual, { order } };
    QCOMPARE(readTrackRequest(writeTrackRequest(track)), track);
    OrderPatch patch { Metadata(), order.destination, changedTo(*order.scheduledAt), {}, 60, QStringList(), 2,
        changedTo(u"g"_s) };
    QCOMPARE(readOrderPatch(writeOrderPatch(patch)), (GuardedPatch { patch, {} }));
    patch.scheduledAfter = cleared<Instant>();
    QCOMPARE(readOrderPatch(writeOrderPatch(patch)), (GuardedPatch { patch, {} }));
    patch.scheduledAt = cleared<Instant>();
    patch.opsGroupHandle = cleared<QString>();
    const OrderPatch expected { .scheduledAt = changedTo(*order.scheduledAt), .opsGroupHandle = cleared<QString>() };
    QCOMPARE(readOrderPatch(writeOrderPatch(patch, expected)), (GuardedPatch { patch, expected }));
    QCOMPARE(writeOrderPatch({}), QByteArray("{}"));
    const RescheduleRequest reschedule { order.scheduledAt, order.scheduledAfter };
    QCOMPARE(readReschedule(writeReschedule(reschedule)), reschedule);
    const auto reassign = readReassign(writeReassign({ u"o"_s, OrderType::Pick, 1, 2 }, { u"w"_s, u"g"_s }));
    QCOMPARE(reassign->request, (ReassignRequest { u"w"_s, u"g"_s }));
    QVERIFY(reassign->type.is(OrderType::Pick) && reassign->typeIndex == 1);
    const QList<OrderRef> refs { { u"a"_s, OrderType::Pick, 0, {} }, { u"b"_s, {}, {}, {} } };
    const CreateRouteRequest create { refs, TrackMode::FullShift, u"g"_s, u"w"_s, true };
    QCOMPARE(readCreateRoute(writeCreateRoute(create)), create);
    const RouteOrdersRequest add { refs, true, {} };
    QCOMPARE(readRouteOrders(writeRouteOrders(add)), add);
    const ReassignRouteRequest reassignRoute { u"w"_s, u"d"_s, {} };
    QCOMPARE(readReassignRoute(writeReassignRoute(reassignRoute)), reassignRoute);
    const RoutePatch routePatch { order.metadata, order.scheduledAt, {} };
    QCOMPARE(readRoutePatch(writeRoutePatch(routePatch)), routePatch);
    const TriggerPlanRequest trigger { { u"a"_s, u"b"_s }, PlanMode::Scheduled };
    QCOMPARE(readTriggerPlan(writeTriggerPlan(trigger)), trigger);
}

void RoundTripsTest::filtersSurvive()
{
    ExportRequest request;
    request.filter.workerHandle = u"a+b & c=d%"_s;
    request.filter.statuses = { OrderStatus::Completed, OrderStatus::Ongoing };
    request.filter.rescheduledOnly = true;
    request.filter.fulfillmentAttempt = 2;
    request.filter.scheduledDate = QDate(2026, 1, 2);
    request.filter.scheduledFrom = at("2026-01-01T02:00:00Z");
    request.filter.sortDirection = SortDirection::Ascending;
    request.filter.limit = 7;
    request.emailRecipients = { u"a@b"_s };
    QCOMPARE(readExport(writeExport(request)), request);
    QCOMPARE(jsonOf(writeExport(request))[u"limit"], QJsonValue(7));
}

void RoundTripsTest::textIsEscaped_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("quotes") << uR"(a"b\c/d)"_s << QByteArray(R"("a\"b\\c/d")");
    QTest::newRow("controls") << u"\n\r\t\b\f\x01\x1f\x7f"_s << QByteArray("\"\\n\\r\\t\\b\\f\\u0001\\u001f\x7f\"");
    QTest::newRow("NUL") << QString(QChar(0)) << QByteArray(R"("\u0000")");
    QTest::newRow("unicode") << u"é€😀"_s << QByteArray("\"é€😀\"");
    QTest::newRow("lone high") << QString(QChar(0xD83D)) + u'x' << QByteArray("\"\xEF\xBF\xBDx\"");
    QTest::newRow("lone low") << QString(QChar(0xDE00)) << QByteArray("\"\xEF\xBF\xBD\"");
    QTest::newRow("line separators") << u"\u2028"_s << QByteArray("\"\xE2\x80\xA8\"");
}

void RoundTripsTest::textIsEscaped()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, json);
    const QByteArray written = writeHttpError(text);
    QCOMPARE(written, R"({"detail":{},"message":)" + json + '}');
    QVERIFY(jsonOf(written).isObject());
}

void RoundTripsTest::numbersReadBack()
{
    Order order;
    order.key.handle = u"o"_s;
    for (const double number : { 0.0, 24.49, -121.8871193, 1e21, 5e-324, 1.7976931348623157e308, 2254.0 }) {
        order.distance = number;
        const auto decoded = decodeOrderDetail(writeOrder(order));
        QVERIFY(decoded);
        QCOMPARE(decoded->value.order.distance, std::optional(number));
    }
    order.distance = qInf();
    QVERIFY(writeOrder(order).contains(R"("distance":null)"));
    order.distance = qQNaN(); // no number, so there is none
    QVERIFY(!order.distance);
    QVERIFY(!writeOrder(order).contains("distance"));
}

void RoundTripsTest::lastPageHasNullToken()
{
    QCOMPARE(writeOrderPage({}), QByteArray(R"({"orders":[],"pagination_token":null})"));
}

void RoundTripsTest::errorsHaveTheirShapes()
{
    QCOMPARE(jsonOf(writeHttpError(u"string"_s)), jsonOf(fixture("http-error")));
    QCOMPARE(jsonOf(writeValidationError(u"string"_s, { { u"<location>"_s, u"<field_name>"_s, u"string"_s } })),
        jsonOf(fixture("validation-error")));
    QCOMPARE(jsonOf(writeCodedError(u"driver_not_linked_to_device"_s, u"Worker needs to be linked to a device first"_s,
                 u"The worker is not yet linked to a device"_s)),
        jsonOf(fixture("track-400")));
    QCOMPARE(jsonOf(writeCodedError(u"duplicate_resource"_s, u"Duplicate route found with this ID"_s, {},
                 u"System already has a route with this ID"_s)),
        jsonOf(fixture("track-409")));
    QVERIFY(writeCodedError(u"device_not_found"_s, u"t"_s, {}).contains(R"("detail":null)"));
    const auto complaints = writeValidationError(u"m"_s,
        { { u"json"_s, u"orders.0"_s, u"a"_s }, { u"query"_s, u"limit"_s, u"b"_s }, { u"json"_s, u"orders.0"_s, u"c"_s } });
    QCOMPARE(complaints, QByteArray(R"({"detail":{"json":{"orders.0":["a","c"]},"query":{"limit":["b"]}},"message":"m"})"));
}

QTEST_GUILESS_MAIN(RoundTripsTest)
#include "tst_roundtrips.moc"
