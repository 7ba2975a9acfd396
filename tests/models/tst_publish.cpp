// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "paperserver.h"
#include "planday.h"

#include "models/movedarrivals.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace routedesk;
using namespace routedesk::test;
using models::PublishReport;
using models::PublishRow;
using models::WorkingPlan;
using Fate = PaperServer::Fate;

namespace {

/// A plan over a server that holds two routes and a pool.
struct Desk {
    Desk() : day(&server)
    {
        for (const api::Route &one : { route(u"A"_s, u"ana"_s, u"a b c"_s), route(u"B"_s, u"bo"_s, u"d e"_s) }) {
            server.put(one);
            routes.append(one);
        }
        server.put(orders(u"x y"_s));
        day.load(routes, u"x y"_s);
    }

    PublishReport publish(const QStringList &ids = {})
    {
        QSignalSpy published(day.plan.get(), &WorkingPlan::published);
        const int announced = day.plan->summary(ids).calls;
        day.plan->publish(ids);
        if (published.isEmpty() && !published.wait())
            return {};
        const auto report = published.takeFirst().constFirst().value<PublishReport>();
        int calls = 0;
        for (const PublishRow &row : report.rows)
            calls += row.calls;
        isAsAnnounced = announced == calls;
        return report;
    }

    PaperServer server;
    PlanDay day;
    QList<api::Route> routes;
    bool isAsAnnounced = false;
};

QString outcomes(const PublishReport &report)
{
    QStringList lines;
    for (const PublishRow &row : report.rows) {
        lines.append(u"%1 %2"_s.arg(row.routeId,
            row.outcome == PublishRow::Outcome::Sent          ? u"sent"_s
                : row.outcome == PublishRow::Outcome::Refused ? u"refused"_s
                : row.outcome == PublishRow::Outcome::Unknown ? u"unknown"_s
                                                              : u"blocked"_s));
    }
    return lines.join(u", ");
}

}

class PublishTest : public QObject {
    Q_OBJECT

private slots:
    void sendsTheFewestCalls_data();
    void sendsTheFewestCalls();
    void publishesSomeRoutes();
    void theSummaryCountsWhatMovesFar();
    void theSummaryNamesWhatAnotherRouteTakesOver();
    void aConflictIsTold();
    void aStuckStopBlocksItsNewRoute();
    void aLostAnswerIsFound();
    void undoAfterwardsIsAnEdit();
    void nothingToSend();
};

void PublishTest::sendsTheFewestCalls_data()
{
    QTest::addColumn<QStringList>("edits"); // `stops > route @ index`, `route = worker`, `stops > new worker`
    QTest::addColumn<QStringList>("calls");
    QTest::addColumn<QString>("server");

    const QString remove = u"POST /orders/routes/%1/remove?version=%2 %3"_s;
    const QString add = u"POST /orders/routes/%1/add?version=%2 %3"_s;
    const QString order = u"POST /orders/routes/%1/resequence?version=%2 %3"_s;
    QTest::newRow("another order") << QStringList{ u"a > A @ 3"_s }
                                   << QStringList{ order.arg(u"A"_s, u"1"_s, u"b c a"_s) }
                                   << u"A ana: b c a | B bo: d e"_s;
    QTest::newRow("from the pool to the end")
        << QStringList{ u"x y > A @ -1"_s } << QStringList{ add.arg(u"A"_s, u"1"_s, u"x y"_s) }
        << u"A ana: a b c x y | B bo: d e"_s;
    QTest::newRow("from the pool in between")
        << QStringList{ u"x > A @ 1"_s }
        << QStringList{ add.arg(u"A"_s, u"1"_s, u"x"_s), order.arg(u"A"_s, u"2"_s, u"a x b c"_s) }
        << u"A ana: a x b c | B bo: d e"_s;
    QTest::newRow("to the pool") << QStringList{ u"b > pool"_s }
                                 << QStringList{ remove.arg(u"A"_s, u"1"_s, u"b"_s) }
                                 << u"A ana: a c | B bo: d e"_s;
    QTest::newRow("to the end of another route")
        << QStringList{ u"b > B @ -1"_s }
        << QStringList{ remove.arg(u"A"_s, u"1"_s, u"b"_s), add.arg(u"B"_s, u"1"_s, u"b"_s) }
        << u"A ana: a c | B bo: d e b"_s;
    QTest::newRow("exchange") << QStringList{ u"c > B @ -1"_s, u"d > A @ -1"_s }
                              << QStringList{ remove.arg(u"A"_s, u"1"_s, u"c"_s),
                                     remove.arg(u"B"_s, u"1"_s, u"d"_s), add.arg(u"A"_s, u"2"_s, u"d"_s),
                                     add.arg(u"B"_s, u"2"_s, u"c"_s) }
                              << u"A ana: a b d | B bo: e c"_s;
    QTest::newRow("away and back") << QStringList{ u"a > B @ 0"_s, u"a > A @ 0"_s } << QStringList()
                                   << u"A ana: a b c | B bo: d e"_s;
    QTest::newRow("another worker") << QStringList{ u"A = cy"_s }
                                    << QStringList{ u"POST /orders/routes/A/reassign?version=1"_s }
                                    << u"A cy: a b c | B bo: d e"_s;
    QTest::newRow("a new route from the pool")
        << QStringList{ u"y x > new cy"_s } << QStringList{ u"POST /orders/routes/ y x"_s }
        << u"A ana: a b c | B bo: d e | route-1 cy: y x"_s;
    QTest::newRow("a new route from a route")
        << QStringList{ u"b x > new cy"_s }
        << QStringList{ remove.arg(u"A"_s, u"1"_s, u"b"_s), u"POST /orders/routes/ b x"_s }
        << u"A ana: a c | B bo: d e | route-1 cy: b x"_s;
    QTest::newRow("all stops given away")
        << QStringList{ u"d e > A @ -1"_s }
        << QStringList{ remove.arg(u"B"_s, u"1"_s, u"d e"_s), add.arg(u"A"_s, u"1"_s, u"d e"_s) }
        << u"A ana: a b c d e"_s;
    QTest::newRow("all stops replaced from the pool: filled before it is emptied")
        << QStringList{ u"d e > pool"_s, u"x > B @ -1"_s }
        << QStringList{ add.arg(u"B"_s, u"1"_s, u"x"_s), remove.arg(u"B"_s, u"2"_s, u"d e"_s) }
        << u"A ana: a b c | B bo: x"_s;
    QTest::newRow("all stops exchanged: made anew")
        << QStringList{ u"d e > A @ -1"_s, u"a > B @ -1"_s }
        << QStringList{ remove.arg(u"A"_s, u"1"_s, u"a"_s), remove.arg(u"B"_s, u"1"_s, u"d e"_s),
               add.arg(u"A"_s, u"2"_s, u"d e"_s), u"POST /orders/routes/ a"_s }
        << u"A ana: b c d e | route-1 bo: a"_s;
}

void PublishTest::sendsTheFewestCalls()
{
    QFETCH(QStringList, edits);
    Desk desk;
    WorkingPlan &plan = *desk.day.plan;
    for (const QString &edit : edits) {
        if (edit.contains(u" = ")) {
            QVERIFY(plan.reassign(edit.section(u" = "_s, 0, 0), edit.section(u" = "_s, 1)));
            continue;
        }
        const QList<api::OrderKey> stops = keys(edit.section(u" > "_s, 0, 0));
        const QString where = edit.section(u" > "_s, 1);
        if (where == "pool"_L1)
            QVERIFY(plan.move({ stops, {}, -1 }));
        else if (where.startsWith(u"new "))
            QVERIFY(plan.addRoute(where.mid(4), stops));
        else
            QVERIFY(plan.move({ stops, where.section(u" @ "_s, 0, 0), where.section(u" @ "_s, 1).toInt() }));
    }
    if (plan.unsentRoutes().isEmpty()) {
        plan.publish();
        QVERIFY(!plan.isPublishing());
    } else {
        const PublishReport report = desk.publish();
        QVERIFY(!report.rows.isEmpty());
        for (const PublishRow &row : report.rows)
            QCOMPARE(row.outcome, PublishRow::Outcome::Sent);
        QVERIFY(desk.isAsAnnounced);
    }
    QTEST(desk.server.takeChanges(), "calls");
    QTEST(desk.server.dump(), "server");
    QVERIFY(plan.unsentRoutes().isEmpty());
    QVERIFY(plan.conflicts().isEmpty());
    // What the person sees is what the server has.
    for (const QString &handle : desk.day.store.routeHandles())
        QCOMPARE(names(plan.route(handle)->stops), names(desk.day.store.route(handle)->sequence));
    QCOMPARE(dump(desk.day.store), desk.server.dump());
}

void PublishTest::publishesSomeRoutes()
{
    Desk desk;
    QVERIFY(desk.day.move(u"a"_s, u"A"_s, 2));
    QVERIFY(desk.day.move(u"e"_s, u"B"_s, 0));
    QCOMPARE(desk.day.plan->summary({ u"B"_s }).routes, QStringList{ u"B"_s });
    QCOMPARE(outcomes(desk.publish({ u"B"_s })), u"B sent"_s);
    QCOMPARE(desk.server.dump(), u"A ana: a b c | B bo: e d"_s);
    QCOMPARE(desk.day.plan->unsentRoutes(), QStringList{ u"A"_s });

    // With those it exchanges stops with.
    QVERIFY(desk.day.move(u"d"_s, u"A"_s, 0));
    QCOMPARE(outcomes(desk.publish({ u"B"_s })), u"A sent, B sent"_s);
    QCOMPARE(desk.server.dump(), u"A ana: d b a c | B bo: e"_s);
}

void PublishTest::theSummaryCountsWhatMovesFar()
{
    PlanDay day;
    day.load({ tracked(u"A"_s, u"ana"_s, u"a b c d e"_s), route(u"B"_s, u"bo"_s, u"f g h"_s) });
    QVERIFY(day.move(u"f"_s, u"B"_s, -1)); // nobody has it yet: it may move as it likes
    QCOMPARE(day.plan->summary().startedRoutes, 0);
    QCOMPARE(day.plan->summary().movedArrivals, 0);
    QVERIFY(day.move(u"a"_s, u"A"_s, -1));
    const models::PublishSummary summary = day.plan->summary();
    QCOMPARE(summary.routes, (QStringList{ u"A"_s, u"B"_s }));
    QCOMPARE(summary.startedRoutes, 1);
    int far = 0, moved = 0;
    for (const api::OrderKey &stop : day.plan->route(u"A"_s)->stops) {
        const auto figures = day.plan->stopFigures(stop);
        moved += figures->publishedEta ? 1 : 0;
        far += figures->publishedEta
            && std::chrono::abs(*figures->eta - *figures->publishedEta) > std::chrono::minutes(10);
    }
    QVERIFY(far > 0);
    QCOMPARE(summary.movedArrivals, far);
    QVERIFY(far <= moved);
    const auto named = models::movedArrivals(*day.plan, day.store, summary.routes);
    QCOMPARE(named.size(), far);
    for (const models::MovedArrival &one : named) {
        QCOMPARE(one.routeId, u"A"_s);
        QCOMPARE(one.fromRouteId, u"A"_s);
        QCOMPARE(one.announced, *day.plan->stopFigures(one.key)->publishedEta);
        QCOMPARE(one.planned, *day.plan->stopFigures(one.key)->eta);
    }
    day.undo.undo();
    QCOMPARE(day.plan->summary().movedArrivals, 0);
}

// Someone waits for it as announced, though the route that takes it is not under way.
void PublishTest::theSummaryNamesWhatAnotherRouteTakesOver()
{
    PlanDay day;
    day.load({ tracked(u"A"_s, u"ana"_s, u"a b c d e"_s), route(u"B"_s, u"bo"_s, u"f g h"_s) });
    QVERIFY(day.move(u"a"_s, u"B"_s, -1));
    const auto named = models::movedArrivals(*day.plan, day.store, { u"B"_s });
    QCOMPARE(named.size(), 1);
    QCOMPARE(named.first().key.handle, u"a"_s);
    QCOMPARE(named.first().fromRouteId, u"A"_s);
    QCOMPARE(named.first().routeId, u"B"_s);
    QVERIFY(named.first().shift() > std::chrono::minutes(10));
}

void PublishTest::aConflictIsTold()
{
    Desk desk;
    api::Route moved = desk.routes.at(0);
    moved.orders.move(0, 2);
    moved.version = 5;
    desk.server.put(moved);
    QVERIFY(desk.day.move(u"a"_s, u"A"_s, 2));
    QSignalSpy wanted(&desk.day.store, &models::DispatchStore::routesWanted);
    const PublishReport report = desk.publish();
    QCOMPARE(outcomes(report), u"A refused"_s);
    QVERIFY(report.rows.constFirst().error->kind == api::ApiError::Kind::Conflict);
    QCOMPARE(report.rows.constFirst().error->code, u"version_conflict"_s);
    QCOMPARE(wanted.count(), 1); // the route is looked at again …
    desk.day.store.applyRoutes({ moved }, desk.day.store.revision());
    QCOMPARE(desk.day.plan->conflicts(), QStringList{ u"A"_s }); // … and the edit is kept and marked
    QCOMPARE(names(desk.day.plan->route(u"A"_s)->stops), u"b a c"_s);
    QVERIFY(desk.day.plan->decide(desk.day.plan->openConflicts(), models::PlanConflict::Side::Mine));
    QCOMPARE(outcomes(desk.publish()), u"A sent"_s);
    QCOMPARE(desk.server.dump().section(u" | "_s, 1), u"A ana: b a c"_s);
    QVERIFY(desk.day.plan->conflicts().isEmpty());
}

void PublishTest::aStuckStopBlocksItsNewRoute()
{
    Desk desk;
    QVERIFY(desk.day.move(u"b"_s, u"B"_s, 0));
    desk.server.faults.append({ u"POST /orders/routes/A/remove"_s, Fate::Answer, 1, 422,
        R"({"detail":{"json":{"orders":["on its way"]}},"message":"no"})" });
    QCOMPARE(outcomes(desk.publish()), u"A refused, B blocked"_s);
    QCOMPARE(desk.server.takeChanges().size(), 1);
    QCOMPARE(dump(*desk.day.plan), u"A* ana: a c | B* bo: b d e | pool: x y"_s);
    QCOMPARE(outcomes(desk.publish()), u"A sent, B sent"_s);
    QCOMPARE(desk.server.dump(), u"A ana: a c | B bo: b d e"_s);
}

void PublishTest::aLostAnswerIsFound()
{
    Desk desk;
    QVERIFY(desk.day.plan->addRoute(u"cy"_s, keys(u"x b"_s)));
    desk.server.faults.append({ u"POST /orders/routes/A/remove"_s, Fate::LostAfter });
    desk.server.faults.append({ u"POST /orders/routes/ "_s, Fate::LostAfter });
    QCOMPARE(outcomes(desk.publish()), u"A sent, new-1 sent"_s);
    QCOMPARE(desk.server.dump(), u"A ana: a c | B bo: d e | route-1 cy: x b"_s);
    QCOMPARE(dump(*desk.day.plan), u"A ana: a c | B bo: d e | route-1 cy: x b | pool: y"_s);
    QCOMPARE(desk.server.takeChanges().size(), 2); // nothing twice
}

void PublishTest::undoAfterwardsIsAnEdit()
{
    Desk desk;
    QVERIFY(desk.day.plan->addRoute(u"cy"_s, keys(u"x b"_s)));
    QVERIFY(desk.day.move(u"a"_s, u"new-1"_s, 0));
    QCOMPARE(outcomes(desk.publish()), u"A sent, new-1 sent"_s);
    QCOMPARE(dump(*desk.day.plan), u"A ana: c | B bo: d e | route-1 cy: a x b | pool: y"_s);
    desk.day.undo.undo();
    QCOMPARE(dump(*desk.day.plan), u"A* ana: a c | B bo: d e | route-1* cy: x b | pool: y"_s);
    desk.day.undo.undo();
    QCOMPARE(dump(*desk.day.plan), u"A* ana: a b c | B bo: d e | route-1* cy:  | pool: x y"_s);
    desk.day.undo.redo();
    desk.day.undo.redo();
    QVERIFY(desk.day.plan->unsentRoutes().isEmpty());
    desk.day.undo.setIndex(0);
    QCOMPARE(outcomes(desk.publish()), u"A sent, route-1 sent"_s);
    QCOMPARE(desk.server.dump(), u"A ana: a b c | B bo: d e"_s);
    QCOMPARE(dump(*desk.day.plan), u"A ana: a b c | B bo: d e | pool: x y"_s);
    desk.day.undo.setIndex(2); // its route is gone there: it would be made again
    QCOMPARE(dump(*desk.day.plan), u"A* ana: c | B bo: d e | route-1* cy: a x b | pool: y"_s);
    QVERIFY(desk.day.plan->route(u"route-1"_s)->isNew);
}

void PublishTest::nothingToSend()
{
    Desk desk;
    QSignalSpy published(desk.day.plan.get(), &WorkingPlan::published);
    desk.day.plan->publish();
    QVERIFY(!desk.day.plan->isPublishing());
    QCOMPARE(published.count(), 0);
    QCOMPARE(desk.server.takeCalls(), QStringList());
}

QTEST_GUILESS_MAIN(PublishTest)
#include "tst_publish.moc"
