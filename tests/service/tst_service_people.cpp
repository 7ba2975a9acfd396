// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "reports.h"
#include "servicefixture.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QByteArray today = "\"scheduled_at\":\"" + QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toUtf8() + "\",";

QByteArray tracked(const QByteArray &worker, const QByteArray &order, const QByteArray &route)
{
    return "{\"worker_handle\":\"" + worker + "\",\"track_mode\":\"on_time\",\"route\":{\"route_handle\":\"" + route
        + "\"},\"orders\":[{\"order_handle\":\"" + order + "\"," + today
        + "\"destination\":{\"geometry\":{\"type\":\"Point\",\"coordinates\":[-121.9,37.4]}}}]}";
}

}

/// Workers and ops groups, over a real socket.
class TestServicePeople : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void listFilters_data();
    void listFilters();
    void malformedIsRefused_data();
    void malformedIsRefused();
    void summariesCountTheDay();
    void aggregate();
    void changedBitByBit();
    void aPhoneBelongsToOneWorker();
    void openRoutesKeepAWorker();
    void goneAndBack();
    void workStatusAndLocate();
    void history();
    void groupsAreChangedAndGo();
    void shiftsAndDaysOffSteerThePlan();
    void completedByHand();
};

void TestServicePeople::initTestCase()
{
    QTest::failOnWarning();
}

void TestServicePeople::listFilters_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("expected");
    const QStringList four { u"ana"_s, u"bo"_s, u"cy"_s, u"di"_s };
    QTest::newRow("all") << QString() << four;
    QTest::newRow("handles") << u"worker_handle=cy,%20ana,nobody"_s << QStringList { u"ana"_s, u"cy"_s };
    QTest::newRow("group") << u"ops_group_handle=north"_s << QStringList { u"ana"_s, u"bo"_s };
    QTest::newRow("search in names") << u"search_term=QUICK"_s << QStringList { u"bo"_s };
    QTest::newRow("search in profiles") << u"search_term=van"_s << QStringList { u"ana"_s };
    QTest::newRow("search takes a percent sign as it is") << u"search_term=%25"_s << QStringList();
    QTest::newRow("active") << u"filter_status=active"_s << QStringList { u"ana"_s };
    QTest::newRow("inactive") << u"filter_status=inactive"_s << QStringList { u"bo"_s, u"cy"_s };
    QTest::newRow("disconnected") << u"filter_status=disconnected"_s << QStringList { u"di"_s };
    QTest::newRow("outage") << u"filter_outage=low_battery,airplane_mode_detected"_s << QStringList { u"bo"_s };
    QTest::newRow("silence") << u"filter_outage=tracking_stopped"_s << QStringList { u"cy"_s };
    QTest::newRow("outage of another category") << u"filter_outage=low_battery&filter_outage_category=reachability"_s << QStringList();
    QTest::newRow("another outage") << u"filter_outage=uninstalled"_s << QStringList();
    QTest::newRow("outage category") << u"filter_outage_category=sporadic,os"_s << QStringList { u"bo"_s };
    QTest::newRow("available") << u"work_status=available"_s << QStringList { u"ana"_s, u"bo"_s, u"di"_s };
    QTest::newRow("unavailable") << u"work_status=unavailable"_s << QStringList { u"cy"_s };
    QTest::newRow("tracked") << u"tracked=true"_s << QStringList { u"ana"_s, u"bo"_s };
    QTest::newRow("not tracked") << u"tracked=false"_s << QStringList { u"cy"_s, u"di"_s };
    QTest::newRow("tracked another day") << u"tracked=true&from_date=2020-01-01&to_date=2020-01-31"_s << QStringList();
    QTest::newRow("worked") << u"worked=true"_s << QStringList { u"bo"_s };
    QTest::newRow("not worked") << u"worked=false&ops_group_handle=north"_s << QStringList { u"ana"_s };
    QTest::newRow("worked, by moments") << u"worked=true&from_date=2020-01-01%2000:00:00&to_date=2120-01-01 00:00:00"_s << QStringList { u"bo"_s };
    QTest::newRow("deleted too") << u"include_deleted=true"_s << (four + QStringList { u"gone"_s });
    QTest::newRow("unknown parameters are ignored") << u"colour=blue"_s << four;
}

void TestServicePeople::listFilters()
{
    QFETCH(QString, query);
    QFETCH(QStringList, expected);
    WatchedService service(false);
    (void)service.post(u"/workers/ops-groups/"_s, "{\"ops_group_handle\":\"north\"}");
    for (const QByteArray &worker : {
             QByteArray("{\"worker_handle\":\"ana\",\"ops_group_handle\":\"north\",\"device_id\":\"d1\",\"profile\":{\"vehicle\":\"van\"}}"),
             QByteArray("{\"worker_handle\":\"bo\",\"ops_group_handle\":\"north\",\"device_id\":\"d2\",\"name\":\"Bo Quick\"}"),
             QByteArray("{\"worker_handle\":\"cy\",\"device_id\":\"d3\"}"), QByteArray("{\"worker_handle\":\"di\"}"),
             QByteArray("{\"worker_handle\":\"gone\",\"device_id\":\"d5\"}") })
        QCOMPARE(service.post(u"/workers/"_s, worker).status, 201);
    QCOMPARE(service.http().call("DELETE", u"/workers/gone"_s).status, 204);
    QCOMPARE(service.post(u"/workers/cy/work_status"_s, "{\"available\":false}").status, 200);
    QCOMPARE(service.post(u"/orders/track"_s, tracked("ana", "a", "ra")).status, 201);
    QCOMPARE(service.post(u"/orders/track"_s, tracked("bo", "b", "rb")).status, 201);
    QCOMPARE(service.post(u"/orders/b/complete"_s).status, 200);
    QVERIFY(report(service, { fixJson("ana", -121.9, 37.4, 5), fixJson("bo", -121.9, 37.4, 1800, "\"battery_level\":4"), fixJson("cy", -121.9, 37.4, 1800) }));
    QCOMPARE(handles(service.get(u"/workers/?"_s + query)), expected);
}

void TestServicePeople::malformedIsRefused_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("complaint");
    const auto get = [](const char *query, const char *complaint) {
        QTest::newRow(query) << QByteArray("GET") << QString(u"/workers/?"_s + QLatin1StringView(query)) << QByteArray() << QByteArray(complaint);
    };
    get("limit=0", "{\"query\":{\"limit\"");
    get("tracked=maybe", "{\"query\":{\"tracked\"");
    get("work_status=busy", "{\"query\":{\"work_status\"");
    get("filter_status=lost", "{\"query\":{\"filter_status\"");
    get("filter_outage_category=weather", "{\"query\":{\"filter_outage_category\"");
    get("from_date=tomorrow", "{\"query\":{\"from_date\"");
    get("from_date=2026-13-01", "{\"query\":{\"from_date\"");
    get("from_date=2026-02-02&to_date=2026-02-01", "{\"query\":{\"to_date\"");
    get("pagination_token=x", "{\"query\":{\"pagination_token\"");
    const auto send = [](const char *method, const char *path, const char *body, const char *complaint) {
        QTest::newRow(qPrintable(QLatin1StringView(method) + u' ' + QLatin1StringView(path) + u' ' + QLatin1StringView(body)))
            << QByteArray(method) << QString(QLatin1StringView(path)) << QByteArray(body) << QByteArray(complaint);
    };
    send("POST", "/workers/", "{}", "{\"json\":{\"worker_handle\"");
    send("POST", "/workers/", "{\"worker_handle\":\"\"}", "{\"json\":{\"worker_handle\"");
    send("POST", "/workers/", "{\"worker_handle\":\"ops-groups\"}", "{\"json\":{\"worker_handle\"");
    send("POST", "/workers/", "{\"worker_handle\":\"x\",\"unavailable_on\":[\"soon\"]}", "{\"json\":{\"unavailable_on.0\"");
    send("POST", "/workers/", "{\"worker_handle\":\"x\",\"home\":{\"geometry\":{\"coordinates\":[181,0]}}}", "{\"json\":{\"home.geometry.coordinates\"");
    send("PATCH", "/workers/ana.ruiz", "{\"name\":7}", "{\"json\":{\"name\"");
    send("PATCH", "/workers/ana.ruiz", "{\"schedule\":[{\"day_of_week\":\"monday\",\"start_time\":480}]}", "{\"json\":{\"schedule.0.end_time\"");
    send("PATCH", "/workers/ana.ruiz", "{\"ops_group_handle\":\"nowhere\",\"device_id\":\"52193948-1A79-47CC-AB81-2FB0A59536D1\"}", "\"device_id\"");
    send("PATCH", "/workers/ana.ruiz", "[]", "{\"json\":");
    send("POST", "/workers/ana.ruiz/work_status", "{}", "{\"json\":{\"available\"");
    send("POST", "/workers/ana.ruiz/work_status", "{\"work_status\":{\"available\":\"yes\"}}", "{\"json\":{\"work_status.available\"");
    send("GET", "/workers/ana.ruiz/history?date=yesterday", nullptr, "{\"query\":{\"date\"");
    send("POST", "/workers/ops-groups/", "{\"ops_group_handle\":\"g\",\"objective_fn\":\"maximise_fun\"}", "{\"json\":{\"objective_fn\"");
    send("PATCH", "/workers/ops-groups/san-jose", "{\"timezone\":\"Moon/Base\"}", "{\"json\":{\"timezone\"");
    send("PATCH", "/workers/ops-groups/san-jose", "{\"route_capacity\":-1}", "{\"json\":{\"route_capacity\"");
    send("PATCH", "/workers/ops-groups/san-jose", "{\"route_completion_type\":\"never\"}", "{\"json\":{\"route_completion_type\"");
    send("PATCH", "/workers/ops-groups/san-jose", "{\"default_shift_start_time\":480.5}", "{\"json\":{\"default_shift_start_time\"");
}

void TestServicePeople::malformedIsRefused()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, complaint);
    WatchedService service;
    const HttpAnswer answer = service.http().call(method, path, body);
    QVERIFY2(answer.status == 422, answer.body.constData());
    QVERIFY2(answer.body.contains(complaint), answer.body.constData());
}

void TestServicePeople::summariesCountTheDay()
{
    WatchedService service;
    QCOMPARE(service.post(u"/orders/track"_s, tracked("ana.ruiz", "a", "r1")).status, 201);
    QCOMPARE(service.post(u"/orders/track"_s, tracked("ana.ruiz", "b", "r2")).status, 201);
    QCOMPARE(service.post(u"/orders/a/complete"_s).status, 200);
    const HttpAnswer answer = service.get(u"/workers/ana.ruiz"_s);
    QCOMPARE(answer.at(u"summary.orders.total"_s).toInt(), 2);
    QCOMPARE(answer.at(u"summary.orders.completed"_s).toInt(), 1);
    QCOMPARE(answer.at(u"summary.orders.ongoing"_s).toInt(), 1);
    QCOMPARE(answer.at(u"summary.orders.cancelled"_s), QJsonValue(0));
    QCOMPARE(answer.at(u"work_status.tracking"_s), QJsonValue(true));
    QCOMPARE(service.get(u"/workers/ana.ruiz?from_date=2020-01-01&to_date=2020-01-02"_s).at(u"summary.orders.total"_s), QJsonValue(0));
    const HttpAnswer bare = service.get(u"/workers/?include_schedule=false&include_summary=false&limit=1"_s);
    QVERIFY(!bare.body.contains("schedule") && !bare.body.contains("summary"));
    const HttpAnswer full = service.get(u"/workers/?limit=1"_s);
    QVERIFY(full.body.contains("\"schedule\":[") && full.body.contains("\"summary\":{"));
    QVERIFY(!service.get(u"/workers/?limit=1&pagination_token="_s + full.at(u"pagination_token"_s).toString()).body.contains("ana.ruiz"));
}

void TestServicePeople::aggregate()
{
    WatchedService service;
    QCOMPARE(service.post(u"/workers/"_s, "{\"worker_handle\":\"walker\"}").status, 201);
    QCOMPARE(service.post(u"/workers/James/work_status"_s, "{\"work_status\":{\"available\":false}}").status, 200);
    QCOMPARE(service.post(u"/orders/track"_s, tracked("ana.ruiz", "a", "r1")).status, 201);
    QVERIFY(report(service, { fixJson("ana.ruiz", -121.9, 37.4, 5), fixJson("James", -121.9, 37.4, 7200) }));
    const HttpAnswer answer = service.get(u"/workers/?aggregate=true&limit=2"_s);
    QCOMPARE(answer.at(u"aggregate.workers"_s).toObject(),
        (QJsonObject { { u"total"_s, 11 }, { u"active"_s, 1 }, { u"inactive"_s, 8 }, { u"disconnected"_s, 2 },
            { u"available"_s, 10 }, { u"tracking"_s, 1 } }));
    QCOMPARE(service.get(u"/workers/?aggregate=true&ops_group_handle=nowhere"_s).at(u"aggregate.workers.total"_s), QJsonValue(0));
    QVERIFY(service.get(u"/workers/"_s).at(u"aggregate"_s).isUndefined());
}

void TestServicePeople::changedBitByBit()
{
    WatchedService service;
    const auto patched = [&service](const QByteArray &body) { return service.http().patch(u"/workers/ana.ruiz"_s, body); };
    QCOMPARE(patched("{\"name\":\"Ana R.\",\"product_types\":[\"live\"],\"profile\":{\"capacity\":7},\"unavailable_on\":[\"2031-03-04\"],"
                     "\"home\":{\"geometry\":{\"type\":\"Point\",\"coordinates\":[-121.5,37.5]},\"address\":\"Home\"},"
                     "\"schedule\":[{\"day_of_week\":\"monday\",\"start_time\":600,\"end_time\":700}],\"ops_group_handle\":\"store-SF\"}").status, 200);
    service.restart();
    const HttpAnswer answer = service.get(u"/workers/ana.ruiz"_s);
    QCOMPARE(answer.at(u"name"_s), QJsonValue(u"Ana R."_s));
    QCOMPARE(answer.at(u"product_types.0"_s), QJsonValue(u"live"_s));
    QCOMPARE(answer.at(u"profile.capacity"_s), QJsonValue(7));
    QCOMPARE(answer.at(u"unavailable_on.0"_s), QJsonValue(u"2031-03-04"_s));
    QCOMPARE(answer.at(u"home.address"_s), QJsonValue(u"Home"_s));
    QCOMPARE(answer.at(u"home.geometry.coordinates.0"_s), QJsonValue(-121.5));
    QCOMPARE(answer.at(u"schedule.0.start_time"_s), QJsonValue(600));
    QCOMPARE(answer.at(u"ops_group_handle"_s), QJsonValue(u"store-SF"_s));
    QCOMPARE(answer.at(u"device_id"_s), QJsonValue(u"5E1F0A52-0001-4C7E-9B11-6A3D8C2F7E01"_s));
    QCOMPARE(patched("{}").json(), answer.json());

    const HttpAnswer bare = patched("{\"name\":null,\"home\":null,\"device_id\":null,\"ops_group_handle\":null,\"schedule\":[],\"unavailable_on\":[]}");
    for (const QString &key : { u"name"_s, u"home"_s, u"device_id"_s, u"ops_group_handle"_s, u"schedule"_s, u"unavailable_on"_s })
        QVERIFY2(!bare.json().contains(key), qPrintable(key));
    QCOMPARE(bare.at(u"device_status.value"_s), QJsonValue(u"disconnected"_s));
    QCOMPARE(bare.at(u"product_types.0"_s), QJsonValue(u"live"_s));
    QCOMPARE(service.http().patch(u"/workers/nobody"_s, "{}").status, 404);
}

void TestServicePeople::aPhoneBelongsToOneWorker()
{
    WatchedService service;
    const QString phone = service.get(u"/workers/ana.ruiz"_s).at(u"device_id"_s).toString();
    const QByteArray take = "{\"device_id\":\"" + phone.toUtf8() + "\"}";
    QCOMPARE(service.http().patch(u"/workers/ben.okafor"_s, take).status, 422);
    QCOMPARE(service.http().patch(u"/workers/ana.ruiz"_s, take).status, 200);
    QCOMPARE(service.post(u"/orders/track"_s, tracked("ana.ruiz", "a", "r")).status, 201);
    QCOMPARE(service.http().patch(u"/workers/ana.ruiz"_s, "{\"device_id\":\"spare\"}").status, 200);
    QCOMPARE(service.get(u"/orders/routes/r"_s).at(u"device_id"_s), QJsonValue(u"spare"_s));
    QCOMPARE(service.get(u"/orders/a"_s).at(u"device_id"_s), QJsonValue(u"spare"_s));
    QCOMPARE(service.http().patch(u"/workers/ben.okafor"_s, take).status, 200);
}

void TestServicePeople::openRoutesKeepAWorker()
{
    WatchedService service;
    QCOMPARE(service.post(u"/orders/track"_s, tracked("ana.ruiz", "a", "r-1")).status, 201);
    const HttpAnswer refused = service.http().call("DELETE", u"/workers/ana.ruiz"_s);
    QCOMPARE(refused.status, 409);
    QVERIFY2(refused.body.contains("r-1") && refused.body.contains("Complete it or give it to another worker first"), refused.body.constData());
    QCOMPARE(service.get(u"/workers/ana.ruiz"_s).status, 200);
    QCOMPARE(service.post(u"/orders/routes/r-1/reassign"_s, "{\"worker_handle\":\"ben.okafor\"}").status, 200);
    QCOMPARE(service.http().call("DELETE", u"/workers/ana.ruiz"_s).status, 204);
    QCOMPARE(service.http().call("DELETE", u"/workers/ben.okafor"_s).status, 409); // assigned, and not even under way
    QCOMPARE(service.post(u"/orders/routes/r-1/complete"_s).status, 200);
    QCOMPARE(service.http().call("DELETE", u"/workers/ben.okafor"_s).status, 204);
}

void TestServicePeople::goneAndBack()
{
    WatchedService service;
    const QByteArray phone = service.get(u"/workers/ana.ruiz"_s).at(u"device_id"_s).toString().toUtf8();
    QCOMPARE(service.http().call("DELETE", u"/workers/ana.ruiz"_s).status, 204);
    QCOMPARE(service.http().call("DELETE", u"/workers/ana.ruiz"_s).status, 404);
    QCOMPARE(service.post(u"/workers/"_s, "{\"worker_handle\":\"ana.ruiz\"}").status, 409);
    QVERIFY(service.get(u"/workers/?include_deleted=true&worker_handle=ana.ruiz"_s).at(u"workers.0.deleted_at"_s).isString());
    QCOMPARE(service.http().patch(u"/workers/ben.okafor"_s, "{\"device_id\":\"" + phone + "\"}").status, 200);
    const HttpAnswer clash = service.post(u"/workers/ana.ruiz/undelete"_s);
    QCOMPARE(clash.status, 409);
    QVERIFY(clash.body.contains("ben.okafor"));
    QCOMPARE(service.http().patch(u"/workers/ben.okafor"_s, "{\"device_id\":null}").status, 200);
    const HttpAnswer back = service.post(u"/workers/ana.ruiz/undelete"_s);
    QCOMPARE(back.status, 200);
    QCOMPARE(back.at(u"name"_s), QJsonValue(u"Ana Ruiz"_s));
    QVERIFY(!back.json().contains(u"deleted_at"_s));
    QCOMPARE(service.post(u"/workers/ana.ruiz/undelete"_s).status, 200);
    QCOMPARE(service.post(u"/workers/nobody/undelete"_s).status, 404);
}

void TestServicePeople::workStatusAndLocate()
{
    WatchedService service;
    QCOMPARE(service.post(u"/workers/James/work_status"_s, "{\"available\":false}").at(u"work_status.available"_s), QJsonValue(false));
    QCOMPARE(service.post(u"/workers/nobody/work_status"_s, "{\"available\":false}").status, 404);
    QVERIFY(report(service, { fixJson("James", -121.9, 37.3, 5, "\"altitude\":12.5") }));
    const HttpAnswer located = service.post(u"/workers/James/locate"_s);
    QCOMPARE(located.status, 200);
    QCOMPARE(located.at(u"location.geometry.coordinates"_s), QJsonValue(QJsonArray { -121.9, 37.3, 12.5 }));
    QVERIFY(!located.body.contains("summary"));
    QCOMPARE(service.get(u"/workers/locate?worker_handle=James"_s).at(u"workers.0.location.geometry.coordinates.1"_s), QJsonValue(37.3));
    QCOMPARE(service.http().patch(u"/workers/James"_s, "{\"device_id\":null}").status, 200);
    const HttpAnswer unlinked = service.post(u"/workers/James/locate"_s);
    QCOMPARE(unlinked.status, 400);
    QVERIFY(unlinked.body.contains("driver_not_linked_to_device"));
    QCOMPARE(service.post(u"/workers/nobody/locate"_s).status, 404);
    const HttpAnswer invited = service.post(u"/workers/James/invite"_s);
    QCOMPARE(invited.status, 400);
    QVERIFY(invited.body.contains("invitations_not_supported"));
    QCOMPARE(service.post(u"/workers/nobody/invite"_s).status, 404);
}

void TestServicePeople::history()
{
    WatchedService service;
    QCOMPARE(service.post(u"/orders/track"_s, tracked("ana.ruiz", "a", "r")).status, 201);
    QCOMPARE(service.post(u"/orders/track"_s, tracked("ben.okafor", "b", "s")).status, 201);
    QCOMPARE(service.post(u"/orders/a/complete"_s).status, 200);
    const HttpAnswer answer = service.get(u"/workers/ana.ruiz/history"_s);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.at(u"timezone"_s), QJsonValue(u"America/Los_Angeles"_s));
    QStringList types;
    for (const QJsonValue &event : answer.at(u"timeline"_s).toArray()) {
        QCOMPARE(event.toObject().value(u"order_handle"_s), QJsonValue(u"a"_s));
        types.append(event.toObject().value(u"type"_s).toString());
    }
    QCOMPARE(types, (QStringList { u"order_created"_s, u"order_planned"_s, u"order_assigned"_s, u"order_started"_s, u"order_completed"_s }));
    QCOMPARE(answer.at(u"summary.orders.completed"_s), QJsonValue(1));
    QCOMPARE(answer.at(u"is_partial"_s), QJsonValue(false));
    QCOMPARE(service.get(u"/workers/ana.ruiz/history?date=2020-05-05"_s).at(u"timeline"_s).toArray().size(), 0);
    QCOMPARE(service.get(u"/workers/ana.ruiz/history?date=2020-05-05"_s).at(u"from"_s), QJsonValue(u"2020-05-05T07:00:00.000Z"_s));
    QCOMPARE(service.get(u"/workers/nobody/history"_s).status, 404);
}

void TestServicePeople::groupsAreChangedAndGo()
{
    WatchedService service(false);
    const QString path = u"/workers/ops-groups/g%2F1"_s;
    QCOMPARE(service.post(u"/workers/ops-groups/"_s,
                 "{\"ops_group_handle\":\"g/1\",\"ops_group_label\":\"G\",\"timezone\":\"Europe/Berlin\",\"objective_fn\":\"minimise_time\","
                 "\"order_tracking_mode\":\"on_shift\",\"shift_availability_mode\":\"schedule\",\"default_shift_start_time\":480,"
                 "\"order_tracking_automation\":{\"type\":\"time\",\"mode\":\"auto\",\"lead_time\":15,\"lag_time\":5}}").status, 201);
    service.restart();
    HttpAnswer group = service.get(path);
    QCOMPARE(group.at(u"order_tracking_automation.lead_time"_s), QJsonValue(15));
    QCOMPARE(group.at(u"order_tracking_mode"_s), QJsonValue(u"on_shift"_s));
    QCOMPARE(group.at(u"shift_availability_mode"_s), QJsonValue(u"schedule"_s));
    group = service.http().patch(path, "{\"timezone\":\"Asia/Tokyo\",\"route_capacity\":12,\"route_max_distance\":90000,\"default_shift_start_time\":null,"
                                       "\"route_start_location\":{\"type\":\"Point\",\"coordinates\":[139.7,35.6]},\"order_tracking_automation\":null}");
    QCOMPARE(group.status, 200);
    QCOMPARE(group.at(u"timezone"_s), QJsonValue(u"Asia/Tokyo"_s));
    QCOMPARE(group.at(u"route_capacity"_s), QJsonValue(12));
    QCOMPARE(group.at(u"route_start_location.coordinates.1"_s), QJsonValue(35.6));
    QVERIFY(!group.json().contains(u"default_shift_start_time"_s) && !group.json().contains(u"order_tracking_automation"_s));
    QCOMPARE(group.at(u"ops_group_label"_s), QJsonValue(u"G"_s));

    QCOMPARE(service.post(u"/workers/"_s, "{\"worker_handle\":\"w\",\"ops_group_handle\":\"g/1\"}").status, 201);
    const HttpAnswer refused = service.http().call("DELETE", path);
    QCOMPARE(refused.status, 409);
    QVERIFY2(refused.body.contains("still has 1 worker."), refused.body.constData());
    QCOMPARE(service.http().call("DELETE", u"/workers/w"_s).status, 204);
    QCOMPARE(service.http().call("DELETE", path).status, 204);
    QCOMPARE(service.get(path).status, 404);
    QCOMPARE(service.http().patch(path, "{}").status, 404);
    QCOMPARE(service.post(u"/workers/w/undelete"_s).at(u"ops_group_handle"_s), QJsonValue(QJsonValue::Undefined));
}

void TestServicePeople::shiftsAndDaysOffSteerThePlan()
{
    WatchedService service(false);
    QCOMPARE(service.post(u"/workers/ops-groups/"_s, "{\"ops_group_handle\":\"g\",\"timezone\":\"America/Los_Angeles\",\"ops_group_home\":{\"geometry\":{\"type\":\"Point\",\"coordinates\":[-121.88,37.39]}}}").status, 201);
    QCOMPARE(service.post(u"/workers/"_s, "{\"worker_handle\":\"w\",\"ops_group_handle\":\"g\",\"unavailable_on\":[\"2031-03-03\"]}").status, 201);
    const QByteArray onDemand = "\"plan_mode\":\"on_demand\",\"ops_group_handle\":\"g\",\"enable_sync_planning\":true";
    QVERIFY(service.post(u"/orders/"_s, batchJson({ "a" }, onDemand)).status == 201);
    QCOMPARE(service.get(u"/orders/a"_s).at(u"status"_s), QJsonValue(u"unplanned"_s)); // due on that day, 17:00 local
    QCOMPARE(service.http().patch(u"/workers/w"_s, "{\"unavailable_on\":[]}").status, 200);
    QVERIFY(service.post(u"/orders/"_s, batchJson({ "b" }, onDemand)).status == 201);
    const HttpAnswer planned = service.get(u"/orders/b"_s);
    QCOMPARE(planned.at(u"worker_handle"_s), QJsonValue(u"w"_s));

    // A shift that ends after midnight, and the worker's own front door, change when the order is reached.
    const QString before = planned.at(u"estimate.arrive_at"_s).toString();
    QCOMPARE(service.http().patch(u"/workers/w"_s, "{\"schedule\":[{\"day_of_week\":\"monday\",\"start_time\":900,\"end_time\":120}],"
                                                   "\"home\":{\"geometry\":{\"type\":\"Point\",\"coordinates\":[-121.8610066,37.3263062]}}}").status, 200);
    const QString after = service.get(u"/orders/b"_s).at(u"estimate.arrive_at"_s).toString();
    QVERIFY(after != before);
    QCOMPARE(after, u"2031-03-03T23:00:00.000Z"_s);
}

void TestServicePeople::completedByHand()
{
    WatchedService service;
    QCOMPARE(service.http().patch(u"/workers/ops-groups/san-jose"_s, "{\"route_completion_type\":\"manual\"}").status, 200);
    QCOMPARE(service.post(u"/orders/track"_s, tracked("ana.ruiz", "a", "r")).at(u"completion_type"_s), QJsonValue(u"manual"_s));
    QCOMPARE(service.post(u"/orders/a/complete"_s).status, 200);
    QCOMPARE(service.get(u"/orders/routes/r"_s).at(u"status"_s), QJsonValue(u"tracking"_s));
    QCOMPARE(service.post(u"/orders/routes/r/complete"_s).at(u"status"_s), QJsonValue(u"completed"_s));
}

QTEST_GUILESS_MAIN(TestServicePeople)
#include "tst_service_people.moc"
