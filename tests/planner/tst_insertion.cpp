// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/affinetraveltimes.h"
#include "planner/bestinsertion.h"

#include "randomday.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace routedesk::planner;
using namespace routedesk::planner::fixtures;
using namespace std::chrono_literals;

class TestInsertion : public QObject {
    Q_OBJECT

private slots:
    void fillsOneVanInTheBestOrder();
    void usesAnotherVanWhereItMust();
    void ondemandKeepsTheExistingOrder();
    void urgentOrdersComeFirst();
    void aHalfJoinsItsMate();
    void stopsWhenCancelled();
    void keepsEveryPromise_data();
    void keepsEveryPromise();
    void aCityInSeconds();

private:
    Road m_road;
};

void TestInsertion::fillsOneVanInTheBestOrder()
{
    const Problem problem{ { delivery("b", 20), delivery("a", 10), delivery("c", 30) },
        { { van("1"), {} }, { van("2"), {} } }, at(8) };
    const Plan plan = planByInsertion(problem, m_road);
    QVERIFY(plan.unplanned.empty());
    QCOMPARE(plan.sequences.size(), 2U);
    QCOMPARE(plan.sequences[0].size(), 3U);
    QCOMPARE(Schedule::evaluate(van(), plan.sequences[0], m_road, at(8)).totals.driving, Duration(60min));
}

void TestInsertion::usesAnotherVanWhereItMust()
{
    const std::vector<Stop> orders{ within(delivery("east", 30), {}, at(8, 35)),
        within(delivery("west", -30), {}, at(8, 35)) };
    const Plan plan = planByInsertion({ orders, { { van("1"), {} }, { van("2"), {} } }, at(8) }, m_road);
    QVERIFY(plan.unplanned.empty());
    QCOMPARE(plan.sequences[0].size(), 1U);
    QCOMPARE(plan.sequences[1].size(), 1U);
}

void TestInsertion::ondemandKeepsTheExistingOrder()
{
    const std::vector<Stop> existing{ delivery("z", 40), delivery("y", 10), delivery("x", 30) };
    const Plan plan = planByInsertion({ { delivery("new", 12) }, { { van(), existing } }, at(8) }, m_road);
    QCOMPARE(ids(plan.sequences[0]), (std::vector<StopId>{ "new", "z", "y", "x" }));
}

void TestInsertion::urgentOrdersComeFirst()
{
    Vehicle small = van();
    small.capacity = 1;
    std::vector<Stop> orders{ within(delivery("soon", 5), {}, at(9)), delivery("important", 5) };
    QCOMPARE(planByInsertion({ orders, { { small, {} } }, at(8) }, m_road).unplanned.front().stop, "important");
    orders[1].priority = 1;
    QCOMPARE(planByInsertion({ orders, { { small, {} } }, at(8) }, m_road).unplanned.front().stop, "soon");
}

void TestInsertion::aHalfJoinsItsMate()
{
    std::vector<Stop> underWay{ pick("p", 5, "d"), delivery("a", 30) };
    underWay[0].state = Stop::State::Completed;
    const Problem problem{ { drop("d", 10, "p") }, { { van("near"), {} }, { van("carrier"), underWay } }, at(8) };
    const Plan plan = planByInsertion(problem, m_road);
    QVERIFY(plan.unplanned.empty());
    QVERIFY(plan.sequences[0].empty());
    QCOMPARE(plan.sequences[1].size(), 3U);
}

void TestInsertion::stopsWhenCancelled()
{
    const Problem problem{ { delivery("a", 1), delivery("b", 2), delivery("c", 3) }, { { van(), {} } }, at(8) };
    int asked = 0;
    PlanOptions options;
    options.cancelled = [&asked] { return ++asked > 1; };
    const Plan plan = planByInsertion(problem, m_road, options);
    QCOMPARE(ids(plan.sequences[0]), (std::vector<StopId>{ "c" })); // the farthest was first
    QCOMPARE(plan.unplanned.size(), 2U);
    QCOMPARE(plan.unplanned[0], (Unplanned{ "a", { .cause = Refusal::Cause::NotTried, .stop = "a" } }));
}

void TestInsertion::keepsEveryPromise_data()
{
    QTest::addColumn<unsigned>("firstSeed");
    for (unsigned seed = 1; seed <= 300; seed += 50)
        QTest::addRow("seeds from %u", seed) << seed;
}

void TestInsertion::keepsEveryPromise()
{
    QFETCH(unsigned, firstSeed);
    const Hills hills;
    std::size_t offered = 0;
    std::size_t left = 0;
    for (unsigned seed = firstSeed; seed < firstSeed + 50; ++seed) {
        const Day day = randomDay(seed);
        const Plan plan = planByInsertion(day.problem, hills, day.options);
        const QString broken = brokenPromise(day, plan);
        QVERIFY2(broken.isNull(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(broken)));
        QCOMPARE(planByInsertion(day.problem, hills, day.options), plan);
        offered += day.problem.orders.size();
        left += plan.unplanned.size();
        // Nobody is left over who would still fit as the plan stands.
        for (const Unplanned &one : plan.unplanned) {
            const auto order = std::ranges::find(day.problem.orders, one.stop, &Stop::id);
            for (std::size_t r = 0; r < plan.sequences.size() && !order->mate; ++r) {
                const RouteProbe probe(day.problem.routes[r].vehicle, plan.sequences[r], hills, at(7));
                const bool resequenced = day.problem.routes[r].stops.empty();
                QVERIFY(resequenced || !probe.best(*order, nullptr, day.options.policy));
            }
        }
    }
    QVERIFY2(left > 0 && left < offered / 2, "the days should be neither trivial nor hopeless");
}

void TestInsertion::aCityInSeconds()
{
    const AffineTravelTimes times;
    Maker maker(2);
    Problem problem;
    problem.departNotBefore = at(7);
    const auto somewhere = [&maker] {
        return place(-121.9 + maker.below(10'000) / 25'000.0, 37.2 + maker.below(10'000) / 30'000.0);
    };
    for (int i = 0; i < 50; ++i) {
        Route route{ van("v" + std::to_string(i)), {} };
        route.vehicle.start = route.vehicle.end = place(-121.7, 37.35);
        route.vehicle.capacity = 60;
        problem.routes.push_back(route);
    }
    for (int i = 0; i < 1000; ++i) {
        for (Stop stop : maker.pairOf("pair" + std::to_string(i))) {
            stop.place = somewhere();
            stop.skills.clear();
            stop.service = 3min;
            problem.orders.push_back(stop);
        }
    }
    QElapsedTimer timer;
    timer.start();
    const Plan plan = planByInsertion(problem, times);
    const auto pairs = timer.restart();
    for (Stop &stop : problem.orders) {
        stop.kind = Stop::Kind::Delivery;
        stop.mate.reset();
        stop.load = 1;
    }
    const Plan singles = planByInsertion(problem, times);
    qInfo("2,000 stops, 50 vehicles: %lld ms as pairs, %zu left; %lld ms as singles, %zu left", pairs,
        plan.unplanned.size(), timer.elapsed(), singles.unplanned.size());
    QVERIFY(plan.unplanned.size() < 2000);
    QVERIFY2(pairs + timer.elapsed() < 120'000, "far from the few seconds it should take, even on a busy machine");
}

QTEST_APPLESS_MAIN(TestInsertion)
#include "tst_insertion.moc"
