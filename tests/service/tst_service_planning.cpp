// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "servicefixture.h"

#include "service/lifecycle/planning.h"
#include "service/lifecycle/batch.h"

#include "lifecyclefixture.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace routedesk;
using namespace routedesk::service;

namespace {

const QByteArray scheduledMode = "\"plan_mode\":\"scheduled\",\"ops_group_handle\":\"san-jose\"";

api::NewOrder newOrder(const QString &handle, double shift = 0)
{
    api::NewOrder order;
    order.handle = handle;
    order.type = api::OrderType::Drop;
    order.destination.point = api::GeoPoint::fromDegrees(-121.8610066 + shift, 37.3263062);
    order.scheduledAt = api::instantFromText(u"2031-03-03T22:00:00Z");
    return order;
}

api::BatchRequest batch(api::PlanMode mode, const QList<api::NewOrder> &orders, const QString &worker = {})
{
    api::BatchRequest request;
    request.planMode = mode;
    request.opsGroupHandle = u"san-jose"_s;
    request.workerHandle = worker;
    request.orders = orders;
    return request;
}

// What the planner's thread does, here at once.
PlanRecord plan(LifecycleFixture &f, const api::BatchRequest &request)
{
    const auto outcome = createBatch(f.at(), request);
    if (!outcome)
        qFatal("refused");
    PlanRecord record = std::get<PlanRecord>(*outcome);
    const PlanInput input = planInputFor(f.at(), record);
    if (!applyPlan(f.at(), record, input, runPlanner(input, planner::AffineTravelTimes(), PlanEffort())))
        qFatal("stale");
    return record;
}

QString reasonOf(LifecycleFixture &f, const QString &handle)
{
    return f.store.orders.ofHandle(handle).last().order.planningFailureReason;
}

}

class TestServicePlanning : public QObject {
    Q_OBJECT

private slots:
    void scheduledPlansInTheBackground();
    void syncPlanningAnswersWhenDone();
    void onDemandWithAWorkerFitsIn();
    void leftoversSayWhy_data();
    void leftoversSayWhy();
    void pairsStayTogether();
    void noWorkersFailsThePlan();
    void scheduledLeavesRoutesUnderWayAlone();
    void aStalePlanIsNotStored();
    void aCallerWhoLeavesDoesNoHarm();
    void triggeringPlansTheRest();
    void anUnfinishedPlanIsTakenUpAgain();
};

void TestServicePlanning::scheduledPlansInTheBackground()
{
    ServiceFixture service;
    const HttpAnswer accepted = service.post(u"/orders/"_s, batchJson({ "a", "b", "c" }, scheduledMode));
    QCOMPARE(accepted.status, 201);
    QCOMPARE(accepted.at(u"message"_s).toString(), u"Order Planning Initiated"_s);
    const QString href = accepted.at(u"plan.href"_s).toString();
    QCOMPARE(href, "/orders/plans/"_L1 + accepted.at(u"plan.id"_s).toString());
    QTRY_COMPARE(service.get(href).at(u"status"_s).toString(), u"completed"_s);
    const HttpAnswer plan = service.get(href);
    QCOMPARE(plan.at(u"unplanned_orders"_s).toArray().size(), 0);
    QCOMPARE(plan.at(u"fulfillment_date"_s).toString(), u"2031-03-03"_s);
    QVERIFY(plan.at(u"routes"_s).toArray().size() >= 1);
    QCOMPARE(plan.at(u"routes.0.status"_s).toString(), u"planned"_s);
    QVERIFY(!plan.at(u"routes.0.worker_handle"_s).toString().isEmpty());
    const HttpAnswer order = service.get(u"/orders/a"_s);
    QCOMPARE(order.at(u"status"_s).toString(), u"planned"_s);
    // During the shift of that day, by the group's clock (08:00 to 17:00).
    QVERIFY(order.at(u"estimate.arrive_at"_s).toString() > "2031-03-03T16:00"_L1);
    QVERIFY(order.at(u"estimate.arrive_at"_s).toString() < "2031-03-04T01:00"_L1);
    const QByteArray track = "{\"track_mode\":\"on_time\",\"route_handle\":\"" + plan.at(u"routes.0.route_handle"_s).toString().toUtf8() + "\"}";
    QCOMPARE(service.post(u"/orders/track"_s, track).status, 201);
}

void TestServicePlanning::syncPlanningAnswersWhenDone()
{
    ServiceFixture service;
    const HttpAnswer answer = service.post(u"/orders/"_s,
        batchJson({ "a" }, "\"plan_mode\":\"on_demand\",\"enable_sync_planning\":true,\"ops_group_handle\":\"san-jose\""));
    QCOMPARE(answer.status, 201);
    QCOMPARE(answer.at(u"status"_s).toString(), u"completed"_s);
    const QString route = answer.at(u"route_handle"_s).toString();
    QCOMPARE(service.get("/orders/routes/"_L1 + route).at(u"orders.0.order_handle"_s).toString(), u"a"_s);
}

void TestServicePlanning::onDemandWithAWorkerFitsIn()
{
    LifecycleFixture f;
    const auto ends = batch(api::PlanMode::Manual, { newOrder(u"a"_s), newOrder(u"c"_s, 0.1) }, u"ana.ruiz"_s);
    QVERIFY(createBatch(f.at(), ends).has_value());
    const auto fitted = createBatch(f.at(), batch(api::PlanMode::OnDemand, { newOrder(u"b"_s, 0.05) }, u"ana.ruiz"_s));
    QVERIFY(fitted.has_value());
    const auto &route = std::get<RouteRecord>(*fitted);
    QCOMPARE(route.version, 2);
    QStringList sequence;
    for (const OrderRecord &order : f.store.orders.ofRoute(route.route.handle))
        sequence.append(order.order.key.handle);
    QCOMPARE(sequence, (QStringList { u"a"_s, u"b"_s, u"c"_s }));

    const auto fresh = createBatch(f.at(), batch(api::PlanMode::OnDemand, { newOrder(u"d"_s) }, u"ben.okafor"_s));
    QVERIFY(std::get<RouteRecord>(*fresh).route.status.is(api::RouteStatus::Assigned));
}

void TestServicePlanning::leftoversSayWhy_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("skill") << u"skill"_s << u"^It needs the product types giraffe; .+, who comes nearest, lacks giraffe\\.$"_s;
    QTest::newRow("capacity") << u"capacity"_s << u"^It needs 61 units of capacity; the most that is free is 60, on the route of Dmitri Petrov\\.$"_s;
    QTest::newRow("deadline") << u"deadline"_s << u"^Its deadline 08:01 cannot be met: the earliest arrival, on the route of .+, is 08:\\d\\d, which is \\d+ minutes late\\.$"_s;
    QTest::newRow("window") << u"window"_s << u"^Its window 08:00–08:01 cannot be met: the earliest arrival, on the route of .+, is 08:\\d\\d, which is \\d+ minutes late\\.$"_s;
    QTest::newRow("break") << u"break"_s << u"^Its window 12:10–12:50 cannot be met: the earliest arrival, on the route of .+, is 13:00, which is 10 minutes late\\.$"_s;
    QTest::newRow("yesterday") << u"past"_s << u"^Its deadline 08:00 cannot be met: the earliest arrival, on the route of .+, is 08:\\d\\d on 3 March 2031, which is 24 hours \\d+ minutes late\\.$"_s;
    QTest::newRow("few could") << u"cold window"_s << u"^Its deadline 08:01 cannot be met: .+ late\\. Only workers with frozen were asked\\.$"_s;
    QTest::newRow("off shift") << u"sunday"_s << u"^No worker can take it on 9 March 2031: of \\d+ workers in the ops group san-jose, \\d+ are off shift and 1 is unavailable\\.$"_s;
    QTest::newRow("shift end") << u"shift"_s << u"^It would keep .+ on the road until \\d\\d:\\d\\d( on 4 March 2031)?, \\d+ minutes beyond the end of the shift at \\d\\d:\\d\\d\\.$"_s;
    QTest::newRow("distance") << u"distance"_s << u"^It would make the route of .+ \\d+\\.\\d km long, \\d+\\.\\d km beyond the longest that is allowed, \\d+\\.\\d km\\.$"_s;
    QTest::newRow("address only") << u"address"_s << u"^Only its address is known; give the destination's coordinates so that it can be planned\\.$"_s;
}

void TestServicePlanning::leftoversSayWhy()
{
    QFETCH(QString, fault);
    QFETCH(QString, sentence);
    LifecycleFixture f;
    api::NewOrder bad = newOrder(u"bad"_s);
    if (fault == "skill"_L1)
        bad.productTypes = { u"giraffe"_s };
    else if (fault == "capacity"_L1)
        bad.capacityUsed = 61;
    else if (fault == "deadline"_L1 || fault.endsWith("window"_L1))
        bad.scheduledAt = f.now + 1min;
    else if (fault == "past"_L1)
        bad.scheduledAt = f.now - 24h;
    else if (fault == "shift"_L1)
        bad.expectedServiceTime = 10 * 3600;
    else if (fault == "distance"_L1)
        bad.destination.point = api::GeoPoint::fromDegrees(-121.2, 37.3263062);
    else if (fault == "sunday"_L1)
        bad.scheduledAt = f.now + 6 * 24h;
    else if (fault == "address"_L1)
        bad.destination.point.reset();
    if (fault == "window"_L1)
        bad.scheduledAfter = f.now;
    if (fault == "cold window"_L1) {
        bad.productTypes = { u"frozen"_s };
        WorkerRecord cold = *f.store.workers.byHandle(u"ana.ruiz"_s);
        cold.worker.productTypes = { u"frozen"_s };
        f.store.workers.update(cold);
    }
    if (fault == "break"_L1) {
        bad.scheduledAfter = f.now + 4h + 10min;
        bad.scheduledAt = f.now + 4h + 50min;
        for (WorkerRecord worker : f.store.workers.ofGroup(u"san-jose"_s)) {
            worker.worker.schedule = { { u"monday"_s, 8 * 60, 12 * 60, {} }, { u"monday"_s, 13 * 60, 17 * 60, {} } };
            f.store.workers.update(worker);
        }
    }
    bad.destination.address = u"somewhere"_s;
    f.store.database.execute(u"UPDATE ops_groups SET route_max_distance = 50000"_s);
    if (fault == "sunday"_L1) {
        for (WorkerRecord worker : f.store.workers.ofGroup(u"san-jose"_s)) {
            worker.worker.available = worker.worker.handle != "ana.ruiz"_L1;
            worker.worker.schedule.removeLast();
            f.store.workers.update(worker);
        }
    }
    const PlanRecord record = plan(f, batch(api::PlanMode::Scheduled, { newOrder(u"good"_s), bad }));
    QVERIFY(record.plan.status.is(api::PlanStatus::Completed));
    QVERIFY(f.store.orders.ofHandle(u"good"_s).last().order.status.is(api::OrderStatus::Planned));
    QVERIFY(f.store.orders.ofHandle(u"bad"_s).last().order.status.is(api::OrderStatus::Unplanned));
    QVERIFY2(QRegularExpression(sentence).match(reasonOf(f, u"bad"_s)).hasMatch(), qPrintable(reasonOf(f, u"bad"_s)));
}

void TestServicePlanning::pairsStayTogether()
{
    LifecycleFixture f;
    QList<api::NewOrder> orders;
    for (int i = 0; i < 6; ++i) {
        orders.append(newOrder(u"pair%1"_s.arg(i), 0.01 * i));
        orders.append(newOrder(u"pair%1"_s.arg(i), -0.01 * i));
        orders.last().type = api::OrderType::Pick;
    }
    plan(f, batch(api::PlanMode::Scheduled, orders));
    for (int i = 0; i < 6; ++i) {
        const auto halves = f.store.orders.ofHandle(u"pair%1"_s.arg(i));
        QCOMPARE(halves.size(), 2);
        QVERIFY(!halves.first().order.routeHandle.isEmpty());
        QCOMPARE(halves.first().order.routeHandle, halves.last().order.routeHandle);
        QVERIFY(*halves.last().position < *halves.first().position); // the pick was stored last
    }
}

void TestServicePlanning::noWorkersFailsThePlan()
{
    LifecycleFixture f;
    for (WorkerRecord worker : f.store.workers.ofGroup(u"san-jose"_s)) {
        worker.deletedAt = f.now;
        f.store.workers.update(worker);
    }
    const PlanRecord record = plan(f, batch(api::PlanMode::OnDemand, { newOrder(u"a"_s) }));
    QVERIFY(record.plan.status.is(api::PlanStatus::Failed));
    QCOMPARE(record.plan.failureReason, u"No Workers Available"_s);
    QCOMPARE(reasonOf(f, u"a"_s), u"No worker can take it on 3 March 2031: there are no workers in the ops group san-jose."_s);
}

void TestServicePlanning::scheduledLeavesRoutesUnderWayAlone()
{
    for (const auto mode : { api::PlanMode::Scheduled, api::PlanMode::OnDemand }) {
        LifecycleFixture f;
        for (WorkerRecord worker : f.store.workers.ofGroup(u"san-jose"_s)) {
            if (worker.worker.handle != "ana.ruiz"_L1) {
                worker.deletedAt = f.now;
                f.store.workers.update(worker);
            }
        }
        QVERIFY(createBatch(f.at(), batch(api::PlanMode::Manual, { newOrder(u"x"_s) }, u"ana.ruiz"_s)).has_value());
        auto route = f.store.routes.openOfWorker(u"ana.ruiz"_s).first();
        route.route.status = api::RouteStatus::Tracking;
        f.store.routes.update(route);
        plan(f, batch(mode, { newOrder(u"a"_s, 0.01) }));
        const auto order = f.store.orders.ofHandle(u"a"_s).last().order;
        if (mode == api::PlanMode::Scheduled) {
            QVERIFY(order.status.is(api::OrderStatus::Unplanned));
            QVERIFY(f.store.routes.byHandle(route.route.handle)->version == route.version);
        } else {
            QCOMPARE(order.routeHandle, route.route.handle);
            QVERIFY(order.status.is(api::OrderStatus::Ongoing));
        }
    }
}

void TestServicePlanning::aStalePlanIsNotStored()
{
    LifecycleFixture f;
    const auto outcome = createBatch(f.at(), batch(api::PlanMode::OnDemand, { newOrder(u"a"_s) }));
    PlanRecord record = std::get<PlanRecord>(*outcome);
    const PlanInput input = planInputFor(f.at(), record);
    const PlanOutput output = runPlanner(input, planner::AffineTravelTimes(), PlanEffort());
    // Meanwhile a dispatcher gives one of the workers a route.
    QVERIFY(createBatch(f.at(), batch(api::PlanMode::Manual, { newOrder(u"x"_s) }, u"hugo.martins"_s)).has_value());
    QVERIFY(!applyPlan(f.at(), record, input, output));
    QVERIFY(f.store.orders.ofHandle(u"a"_s).last().order.status.is(api::OrderStatus::Unplanned));
    const PlanInput again = planInputFor(f.at(), record);
    QVERIFY(applyPlan(f.at(), record, again, runPlanner(again, planner::AffineTravelTimes(), PlanEffort())));
    QVERIFY(!f.store.orders.ofHandle(u"a"_s).last().order.routeHandle.isEmpty());
}

void TestServicePlanning::aCallerWhoLeavesDoesNoHarm()
{
    ServiceFixture service;
    const auto ask = [&service](QTcpSocket &socket, const QByteArray &prefix) {
        QByteArrayList handles;
        for (int i = 0; i < 120; ++i)
            handles.append(prefix + QByteArray::number(i));
        const QByteArray body = batchJson(
            handles, "\"plan_mode\":\"on_demand\",\"enable_sync_planning\":true,\"ops_group_handle\":\"san-jose\"");
        socket.connectToHost(service.url().host(), quint16(service.url().port()));
        QVERIFY(socket.waitForConnected());
        socket.write("POST /orders/ HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + basic("acc", "s3cret")
            + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        QVERIFY(socket.waitForBytesWritten());
    };
    const auto planned = [&service] {
        return service.get(u"/orders/plans/"_s).at(u"plans.0.status"_s).toString() != "planning"_L1;
    };
    {
        QTcpSocket leaves;
        ask(leaves, "a");
        QTRY_COMPARE(service.rows(u"plans"_s), 1);
    }
    QTRY_VERIFY(planned());
    QCOMPARE(service.get(u"/orders/a7"_s).status, 200);

    QTcpSocket waits;
    ask(waits, "b");
    QTRY_COMPARE(service.rows(u"plans"_s), 2);
    service.restart();
    QTRY_VERIFY(planned());
    QCOMPARE(service.get(u"/orders/b7"_s).status, 200);
}

void TestServicePlanning::triggeringPlansTheRest()
{
    ServiceFixture service;
    const HttpAnswer batch = service.post(u"/orders/"_s, batchJson({ "a", "b" }, "\"plan_mode\":\"manual\",\"ops_group_handle\":\"san-jose\""));
    const QString id = batch.at(u"orders.0.plan_id"_s).toString();
    const HttpAnswer unknown = service.post(u"/orders/plans/%1/trigger"_s.arg(id), "{\"plan_mode\":\"on_demand\",\"orders\":[{\"order_handle\":\"z\"}]}");
    QCOMPARE(unknown.status, 422);
    // Nobody is left by this filter, and that is what the orders say.
    const HttpAnswer filtered = service.post(u"/orders/plans/%1/trigger"_s.arg(id), "{\"plan_mode\":\"on_demand\",\"profile_filter\":{\"capacity\":7},\"orders\":[{\"order_handle\":\"a\"}]}");
    QCOMPARE(filtered.status, 200);
    QTRY_COMPARE(service.get("/orders/plans/"_L1 + id).at(u"status"_s).toString(), u"failed"_s);
    const QString reason = service.get("/orders/plans/"_L1 + id).at(u"unplanned_orders.0.planning_failure_reason"_s).toString();
    QVERIFY2(reason.endsWith(u"are excluded by the profile filter."_s), qPrintable(reason));
    const HttpAnswer answer = service.post(u"/orders/plans/%1/trigger"_s.arg(id), "{\"plan_mode\":\"on_demand\",\"orders\":[{\"order_handle\":\"a\"},{\"order_handle\":\"b\"}]}");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.at(u"plan.id"_s).toString(), id);
    QTRY_COMPARE(service.get("/orders/plans/"_L1 + id).at(u"status"_s).toString(), u"completed"_s);
    const HttpAnswer plan = service.get("/orders/plans/"_L1 + id);
    QCOMPARE(plan.at(u"sequence_number"_s).toInt(), 3);
    QCOMPARE(plan.at(u"unplanned_orders"_s).toArray().size(), 0);
}

void TestServicePlanning::anUnfinishedPlanIsTakenUpAgain()
{
    ServiceFixture service;
    const HttpAnswer accepted = service.post(u"/orders/"_s, batchJson({ "a", "b", "c" }, scheduledMode));
    const QString href = accepted.at(u"plan.href"_s).toString();
    // Whether it got done before the end or after the start, it ends completed.
    service.restart();
    QTRY_COMPARE(service.get(href).at(u"status"_s).toString(), u"completed"_s);
    QCOMPARE(service.get(u"/orders/b"_s).at(u"status"_s).toString(), u"planned"_s);
}

QTEST_GUILESS_MAIN(TestServicePlanning)
#include "tst_service_planning.moc"
