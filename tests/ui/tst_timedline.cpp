// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/maplayer/timedline.h"

#include <QTest>

using namespace routedesk;
using namespace routedesk::ui;

namespace {

map::LonLat at(double east, double north = 0)
{
    return *map::LonLat::make(east, north);
}

api::Instant minute(int minutes)
{
    return api::Instant(std::chrono::minutes(minutes));
}

LineStop stop(double east, int arrival, int departure, bool done = false)
{
    return { at(east), minute(arrival), minute(departure), done };
}

}

class TestTimedLine : public QObject {
    Q_OBJECT

private slots:
    void stopsGiveTimes();
    void theWayBackIsNotTheWayThere();
    void whatIsDrivenIsPale();
    void withoutStops();
};

void TestTimedLine::stopsGiveTimes()
{
    map::Line line{ .points = { at(0), at(1), at(2), at(3) } };
    addStops(line, { stop(1.001, 10, 15), stop(3, 30, 30) });
    constexpr qint64 ms = 60'000;
    QCOMPARE(line.times, (QList<qint64>{ map::Line::noTime, 10 * ms, 15 * ms, map::Line::noTime, 30 * ms }));
    QCOMPARE(line.points, (QList<map::LonLat>{ at(0), at(1), at(1), at(2), at(3) }));
    QCOMPARE(line.pale, 0);
}

void TestTimedLine::theWayBackIsNotTheWayThere()
{
    map::Line line{ .points = { at(0), at(1), at(2), at(3), at(2), at(1), at(0) } };
    addStops(line, { stop(2, 10, 10), stop(3, 20, 20), stop(1, 30, 30) });
    QCOMPARE(line.times.indexOf(10 * 60'000), 2);
    QCOMPARE(line.times.indexOf(20 * 60'000), 3);
    QCOMPARE(line.times.indexOf(30 * 60'000), 5);
}

void TestTimedLine::whatIsDrivenIsPale()
{
    const QList<map::LonLat> way{ at(0), at(1), at(2), at(3), at(4) };
    map::Line line{ .points = way };
    addStops(line, { stop(1, 1, 1, true), stop(2, 2, 2, true), stop(3, 3, 3) });
    QCOMPARE(line.points.at(line.pale), at(2));
    line.points = way;
    addStops(line, { stop(1, 1, 1), stop(2, 2, 2, true) }); // out of turn: the way there is still to be driven
    QCOMPARE(line.pale, 0);
    line.points = way;
    addStops(line, { { at(1), {}, {}, true }, { at(1), {}, {}, true }, { at(4), {}, {}, false } }); // two at one door
    QCOMPARE(line.points.at(line.pale), at(1));
    QVERIFY(line.pale > 0);
}

void TestTimedLine::withoutStops()
{
    map::Line line{ .points = { at(0), at(1) } };
    addStops(line, {});
    QCOMPARE(line.points.size(), 2);
    QCOMPARE(line.times.size(), 2);
    map::Line empty;
    addStops(empty, { stop(1, 1, 1) });
    QVERIFY(empty.points.isEmpty() && empty.times.isEmpty());
}

QTEST_GUILESS_MAIN(TestTimedLine)
#include "tst_timedline.moc"
