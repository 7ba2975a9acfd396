// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planday.h"

#include "models/planevaluator.h"
#include "models/roads/drivinghours.h"
#include "models/roads/fleetpace.h"
#include "models/roads/roadday.h"
#include "tests/roads/fakeosrm.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace routedesk;
using namespace routedesk::models;
using namespace std::chrono_literals;
using test::FakeOsrm;
using State = RoadDay::State;

namespace {

roads::RoadSpot spotOf(const api::Order &order)
{
    const auto place = order.destination.centre();
    return roads::RoadSpot::of({ place->longitude(), place->latitude() });
}

// A plan that drives by road where the roads are known.
struct RoadBench {
    RoadBench()
    {
        day.store.setScope(test::day());
        outbox = std::make_unique<Outbox>(day.client, day.store, day.clock, folder.path());
        plan = std::make_unique<WorkingPlan>(day.store, *outbox, undo, times, day.clock, QString());
        roadDay = std::make_unique<RoadDay>(day.store, *plan, roads);
    }
    [[nodiscard]] roads::RoadServer server() const { return *roads::RoadServer::fromText(osrm.url().toString()); }
    [[nodiscard]] int secondsTo(const QString &name) const
    {
        const auto figures = plan->stopFigures(test::key(name));
        return figures ? int(figures->visit.leg.duration.count()) : -1;
    }
    [[nodiscard]] int byRoad(const QString &from, const QString &to) const
    {
        return FakeOsrm::seconds(
            spotOf(*day.store.order(test::key(from))), spotOf(*day.store.order(test::key(to))));
    }

    FakeOsrm osrm;
    test::PlanDay day;
    QTemporaryDir folder;
    QUndoStack undo;
    roads::Roads roads{ {} };
    roads::RoadTimes times{ roads.shelf(), std::make_shared<planner::AffineTravelTimes>() };
    std::unique_ptr<Outbox> outbox;
    std::unique_ptr<WorkingPlan> plan;
    std::unique_ptr<RoadDay> roadDay;
};

}

class TestRoadDay : public QObject {
    Q_OBJECT

private slots:
    void planIsReckonedAgainByRoad();
    void newOrderAsksForItsLegsOnly();
    void silentServerLeavesEstimates();
    void withoutAServerNothingHappens();
    void lineAlongTheRoads();
    void probeTellsWhetherItAnswers();
    void theFleetsPaceIsReckonedWith();
    void theHourOfTheDriveCounts();
    void eachGroupDrivesAtItsOwnPace();
};

void TestRoadDay::planIsReckonedAgainByRoad()
{
    RoadBench bench;
    bench.osrm.mood = FakeOsrm::Mood::Slow;
    bench.roadDay->setServer(bench.server());
    bench.day.load({ test::route(u"A"_s, u"ana"_s, u"a b c"_s) }, u"d"_s);
    QTRY_COMPARE(bench.roadDay->state(), State::Fetching);
    const int estimate = bench.secondsTo(u"b"_s);
    QVERIFY(estimate > 0 && estimate != bench.byRoad(u"a"_s, u"b"_s));
    QTRY_COMPARE(bench.osrm.requests(), 1);
    QSignalSpy told(bench.plan.get(), &WorkingPlan::routesChanged);
    bench.osrm.goOn();
    QTRY_COMPARE(bench.secondsTo(u"b"_s), bench.byRoad(u"a"_s, u"b"_s));
    QVERIFY(!told.isEmpty());
    QTRY_COMPARE(bench.roadDay->state(), State::Whole);
    QCOMPARE(bench.roadDay->coverage().covered, bench.roadDay->coverage().places);
    // What a move would do goes by road as well.
    const auto consequence = bench.plan->consequence(Move{ test::keys(u"d"_s), u"A"_s, 3 });
    QVERIFY(consequence);
    QCOMPARE(int(consequence->addedDriving.count() / 1000), bench.byRoad(u"c"_s, u"d"_s));
}

void TestRoadDay::newOrderAsksForItsLegsOnly()
{
    RoadBench bench;
    bench.roadDay->setServer(bench.server());
    bench.day.load({ test::route(u"A"_s, u"ana"_s, u"a b c"_s) });
    QTRY_COMPARE(bench.roadDay->state(), State::Whole);
    const int places = bench.roadDay->coverage().places;
    bench.osrm.forget();
    bench.day.store.applyOrders(test::orders(u"z"_s), bench.day.store.revision());
    QTRY_COMPARE(bench.roadDay->coverage().places, places + 1);
    QVERIFY(bench.osrm.asked.size() <= size_t(2 * places));
}

void TestRoadDay::silentServerLeavesEstimates()
{
    RoadBench bench;
    const roads::RoadServer server = bench.server();
    bench.osrm.stop();
    bench.roadDay->setServer(server);
    bench.day.load({ test::route(u"A"_s, u"ana"_s, u"a b c"_s) });
    QTRY_COMPARE(bench.roadDay->state(), State::Partial);
    QCOMPARE(bench.roadDay->coverage().covered, 0);
    QCOMPARE(bench.roadDay->coverage().failure->kind, roads::RoadFailure::Kind::Offline);
    QVERIFY(bench.secondsTo(u"b"_s) > 0);
    QVERIFY(!bench.roadDay->line(u"A"_s));
}

void TestRoadDay::withoutAServerNothingHappens()
{
    RoadBench bench;
    bench.roadDay->setServer(bench.server());
    bench.day.load({ test::route(u"A"_s, u"ana"_s, u"a b"_s) });
    QTRY_COMPARE(bench.secondsTo(u"b"_s), bench.byRoad(u"a"_s, u"b"_s));
    bench.roadDay->setServer({});
    QCOMPARE(bench.roadDay->state(), State::Off);
    QTRY_VERIFY(bench.secondsTo(u"b"_s) != bench.byRoad(u"a"_s, u"b"_s));
    QVERIFY(!bench.roadDay->line(u"A"_s));
}

void TestRoadDay::lineAlongTheRoads()
{
    RoadBench bench;
    bench.roadDay->setServer(bench.server());
    bench.day.load({ test::route(u"A"_s, u"ana"_s, u"a b c"_s) });
    QSignalSpy lines(bench.roadDay.get(), &RoadDay::linesChanged);
    QVERIFY(!bench.roadDay->line(u"A"_s));
    QTRY_VERIFY(!lines.isEmpty());
    const auto line = bench.roadDay->line(u"A"_s);
    QVERIFY(line && line->size() >= 5);
    // Another sequence is another line.
    QVERIFY(bench.plan->move({ test::keys(u"a"_s), u"A"_s, -1 }));
    QVERIFY(!bench.roadDay->line(u"A"_s));
    QTRY_VERIFY(bench.roadDay->line(u"A"_s));
}

void TestRoadDay::probeTellsWhetherItAnswers()
{
    RoadBench bench;
    std::optional<roads::RoadResult<api::RoadLeg>> told;
    bench.roadDay->probe(bench.server(), [&told](const auto &leg) { told = leg; });
    QTRY_VERIFY(told);
    QVERIFY(*told);
    bench.osrm.mood = FakeOsrm::Mood::Garbage;
    told.reset();
    bench.roadDay->probe(bench.server(), [&told](const auto &leg) { told = leg; });
    QTRY_VERIFY(told);
    QCOMPARE(told->error().kind, roads::RoadFailure::Kind::Malformed);
    QCOMPARE(bench.roadDay->state(), State::Off);
}

void TestRoadDay::theFleetsPaceIsReckonedWith()
{
    RoadBench bench;
    FleetPace pace(bench.day.store, *bench.plan, bench.times);
    bench.day.load({ test::route(u"A"_s, u"ana"_s, u"a b"_s) });
    const int usual = bench.secondsTo(u"b"_s);
    QSignalSpy told(bench.plan.get(), &WorkingPlan::routesChanged);
    api::OpsGroup group;
    group.handle = test::day().opsGroupHandle.isEmpty() ? u"only"_s : test::day().opsGroupHandle;
    group.travelPace = api::TravelPace{ 20, 8, 3.2, 1.3, {}, 100, {} };
    bench.day.store.setOpsGroups({ group });
    QVERIFY(std::abs(bench.secondsTo(u"b"_s) - 2 * usual) <= 1); // everything takes twice as long
    QVERIFY(!told.isEmpty());
    bench.day.store.setOpsGroups({});
    QCOMPARE(bench.secondsTo(u"b"_s), usual);
}

void TestRoadDay::theHourOfTheDriveCounts()
{
    RoadBench bench;
    bench.day.load({ test::route(u"A"_s, u"ana"_s, u"a b"_s) });
    const planner::Visit usual = bench.plan->stopFigures(test::key(u"b"_s))->visit;
    QVERIFY(!goesByTheHour(bench.day.store));
    api::OpsGroup group;
    group.handle = test::day().opsGroupHandle.isEmpty() ? u"only"_s : test::day().opsGroupHandle;
    group.travelPace = api::TravelPace{ 10, 4, 1.6, 1.3, {}, 100, {} };
    group.travelPace->hours.fill(1.0);
    bench.day.store.setOpsGroups({ group });
    QVERIFY(!goesByTheHour(bench.day.store));
    QCOMPARE(bench.plan->stopFigures(test::key(u"b"_s))->visit, usual);

    // Twice as long in the hour in which b is driven to, by the clock of the day.
    const int hour = api::toDateTime(usual.setOut).toTimeZone(test::day().zone).time().hour();
    group.travelPace->hours[size_t(hour)] = 2.0;
    QSignalSpy told(bench.plan.get(), &WorkingPlan::routesChanged);
    bench.day.store.setOpsGroups({ group });
    QVERIFY(!told.isEmpty());
    QVERIFY(goesByTheHour(bench.day.store));
    const planner::Visit slow = bench.plan->stopFigures(test::key(u"b"_s))->visit;
    QVERIFY(slow.traffic > 0s);
    QCOMPARE(slow.leg.duration - slow.traffic, usual.leg.duration);
    QVERIFY(slow.arrival > usual.arrival);
    QVERIFY(bench.plan->routeFigures(u"A"_s).totals.traffic >= slow.traffic);
}

void TestRoadDay::eachGroupDrivesAtItsOwnPace()
{
    RoadBench bench;
    FleetPace pace(bench.day.store, *bench.plan, bench.times);
    api::Route slow = test::route(u"A"_s, u"ana"_s, u"a b"_s);
    slow.opsGroupHandle = u"slow"_s;
    api::Route plain = test::route(u"B"_s, u"ben"_s, u"c d"_s);
    plain.opsGroupHandle = u"plain"_s;
    bench.day.load({ slow, plain });
    const int a = bench.secondsTo(u"b"_s), b = bench.secondsTo(u"d"_s);
    api::OpsGroup one, other;
    one.handle = u"slow"_s;
    one.travelPace = api::TravelPace{ 20, 8, 3.2, 1.3, {}, 100, {} };
    other.handle = u"plain"_s;
    bench.day.store.setOpsGroups({ one, other });
    QVERIFY(std::abs(bench.secondsTo(u"b"_s) - 2 * a) <= 1);
    QCOMPARE(bench.secondsTo(u"d"_s), b); // nothing is known of it
    // An order of the pool is planned at the pace of its group, too.
    const PlanEvaluator evaluator(bench.day.store, bench.times);
    api::Order waiting = *bench.day.store.order(test::key(u"b"_s));
    waiting.opsGroupHandle = u"slow"_s;
    const planner::Place from = evaluator.stop(*bench.day.store.order(test::key(u"a"_s))).place;
    QCOMPARE(int(bench.times.leg(from, evaluator.stop(waiting).place).duration.count()), bench.secondsTo(u"b"_s));
}

QTEST_GUILESS_MAIN(TestRoadDay)
#include "tst_roadday.moc"
