// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planday.h"

#include "models/autoplan/poolplanner.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace routedesk;
using namespace routedesk::test;
using models::EditRefusal;
using models::LockKind;
using models::StopLocks;

class PlanLocksTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void aPlaceIsKept_data();
    void aPlaceIsKept();
    void aWorkerIsKept();
    void aRouteIsKept();
    void unlockingLetsItMove();
    void locksAreUndone();
    void whatCannotBeLocked();
    void discardKeepsLocks();
    void locksSurviveARestart();
    void aLockGoesWithWhatItHeld();
    void aClosedStopNeedsNoLock();
    void automaticPlanningKeepsThem();

private:
    [[nodiscard]] bool lock(const QString &names, LockKind kind, bool on = true)
    {
        return m_day->plan->setStopLock(keys(names), kind, on).has_value();
    }

    std::unique_ptr<PlanDay> m_day;
};

void PlanLocksTest::init()
{
    m_day = std::make_unique<PlanDay>();
    m_day->load({ route(u"A"_s, u"ana"_s, u"a b c d"_s), route(u"B"_s, u"bo"_s, u"p+ e p-"_s) }, u"x"_s);
}

void PlanLocksTest::aPlaceIsKept_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("where");
    QTest::addColumn<int>("index");
    QTest::addColumn<QString>("result"); ///< null: refused

    const auto row = [](const char *title, const char *what, const char *where, int index, const char *result) {
        QTest::newRow(title) << QString::fromLatin1(what) << QString::fromLatin1(where) << index
                             << (result ? QString::fromLatin1(result) : QString());
    };
    row("the stop itself, up", "c", "A", 0, nullptr);
    row("the stop itself, to another route", "c", "B", 0, nullptr);
    row("the stop itself, to the pool", "c", "", -1, nullptr);
    row("one goes in before it", "x", "A", 0, nullptr);
    row("one goes out before it", "a", "", -1, nullptr);
    row("one goes from before to behind it", "a", "A", -1, nullptr);
    row("two before it change places", "a", "A", 2, "b a c d");
    row("one goes in behind it", "x", "A", 3, "a b c x d");
    row("one goes out behind it", "d", "", -1, "a b c");
    row("at the end", "x", "A", -1, "a b c d x");
}

void PlanLocksTest::aPlaceIsKept()
{
    QFETCH(QString, what);
    QFETCH(QString, where);
    QFETCH(int, index);
    QFETCH(QString, result);
    QVERIFY(lock(u"c"_s, LockKind::Place));
    const models::Move move{ keys(what), where.isEmpty() ? QString() : where, index };
    const auto consequence = m_day->plan->consequence(move);
    const auto made = m_day->plan->move(move);
    if (result.isNull()) {
        QCOMPARE(made.error(), EditRefusal::PlaceLocked);
        QCOMPARE(consequence.error(), EditRefusal::PlaceLocked);
        result = u"a b c d"_s;
    }
    QCOMPARE(names(m_day->plan->route(u"A"_s)->stops), result);
}

void PlanLocksTest::aWorkerIsKept()
{
    QVERIFY(lock(u"b p+"_s, LockKind::Worker));
    QCOMPARE(m_day->move(u"b"_s, u"B"_s).error(), EditRefusal::WorkerLocked);
    QCOMPARE(m_day->move(u"b"_s, {}).error(), EditRefusal::WorkerLocked);
    QCOMPARE(m_day->move(u"p-"_s, u"A"_s).error(), EditRefusal::WorkerLocked); // its pick would come along
    QCOMPARE(m_day->plan->reassign(u"A"_s, u"cy"_s).error(), EditRefusal::WorkerLocked);
    QCOMPARE(m_day->plan->addRoute(u"bo"_s, keys(u"b"_s)).error(), EditRefusal::WorkerLocked);
    QVERIFY(m_day->move(u"b"_s, u"A"_s, 0));
    QVERIFY(m_day->move(u"p+"_s, u"B"_s, 2));
    QVERIFY(m_day->move(u"a"_s, u"B"_s));
    QVERIFY(m_day->plan->addRoute(u"ana"_s, keys(u"b"_s))); // another route of the same worker
    QCOMPARE(dump(*m_day->plan),
        u"A* ana: c d | B* bo: e p+ p- a | new-2* ana: b | pool: x"_s); // a refused route took the first name
}

void PlanLocksTest::aRouteIsKept()
{
    QVERIFY(m_day->plan->setRouteLock(u"A"_s, true));
    QVERIFY(m_day->plan->isRouteLocked(u"A"_s));
    QVERIFY(m_day->plan->isLocked(key(u"d"_s)));
    QVERIFY(!m_day->plan->isSettled(key(u"d"_s)));
    for (const auto &made : { m_day->move(u"x"_s, u"A"_s), m_day->move(u"d"_s, {}), m_day->move(u"d"_s, u"A"_s, 0),
             m_day->move(u"d"_s, u"B"_s), m_day->plan->reassign(u"A"_s, u"cy"_s),
             m_day->plan->setSequence(u"A"_s, keys(u"d c b a"_s)) })
        QCOMPARE(made.error(), EditRefusal::RouteLocked);
    QVERIFY(m_day->move(u"x"_s, u"B"_s));
}

void PlanLocksTest::unlockingLetsItMove()
{
    QVERIFY(lock(u"c"_s, LockKind::Place));
    QVERIFY(lock(u"c"_s, LockKind::Worker));
    QVERIFY(m_day->plan->setRouteLock(u"A"_s, true));
    QCOMPARE(m_day->move(u"c"_s, u"B"_s).error(), EditRefusal::RouteLocked);
    QVERIFY(m_day->plan->setRouteLock(u"A"_s, false));
    QCOMPARE(m_day->move(u"c"_s, u"B"_s).error(), EditRefusal::PlaceLocked);
    QVERIFY(lock(u"c"_s, LockKind::Place, false));
    QCOMPARE(m_day->move(u"c"_s, u"B"_s).error(), EditRefusal::WorkerLocked);
    QVERIFY(lock(u"c"_s, LockKind::Worker, false));
    QVERIFY(m_day->move(u"c"_s, u"B"_s));
}

void PlanLocksTest::locksAreUndone()
{
    QSignalSpy routes(m_day->plan.get(), &models::WorkingPlan::routesChanged);
    QVERIFY(lock(u"a b x"_s, LockKind::Place));
    QCOMPARE(routes.count(), 1);
    QVERIFY(m_day->undo.undoText().contains(u"Lock"_s));
    QVERIFY(m_day->plan->setRouteLock(u"B"_s, true));
    QVERIFY(m_day->undo.undoText().contains(u"bo"_s));
    QCOMPARE(m_day->undo.count(), 2);
    QVERIFY(m_day->plan->unsentRoutes().isEmpty()); // nothing to send
    m_day->undo.setIndex(0);
    QCOMPARE(m_day->plan->locks(key(u"a"_s)), StopLocks());
    QVERIFY(!m_day->plan->isRouteLocked(u"B"_s));
    m_day->undo.setIndex(2);
    QCOMPARE(m_day->plan->locks(key(u"b"_s)), (StopLocks{ true, false }));
    QVERIFY(m_day->plan->isRouteLocked(u"B"_s));
}

void PlanLocksTest::whatCannotBeLocked()
{
    QCOMPARE(m_day->plan->setStopLock(keys(u"x"_s), LockKind::Place, true).error(), EditRefusal::Nothing);
    QCOMPARE(m_day->plan->setStopLock(keys(u"a"_s), LockKind::Place, false).error(), EditRefusal::Nothing);
    QCOMPARE(m_day->plan->setStopLock(keys(u"nobody"_s), LockKind::Place, true).error(), EditRefusal::UnknownStop);
    QCOMPARE(m_day->plan->setRouteLock(u"nowhere"_s, true).error(), EditRefusal::UnknownRoute);
    QCOMPARE(m_day->plan->setRouteLock(u"A"_s, false).error(), EditRefusal::Nothing);
    const auto nobodys = m_day->plan->addRoute({}, keys(u"x"_s));
    QVERIFY(nobodys);
    QCOMPARE(m_day->plan->setStopLock(keys(u"x"_s), LockKind::Worker, true).error(), EditRefusal::Nothing);
    api::Route under = tracked(u"B"_s, u"bo"_s, u"p+ e p-"_s);
    under.orders[0].status = api::OrderStatus::Completed;
    m_day->store.applyRoutes({ under }, m_day->store.revision());
    QCOMPARE(m_day->plan->setStopLock(keys(u"p+"_s), LockKind::Place, true).error(), EditRefusal::Nothing);
}

void PlanLocksTest::discardKeepsLocks()
{
    QVERIFY(m_day->move(u"d"_s, u"A"_s, 0));
    QVERIFY(lock(u"d"_s, LockKind::Place));
    QCOMPARE(m_day->plan->discard().error(), EditRefusal::PlaceLocked);
    QVERIFY(lock(u"d"_s, LockKind::Place, false));
    QVERIFY(m_day->plan->discard());
    QCOMPARE(m_day->plan->discard().error(), EditRefusal::Nothing);
}

void PlanLocksTest::locksSurviveARestart()
{
    const auto made = m_day->plan->addRoute(u"cy"_s, keys(u"x"_s));
    QVERIFY(lock(u"a"_s, LockKind::Place));
    QVERIFY(lock(u"a b"_s, LockKind::Worker));
    QVERIFY(m_day->plan->setRouteLock(*made, true));
    QVERIFY(m_day->plan->setRouteLock(u"B"_s, true));
    QVERIFY(m_day->plan->setRouteLock(u"B"_s, false));
    for (int run = 0; run < 2; ++run) { // the second reads what the first has tidied up
        m_day->open();
        QCOMPARE(m_day->plan->locks(key(u"a"_s)), (StopLocks{ true, true }));
        QCOMPARE(m_day->plan->locks(key(u"b"_s)), (StopLocks{ false, true }));
        QCOMPARE(m_day->plan->locks(key(u"c"_s)), StopLocks());
        QVERIFY(m_day->plan->isRouteLocked(*made));
        QVERIFY(!m_day->plan->isRouteLocked(u"B"_s));
        QCOMPARE(m_day->move(u"b"_s, u"B"_s).error(), EditRefusal::WorkerLocked);
    }
    QVERIFY(m_day->plan->setRouteLock(*made, false));
    QVERIFY(m_day->plan->setStopLock(keys(u"a b"_s), LockKind::Worker, false));
    QVERIFY(lock(u"a"_s, LockKind::Place, false));
    m_day->open();
    QCOMPARE(m_day->plan->locks(key(u"a"_s)), StopLocks());
}

void PlanLocksTest::aLockGoesWithWhatItHeld()
{
    QVERIFY(lock(u"c"_s, LockKind::Place));
    api::Route without = route(u"A"_s, u"ana"_s, u"a b d"_s);
    without.version = 2;
    m_day->store.applyRoutes({ without }, m_day->store.revision());
    QVERIFY(!m_day->plan->position(key(u"c"_s)));
    QCOMPARE(m_day->plan->locks(key(u"c"_s)), StopLocks());
    QVERIFY(m_day->move(u"c"_s, u"B"_s));
    m_day->open();
    QCOMPARE(m_day->plan->locks(key(u"c"_s)), StopLocks());
}

void PlanLocksTest::aClosedStopNeedsNoLock()
{
    QVERIFY(lock(u"b"_s, LockKind::Place));
    QVERIFY(lock(u"d"_s, LockKind::Place));
    api::Route under = tracked(u"A"_s, u"ana"_s, u"a b c d"_s);
    under.orders[1].status = api::OrderStatus::Cancelled;
    m_day->store.applyRoutes({ under }, m_day->store.revision());
    QCOMPARE(m_day->plan->locks(key(u"b"_s)), StopLocks());
    QCOMPARE(m_day->plan->locks(key(u"d"_s)), (StopLocks{ true, false }));
}

void PlanLocksTest::automaticPlanningKeepsThem()
{
    QVERIFY(m_day->plan->setRouteLock(u"A"_s, true));
    QVERIFY(lock(u"e"_s, LockKind::Place));
    models::PoolPlanner planner(m_day->store, *m_day->plan, m_day->times, m_day->clock);
    QSignalSpy finished(&planner, &models::PoolPlanner::finished);
    m_day->store.setWorkers({ worker(u"ana"_s), worker(u"bo"_s) });
    QVERIFY(planner.start());
    QVERIFY(finished.wait());
    QCOMPARE(finished.first().first().value<models::PoolPlanResult>().planned, 1);
    QCOMPARE(names(m_day->plan->route(u"A"_s)->stops), u"a b c d"_s);
    QVERIFY(names(m_day->plan->route(u"B"_s)->stops).startsWith(u"p+ e "_s));
    QCOMPARE(m_day->plan->routeIds(), (QStringList{ u"A"_s, u"B"_s })); // and no second route for ana

    QVERIFY(m_day->plan->setRouteLock(u"B"_s, true));
    m_day->undo.undo();
    QVERIFY(m_day->move(u"x"_s, {}));
    QVERIFY(m_day->plan->setRouteLock(u"B"_s, true));
    QVERIFY(planner.start());
    QVERIFY(finished.wait());
    QCOMPARE(finished.last().first().value<models::PoolPlanResult>().leftOver.size(), 1);
}

QTEST_GUILESS_MAIN(PlanLocksTest)
#include "tst_planlocks.moc"
