// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "paperserver.h"
#include "planday.h"

#include "models/batchsubmission.h"
#include "models/mutationcall.h"
#include "models/orderactions.h"
#include "models/orderdetails.h"
#include "models/plansmodel.h"
#include "models/sharedselection.h"

#include "api/writing.h"

#include <QAbstractItemModelTester>
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

    PaperServer server;
    PlanDay day;
};

QString told(const ActionReport &report)
{
    QStringList lines;
    for (const ActionRow &row : report.rows) {
        static const QStringList words { u"pending"_s, u"done"_s, u"refused"_s, u"unknown"_s, u"skipped"_s };
        lines.append((row.key.handle.isNull() ? row.routeHandle : name(row.key)) + u' ' + words.at(int(row.outcome)));
    }
    return lines.join(u", ");
}

ActionReport finish(ActionRun *run)
{
    QSignalSpy finished(run, &ActionRun::finished);
    return finished.wait() ? finished.constFirst().constFirst().value<ActionReport>() : ActionReport();
}

api::NewOrder newOrder(const QString &name)
{
    api::NewOrder order;
    order.handle = key(name).handle;
    order.type = key(name).type;
    order.destination = test::order(name).destination;
    order.scheduledAt = at(12);
    return order;
}

}

class ActionsTest : public QObject {
    Q_OBJECT

private slots:
    void aResultPerOrder();
    void leavesWhatSomeoneHasPutElsewhere();
    void tracksAndEndsRoutes();
    void nothingToDoEndsToo();
    void splitsBatches_data();
    void splitsBatches();
    void sendsBatches();
    void mapsComplaintsToRows();
    void batchWithAWorkerMakesARoute();
    void selectionIsOne();
    void selectionFollowsTheStore();
    void detailsAreKept();
    void detailsAreDroppedWhenLate();
    void plansArePaged();
};

void ActionsTest::aResultPerOrder()
{
    Desk desk;
    OrderActions actions(*desk.day.outbox, desk.day.store);
    desk.server.order(key(u"b"_s))->status = api::OrderStatus::Cancelled; // by someone else; not known here yet
    api::Order closed = order(u"x"_s);
    closed.status = api::OrderStatus::Completed;
    desk.day.store.applyOrders({ closed }, desk.day.store.revision());
    ActionRun *run = actions.complete(keys(u"a b x d"_s));
    QSignalSpy progressed(run, &ActionRun::progressed);
    const QPointer<ActionRun> alive(run);
    const ActionReport report = finish(run);
    QCOMPARE(told(report), u"a done, b refused, x skipped, d done"_s);
    QCOMPARE(report.rows.at(1).error->httpStatus, 422);
    QCOMPARE(progressed.count(), 4);
    QCOMPARE(progressed.constLast().at(0).toInt(), 4);
    QVERIFY(desk.day.store.order(key(u"a"_s))->isClosed());
    QTRY_VERIFY(!alive);

    QCOMPARE(told(finish(actions.cancel(keys(u"c"_s), u"closed today"_s))), u"c done"_s);
    QVERIFY(desk.server.order(key(u"c"_s))->status.is(api::OrderStatus::Cancelled));
}

// The service is not told from which route an order is to go: it must not go unseen from one that another gave it.
void ActionsTest::leavesWhatSomeoneHasPutElsewhere()
{
    Desk desk;
    OrderActions actions(*desk.day.outbox, desk.day.store);
    desk.server.put(route(u"A"_s, u"ana"_s, u"a c"_s)); // not known here yet
    desk.server.put(route(u"B"_s, u"bo"_s, u"d b"_s));
    const ActionReport later = finish(actions.moveToDay(keys(u"a b x"_s), QDate(2031, 3, 4)));
    QCOMPARE(told(later), u"a done, b refused, x done"_s);
    QVERIFY(later.rows.at(1).error->kind == api::ApiError::Kind::Conflict);
    QCOMPARE(later.rows.at(1).error->code, models::movedSinceCode);
    QCOMPARE(desk.server.dump(), u"A ana: c | B bo: d b"_s);
    const ActionReport given = finish(actions.reassign(keys(u"b"_s), u"cy"_s));
    QCOMPARE(told(given), u"b refused"_s);
    QCOMPARE(given.rows.constFirst().error->code, models::movedSinceCode);
}

void ActionsTest::tracksAndEndsRoutes()
{
    Desk desk;
    OrderActions actions(*desk.day.outbox, desk.day.store);
    QCOMPARE(told(finish(actions.track({ u"A"_s, u"gone"_s }, api::TrackMode::OnShift))), u"A done, gone refused"_s);
    QVERIFY(desk.day.store.route(u"A"_s)->route.isStarted());
    QVERIFY(desk.day.store.order(key(u"a"_s))->status.is(api::OrderStatus::Ongoing));
    QCOMPARE(told(finish(actions.track({ u"A"_s }, api::TrackMode::OnShift))), u"A skipped"_s);
    QCOMPARE(told(finish(actions.completeRoutes({ u"A"_s }))), u"A done"_s);
    QVERIFY(desk.day.store.route(u"A"_s)->route.isClosed());
}

void ActionsTest::nothingToDoEndsToo()
{
    Desk desk;
    OrderActions actions(*desk.day.outbox, desk.day.store);
    QVERIFY(finish(actions.enable({})).rows.isEmpty());
    QCOMPARE(told(finish(actions.enable(keys(u"a"_s)))), u"a skipped"_s);
    QVERIFY(desk.server.takeCalls().isEmpty());
}

void ActionsTest::splitsBatches_data()
{
    QTest::addColumn<QString>("orders");
    QTest::addColumn<QString>("calls");

    QTest::newRow("none") << QString() << QString();
    QTest::newRow("fits") << u"a b c"_s << u"0 1 2"_s;
    QTest::newRow("two") << u"a b c d"_s << u"0 1 2 | 3"_s;
    QTest::newRow("a pair stays together") << u"a b p+ p-"_s << u"0 1 | 2 3"_s;
    QTest::newRow("a pair far apart") << u"p+ a b c p-"_s << u"0 1 4 | 2 3"_s;
    QTest::newRow("one handle larger than a call") << u"a p+ p- p x"_s << u"0 | 1 2 3 | 4"_s;
}

void ActionsTest::splitsBatches()
{
    QFETCH(QString, orders);
    QList<api::NewOrder> all;
    for (const QString &one : orders.split(u' ', Qt::SkipEmptyParts))
        all.append(newOrder(one));
    QStringList calls;
    for (const QList<int> &call : BatchSubmission::split(all, 3)) {
        QStringList rows;
        for (int row : call)
            rows.append(QString::number(row));
        calls.append(rows.join(u' '));
    }
    QTEST(calls.join(u" | "), "calls");
}

void ActionsTest::sendsBatches()
{
    Desk desk;
    BatchPlan plan;
    for (int i = 0; i < 1100; ++i)
        plan.orders.append(newOrder(u"new-%1"_s.arg(i)));
    BatchSubmission submission(*desk.day.outbox, plan);
    QSignalSpy finished(&submission, &BatchSubmission::finished);
    QSignalSpy progressed(&submission, &BatchSubmission::progressed);
    submission.start();
    submission.start();
    QVERIFY(finished.wait());
    QCOMPARE(submission.count(BatchRow::Outcome::Created), 1100);
    QCOMPARE(progressed.count(), 3);
    QCOMPARE(progressed.constFirst().at(0).toInt(), 500);
    QCOMPARE(desk.server.takeChanges().size(), 3);
    QVERIFY(desk.day.store.order(key(u"new-1099"_s)));
}

void ActionsTest::mapsComplaintsToRows()
{
    Desk desk;
    BatchPlan plan;
    for (int i = 0; i < 502; ++i)
        plan.orders.append(newOrder(i == 1 || i == 501 ? u"bad-%1"_s.arg(i) : u"good-%1"_s.arg(i)));
    BatchSubmission submission(*desk.day.outbox, plan);
    QSignalSpy finished(&submission, &BatchSubmission::finished);
    submission.start();
    QVERIFY(finished.wait());
    QCOMPARE(submission.count(BatchRow::Outcome::Refused), 502); // each call went down with its bad order
    for (int row : { 1, 501 }) {
        QCOMPARE(submission.rows().at(row).fields.size(), 1);
        QCOMPARE(submission.rows().at(row).fields.constFirst().field, u"destination.radius"_s);
        QCOMPARE(submission.rows().at(row).fields.constFirst().message, u"not like this"_s);
    }
    QVERIFY(submission.rows().at(500).fields.isEmpty());
    QCOMPARE(submission.rows().at(500).error->httpStatus, 422);
}

void ActionsTest::batchWithAWorkerMakesARoute()
{
    Desk desk;
    BatchPlan plan;
    plan.workerHandle = u"cy"_s;
    plan.orders = { newOrder(u"p+"_s), newOrder(u"n"_s), newOrder(u"p-"_s) };
    BatchSubmission submission(*desk.day.outbox, plan);
    QSignalSpy finished(&submission, &BatchSubmission::finished);
    submission.start();
    QVERIFY(finished.wait());
    QCOMPARE(submission.routeHandles(), QStringList { u"route-1"_s });
    QCOMPARE(dump(*desk.day.plan), u"A ana: a b c | B bo: d | route-1 cy: p+ n p- | pool: x y"_s);
}

void ActionsTest::selectionIsOne()
{
    Desk desk;
    SharedSelection selection(desk.day.store);
    QSignalSpy changed(&selection, &SharedSelection::ordersChanged);
    QSignalSpy current(&selection, &SharedSelection::currentChanged);
    selection.setOrders(keys(u"a b a"_s));
    selection.setOrders(keys(u"a b"_s));
    QCOMPARE(names(selection.orders()), u"a b"_s);
    QCOMPARE(selection.currentOrder(), key(u"b"_s));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(current.count(), 1);
    selection.setOrders(keys(u"a b"_s), key(u"a"_s));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(current.count(), 2);
    selection.toggle(key(u"b"_s));
    selection.toggle(key(u"c"_s));
    QCOMPARE(names(selection.orders()), u"a c"_s);
    selection.setCurrentRoute(u"A"_s);
    QVERIFY(!selection.currentOrder());
    selection.setCurrentWorker(u"ana"_s);
    selection.clear();
    QVERIFY(selection.orders().isEmpty() && selection.currentRoute().isNull() && selection.currentWorker().isNull());
    const qsizetype before = changed.count() + current.count();
    selection.clear();
    QCOMPARE(changed.count() + current.count(), before);
}

void ActionsTest::selectionFollowsTheStore()
{
    Desk desk;
    SharedSelection selection(desk.day.store);
    selection.setOrders(keys(u"a x"_s));
    selection.setCurrentWorker(u"cy"_s);
    desk.day.store.retainOrders({}, desk.day.store.revision());
    QCOMPARE(names(selection.orders()), u"a"_s);
    QCOMPARE(selection.currentOrder(), key(u"a"_s));
    selection.setCurrentRoute(u"B"_s);
    desk.day.store.removeRoute(u"B"_s);
    QVERIFY(selection.currentRoute().isNull());
    desk.day.store.setWorkers({});
    QVERIFY(selection.currentWorker().isNull());
}

void ActionsTest::detailsAreKept()
{
    Desk desk;
    OrderDetails details(desk.day.client, desk.day.store, desk.day.clock);
    details.show(key(u"a"_s));
    QVERIFY(details.isLoading());
    QVERIFY(!details.detail());
    QTRY_VERIFY(details.detail());
    QCOMPARE(details.detail()->order.key, key(u"a"_s));
    details.show(key(u"b"_s));
    QTRY_VERIFY(details.detail());
    (void)desk.server.takeCalls();
    details.show(key(u"a"_s)); // from memory
    QVERIFY(details.detail() && !details.isLoading());
    QVERIFY(desk.server.takeCalls().isEmpty());

    // A change of the order asks again, and shows the old meanwhile.
    api::Order changed = *desk.day.store.order(key(u"a"_s));
    changed.status = api::OrderStatus::Disabled;
    *desk.server.order(key(u"a"_s)) = changed;
    desk.day.store.applyAnswer(QList<api::Order> { changed });
    QVERIFY(details.isLoading() && details.detail());
    QTRY_VERIFY(details.detail()->order.status.is(api::OrderStatus::Disabled));
    details.show(std::nullopt);
    QVERIFY(!details.detail());

    desk.day.clock.time = at(9); // too old now
    details.show(key(u"b"_s));
    QVERIFY(details.isLoading());
}

void ActionsTest::detailsAreDroppedWhenLate()
{
    Desk desk;
    OrderDetails details(desk.day.client, desk.day.store, desk.day.clock);
    desk.server.faults = { { u"GET /orders/a"_s, Fate::Silent }, { u"GET /orders/c"_s, Fate::Answer, 1, 404, "{}" } };
    details.show(key(u"a"_s));
    details.show(key(u"b"_s));
    QTRY_VERIFY(details.detail());
    QCOMPARE(details.detail()->order.key, key(u"b"_s));
    QVERIFY(!details.error());
    details.show(key(u"c"_s));
    QTRY_VERIFY(details.error());
    QVERIFY(details.error()->kind == api::ApiError::Kind::NotFound);
    QVERIFY(!details.isLoading());
    details.refresh();
    QTRY_VERIFY(details.detail());
    QVERIFY(!details.error());
}

void ActionsTest::plansArePaged()
{
    Desk desk;
    const auto page = [](int from, int count, const QString &next) {
        api::Page<api::Plan> plans;
        for (int i = from; i < from + count; ++i) {
            api::Plan plan;
            plan.planId = u"plan-%1"_s.arg(i);
            plan.status = api::PlanStatus::Completed;
            plans.items.append(plan);
        }
        plans.nextToken = next;
        return api::writePlanPage(plans);
    };
    const auto answer = [&desk](const QByteArray &body) {
        desk.server.faults.append({ u"GET /orders/plans/"_s, Fate::Answer, 1, 200, body });
    };
    PlansModel model(desk.day.client);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    answer(page(0, 3, u"next"_s));
    model.setFilter({});
    QVERIFY(model.isLoading());
    QVERIFY(!model.canFetchMore({}));
    QTRY_COMPARE(model.rowCount(), 3);
    QVERIFY(model.canFetchMore({}));
    answer(page(3, 2, {}));
    model.fetchMore({});
    QTRY_COMPARE(model.rowCount(), 5);
    QVERIFY(!model.canFetchMore({}));
    QCOMPARE(model.index(4, PlansModel::PlanId).data(), u"plan-4"_s);
    QVERIFY(!model.index(5, 0).isValid());

    // Reading again what is open: a new plan at the top, the rest moves down.
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    answer(page(10, 3, u"next"_s));
    answer(page(13, 1, {}));
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 4);
    QCOMPARE(model.plan(3)->planId, u"plan-13"_s);
    QCOMPARE(reset.count(), 0);

    answer("no JSON");
    model.refresh();
    QTRY_VERIFY(model.error());
    QCOMPARE(model.rowCount(), 4);
    QVERIFY(!model.plan(4));
}

QTEST_GUILESS_MAIN(ActionsTest)
#include "tst_actions.moc"
