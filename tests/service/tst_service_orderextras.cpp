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

}

/// What hangs on an order: events, the event log, candidates, estimates.
class TestServiceOrderExtras : public QObject {
    Q_OBJECT

private slots:
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

private:
    // One for all rows of a table that refuses.
    std::unique_ptr<ServiceFixture> m_events, m_candidates, m_estimates;
};

void TestServiceOrderExtras::eventsJoinTheTimeline()
{
    WatchedService service;
    QCOMPARE(service.post(u"/orders/track"_s, trackJson(orderJson("o"))).status, 201);
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
    if (!m_events)
        m_events = std::make_unique<ServiceFixture>();
    ServiceFixture &service = *m_events;
    (void)service.post(u"/orders/"_s, batchJson({ "a" }));
    const int before = service.rows(u"timeline_events"_s);
    const HttpAnswer answer = service.post(u"/orders/a/events"_s, body);
    QVERIFY2(answer.status == 422 && answer.body.contains(field), answer.body.left(500).constData());
    QCOMPARE(service.rows(u"timeline_events"_s), before);
    QCOMPARE(service.post(u"/orders/z/events"_s, "{\"events\":[{\"type\":\"x\",\"recorded_at\":\"2020-01-02T03:04:05Z\"}]}").status, 404);
}

void TestServiceOrderExtras::theLogTellsTheOrdersLife()
{
    WatchedService service;
    QCOMPARE(service.post(u"/orders/track"_s, trackJson(orderJson("o") + ',' + orderJson("p", {}, 0.01))).status, 201);
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
    WatchedService service;
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
    WatchedService service;
    const QByteArray due = "{\"order_handle\":\"o\",\"scheduled_at\":\"2020-03-04T01:00:00Z\",\"destination\":{\"geometry\":{\"type\":\"Point\",\"coordinates\":[-121.8,37.3]}}}";
    QCOMPARE(service.post(u"/orders/track"_s, trackJson(due + ',' + orderJson("p"))).status, 201);
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
    WatchedService service;
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
    if (!m_candidates)
        m_candidates = std::make_unique<ServiceFixture>();
    ServiceFixture &service = *m_candidates;
    (void)service.post(u"/orders/track"_s, trackJson(orderJson("o") + ',' + orderJson("c")));
    (void)service.post(u"/orders/c/cancel"_s);
    QCOMPARE(service.get(path).status, status);
}

void TestServiceOrderExtras::estimatesAreKept()
{
    WatchedService service;
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
    if (!m_estimates)
        m_estimates = std::make_unique<ServiceFixture>();
    ServiceFixture &service = *m_estimates;
    (void)service.post(u"/orders/"_s, batchJson({ "a" }));
    const HttpAnswer answer = service.get("/orders/estimate?"_L1 + query);
    QVERIFY2(answer.status == 422 && answer.at(u"detail.query"_s).toObject().contains(field), answer.body.constData());
    QCOMPARE(service.rows(u"estimated_routes"_s), 0);
}

QTEST_GUILESS_MAIN(TestServiceOrderExtras)
#include "tst_service_orderextras.moc"
