// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "optimiseday.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace routedesk;
using namespace routedesk::test;
using models::EditRefusal;
using models::OptimiseRun;
using models::PlanScope;
using models::PlanWish;
using models::Proposal;
using State = models::OptimiseRun::State;

class OptimiseRunTest : public QObject {
    Q_OBJECT

private slots:
    void plansEverything();
    void sameStepsSamePlan();
    void stopsWhenItIsEnough();
    void cancels();
    void anotherDayEndsIt();
    void staysQuickOnABigDay();
    void comparingKeepsNobodyWaiting();
};

void OptimiseRunTest::plansEverything()
{
    RunDay day;
    day.loadMess();
    const QString before = dump(*day.plan);
    QVERIFY(day.offer(wishFor(everything())));
    QCOMPARE(dump(*day.plan), before);

    const Proposal proposal = day.run.proposal();
    QVERIFY(proposal.after().driving < proposal.before().driving * 2);
    QCOMPARE(proposal.before().unplanned, 6);
    QCOMPARE(proposal.after().unplanned, 0);
    const auto made = day.acceptAll();
    QVERIFY(made);
    QCOMPARE(day.run.state(), State::Idle);
    QCOMPARE(misplaced(day), QString());
    QVERIFY(day.plan->pool().isEmpty());

    // What was promised is what the plan's own schedules say.
    models::PlanSums sums;
    for (const QString &id : day.plan->routeIds()) {
        const models::RouteFigures figures = day.plan->routeFigures(id);
        sums.metres += figures.totals.metres;
        sums.driving += figures.totals.driving;
        sums.late += figures.late;
        sums.stops += figures.stops;
    }
    QCOMPARE(sums.metres, proposal.after().metres);
    QCOMPARE(sums.driving, proposal.after().driving);
    QCOMPARE(sums.late, proposal.after().late);
    QCOMPARE(sums.stops, proposal.after().stops);

    QCOMPARE(day.undo.count(), 1);
    QCOMPARE(day.undo.undoText(), u"Plan of %n route(s)"_s.replace(u"%n"_s, QString::number(made->size())));
    const QString after = dump(*day.plan);
    day.undo.undo();
    QCOMPARE(dump(*day.plan), before);
    day.undo.redo();
    QCOMPARE(dump(*day.plan), after);
}

void OptimiseRunTest::sameStepsSamePlan()
{
    QString plans[2];
    for (QString &plan : plans) {
        RunDay day;
        day.loadMess();
        QVERIFY(day.offer(wishFor(everything())));
        QVERIFY(day.acceptAll());
        plan = dump(*day.plan);
    }
    QCOMPARE(plans[0], plans[1]);
}

void OptimiseRunTest::stopsWhenItIsEnough()
{
    RunDay day;
    day.loadMess();
    QSignalSpy glimpses(&day.run, &OptimiseRun::glimpsed);
    QVERIFY(
        day.run.start({ .scope = everything(), .limit = { .time = std::chrono::minutes(10), .isOpen = true } }));
    QTRY_VERIFY(!glimpses.isEmpty());
    QVERIFY(day.run.isRunning());
    const auto glimpse = glimpses.last().first().value<models::PlanGlimpse>();
    QCOMPARE(glimpse.best.unplanned, 0);
    QCOMPARE(glimpse.cost, models::costOf(glimpse.before, glimpse.best, day.run.wish()));
    QVERIFY(!glimpse.lines.isEmpty());
    day.run.enough();
    QTRY_COMPARE(day.run.state(), State::Offering);
    QVERIFY(day.run.steps() > 0);
    QVERIFY(day.acceptAll());
}

void OptimiseRunTest::cancels()
{
    RunDay day;
    day.loadMess();
    const QString before = dump(*day.plan);
    day.gate.closeWhenAsked();
    QVERIFY(day.run.start(wishFor(everything())));
    QVERIFY(QTest::qWaitFor([&] { return day.gate.isReached(); }));
    QVERIFY(!day.run.start(wishFor(everything())));
    day.run.cancel();
    QCOMPARE(day.run.state(), State::Idle);
    day.gate.open();
    QVERIFY(day.offer(wishFor(everything(), 50))); // and again at once
    day.run.discard();
    QCOMPARE(day.run.state(), State::Idle);
    QCOMPARE(dump(*day.plan), before);
    QVERIFY(!day.acceptAll());
}

void OptimiseRunTest::anotherDayEndsIt()
{
    RunDay day;
    day.loadMess();
    QVERIFY(day.offer(wishFor(everything(), 50)));
    models::DayScope next = test::day();
    next.date = next.date.addDays(1);
    day.store.setScope(next);
    QCOMPARE(day.run.state(), State::Idle);
    QVERIFY(day.run.proposal().isEmpty());
}

// The figures are printed; the bounds are wide enough for a busy machine and a build for debugging.
void OptimiseRunTest::staysQuickOnABigDay()
{
    RunDay day;
    QList<api::Worker> workers;
    for (int i = 0; i < 50; ++i)
        workers.append(worker(u"w%1"_s.arg(i)));
    QList<api::Order> orders;
    for (int i = 0; i < 2000; ++i) {
        orders.append(order(u"o%1"_s.arg(i)));
        orders.last().scheduledAfter = at(8 + i % 6);
        orders.last().scheduledAt = at(11 + i % 6);
    }
    day.store.setWorkers(workers);
    day.store.applyOrders(orders, day.store.revision());
    day.store.markLoaded();

    qint64 longest = 0;
    QElapsedTimer beat, since;
    QTimer pulse;
    connect(&pulse, &QTimer::timeout, this, [&] { longest = std::max(longest, beat.restart()); });
    pulse.start(0);
    QSignalSpy glimpses(&day.run, &OptimiseRun::glimpsed);
    since.start();
    beat.start();
    QVERIFY(day.run.start({ .scope = everything(), .limit = { .time = std::chrono::minutes(1) } }));
    QVERIFY(QTest::qWaitFor([&] { return day.run.state() == State::Searching; }, 10'000));
    const qint64 taken = since.elapsed();
    QVERIFY(glimpses.wait(20'000));
    const qint64 first = since.elapsed();
    const qint64 stood = longest;
    const auto glimpse = glimpses.first().first().value<models::PlanGlimpse>();
    QTest::qWait(500);
    since.start();
    day.run.enough();
    QVERIFY(QTest::qWaitFor([&] { return day.run.state() == State::Offering; }, 20'000));
    const qint64 ended = since.restart();
    QSignalSpy compared(&day.run, &OptimiseRun::proposalChanged);
    orders.first().scheduledAt = at(18);
    longest = 0;
    beat.restart();
    day.store.applyOrders({ orders.first() }, day.store.revision());
    QVERIFY(compared.wait());
    const qint64 compares = since.restart(), comparing = longest;
    QVERIFY(day.acceptAll());
    const qint64 accepted = since.restart();
    day.undo.undo();
    qInfo("2,000 orders, 50 workers: snapshot %lld ms, first plan after %lld ms with %d left over, interface stood "
          "still %lld ms at most, offered %lld ms after it was enough, compared with a changed day in %lld ms "
          "standing still %lld ms at most, "
          "accepted in %lld ms, undone in %lld ms",
        taken, first, glimpse.best.unplanned, stood, ended, compares, comparing, accepted, since.elapsed());
    QVERIFY(first < 10'000);
    QVERIFY(stood < 250);
    QCOMPARE(day.plan->pool().size(), 2000);
}

// The interface thread goes on while the proposal is compared with the day, and a change meanwhile begins it anew.
void OptimiseRunTest::comparingKeepsNobodyWaiting()
{
    RunDay day;
    day.loadMess();
    QVERIFY(day.offer(wishFor(everything(), 300)));
    day.gate.close();
    QVERIFY(day.plan->setRouteLock(u"A"_s, true));
    QVERIFY(QTest::qWaitFor([&] { return day.gate.isReached(); })); // not by this thread
    QCOMPARE(day.run.state(), State::Checking);
    QVERIFY(day.plan->setRouteLock(u"B"_s, true));
    day.gate.open();
    QVERIFY(day.settle());
    for (qsizetype row = 0; row < day.run.proposal().rows().size(); ++row) {
        if (!day.run.proposal().rows().at(row).routeId.isNull())
            QVERIFY(!day.run.proposal().mayAccept(row));
    }
    // Another day ends it, also while it compares.
    day.gate.close();
    QVERIFY(day.plan->setRouteLock(u"B"_s, false));
    QVERIFY(QTest::qWaitFor([&] { return day.gate.isReached(); }));
    day.run.discard();
    QCOMPARE(day.run.state(), State::Idle);
    day.gate.open();
    QCoreApplication::processEvents();
    QCOMPARE(day.run.state(), State::Idle);
    QVERIFY(day.run.proposal().isEmpty());
}

QTEST_GUILESS_MAIN(OptimiseRunTest)
#include "tst_optimiserun.moc"
