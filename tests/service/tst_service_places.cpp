// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "servicefixture.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QByteArray placeJson(const QByteArray &handle, double lon, double lat, const QByteArray &more = {})
{
    return "{\"place_handle\":\"" + handle + "\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[" + QByteArray::number(lon, 'f', 5) + ','
        + QByteArray::number(lat, 'f', 5) + "]}" + (more.isEmpty() ? QByteArray() : ',' + more) + '}';
}

const QByteArray square = "{\"type\":\"Polygon\",\"coordinates\":[[[10,50],[10.01,50],[10.01,50.01],[10,50.01],[10,50]]]}";

QByteArray orderTo(const QByteArray &handle, const QByteArray &destination)
{
    return "{\"order_handle\":\"" + handle + "\",\"scheduled_at\":\"2031-03-04T01:00:00Z\",\"destination\":" + destination + '}';
}

QByteArray manual(const QByteArray &orders)
{
    return "{\"plan_mode\":\"manual\",\"orders\":[" + orders + "]}";
}

QStringList handles(const HttpAnswer &answer)
{
    QStringList result;
    for (const QJsonValue &item : answer.at(u"places"_s).toArray())
        result.append(item.toObject().value(u"place_handle"_s).toString());
    return result;
}

}

/// Places, and orders that go to them, over a real socket.
class TestServicePlaces : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QTest::failOnWarning(); }
    void madeChangedAndGone();
    void refusals_data();
    void refusals();
    void filters_data();
    void filters();
    void pages();
    void asDestinations();
    void unknownOnesAreRefused();
    void ordersFollowWhenAsked();
    void whoWentThere();
};

void TestServicePlaces::madeChangedAndGone()
{
    WatchedService service(false);
    const HttpAnswer made = service.post(u"/places/v1/"_s, placeJson("dock/1", -121.9, 37.4, "\"name\":\"Dock\",\"address\":\"1 Way\",\"metadata\":{\"gate\":4}"));
    QCOMPARE(made.status, 201);
    QCOMPARE(made.at(u"radius"_s), QJsonValue(100));
    QCOMPARE(made.at(u"geofence_type"_s), QJsonValue(u"circle"_s));
    QVERIFY(made.at(u"geofence_id"_s).isString() && made.at(u"created_at"_s).isString());
    QCOMPARE(service.post(u"/places/v1/"_s, placeJson("dock/1", 0, 0)).status, 409);
    service.restart();
    const QString path = u"/places/v1/dock%2F1"_s;
    QCOMPARE(service.get(path).json(), made.json());
    HttpAnswer changed = service.http().patch(path, "{\"name\":null,\"radius\":40,\"metadata\":{}}");
    QVERIFY(!changed.json().contains(u"name"_s) && !changed.json().contains(u"metadata"_s));
    QCOMPARE(changed.at(u"radius"_s), QJsonValue(40));
    QCOMPARE(changed.at(u"address"_s), QJsonValue(u"1 Way"_s));
    changed = service.http().patch(path, "{\"geometry\":" + square + '}');
    QCOMPARE(changed.at(u"geofence_type"_s), QJsonValue(u"polygon"_s));
    QVERIFY(!changed.json().contains(u"radius"_s));
    QCOMPARE(service.http().patch(path, "{\"radius\":40}").status, 422);
    changed = service.http().patch(path, "{\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}}");
    QCOMPARE(changed.at(u"radius"_s), QJsonValue(100));
    QCOMPARE(changed.at(u"geofence_id"_s), made.at(u"geofence_id"_s));
    QCOMPARE(service.http().call("DELETE", path).status, 204);
    QCOMPARE(service.http().call("DELETE", path).status, 404);
    QCOMPARE(service.get(path).status, 404);
    QCOMPARE(service.http().patch(path, "{}").status, 404);
    QCOMPARE(service.get(path + "/history"_L1).status, 404);
}

void TestServicePlaces::refusals_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("complaint");
    const auto row = [](const char *method, const char *path, const char *body, const char *complaint) {
        QTest::newRow(qPrintable(QLatin1StringView(path) + u' ' + QLatin1StringView(body)))
            << QByteArray(method) << QString(u"/places/v1/"_s + QLatin1StringView(path)) << QByteArray(body) << QByteArray(complaint);
    };
    row("POST", "", "{}", "\"place_handle\":[");
    row("POST", "", "{\"place_handle\":\"p\"}", "{\"json\":{\"geometry\"");
    row("POST", "", "{\"place_handle\":\"p\",\"address\":\"x\"}", "{\"json\":{\"geometry\"");
    row("POST", "", "{\"place_handle\":\"p\",\"geometry\":{\"coordinates\":[1,91]}}", "{\"json\":{\"geometry.coordinates\"");
    row("POST", "", "{\"place_handle\":\"p\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[1,1],[2,2],[1,1]]]}}", "{\"json\":{\"geometry.coordinates\"");
    row("POST", "", "{\"place_handle\":\"p\",\"geometry\":{\"coordinates\":[1,1]},\"radius\":0}", "{\"json\":{\"radius\"");
    row("POST", "", "{\"place_handle\":\"p\",\"geometry\":{\"coordinates\":[1,1]},\"metadata\":[]}", "{\"json\":{\"metadata\"");
    row("PATCH", "p", "{\"update_associated_orders\":\"yes\"}", "{\"json\":{\"update_associated_orders\"");
    row("GET", "?lat=91&lon=0", nullptr, "{\"query\":{\"lat\"");
    row("GET", "?lat=1", nullptr, "{\"query\":{\"lon\"");
    row("GET", "?lat=nan&lon=nan", nullptr, "{\"query\":{\"lat\"");
    row("GET", "?radius=5", nullptr, "{\"query\":{\"radius\"");
    row("GET", "?lat=1&lon=1&radius=-5", nullptr, "{\"query\":{\"radius\"");
    row("GET", "?geofence_type=star", nullptr, "{\"query\":{\"geofence_type\"");
    row("GET", "?metadata=7", nullptr, "{\"query\":{\"metadata\"");
    row("GET", "?limit=many", nullptr, "{\"query\":{\"limit\"");
}

void TestServicePlaces::refusals()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, complaint);
    WatchedService service(false);
    const HttpAnswer answer = service.http().call(method, path, body);
    QVERIFY2(answer.status == 422, answer.body.constData());
    QVERIFY2(answer.body.contains(complaint), answer.body.constData());
    QCOMPARE(service.rows(u"places"_s), 0);
}

void TestServicePlaces::filters_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("all") << QString() << QStringList { u"a"_s, u"b"_s, u"c"_s, u"fiji"_s };
    QTest::newRow("search") << u"search_term=PIER"_s << QStringList { u"b"_s };
    QTest::newRow("search in metadata") << u"search_term=blue"_s << QStringList { u"a"_s };
    QTest::newRow("near") << u"lat=37.4&lon=-121.9&radius=1000"_s << QStringList { u"a"_s };
    QTest::newRow("near, wider") << u"lat=37.4&lon=-121.9&radius=10000"_s << QStringList { u"a"_s, u"b"_s };
    QTest::newRow("in the square, not in the circle") << u"lat=37.4&lon=-121.9&radius=8890"_s << QStringList { u"a"_s };
    QTest::newRow("across the date line") << u"lat=-17&lon=179.99&radius=5000"_s << QStringList { u"fiji"_s };
    QTest::newRow("circles") << u"geofence_type=circle"_s << QStringList { u"a"_s, u"b"_s, u"fiji"_s };
    QTest::newRow("polygons") << u"geofence_type=polygon"_s << QStringList { u"c"_s };
    QTest::newRow("metadata text") << u"metadata=%7B%22colour%22:%22blue%22%7D"_s << QStringList { u"a"_s };
    QTest::newRow("metadata number") << u"metadata=%7B%22gate%22:4%7D"_s << QStringList { u"a"_s, u"b"_s };
    QTest::newRow("metadata, both") << u"metadata=%7B%22gate%22:4,%22colour%22:%22blue%22%7D"_s << QStringList { u"a"_s };
    QTest::newRow("metadata flag") << u"metadata=%7B%22open%22:true%7D"_s << QStringList { u"b"_s };
    QTest::newRow("metadata nobody has") << u"metadata=%7B%22gate%22:5%7D"_s << QStringList();
}

void TestServicePlaces::filters()
{
    QFETCH(QString, query);
    QFETCH(QStringList, expected);
    WatchedService service(false);
    QCOMPARE(service.post(u"/places/v1/"_s, placeJson("a", -121.9, 37.4, "\"metadata\":{\"colour\":\"blue\",\"gate\":4}")).status, 201);
    // 6.3 km away both ways: 8.9 km off.
    QCOMPARE(service.post(u"/places/v1/"_s, placeJson("b", -121.9 + 0.0713, 37.4 + 0.0567, "\"name\":\"Pier 4\",\"metadata\":{\"gate\":4,\"open\":true}")).status, 201);
    QCOMPARE(service.post(u"/places/v1/"_s, "{\"place_handle\":\"c\",\"geometry\":" + square + '}').status, 201);
    QCOMPARE(service.post(u"/places/v1/"_s, placeJson("fiji", -179.99, -17)).status, 201);
    const HttpAnswer answer = service.get(u"/places/v1/?"_s + query);
    QVERIFY2(answer.status == 200, answer.body.constData());
    QCOMPARE(handles(answer), expected);
}

void TestServicePlaces::pages()
{
    WatchedService service(false);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(service.post(u"/places/v1/"_s, placeJson("p" + QByteArray::number(i), 1, 1)).status, 201);
    HttpAnswer page = service.get(u"/places/v1/?limit=2"_s);
    QStringList seen = handles(page);
    QCOMPARE(service.http().call("DELETE", u"/places/v1/p0"_s).status, 204);
    while (page.at(u"pagination_token"_s).isString()) {
        page = service.get(u"/places/v1/?limit=2&pagination_token="_s + page.at(u"pagination_token"_s).toString());
        seen += handles(page);
    }
    QCOMPARE(seen, (QStringList { u"p0"_s, u"p1"_s, u"p2"_s, u"p3"_s, u"p4"_s }));
}

void TestServicePlaces::asDestinations()
{
    WatchedService service;
    const QString fence = service.post(u"/places/v1/"_s, placeJson("dock", -121.9, 37.4, "\"radius\":60,\"address\":\"9 Pier, San Jose, CA 95112\"")).at(u"geofence_id"_s).toString();
    QCOMPARE(service.post(u"/places/v1/"_s, "{\"place_handle\":\"yard\",\"geometry\":" + square + '}').status, 201);
    const QByteArray orders = orderTo("a", "{\"place_handle\":\"dock\"}") + ',' + orderTo("b", "{\"geofence_id\":\"" + fence.toUtf8() + "\",\"address\":\"back door\"}")
        + ',' + orderTo("c", "{\"place_handle\":\"yard\"}") + ','
        + orderTo("d", "{\"place_handle\":\"dock\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]},\"radius\":5}");
    const HttpAnswer made = service.post(u"/orders/"_s, manual(orders));
    QVERIFY2(made.status == 201, made.body.constData());
    QCOMPARE(made.at(u"orders.0.destination.geometry.coordinates"_s), QJsonValue(QJsonArray { -121.9, 37.4 }));
    QCOMPARE(made.at(u"orders.0.destination.radius"_s), QJsonValue(60));
    QCOMPARE(made.at(u"orders.0.destination.address"_s), QJsonValue(u"9 Pier, San Jose, CA 95112"_s));
    QCOMPARE(made.at(u"orders.0.destination.geofence_id"_s), QJsonValue(fence));
    QCOMPARE(made.at(u"orders.0.region.city"_s), QJsonValue(u"San Jose"_s));
    QCOMPARE(made.at(u"orders.1.destination.place_handle"_s), QJsonValue(u"dock"_s));
    QCOMPARE(made.at(u"orders.1.destination.address"_s), QJsonValue(u"back door"_s));
    QCOMPARE(made.at(u"orders.2.destination.geometry.type"_s), QJsonValue(u"Polygon"_s));
    QVERIFY(made.at(u"orders.2.destination.radius"_s).isUndefined());
    QCOMPARE(made.at(u"orders.3.destination.geometry.coordinates.0"_s), QJsonValue(1));
    QCOMPARE(made.at(u"orders.3.destination.radius"_s), QJsonValue(5));
    QCOMPARE(service.get(u"/orders/?place_handle=dock"_s).at(u"orders"_s).toArray().size(), 3);
    const HttpAnswer tracked = service.post(u"/orders/track"_s, "{\"worker_handle\":\"ana.ruiz\",\"track_mode\":\"on_time\",\"orders\":[" + orderTo("t", "{\"place_handle\":\"dock\"}") + "]}");
    QCOMPARE(tracked.at(u"orders.0.destination.radius"_s), QJsonValue(60));
    QCOMPARE(service.http().patch(u"/orders/d"_s, "{\"destination\":{\"place_handle\":\"yard\"}}").at(u"destination.geometry.type"_s), QJsonValue(u"Polygon"_s));
}

void TestServicePlaces::unknownOnesAreRefused()
{
    WatchedService service;
    HttpAnswer answer = service.post(u"/orders/"_s, manual(orderTo("a", "{\"place_handle\":\"none\"}") + ',' + orderTo("b", "{\"geofence_id\":\"none\"}")));
    QCOMPARE(answer.status, 422);
    QVERIFY2(answer.body.contains("\"orders.0.destination.place_handle\":[") && answer.body.contains("\"orders.1.destination.geofence_id\":["), answer.body.constData());
    const QByteArray head = "{\"worker_handle\":\"ana.ruiz\",\"track_mode\":\"on_time\",\"orders\":[";
    answer = service.post(u"/orders/track"_s, head + orderTo("a", "{\"place_handle\":\"none\"}") + "]}");
    QCOMPARE(answer.status, 400);
    QVERIFY(answer.body.contains("destination_place_not_found"));
    answer = service.post(u"/orders/track"_s, head + orderTo("a", "{\"geofence_id\":\"none\"}") + "]}");
    QCOMPARE(answer.status, 404);
    QVERIFY(answer.body.contains("geofence_not_found"));
    QCOMPARE(service.rows(u"orders"_s), 0);
}

void TestServicePlaces::ordersFollowWhenAsked()
{
    WatchedService service;
    QCOMPARE(service.post(u"/places/v1/"_s, placeJson("dock", -121.9, 37.4, "\"address\":\"Old\"")).status, 201);
    QCOMPARE(service.post(u"/orders/"_s, manual(orderTo("waits", "{\"place_handle\":\"dock\"}"))).status, 201);
    QCOMPARE(service.post(u"/orders/"_s, "{\"plan_mode\":\"manual\",\"worker_handle\":\"ana.ruiz\",\"orders\":[" + orderTo("assigned", "{\"place_handle\":\"dock\"}") + "]}").status, 201);
    QCOMPARE(service.post(u"/orders/track"_s, "{\"worker_handle\":\"ben.okafor\",\"track_mode\":\"on_time\",\"orders\":[" + orderTo("going", "{\"place_handle\":\"dock\"}") + "]}").status, 201);
    const auto longitude = [&service](const QString &order) { return service.get(u"/orders/"_s + order).at(u"destination.geometry.coordinates.0"_s).toDouble(); };
    const QString before = service.get(u"/orders/assigned"_s).at(u"estimate.arrive_at"_s).toString();
    const QByteArray move = "{\"geometry\":{\"type\":\"Point\",\"coordinates\":[-121.7,37.4]},\"address\":\"New\"}";
    QCOMPARE(service.http().patch(u"/places/v1/dock"_s, move).status, 200);
    QCOMPARE(longitude(u"waits"_s), -121.9);
    QCOMPARE(service.http().patch(u"/places/v1/dock?update_associated_orders=true"_s, move).status, 200);
    QCOMPARE(longitude(u"waits"_s), -121.7);
    QCOMPARE(longitude(u"assigned"_s), -121.7);
    QCOMPARE(longitude(u"going"_s), -121.9);
    QCOMPARE(service.get(u"/orders/waits"_s).at(u"destination.address"_s), QJsonValue(u"New"_s));
    QVERIFY(service.get(u"/orders/assigned"_s).at(u"estimate.arrive_at"_s).toString() != before);
}

void TestServicePlaces::whoWentThere()
{
    WatchedService service;
    QCOMPARE(service.post(u"/places/v1/"_s, placeJson("dock", -121.9, 37.4)).status, 201);
    QCOMPARE(service.post(u"/orders/"_s, manual(orderTo("a", "{\"place_handle\":\"dock\"}") + ',' + orderTo("b", "{\"place_handle\":\"dock\"}") + ',' + orderJson("c"))).status, 201);
    const HttpAnswer first = service.get(u"/places/v1/dock/history?limit=1"_s);
    QCOMPARE(first.at(u"orders.0.order_handle"_s), QJsonValue(u"b"_s));
    const HttpAnswer second = service.get(u"/places/v1/dock/history?limit=1&pagination_token="_s + first.at(u"pagination_token"_s).toString());
    QCOMPARE(second.at(u"orders.0.order_handle"_s), QJsonValue(u"a"_s));
    QVERIFY(second.at(u"pagination_token"_s).isNull());
    QCOMPARE(service.get(u"/places/v1/?pagination_token="_s + first.at(u"pagination_token"_s).toString()).status, 422);
}

QTEST_GUILESS_MAIN(TestServicePlaces)
#include "tst_service_places.moc"
