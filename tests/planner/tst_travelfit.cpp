// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/travelfit.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace routedesk::planner;
using namespace std::chrono_literals;

class TestTravelFit : public QObject {
    Q_OBJECT

private slots:
    void flatProfileAddsExactly();
    void rushHourIsDrivenThroughPieceByPiece();
    void whoeverLeavesLaterArrivesLater();
    void departureIsTheInverse();
    void profileRefusesNonsense();
    void findsTheFleetsOwnPace();
    void breaksOnTheWayDoLittle();
    void hoursAreShrunkTowardsUsual();
    void staysWithinWhatCanBe();
    void refusesTooLittle();
    void orderDoesNotMatter();
};

namespace {

HourProfile randomProfile(std::mt19937 &random)
{
    std::array<double, 24> factors{};
    for (double &factor : factors)
        factor = std::uniform_real_distribution(HourProfile::least, HourProfile::most)(random);
    return *HourProfile::create(factors);
}

Instant randomInstant(std::mt19937 &random)
{
    return Instant(Duration(std::uniform_int_distribution<std::int64_t>(-200'000'000, 2'000'000'000'000)(random)));
}

std::vector<DrivenLeg> driven(int count, double fixed, double far, double noise, double outliers, unsigned seed = 3)
{
    std::mt19937 random(seed);
    std::vector<DrivenLeg> legs;
    for (int i = 0; i < count; ++i) {
        const double km = std::uniform_real_distribution(0.4, 12.0)(random);
        double minutes = (fixed + far * km) * std::exp(std::normal_distribution(0.0, noise)(random));
        if (std::uniform_real_distribution(0.0, 1.0)(random) < outliers)
            minutes *= 2;
        const int hour = 8 + int(random() % 10);
        legs.push_back({ km * 1000, std::chrono::seconds(std::lround(minutes * 60)), hour });
    }
    return legs;
}

}

void TestTravelFit::flatProfileAddsExactly()
{
    std::mt19937 random(1);
    for (int i = 0; i < 1000; ++i) {
        const Instant at = randomInstant(random);
        const Duration drive(random() % 100'000'000);
        QCOMPARE(HourProfile().arrival(at, drive), at + drive);
        QCOMPARE(HourProfile().departure(at, drive, 7200s), at - drive);
    }
    QVERIFY(HourProfile().isFlat());
}

void TestTravelFit::rushHourIsDrivenThroughPieceByPiece()
{
    std::array<double, 24> factors{};
    factors.fill(1.0);
    factors[8] = 2.0;
    const HourProfile profile = *HourProfile::create(factors);
    const Instant midnight{ std::chrono::days(20'000) };
    // Half an hour before it, then half of the drive at half the speed.
    QCOMPARE(profile.arrival(midnight + 7h + 30min, 60min), midnight + 9h);
    QCOMPARE(profile.arrival(midnight + 7h, 60min), midnight + 8h);
    QCOMPARE(profile.arrival(midnight + 8h + 30min, 20min), midnight + 9h + 5min);
    QCOMPARE(profile.departure(midnight + 9h, 60min), midnight + 7h + 30min);
    // By the place's own clock.
    QCOMPARE(profile.arrival(midnight + 6h + 30min, 60min, 1h), midnight + 8h);
}

void TestTravelFit::whoeverLeavesLaterArrivesLater()
{
    std::mt19937 random(5);
    for (int i = 0; i < 20'000; ++i) {
        const HourProfile profile = randomProfile(random);
        const Instant at = randomInstant(random);
        const Duration later(random() % (i % 2 ? 3 : 7'200'000));
        const Duration drive(random() % 30'000'000);
        const std::chrono::seconds zone(int(random() % 86'400) - 43'200);
        QVERIFY(profile.arrival(at, drive, zone) <= profile.arrival(at + later, drive, zone));
        QVERIFY(profile.arrival(at, drive, zone) <= profile.arrival(at, drive + later, zone));
        const double took = double((profile.arrival(at, drive, zone) - at).count());
        QVERIFY(took >= double(drive.count()) * HourProfile::least - 2
            && took <= double(drive.count()) * HourProfile::most + 2);
    }
}

void TestTravelFit::departureIsTheInverse()
{
    std::mt19937 random(6);
    for (int i = 0; i < 20'000; ++i) {
        const HourProfile profile = randomProfile(random);
        const Instant at = randomInstant(random);
        const Duration drive(random() % 30'000'000);
        const Instant leave = profile.departure(at, drive, 3600s);
        QVERIFY(profile.arrival(leave, drive, 3600s) <= at);
        QVERIFY(drive == Duration::zero() || profile.arrival(leave + 1ms, drive, 3600s) > at);
        QVERIFY(profile.departure(profile.arrival(at, drive, 3600s), drive, 3600s) >= at);
    }
}

void TestTravelFit::profileRefusesNonsense()
{
    std::array<double, 24> factors{};
    factors.fill(1.0);
    for (const double wrong : { 0.0, -1.0, 5.0, std::nan(""), double(INFINITY) }) {
        factors[3] = wrong;
        QVERIFY(!HourProfile::create(factors));
    }
}

void TestTravelFit::findsTheFleetsOwnPace()
{
    const auto fit = fitTravel(driven(500, 3.0, 2.4, 0.1, 0.0), { 1.5, 1.4, 1.6, 1.5, 1.5, 40.0 });
    QVERIFY(fit);
    QVERIFY(std::abs(fit->coefficients.fixedMinutes - 3.0) < 0.5);
    QVERIFY(std::abs(fit->coefficients.farMinutesPerKm - 2.4) < 0.12);
    QCOMPARE(fit->coefficients.detourFactor, 1.5);
    QCOMPARE(fit->legs, 500);
}

void TestTravelFit::breaksOnTheWayDoLittle()
{
    const auto fit = fitTravel(driven(1000, 4.0, 2.0, 0.1, 0.2), {});
    QVERIFY(fit);
    const double told = fit->coefficients.fixedMinutes + fit->coefficients.farMinutesPerKm * 5;
    QVERIFY(std::abs(told / 14.0 - 1) < 0.06);
    QCOMPARE(fit->coefficients.detourFactor, AffineCoefficients().detourFactor);
}

void TestTravelFit::hoursAreShrunkTowardsUsual()
{
    auto legs = driven(1000, 4.0, 2.0, 0.02, 0.0);
    for (DrivenLeg &leg : legs)
        leg.duration = leg.hour == 8 ? leg.duration * 3 / 2 : leg.duration;
    legs.push_back({ 5000.0, 42min, 3 });
    const auto fit = fitTravel(legs, {});
    QVERIFY(fit);
    QVERIFY(fit->hours.factor(8) > 1.3 && fit->hours.factor(8) < 1.5);
    QVERIFY(std::abs(fit->hours.factor(12) - 1) < 0.05);
    QVERIFY(fit->hours.factor(3) < 1.15);
    QCOMPARE(fit->hours.factor(22), 1.0);
}

void TestTravelFit::staysWithinWhatCanBe()
{
    const auto slow = fitTravel(driven(200, 60.0, 12.0, 0.1, 0.0), { 9, 9, 9, 9, 9 });
    QVERIFY(slow);
    QVERIFY(slow->coefficients.fixedMinutes <= 15 && slow->coefficients.farMinutesPerKm <= 6);
    const auto fast = fitTravel(driven(200, 0.0, 0.45, 0.3, 0.0), { 0.95, 0.95, 0.95, 0.95, 0.95 });
    QVERIFY(fast);
    QVERIFY(fast->coefficients.fixedMinutes >= 0 && fast->coefficients.farMinutesPerKm >= 0.4);
    QCOMPARE(fast->coefficients.detourFactor, 1.0);
}

void TestTravelFit::refusesTooLittle()
{
    QVERIFY(!fitTravel(driven(59, 4.0, 2.0, 0.1, 0.0), {}));
    QVERIFY(!fitTravel({}, {}));
    std::vector<DrivenLeg> same(500, DrivenLeg{ 3000.0, 10min, 9 });
    QVERIFY(!fitTravel(same, {}));
    std::vector<DrivenLeg> impossible(500, DrivenLeg{ 30'000.0, 1s, 9 });
    QVERIFY(!fitTravel(impossible, {}));
}

void TestTravelFit::orderDoesNotMatter()
{
    auto legs = driven(300, 4.0, 2.0, 0.2, 0.1);
    const auto fit = fitTravel(legs, {});
    std::ranges::reverse(legs);
    QVERIFY(fit == fitTravel(legs, {}));
}

QTEST_GUILESS_MAIN(TestTravelFit)
#include "tst_travelfit.moc"
