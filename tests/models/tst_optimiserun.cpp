// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "gatedtimes.h"
#include "planday.h"

#include "models/autoplan/optimiserun.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace routedesk;
using namespace routedesk::test;
using models::EditRefusal;
using models::OptimiseRun;
using models::PlanScope;
using models::PlanWish;
using models::Proposal;
using State = models::OptimiseRun::State;

namespace {

PlanWish wishFor(const PlanScope &scope, std::uint64_t steps = 2000)
{
    return { .scope = scope, .limit = { .steps = steps } };
}

PlanScope everything()
{
    return { .kind = PlanScope::Kind::Everything };
}

struct RunDay : PlanDay {
    RunDay() : run(store, *plan, gate, clock), changed(&run, &OptimiseRun::proposalChanged) { }

    /// Three routes in no good order, and some orders in the pool.
    void loadMess()
    {
        load({ route(u"A"_s, u"ana"_s, u"a b c d p1+ e f p1-"_s), route(u"B"_s, u"bo"_s, u"g h p2+ i j p2- k l"_s) },
            u"m n o p3+ p3- q"_s);
    }

    [[nodiscard]] bool offer(const PlanWish &wish)
    {
        return run.start(wish) && QTest::qWaitFor([&] { return run.state() == State::Offering; }, 20'000);
    }
    [[nodiscard]] bool settle()
    {
        return QTest::qWaitFor([&] { return run.state() == State::Offering; }, 5000);
    }
    [[nodiscard]] std::expected<QStringList, EditRefusal> acceptAll()
    {
        QList<qsizetype> rows;
        for (qsizetype i = 0; i < run.proposal().rows().size(); ++i)
            rows.append(i);
        return run.accept(rows);
    }
    [[nodiscard]] QString stopsOf(const QString &id) const { return names(plan->route(id)->stops); }

    GatedTimes gate;
    OptimiseRun run;
    QSignalSpy changed;
};

QString misplaced(const RunDay &day)
{
    QHash<api::OrderKey, int> places;
    for (const QString &id : day.plan->routeIds()) {
        for (const api::OrderKey &key : day.plan->route(id)->stops)
            ++places[key];
        if (models::isCrossed(day.plan->route(id)->stops))
            return id + u" is crossed"_s;
    }
    for (const api::OrderKey &key : day.plan->pool())
        ++places[key];
    for (const api::OrderKey &key : day.store.orderKeys()) {
        if (places.value(key) != 1)
            return u"%1 is in %2 places"_s.arg(name(key)).arg(places.value(key));
    }
    return {};
}

models::Sequence onlyOf(const models::Sequence &stops, const models::Sequence &wanted)
{
    models::Sequence result;
    std::ranges::copy_if(stops, std::back_inserter(result), [&](const auto &key) { return wanted.contains(key); });
    return result;
}

}

class OptimiseRunTest : public QObject {
    Q_OBJECT

private slots:
    void plansEverything();
    void sameStepsSamePlan();
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
    void stopsWhenItIsEnough();
    void cancels();
    void anotherDayEndsIt();
    void counts();
    void staysQuickOnABigDay();
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

void OptimiseRunTest::fillInMovesNothing()
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

void OptimiseRunTest::movesOnlyTheOrders()
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

void OptimiseRunTest::keepsToTheWorkers()
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

void OptimiseRunTest::resequencesOneRoute()
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

void OptimiseRunTest::repairsWhatIsUnderWay()
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

void OptimiseRunTest::locksHold()
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

void OptimiseRunTest::nudges()
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

void OptimiseRunTest::keepsToGroups()
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

void OptimiseRunTest::plannedOrdersKeepTheirRoute()
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

void OptimiseRunTest::saysWhyNot()
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

void OptimiseRunTest::stopsWhenItIsEnough()
{
    RunDay day;
    day.loadMess();
    QSignalSpy glimpses(&day.run, &OptimiseRun::glimpsed);
    QVERIFY(day.run.start({ .scope = everything(), .limit = { .time = std::chrono::minutes(10), .isOpen = true } }));
    QTRY_VERIFY(!glimpses.isEmpty());
    QVERIFY(day.run.isRunning());
    const auto glimpse = glimpses.last().first().value<models::PlanGlimpse>();
    QCOMPARE(glimpse.best.unplanned, 0);
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

void OptimiseRunTest::counts()
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
    QVERIFY(day.acceptAll());
    const qint64 accepted = since.restart();
    day.undo.undo();
    qInfo("2,000 orders, 50 workers: snapshot %lld ms, first plan after %lld ms with %d left over, interface stood "
          "still %lld ms at most, offered %lld ms after it was enough, accepted in %lld ms, undone in %lld ms",
        taken, first, glimpse.best.unplanned, stood, ended, accepted, since.elapsed());
    QVERIFY(first < 10'000);
    QVERIFY(stood < 250);
    QCOMPARE(day.plan->pool().size(), 2000);
}

QTEST_GUILESS_MAIN(OptimiseRunTest)
#include "tst_optimiserun.moc"
