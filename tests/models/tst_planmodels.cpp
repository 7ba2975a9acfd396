// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planday.h"

#include "models/ordersfiltermodel.h"
#include "models/poolmodel.h"
#include "models/sequencemodel.h"
#include "models/workersmodel.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace routedesk;
using namespace routedesk::test;
using namespace routedesk::models;

namespace {

using Tester = QAbstractItemModelTester;
constexpr auto strict = Tester::FailureReportingMode::QtTest;

/// The models over one day, each with its tester, all of them on the empty day first.
struct Models {
    PlanDay day;
    OrdersModel orders { day.store, *day.plan };
    OrdersFilterModel filter { orders, day.store, *day.plan };
    SequenceModel sequence { day.store, *day.plan };
    PoolModel pool { day.store, *day.plan };
    WorkersModel workers { day.store, *day.plan };
    Tester ordersTester { &orders, strict };
    Tester filterTester { &filter, strict };
    Tester sequenceTester { &sequence, strict };
    Tester poolTester { &pool, strict };
    Tester workersTester { &workers, strict };
};

QString column(const QAbstractItemModel &model, int column, const QModelIndex &parent = {})
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(parent); ++row)
        texts.append(model.index(row, column, parent).data().toString());
    return texts.join(u' ');
}

QString tree(const SequenceModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex route = model.index(row, 0);
        QStringList stops;
        for (int stop = 0; stop < model.rowCount(route); ++stop)
            stops.append(name(model.index(stop, 0, route).data(KeyRole).value<api::OrderKey>()));
        lines.append(u"%1: %2"_s.arg(route.data().toString(), stops.join(u' ')));
    }
    return lines.join(u" | ");
}

QString visible(const OrdersFilterModel &model)
{
    return column(model, OrdersModel::Handle);
}

}

class PlanModelsTest : public QObject {
    Q_OBJECT

private slots:
    void emptyModels();
    void ordersFollowTheStore();
    void ordersShowThePlan();
    void sorts();
    void filters();
    void counts();
    void sequenceShowsRoutesAndStops();
    void sequenceMovesRows();
    void drops_data();
    void drops();
    void refusesDrops();
    void poolKeepsItsOrder();
    void poolSaysWhy();
    void workersShowTheirDay();
    void aMoveOfAWorkerTouchesTheirRouteOnly();
    void randomEditsKeepTheModelsTrue();
    void aNewDayResetsOnce();
};

void PlanModelsTest::emptyModels()
{
    Models models;
    QCOMPARE(models.orders.rowCount(), 0);
    QCOMPARE(models.sequence.rowCount(), 0);
    QCOMPARE(models.orders.columnCount(), int(OrdersModel::ColumnCount));
    QVERIFY(!models.orders.data(models.orders.index(0, 0)).isValid());
    QVERIFY(!models.orders.headerData(OrdersModel::ColumnCount, Qt::Horizontal).isValid());
    QVERIFY(!models.orders.headerData(-1, Qt::Horizontal).isValid());
    QCOMPARE(models.orders.headerData(OrdersModel::WindowEnd, Qt::Horizontal), u"window_end"_s);
    QCOMPARE(models.sequence.headerData(SequenceModel::ProductTypes, Qt::Horizontal), u"product_types"_s);
    QVERIFY(!models.sequence.headerData(SequenceModel::ColumnCount, Qt::Horizontal).isValid());
}

void PlanModelsTest::ordersFollowTheStore()
{
    Models models;
    QSignalSpy reset(&models.orders, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&models.orders, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&models.orders, &QAbstractItemModel::rowsRemoved);
    models.day.load({}, u"a b c d e f"_s);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(column(models.orders, 0), u"a b c d e f"_s);
    QVERIFY(!models.orders.index(6, 0).isValid());
    QCOMPARE(models.orders.rowOf(key(u"f"_s)), 5);
    QVERIFY(!models.orders.order(6));

    models.day.store.retainOrders({ key(u"a"_s), key(u"d"_s) }, models.day.store.revision());
    QCOMPARE(column(models.orders, 0), u"a d"_s);
    QCOMPARE(removed.count(), 2); // two stretches of rows
    QCOMPARE(models.orders.rowOf(key(u"d"_s)), 1);
    QCOMPARE(models.orders.rowOf(key(u"b"_s)), -1);

    QSignalSpy changed(&models.orders, &QAbstractItemModel::dataChanged);
    api::Order done = order(u"d"_s);
    done.status = api::OrderStatus::Completed;
    done.completedAt = at(10);
    models.day.store.applyOrders({ done, order(u"g"_s) }, models.day.store.revision());
    QCOMPARE(column(models.orders, 0), u"a d g"_s);
    QCOMPARE(models.orders.index(1, OrdersModel::Status).data(), u"completed"_s);
    QCOMPARE(models.orders.index(1, OrdersModel::ClosedAt).data().toDateTime(), api::toDateTime(at(10)));
    for (const auto &signal : changed)
        QVERIFY(signal.at(0).toModelIndex().row() >= 1);
    QCOMPARE(reset.count(), 0);
}

void PlanModelsTest::ordersShowThePlan()
{
    Models models;
    models.day.load({ route(u"A"_s, u"ana"_s, u"a b"_s) }, u"c"_s);
    const auto cell = [&models](const QString &which, int column, int role = Qt::DisplayRole) {
        return models.orders.index(models.orders.rowOf(key(which)), column).data(role);
    };
    QCOMPARE(cell(u"b"_s, OrdersModel::Route), u"A"_s);
    QCOMPARE(cell(u"b"_s, OrdersModel::Sequence), 2);
    QCOMPARE(cell(u"b"_s, OrdersModel::Worker), u"ana"_s);
    QVERIFY(cell(u"b"_s, OrdersModel::Eta).toDateTime().isValid());
    QVERIFY(!cell(u"c"_s, OrdersModel::Eta).isValid());
    QVERIFY(!cell(u"c"_s, OrdersModel::Route).isValid());
    QVERIFY(cell(u"b"_s, 0, CoordinateRole).canConvert<api::GeoPoint>());
    QCOMPARE(cell(u"b"_s, 0, KeyRole).value<api::OrderKey>(), key(u"b"_s));
    QCOMPARE(cell(u"b"_s, 0, UnsentRole), false);

    QSignalSpy changed(&models.orders, &QAbstractItemModel::dataChanged);
    QVERIFY(models.day.move(u"c"_s, u"A"_s, 0));
    QVERIFY(changed.count() > 0);
    QCOMPARE(cell(u"b"_s, OrdersModel::Sequence), 3);
    QCOMPARE(cell(u"c"_s, OrdersModel::Route), u"A"_s);
    QCOMPARE(cell(u"c"_s, 0, UnsentRole), true);
    QCOMPARE(cell(u"c"_s, OrdersModel::Worker), u"ana"_s);
}

void PlanModelsTest::sorts()
{
    Models models;
    models.day.load({ route(u"A"_s, u"ana"_s, u"b10 B9"_s) }, u"a c"_s);
    QList<api::Order> some = orders(u"a c"_s);
    some[0].scheduledAfter = at(12);
    some[1].scheduledAfter = at(9);
    models.day.store.applyOrders(some, models.day.store.revision());
    models.filter.sort(OrdersModel::Handle);
    QCOMPARE(visible(models.filter), u"a b10 B9 c"_s);
    models.filter.sort(OrdersModel::WindowStart);
    QCOMPARE(visible(models.filter), u"c a b10 B9"_s); // without a value last …
    models.filter.sort(OrdersModel::WindowStart, Qt::DescendingOrder);
    QCOMPARE(visible(models.filter).section(u' ', 0, 1), u"a c"_s); // … either way
    models.filter.sort(OrdersModel::Sequence);
    QCOMPARE(visible(models.filter).section(u' ', 0, 1), u"b10 B9"_s);
    QVERIFY(models.day.move(u"B9"_s, u"A"_s, 0));
    QCOMPARE(visible(models.filter).section(u' ', 0, 1), u"B9 b10"_s);
}

void PlanModelsTest::filters()
{
    Models models;
    QList<api::Order> some = orders(u"sol luna mar"_s);
    some[0].metadata.set(u"customer"_s, u"Bakery"_s);
    some[1].risks = { { api::RiskKey::MovingTooSlow, api::RiskLevel::Red } };
    some[2].status = api::OrderStatus::Cancelled;
    models.day.load({ route(u"A"_s, u"ana"_s, u"rio"_s) });
    models.day.store.applyOrders(some, models.day.store.revision());
    QSignalSpy told(&models.filter, &OrdersFilterModel::filterChanged);
    const auto shows = [&models](const OrdersFilter &filter) {
        models.filter.setFilter(filter);
        return visible(models.filter);
    };
    QCOMPARE(shows({}), u"rio sol luna mar"_s);
    QCOMPARE(told.count(), 0);
    QCOMPARE(shows({ .text = u"BAKERY so"_s }), u"sol"_s);
    QCOMPARE(models.filter.hiddenCount(), 3);
    QCOMPARE(told.count(), 1);
    QCOMPARE(shows({ .text = u"ana"_s }), u"rio luna"_s.section(u' ', 0, 0));
    QCOMPARE(shows({ .text = u"mar street"_s }), u"mar"_s);
    QCOMPARE(shows({ .statuses = { api::OrderStatus::Assigned, api::OrderStatus::Cancelled } }), u"rio mar"_s);
    QCOMPARE(shows({ .chips = { OrdersFilter::Chip::Pool } }), u"sol luna"_s);
    QCOMPARE(shows({ .chips = { OrdersFilter::Chip::Pool, OrdersFilter::Chip::AtRisk } }), u"luna"_s);
    QCOMPARE(shows({ .routeId = u"A"_s }), u"rio"_s);
    QCOMPARE(shows({ .workers = { u"ana"_s } }), u"rio"_s);

    // A row comes and goes with what the filter asks for.
    QCOMPARE(shows({ .chips = { OrdersFilter::Chip::Unsent } }), QString());
    QVERIFY(models.day.move(u"sol"_s, u"A"_s));
    QCOMPARE(visible(models.filter), u"rio sol"_s);
    QCOMPARE(models.filter.rowOf(key(u"sol"_s)), 1);
    QCOMPARE(models.filter.rowOf(key(u"luna"_s)), -1);
    models.day.undo.undo();
    QCOMPARE(visible(models.filter), QString());
}

void PlanModelsTest::counts()
{
    Models models;
    QSignalSpy told(&models.filter, &OrdersFilterModel::countsChanged);
    api::Route late = route(u"A"_s, u"ana"_s, u"a b"_s);
    late.orders[1].scheduledAt = at(7);
    models.day.load({ late }, u"c d e"_s);
    QTRY_COMPARE(told.count(), 1); // once for all of it
    QCOMPARE(models.filter.count(api::OrderStatus::Assigned), 2);
    QCOMPARE(models.filter.count(api::OrderStatus::Unplanned), 3);
    QCOMPARE(models.filter.count(OrdersFilter::Chip::Pool), 3);
    QCOMPARE(models.filter.count(OrdersFilter::Chip::Late), 1);
    QVERIFY(models.day.move(u"c"_s, u"A"_s));
    QCOMPARE(models.filter.count(OrdersFilter::Chip::Pool), 2);
    QCOMPARE(models.filter.count(OrdersFilter::Chip::Unsent), 3);
    QVERIFY(models.day.move(u"b"_s, {}));
    QCOMPARE(models.filter.count(OrdersFilter::Chip::Late), 0);
    models.day.store.retainOrders({}, models.day.store.revision());
    QCOMPARE(models.filter.count(api::OrderStatus::Unplanned), 0); // gone there, gone from our plan too
    QCOMPARE(models.filter.count(OrdersFilter::Chip::Pool), 1);
    QTRY_COMPARE(told.count(), 2);
}

void PlanModelsTest::sequenceShowsRoutesAndStops()
{
    Models models;
    QSignalSpy reset(&models.sequence, &QAbstractItemModel::modelReset);
    models.day.load({ route(u"A"_s, u"ana"_s, u"a b"_s), tracked(u"B"_s, u"bo"_s, u"c"_s) });
    QCOMPARE(tree(models.sequence), u"A: a b | B: c"_s);
    const QModelIndex a = models.sequence.indexOfRoute(u"A"_s);
    QVERIFY(models.sequence.isRoute(a));
    QCOMPARE(a.siblingAtColumn(SequenceModel::Number).data(), 2);
    QCOMPARE(a.siblingAtColumn(SequenceModel::Worker).data(), u"ana"_s);
    QCOMPARE(a.data(StatusRole).toInt(), int(api::RouteStatus::Assigned));
    QVERIFY(a.data(FiguresRole).canConvert<RouteFigures>());
    QVERIFY(!models.sequence.index(2, 0, a).isValid());
    QVERIFY(!models.sequence.index(0, SequenceModel::ColumnCount, a).isValid());
    const QModelIndex b = models.sequence.indexOf(key(u"b"_s), SequenceModel::Eta);
    QCOMPARE(b.parent(), a);
    QCOMPARE(b.row(), 1);
    QVERIFY(b.data().toDateTime() > models.sequence.indexOf(key(u"a"_s), SequenceModel::Eta).data().toDateTime());
    QCOMPARE(b.data(FiguresRole).value<StopFigures>().number, 2);
    QVERIFY(!models.sequence.indexOf(key(u"nobody"_s)).isValid());

    const QPersistentModelIndex kept = b;
    models.day.store.removeRoute(u"A"_s);
    QCOMPARE(tree(models.sequence), u"B: c"_s);
    QVERIFY(!kept.isValid());
    QVERIFY(models.day.plan->addRoute(u"cy"_s, keys(u"a"_s)));
    QCOMPARE(tree(models.sequence), u"B: c | new-1: a"_s);
    QCOMPARE(reset.count(), 0);
}

void PlanModelsTest::sequenceMovesRows()
{
    Models models;
    models.day.load({ route(u"A"_s, u"ana"_s, u"a b c d e"_s), route(u"B"_s, u"bo"_s, u"f"_s) });
    const QPersistentModelIndex a = models.sequence.indexOf(key(u"a"_s));
    QSignalSpy moved(&models.sequence, &QAbstractItemModel::rowsMoved);
    QSignalSpy inserted(&models.sequence, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&models.sequence, &QAbstractItemModel::rowsRemoved);
    QVERIFY(models.day.move(u"a"_s, u"A"_s, 4));
    QCOMPARE(moved.count(), 1); // one stop went down, four did not go up
    QCOMPARE(a.row(), 3);
    QCOMPARE(a.data(KeyRole).value<api::OrderKey>(), key(u"a"_s));
    QVERIFY(models.day.move(u"e"_s, u"A"_s, 0));
    QCOMPARE(moved.count(), 2);
    QCOMPARE(inserted.count() + removed.count(), 0);
    QVERIFY(models.day.move(u"c d"_s, u"B"_s, 0));
    QCOMPARE(tree(models.sequence), u"A: e b a | B: c d f"_s);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(removed.count(), 1);
}

void PlanModelsTest::drops_data()
{
    QTest::addColumn<QString>("dragged");
    QTest::addColumn<QString>("onto"); ///< a route, or a stop
    QTest::addColumn<int>("row");      ///< -1: onto the thing itself
    QTest::addColumn<QString>("result");

    QTest::newRow("between, from above") << u"a"_s << u"A"_s << 3 << u"A: b c a d | B: e"_s;
    QTest::newRow("between, from below") << u"d"_s << u"A"_s << 1 << u"A: a d b c | B: e"_s;
    QTest::newRow("between, two above and one below") << u"a b d"_s << u"A"_s << 3 << u"A: c a b d | B: e"_s;
    QTest::newRow("at the end") << u"a"_s << u"A"_s << 4 << u"A: b c d a | B: e"_s;
    QTest::newRow("onto the route") << u"a b"_s << u"B"_s << -1 << u"A: c d | B: e a b"_s;
    QTest::newRow("onto a stop: before it") << u"d"_s << u"b"_s << -1 << u"A: a d b c | B: e"_s;
    QTest::newRow("from the pool") << u"x"_s << u"B"_s << 0 << u"A: a b c d | B: x e"_s;
}

void PlanModelsTest::drops()
{
    QFETCH(QString, dragged);
    QFETCH(QString, onto);
    QFETCH(int, row);
    Models models;
    models.day.load({ route(u"A"_s, u"ana"_s, u"a b c d"_s), route(u"B"_s, u"bo"_s, u"e"_s) }, u"x"_s);
    QModelIndexList indexes;
    for (const api::OrderKey &one : keys(dragged)) {
        if (const QModelIndex index = models.sequence.indexOf(one); index.isValid())
            indexes << index << index.siblingAtColumn(1); // a row has many cells
        else
            indexes << models.pool.index(models.pool.rowOf(one), 0);
    }
    std::ranges::reverse(indexes);
    const auto *model = indexes.constFirst().model();
    QVERIFY(model->flags(indexes.constFirst()) & Qt::ItemIsDragEnabled);
    const std::unique_ptr<QMimeData> data(model->mimeData(indexes));
    const QModelIndex target = models.sequence.indexOfRoute(onto).isValid() ? models.sequence.indexOfRoute(onto)
                                                                           : models.sequence.indexOf(key(onto));
    QVERIFY(models.sequence.canDropMimeData(data.get(), Qt::MoveAction, row, 0, target));
    QVERIFY(models.sequence.dropMimeData(data.get(), Qt::MoveAction, row, 0, target));
    QTEST(tree(models.sequence), "result");
    QCOMPARE(models.day.undo.count(), 1);
}

void PlanModelsTest::refusesDrops()
{
    Models models;
    api::Route under = tracked(u"A"_s, u"ana"_s, u"a b"_s);
    under.orders[0].status = api::OrderStatus::Completed;
    models.day.load({ under, route(u"B"_s, u"bo"_s, u"c"_s) });
    const QModelIndex a = models.sequence.indexOf(key(u"a"_s));
    QVERIFY(!(a.flags() & Qt::ItemIsDragEnabled));
    const std::unique_ptr<QMimeData> data(models.sequence.mimeData({ a }));
    const QModelIndex b = models.sequence.indexOfRoute(u"B"_s);
    QVERIFY(!models.sequence.canDropMimeData(data.get(), Qt::MoveAction, 0, 0, b));
    QVERIFY(!models.sequence.dropMimeData(data.get(), Qt::MoveAction, 0, 0, b));
    QVERIFY(!models.pool.dropMimeData(data.get(), Qt::MoveAction, -1, -1, {}));
    const std::unique_ptr<QMimeData> fine(toMimeData(keys(u"b"_s)));
    QVERIFY(!models.sequence.canDropMimeData(fine.get(), Qt::MoveAction, 0, 0, {})); // between routes
    QVERIFY(!models.sequence.canDropMimeData(fine.get(), Qt::CopyAction, 0, 0, b));
    QMimeData foreign;
    foreign.setData(ordersMimeType, "nonsense");
    QVERIFY(!models.sequence.canDropMimeData(&foreign, Qt::MoveAction, 0, 0, b));
    foreign.setText(u"b"_s);
    QVERIFY(keysFromMimeData(&foreign).isEmpty());
    QVERIFY(!models.sequence.mimeData({ b })); // a route is not dragged
    QVERIFY(models.pool.dropMimeData(fine.get(), Qt::MoveAction, -1, -1, {}));
    QCOMPARE(column(models.pool, 0), u"b"_s);
}

void PlanModelsTest::poolKeepsItsOrder()
{
    Models models;
    models.day.load({ route(u"A"_s, u"ana"_s, u"a"_s) }, u"p q r s"_s);
    QSignalSpy reset(&models.pool, &QAbstractItemModel::modelReset);
    QCOMPARE(column(models.pool, 0), u"p q r s"_s);
    QVERIFY(models.day.move(u"q s"_s, u"A"_s));
    QCOMPARE(column(models.pool, 0), u"p r"_s);
    models.day.undo.undo();
    QCOMPARE(column(models.pool, 0), u"p q r s"_s);
    QCOMPARE(models.pool.rowOf(key(u"r"_s)), 2);
    QCOMPARE(models.pool.rowOf(key(u"a"_s)), -1);
    QCOMPARE(name(models.pool.key(3)), u"s"_s);
    api::Order done = order(u"r"_s);
    done.status = api::OrderStatus::Cancelled;
    models.day.store.applyOrders({ done }, models.day.store.revision());
    QCOMPARE(column(models.pool, 0), u"p q s"_s);
    QVERIFY(!models.pool.index(3, 0).isValid());
    QCOMPARE(reset.count(), 0);
}

void PlanModelsTest::poolSaysWhy()
{
    Models models;
    QList<api::Order> some = orders(u"p q"_s);
    some[1].planningFailureReason = u"no worker has the time"_s;
    models.day.load({ route(u"A"_s, u"ana"_s, u"a b"_s) });
    models.day.store.applyOrders(some, models.day.store.revision());
    QVERIFY(models.day.move(u"b"_s, {}));
    QCOMPARE(models.pool.count(PoolModel::Why::NeverPlanned), 1);
    QCOMPARE(models.pool.count(PoolModel::Why::DidNotFit), 1);
    QCOMPARE(models.pool.count(PoolModel::Why::TakenOut), 1);
    const int q = models.pool.rowOf(key(u"q"_s));
    QCOMPARE(models.pool.index(q, PoolModel::Reason).data(), u"no worker has the time"_s);
    QCOMPARE(models.pool.index(q, 0).data(PoolModel::WhyRole).toInt(), int(PoolModel::Why::DidNotFit));
}

void PlanModelsTest::workersShowTheirDay()
{
    Models models;
    models.day.load({ route(u"A"_s, u"ana"_s, u"a b"_s), route(u"B"_s, u"ana"_s, u"c"_s) });
    QCOMPARE(column(models.workers, 0), u"ana bo cy"_s);
    QCOMPARE(models.workers.index(0, WorkersModel::Stops).data(), 3);
    QCOMPARE(models.workers.index(0, WorkersModel::Routes).data(), 2);
    QCOMPARE(models.workers.index(0, WorkersModel::ShiftStart).data().toDateTime(), api::toDateTime(at(8)));
    QVERIFY(!models.workers.index(1, WorkersModel::StartsAt).data().isValid());
    QSignalSpy changed(&models.workers, &QAbstractItemModel::dataChanged);
    QVERIFY(models.day.plan->reassign(u"B"_s, u"bo"_s));
    QVERIFY(changed.count() > 0);
    QCOMPARE(models.workers.index(1, WorkersModel::Stops).data(), 1);

    QList<api::Worker> fewer { worker(u"cy"_s), worker(u"dan"_s) };
    fewer[0].name = u"Cy Young"_s;
    models.day.store.setWorkers(fewer);
    QCOMPARE(column(models.workers, 0), u"cy dan"_s);
    QCOMPARE(models.workers.index(0, WorkersModel::Name).data(), u"Cy Young"_s);
    QCOMPARE(models.workers.rowOf(u"dan"_s), 1);
    QVERIFY(!models.workers.index(2, 0).isValid());
    QVERIFY(!models.workers.worker(2));
}

void PlanModelsTest::aMoveOfAWorkerTouchesTheirRouteOnly()
{
    Models models;
    api::Route underWay = route(u"B"_s, u"bo"_s, u"c"_s);
    underWay.status = api::RouteStatus::Tracking;
    models.day.load({ route(u"A"_s, u"ana"_s, u"a b"_s), underWay });
    QSignalSpy routes(models.day.plan.get(), &WorkingPlan::routesChanged);
    QSignalSpy rows(&models.workers, &QAbstractItemModel::dataChanged);
    QList<api::Worker> workers = models.day.store.workers();
    for (api::Worker &one : workers)
        one.location.place = api::GeoPoint::fromDegrees(-121.9, 37.3);
    models.day.store.setWorkers(workers);
    QCOMPARE(routes.count(), 1);
    QCOMPARE(routes.first().first().toStringList(), QStringList { u"B"_s });
    QCOMPARE(models.workers.worker(0)->location.place, workers.first().location.place);
    QVERIFY(rows.count() >= 3);
}

void PlanModelsTest::randomEditsKeepTheModelsTrue()
{
    Models models;
    models.filter.sort(OrdersModel::Sequence);
    models.day.load({ route(u"A"_s, u"ana"_s, u"a b c d"_s), route(u"B"_s, u"bo"_s, u"e f g"_s) }, u"h i j k"_s);
    QSignalSpy reset(&models.sequence, &QAbstractItemModel::modelReset);
    QRandomGenerator random(99);
    const QList<api::OrderKey> all = models.day.store.orderKeys();
    for (int step = 0; step < 300; ++step) {
        const QStringList ids = models.day.plan->routeIds();
        QList<api::OrderKey> some;
        for (int i = random.bounded(1, 4); i > 0; --i)
            some.append(all.at(random.bounded(all.size())));
        const int dice = random.bounded(10);
        if (dice == 0)
            models.day.undo.undo();
        else if (dice == 1)
            (void)models.day.plan->addRoute(u"cy"_s, some);
        else if (dice == 2)
            (void)models.day.plan->move({ some, {}, -1 });
        else
            (void)models.day.plan->move({ some, ids.at(random.bounded(ids.size())), int(random.bounded(6)) });

        QStringList expected;
        for (const QString &id : models.day.plan->routeIds())
            expected.append(u"%1: %2"_s.arg(id, names(models.day.plan->route(id)->stops)));
        QCOMPARE(tree(models.sequence), expected.join(u" | "_s));
        QCOMPARE(column(models.pool, 0), names(models.day.plan->pool()));
        QCOMPARE(models.filter.count(OrdersFilter::Chip::Pool), models.pool.rowCount());
    }
    QCOMPARE(reset.count(), 0);
}

void PlanModelsTest::aNewDayResetsOnce()
{
    Models models;
    models.day.load({ route(u"A"_s, u"ana"_s, u"a"_s) }, u"b"_s);
    QSignalSpy ordersReset(&models.orders, &QAbstractItemModel::modelReset);
    QSignalSpy treeReset(&models.sequence, &QAbstractItemModel::modelReset);
    QSignalSpy poolReset(&models.pool, &QAbstractItemModel::modelReset);
    DayScope next = test::day();
    next.date = next.date.addDays(1);
    models.day.store.setScope(next);
    QCOMPARE(ordersReset.count(), 1);
    QCOMPARE(treeReset.count(), 1);
    QCOMPARE(poolReset.count(), 1);
    QCOMPARE(models.orders.rowCount() + models.sequence.rowCount() + models.pool.rowCount(), 0);
    QCOMPARE(models.filter.count(OrdersFilter::Chip::Pool), 0);
}

QTEST_GUILESS_MAIN(PlanModelsTest)
#include "tst_planmodels.moc"
