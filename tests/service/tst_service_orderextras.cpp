// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "servicefixture.h"

#include "service/storage/database.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace routedesk::service;

namespace {

QByteArray track(const QByteArray &orders, const QByteArray &more = "\"route\":{\"route_handle\":\"r\"}")
{
    return "{\"track_mode\":\"on_time\",\"worker_handle\":\"ana.ruiz\"," + more + ",\"orders\":[" + orders + "]}";
}

QStringList column(const HttpAnswer &answer, const QString &list, const QString &path)
{
    QStringList result;
    for (qsizetype i = 0; i < answer.at(list).toArray().size(); ++i)
        result.append(answer.at(u"%1.%2.%3"_s.arg(list).arg(i).arg(path)).toString());
    return result;
}

QString encoded(const QByteArray &json)
{
    return QString::fromLatin1(json.toPercentEncoding());
}

}

/// What hangs on an order: tasks and their definitions, events, the event log, candidates, estimates, attachments, attempts.
class TestServiceOrderExtras : public QObject {
    Q_OBJECT

private slots:
    void tasksOfAnOrder();
    void taskRefusals_data();
    void taskRefusals();
    void definitionsMakeTasks();
    void definitionsAreKept();
    void eventsJoinTheTimeline();
    void eventRefusals_data();
    void eventRefusals();
    void theLogTellsTheOrdersLife();
    void theLogIsFilteredAndPaged();
    void delaysAndEtasAreLogged();
    void candidatesAreRanked();
    void candidateRefusals_data();
    void candidateRefusals();
    void estimatesAreKept();
    void estimateRefusals_data();
    void estimateRefusals();
    void patchingEveryField();
    void attachments();
    void typesAndIndexes();
    void timelinesAreFiltered();
    void reschedulingUnderWayMakesAnAttempt();
    void versionsAreCheckedEverywhere_data();
    void versionsAreCheckedEverywhere();
};

void TestServiceOrderExtras::tasksOfAnOrder()
{
    ServiceFixture service;
    const QByteArray list = "\"tasks_list\":{\"tasks\":[{\"label\":\"Ring\",\"priority\":\"high\"},{\"label\":\"Sign\",\"metadata\":{\"n\":1}}]}";
    QCOMPARE(service.post(u"/orders/"_s, "{\"plan_mode\":\"manual\",\"orders\":[" + orderJson("a", list) + "]}").status, 201);
    HttpAnswer tasks = service.get(u"/orders/a/tasks"_s);
    QCOMPARE(tasks.status, 200);
    QCOMPARE(column(tasks, u"tasks"_s, u"label"_s), (QStringList { u"Ring"_s, u"Sign"_s }));
    QCOMPARE(column(tasks, u"tasks"_s, u"status"_s), (QStringList { u"pending"_s, u"pending"_s }));

    tasks = service.post(u"/orders/a/tasks"_s, "{\"tasks\":[{\"label\":\"Photo\",\"description\":\"of the door\"}]}");
    QCOMPARE(tasks.status, 201);
    QCOMPARE(tasks.at(u"tasks"_s).toArray().size(), 3);
    const QString path = "/orders/a/tasks/"_L1 + tasks.at(u"tasks.2.task_id"_s).toString();
    HttpAnswer one = service.http().patch(path, "{\"status\":\"ongoing\",\"label\":\"Picture\",\"metadata\":{\"x\":2}}");
    QCOMPARE(one.status, 200);
    QCOMPARE(one.at(u"label"_s).toString(), u"Picture"_s);
    QCOMPARE(one.at(u"description"_s).toString(), u"of the door"_s);
    QCOMPARE(service.http().patch(path, "{\"status\":\"completed\"}").at(u"status"_s).toString(), u"completed"_s);
    QCOMPARE(service.http().patch(path, "{\"status\":\"completed\"}").status, 200);
    QCOMPARE(service.http().patch(path, "{\"status\":\"ongoing\"}").status, 422);
    QCOMPARE(service.http().call("DELETE", path).at(u"tasks"_s).toArray().size(), 2);
    QCOMPARE(service.get(u"/orders/a/tasks"_s).at(u"tasks"_s).toArray().size(), 2);
    QCOMPARE(service.get(u"/orders/a"_s).at(u"tasks"_s).toArray().size(), 2);
    const QStringList values = column(service.get(u"/orders/a/webhooks?sort_direction=asc"_s), u"webhooks"_s, u"data.value"_s);
    QCOMPARE(values, (QStringList { u"created"_s, u"task_created"_s, u"task_updated"_s, u"task_completed"_s, u"task_updated"_s, u"task_deleted"_s }));
    service.restart();
    QCOMPARE(service.get(u"/orders/a/tasks"_s).at(u"tasks.0.priority"_s).toString(), u"high"_s);
    QCOMPARE(service.post(u"/orders/a/cancel"_s).status, 200);
    QCOMPARE(service.post(u"/orders/a/tasks"_s, "{\"tasks\":[{\"label\":\"late\"}]}").status, 422);
}

void TestServiceOrderExtras::taskRefusals_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("contains");
    const auto row = [](const char *name, const QByteArray &method, const QString &path, const QByteArray &body, int status, const QByteArray &contains) {
        QTest::newRow(name) << method << path << body << status << contains;
    };
    row("unknown order", "GET", u"/orders/z/tasks"_s, {}, 404, "{\"code\":\"order_not_found\"");
    row("unknown order, adding", "POST", u"/orders/z/tasks"_s, "{\"tasks\":[{\"label\":\"x\"}]}", 404, "\"code\":\"order_not_found\"");
    row("unknown task", "PATCH", u"/orders/a/tasks/t"_s, "{}", 404, "{\"code\":\"order_task_not_found\"");
    row("unknown task, removing", "DELETE", u"/orders/a/tasks/t"_s, {}, 404, "\"detail\":{\"description\"");
    row("no label", "POST", u"/orders/a/tasks"_s, "{\"tasks\":[{}]}", 422, "tasks.0.label");
    row("no tasks", "POST", u"/orders/a/tasks"_s, "{\"tasks\":[]}", 422, "\"tasks\"");
    row("nothing", "POST", u"/orders/a/tasks"_s, "{}", 422, "\"tasks\"");
    row("too many", "POST", u"/orders/a/tasks"_s, "{\"tasks\":[" + QByteArrayList(101, "{\"label\":\"x\"}").join(',') + "]}", 422, "\"tasks\"");
    row("no such priority", "POST", u"/orders/a/tasks"_s, "{\"tasks\":[{\"label\":\"x\",\"priority\":\"urgent\"}]}", 422, "tasks.0.priority");
    row("no such definition", "POST", u"/orders/a/tasks"_s, "{\"task_definition_id\":\"d\"}", 422, "task_definition_id");
    row("back to pending", "PATCH", u"/orders/a/tasks/t"_s, "{\"status\":\"pending\"}", 422, "status");
    row("new order with an unknown definition", "POST", u"/orders/"_s, "{\"plan_mode\":\"manual\",\"orders\":[" + orderJson("b", "\"tasks_list\":{\"task_definition_id\":\"d\"}") + "]}", 422, "orders.0.tasks_list.task_definition_id");
    row("tracked order with an unknown definition", "POST", u"/orders/track"_s, track(orderJson("b", "\"tasks_list\":{\"tasks\":[{\"label\":\"x\",\"task_definition_id\":\"d\"}]}")), 422, "orders.0.tasks_list.tasks.0.task_definition_id");
    row("unknown definition", "GET", u"/orders/tasks-definitions/d"_s, {}, 404, "{\"code\":\"task_definition_not_found\"");
    row("unknown definition, changing", "PATCH", u"/orders/tasks-definitions/d"_s, "{}", 404, "task_definition_not_found");
    row("unknown definition, removing", "DELETE", u"/orders/tasks-definitions/d"_s, {}, 404, "task_definition_not_found");
    row("definition without a label", "POST", u"/orders/tasks-definitions"_s, "{}", 422, "label");
    row("definition of no group", "POST", u"/orders/tasks-definitions"_s, "{\"label\":\"x\",\"ops_group_handle\":\"nowhere\"}", 400, "{\"code\":\"ops_group_not_defined\"");
    row("too many definitions asked", "GET", u"/orders/tasks-definitions?limit=101"_s, {}, 422, "limit");
}

void TestServiceOrderExtras::taskRefusals()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QByteArray, contains);
    ServiceFixture service;
    QCOMPARE(service.post(u"/orders/"_s, batchJson({ "a" })).status, 201);
    const HttpAnswer answer = service.http().call(method, path, body);
    QVERIFY2(answer.status == status && answer.body.contains(contains), QByteArray(QByteArray::number(answer.status) + ' ' + answer.body).constData());
    QCOMPARE(service.rows(u"order_tasks"_s), 0);
    QCOMPARE(service.rows(u"orders"_s), 1);
}

void TestServiceOrderExtras::definitionsMakeTasks()
{
    ServiceFixture service;
    const HttpAnswer single = service.post(u"/orders/tasks-definitions"_s, "{\"label\":\"Scan\",\"description\":\"the code\",\"priority\":\"low\",\"metadata\":{\"k\":1}}");
    QCOMPARE(single.status, 201);
    const QByteArray one = single.at(u"task_definition_id"_s).toString().toUtf8();
    const QByteArray two = service.post(u"/orders/tasks-definitions"_s, "{\"label\":\"Handover\",\"ops_group_handle\":\"san-jose\",\"tasks\":[{\"label\":\"Ring\"},{\"label\":\"Sign\",\"priority\":\"high\"}]}")
                               .at(u"task_definition_id"_s).toString().toUtf8();
    QCOMPARE(service.post(u"/orders/"_s, "{\"plan_mode\":\"manual\",\"orders\":["
            + orderJson("whole", "\"tasks_list\":{\"task_definition_id\":\"" + two + "\"}") + ','
            + orderJson("filled", "\"tasks_list\":{\"tasks\":[{\"label\":\"Scan it\",\"task_definition_id\":\"" + one + "\"}]}") + "]}").status, 201);
    QCOMPARE(column(service.get(u"/orders/whole"_s), u"tasks"_s, u"label"_s), (QStringList { u"Ring"_s, u"Sign"_s }));
    const HttpAnswer filled = service.get(u"/orders/filled"_s);
    QCOMPARE(filled.at(u"tasks.0.label"_s).toString(), u"Scan it"_s);
    QCOMPARE(filled.at(u"tasks.0.description"_s).toString(), u"the code"_s);
    QCOMPARE(filled.at(u"tasks.0.priority"_s).toString(), u"low"_s);
    QCOMPARE(service.post(u"/orders/filled/tasks"_s, "{\"task_definition_id\":\"" + one + "\"}").at(u"tasks.1.label"_s).toString(), u"Scan"_s);
}

void TestServiceOrderExtras::definitionsAreKept()
{
    ServiceFixture service;
    QStringList ids;
    for (const char *label : { "a", "b", "c" })
        ids.append(service.post(u"/orders/tasks-definitions"_s, QByteArray("{\"label\":\"") + label + "\"}").at(u"task_definition_id"_s).toString());
    const HttpAnswer page = service.get(u"/orders/tasks-definitions/?limit=2"_s);
    QCOMPARE(column(page, u"task_definitions"_s, u"label"_s), (QStringList { u"a"_s, u"b"_s }));
    const QString next = "/orders/tasks-definitions?limit=2&pagination_token="_L1 + page.at(u"pagination_token"_s).toString();
    QCOMPARE(column(service.get(next), u"task_definitions"_s, u"label"_s), QStringList { u"c"_s });
    QCOMPARE(service.get(next.chopped(1) + u'A').status, 422);
    QCOMPARE(service.get("/orders/?pagination_token="_L1 + page.at(u"pagination_token"_s).toString()).status, 422);
    const QString path = "/orders/tasks-definitions/"_L1 + ids.at(1);
    QCOMPARE(service.http().patch(path, "{\"label\":\"B\",\"tasks\":[{\"label\":\"x\"}]}").at(u"tasks.0.label"_s).toString(), u"x"_s);
    service.restart();
    QCOMPARE(service.get(path).at(u"label"_s).toString(), u"B"_s);
    QVERIFY(service.get(path).at(u"updated_at"_s).isString());
    QCOMPARE(service.http().call("DELETE", path).status, 200);
    QCOMPARE(service.get(path).status, 404);
    QCOMPARE(service.rows(u"task_definition_items"_s), 0);
}

void TestServiceOrderExtras::eventsJoinTheTimeline()
{
    ServiceFixture service;
    QCOMPARE(service.post(u"/orders/track"_s, track(orderJson("o"))).status, 201);
    const HttpAnswer answer = service.post(u"/orders/o/events"_s,
        "{\"events\":[{\"type\":\"ferry_missed\",\"recorded_at\":\"2020-01-02T03:04:05Z\",\"metadata\":{\"pier\":3},\"address\":\"Pier 3\","
        "\"location\":{\"geometry\":{\"type\":\"Point\",\"coordinates\":[-122,37]}},\"attachments\":[{\"type\":\"image\",\"url\":\"https://a.example/1.jpg\",\"caption\":\"quay\"}]}]}");
    QCOMPARE(answer.status, 201);
    QCOMPARE(answer.at(u"events.0.type"_s).toString(), u"ferry_missed"_s);
    // It is older than all the rest.
    const HttpAnswer order = service.get(u"/orders/o"_s);
    QCOMPARE(order.at(u"timeline.0.type"_s).toString(), u"ferry_missed"_s);
    QCOMPARE(order.at(u"timeline.0.metadata.pier"_s).toInt(), 3);
    QCOMPARE(order.at(u"timeline.0.attachments.0.caption"_s).toString(), u"quay"_s);
    QCOMPARE(order.at(u"timeline.0.location.geometry.coordinates.0"_s).toDouble(), -122.0);
    QVERIFY(order.at(u"timeline.0.event_id"_s).isString());
    QCOMPARE(order.at(u"timeline.1.type"_s).toString(), u"order_created"_s);
    QCOMPARE(service.post(u"/orders/o/complete"_s).status, 200);
    QCOMPARE(service.post(u"/orders/o/events"_s, "{\"events\":[{\"type\":\"paid\",\"recorded_at\":\"2020-01-02T03:04:05Z\"}]}").status, 201);
}

void TestServiceOrderExtras::eventRefusals_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("field");
    const QByteArray fine = "{\"type\":\"x\",\"recorded_at\":\"2020-01-02T03:04:05Z\"}";
    const auto with = [](const QByteArray &more) { return "{\"events\":[{\"type\":\"x\",\"recorded_at\":\"2020-01-02T03:04:05Z\"," + more + "}]}"; };
    QTest::newRow("none") << QByteArray("{\"events\":[]}") << QByteArray("\"events\"");
    QTest::newRow("absent") << QByteArray("{}") << QByteArray("\"events\"");
    QTest::newRow("101") << "{\"events\":[" + QByteArrayList(101, fine).join(',') + "]}" << QByteArray("\"events\"");
    QTest::newRow("no type") << QByteArray("{\"events\":[{\"recorded_at\":\"2020-01-02T03:04:05Z\"}]}") << QByteArray("events.0.type");
    QTest::newRow("long type") << "{\"events\":[{\"type\":\"" + QByteArray(65, 'x') + "\",\"recorded_at\":\"2020-01-02T03:04:05Z\"}]}" << QByteArray("events.0.type");
    QTest::newRow("our type") << QByteArray("{\"events\":[{\"type\":\"order_completed\",\"recorded_at\":\"2020-01-02T03:04:05Z\"}]}") << QByteArray("events.0.type");
    QTest::newRow("no time") << QByteArray("{\"events\":[{\"type\":\"x\"}]}") << QByteArray("events.0.recorded_at");
    QTest::newRow("far ahead") << QByteArray("{\"events\":[{\"type\":\"x\",\"recorded_at\":\"2199-01-02T03:04:05Z\"}]}") << QByteArray("events.0.recorded_at");
    QTest::newRow("no place") << with("\"location\":{\"geometry\":{\"coordinates\":[200,0]}}") << QByteArray("events.0.location.geometry.coordinates");
    QTest::newRow("no attachments") << with("\"attachments\":[]") << QByteArray("events.0.attachments");
    QTest::newRow("11 attachments") << with("\"attachments\":[" + QByteArrayList(11, "{\"type\":\"note\",\"data\":\"x\"}").join(',') + ']') << QByteArray("events.0.attachments");
    QTest::newRow("a script") << with("\"attachments\":[{\"type\":\"image\",\"url\":\"javascript:alert(1)\"}]") << QByteArray("events.0.attachments.0.url");
    QTest::newRow("an empty note") << with("\"attachments\":[{\"type\":\"note\"}]") << QByteArray("events.0.attachments.0.data");
    QTest::newRow("a film") << with("\"attachments\":[{\"type\":\"film\"}]") << QByteArray("events.0.attachments.0.type");
}

void TestServiceOrderExtras::eventRefusals()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, field);
    static ServiceFixture service;
    (void)service.post(u"/orders/"_s, batchJson({ "a" }));
    const int before = service.rows(u"timeline_events"_s);
    const HttpAnswer answer = service.post(u"/orders/a/events"_s, body);
    QVERIFY2(answer.status == 422 && answer.body.contains(field), answer.body.left(500).constData());
    QCOMPARE(service.rows(u"timeline_events"_s), before);
    QCOMPARE(service.post(u"/orders/z/events"_s, "{\"events\":[{\"type\":\"x\",\"recorded_at\":\"2020-01-02T03:04:05Z\"}]}").status, 404);
}

void TestServiceOrderExtras::theLogTellsTheOrdersLife()
{
    ServiceFixture service;
    QCOMPARE(service.post(u"/orders/track"_s, track(orderJson("o") + ',' + orderJson("p", {}, 0.01))).status, 201);
    QCOMPARE(service.http().patch(u"/orders/o"_s, "{\"expected_service_time\":60}").status, 200);
    QCOMPARE(service.post(u"/orders/o/disable"_s).status, 200);
    QCOMPARE(service.post(u"/orders/o/enable"_s).status, 200);
    QCOMPARE(service.post(u"/orders/o/complete"_s).status, 200);
    QCOMPARE(service.post(u"/orders/p/cancel"_s).status, 200);
    const HttpAnswer log = service.get(u"/orders/o/webhooks?sort_direction=asc"_s);
    QCOMPARE(log.status, 200);
    QStringList values = column(log, u"webhooks"_s, u"data.value"_s);
    values.removeAll(u"eta_change"_s);
    QCOMPARE(values, (QStringList { u"created"_s, u"planned"_s, u"assigned"_s, u"started"_s, u"first_eta"_s, u"updated"_s, u"disabled"_s, u"enabled"_s, u"completed"_s }));
    QCOMPARE(log.at(u"webhooks.0.type"_s).toString(), u"order"_s);
    QCOMPARE(log.at(u"webhooks.0.version"_s).toString(), u"3.0.0"_s);
    QCOMPARE(log.at(u"webhooks.0.account_id"_s).toString(), u"acc"_s);
    QCOMPARE(log.at(u"webhooks.3.worker_handle"_s).toString(), u"ana.ruiz"_s);
    QCOMPARE(log.at(u"webhooks.3.data.route_handle"_s).toString(), u"r"_s);
    QCOMPARE(log.at(u"webhooks.3.data.order_handle"_s).toString(), u"o"_s);
    QVERIFY(log.at(u"webhooks.3.data.fulfillment_attempt"_s).isDouble());
    QCOMPARE(service.get(u"/orders/p/webhooks?value=completed,cancelled"_s).at(u"webhooks.0.data.value"_s).toString(), u"cancelled"_s);
    const QString route = column(service.get(u"/orders/o/webhooks?value=first_eta"_s), u"webhooks"_s, u"data.estimated_route_id"_s).value(0);
    const HttpAnswer estimated = service.get("/orders/estimated-routes/"_L1 + route);
    QCOMPARE(estimated.status, 200);
    QVERIFY(estimated.at(u"distance"_s).toDouble() > 0);
    QVERIFY(estimated.at(u"polyline.coordinates"_s).toArray().size() >= 2);
}

void TestServiceOrderExtras::theLogIsFilteredAndPaged()
{
    ServiceFixture service;
    QCOMPARE(service.post(u"/orders/"_s, batchJson({ "a" })).status, 201);
    for (int i = 0; i < 6; ++i)
        QCOMPARE(service.http().patch(u"/orders/a"_s, "{\"capacity_used\":" + QByteArray::number(i) + '}').status, 200);
    const auto size = [&service](const QString &query) {
        const HttpAnswer answer = service.get("/orders/a/webhooks?"_L1 + query);
        return answer.status == 200 ? int(answer.at(u"webhooks"_s).toArray().size()) : -answer.status;
    };
    QCOMPARE(size({}), 7);
    QCOMPARE(size(u"value=updated"_s), 6);
    QCOMPARE(size(u"value=updated,created&limit=3"_s), 3);
    QCOMPARE(size(u"to_time=2020-01-01T00:00:00Z"_s), 0);
    QCOMPARE(size(u"from_time=2020-01-01T00:00:00Z"_s), 7);
    QCOMPARE(size(u"fulfillment_attempt=0"_s), 7);
    QCOMPARE(size(u"fulfillment_attempt=1"_s), 0);
    QCOMPARE(size(u"from_time=2020-01-01"_s), -422);
    QCOMPARE(size(u"from_time=2021-01-01T00:00:00Z&to_time=2020-01-01T00:00:00Z"_s), -422);
    QCOMPARE(size(u"limit=0"_s), -422);
    QCOMPARE(size(u"pagination_token=zz"_s), -422);
    QCOMPARE(service.get(u"/orders/z/webhooks"_s).status, 404);
    int seen = 0;
    QString token;
    do {
        const HttpAnswer page = service.get(u"/orders/a/webhooks?limit=2"_s + (token.isEmpty() ? QString() : "&pagination_token="_L1 + token));
        seen += int(page.at(u"webhooks"_s).toArray().size());
        token = page.at(u"pagination_token"_s).toString();
        QCOMPARE(service.http().patch(u"/orders/a"_s, "{\"capacity_used\":9}").status, 200);
    } while (!token.isEmpty());
    QCOMPARE(seen, 7);
}

void TestServiceOrderExtras::delaysAndEtasAreLogged()
{
    ServiceFixture service;
    const QByteArray due = "{\"order_handle\":\"o\",\"scheduled_at\":\"2020-03-04T01:00:00Z\",\"destination\":{\"geometry\":{\"type\":\"Point\",\"coordinates\":[-121.8,37.3]}}}";
    QCOMPARE(service.post(u"/orders/track"_s, track(due + ',' + orderJson("p"))).status, 201);
    const HttpAnswer delayed = service.get(u"/orders/o/webhooks?value=delayed"_s);
    QCOMPARE(delayed.at(u"webhooks"_s).toArray().size(), 1);
    QCOMPARE(delayed.at(u"webhooks.0.data.scheduled_at"_s).toString(), u"2020-03-04T01:00:00.000Z"_s);
    QCOMPARE(service.get(u"/orders/p/webhooks?value=delayed"_s).at(u"webhooks"_s).toArray().size(), 0);
    // A long stop before it moves the other one's arrival.
    QCOMPARE(service.http().patch(u"/orders/o"_s, "{\"expected_service_time\":3600}").status, 200);
    const HttpAnswer change = service.get(u"/orders/p/webhooks?value=eta_change"_s);
    QCOMPARE(change.at(u"webhooks"_s).toArray().size(), 1);
    QVERIFY(change.at(u"webhooks.0.data.previous_arrive_at"_s).toString() < change.at(u"webhooks.0.data.arrive_at"_s).toString());
}

void TestServiceOrderExtras::candidatesAreRanked()
{
    ServiceFixture service;
    // Ana already drives close by.
    const QByteArray near = "{\"plan_mode\":\"manual\",\"worker_handle\":\"ana.ruiz\",\"ops_group_handle\":\"san-jose\",\"orders\":[" + orderJson("n1", {}, 0.3) + ',' + orderJson("n2", {}, 0.32) + "]}";
    const HttpAnswer route = service.post(u"/orders/"_s, near);
    QCOMPARE(route.status, 201);
    QCOMPARE(service.post(u"/orders/"_s, "{\"plan_mode\":\"manual\",\"ops_group_handle\":\"san-jose\",\"orders\":[" + orderJson("o", {}, 0.31) + "]}").status, 201);
    const HttpAnswer answer = service.get(u"/orders/o/candidate_workers"_s);
    QVERIFY2(answer.status == 200, answer.body.constData());
    QVERIFY(answer.at(u"candidate_workers"_s).toArray().size() >= 2);
    QCOMPARE(answer.at(u"candidate_workers.0.worker_handle"_s).toString(), u"ana.ruiz"_s);
    QCOMPARE(answer.at(u"candidate_workers.0.route.route_handle"_s).toString(), route.at(u"route_handle"_s).toString());
    QCOMPARE(answer.at(u"candidate_workers.0.route.index"_s).toInt(), 1);
    QCOMPARE(answer.at(u"candidate_workers.0.profile.capacity"_s).toInt(), 40);
    QVERIFY(answer.at(u"candidate_workers.0.order_start_location.coordinates"_s).isArray());
    QVERIFY(answer.at(u"candidate_workers.0.added_duration"_s).toDouble() < answer.at(u"candidate_workers.1.added_duration"_s).toDouble());
    QVERIFY(!answer.at(u"candidate_workers.1.route"_s).toObject().contains("route_handle"_L1));

    QCOMPARE(service.get(u"/orders/o/candidate_workers?limit=1"_s).at(u"candidate_workers"_s).toArray().size(), 1);
    QCOMPARE(column(service.get("/orders/o/candidate_workers?profile_filter="_L1 + encoded("{\"capacity\":40}")), u"candidate_workers"_s, u"worker_handle"_s).value(0), u"ana.ruiz"_s);
    QCOMPARE(service.get("/orders/o/candidate_workers?profile_filter="_L1 + encoded("{\"capacity\":4}")).at(u"candidate_workers"_s).toArray().size(), 0);
    QCOMPARE(service.get(u"/orders/n1/candidate_workers"_s).at(u"candidate_workers.0.worker_handle"_s).toString(), u"ana.ruiz"_s);
    const QStringList others = column(service.get(u"/orders/n1/candidate_workers?skip_already_assigned_worker=true"_s), u"candidate_workers"_s, u"worker_handle"_s);
    QVERIFY(!others.isEmpty() && !others.contains(u"ana.ruiz"_s));
}

void TestServiceOrderExtras::candidateRefusals_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    QTest::newRow("unknown") << u"/orders/z/candidate_workers"_s << 404;
    QTest::newRow("under way") << u"/orders/o/candidate_workers"_s << 422;
    QTest::newRow("under way, allowed") << u"/orders/o/candidate_workers?allow_ongoing_order=true"_s << 200;
    QTest::newRow("closed") << u"/orders/c/candidate_workers"_s << 422;
    QTest::newRow("profile no JSON") << u"/orders/o/candidate_workers?profile_filter=x"_s << 422;
    QTest::newRow("limit") << u"/orders/o/candidate_workers?limit=0"_s << 422;
    QTest::newRow("flag") << u"/orders/o/candidate_workers?allow_ongoing_order=7"_s << 422;
}

void TestServiceOrderExtras::candidateRefusals()
{
    QFETCH(QString, path);
    QFETCH(int, status);
    static ServiceFixture service;
    (void)service.post(u"/orders/track"_s, track(orderJson("o") + ',' + orderJson("c")));
    (void)service.post(u"/orders/c/cancel"_s);
    QCOMPARE(service.get(path).status, status);
}

void TestServiceOrderExtras::estimatesAreKept()
{
    ServiceFixture service;
    QCOMPARE(service.post(u"/orders/"_s, batchJson({ "a", "b" })).status, 201);
    const QString query = "/orders/estimate?ops_group_handle=san-jose&orders="_L1 + encoded("[{\"order_handle\":\"b\"},{\"order_handle\":\"a\",\"type\":\"drop\",\"type_index\":0}]");
    const HttpAnswer answer = service.get(query);
    QVERIFY2(answer.status == 201, answer.body.constData());
    QVERIFY(answer.at(u"estimate.distance"_s).toDouble() > 0);
    QCOMPARE(column(answer, u"orders"_s, u"order_handle"_s), (QStringList { u"b"_s, u"a"_s }));
    QVERIFY(answer.at(u"orders.0.estimate.arrive_at"_s).toString() < answer.at(u"orders.1.estimate.arrive_at"_s).toString());
    QCOMPARE(answer.at(u"orders.0.status"_s).toString(), u"unplanned"_s);
    QVERIFY(!service.get(u"/orders/a"_s).json().contains("estimate"_L1));
    const HttpAnswer route = service.get("/orders/estimated-routes/"_L1 + answer.at(u"estimated_route_id"_s).toString());
    QCOMPARE(route.at(u"distance"_s).toDouble(), answer.at(u"estimate.distance"_s).toDouble());
    QCOMPARE(route.at(u"start_location.coordinates"_s), answer.at(u"estimate.start_location.coordinates"_s));
    QCOMPARE(service.get(u"/orders/estimated-routes/nope"_s).status, 404);
}

void TestServiceOrderExtras::estimateRefusals_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("field");
    const QString group = u"ops_group_handle=san-jose&orders="_s;
    QTest::newRow("nothing") << u""_s << u"ops_group_handle"_s;
    QTest::newRow("no orders") << u"ops_group_handle=san-jose"_s << u"orders"_s;
    QTest::newRow("unknown group") << "ops_group_handle=x&orders="_L1 + encoded("[{\"order_handle\":\"a\"}]") << u"ops_group_handle"_s;
    QTest::newRow("unknown order") << group + encoded("[{\"order_handle\":\"z\"}]") << u"orders"_s;
    QTest::newRow("not JSON") << group + u"x"_s << u"orders"_s;
    QTest::newRow("smuggled") << group + encoded("[{\"order_handle\":\"a\"}],\"x\":[") << u"orders"_s;
    QTest::newRow("no list") << group + encoded("{}") << u"orders"_s;
    QTest::newRow("empty") << group + encoded("[]") << u"orders"_s;
    QTest::newRow("twice") << group + encoded("[{\"order_handle\":\"a\"},{\"order_handle\":\"a\"}]") << u"orders"_s;
}

void TestServiceOrderExtras::estimateRefusals()
{
    QFETCH(QString, query);
    QFETCH(QString, field);
    static ServiceFixture service;
    (void)service.post(u"/orders/"_s, batchJson({ "a" }));
    const HttpAnswer answer = service.get("/orders/estimate?"_L1 + query);
    QVERIFY2(answer.status == 422 && answer.at(u"detail.query"_s).toObject().contains(field), answer.body.constData());
    QCOMPARE(service.rows(u"estimated_routes"_s), 0);
}

void TestServiceOrderExtras::patchingEveryField()
{
    ServiceFixture service;
    QCOMPARE(service.post(u"/orders/"_s, batchJson({ "a" })).status, 201);
    const HttpAnswer answer = service.http().patch(u"/orders/a"_s,
        "{\"metadata\":{\"m\":1},\"destination\":{\"address\":\"1 Main St, Reno, NV 89501\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[-119.8,39.5]},\"radius\":60},"
        "\"scheduled_at\":\"2031-06-01T10:00:00Z\",\"scheduled_after\":\"2031-06-01T09:00:00Z\",\"expected_service_time\":90,\"product_type\":[\"frozen\"],"
        "\"capacity_used\":3,\"ops_group_handle\":\"store-SF\",\"type\":\"pick\",\"type_index\":2,\"attachments\":[{\"type\":\"note\",\"data\":\"gate code 7\"}]}");
    QVERIFY2(answer.status == 200, answer.body.constData());
    const QList<std::pair<const char *, QJsonValue>> expected { { "metadata.m", 1 }, { "destination.radius", 60 }, { "region.city", u"Reno"_s },
        { "scheduled_at", u"2031-06-01T10:00:00.000Z"_s }, { "scheduled_after", u"2031-06-01T09:00:00.000Z"_s }, { "expected_service_time", 90 },
        { "product_type.0", u"frozen"_s }, { "capacity_used", 3 }, { "ops_group_handle", u"store-SF"_s }, { "type", u"pick"_s }, { "type_index", 2 },
        { "attachments.0.data", u"gate code 7"_s }, { "timezone", u"America/Los_Angeles"_s } };
    for (const auto &[path, value] : expected)
        QVERIFY2(answer.at(QString::fromLatin1(path)) == value, path);
    const QJsonObject again = service.get(u"/orders/a?type=pick&type_index=2"_s).json();
    QCOMPARE(again, answer.json());
    QCOMPARE(service.http().patch(u"/orders/a"_s, "{\"scheduled_at\":\"2031-06-01T08:00:00Z\"}").status, 422);
    QCOMPARE(service.http().patch(u"/orders/a"_s, "{\"ops_group_handle\":\"nowhere\"}").status, 422);
    QCOMPARE(service.post(u"/orders/a/cancel"_s).status, 200);
    QCOMPARE(service.http().patch(u"/orders/a"_s, "{\"type\":\"drop\"}").status, 422);
    QCOMPARE(service.http().patch(u"/orders/a"_s, "{\"metadata\":{\"m\":2},\"attachments\":[]}").status, 200);
}

void TestServiceOrderExtras::attachments()
{
    ServiceFixture service;
    QCOMPARE(service.post(u"/orders/"_s, batchJson({ "a" })).status, 201);
    const HttpAnswer first = service.http().patch(u"/orders/a"_s, "{\"attachments\":[{\"type\":\"image\",\"url\":\"https://a.example/x.jpg\",\"caption\":\"door\"},{\"type\":\"note\",\"data\":\"n\"}]}");
    QCOMPARE(first.at(u"images.0.url"_s).toString(), u"https://a.example/x.jpg"_s);
    QCOMPARE(first.at(u"images"_s).toArray().size(), 1);
    const QByteArray note = first.at(u"attachments.1.attachment_id"_s).toString().toUtf8();
    const HttpAnswer second = service.http().patch(u"/orders/a"_s, "{\"attachments\":[{\"attachment_id\":\"" + note + "\"},{\"type\":\"signature\",\"url\":\"https://a.example/s.png\"}]}");
    QCOMPARE(column(second, u"attachments"_s, u"type"_s), (QStringList { u"note"_s, u"signature"_s }));
    QCOMPARE(second.at(u"attachments.0.attachment_id"_s).toString().toUtf8(), note);
    QVERIFY(!second.json().contains("images"_L1));
    QCOMPARE(service.http().patch(u"/orders/a"_s, "{\"attachments\":[{\"attachment_id\":\"nope\"}]}").status, 422);
    QCOMPARE(service.http().patch(u"/orders/a"_s, "{\"attachments\":[{\"type\":\"image\",\"url\":\"ftp://x/y\"}]}").status, 422);
    QCOMPARE(service.http().patch(u"/orders/a"_s, "{\"attachments\":{}}").status, 422);
    QCOMPARE(service.get(u"/orders/a"_s).at(u"attachments"_s).toArray().size(), 2);
}

void TestServiceOrderExtras::typesAndIndexes()
{
    ServiceFixture service;
    const QByteArray pick = "{\"order_handle\":\"a\",\"type\":\"pick\",\"scheduled_at\":\"2031-03-04T01:00:00Z\",\"destination\":{\"geometry\":{\"coordinates\":[-121.9,37.3]}}}";
    QCOMPARE(service.post(u"/orders/"_s, "{\"plan_mode\":\"manual\",\"orders\":[" + pick + ',' + orderJson("a") + "]}").status, 201);
    QCOMPARE(service.http().patch(u"/orders/a"_s, "{\"capacity_used\":5}").status, 422);
    // Two have the handle: the body tells which.
    QCOMPARE(service.http().patch(u"/orders/a"_s, "{\"capacity_used\":5,\"type\":\"pick\"}").at(u"type"_s).toString(), u"pick"_s);
    QCOMPARE(service.get(u"/orders/a?type=drop"_s).at(u"capacity_used"_s).toInt(), 1);
    QCOMPARE(service.get(u"/orders/a?type=pick"_s).at(u"capacity_used"_s).toInt(), 5);
    QCOMPARE(service.http().patch(u"/orders/a?type=pick"_s, "{\"type\":\"drop\"}").status, 422);
    QCOMPARE(service.http().patch(u"/orders/a?type=pick"_s, "{\"type\":\"drop\",\"type_index\":1}").status, 200);
    QCOMPARE(service.get(u"/orders/a?type=pick"_s).status, 404);
    QCOMPARE(service.get(u"/orders/a"_s).status, 422);
}

void TestServiceOrderExtras::timelinesAreFiltered()
{
    ServiceFixture service;
    QCOMPARE(service.post(u"/orders/track"_s, track(orderJson("o"))).status, 201);
    QCOMPARE(service.post(u"/orders/o/events"_s, "{\"events\":[{\"type\":\"old\",\"recorded_at\":\"2020-01-02T03:04:05Z\"},"
        "{\"type\":\"made_up\",\"recorded_at\":\"2020-01-03T03:04:05Z\",\"metadata\":{\"mocked\":true}}]}").status, 201);
    Database(service.databasePath()).execute(u"INSERT INTO timeline_events (order_id, type, recorded_at, rest) VALUES (1, 'device_event', 1577934245000, '{\"device_id\":\"d1\"}')"_s);
    const auto types = [&service](const QString &query) { return column(service.get("/orders/o?"_L1 + query), u"timeline"_s, u"type"_s); };
    const QStringList all = types({});
    QCOMPARE(all.size(), 7);
    QCOMPARE(types(u"to_time=2020-01-02T12:00:00Z"_s), (QStringList { u"old"_s, u"device_event"_s }));
    QCOMPARE(types(u"from_time=2020-01-02T12:00:00Z&to_time=2020-01-04T00:00:00Z"_s), QStringList { u"made_up"_s });
    QCOMPARE(types(u"from_time=2020-01-04T00:00:00Z"_s).size(), 4);
    QCOMPARE(types(u"allow_mocked_events=true"_s), all);
    QVERIFY(!types(u"allow_mocked_events=false"_s).contains(u"made_up"_s));
    QVERIFY(types(u"device_id=d1"_s).contains(u"device_event"_s));
    QVERIFY(!types(u"device_id=d2"_s).contains(u"device_event"_s));
    // The shift is on a day of 2031.
    QCOMPARE(types(u"on_shift_only=true"_s), QStringList());
    QCOMPARE(service.get(u"/orders/o?from_time=yesterday"_s).status, 422);
    QCOMPARE(service.get(u"/orders/o?on_shift_only=x"_s).status, 422);
    const HttpAnswer order = service.get(u"/orders/o?fulfillment_attempt=0"_s);
    QCOMPARE(order.at(u"device_sessions.0.device_id"_s).toString(), order.at(u"device_id"_s).toString());
    QCOMPARE(order.at(u"candidate_devices.0"_s).toString(), order.at(u"device_id"_s).toString());
    QCOMPARE(service.get(u"/orders/o?fulfillment_attempt=1"_s).status, 404);
}

void TestServiceOrderExtras::reschedulingUnderWayMakesAnAttempt()
{
    ServiceFixture service;
    QCOMPARE(service.post(u"/orders/track"_s, track(orderJson("o", "\"tasks_list\":{\"tasks\":[{\"label\":\"Ring\"}]}"))).status, 201);
    const HttpAnswer next = service.post(u"/orders/o/reschedule"_s, "{\"scheduled_at\":\"2031-04-04T01:00:00Z\",\"scheduled_after\":\"2031-04-03T01:00:00Z\"}");
    QCOMPARE(next.at(u"fulfillment_attempt"_s).toInt(), 1);
    QCOMPARE(next.at(u"status"_s).toString(), u"unplanned"_s);
    QCOMPARE(next.at(u"previous_fulfillments.0.fulfillment_attempt"_s).toInt(-1), 0);
    QCOMPARE(next.at(u"previous_fulfillments.0.order_handle"_s).toString(), u"o"_s);
    QCOMPARE(next.at(u"tasks.0.status"_s).toString(), u"pending"_s);
    const HttpAnswer old = service.get(u"/orders/o?fulfillment_attempt=0"_s);
    QCOMPARE(old.at(u"status"_s).toString(), u"cancelled"_s);
    QVERIFY(old.at(u"rescheduled_marked_at"_s).isString());
    QVERIFY(!old.json().contains("previous_fulfillments"_L1));
    QCOMPARE(column(service.get(u"/orders/o/webhooks?fulfillment_attempt=1"_s), u"webhooks"_s, u"data.value"_s), QStringList { u"created"_s });
    QCOMPARE(service.get(u"/orders/o/webhooks?value=cancelled"_s).at(u"webhooks"_s).toArray().size(), 1);
    QCOMPARE(service.get(u"/orders/?status=rescheduled"_s).at(u"orders"_s).toArray().size(), 1);
}

void TestServiceOrderExtras::versionsAreCheckedEverywhere_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("body");
    const QByteArray o = "{\"orders\":[{\"order_handle\":\"o\"}]";
    const QByteArray both = "{\"orders\":[{\"order_handle\":\"p\"},{\"order_handle\":\"o\"}]";
    const auto rows = [](const char *action, const QByteArray &method, const QString &path, const QByteArray &body, bool inBody = true) {
        QTest::newRow((QByteArray(action) + ", query").constData()) << method << path + "?version=7"_L1 << body + '}';
        if (inBody)
            QTest::newRow((QByteArray(action) + ", body").constData()) << method << path << body + (body.size() > 1 ? ",\"version\":7}" : "\"version\":7}");
    };
    rows("patch", "PATCH", u"/orders/routes/r"_s, "{\"metadata\":{\"a\":1}");
    rows("add", "POST", u"/orders/routes/r/add"_s, "{\"orders\":[{\"order_handle\":\"free\"}]");
    rows("remove", "POST", u"/orders/routes/r/remove"_s, o);
    rows("resequence", "POST", u"/orders/routes/r/resequence"_s, both);
    rows("optimise", "POST", u"/orders/routes/r/optimise"_s, "{", false);
    rows("reassign", "POST", u"/orders/routes/r/reassign"_s, "{\"worker_handle\":\"ben.okafor\"");
    rows("complete", "POST", u"/orders/routes/r/complete"_s, "{", false);
    QTest::newRow("track") << QByteArray("POST") << u"/orders/track"_s << QByteArray("{\"track_mode\":\"on_time\",\"route_handle\":\"r\",\"version\":7}");
}

void TestServiceOrderExtras::versionsAreCheckedEverywhere()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    QFETCH(QByteArray, body);
    ServiceFixture service;
    QCOMPARE(service.post(u"/orders/track"_s, track(orderJson("o") + ',' + orderJson("p"))).status, 201);
    QCOMPARE(service.post(u"/orders/"_s, batchJson({ "free" })).status, 201);
    QJsonObject before = service.get(u"/orders/routes/r"_s).json();
    const HttpAnswer answer = service.http().call(method, path, body);
    QVERIFY2(answer.status == 409, QByteArray(QByteArray::number(answer.status) + answer.body).constData());
    QCOMPARE(answer.at(u"code"_s).toString(), u"version_conflict"_s);
    QCOMPARE(service.get(u"/orders/routes/r"_s).json().value("version"_L1), before.value("version"_L1));
}

QTEST_GUILESS_MAIN(TestServiceOrderExtras)
#include "tst_service_orderextras.moc"
