// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "servicefixture.h"

#include "service/storage/database.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace routedesk::service;

/// What PATCH and reschedule change, which part of a timeline is told, and that stale versions are refused.
class TestServiceOrderChanges : public QObject {
    Q_OBJECT

private slots:
    void patchingEveryField();
    void attachments();
    void typesAndIndexes();
    void timelinesAreFiltered();
    void reschedulingUnderWayMakesAnAttempt();
    void versionsAreCheckedEverywhere_data();
    void versionsAreCheckedEverywhere();
};

void TestServiceOrderChanges::patchingEveryField()
{
    WatchedService service;
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
    QVERIFY(service.http().patch(u"/orders/a"_s, "{\"scheduled_after\":null}").at(u"status"_s).isString());
    QVERIFY(!service.get(u"/orders/a?type=pick&type_index=2"_s).at(u"scheduled_after"_s).isString());
    QCOMPARE(service.http().patch(u"/orders/a"_s, "{\"ops_group_handle\":\"nowhere\"}").status, 422);
    QCOMPARE(service.post(u"/orders/a/cancel"_s).status, 200);
    QCOMPARE(service.http().patch(u"/orders/a"_s, "{\"type\":\"drop\"}").status, 422);
    QCOMPARE(service.http().patch(u"/orders/a"_s, "{\"metadata\":{\"m\":2},\"attachments\":[]}").status, 200);
}

void TestServiceOrderChanges::attachments()
{
    WatchedService service;
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

void TestServiceOrderChanges::typesAndIndexes()
{
    WatchedService service;
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

void TestServiceOrderChanges::timelinesAreFiltered()
{
    WatchedService service;
    QCOMPARE(service.post(u"/orders/track"_s, trackJson(orderJson("o"))).status, 201);
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

void TestServiceOrderChanges::reschedulingUnderWayMakesAnAttempt()
{
    WatchedService service;
    QCOMPARE(service.post(u"/orders/track"_s, trackJson(orderJson("o", "\"tasks_list\":{\"tasks\":[{\"label\":\"Ring\"}]}"))).status, 201);
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

void TestServiceOrderChanges::versionsAreCheckedEverywhere_data()
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

void TestServiceOrderChanges::versionsAreCheckedEverywhere()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    QFETCH(QByteArray, body);
    WatchedService service;
    QCOMPARE(service.post(u"/orders/track"_s, trackJson(orderJson("o") + ',' + orderJson("p"))).status, 201);
    QCOMPARE(service.post(u"/orders/"_s, batchJson({ "free" })).status, 201);
    QJsonObject before = service.get(u"/orders/routes/r"_s).json();
    const HttpAnswer answer = service.http().call(method, path, body);
    QVERIFY2(answer.status == 409, QByteArray(QByteArray::number(answer.status) + answer.body).constData());
    QCOMPARE(answer.at(u"code"_s).toString(), u"version_conflict"_s);
    QCOMPARE(service.get(u"/orders/routes/r"_s).json().value("version"_L1), before.value("version"_L1));
}

QTEST_GUILESS_MAIN(TestServiceOrderChanges)
#include "tst_service_orderchanges.moc"
