// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/optimise.h"
#include "randomday.h"

#include <QTest>

#include <algorithm>
#include <atomic>

using namespace routedesk::planner;
using namespace routedesk::planner::fixtures;
using namespace std::chrono_literals;

namespace {

constexpr unsigned days = 120;

OptimiseOptions freely(const PlanOptions &insertion = {})
{
    return { .insertion = insertion, .mayMove = [](const Stop &) { return true; } };
}

std::size_t stopsThatChangedRoute(const Problem &problem, const Plan &plan)
{
    std::size_t changed = 0;
    for (std::size_t r = 0; r < problem.routes.size(); ++r) {
        for (const Stop &stop : problem.routes[r].stops)
            changed += std::ranges::find(plan.sequences[r], stop) == plan.sequences[r].end() ? 1U : 0U;
    }
    return changed;
}

}

class TestOptimise : public QObject {
    Q_OBJECT

private slots:
    void fillingInKeepsEveryPromise();
    void planningAnewKeepsEveryRule();
    void leavesNoMoreOutThanInsertion();
    void mendsAPoorPlan();
    void aNudgeMovesLessThanAReshuffle();
    void urgentOrdersComeFirst();
    void aHalfJoinsItsMate();
    void windowsThatCannotBeMet();
    void whatIsLeftHasAReason();
    void tellsTheBestSoFar();
    void aStopEndsItWithAWholePlan();

private:
    Road m_road;
    Hills m_hills;
};

void TestOptimise::fillingInKeepsEveryPromise()
{
    for (unsigned seed = 1; seed <= days; ++seed) {
        const Day day = randomDay(seed);
        const Plan plan = optimise(day.problem, m_hills, { .insertion = day.options }, StepPace(200));
        const QString broken = brokenPromise(day, plan);
        QVERIFY2(broken.isNull(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(broken)));
    }
}

void TestOptimise::planningAnewKeepsEveryRule()
{
    std::size_t moved = 0;
    for (unsigned seed = 1; seed <= days; ++seed) {
        Day day = randomDay(seed);
        Maker maker(seed);
        for (Route &route : day.problem.routes) {
            for (Stop &stop : route.stops)
                stop.bound = maker.chance(20);
        }
        const Plan plan = optimise(day.problem, m_hills, freely(day.options), StepPace(200));
        const QString broken = brokenFreedom(day, plan);
        QVERIFY2(broken.isNull(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(broken)));
        moved += stopsThatChangedRoute(day.problem, plan);
    }
    QVERIFY(moved > days / 4);
}

void TestOptimise::leavesNoMoreOutThanInsertion()
{
    std::size_t fewer = 0;
    for (unsigned seed = 1; seed <= days; ++seed) {
        const Day day = randomDay(seed);
        const Plan plan = optimise(day.problem, m_hills, { .insertion = day.options }, StepPace(400));
        const Plan simple = planByInsertion(day.problem, m_hills, day.options);
        const bool isWorse = plan.unplanned.size() > simple.unplanned.size() + 1;
        QVERIFY2(!isWorse,
            qPrintable(QStringLiteral("seed %1: %2 left, by insertion %3")
                    .arg(seed)
                    .arg(plan.unplanned.size())
                    .arg(simple.unplanned.size())));
        fewer += plan.unplanned.size() < simple.unplanned.size() ? 1U : 0U;
    }
    QVERIFY(fewer > 0);
}

void TestOptimise::mendsAPoorPlan()
{
    const Problem problem{ {},
        { { van("1"), { delivery("a", 10), delivery("z", -20), delivery("b", 20) } },
            { van("2"), { delivery("y", -10), delivery("c", 30), delivery("x", -30) } } },
        at(8) };
    const Plan plan = optimise(problem, m_road, freely(), StepPace(500));
    QVERIFY(plan.unplanned.empty());
    Duration driving{};
    for (std::size_t r = 0; r < 2; ++r)
        driving += Schedule::evaluate(problem.routes[r].vehicle, plan.sequences[r], m_road, at(8)).totals.driving;
    QCOMPARE(driving, Duration(120min));
}

void TestOptimise::aNudgeMovesLessThanAReshuffle()
{
    std::size_t nudged = 0;
    std::size_t reshuffled = 0;
    for (unsigned seed = 1; seed <= 20; ++seed) {
        const Day day = randomDay(seed);
        auto options = freely(day.options);
        reshuffled += stopsThatChangedRoute(day.problem, optimise(day.problem, m_hills, options, StepPace(200)));
        options.disturbance = 6h;
        nudged += stopsThatChangedRoute(day.problem, optimise(day.problem, m_hills, options, StepPace(200)));
    }
    QVERIFY2(nudged < reshuffled / 2, qPrintable(QStringLiteral("%1 and %2").arg(nudged).arg(reshuffled)));
}

void TestOptimise::urgentOrdersComeFirst()
{
    Vehicle small = van();
    small.capacity = 1;
    std::vector<Stop> orders{ within(delivery("soon", 5), {}, at(9)), delivery("important", 50) };
    const auto leftOut = [&] {
        return optimise({ orders, { { small, {} } }, at(8) }, m_road, {}, StepPace(200)).unplanned.front().stop;
    };
    QCOMPARE(leftOut(), "important");
    orders[1].priority = 1;
    QCOMPARE(leftOut(), "soon");
}

void TestOptimise::aHalfJoinsItsMate()
{
    std::vector<Stop> underWay{ pick("p", 5, "d"), delivery("a", 30) };
    underWay[0].state = Stop::State::Completed;
    const Problem problem{ { drop("d", 10, "p") }, { { van("near"), {} }, { van("carrier"), underWay } }, at(8) };
    const Plan plan = optimise(problem, m_road, freely(), StepPace(100));
    QVERIFY(plan.unplanned.empty());
    QCOMPARE(plan.sequences[1].size(), 3U);
    QCOMPARE(plan.sequences[1].front().id, "p");
}

void TestOptimise::windowsThatCannotBeMet()
{
    Day day;
    day.problem.departNotBefore = at(7);
    day.problem.routes = { { van(), {} } };
    day.problem.routes.front().vehicle.breaks = Breaks({ { at(12), at(13) } });
    day.problem.orders = { within(delivery("closes before it opens", 10), at(11), at(10)),
        within(delivery("open at noon only", 20), at(12, 15), at(12, 45)),
        within(delivery("open till one", 30), at(12, 15), at(13)) };
    OptimiseOptions options;
    options.search.threads = 1;
    const Plan plan = optimise(day.problem, Road(), options, StepPace(50));
    QCOMPARE(ids(plan.sequences.front()), std::vector<StopId>{ "open till one" });
    QCOMPARE(plan.unplanned.size(), 2u);
}

void TestOptimise::whatIsLeftHasAReason()
{
    Stop frozen = delivery("ice", 10);
    frozen.skills = { "frozen" };
    const Plan plan
        = optimise({ { frozen, delivery("a", 5) }, { { van(), {} } }, at(8) }, m_road, {}, StepPace(100));
    QCOMPARE(plan.unplanned.size(), 1U);
    QCOMPARE(plan.unplanned.front().reason.cause, Refusal::Cause::SkillMissing);
    QCOMPARE(ids(plan.sequences.front()), (std::vector<StopId>{ "a" }));
}

void TestOptimise::tellsTheBestSoFar()
{
    const Day day = randomDay(9);
    std::vector<std::vector<Stop>> last;
    const Plan plan = optimise(day.problem, m_hills, { .insertion = day.options }, StepPace(500), {},
        [&](const auto &sequences) { last = sequences; });
    QVERIFY(last == plan.sequences);
}

void TestOptimise::aStopEndsItWithAWholePlan()
{
    const Day day = randomDay(5);
    std::stop_source source;
    source.request_stop();
    const Plan plan
        = optimise(day.problem, m_hills, freely(day.options), StepPace(1'000'000'000), source.get_token());
    QCOMPARE(brokenFreedom(day, plan), QString());
    for (std::size_t i = 0; i < day.problem.routes.size(); ++i)
        QVERIFY(plan.sequences[i] == day.problem.routes[i].stops);
    for (const Unplanned &left : plan.unplanned)
        QCOMPARE(left.reason.cause, Refusal::Cause::NotTried);

    // While the ways are being measured it is noticed at the next place, not after the last.
    class Stopping final : public TravelTimes {
    public:
        [[nodiscard]] Leg leg(const Place &, const Place &) const override
        {
            if (++asked == 100)
                source.request_stop();
            return {};
        }
        mutable std::atomic<int> asked = 0;
        mutable std::stop_source source;
    } stopping;
    Problem large{ .orders = {}, .routes = { { van(), {} } }, .departNotBefore = at(7) };
    for (int i = 0; i < 2000; ++i)
        large.orders.push_back(delivery(std::to_string(i), i));
    const Plan none = optimise(large, stopping, {}, StepPace(10), stopping.source.get_token());
    QCOMPARE(none.unplanned.size(), large.orders.size());
    QVERIFY(stopping.asked < 20'000);
}

QTEST_GUILESS_MAIN(TestOptimise)
#include "tst_optimise.moc"
