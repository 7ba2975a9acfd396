// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "servicefixture.h"

#include "service/storage/database.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Step {
    QByteArray method;
    QString path;
    QByteArray body;
    int status;
    QByteArray contains; ///< of the answer's body
};

const QByteArray trackBody = "{\"worker_handle\":\"ana.ruiz\",\"track_mode\":\"on_time\",\"orders\":["
    + orderJson("o") + ',' + orderJson("p") + "]}";

QByteArray track(const QByteArray &orders, const QByteArray &more = "\"worker_handle\":\"ana.ruiz\"")
{
    return "{\"track_mode\":\"on_time\"," + more + ",\"orders\":[" + orders + "]}";
}

}

/// Every operation over a real socket: its usual answer, and how it refuses.
class TestServiceApi : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void operations_data();
    void operations();
    void nothingIsHalfWritten_data();
    void nothingIsHalfWritten();
    void bothSlashFormsWork();
    void theEmptyConflictIsEmpty();
    void pagesSurviveInsertsAndRefuseTampering();
    void filters();
    void twoClientsMeetAVersionConflict();
    void aRestartKeepsEverything();
    void createdWorkersAndGroups();
    void exportsAreWritten();
    void timesAndFormsAreTheWires();
};

void TestServiceApi::initTestCase()
{
    QTest::failOnWarning();
}

void TestServiceApi::operations_data()
{
    QTest::addColumn<QList<Step>>("steps");
    const auto row = [](const char *name, const QList<Step> &steps) { QTest::newRow(name) << steps; };
    const auto batch = [](const QByteArrayList &handles, const QByteArray &more = "\"plan_mode\":\"manual\"") {
        return Step { "POST", u"/orders/"_s, batchJson(handles, more), 201, {} };
    };
    const Step started { "POST", u"/orders/track"_s, trackBody, 201, "\"status\":\"tracking\"" };
    const auto get = [](const QString &path, int status, const QByteArray &contains = {}) {
        return Step { "GET", path, {}, status, contains };
    };
    const auto post = [](const QString &path, const QByteArray &body, int status, const QByteArray &contains = {}) {
        return Step { "POST", path, body, status, contains };
    };
    const auto refusedBatch = [&post](const QByteArray &order, const QByteArray &contains,
                                  const QByteArray &more = "\"plan_mode\":\"manual\"") {
        return QList<Step> { post(u"/orders/"_s, "{\"orders\":[" + order + "]," + more + '}', 422, contains) };
    };

    row("health", { get(u"/health"_s, 200, "ok") });
    row("batch without a worker", { { "POST", u"/orders/"_s, batchJson({ "a", "b" }), 201, "{\"orders\":[{\"order_handle\":\"a\"" } });
    row("batch with a worker", { { "POST", u"/orders/"_s, batchJson({ "a" }, "\"plan_mode\":\"manual\",\"worker_handle\":\"ana.ruiz\""),
                                   201, "\"status\":\"assigned\",\"version\":1" } });
    row("batch: live handle", { batch({ "a" }), post(u"/orders/"_s, batchJson({ "b", "a" }), 422,
                                                    "{\"detail\":{\"json\":{\"orders.1.order_handle\":[") });
    row("batch: same handle twice", { post(u"/orders/"_s, batchJson({ "a", "a" }), 422, "orders.1") });
    row("batch: no orders", { post(u"/orders/"_s, "{\"plan_mode\":\"manual\",\"orders\":[]}", 422, "\"orders\"") });
    row("batch: not JSON", { post(u"/orders/"_s, "{\"plan_mode\":", 422, "\"json\"") });
    row("batch: a list", { post(u"/orders/"_s, "[]", 422, "\"json\"") });
    row("batch: empty body", { post(u"/orders/"_s, "", 422, "\"json\"") });
    row("batch: no mode", { post(u"/orders/"_s, "{\"orders\":[" + orderJson("a") + "]}", 422, "plan_mode") });
    row("batch: unknown mode", refusedBatch(orderJson("a"), "plan_mode", "\"plan_mode\":\"whenever\""));
    row("batch: unknown worker", refusedBatch(orderJson("a"), "\"worker_handle\":[", "\"plan_mode\":\"manual\",\"worker_handle\":\"nobody\""));
    row("batch: unknown group", refusedBatch(orderJson("a"), "\"ops_group_handle\":[", "\"plan_mode\":\"manual\",\"ops_group_handle\":\"nowhere\""));
    row("batch: coordinates out of range", refusedBatch(orderJson("a", {}, 0, 80), "orders.0.destination"));
    row("batch: wrong type", refusedBatch(orderJson("a", "\"expected_service_time\":\"soon\""), "expected_service_time"));
    row("batch: negative service time", refusedBatch(orderJson("a", "\"expected_service_time\":-1"), "expected_service_time"));
    row("batch: window upside down", refusedBatch(orderJson("a", "\"scheduled_after\":\"2031-03-05T00:00:00Z\""), "scheduled_after"));
    row("batch: no such place", refusedBatch("{\"order_handle\":\"a\",\"scheduled_at\":\"2031-03-04T01:00:00Z\",\"destination\":{\"place_handle\":\"home\"}}", "destination.place_handle"));
    row("batch: address only", { { "POST", u"/orders/"_s, "{\"plan_mode\":\"manual\",\"orders\":[{\"order_handle\":\"a\",\"scheduled_at\":\"2031-03-04T01:00:00Z\",\"destination\":{\"address\":\"somewhere\"}}]}",
                                   201, "\"radius\":30" } });

    row("track", { started, get(u"/orders/o"_s, 200, "\"status\":\"ongoing\"") });
    row("track: unknown worker", { post(u"/orders/track"_s, track(orderJson("o"), "\"worker_handle\":\"nobody\""), 404,
                                     "{\"code\":\"driver_not_found\",\"title\":\"Worker Not Found\",\"detail\":{\"description\":\"Worker not found for handle nobody\"}}") });
    row("track: no device", { post(u"/workers/"_s, "{\"worker_handle\":\"walker\"}", 201),
                                post(u"/orders/track"_s, track(orderJson("o"), "\"worker_handle\":\"walker\""), 400, "driver_not_linked_to_device") });
    row("track: deleted worker", { { "DELETE", u"/workers/ana.ruiz"_s, {}, 204, {} }, post(u"/orders/track"_s, trackBody, 404, "driver_deleted") });
    row("track: by device", { post(u"/orders/track"_s, track(orderJson("o"), "\"device_id\":\"FFA58DDB-5CA0-4CD5-8BDE-E4EC7E077E3D\""), 201, "\"worker_handle\":\"james@ht.com\"") });
    row("track: unknown device", { post(u"/orders/track"_s, track(orderJson("o"), "\"device_id\":\"nope\""), 404, "device_not_found") });
    row("track: unknown group", { post(u"/orders/track"_s, track(orderJson("o"), "\"worker_handle\":\"ana.ruiz\",\"ops_group_handle\":\"nowhere\""), 400, "ops_group_not_defined") });
    row("track: no such place", { post(u"/orders/track"_s, track("{\"order_handle\":\"o\",\"destination\":{\"place_handle\":\"home\"}}"), 400, "destination_place_not_found") });
    row("track: duplicate order", { started, post(u"/orders/track"_s, trackBody, 409, "\"code\":\"duplicate_resource\"") });
    row("track: duplicate route", { post(u"/orders/track"_s, track(orderJson("o"), "\"worker_handle\":\"ana.ruiz\",\"route\":{\"route_handle\":\"r\"}"), 201, "\"route_handle\":\"r\""),
                                     post(u"/orders/track"_s, track(orderJson("x"), "\"worker_handle\":\"ana.ruiz\",\"route\":{\"route_handle\":\"r\"}"), 409,
                                         "{\"code\":\"duplicate_resource\",\"title\":\"Duplicate route found with this ID\",\"detail\":\"System already has a route with this ID\"}") });
    row("track: no orders", { post(u"/orders/track"_s, "{\"track_mode\":\"on_time\",\"worker_handle\":\"ana.ruiz\"}", 422, "\"orders\"") });
    row("track: no mode", { post(u"/orders/track"_s, "{\"worker_handle\":\"ana.ruiz\",\"orders\":[" + orderJson("o") + "]}", 422, "track_mode") });
    row("track: nobody", { post(u"/orders/track"_s, "{\"track_mode\":\"on_time\",\"orders\":[" + orderJson("o") + "]}", 422, "worker_handle") });
    row("track: unknown route", { post(u"/orders/track"_s, "{\"track_mode\":\"on_time\",\"route_handle\":\"r\"}", 404, "route_not_found") });

    for (const QString &action : { u"complete"_s, u"cancel"_s, u"disable"_s, u"enable"_s }) {
        const QByteArray name = action.toLatin1();
        const QString path = "/orders/o/"_L1 + action;
        row(name.constData(), { started, post(path, "{}", 200, "\"timeline\":[") });
        row((name + ": unknown order").constData(), { post(path, "{}", 404, "{\"detail\":{},\"message\":") });
        row((name + ": by type, index and attempt").constData(),
            { started, post(path + "?type=drop&type_index=0&fulfillment_attempt=0"_L1, "{}", 200) });
        row((name + ": another type").constData(), { started, post(path + "?type=pick"_L1, "{}", 404) });
        row((name + ": no such type").constData(), { started, post(path + "?type=sideways"_L1, "{}", 422, "\"query\":{\"type\"") });
        row((name + ": index no number").constData(), { started, post(path + "?type_index=x"_L1, "{}", 422, "type_index") });
        row((name + ": no body").constData(), { started, post(path, "", 200) });
    }
    row("complete: body no JSON", { started, post(u"/orders/o/complete"_s, "{", 422) });
    row("complete twice", { started, post(u"/orders/o/complete"_s, "{}", 200), post(u"/orders/o/complete"_s, "{}", 200, "\"status\":\"completed\"") });
    row("complete then cancel", { started, post(u"/orders/o/complete"_s, "{}", 200), post(u"/orders/o/cancel"_s, "{}", 422) });
    row("cancel then complete", { started, post(u"/orders/o/cancel"_s, "{}", 200), post(u"/orders/o/complete"_s, "{}", 422) });
    row("get: unknown order", { get(u"/orders/o"_s, 404, "{\"detail\":{},\"message\":") });
    row("patch", { started, { "PATCH", u"/orders/o"_s, "{\"metadata\":{\"a\":1}}", 200, "\"metadata\":{\"a\":1}" } });
    row("patch: destination under way", { started, { "PATCH", u"/orders/o"_s, "{\"destination\":{\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}}}", 422, "destination" } });
    row("patch: unknown order", { { "PATCH", u"/orders/o"_s, "{}", 404, {} } });
    row("patch: wrong type", { started, { "PATCH", u"/orders/o"_s, "{\"metadata\":7}", 422, "metadata" } });
    row("reassign", { started, post(u"/orders/o/reassign"_s, "{\"worker_handle\":\"ben.okafor\"}", 200, "\"worker_handle\":\"ben.okafor\"") });
    row("reassign: unknown worker", { started, post(u"/orders/o/reassign"_s, "{\"worker_handle\":\"nobody\"}", 422, "worker_handle") });
    row("reassign: to a group", { started, post(u"/orders/o/reassign"_s, "{\"ops_group_handle\":\"store-SF\"}", 200, "\"status\":\"unplanned\"") });
    row("reassign: nothing", { started, post(u"/orders/o/reassign"_s, "{}", 422) });
    row("reschedule", { batch({ "a" }), post(u"/orders/a/reschedule"_s, "{\"scheduled_at\":\"2031-04-01T00:00:00Z\"}", 200, "\"scheduled_at\":\"2031-04-01T00:00:00.000Z\"") });
    row("reschedule: no time", { batch({ "a" }), post(u"/orders/a/reschedule"_s, "{}", 422, "scheduled_at") });

    const Step route = post(u"/orders/track"_s, track(orderJson("o") + ',' + orderJson("p"), "\"worker_handle\":\"ana.ruiz\",\"route\":{\"route_handle\":\"r\"}"), 201);
    const QByteArray both = "{\"orders\":[{\"order_handle\":\"p\"},{\"order_handle\":\"o\"}]";
    row("route", { route, get(u"/orders/routes/r"_s, 200, "\"route_handle\":\"r\""), get(u"/orders/routes/"_s, 200, "\"pagination_token\":null") });
    row("route: unknown", { get(u"/orders/routes/r"_s, 404, "{\"detail\":{},\"message\":") });
    row("create route", { batch({ "a", "b" }), post(u"/orders/routes/"_s, "{\"orders\":[{\"order_handle\":\"b\"},{\"order_handle\":\"a\"}],\"optimise\":true}", 201, "\"status\":\"planned\"") });
    row("create route with a worker", { batch({ "a" }), post(u"/orders/routes/"_s, "{\"orders\":[{\"order_handle\":\"a\"}],\"worker_handle\":\"ana.ruiz\"}", 201, "\"status\":\"assigned\"") });
    row("create route: unknown order", { batch({ "a" }), post(u"/orders/routes/"_s, "{\"orders\":[{\"order_handle\":\"a\"},{\"order_handle\":\"z\"}]}", 422, "orders.1.order_handle") });
    row("create route: order on a route", { route, post(u"/orders/routes/"_s, "{\"orders\":[{\"order_handle\":\"o\"}]}", 422, "orders.0.order_handle") });
    row("create route: no orders", { post(u"/orders/routes/"_s, "{\"orders\":[]}", 422, "orders") });
    row("patch route", { route, { "PATCH", u"/orders/routes/r"_s, "{\"metadata\":\"{\\\"zone\\\":4}\"}", 200, "\"metadata\":{\"zone\":4}" } });
    row("add", { route, batch({ "a" }), post(u"/orders/routes/r/add"_s, "{\"orders\":[{\"order_handle\":\"a\"}]}", 200, "\"version\":2") });
    row("add: not unplanned", { route, post(u"/orders/routes/r/add"_s, "{\"orders\":[{\"order_handle\":\"o\"}]}", 422) });
    row("remove", { route, post(u"/orders/routes/r/remove"_s, "{\"orders\":[{\"order_handle\":\"o\"}]}", 200, "\"order_handle\":\"p\"") });
    row("remove all", { route, post(u"/orders/routes/r/remove"_s, both + '}', 200, "{}"), get(u"/orders/routes/r"_s, 404) });
    row("remove: not on it", { route, batch({ "a" }), post(u"/orders/routes/r/remove"_s, "{\"orders\":[{\"order_handle\":\"a\"}]}", 422) });
    row("resequence", { route, post(u"/orders/routes/r/resequence"_s, both + '}', 200, "\"orders\":[{\"order_handle\":\"p\"") });
    row("resequence: one missing", { route, post(u"/orders/routes/r/resequence"_s, "{\"orders\":[{\"order_handle\":\"o\"}]}", 422, "\"orders\"") });
    row("resequence: stale", { route, post(u"/orders/routes/r/resequence?version=9"_s, both + '}', 409, "\"code\":\"version_conflict\"") });
    row("resequence: stale in the body", { route, post(u"/orders/routes/r/resequence"_s, both + ",\"version\":9}", 409, "version_conflict") });
    row("optimise", { route, post(u"/orders/routes/r/optimise?version=1"_s, "{}", 200, "\"version\":2") });
    row("optimise: version no number", { route, post(u"/orders/routes/r/optimise?version=x"_s, "{}", 422, "version") });
    row("reassign route", { route, post(u"/orders/routes/r/reassign"_s, "{\"worker_handle\":\"ben.okafor\"}", 200, "\"status\":\"assigned\"") });
    row("reassign route: nobody", { route, post(u"/orders/routes/r/reassign"_s, "{}", 422) });
    row("complete route", { route, post(u"/orders/routes/r/complete"_s, "{}", 200, "\"status\":\"completed\""),
                             post(u"/orders/routes/r/complete"_s, "{}", 409, "\"code\":\"validation_error\""),
                             get(u"/orders/o"_s, 200, "\"status\":\"cancelled\"") });
    row("track a completed route", { route, post(u"/orders/routes/r/complete"_s, "{}", 200),
                                      post(u"/orders/track"_s, "{\"track_mode\":\"on_time\",\"route_handle\":\"r\"}", 400, "\"code\":\"validation_error\"") });
    for (const char *action : { "add", "remove", "resequence", "optimise", "reassign", "complete" })
        row((QByteArray("route ") + action + ": unknown").constData(),
            { post("/orders/routes/nope/"_L1 + QString::fromLatin1(action), "{\"orders\":[{\"order_handle\":\"o\"}],\"worker_handle\":\"ana.ruiz\"}", 404, "{\"detail\":{}") });

    row("plans", { batch({ "a" }), get(u"/orders/plans"_s, 200, "\"unplanned_orders\":[{\"order_handle\":\"a\""),
                    get(u"/orders/plans/?include_summary=true"_s, 200, "\"summary\":{") });
    row("plans: filters", { batch({ "a" }), get(u"/orders/plans/?fulfillment_date=2031-03-04"_s, 200, "\"sequence_number\":1"),
                             get(u"/orders/plans/?fulfillment_date=2031-03-05"_s, 200, "{\"plans\":[]"),
                             get(u"/orders/plans/?status=failed"_s, 200, "{\"plans\":[]"),
                             get(u"/orders/plans/?status=sunny"_s, 422, "\"query\":{\"status\""),
                             get(u"/orders/plans/?fulfillment_date=tomorrow"_s, 422, "fulfillment_date") });
    row("plan: unknown", { get(u"/orders/plans/nope"_s, 404, "{\"detail\":{}"), post(u"/orders/plans/nope/trigger"_s, "{\"plan_mode\":\"on_demand\",\"orders\":[{\"order_handle\":\"a\"}]}", 404) });
    row("workers", { get(u"/workers?search_term=RUIZ"_s, 200, "ana.ruiz"), get(u"/workers/ana.ruiz"_s, 200, "\"capacity\":40"),
                      get(u"/workers/nobody"_s, 404, "{\"detail\":{}"), get(u"/workers/ops-groups"_s, 200, "America/Los_Angeles") });
    row("workers: filters", { get(u"/workers/?ops_group_handle=store-SF"_s, 200, "James"), get(u"/workers/?limit=x"_s, 422, "limit") });
    row("export: unknown job", { get(u"/orders/export/nope"_s, 404, "\"code\":") });
    row("unknown query parameters are ignored", { get(u"/orders/?colour=blue"_s, 200, "{\"orders\":[]") });
    row("wrong verb", { { "PUT", u"/orders/o"_s, {}, 405, "{\"detail\":{}" } });
    row("unknown path", { get(u"/trips"_s, 404, "{\"detail\":{},\"message\":") });
}

void TestServiceApi::operations()
{
    QFETCH(QList<Step>, steps);
    WatchedService service;
    for (const Step &step : steps) {
        const HttpAnswer answer = service.http().call(step.method, step.path, step.body);
        const QByteArray told = step.method + ' ' + step.path.toUtf8() + " -> " + QByteArray::number(answer.status) + ' '
            + answer.body.left(1500);
        QVERIFY2(answer.status == step.status, told.constData());
        QVERIFY2(answer.body.contains(step.contains), told.constData());
        if (!answer.body.isEmpty())
            QCOMPARE(answer.headers.value("content-type"), "application/json");
    }
}

void TestServiceApi::nothingIsHalfWritten_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("live handle in the middle") << u"/orders/"_s << batchJson({ "a", "live", "b" });
    QTest::newRow("live handle at the end, with a worker")
        << u"/orders/"_s << batchJson({ "a", "b", "live" }, "\"plan_mode\":\"manual\",\"worker_handle\":\"ana.ruiz\"");
    QTest::newRow("bad order in the middle")
        << u"/orders/"_s << QByteArray("{\"plan_mode\":\"manual\",\"orders\":[" + orderJson("a") + ',' + orderJson("b", {}, 0, 90) + "]}");
    QTest::newRow("track: live handle") << u"/orders/track"_s << track(orderJson("a") + ',' + orderJson("live"));
    QTest::newRow("route of one that is not there")
        << u"/orders/routes/"_s << QByteArray("{\"orders\":[{\"order_handle\":\"live\"},{\"order_handle\":\"z\"}]}");
}

void TestServiceApi::nothingIsHalfWritten()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, body);
    WatchedService service;
    QCOMPARE(service.post(u"/orders/"_s, batchJson({ "live" })).status, 201);
    const auto counts = [&service] {
        return QList<int> { service.rows(u"orders"_s), service.rows(u"routes"_s), service.rows(u"plans"_s),
            service.rows(u"timeline_events"_s) };
    };
    const QList<int> before = counts();
    const int status = service.post(path, body).status;
    QVERIFY2(status == 422 || status == 409, QByteArray::number(status).constData());
    QCOMPARE(counts(), before);
    QCOMPARE(service.get(u"/orders/live"_s).at(u"status"_s).toString(), u"unplanned"_s);
}

void TestServiceApi::bothSlashFormsWork()
{
    WatchedService service;
    for (const QString &path : { u"/orders"_s, u"/orders/routes"_s, u"/orders/plans"_s, u"/workers"_s, u"/workers/ops-groups"_s }) {
        QCOMPARE(service.get(path).status, 200);
        QCOMPARE(service.get(path + u'/').status, 200);
    }
    QCOMPARE(service.post(u"/orders"_s, batchJson({ "a" })).status, 201);
    QCOMPARE(service.post(u"/orders/track/"_s, track(orderJson("b"))).status, 201);
    QCOMPARE(service.post(u"/orders/b/complete/"_s).status, 200);
}

void TestServiceApi::theEmptyConflictIsEmpty()
{
    WatchedService service;
    QCOMPARE(service.post(u"/orders/"_s, batchJson({ "a" })).status, 201);
    // As it stands while the planner is at work.
    routedesk::service::Database(service.databasePath()).execute(u"UPDATE plans SET status = 'planning'"_s);
    const HttpAnswer conflict = service.post(u"/orders/"_s, batchJson({ "a", "b" }));
    QCOMPARE(conflict.status, 409);
    QVERIFY(conflict.body.isEmpty());
    QCOMPARE(conflict.headers.value("content-length"), "0");
    const QString plan = service.get(u"/orders/a"_s).at(u"plan_id"_s).toString();
    QCOMPARE(service.post(u"/orders/plans/%1/trigger"_s.arg(plan), "{\"plan_mode\":\"on_demand\",\"orders\":[{\"order_handle\":\"a\"}]}").status, 409);
}

void TestServiceApi::pagesSurviveInsertsAndRefuseTampering()
{
    WatchedService service;
    QByteArrayList handles;
    for (int i = 0; i < 7; ++i)
        handles.append("o" + QByteArray::number(i));
    QCOMPARE(service.post(u"/orders/"_s, batchJson(handles)).status, 201);
    QStringList seen;
    QString token;
    QString first;
    do {
        const HttpAnswer page = service.get(u"/orders/?limit=3"_s + (token.isEmpty() ? QString() : "&pagination_token="_L1 + token));
        QCOMPARE(page.status, 200);
        for (const QJsonValue &order : page.at(u"orders"_s).toArray())
            seen.append(order.toObject().value("order_handle"_L1).toString());
        token = page.at(u"pagination_token"_s).toString();
        if (first.isEmpty())
            first = token;
        if (token.isEmpty())
            QVERIFY(page.at(u"pagination_token"_s).isNull());
        QCOMPARE(service.post(u"/orders/"_s, batchJson({ "new" + QByteArray::number(seen.size()) })).status, 201);
    } while (!token.isEmpty());
    QCOMPARE(seen, (QStringList { u"o6"_s, u"o5"_s, u"o4"_s, u"o3"_s, u"o2"_s, u"o1"_s, u"o0"_s }));

    first[5] = first.at(5) == u'x' ? u'y' : u'x';
    const HttpAnswer bad = service.get("/orders/?pagination_token="_L1 + first);
    QCOMPARE(bad.status, 422);
    QVERIFY(bad.at(u"detail.query.pagination_token.0"_s).isString());
    QCOMPARE(service.get(u"/orders/routes/?pagination_token=zz"_s).status, 422);
}

void TestServiceApi::filters()
{
    WatchedService service;
    QCOMPARE(service.post(u"/orders/track"_s, track(orderJson("o1") + ',' + orderJson("o2"))).status, 201);
    QCOMPARE(service.post(u"/orders/"_s, batchJson({ "Bravo", "u2" }, "\"plan_mode\":\"manual\",\"ops_group_handle\":\"store-SF\"")).status, 201);
    QCOMPARE(service.post(u"/orders/o1/complete"_s).status, 200);
    const auto count = [&service](const QString &query) {
        const HttpAnswer answer = service.get("/orders/?"_L1 + query);
        return answer.status == 200 ? int(answer.at(u"orders"_s).toArray().size()) : -answer.status;
    };
    QCOMPARE(count(u"status=completed"_s), 1);
    QCOMPARE(count(u"status=completed,unplanned"_s), 3);
    QCOMPARE(count(u"status=happy"_s), -422);
    QCOMPARE(count(u"worker_handle=ana.ruiz"_s), 2);
    QCOMPARE(count(u"ops_group_handle=store-SF"_s), 2);
    QCOMPARE(count(u"search_term=bravo"_s), 1);
    QCOMPARE(count(u"plan_mode=manual"_s), 2);
    QCOMPARE(count(u"track_mode=on_time"_s), 2);
    QCOMPARE(count(u"fulfillment_attempt=0"_s), 4);
    QCOMPARE(count(u"scheduled_at_date=2031-03-04"_s), 4);
    // The day is the group's: 17:00 on the third there.
    QCOMPARE(count(u"ops_group_handle=store-SF&scheduled_at_date=2031-03-03"_s), 2);
    QCOMPARE(count(u"ops_group_handle=store-SF&scheduled_at_date=2031-03-04"_s), 0);
    QCOMPARE(count(u"limit=0"_s), -422);
    QCOMPARE(service.get(u"/orders/?sort_direction=asc&limit=1"_s).at(u"orders.0.order_handle"_s).toString(), u"o1"_s);
    QCOMPARE(service.get(u"/orders/routes/?worker_handle=ana.ruiz&status=tracking,planned"_s).at(u"routes"_s).toArray().size(), 1);
    QCOMPARE(service.get(u"/orders/routes/?status=completed"_s).at(u"routes"_s).toArray().size(), 0);
}

void TestServiceApi::twoClientsMeetAVersionConflict()
{
    WatchedService service;
    QCOMPARE(service.post(u"/orders/track"_s, track(orderJson("o") + ',' + orderJson("p"), "\"worker_handle\":\"ana.ruiz\",\"route\":{\"route_handle\":\"r\"}")).status, 201);
    HttpCaller other(service.url(), basic("acc", "s3cret"));
    const int mine = service.get(u"/orders/routes/r"_s).at(u"version"_s).toInt();
    const int theirs = other.get(u"/orders/routes/r"_s).at(u"version"_s).toInt();
    QCOMPARE(mine, theirs);
    const QByteArray body = "{\"orders\":[{\"order_handle\":\"p\"},{\"order_handle\":\"o\"}]}";
    QCOMPARE(other.post(u"/orders/routes/r/resequence?version=%1"_s.arg(theirs), body).status, 200);
    const HttpAnswer conflict = service.post(u"/orders/routes/r/reassign?version=%1"_s.arg(mine), "{\"worker_handle\":\"ben.okafor\"}");
    QCOMPARE(conflict.status, 409);
    QCOMPARE(conflict.at(u"code"_s).toString(), u"version_conflict"_s);
    QCOMPARE(service.get(u"/orders/routes/r"_s).at(u"worker_handle"_s).toString(), u"ana.ruiz"_s);
    QCOMPARE(service.post(u"/orders/routes/r/reassign?version=%1"_s.arg(mine + 1), "{\"worker_handle\":\"ben.okafor\"}").status, 200);
}

void TestServiceApi::aRestartKeepsEverything()
{
    WatchedService service;
    QCOMPARE(service.post(u"/orders/track"_s, trackBody).status, 201);
    QCOMPARE(service.post(u"/orders/"_s, batchJson({ "a", "b" })).status, 201);
    QCOMPARE(service.post(u"/orders/o/complete"_s).status, 200);
    const QString token = service.get(u"/orders/?limit=1"_s).at(u"pagination_token"_s).toString();
    QJsonObject before = service.get(u"/orders/o"_s).json();
    service.restart();
    QJsonObject after = service.get(u"/orders/o"_s).json();
    // The link names the new port.
    QVERIFY(after.take("share_url"_L1).toString().startsWith(service.url().toString()));
    before.remove("share_url"_L1);
    QCOMPARE(after, before);
    QCOMPARE(service.get(u"/orders/"_s).at(u"orders"_s).toArray().size(), 4);
    QCOMPARE(service.get("/orders/?pagination_token="_L1 + token).at(u"orders"_s).toArray().size(), 3);
}

void TestServiceApi::createdWorkersAndGroups()
{
    WatchedService service(false);
    QCOMPARE(service.get(u"/workers/"_s).at(u"workers"_s).toArray().size(), 0);
    QCOMPARE(service.post(u"/workers/"_s, "{\"worker_handle\":\"w\",\"ops_group_handle\":\"g\"}").status, 422);
    const QByteArray group = "{\"ops_group_handle\":\"g\",\"ops_group_label\":\"Depot\",\"timezone\":\"Europe/Berlin\",\"route_capacity\":9,"
                             "\"ops_group_home\":{\"geometry\":{\"type\":\"Point\",\"coordinates\":[13.4,52.5]}}}";
    QCOMPARE(service.post(u"/workers/ops-groups/"_s, group).status, 201);
    QCOMPARE(service.post(u"/workers/ops-groups/"_s, group).status, 409);
    QCOMPARE(service.post(u"/workers/ops-groups/"_s, "{\"ops_group_handle\":\"h\",\"timezone\":\"Moon/Base\"}").status, 422);
    const QByteArray worker = "{\"worker_handle\":\"w/1\",\"name\":\"Wanda\",\"ops_group_handle\":\"g\",\"device_id\":\"d\",\"product_types\":[\"frozen\"]}";
    QCOMPARE(service.post(u"/workers/"_s, worker).status, 201);
    QCOMPARE(service.post(u"/workers/"_s, worker).status, 409);
    QCOMPARE(service.post(u"/workers/"_s, "{\"worker_handle\":\"x\",\"device_id\":\"d\"}").status, 422);
    QCOMPARE(service.get(u"/workers/w%2F1"_s).at(u"name"_s).toString(), u"Wanda"_s);
    QCOMPARE(service.http().call("DELETE", u"/workers/w%2F1"_s).status, 204);
    QCOMPARE(service.get(u"/workers/w%2F1"_s).status, 404);
    QCOMPARE(service.get(u"/workers/"_s).at(u"workers"_s).toArray().size(), 0);
}

void TestServiceApi::exportsAreWritten()
{
    WatchedService service;
    QCOMPARE(service.post(u"/orders/"_s, batchJson({ "a", "b" })).status, 201);
    QCOMPARE(service.post(u"/orders/track"_s, track(orderJson("c"))).status, 201);
    const HttpAnswer job = service.post(u"/orders/export"_s, "{\"status\":\"unplanned\",\"email_recipients\":[\"me@example.com\"]}");
    QCOMPARE(job.status, 201);
    const QString path = "/orders/export/"_L1 + job.at(u"job_id"_s).toString();
    QTRY_COMPARE(service.get(path).at(u"status"_s).toString(), u"completed"_s);
    const HttpAnswer done = service.get(path);
    QCOMPARE(done.at(u"rows_processed"_s).toInt(), 2);
    const QUrl link(done.at(u"presigned_url"_s).toString());
    HttpCaller anyone(service.url(), {});
    const HttpAnswer file = anyone.get(link.toString(QUrl::RemoveScheme | QUrl::RemoveAuthority));
    QCOMPARE(file.status, 200);
    QCOMPARE(file.headers.value("content-type"), "application/gzip");
    QVERIFY(file.body.startsWith("\x1f\x8b"));
    QCOMPARE(anyone.get(link.path()).status, 403);
    QCOMPARE(anyone.get(path).status, 401);
    service.restart();
    QCOMPARE(service.get(path).at(u"status"_s).toString(), u"completed"_s);
}

void TestServiceApi::timesAndFormsAreTheWires()
{
    WatchedService service;
    const QByteArray order = orderJson("o", "\"scheduled_after\":\"2031-03-03T16:00:00-01:00\",\"metadata\":{\"customerID\":\"12654\",\"n\":4}");
    QCOMPARE(service.post(u"/orders/track"_s, track(order)).status, 201);
    const HttpAnswer answer = service.post(u"/orders/o/complete"_s);
    QCOMPARE(answer.at(u"scheduled_at"_s).toString(), u"2031-03-04T01:00:00.000Z"_s);
    QCOMPARE(answer.at(u"scheduled_after"_s).toString(), u"2031-03-03T17:00:00.000Z"_s);
    QCOMPARE(answer.at(u"metadata.n"_s).toInt(), 4);
    QCOMPARE(answer.at(u"destination.geometry.coordinates.0"_s).toDouble(), -121.8610066);
    QCOMPARE(answer.at(u"destination.radius"_s).toInt(), 100);
    for (const char *present : { "actual_service_time", "tracked_service_time", "visited_destination",
             "completed_at_destination", "tracking_rate", "distance", "duration", "share_url", "region" })
        QVERIFY2(answer.json().contains(QLatin1StringView(present)), present);
    for (const char *absent : { "cancelled_at", "cancelled_at_destination", "deviation_from_destination", "polyline",
             "start_location", "driver_handle", "arrived_at" })
        QVERIFY2(!answer.json().contains(QLatin1StringView(absent)), absent);
    QVERIFY(!answer.body.contains(":null"));
    QCOMPARE(answer.at(u"timeline.2.driver_handle"_s).toString(), u"ana.ruiz"_s);
}

QTEST_GUILESS_MAIN(TestServiceApi)
#include "tst_service_api.moc"
