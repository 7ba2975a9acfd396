// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/affinetraveltimes.h"
#include "planner/bestinsertion.h"
#include "planner/consequence.h"

#include "fixtures.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <map>

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

namespace {

struct Day {
    Problem problem;
    PlanOptions options;
};

Day randomDay(unsigned seed)
{
    Maker maker(seed);
    Day day;
    day.problem.departNotBefore = at(7);
    day.options.policy.windowsAreHard = maker.chance(70);
    day.options.improvementRounds = maker.below(3);
    const int routes = 1 + maker.below(5);
    for (int i = 0; i < routes; ++i) {
        Route route{ maker.vehicle("v" + std::to_string(i)), {} };
        if (maker.chance(50)) {
            for (Stop stop : maker.sequence(maker.below(6))) {
                const std::string prefix = route.vehicle.id + "/";
                stop.id = prefix + stop.id;
                if (stop.mate)
                    stop.mate = prefix + *stop.mate;
                route.stops.push_back(stop);
            }
            for (std::size_t k = 0; k < std::min<std::size_t>(2, route.stops.size()); ++k)
                route.stops[k].locked = maker.chance(40);
        }
        day.problem.routes.push_back(route);
    }
    const int orders = 5 + maker.below(25);
    for (int i = 0; i < orders; ++i) {
        const std::string id = "o" + std::to_string(i);
        if (maker.chance(40)) {
            for (const Stop &stop : maker.pairOf(id))
                day.problem.orders.push_back(stop);
        } else {
            day.problem.orders.push_back(maker.order(id));
        }
    }
    std::shuffle(day.problem.orders.begin(), day.problem.orders.end(), maker.random);
    return day;
}

/// The first promise that a plan does not keep; null if it keeps all.
QString brokenPromise(const Day &day, const Plan &plan)
{
    const Hills hills;
    std::map<StopId, int> seen;
    for (const Unplanned &left : plan.unplanned)
        ++seen[left.stop];
    for (std::size_t r = 0; r < day.problem.routes.size(); ++r) {
        const Route &route = day.problem.routes[r];
        const std::vector<Stop> &after = plan.sequences[r];
        for (const Stop &stop : after)
            ++seen[stop.id];
        for (std::size_t i = 0; i < heldCount(route.stops); ++i) {
            if (after[i] != route.stops[i])
                return QStringLiteral("a held stop moved");
        }
        std::size_t next = 0;
        for (const Stop &stop : after)
            next += next < route.stops.size() && stop == route.stops[next] ? 1 : 0;
        if (next != route.stops.size())
            return QStringLiteral("what was planned was reordered");
        const Consequence change
            = consequence(route.vehicle, route.stops, after, hills, day.problem.departNotBefore);
        for (const auto &list : { change.broken, change.worsened }) {
            for (const Violation &violation : list) {
                if (violation.rule != Rule::WindowMissed || day.options.policy.windowsAreHard)
                    return QStringLiteral("rule %1 broken").arg(static_cast<int>(violation.rule));
            }
        }
    }
    std::size_t expected = 0;
    for (const Route &route : day.problem.routes) {
        for (const Stop &stop : route.stops) {
            if (seen[stop.id] != 1)
                return QStringLiteral("a planned stop was lost or doubled");
            ++expected;
        }
    }
    for (const Stop &stop : day.problem.orders) {
        if (seen[stop.id] != 1)
            return QStringLiteral("an order was lost or doubled");
        ++expected;
    }
    return seen.size() == expected ? QString() : QStringLiteral("a stop came from nowhere");
}

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
