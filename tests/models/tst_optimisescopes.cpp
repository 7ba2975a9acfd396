// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "optimiseday.h"

using namespace Qt::StringLiterals;
using namespace routedesk;
using namespace routedesk::test;
using models::PlanScope;
using models::PlanWish;

/// What each scope may touch, and what it never does.
class OptimiseScopesTest : public QObject {
    Q_OBJECT

private slots:
    void fillInMovesNothing();
    void movesOnlyTheOrders();
    void keepsToTheWorkers();
    void resequencesOneRoute();
    void repairsWhatIsUnderWay();
    void locksHold();
    void nudges();
    void keepsToGroups();
    void plannedOrdersKeepTheirRoute();
    void saysWhyNot();
    void counts();
};

void OptimiseScopesTest::fillInMovesNothing()
{
    RunDay day;
    day.loadMess();
    const models::Sequence a = day.plan->route(u"A"_s)->stops, b = day.plan->route(u"B"_s)->stops;
    QVERIFY(day.offer(wishFor({ .kind = PlanScope::Kind::FillIn })));
    QCOMPARE(day.run.proposal().after().newWorker, 0);
    QCOMPARE(day.run.proposal().after().newPlace, 0);
    QCOMPARE(day.run.proposal().after().unplanned, 0);
    QVERIFY(day.acceptAll());
    QCOMPARE(onlyOf(day.plan->route(u"A"_s)->stops, a), a);
    QCOMPARE(onlyOf(day.plan->route(u"B"_s)->stops, b), b);
    QCOMPARE(misplaced(day), QString());
}

void OptimiseScopesTest::movesOnlyTheOrders()
{
    RunDay day;
    day.loadMess();
    const models::Sequence chosen = keys(u"b p1+ h m"_s);
    const models::Sequence moving = keys(u"b p1+ p1- h m"_s);
    QHash<QString, models::Sequence> others;
    for (const QString &id : { u"A"_s, u"B"_s })
        others.insert(id, models::without(day.plan->route(id)->stops, models::asSet(moving)));
    QVERIFY(day.offer(wishFor({ .kind = PlanScope::Kind::Orders, .orders = chosen })));
    QCOMPARE(day.run.proposal().before().unplanned, 1);
    QVERIFY(day.acceptAll());
    for (const QString &id : { u"A"_s, u"B"_s })
        QCOMPARE(models::without(day.plan->route(id)->stops, models::asSet(moving)), others.value(id));
    QCOMPARE(names(day.plan->pool()), u"n o p3+ p3- q"_s);
}

void OptimiseScopesTest::keepsToTheWorkers()
{
    RunDay day;
    day.loadMess();
    const QString b = day.stopsOf(u"B"_s);
    QVERIFY(day.offer(wishFor({ .kind = PlanScope::Kind::Workers, .workers = { u"ana"_s, u"cy"_s } })));
    QVERIFY(day.acceptAll());
    QCOMPARE(day.stopsOf(u"B"_s), b);
    QVERIFY(day.plan->pool().isEmpty());
    QCOMPARE(misplaced(day), QString());
}

void OptimiseScopesTest::resequencesOneRoute()
{
    RunDay day;
    day.loadMess();
    const models::Sequence a = day.plan->route(u"A"_s)->stops;
    const auto metres = day.plan->routeFigures(u"A"_s).totals.driving;
    QVERIFY(day.offer(wishFor({ .kind = PlanScope::Kind::Route, .routeId = u"A"_s })));
    QCOMPARE(day.run.proposal().rows().size(), 1);
    QCOMPARE(day.run.proposal().after().newWorker, 0);
    QVERIFY(day.run.proposal().after().newPlace > 0);
    QVERIFY(day.acceptAll());
    QCOMPARE(models::asSet(day.plan->route(u"A"_s)->stops), models::asSet(a));
    QVERIFY(day.plan->routeFigures(u"A"_s).totals.driving < metres);
    QCOMPARE(day.plan->pool().size(), 6);
}

void OptimiseScopesTest::repairsWhatIsUnderWay()
{
    RunDay day;
    api::Route first = tracked(u"A"_s, u"ana"_s, u"a b c d e f g"_s);
    first.orders[0].status = api::OrderStatus::Completed;
    first.orders[1].arrivedAt = at(9);
    first.estimate = api::Estimate{};
    first.estimate->currentWorkerLocation.emplace();
    first.estimate->currentWorkerLocation->place = api::GeoPoint::fromDegrees(-121.85, 37.35);
    day.clock.time = at(9, 5);
    day.load({ first, tracked(u"B"_s, u"bo"_s, u"h i j k l"_s), route(u"C"_s, u"cy"_s, u"r s t"_s) }, u"m n"_s);
    const QString c = day.stopsOf(u"C"_s);
    QVERIFY(day.offer(wishFor({ .kind = PlanScope::Kind::Repair })));
    QVERIFY(!day.run.proposal().isEmpty());
    QVERIFY(day.acceptAll());
    QCOMPARE(day.stopsOf(u"C"_s), c);
    QCOMPARE(names(day.plan->route(u"A"_s)->stops.first(2)), u"a b"_s);
    QVERIFY(day.plan->pool().isEmpty());
    QCOMPARE(misplaced(day), QString());
}

void OptimiseScopesTest::locksHold()
{
    RunDay day;
    day.loadMess();
    day.store.applyRoutes({ route(u"C"_s, u"cy"_s, u"r s t"_s) }, day.store.revision());
    QVERIFY(day.plan->setStopLock(keys(u"b"_s), models::LockKind::Place, true));
    QVERIFY(day.plan->setStopLock(keys(u"h"_s), models::LockKind::Worker, true));
    QVERIFY(day.plan->setRouteLock(u"C"_s, true));
    const QString c = day.stopsOf(u"C"_s);
    for (const std::uint64_t seed : { 1, 2, 3 }) {
        PlanWish wish = wishFor(everything());
        wish.seed = seed;
        QVERIFY(day.offer(wish));
        QVERIFY(day.acceptAll());
        QCOMPARE(names(day.plan->route(u"A"_s)->stops.first(2)), u"a b"_s);
        QVERIFY(day.plan->route(u"B"_s)->stops.contains(key(u"h"_s)));
        QCOMPARE(day.stopsOf(u"C"_s), c);
        day.undo.undo();
    }
}

void OptimiseScopesTest::nudges()
{
    int moved[2];
    for (const bool isNudge : { false, true }) {
        RunDay day;
        day.loadMess();
        PlanWish wish = wishFor(everything());
        wish.disturbance = isNudge ? std::chrono::hours(2) : std::chrono::hours(0);
        QVERIFY(day.offer(wish));
        moved[isNudge] = day.run.proposal().after().newWorker;
    }
    QVERIFY(moved[0] > 0);
    QCOMPARE(moved[1], 0);
}

void OptimiseScopesTest::keepsToGroups()
{
    RunDay day;
    day.loadMess();
    QList<api::Worker> workers = { worker(u"ana"_s), worker(u"bo"_s), worker(u"cy"_s) };
    workers[0].opsGroupHandle = u"north"_s;
    workers[1].opsGroupHandle = u"south"_s;
    workers[2].opsGroupHandle = u"north"_s;
    day.store.setWorkers(workers);
    QList<api::Order> changed;
    for (const QString &one : { u"m"_s, u"n"_s, u"a"_s, u"g"_s, u"q"_s }) {
        changed.append(*day.store.order(key(one)));
        changed.last().opsGroupHandle = one == u"q"_s ? u"west"_s : u"south"_s;
    }
    day.store.applyOrders(changed, day.store.revision());
    QVERIFY(day.offer(wishFor(everything())));
    QCOMPARE(day.run.proposal().leftOver().size(), 1);
    QCOMPARE(day.run.proposal().leftOver().first().key, key(u"q"_s));
    QCOMPARE(day.run.proposal().leftOver().first().reason.cause, planner::Refusal::Cause::NoVehicle);
    QVERIFY(day.acceptAll());
    for (const QString &one : { u"m"_s, u"n"_s, u"g"_s })
        QCOMPARE(day.plan->position(key(one))->routeId, u"B"_s);
}

void OptimiseScopesTest::plannedOrdersKeepTheirRoute()
{
    RunDay day;
    day.load({ route(u"A"_s, u"ana"_s, u"a b c"_s) }, u"d e f g"_s);
    api::Worker ana = worker(u"ana"_s);
    ana.profile.set(u"capacity"_s, u"4"_s, true);
    day.store.setWorkers({ ana });
    api::Order urgent = *day.store.order(key(u"f"_s));
    urgent.priority = api::Priority::High;
    day.store.applyOrders({ urgent }, day.store.revision());
    QVERIFY(day.offer(wishFor(everything())));
    QVERIFY(day.acceptAll());
    const models::Sequence stops = day.plan->route(u"A"_s)->stops;
    QCOMPARE(models::asSet(stops), models::asSet(keys(u"a b c f"_s)));
}

void OptimiseScopesTest::saysWhyNot()
{
    RunDay day;
    day.load({}, u"a b c"_s);
    QList<api::Order> changed = { *day.store.order(key(u"a"_s)), *day.store.order(key(u"b"_s)) };
    changed[0].productTypes = { u"frozen"_s };
    changed[1].destination.point.reset();
    changed[1].destination.address.clear();
    day.store.applyOrders(changed, day.store.revision());
    QVERIFY(day.offer(wishFor(everything())));
    const QList<models::LeftOver> left = day.run.proposal().leftOver();
    QCOMPARE(left.size(), 2);
    QCOMPARE(left.at(0).reason.cause, planner::Refusal::Cause::SkillMissing);
    QCOMPARE(left.at(1).reason.cause, planner::Refusal::Cause::NotTried);
}

void OptimiseScopesTest::counts()
{
    using models::ScopeFault;
    RunDay day;
    const auto count = [&](const PlanScope &scope) { return models::countOf(scope, day.store, *day.plan); };
    QCOMPARE(count(everything()).fault, ScopeFault::NoWorkers);
    day.loadMess();
    QCOMPARE(count(everything()), (models::ScopeCount{ 6, 16, 3, ScopeFault::None }));
    QCOMPARE(count({ .kind = PlanScope::Kind::FillIn }), (models::ScopeCount{ 6, 0, 3, ScopeFault::None }));
    QCOMPARE(count({ .kind = PlanScope::Kind::Orders }).fault, ScopeFault::NothingSelected);
    QCOMPARE(count({ .kind = PlanScope::Kind::Orders, .orders = keys(u"p1+ m"_s) }),
        (models::ScopeCount{ 1, 2, 3, ScopeFault::None }));
    QCOMPARE(count({ .kind = PlanScope::Kind::Repair }).fault, ScopeFault::NoneUnderWay);
    QVERIFY(day.plan->setStopLock(keys(u"e"_s), models::LockKind::Place, true));
    QCOMPARE(count({ .kind = PlanScope::Kind::Route, .routeId = u"A"_s }).onRoutes, 2);
    QVERIFY(day.plan->setRouteLock(u"A"_s, true));
    QCOMPARE(count({ .kind = PlanScope::Kind::Route, .routeId = u"A"_s }).fault, ScopeFault::AllLocked);
    QCOMPARE(count(everything()).workers, 2);
    QVERIFY(day.plan->move({ day.plan->pool(), u"B"_s }));
    QCOMPARE(count({ .kind = PlanScope::Kind::FillIn }).fault, ScopeFault::NothingToPlan);
}

QTEST_GUILESS_MAIN(OptimiseScopesTest)
#include "tst_optimisescopes.moc"
