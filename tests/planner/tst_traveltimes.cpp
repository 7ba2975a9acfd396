// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/affinetraveltimes.h"
#include "planner/matrixtraveltimes.h"

#include "fixtures.h"

#include <QTest>

#include <limits>

using namespace routedesk::planner;
using namespace routedesk::planner::fixtures;
using std::chrono::seconds;

class TestTravelTimes : public QObject {
    Q_OBJECT

private slots:
    void affineMinutes_data();
    void affineMinutes();
    void affineKeepsTheTriangle();
    void affineTakesOtherCoefficients();
    void matrixAnswersByIndexBothWays();
    void matrixAsksTheFallback();
    void matrixRefusesNonsense();
    void tabulatedEqualsItsSource();
};

namespace {

/// A place so many kilometres of great circle east of 0, on the equator.
Place eastOf(double km)
{
    return place(km / (6371.0 * std::numbers::pi / 180.0));
}

Place numbered(int index)
{
    return { .coordinate = { .longitude = 1.0 * index }, .index = index };
}

}

void TestTravelTimes::affineMinutes_data()
{
    QTest::addColumn<double>("km");
    QTest::addColumn<int>("took");
    QTest::addColumn<int>("metres");

    QTest::newRow("nowhere") << 0.0 << 0 << 0;
    QTest::newRow("near: ten minutes a kilometre") << 0.2 << 120 << 260;
    QTest::newRow("just before the bend") << 0.4 << 240 << 520;
    QTest::newRow("at the bend: 4 / 8.4 km") << 4.0 / 8.4 << 286 << 619;
    QTest::newRow("far: 4 + 1.6 a kilometre") << 1.0 << 336 << 1300;
    QTest::newRow("across town") << 10.0 << 1200 << 13'000;
}

void TestTravelTimes::affineMinutes()
{
    QFETCH(double, km);
    QFETCH(int, took);
    QFETCH(int, metres);
    const Leg leg = AffineTravelTimes().leg(eastOf(0), eastOf(km));
    QCOMPARE(leg.duration.count(), took);
    QCOMPARE(leg.metres, metres);
    QCOMPARE(AffineTravelTimes().leg(eastOf(km), eastOf(0)), leg);
}

void TestTravelTimes::affineKeepsTheTriangle()
{
    const AffineTravelTimes times;
    Maker maker(7);
    for (int i = 0; i < 2000; ++i) {
        const auto somewhere = [&maker] { return eastOf(maker.below(2000) / 200.0); };
        const Place a = somewhere();
        const Place b = somewhere();
        const Place c = somewhere();
        // Each leg is rounded by half a second at most.
        QVERIFY(times.leg(a, c).duration <= times.leg(a, b).duration + times.leg(b, c).duration + seconds(1));
    }
}

void TestTravelTimes::affineTakesOtherCoefficients()
{
    const AffineTravelTimes times(
        { .nearMinutesPerKm = 6, .fixedMinutes = 2, .farMinutesPerKm = 1, .detourFactor = 1.2 });
    QCOMPARE(times.leg(eastOf(0), eastOf(0.1)).duration, seconds(36));
    QCOMPARE(times.leg(eastOf(0), eastOf(5)), (Leg{ seconds(420), 6000 }));
}

void TestTravelTimes::matrixAnswersByIndexBothWays()
{
    const std::vector<std::optional<Leg>> cells{ Leg{}, Leg{ seconds(100), 1000 }, Leg{ seconds(70), 900 }, Leg{} };
    const auto times = MatrixTravelTimes::create(2, cells, std::make_shared<Road>());
    QVERIFY(times);
    QCOMPARE(times->size(), 2U);
    QCOMPARE(times->leg(numbered(0), numbered(1)), (Leg{ seconds(100), 1000 }));
    QCOMPARE(times->leg(numbered(1), numbered(0)), (Leg{ seconds(70), 900 }));
}

void TestTravelTimes::matrixAsksTheFallback()
{
    const std::vector<std::optional<Leg>> cells{ Leg{}, std::nullopt, Leg{ seconds(70), 900 }, Leg{} };
    const auto times = MatrixTravelTimes::create(2, cells, std::make_shared<Road>());
    QVERIFY(times);
    QCOMPARE(times->leg(numbered(0), numbered(1)).duration, seconds(60));
    QCOMPARE(times->leg(numbered(0), numbered(2)).duration, seconds(120));
    QCOMPARE(times->leg(numbered(1), place(4)).duration, seconds(180));
}

void TestTravelTimes::matrixRefusesNonsense()
{
    const auto road = std::make_shared<Road>();
    const std::vector<std::optional<Leg>> good(4, Leg{ seconds(1), 1 });
    QVERIFY(MatrixTravelTimes::create(2, good, road));
    QVERIFY(!MatrixTravelTimes::create(3, good, road));
    QVERIFY(!MatrixTravelTimes::create(2, good, nullptr));
    QVERIFY(!MatrixTravelTimes::tabulate({}, nullptr));
    for (const Leg &bad : { Leg{ seconds(-1), 1 }, Leg{ seconds(1), -1 }, Leg{ seconds(1), 1LL << 31 } }) {
        auto cells = good;
        cells[2] = bad;
        QVERIFY(!MatrixTravelTimes::create(2, cells, road));
    }
}

void TestTravelTimes::tabulatedEqualsItsSource()
{
    const auto hills = std::make_shared<Hills>();
    Maker maker(3);
    std::vector<Place> places;
    for (int i = 0; i < 20; ++i) {
        places.push_back(maker.somewhere());
        places.back().index = i;
    }
    const auto table = MatrixTravelTimes::tabulate(places, hills);
    for (const Place &from : places) {
        for (const Place &to : places)
            QCOMPARE(table->leg(from, to), hills->leg(from, to));
    }
}

QTEST_APPLESS_MAIN(TestTravelTimes)
#include "tst_traveltimes.moc"
