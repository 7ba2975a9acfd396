// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/affinetraveltimes.h"
#include "planner/consequence.h"
#include "planner/routeprobe.h"

#include "fixtures.h"

#include <QElapsedTimer>
#include <QTest>

#include <cmath>

using namespace routedesk::planner;
using namespace routedesk::planner::fixtures;
using namespace std::chrono_literals;

/// What the probe says of a place must be what the schedule says of the sequence with the order at that place.
class TestProbe : public QObject {
    Q_OBJECT

private slots:
    void byHand();
    void respectsHeldStops();
    void placesAHalfOnTheRightSide();
    void leavesWhatIsBrokenNoWorse();
    void singlesAgreeWithTheSchedule_data();
    void singlesAgreeWithTheSchedule();
    void pairsAgreeWithTheSchedule_data();
    void pairsAgreeWithTheSchedule();
    void aHundredStopsAreQuick();

private:
    Road m_road;
};

namespace {

struct Scene {
    Vehicle vehicle;
    std::vector<Stop> stops;
    Instant notBefore;
    InsertionPolicy policy;
};

/// A route that may be late, long or unskilled, but is not overloaded.
Scene sceneOf(Maker &maker)
{
    Scene scene{ maker.vehicle("v"), maker.sequence(maker.below(9)), at(6 + maker.below(4)), {} };
    scene.policy.windowsAreHard = maker.chance(50);
    scene.policy.latenessWeight = maker.chance(50) ? 10.0 : 0.25;
    const int held = maker.chance(30) ? maker.below(4) : 0;
    for (int i = 0; i < held && i < static_cast<int>(scene.stops.size()); ++i)
        scene.stops[static_cast<std::size_t>(i)].locked = maker.chance(50);
    for (Stop &stop : scene.stops) {
        if (maker.chance(8) && !stop.mate)
            stop.state = maker.chance(50) ? Stop::State::Cancelled : Stop::State::Completed;
    }
    const int peak = Schedule::evaluate(scene.vehicle, scene.stops, Hills(), scene.notBefore).totals.peakLoad;
    if (scene.vehicle.capacity)
        scene.vehicle.capacity = std::max(*scene.vehicle.capacity, peak);
    return scene;
}

std::optional<Insertion> slowly(const Scene &scene, const std::vector<Stop> &after, InsertionPoint point)
{
    if (point.first < heldCount(scene.stops))
        return std::nullopt;
    const Consequence change = consequence(scene.vehicle, scene.stops, after, Hills(), scene.notBefore);
    for (const auto &list : { change.broken, change.worsened }) {
        for (const Violation &violation : list) {
            if (violation.rule != Rule::WindowMissed || scene.policy.windowsAreHard)
                return std::nullopt;
        }
    }
    const auto usually = [&](const std::vector<Stop> &stops) {
        const Totals totals = Schedule::evaluate(scene.vehicle, stops, Hills(), scene.notBefore).totals;
        return totals.driving - totals.traffic;
    };
    const double cost = static_cast<double>((usually(after) - usually(scene.stops)).count()) / 1000.0
        + scene.policy.latenessWeight * static_cast<double>(change.addedLateness.count()) / 1000.0;
    return Insertion{ point, change.addedDriving, change.addedLateness, change.addedMetres, cost };
}

std::vector<Stop> with(std::vector<Stop> stops, const Stop &stop, std::size_t position)
{
    stops.insert(stops.begin() + static_cast<std::ptrdiff_t>(position), stop);
    return stops;
}

bool alike(const std::optional<Insertion> &one, const std::optional<Insertion> &other)
{
    if (!one || !other)
        return one.has_value() == other.has_value();
    return one->addedDriving == other->addedDriving && one->addedLateness == other->addedLateness
        && one->addedMetres == other->addedMetres && std::abs(one->cost - other->cost) < 1e-6;
}

void addSeeds()
{
    QTest::addColumn<unsigned>("firstSeed");
    for (unsigned seed = 1; seed <= 2000; seed += 250)
        QTest::addRow("seeds from %u", seed) << seed;
}

}

void TestProbe::byHand()
{
    const Vehicle vehicle = van();
    const std::vector<Stop> stops{ delivery("a", 10), within(delivery("b", 20), {}, at(8, 24)), delivery("c", 40) };
    const RouteProbe probe(vehicle, stops, m_road, at(8));

    // Behind a, ten minutes out and back would make b late; on the way home it costs nothing.
    const Stop off = delivery("off", 5);
    const Insertion home{ { 3, {} }, 0ms, 0ms, 0, 0.0 };
    QCOMPARE(probe.at(off, 3), home);
    QCOMPARE(probe.best(off)->point, (InsertionPoint{ 0, {} })); // as cheap, and first
    QVERIFY(!probe.at(off, 1));
    InsertionPolicy soft;
    soft.windowsAreHard = false;
    QCOMPARE(probe.at(off, 1, soft), (Insertion{ { 1, {} }, 10min, 6min, 10'000, 600.0 + 10 * 360.0 }));

    const Stop from = pick("from", 15, "to");
    const Stop to = drop("to", 30, "from");
    QCOMPARE(probe.best(from, &to), (Insertion{ { 1, 3 }, 0ms, 0ms, 0, 0.0 }));
    QVERIFY(!probe.at(from, 3, to, 3));
    QVERIFY(!probe.at(from, 4, to, 3));
    QVERIFY(!probe.at(from, 1, to, 6));
    QCOMPARE(probe.at(from, 3, to, 4)->addedDriving, Duration(30min)); // back from 40 to 15, again to 30, and home
}

void TestProbe::respectsHeldStops()
{
    const Vehicle vehicle = van();
    std::vector<Stop> stops{ delivery("a", 10), delivery("b", 20), delivery("c", 30) };
    stops[1].state = Stop::State::Started;
    const RouteProbe probe(vehicle, stops, m_road, at(8));
    QCOMPARE(heldCount(stops), 2U);
    const Stop stop = delivery("x", 15);
    QVERIFY(!probe.at(stop, 0));
    QVERIFY(!probe.at(stop, 1));
    QVERIFY(probe.at(stop, 2));
    QCOMPARE(probe.best(stop)->point.first, 3U);
    const Stop mate = drop("y", 16, "p");
    const Stop from = pick("p", 12, "y");
    QVERIFY(!probe.at(from, 1, mate, 3));
    QVERIFY(probe.best(from, &mate)->point.first >= 2);
}

void TestProbe::placesAHalfOnTheRightSide()
{
    const Vehicle vehicle = van();
    const std::vector<Stop> stops{ delivery("a", 10), pick("p", 20, "d"), delivery("b", 30) };
    const RouteProbe probe(vehicle, stops, m_road, at(8));
    const Stop half = drop("d", 5, "p");
    QVERIFY(!probe.at(half, 0));
    QVERIFY(!probe.at(half, 1));
    QCOMPARE(probe.best(half)->point.first, 3U);
    QCOMPARE(probe.best(half)->addedDriving, Duration(0));
    QVERIFY(!probe.best(drop("z", 5, "elsewhere")));
    QVERIFY(!probe.at(drop("z", 5, "elsewhere"), 3));
}

void TestProbe::leavesWhatIsBrokenNoWorse()
{
    Vehicle vehicle = van();
    vehicle.shiftEnd = at(8, 30);
    vehicle.maxMetres = 1000;
    vehicle.capacity = 1;
    const std::vector<Stop> stops{ delivery("a", 20), pick("b", 25, {}) };
    const RouteProbe probe(vehicle, stops, m_road, at(8));
    Stop stop = delivery("on the way", 10, 0);
    QVERIFY(probe.at(stop, 0)); // costs nothing
    stop.service = 1s;
    QVERIFY(!probe.at(stop, 0)); // ends later still
    stop.service = 0s;
    stop.load = 1;
    QVERIFY(!probe.at(stop, 0));
    QVERIFY(!probe.at(delivery("farther", 26, 0), 2));
}

void TestProbe::singlesAgreeWithTheSchedule_data()
{
    addSeeds();
}

void TestProbe::singlesAgreeWithTheSchedule()
{
    QFETCH(unsigned, firstSeed);
    const Hills hills;
    int possible = 0;
    int impossible = 0;
    for (unsigned seed = firstSeed; seed < firstSeed + 250; ++seed) {
        Maker maker(seed);
        const Scene scene = sceneOf(maker);
        const Stop stop = maker.order("new");
        const RouteProbe probe(scene.vehicle, scene.stops, hills, scene.notBefore);
        std::optional<Insertion> best;
        for (std::size_t position = 0; position <= scene.stops.size(); ++position) {
            const auto expected = slowly(scene, with(scene.stops, stop, position), { position, {} });
            const auto found = probe.at(stop, position, scene.policy);
            QVERIFY2(alike(found, expected), qPrintable(QStringLiteral("seed %1 at %2").arg(seed).arg(position)));
            if (expected && (!best || expected->cost < best->cost))
                best = expected;
            ++(expected ? possible : impossible);
        }
        QVERIFY2(
            alike(probe.best(stop, nullptr, scene.policy), best), qPrintable(QStringLiteral("seed %1").arg(seed)));
    }
    QVERIFY(possible > 100 && impossible > 100);
}

void TestProbe::pairsAgreeWithTheSchedule_data()
{
    addSeeds();
}

void TestProbe::pairsAgreeWithTheSchedule()
{
    QFETCH(unsigned, firstSeed);
    const Hills hills;
    int possible = 0;
    int impossible = 0;
    for (unsigned seed = firstSeed; seed < firstSeed + 250; ++seed) {
        Maker maker(seed);
        const Scene scene = sceneOf(maker);
        std::vector<Stop> pair = maker.pairOf("new");
        if (maker.chance(20))
            pair[1].load = maker.below(4); // not all that was picked is dropped, or more
        if (pair[1].load > pair[0].load)
            pair[1].load = pair[0].load;
        const RouteProbe probe(scene.vehicle, scene.stops, hills, scene.notBefore);
        std::optional<Insertion> best;
        for (std::size_t i = 0; i <= scene.stops.size(); ++i) {
            const std::vector<Stop> picked = with(scene.stops, pair[0], i);
            for (std::size_t j = i + 1; j <= picked.size(); ++j) {
                const auto expected = slowly(scene, with(picked, pair[1], j), { i, j });
                const auto found = probe.at(pair[0], i, pair[1], j, scene.policy);
                QVERIFY2(alike(found, expected),
                    qPrintable(QStringLiteral("seed %1 at %2, %3").arg(seed).arg(i).arg(j)));
                QVERIFY(!found || found->point == (InsertionPoint{ i, j }));
                if (expected && (!best || expected->cost < best->cost))
                    best = expected;
                ++(expected ? possible : impossible);
            }
        }
        const auto found = probe.best(pair[0], &pair[1], scene.policy);
        QVERIFY2(alike(found, best), qPrintable(QStringLiteral("seed %1").arg(seed)));
        if (found) {
            const auto again = slowly(scene,
                with(with(scene.stops, pair[0], found->point.first), pair[1], *found->point.second), found->point);
            QVERIFY(alike(found, again));
        }
    }
    QVERIFY(possible > 100 && impossible > 100);
}

void TestProbe::aHundredStopsAreQuick()
{
    const AffineTravelTimes times;
    Maker maker(11);
    const auto somewhere
        = [&maker] { return place(-121.9 + maker.below(1000) / 5000.0, 37.3 + maker.below(1000) / 5000.0); };
    Route route{ van(), {} };
    route.vehicle.start = route.vehicle.end = somewhere();
    for (int i = 0; i < 50; ++i) {
        for (Stop stop : maker.pairOf("p" + std::to_string(i))) {
            stop.place = somewhere();
            stop.skills.clear();
            route.stops.push_back(stop);
        }
    }
    InsertionPolicy soft;
    soft.windowsAreHard = false;
    route.vehicle.shiftEnd.reset();
    std::vector<Stop> pair = maker.pairOf("new");
    for (Stop &stop : pair) {
        stop.place = somewhere();
        stop.skills.clear();
    }
    constexpr int rounds = 100;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < rounds; ++i)
        QVERIFY(bestPosition(route, pair[0], &pair[1], times, at(8), soft));
    const double both = static_cast<double>(timer.nsecsElapsed()) / rounds / 1e6;
    timer.restart();
    const Stop single = delivery("single", -121.85);
    for (int i = 0; i < rounds; ++i)
        QVERIFY(bestPosition(route, single, nullptr, times, at(8), soft));
    const double one = static_cast<double>(timer.nsecsElapsed()) / rounds / 1e6;
    qInfo("100 stops: best position of a pair %.3f ms, of one order %.3f ms", both, one);
    QVERIFY2(
        both < 20 && one < 20, "far from the fraction of a millisecond it should take, even on a busy machine");
}

QTEST_APPLESS_MAIN(TestProbe)
#include "tst_probe.moc"
