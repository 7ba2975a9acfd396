// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "paperserver.h"
#include "planday.h"

#include "models/conflicts/conflictsides.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace routedesk;
using namespace routedesk::test;
using models::PlanConflict;
using models::PublishReport;
using models::PublishRow;
using models::WorkingPlan;
using Kind = PlanConflict::Kind;
using Side = PlanConflict::Side;

namespace {

/// A plan over `A ana: a b c d | B bo: e f` and a pool `x y`; what someone else does comes in as a newer version.
struct Desk {
    Desk() : day(&server)
    {
        for (const api::Route &one : { route(u"A"_s, u"ana"_s, u"a b c d"_s), route(u"B"_s, u"bo"_s, u"e f"_s) })
            server.put(one);
        server.put(orders(u"x y"_s));
        day.load({ route(u"A"_s, u"ana"_s, u"a b c d"_s), route(u"B"_s, u"bo"_s, u"e f"_s) }, u"x y"_s);
    }

    void others(const QString &handle, const QString &worker, const QString &names)
    {
        api::Route changed = route(handle, worker, names);
        changed.version = ++version;
        server.put(changed);
        day.store.applyRoutes({ changed }, day.store.revision());
    }
    [[nodiscard]] QList<PlanConflict> open() const { return day.plan->openConflicts(); }
    [[nodiscard]] QString picture() const { return dump(*day.plan); }
    [[nodiscard]] bool serverHas(const QString &route) const
    {
        return server.dump().split(u" | "_s).contains(route);
    }

    PaperServer server;
    PlanDay day;
    int version = 10;
};

}

class ConflictsTest : public QObject {
    Q_OBJECT

private slots:
    void eitherSideIsOneStep_data();
    void eitherSideIsOneStep();
    void nothingInConflictIsSent();
    void aCrashKeepsIt();
    void discardingIsTheirsAndCanBeUndone();
    void whenTheyComeRoundItIsOver();
    void whatIsClosedIsOnlyNews();
    void whatWasToComeBeforeAReachedStopIsNews();
    void halvesAreDecidedTogether();
    void aRouteThatOnlyLooksLikeOursIsNotOurs();
    void otherDaysAreNotTouched();
    void bothSidesHaveFigures();
    void publishingIsNotOvertakenUnseen();
};

void ConflictsTest::eitherSideIsOneStep_data()
{
    QTest::addColumn<QString>("edit"); // `stops > route @ index` or `route = worker`
    QTest::addColumn<QStringList>("others");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("mine");
    QTest::addColumn<QString>("theirs");

    QTest::newRow("one stop to two places")
        << u"a > A @ 2"_s << QStringList{ u"A ana: b c d a"_s } << int(Kind::Order)
        << u"A* ana: b a c d | B bo: e f | pool: x y"_s << u"A ana: b c d a | B bo: e f | pool: x y"_s;
    QTest::newRow("one stop to two routes")
        << u"a > new"_s << QStringList{ u"A ana: b c d"_s, u"B bo: e f a"_s } << int(Kind::Place)
        << u"A ana: b c d | B* bo: e f | new-1* cy: a | pool: x y"_s
        << u"A ana: b c d | B bo: e f a | new-1 cy:  | pool: x y"_s;
    QTest::newRow("one from the pool twice")
        << u"x > A @ 0"_s << QStringList{ u"B bo: e x f"_s } << int(Kind::Place)
        << u"A* ana: x a b c d | B* bo: e f | pool: y"_s << u"A ana: a b c d | B bo: e x f | pool: y"_s;
    QTest::newRow("given to the pool and to a worker")
        << u"d > B @ -1"_s << QStringList{ u"A ana: a b c"_s } << int(Kind::Place)
        << u"A ana: a b c | B* bo: e f d | pool: x y"_s << u"A ana: a b c | B bo: e f | pool: x y d"_s;
    QTest::newRow("two workers") << u"A = bo"_s << QStringList{ u"A cy: a b c d"_s } << int(Kind::Worker)
                                 << u"A* bo: a b c d | B bo: e f | pool: x y"_s
                                 << u"A cy: a b c d | B bo: e f | pool: x y"_s;
}

void ConflictsTest::eitherSideIsOneStep()
{
    QFETCH(QString, edit);
    QFETCH(QStringList, others);
    QFETCH(int, kind);
    QFETCH(QString, mine);
    QFETCH(QString, theirs);
    Desk desk;
    WorkingPlan &plan = *desk.day.plan;
    const QString where = edit.section(u" > "_s, 1);
    if (edit.contains(u" = "_s))
        QVERIFY(plan.reassign(edit.section(u" = "_s, 0, 0), edit.section(u" = "_s, 1)));
    else if (where == "new"_L1)
        QVERIFY(plan.addRoute(u"cy"_s, keys(edit.section(u" > "_s, 0, 0))));
    else
        QVERIFY(desk.day.move(
            edit.section(u" > "_s, 0, 0), where.section(u" @ "_s, 0, 0), where.section(u" @ "_s, 1).toInt()));
    QSignalSpy told(&plan, &WorkingPlan::conflictsChanged);
    for (const QString &one : std::as_const(others))
        desk.others(one.left(1), one.section(u": "_s, 0, 0).mid(2), one.section(u": "_s, 1));
    QVERIFY(!told.isEmpty());
    QCOMPARE(desk.open().size(), 1);
    QCOMPARE(int(desk.open().constFirst().kind), kind);
    QVERIFY(!plan.conflicts().isEmpty());
    const QString standing = desk.picture();
    QCOMPARE(QString(standing).remove(u'!'), mine);

    const int index = desk.day.undo.index();
    QVERIFY(plan.decide(desk.open(), Side::Theirs));
    QCOMPARE(desk.picture(), theirs);
    QVERIFY(desk.open().isEmpty());
    QCOMPARE(desk.day.undo.index(), index + 1);
    desk.day.undo.undo();
    QCOMPARE(desk.picture(), standing);
    QCOMPARE(desk.open().size(), 1);

    QVERIFY(plan.decide(desk.open(), Side::Mine));
    QCOMPARE(desk.picture(), mine);
    QVERIFY(desk.open().isEmpty());
    desk.day.undo.undo();
    QCOMPARE(desk.picture(), standing);
    desk.day.undo.redo();
    QCOMPARE(desk.picture(), mine);
}

void ConflictsTest::nothingInConflictIsSent()
{
    Desk desk;
    QVERIFY(desk.day.move(u"a"_s, u"A"_s, 2));
    QVERIFY(desk.day.move(u"f"_s, u"B"_s, 0));
    desk.others(u"A"_s, u"ana"_s, u"b c d a"_s);
    QCOMPARE(desk.picture(), u"A*! ana: b a c d | B* bo: f e | pool: x y"_s);
    QCOMPARE(desk.day.plan->summary().routes, QStringList{ u"B"_s });
    const auto publish = [&] {
        QSignalSpy published(desk.day.plan.get(), &WorkingPlan::published);
        desk.day.plan->publish();
        if (published.isEmpty())
            published.wait();
        return published.isEmpty() ? PublishReport{} : published.takeFirst().constFirst().value<PublishReport>();
    };
    PublishReport report = publish();
    QCOMPARE(report.rows.size(), 2);
    QCOMPARE(report.rows.at(1).routeId, u"A"_s);
    QVERIFY(report.rows.at(1).outcome == PublishRow::Outcome::Undecided);
    QVERIFY(desk.serverHas(u"A ana: b c d a"_s) && desk.serverHas(u"B bo: f e"_s));
    QCOMPARE(desk.picture(), u"A*! ana: b a c d | B bo: f e | pool: x y"_s);
    report = publish();
    QCOMPARE(report.rows.size(), 1); // still told, nothing sent

    QVERIFY(desk.day.plan->decide(desk.open(), Side::Mine));
    report = publish();
    QVERIFY(report.rows.constFirst().outcome == PublishRow::Outcome::Sent);
    QVERIFY(desk.serverHas(u"A ana: b a c d"_s));
}

void ConflictsTest::aCrashKeepsIt()
{
    Desk desk;
    QVERIFY(desk.day.move(u"a"_s, u"A"_s, 2));
    desk.day.clock.time = at(10, 4);
    desk.others(u"A"_s, u"ana"_s, u"b c d a"_s);
    const QString standing = desk.picture();
    desk.day.clock.time = at(11);
    desk.day.open();
    QCOMPARE(desk.picture(), standing);
    QCOMPARE(desk.open().size(), 1);
    QCOMPARE(desk.open().constFirst().since, at(10, 4));
    // One that arose while the program was not running.
    desk.day.plan.reset();
    desk.others(u"A"_s, u"ana"_s, u"c b d a"_s);
    desk.day.open();
    QCOMPARE(desk.open().size(), 1);
    QVERIFY(desk.day.plan->decide(desk.open(), Side::Theirs));
    desk.day.open();
    QVERIFY(desk.open().isEmpty());
    QCOMPARE(desk.picture(), u"A ana: c b d a | B bo: e f | pool: x y"_s);
}

void ConflictsTest::discardingIsTheirsAndCanBeUndone()
{
    Desk desk;
    QVERIFY(desk.day.move(u"a"_s, u"A"_s, 2));
    desk.others(u"A"_s, u"ana"_s, u"b c d a"_s);
    QVERIFY(desk.day.plan->discard({ u"A"_s }));
    QVERIFY(desk.open().isEmpty());
    // A new edit on what they have is an edit like any other.
    QVERIFY(desk.day.move(u"d"_s, u"A"_s, 0));
    QVERIFY(desk.open().isEmpty());
    desk.day.undo.undo();
    desk.day.undo.undo();
    QCOMPARE(desk.picture(), u"A*! ana: b a c d | B bo: e f | pool: x y"_s);
}

void ConflictsTest::whenTheyComeRoundItIsOver()
{
    Desk desk;
    QVERIFY(desk.day.move(u"x"_s, u"A"_s, 0));
    desk.others(u"B"_s, u"bo"_s, u"e x f"_s);
    QCOMPARE(desk.open().size(), 1);
    desk.others(u"B"_s, u"bo"_s, u"e f"_s);
    QCOMPARE(desk.open().size(), 1); // taken out again: still not what I want
    desk.others(u"A"_s, u"ana"_s, u"x a b c d"_s);
    QVERIFY(desk.open().isEmpty());
    QCOMPARE(desk.picture(), u"A ana: x a b c d | B bo: e f | pool: y"_s);
}

void ConflictsTest::whatIsClosedIsOnlyNews()
{
    Desk desk;
    QVERIFY(desk.day.move(u"b x"_s, u"B"_s, 0));
    api::Order cancelled = *desk.day.store.order(key(u"x"_s));
    cancelled.status = api::OrderStatus::Cancelled;
    desk.day.store.applyOrders({ cancelled }, desk.day.store.revision());
    cancelled = *desk.day.store.order(key(u"b"_s));
    cancelled.status = api::OrderStatus::Cancelled;
    desk.day.store.applyOrders({ cancelled }, desk.day.store.revision());
    QCOMPARE(desk.picture(), u"A ana: a b c d | B bo: e f | pool: y x"_s.replace(u" x"_s, QString()));
    QCOMPARE(desk.open().size(), 2);
    for (const PlanConflict &one : desk.open())
        QVERIFY(one.isOnlyNews());
    QVERIFY(desk.day.plan->conflicts().isEmpty());
    QVERIFY(desk.day.plan->decide(desk.open(), Side::Theirs));
    QVERIFY(desk.open().isEmpty());
}

void ConflictsTest::whatWasToComeBeforeAReachedStopIsNews()
{
    Desk desk;
    QVERIFY(desk.day.move(u"d"_s, u"A"_s, 0));
    QVERIFY(desk.day.move(u"x"_s, u"A"_s, 0));
    QCOMPARE(desk.picture(), u"A* ana: x d a b c | B bo: e f | pool: y"_s);
    api::Route reached = tracked(u"A"_s, u"ana"_s, u"a b c d"_s);
    for (qsizetype i = 1; i < reached.orders.size(); ++i)
        reached.orders[i].status = api::OrderStatus::Assigned;
    reached.orders[0].status = api::OrderStatus::Completed;
    desk.day.store.applyRoutes({ reached }, desk.day.store.revision());
    QCOMPARE(desk.picture(), u"A* ana: a x d b c | B bo: e f | pool: y"_s);
    QStringList news;
    for (const PlanConflict &one : desk.open()) {
        QVERIFY(one.isOnlyNews());
        news.append(name(one.key));
    }
    news.sort();
    QCOMPARE(news.join(u' '), u"d x"_s);
}

void ConflictsTest::halvesAreDecidedTogether()
{
    Desk desk;
    desk.others(u"A"_s, u"ana"_s, u"a p+ b p-"_s);
    QVERIFY(desk.day.move(u"p+"_s, u"B"_s, 0));
    QCOMPARE(desk.picture(), u"A* ana: a b | B* bo: p+ p- e f | pool: x y c d"_s);
    desk.others(u"A"_s, u"ana"_s, u"a b"_s);
    QCOMPARE(desk.open().size(), 2);
    QVERIFY(desk.day.plan->decide({ desk.open().constFirst() }, Side::Theirs));
    QVERIFY(desk.open().isEmpty());
    QCOMPARE(desk.picture(), u"A ana: a b | B bo: e f | pool: x y c d p+ p-"_s);
}

void ConflictsTest::aRouteThatOnlyLooksLikeOursIsNotOurs()
{
    Desk desk;
    QVERIFY(desk.day.plan->addRoute(u"cy"_s, keys(u"x y"_s)));
    desk.others(u"R"_s, u"bo"_s, u"x"_s);
    QCOMPARE(desk.picture(), u"A ana: a b c d | B bo: e f | new-1*! cy: x y | R*! bo:  | pool: "_s);
    QCOMPARE(desk.open().size(), 1);
    QVERIFY(desk.day.plan->decide(desk.open(), Side::Theirs));
    QCOMPARE(desk.picture(), u"A ana: a b c d | B bo: e f | new-1* cy: y | R bo: x | pool: "_s);
}

void ConflictsTest::otherDaysAreNotTouched()
{
    Desk desk;
    QVERIFY(desk.day.move(u"a"_s, u"A"_s, 2));
    desk.others(u"A"_s, u"ana"_s, u"b c d a"_s);
    const QString standing = desk.picture();
    const models::DayScope today = day();
    models::DayScope tomorrow = today;
    tomorrow.date = today.date.addDays(1);
    desk.day.store.setScope(tomorrow);
    QVERIFY(desk.open().isEmpty());
    desk.day.store.applyRoutes({ route(u"T"_s, u"ana"_s, u"s t"_s) }, desk.day.store.revision());
    desk.day.store.markLoaded();
    QVERIFY(desk.day.move(u"t"_s, u"T"_s, 0));
    desk.day.store.setScope(today);
    api::Route now = route(u"A"_s, u"ana"_s, u"b c d a"_s);
    now.version = desk.version;
    desk.day.load({ now, route(u"B"_s, u"bo"_s, u"e f"_s) }, u"x y"_s);
    QCOMPARE(desk.picture(), standing);
    QCOMPARE(desk.open().size(), 1);
    desk.day.store.setScope(tomorrow);
    desk.day.store.applyRoutes({ route(u"T"_s, u"ana"_s, u"s t"_s) }, desk.day.store.revision());
    desk.day.store.markLoaded();
    QCOMPARE(desk.picture(), u"T* ana: t s | pool: "_s);
}

void ConflictsTest::bothSidesHaveFigures()
{
    Desk desk;
    QVERIFY(desk.day.move(u"a"_s, u"A"_s, 2));
    desk.others(u"A"_s, u"ana"_s, u"b c d a"_s);
    const models::ConflictSides sides = desk.day.plan->sides(desk.open().constFirst());
    QCOMPARE(sides.routes.size(), 1);
    QCOMPARE(names(sides.routes.constFirst().mine.contents.stops), u"b a c d"_s);
    QCOMPARE(names(sides.routes.constFirst().theirs.contents.stops), u"b c d a"_s);
    QCOMPARE(names(sides.contested), u"a"_s);
    QVERIFY(sides.routes.constFirst().mine.metres > 0);
    QVERIFY(sides.routes.constFirst().mine.metres != sides.routes.constFirst().theirs.metres);
    QVERIFY(sides.routes.constFirst().theirs.end);
}

// Between two calls of one publication someone else has put the route in order.
void ConflictsTest::publishingIsNotOvertakenUnseen()
{
    Desk desk;
    QVERIFY(desk.day.move(u"x"_s, u"A"_s, 1));
    QSignalSpy published(desk.day.plan.get(), &WorkingPlan::published);
    connect(desk.day.plan.get(), &WorkingPlan::publishProgressed, &desk.day.undo, [&](int done, int) {
        if (done == 1)
            desk.others(u"A"_s, u"ana"_s, u"d a b c x"_s);
    });
    desk.day.plan->publish();
    QVERIFY(!published.isEmpty() || published.wait());
    const auto report = published.takeFirst().constFirst().value<PublishReport>();
    QVERIFY(report.rows.constFirst().outcome == PublishRow::Outcome::Refused);
    QVERIFY(report.rows.constFirst().error->kind == api::ApiError::Kind::Conflict);
    QVERIFY(desk.serverHas(u"A ana: d a b c x"_s));
    QCOMPARE(desk.picture(), u"A* ana: d a x b c | B bo: e f | pool: y"_s); // both are in
}

QTEST_GUILESS_MAIN(ConflictsTest)
#include "tst_conflicts.moc"
