// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "paperserver.h"
#include "planday.h"

#include "models/autoplan/routeplan.h"
#include "models/edits/editforecaster.h"
#include "models/edits/ordercreation.h"
#include "models/edits/ordereditor.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace routedesk;
using namespace routedesk::test;
using namespace routedesk::models;
using Fate = PaperServer::Fate;

namespace {

struct Desk {
    Desk()
        : day(&server), actions(*day.outbox, day.store),
          conflicts(*day.outbox, day.store, day.clock, day.folder.path()),
          editor(actions, *day.outbox, day.store, conflicts, day.undo)
    {
        QObject::connect(&editor, &OrderEditor::started, &editor, [this](ActionRun *run) {
            QObject::connect(run, &ActionRun::finished, &editor, [this](const ActionReport &one) {
                report = one;
                ++finished;
            });
        });
    }

    void load()
    {
        for (const api::Route &one : { route(u"A"_s, u"ana"_s, u"a b c"_s), route(u"B"_s, u"bo"_s, u"d"_s) })
            server.put(one);
        server.put(orders(u"x y"_s));
        day.load({ route(u"A"_s, u"ana"_s, u"a b c"_s), route(u"B"_s, u"bo"_s, u"d"_s) }, u"x y"_s);
    }

    [[nodiscard]] bool settles(int count = 1)
    {
        const bool done = QTest::qWaitFor([&] { return finished >= count; });
        finished = 0;
        return done;
    }

    [[nodiscard]] const api::Order &served(const QString &name) { return *server.order(key(name)); }

    PaperServer server;
    PlanDay day;
    OrderActions actions;
    FieldConflicts conflicts;
    OrderEditor editor;
    ActionReport report;
    int finished = 0;
};

QString told(const EditDraft &draft)
{
    static const QStringList reasons{ u"gone"_s, u"closed"_s, u"reached"_s, u"under way"_s, u"no point"_s,
        u"turned"_s, u"range"_s };
    QStringList parts;
    for (const OrderEdit &edit : draft.edits)
        parts.append(name(edit.key));
    for (const EditLeftOut &left : draft.leftOut)
        parts.append(name(left.key) + u':' + reasons.at(int(left.why)) + (left.field ? u"!"_s : QString()));
    for (const api::OrderKey &one : draft.alike)
        parts.append(name(one) + u'=');
    return parts.join(u' ');
}

/// What this thread has worked: a busy machine does not count. The server of the test works in it, too.
double threadMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

/// The ends of their windows here.
QString until(const PlanDay &day, const QString &names)
{
    QStringList parts;
    for (const api::OrderKey &one : keys(names))
        parts.append(api::toText(*day.store.order(one)->scheduledAt).sliced(11, 5));
    return parts.join(u' ');
}

}

class OrderEditsTest : public QObject {
    Q_OBJECT

private slots:
    void drafts_data();
    void drafts();
    void changesEachFieldAndBack_data();
    void changesEachFieldAndBack();
    void isOneStep();
    void refusedOnesStayOut();
    void leavesOthersChangesAlone();
    void survivesACrash();
    void foretells();
    void manyDoNotFreeze();
    void planAcceptanceIsOneStep();
    void importIsOneStep();
    void aStepTakesInWhatIsKnownLater();
    void stepsAreNamed_data();
    void stepsAreNamed();
};

void OrderEditsTest::drafts_data()
{
    QTest::addColumn<OrderWish>("wish");
    QTest::addColumn<QString>("outcome");

    QTest::newRow("closed and reached are left out")
        << OrderWish{ .until = QTime(19, 0) } << u"a b x c:closed d:reached z:gone"_s;
    QTest::newRow("what it is already")
        << OrderWish{ .until = QTime(18, 0) } << u"c:closed d:reached z:gone a= b= x="_s;
    QTest::newRow("a turned window") << OrderWish{ .until = QTime(8, 30) }
                                     << u"a x b:turned! c:closed d:reached z:gone"_s;
    QTest::newRow("no time left for it")
        << OrderWish{ .serviceChange = -600 } << u"b a:range! c:closed d:reached x:range! z:gone"_s;
    QTest::newRow("radius under way, and of a fence")
        << OrderWish{ .radius = 250 } << u"b a:under way! c:closed d:reached x:no point! z:gone"_s;
}

void OrderEditsTest::drafts()
{
    QFETCH(OrderWish, wish);
    Desk desk;
    desk.load();
    QList<api::Order> changed = orders(u"a b c d x"_s);
    changed[0].status = api::OrderStatus::Ongoing;
    changed[0].startedAt = at(6);
    changed[1].scheduledAfter = at(9);
    changed[1].expectedServiceTime = 900;
    changed[2].status = api::OrderStatus::Completed;
    changed[3].arrivedAt = at(6);
    changed[4].destination.point.reset();
    changed[4].destination.geofenceId = u"fence"_s;
    desk.day.store.applyOrders(changed, desk.day.store.revision());
    QTEST(told(draftEdit(wish, keys(u"a b c d x z"_s), desk.day.store)), "outcome");
}

void OrderEditsTest::changesEachFieldAndBack_data()
{
    QTest::addColumn<OrderWish>("wish");
    QTest::addColumn<QList<OrderField>>("fields");

    using F = OrderField;
    QTest::newRow("window") << OrderWish{ .from = QTime(9, 0), .until = QTime(11, 30) }
                            << QList{ F::WindowStart, F::WindowEnd };
    QTest::newRow("shift") << OrderWish{ .shift = std::chrono::minutes(-45) } << QList{ F::WindowEnd };
    QTest::newRow("service") << OrderWish{ .service = 1200 } << QList{ F::Service };
    QTest::newRow("service by") << OrderWish{ .serviceChange = 300 } << QList{ F::Service };
    QTest::newRow("radius") << OrderWish{ .radius = 40 } << QList{ F::Radius };
    QTest::newRow("types") << OrderWish{ .productTypes = QStringList{ u"frozen"_s } } << QList{ F::ProductTypes };
    QTest::newRow("a type more") << OrderWish{ .typesAdded = { u"fragile"_s } } << QList{ F::ProductTypes };
    QTest::newRow("units") << OrderWish{ .units = 7 } << QList{ F::Units };
    QTest::newRow("information") << OrderWish{ .metadataKey = u"gate"_s, .metadataValue = u"4"_s }
                                 << QList{ F::Metadata };
    QTest::newRow("all") << OrderWish{ .from = QTime(7, 0), .service = 60, .radius = 33, .units = 2 }
                         << QList{ F::WindowStart, F::Service, F::Radius, F::Units };
}

void OrderEditsTest::changesEachFieldAndBack()
{
    QFETCH(OrderWish, wish);
    Desk desk;
    desk.load();
    const QList<api::OrderKey> chosen = keys(u"a x"_s);
    const api::Order was = desk.served(u"a"_s), other = desk.served(u"b"_s);
    const EditDraft draft = draftEdit(wish, chosen, desk.day.store);
    QCOMPARE(draft.edits.size(), 2);
    QTEST(fieldsOf(draft.edits), "fields");
    desk.editor.apply(u"step"_s, draft.edits);
    QVERIFY(desk.settles());
    QCOMPARE(desk.report.count(ActionRow::Outcome::Done), 2);
    QVERIFY(holdsAll(desk.served(u"a"_s), draft.edits.at(0).after));
    QVERIFY(holdsAll(*desk.day.store.order(key(u"x"_s)), draft.edits.at(1).after));
    QVERIFY(!holdsAll(desk.served(u"a"_s), draft.edits.at(0).before));

    (void)desk.server.takeChanges();
    desk.day.undo.undo();
    QVERIFY(desk.settles());
    QCOMPARE(desk.server.takeChanges().size(), 2);
    QVERIFY(holdsAll(desk.served(u"a"_s), draft.edits.at(0).before));
    QCOMPARE(desk.served(u"a"_s).scheduledAfter, was.scheduledAfter); // none again where there was none
    QCOMPARE(desk.served(u"a"_s).metadata, was.metadata);
    QCOMPARE(desk.served(u"b"_s), other);
    desk.day.undo.redo();
    QVERIFY(desk.settles());
    QVERIFY(holdsAll(desk.served(u"a"_s), draft.edits.at(0).after));
}

void OrderEditsTest::isOneStep()
{
    Desk desk;
    desk.load();
    const auto edits = draftEdit({ .until = QTime(19, 0) }, keys(u"a b c d x y"_s), desk.day.store).edits;
    desk.editor.apply(u"Change window of 6 orders"_s, edits);
    QCOMPARE(desk.day.undo.count(), 1);
    QCOMPARE(desk.day.undo.undoText(), u"Change window of 6 orders"_s);
    QVERIFY(desk.settles());
    QCOMPARE(until(desk.day, u"a b c d x y"_s), u"19:00 19:00 19:00 19:00 19:00 19:00"_s);
    // Taken back while it is still on its way: the calls of one order keep their order.
    desk.day.undo.undo();
    desk.day.undo.redo();
    desk.day.undo.undo();
    QVERIFY(desk.settles(3));
    QCOMPARE(until(desk.day, u"a b c d x y"_s), u"18:00 18:00 18:00 18:00 18:00 18:00"_s);
    desk.editor.apply(u"nothing"_s, {});
    QCOMPARE(desk.day.undo.count(), 1);
}

void OrderEditsTest::refusedOnesStayOut()
{
    Desk desk;
    desk.load();
    const QByteArray body = R"({"message":"no","detail":{"json":{"scheduled_at":["is too late"]}}})";
    desk.server.faults.append({ u"PATCH /orders/b"_s, Fate::Answer, 1, 422, body });
    desk.server.faults.append({ u"PATCH /orders/d"_s, Fate::Answer, 1, 409, {} });
    desk.editor.apply(u"step"_s, draftEdit({ .until = QTime(19, 0) }, keys(u"a b d x"_s), desk.day.store).edits);
    QVERIFY(desk.settles());
    QCOMPARE(desk.report.count(ActionRow::Outcome::Done), 2);
    QCOMPARE(desk.report.count(ActionRow::Outcome::Refused), 2);
    QCOMPARE(desk.report.rows.at(1).error->httpStatus, 422);
    QCOMPARE(until(desk.day, u"a b d x"_s), u"19:00 18:00 18:00 19:00"_s);
    (void)desk.server.takeChanges();
    desk.day.undo.undo();
    QVERIFY(desk.settles());
    QCOMPARE(desk.server.takeChanges().size(), 2); // only what had taken effect
    QCOMPARE(until(desk.day, u"a b d x"_s), u"18:00 18:00 18:00 18:00"_s);
    desk.day.undo.redo(); // tries all of them anew
    QVERIFY(desk.settles());
    QCOMPARE(until(desk.day, u"a b d x"_s), u"19:00 19:00 19:00 19:00"_s);
}

void OrderEditsTest::leavesOthersChangesAlone()
{
    Desk desk;
    desk.load();
    desk.editor.apply(u"step"_s, draftEdit({ .until = QTime(19, 0) }, keys(u"a b x"_s), desk.day.store).edits);
    QVERIFY(desk.settles());
    api::Order theirs = *desk.day.store.order(key(u"b"_s));
    theirs.scheduledAt = at(21);
    api::Order done = *desk.day.store.order(key(u"x"_s));
    done.status = api::OrderStatus::Completed;
    desk.day.store.applyOrders({ theirs, done }, desk.day.store.revision());
    (void)desk.server.takeChanges();
    desk.day.undo.undo();
    QVERIFY(desk.settles());
    QCOMPARE(desk.server.takeChanges().size(), 1);
    QCOMPARE(until(desk.day, u"a b"_s), u"18:00 21:00"_s);
    QCOMPARE(desk.report.rows.at(1).error->code, OrderEditor::changedSince);
    QCOMPARE(desk.conflicts.open().size(), 1);
    QCOMPARE(desk.conflicts.open().constFirst().key, key(u"b"_s));
    QCOMPARE(desk.report.rows.at(2).error->code, OrderEditor::closedSince);
}

void OrderEditsTest::survivesACrash()
{
    Desk desk;
    desk.load();
    desk.server.faults.append({ u"PATCH"_s, Fate::Silent, 100 });
    desk.editor.apply(u"step"_s, draftEdit({ .until = QTime(19, 0) }, keys(u"a b x"_s), desk.day.store).edits);
    QTRY_COMPARE(desk.server.changeCount(), 2); // a and b share a route: one after the other
    const auto hold = std::move(desk.day.outbox);
    Outbox again(desk.day.client, desk.day.store, desk.day.clock, desk.day.folder.path());
    QCOMPARE(again.openCount() + again.unknownCount(), 3);
    QCOMPARE(std::get<PatchOrder>(again.entries().constFirst().mutation).patch.scheduledAt, api::changedTo(at(19)));
}

void OrderEditsTest::foretells()
{
    Desk desk;
    desk.load();
    EditForecaster forecaster(desk.day.store, *desk.day.plan, desk.day.times, desk.day.clock);
    QSignalSpy finished(&forecaster, &EditForecaster::finished);
    const auto ask = [&](const OrderWish &wish, const QString &names) {
        forecaster.start(draftEdit(wish, keys(names), desk.day.store).edits);
        (void)finished.wait();
        return forecaster.forecast();
    };
    const EditForecast late = ask({ .until = QTime(6, 1) }, u"a b c x"_s);
    QCOMPARE(names(late.becomeLate), u"a b c"_s);
    QCOMPARE(late.routes, 1);
    QCOMPARE(late.withoutRoute, 1);
    QCOMPARE(ask({ .until = QTime(19, 0) }, u"a b c"_s).becomeLate.size(), 0);
    QVERIFY(ask({ .typesAdded = { u"frozen"_s } }, u"a"_s).broken > 0);
    QCOMPARE(ask({ .serviceChange = 1800 }, u"a b"_s).addedEnd, std::chrono::hours(1));
    QCOMPARE(ask({ .shift = std::chrono::hours(12) }, u"a b"_s).leaveDay, 2);
    QCOMPARE(desk.day.undo.count(), 0);
}

void OrderEditsTest::manyDoNotFreeze()
{
    Desk desk;
    QStringList handles;
    for (int i = 0; i < 500; ++i)
        handles.append(u"o%1"_s.arg(i));
    desk.server.put(orders(handles.join(u' ')));
    desk.day.load({}, handles.join(u' '));
    const auto edits = draftEdit({ .until = QTime(19, 0) }, keys(handles.join(u' ')), desk.day.store).edits;
    QCOMPARE(edits.size(), 500);
    double start = threadMilliseconds();
    desk.editor.apply(u"step"_s, edits);
    const double pushed = threadMilliseconds() - start;
    int turns = 0;
    double longest = pushed;
    start = threadMilliseconds();
    QTimer beat;
    connect(&beat, &QTimer::timeout, &beat, [&] {
        const double now = threadMilliseconds();
        longest = std::max(longest, now - std::exchange(start, now));
        ++turns;
    });
    beat.start(0);
    QVERIFY(desk.settles());
    qInfo("500 orders: %.1f ms until the step stood, longest turn %.1f ms of %d", pushed, longest, turns);
    QCOMPARE(desk.report.count(ActionRow::Outcome::Done), 500);
    QVERIFY(turns > 10); // not all in one go
}

void OrderEditsTest::planAcceptanceIsOneStep()
{
    Desk desk;
    desk.load();
    const QString before = dump(*desk.day.plan);
    QVERIFY(desk.day.plan->arrange({ { u"B"_s, u"bo"_s, keys(u"d x"_s) }, { {}, u"cy"_s, keys(u"y"_s) } }));
    QCOMPARE(desk.day.undo.count(), 1);
    QCOMPARE(desk.day.undo.undoText(), u"Plan %n order(s)"_s.replace(u"%n"_s, u"2"_s));
    desk.day.undo.undo();
    QCOMPARE(dump(*desk.day.plan), before);
}

void OrderEditsTest::importIsOneStep()
{
    Desk desk;
    desk.load();
    BatchPlan plan;
    for (const QString &handle : { u"n1"_s, u"n2"_s, u"n3"_s }) {
        api::NewOrder order;
        order.handle = handle;
        order.destination = test::order(handle).destination;
        order.scheduledAt = at(12);
        plan.orders.append(order);
    }
    BatchSubmission batch(*desk.day.outbox, plan);
    QSignalSpy made(&batch, &BatchSubmission::finished);
    batch.start();
    QVERIFY(made.wait());
    QCOMPARE(names(batch.createdKeys()), u"n1 n2 n3"_s);

    OrderCreation creation(*desk.day.outbox, desk.actions, desk.day.store, desk.day.undo);
    QSignalSpy kept(&creation, &OrderCreation::kept);
    QSignalSpy remade(&creation, &OrderCreation::remade);
    connect(&creation, &OrderCreation::cancelling, &creation,
        [&](ActionRun *run) { connect(run, &ActionRun::finished, &creation, [&] { ++desk.finished; }); });
    const qsizetype calls = desk.server.changeCount();
    creation.record(u"Import 3 orders"_s, { { plan }, batch.createdKeys() });
    QCOMPARE(desk.server.changeCount(), calls); // they are there already
    QCOMPARE(desk.day.undo.undoText(), u"Import 3 orders"_s);
    api::Order onItsWay = *desk.day.store.order(key(u"n2"_s));
    onItsWay.status = api::OrderStatus::Ongoing;
    desk.day.store.applyAnswer({ onItsWay });
    desk.day.undo.undo();
    QVERIFY(desk.settles());
    QCOMPARE(kept.constFirst().constFirst().toStringList(), QStringList{ u"n2"_s });
    QVERIFY(desk.served(u"n1"_s).status.is(api::OrderStatus::Cancelled));
    QVERIFY(!desk.served(u"n2"_s).isClosed());
    desk.day.undo.redo();
    QTRY_COMPARE(remade.count(), 1);
    QCOMPARE(remade.constFirst(), (QVariantList{ 2, 0 })); // n2 was there all the time
}

void OrderEditsTest::aStepTakesInWhatIsKnownLater()
{
    Desk desk;
    desk.load();
    OrderCreation creation(*desk.day.outbox, desk.actions, desk.day.store, desk.day.undo);
    QList<CreatedOrders> made;
    for (const QString &handle : { u"n1"_s, u"n2"_s, u"n3"_s }) {
        BatchPlan plan;
        plan.orders.append(api::NewOrder{ .handle = handle,
            .destination = test::order(handle).destination, .scheduledAt = at(12) });
        BatchSubmission batch(*desk.day.outbox, plan);
        QSignalSpy sent(&batch, &BatchSubmission::finished);
        batch.start();
        QVERIFY(sent.wait());
        made.append({ { plan }, batch.createdKeys() });
    }
    const auto text = [](int orders) { return u"Import of %1"_s.arg(orders); };
    creation.record(text(1), made.at(0), u"first"_s);
    creation.recordLater(u"first"_s, made.at(1), text);
    QCOMPARE(desk.day.undo.count(), 1);
    QCOMPARE(desk.day.undo.undoText(), u"Import of 2"_s);
    desk.day.undo.undo();
    QTRY_VERIFY(desk.served(u"n1"_s).status.is(api::OrderStatus::Cancelled));
    QTRY_VERIFY(desk.served(u"n2"_s).status.is(api::OrderStatus::Cancelled));

    creation.recordLater(u"first"_s, made.at(2), text); // the step is undone by now: it takes in nothing more
    QCOMPARE(desk.day.undo.undoText(), u"Import of 1"_s);
    desk.day.undo.undo();
    QTRY_VERIFY(desk.served(u"n3"_s).status.is(api::OrderStatus::Cancelled));
}

void OrderEditsTest::stepsAreNamed_data()
{
    QTest::addColumn<QString>("moved");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("text");

    QTest::newRow("one") << u"x"_s << u"A"_s << u"Move x to ana"_s;
    QTest::newRow("several") << u"x d"_s << u"A"_s << u"Move 2 stop(s) to ana"_s;
    QTest::newRow("within") << u"a"_s << u"A"_s << u"Move a within ana"_s;
    QTest::newRow("out") << u"a"_s << QString() << u"Take a out of ana"_s;
    QTest::newRow("several out") << u"a d"_s << QString() << u"Take 2 stop(s) out"_s;
}

void OrderEditsTest::stepsAreNamed()
{
    QFETCH(QString, moved);
    QFETCH(QString, to);
    Desk desk;
    desk.load();
    QVERIFY(desk.day.move(moved, to));
    QTEST(desk.day.undo.undoText(), "text");
}

QTEST_GUILESS_MAIN(OrderEditsTest)
#include "tst_orderedits.moc"
