// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/timelinelayout.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace routedesk;
using namespace routedesk::ui;

using Part = TimelineHit::Part;
using models::TimelineRow;
using models::TimelineStop;
using models::TimeSpan;

namespace {

api::Instant at(int hour, int minute = 0)
{
    return api::toInstant(QDateTime(QDate(2023, 11, 2), QTime(hour, minute), QTimeZone::UTC));
}

TimelineStop stopAt(api::Instant from, int minutes, TimelineStop::State state = TimelineStop::State::Ahead)
{
    TimelineStop stop;
    stop.state = state;
    stop.service = { from, from + std::chrono::minutes(minutes) };
    stop.driving = { from - std::chrono::minutes(20), from };
    stop.waiting = { from, from };
    return stop;
}

/// A thousand pixels of lanes from eight on, a minute a pixel; three rows of which one is scrolled away.
TimelineLayout layout()
{
    TimelineLayout made;
    made.size = QSize(1240, 232);
    made.nameWidth = TimelineLayout::nameWidthFor(1240);
    made.scrolled = TimelineLayout::rowHeight;
    made.scale = TimeScale(at(8), 1.0);
    return made;
}

TimelineRow row()
{
    TimelineRow made;
    made.routeId = u"A"_s;
    made.stops = { stopAt(at(9), 20), stopAt(at(10), 0), stopAt(at(11), 0, TimelineStop::State::CalledOff),
        stopAt(at(11), 0, TimelineStop::State::Placeless) };
    return made;
}

QString labels(const QList<TimeTick> &ticks, const QTimeZone &zone)
{
    QStringList texts;
    for (const TimeTick &tick : ticks) {
        if (tick.isLabelled)
            texts.append(
                QDateTime::fromMSecsSinceEpoch(tick.at.time_since_epoch().count(), zone).toString(u"HH:mm"_s));
    }
    return texts.join(u' ');
}

}

/// Where things stand on the timeline, and what is under a point.
class TestTimelineLayout : public QObject {
    Q_OBJECT

private slots:
    void scaleFitsAndReads();
    void zoomKeepsTheMoment_data();
    void zoomKeepsTheMoment();
    void scaleStaysWithinTheDay();
    void ticksAreRound_data();
    void ticksAreRound();
    void ticksFollowSummerTime();
    void hits_data();
    void hits();
    void rowsInSight();
    void stillStopsStandSideBySide();
    void insertionStandsBetweenTheBlocks();
};

void TestTimelineLayout::scaleFitsAndReads()
{
    const TimeScale scale = TimeScale::fit({ at(8), at(18) }, 1200);
    QCOMPARE(scale.pixelsPerMinute(), 2.0);
    QCOMPARE(scale.x(at(8)), 0.0);
    QCOMPARE(scale.x(at(18)), 1200.0);
    QCOMPARE(scale.at(120), at(9));
    QVERIFY(TimeScale::fit({ at(8), at(8) }, 0).pixelsPerMinute() > 0); // nothing, nowhere, still a scale
}

void TestTimelineLayout::zoomKeepsTheMoment_data()
{
    QTest::addColumn<double>("factor");
    QTest::addColumn<double>("x");
    QTest::newRow("nearer") << 1.25 << 300.0;
    QTest::newRow("farther") << 0.5 << 777.0;
    QTest::newRow("at the left") << 3.0 << 0.0;
    QTest::newRow("as near as it goes") << 1000.0 << 512.0;
}

void TestTimelineLayout::zoomKeepsTheMoment()
{
    QFETCH(double, factor);
    QFETCH(double, x);
    const TimeScale scale(at(8), 1.0);
    const TimeScale zoomed = scale.zoomed(factor, x);
    QVERIFY(std::abs(zoomed.x(scale.at(x)) - x) < 0.5);
    QVERIFY(zoomed.pixelsPerMinute() <= TimeScale::closest);
    QCOMPARE(zoomed.pixelsPerMinute(), std::min(TimeScale::closest, factor));
}

void TestTimelineLayout::scaleStaysWithinTheDay()
{
    const TimeSpan bounds{ at(8), at(18) };
    const TimeScale whole = TimeScale::fit(bounds, 1200);
    QCOMPARE(TimeScale(at(3), 0.1).within(bounds, 1200).left(), at(8));
    QCOMPARE(TimeScale(at(3), 0.1).within(bounds, 1200).pixelsPerMinute(), whole.pixelsPerMinute());
    QCOMPARE(TimeScale(at(6), 4.0).within(bounds, 1200).left(), at(8));
    QCOMPARE(TimeScale(at(17), 4.0).within(bounds, 1200).left(), at(13));
    QCOMPARE(TimeScale(at(10), 4.0).within(bounds, 1200).left(), at(10));
}

void TestTimelineLayout::ticksAreRound_data()
{
    QTest::addColumn<double>("pixelsPerMinute");
    QTest::addColumn<QString>("expected");
    QTest::newRow("hours") << 1.2 << u"08:00 09:00 10:00"_s;
    QTest::newRow("half hours") << 2.3 << u"07:30 08:00 08:30"_s;
    QTest::newRow("five minutes") << 15.0 << u"07:30 07:35 07:40"_s;
    QTest::newRow("three hours") << 0.4 << u"09:00 12:00 15:00"_s;
    QTest::newRow("days") << 0.07 << u"00:00 00:00"_s;
}

void TestTimelineLayout::ticksAreRound()
{
    QFETCH(double, pixelsPerMinute);
    QFETCH(QString, expected);
    // In India the round hours of the clock are half hours of UTC.
    const QTimeZone zone("Asia/Kolkata");
    const TimeScale scale(at(2), pixelsPerMinute);
    const QList<TimeTick> ticks = timeTicks(scale, 200, zone, 68);
    QCOMPARE(labels(ticks, zone), expected);
    for (qsizetype i = 1; i < ticks.size(); ++i)
        QVERIFY(ticks.at(i).x - ticks.at(i - 1).x >= 8.99);
}

void TestTimelineLayout::ticksFollowSummerTime()
{
    const QTimeZone zone("America/Los_Angeles");
    const auto midnight = [&zone](QDate date) { return api::toInstant(QDateTime(date, QTime(0, 0), zone)); };
    const TimeScale autumn(midnight(QDate(2023, 11, 5)), 0.8);
    QCOMPARE(labels(timeTicks(autumn, 800, zone, 68), zone), u"00:00 02:00 04:00 06:00 08:00 10:00 12:00 14:00"_s);
    const TimeScale spring(midnight(QDate(2023, 3, 12)), 1.2);
    const QString hours = labels(timeTicks(spring, 400, zone, 68), zone);
    QVERIFY2(hours.startsWith(u"00:00 01:00 03:00 04:00"_s), qPrintable(hours)); // there was no two o'clock
}

void TestTimelineLayout::hits_data()
{
    QTest::addColumn<QPoint>("point");
    QTest::addColumn<TimelineHit>("expected");
    // The row at the top is number 1; its lane begins at x 240.
    QTest::newRow("corner") << QPoint(20, 5) << TimelineHit{ Part::Corner, -1, -1 };
    QTest::newRow("axis") << QPoint(500, 31) << TimelineHit{ Part::Axis, -1, -1 };
    QTest::newRow("name") << QPoint(239, 40) << TimelineHit{ Part::Name, 1, -1 };
    QTest::newRow("lane") << QPoint(250, 40) << TimelineHit{ Part::Lane, 1, -1 };
    QTest::newRow("the block") << QPoint(300, 60) << TimelineHit{ Part::Stop, 1, 0 };
    QTest::newRow("its number above") << QPoint(305, 36) << TimelineHit{ Part::Stop, 1, 0 };
    QTest::newRow("the way to it") << QPoint(290, 60) << TimelineHit{ Part::Leg, 1, 0 };
    QTest::newRow("one that takes no time is wide enough") << QPoint(363, 60) << TimelineHit{ Part::Stop, 1, 1 };
    QTest::newRow("cancelled") << QPoint(425, 60) << TimelineHit{ Part::Stop, 1, 2 };
    QTest::newRow("beside it without a place") << QPoint(442, 60) << TimelineHit{ Part::Stop, 1, 3 };
    QTest::newRow("next row") << QPoint(300, 32 + TimelineLayout::rowHeight + 4) << TimelineHit{ Part::Stop, 2, 0 };
    QTest::newRow("below all") << QPoint(300, 200) << TimelineHit{};
    QTest::newRow("outside") << QPoint(300, 400) << TimelineHit{};
}

void TestTimelineLayout::hits()
{
    QFETCH(QPoint, point);
    QFETCH(TimelineHit, expected);
    const TimelineRow one = row();
    QCOMPARE(layout().hit(point, 3, &one), expected);
}

void TestTimelineLayout::rowsInSight()
{
    const TimelineLayout now = layout();
    QCOMPARE(now.visibleRows(100), (std::pair{ 1, 7 }));
    QCOMPARE(now.visibleRows(2), (std::pair{ 1, 2 }));
    QCOMPARE(now.visibleRows(0), (std::pair{ 0, 0 }));
    QCOMPARE(now.rowAt(33, 3), 1);
    QCOMPARE(now.rowAt(31, 3), -1);
    QCOMPARE(now.rowAt(150, 3), -1);
}

void TestTimelineLayout::stillStopsStandSideBySide()
{
    const TimelineRow one = row();
    const QRectF first = layout().block(one, 1, 2);
    const QRectF second = layout().block(one, 1, 3);
    QVERIFY(!first.intersects(second));
    QVERIFY(first.left() > layout().x(at(11)));
}

void TestTimelineLayout::insertionStandsBetweenTheBlocks()
{
    const TimelineRow one = row();
    const TimelineLayout now = layout();
    QCOMPARE(now.insertionX(one, 1, at(9, 40)), now.x(at(9, 40))); // where the pointer is
    QCOMPARE(now.insertionX(one, 1, at(9, 5)), now.x(at(9, 20)) + 2); // right behind the block before
    QCOMPARE(now.insertionX(one, 1, at(12)), now.x(at(10)) - 2); // right before the block behind
    QCOMPARE(now.insertionX(one, 4, at(13)), now.x(at(13)));
    QCOMPARE(now.insertionX({}, 0, at(13)), now.x(at(13)));
}

QTEST_GUILESS_MAIN(TestTimelineLayout)
#include "tst_timelinelayout.moc"
