// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/bestinsertion.h"

#include "fixtures.h"

#include <QTest>

using namespace routedesk::planner;
using namespace routedesk::planner::fixtures;
using namespace std::chrono_literals;
using Cause = Refusal::Cause;

class TestRefusal : public QObject {
    Q_OBJECT

private slots:
    void init();
    void noVehicle();
    void skills();
    void capacity();
    void capacityOfAPair();
    void ownWindow();
    void ownWindowOfADrop();
    void othersDelayed();
    void shiftEnd();
    void distance();
    void missingMate();
    void heldMate();
    void whatIsNotOpen();
    void softWindowsRefuseNobody();
    void theNearestVehicleSpeaks();

private:
    [[nodiscard]] Refusal only(const std::vector<Stop> &orders) const;

    Road m_road;
    Vehicle m_vehicle;
    std::vector<Stop> m_stops;
    PlanOptions m_options;
};

void TestRefusal::init()
{
    m_vehicle = van();
    m_stops.clear();
    m_options = {};
}

/// The reason of the one order, single or pair, that is left over.
Refusal TestRefusal::only(const std::vector<Stop> &orders) const
{
    const Plan plan = planByInsertion({ orders, { { m_vehicle, m_stops } }, at(8) }, m_road, m_options);
    if (plan.unplanned.size() != orders.size())
        return { .cause = Cause::NotTried, .stop = "nothing was left over" };
    return plan.unplanned.front().reason;
}

void TestRefusal::noVehicle()
{
    const Plan plan = planByInsertion({ { delivery("x", 1) }, {}, at(8) }, m_road);
    QCOMPARE(plan.unplanned, (std::vector<Unplanned>{ { "x", { .cause = Cause::NoVehicle, .stop = "x" } } }));
}

void TestRefusal::skills()
{
    m_vehicle.skills = { "fragile" };
    Stop stop = delivery("x", 1);
    stop.skills = { "frozen", "fragile", "valuable" };
    QCOMPARE(only({ stop }),
        (Refusal{ .cause = Cause::SkillMissing,
            .stop = "x",
            .vehicle = "van",
            .skills = { "frozen", "valuable" },
            .amount = 2 }));
}

void TestRefusal::capacity()
{
    m_vehicle.capacity = 20;
    m_stops = { delivery("a", 5, 11) };
    QCOMPARE(only({ delivery("x", 1, 12) }),
        (Refusal{ .cause = Cause::CapacityExceeded, .stop = "x", .vehicle = "van", .amount = 12, .available = 9 }));
}

void TestRefusal::capacityOfAPair()
{
    m_vehicle.capacity = 10;
    m_stops = { delivery("a", 5, 6), pick("b", 6, {}, 4) };
    // 4 free until a, 10 between a and b, 6 after b.
    QCOMPARE(only({ pick("p", 1, "d", 11), drop("d", 2, "p", 11) }),
        (Refusal{
            .cause = Cause::CapacityExceeded, .stop = "p", .vehicle = "van", .amount = 11, .available = 10 }));
}

void TestRefusal::ownWindow()
{
    QCOMPARE(only({ within(delivery("x", 30), at(8), at(8, 20)) }),
        (Refusal{
            .cause = Cause::WindowMissed, .stop = "x", .vehicle = "van", .arrival = at(8, 30), .amount = 600 }));
}

void TestRefusal::ownWindowOfADrop()
{
    QCOMPARE(only({ pick("p", 10, "d"), within(drop("d", 30, "p"), {}, at(8, 29)) }),
        (Refusal{
            .cause = Cause::WindowMissed, .stop = "d", .vehicle = "van", .arrival = at(8, 30), .amount = 60 }));
}

void TestRefusal::othersDelayed()
{
    m_stops = { within(delivery("a", 10), {}, at(8, 12)) };
    // It must be before a, which costs a ten minutes of which two are free.
    QCOMPARE(only({ within(delivery("x", -5), {}, at(8, 6)) }),
        (Refusal{ .cause = Cause::OthersDelayed, .stop = "x", .vehicle = "van", .amount = 480 }));
}

void TestRefusal::shiftEnd()
{
    m_vehicle.shiftEnd = at(9);
    QCOMPARE(only({ delivery("x", 35) }),
        (Refusal{ .cause = Cause::ShiftEndExceeded, .stop = "x", .vehicle = "van", .amount = 600 }));
}

void TestRefusal::distance()
{
    m_vehicle.maxMetres = 50'000;
    m_stops = { delivery("a", 20) };
    QCOMPARE(only({ delivery("x", 35) }),
        (Refusal{ .cause = Cause::MaxDistanceExceeded, .stop = "x", .vehicle = "van", .amount = 20'000 }));
}

void TestRefusal::missingMate()
{
    QCOMPARE(only({ drop("d", 5, "nowhere") }), (Refusal{ .cause = Cause::MateMissing, .stop = "d" }));
}

void TestRefusal::heldMate()
{
    m_stops = { drop("d", 5, "p") };
    m_stops[0].locked = true;
    QCOMPARE(only({ pick("p", 1, "d") }), (Refusal{ .cause = Cause::HeldPlace, .stop = "p", .vehicle = "van" }));
}

void TestRefusal::whatIsNotOpen()
{
    Stop stop = delivery("x", 1);
    stop.state = Stop::State::Cancelled;
    QCOMPARE(only({ stop }), (Refusal{ .cause = Cause::NotOpen, .stop = "x" }));
}

void TestRefusal::softWindowsRefuseNobody()
{
    m_options.policy.windowsAreHard = false;
    const Plan plan = planByInsertion(
        { { within(delivery("x", 30), {}, at(8, 20)) }, { { m_vehicle, {} } }, at(8) }, m_road, m_options);
    QVERIFY(plan.unplanned.empty());
    QCOMPARE(ids(plan.sequences[0]), (std::vector<StopId>{ "x" }));
    m_vehicle.shiftEnd = at(8, 50);
    QCOMPARE(only({ within(delivery("x", 30), {}, at(8, 20)) }).cause, Cause::ShiftEndExceeded);
}

void TestRefusal::theNearestVehicleSpeaks()
{
    Vehicle unskilled = van("unskilled");
    unskilled.start = place(40);
    Vehicle full = van("full");
    full.capacity = 1;
    full.skills = { "frozen" };
    Vehicle far = van("far");
    far.skills = { "frozen" };
    Vehicle nearer = far;
    nearer.id = "nearer";
    nearer.start = place(10);
    Stop stop = within(delivery("x", 40, 2), {}, at(8, 15));
    stop.skills = { "frozen" };
    const Problem problem{ { stop }, { { unskilled, {} }, { full, {} }, { far, {} }, { nearer, {} } }, at(8) };
    QCOMPARE(planByInsertion(problem, m_road).unplanned.front().reason,
        (Refusal{ .cause = Cause::WindowMissed,
            .stop = "x",
            .vehicle = "nearer",
            .skills = { "frozen" },
            .arrival = at(8, 30),
            .amount = 900 }));
}

QTEST_APPLESS_MAIN(TestRefusal)
#include "tst_refusal.moc"
