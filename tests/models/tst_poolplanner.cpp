// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "gatedtimes.h"
#include "planday.h"

#include "models/autoplan/poolplanner.h"
#include "models/autoplan/routeplan.h"
#include "models/poolmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using namespace routedesk;
using namespace routedesk::test;
using models::EditRefusal;
using models::PoolPlanner;
using models::PoolPlanResult;
using planner::Refusal;

namespace {

struct PlannerDay : PlanDay {
    PlannerDay()
        : planner(store, *plan, gate, clock)
        , finished(&planner, &PoolPlanner::finished)
        , cancelled(&planner, &PoolPlanner::cancelled)
        , outdated(&planner, &PoolPlanner::outdated)
    {
    }

    [[nodiscard]] PoolPlanResult run(const QList<api::OrderKey> &keys = {})
    {
        const qsizetype before = finished.count();
        if (!planner.start(keys) || !finished.wait() || finished.count() != before + 1)
            return { -1, {}, {}, {} };
        return qvariant_cast<PoolPlanResult>(finished.last().first());
    }

    [[nodiscard]] Refusal::Cause cause(const QString &name) const
    {
        const auto refusal = planner.refusal(key(name));
        return refusal ? refusal->cause : Refusal::Cause(-1);
    }

    void change(const QString &name, const std::function<void(api::Order &)> &edit)
    {
        api::Order changed = *store.order(key(name));
        edit(changed);
        store.applyOrders({ changed }, store.revision());
    }

    GatedTimes gate;
    PoolPlanner planner;
    QSignalSpy finished, cancelled, outdated;
};

QString dozens(int count)
{
    QStringList names;
    for (int i = 0; i < count; ++i)
        names.append(i % 5 == 0 ? u"p%1+ p%1-"_s.arg(i) : u"o%1"_s.arg(i));
    return names.join(u' ');
}

// Empty when every order of the store is in exactly one place.
QString misplaced(const PlanDay &day)
{
    QHash<api::OrderKey, int> places;
    for (const QString &id : day.plan->routeIds()) {
        for (const api::OrderKey &key : day.plan->route(id)->stops)
            ++places[key];
    }
    for (const api::OrderKey &key : day.plan->pool())
        ++places[key];
    QStringList wrong;
    for (const api::OrderKey &key : day.store.orderKeys()) {
        if (places.value(key) != 1)
            wrong.append(u"%1 is in %2 places"_s.arg(name(key)).arg(places.value(key)));
    }
    return wrong.join(u", "_s);
}

models::Sequence onlyOf(const models::Sequence &stops, const models::Sequence &wanted)
{
    models::Sequence result;
    std::ranges::copy_if(stops, std::back_inserter(result), [&](const auto &key) { return wanted.contains(key); });
    return result;
}

}

class PoolPlannerTest : public QObject {
    Q_OBJECT

private slots:
    void plansAndTakesBack();
    void tellsProgress();
    void plansSome();
    void keepsLocks();
    void keepsStopsWithoutCoordinates();
    void cancelsInTheMiddle();
    void endsWhileRunning();
    void anotherDayCancels();
    void saysWhyNot();
    void forgetsReasons();
    void showsReasonsInThePool();
    void startsAgainAfterAChange();
    void staysCalmWhenNothingThatMattersChanges();
    void givesUpWhenItNeverStaysTheSame();
    void nothingToDo();
    void nobodyThere();
    void choosesWorkers();
    void keepsToGroups();
    void keepsToTheScopesGroup();
    void arrangesAllOrNothing();
};

void PoolPlannerTest::plansAndTakesBack()
{
    PlannerDay day;
    day.load({ route(u"A"_s, u"ana"_s, u"a b c"_s) }, dozens(60));
    const QString before = dump(*day.plan);
    const int inPool = int(day.plan->pool().size());
    QCOMPARE(inPool, 72);

    const PoolPlanResult result = day.run();
    QCOMPARE(result.planned + int(result.leftOver.size()), inPool);
    QCOMPARE(result.planned, inPool);
    QVERIFY(day.plan->pool().isEmpty());
    QCOMPARE(misplaced(day), QString());
    QVERIFY(!result.routesTouched.isEmpty() || !result.routesNew.isEmpty());
    for (const QString &id : result.routesNew)
        QVERIFY(day.plan->route(id)->isNew);
    for (const QString &id : result.routesTouched)
        QCOMPARE(id, u"A"_s);
    QCOMPARE(onlyOf(day.plan->route(u"A"_s)->stops, keys(u"a b c"_s)), keys(u"a b c"_s));
    for (const QString &id : day.plan->routeIds()) {
        QVERIFY(!models::isCrossed(day.plan->route(id)->stops));
        QVERIFY(day.plan->routeFigures(id).broken.isEmpty());
    }

    const QString after = dump(*day.plan);
    QCOMPARE(day.undo.count(), 1);
    QVERIFY(day.undo.undoText().contains(u"72"_s));
    day.undo.undo();
    QCOMPARE(dump(*day.plan), before);
    QCOMPARE(misplaced(day), QString());
    day.undo.redo();
    QCOMPARE(dump(*day.plan), after);
    QVERIFY(!day.planner.isRunning());
}

void PoolPlannerTest::tellsProgress()
{
    PlannerDay day;
    day.load({}, dozens(60));
    QSignalSpy running(&day.planner, &PoolPlanner::runningChanged);
    QSignalSpy progress(&day.planner, &PoolPlanner::progressed);
    QVERIFY(day.planner.start());
    QVERIFY(day.planner.isRunning());
    QVERIFY(!day.planner.start());
    QVERIFY(day.finished.wait());
    QCOMPARE(running.count(), 2);
    QCOMPARE(running.first().first().toBool(), true);
    QCOMPARE(running.last().first().toBool(), false);
    QVERIFY(progress.count() > 1);
    int last = 0;
    qsizetype known = 0;
    while (known < progress.count() && progress.at(known).at(1).toInt() == 0)
        ++known; // 0 of 0: not known yet
    QVERIFY(known < progress.count());
    for (qsizetype i = known; i < progress.count(); ++i) {
        const int done = progress.at(i).at(0).toInt();
        QVERIFY(done >= last && done <= progress.at(i).at(1).toInt());
        QCOMPARE(progress.at(i).at(1).toInt(), 60 * 3);
        last = done;
    }
}

void PoolPlannerTest::plansSome()
{
    PlannerDay day;
    day.load({ route(u"A"_s, u"ana"_s, u"a"_s) }, u"d e q+ q- f"_s);
    const PoolPlanResult result = day.run(keys(u"e q- a nowhere"_s));
    QCOMPARE(result.planned, 3);
    QCOMPARE(names(day.plan->pool()), u"d f"_s);
    QCOMPARE(day.plan->position(key(u"q+"_s))->routeId, day.plan->position(key(u"q-"_s))->routeId);
    QCOMPARE(misplaced(day), QString());
}

void PoolPlannerTest::keepsLocks()
{
    PlannerDay day;
    day.clock.time = at(10);
    api::Route under = tracked(u"A"_s, u"ana"_s, u"x a b c"_s);
    under.orders[1].status = api::OrderStatus::Completed;
    under.orders[2].arrivedAt = at(9, 55);
    day.load({ under }, dozens(20));
    day.store.setWorkers({ worker(u"ana"_s) });
    QCOMPARE(day.plan->lockedCount(u"A"_s), 3);
    const PoolPlanResult result = day.run();
    QCOMPARE(result.routesTouched, QStringList { u"A"_s });
    QVERIFY(result.planned > 10);
    QCOMPARE(names(day.plan->route(u"A"_s)->stops.first(3)), u"x a b"_s);
    QCOMPARE(misplaced(day), QString());

    // What stands before a completed stop is settled with it, though nobody is there.
    PlannerDay other;
    other.clock.time = at(10);
    under = tracked(u"A"_s, u"ana"_s, u"x a"_s);
    under.orders[1].status = api::OrderStatus::Completed;
    other.load({ under }, u"o1 o2 o3"_s);
    other.store.setWorkers({ worker(u"ana"_s) });
    QCOMPARE(other.run().planned, 3);
    QCOMPARE(names(other.plan->route(u"A"_s)->stops.first(2)), u"x a"_s);
}

void PoolPlannerTest::keepsStopsWithoutCoordinates()
{
    PlannerDay day;
    api::Route planned = route(u"A"_s, u"ana"_s, u"a b c"_s);
    planned.orders[0].destination.point.reset();
    planned.orders[2].destination.point.reset();
    day.load({ planned }, u"d e f g"_s);
    day.store.setWorkers({ worker(u"ana"_s) });
    QCOMPARE(day.run().planned, 4);
    QCOMPARE(misplaced(day), QString());
    const models::Sequence stops = day.plan->route(u"A"_s)->stops;
    QCOMPARE(stops.indexOf(key(u"a"_s)), 0);
    QCOMPARE(stops.indexOf(key(u"c"_s)), stops.indexOf(key(u"b"_s)) + 1);
}

void PoolPlannerTest::cancelsInTheMiddle()
{
    PlannerDay day;
    day.load({ route(u"A"_s, u"ana"_s, u"a b c"_s) }, dozens(40));
    const QString before = dump(*day.plan);
    day.gate.close();
    QVERIFY(day.planner.start());
    QVERIFY(QTest::qWaitFor([&] { return day.gate.isReached(); }));
    day.planner.cancel();
    QCOMPARE(day.cancelled.count(), 1);
    QVERIFY(!day.planner.isRunning());
    day.planner.cancel();
    QCOMPARE(day.cancelled.count(), 1);

    // The one that was cancelled is still on its way out when the next one is through.
    QCOMPARE(day.run(keys(u"o1"_s)).planned, 1);
    day.undo.undo();
    day.gate.open();
    QTest::qWait(50);
    QCOMPARE(dump(*day.plan), before);
    QCOMPARE(day.finished.count(), 1);
    QVERIFY(day.planner.refusals().isEmpty());

    QVERIFY(day.planner.start()); // while the snapshot is taken
    day.planner.cancel();
    QTest::qWait(50);
    QCOMPARE(day.cancelled.count(), 2);
    QCOMPARE(day.finished.count(), 1);
    QCOMPARE(dump(*day.plan), before);
}

void PoolPlannerTest::endsWhileRunning()
{
    PlanDay day;
    day.load({}, dozens(40));
    GatedTimes gate;
    auto planner = std::make_unique<PoolPlanner>(day.store, *day.plan, gate, day.clock);
    gate.close();
    QVERIFY(planner->start());
    QVERIFY(QTest::qWaitFor([&] { return gate.isReached(); }));
    gate.open();
    planner.reset();
    QCoreApplication::processEvents();
    QCOMPARE(day.undo.count(), 0);
}

void PoolPlannerTest::anotherDayCancels()
{
    PlannerDay day;
    day.load({}, dozens(10));
    day.gate.close();
    QVERIFY(day.planner.start());
    QVERIFY(QTest::qWaitFor([&] { return day.gate.isReached(); }));
    models::DayScope next = test::day();
    next.date = next.date.addDays(1);
    day.store.setScope(next);
    QCOMPARE(day.cancelled.count(), 1);
    day.gate.open();
    QTest::qWait(20);
    QCOMPARE(day.finished.count(), 0);
    QVERIFY(day.plan->routeIds().isEmpty());
}

void PoolPlannerTest::saysWhyNot()
{
    PlannerDay day;
    QList<api::Order> odd = orders(u"cold early void off q+ q- heavy there"_s);
    odd[0].productTypes = { u"frozen"_s };
    odd[1].scheduledAt = at(5);
    odd[2].destination.point.reset();
    odd[3].status = api::OrderStatus::Disabled;
    odd[4].destination.point.reset();
    odd[6].capacityUsed = 9;
    odd[7].arrivedAt = at(5, 50);
    day.load({}, u"good"_s);
    day.store.applyOrders(odd, day.store.revision());
    api::Worker ana = worker(u"ana"_s);
    ana.profile.set(u"capacity"_s, u"5"_s);
    day.store.setWorkers({ ana });

    const PoolPlanResult result = day.run();
    QCOMPARE(result.planned, 1);
    QCOMPARE(result.leftOver.size(), 8);
    QCOMPARE(day.cause(u"cold"_s), Refusal::Cause::SkillMissing);
    QCOMPARE(day.planner.refusal(key(u"cold"_s))->skills, std::vector<std::string> { "frozen" });
    QCOMPARE(day.planner.refusal(key(u"cold"_s))->vehicle, std::string("ana"));
    QCOMPARE(day.cause(u"early"_s), Refusal::Cause::WindowMissed);
    QVERIFY(day.planner.refusal(key(u"early"_s))->arrival);
    QCOMPARE(day.cause(u"void"_s), Refusal::Cause::NotTried);
    QCOMPARE(day.cause(u"off"_s), Refusal::Cause::NotOpen);
    QCOMPARE(day.cause(u"q+"_s), Refusal::Cause::NotTried);
    QCOMPARE(day.cause(u"q-"_s), Refusal::Cause::MateMissing);
    QCOMPARE(day.cause(u"heavy"_s), Refusal::Cause::CapacityExceeded);
    QCOMPARE(day.planner.refusal(key(u"heavy"_s))->available, 4); // `good` has taken one of five
    QCOMPARE(day.cause(u"there"_s), Refusal::Cause::NotOpen);
    QVERIFY(!day.planner.refusal(key(u"good"_s)));
    for (const models::LeftOver &one : result.leftOver)
        QVERIFY(day.planner.refusal(one.key) == one.reason);
    QCOMPARE(misplaced(day), QString());
}

void PoolPlannerTest::forgetsReasons()
{
    PlannerDay day;
    day.load({ route(u"A"_s, u"ana"_s, u"a"_s) }, u"d e f g"_s);
    for (const QString &name : { u"d"_s, u"e"_s, u"f"_s })
        day.change(name, [](api::Order &order) { order.scheduledAt = at(5); });
    QCOMPARE(day.run().planned, 1);
    QCOMPARE(day.planner.refusals().size(), 3);

    QSignalSpy told(&day.planner, &PoolPlanner::refusalsChanged);
    day.change(u"d"_s, [](api::Order &order) { order.destination.address = u"Elsewhere"_s; });
    QCOMPARE(told.count(), 0);
    day.change(u"d"_s, [](api::Order &order) { order.scheduledAt = at(17); });
    QCOMPARE(told.count(), 1);
    QCOMPARE(qvariant_cast<QList<api::OrderKey>>(told.last().first()), keys(u"d"_s));
    QVERIFY(!day.planner.refusal(key(u"d"_s)));
    QVERIFY(day.move(u"e"_s, u"A"_s));
    QCOMPARE(told.count(), 2);
    QVERIFY(!day.planner.refusal(key(u"e"_s)));

    QCOMPARE(day.run().planned, 1); // now d fits
    QCOMPARE(day.planner.refusals().keys(), keys(u"f"_s));
    models::DayScope next = test::day();
    next.date = next.date.addDays(1);
    day.store.setScope(next);
    QVERIFY(day.planner.refusals().isEmpty());
}

void PoolPlannerTest::showsReasonsInThePool()
{
    PlannerDay day;
    day.load({ route(u"A"_s, u"ana"_s, u"a b"_s) }, u"d e"_s);
    day.change(u"d"_s, [](api::Order &order) { order.scheduledAt = at(5); });
    day.change(u"b"_s, [](api::Order &order) { order.scheduledAt = at(5); });
    QVERIFY(day.move(u"b"_s, {}));
    models::PoolModel model(day.store, *day.plan);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QObject::connect(&day.planner, &PoolPlanner::refusalsChanged, &model,
        [&] { model.setRefusals(day.planner.refusals()); });
    QCOMPARE(day.run().planned, 1);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.count(models::PoolModel::Why::DidNotFit), 2);
    const QModelIndex d = model.index(model.rowOf(key(u"d"_s)), 0);
    const QModelIndex b = model.index(model.rowOf(key(u"b"_s)), 0);
    QCOMPARE(qvariant_cast<Refusal>(d.data(models::PoolModel::RefusalRole)).cause, Refusal::Cause::WindowMissed);
    QCOMPARE(d.data(models::UnsentRole).toBool(), false);
    QCOMPARE(b.data(models::UnsentRole).toBool(), true);

    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setRefusals(day.planner.refusals());
    QCOMPARE(changed.count(), 0);
    day.change(u"d"_s, [](api::Order &order) { order.scheduledAt = at(17); });
    QVERIFY(!d.data(models::PoolModel::RefusalRole).isValid());
    QCOMPARE(model.why(d.row()), models::PoolModel::Why::NeverPlanned);
    model.setRefusals({});
    QCOMPARE(model.why(b.row()), models::PoolModel::Why::TakenOut);
}

void PoolPlannerTest::startsAgainAfterAChange()
{
    PlannerDay day;
    day.load({ route(u"A"_s, u"ana"_s, u"a b c"_s) }, dozens(20));
    day.gate.close();
    QVERIFY(day.planner.start());
    QVERIFY(QTest::qWaitFor([&] { return day.gate.isReached(); }));
    QVERIFY(day.move(u"o1"_s, u"A"_s, 0)); // by hand, and it stays
    day.store.applyOrders(orders(u"late"_s), day.store.revision());
    day.gate.open();
    QVERIFY(day.finished.wait());
    const auto result = qvariant_cast<PoolPlanResult>(day.finished.last().first());
    QCOMPARE(result.planned, 24); // without o1, with the late one
    QCOMPARE(misplaced(day), QString());
    QCOMPARE(day.plan->position(key(u"o1"_s))->routeId, u"A"_s);
    QCOMPARE(onlyOf(day.plan->route(u"A"_s)->stops, keys(u"o1 a b c"_s)), keys(u"o1 a b c"_s));
    QCOMPARE(day.undo.count(), 2);
}

void PoolPlannerTest::staysCalmWhenNothingThatMattersChanges()
{
    PlannerDay day;
    day.clock.time = at(9);
    day.load({ tracked(u"A"_s, u"ana"_s, u"a b"_s) }, dozens(10));
    day.gate.close();
    QVERIFY(day.planner.start());
    QVERIFY(QTest::qWaitFor([&] { return day.gate.isReached(); }));
    day.clock.time = at(9, 1);
    api::Worker ana = worker(u"ana"_s);
    ana.location.place = api::GeoPoint::fromDegrees(-121.87, 37.34);
    day.store.setWorkers({ ana, worker(u"bo"_s), worker(u"cy"_s) });
    day.plan->reevaluate();
    day.gate.closeWhenAsked(); // would hold up a second run
    day.gate.open();
    QVERIFY(day.finished.wait());
    QCOMPARE(misplaced(day), QString());
}

void PoolPlannerTest::givesUpWhenItNeverStaysTheSame()
{
    PlannerDay day;
    day.load({ route(u"A"_s, u"ana"_s, u"a"_s) }, dozens(20));
    day.gate.close();
    QVERIFY(day.planner.start());
    for (const QString &name : { u"o1"_s, u"o2"_s, u"o3"_s }) {
        QVERIFY(QTest::qWaitFor([&] { return day.gate.isReached(); }));
        QVERIFY(day.move(name, u"A"_s));
        QCOMPARE(day.outdated.count(), 0);
        if (name != u"o3"_s)
            day.gate.closeWhenAsked(); // for the snapshot of the next run
        day.gate.open();
    }
    QVERIFY(day.outdated.count() == 1 || day.outdated.wait());
    QCOMPARE(day.finished.count(), 0);
    QCOMPARE(names(day.plan->route(u"A"_s)->stops), u"a o1 o2 o3"_s);
    QCOMPARE(day.undo.count(), 3);
    QVERIFY(!day.planner.isRunning());
}

void PoolPlannerTest::nothingToDo()
{
    PlannerDay day;
    day.load({ route(u"A"_s, u"ana"_s, u"a"_s) });
    QCOMPARE(day.run(), PoolPlanResult());
    QCOMPARE(day.undo.count(), 0);
    day.store.applyOrders(orders(u"d"_s), day.store.revision());
    QCOMPARE(day.run(keys(u"a"_s)), PoolPlanResult());
    QCOMPARE(names(day.plan->pool()), u"d"_s);
}

void PoolPlannerTest::nobodyThere()
{
    PlannerDay day;
    api::Route orphan = route(u"A"_s, {}, u"a"_s);
    day.load({ orphan }, u"d e+ e-"_s);
    day.store.setWorkers({});
    const PoolPlanResult result = day.run();
    QCOMPARE(result.planned, 0);
    QCOMPARE(result.leftOver.size(), 3);
    for (const models::LeftOver &one : result.leftOver)
        QCOMPARE(one.reason.cause, Refusal::Cause::NoVehicle);
    QCOMPARE(day.undo.count(), 0);
    QCOMPARE(day.cause(u"e-"_s), Refusal::Cause::NoVehicle);
}

void PoolPlannerTest::choosesWorkers()
{
    PlannerDay day;
    api::Route done = tracked(u"D"_s, u"bo"_s, u"x"_s);
    done.status = api::RouteStatus::Completed;
    done.orders[0].status = api::OrderStatus::Completed;
    day.clock.time = at(9);
    // cy has one under way and one for later; dee has no place to start from; eve's day is over.
    day.load({ route(u"L"_s, u"cy"_s, u"l"_s), tracked(u"C"_s, u"cy"_s, u"c"_s), done }, dozens(30));
    api::Worker dee = worker(u"dee"_s);
    dee.home.reset();
    api::Worker eve = worker(u"eve"_s);
    eve.schedule = { { u"thursday"_s, 5 * 60, 8 * 60, {} } };
    api::Worker bo = worker(u"bo"_s);
    for (api::Worker *one : { &dee, &bo })
        one->profile.set(u"capacity"_s, u"8"_s);
    day.store.setWorkers({ bo, worker(u"cy"_s), dee, eve });
    const PoolPlanResult result = day.run();
    QVERIFY(result.planned > 0);
    QCOMPARE(result.routesTouched, QStringList { u"C"_s });
    QStringList newcomers;
    for (const QString &id : result.routesNew)
        newcomers.append(day.plan->route(id)->workerHandle);
    QVERIFY(!newcomers.contains(u"eve"_s));
    QCOMPARE(names(day.plan->route(u"D"_s)->stops), u"x"_s);
    QCOMPARE(names(day.plan->route(u"L"_s)->stops), u"l"_s);
    QCOMPARE(misplaced(day), QString());

    // Each of the others alone.
    day.undo.undo();
    for (const api::Worker &one : { bo, dee }) {
        day.store.setWorkers({ one });
        const PoolPlanResult alone = day.run(keys(u"o1 o2"_s));
        QCOMPARE(alone.planned, 2);
        QCOMPARE(alone.routesNew.size(), 1);
        QCOMPARE(day.plan->route(alone.routesNew.first())->workerHandle, one.handle);
        day.undo.undo();
    }
}

void PoolPlannerTest::keepsToGroups()
{
    PlannerDay day;
    QList<api::Order> mixed = orders(u"n1 n2 s1 s2 free lost"_s);
    mixed[0].opsGroupHandle = mixed[1].opsGroupHandle = u"north"_s;
    mixed[2].opsGroupHandle = mixed[3].opsGroupHandle = u"south"_s;
    mixed[5].opsGroupHandle = u"west"_s;
    api::Worker ana = worker(u"ana"_s);
    ana.opsGroupHandle = u"north"_s;
    api::Worker bo = worker(u"bo"_s);
    bo.opsGroupHandle = u"south"_s;
    day.load({});
    day.store.setWorkers({ ana, bo });
    day.store.applyOrders(mixed, day.store.revision());
    const PoolPlanResult result = day.run();
    QCOMPARE(result.planned, 5);
    QCOMPARE(day.cause(u"lost"_s), Refusal::Cause::NoVehicle);
    const auto workerOf = [&](const QString &name) {
        const auto place = day.plan->position(key(name));
        return place ? day.plan->route(place->routeId)->workerHandle : QString();
    };
    for (const QString &name : { u"n1"_s, u"n2"_s })
        QCOMPARE(workerOf(name), u"ana"_s);
    for (const QString &name : { u"s1"_s, u"s2"_s })
        QCOMPARE(workerOf(name), u"bo"_s);
    QVERIFY(!workerOf(u"free"_s).isNull());
    QCOMPARE(day.undo.count(), 1);
    QCOMPARE(misplaced(day), QString());
}

void PoolPlannerTest::keepsToTheScopesGroup()
{
    PlannerDay day;
    models::DayScope north = test::day();
    north.opsGroupHandle = u"north"_s;
    day.store.setScope(north);
    QList<api::Order> pool = orders(u"n1 n2"_s);
    for (api::Order &order : pool)
        order.opsGroupHandle = u"north"_s;
    api::Worker bo = worker(u"bo"_s);
    bo.opsGroupHandle = u"south"_s;
    day.store.applyOrders(pool, day.store.revision());
    day.store.setWorkers({ bo, worker(u"cy"_s) });
    day.store.markLoaded();
    QCOMPARE(day.run().planned, 0);
    QCOMPARE(day.cause(u"n1"_s), Refusal::Cause::NoVehicle);

    // The shift is the group's where the worker has none of their own.
    api::Worker ana = worker(u"ana"_s);
    ana.opsGroupHandle = u"north"_s;
    ana.schedule.clear();
    api::OpsGroup group;
    group.handle = u"north"_s;
    group.shiftStartMinute = 12 * 60;
    group.shiftEndMinute = 20 * 60;
    day.store.setOpsGroups({ group });
    day.store.setWorkers({ ana, bo });
    const PoolPlanResult result = day.run();
    QCOMPARE(result.planned, 2);
    const QString id = result.routesNew.value(0);
    QCOMPARE(day.plan->route(id)->opsGroupHandle, u"north"_s);
    QVERIFY(day.plan->routeFigures(id).totals.start >= at(12));
}

void PoolPlannerTest::arrangesAllOrNothing()
{
    PlannerDay day;
    api::Route done = route(u"D"_s, u"cy"_s, u"z"_s);
    done.status = api::RouteStatus::Completed;
    day.load({ route(u"A"_s, u"ana"_s, u"a b"_s), tracked(u"B"_s, u"bo"_s, u"c d"_s), done }, u"e f q+ q-"_s);
    day.change(u"c"_s, [](api::Order &order) { order.arrivedAt = at(5, 50); });
    const QString before = dump(*day.plan);
    const auto arrange = [&](const QString &id, const QString &stops, const QString &worker = {}) {
        const models::RoutePlan good { u"A"_s, {}, keys(u"a e b"_s) };
        return day.plan->arrange({ good, { id.isEmpty() ? QString() : id, worker, keys(stops) } });
    };
    QCOMPARE(arrange(u"X"_s, u"f"_s).error(), EditRefusal::UnknownRoute);
    QCOMPARE(arrange({}, u"f"_s, u"nobody"_s).error(), EditRefusal::UnknownWorker);
    QCOMPARE(arrange(u"D"_s, u"z f"_s).error(), EditRefusal::RouteClosed);
    QCOMPARE(arrange(u"B"_s, u"f c d"_s).error(), EditRefusal::Locked);
    QCOMPARE(arrange(u"B"_s, u"c f"_s).error(), EditRefusal::UnknownStop); // d is gone
    QCOMPARE(arrange(u"B"_s, u"c d e"_s).error(), EditRefusal::UnknownStop); // e is in A already
    QCOMPARE(arrange(u"B"_s, u"c d f f"_s).error(), EditRefusal::UnknownStop);
    QCOMPARE(arrange(u"B"_s, u"c d b"_s).error(), EditRefusal::UnknownStop); // not from the pool
    QCOMPARE(arrange(u"B"_s, u"c d q+"_s).error(), EditRefusal::Locked); // without its drop
    QCOMPARE(day.plan->arrange({}).error(), EditRefusal::Nothing);
    QCOMPARE(dump(*day.plan), before);
    QCOMPARE(day.undo.count(), 0);

    const auto ids = arrange({}, u"q- f q+"_s, u"cy"_s);
    QVERIFY(ids);
    QCOMPARE(ids->size(), 2);
    QCOMPARE(names(day.plan->route(u"A"_s)->stops), u"a e b"_s);
    QCOMPARE(day.plan->route(ids->last())->workerHandle, u"cy"_s);
    QVERIFY(!models::isCrossed(day.plan->route(ids->last())->stops));
    QCOMPARE(misplaced(day), QString());
    QCOMPARE(day.undo.count(), 1);
    day.undo.undo();
    QCOMPARE(dump(*day.plan), before);
}

QTEST_GUILESS_MAIN(PoolPlannerTest)
#include "tst_poolplanner.moc"
