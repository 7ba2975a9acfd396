// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planday.h"

#include "models/autoplan/optimiserun.h"

#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace routedesk;
using namespace routedesk::test;
using models::EditRefusal;
using models::OptimiseRun;
using models::PlanScope;
using models::PlanWish;
using models::Proposal;
using models::ProposalRow;
using State = models::OptimiseRun::State;

namespace {

struct ProposalDay : PlanDay {
    ProposalDay() : run(store, *plan, times, clock) { }

    [[nodiscard]] bool offer(PlanScope::Kind kind, std::uint64_t steps = 1000)
    {
        return run.start({ .scope = { .kind = kind }, .limit = { .steps = steps } }) && settles();
    }
    [[nodiscard]] bool settles()
    {
        return QTest::qWaitFor([&] { return run.state() == State::Offering; }, 20'000);
    }
    /// The row of a worker, -1 for none.
    [[nodiscard]] qsizetype row(const QString &workerHandle) const
    {
        for (qsizetype i = 0; i < run.proposal().rows().size(); ++i) {
            if (run.proposal().rows().at(i).workerHandle == workerHandle)
                return i;
        }
        return -1;
    }
    [[nodiscard]] QList<qsizetype> all() const
    {
        QList<qsizetype> rows;
        for (qsizetype i = 0; i < run.proposal().rows().size(); ++i)
            rows.append(i);
        return rows;
    }
    /// Waits until the proposal has been compared with the plan as it is now.
    [[nodiscard]] bool follows(const std::function<void()> &change)
    {
        QSignalSpy told(&run, &OptimiseRun::proposalChanged);
        change();
        return told.wait(5000) && settles();
    }

    OptimiseRun run;
};

const QString manyOrders = u"a b c d e f g h i j k l m n o p q r s t"_s;

}

class ProposalTest : public QObject {
    Q_OBJECT

private slots:
    void acceptsRouteByRoute();
    void bundlesWhatExchangesStops();
    void sumsAddUp();
    void changedRoutesAreStale();
    void ordersThatLeaveThePoolAreTakenOut();
    void changedOrdersMakeTheirRouteStale();
    void publishedRouteKeepsItsRow();
    void refusesWhileItIsCompared();
    void changesDuringTheSearch();
    void nothingBetter();
    void acceptedPlansComeBack();
};

void ProposalTest::acceptsRouteByRoute()
{
    ProposalDay day;
    day.load({ route(u"A"_s, u"ana"_s, u"x y"_s), route(u"B"_s, u"bo"_s, u"v w"_s) }, manyOrders);
    QVERIFY(day.offer(PlanScope::Kind::FillIn));
    const Proposal proposal = day.run.proposal();
    const qsizetype ana = day.row(u"ana"_s), bo = day.row(u"bo"_s);
    QVERIFY(ana >= 0 && bo >= 0);
    const models::Sequence b = day.plan->route(u"B"_s)->stops;
    QVERIFY(day.run.accept({ ana }));
    QCOMPARE(day.plan->route(u"A"_s)->stops, proposal.rows().at(ana).after);
    QCOMPARE(day.plan->route(u"B"_s)->stops, b);
    QCOMPARE(day.undo.undoText(), u"Plan of %n route(s)"_s.replace(u"%n"_s, u"1"_s));
    QCOMPARE(day.plan->pool().size(), 20 - proposal.rows().at(ana).gained);
}

void ProposalTest::bundlesWhatExchangesStops()
{
    ProposalDay day;
    day.load({ route(u"A"_s, u"ana"_s, u"a b c d e f g"_s), route(u"B"_s, u"bo"_s, u"h i j k l m n"_s),
        route(u"C"_s, u"cy"_s, u"o"_s) });
    QVERIFY(day.plan->setRouteLock(u"C"_s, true));
    QVERIFY(day.offer(PlanScope::Kind::Everything));
    QCOMPARE(day.run.proposal().rows().size(), 2);
    QVERIFY(day.run.proposal().after().newWorker > 0);
    QCOMPARE(day.run.proposal().bundleOf(0), (QList<qsizetype>{ 0, 1 }));
    QVERIFY(day.run.accept({ 0 }));
    QCOMPARE(day.plan->unsentRoutes().size(), 2);
    QVERIFY(day.plan->pool().isEmpty());
}

void ProposalTest::sumsAddUp()
{
    ProposalDay day;
    day.load({ route(u"A"_s, u"ana"_s, u"a b c d e f"_s), route(u"B"_s, u"bo"_s, u"g h i j"_s) }, u"k l m n"_s);
    QVERIFY(day.offer(PlanScope::Kind::Everything));
    const Proposal &proposal = day.run.proposal();
    qint64 before = 0;
    for (const QString &id : day.plan->routeIds())
        before += day.plan->routeFigures(id).totals.metres;
    QCOMPARE(proposal.before().metres, before);
    QCOMPARE(proposal.before().workers, 2);
    QCOMPARE(proposal.before().unplanned, 4);
    int lost = 0, gained = 0;
    for (const ProposalRow &row : proposal.rows()) {
        lost += row.lost;
        gained += row.gained;
        QCOMPARE(row.sumsAfter.stops, int(row.after.size()));
        QCOMPARE(row.sumsBefore.stops + row.gained - row.lost, row.sumsAfter.stops);
    }
    QCOMPARE(lost, proposal.after().newWorker);
    QCOMPARE(gained - lost, 4 - proposal.after().unplanned);
}

void ProposalTest::changedRoutesAreStale()
{
    ProposalDay day;
    day.load({ route(u"A"_s, u"ana"_s, u"x y z"_s), route(u"B"_s, u"bo"_s, u"v w"_s) }, manyOrders);
    QVERIFY(day.offer(PlanScope::Kind::FillIn));
    const qsizetype ana = day.row(u"ana"_s), bo = day.row(u"bo"_s);
    QVERIFY(day.run.proposal().mayAccept(ana));
    QVERIFY(day.follows([&] { QVERIFY(day.move(u"z"_s, u"A"_s, 0)); }));
    QVERIFY(day.run.proposal().rows().at(ana).isStale);
    QVERIFY(!day.run.proposal().mayAccept(ana));
    QVERIFY(day.run.proposal().mayAccept(bo));

    QVERIFY(day.follows([&] { day.undo.undo(); })); // as it was: good again
    QVERIFY(day.run.proposal().mayAccept(ana));
    QVERIFY(day.follows([&] { QVERIFY(day.plan->setStopLock(keys(u"v"_s), models::LockKind::Place, true)); }));
    QVERIFY(!day.run.proposal().mayAccept(bo));

    const models::Sequence wanted = day.run.proposal().rows().at(ana).after;
    QVERIFY(day.run.accept(day.all()));
    QCOMPARE(day.plan->route(u"A"_s)->stops, wanted);
    QCOMPARE(names(day.plan->route(u"B"_s)->stops), u"v w"_s);
}

void ProposalTest::ordersThatLeaveThePoolAreTakenOut()
{
    ProposalDay day;
    day.load({ route(u"A"_s, u"ana"_s, u"x y"_s), route(u"B"_s, u"bo"_s, u"v w"_s) }, manyOrders);
    QVERIFY(day.offer(PlanScope::Kind::FillIn));
    const ProposalRow before = day.run.proposal().rows().at(day.row(u"ana"_s));
    const models::Sequence gained = models::without(before.after, models::asSet(before.before));
    QVERIFY(day.follows([&] { QVERIFY(day.move(name(gained.first()), u"B"_s, 0)); }));
    QCOMPARE(day.run.proposal().gone(), 1);
    const ProposalRow after = day.run.proposal().rows().at(day.row(u"ana"_s));
    QVERIFY(!after.isStale);
    QCOMPARE(after.after, models::without(before.after, { gained.first() }));
    QVERIFY(after.sumsAfter.metres <= before.sumsAfter.metres);
    QVERIFY(day.run.proposal().rows().at(day.row(u"bo"_s)).isStale);
    QVERIFY(day.run.accept({ day.row(u"ana"_s) }));
    QCOMPARE(day.plan->route(u"A"_s)->stops, after.after);
}

void ProposalTest::changedOrdersMakeTheirRouteStale()
{
    ProposalDay day;
    day.load({ route(u"A"_s, u"ana"_s, u"x y"_s), route(u"B"_s, u"bo"_s, u"v w"_s) }, manyOrders);
    QVERIFY(day.offer(PlanScope::Kind::FillIn));
    const ProposalRow row = day.run.proposal().rows().at(day.row(u"bo"_s));
    api::Order changed = *day.store.order(models::without(row.after, models::asSet(row.before)).first());
    changed.scheduledAt = at(9);
    QVERIFY(day.follows([&] { day.store.applyOrders({ changed }, day.store.revision()); }));
    QVERIFY(day.run.proposal().rows().at(day.row(u"bo"_s)).isStale);
    QVERIFY(day.run.proposal().mayAccept(day.row(u"ana"_s)));
}

void ProposalTest::publishedRouteKeepsItsRow()
{
    ProposalDay day;
    day.load({}, manyOrders);
    const auto made = day.plan->addRoute(u"ana"_s, keys(u"a b"_s));
    QVERIFY(made);
    QVERIFY(day.offer(PlanScope::Kind::FillIn));
    QVERIFY(day.row(u"ana"_s) >= 0);
    QCOMPARE(day.run.proposal().rows().at(day.row(u"ana"_s)).routeId, *made);
    Proposal renamed = day.run.proposal();
    renamed.rename(*made, u"handle"_s);
    QCOMPARE(renamed.rows().at(day.row(u"ana"_s)).routeId, u"handle"_s);
    QCOMPARE(renamed.shapeOf({ day.row(u"ana"_s) }).routes.first().routeId, u"handle"_s);
}

void ProposalTest::refusesWhileItIsCompared()
{
    ProposalDay day;
    day.load({ route(u"A"_s, u"ana"_s, u"x y z"_s) }, manyOrders);
    QVERIFY(day.offer(PlanScope::Kind::FillIn));
    QVERIFY(day.move(u"z"_s, u"A"_s, 0));
    QCOMPARE(day.run.accept(day.all()).error(), EditRefusal::Nothing);
    QCOMPARE(day.undo.count(), 1);
}

void ProposalTest::changesDuringTheSearch()
{
    ProposalDay day;
    day.load({ route(u"A"_s, u"ana"_s, u"x y z"_s), route(u"B"_s, u"bo"_s, u"v w"_s) }, manyOrders);
    QVERIFY(day.run.start({ .scope = { .kind = PlanScope::Kind::FillIn }, .limit = { .steps = 1000 } }));
    QTRY_COMPARE(day.run.state(), State::Searching);
    QVERIFY(day.move(u"z"_s, u"A"_s, 0));
    QVERIFY(day.settles());
    QVERIFY(day.run.proposal().rows().at(day.row(u"ana"_s)).isStale);
    QVERIFY(day.run.proposal().mayAccept(day.row(u"bo"_s)));
}

void ProposalTest::nothingBetter()
{
    ProposalDay day;
    day.load({ route(u"A"_s, u"ana"_s, u"x"_s) });
    QVERIFY(day.run.start(
        { .scope = { .kind = PlanScope::Kind::Route, .routeId = u"A"_s }, .limit = { .steps = 100 } }));
    QVERIFY(day.settles());
    QVERIFY(day.run.proposal().isEmpty());
    QCOMPARE(day.run.proposal().unchanged(), 1);
    QVERIFY(!day.run.accept({}));
    QCOMPARE(day.undo.count(), 0);
}

// Over random days: accepted, taken back, made again, each order in one place all the while.
void ProposalTest::acceptedPlansComeBack()
{
    for (unsigned seed = 1; seed <= 12; ++seed) {
        std::mt19937 dice(seed);
        QStringList on[3];
        for (int i = 0; i < 40; ++i) {
            const QString one = dice() % 4 == 0 ? u"p%1+ p%1-"_s.arg(i) : u"o%1"_s.arg(i);
            on[dice() % 3].append(one);
        }
        ProposalDay day;
        day.load({ route(u"A"_s, u"ana"_s, on[0].join(u' ')), route(u"B"_s, u"bo"_s, on[1].join(u' ')) },
            on[2].join(u' '));
        for (const api::OrderKey &key : day.plan->route(u"A"_s)->stops.first(1 + int(dice() % 3)))
            QVERIFY(day.plan->setStopLock(
                { key }, dice() % 2 ? models::LockKind::Place : models::LockKind::Worker, true));
        const QString before = dump(*day.plan);
        const qsizetype orders = day.store.orderCount();
        QVERIFY(day.offer(
            PlanScope::Kind(dice() % 2 ? int(PlanScope::Kind::Everything) : int(PlanScope::Kind::FillIn)), 300));
        const auto made = day.run.accept(day.all());
        QVERIFY2(made, qPrintable(u"seed %1: refused %2"_s.arg(seed).arg(made ? 0 : int(made.error()))));
        const QString after = dump(*day.plan);
        qsizetype held = day.plan->pool().size();
        for (const QString &id : day.plan->routeIds())
            held += day.plan->route(id)->stops.size();
        QCOMPARE(held, orders);
        day.undo.undo();
        QCOMPARE(dump(*day.plan), before);
        day.undo.redo();
        QCOMPARE(dump(*day.plan), after);
    }
}

QTEST_GUILESS_MAIN(ProposalTest)
#include "tst_proposal.moc"
