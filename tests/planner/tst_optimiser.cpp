// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "modelmaker.h"
#include "planner/optimiser/optimiser.h"

#include <QTest>

#include <algorithm>

using namespace routedesk::planner;

namespace {

constexpr int problems = 60;

OptimiserResult optimise(const Model &model, std::uint64_t steps, OptimiserOptions options = {})
{
    return Optimiser(std::make_shared<const Model>(model), options).run(StepPace(steps));
}

}

class TestOptimiser : public QObject {
    Q_OBJECT

private slots:
    void plansKeepEveryRule();
    void whatIsHeldStays();
    void theSameStepsGiveTheSamePlan();
    void moreStepsAreNoWorse();
    void theCheapestPlaceIsTheCheapest();
    void lateIsWorseThanInTimeAndBetterThanNever();
    void fewestVehiclesComeFirst();
    void aStopEndsItWithAWholePlan();
    void nothingToPlanIsNoTrouble();
    void toursRememberWhatIsRight();
    void wanderingLosesNothing();
};

void TestOptimiser::wanderingLosesNothing()
{
    int leftOut = 0;
    int compared = 0;
    for (unsigned seed = 0; seed < problems; ++seed) {
        const Model model = fixtures::forgiving(fixtures::randomModel(seed, 12, 3));
        Chain chain(model, seed, {}, true);
        chain.fill();
        if (chain.best().value().unserved > 0)
            continue;
        ++compared;
        Value best = chain.best().value();
        for (int step = 0; step < 100; ++step) {
            chain.wander(1000, 1); // next to nothing for leaving something out
            QVERIFY(chain.best().value() <= best);
            best = chain.best().value();
            leftOut += chain.current().bank().empty() ? 0 : 1;
        }
        for (int step = 0; step < 100; ++step)
            chain.wander(1, 1e9); // and now nothing is worth it
        QVERIFY(chain.best().value() <= best);
        QCOMPARE(chain.current().unserved(), 0);
    }
    QVERIFY(compared > 0);
    QVERIFY(leftOut > 0);
}

void TestOptimiser::toursRememberWhatIsRight()
{
    for (unsigned seed = 0; seed < problems; ++seed) {
        Model model = fixtures::forgiving(fixtures::randomModel(seed, 12, 2));
        if (seed % 2 == 0)
            model = fixtures::hourly(model, seed);
        std::mt19937 random(seed);
        Tour tour(model, 0);
        std::vector<bool> isOn(model.requests.size());
        for (int step = 0; step < 200; ++step) {
            const auto chosen = random() % model.requests.size();
            if (!isOn[chosen]) {
                const auto gaps = static_cast<unsigned>(tour.entries().size()) - 1;
                const auto first = random() % gaps;
                tour.insert(model.requests[chosen], static_cast<std::int32_t>(first),
                    static_cast<std::int32_t>(first + random() % (gaps - first)));
                isOn[chosen] = true;
            } else {
                std::vector<bool> marked(isOn.size());
                for (std::size_t i = 0; i < isOn.size(); ++i) {
                    marked[i] = isOn[i] && (i == chosen || random() % 4 == 0);
                    isOn[i] = isOn[i] && !marked[i];
                }
                tour.removeMarked(marked);
            }
            std::vector<std::int32_t> nodes;
            for (const Tour::Slot &slot : tour.entries().subspan(1, tour.entries().size() - 2))
                nodes.push_back(slot.node);
            Tour anew(model, 0);
            anew.assign(nodes);
            QVERIFY2(std::ranges::equal(tour.entries(), anew.entries()), qPrintable(QString::number(seed)));
            QCOMPARE(tour.cost(), anew.cost());
            QCOMPARE(tour.length(), anew.length());
        }
    }
}

void TestOptimiser::plansKeepEveryRule()
{
    for (unsigned seed = 0; seed < problems; ++seed) {
        Model model = fixtures::randomModel(seed, 5 + static_cast<int>(seed), 2 + static_cast<int>(seed % 7));
        if (seed % 3 == 0)
            model = fixtures::forgiving(model);
        if (seed % 5 < 2)
            model = fixtures::hourly(model, seed);
        const bool fewest = seed % 2 == 0;
        const auto result = optimise(model, 400, { .seed = seed, .fewestVehicles = fewest });
        QCOMPARE(fixtures::broken(model, result.nodes), std::string());
        const Value counted = fixtures::valueOf(model, result.nodes, fewest);
        QCOMPARE(result.value.unserved, counted.unserved);
        QCOMPARE(result.value.vehicles, counted.vehicles);
        QCOMPARE(result.value.cost, counted.cost);
    }
}

void TestOptimiser::whatIsHeldStays()
{
    int held = 0;
    for (unsigned seed = 0; seed < problems; ++seed) {
        const Model model = fixtures::underWay(fixtures::randomModel(seed, 40, 5), seed);
        const auto result = optimise(model, 400, { .seed = seed + 1 });
        QCOMPARE(fixtures::broken(model, result.nodes), std::string());
        for (std::size_t vehicle = 0; vehicle < model.vehicles.size(); ++vehicle) {
            const auto isFixed = [&](std::int32_t node) {
                const auto request = model.nodes[static_cast<std::size_t>(node)].request;
                return !model.requests[static_cast<std::size_t>(request)].isMovable;
            };
            const auto prefix = model.vehicles[vehicle].held;
            const auto &before = model.first[vehicle];
            const auto &after = result.nodes[vehicle];
            QVERIFY(after.size() >= static_cast<std::size_t>(prefix));
            QVERIFY(std::equal(before.begin(), before.begin() + prefix, after.begin()));
            std::vector<std::int32_t> fixedBefore;
            std::vector<std::int32_t> fixedAfter;
            std::ranges::copy_if(before, std::back_inserter(fixedBefore), isFixed);
            std::ranges::copy_if(after, std::back_inserter(fixedAfter), isFixed);
            QVERIFY(fixedBefore == fixedAfter);
            held += prefix;
        }
    }
    QVERIFY(held > problems);
}

void TestOptimiser::theSameStepsGiveTheSamePlan()
{
    const Model model = fixtures::randomModel(7, 60, 8);
    const auto one = optimise(model, 2000, { .seed = 5 });
    const auto other = optimise(model, 2000, { .seed = 5 });
    QVERIFY(one.nodes == other.nodes);
    QCOMPARE(one.steps, other.steps);
    QVERIFY(optimise(model, 2000, { .seed = 6 }).nodes != one.nodes);
}

void TestOptimiser::moreStepsAreNoWorse()
{
    const Model model = fixtures::randomModel(11, 80, 8);
    const auto first = optimise(model, 0);
    const auto later = optimise(model, 5000);
    QVERIFY(later.value < first.value);
}

void TestOptimiser::theCheapestPlaceIsTheCheapest()
{
    int found = 0;
    for (unsigned seed = 0; seed < problems; ++seed) {
        Model model = fixtures::randomModel(seed, 24, 3);
        if (seed % 2 == 0)
            model = fixtures::forgiving(model);
        if (seed % 5 < 3)
            model = fixtures::hourly(model, seed);
        Assignment plan(model);
        Recreate recreate(model);
        Dice dice(seed);
        std::vector<std::int32_t> some(plan.bank().begin(), plan.bank().begin() + 16);
        recreate.run(plan, some, dice);
        PlacementSearch search(model);
        for (const auto request : plan.bank()) {
            const auto &wanted = model.requests[static_cast<std::size_t>(request)];
            for (const auto &tour : plan.tours()) {
                const auto nodes = plan.nodesOf(tour.vehicle());
                std::int64_t least = Placement::impossible;
                const auto gaps = static_cast<std::int32_t>(nodes.size());
                for (std::int32_t first = 0; first <= gaps; ++first) {
                    const auto last = wanted.second < 0 ? first : gaps;
                    for (std::int32_t second = first; second <= last; ++second) {
                        Tour tried = tour;
                        tried.insert(wanted, first, second);
                        if (tried.isFeasible())
                            least = std::min(least, tried.cost() - tour.cost());
                    }
                }
                QCOMPARE(std::int64_t{ search.cheapest(tour, wanted).cost }, least);
                found += least != Placement::impossible ? 1 : 0;
            }
        }
    }
    QVERIFY(found > problems);
}

void TestOptimiser::lateIsWorseThanInTimeAndBetterThanNever()
{
    int late = 0;
    for (unsigned seed = 0; seed < 10; ++seed) {
        const Model strict = fixtures::randomModel(seed, 40, 2);
        const Model lenient = fixtures::forgiving(strict);
        const auto inTime = optimise(strict, 1000);
        const auto anyTime = optimise(lenient, 1000);
        QVERIFY(anyTime.value.unserved <= inTime.value.unserved);
        late += anyTime.value.unserved < inTime.value.unserved ? 1 : 0;
    }
    QVERIFY(late > 0);
}

void TestOptimiser::fewestVehiclesComeFirst()
{
    // Twenty visits in one place, four to a vehicle, and vehicles enough for each.
    Model model;
    model.nodes.push_back({ .open = 0, .close = 1000 });
    for (std::int32_t i = 0; i < 20; ++i) {
        model.nodes.push_back({ .open = 0, .close = 1000, .service = 1, .request = i });
        model.requests.push_back({ .first = i + 1, .load = 1, .kind = model::Request::Load::FromStart });
    }
    model.vehicles.assign(20, { .start = 0, .end = 0, .capacity = 4 });
    model.network = std::make_shared<Network>(21, std::vector<std::int32_t>(21 * 21, 10));
    model.findNeighbours(20);
    const auto result = optimise(model, 2000);
    QCOMPARE(result.value.unserved, 0);
    QCOMPARE(result.value.vehicles, 5);
}

void TestOptimiser::aStopEndsItWithAWholePlan()
{
    const auto model = std::make_shared<const Model>(fixtures::randomModel(3, 50, 6));
    std::stop_source source;
    int reports = 0;
    const auto result
        = Optimiser(model).run(StepPace(1'000'000'000), source.get_token(), [&](const Snapshot &, std::uint64_t) {
              ++reports;
              source.request_stop();
          });
    QVERIFY(reports > 0);
    QVERIFY(result.steps < 1'000'000);
    QCOMPARE(fixtures::broken(*model, result.nodes), std::string());
}

void TestOptimiser::nothingToPlanIsNoTrouble()
{
    QCOMPARE(optimise(Model{ .network = std::make_shared<Network>(0, std::vector<std::int32_t>()) }, 100).value,
        Value());
    Model idle = fixtures::randomModel(1, 4, 2);
    idle.vehicles.clear();
    QVERIFY(optimise(idle, 100).value.unserved >= 4);
    QCOMPARE(optimise(fixtures::randomModel(1, 0, 2), 100).value, Value());
}

QTEST_GUILESS_MAIN(TestOptimiser)
#include "tst_optimiser.moc"
