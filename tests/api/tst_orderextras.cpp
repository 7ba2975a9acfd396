// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/reading.h"
#include "api/writing.h"

#include <QTest>

using namespace routedesk::api;
using namespace Qt::StringLiterals;

namespace {

Metadata someMembers()
{
    Metadata map;
    map.set(u"text"_s, u"ü \"quoted\""_s);
    map.set(u"number"_s, u"4.5"_s, true);
    map.set(u"nested"_s, u"{\"a\":[1,null]}"_s, true);
    return map;
}

Instant at(QStringView text)
{
    return *instantFromText(text);
}

}

/// What hangs on an order, written by the service and read by a client, and the other way round.
class OrderExtrasTest : public QObject {
    Q_OBJECT

private slots:
    void answersComeBack();
    void requestsComeBack();
    void halfAnswersAreTolerated_data();
    void halfAnswersAreTolerated();
    void detailFields();
};

void OrderExtrasTest::answersComeBack()
{
    LoggedEvent event { .type = u"order"_s, .value = u"delayed"_s, .orderHandle = u"o"_s, .recordedAt = at(u"2026-01-01T00:00:00.001Z"),
        .createdAt = at(u"2026-01-01T00:00:01Z"), .accountId = u"acc"_s, .deviceId = u"d"_s, .workerHandle = u"w"_s,
        .location = GeoPoint::fromDegrees(1, 2), .data = someMembers() };
    const Page<LoggedEvent> log { { event }, u"next"_s };
    const auto readLog = decodeEventLogPage(writeEventLogPage(log));
    QVERIFY(readLog && readLog->notes.count == 0);
    QCOMPARE(readLog->value.items, log.items);
    QCOMPARE(readLog->value.nextToken, log.nextToken);

    const QList<CandidateWorker> candidates { { .workerHandle = u"w"_s, .profile = someMembers(), .orderStartLocation = GeoPoint::fromDegrees(3, 4),
                                                  .routeHandle = u"r"_s, .index = 2, .addedDistance = 10, .addedDuration = 20, .addedLateness = 0 },
        { .workerHandle = u"v"_s } };
    QCOMPARE(decodeCandidateWorkers(writeCandidateWorkers(candidates))->value, candidates);

    Task item;
    item.label = u"Ring"_s;
    item.metadata = someMembers();
    const TaskDefinition definition { .id = u"d"_s, .opsGroupHandle = u"g"_s, .label = u"L"_s, .description = u"D"_s, .priority = Priority::High,
        .metadata = someMembers(), .tasks = { item }, .createdAt = at(u"2026-01-01T00:00:00Z"), .updatedAt = at(u"2026-01-02T00:00:00Z") };
    QCOMPARE(decodeTaskDefinition(writeTaskDefinition(definition))->value, definition);
    QCOMPARE(decodeTaskDefinitionPage(writeTaskDefinitionPage({ { definition }, {} }))->value.items, QList { definition });

    Task task = item;
    task.taskId = u"t"_s;
    task.status = u"pending"_s;
    QCOMPARE(decodeTask(writeTask(task))->value, task);
    QCOMPARE(decodeTasks(writeTaskList({ task }))->value, QList { task });

    OrderAggregate aggregate { .orders = { { u"total"_s, 3 }, { u"on_time"_s, 2 } }, .tasks = { { u"total"_s, 1 } },
        .distance = { 1.5, 1, 2, 0.5, 1.25 }, .trackedDuration = 5, .workers = 2, .routes = 1, .trackingRate = 0.75, .ordersWithFirstEvent = 1 };
    aggregate.outages.append({ u"low_battery"_s, u"Low"_s, {}, OutageCategory::Sporadic, 12, 0 });
    const auto readAggregate = decodeOrderAggregate(writeOrderPage({}, aggregate));
    QVERIFY(readAggregate && readAggregate->notes.count == 0);
    QCOMPARE(readAggregate->value, aggregate);
    QCOMPARE(readAggregate->value.orderCount(u"on_time"), 2);
    QVERIFY(!decodeOrderAggregate(writeOrderPage({})));

    EstimatedRoute route { .id = u"e"_s, .polyline = { { *GeoPoint::fromDegrees(1, 2), {}, {} }, { *GeoPoint::fromDegrees(3, 4), {}, {} } },
        .startLocation = GeoPoint::fromDegrees(1, 2), .endLocation = GeoPoint::fromDegrees(3, 4), .distance = 7, .duration = 8 };
    QCOMPARE(decodeEstimatedRoute(writeEstimatedRoute(route))->value, route);
    RouteEstimate estimate { .estimate = {}, .orders = {}, .estimatedRouteId = u"e"_s };
    estimate.estimate.distance = 5;
    estimate.orders.emplaceBack();
    estimate.orders.last().key.handle = u"o"_s;
    QCOMPARE(decodeRouteEstimate(writeRouteEstimate(estimate))->value, estimate);
}

void OrderExtrasTest::requestsComeBack()
{
    Task task;
    task.label = u"Ring"_s;
    task.priority = Priority::None;
    task.taskDefinitionId = u"d"_s;
    const NewTasks tasks { .definition = u"e"_s, .tasks = { task } };
    QCOMPARE(readNewTasks(writeNewTasks(tasks)), tasks);
    const TaskPatch patch { .label = u"L"_s, .description = u""_s, .priority = Priority::Low, .metadata = Metadata(), .status = TaskStatus::Cancelled };
    QCOMPARE(readTaskPatch(writeTaskPatch(patch)), patch);
    const NewTaskDefinition definition { { .label = u"L"_s, .metadata = someMembers(), .tasks = { task } } };
    QCOMPARE(readNewTaskDefinition(writeNewTaskDefinition(definition)), definition);
    const TaskDefinitionPatch change { .label = u"M"_s, .metadata = someMembers(), .tasks = QList<Task>() };
    QCOMPARE(readTaskDefinitionPatch(writeTaskDefinitionPatch(change)), change);
    Attachment note;
    note.type = u"note"_s;
    note.data = u"n"_s;
    const NewEvents events { { { .type = u"x"_s, .recordedAt = at(u"2026-01-01T00:00:00Z"), .metadata = someMembers(),
        .place = GeoPoint::fromDegrees(1, 2), .address = u"A"_s, .attachments = { note } } } };
    QCOMPARE(readNewEvents(writeNewEvents(events)), events);
    OrderPatch order;
    order.attachments = QList { note };
    order.type = OrderType::Pick;
    order.typeIndex = 3;
    QCOMPARE(readOrderPatch(writeOrderPatch(order)), (GuardedPatch { order, {} }));
    BatchRequest batch { .planMode = PlanMode::Manual, .orders = { { .handle = u"o"_s, .scheduledAt = at(u"2026-01-01T00:00:00Z"), .tasks = {}, .taskDefinitionId = u"d"_s } } };
    batch.orders.first().destination.address = u"A"_s;
    QCOMPARE(readBatchRequest(writeBatchRequest(batch)), batch);
    const TriggerPlanRequest trigger { .orderHandles = { u"o"_s }, .planMode = PlanMode::OnDemand, .profileFilter = someMembers() };
    QCOMPARE(readTriggerPlan(writeTriggerPlan(trigger)), trigger);
}

void OrderExtrasTest::halfAnswersAreTolerated_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("notes");
    QTest::newRow("nulls") << QByteArray(R"({"webhooks":[{"data":null,"location":null,"device_id":null}],"pagination_token":null})") << 0;
    QTest::newRow("wrong kinds") << QByteArray(R"({"webhooks":[{"data":7,"recorded_at":"soon"},5]})") << 3;
    QTest::newRow("more than expected") << QByteArray(R"({"webhooks":[{"data":{"value":"arrived","extra":[1,2]},"more":{}}],"x":1})") << 0;
    QTest::newRow("deep") << "{\"webhooks\":[{\"data\":{\"x\":" + QByteArray(2000, '[') + QByteArray(2000, ']') + "}}]}" << -1;
}

void OrderExtrasTest::halfAnswersAreTolerated()
{
    QFETCH(QByteArray, body);
    QFETCH(int, notes);
    const auto page = decodeEventLogPage(body);
    if (notes < 0)
        return; // refused or noted, but nothing breaks
    QVERIFY(page);
    QCOMPARE(page->notes.count, notes);
}

void OrderExtrasTest::detailFields()
{
    OrderDetail detail;
    detail.order.key.handle = u"o"_s;
    detail.candidateDevices = { u"a"_s, u"b"_s };
    detail.deviceSessions = { { u"a"_s, at(u"2026-01-01T00:00:00Z"), {} } };
    Attachment image;
    image.attachmentId = u"i"_s;
    image.type = u"image"_s;
    image.url = u"https://a.example/x"_s;
    detail.attachments = { image };
    const QByteArray written = writeOrderDetail(detail);
    QVERIFY(written.contains("\"images\":[{\"attachment_id\":\"i\""));
    QCOMPARE(decodeOrderDetail(written)->value, detail);
}

QTEST_GUILESS_MAIN(OrderExtrasTest)
#include "tst_orderextras.moc"
