// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "reports.h"
#include "servicefixture.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Who is near an order, over a real socket.
class TestServiceNearby : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QTest::failOnWarning(); }
    void nearby_data();
    void nearby();
    void nearbyRefuses();
};

void TestServiceNearby::nearby_data()
{
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QStringList>("expected");
    QTest::addColumn<QList<int>>("summary"); // total, processed, outside, no route
    QTest::newRow("region") << QByteArray("{}") << QByteArray("region") << QStringList { u"here"_s, u"home"_s, u"depot"_s } << QList<int> { 5, 5, 1, 1 };
    QTest::newRow("eta") << QByteArray("{}") << QByteArray("eta") << QStringList { u"here"_s, u"home"_s, u"depot"_s } << QList<int> { 5, 5, 1, 1 };
    QTest::newRow("radius") << QByteArray("{\"search_radius\":3000}") << QByteArray("region") << QStringList { u"here"_s, u"home"_s } << QList<int> { 5, 5, 2, 1 };
    QTest::newRow("list") << QByteArray("{\"worker_list\":[\"depot\",\"home\"]}") << QByteArray("eta") << QStringList { u"home"_s, u"depot"_s } << QList<int> { 2, 2, 0, 0 };
    QTest::newRow("group") << QByteArray("{\"ops_group_handle\":\"g\"}") << QByteArray("region") << QStringList { u"depot"_s } << QList<int> { 1, 1, 0, 0 };
}

void TestServiceNearby::nearby()
{
    QFETCH(QByteArray, filter);
    QFETCH(QByteArray, type);
    QFETCH(QStringList, expected);
    QFETCH(QList<int>, summary);
    ServiceFixture service(false);
    (void)service.post(u"/workers/ops-groups/"_s, "{\"ops_group_handle\":\"g\",\"route_start_location\":{\"type\":\"Point\",\"coordinates\":[-121.8,37.35]}}");
    for (const QByteArray &worker : { QByteArray("{\"worker_handle\":\"nowhere\"}"), QByteArray("{\"worker_handle\":\"depot\",\"ops_group_handle\":\"g\"}"),
             QByteArray("{\"worker_handle\":\"home\",\"home\":{\"geometry\":{\"type\":\"Point\",\"coordinates\":[-121.86,37.34]}}}"),
             QByteArray("{\"worker_handle\":\"here\",\"device_id\":\"d\",\"home\":{\"geometry\":{\"type\":\"Point\",\"coordinates\":[0,0]}}}"),
             QByteArray("{\"worker_handle\":\"far\",\"home\":{\"geometry\":{\"type\":\"Point\",\"coordinates\":[10,50]}}}") })
        QCOMPARE(service.post(u"/workers/"_s, worker).status, 201);
    QVERIFY(report(service, { fixJson("here", -121.861, 37.327, 5) }));
    QCOMPARE(service.post(u"/orders/"_s, batchJson({ "o" })).status, 201);
    for (const QByteArray &order : { QByteArray("{\"order_handle\":\"o\"}"),
             QByteArray("{\"destination\":{\"geometry\":{\"type\":\"Point\",\"coordinates\":[-121.8610066,37.3263062]}}}") }) {
        const HttpAnswer answer = service.post(u"/nearby/v4"_s, "{\"order\":" + order + ",\"search_type\":\"" + type + "\",\"search_filter\":" + filter + '}');
        QVERIFY2(answer.status == 200, answer.body.constData());
        QCOMPARE(handles(answer), expected);
        QCOMPARE((QList<int> { answer.at(u"summary.total_workers"_s).toInt(), answer.at(u"summary.processed_workers"_s).toInt(),
                     answer.at(u"summary.outside_region_workers"_s).toInt(), answer.at(u"summary.no_route_workers"_s).toInt() }),
            summary);
        QCOMPARE(answer.at(u"workers.0.duration"_s).isDouble(), type == "eta");
        QVERIFY(answer.at(u"workers.0.distance"_s).toDouble() > 0);
    }
}

void TestServiceNearby::nearbyRefuses()
{
    ServiceFixture service;
    const auto search = [&service](const QByteArray &order, const QByteArray &more = "\"search_type\":\"region\"") {
        return service.post(u"/nearby/v4"_s, "{\"order\":" + order + ',' + more + '}');
    };
    const QByteArray here = "{\"destination\":{\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}}}";
    QCOMPARE(search("{\"order_handle\":\"none\"}").status, 404);
    QVERIFY(search("{\"order_handle\":\"none\"}").body.contains("\"code\":\"order_not_found\""));
    QVERIFY(search("{\"destination\":{\"place_handle\":\"none\"}}").body.contains("\"code\":\"place_not_found\""));
    QVERIFY(search("{\"destination\":{\"geofence_id\":\"none\"}}").body.contains("\"code\":\"geofence_not_found\""));
    for (const auto &[order, more] : { std::pair<QByteArray, QByteArray>("{}", "\"search_type\":\"region\""), { here, "\"search_type\":\"sideways\"" },
             { here, "\"search_filter\":{}" }, { here, "\"search_type\":\"eta\",\"search_filter\":{\"search_radius\":160935}" },
             { here, "\"search_type\":\"eta\",\"search_filter\":{\"worker_list\":[7]}" }, { here, "\"search_type\":\"eta\",\"search_filter\":{\"ops_group_handle\":\"none\"}" } }) {
        const HttpAnswer answer = search(order, more);
        QVERIFY2(answer.status == 422, answer.body.constData());
    }
}

QTEST_GUILESS_MAIN(TestServiceNearby)
#include "tst_service_nearby.moc"
