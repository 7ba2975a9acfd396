// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "modelmaker.h"
#include "planner/optimiser/ejection.h"
#include "planner/optimiser/recreate.h"

#include <QTest>

#include <limits>

using namespace routedesk::planner;

namespace {

constexpr unsigned problems = 60;

Model anyModel(unsigned seed)
{
    Model model = fixtures::randomModel(seed, 30 + static_cast<int>(seed), 4 + static_cast<int>(seed % 4));
    if (seed % 7 == 0)
        model = fixtures::forgiving(model);
    if (seed % 5 == 0)
        model = fixtures::hourly(model, seed);
    return seed % 3 == 0 ? fixtures::underWay(model, seed) : model;
}

/// Everything offered a place and every fourth request that may go taken out again.
Assignment withLeftOvers(const Model &model, unsigned seed)
{
    Assignment plan(model);
    Recreate recreate(model);
    Dice dice(seed);
    auto bank = plan.bank();
    recreate.run(plan, bank, dice);
    std::vector<std::int32_t> out;
    for (std::int32_t request = 0; request < static_cast<std::int32_t>(model.requests.size()); request += 4) {
        if (plan.tourOf(request) >= 0 && model.requests[static_cast<std::size_t>(request)].isMovable)
            out.push_back(request);
    }
    plan.remove(out);
    plan.commit();
    return plan;
}

/// Calls visit(one, other) for each set of one or two requests of a tour that may be moved.
template<class Visit>
void forSets(const Assignment &plan, const Tour &tour, const Visit &visit)
{
    const Model &model = plan.model();
    std::vector<std::int32_t> free;
    for (std::int32_t request = 0; request < static_cast<std::int32_t>(model.requests.size()); ++request) {
        if (plan.tourOf(request) == tour.vehicle() && model.requests[static_cast<std::size_t>(request)].isMovable)
            free.push_back(request);
    }
    for (std::size_t i = 0; i < free.size(); ++i) {
        visit(free[i], model::none);
        for (std::size_t j = 0; j < i; ++j)
            visit(free[i], free[j]);
    }
}

bool fitsReally(const Model &model, Tour tour, const model::Request &wanted, std::int32_t one, std::int32_t other)
{
    std::vector<bool> marked(model.requests.size());
    for (const auto request : { one, other }) {
        if (request >= 0)
            marked[static_cast<std::size_t>(request)] = true;
    }
    tour.removeMarked(marked);
    return PlacementSearch(model).cheapest(tour, wanted).isPossible();
}

}

class TestEjection : public QObject {
    Q_OBJECT

private slots:
    void aTrialSaysWhatTheTourWould();
    void theLeastSetIsFound();
};

void TestEjection::aTrialSaysWhatTheTourWould()
{
    int fitting = 0;
    int failing = 0;
    for (unsigned seed = 0; seed < problems; ++seed) {
        const Model model = anyModel(seed);
        const auto plan = withLeftOvers(model, seed);
        EjectionTrial trial(model);
        for (const auto &tour : plan.tours()) {
            if (!trial.take(tour))
                continue;
            for (const auto request : plan.bank()) {
                const auto &wanted = model.requests[static_cast<std::size_t>(request)];
                forSets(plan, tour, [&](std::int32_t one, std::int32_t other) {
                    const bool isRoom = fitsReally(model, tour, wanted, one, other);
                    QCOMPARE(trial.fits(wanted, one, other), isRoom);
                    ++(isRoom ? fitting : failing);
                });
            }
        }
    }
    QVERIFY(fitting > 1'000);
    QVERIFY(failing > 1'000);
}

void TestEjection::theLeastSetIsFound()
{
    int found = 0;
    for (unsigned seed = 0; seed < problems; ++seed) {
        const Model model = anyModel(seed);
        const auto plan = withLeftOvers(model, seed);
        EjectionSearch search(model);
        Dice dice(seed);
        std::vector<std::int64_t> absences(model.requests.size());
        for (auto &count : absences)
            count = 1 + dice.below(50);
        const auto sum = [&](std::int32_t one, std::int32_t other) {
            return absences[static_cast<std::size_t>(one)]
                + (other < 0 ? 0 : absences[static_cast<std::size_t>(other)]);
        };
        for (const auto request : plan.bank()) {
            const auto &wanted = model.requests[static_cast<std::size_t>(request)];
            auto least = std::numeric_limits<std::int64_t>::max();
            for (const auto &tour : plan.tours()) {
                if (tour.isEmpty() || !model.mayServe(static_cast<std::size_t>(tour.vehicle()), wanted))
                    continue;
                forSets(plan, tour, [&](std::int32_t one, std::int32_t other) {
                    if (sum(one, other) < least && fitsReally(model, tour, wanted, one, other))
                        least = sum(one, other);
                });
            }
            const auto ejection = search.find(plan, request, absences, dice);
            QCOMPARE(ejection.has_value(), least != std::numeric_limits<std::int64_t>::max());
            if (!ejection)
                continue;
            ++found;
            QCOMPARE(sum(ejection->out.front(), ejection->out.size() > 1 ? ejection->out[1] : model::none), least);
        }
    }
    QVERIFY(found > 100);
}

QTEST_GUILESS_MAIN(TestEjection)
#include "tst_ejection.moc"
