// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "paperserver.h"
#include "planday.h"

#include "models/edits/ordereditor.h"
#include "models/edits/pendingpatches.h"
#include "models/edits/placeedit.h"
#include "models/edits/placeforecast.h"

#include <QSignalSpy>
#include <QTest>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace routedesk;
using namespace routedesk::test;
using namespace routedesk::models;
using Field = OrderField;

namespace {

api::GeoPoint point(double longitude, double latitude)
{
    return *api::GeoPoint::fromDegrees(longitude, latitude);
}

double threadMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

}

class PlaceEditTest : public QObject {
    Q_OBJECT

private slots:
    void whatStays_data();
    void whatStays();
    void keepsTheRestOfADestination();
    void fieldsAreNamed_data();
    void fieldsAreNamed();
    void foretellsAMove();
    void foretellsWithinAFrame();
    void isWhereThePersonHasPutIt();
};

void PlaceEditTest::whatStays_data()
{
    QTest::addColumn<api::Order>("order");
    QTest::addColumn<std::optional<PlaceFixed>>("why");

    const auto row = [](const char *name, std::optional<PlaceFixed> why, const auto &change) {
        api::Order made = order(u"a"_s);
        made.destination.point = point(-121.9, 37.3);
        change(made);
        QTest::newRow(name) << made << why;
    };
    row("open", std::nullopt, [](api::Order &) { });
    row("done", PlaceFixed::Closed, [](api::Order &one) { one.status = api::OrderStatus::Completed; });
    row("called off", PlaceFixed::Closed, [](api::Order &one) { one.status = api::OrderStatus::Cancelled; });
    row("under way", PlaceFixed::UnderWay, [](api::Order &one) { one.status = api::OrderStatus::Ongoing; });
    row("reached", PlaceFixed::UnderWay, [](api::Order &one) { one.arrivedAt = at(6); });
    row("reached and left", std::nullopt, [](api::Order &one) {
        one.arrivedAt = at(6);
        one.exitedAt = at(7);
    });
    row("a saved place, even with coordinates", PlaceFixed::Saved,
        [](api::Order &one) { one.destination.placeHandle = u"depot"_s; });
    row("a geofence", PlaceFixed::Geofence, [](api::Order &one) {
        one.destination.point.reset();
        one.destination.geofenceId = u"fence"_s;
    });
    row("an address", PlaceFixed::AddressOnly, [](api::Order &one) {
        one.destination.point.reset();
        one.destination.address = u"1 Far St"_s;
    });
    row("nothing", PlaceFixed::Nowhere, [](api::Order &one) { one.destination = {}; });
    row("an area", std::nullopt, [](api::Order &one) {
        one.destination.point.reset();
        one.destination.polygon = api::GeoRing{ point(0, 0), point(1, 0), point(0, 1) };
    });
}

void PlaceEditTest::whatStays()
{
    QFETCH(api::Order, order);
    QTEST(placeFixed(&order), "why");
    QCOMPARE(placeFixed(nullptr), std::optional(PlaceFixed::Gone));
}

void PlaceEditTest::keepsTheRestOfADestination()
{
    api::Destination before;
    before.point = point(-121.9, 37.3);
    before.address = u"1 Far St"_s;
    before.radius = 40;
    api::Destination moved = movedTo(before, point(-121.8, 37.4));
    QCOMPARE(moved.point, point(-121.8, 37.4));
    moved.point = before.point;
    QCOMPARE(moved, before);
    QCOMPARE(withRadius(before, 80).radius, std::optional(80));
    QCOMPARE(withRadius(before, 80).address, before.address);

    before.point.reset();
    const api::GeoRing ring{ point(0, 0), point(1, 0), point(0, 1) };
    before.polygon = ring;
    const api::GeoRing larger{ point(0, 0), point(2, 0), point(0, 2) };
    QCOMPARE(*reshapedTo(before, larger).polygon, larger);
    before.polygon = ring + api::GeoRing{ ring.first() };
    QCOMPARE(*reshapedTo(before, larger).polygon, larger + api::GeoRing{ larger.first() });
    QCOMPARE(reshapedTo(before, larger).address, before.address);

    // By hand places are only known to a ten-millionth of a degree: what was not moved stays as it was given.
    const api::GeoPoint fine = point(0.12345678, 0.87654321);
    before.polygon = api::GeoRing{ fine, point(1, 0), point(0, 1) };
    const api::GeoRing byHand{ point(0.1234568, 0.8765432), point(1, 0), point(0.0000005, 1) };
    const api::GeoRing became = reshapedTo(before, byHand).polygon;
    QVERIFY(became.at(0).longitude() == fine.longitude() && became.at(0).latitude() == fine.latitude());
    QVERIFY(became.at(2).longitude() == byHand.at(2).longitude());
}

void PlaceEditTest::fieldsAreNamed_data()
{
    QTest::addColumn<api::Destination>("after");
    QTest::addColumn<QList<OrderField>>("fields");

    api::Destination before;
    before.point = point(-121.9, 37.3);
    before.address = u"1 Far St"_s;
    before.radius = 40;
    QTest::newRow("moved") << movedTo(before, point(-121.8, 37.4)) << QList{ Field::Place };
    QTest::newRow("resized") << withRadius(before, 80) << QList{ Field::Radius };
    QTest::newRow("both") << withRadius(movedTo(before, point(-121.8, 37.4)), 80)
                          << QList{ Field::Place, Field::Radius };
    api::Destination renamed = before;
    renamed.address = u"2 Far St"_s;
    QTest::newRow("another address") << renamed << QList{ Field::Address };
}

void PlaceEditTest::fieldsAreNamed()
{
    QFETCH(api::Destination, after);
    api::Order one = order(u"a"_s);
    one.destination = movedTo(one.destination, point(-121.9, 37.3));
    one.destination.address = u"1 Far St"_s;
    one.destination.radius = 40;
    const auto edit = editBy(one, { .destination = after });
    QVERIFY(edit);
    QTEST(fieldsOf(*edit), "fields");
    const OrderEdit back{ one.key, edit->after, edit->before };
    QTEST(fieldsOf(back), "fields");
}

void PlaceEditTest::foretellsAMove()
{
    PlanDay day;
    day.load({ route(u"A"_s, u"ana"_s, u"a b c"_s) }, u"x"_s);
    PlaceForecast forecast(day.store, *day.plan, day.times, day.clock);
    const api::GeoPoint was = *day.store.order(key(u"b"_s))->destination.point;
    const api::GeoPoint far = point(was.longitude() + 1, was.latitude() + 1);

    forecast.begin(key(u"x"_s));
    QVERIFY(!forecast.isOnRoute());
    QVERIFY(!forecast.at(far));
    forecast.begin(key(u"b"_s));
    QVERIFY(forecast.isOnRoute());
    QCOMPARE(*forecast.at(was), MoveConsequence());
    const MoveConsequence there = *forecast.at(far);
    QVERIFY(there.addedMetres > 100'000);
    QVERIFY(there.addedDriving > std::chrono::minutes(30));
    QVERIFY(there.changedArrivals > 0);

    // What was foretold is what the plan then reckons.
    const RouteFigures before = day.plan->routeFigures(u"A"_s);
    api::Order moved = *day.store.order(key(u"b"_s));
    moved.destination = movedTo(moved.destination, far);
    day.store.applyOrders({ moved }, day.store.revision());
    const RouteFigures after = day.plan->routeFigures(u"A"_s);
    QCOMPARE(there.addedMetres, after.totals.metres - before.totals.metres);
    QCOMPARE(there.addedDriving, after.totals.driving - before.totals.driving);
    QCOMPARE(there.addedLateness, after.totals.lateness - before.totals.lateness);
    for (const MoveConsequence::Break &one : there.broken)
        QVERIFY(one.violation.stop ? !one.key.handle.isEmpty() : one.key.handle.isEmpty());
}

void PlaceEditTest::foretellsWithinAFrame()
{
    PlanDay day;
    QStringList handles;
    for (int i = 0; i < 200; ++i)
        handles.append(u"o%1"_s.arg(i));
    day.load({ route(u"A"_s, u"ana"_s, handles.join(u' ')) });
    PlaceForecast forecast(day.store, *day.plan, day.times, day.clock);
    double longest = 0, start = threadMilliseconds();
    forecast.begin(key(u"o100"_s));
    const api::GeoPoint was = *day.store.order(key(u"o100"_s))->destination.point;
    for (int i = 0; i < 20; ++i) {
        const double now = threadMilliseconds();
        longest = std::max(longest, now - std::exchange(start, now));
        QVERIFY(forecast.at(point(was.longitude() + 0.01 * i, was.latitude())));
    }
    qInfo("a place on a route of 200 stops: %.2f ms at most", longest);
    QVERIFY2(longest < 8, qPrintable(QString::number(longest)));
}

void PlaceEditTest::isWhereThePersonHasPutIt()
{
    PaperServer server;
    PlanDay day(&server);
    server.put(orders(u"x"_s));
    day.load({}, u"x"_s);
    const api::Order was = *day.store.order(key(u"x"_s));
    const api::GeoPoint there = point(-121.5, 37.5);
    const auto submitted
        = day.outbox->submit(PatchOrder{ was.key, {}, { .destination = movedTo(was.destination, there) } });
    QCOMPARE(day.store.order(was.key)->destination, was.destination);
    QCOMPARE(PendingPatches(*day.outbox).destination(was).point, std::optional(there));
    QTRY_VERIFY(submitted.outcome.isFinished());
    QCOMPARE(day.store.order(was.key)->destination.point, std::optional(there));

    server.faults.append({ u"PATCH /orders/x"_s, PaperServer::Fate::Answer, 1, 422, {} });
    const auto refused
        = day.outbox->submit(PatchOrder{ was.key, {}, { .destination = movedTo(was.destination, point(1, 1)) } });
    const api::Order now = *day.store.order(was.key);
    QCOMPARE(PendingPatches(*day.outbox).destination(now).point, std::optional(point(1, 1)));
    QTRY_VERIFY(refused.outcome.isFinished());
    QCOMPARE(PendingPatches(*day.outbox).destination(now).point, std::optional(there));
}

QTEST_GUILESS_MAIN(PlaceEditTest)
#include "tst_placeedit.moc"
