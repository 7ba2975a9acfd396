// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/optimiser/hours.h"
#include "planner/routeprobe.h"
#include "planner/schedule.h"

#include "fixtures.h"

#include <QTest>

using namespace routedesk::planner;
using namespace routedesk::planner::fixtures;
using namespace std::chrono_literals;

class TestTraffic : public QObject {
    Q_OBJECT

private slots:
    void aRushHourByHand();
    void aBreakTakesPartInTheHours();
    void flatHoursChangeNothing();
    void agreesWithTheSlowWay();
    void whoeverLeavesLaterArrivesLater();
    void aDayMadeReadyAnswersTheSame();
    void theModelReckonsTheSame();
    void theProbeSeesTheRushHour();
    void theRefusalTellsHowLateItWouldBe();

private:
    Road m_road;
};

namespace {

/// Twice as long from eight to nine.
Traffic rush()
{
    std::array<double, 24> factors{};
    factors.fill(1.0);
    factors[8] = 2.0;
    return Traffic::of(factors, 0s);
}

Vehicle inTraffic(Maker &maker)
{
    Vehicle vehicle = maker.vehicle("v");
    vehicle.traffic = maker.traffic();
    return vehicle;
}

Instant aMoment(Maker &maker)
{
    return at(6) + std::chrono::seconds(maker.below(50'000));
}

}

void TestTraffic::aRushHourByHand()
{
    Vehicle vehicle = van();
    vehicle.traffic = rush();
    vehicle.shiftStart = at(7, 50);
    std::vector<Stop> stops{ delivery("a", 20), within(delivery("b", 30), {}, at(8, 50)) };
    stops[0].service = 5min;
    const Schedule schedule = Schedule::evaluate(vehicle, stops, m_road, at(6));
    QCOMPARE(schedule.visits[0].arrival, at(8, 20)); // ten minutes before eight, the other ten at half the speed
    QCOMPARE(schedule.visits[0].leg.duration, 30min);
    QCOMPARE(schedule.visits[0].traffic, 10min);
    QCOMPARE(schedule.visits[1].arrival, at(8, 45));
    QCOMPARE(schedule.totals.end, at(9, 22, 30)); // 7:30 in the last quarter, the rest behind it
    QCOMPARE(schedule.totals.driving, Duration(30min + 20min + 37min + 30s));
    QCOMPARE(schedule.totals.traffic, Duration(10min + 10min + 7min + 30s));
    QCOMPARE(schedule.totals.metres, 60'000);
    QCOMPARE(schedule.totals.startBy, at(7, 52, 30)); // then a is left at 8:30

    vehicle.shiftStart.reset();
    stops[0].window.earliest = at(8, 30);
    QCOMPARE(Schedule::evaluate(vehicle, stops, m_road, at(6)).totals.start, at(7, 55));
}

void TestTraffic::aBreakTakesPartInTheHours()
{
    Vehicle vehicle = van();
    vehicle.traffic = rush();
    vehicle.breaks = Breaks({ { at(8, 30), at(9, 30) } });
    const Schedule schedule = Schedule::evaluate(vehicle, std::vector{ delivery("a", 20) }, m_road, at(6));
    QCOMPARE(schedule.visits[0].arrival, at(9, 35)); // a quarter of an hour's way by half past eight
    QCOMPARE(schedule.totals.onBreak, Duration(1h));
    QCOMPARE(schedule.visits[0].traffic, 15min);
}

void TestTraffic::flatHoursChangeNothing()
{
    std::array<double, 24> factors{};
    factors.fill(1.0);
    QVERIFY(Traffic::of(factors, 1h).isUsual());
    QCOMPARE(Traffic::of(factors, 1h), Traffic());
    factors[3] = 100;
    QVERIFY(Traffic::of(factors, 1h).isUsual());
    factors[3] = 1.5;
    QVERIFY(!Traffic::of(factors, 1h).isUsual());
    QVERIFY(!(Traffic::of(factors, 1h) == Traffic::of(factors, 2h)));
    QCOMPARE(Traffic::of(factors, 1h), Traffic::of(factors, 1h));
    // To the millisecond, which hours do away with.
    QCOMPARE(Traffic().arrival(at(8) + 1ms, 10s, {}), at(8, 0, 10) + 1ms);
    QCOMPARE(rush().arrival(at(7) + 1ms, 10s, {}), at(7, 0, 11));
    QCOMPARE(rush().departure(at(7, 0, 11) + 999ms, 10s, {}), at(7, 0, 1));
    QCOMPARE(rush().arrival(at(7) + 1ms, 0s, {}), at(7) + 1ms);
}

void TestTraffic::agreesWithTheSlowWay()
{
    for (unsigned seed = 1; seed <= 1500; ++seed) {
        Maker maker(seed);
        const Vehicle vehicle = inTraffic(maker);
        const Breaks &breaks = vehicle.breaks;
        const std::chrono::seconds drive(maker.below(maker.chance(20) ? 20'000 : 3000));
        const Instant begin = breaks.worked(aMoment(maker));
        const Instant end = vehicle.arrives(begin, drive);
        QCOMPARE(end, breaks.worked(drivenBy(vehicle, breaks.begun(begin), drive)));
        const Instant latest = vehicle.leaves(end, drive);
        QCOMPARE(latest, breaks.worked(begunBy(vehicle, breaks.done(end), drive)));
        QVERIFY(latest >= begin && vehicle.arrives(latest, drive) <= end);
        QVERIFY(drive == 0s || vehicle.arrives(latest + 1ms, drive) > end);
    }
}

void TestTraffic::whoeverLeavesLaterArrivesLater()
{
    for (unsigned seed = 1; seed <= 20'000; ++seed) {
        Maker maker(seed);
        const Vehicle vehicle = inTraffic(maker);
        const Instant begin = aMoment(maker) + Duration(maker.below(1000));
        const Instant later = begin + Duration(maker.below(maker.chance(50) ? 1500 : 4'000'000));
        const std::chrono::seconds one(maker.below(5000));
        const std::chrono::seconds other(maker.below(5000));
        QVERIFY(vehicle.arrives(begin, one) <= vehicle.arrives(later, one));
        QVERIFY(vehicle.leaves(begin, one) <= vehicle.leaves(later, one));
        QVERIFY(vehicle.arrives(begin, one) <= vehicle.arrives(begin, one + other));
        QVERIFY(vehicle.arrives(vehicle.arrives(begin, one), other) >= vehicle.arrives(begin, one + other));
        QVERIFY(vehicle.leaves(vehicle.leaves(begin, one), other) <= vehicle.leaves(begin, one + other));
    }
}

void TestTraffic::aDayMadeReadyAnswersTheSame()
{
    for (unsigned seed = 1; seed <= 1000; ++seed) {
        Maker maker(seed);
        Vehicle vehicle = inTraffic(maker);
        if (maker.chance(10))
            vehicle.breaks = Breaks({ { at(9) + 1ms, at(9, 30) + 500ms } });
        const DayDrives drives(vehicle.traffic, vehicle.breaks, at(7) + Duration(maker.below(5'000'000)));
        for (int i = 0; i < 50; ++i) {
            const auto spread = maker.chance(80) ? 100'000'000 : 1'000'000'000;
            const Instant moment = at(7) + Duration(maker.below(spread) - spread / 3);
            const std::chrono::seconds drive(maker.below(maker.chance(5) ? 300'000 : 6000));
            QCOMPARE(drives.arrival(moment, drive), vehicle.arrives(moment, drive));
            QCOMPARE(drives.departure(moment, drive), vehicle.leaves(moment, drive));
        }
    }
}

void TestTraffic::theModelReckonsTheSame()
{
    for (unsigned seed = 1; seed <= 2000; ++seed) {
        Maker maker(seed);
        const Vehicle vehicle = inTraffic(maker);
        const model::Hours hours(vehicle.traffic, vehicle.breaks, at(7));
        const std::int32_t begin = maker.below(40'000) - 1000;
        const std::int32_t drive = maker.below(9000);
        const Instant moment = at(7) + std::chrono::seconds(begin);
        QCOMPARE(at(7) + std::chrono::seconds(hours.arrival(begin, drive)),
            vehicle.arrives(moment, std::chrono::seconds(drive)));
        QCOMPARE(at(7) + std::chrono::seconds(hours.departure(begin, drive)),
            vehicle.leaves(moment, std::chrono::seconds(drive)));
    }
}

void TestTraffic::theProbeSeesTheRushHour()
{
    Vehicle vehicle = van();
    vehicle.traffic = rush();
    vehicle.end.reset();
    const std::vector<Stop> stops{ delivery("a", 10), within(delivery("b", 30), {}, at(8, 59)) };
    const RouteProbe usual(van(), stops, m_road, at(8));
    const RouteProbe probe(vehicle, stops, m_road, at(8));
    // b would be reached at 8:30 at usual hours, and at 9:00 now.
    const Schedule schedule = Schedule::evaluate(vehicle, stops, m_road, at(8));
    QCOMPARE(schedule.visits[1].lateness, Duration(1min));
    const Stop off = delivery("off", 12, 0);
    QVERIFY(usual.at(off, 1));
    QVERIFY(probe.at(off, 1)); // on the way
    const Stop back = delivery("back", 8, 0);
    QVERIFY(usual.at(back, 1));
    QVERIFY(!probe.at(back, 1)); // b is late, and must not be later
    InsertionPolicy soft;
    soft.windowsAreHard = false;
    const auto found = probe.at(back, 1, soft);
    QVERIFY(found);
    QCOMPARE(found->addedDriving, Duration(4min)); // 44 minutes of way, of which 30 are driven by nine
    QCOMPARE(found->addedLateness, Duration(4min));
}

void TestTraffic::theRefusalTellsHowLateItWouldBe()
{
    Vehicle vehicle = van();
    vehicle.traffic = rush();
    vehicle.shiftEnd = at(9, 30);
    const std::vector<Stop> none;
    const Refusal late = RouteProbe(vehicle, none, m_road, at(8)).refusal(within(delivery("x", 20), {}, at(8, 30)));
    QCOMPARE(late.cause, Refusal::Cause::WindowMissed);
    QCOMPARE(late.arrival, at(8, 40));
    QCOMPARE(late.amount, 600);
    const Refusal over = RouteProbe(vehicle, none, m_road, at(8)).refusal(delivery("x", 35));
    QCOMPARE(over.cause, Refusal::Cause::ShiftEndExceeded);
    QCOMPARE(over.amount, 600); // thirty by nine, forty behind it
    // Two vehicles that end at half past nine and lack more or less of it: what is told is by how much at the end.
    const std::vector<Stop> one{ delivery("a", 20) };
    const Refusal both = RouteProbe(vehicle, one, m_road, at(8)).refusal(delivery("x", -20));
    QCOMPARE(both.amount, 1200);
}

QTEST_APPLESS_MAIN(TestTraffic)
#include "tst_traffic.moc"
