// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/consequence.h"

#include "fixtures.h"

#include <QTest>

using namespace routedesk::planner;
using namespace routedesk::planner::fixtures;
using namespace std::chrono_literals;

class TestConsequence : public QObject {
    Q_OBJECT

private slots:
    void nothingChangesNothing();
    void addingAStop();
    void tellsNewFromWorseFromMended();
    void movingThePeakIsTheSameBreach();
    void heldStopsThatMove();

private:
    [[nodiscard]] Consequence of(const std::vector<Stop> &before, const std::vector<Stop> &after) const
    {
        return consequence(m_vehicle, before, after, m_road, at(8));
    }

    Road m_road;
    Vehicle m_vehicle = van();
};

void TestConsequence::nothingChangesNothing()
{
    const std::vector<Stop> stops{ within(delivery("a", 10), {}, at(8)), delivery("b", 20) };
    QCOMPARE(of(stops, stops), Consequence{});
}

void TestConsequence::addingAStop()
{
    const Stop a = delivery("a", 10);
    const Stop b = within(delivery("b", 20), {}, at(8, 25));
    const Consequence found = of({ a, b }, { a, delivery("c", 15), delivery("d", 12), b });
    QCOMPARE(found.addedDriving, Duration(6min));
    QCOMPARE(found.addedMetres, 6000);
    QCOMPARE(found.addedEnd, Duration(6min));
    QCOMPARE(found.addedLateness, Duration(1min));
    QCOMPARE(found.broken, (std::vector<Violation>{ { Rule::WindowMissed, 3, 60 } }));
    QVERIFY(found.worsened.empty() && found.mended.empty());
}

void TestConsequence::tellsNewFromWorseFromMended()
{
    const Stop near = within(delivery("near", 10), {}, at(8, 5));
    const Stop far = within(delivery("far", 30), {}, at(8, 29));
    const Consequence found = of({ near, far }, { far, near });
    QVERIFY(found.broken.empty() && found.mended.empty());
    // far was late by 1 min and stays so; near was late by 5 and is now by 45.
    QCOMPARE(found.worsened, (std::vector<Violation>{ { Rule::WindowMissed, 1, 45 * 60 } }));

    const Consequence gone = of({ near, far }, { far });
    QCOMPARE(gone.mended, (std::vector<Violation>{ { Rule::WindowMissed, 0, 300 } }));
    QVERIFY(gone.broken.empty() && gone.worsened.empty());
}

void TestConsequence::movingThePeakIsTheSameBreach()
{
    m_vehicle = van();
    m_vehicle.capacity = 4;
    const Stop a = pick("a", 1, {}, 3);
    const Stop b = pick("b", 2, {}, 3);
    const Consequence same = of({ a, b }, { b, a });
    QVERIFY(same.broken.empty() && same.worsened.empty() && same.mended.empty());
    const Consequence worse = of({ a, b }, { a, b, pick("c", 3, {}, 1) });
    QCOMPARE(worse.worsened, (std::vector<Violation>{ { Rule::CapacityExceeded, 2, 3 } }));
    QVERIFY(worse.broken.empty());
}

void TestConsequence::heldStopsThatMove()
{
    Stop started = delivery("started", 1);
    started.state = Stop::State::Started;
    Stop locked = delivery("locked", 2);
    locked.locked = true;
    const Stop free = delivery("free", 3);
    QVERIFY(of({ started, locked, free }, { started, locked }).broken.empty());
    QCOMPARE(of({ started, locked, free }, { started, free, locked }).broken,
        (std::vector<Violation>{ { Rule::HeldStopMoved, 2, 1 } }));
    QCOMPARE(of({ started, locked, free }, { started, free }).broken,
        (std::vector<Violation>{ { Rule::HeldStopMoved, std::nullopt, 0 } }));
    QCOMPARE(of({ started, locked, free }, { free, started, locked }).broken,
        (std::vector<Violation>{ { Rule::HeldStopMoved, 1, 1 }, { Rule::HeldStopMoved, 2, 1 } }));
}

QTEST_APPLESS_MAIN(TestConsequence)
#include "tst_consequence.moc"
