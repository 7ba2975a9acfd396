// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planday.h"

#include "models/planshapes.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace routedesk;
using namespace routedesk::test;
using models::EditRefusal;
using models::LockKind;
using models::PlanShapes;

class PlanShapesTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void reverses_data();
    void reverses();
    void givesTheRest();
    void givesTheRestUnderWay();
    void splits();
    void merges();
    void swaps();
    void findsTheRouteOfAWorker();
    void goesToTheEdge_data();
    void goesToTheEdge();
    void places();
    void aShapeIsCheckedAsItStands_data();
    void aShapeIsCheckedAsItStands();
    void locksAreKept();
    void tellsTheConsequence();

private:
    [[nodiscard]] PlanShapes shapes() const { return { m_day->store, *m_day->plan }; }
    [[nodiscard]] std::expected<QStringList, EditRefusal> make(const PlanShapes::Shape &shape)
    {
        if (!shape)
            return std::unexpected(shape.error());
        return m_day->plan->reshape(*shape);
    }
    /// Made, undone, made again; the plan afterwards, with the name of the step.
    [[nodiscard]] QString outcome(const PlanShapes::Shape &shape)
    {
        const QString before = dump(*m_day->plan);
        const auto made = make(shape);
        if (!made)
            return u"refused %1"_s.arg(int(made.error()));
        const QString after = dump(*m_day->plan);
        m_day->undo.undo();
        if (dump(*m_day->plan) != before)
            return u"not undone: "_s + dump(*m_day->plan);
        m_day->undo.redo();
        return dump(*m_day->plan) == after ? m_day->undo.undoText() + u" | "_s + after : u"not made again"_s;
    }
    [[nodiscard]] static QString refused(EditRefusal why) { return u"refused %1"_s.arg(int(why)); }

    std::unique_ptr<PlanDay> m_day;
};

void PlanShapesTest::init()
{
    m_day = std::make_unique<PlanDay>();
    m_day->load({ route(u"A"_s, u"ana"_s, u"a p+ b p- c"_s), route(u"B"_s, u"bo"_s, u"d e"_s) }, u"x q+ q-"_s);
}

void PlanShapesTest::reverses_data()
{
    QTest::addColumn<QString>("stops");
    QTest::addColumn<int>("completed"); ///< at the head
    QTest::addColumn<QString>("locked");
    QTest::addColumn<QString>("result");

    QTest::newRow("plain") << u"a b c"_s << 0 << QString() << u"c b a"_s;
    QTest::newRow("a pick before its drop") << u"a p+ b p- c"_s << 0 << QString() << u"c p+ b p- a"_s;
    QTest::newRow("two pairs") << u"p+ q+ q- p-"_s << 0 << QString() << u"p+ q+ q- p-"_s;
    QTest::newRow("crossing pairs") << u"p+ q+ p- q-"_s << 0 << QString() << u"q+ p+ q- p-"_s;
    QTest::newRow("what is reached stays") << u"a b c d"_s << 2 << QString() << u"a b d c"_s;
    QTest::newRow("a number is kept") << u"a b c d"_s << 0 << u"b"_s << u"d b c a"_s;
    QTest::newRow("a drop whose pick keeps its number") << u"a p+ p- b"_s << 0 << u"p+"_s << u"b p+ p- a"_s;
    QTest::newRow("a pick whose drop keeps its number") << u"p+ p- a b"_s << 0 << u"p-"_s << u"p+ p- b a"_s;
}

void PlanShapesTest::reverses()
{
    QFETCH(QString, stops);
    QFETCH(int, completed);
    QFETCH(QString, locked);
    PlanDay day;
    api::Route one = completed > 0 ? tracked(u"A"_s, u"ana"_s, stops) : route(u"A"_s, u"ana"_s, stops);
    for (int i = 0; i < completed; ++i)
        one.orders[i].status = api::OrderStatus::Completed;
    day.load({ one });
    if (!locked.isEmpty())
        QVERIFY(day.plan->setStopLock(keys(locked), LockKind::Place, true));
    const auto shape = PlanShapes(day.store, *day.plan).reversed(u"A"_s);
    QVERIFY(shape);
    const auto made = day.plan->reshape(*shape);
    QVERIFY(made || made.error() == EditRefusal::Nothing);
    if (made)
        QCOMPARE(day.undo.undoText(), u"Reverse ana"_s);
    QTEST(names(day.plan->route(u"A"_s)->stops), "result");
}

void PlanShapesTest::givesTheRest()
{
    QCOMPARE(outcome(shapes().restGivenTo(u"A"_s, u"bo"_s)),
        u"Give the rest of ana to bo | A* ana:  | B* bo: d e a p+ b p- c | pool: x q+ q-"_s);
    m_day->undo.undo();
    QCOMPARE(outcome(shapes().restGivenTo(u"A"_s, u"cy"_s)),
        u"Give the rest of ana to cy | A* ana:  | B bo: d e | new-1* cy: a p+ b p- c | pool: x q+ q-"_s);
    QCOMPARE(outcome(shapes().restGivenTo(u"B"_s, u"bo"_s)), refused(EditRefusal::Nothing));
    QCOMPARE(outcome(shapes().restGivenTo(u"B"_s, u"stranger"_s)), refused(EditRefusal::UnknownWorker));
}

void PlanShapesTest::givesTheRestUnderWay()
{
    api::Route under = tracked(u"A"_s, u"ana"_s, u"a p+ b p- c"_s);
    under.orders[0].status = api::OrderStatus::Completed;
    under.orders[1].status = api::OrderStatus::Completed;
    under.orders[2].status = api::OrderStatus::Cancelled;
    m_day->store.applyRoutes({ under }, m_day->store.revision());
    // What was picked up is on board, and what is called off stays where it was.
    QCOMPARE(outcome(shapes().restGivenTo(u"A"_s, u"bo"_s)),
        u"Give the rest of ana to bo | A* ana: a p+ b p- | B* bo: d e c | pool: x q+ q-"_s);
    QCOMPARE(outcome(shapes().restGivenTo(u"A"_s, u"bo"_s)), refused(EditRefusal::Nothing));
}

void PlanShapesTest::splits()
{
    QCOMPARE(outcome(shapes().split(key(u"b"_s), u"cy"_s)),
        u"Split ana | A* ana: a | B bo: d e | new-1* cy: p+ b p- c | pool: x q+ q-"_s); // the pick comes along
    QCOMPARE(outcome(shapes().split(key(u"e"_s), u"bo"_s)),
        u"Split bo | A* ana: a | B* bo: d | new-1* cy: p+ b p- c | new-2* bo: e | pool: x q+ q-"_s);
    QCOMPARE(outcome(shapes().split(key(u"x"_s), u"cy"_s)), refused(EditRefusal::UnknownStop));
    QCOMPARE(outcome(shapes().split(key(u"d"_s), u"stranger"_s)), refused(EditRefusal::UnknownWorker));
}

void PlanShapesTest::merges()
{
    QCOMPARE(outcome(shapes().merged(u"B"_s, u"A"_s)),
        u"Merge bo into ana | A* ana: a p+ b p- c d e | B* bo:  | pool: x q+ q-"_s);
    QCOMPARE(outcome(shapes().merged(u"A"_s, u"A"_s)), refused(EditRefusal::Nothing));
    QCOMPARE(outcome(shapes().merged(u"B"_s, u"A"_s)), refused(EditRefusal::Nothing)); // nothing is left of it
    api::Route under = tracked(u"C"_s, u"cy"_s, u"m n"_s);
    under.orders[0].status = api::OrderStatus::Completed;
    m_day->store.applyRoutes({ under }, m_day->store.revision());
    QCOMPARE(outcome(shapes().merged(u"C"_s, u"A"_s)), refused(EditRefusal::Locked));
    under.status = api::RouteStatus::Completed;
    under.orders[1].status = api::OrderStatus::Completed;
    m_day->store.applyRoutes({ under }, m_day->store.revision());
    QCOMPARE(outcome(shapes().merged(u"A"_s, u"C"_s)), refused(EditRefusal::RouteClosed));
}

void PlanShapesTest::swaps()
{
    QCOMPARE(outcome(shapes().swapped(u"A"_s, u"B"_s)),
        u"Swap ana and bo | A* bo: a p+ b p- c | B* ana: d e | pool: x q+ q-"_s);
    QCOMPARE(outcome(shapes().swapped(u"A"_s, u"B"_s)),
        u"Swap bo and ana | A ana: a p+ b p- c | B bo: d e | pool: x q+ q-"_s);
    const auto nobodys = m_day->plan->addRoute({}, keys(u"x"_s));
    QCOMPARE(outcome(shapes().swapped(u"A"_s, *nobodys)), refused(EditRefusal::UnknownWorker));
}

void PlanShapesTest::findsTheRouteOfAWorker()
{
    QCOMPARE(shapes().openRouteOf(u"ana"_s), u"A"_s);
    QVERIFY(shapes().openRouteOf(u"cy"_s).isNull());
    QVERIFY(shapes().openRouteOf({}).isNull());
    m_day->store.applyRoutes({ tracked(u"Z"_s, u"ana"_s, u"z"_s) }, m_day->store.revision());
    QCOMPARE(shapes().openRouteOf(u"ana"_s), u"Z"_s); // under way
}

void PlanShapesTest::goesToTheEdge_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<bool>("top");
    QTest::addColumn<QString>("locked");
    QTest::addColumn<QString>("result");

    QTest::newRow("to the top") << u"c"_s << true << QString() << u"c a p+ b p-"_s;
    QTest::newRow("to the bottom") << u"a"_s << false << QString() << u"p+ b p- c a"_s;
    QTest::newRow("two, order kept") << u"b c"_s << true << QString() << u"b c a p+ p-"_s;
    QTest::newRow("a drop as far as its pick") << u"p-"_s << true << QString() << u"a p+ p- b c"_s;
    QTest::newRow("as far as a number that is kept") << u"c"_s << true << u"p+"_s << u"a p+ c b p-"_s;
    QTest::newRow("down likewise") << u"a"_s << false << u"b"_s << u"p+ a b p- c"_s;
}

void PlanShapesTest::goesToTheEdge()
{
    QFETCH(QString, what);
    QFETCH(bool, top);
    QFETCH(QString, locked);
    if (!locked.isEmpty())
        QVERIFY(m_day->plan->setStopLock(keys(locked), LockKind::Place, true));
    const auto move = shapes().toEdge(keys(what), top);
    QVERIFY(move);
    QVERIFY(m_day->plan->move(*move));
    QTEST(names(m_day->plan->route(u"A"_s)->stops), "result");
    QVERIFY(!shapes().toEdge(keys(what), top));
}

void PlanShapesTest::places()
{
    QCOMPARE(names(shapes().withMates(keys(u"x q- p+"_s))), u"x q+ q- p+ p-"_s);
    QCOMPARE(outcome(shapes().placed(u"B"_s, {}, keys(u"q+ d x q- e"_s), keys(u"q+ x q-"_s))),
        u"Give 3 stop(s) to bo | A ana: a p+ b p- c | B* bo: q+ d x q- e | pool: "_s);
    QCOMPARE(outcome(shapes().placed({}, u"cy"_s, keys(u"x a"_s), keys(u"x a"_s))),
        u"Give 2 stop(s) to cy | A* ana: p+ b p- c | B* bo: q+ d q- e | new-1* cy: x a | pool: "_s);
}

void PlanShapesTest::aShapeIsCheckedAsItStands_data()
{
    QTest::addColumn<QString>("routeId");
    QTest::addColumn<QString>("worker");
    QTest::addColumn<QString>("stops");
    QTest::addColumn<int>("refusal");

    const auto row = [](const char *title, const char *id, const char *worker, const char *stops, EditRefusal why) {
        QTest::newRow(title) << QString::fromLatin1(id) << QString::fromLatin1(worker) << QString::fromLatin1(stops)
                             << int(why);
    };
    row("as it is", "B", "bo", "d e", EditRefusal::Nothing);
    row("no such route", "N", "bo", "d e", EditRefusal::UnknownRoute);
    row("no such order", "B", "bo", "d e nobody", EditRefusal::UnknownStop);
    row("an order twice", "B", "bo", "d e d", EditRefusal::UnknownStop);
    row("a worker who is not there", "B", "stranger", "d e", EditRefusal::UnknownWorker);
    row("half a pair comes", "B", "bo", "d e p+", EditRefusal::Locked);
    row("half a pair goes", "A", "ana", "a b p- c", EditRefusal::Locked);
    row("a drop before its pick", "B", "bo", "d q- q+ e", EditRefusal::Locked);
}

void PlanShapesTest::aShapeIsCheckedAsItStands()
{
    QFETCH(QString, routeId);
    QFETCH(QString, worker);
    QFETCH(QString, stops);
    QFETCH(int, refusal);
    const models::PlanShape shape{ u"x"_s, { { routeId, worker, keys(stops) } } };
    const QString before = dump(*m_day->plan);
    QCOMPARE(int(m_day->plan->consequence(shape).error()), refusal);
    QCOMPARE(int(m_day->plan->reshape(shape).error()), refusal);
    QCOMPARE(dump(*m_day->plan), before);
    QCOMPARE(m_day->undo.count(), 0);
}

void PlanShapesTest::locksAreKept()
{
    QVERIFY(m_day->plan->setStopLock(keys(u"b"_s), LockKind::Worker, true));
    QCOMPARE(outcome(shapes().swapped(u"A"_s, u"B"_s)), refused(EditRefusal::WorkerLocked));
    QCOMPARE(outcome(shapes().restGivenTo(u"A"_s, u"bo"_s)), refused(EditRefusal::WorkerLocked));
    QCOMPARE(outcome(shapes().split(key(u"c"_s), u"cy"_s)),
        u"Split ana | A* ana: a p+ b p- | B bo: d e | new-1* cy: c | pool: x q+ q-"_s);
    QVERIFY(m_day->plan->setRouteLock(u"B"_s, true));
    QCOMPARE(outcome(shapes().reversed(u"B"_s)), refused(EditRefusal::RouteLocked));
    QVERIFY(outcome(shapes().merged(u"A"_s, u"B"_s)).startsWith(u"refused"_s));
    QCOMPARE(outcome(shapes().merged(u"B"_s, u"A"_s)), refused(EditRefusal::RouteLocked));
}

void PlanShapesTest::tellsTheConsequence()
{
    const auto shape = shapes().merged(u"B"_s, u"A"_s);
    const auto consequence = m_day->plan->consequence(*shape);
    QVERIFY(consequence);
    const auto before
        = m_day->plan->routeFigures(u"A"_s).totals.metres + m_day->plan->routeFigures(u"B"_s).totals.metres;
    QVERIFY(make(shape));
    const auto after
        = m_day->plan->routeFigures(u"A"_s).totals.metres + m_day->plan->routeFigures(u"B"_s).totals.metres;
    QCOMPARE(consequence->addedMetres, after - before);
    QVERIFY(consequence->changedArrivals > 0);
}

QTEST_GUILESS_MAIN(PlanShapesTest)
#include "tst_planshapes.moc"
