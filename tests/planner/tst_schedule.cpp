// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/schedule.h"

#include "fixtures.h"

#include <QTest>

using namespace routedesk::planner;
using namespace routedesk::planner::fixtures;
using namespace std::chrono_literals;

class TestSchedule : public QObject {
    Q_OBJECT

private slots:
    void aMorningByHand();
    void latenessIsMeasuredNotRefused();
    void loadsFollowTheKinds();
    void historyStaysOnBoard();
    void calledOffStopsTakeNothing();
    void leavesJustInTimeWithoutAShift();
    void knowsWhenToStartBy();
    void emptyRoutesStayAtHome();
    void brokenRules_data();
    void brokenRules();
    void aBreakInterrupts();
    void agreesWithTheSlowWay();

private:
    Road m_road;
};

void TestSchedule::aMorningByHand()
{
    std::vector<Stop> stops{ within(delivery("a", 10, 2), at(8, 5), at(8, 30)),
        within(delivery("b", 30), at(9), at(9, 10)) };
    stops[0].service = 5min;
    stops[1].service = 10min;
    Vehicle vehicle = van();
    vehicle.capacity = 3;
    const Schedule schedule = Schedule::evaluate(vehicle, stops, m_road, at(6));

    const Visit a{ false, { 600s, 10'000 }, at(8), at(8, 10), at(8, 10), at(8, 15), 0ms, 0ms, 1 };
    const Visit b{ false, { 1200s, 20'000 }, at(8, 15), at(8, 35), at(9), at(9, 10), 25min, 0ms, 0 };
    QCOMPARE(schedule.visits, (std::vector{ a, b }));
    Totals totals;
    totals.start = at(8);
    totals.end = at(9, 40);
    totals.startBy = at(8, 20);
    totals.driving = 60min;
    totals.waiting = 25min;
    totals.service = 15min;
    totals.metres = 60'000;
    totals.startLoad = 3;
    totals.peakLoad = 3;
    QCOMPARE(schedule.totals, totals);
    QVERIFY(schedule.violations.empty());

    const Schedule later = Schedule::evaluate(vehicle, stops, m_road, at(8, 20));
    QCOMPARE(later.totals.start, at(8, 20));
    QCOMPARE(later.totals.lateStops, 0);
    QCOMPARE(Schedule::evaluate(vehicle, stops, m_road, at(8, 20, 1)).totals.lateness, Duration(1s));
}

void TestSchedule::latenessIsMeasuredNotRefused()
{
    const std::vector<Stop> stops{ within(delivery("a", 10), {}, at(8, 4)),
        within(delivery("b", 20), {}, at(8, 18)), delivery("c", 21) };
    const Schedule schedule = Schedule::evaluate(van(), stops, m_road, at(8));
    QCOMPARE(schedule.visits[0].lateness, Duration(6min));
    QCOMPARE(schedule.totals.lateness, Duration(8min));
    QCOMPARE(schedule.totals.lateStops, 2);
    QCOMPARE(schedule.violations,
        (std::vector<Violation>{ { Rule::WindowMissed, 0, 360 }, { Rule::WindowMissed, 1, 120 } }));
}

void TestSchedule::loadsFollowTheKinds()
{
    const std::vector<Stop> stops{ delivery("brought", 1, 4), pick("p", 2, "d", 3), drop("alone", 3, {}, 2),
        drop("d", 4, "p", 3), pick("collected", 5, {}, 5) };
    const Schedule schedule = Schedule::evaluate(van(), stops, m_road, at(8));
    QCOMPARE(schedule.totals.startLoad, 6);
    std::vector<int> loads;
    for (const Visit &visit : schedule.visits)
        loads.push_back(visit.loadAfter);
    QCOMPARE(loads, (std::vector{ 2, 5, 3, 0, 5 }));
    QCOMPARE(schedule.totals.peakLoad, 6);
}

void TestSchedule::historyStaysOnBoard()
{
    std::vector<Stop> stops{ pick("p", 5, "d", 3), delivery("gone", 6, 2), pick("q", 7, "e", 4),
        drop("e", 8, "q", 4), drop("d", 10, "p", 3) };
    for (std::size_t i = 0; i < 4; ++i)
        stops[i].state = Stop::State::Completed;
    Vehicle vehicle = van();
    vehicle.start = place(8);
    const Schedule schedule = Schedule::evaluate(vehicle, stops, m_road, at(9));
    QCOMPARE(schedule.totals.startLoad, 3);
    QVERIFY(schedule.visits[0].skipped);
    QCOMPARE(schedule.visits[0].departure, at(9));
    QCOMPARE(schedule.visits[4].arrival, at(9, 2));
    QCOMPARE(schedule.visits[4].loadAfter, 0);
    QCOMPARE(schedule.totals.metres, 12'000);
    QVERIFY(schedule.violations.empty());

    stops[4].state = Stop::State::Completed;
    const Schedule over = Schedule::evaluate(vehicle, stops, m_road, at(9));
    QCOMPARE(over.totals.end, at(9, 8)); // the way home is left
    QCOMPARE(over.totals.startLoad, 0);
}

void TestSchedule::calledOffStopsTakeNothing()
{
    std::vector<Stop> stops{ within(delivery("a", 50, 9), {}, at(7)), delivery("b", 2), drop("d", 3, "p"),
        pick("p", 4, "d") };
    stops[0].state = Stop::State::Cancelled;
    stops[3].state = Stop::State::Disabled;
    const Schedule schedule = Schedule::evaluate(van(), stops, m_road, at(8));
    QVERIFY(schedule.visits[0].skipped);
    QCOMPARE(schedule.totals.driving, Duration(6min));
    QCOMPARE(schedule.totals.startLoad, 2);
    QCOMPARE(schedule.violations, (std::vector<Violation>{ { Rule::PairSplit, 2, 1 } }));
}

void TestSchedule::leavesJustInTimeWithoutAShift()
{
    Vehicle vehicle = van();
    vehicle.shiftStart.reset();
    std::vector<Stop> stops{ within(delivery("a", 10), at(9), at(10)), within(delivery("b", 20), at(9), {}) };
    QCOMPARE(Schedule::evaluate(vehicle, stops, m_road, at(6)).totals.start, at(8, 50));
    QCOMPARE(Schedule::evaluate(vehicle, stops, m_road, at(8, 55)).totals.start, at(8, 55));
    stops[0].window.earliest.reset();
    QCOMPARE(Schedule::evaluate(vehicle, stops, m_road, at(6)).totals.start, at(6));
    stops[0].state = Stop::State::Cancelled;
    QCOMPARE(Schedule::evaluate(vehicle, stops, m_road, at(6)).totals.start, at(8, 40));
}

void TestSchedule::knowsWhenToStartBy()
{
    std::vector<Stop> stops{ delivery("a", 10), within(delivery("b", 20), at(9), at(9, 30)) };
    stops[0].service = 5min;
    QCOMPARE(Schedule::evaluate(van(), stops, m_road, at(8)).totals.startBy, at(9, 5));
    stops[0].window.earliest = at(9, 16); // leaves at 9:21 at the earliest, reaches b at 9:31
    QVERIFY(!Schedule::evaluate(van(), stops, m_road, at(8)).totals.startBy);
    stops[0].window = {};
    stops[1].window.latest.reset();
    QVERIFY(!Schedule::evaluate(van(), stops, m_road, at(8)).totals.startBy);
}

void TestSchedule::emptyRoutesStayAtHome()
{
    Vehicle vehicle = van();
    vehicle.end = place(100);
    vehicle.maxMetres = 10;
    const Schedule schedule = Schedule::evaluate(vehicle, std::vector<Stop>{}, m_road, at(7));
    QCOMPARE(schedule.totals.metres, 0);
    QCOMPARE(schedule.totals.start, at(8));
    QCOMPARE(schedule.totals.end, at(8));
    QVERIFY(schedule.violations.empty());
}

namespace {

struct Case {
    Vehicle vehicle = van();
    std::vector<Stop> stops;
    std::vector<Violation> broken;
};

Case breaking(const QByteArray &rule)
{
    Case it;
    it.stops = { delivery("a", 10, 3), pick("p", 20, "d", 4), drop("d", 30, "p", 4), delivery("b", 40, 1) };
    if (rule == "window, part of a second") {
        it.stops[0].window.latest = at(8, 9, 59) + 1ms;
        it.broken = { { Rule::WindowMissed, 0, 1 } };
    } else if (rule == "capacity at a pick") {
        it.vehicle.capacity = 4;
        it.broken = { { Rule::CapacityExceeded, 1, 1 } };
    } else if (rule == "capacity from the start") {
        it.stops.erase(it.stops.begin() + 1, it.stops.begin() + 3);
        it.vehicle.capacity = 3;
        it.broken = { { Rule::CapacityExceeded, std::nullopt, 1 } };
    } else if (rule == "drop before pick") {
        std::swap(it.stops[1], it.stops[2]);
        it.vehicle.capacity = 4;
        it.broken = { { Rule::DropBeforePick, 1, 1 } };
    } else if (rule == "pair split") {
        it.stops.erase(it.stops.begin() + 1);
        it.broken = { { Rule::PairSplit, 1, 1 } };
    } else if (rule == "mate of the same kind") {
        it.stops[1].kind = Stop::Kind::Drop;
        it.broken = { { Rule::PairSplit, 1, 1 }, { Rule::PairSplit, 2, 1 } };
    } else if (rule == "skills") {
        it.stops[2].skills = { "frozen", "fragile", "valuable" };
        it.vehicle.skills = { "fragile" };
        it.broken = { { Rule::SkillMissing, 2, 2 } };
    } else if (rule == "shift end") {
        it.vehicle.shiftEnd = at(9, 19); // 80 minutes of driving
        it.broken = { { Rule::ShiftEndExceeded, std::nullopt, 60 } };
    } else if (rule == "distance") {
        it.vehicle.maxMetres = 79'999;
        it.broken = { { Rule::MaxDistanceExceeded, std::nullopt, 1 } };
    }
    return it;
}

}

void TestSchedule::brokenRules_data()
{
    QTest::addColumn<QByteArray>("rule");
    for (const char *rule : { "none", "window, part of a second", "capacity at a pick", "capacity from the start",
             "drop before pick", "pair split", "mate of the same kind", "skills", "shift end", "distance" }) {
        QTest::newRow(rule) << QByteArray(rule);
    }
}

void TestSchedule::brokenRules()
{
    QFETCH(QByteArray, rule);
    Case it = breaking(rule);
    QVERIFY(rule == "none" || !it.broken.empty());
    QCOMPARE(Schedule::evaluate(it.vehicle, it.stops, m_road, at(8)).violations, it.broken);
}

void TestSchedule::aBreakInterrupts()
{
    Vehicle vehicle = van();
    vehicle.breaks = Breaks({ { at(12), at(12, 30) } });
    Stop first = delivery("first", 230); // reached at 11:50, served for 20 minutes
    first.service = 20min;
    const Stop second = within(delivery("second", 240), std::nullopt, at(12, 45));
    const Schedule schedule = Schedule::evaluate(vehicle, std::vector{ first, second }, m_road, at(8));
    QCOMPARE(schedule.visits[0].serviceStart, at(11, 50));
    QCOMPARE(schedule.visits[0].departure, at(12, 40));
    QCOMPARE(schedule.visits[1].arrival, at(12, 50));
    QCOMPARE(schedule.visits[1].lateness, 5min);
    QCOMPARE(schedule.totals.service, 20min);
    QCOMPARE(schedule.totals.onBreak, 30min);
    QCOMPARE(schedule.totals.startBy, at(7, 55));

    // A window that opens in the break: the wait is over when the break is.
    const Stop third = within(delivery("third", 230), at(12, 10), at(12, 20));
    const Schedule late = Schedule::evaluate(vehicle, std::vector{ third }, m_road, at(8));
    QCOMPARE(late.visits[0].serviceStart, at(12, 30));
    QCOMPARE(late.visits[0].wait, 10min);
    QCOMPARE(late.visits[0].lateness, 10min);
}

void TestSchedule::agreesWithTheSlowWay()
{
    const Hills hills;
    int broken = 0;
    for (unsigned seed = 1; seed <= 600; ++seed) {
        Maker maker(seed);
        const Vehicle vehicle = maker.vehicle("v");
        std::vector<Stop> stops = maker.sequence(1 + maker.below(12));
        if (maker.chance(10))
            stops.erase(stops.begin() + maker.below(static_cast<int>(stops.size())));
        const Instant notBefore = at(6 + maker.below(5));
        const Schedule schedule = Schedule::evaluate(vehicle, stops, hills, notBefore);
        const Naive naive = workOut(vehicle, stops, hills, notBefore);
        const Totals &totals = schedule.totals;
        QCOMPARE(totals.driving, naive.driving);
        QCOMPARE(totals.driving - totals.traffic, naive.usually);
        QCOMPARE(totals.traffic == 0s || !vehicle.traffic.isUsual(), true);
        QCOMPARE(totals.waiting, naive.waiting);
        QCOMPARE(totals.lateness, naive.lateness);
        QCOMPARE(totals.metres, naive.metres);
        QCOMPARE(totals.end, naive.end);
        QCOMPARE(totals.end - totals.start, totals.driving + totals.waiting + totals.service + totals.onBreak);
        for (std::size_t i = 0; i < stops.size(); ++i)
            QCOMPARE(schedule.visits[i].serviceStart, naive.starts[i]);
        QCOMPARE(totals.peakLoad, naive.peakLoad);
        const auto has = [&schedule](Rule rule) {
            return std::ranges::any_of(schedule.violations, [rule](const Violation &v) { return v.rule == rule; });
        };
        QCOMPARE(has(Rule::WindowMissed), naive.lateness > 0ms);
        QCOMPARE(has(Rule::DropBeforePick), !naive.pairsInOrder);
        QCOMPARE(has(Rule::PairSplit), !naive.pairsWhole);
        QCOMPARE(has(Rule::SkillMissing), !naive.skilled);
        QCOMPARE(has(Rule::CapacityExceeded), vehicle.capacity && naive.peakLoad > *vehicle.capacity);
        QCOMPARE(has(Rule::ShiftEndExceeded), vehicle.shiftEnd && naive.end > *vehicle.shiftEnd);
        QCOMPARE(has(Rule::MaxDistanceExceeded), vehicle.maxMetres && naive.metres > *vehicle.maxMetres);
        broken += schedule.violations.empty() ? 0 : 1;
    }
    QVERIFY2(broken > 50 && broken < 590, "the problems should be neither all sound nor all broken");
}

QTEST_APPLESS_MAIN(TestSchedule)
#include "tst_schedule.moc"
