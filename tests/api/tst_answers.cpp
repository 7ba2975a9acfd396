// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/answers.h"
#include "tests/support/fixtures.h"

#include <QTest>

using namespace routedesk::api;
using namespace routedesk::test;
using namespace Qt::StringLiterals;

namespace {

Decoded<OrderDetail> detailOf(const QByteArray &body)
{
    auto decoded = decodeOrderDetail(body);
    return decoded ? *std::move(decoded) : Decoded<OrderDetail>();
}

/// An order with these fields besides its handle.
Decoded<OrderDetail> orderWith(const QByteArray &fields)
{
    return detailOf(R"({"order_handle":"o",)" + fields + '}');
}

Instant at(const char *text)
{
    return *instantFromUtf8(text);
}

}

/// The seeds' example bodies and, one by one, their anomalies.
class AnswersTest : public QObject {
    Q_OBJECT

private slots:
    void completedOrder();
    void cancelledOrder();
    void trackedRoute();
    void planPage();
    void generatorPlaceholders();
    void timelineOfAnotherOrder();
    void coordinatesAreNotMended();
    void timesWithAndWithoutMillis();
    void polylineOddities();
    void nullDistanceBesideZero();
    void placeholderMaps();
    void driverTwins();
    void handlesKeepTheirCase();
    void hyphenatedKey();
    void trackingRates_data();
    void trackingRates();
    void laterGeneration();
    void eventsAreSorted();
    void polygonDestination();
    void wrongTypesAreNoted_data();
    void wrongTypesAreNoted();
    void brokenItemsAreCounted();
    void lastPages_data();
    void lastPages();
    void batchAnswers();
    void emptyRoute();
    void workers();
    void opsGroups();
    void exportJobs();
    void uselessAnswers_data();
    void uselessAnswers();
};

void AnswersTest::completedOrder()
{
    const auto [detail, notes] = detailOf(fixture("complete.answer"));
    QCOMPARE(notes.count, 0);
    QCOMPARE(detail.order.key, (OrderKey { u"order-1"_s, OrderType::Pick, 0, 0 }));
    QVERIFY(detail.order.status.is(OrderStatus::Completed));
    QCOMPARE(detail.order.destination.point, GeoPoint::fromDegrees(-121.8871193, 37.390611));
    QCOMPARE(detail.order.destination.radius, std::optional(100));
    QCOMPARE(detail.order.risks.size(), 8);
    QVERIFY(detail.order.isAtRisk());
    QVERIFY(detail.order.completedAt < detail.order.scheduledAt);
    QCOMPARE(detail.order.planId, u"0f3415f2-63b7-4727-83d2-010e88b48715"_s);
    QVERIFY(detail.order.planMode.is(PlanMode::Manual));
    QCOMPARE(detail.order.duration, std::optional(21.0));
    QCOMPARE(detail.deviationFromDestination, std::optional(2254.0));
    QCOMPARE(detail.completedAtDestination, std::optional(false));
    QCOMPARE(detail.polyline.size(), 1);
    QCOMPARE(detail.polyline[0].altitude, std::optional(24.49));
    QCOMPARE(detail.polyline[0].recordedAt, at("2023-10-26T01:39:24.125Z"));
    QCOMPARE(detail.timeline.size(), 7);
    QVERIFY(!detail.timeline.last().fulfillmentAttempt);
    QCOMPARE(detail.timeline[2].workerHandle, u"James"_s);
    QVERIFY(detail.timeline[4].workerHandle.isNull());
    QVERIFY(detail.timeline[4].activity.is(Activity::Stop));
    QCOMPARE(detail.timeline[4].placeRecordedAt, at("2023-10-26T01:39:24.125Z"));
    QVERIFY(detail.timeline[0].rest.isEmpty());
}

void AnswersTest::cancelledOrder()
{
    const auto [detail, notes] = detailOf(fixture("cancel.answer"));
    QCOMPARE(notes.count, 0);
    QVERIFY(detail.order.status.is(OrderStatus::Cancelled));
    QVERIFY(!detail.order.riskStatus);
    QVERIFY(!detail.order.isAtRisk());
    QVERIFY(!detail.order.plannedAt);
    QVERIFY(!detail.order.trackingRate);
    QVERIFY(detail.order.disabledAt < detail.order.cancelledAt);
    QCOMPARE(detail.cancelledAtDestination, std::optional(false));
    QVERIFY(!detail.completedAtDestination && !detail.deviationFromDestination);
    QVERIFY(detail.timeline.last().orderType.isAbsent());
    QCOMPARE(detail.timeline.last().fulfillmentAttempt, std::optional(0));
}

void AnswersTest::trackedRoute()
{
    const auto decoded = decodeRoute(fixture("track.answer"));
    QVERIFY(decoded);
    const Route &route = decoded->value;
    QCOMPARE(decoded->notes.count, 0);
    QVERIFY(route.isStarted());
    QCOMPARE(route.version, std::optional(1));
    QVERIFY(route.trackMode.isAbsent());
    QVERIFY(route.embedUrl.contains(u"publishable_key"));
    QCOMPARE(route.orders.size(), 2);
    QVERIFY(route.startedAt < route.orders[0].startedAt);
    QVERIFY(route.orders[0].createdAt < route.createdAt);
    QCOMPARE(route.orders[0].plannedAt, route.orders[0].createdAt);
    QCOMPARE(route.orders[1].shareUrl, u"https://trck.at/NqV7Xm22pC"_s);
}

void AnswersTest::planPage()
{
    const auto decoded = decodePlanPage(fixture("plans.answer"));
    QVERIFY(decoded);
    QCOMPARE(decoded->notes.count, 0);
    QCOMPARE(decoded->value.nextToken, u"bvdshjbcjksbcjk"_s);
    QCOMPARE(decoded->value.items.size(), 1);
    const Plan &plan = decoded->value.items[0];
    QVERIFY(plan.status.is(PlanStatus::Failed));
    QCOMPARE(plan.fulfillmentDate, QDate(2023, 10, 19));
    QCOMPARE(plan.sequenceNumber, 2);
    QCOMPARE(plan.failureReason, u"No Workers Available"_s);
    QVERIFY(!plan.summary);
    QVERIFY(plan.routes[0].isClosed());
    QCOMPARE(plan.routes[0].estimate->polyline.size(), 3);
    QVERIFY(!plan.routes[0].estimate->polyline[0].recordedAt);
    QCOMPARE(plan.routes[0].metadata.entries()[1], (Metadata::Entry { u"zone"_s, u"4"_s, true }));
    QCOMPARE(plan.routes[0].orders[0].key.attempt, 1);
    QCOMPARE(plan.routes[0].orders[0].riskStatus, std::optional(false));
    // Three groups in one plan, times without millis.
    QVERIFY(plan.opsGroupHandle != plan.routes[0].opsGroupHandle);
    QVERIFY(plan.routes[0].opsGroupHandle != plan.routes[0].orders[0].opsGroupHandle);
    QCOMPARE(plan.routes[0].completedAt, at("2023-03-14T23:55:00.000Z"));
    QCOMPARE(plan.unplannedOrders[0].key.handle, u"ORD_1223"_s);
    QVERIFY(plan.unplannedOrders[0].status.isAbsent());
}

void AnswersTest::generatorPlaceholders()
{
    const auto decoded = decodeBatchResult(fixture("post-orders.answer"));
    QVERIFY(decoded);
    QVERIFY(std::holds_alternative<Route>(decoded->value));
    const Route &route = std::get<Route>(decoded->value);
    QCOMPARE(route.handle, u"string"_s);
    QCOMPARE(route.orders.size(), 1);
    const Order &order = route.orders[0];
    // "string" is no time, [0] and [null] are no places: absent, and counted.
    QVERIFY(!order.createdAt && !route.createdAt);
    QVERIFY(!order.destination.point);
    QCOMPARE(order.destination.radius, std::optional(30));
    QVERIFY(order.estimate->currentWorkerLocation && !order.estimate->currentWorkerLocation->place);
    QVERIFY(route.polyline.isEmpty() && !route.startLocation && !route.estimate->startLocation);
    QVERIFY(decoded->notes.count > 25);
    QVERIFY(decoded->notes.messages.contains(u"orders[0].destination.geometry.coordinates: not a longitude and a latitude"_s));
    QVERIFY(decoded->notes.messages.contains(u"orders[0].created_at: not a time"_s));
    QCOMPARE(decoded->notes.messages.size(), DecodeNotes::keptMessages);
    // Everything that can be understood is there.
    QCOMPARE(order.createdBy->ipAddress, u"string"_s);
    QVERIFY(order.outages[0].category.is(OutageCategory::Behavioural));
    QVERIFY(order.tasks[0].priority.is(Priority::None));
    QCOMPARE(order.tasks[0].metadata.entries().size(), 2);
    QVERIFY(order.deviceSwitchMode.is(DeviceSwitchMode::Manual));
    QVERIFY(route.completionType.is(CompletionType::EndAtLastOrder));
    QCOMPARE(route.candidateDevices, QStringList { u"string"_s });
}

void AnswersTest::timelineOfAnotherOrder()
{
    const auto detail = detailOf(fixture("cancel.answer")).value;
    QCOMPARE(detail.order.key.handle, u"order-1"_s);
    for (const TimelineEvent &event : detail.timeline)
        QVERIFY(event.orderHandle.isNull() || event.orderHandle == u"order-2");
}

void AnswersTest::coordinatesAreNotMended()
{
    const auto route = decodeRoute(fixture("track.answer"))->value;
    QCOMPARE(route.orders[0].destination.point, GeoPoint::fromDegrees(17.803927, 34.832173));
    QCOMPARE(route.orders[1].destination.point, GeoPoint::fromDegrees(17.803926, 34.832174));
}

void AnswersTest::timesWithAndWithoutMillis()
{
    const auto order = orderWith(R"("scheduled_at":"2023-11-02T02:00:00Z","created_at":"2023-11-02T02:00:00.000Z")").value.order;
    QCOMPARE(order.scheduledAt, order.createdAt);
    QVERIFY(order.scheduledAt);
}

void AnswersTest::polylineOddities()
{
    const auto [detail, notes] = orderWith(R"("polyline":{"type":"LineString","coordinates":[
        [1,2,3,"2023-10-26T01:28:23.916Z"],[1,2,3,"2023-10-26T01:28:24.045Z"],[4,5],[6,7,8],[9,10,null,"2023-10-26T02:00:00Z"],
        [null],[1],["a","b"],7,[1,200],[1,2,3,"soon"]]})");
    QCOMPARE(detail.polyline.size(), 6);
    QCOMPARE(detail.polyline[0].place, detail.polyline[1].place);
    QVERIFY(detail.polyline[0].recordedAt < detail.polyline[1].recordedAt);
    QVERIFY(!detail.polyline[2].altitude && detail.polyline[3].altitude);
    QVERIFY(!detail.polyline[4].altitude && detail.polyline[4].recordedAt);
    QVERIFY(!detail.polyline[5].recordedAt);
    QCOMPARE(notes.count, 6);
    const auto single = detailOf(fixture("complete.answer")).value;
    QCOMPARE(single.polyline.size(), 1);
}

void AnswersTest::nullDistanceBesideZero()
{
    const auto detail = detailOf(fixture("cancel.answer")).value;
    QCOMPARE(detail.order.distance, std::optional(0.0));
    QVERIFY(!detail.timeline[5].distance);
    QCOMPARE(detail.timeline[5].duration, std::optional(360.0));
    QCOMPARE(detail.timeline[5].steps, std::optional(0.0));
}

void AnswersTest::placeholderMaps()
{
    const auto [detail, notes] = orderWith(R"("metadata":{"property1":null,"property2":null},
        "risks":{"property1":null,"is_offline":"plaid"},"worker_profile":{"property1":null})");
    QCOMPARE(notes.count, 0);
    QCOMPARE(detail.order.metadata.entries()[0], (Metadata::Entry { u"property1"_s, u"null"_s, true }));
    QCOMPARE(detail.order.risks[0].key.text(), u"property1"_s);
    QVERIFY(detail.order.risks[0].level.isAbsent());
    QVERIFY(detail.order.risks[1].level.isUnknown());
    QCOMPARE(detail.order.workerProfile.entries().size(), 1);
}

void AnswersTest::driverTwins()
{
    QCOMPARE(orderWith(R"("driver_handle":"old")").value.order.workerHandle, u"old"_s);
    QCOMPARE(orderWith(R"("driver_handle":"old","worker_handle":"new")").value.order.workerHandle, u"new"_s);
    QCOMPARE(orderWith(R"("worker_handle":"new","driver_handle":"old")").value.order.workerHandle, u"new"_s);
    QCOMPARE(orderWith(R"("driver_handle":"old","worker_handle":null)").value.order.workerHandle, u"old"_s);
    QCOMPARE(orderWith(R"("driver_name":"Old")").value.order.workerName, u"Old"_s);
    QCOMPARE(orderWith(R"("created_by":{"driver_handle":"d"})").value.order.createdBy->workerHandle, u"d"_s);
}

void AnswersTest::handlesKeepTheirCase()
{
    QCOMPARE(detailOf(fixture("complete.answer")).value.order.opsGroupHandle, u"store-SF"_s);
    QCOMPARE(detailOf(fixture("cancel.answer")).value.order.opsGroupHandle, u"store-sf"_s);
    QCOMPARE(detailOf(fixture("complete.answer")).value.order.metadata.entries()[0].key, u"customerID"_s);
    QCOMPARE(decodePlanPage(fixture("plans.answer"))->value.items[0].routes[0].metadata.entries()[0].key, u"customerId"_s);
}

void AnswersTest::hyphenatedKey()
{
    QCOMPARE(orderWith(R"("created_by":{"ip-address":"10.0.0.1"})").value.order.createdBy->ipAddress, u"10.0.0.1"_s);
}

void AnswersTest::trackingRates_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<double>("rate"); // -1: absent
    QTest::addColumn<int>("notes");
    QTest::newRow("zero") << QByteArray("0") << 0.0 << 0;
    QTest::newRow("share") << QByteArray("0.99") << 0.99 << 0;
    QTest::newRow("one") << QByteArray("1") << 1.0 << 0;
    QTest::newRow("percent") << QByteArray("98.2") << 0.982 << 0;
    QTest::newRow("too much") << QByteArray("101") << -1.0 << 1;
    QTest::newRow("negative") << QByteArray("-0.1") << -1.0 << 1;
    QTest::newRow("null") << QByteArray("null") << -1.0 << 0;
}

void AnswersTest::trackingRates()
{
    QFETCH(QByteArray, wire);
    QFETCH(double, rate);
    QFETCH(int, notes);
    const auto decoded = orderWith(R"("tracking_rate":)" + wire);
    QCOMPARE(decoded.value.order.trackingRate.value_or(-1), rate);
    QCOMPARE(decoded.notes.count, notes);
}

void AnswersTest::laterGeneration()
{
    const auto [detail, notes] = orderWith(R"("timeline":[{"type":"driver_activity_event",
        "recorded_at_start":"2026-01-01T10:00:00Z","recorded_at_end":"2026-01-01T10:05:00Z","activity":"drive",
        "location_start":{"geometry":{"type":"Point","coordinates":[1,2,0]},"recorded_at":"2026-01-01T10:00:00Z"},
        "location_end":{"geometry":null},"detail":{"steps":null,"distance":1200,"duration":300},
        "is_partial":false,"marker_id":"m-1"},
        {"type":"check_in","recorded_at":"2026-01-01T10:06:00Z","inferred":true},
        {"type":"my own","recorded_at":"2026-01-01T10:07:00Z","note":"x"}])");
    QCOMPARE(notes.count, 0);
    QCOMPARE(detail.timeline.size(), 3);
    const TimelineEvent &drive = detail.timeline[0];
    QCOMPARE(drive.recordedAt, at("2026-01-01T10:00:00Z"));
    QCOMPARE(drive.endedAt, at("2026-01-01T10:05:00Z"));
    QCOMPARE(drive.distance, std::optional(1200.0));
    QCOMPARE(drive.duration, std::optional(300.0));
    QVERIFY(!drive.steps);
    QCOMPARE(drive.place, GeoPoint::fromDegrees(1, 2));
    QCOMPARE(drive.rest.value(u"marker_id"), u"m-1"_s);
    QCOMPARE(drive.rest.value(u"is_partial"), u"false"_s);
    QVERIFY(drive.rest.value(u"detail").contains(u"1200"));
    QCOMPARE(detail.timeline[1].rest.value(u"inferred"), u"true"_s);
    QCOMPARE(detail.timeline[2].rest.value(u"note"), u"x"_s);
}

void AnswersTest::eventsAreSorted()
{
    const auto detail = orderWith(R"("timeline":[{"type":"c","recorded_at":"2026-01-03T00:00:00Z"},{"type":"after c"},
        {"type":"a","recorded_at":"2026-01-01T00:00:00Z"},{"type":"b","recorded_at_start":"2026-01-02T00:00:00Z"}])").value;
    QStringList types;
    for (const TimelineEvent &event : detail.timeline)
        types.append(event.type);
    QCOMPARE(types, (QStringList { u"a"_s, u"b"_s, u"c"_s, u"after c"_s }));
}

void AnswersTest::polygonDestination()
{
    const auto [detail, notes] = orderWith(R"("destination":{"geometry":{"coordinates":[[[0,0],[1,0],[1,1],[0,0]]],"type":"Polygon"}})");
    QCOMPARE(notes.count, 0);
    QCOMPARE(detail.order.destination.form(), Destination::Form::Polygon);
    QCOMPARE(detail.order.destination.polygon.size(), 4);
    const auto thin = orderWith(R"("destination":{"address":"x","geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[0,0]]]}})");
    QVERIFY(thin.value.order.destination.polygon.isEmpty());
    QCOMPARE(thin.value.order.destination.form(), Destination::Form::AddressOnly);
    QCOMPARE(thin.notes.count, 1);
    const auto typeless = orderWith(R"("destination":{"geometry":{"coordinates":[1,2]}})");
    QCOMPARE(typeless.value.order.destination.point, GeoPoint::fromDegrees(1, 2));
    QCOMPARE(typeless.notes.count, 0);
}

void AnswersTest::wrongTypesAreNoted_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("note"); // null: none
    const auto row = [](const char *fields, const QString &note) { QTest::newRow(fields) << QByteArray(fields) << note; };
    row(R"("worker_handle":5)", u"worker_handle: not a text"_s);
    row(R"("metadata":"x")", u"metadata: not an object"_s);
    row(R"("metadata":null)", {});
    row(R"("product_type":"frozen")", u"product_type: not a list"_s);
    row(R"("product_type":["a",7,"b"])", u"product_type[1]: not a text"_s);
    row(R"("capacity_used":"many")", u"capacity_used: not a number"_s);
    row(R"("expected_service_time":"600")", {});
    row(R"("expected_service_time":600.4)", u"expected_service_time: rounded to a whole number"_s);
    row(R"("type_index":99999999999)", u"type_index: out of range"_s);
    row(R"("distance":1e999)", u"distance: not a number"_s);
    row(R"("distance":NaN)", u"distance: not a number"_s);
    row(R"("risk_status":"yes")", u"risk_status: neither true nor false"_s);
    row(R"("created_at":"yesterday")", u"created_at: not a time"_s);
    row(R"("created_at":"")", {});
    row(R"("created_at":12345)", u"created_at: not a text"_s);
    row(R"("status":7)", u"status: not a text"_s);
    row(R"("status":"snoozed")", {});
    row(R"("destination":[])", u"destination: not an object"_s);
    row(R"("destination":{"geometry":{"type":"Point","coordinates":[37.39,-121.88]}})",
        u"destination.geometry.coordinates: coordinates out of range"_s);
    row(R"("destination":{"geometry":{"type":"Circle","coordinates":[1,2]}})", u"destination.geometry.type: not a known geometry"_s);
    row(R"("estimate":{"arrive_at":[1]})", u"estimate.arrive_at: not a text"_s);
    row(R"("timeline":[{"recorded_at":"2023-11-02T02:00:00Z"}])", u"timeline[0].type: missing"_s);
    row(R"("brand_new":{"x":[1,{"y":2}]},"order\u005fhandle":"o")", {});
}

void AnswersTest::wrongTypesAreNoted()
{
    QFETCH(QByteArray, fields);
    QFETCH(QString, note);
    const auto decoded = decodeOrderDetail(R"({"order_handle":"o",)" + fields + R"(,"plan_id":"still read"})");
    QVERIFY(decoded);
    QCOMPARE(decoded->notes.messages, note.isNull() ? QStringList() : QStringList { note });
    QCOMPARE(decoded->value.order.planId, u"still read"_s);
}

void AnswersTest::brokenItemsAreCounted()
{
    const auto decoded = decodeOrderPage(R"({"orders":[{"order_handle":"a"},7,null,"x",{"status":"ongoing"},[],{"order_handle":"b"}]})");
    QVERIFY(decoded);
    QCOMPARE(decoded->value.items.size(), 2);
    QCOMPARE(decoded->value.items[1].key.handle, u"b"_s);
    QCOMPARE(decoded->notes.count, 4); // null says nothing, so nothing is lost
    QVERIFY(decoded->notes.messages.contains(u"orders[1]: not an object"_s));
    QVERIFY(decoded->notes.messages.contains(u"orders[4].order_handle: missing, so the order was left out"_s));
}

void AnswersTest::lastPages_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isLast");
    QTest::newRow("absent") << QByteArray(R"({"orders":[]})") << true;
    QTest::newRow("null") << QByteArray(R"({"pagination_token":null,"orders":[]})") << true;
    QTest::newRow("empty") << QByteArray(R"({"orders":[],"pagination_token":""})") << true;
    QTest::newRow("more") << QByteArray(R"({"orders":[],"pagination_token":"t"})") << false;
    QTest::newRow("no list") << QByteArray(R"({"orders":null})") << true;
}

void AnswersTest::lastPages()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, isLast);
    const auto decoded = decodeOrderPage(body);
    QVERIFY(decoded);
    QCOMPARE(decoded->value.isLast(), isLast);
    QCOMPARE(decoded->value.nextToken.isNull(), isLast);
    QCOMPARE(decoded->notes.count, 0);
}

void AnswersTest::batchAnswers()
{
    const auto orders = decodeBatchResult(R"({"orders":[{"order_handle":"a","status":"unplanned"}]})");
    QCOMPARE(std::get<QList<Order>>(orders->value).size(), 1);
    const auto plan = decodeBatchResult(R"({"message":"Order Planning Initiated","plan":{"id":"p","href":"/orders/plans/p"}})");
    QCOMPARE(std::get<PlanAccepted>(plan->value).planId, u"p"_s);
    const auto sync = decodeBatchResult(R"({"route_handle":"r","version":1,"status":"planned"})");
    QCOMPARE(std::get<PlanAccepted>(sync->value).routeHandle, u"r"_s);
    const auto route = decodeBatchResult(R"({"orders":[],"route_handle":"r"})");
    QCOMPARE(std::get<Route>(route->value).handle, u"r"_s);
    QVERIFY(!decodeBatchResult("{}"));
}

void AnswersTest::emptyRoute()
{
    QCOMPARE(decodeRouteIfAny("")->value, std::nullopt);
    QCOMPARE(decodeRouteIfAny(" \n")->value, std::nullopt);
    QCOMPARE(decodeRouteIfAny("{}")->value, std::nullopt);
    QCOMPARE(decodeRouteIfAny(R"({"route_handle":"r"})")->value->handle, u"r"_s);
    QVERIFY(!decodeRouteIfAny(R"({"status":"planned"})"));
    QVERIFY(!decodeRouteIfAny("[]"));
}

void AnswersTest::workers()
{
    const auto decoded = decodeWorkerPage(R"({"workers":[{"worker_handle":"w","name":"Wen","device_id":"D",
        "device_status":{"value":"inactive","data":{"reason":"low_battery","recorded_at":"2026-01-01T00:00:00Z"}},
        "location":{"geometry":{"type":"Point","coordinates":[1,2,3]},"accuracy":4.5,"bearing":null,"speed":0},
        "product_types":["frozen"],"profile":{"capacity":20},"home":{"geometry":{"type":"Point","coordinates":[5,6]},"address":"H"},
        "schedule":[{"day_of_week":"monday","start_time":480,"end_time":1080,"priority":1}],
        "work_status":{"available":true,"tracking":false},"summary":{"orders":{"total":7}},"created_at":"2026-01-01T00:00:00Z"},
        {"worker_handle":"v","device_status":{"value":"unavailable"},"home":{}}]})");
    QVERIFY(decoded);
    QCOMPARE(decoded->notes.count, 0);
    const Worker &worker = decoded->value.items[0];
    QVERIFY(worker.deviceStatus.is(DeviceStatus::Inactive));
    QCOMPARE(worker.deviceStatusReason, u"low_battery"_s);
    QCOMPARE(worker.location.place, GeoPoint::fromDegrees(1, 2));
    QCOMPARE(worker.profile.value(u"capacity"), u"20"_s);
    QCOMPARE(worker.schedule[0].endMinute, 1080);
    QCOMPARE(worker.home, GeoPoint::fromDegrees(5, 6));
    QCOMPARE(worker.available, std::optional(true));
    QVERIFY(worker.summary);
    QCOMPARE(worker.summary->total, std::optional(7));
    QCOMPARE(worker.location.altitude, std::optional(3.0));
    QVERIFY(decoded->value.items[1].deviceStatus.isUnknown());
    QVERIFY(!decoded->value.items[1].home);
}

void AnswersTest::opsGroups()
{
    const auto decoded = decodeOpsGroupPage(R"({"ops_groups":[{"ops_group_handle":"g","ops_group_label":"G","timezone":"America/Los_Angeles",
        "ops_group_home":{"geometry":{"type":"Point","coordinates":[1,2]},"address":"H"},"route_start_location":{"type":"Point","coordinates":[3,4]},
        "route_completion_type":"manual","route_capacity":12,"route_max_distance":1e5,"default_shift_start_time":480,"default_shift_end_time":1080}],
        "pagination_token":null})");
    QVERIFY(decoded);
    QCOMPARE(decoded->notes.count, 0);
    const OpsGroup &group = decoded->value.items[0];
    QCOMPARE(group.routeStart, GeoPoint::fromDegrees(3, 4));
    QCOMPARE(group.home, GeoPoint::fromDegrees(1, 2));
    QCOMPARE(group.shiftEndMinute, std::optional(1080));
    QVERIFY(group.completionType.is(CompletionType::Manual));
}

void AnswersTest::exportJobs()
{
    const auto decoded = decodeExportJob(R"({"job_id":"j","status":"completed","rows_processed":12,"presigned_url":"https://x/y","error_message":null})");
    QVERIFY(decoded);
    QVERIFY(decoded->value.status.is(ExportStatus::Completed));
    QCOMPARE(decoded->value.rowsProcessed, std::optional(12));
    QVERIFY(!decodeExportJob(R"({"status":"completed"})"));
}

void AnswersTest::uselessAnswers_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const char *body : { "", " ", "null", "7", "\"text\"", "[]", "<html>502</html>", "{", "{\"orders\":[", "{\"orders\":[]",
             "{\"orders\":[]} x", "{\"orders\":[{\"order_handle\":\"a\"]}", "{\"plans\":[]}", "{}", "\xff\xfe{}" })
        QTest::newRow(body) << QByteArray(body);
}

void AnswersTest::uselessAnswers()
{
    QFETCH(QByteArray, body);
    const auto decoded = decodeOrderPage(body);
    QVERIFY(!decoded);
    QCOMPARE(toString(decoded.error().kind), u"malformed"_s);
    QVERIFY(!decoded.error().message.isEmpty());
}

QTEST_GUILESS_MAIN(AnswersTest)
#include "tst_answers.moc"
