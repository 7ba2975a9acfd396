// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planday.h"

#include "models/timelinerows.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace routedesk;
using namespace routedesk::test;
using namespace routedesk::models;

using State = TimelineStop::State;

namespace {

QString dump(const TimelineRows &rows)
{
    QStringList lines;
    for (int at = 0; at < rows.count(); ++at) {
        const TimelineRow &row = rows.row(at);
        QList<api::OrderKey> keys;
        for (const TimelineStop &stop : row.stops)
            keys.append(stop.key);
        const QString id = row.isIdle() ? u"-"_s : row.routeId;
        lines.append(u"%1 %2: %3"_s.arg(row.workerHandle, id, names(keys)).trimmed());
    }
    return lines.join(u" | ");
}

TimelineRow rowOf(const PlanDay &day, const QString &routeId)
{
    return timelineOfRoute(day.store, *day.plan, routeId, day.clock.now());
}

}

/// What the timeline shows, as values: blocks of a working plan, and which rows there are.
class TestTimelineValues : public QObject {
    Q_OBJECT

private slots:
    void blocksFollowTheSchedule();
    void serversForecastMovesTheBlock();
    void finishedStopsStandWhereTheyWere();
    void whatIsNotServedTakesNoTime();
    void unsentChangesRememberTheirPlace();
    void shiftAndBreaks();
    void dropIndexFollowsTheMoment_data();
    void dropIndexFollowsTheMoment();
    void rowsAreTheWorkers();
    void rowsFollowThePlan();
    void onlyWhatChangedIsWorkedOutAnew();
    void newRouteIsForetold();
};

void TestTimelineValues::blocksFollowTheSchedule()
{
    PlanDay day;
    api::Route route = test::route(u"A"_s, u"ana"_s, u"a b c"_s);
    route.orders[1].scheduledAfter = at(12);
    route.orders[2].scheduledAt = at(9);
    day.load({ route });
    const TimelineRow row = rowOf(day, u"A"_s);
    QCOMPARE(row.stops.size(), 3);
    for (const TimelineStop &stop : row.stops) {
        const planner::Visit visit = day.plan->stopFigures(stop.key)->visit;
        QCOMPARE(stop.driving, (TimeSpan{ visit.arrival - visit.leg.duration, visit.arrival }));
        QCOMPARE(stop.waiting, (TimeSpan{ visit.arrival, visit.serviceStart }));
        QCOMPARE(stop.service, (TimeSpan{ visit.serviceStart, visit.departure }));
        QCOMPARE(stop.state, State::Ahead);
        QVERIFY(!stop.planned && !stop.isLocked && !stop.isBroken);
    }
    QVERIFY(row.stops[0].waiting.isEmpty());
    QVERIFY(!row.stops[1].waiting.isEmpty());
    QCOMPARE(row.stops[1].service.from, at(12));
    QCOMPARE(row.stops[2].driving.from, row.stops[1].service.to);
    QVERIFY(!row.stops[1].isLate() && row.stops[2].isLate());
    QCOMPARE(row.stops[2].lateness, row.stops[2].service.from - at(9));
    QVERIFY(row.homeward.isEmpty()); // nobody said that the route returns
    QCOMPARE(row.extent()->from, at(8));
    QCOMPARE(row.extent()->to, at(18));
}

void TestTimelineValues::serversForecastMovesTheBlock()
{
    PlanDay day;
    api::Route route = test::route(u"A"_s, u"ana"_s, u"a b"_s);
    route.orders[0].estimate = api::Estimate();
    route.orders[0].estimate->arriveAt = at(9, 30);
    day.load({ route });
    TimelineRow row = rowOf(day, u"A"_s);
    QCOMPARE(row.stops[0].service.from, at(9, 30));
    QCOMPARE(row.stops[0].service.length(), std::chrono::minutes(5));
    // The second one's arrival is reckoned here, before the server has the first one leave: nothing runs backwards.
    QVERIFY(row.stops[1].driving.from <= row.stops[1].driving.to);
    QVERIFY(day.plan->setSequence(u"A"_s, keys(u"b a"_s)));
    row = rowOf(day, u"A"_s);
    QVERIFY(row.stops[1].service.from != at(9, 30)); // edited: the server's forecast is of another route
}

void TestTimelineValues::finishedStopsStandWhereTheyWere()
{
    PlanDay day;
    day.clock.time = at(10);
    api::Route route = tracked(u"A"_s, u"ana"_s, u"a b c"_s);
    route.startedAt = at(8, 10);
    api::Order &done = route.orders[0];
    done.status = api::OrderStatus::Completed;
    done.arrivedAt = at(8, 30);
    done.completedAt = at(8, 50);
    done.scheduledAt = at(8, 20);
    done.estimate = api::Estimate();
    done.estimate->initialArriveAt = at(8, 15);
    route.orders[1].arrivedAt = at(9, 58);
    day.load({ route });
    const TimelineRow row = rowOf(day, u"A"_s);
    QCOMPARE(row.stops[0].state, State::Done);
    QCOMPARE(row.stops[0].driving, (TimeSpan{ at(8, 10), at(8, 30) }));
    QCOMPARE(row.stops[0].service, (TimeSpan{ at(8, 30), at(8, 50) }));
    QCOMPARE(row.stops[0].planned, (TimeSpan{ at(8, 15), at(8, 20) }));
    QCOMPARE(row.stops[0].lateness, std::chrono::minutes(10));
    QCOMPARE(row.stops[1].state, State::Here);
    QCOMPARE(row.stops[1].service, (TimeSpan{ at(9, 58), at(10, 3) }));
    QVERIFY(row.stops[0].isLocked && row.stops[1].isLocked && !row.stops[2].isLocked);
    QVERIFY(row.stops[0].isSettled && row.stops[1].isSettled && !row.stops[2].isSettled);
    // Nobody is done before now with a stop that is not done.
    day.clock.time = at(10, 40);
    QCOMPARE(rowOf(day, u"A"_s).stops[1].service.to, at(10, 40));
}

void TestTimelineValues::whatIsNotServedTakesNoTime()
{
    PlanDay day;
    api::Route route = test::route(u"A"_s, u"ana"_s, u"a b c d"_s);
    route.orders[1].status = api::OrderStatus::Cancelled;
    route.orders[2].destination.point.reset();
    day.load({ route });
    const TimelineRow row = rowOf(day, u"A"_s);
    QCOMPARE(row.stops.size(), 4);
    QCOMPARE(row.stops[1].state, State::CalledOff);
    QCOMPARE(row.stops[2].state, State::Placeless);
    for (const int still : { 1, 2 }) {
        QVERIFY(row.stops[still].driving.isEmpty() && row.stops[still].service.isEmpty());
        QCOMPARE(row.stops[still].service.from, row.stops[0].service.to); // where it would be
    }
    QCOMPARE(row.stops[3].driving.from, row.stops[0].service.to);
}

void TestTimelineValues::unsentChangesRememberTheirPlace()
{
    PlanDay day;
    day.load({ test::route(u"A"_s, u"ana"_s, u"a b c"_s) });
    const TimeSpan before = rowOf(day, u"A"_s).stops[2].service;
    QVERIFY(day.move(u"c"_s, u"A"_s, 0));
    const TimelineRow row = rowOf(day, u"A"_s);
    QCOMPARE(row.stops[0].key, key(u"c"_s));
    QCOMPARE(row.stops[0].planned, before);
}

void TestTimelineValues::shiftAndBreaks()
{
    PlanDay day;
    day.load({ test::route(u"A"_s, u"ana"_s, u"a"_s) });
    api::Worker ana = worker(u"ana"_s);
    ana.schedule = { { u"thursday"_s, 13 * 60, 17 * 60, {} }, { u"thursday"_s, 7 * 60, 12 * 60, {} },
        { u"friday"_s, 0, 60, {} } };
    day.store.setWorkers({ ana });
    const TimelineRow row = rowOf(day, u"A"_s);
    QCOMPARE(row.shiftStart, at(7));
    QCOMPARE(row.shiftEnd, at(17));
    QCOMPARE(row.breaks, (QList<TimeSpan>{ { at(12), at(13) } }));

    // What comes to be served at noon is finished after the break.
    api::Route seed = test::route(u"A"_s, u"ana"_s, u"a"_s);
    seed.orders[0].scheduledAfter = at(11, 50);
    seed.orders[0].expectedServiceTime = 30 * 60;
    day.load({ seed });
    day.store.setWorkers({ ana });
    QCOMPARE(rowOf(day, u"A"_s).stops[0].service, (TimeSpan{ at(11, 50), at(13, 20) }));
}

void TestTimelineValues::dropIndexFollowsTheMoment_data()
{
    QTest::addColumn<int>("minute"); // from eight o'clock
    QTest::addColumn<int>("locked");
    QTest::addColumn<int>("index");
    // Stops at 8:00–8:20, 9:00–9:20, 10:00–10:20.
    QTest::newRow("before all") << -30 << 0 << 0;
    QTest::newRow("first half of the first") << 9 << 0 << 0;
    QTest::newRow("second half of the first") << 10 << 0 << 1;
    QTest::newRow("between") << 40 << 0 << 1;
    QTest::newRow("on the last") << 131 << 0 << 3;
    QTest::newRow("behind all") << 600 << 0 << 3;
    QTest::newRow("never before what is settled") << -30 << 2 << 2;
    QTest::newRow("behind what is settled") << 131 << 2 << 3;
}

void TestTimelineValues::dropIndexFollowsTheMoment()
{
    QFETCH(int, minute);
    QFETCH(int, locked);
    QFETCH(int, index);
    TimelineRow row;
    for (int i = 0; i < 3; ++i) {
        TimelineStop stop;
        stop.service = { at(8 + i), at(8 + i, 20) };
        stop.isSettled = i < locked;
        row.stops.append(stop);
    }
    QCOMPARE(dropIndex(row, at(8) + std::chrono::minutes(minute)), index);
    QCOMPARE(dropIndex({}, at(8)), 0);
}

void TestTimelineValues::rowsAreTheWorkers()
{
    PlanDay day;
    api::Route closed = test::route(u"C"_s, u"cy"_s, u"e"_s);
    closed.status = api::RouteStatus::Completed;
    closed.orders[0].status = api::OrderStatus::Completed;
    day.load({ test::route(u"B"_s, u"bo"_s, u"a b"_s), test::route(u"A"_s, u"ana"_s, u"c"_s),
        test::route(u"B2"_s, u"bo"_s, u"d"_s), closed, test::route(u"X"_s, u"gone"_s, u"f"_s) });
    TimelineRows rows(day.store, *day.plan, day.clock);
    // Whose only route is closed can take a new one.
    QCOMPARE(dump(rows), u"ana A: c | bo B: a b | bo B2: d | cy C: e | cy -: | gone X: f"_s);
    QCOMPARE(rows.place(key(u"b"_s)), (TimelineRows::Place{ 1, 1 }));
    QVERIFY(!rows.place(key(u"nobody"_s)));
    QCOMPARE(rows.idleCount(), 1);
    rows.setShowsIdle(false);
    QCOMPARE(dump(rows), u"ana A: c | bo B: a b | bo B2: d | cy C: e | gone X: f"_s);
    QCOMPARE(rows.idleCount(), 1);
}

void TestTimelineValues::rowsFollowThePlan()
{
    PlanDay day;
    day.load({ test::route(u"A"_s, u"ana"_s, u"a b"_s) }, u"c"_s);
    TimelineRows rows(day.store, *day.plan, day.clock);
    QCOMPARE(dump(rows), u"ana A: a b | bo -: | cy -:"_s);
    const auto made = day.plan->addRoute(u"bo"_s, keys(u"c"_s));
    QVERIFY(made);
    QCOMPARE(dump(rows), u"ana A: a b | bo %1: c | cy -:"_s.arg(*made));
    QVERIFY(day.move(u"b"_s, *made, 0));
    QCOMPARE(dump(rows), u"ana A: a | bo %1: b c | cy -:"_s.arg(*made));
    QVERIFY(day.plan->reassign(u"A"_s, u"cy"_s));
    QCOMPARE(dump(rows), u"ana -: | bo %1: b c | cy A: a"_s.arg(*made));
    day.undo.undo();
    day.undo.undo();
    day.undo.undo();
    QCOMPARE(dump(rows), u"ana A: a b | bo -: | cy -:"_s);
    day.store.setScope({ QDate(2023, 11, 3), {}, QTimeZone::UTC });
    QVERIFY(!dump(rows).contains(u" A:"_s));
}

void TestTimelineValues::onlyWhatChangedIsWorkedOutAnew()
{
    PlanDay day;
    day.load({ test::route(u"A"_s, u"ana"_s, u"a b"_s), test::route(u"B"_s, u"bo"_s, u"c d"_s) });
    TimelineRows rows(day.store, *day.plan, day.clock);
    QVERIFY(rows.extent());
    const TimelineRow *before = &rows.row(1);
    const TimelineStop *stops = before->stops.constData();
    QSignalSpy changed(&rows, &TimelineRows::changed);
    QVERIFY(day.plan->setSequence(u"A"_s, keys(u"b a"_s)));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(rows.row(0).stops.first().key, key(u"b"_s));
    QCOMPARE(rows.row(1).stops.constData(), stops); // the other row is the very same value
    day.plan->reevaluate();
    QVERIFY(rows.row(1).stops.constData() != stops);
}

void TestTimelineValues::newRouteIsForetold()
{
    PlanDay day;
    day.load({ test::route(u"A"_s, u"ana"_s, u"a b c"_s) }, u"d"_s);
    const planner::Totals before = day.plan->routeFigures(u"A"_s).totals;
    const auto foretold = day.plan->newRouteConsequence(u"bo"_s, keys(u"c d"_s));
    QVERIFY(foretold);
    const auto made = day.plan->addRoute(u"bo"_s, keys(u"c d"_s));
    QVERIFY(made);
    const planner::Totals left = day.plan->routeFigures(u"A"_s).totals;
    const planner::Totals fresh = day.plan->routeFigures(*made).totals;
    QCOMPARE(foretold->addedMetres, left.metres + fresh.metres - before.metres);
    QCOMPARE(foretold->addedDriving, left.driving + fresh.driving - before.driving);
    QCOMPARE(day.plan->newRouteConsequence(u"nobody"_s, keys(u"d"_s)).error(), EditRefusal::UnknownWorker);
    QCOMPARE(day.plan->newRouteConsequence(u"cy"_s, keys(u"z"_s)).error(), EditRefusal::UnknownStop);
}

QTEST_GUILESS_MAIN(TestTimelineValues)
#include "tst_timelinevalues.moc"
