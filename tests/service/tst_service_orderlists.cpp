// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "servicefixture.h"

#include "service/storage/database.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace routedesk::service;

namespace {

QString encoded(const QByteArray &json)
{
    return QString::fromLatin1(json.toPercentEncoding());
}

QStringList handles(const HttpAnswer &answer, const QString &list = u"orders"_s, const QString &key = u"order_handle"_s)
{
    QStringList result;
    for (const QJsonValue &item : answer.at(list).toArray())
        result.append(item.toObject().value(key).toString());
    result.sort();
    return result;
}

// A day with something of every kind: g1 and g2 under way with Ana (g1 completed), w1 and w2 waiting in San Francisco, x
// cancelled, s rescheduled, and a polygon.
void fill(ServiceFixture &service)
{
    const auto post = [&service](const QString &path, const QByteArray &body) {
        const HttpAnswer answer = service.post(path, body);
        if (answer.status >= 300)
            qFatal("%s", answer.body.constData());
    };
    post(u"/orders/track"_s,
        "{\"worker_handle\":\"ana.ruiz\",\"track_mode\":\"full_shift\",\"ops_group_handle\":\"san-jose\",\"device_switch_mode\":\"login\",\"orders\":["
            + orderJson("g1", "\"metadata\":{\"zone\":\"north\",\"lane\":4,\"vip\":true}") + ','
            + orderJson("g2", "\"metadata\":{\"zone\":\"south\",\"lane\":44}", 0.01) + "]}");
    post(u"/orders/g1/complete"_s, "{}");
    post(u"/orders/"_s, "{\"plan_mode\":\"manual\",\"ops_group_handle\":\"store-SF\",\"orders\":["
            + orderJson("w1", "\"metadata\":{\"zone\":\"north\"},\"scheduled_after\":\"2031-03-03T20:00:00Z\"", -0.5, 0.4) + ','
            + orderJson("w2", "\"metadata\":{\"note\":\"Zürich\"}", 2, 2) + "]}");
    post(u"/orders/"_s, "{\"plan_mode\":\"manual\",\"orders\":["
            "{\"order_handle\":\"poly\",\"scheduled_at\":\"2031-04-04T01:00:00Z\",\"destination\":{\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[10,50],[10.01,50],[10,50.01],[10,50]]]}}},"
            + orderJson("x") + ',' + orderJson("s") + "]}");
    post(u"/orders/x/cancel"_s, "{}");
    post(u"/orders/s/reschedule"_s, "{\"scheduled_at\":\"2031-05-05T05:00:00Z\"}");
    Database database(service.databasePath());
    database.execute(u"UPDATE orders SET tracking_rate = 0.9, distance = 1000, duration = 600, arrived_at = scheduled_at, at_risk = 1, "
                     "actual_service_time = 300, expected_service_time = 240 WHERE order_handle = 'g1'"_s);
    database.execute(u"UPDATE orders SET arrived_at = 1 WHERE order_handle = 'g2'"_s);
    database.execute(u"UPDATE workers SET profile = '{\"capacity\":40,\"team\":\"red\",\"van\":true}' WHERE worker_handle = 'ana.ruiz'"_s);
}

}

/// What lists of orders and routes can be filtered by, and what they add up to.
class TestServiceOrderLists : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void filters_data();
    void filters();
    void refusals_data();
    void refusals();
    void pagesOfEveryFilterAreWhole_data();
    void pagesOfEveryFilterAreWhole();
    void aggregate();
    void routeFilters_data();
    void routeFilters();
    void theIndexFollowsChanges();
    void routesInListsAreSlim();

private:
    std::unique_ptr<ServiceFixture> m_service;
    std::unique_ptr<ServiceFixture> m_many;
};

void TestServiceOrderLists::initTestCase()
{
    m_service = std::make_unique<ServiceFixture>();
    fill(*m_service);
}

void TestServiceOrderLists::filters_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QString &query, const QString &expected) { QTest::newRow(qPrintable(query)) << query << expected; };
    const auto json = [&row](const QString &name, const QByteArray &text, const QString &expected) { row(name + u'=' + encoded(text), expected); };
    row(u""_s, u"g1 g2 poly s w1 w2 x"_s);
    row(u"worker_handle=ana.ruiz"_s, u"g1 g2"_s);
    row(u"driver_handle=ana.ruiz"_s, u"g1 g2"_s);
    row(u"worker_handle=nobody"_s, u""_s);
    row(u"ops_group_handle=store-SF"_s, u"w1 w2"_s);
    row(u"ops_group_handle=store-SF,san-jose"_s, u"g1 g2 w1 w2"_s);
    row(u"status=completed,cancelled"_s, u"g1 x"_s);
    row(u"status=rescheduled"_s, u"s"_s);
    row(u"status=rescheduled,cancelled"_s, u"s x"_s);
    row(u"status=unplanned&ops_group_handle=store-SF,san-jose"_s, u"w1 w2"_s);
    row(u"plan_mode=manual"_s, u"poly s w1 w2 x"_s);
    row(u"track_mode=full_shift"_s, u"g1 g2"_s);
    row(u"tracking_status=tracked"_s, u"g1"_s);
    row(u"tracking_status=untracked&worker_handle=ana.ruiz"_s, u"g2"_s);
    row(u"risk_status=true"_s, u"g1"_s);
    row(u"risk_status=false"_s, u"g2 poly s w1 w2 x"_s);
    row(u"fulfillment_attempt=0"_s, u"g1 g2 poly s w1 w2 x"_s);
    row(u"fulfillment_attempt=1"_s, u""_s);
    row(u"search_term=NORTH"_s, u"g1 w1"_s);
    row(u"search_term=z%C3%9CRICH"_s, u"w2"_s);
    row(u"search_term=ana.ruiz"_s, u"g1 g2"_s);
    row(u"search_term=%25"_s, u""_s);
    row(u"search_term=north&status=completed"_s, u"g1"_s);
    json(u"order_metadata_filter"_s, "{\"zone\":\"north\"}", u"g1 w1"_s);
    json(u"order_metadata_filter"_s, "{\"zone\":\"north\",\"lane\":4}", u"g1"_s);
    json(u"order_metadata_filter"_s, "{\"lane\":4}", u"g1"_s);
    json(u"order_metadata_filter"_s, "{\"vip\":true}", u"g1"_s);
    json(u"order_metadata_filter"_s, "{\"zone\":\"nort\"}", u""_s);
    json(u"order_metadata_filter"_s, "{}", u"g1 g2 poly s w1 w2 x"_s);
    json(u"region_filter"_s, "{\"city\":\"San Jose\",\"country\":\"United States\"}", u"g1 g2 s w1 w2 x"_s);
    json(u"region_filter"_s, "{\"city\":\"Gotham\"}", u""_s);
    json(u"worker_profile_filter"_s, "{\"team\":\"red\",\"van\":true}", u"g1 g2"_s);
    json(u"worker_profile_filter"_s, "{\"team\":\"blue\"}", u""_s);
    row(u"destination_geohash=9q9"_s, u"g1 g2 s x"_s);
    row(u"destination_geohash=9Q9K"_s, u"g1 g2 s x"_s);
    row(u"destination_geohash=9q"_s, u"g1 g2 s w1 w2 x"_s);
    row(u"destination_geohash=u0"_s, u"poly"_s);
    row(u"worker_inside_destination=true"_s, u"g2"_s);
    row(u"worker_inside_destination=false&worker_handle=ana.ruiz"_s, u"g1"_s);
    row(u"scheduled_at_date=2031-05-05"_s, u"s"_s);
    row(u"scheduled_at_from=2031-03-05&scheduled_at_to=2031-04-30%2000:00:00"_s, u"poly"_s);
    row(u"scheduled_at_from_without_tz=2031-03-03%2016:59:00&scheduled_at_to_without_tz=2031-03-03%2017:01:00&ops_group_handle=store-SF"_s, u"w1 w2"_s);
    row(u"scheduled_at_without_tz_from=2031-03-03%2017:01:00&ops_group_handle=store-SF"_s, u""_s);
    row(u"created_at_from=2020-01-01"_s, u"g1 g2 poly s w1 w2 x"_s);
    row(u"created_at_to=2020-01-01"_s, u""_s);
    row(u"planned_at_from=2020-01-01"_s, u"g1 g2"_s);
    row(u"cancelled_at_from=2020-01-01"_s, u"x"_s);
    row(u"completed_at_from=2020-01-01"_s, u"g1"_s);
    row(u"completed_at_to_without_tz=2020-01-01"_s, u""_s);
    row(u"rescheduled_marked_at_from=2020-01-01"_s, u"s"_s);
    row(u"route_started_at_from=2020-01-01"_s, u"g1 g2"_s);
    row(u"route_started_at_to=2020-01-01"_s, u""_s);
    row(u"send_outage=false&worker_handle=ana.ruiz"_s, u"g1 g2"_s);
}

void TestServiceOrderLists::filters()
{
    QFETCH(QString, query);
    QFETCH(QString, expected);
    const HttpAnswer answer = m_service->get("/orders/?"_L1 + query);
    QVERIFY2(answer.status == 200, answer.body.constData());
    QCOMPARE(handles(answer).join(u' '), expected);
    QVERIFY(!answer.json().contains("aggregate"_L1));
    // The same orders are counted.
    QCOMPARE(m_service->get("/orders/?aggregate=true&"_L1 + query).at(u"aggregate.orders.total"_s).toInt(),
        int(expected.split(u' ', Qt::SkipEmptyParts).size()));
}

void TestServiceOrderLists::refusals_data()
{
    QTest::addColumn<QString>("query");
    for (const QByteArray &name : { QByteArray("order_metadata_filter"), QByteArray("region_filter"), QByteArray("worker_profile_filter") }) {
        int number = 0;
        for (const QByteArray &hostile : { QByteArray("x"), QByteArray("[]"), QByteArray("{\"a\""), QByteArray("7"),
                 QByteArray(2000, '{') + QByteArray(2000, '}'), QByteArray("{\"a\":\"\\ud800\"}x") }) {
            QTest::newRow((name + ' ' + QByteArray::number(++number)).constData())
                << QString::fromLatin1(name) + u'=' + encoded(hostile);
        }
    }
    for (const char *query : { "region_filter=%7B%22planet%22%3A%22x%22%7D", "region_filter=%7B%22city%22%3A7%7D", "destination_geohash=ail", "destination_geohash=0123456789bcd",
             "risk_status=perhaps", "tracking_status=lost", "device_switch_mode=magic", "worker_inside_destination=2",
             "filter_outage_category=os,weather", "send_outage=x", "aggregate=x", "created_at_from=now", "route_started_at_date=x",
             "scheduled_at_to_without_tz=x", "limit=1001", "sort_direction=up" })
        QTest::newRow(query) << QString::fromLatin1(query);
}

void TestServiceOrderLists::refusals()
{
    QFETCH(QString, query);
    const HttpAnswer answer = m_service->get("/orders/?"_L1 + query);
    QCOMPARE(answer.status, 422);
    QVERIFY2(answer.at(u"detail.query"_s).toObject().contains(query.section(u'=', 0, 0)), answer.body.constData());
}

void TestServiceOrderLists::pagesOfEveryFilterAreWhole_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("every");
    QTest::newRow("no filter") << u"plan_mode=manual"_s << 1;
    QTest::newRow("statuses") << u"status=completed,ongoing,disabled"_s << 3;
    QTest::newRow("groups and statuses") << u"ops_group_handle=a,b&status=ongoing,completed"_s << 6;
    QTest::newRow("a narrow window") << u"scheduled_at_from=2040-01-01&scheduled_at_to=2040-01-02"_s << 500;
    QTest::newRow("a wide window and statuses") << u"scheduled_at_from=2031-01-01&status=completed,ongoing,disabled"_s << 3;
    QTest::newRow("metadata") << "order_metadata_filter="_L1 + encoded("{\"lane\":\"7\"}") << 250;
    QTest::newRow("words") << u"search_term=lane-7"_s << 250;
    QTest::newRow("area") << u"destination_geohash=u0"_s << 400;
}

// More orders than are looked at next to the page's beginning, so that all ways of finding the rest are gone.
void TestServiceOrderLists::pagesOfEveryFilterAreWhole()
{
    QFETCH(QString, query);
    QFETCH(int, every);
    std::unique_ptr<ServiceFixture> &service = m_many;
    constexpr int count = 3000;
    if (!service) {
        service = std::make_unique<ServiceFixture>();
        for (int batch = 0; batch < 3; ++batch) {
            QByteArrayList orders;
            for (int i = batch * 1000; i < (batch + 1) * 1000; ++i) {
                orders.append(orderJson('o' + QByteArray::number(i),
                    i % 250 == 0 ? QByteArray("\"metadata\":{\"lane\":\"7\",\"tag\":\"lane-7\"}") : QByteArray(), i % 400 == 0 ? 131.8 : 0, i % 400 == 0 ? 12.7 : 0));
            }
            QCOMPARE(service->post(u"/orders/"_s, "{\"plan_mode\":\"manual\",\"orders\":[" + orders.join(',') + "]}").status, 201);
        }
        Database database(service->databasePath());
        database.execute(u"UPDATE orders SET status = 'ongoing' WHERE id % 6 = 0"_s);
        database.execute(u"UPDATE orders SET status = 'completed' WHERE id % 6 = 3"_s);
        database.execute(u"UPDATE orders SET ops_group_handle = 'a' WHERE id % 12 = 0"_s);
        database.execute(u"UPDATE orders SET ops_group_handle = 'b' WHERE id % 12 = 3"_s);
        database.execute(u"UPDATE orders SET scheduled_at = 2209032000000 WHERE id % 500 = 0"_s);
    }
    QStringList all;
    for (const QString &direction : { u"desc"_s, u"asc"_s }) {
        QStringList seen;
        QString token;
        do {
            const HttpAnswer page = service->get("/orders/?limit=7&sort_direction="_L1 + direction + u'&' + query
                + (token.isEmpty() ? QString() : "&pagination_token="_L1 + token));
            QVERIFY2(page.status == 200, page.body.constData());
            for (const QJsonValue &order : page.at(u"orders"_s).toArray())
                seen.append(order.toObject().value("order_handle"_L1).toString());
            token = page.at(u"pagination_token"_s).toString();
        } while (!token.isEmpty() && seen.size() < 200);
        if (seen.size() >= 200) {
            QCOMPARE(QSet<QString>(seen.cbegin(), seen.cend()).size(), seen.size());
            return;
        }
        QCOMPARE(QSet<QString>(seen.cbegin(), seen.cend()).size(), seen.size());
        if (direction == u"asc"_s)
            std::ranges::reverse(seen);
        else
            all = seen;
        QCOMPARE(seen, all);
    }
    QCOMPARE(all.size(), (count + every - 1) / every);
}

void TestServiceOrderLists::aggregate()
{
    const HttpAnswer answer = m_service->get(u"/orders/?aggregate=true&limit=1"_s);
    QCOMPARE(answer.at(u"orders"_s).toArray().size(), 1);
    const auto number = [&answer](const char *path) { return answer.at("aggregate."_L1 + QString::fromLatin1(path)).toDouble(-1); };
    const QList<std::pair<const char *, double>> expected { { "orders.total", 7 }, { "orders.unplanned", 4 }, { "orders.planned", 0 },
        { "orders.completed", 1 }, { "orders.cancelled", 1 }, { "orders.ongoing", 1 }, { "orders.rescheduled", 1 }, { "orders.tracked", 1 },
        { "orders.full_shift", 2 }, { "orders.pre_shift", 0 }, { "orders.arrived", 2 }, { "orders.on_time", 2 }, { "orders.worked", 1 },
        { "orders.ttfe30", 0 }, { "tasks.total", 0 }, { "distance.max", 1000 }, { "distance.min", 0 }, { "distance.mean", 500 },
        { "distance.stdev", 500 }, { "distance.mean_by_driver", 1000 }, { "service_time.mean", 300 }, { "service_time.stdev", 0 },
        { "workers.total", 1 }, { "routes.total", 1 }, { "active_duration", 600 }, { "tracked_duration", 540 }, { "tracking_rate", 0.9 },
        { "orders_count_with_ttfe", 0 } };
    for (const auto &[path, value] : expected)
        QVERIFY2(qAbs(number(path) - value) < 1e-9, QByteArray(path).append(' ').append(QByteArray::number(number(path))).constData());
    QVERIFY(answer.at(u"aggregate.outage_summary"_s).isArray());
    QVERIFY(number("completion_delay.mean") < 0);
}

void TestServiceOrderLists::routeFilters_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("count");
    const auto row = [](const QString &query, int count) { QTest::newRow(qPrintable(query)) << query << count; };
    row(u"worker_handle=ana.ruiz"_s, 1);
    row(u"ops_group_handle=store-SF,san-jose"_s, 1);
    row(u"ops_group_handle=store-SF"_s, 0);
    row(u"track_mode=full_shift"_s, 1);
    row(u"track_mode=flex"_s, 0);
    row(u"plan_mode=scheduled"_s, 0);
    row(u"device_switch_mode=login"_s, 1);
    row(u"device_switch_mode=manual"_s, 0);
    row(u"device_id=nope"_s, 0);
    row(u"started_at_from=2020-01-01"_s, 1);
    row(u"started_at_to=2020-01-01"_s, 0);
    row(u"created_at_from=2020-01-01&planned_at_from=2020-01-01"_s, 1);
    row(u"planned_at_date=2020-01-01"_s, 0);
    row(u"completed_at_from=2020-01-01"_s, 0);
    row(u"start_by_from=2020-01-01"_s, 1);
    row(u"start_by_to=2020-01-01"_s, 0);
    row(u"scheduled_start_at_from=2020-01-01"_s, 0);
    row("region_filter="_L1 + encoded("{\"city\":\"San Jose\"}"), 1);
    row("region_filter="_L1 + encoded("{\"city\":\"Gotham\"}"), 0);
    row("route_metadata_filter="_L1 + encoded("{\"zone\":4,\"name\":\"early\"}"), 1);
    row("route_metadata_filter="_L1 + encoded("{\"zone\":\"early\"}"), 0);
    row("route_metadata_filter="_L1 + encoded("{\"zon\":4}"), 0);
    row("device_metadata_filter="_L1 + encoded("{\"team\":\"red\"}"), 1);
    row("device_metadata_filter="_L1 + encoded("{\"team\":\"blue\"}"), 0);
    row(u"start_by_from=soon"_s, -422);
    row(u"route_metadata_filter=x"_s, -422);
    row(u"device_metadata_filter=%5B%5D"_s, -422);
}

void TestServiceOrderLists::routeFilters()
{
    QFETCH(QString, query);
    QFETCH(int, count);
    const QString route = m_service->get(u"/orders/g2"_s).at(u"route_handle"_s).toString();
    QCOMPARE(m_service->http().patch("/orders/routes/"_L1 + route, "{\"metadata\":{\"zone\":4,\"zone2\":44,\"name\":\"early\"}}").status, 200);
    const HttpAnswer answer = m_service->get("/orders/routes/?"_L1 + query);
    QVERIFY2((answer.status == 200 ? int(answer.at(u"routes"_s).toArray().size()) : -answer.status) == count, answer.body.left(600).constData());
}

void TestServiceOrderLists::theIndexFollowsChanges()
{
    WatchedService service;
    QCOMPARE(service.post(u"/orders/"_s, batchJson({ "a", "b" })).status, 201);
    const auto find = [&service](const QByteArray &filter) { return handles(service.get("/orders/?order_metadata_filter="_L1 + encoded(filter))).join(u' '); };
    QCOMPARE(find("{\"k\":\"v\"}"), u""_s);
    QCOMPARE(service.http().patch(u"/orders/a"_s, "{\"metadata\":{\"k\":\"v\",\"long\":\"" + QByteArray(3000, 'x') + "\"}}").status, 200);
    QCOMPARE(find("{\"k\":\"v\"}"), u"a"_s);
    QCOMPARE(find("{\"long\":\"" + QByteArray(3000, 'x') + "\"}"), u"a"_s);
    QCOMPARE(find("{\"long\":\"" + QByteArray(2999, 'x') + "\"}"), u""_s);
    QCOMPARE(service.http().patch(u"/orders/a"_s, "{\"metadata\":{\"k\":\"w\"}}").status, 200);
    QCOMPARE(find("{\"k\":\"v\"}"), u""_s);
    QCOMPARE(handles(service.get(u"/orders/?search_term=ben"_s)).size(), 0);
    QCOMPARE(service.post(u"/orders/b/reassign"_s, "{\"worker_handle\":\"ben.okafor\"}").status, 200);
    QCOMPARE(handles(service.get(u"/orders/?search_term=BEN"_s)), QStringList { u"b"_s });
}

void TestServiceOrderLists::routesInListsAreSlim()
{
    const HttpAnswer list = m_service->get(u"/orders/routes/"_s);
    const QJsonObject slim = list.at(u"routes.0.orders.1"_s).toObject();
    QCOMPARE(slim.value("order_handle"_L1).toString(), u"g2"_s);
    QVERIFY(slim.contains("scheduled_at"_L1) && slim.contains("destination"_L1) && slim.contains("metadata"_L1));
    QVERIFY(!slim.contains("share_url"_L1) && !slim.contains("risks"_L1) && !slim.contains("tasks"_L1));
    const QString path = "/orders/routes/"_L1 + list.at(u"routes.0.route_handle"_s).toString();
    QVERIFY(m_service->get(path).at(u"orders.1"_s).toObject().contains("share_url"_L1));
    Database(m_service->databasePath()).execute(u"UPDATE routes SET distance = 7"_s);
    QVERIFY(m_service->get(path).json().contains("distance"_L1));
    QVERIFY(!m_service->get(path + "?include_summary=false"_L1).json().contains("distance"_L1));
    QCOMPARE(m_service->get(path + "?include_summary=maybe"_L1).status, 422);
}

QTEST_GUILESS_MAIN(TestServiceOrderLists)
#include "tst_service_orderlists.moc"
