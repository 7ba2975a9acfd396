// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "day.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace routedesk;
using namespace routedesk::test;
using models::DispatchStore;
using models::OrderChanges;
using models::RouteChanges;

namespace {

/// Everything the store said, as one line a signal.
class Listener : public QObject {
    Q_OBJECT

public:
    explicit Listener(DispatchStore &store)
    {
        connect(&store, &DispatchStore::ordersChanged, this, [this, &store](const OrderChanges &changes) {
            for (int slot : changes.removedSlots)
                lastRemoved.append(store.orderAt(slot)->key.handle);
            said.append(u"orders +%1 ~%2 -%3"_s.arg(names(changes.inserted), names(changes.changed),
                names(changes.removed)));
        });
        connect(&store, &DispatchStore::routesChanged, this, [this](const RouteChanges &changes) {
            said.append(u"routes +%1 ~%2 -%3"_s.arg(changes.inserted.join(u' '), changes.changed.join(u' '),
                changes.removed.join(u' ')));
        });
        connect(&store, &DispatchStore::scopeChanged, this, [this] { said.append(u"reset"_s); });
        connect(&store, &DispatchStore::workersChanged, this, [this] { said.append(u"workers"_s); });
        connect(&store, &DispatchStore::workersMoved, this,
            [this](const QStringList &handles) { said.append(u"moved "_s + handles.join(u' ')); });
    }

    QStringList take() { return std::exchange(said, {}); }

    QStringList said;
    QStringList lastRemoved;
};

}

class DispatchStoreTest : public QObject {
    Q_OBJECT

private slots:
    void tellsTheLeastChange();
    void removesWhatTheServerNoLongerHas();
    void keepsSlotsAndReusesThem();
    void leavesOtherDaysOut();
    void takesRoutesWithTheirOrders();
    void mergesSlimOrders();
    void anOrderIsInOneRoute();
    void letsOrdersOutOfRoutes();
    void dropsOlderVersions();
    void answersOutliveListsUnderWay();
    void olderAnswersComeLater();
    void aNewScopeEmptiesIt();
    void tellsMovesFromChanges();
    void takesManyOrdersQuickly();
};

void DispatchStoreTest::tellsTheLeastChange()
{
    DispatchStore store;
    Listener listener(store);
    store.applyOrders(orders(u"a b c"_s), store.revision());
    QCOMPARE(listener.take(), QStringList { u"orders +a b c ~ -"_s });

    store.applyOrders(orders(u"a b c"_s), store.revision());
    QCOMPARE(listener.take(), QStringList());

    QList<api::Order> changed = orders(u"b d"_s);
    changed[0].status = api::OrderStatus::Cancelled;
    store.applyOrders(changed, store.revision());
    QCOMPARE(listener.take(), QStringList { u"orders +d ~b -"_s });
    QVERIFY(store.order(key(u"b"_s))->isClosed());
    QCOMPARE(store.orderCount(), 4);
}

void DispatchStoreTest::removesWhatTheServerNoLongerHas()
{
    DispatchStore store;
    store.applyOrders(orders(u"a b c d"_s), store.revision());
    store.applyRoutes({ route(u"R"_s, u"ana"_s, u"d"_s) }, store.revision());
    Listener listener(store);
    store.retainOrders({ key(u"a"_s), key(u"c"_s) }, store.revision());
    QCOMPARE(listener.take(), QStringList { u"orders + ~ -b"_s });
    QCOMPARE(listener.lastRemoved, QStringList { u"b"_s });
    QVERIFY(!store.order(key(u"b"_s)));
    QVERIFY(store.order(key(u"d"_s))); // its route is still here
}

void DispatchStoreTest::keepsSlotsAndReusesThem()
{
    DispatchStore store;
    store.applyOrders(orders(u"a b c"_s), store.revision());
    const int slotOfC = store.slotOf(key(u"c"_s));
    const int slotOfB = store.slotOf(key(u"b"_s));
    store.retainOrders({ key(u"a"_s), key(u"c"_s) }, store.revision());
    QCOMPARE(store.slotOf(key(u"c"_s)), slotOfC);
    QCOMPARE(store.slotOf(key(u"b"_s)), -1);
    QCOMPARE(store.orderAt(-1), nullptr);
    store.applyOrders(orders(u"d"_s), store.revision());
    QCOMPARE(store.slotOf(key(u"d"_s)), slotOfB);
    QCOMPARE(names(store.orderKeys()), u"a d c"_s);
    QCOMPARE(names(store.keysOfHandle(u"d"_s)), u"d"_s);
}

void DispatchStoreTest::leavesOtherDaysOut()
{
    DispatchStore store;
    store.setScope(day());
    QList<api::Order> some = orders(u"a b c"_s);
    some[1].scheduledAt = at(23, 59) + std::chrono::minutes(1);
    some[2].scheduledAt = at(0);
    store.applyOrders(some, store.revision());
    QCOMPARE(names(store.orderKeys()), u"a c"_s);

    some[0].scheduledAt = at(18) + std::chrono::days(1);
    store.applyOrders({ some[0] }, store.revision());
    QCOMPARE(names(store.orderKeys()), u"c"_s);
}

void DispatchStoreTest::takesRoutesWithTheirOrders()
{
    DispatchStore store;
    Listener listener(store);
    store.applyRoutes({ route(u"R"_s, u"ana"_s, u"a b"_s) }, store.revision());
    QCOMPARE(listener.take(), (QStringList { u"orders +a b ~ -"_s, u"routes +R ~ -"_s }));
    QCOMPARE(store.routeOf(key(u"a"_s)), u"R"_s);
    QVERIFY(store.route(u"R"_s)->route.orders.isEmpty());

    store.applyRoutes({ route(u"R"_s, u"ana"_s, u"a b"_s) }, store.revision());
    QCOMPARE(listener.take(), QStringList());

    api::Route turned = route(u"R"_s, u"ana"_s, u"b a"_s);
    turned.version = 2;
    store.applyRoutes({ turned }, store.revision());
    QCOMPARE(listener.take(), QStringList { u"routes + ~R -"_s });
    QCOMPARE(dump(store), u"R ana: b a"_s);
}

void DispatchStoreTest::mergesSlimOrders()
{
    DispatchStore store;
    QList<api::Order> known = orders(u"a"_s);
    known[0].metadata.set(u"customer"_s, u"Sol"_s);
    known[0].productTypes = { u"frozen"_s };
    store.applyOrders(known, store.revision());

    api::Route slim;
    slim.handle = u"R"_s;
    slim.workerHandle = u"ana"_s;
    slim.orders.resize(1);
    slim.orders[0].key = key(u"a"_s);
    slim.orders[0].status = api::OrderStatus::Assigned;
    store.applyRoutes({ slim }, store.revision());
    const api::Order &order = *store.order(key(u"a"_s));
    QVERIFY(order.status.is(api::OrderStatus::Assigned));
    QCOMPARE(order.workerHandle, u"ana"_s);
    QCOMPARE(order.routeHandle, u"R"_s);
    QCOMPARE(order.metadata.value(u"customer"), u"Sol"_s);
    QCOMPARE(order.productTypes, QStringList { u"frozen"_s });
    QVERIFY(order.destination.point);
    QCOMPARE(order.scheduledAt, at(18));
}

void DispatchStoreTest::anOrderIsInOneRoute()
{
    DispatchStore store;
    store.applyRoutes({ route(u"R"_s, u"ana"_s, u"a b"_s), route(u"S"_s, u"bo"_s, u"c"_s) }, store.revision());
    Listener listener(store);
    store.applyRoutes({ route(u"S"_s, u"bo"_s, u"c a"_s) }, store.revision());
    QCOMPARE(dump(store), u"R ana: b | S bo: c a"_s);
    QCOMPARE(store.routeOf(key(u"a"_s)), u"S"_s);
    QVERIFY(listener.take().contains(u"routes + ~R S -"_s));
}

void DispatchStoreTest::letsOrdersOutOfRoutes()
{
    DispatchStore store;
    store.applyRoutes({ route(u"R"_s, u"ana"_s, u"a b"_s) }, store.revision());
    store.applyRoutes({ route(u"R"_s, u"ana"_s, u"b"_s) }, store.revision());
    QVERIFY(store.routeOf(key(u"a"_s)).isNull());
    QVERIFY(store.order(key(u"a"_s))->status.is(api::OrderStatus::Unplanned));
    QVERIFY(store.order(key(u"a"_s))->workerHandle.isNull());

    store.removeRoute(u"R"_s);
    QVERIFY(!store.route(u"R"_s));
    QVERIFY(store.order(key(u"b"_s))->routeHandle.isNull());
}

void DispatchStoreTest::dropsOlderVersions()
{
    DispatchStore store;
    api::Route newer = route(u"R"_s, u"ana"_s, u"b a"_s);
    newer.version = 3;
    store.applyRoutes({ newer }, store.revision());
    store.applyRoutes({ route(u"R"_s, u"ana"_s, u"a b"_s) }, store.revision());
    QCOMPARE(dump(store), u"R ana: b a"_s);
}

void DispatchStoreTest::answersOutliveListsUnderWay()
{
    DispatchStore store;
    store.applyOrders(orders(u"a b"_s), store.revision());
    const quint64 asked = store.revision();
    api::Order closed = order(u"a"_s);
    closed.status = api::OrderStatus::Completed;
    store.applyAnswer(QList<api::Order> { closed });
    store.applyOrders(orders(u"a"_s), asked); // read before the order was completed
    QVERIFY(store.order(key(u"a"_s))->isClosed());
    store.retainOrders({}, asked);
    QVERIFY(store.order(key(u"a"_s)));
    QVERIFY(!store.order(key(u"b"_s)));
    store.applyOrders(orders(u"a"_s), store.revision());
    QVERIFY(!store.order(key(u"a"_s))->isClosed());
}

// Delayed answers come in any sequence; each says when it was asked for.
void DispatchStoreTest::olderAnswersComeLater()
{
    DispatchStore store;
    store.applyRoutes({ route(u"R"_s, u"ana"_s, u"a"_s), route(u"S"_s, u"bo"_s, u"c"_s) }, store.revision());
    store.applyOrders(orders(u"x"_s), store.revision());
    const quint64 asked = store.revision();

    // A route that a call of ours has emptied does not come back with what was read before.
    store.removeRoute(u"R"_s, true);
    store.applyRoutes({ route(u"R"_s, u"ana"_s, u"a"_s) }, asked);
    QVERIFY(!store.route(u"R"_s));
    QVERIFY(store.routeOf(key(u"a"_s)).isNull());

    // A patch sent before the order went into a route, answered after it: what it says is not the latest.
    api::Order patched = *store.order(key(u"x"_s));
    patched.capacityUsed = 7;
    api::Route with = route(u"S"_s, u"bo"_s, u"c x"_s);
    with.version = 2;
    store.applyAnswer(with);
    QSignalSpy wanted(&store, &DispatchStore::ordersWanted);
    store.applyAnswer({ patched }, asked);
    QCOMPARE(store.routeOf(key(u"x"_s)), u"S"_s);
    QCOMPARE(wanted.size(), 1);

    // What someone else did after our own answer is newer, whenever it was asked for.
    with.version = 3;
    with.orders.move(0, 1);
    store.applyRoutes({ with }, asked);
    QCOMPARE(dump(store), u"S bo: x c"_s);
}

void DispatchStoreTest::aNewScopeEmptiesIt()
{
    DispatchStore store;
    store.setScope(day());
    store.applyOrders(orders(u"a b"_s), store.revision());
    store.markLoaded();
    Listener listener(store);
    store.setScope(day());
    QCOMPARE(listener.take(), QStringList());
    models::DayScope next = day();
    next.date = next.date.addDays(1);
    store.setScope(next);
    QCOMPARE(listener.take(), QStringList { u"reset"_s });
    QCOMPARE(store.orderCount(), 0);
    QVERIFY(!store.isLoaded());
}

void DispatchStoreTest::tellsMovesFromChanges()
{
    DispatchStore store;
    Listener listener(store);
    QList<api::Worker> workers { worker(u"ana"_s), worker(u"bo"_s), worker(u"cy"_s) };
    store.setWorkers(workers);
    QCOMPARE(listener.take(), QStringList { u"workers"_s });
    store.setWorkers(workers);
    QCOMPARE(listener.take(), QStringList());

    workers[0].location.place = api::GeoPoint::fromDegrees(-121.9, 37.3);
    workers[2].deviceStatusReason = u"location_disabled"_s;
    store.setWorkers(workers);
    QCOMPARE(listener.take(), QStringList { u"moved ana cy"_s });
    QCOMPARE(store.worker(u"ana"_s)->location, workers[0].location);

    workers[0].location.bearing = 90;
    workers[1].unavailableOn = { QDate(2023, 11, 2) };
    store.setWorkers(workers);
    QCOMPARE(listener.take(), QStringList { u"workers"_s });
}

void DispatchStoreTest::takesManyOrdersQuickly()
{
    QList<api::Order> many;
    for (int i = 0; i < 20'000; ++i)
        many.append(order(u"order-%1"_s.arg(i)));
    DispatchStore store;
    QSignalSpy spy(&store, &DispatchStore::ordersChanged);
    for (int page = 0; page < 40; ++page)
        store.applyOrders(many.mid(page * 500, 500), store.revision());
    QCOMPARE(spy.count(), 40);
    QElapsedTimer timer;
    timer.start();
    for (int page = 0; page < 40; ++page)
        store.applyOrders(many.mid(page * 500, 500), store.revision());
    QCOMPARE(spy.count(), 40);
    // A page that brings nothing new has to leave the interface thread its frame, also on a slow machine.
    QVERIFY2(timer.elapsed() < 40 * 8, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(DispatchStoreTest)
#include "tst_dispatchstore.moc"
