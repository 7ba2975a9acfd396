// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "servicefixture.h"

#include "service/storage/database.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace routedesk::service;

/// Tasks of an order, and their definitions.
class TestServiceTasks : public QObject {
    Q_OBJECT

private slots:
    void tasksOfAnOrder();
    void taskRefusals_data();
    void taskRefusals();
    void definitionsMakeTasks();
    void definitionsAreKept();
};

void TestServiceTasks::tasksOfAnOrder()
{
    WatchedService service;
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

void TestServiceTasks::taskRefusals_data()
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
    row("tracked order with an unknown definition", "POST", u"/orders/track"_s, trackJson(orderJson("b", "\"tasks_list\":{\"tasks\":[{\"label\":\"x\",\"task_definition_id\":\"d\"}]}")), 422, "orders.0.tasks_list.tasks.0.task_definition_id");
    row("unknown definition", "GET", u"/orders/tasks-definitions/d"_s, {}, 404, "{\"code\":\"task_definition_not_found\"");
    row("unknown definition, changing", "PATCH", u"/orders/tasks-definitions/d"_s, "{}", 404, "task_definition_not_found");
    row("unknown definition, removing", "DELETE", u"/orders/tasks-definitions/d"_s, {}, 404, "task_definition_not_found");
    row("definition without a label", "POST", u"/orders/tasks-definitions"_s, "{}", 422, "label");
    row("definition of no group", "POST", u"/orders/tasks-definitions"_s, "{\"label\":\"x\",\"ops_group_handle\":\"nowhere\"}", 400, "{\"code\":\"ops_group_not_defined\"");
    row("too many definitions asked", "GET", u"/orders/tasks-definitions?limit=101"_s, {}, 422, "limit");
}

void TestServiceTasks::taskRefusals()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QByteArray, contains);
    WatchedService service;
    QCOMPARE(service.post(u"/orders/"_s, batchJson({ "a" })).status, 201);
    const HttpAnswer answer = service.http().call(method, path, body);
    QVERIFY2(answer.status == status && answer.body.contains(contains), QByteArray(QByteArray::number(answer.status) + ' ' + answer.body).constData());
    QCOMPARE(service.rows(u"order_tasks"_s), 0);
    QCOMPARE(service.rows(u"orders"_s), 1);
}

void TestServiceTasks::definitionsMakeTasks()
{
    WatchedService service;
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

void TestServiceTasks::definitionsAreKept()
{
    WatchedService service;
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

QTEST_GUILESS_MAIN(TestServiceTasks)
#include "tst_service_tasks.moc"
