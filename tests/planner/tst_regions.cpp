// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "modelmaker.h"
#include "planner/optimiser/optimiser.h"
#include "planner/optimiser/region.h"

#include <QTest>

#include <algorithm>

using namespace routedesk::planner;

namespace {

constexpr unsigned problems = 40;

/// Problems of every kind, one after the other.
Model anyModel(unsigned seed)
{
    Model model = fixtures::randomModel(seed, 40 + static_cast<int>(seed), 6 + static_cast<int>(seed % 5));
    if (seed % 3 == 0)
        model = fixtures::forgiving(model);
    if (seed % 5 < 2)
        model = fixtures::hourly(model, seed);
    return seed % 4 == 0 ? fixtures::underWay(model, seed) : model;
}

/// Everything offered a place, but for a vehicle that is closed where it serves nothing.
Assignment filled(const Model &model, unsigned seed)
{
    Assignment plan(model);
    Recreate recreate(model);
    Dice dice(seed);
    auto bank = plan.bank();
    if (plan.tours().back().isEmpty())
        plan.setOpen(plan.tours().back().vehicle(), false);
    recreate.run(plan, bank, dice);
    plan.commit();
    return plan;
}

RegionalSearch::Options inSmallParts(unsigned seed)
{
    return { .seed = seed, .nodesEach = 14, .countVehicles = seed % 2 == 0, .steps = { 0, 0 } };
}

void search(RegionalSearch &search, std::uint64_t steps)
{
    const StepPace pace(steps);
    const Cooling cooling{ .hottest = 500, .coldest = 1 };
    for (double until = 0.1; until < 1.05; until += 0.1)
        search.round(pace, {}, until, cooling);
}

}

class TestRegions : public QObject {
    Q_OBJECT

private slots:
    void everyVehicleAndRequestIsInOnePart();
    void aPartIsTheSameProblem();
    void plansKeepEveryRule();
    void theSameStepsGiveTheSamePlan();
    void aStopEndsARound();
    void aLargeProblemIsSearchedInParts();
};

void TestRegions::everyVehicleAndRequestIsInOnePart()
{
    for (unsigned seed = 0; seed < problems; ++seed) {
        const Model model = anyModel(seed);
        const auto plan = filled(model, seed);
        Dice dice(seed);
        const auto parts = neighbourhoods(plan, 1 + seed % 5, dice);
        QVERIFY(parts.size() <= 1 + seed % 5);
        std::vector<std::int32_t> vehicles;
        std::vector<std::int32_t> left;
        for (const auto &part : parts) {
            QVERIFY(!part.vehicles.empty());
            vehicles.insert(vehicles.end(), part.vehicles.begin(), part.vehicles.end());
            left.insert(left.end(), part.left.begin(), part.left.end());
        }
        std::ranges::sort(vehicles);
        std::ranges::sort(left);
        std::vector<std::int32_t> open;
        for (const auto &tour : plan.tours()) {
            if (plan.isOpen(tour.vehicle()))
                open.push_back(tour.vehicle());
        }
        auto bank = plan.bank();
        std::ranges::sort(bank);
        QVERIFY(vehicles == open);
        QVERIFY(left == bank);
    }
}

void TestRegions::aPartIsTheSameProblem()
{
    Region region;
    for (unsigned seed = 0; seed < problems; ++seed) {
        const Model model = anyModel(seed);
        const auto plan = filled(model, seed);
        Dice dice(seed);
        Value sum;
        std::vector<std::vector<std::int32_t>> whole(model.vehicles.size());
        for (const auto &[vehicles, left] : neighbourhoods(plan, 3, dice)) {
            region.take(plan, vehicles, left);
            const Assignment part(region.model());
            QCOMPARE(fixtures::broken(region.model(), region.model().first), std::string());
            sum.unserved += part.unserved();
            sum.cost += part.cost();
            region.write(region.model().first, whole);
        }
        QCOMPARE(sum.unserved, plan.unserved());
        QCOMPARE(sum.cost, plan.cost());
        for (std::size_t vehicle = 0; vehicle < whole.size(); ++vehicle)
            QVERIFY(whole[vehicle] == plan.nodesOf(static_cast<std::int32_t>(vehicle)));
    }
}

void TestRegions::plansKeepEveryRule()
{
    int better = 0;
    for (unsigned seed = 0; seed < problems; ++seed) {
        const Model model = anyModel(seed);
        const auto plan = filled(model, seed);
        const auto options = inSmallParts(seed);
        const Value before = plan.value(options.countVehicles);
        RegionalSearch regions(plan, options);
        search(regions, 1500);
        const auto &best = regions.best();
        QCOMPARE(fixtures::broken(model, best.nodes()), std::string());
        const Value counted = fixtures::valueOf(model, best.nodes(), options.countVehicles);
        QCOMPARE(best.value().unserved, counted.unserved);
        QCOMPARE(best.value().vehicles, counted.vehicles);
        QCOMPARE(best.value().cost, counted.cost);
        QVERIFY(best.value() <= before);
        better += best.value() < before ? 1 : 0;
        for (std::size_t vehicle = 0; vehicle < model.first.size(); ++vehicle) {
            const auto held = model.vehicles[vehicle].held;
            const auto &first = model.first[vehicle];
            const auto &now = best.nodes()[vehicle];
            QVERIFY(now.size() >= static_cast<std::size_t>(held));
            QVERIFY(std::equal(first.begin(), first.begin() + held, now.begin()));
        }
    }
    QVERIFY(better > static_cast<int>(problems) / 2);
}

void TestRegions::theSameStepsGiveTheSamePlan()
{
    const Model model = anyModel(7);
    const auto plan = filled(model, 7);
    RegionalSearch one(plan, inSmallParts(7));
    RegionalSearch other(plan, inSmallParts(7));
    search(one, 2000);
    search(other, 2000);
    QVERIFY(one.best().nodes() == other.best().nodes());
    QVERIFY(one.steps() == other.steps());
    RegionalSearch third(plan, inSmallParts(9));
    search(third, 2000);
    QVERIFY(third.best().nodes() != one.best().nodes());
}

void TestRegions::aStopEndsARound()
{
    const Model model = anyModel(5);
    RegionalSearch regions(filled(model, 5), inSmallParts(5));
    std::stop_source source;
    source.request_stop();
    regions.round(StepPace(1'000'000'000), source.get_token(), 1.0, {});
    QCOMPARE(fixtures::broken(model, regions.best().nodes()), std::string());
    QVERIFY(std::ranges::all_of(regions.steps(), [](std::uint64_t steps) { return steps < 1'000; }));
}

void TestRegions::aLargeProblemIsSearchedInParts()
{
    Model model = fixtures::randomModel(3, 1500, 60);
    QVERIFY(model.nodes.size() > 1800);
    const auto shared = std::make_shared<const Model>(std::move(model));
    const OptimiserOptions options{ .fewestVehicles = false, .roundShare = 0.1 };
    const auto few = Optimiser(shared, options).run(StepPace(200));
    const auto more = Optimiser(shared, options).run(StepPace(3000));
    const auto again = Optimiser(shared, options).run(StepPace(3000));
    QCOMPARE(fixtures::broken(*shared, more.nodes), std::string());
    QVERIFY(more.value < few.value);
    QVERIFY(more.nodes == again.nodes);
    QCOMPARE(more.steps, again.steps);
}

QTEST_GUILESS_MAIN(TestRegions)
#include "tst_regions.moc"
