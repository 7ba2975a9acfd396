// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "paperserver.h"
#include "planday.h"

#include "models/outboxmodel.h"
#include "models/takenorders.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace routedesk;
using namespace routedesk::test;
using namespace routedesk::models;
using Fate = PaperServer::Fate;

namespace {

struct Desk {
    Desk()
        : day(&server)
    {
        server.put(route(u"A"_s, u"ana"_s, u"a b c"_s));
        server.put(route(u"B"_s, u"bo"_s, u"d"_s));
        server.put(orders(u"x y"_s));
        day.load({ route(u"A"_s, u"ana"_s, u"a b c"_s), route(u"B"_s, u"bo"_s, u"d"_s) }, u"x y"_s);
    }

    /// A second outbox on the same folder, as after a restart.
    [[nodiscard]] std::unique_ptr<Outbox> restarted()
    {
        day.plan.reset();
        day.outbox.reset();
        return std::make_unique<Outbox>(day.client, day.store, day.clock, day.folder.path(), timing);
    }

    [[nodiscard]] MutationOutcome run(const Mutation &mutation)
    {
        QFuture<MutationOutcome> outcome = day.outbox->submit(mutation).outcome;
        if (!QTest::qWaitFor([&] { return outcome.isFinished(); }))
            return { OutboxState::Waiting, {}, {} };
        return outcome.result();
    }

    [[nodiscard]] QByteArray journal() const
    {
        QFile file(day.folder.filePath(u"outbox.journal"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    OutboxTiming timing { 3, std::chrono::milliseconds(1), std::chrono::milliseconds(1), std::chrono::milliseconds(4) };
    PaperServer server;
    PlanDay day;
};

Mutation complete(const QString &name, const QString &route)
{
    return ActOnOrder { ActOnOrder::Action::Complete, key(name), route, {} };
}

Mutation change(ChangeRouteOrders::Change what, const QString &handle, const QString &stops, int version = 1)
{
    api::RouteOrdersRequest request;
    for (const api::OrderKey &one : keys(stops))
        request.orders.append(api::OrderRef::to(one));
    request.version = version;
    return ChangeRouteOrders { what, handle, request };
}

Mutation batch(const QString &names, const QString &worker = {})
{
    api::BatchRequest request;
    request.planMode = api::PlanMode::Manual;
    request.workerHandle = worker;
    for (const QString &one : names.split(u' ')) {
        api::NewOrder order;
        order.handle = one;
        order.destination = test::order(one).destination;
        order.scheduledAt = at(12);
        request.orders.append(order);
    }
    return CreateBatch { request };
}

Mutation newRoute(const QString &stops, const QString &worker)
{
    api::CreateRouteRequest request;
    for (const api::OrderKey &one : keys(stops))
        request.orders.append(api::OrderRef::to(one));
    request.workerHandle = worker;
    return CreateRoute { request };
}

}

class OutboxTest : public QObject {
    Q_OBJECT

private slots:
    void writesBeforeItSends();
    void tellsTheStoreFirst();
    void refusalsAreToldAndNotRepeated();
    void lostAnswersAreSettledByReading_data();
    void lostAnswersAreSettledByReading();
    void givesUpAfterThree();
    void unknownUntilItCanBeRead();
    void thePersonDecides();
    void oneAtATimeARoute();
    void unknownTwice();
    void anUnknownOneHoldsItsLane();
    void leavesWhatWasPutElsewhereMeanwhile();
    void knowsItsOwnRouteAgain();
    void waitsWhenAskedTo();
    void afterARestart();
    void aDiskThatRefuses();
    void damageIsTold();
    void withdraws();
    void model();
};

void OutboxTest::writesBeforeItSends()
{
    Desk desk;
    const Submission submission = desk.day.outbox->submit(complete(u"a"_s, u"A"_s));
    QVERIFY(desk.server.takeCalls().isEmpty());
    QCOMPARE(desk.day.outbox->entry(submission.id)->state, OutboxState::Waiting);
    QByteArray atSending;
    QObject::connect(desk.day.outbox.get(), &Outbox::entryChanged, this, [&] {
        if (atSending.isEmpty())
            atSending = desk.journal();
    });
    QTRY_VERIFY(submission.outcome.isFinished());
    QVERIFY(atSending.contains(QByteArray::fromStdString(std::string("\0a\0", 2)))); // the handle, as UTF-16
    QCOMPARE(desk.server.takeChanges(), QStringList { u"POST /orders/a/complete"_s });
    QVERIFY(submission.outcome.result().isDone());
    QCOMPARE(desk.day.outbox->openCount(), 0);
}

void OutboxTest::tellsTheStoreFirst()
{
    Desk desk;
    bool wasClosed = false;
    QObject::connect(desk.day.outbox.get(), &Outbox::settled, this,
        [&] { wasClosed = desk.day.store.order(key(u"a"_s))->isClosed(); });
    QSignalSpy wanted(&desk.day.store, &DispatchStore::routesWanted);
    const MutationOutcome outcome = desk.run(complete(u"a"_s, u"A"_s));
    QVERIFY(outcome.isDone());
    QVERIFY(outcome.answer.detail);
    QVERIFY(wasClosed);
    QCOMPARE(wanted.count(), 1);

    QVERIFY(desk.run(change(ChangeRouteOrders::Change::Resequence, u"A"_s, u"c b a"_s)).isDone());
    QCOMPARE(test::dump(desk.day.store), u"A ana: c b a | B bo: d"_s);
    QVERIFY(desk.run(change(ChangeRouteOrders::Change::Remove, u"B"_s, u"d"_s)).isDone());
    QVERIFY(!desk.day.store.route(u"B"_s));
    QVERIFY(desk.run(batch(u"new-1 new-2"_s)).isDone());
    QVERIFY(desk.day.store.order(key(u"new-2"_s)));
    const RescheduleOrder later { key(u"b"_s), u"A"_s, { at(12) + std::chrono::days(1), {} } };
    QVERIFY(desk.run(later).isDone());
    QVERIFY(!desk.day.store.order(key(u"b"_s))); // another day's now
    QCOMPARE(test::dump(desk.day.store), u"A ana: c a"_s);
}

void OutboxTest::refusalsAreToldAndNotRepeated()
{
    Desk desk;
    const MutationOutcome outcome = desk.run(change(ChangeRouteOrders::Change::Resequence, u"A"_s, u"c b a"_s, 9));
    QCOMPARE(outcome.state, OutboxState::Refused);
    QVERIFY(outcome.error->kind == api::ApiError::Kind::Conflict);
    QCOMPARE(outcome.error->code, u"version_conflict"_s);
    QCOMPARE(desk.server.takeCalls().size(), 1);
    QCOMPARE(desk.day.outbox->entries().constLast().error, outcome.error);
}

void OutboxTest::lostAnswersAreSettledByReading_data()
{
    QTest::addColumn<int>("what");
    QTest::addColumn<bool>("tookEffect");
    QTest::addColumn<int>("sends");

    const QStringList what { u"complete"_s, u"cancel"_s, u"disable"_s, u"reschedule"_s, u"patch"_s, u"add"_s,
        u"remove"_s, u"remove all"_s, u"resequence"_s, u"reassign"_s, u"track"_s, u"complete route"_s,
        u"new route"_s, u"batch"_s, u"batch with a worker"_s };
    for (int i = 0; i < what.size(); ++i) {
        QTest::addRow("%s, done", qPrintable(what.at(i))) << i << true << 1;
        QTest::addRow("%s, not done", qPrintable(what.at(i))) << i << false << 2;
    }
}

void OutboxTest::lostAnswersAreSettledByReading()
{
    api::OrderPatch patch;
    patch.expectedServiceTime = 900;
    api::TrackRequest track;
    track.trackMode = api::TrackMode::OnShift;
    track.routeHandle = u"A"_s;
    using Change = ChangeRouteOrders::Change;
    const QList<Mutation> mutations {
        complete(u"a"_s, u"A"_s),
        ActOnOrder { ActOnOrder::Action::Cancel, key(u"a"_s), u"A"_s, u"nobody home"_s },
        ActOnOrder { ActOnOrder::Action::Disable, key(u"a"_s), u"A"_s, {} },
        RescheduleOrder { key(u"a"_s), u"A"_s, { at(17), {} } },
        PatchOrder { key(u"a"_s), u"A"_s, patch },
        change(Change::Add, u"A"_s, u"x y"_s),
        change(Change::Remove, u"A"_s, u"a c"_s),
        change(Change::Remove, u"B"_s, u"d"_s),
        change(Change::Resequence, u"A"_s, u"c a b"_s),
        ReassignRoute { u"A"_s, { u"cy"_s, {}, 1 } },
        TrackRoute { track },
        CompleteRoute { u"A"_s, {} },
        newRoute(u"x y"_s, u"cy"_s),
        batch(u"n m"_s),
        batch(u"n m"_s, u"cy"_s),
    };
    QFETCH(int, what);
    QFETCH(bool, tookEffect);
    Desk desk;
    desk.server.faults.append({ u"P"_s, tookEffect ? Fate::LostAfter : Fate::LostBefore }); // POST or PATCH
    const MutationOutcome outcome = desk.run(mutations.at(what));
    QCOMPARE(outcome.state, OutboxState::Done);
    QCOMPARE(outcome.answer.settledByReading, tookEffect);
    QTEST(int(desk.server.takeChanges().size()), "sends");
    QVERIFY(!outcome.error);
    QCOMPARE(desk.day.outbox->unknownCount(), 0);
    QVERIFY(test::dump(desk.day.store).split(u" | "_s).size() <= desk.server.dump().split(u" | "_s).size());
}

void OutboxTest::givesUpAfterThree()
{
    Desk desk;
    desk.server.faults.append({ u"POST"_s, Fate::Answer, 9, 503, "busy" });
    const MutationOutcome outcome = desk.run(complete(u"a"_s, u"A"_s));
    QCOMPARE(outcome.state, OutboxState::Refused);
    QVERIFY(outcome.error->kind == api::ApiError::Kind::ServerFault);
    QCOMPARE(desk.server.takeChanges().size(), 3);

    // Refused after a lost send: read back too, for the first one may have done it.
    desk.server.faults = { { u"POST"_s, Fate::LostAfter }, { u"GET"_s, Fate::Answer, 1, 404, "{}" } };
    QVERIFY(desk.run(complete(u"b"_s, u"A"_s)).isDone());
}

void OutboxTest::unknownUntilItCanBeRead()
{
    Desk desk;
    desk.server.faults = { { u"POST"_s, Fate::LostAfter }, { u"GET"_s, Fate::LostBefore, 3 } };
    QSignalSpy settled(desk.day.outbox.get(), &Outbox::settled);
    const MutationOutcome first = desk.run(complete(u"a"_s, u"A"_s));
    QCOMPARE(first.state, OutboxState::Unknown);
    QTRY_COMPARE(settled.count(), 2); // the network is back
    QVERIFY(settled.at(1).at(1).value<MutationOutcome>().isDone());
    QCOMPARE(desk.server.takeChanges().size(), 1);
    QVERIFY(desk.day.store.order(key(u"a"_s))->isClosed());
}

// Sent again after nobody could tell, lost again, and again nobody can tell.
void OutboxTest::unknownTwice()
{
    Desk desk;
    desk.server.faults = { { u"POST"_s, Fate::LostBefore, 2 }, { u"GET"_s, Fate::LostBefore },
        { u"GET"_s, Fate::Answer, 1, 404, "{}" }, { u"GET"_s, Fate::LostBefore } };
    QCOMPARE(desk.run(complete(u"a"_s, u"A"_s)).state, OutboxState::Unknown);
    const Submission behind = desk.day.outbox->submit(complete(u"b"_s, u"A"_s));
    QTRY_COMPARE(desk.day.outbox->entry(1)->state, OutboxState::Done);
    QTRY_VERIFY(behind.outcome.isFinished());
    QVERIFY(desk.day.store.order(key(u"a"_s))->isClosed());
}

void OutboxTest::thePersonDecides()
{
    Desk desk;
    desk.server.faults = { { u"POST"_s, Fate::LostBefore, 99 }, { u"GET"_s, Fate::LostBefore, 9999 } };
    QCOMPARE(desk.run(complete(u"a"_s, u"A"_s)).state, OutboxState::Unknown);
    QCOMPARE(desk.run(complete(u"d"_s, u"B"_s)).state, OutboxState::Unknown);
    Outbox &outbox = *desk.day.outbox;
    QCOMPARE(outbox.unknownCount(), 2);
    outbox.decide(1, false);
    outbox.decide(2, true);
    QCOMPARE(outbox.entry(1)->state, OutboxState::Refused);
    QCOMPARE(outbox.entry(2)->state, OutboxState::Done);
    desk.server.faults.clear();
    outbox.checkAgain(1);
    const auto later = desk.restarted();
    QVERIFY(later->entries().isEmpty());
    QCOMPARE(desk.server.takeChanges().size(), 2);
}

void OutboxTest::oneAtATimeARoute()
{
    Desk desk;
    desk.server.faults.append({ u"POST /orders/a/"_s, Fate::Silent });
    Outbox &outbox = *desk.day.outbox;
    outbox.submit(complete(u"a"_s, u"A"_s));
    outbox.submit(complete(u"b"_s, u"A"_s));
    const Submission other = outbox.submit(complete(u"d"_s, u"B"_s));
    QTRY_VERIFY(other.outcome.isFinished());
    QCOMPARE(desk.server.takeChanges(), (QStringList { u"POST /orders/a/complete"_s, u"POST /orders/d/complete"_s }));
    QCOMPARE(outbox.openCount(), 2);
    QCOMPARE(outbox.entry(2)->state, OutboxState::Waiting);
}

void OutboxTest::anUnknownOneHoldsItsLane()
{
    Desk desk;
    desk.server.faults = { { u"POST /orders/a/"_s, Fate::LostBefore, 1 }, { u"GET /orders/a"_s, Fate::LostBefore, 9999 } };
    QCOMPARE(desk.run(complete(u"a"_s, u"A"_s)).state, OutboxState::Unknown);
    const Submission behind = desk.day.outbox->submit(complete(u"b"_s, u"A"_s));
    QVERIFY(desk.run(complete(u"d"_s, u"B"_s)).isDone());
    QCOMPARE(desk.day.outbox->entry(behind.id)->state, OutboxState::Waiting);
    desk.day.outbox->decide(1, false);
    QTRY_VERIFY(behind.outcome.isFinished());
}

// What waited behind another call is looked at again when its turn comes: the order was free when it was wanted.
void OutboxTest::leavesWhatWasPutElsewhereMeanwhile()
{
    Desk desk;
    desk.server.faults.append({ u"POST /orders/a/"_s, Fate::Answer, 1, 429, "{}" });
    Outbox &outbox = *desk.day.outbox;
    outbox.submit(complete(u"a"_s, u"A"_s));
    const Submission added = outbox.submit(change(ChangeRouteOrders::Change::Add, u"A"_s, u"x"_s));
    api::Route theirs = route(u"B"_s, u"bo"_s, u"d x"_s);
    theirs.version = 2;
    desk.day.store.applyRoutes({ theirs }, desk.day.store.revision());
    QTRY_VERIFY(added.outcome.isFinished());
    QCOMPARE(added.outcome.result().state, OutboxState::Refused);
    QCOMPARE(added.outcome.result().error->code, takenSinceCode);
    const MutationOutcome made = desk.run(newRoute(u"y x"_s, u"cy"_s));
    QCOMPARE(made.error->code, takenSinceCode);
    const QStringList changes = desk.server.takeChanges();
    QVERIFY2(std::ranges::none_of(changes, [](const QString &call) { return call.contains(u"routes"_s); }),
        qPrintable(changes.join(u' ')));
    QCOMPARE(desk.day.store.routeOf(key(u"x"_s)), u"B"_s);
}

// Sent, lost, read too early: the route that the orders are on when it is sent again is the one that was asked for.
void OutboxTest::knowsItsOwnRouteAgain()
{
    Desk desk;
    desk.server.faults.append({ u"POST /orders/routes/"_s, Fate::LostBefore });
    Outbox &outbox = *desk.day.outbox;
    const Submission made = outbox.submit(newRoute(u"x y"_s, u"cy"_s));
    const api::Route late = route(u"N"_s, u"cy"_s, u"x y"_s);
    QObject::connect(&outbox, &Outbox::entryChanged, this, [&] {
        const OutboxEntry &entry = *outbox.entry(made.id);
        if (entry.state != OutboxState::Waiting || desk.day.store.route(u"N"_s))
            return;
        desk.server.put(late);
        desk.day.store.applyRoutes({ late }, desk.day.store.revision());
    });
    QTRY_VERIFY(made.outcome.isFinished());
    QCOMPARE(made.outcome.result().state, OutboxState::Done);
    QCOMPARE(made.outcome.result().answer.route->handle, u"N"_s);
    QCOMPARE(desk.server.takeChanges(), QStringList{ u"POST /orders/routes/ x y"_s });
}

void OutboxTest::waitsWhenAskedTo()
{
    Desk desk;
    desk.server.faults.append({ u"POST"_s, Fate::Answer, 1, 429, "{}" });
    QVERIFY(desk.run(complete(u"a"_s, u"A"_s)).isDone());
    QCOMPARE(desk.server.takeChanges().size(), 2);
}

void OutboxTest::afterARestart()
{
    Desk desk;
    desk.server.faults.append({ u"POST /orders/a/"_s, Fate::Silent }); // was being sent
    desk.day.outbox->submit(complete(u"a"_s, u"A"_s));
    desk.day.outbox->submit(complete(u"b"_s, u"A"_s)); // was waiting
    QVERIFY(desk.run(complete(u"d"_s, u"B"_s)).isDone());
    (void)desk.server.takeCalls();
    desk.server.order(key(u"a"_s))->status = api::OrderStatus::Completed; // it had arrived after all

    const auto later = desk.restarted();
    QCOMPARE(later->entries().size(), 2);
    QCOMPARE(later->entry(1)->state, OutboxState::Unknown);
    QCOMPARE(later->entry(2)->state, OutboxState::Waiting);
    QCOMPARE(later->heldCount(), 1);
    QTRY_COMPARE(later->entry(1)->state, OutboxState::Done);
    QCOMPARE(desk.server.takeCalls(), QStringList { u"GET /orders/a"_s });
    QCOMPARE(later->entry(2)->state, OutboxState::Waiting); // offered, not sent

    QVERIFY(later->submit(complete(u"x"_s, {})).id > 2);
    later->resume();
    QCOMPARE(later->heldCount(), 0);
    QTRY_COMPARE(later->entry(2)->state, OutboxState::Done);
    QTRY_COMPARE(later->openCount(), 0);
}

void OutboxTest::aDiskThatRefuses()
{
    Desk desk;
    Outbox outbox(desk.day.client, desk.day.store, desk.day.clock, u"/proc/no-such-place"_s);
    const Submission submission = outbox.submit(complete(u"a"_s, u"A"_s));
    QTRY_VERIFY(submission.outcome.isFinished());
    const MutationOutcome outcome = submission.outcome.result();
    QCOMPARE(outcome.state, OutboxState::Refused);
    QCOMPARE(outcome.error->code, u"journal_failed"_s);
    QVERIFY(!outcome.error->message.isEmpty());
    QVERIFY(desk.server.takeCalls().isEmpty());
}

void OutboxTest::damageIsTold()
{
    Desk desk;
    desk.server.faults.append({ u"POST"_s, Fate::Silent, 9 });
    desk.day.outbox->submit(complete(u"a"_s, u"A"_s));
    QTRY_COMPARE(desk.server.changeCount(), 1);
    desk.day.plan.reset();
    desk.day.outbox.reset();
    QFile file(desk.day.folder.filePath(u"outbox.journal"_s));
    QVERIFY(file.open(QIODevice::Append));
    file.write("half a rec");
    file.close();
    const auto later = desk.restarted();
    QVERIFY(!later->journalDamage().isEmpty());
    QCOMPARE(later->entries().size(), 1);
}

void OutboxTest::withdraws()
{
    Desk desk;
    desk.server.faults.append({ u"POST"_s, Fate::Silent });
    Outbox &outbox = *desk.day.outbox;
    outbox.submit(complete(u"a"_s, u"A"_s));
    const Submission second = outbox.submit(complete(u"b"_s, u"A"_s));
    QTRY_COMPARE(desk.server.changeCount(), 1);
    QVERIFY(!outbox.withdraw(1));
    QVERIFY(outbox.withdraw(second.id));
    QTRY_VERIFY(second.outcome.isFinished());
    QCOMPARE(second.outcome.result().error->code, u"withdrawn"_s);
    QVERIFY(!outbox.withdraw(99));
    const auto later = desk.restarted();
    QCOMPARE(later->entries().size(), 1);
}

void OutboxTest::model()
{
    Desk desk;
    OutboxModel model(*desk.day.outbox);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(desk.run(complete(u"a"_s, u"A"_s)).isDone());
    QCOMPARE(desk.run(complete(u"a"_s, u"A"_s)).state, OutboxState::Refused);
    desk.server.faults.append({ u"POST"_s, Fate::Silent });
    desk.day.outbox->submit(batch(u"n m"_s));
    QCOMPARE(model.rowCount(), 3);
    QVERIFY(!model.index(3, 0).isValid());
    QCOMPARE(model.index(2, OutboxModel::Target).data(), u"n"_s);
    QCOMPARE(model.index(0, OutboxModel::State).data().toInt(), int(OutboxState::Done));
    QVERIFY(!model.index(1, OutboxModel::Error).data().toString().isEmpty());
    desk.day.outbox->clearSettled();
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, OutboxModel::Kind).data().toInt(), int(OutboxModel::What::CreateBatch));
}

QTEST_GUILESS_MAIN(OutboxTest)
#include "tst_outbox.moc"
