// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/api/clientday.h"
#include "tests/support/fixtures.h"

#include <QLoggingCategory>
#include <QSignalSpy>
#include <QThread>

using namespace routedesk::api;
using namespace routedesk::test;
using namespace Qt::StringLiterals;

namespace {

using Start = std::function<QFuture<QString>(OrdersClient &, std::stop_token)>;

/// Turns any call into `ok` or the error's kind, status and words.
template<class T>
QFuture<QString> told(const Call<T> &call)
{
    return Call<T>(call).then([](const Result<T> &result) {
        if (result)
            return u"ok"_s;
        const ApiError &error = result.error();
        return (toString(error.kind) + u' ' + QString::number(error.httpStatus) + u' ' + error.message).trimmed();
    });
}

QString end(const QFuture<QString> &future)
{
    return QTest::qWaitFor([&] { return future.isFinished(); }) ? future.result() : never;
}

const OrderRef ref { u"order-1"_s, OrderType::Pick, 0, 1 };
const QByteArray orderBody = R"({"order_handle":"order-1","status":"ongoing"})";
const QByteArray routeBody = R"({"route_handle":"r","status":"planned","orders":[]})";

}
Q_DECLARE_METATYPE(Start)

/// Every operation: exact address, verb, headers and body; and every way in which it can end.
class ClientTest : public QObject {
    Q_OBJECT

private:
    static void operations();

private slots:
    void requests_data() { operations(); }
    void requests();
    void endings_data() { operations(); }
    void endings();
    void handlesAreEncoded_data();
    void handlesAreEncoded();
    void handlesThatCannotBeNamed();
    void queriesAreEncoded();
    void basePathsAreKept();
    void bearer();
    void valuesArrive();
    void complaintsArrive();
    void notesAreSignalled();
    void largeAnswersAreDecodedElsewhere();
    void nothingSecretIsLogged();
};

void ClientTest::operations()
{
    QTest::addColumn<Start>("start");
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("answer");
    const auto row = [](const char *name, auto call, const char *verb, const QByteArray &target, const QByteArray &body, const QByteArray &answer) {
        const Start start = [call](OrdersClient &client, std::stop_token stop) { return told(call(client, std::move(stop))); };
        QTest::newRow(name) << start << QByteArray(verb) << target << body << answer;
    };
    using C = OrdersClient;
    using S = std::stop_token;
    const QByteArray action = "?type=pick&type_index=0&fulfillment_attempt=1";
    const QByteArray refs = R"("orders":[{"order_handle":"order-1","type":"pick","type_index":0}])";

    row("listOrders", [](C &c, S s) { return c.listOrders({ .statuses = { OrderStatus::Ongoing, OrderStatus::Planned }, .limit = 5 }, s); }, "GET", "/orders/?status=ongoing%2Cplanned&limit=5", {}, R"({"orders":[]})");
    row("order", [](C &c, S s) { return c.order(ref, s); }, "GET", "/orders/order-1" + action, {}, orderBody);
    row("createBatch", [](C &c, S s) { return c.createBatch({ .planMode = PlanMode::Manual, .workerHandle = u"w"_s }, s); }, "POST", "/orders/", R"({"plan_mode":"manual","worker_handle":"w","orders":[]})", R"({"orders":[]})");
    row("track", [](C &c, S s) { return c.track({ .trackMode = TrackMode::OnTime, .routeHandle = u"r"_s, .version = 3 }, s); }, "POST", "/orders/track", R"({"route_handle":"r","track_mode":"on_time","version":3})", routeBody);
    row("complete", [](C &c, S s) { return c.complete(ref, s); }, "POST", "/orders/order-1/complete" + action, "{}", orderBody);
    row("cancel", [](C &c, S s) { return c.cancel(ref, {}, s); }, "POST", "/orders/order-1/cancel" + action, "{}", orderBody);
    row("cancel with reason", [](C &c, S s) { return c.cancel({ u"o"_s, {}, {}, {} }, u"rain \"x\""_s, s); }, "POST", "/orders/o/cancel", R"({"metadata":{"cancel_reason":"rain \"x\""}})", orderBody);
    row("disable", [](C &c, S s) { return c.disable(ref, s); }, "POST", "/orders/order-1/disable" + action, "{}", orderBody);
    row("enable", [](C &c, S s) { return c.enable(ref, s); }, "POST", "/orders/order-1/enable" + action, "{}", orderBody);
    row("patch", [](C &c, S s) { return c.patch(ref, { .capacityUsed = 2 }, s); }, "PATCH", "/orders/order-1" + action, R"({"capacity_used":2})", orderBody);
    row("reschedule", [](C &c, S s) { return c.reschedule(ref, { instantFromText(u"2026-01-01T00:00:00Z"), {} }, s); }, "POST", "/orders/order-1/reschedule" + action, R"({"scheduled_at":"2026-01-01T00:00:00.000Z"})", orderBody);
    row("reassign", [](C &c, S s) { return c.reassign(ref, { u"w"_s, {} }, s); }, "POST", "/orders/order-1/reassign" + action, R"({"worker_handle":"w","order_type":"pick","type_index":0})", orderBody);
    row("order, part of its timeline", [](C &c, S s) { return c.order(ref, { .onShiftOnly = true, .from = instantFromText(u"2026-01-01T00:00:00Z"), .allowMockedEvents = false, .deviceId = u"d"_s }, s); }, "GET", "/orders/order-1" + action + "&on_shift_only=true&from_time=2026-01-01T00%3A00%3A00.000Z&allow_mocked_events=false&device_id=d", {}, orderBody);
    row("aggregateOrders", [](C &c, S s) { return c.aggregateOrders({ .opsGroupHandle = u"g"_s, .limit = 50 }, s); }, "GET", "/orders/?ops_group_handle=g&aggregate=true&limit=1", {}, R"({"orders":[],"aggregate":{"orders":{"total":3}}})");
    row("postEvents", [](C &c, S s) { NewEvents e; e.events.append({ .type = u"x"_s, .recordedAt = instantFromText(u"2026-01-01T00:00:00Z"), .place = GeoPoint::fromDegrees(1, 2) }); return c.postEvents(ref, e, s); }, "POST", "/orders/order-1/events" + action, R"({"events":[{"type":"x","recorded_at":"2026-01-01T00:00:00.000Z","location":{"geometry":{"type":"Point","coordinates":[1,2]}}}]})", R"({"events":[]})");
    row("eventLog", [](C &c, S s) { return c.eventLog(ref, { .values = { u"created"_s, u"delayed"_s }, .fulfillmentAttempt = 0, .sortDirection = SortDirection::Ascending, .limit = 2 }, s); }, "GET", "/orders/order-1/webhooks?type=pick&type_index=0&value=created%2Cdelayed&fulfillment_attempt=0&sort_direction=asc&limit=2", {}, R"({"webhooks":[]})");
    row("candidateWorkers", [](C &c, S s) { CandidateFilter f; f.profile.set(u"team"_s, u"red"_s); f.limit = 3; f.allowOngoingOrder = true; return c.candidateWorkers(ref, f, s); }, "GET", "/orders/order-1/candidate_workers" + action + "&profile_filter=%7B%22team%22%3A%22red%22%7D&limit=3&allow_ongoing_order=true", {}, R"({"candidate_workers":[]})");
    row("estimate", [](C &c, S s) { return c.estimate({ u"g"_s, { ref } }, s); }, "GET", "/orders/estimate?ops_group_handle=g&orders=%5B%7B%22order_handle%22%3A%22order-1%22%2C%22type%22%3A%22pick%22%2C%22type_index%22%3A0%7D%5D", {}, R"({"estimate":{"distance":5},"orders":[]})");
    row("estimatedRoute", [](C &c, S s) { return c.estimatedRoute(u"e"_s, s); }, "GET", "/orders/estimated-routes/e", {}, R"({"estimated_route_id":"e"})");
    row("tasks", [](C &c, S s) { return c.tasks(ref, s); }, "GET", "/orders/order-1/tasks" + action, {}, R"({"tasks":[]})");
    row("addTasks", [](C &c, S s) { NewTasks t; t.definition = u"d"_s; t.tasks.emplaceBack(); t.tasks.last().label = u"Ring"_s; return c.addTasks(ref, t, s); }, "POST", "/orders/order-1/tasks" + action, R"({"task_definition_id":"d","tasks":[{"label":"Ring"}]})", R"({"tasks":[{"task_id":"t"}]})");
    row("changeTask", [](C &c, S s) { return c.changeTask(ref, u"t"_s, { .status = TaskStatus::Completed }, s); }, "PATCH", "/orders/order-1/tasks/t" + action, R"({"status":"completed"})", R"({"task_id":"t"})");
    row("removeTask", [](C &c, S s) { return c.removeTask(ref, u"t"_s, s); }, "DELETE", "/orders/order-1/tasks/t" + action, {}, R"({"tasks":[]})");
    row("listTaskDefinitions", [](C &c, S s) { return c.listTaskDefinitions({ .opsGroupHandle = u"g"_s, .limit = 4 }, s); }, "GET", "/orders/tasks-definitions?ops_group_handle=g&limit=4", {}, R"({"task_definitions":[]})");
    row("taskDefinition", [](C &c, S s) { return c.taskDefinition(u"d"_s, s); }, "GET", "/orders/tasks-definitions/d", {}, R"({"task_definition_id":"d"})");
    row("createTaskDefinition", [](C &c, S s) { NewTaskDefinition n; n.definition.label = u"L"_s; return c.createTaskDefinition(n, s); }, "POST", "/orders/tasks-definitions", R"({"label":"L"})", R"({"task_definition_id":"d"})");
    row("changeTaskDefinition", [](C &c, S s) { return c.changeTaskDefinition(u"d"_s, { .label = u"M"_s, .tasks = QList<Task>() }, s); }, "PATCH", "/orders/tasks-definitions/d", R"({"label":"M","tasks":[]})", R"({"task_definition_id":"d"})");
    row("removeTaskDefinition", [](C &c, S s) { return c.removeTaskDefinition(u"d"_s, s); }, "DELETE", "/orders/tasks-definitions/d", {}, R"({"task_definition_id":"d"})");
    row("listRoutes", [](C &c, S s) { return c.listRoutes({ .statuses = { RouteStatus::Tracking } }, s); }, "GET", "/orders/routes/?status=tracking", {}, R"({"routes":[]})");
    row("route", [](C &c, S s) { return c.route(u"r"_s, s); }, "GET", "/orders/routes/r", {}, routeBody);
    row("createRoute", [](C &c, S s) { return c.createRoute({ .orders = { ref }, .optimise = true }, s); }, "POST", "/orders/routes/", '{' + refs + R"(,"optimise":true})", routeBody);
    row("patchRoute", [](C &c, S s) { return c.patchRoute(u"r"_s, { .metadata = Metadata(), .version = 2 }, s); }, "PATCH", "/orders/routes/r?version=2", R"({"metadata":{}})", routeBody);
    row("addToRoute", [](C &c, S s) { return c.addToRoute(u"r"_s, { { ref }, true, 4 }, s); }, "POST", "/orders/routes/r/add?version=4", '{' + refs + R"(,"resequence":true})", routeBody);
    row("removeFromRoute", [](C &c, S s) { return c.removeFromRoute(u"r"_s, { { ref }, {}, {} }, s); }, "POST", "/orders/routes/r/remove", '{' + refs + '}', routeBody);
    row("resequence", [](C &c, S s) { return c.resequence(u"r"_s, { { ref }, {}, 9 }, s); }, "POST", "/orders/routes/r/resequence?version=9", '{' + refs + '}', routeBody);
    row("optimise", [](C &c, S s) { return c.optimise(u"r"_s, 1, s); }, "POST", "/orders/routes/r/optimise?version=1", "{}", routeBody);
    row("reassignRoute", [](C &c, S s) { return c.reassignRoute(u"r"_s, { u"w"_s, {}, 1 }, s); }, "POST", "/orders/routes/r/reassign?version=1", R"({"worker_handle":"w"})", routeBody);
    row("completeRoute", [](C &c, S s) { return c.completeRoute(u"r"_s, {}, s); }, "POST", "/orders/routes/r/complete", "{}", routeBody);
    row("listPlans", [](C &c, S s) { return c.listPlans({ .fulfillmentDate = QDate(2026, 1, 2), .includeSummary = true, .pageToken = u"t="_s }, s); }, "GET", "/orders/plans/?fulfillment_date=2026-01-02&include_summary=true&pagination_token=t%3D", {}, R"({"plans":[]})");
    row("plan", [](C &c, S s) { return c.plan(u"p"_s, s); }, "GET", "/orders/plans/p", {}, R"({"plan_id":"p"})");
    row("triggerPlan", [](C &c, S s) { return c.triggerPlan(u"p"_s, { { u"o"_s }, PlanMode::OnDemand }, s); }, "POST", "/orders/plans/p/trigger", R"({"orders":[{"order_handle":"o"}],"plan_mode":"on_demand"})", R"({"message":"started"})");
    row("listWorkers", [](C &c, S s) { return c.listWorkers({ .status = DeviceStatus::Active }, s); }, "GET", "/workers/?filter_status=active", {}, R"({"workers":[]})");
    row("createWorker", [](C &c, S s) { NewWorker n; n.worker.handle = u"w"_s; return c.createWorker(n, s); }, "POST", "/workers/", R"({"worker_handle":"w"})", R"({"worker_handle":"w"})");
    row("listOpsGroups", [](C &c, S s) { return c.listOpsGroups({}, s); }, "GET", "/workers/ops-groups/", {}, R"({"ops_groups":[]})");
    row("createOpsGroup", [](C &c, S s) { NewOpsGroup n; n.group.handle = u"g"_s; return c.createOpsGroup(n, s); }, "POST", "/workers/ops-groups/", R"({"ops_group_handle":"g"})", R"({"ops_group_handle":"g"})");
    row("all worker filters", [](C &c, S s) { return c.listWorkers({ .workerHandles = { u"a"_s, u"b"_s }, .outages = { u"low_battery"_s }, .outageCategories = { OutageCategory::Os }, .workStatus = WorkStatus::Available, .tracked = true, .worked = false, .span = { .fromDay = QDate(2026, 1, 2), .to = instantFromText(u"2026-01-03T04:05:06Z") }, .aggregate = true, .includeSchedule = false, .includeSummary = false, .includeDeleted = true }, s); }, "GET",
        "/workers/?worker_handle=a%2Cb&filter_outage=low_battery&filter_outage_category=os&work_status=available&tracked=true&worked=false&from_date=2026-01-02&to_date=2026-01-03%2004%3A05%3A06&aggregate=true&include_schedule=false&include_summary=false&include_deleted=true", {}, R"({"workers":[]})");
    row("worker", [](C &c, S s) { return c.worker(u"w"_s, s); }, "GET", "/workers/w", {}, R"({"worker_handle":"w"})");
    row("patchWorker", [](C &c, S s) { return c.patchWorker(u"w"_s, { .deviceId = cleared<QString>() }, s); }, "PATCH", "/workers/w", R"({"device_id":null})", R"({"worker_handle":"w"})");
    row("deleteWorker", [](C &c, S s) { return c.deleteWorker(u"w"_s, s); }, "DELETE", "/workers/w", {}, {});
    row("undeleteWorker", [](C &c, S s) { return c.undeleteWorker(u"w"_s, s); }, "POST", "/workers/w/undelete", "{}", R"({"worker_handle":"w"})");
    row("setAvailable", [](C &c, S s) { return c.setAvailable(u"w"_s, false, s); }, "POST", "/workers/w/work_status", R"({"available":false})", R"({"worker_handle":"w"})");
    row("workerHistory", [](C &c, S s) { return c.workerHistory(u"w"_s, { .fromDay = QDate(2026, 1, 2), .toDay = QDate(2026, 1, 2) }, s); }, "GET", "/workers/w/history?from_date=2026-01-02&to_date=2026-01-02", {}, R"({"worker_handle":"w","timeline":[]})");
    row("opsGroup", [](C &c, S s) { return c.opsGroup(u"g"_s, s); }, "GET", "/workers/ops-groups/g", {}, R"({"ops_group_handle":"g"})");
    row("patchOpsGroup", [](C &c, S s) { return c.patchOpsGroup(u"g"_s, { .routeCapacity = changedTo(3) }, s); }, "PATCH", "/workers/ops-groups/g", R"({"route_capacity":3})", R"({"ops_group_handle":"g"})");
    row("deleteOpsGroup", [](C &c, S s) { return c.deleteOpsGroup(u"g"_s, s); }, "DELETE", "/workers/ops-groups/g", {}, {});
    row("listPlaces", [](C &c, S s) { PlaceFilter f; f.near = GeoPoint::fromDegrees(-1.5, 2); f.radius = 30; f.geofenceType = GeofenceType::Circle; return c.listPlaces(f, s); }, "GET", "/places/v1/?lat=2&lon=-1.5&radius=30&geofence_type=circle", {}, R"({"places":[]})");
    row("place", [](C &c, S s) { return c.place(u"p"_s, s); }, "GET", "/places/v1/p", {}, R"({"place_handle":"p"})");
    row("createPlace", [](C &c, S s) { Place p; p.handle = u"p"_s; p.where.point = GeoPoint::fromDegrees(1, 2); return c.createPlace(p, s); }, "POST", "/places/v1/", R"({"place_handle":"p","geometry":{"type":"Point","coordinates":[1,2]}})", R"({"place_handle":"p"})");
    row("patchPlace", [](C &c, S s) { return c.patchPlace(u"p"_s, { .radius = 5, .updateAssociatedOrders = true }, s); }, "PATCH", "/places/v1/p", R"({"radius":5,"update_associated_orders":true})", R"({"place_handle":"p"})");
    row("deletePlace", [](C &c, S s) { return c.deletePlace(u"p"_s, s); }, "DELETE", "/places/v1/p", {}, {});
    row("nearby", [](C &c, S s) { NearbyRequest n; n.order.handle = u"o"_s; n.searchType = NearbySearch::Region; return c.nearby(n, s); }, "POST", "/nearby/v4", R"({"order":{"order_handle":"o"},"search_type":"region","search_filter":{}})", R"({"workers":[]})");
    row("createExport", [](C &c, S s) { ExportRequest e; e.filter.limit = 3; e.emailRecipients = { u"a@b"_s }; return c.createExport(e, s); }, "POST", "/orders/export", R"({"limit":3,"email_recipients":["a@b"]})", R"({"job_id":"j"})");
    row("exportJob", [](C &c, S s) { return c.exportJob(u"j"_s, s); }, "GET", "/orders/export/j", {}, R"({"job_id":"j"})");
}

void ClientTest::requests()
{
    QFETCH(Start, start);
    QFETCH(QByteArray, verb);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, answer);

    FakeNetwork network;
    OrdersClient client(network, connectionTo());
    QSignalSpy notes(&client, &OrdersClient::notUnderstood);
    network.queue(200, answer);
    QCOMPARE(end(start(client, {})), u"ok"_s);

    QCOMPARE(network.requests().size(), 1);
    const auto &request = network.requests().first();
    QCOMPARE(request.verb, verb);
    QCOMPARE(request.url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery), QUrl(u"https://api.example"_s));
    QCOMPARE(request.target(), target);
    QCOMPARE(request.body, body);
    QCOMPARE(request.header("Accept"), QByteArray("application/json"));
    QCOMPARE(request.header("Authorization"), "Basic " + QByteArray("acc:s3cret").toBase64());
    QCOMPARE(request.header("User-Agent"), QByteArray("Routedesk"));
    QCOMPARE(request.header("Content-Type"), body.isNull() ? QByteArray() : QByteArray("application/json"));
    QCOMPARE(notes.count(), 0);
}

void ClientTest::endings()
{
    QFETCH(Start, start);
    QFETCH(QByteArray, verb);
    QFETCH(QByteArray, answer);
    const bool isRead = verb == "GET";
    const bool mayBeEmpty = QLatin1StringView(QTest::currentDataTag()) == "removeFromRoute"_L1;
    const bool isUnread = verb == "DELETE"; // whatever it says, it was done

    FakeNetwork network;
    PatientClock clock;
    RetryPolicy policy;
    policy.attempts = 2;
    OrdersClient client(network, connectionTo(), policy, clock);
    const auto once = [&](int status, const QByteArray &body) {
        network.queue(status, body);
        return end(start(client, {}));
    };
    QCOMPARE(once(201, answer), u"ok"_s);
    QCOMPARE(once(401, R"({"detail":{},"message":"no"})"), u"unauthorised 401 no"_s);
    QCOMPARE(once(404, R"({"code":"x","title":"gone","detail":null})"), u"notFound 404 gone"_s);
    QCOMPARE(once(409, {}), u"conflict 409"_s);
    QCOMPARE(once(422, fixture("validation-error")), u"invalid 422 string"_s);
    QVERIFY(isUnread || once(200, "<html>").startsWith(u"malformed 200 The answer is not"));
    QVERIFY(isUnread || once(200, R"({"something":"else"})").startsWith(u"malformed 200 The answer"));
    QVERIFY(isUnread || mayBeEmpty || once(200, "{}").startsWith(u"malformed 200 The answer"));

    qsizetype before = network.requests().size();
    network.queue(500, "oops");
    if (isRead)
        network.queue(500, "oops");
    QCOMPARE(end(start(client, {})), u"serverFault 500 oops"_s);
    QCOMPARE(network.requests().size() - before, isRead ? 2 : 1);

    before = network.requests().size();
    QVERIFY(end(start(client, {})).startsWith(u"offline 0"));
    QCOMPARE(network.requests().size() - before, isRead ? 2 : 1);
    QCOMPARE(network.leftOver(), 0);

    policy.attempts = 1;
    policy.transferTimeout = std::chrono::milliseconds(1);
    OrdersClient hasty(network, connectionTo(), policy, clock);
    network.queueSilence();
    QVERIFY(end(start(hasty, {})).startsWith(u"timeout 0"));

    network.queueSilence();
    std::stop_source source;
    const auto stopped = start(client, source.get_token());
    QTest::qWait(0);
    QVERIFY(!stopped.isFinished());
    source.request_stop();
    QCOMPARE(end(stopped), u"cancelled 0"_s);
    QCOMPARE(network.openReplies(), 0);
}

void ClientTest::handlesAreEncoded_data()
{
    QTest::addColumn<QString>("handle");
    QTest::addColumn<QByteArray>("segment");
    QTest::newRow("slash") << u"a/b"_s << QByteArray("a%2Fb");
    QTest::newRow("question") << u"a?b=c"_s << QByteArray("a%3Fb%3Dc");
    QTest::newRow("hash") << u"a#b"_s << QByteArray("a%23b");
    QTest::newRow("percent") << u"100%"_s << QByteArray("100%25");
    QTest::newRow("encoded already") << u"a%2Fb"_s << QByteArray("a%252Fb");
    QTest::newRow("blank") << u" a b "_s << QByteArray("%20a%20b%20");
    QTest::newRow("unicode") << u"Zürich 😀"_s << QByteArray("Z%C3%BCrich%20%F0%9F%98%80");
    QTest::newRow("dots within") << u"../x"_s << QByteArray("..%2Fx");
    QTest::newRow("three dots") << u"..."_s << QByteArray("...");
    QTest::newRow("plus and semicolon") << u"a+b;c"_s << QByteArray("a%2Bb%3Bc");
    QTest::newRow("new line") << u"a\r\nb"_s << QByteArray("a%0D%0Ab");
    QTest::newRow("mail") << u"james@ht.com"_s << QByteArray("james%40ht.com");
}

void ClientTest::handlesAreEncoded()
{
    QFETCH(QString, handle);
    QFETCH(QByteArray, segment);
    FakeNetwork network;
    OrdersClient client(network, connectionTo());
    network.queue(200, orderBody);
    network.queue(200, routeBody);
    QCOMPARE(end(told(client.complete({ handle, {}, {}, {} }))), u"ok"_s);
    QCOMPARE(end(told(client.optimise(handle))), u"ok"_s);
    QCOMPARE(network.requests()[0].target(), "/orders/" + segment + "/complete");
    QCOMPARE(network.requests()[1].target(), "/orders/routes/" + segment + "/optimise");
}

void ClientTest::handlesThatCannotBeNamed()
{
    // A URL would resolve these away and reach another resource: GET /orders/ instead of an order.
    FakeNetwork network;
    OrdersClient client(network, connectionTo());
    for (const QString &handle : { QString(), u""_s, u"."_s, u".."_s }) {
        QVERIFY(end(told(client.order({ handle, {}, {}, {} }))).startsWith(u"invalid 0"));
        QVERIFY(end(told(client.completeRoute(handle))).startsWith(u"invalid 0"));
        QVERIFY(end(told(client.plan(handle))).startsWith(u"invalid 0"));
    }
    QCOMPARE(network.requests().size(), 0);
}

void ClientTest::queriesAreEncoded()
{
    FakeNetwork network;
    OrdersClient client(network, connectionTo());
    OrderFilter filter;
    filter.searchTerm = u"a+b &c=d#e%/ü"_s;
    filter.rescheduledOnly = true;
    filter.scheduledFrom = instantFromText(u"2026-01-01T08:30:00.700Z");
    filter.scheduledTo = instantFromText(u"2026-01-01T08:30:00.700Z");
    network.queue(200, R"({"orders":[]})");
    QCOMPARE(end(told(client.listOrders(filter))), u"ok"_s);
    QCOMPARE(network.requests()[0].target(),
        QByteArray("/orders/?status=rescheduled&search_term=a%2Bb%20%26c%3Dd%23e%25%2F%C3%BC"
                   "&scheduled_at_from=2026-01-01%2008%3A30%3A00&scheduled_at_to=2026-01-01%2008%3A30%3A01"));
}

void ClientTest::basePathsAreKept()
{
    FakeNetwork network;
    for (const char *base : { "http://127.0.0.1:8787/proxy", "http://127.0.0.1:8787/proxy//", "http://u:p@127.0.0.1:8787/proxy/?x#y" }) {
        OrdersClient client(network, connectionTo(base));
        network.queue(200, orderBody);
        QCOMPARE(end(told(client.order({ u"o"_s, {}, {}, {} }))), u"ok"_s);
        QCOMPARE(network.requests().last().url, QUrl(u"http://127.0.0.1:8787/proxy/orders/o"_s));
    }
}

void ClientTest::bearer()
{
    FakeNetwork network;
    OrdersClient client(network, { QUrl(u"https://api.example"_s), BearerCredentials { "t0k" } });
    network.queue(200, routeBody);
    QCOMPARE(end(told(client.route(u"r"_s))), u"ok"_s);
    QCOMPARE(network.requests()[0].header("Authorization"), QByteArray("Bearer t0k"));
}

void ClientTest::valuesArrive()
{
    FakeNetwork network;
    OrdersClient client(network, connectionTo());
    network.queue(200, fixture("complete.answer"));
    const auto detail = outcome(client.complete(ref));
    QVERIFY(detail);
    QCOMPARE(detail->timeline.size(), 7);
    network.queue(201, R"({"message":"Order Planning Initiated","plan":{"id":"p"}})");
    const auto batch = outcome(client.createBatch({ .planMode = PlanMode::OnDemand }));
    QVERIFY(batch && std::holds_alternative<PlanAccepted>(*batch));
    network.queue(200, {});
    const auto removed = outcome(client.removeFromRoute(u"r"_s, { { ref }, {}, {} }));
    QVERIFY(removed && !removed->has_value());
}

void ClientTest::complaintsArrive()
{
    FakeNetwork network;
    OrdersClient client(network, connectionTo());
    network.queue(422, R"({"detail":{"json":{"orders":["empty"]}},"message":"Unprocessable"})");
    const auto result = outcome(client.createBatch({ .planMode = PlanMode::Manual }));
    QVERIFY(!result);
    QCOMPARE(result.error().fields, (QList<FieldError> { { u"json"_s, u"orders"_s, u"empty"_s } }));
    QVERIFY(!result.error().outcomeUnknown());
}

void ClientTest::notesAreSignalled()
{
    FakeNetwork network;
    OrdersClient client(network, connectionTo());
    QSignalSpy notes(&client, &OrdersClient::notUnderstood);
    network.queue(200, R"({"orders":[{"order_handle":"a","created_at":"soon"}]})");
    QVERIFY(outcome(client.listOrders({ .workerHandle = u"w"_s })));
    QCOMPARE(notes.count(), 1);
    QCOMPARE(notes[0][0].toString(), u"GET /orders/"_s);
    QCOMPARE(notes[0][1].value<DecodeNotes>().messages, QStringList { u"orders[0].created_at: not a time"_s });
}

void ClientTest::largeAnswersAreDecodedElsewhere()
{
    FakeNetwork network;
    OrdersClient client(network, connectionTo());
    QByteArray body = R"({"orders":[)";
    for (int i = 0; i < 5000; ++i)
        body += R"({"order_handle":"order-)" + QByteArray::number(i) + R"(","status":"planned"},)";
    body.chop(1);
    body += "]}";
    network.queue(200, body);
    QThread *thread = nullptr;
    const auto call = client.listOrders({});
    QFuture<void> seen = QtFuture::whenAll(call).then(&client, [&](const auto &) { thread = QThread::currentThread(); });
    const auto page = outcome(call);
    QVERIFY(page);
    QCOMPARE(page->items.size(), 5000);
    QTRY_VERIFY(seen.isFinished());
    QCOMPARE(thread, QThread::currentThread());

    // Stopped while it is being decoded: the answer is dropped, once and for all.
    network.queue(200, body);
    std::stop_source source;
    const auto stopped = client.listOrders({}, source.get_token());
    QTRY_COMPARE(network.openReplies(), 0);
    source.request_stop();
    const auto result = outcome(stopped);
    QCOMPARE(stopped.resultCount(), 1);
    QVERIFY(result || result.error().kind == ApiError::Kind::Cancelled);
}

namespace {

QStringList logged;

void collect(QtMsgType, const QMessageLogContext &, const QString &message)
{
    logged.append(message);
}

}

void ClientTest::nothingSecretIsLogged()
{
    QLoggingCategory::setFilterRules(u"routedesk.api.debug=true"_s);
    logged.clear();
    const auto previous = qInstallMessageHandler(collect);
    FakeNetwork network;
    PatientClock clock;
    OrdersClient client(network, connectionTo(), {}, clock);
    network.queue(503, "secret words");
    network.queue(200, fixture("track.answer"));
    (void)outcome(client.route(u"r"_s));
    network.queue(401, R"({"message":"secret words"})");
    (void)outcome(client.listOrders({ .searchTerm = u"private"_s }));
    qInstallMessageHandler(previous);
    QLoggingCategory::setFilterRules({});

    const QString log = logged.join(u'\n');
    QVERIFY(log.contains(u"GET /orders/routes/r"));
    QVERIFY(log.contains(u"503"));
    for (const char *secret : { "s3cret", "YWNjOnMzY3JldA", "secret words", "private", "publishable_key", "trck.at" })
        QVERIFY2(!log.contains(QLatin1StringView(secret)), secret);
}

QTEST_GUILESS_MAIN(ClientTest)
#include "tst_client.moc"
