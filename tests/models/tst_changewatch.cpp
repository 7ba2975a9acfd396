// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "day.h"
#include "paperserver.h"

#include "models/changewatch.h"
#include "models/daysync.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace routedesk;
using namespace routedesk::test;
using models::ChangeWatch;
using models::DaySync;
using Fate = PaperServer::Fate;

namespace {

QByteArray page(const QByteArray &cursor, const QByteArray &changes = {})
{
    return "{\"changes\":[" + changes + "],\"cursor\":\"" + cursor + "\",\"more\":false}";
}

QByteArray changed(const QByteArray &kind, const QByteArray &id)
{
    return R"({"kind":")" + kind + R"(","id":")" + id + "\"}";
}

struct Watch {
    Watch()
        : client(server, api::Connection { QUrl(u"https://example.test"_s), {} }, api::RetryPolicy { .attempts = 1 })
        , watch(client)
    {
    }

    // Answers of the feed, in their sequence; then it is silent.
    void feed(const QByteArrayList &pages)
    {
        for (const QByteArray &one : pages)
            server.faults.append({ u"GET /changes"_s, Fate::Answer, 1, 200, one });
        server.faults.append({ u"GET /changes"_s, Fate::Silent, 1000 });
    }

    PaperServer server;
    api::OrdersClient client;
    ChangeWatch watch;
};

// The day of the desk, looked at only when it is told to.
struct FedDay : Watch {
    FedDay()
        : sync(client, store, clock, QTimeZone::UTC, { std::chrono::hours(1), std::chrono::hours(2), 100 })
    {
        clock.time = at(7);
        server.put(orders(u"p q r"_s));
        server.put(route(u"A"_s, u"ana"_s, u"a b c"_s));
        server.put(route(u"B"_s, u"bo"_s, u"d"_s));
        server.workers = { worker(u"ana"_s), worker(u"bo"_s) };
        sync.setFed(true);
    }

    bool load()
    {
        sync.open(QDate(2023, 11, 2), {});
        const bool loaded = QTest::qWaitFor([this] { return !sync.isLoading(); });
        (void)server.takeCalls();
        return loaded;
    }

    QStringList callsFor(const QList<api::ChangedThing> &things)
    {
        QSignalSpy fresh(&sync, &DaySync::freshChanged);
        sync.look(things);
        if (fresh.isEmpty())
            (void)fresh.wait();
        return server.takeCalls();
    }

    HandClock clock;
    models::DispatchStore store;
    DaySync sync;
};

}

class ChangeWatchTest : public QObject {
    Q_OBJECT

private slots:
    void goesOnFromItsCursor();
    void aServiceWithoutFeedIsAskedOnce();
    void aRefusedCursorBeginsAnew();
    void stopsAtOnce();
    void looksOnlyAtWhatChanged();
    void manyOrdersAreOneLook();
    void handlesOfSeveralOrdersNeedTheDay();
};

void ChangeWatchTest::goesOnFromItsCursor()
{
    Watch desk;
    desk.feed({ page("c1"), page("c2", changed("route", "A") + ',' + changed("order", "p")), page("c3") });
    QSignalSpy begun(&desk.watch, &ChangeWatch::begun);
    QSignalSpy changes(&desk.watch, &ChangeWatch::changed);
    desk.watch.start();
    QTRY_COMPARE(changes.size(), 1);
    QCOMPARE(begun.size(), 1);
    QVERIFY(desk.watch.isHearing());
    const auto things = changes.first().first().value<QList<api::ChangedThing>>();
    QCOMPARE(things, (QList<api::ChangedThing> { { api::ChangeKind::Route, u"A"_s }, { api::ChangeKind::Order, u"p"_s } }));
}

void ChangeWatchTest::aServiceWithoutFeedIsAskedOnce()
{
    Watch desk;
    desk.server.faults.append({ u"GET /changes"_s, Fate::Answer, 1000, 404, R"({"detail":{},"message":"no"})" });
    QSignalSpy hearing(&desk.watch, &ChangeWatch::hearingChanged);
    desk.watch.start();
    QTRY_VERIFY(!desk.server.faults.isEmpty() && desk.server.faults.first().times == 999);
    QTest::qWait(0);
    QCOMPARE(desk.server.takeCalls(), QStringList { u"GET /changes"_s });
    QVERIFY(hearing.isEmpty());
}

void ChangeWatchTest::aRefusedCursorBeginsAnew()
{
    Watch desk;
    desk.server.faults.append({ u"GET /changes"_s, Fate::Answer, 1, 200, page("c1") });
    desk.server.faults.append(
        { u"GET /changes"_s, Fate::Answer, 1, 422, R"({"detail":{"query":{"after":["no"]}},"message":"no"})" });
    desk.feed({ page("d1") });
    QSignalSpy hearing(&desk.watch, &ChangeWatch::hearingChanged);
    QSignalSpy begun(&desk.watch, &ChangeWatch::begun);
    desk.watch.start();
    QTRY_COMPARE_WITH_TIMEOUT(begun.size(), 2, 20'000);
    QCOMPARE(hearing.size(), 3);
    QVERIFY(desk.watch.isHearing());
}

void ChangeWatchTest::stopsAtOnce()
{
    Watch desk;
    desk.feed({ page("c1") });
    QSignalSpy begun(&desk.watch, &ChangeWatch::begun);
    QSignalSpy changes(&desk.watch, &ChangeWatch::changed);
    desk.watch.start();
    QTRY_COMPARE(begun.size(), 1);
    desk.watch.stop();
    QVERIFY(!desk.watch.isHearing());
    QVERIFY(changes.isEmpty());
}

void ChangeWatchTest::looksOnlyAtWhatChanged()
{
    FedDay desk;
    QVERIFY(desk.load());
    desk.server.order(key(u"p"_s))->status = api::OrderStatus::Disabled;
    const QStringList calls
        = desk.callsFor({ { api::ChangeKind::Route, u"A"_s }, { api::ChangeKind::Order, u"a"_s },
            { api::ChangeKind::Order, u"p"_s }, { api::ChangeKind::Plan, u"x"_s } });
    // a comes with its route.
    QCOMPARE(calls, (QStringList { u"GET /orders/routes/A"_s, u"GET /orders/p"_s }));
    QVERIFY(desk.store.order(key(u"p"_s))->status.is(api::OrderStatus::Disabled));
}

void ChangeWatchTest::manyOrdersAreOneLook()
{
    FedDay desk;
    QVERIFY(desk.load());
    QList<api::ChangedThing> things;
    for (int i = 0; i < 200; ++i)
        things.append({ api::ChangeKind::Order, u"new-%1"_s.arg(i) });
    const QStringList calls = desk.callsFor(things);
    QVERIFY(calls.contains(u"GET /orders/"_s));
    QVERIFY(!calls.contains(u"GET /orders/new-1"_s));
}

void ChangeWatchTest::handlesOfSeveralOrdersNeedTheDay()
{
    FedDay desk;
    QVERIFY(desk.load());
    desk.server.faults.append({ u"GET /orders/p"_s, Fate::Answer, 1, 422, R"({"detail":{"query":{"type":["which"]}},"message":"no"})" });
    desk.sync.look({ { api::ChangeKind::Order, u"p"_s } });
    QStringList calls;
    QTRY_VERIFY((calls += desk.server.takeCalls()).contains(u"GET /orders/"_s));
}

QTEST_GUILESS_MAIN(ChangeWatchTest)
#include "tst_changewatch.moc"
