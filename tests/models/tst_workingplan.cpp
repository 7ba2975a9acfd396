// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planday.h"

#include "models/planjournal.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace routedesk;
using namespace routedesk::test;
using models::EditRefusal;
using models::PlanConflict;
using models::WorkingPlan;

class WorkingPlanTest : public QObject {
    Q_OBJECT

private slots:
    void showsWhatTheServerHas();
    void moves_data();
    void moves();
    void undoesAndRedoes();
    void makesRoutes();
    void reassigns();
    void sequences();
    void keepsWhatIsReached();
    void mergesServerChanges();
    void whatIsReachedGoesBack();
    void undoKeepsWhatTheServerDid();
    void survivesALostRoute();
    void discards();
    void reckons();
    void tellsTheConsequence();
    void showsOldAndNewArrival();
    void tellsTheLeastChange();
    void survivesACrash();
    void aPublishedDraftIsNotMadeTwice();
    void anotherDayStartsAfresh();
};

void WorkingPlanTest::showsWhatTheServerHas()
{
    PlanDay day;
    QList<api::Order> closed = orders(u"z"_s);
    closed[0].status = api::OrderStatus::Completed;
    day.load({ route(u"A"_s, u"ana"_s, u"a b"_s), route(u"B"_s, u"bo"_s, u"c"_s) }, u"d e"_s);
    day.store.applyOrders(closed, day.store.revision());
    QCOMPARE(dump(*day.plan), u"A ana: a b | B bo: c | pool: d e"_s);
    QCOMPARE(day.plan->position(key(u"b"_s)), (models::StopPosition { u"A"_s, 1 }));
    QVERIFY(!day.plan->position(key(u"d"_s)));
    QVERIFY(!day.plan->route(u"nowhere"_s));
    QVERIFY(day.plan->unsentRoutes().isEmpty());
}

void WorkingPlanTest::moves_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("where");
    QTest::addColumn<int>("index");
    QTest::addColumn<QString>("result");

    const auto row = [](const char *title, const char *what, const char *where, int index, const char *result) {
        QTest::newRow(title) << QString::fromLatin1(what) << QString::fromLatin1(where) << index
                             << QString::fromLatin1(result);
    };
    row("down in its route", "a", "A", 2, "A* ana: b a c | B bo: p+ d p- | pool: e q+ q-");
    row("up in its route", "c", "A", 0, "A* ana: c a b | B bo: p+ d p- | pool: e q+ q-");
    row("two down, one of them above", "a c", "A", 2, "A* ana: b a c | B bo: p+ d p- | pool: e q+ q-");
    row("to another route", "b", "B", 1, "A* ana: a c | B* bo: p+ b d p- | pool: e q+ q-");
    row("from the pool", "e", "A", 1, "A* ana: a e b c | B bo: p+ d p- | pool: q+ q-");
    row("to the end", "e", "B", -1, "A ana: a b c | B* bo: p+ d p- e | pool: q+ q-");
    row("to the pool", "b d", "", -1, "A* ana: a c | B* bo: p+ p- | pool: e q+ q- b d");
    row("order is kept", "c a", "B", 0, "A* ana: b | B* bo: c a p+ d p- | pool: e q+ q-");
    row("a drop brings its pick", "p-", "A", 1, "A* ana: a p+ p- b c | B* bo: d | pool: e q+ q-");
    row("a pick brings its drop", "p+", "A", 1, "A* ana: a p+ p- b c | B* bo: d | pool: e q+ q-");
    row("both keep what is between them", "p+ d p-", "A", 3, "A* ana: a b c p+ d p- | B* bo:  | pool: e q+ q-");
    row("both from the pool, the wrong way round", "q- q+", "A", 0, "A* ana: q+ q- a b c | B bo: p+ d p- | pool: e");
    row("one of a pair from the pool", "q-", "A", 0, "A* ana: q+ q- a b c | B bo: p+ d p- | pool: e");
    row("a drop stops at its pick", "p-", "B", 0, "A ana: a b c | B* bo: p+ p- d | pool: e q+ q-");
    row("a pick stops at its drop", "p+", "B", 3, "A ana: a b c | B* bo: d p+ p- | pool: e q+ q-");
    row("one of a pair to the pool", "p+", "", -1, "A ana: a b c | B* bo: d | pool: e q+ q- p+ p-");
    row("a pair from two places", "p+ e q-", "A", 3, "A* ana: a b c p+ p- e q+ q- | B* bo: d | pool: ");
}

void WorkingPlanTest::moves()
{
    QFETCH(QString, what);
    QFETCH(QString, where);
    QFETCH(int, index);
    PlanDay day;
    day.load({ route(u"A"_s, u"ana"_s, u"a b c"_s), route(u"B"_s, u"bo"_s, u"p+ d p-"_s) }, u"e q+ q-"_s);
    const QString before = dump(*day.plan);
    const auto consequence = day.plan->consequence({ keys(what), where.isEmpty() ? QString() : where, index });
    QVERIFY(consequence);
    QCOMPARE(dump(*day.plan), before);
    QVERIFY(day.move(what, where.isEmpty() ? QString() : where, index));

    QTEST(dump(*day.plan), "result");
    QCOMPARE(day.undo.count(), 1);
    day.undo.undo();
    QCOMPARE(dump(*day.plan), before);
    day.undo.redo();
    QTEST(dump(*day.plan), "result");
}

void WorkingPlanTest::undoesAndRedoes()
{
    PlanDay day;
    day.load({ route(u"A"_s, u"ana"_s, u"a b c"_s) }, u"d"_s);
    QVERIFY(day.move(u"a"_s, u"A"_s, 3));
    QVERIFY(day.move(u"d"_s, u"A"_s, 0));
    QVERIFY(day.move(u"c"_s, {}));
    QCOMPARE(dump(*day.plan), u"A* ana: d b a | pool: c"_s);
    QVERIFY(!day.undo.undoText().isEmpty());
    day.undo.setIndex(1);
    QCOMPARE(dump(*day.plan), u"A* ana: b c a | pool: d"_s);
    day.undo.setIndex(0);
    QCOMPARE(dump(*day.plan), u"A ana: a b c | pool: d"_s);
    day.undo.setIndex(3);
    QCOMPARE(dump(*day.plan), u"A* ana: d b a | pool: c"_s);

    // What changes nothing is no edit.
    QCOMPARE(day.move(u"d"_s, u"A"_s, 1).error(), EditRefusal::Nothing);
    QCOMPARE(day.move(u"c"_s, {}).error(), EditRefusal::Nothing);
    QCOMPARE(day.move(u"nobody"_s, {}).error(), EditRefusal::UnknownStop);
    QCOMPARE(day.move(u"d"_s, u"nowhere"_s).error(), EditRefusal::UnknownRoute);
    QCOMPARE(day.undo.count(), 3);
}

void WorkingPlanTest::makesRoutes()
{
    PlanDay day;
    day.load({ route(u"A"_s, u"ana"_s, u"a p+ p-"_s) }, u"d"_s);
    QSignalSpy inserted(day.plan.get(), &WorkingPlan::routesInserted);
    const auto id = day.plan->addRoute(u"bo"_s, keys(u"d p-"_s));
    QVERIFY(id);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(dump(*day.plan), u"A* ana: a | new-1* bo: d p+ p- | pool: "_s);
    QVERIFY(day.plan->route(*id)->isNew);
    QVERIFY(day.move(u"a"_s, *id, 0));
    day.undo.setIndex(0);
    QCOMPARE(dump(*day.plan), u"A ana: a p+ p- | pool: d"_s);
    QVERIFY(!day.plan->route(*id));
    day.undo.setIndex(2);
    QCOMPARE(dump(*day.plan), u"A* ana:  | new-1* bo: a d p+ p- | pool: "_s);

    QCOMPARE(day.plan->addRoute(u"stranger"_s, keys(u"a"_s)).error(), EditRefusal::UnknownWorker);
    const auto empty = day.plan->addRoute(u"cy"_s, {});
    QVERIFY(empty && *empty != *id);
    QVERIFY(!day.plan->route(*empty)->isUnsent); // nothing to send yet
}

void WorkingPlanTest::reassigns()
{
    PlanDay day;
    day.load({ route(u"A"_s, u"ana"_s, u"a"_s) });
    QVERIFY(day.plan->reassign(u"A"_s, u"bo"_s));
    QCOMPARE(dump(*day.plan), u"A* bo: a | pool: "_s);
    QCOMPARE(day.plan->reassign(u"A"_s, u"bo"_s).error(), EditRefusal::Nothing);
    QCOMPARE(day.plan->reassign(u"A"_s, {}).error(), EditRefusal::UnknownWorker);
    day.undo.undo();
    QCOMPARE(dump(*day.plan), u"A ana: a | pool: "_s);
}

void WorkingPlanTest::sequences()
{
    PlanDay day;
    day.load({ route(u"A"_s, u"ana"_s, u"a p+ b p-"_s) });
    QVERIFY(day.plan->setSequence(u"A"_s, keys(u"p- b p+ a"_s)));
    QCOMPARE(dump(*day.plan), u"A* ana: b p+ p- a | pool: "_s);
    QCOMPARE(day.plan->setSequence(u"A"_s, keys(u"b a"_s)).error(), EditRefusal::UnknownStop);
    QCOMPARE(day.plan->setSequence(u"A"_s, keys(u"b p+ p- a"_s)).error(), EditRefusal::Nothing);
}

void WorkingPlanTest::keepsWhatIsReached()
{
    PlanDay day;
    api::Route under = tracked(u"A"_s, u"ana"_s, u"p+ a b c p-"_s);
    under.orders[0].status = api::OrderStatus::Completed;
    under.orders[1].arrivedAt = at(9);
    api::Route over = route(u"C"_s, u"cy"_s, u"z"_s);
    over.status = api::RouteStatus::Completed;
    day.load({ under, route(u"B"_s, u"bo"_s, u"d"_s), over }, u"e"_s);
    QCOMPARE(day.plan->lockedCount(u"A"_s), 2);
    QVERIFY(day.plan->isLocked(key(u"p+"_s)));
    QVERIFY(day.plan->isLocked(key(u"a"_s)));
    QVERIFY(!day.plan->isLocked(key(u"b"_s)));

    QCOMPARE(day.move(u"p+"_s, u"A"_s, 3).error(), EditRefusal::Locked);
    QCOMPARE(day.move(u"a"_s, {}).error(), EditRefusal::Locked);
    QCOMPARE(day.move(u"p-"_s, u"B"_s).error(), EditRefusal::Locked); // what was picked up is on board
    QCOMPARE(day.move(u"e"_s, u"C"_s).error(), EditRefusal::RouteClosed);
    QCOMPARE(day.move(u"z"_s, u"B"_s).error(), EditRefusal::RouteClosed);
    QCOMPARE(day.plan->setSequence(u"A"_s, keys(u"a p+ b c p-"_s)).error(), EditRefusal::Locked);

    QVERIFY(day.move(u"e"_s, u"A"_s, 0)); // not before what is reached
    QVERIFY(day.move(u"p-"_s, u"A"_s, 3));
    QCOMPARE(dump(*day.plan), u"A* ana: p+ a e p- b c | B bo: d | C cy: z | pool: "_s);
}

void WorkingPlanTest::mergesServerChanges()
{
    PlanDay day;
    day.load({ route(u"A"_s, u"ana"_s, u"a b c"_s), route(u"B"_s, u"bo"_s, u"d e"_s) }, u"x y"_s);
    QVERIFY(day.move(u"c"_s, u"A"_s, 0));

    // Another route: nothing to merge. Ours: its stops are followed, our order is kept.
    api::Route other = route(u"B"_s, u"bo"_s, u"e d"_s);
    other.version = 2;
    api::Route ours = route(u"A"_s, u"ana"_s, u"a x c"_s);
    ours.version = 2;
    day.store.applyRoutes({ other, ours }, day.store.revision());
    QCOMPARE(dump(*day.plan), u"A* ana: c a x | B bo: e d | pool: y b"_s);
    QVERIFY(day.plan->openConflicts().isEmpty());

    // A worker changed there, unchanged here, is followed.
    ours.workerHandle = u"cy"_s;
    ours.version = 3;
    day.store.applyRoutes({ ours }, day.store.revision());
    QCOMPARE(dump(*day.plan), u"A* cy: c a x | B bo: e d | pool: y b"_s);

    // What the server puts where this person has put it too is no longer unsent.
    api::Route same = route(u"A"_s, u"cy"_s, u"c a x"_s);
    same.version = 4;
    day.store.applyRoutes({ same }, day.store.revision());
    QCOMPARE(dump(*day.plan), u"A cy: c a x | B bo: e d | pool: y b"_s);

    // Both have taken an order from the pool: it stays where this person has it, and that is said.
    QVERIFY(day.move(u"y"_s, u"A"_s));
    api::Route taken = route(u"B"_s, u"bo"_s, u"e d y"_s);
    taken.version = 3;
    day.store.applyRoutes({ taken }, day.store.revision());
    QCOMPARE(dump(*day.plan), u"A*! cy: c a x y | B*! bo: e d | pool: b"_s);
}

void WorkingPlanTest::whatIsReachedGoesBack()
{
    PlanDay day;
    day.load({ tracked(u"A"_s, u"ana"_s, u"a b c"_s), route(u"B"_s, u"bo"_s, u"d"_s) });
    QVERIFY(day.move(u"a"_s, u"B"_s));
    QVERIFY(day.move(u"b"_s, u"A"_s, 2));
    QCOMPARE(dump(*day.plan), u"A* ana: c b | B* bo: d a | pool: "_s);
    api::Route reached = tracked(u"A"_s, u"ana"_s, u"a b c"_s);
    reached.orders[0].status = api::OrderStatus::Completed;
    day.store.applyRoutes({ reached }, day.store.revision());
    QCOMPARE(dump(*day.plan), u"A* ana: a c b | B bo: d | pool: "_s);
    const QList<PlanConflict> news = day.plan->openConflicts();
    QCOMPARE(news.size(), 1);
    QVERIFY(news.constFirst().isOnlyNews() && news.constFirst().key == key(u"a"_s));

    day.undo.setIndex(0);
    QCOMPARE(dump(*day.plan), u"A ana: a b c | B bo: d | pool: "_s);
    day.undo.setIndex(2);
    QCOMPARE(dump(*day.plan), u"A* ana: a c b | B bo: d | pool: "_s);
}

void WorkingPlanTest::undoKeepsWhatTheServerDid()
{
    PlanDay day;
    day.load({ route(u"A"_s, u"ana"_s, u"a b c"_s), route(u"B"_s, u"bo"_s, u"d"_s) }, u"x"_s);
    QVERIFY(day.move(u"a"_s, u"B"_s));
    api::Route grown = route(u"A"_s, u"ana"_s, u"a b x"_s); // c has left, x has come
    grown.version = 2;
    day.store.applyRoutes({ grown }, day.store.revision());
    QCOMPARE(dump(*day.plan), u"A* ana: b x | B* bo: d a | pool: c"_s);
    day.undo.undo();
    QCOMPARE(dump(*day.plan), u"A ana: a b x | B bo: d | pool: c"_s);
    day.undo.redo();
    QCOMPARE(dump(*day.plan), u"A* ana: b x | B* bo: d a | pool: c"_s);
}

void WorkingPlanTest::survivesALostRoute()
{
    PlanDay day;
    day.load({ route(u"A"_s, u"ana"_s, u"a b"_s), route(u"B"_s, u"bo"_s, u"d"_s) });
    QVERIFY(day.move(u"d"_s, u"A"_s, 0));
    day.store.removeRoute(u"A"_s);
    // The edited route was taken away there: what was planned is kept as a route to be made, and marked.
    QCOMPARE(dump(*day.plan), u"A*! ana: d a b | B* bo:  | pool: "_s);
    QVERIFY(day.plan->route(u"A"_s)->isNew);
    day.plan->discard({ u"A"_s });
    QCOMPARE(dump(*day.plan), u"B bo: d | pool: a b"_s);
    day.undo.undo();
    QCOMPARE(dump(*day.plan), u"B* bo:  | A*! ana: d a b | pool: "_s);

    day.undo.redo();
    day.store.removeRoute(u"B"_s); // not edited: it goes
    QCOMPARE(dump(*day.plan), u"pool: a b d"_s);
}

void WorkingPlanTest::discards()
{
    PlanDay day;
    day.load({ route(u"A"_s, u"ana"_s, u"a b"_s), route(u"B"_s, u"bo"_s, u"d"_s), route(u"C"_s, u"cy"_s, u"f g"_s) });
    QVERIFY(day.move(u"d"_s, u"A"_s, 0));
    QVERIFY(day.move(u"g"_s, u"C"_s, 0));
    QVERIFY(day.plan->addRoute(u"cy"_s, keys(u"a"_s)));
    QCOMPARE(day.plan->unsentRoutes(), (QStringList { u"A"_s, u"B"_s, u"C"_s, u"new-1"_s }));
    day.plan->discard({ u"B"_s }); // with what it has exchanged stops with
    QCOMPARE(dump(*day.plan), u"A ana: a b | B bo: d | C* cy: g f | pool: "_s);
    day.plan->discard();
    QCOMPARE(dump(*day.plan), u"A ana: a b | B bo: d | C cy: f g | pool: "_s);
    QCOMPARE(day.undo.count(), 5);
    day.undo.setIndex(3);
    QCOMPARE(dump(*day.plan), u"A* ana: d b | B* bo:  | C* cy: g f | new-1* cy: a | pool: "_s);
}

void WorkingPlanTest::reckons()
{
    PlanDay day;
    api::Route r = route(u"A"_s, u"ana"_s, u"a b"_s);
    r.orders[0].scheduledAfter = at(9);
    r.orders[1].scheduledAt = at(9);
    r.orders[1].capacityUsed = 7;
    api::Order nowhere = order(u"n"_s);
    nowhere.destination.point.reset();
    r.orders.append(nowhere);
    day.load({ r });
    const auto a = day.plan->stopFigures(key(u"a"_s));
    const auto b = day.plan->stopFigures(key(u"b"_s));
    const auto n = day.plan->stopFigures(key(u"n"_s));
    QVERIFY(a && b && n && a->eta && b->eta);
    QCOMPARE(a->number, 1);
    QVERIFY(*a->eta > at(8)); // the shift begins at eight, driving takes its time
    QCOMPARE(a->visit.serviceStart, at(9));
    QCOMPARE(a->visit.departure, at(9, 5));
    QVERIFY(!a->isLate());
    QVERIFY(b->isLate());
    QCOMPARE(b->lateness, *b->eta - at(9));
    QCOMPARE(b->broken.size(), 1);
    QCOMPARE(b->broken.constFirst().rule, planner::Rule::WindowMissed);
    QVERIFY(!n->isOnMap && !n->eta);

    const models::RouteFigures figures = day.plan->routeFigures(u"A"_s);
    QCOMPARE(figures.stops, 3);
    QCOMPARE(figures.placeless, 1);
    QCOMPARE(figures.late, 1);
    QCOMPARE(figures.totals.start, at(8));
    QCOMPARE(figures.totals.peakLoad, 8);
    QVERIFY(!day.plan->stopFigures(key(u"nobody"_s)));
    QCOMPARE(day.plan->routeFigures(u"nowhere"_s), models::RouteFigures());
    QCOMPARE(day.plan->shift(u"ana"_s).second, at(18));

    // The server's forecast stands where nothing was changed here.
    r.orders[1].estimate = api::Estimate();
    r.orders[1].estimate->arriveAt = at(8, 50);
    day.store.applyRoutes({ r }, day.store.revision());
    QCOMPARE(day.plan->stopFigures(key(u"b"_s))->eta, at(8, 50));
    QVERIFY(day.plan->stopFigures(key(u"b"_s))->etaIsServers);
    QVERIFY(day.move(u"a"_s, u"A"_s, 2));
    QVERIFY(!day.plan->stopFigures(key(u"b"_s))->etaIsServers);
}

void WorkingPlanTest::tellsTheConsequence()
{
    PlanDay day;
    QList<api::Worker> workers { worker(u"ana"_s), worker(u"bo"_s) };
    workers[1].profile.set(u"capacity"_s, u"2"_s);
    day.load({ route(u"A"_s, u"ana"_s, u"a b c"_s), route(u"B"_s, u"bo"_s, u"d e"_s) });
    day.store.setWorkers(workers);
    const auto away = day.plan->consequence({ keys(u"b"_s), u"B"_s, 1 });
    QVERIFY(away);
    QCOMPARE(away->broken.size(), 1);
    QCOMPARE(away->broken.constFirst().violation.rule, planner::Rule::CapacityExceeded);
    QCOMPARE(away->broken.constFirst().routeId, u"B"_s);
    QVERIFY(away->mended.isEmpty());

    // What it said is what happens.
    const auto sum = [&day] {
        const auto a = day.plan->routeFigures(u"A"_s).totals;
        const auto b = day.plan->routeFigures(u"B"_s).totals;
        return std::pair { a.driving + b.driving, a.metres + b.metres };
    };
    const auto before = sum();
    QVERIFY(day.move(u"b"_s, u"B"_s, 1));
    const auto after = sum();
    QCOMPARE(after.first - before.first, away->addedDriving);
    QCOMPARE(after.second - before.second, away->addedMetres);
    const auto back = day.plan->consequence({ keys(u"b"_s), u"A"_s, 1 });
    QVERIFY(back);
    QCOMPARE(back->mended.size(), 1);
    QCOMPARE(back->addedDriving, -away->addedDriving);
    QCOMPARE(day.plan->consequence({ keys(u"b"_s), u"B"_s, 1 }).error(), EditRefusal::Nothing);
    QCOMPARE(day.plan->consequence({ keys(u"q"_s), u"B"_s, 1 }).error(), EditRefusal::UnknownStop);
}

void WorkingPlanTest::showsOldAndNewArrival()
{
    PlanDay day;
    day.load({ route(u"A"_s, u"ana"_s, u"a b c"_s) });
    const auto before = day.plan->stopFigures(key(u"a"_s));
    QVERIFY(!before->publishedEta);
    QVERIFY(day.move(u"a"_s, u"A"_s, 3));
    const auto after = day.plan->stopFigures(key(u"a"_s));
    QCOMPARE(after->publishedEta, before->eta);
    QVERIFY(after->eta > before->eta);
    day.undo.undo();
    QVERIFY(!day.plan->stopFigures(key(u"a"_s))->publishedEta);
}

void WorkingPlanTest::tellsTheLeastChange()
{
    PlanDay day;
    day.load({ route(u"A"_s, u"ana"_s, u"a b"_s), route(u"B"_s, u"bo"_s, u"c"_s), route(u"C"_s, u"cy"_s, u"d"_s) }, u"e"_s);
    QSignalSpy reset(day.plan.get(), &WorkingPlan::aboutToReset);
    QSignalSpy changed(day.plan.get(), &WorkingPlan::routesChanged);
    QSignalSpy pool(day.plan.get(), &WorkingPlan::poolChanged);
    QSignalSpy unsent(day.plan.get(), &WorkingPlan::unsentChanged);
    QVERIFY(day.move(u"a"_s, u"B"_s));
    QCOMPARE(changed.count(), 1);
    QStringList ids = changed.takeFirst().constFirst().toStringList();
    ids.sort();
    QCOMPARE(ids, (QStringList { u"A"_s, u"B"_s }));
    QCOMPARE(pool.count(), 0);
    QCOMPARE(unsent.count(), 1);

    QVERIFY(day.move(u"e"_s, u"B"_s));
    QCOMPARE(pool.count(), 1);
    QCOMPARE(changed.takeFirst().constFirst().toStringList(), QStringList { u"B"_s });
    QCOMPARE(unsent.count(), 1); // the same routes are unsent
    // A poll that brings nothing new says nothing.
    day.store.applyRoutes({ route(u"C"_s, u"cy"_s, u"d"_s) }, day.store.revision());
    QCOMPARE(changed.count(), 0);
    QCOMPARE(reset.count(), 0);
}

void WorkingPlanTest::survivesACrash()
{
    PlanDay day;
    day.load({ route(u"A"_s, u"ana"_s, u"a b c"_s), route(u"B"_s, u"bo"_s, u"d"_s) }, u"e"_s);
    QVERIFY(day.move(u"a"_s, u"B"_s));
    QVERIFY(day.plan->addRoute(u"cy"_s, keys(u"e"_s)));
    QVERIFY(day.plan->reassign(u"A"_s, u"cy"_s));
    QVERIFY(day.move(u"b"_s, {}));
    const QString before = dump(*day.plan);
    QCOMPARE(before, u"A* cy: c | B* bo: d a | new-1* cy: e | pool: b"_s);
    day.open();
    QCOMPARE(dump(*day.plan), before);
    QCOMPARE(day.plan->restoredCount(), 3);
    QVERIFY(!day.undo.canUndo());

    // The server has moved on in the meantime.
    day.plan.reset();
    api::Route moved = route(u"A"_s, u"ana"_s, u"c b"_s);
    moved.version = 2;
    day.store.applyRoutes({ moved }, day.store.revision());
    day.open();
    QCOMPARE(dump(*day.plan), u"A*! cy: c | B*! bo: d a | new-1* cy: e | pool: b"_s);

    // What was taken back is forgotten.
    day.plan->discard();
    const QString clean = dump(*day.plan);
    QVERIFY(day.plan->unsentRoutes().isEmpty());
    day.open();
    QCOMPARE(dump(*day.plan), clean);
    QCOMPARE(day.plan->restoredCount(), 0);
}

void WorkingPlanTest::aPublishedDraftIsNotMadeTwice()
{
    PlanDay day;
    day.load({ route(u"A"_s, u"ana"_s, u"a"_s) }, u"e f"_s);
    QVERIFY(day.plan->addRoute(u"cy"_s, keys(u"e f"_s)));
    day.plan.reset(); // ended after the route was made there, before its answer came
    day.store.applyRoutes({ route(u"N"_s, u"cy"_s, u"e f"_s) }, day.store.revision());
    day.open();
    QCOMPARE(dump(*day.plan), u"A ana: a | N cy: e f | pool: "_s);
    day.open();
    QCOMPARE(day.plan->restoredCount(), 0);
}

void WorkingPlanTest::anotherDayStartsAfresh()
{
    PlanDay day;
    day.load({ route(u"A"_s, u"ana"_s, u"a b"_s) });
    QVERIFY(day.move(u"a"_s, u"A"_s, 2));
    QSignalSpy reset(day.plan.get(), &WorkingPlan::wasReset);
    models::DayScope next = test::day();
    next.date = next.date.addDays(1);
    day.store.setScope(next);
    QCOMPARE(reset.count(), 1);
    QCOMPARE(dump(*day.plan), u"pool: "_s);
    QVERIFY(!day.undo.canUndo());
    day.store.setScope(test::day());
    day.load({ route(u"A"_s, u"ana"_s, u"a b"_s) });
    QCOMPARE(dump(*day.plan), u"A* ana: b a | pool: "_s);
}

QTEST_GUILESS_MAIN(WorkingPlanTest)
#include "tst_workingplan.moc"
