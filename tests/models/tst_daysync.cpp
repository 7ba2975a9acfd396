// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "day.h"
#include "paperserver.h"

#include "models/daysync.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace routedesk;
using namespace routedesk::test;
using models::DaySync;
using models::DispatchStore;
using models::SyncProgress;
using Fate = PaperServer::Fate;

namespace {

struct Desk {
    explicit Desk(models::SyncIntervals intervals = { std::chrono::hours(1), std::chrono::hours(2), 2 })
        : client(server, api::Connection { QUrl(u"https://example.test"_s), {} }, api::RetryPolicy { .attempts = 1 })
        , sync(client, store, clock, QTimeZone::UTC, intervals)
    {
        clock.time = at(7);
        server.pageSize = 2;
        server.put(orders(u"p q r s t"_s));
        server.put(route(u"A"_s, u"ana"_s, u"a b c"_s));
        server.put(tracked(u"B"_s, u"bo"_s, u"d"_s));
        server.workers = { worker(u"ana"_s), worker(u"bo"_s), worker(u"cy"_s) };
    }

    bool load()
    {
        sync.open(QDate(2023, 11, 2), {});
        return QTest::qWaitFor([this] { return !sync.isLoading(); });
    }

    PaperServer server;
    HandClock clock;
    DispatchStore store;
    api::OrdersClient client;
    DaySync sync;
};

QString poolOf(const DispatchStore &store)
{
    QStringList loose;
    for (const api::OrderKey &one : store.orderKeys()) {
        if (store.routeOf(one).isNull())
            loose.append(name(one));
    }
    loose.sort();
    return loose.join(u' ');
}

}

class DaySyncTest : public QObject {
    Q_OBJECT

private slots:
    void loadsTheDay();
    void aLargeDayComesInSlices();
    void stoppedBetweenSlices();
    void goesByTheGroupsClock();
    void keepsToTheDay();
    void aSecondLoadSignalsNothing();
    void findsWhatHasGone();
    void neverTwoAtOnce();
    void anErrorKeepsWhatIsThere();
    void stopsAndDropsStaleAnswers();
    void looksAtRoutesUnderWay();
    void looksAtRoutesThatWereTouched();
    void ourAnswerOutlivesALoadUnderWay();
};

void DaySyncTest::loadsTheDay()
{
    Desk desk;
    QSignalSpy progress(&desk.sync, &DaySync::progressChanged);
    QSignalSpy loaded(&desk.store, &DispatchStore::loaded);
    QVERIFY(desk.load());
    QCOMPARE(dump(desk.store), u"A ana: a b c | B bo: d"_s);
    QCOMPARE(poolOf(desk.store), u"p q r s t"_s);
    QCOMPARE(desk.store.workers().size(), 3);
    QCOMPARE(loaded.count(), 1);
    QCOMPARE(desk.sync.freshAt(), at(7));
    QVERIFY(!desk.sync.lastError());
    QVERIFY(progress.count() > 4);
    QCOMPARE(desk.sync.progress(), SyncProgress());
    QVERIFY(desk.server.takeChanges().isEmpty());
}

void DaySyncTest::aLargeDayComesInSlices()
{
    Desk desk({ std::chrono::hours(1), std::chrono::hours(2), 1000 });
    desk.server.pageSize = 1000;
    QStringList handles;
    for (int i = 0; i < 3500; ++i)
        handles.append(u"order-%1"_s.arg(i, 4, 10, QLatin1Char('0')));
    desk.server.put(orders(handles.join(u' ')));
    QList<qsizetype> slices;
    connect(&desk.store, &DispatchStore::ordersChanged, &desk.store,
        [&slices](const models::OrderChanges &changes) { slices.append(changes.inserted.size()); });
    QVERIFY(desk.load());
    QVERIFY(slices.size() > 4); // more than there are pages
    QVERIFY(*std::ranges::max_element(slices) <= 1000);
    QStringList came;
    for (const api::OrderKey &one : desk.store.orderKeys()) {
        if (one.handle.startsWith(u"order-"_s))
            came.append(one.handle);
    }
    QCOMPARE(came, handles);
    QCOMPARE(dump(desk.store), u"A ana: a b c | B bo: d"_s);
    // And all of them leave again.
    desk.server.drop(u"order-"_s);
    desk.sync.refresh();
    QTRY_VERIFY(!desk.sync.isLoading());
    QCOMPARE(poolOf(desk.store), u"p q r s t"_s);
}

void DaySyncTest::stoppedBetweenSlices()
{
    Desk desk({ std::chrono::hours(1), std::chrono::hours(2), 1000 });
    desk.server.pageSize = 1000;
    QStringList handles;
    for (int i = 0; i < 1000; ++i)
        handles.append(u"order-%1"_s.arg(i));
    desk.server.put(orders(handles.join(u' ')));
    QSignalSpy changed(&desk.store, &DispatchStore::ordersChanged);
    desk.sync.open(QDate(2023, 11, 2), {});
    QVERIFY(changed.wait());
    const qsizetype count = desk.store.orderCount();
    QVERIFY(count < 1000);
    desk.sync.stop();
    for (int turn = 0; turn < 50; ++turn) // each runs the slice that would be due
        QCoreApplication::processEvents();
    QCOMPARE(desk.store.orderCount(), count);
    QVERIFY(!desk.sync.isLoading());
    QVERIFY(desk.load());
    QCOMPARE(desk.store.orderCount(), 1009);
}

void DaySyncTest::goesByTheGroupsClock()
{
    Desk desk;
    api::OpsGroup group;
    group.handle = u"west"_s;
    group.timeZoneId = u"America/Los_Angeles"_s;
    desk.server.groups = { group };
    QList<api::Order> some = orders(u"early late"_s);
    some[0].opsGroupHandle = u"west"_s;
    some[0].scheduledAt = at(6, 59); // still the first of November there
    some[1].opsGroupHandle = u"west"_s;
    some[1].scheduledAt = at(23) + std::chrono::hours(7);
    desk.server.put(some);
    desk.sync.open(QDate(2023, 11, 2), u"west"_s);
    QTRY_VERIFY(!desk.sync.isLoading());
    QCOMPARE(desk.store.scope().zone.id(), "America/Los_Angeles");
    QCOMPARE(desk.store.scope().from(), at(7));
    QCOMPARE(poolOf(desk.store), u"late"_s);
}

void DaySyncTest::keepsToTheDay()
{
    Desk desk;
    QList<api::Order> other = orders(u"tomorrow"_s);
    other[0].scheduledAt = at(0) + std::chrono::days(1);
    desk.server.put(other);
    api::Route later = route(u"C"_s, u"cy"_s, u"x"_s);
    later.orders[0].scheduledAt = at(9) + std::chrono::days(1);
    desk.server.put(later);
    api::Route mixed = route(u"D"_s, u"cy"_s, u"y z"_s);
    mixed.orders[1].scheduledAt.reset(); // on a route of the day, so of the day
    desk.server.put(mixed);
    api::Route over = route(u"E"_s, u"cy"_s, u"v"_s); // completed, known by its order
    over.status = api::RouteStatus::Completed;
    over.orders[0].status = api::OrderStatus::Completed;
    desk.server.put(over);
    QVERIFY(desk.load());
    QStringList handles = desk.store.routeHandles();
    handles.sort();
    QCOMPARE(handles, (QStringList { u"A"_s, u"B"_s, u"D"_s, u"E"_s }));
    QVERIFY(desk.store.order(key(u"z"_s)));
    QVERIFY(!desk.store.order(key(u"tomorrow"_s)));
    QVERIFY(!desk.store.order(key(u"x"_s)));
}

void DaySyncTest::aSecondLoadSignalsNothing()
{
    Desk desk;
    QVERIFY(desk.load());
    QSignalSpy ordersSpy(&desk.store, &DispatchStore::ordersChanged);
    QSignalSpy routesSpy(&desk.store, &DispatchStore::routesChanged);
    QSignalSpy workersSpy(&desk.store, &DispatchStore::workersChanged);
    QSignalSpy reset(&desk.store, &DispatchStore::scopeChanged);
    desk.sync.refresh();
    QTRY_VERIFY(!desk.sync.isLoading());
    QCOMPARE(ordersSpy.count() + routesSpy.count() + workersSpy.count() + reset.count(), 0);
}

void DaySyncTest::findsWhatHasGone()
{
    Desk desk;
    QVERIFY(desk.load());
    desk.server.order(key(u"p"_s))->scheduledAt = at(9) + std::chrono::days(3);
    desk.server.put(route(u"A"_s, u"ana"_s, u"c a"_s));
    desk.sync.refresh();
    QTRY_VERIFY(!desk.sync.isLoading());
    QCOMPARE(dump(desk.store), u"A ana: c a | B bo: d"_s);
    QVERIFY(!desk.store.order(key(u"p"_s)));
}

void DaySyncTest::neverTwoAtOnce()
{
    Desk desk;
    QSignalSpy loading(&desk.sync, &DaySync::loadingChanged);
    desk.sync.open(QDate(2023, 11, 2), {});
    desk.sync.refresh();
    desk.sync.refresh();
    QCOMPARE(desk.server.takeCalls(), QStringList { u"GET /workers/ops-groups/"_s });
    QTRY_COMPARE(loading.count(), 4); // the two refreshes become one
    QVERIFY(!desk.sync.isLoading());
    QCOMPARE(desk.server.takeCalls().filter(u"ops-groups"_s).size(), 1);
}

void DaySyncTest::anErrorKeepsWhatIsThere()
{
    Desk desk;
    QVERIFY(desk.load());
    desk.clock.time = at(8);
    desk.server.faults.append({ u"GET /orders/routes"_s, Fate::Answer, 1, 401, R"({"detail":{},"message":"who?"})" });
    QSignalSpy errors(&desk.sync, &DaySync::errorChanged);
    desk.sync.refresh();
    QTRY_VERIFY(!desk.sync.isLoading());
    QCOMPARE(errors.count(), 1);
    QVERIFY(desk.sync.lastError()->kind == api::ApiError::Kind::Unauthorised);
    QCOMPARE(desk.sync.lastError()->message, u"who?"_s);
    QCOMPARE(desk.sync.freshAt(), at(7));
    QCOMPARE(dump(desk.store), u"A ana: a b c | B bo: d"_s);
    desk.sync.refresh();
    QTRY_VERIFY(!desk.sync.isLoading());
    QVERIFY(!desk.sync.lastError());
    QCOMPARE(desk.sync.freshAt(), at(8));
}

void DaySyncTest::stopsAndDropsStaleAnswers()
{
    Desk desk;
    desk.server.faults.append({ u"GET /orders/"_s, Fate::Silent });
    desk.sync.open(QDate(2023, 11, 2), {});
    QTRY_VERIFY(desk.sync.progress().phase == SyncProgress::Phase::Orders);
    desk.sync.open(QDate(2023, 11, 5), {});
    QTRY_VERIFY(!desk.sync.isLoading());
    QCOMPARE(desk.store.scope().date, QDate(2023, 11, 5));
    QCOMPARE(desk.store.orderCount(), 0);
    QVERIFY(!desk.sync.lastError());

    desk.sync.open(QDate(2023, 11, 2), {});
    desk.sync.stop();
    QVERIFY(!desk.sync.isLoading());
    QCoreApplication::processEvents();
    QVERIFY(!desk.store.isLoaded());
    QVERIFY(!desk.sync.lastError());
}

void DaySyncTest::looksAtRoutesUnderWay()
{
    Desk desk({ std::chrono::milliseconds(20), std::chrono::hours(1), 2 });
    QVERIFY(desk.load());
    (void)desk.server.takeCalls();
    desk.server.order(key(u"d"_s))->arrivedAt = at(9);
    QTRY_VERIFY(desk.store.order(key(u"d"_s))->arrivedAt);
    QVERIFY(desk.server.takeCalls().filter(u"GET /orders/"_s).filter(u"routes"_s, Qt::CaseSensitive).size() > 0);

    // One that ends is no longer in the list; it is asked for by name.
    api::Route over = tracked(u"B"_s, u"bo"_s, u"d"_s);
    over.status = api::RouteStatus::Completed;
    over.version = 2;
    over.orders[0].status = api::OrderStatus::Completed;
    desk.server.put(over);
    QTRY_VERIFY(desk.store.route(u"B"_s)->route.isClosed());
    QVERIFY(desk.store.order(key(u"d"_s))->isClosed());
    desk.clock.time = at(9); // now the whole day is due
    desk.server.put(orders(u"fresh"_s));
    QTRY_VERIFY(desk.store.order(key(u"fresh"_s)));
}

void DaySyncTest::looksAtRoutesThatWereTouched()
{
    Desk desk;
    QVERIFY(desk.load());
    api::Route moved = route(u"A"_s, u"ana"_s, u"c b a"_s);
    moved.version = 2;
    desk.server.put(moved);
    desk.store.wantRoutes({ u"A"_s });
    QTRY_COMPARE(dump(desk.store), u"A ana: c b a | B bo: d"_s);
}

void DaySyncTest::ourAnswerOutlivesALoadUnderWay()
{
    Desk desk;
    QVERIFY(desk.load());
    desk.sync.refresh();
    api::Order closed = *desk.store.order(key(u"p"_s));
    closed.status = api::OrderStatus::Cancelled;
    desk.store.applyAnswer(QList<api::Order> { closed }); // the pages were written before
    QTRY_VERIFY(!desk.sync.isLoading());
    QVERIFY(desk.store.order(key(u"p"_s))->isClosed());
}

QTEST_GUILESS_MAIN(DaySyncTest)
#include "tst_daysync.moc"
