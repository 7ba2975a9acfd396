// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "lifecyclefixture.h"
#include "servicefixture.h"

#include "api/workday.h"
#include "service/lifecycle/opsgroups.h"
#include "service/lifecycle/workers.h"
#include "service/planning/pacefitter.h"
#include "service/planning/routefacts.h"
#include "service/storage/pacerepository.h"

#include "planner/geo.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace routedesk;
using namespace routedesk::service;

namespace {

// A route that was driven: `fixed` minutes and `far` minutes a kilometre a leg.
void drive(LifecycleFixture &f, int number, int stops, double fixed, double far)
{
    api::Instant now = f.now - std::chrono::days(1 + number % 30);
    RouteRecord route;
    route.route.handle = u"r-%1"_s.arg(number);
    route.route.opsGroupHandle = u"san-jose"_s;
    route.route.status = api::RouteStatus::Completed;
    route.route.createdAt = now;
    f.store.routes.insert(route);
    std::optional<planner::Coordinate> last;
    for (int i = 0; i < stops; ++i) {
        const int seed = number * 31 + i * 17;
        const planner::Coordinate place{ -121.9 + (seed * 7919 % 1000) / 1e4, 37.3 + (seed * 4789 % 1000) / 1e4 };
        if (last)
            now += std::chrono::seconds(
                qint64((fixed + far * planner::greatCircleMetres(*last, place) / 1000) * 60));
        OrderRecord record;
        record.order.key.handle = u"o-%1-%2"_s.arg(number).arg(i);
        record.order.key.type = api::OrderType::Drop;
        record.order.opsGroupHandle = u"san-jose"_s;
        record.order.routeHandle = u"r-%1"_s.arg(number);
        record.order.status = api::OrderStatus::Completed;
        record.order.destination.point = api::GeoPoint::fromDegrees(place.longitude, place.latitude);
        record.order.createdAt = now;
        record.order.arrivedAt = now;
        now += 5min;
        record.order.exitedAt = now;
        record.order.completedAt = now;
        f.store.orders.insert(record);
        last = place;
    }
}

struct Bench {
    Bench()
        : fitter(
            f.store.database, [this](qint64) { return f.at(); }, [this] { return QList{ f.store.account() }; },
            times)
    {
    }
    [[nodiscard]] planner::Leg leg() const
    {
        return times.of(f.store.account(), u"san-jose"_s)->leg({ { -121.9, 37.3 } }, { { -121.9, 37.4 } });
    }

    LifecycleFixture f;
    GroupTimes times{ std::make_shared<roads::RoadShelf>() };
    PaceFitter fitter;
};

}

/// What a fleet has driven says how fast it is.
class TestServicePace : public QObject {
    Q_OBJECT

private slots:
    void learnsFromWhatWasDriven();
    void littleTeachesNothing();
    void isToldWithTheGroup();
    void outlivesARestart();
    void goesWithItsGroup();
    void theHourOfTheDriveCounts();
};

void TestServicePace::learnsFromWhatWasDriven()
{
    Bench bench;
    const planner::Leg before = bench.leg();
    for (int i = 0; i < 20; ++i)
        drive(bench.f, i, 8, 2.0, 3.0);
    bench.fitter.lookNow();
    const auto paces = PaceRepository(bench.f.store.database, bench.f.store.account()).all();
    QCOMPARE(paces.size(), 1);
    const api::TravelPace pace = paces.value(u"san-jose"_s);
    QVERIFY(std::abs(pace.fixedMinutes - 2.0) < 0.2);
    QVERIFY(std::abs(pace.farMinutesPerKm - 3.0) < 0.1);
    QVERIFY(pace.legs > 100);
    QVERIFY(bench.leg().duration > before.duration);
    QVERIFY(std::abs(double(bench.leg().duration.count()) / 60 - (2 + 3 * 11.12)) < 1);
    // Others go on as before.
    QCOMPARE(bench.times.leg({ { -121.9, 37.3 } }, { { -121.9, 37.4 } }), before);
    QCOMPARE(
        bench.times.of(bench.f.store.account(), u"elsewhere"_s)->leg({ { -121.9, 37.3 } }, { { -121.9, 37.4 } }),
        before);
}

void TestServicePace::littleTeachesNothing()
{
    Bench bench;
    const planner::Leg before = bench.leg();
    for (int i = 0; i < 5; ++i)
        drive(bench.f, i, 8, 2.0, 3.0);
    bench.fitter.lookNow();
    QVERIFY(PaceRepository(bench.f.store.database, bench.f.store.account()).all().isEmpty());
    QCOMPARE(bench.leg(), before);
}

void TestServicePace::outlivesARestart()
{
    Bench bench;
    for (int i = 0; i < 20; ++i)
        drive(bench.f, i, 8, 2.0, 3.0);
    bench.fitter.lookNow();
    const planner::Leg learnt = bench.leg();
    GroupTimes again{ std::make_shared<roads::RoadShelf>() };
    PaceFitter fitter(
        bench.f.store.database, [&bench](qint64) { return bench.f.at(); },
        [&bench] { return QList{ bench.f.store.account() }; }, again);
    fitter.start();
    QCOMPARE(
        again.of(bench.f.store.account(), u"san-jose"_s)->leg({ { -121.9, 37.3 } }, { { -121.9, 37.4 } }).metres,
        learnt.metres);
    const auto seconds = again.of(bench.f.store.account(), u"san-jose"_s)
                             ->leg({ { -121.9, 37.3 } }, { { -121.9, 37.4 } })
                             .duration;
    QVERIFY(std::abs((seconds - learnt.duration).count()) <= 1);
}

void TestServicePace::goesWithItsGroup()
{
    Bench bench;
    const planner::Leg usual = bench.leg();
    for (int i = 0; i < 20; ++i)
        drive(bench.f, i, 8, 2.0, 3.0);
    bench.fitter.lookNow();
    QVERIFY(bench.leg() != usual);
    Context context = bench.f.at();
    for (const WorkerRecord &worker : bench.f.store.workers.ofGroup(u"san-jose"_s))
        QVERIFY(deleteWorker(context, worker.worker.handle).has_value());
    QVERIFY(deleteOpsGroup(context, u"san-jose"_s).has_value());
    bench.fitter.prune(bench.f.store.account());
    QVERIFY(PaceRepository(bench.f.store.database, bench.f.store.account()).all().isEmpty());
    QCOMPARE(bench.leg(), usual);
}

void TestServicePace::theHourOfTheDriveCounts()
{
    LifecycleFixture f;
    const QDate day(2031, 3, 9); // the day on which summer time begins there
    QVERIFY(trafficOf(f.store.groups.byHandle(u"san-jose"_s), day).isUsual());
    api::TravelPace pace{ 10, 3, 2.5, 1.4, {}, 120, f.at().now };
    pace.hours.fill(1.0);
    PaceRepository(f.store.database, f.store.account()).put(u"san-jose"_s, pace);
    QVERIFY(trafficOf(f.store.groups.byHandle(u"san-jose"_s), day).isUsual());
    pace.hours[8] = 1.5;
    PaceRepository(f.store.database, f.store.account()).put(u"san-jose"_s, pace);

    auto group = f.store.groups.byHandle(u"san-jose"_s);
    QVERIFY(group);
    group->group.timeZoneId = u"America/Los_Angeles"_s;
    const planner::Vehicle vehicle = vehicleOf({}, group, day);
    const QTimeZone zone(group->group.timeZoneId.toUtf8());
    QCOMPARE(vehicle.arrives(api::wallClock(day, 8 * 60, zone), 20min), api::wallClock(day, 8 * 60 + 30, zone));
    QCOMPARE(vehicle.arrives(api::wallClock(day, 9 * 60, zone), 20min), api::wallClock(day, 9 * 60 + 20, zone));
    QVERIFY(vehicleOf({}, std::nullopt, day).traffic.isUsual());
}

void TestServicePace::isToldWithTheGroup()
{
    WatchedService service;
    QVERIFY(!service.get(u"/workers/ops-groups/san-jose"_s).json().contains("travel_times"_L1));
    api::TravelPace pace{ 10, 3, 2.5, 1.4, {}, 120, api::instantFromText(u"2031-03-03T02:00:00Z") };
    pace.hours.fill(1.25);
    {
        Database database(service.databasePath());
        const qint64 account = accountRow(database, u"acc"_s, *pace.fittedAt);
        PaceRepository(database, account).put(u"san-jose"_s, pace);
    }
    const HttpAnswer told = service.get(u"/workers/ops-groups/san-jose"_s);
    QVERIFY(told.headers.value("orders-extensions").contains("travel-times"));
    QCOMPARE(told.at(u"travel_times.fixed_minutes"_s).toDouble(), 3.0);
    QCOMPARE(told.at(u"travel_times.hour_factors"_s).toArray().size(), 24);
    QCOMPARE(told.at(u"travel_times.hour_factors.7"_s).toDouble(), 1.25);
    QCOMPARE(told.at(u"travel_times.legs"_s).toInt(), 120);
    bool isListed = false;
    for (const QJsonValue &group : service.get(u"/workers/ops-groups/"_s).at(u"ops_groups"_s).toArray())
        isListed = isListed || group.toObject().contains("travel_times"_L1);
    QVERIFY(isListed);
}

QTEST_GUILESS_MAIN(TestServicePace)
#include "tst_service_pace.moc"
