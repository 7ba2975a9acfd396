// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "httpcaller.h"
#include "servicefixture.h"
#include "testdatabase.h"

#include "service/servicehost.h"
#include "tests/roads/fakeosrm.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace routedesk;
using namespace routedesk::service;
using test::FakeOsrm;

/// The service beside a road server.
class TestServiceRoads : public QObject {
    Q_OBJECT

private slots:
    void plansByRoad();
    void lineFollowsTheSequence();
    void estimatesUntilTheRoadsCome();
    void worksWithoutTheServer();
    void aPlanTellsWhatItDidWithout_data();
    void aPlanTellsWhatItDidWithout();
    void answersAreKeptOverARestart();

private:
    struct Bench {
        explicit Bench(const QUrl &roads, const QString &cache = {})
        {
            ServiceOptions options;
            options.databasePath = database.location();
            options.account = { u"acc"_s, "s3cret" };
            options.sample = true;
            options.roadServer = *roads::RoadServer::fromText(roads.toString());
            options.roadCache = cache;
            auto started = ServiceHost::start(options);
            if (!started)
                qFatal("%s", qPrintable(started.error()));
            host = std::move(*started);
            http = std::make_unique<HttpCaller>(QUrl(host->url()), basic("acc", "s3cret"));
        }
        /// A plan of three orders, when it has ended.
        HttpAnswer plan()
        {
            const QByteArray orders
                = orderJson("a") + ',' + orderJson("b", {}, 0.02, 0.01) + ',' + orderJson("c", {}, -0.03, 0.02);
            const HttpAnswer accepted = http->post(u"/orders/"_s,
                "{\"plan_mode\":\"scheduled\",\"ops_group_handle\":\"san-jose\",\"orders\":[" + orders + "]}");
            const QString href = accepted.at(u"plan.href"_s).toString();
            (void)QTest::qWaitFor(
                [&] { return http->get(href).at(u"status"_s).toString() == "completed"_L1; }, 10'000);
            return http->get(href);
        }
        /// The route of such a plan.
        QString plannedRoute() { return plan().at(u"routes.0.route_handle"_s).toString(); }
        [[nodiscard]] QJsonArray line(const QString &route)
        {
            return http->get(u"/orders/routes/"_s + route).at(u"estimate.polyline.coordinates"_s).toArray();
        }

        TestDatabase database;
        std::unique_ptr<ServiceHost> host;
        std::unique_ptr<HttpCaller> http;
    };

    [[nodiscard]] static roads::RoadSpot spot(const QJsonValue &point)
    {
        return roads::RoadSpot::of({ point.toArray().at(0).toDouble(), point.toArray().at(1).toDouble() });
    }
};

void TestServiceRoads::plansByRoad()
{
    FakeOsrm osrm;
    Bench bench(osrm.url());
    const QString route = bench.plannedRoute();
    QVERIFY(!route.isEmpty());
    QTRY_VERIFY(bench.line(route).size() > 5);
    const HttpAnswer told = bench.http->get(u"/orders/routes/"_s + route);
    // The route server's line bends at every other point; the stops are the rest.
    const QJsonArray line = told.at(u"estimate.polyline.coordinates"_s).toArray();
    double metres = 0;
    for (qsizetype i = 2; i < line.size(); i += 2)
        metres += FakeOsrm::metres(spot(line.at(i - 2)), spot(line.at(i)));
    QCOMPARE(told.at(u"estimate.distance"_s).toDouble(), metres);
    const QString second = told.at(u"orders.1.order_handle"_s).toString();
    QCOMPARE(bench.http->get(u"/orders/"_s + second).at(u"estimate.duration"_s).toDouble(),
        double(FakeOsrm::seconds(spot(line.at(2)), spot(line.at(4)))));
}

void TestServiceRoads::lineFollowsTheSequence()
{
    FakeOsrm osrm;
    Bench bench(osrm.url());
    const QString route = bench.plannedRoute();
    QTRY_VERIFY(bench.line(route).size() > 5);
    const qsizetype before = bench.line(route).size();
    const QString first = bench.http->get(u"/orders/routes/"_s + route).at(u"orders.0.order_handle"_s).toString();
    QVERIFY(bench.http->post(u"/orders/%1/cancel"_s.arg(first)).status < 300);
    QTRY_COMPARE(bench.line(route).size(), before - 2);
}

void TestServiceRoads::estimatesUntilTheRoadsCome()
{
    FakeOsrm osrm;
    osrm.mood = FakeOsrm::Mood::Slow;
    Bench bench(osrm.url());
    const HttpAnswer made = bench.http->post(u"/orders/"_s,
        "{\"plan_mode\":\"manual\",\"worker_handle\":\"ana.ruiz\",\"orders\":[" + orderJson("a") + ','
            + orderJson("b", {}, 0.02, 0.01) + "]}");
    QVERIFY(made.status < 300);
    const QString route = bench.http->get(u"/orders/a"_s).at(u"route_handle"_s).toString();
    const double straight = bench.http->get(u"/orders/b"_s).at(u"estimate.duration"_s).toDouble();
    QVERIFY(straight > 0);
    QVERIFY(bench.line(route).size() <= 4);
    QTRY_VERIFY(osrm.requests() > 0);
    osrm.goOn();
    QTRY_VERIFY(bench.line(route).size() > 4);
    QVERIFY(bench.http->get(u"/orders/b"_s).at(u"estimate.duration"_s).toDouble() != straight);
}

void TestServiceRoads::worksWithoutTheServer()
{
    QUrl nobody;
    {
        FakeOsrm gone;
        nobody = gone.url();
        gone.stop();
    }
    Bench bench(nobody);
    const QString route = bench.plannedRoute();
    QVERIFY(!route.isEmpty());
    QVERIFY(bench.line(route).size() >= 3);
}

void TestServiceRoads::aPlanTellsWhatItDidWithout_data()
{
    QTest::addColumn<int>("mood"); // of the road server; -1: it is not there
    QTest::addColumn<bool>("isComplete");
    QTest::addColumn<QString>("problem");
    QTest::newRow("all by road") << int(FakeOsrm::Mood::Well) << true << QString();
    QTest::newRow("nobody there") << -1 << false << u"The road server could not be reached."_s;
}

void TestServiceRoads::aPlanTellsWhatItDidWithout()
{
    QFETCH(int, mood);
    QFETCH(bool, isComplete);
    QFETCH(QString, problem);
    FakeOsrm osrm;
    const QUrl url = osrm.url();
    if (mood < 0)
        osrm.stop();
    Bench bench(url);
    const HttpAnswer plan = bench.plan();
    const int places = plan.at(u"basis.driving_times.places"_s).toInt();
    QVERIFY2(places > 3, plan.body.constData()); // the orders, and where workers start
    QCOMPARE(plan.at(u"basis.driving_times.server"_s).toBool(), true);
    QCOMPARE(plan.at(u"basis.driving_times.places_by_road"_s).toInt() == places, isComplete);
    QCOMPARE(plan.at(u"basis.driving_times.problem"_s).toString(), problem);
    QCOMPARE(plan.at(u"basis.driving_times.estimate_legs"_s).toInt(), 0);
    QVERIFY(plan.at(u"basis.workers.asked"_s).toInt() > 0);
    QCOMPARE(plan.at(u"basis.time_up"_s).toBool(), false);
}

void TestServiceRoads::answersAreKeptOverARestart()
{
    FakeOsrm osrm;
    const QTemporaryDir folder;
    const QString cache = folder.filePath(u"roads.sqlite"_s);
    {
        Bench bench(osrm.url(), cache);
        const QString route = bench.plannedRoute();
        QTRY_VERIFY(bench.line(route).size() > 5);
    }
    osrm.forget();
    Bench bench(osrm.url(), cache);
    const QString route = bench.plannedRoute();
    QTRY_VERIFY(bench.line(route).size() > 5);
    QVERIFY(osrm.asked.empty());
}

QTEST_GUILESS_MAIN(TestServiceRoads)
#include "tst_service_roads.moc"
