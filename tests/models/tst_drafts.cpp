// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planday.h"

#include "models/drafts/draftcomparison.h"
#include "models/drafts/draftshelf.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace routedesk;
using namespace routedesk::test;
using namespace routedesk::models;

namespace {

const QList<api::Route> &firstRoutes()
{
    static const QList<api::Route> routes{ route(u"A"_s, u"ana"_s, u"a b c"_s), route(u"B"_s, u"bo"_s, u"d e"_s) };
    return routes;
}

QString told(const QList<DraftGap> &gaps)
{
    static const QStringList words{ u"gone"_s, u"closed"_s, u"held"_s, u"gone route"_s, u"closed route"_s,
        u"no worker"_s, u"new"_s };
    QStringList parts;
    for (const DraftGap &gap : gaps)
        parts.append(gap.what + u' ' + words.at(int(gap.why)));
    parts.sort();
    return parts.join(u", "_s);
}

struct Ground {
    Ground() { day.load(firstRoutes(), u"x y"_s); }

    [[nodiscard]] api::PlanFile draft() { return draftOf(*day.plan, day.store, u"one"_s, at(7)); }
    QString open(const api::PlanFile &file)
    {
        const DraftOpening opening = openingOf(file, *day.plan, day.store, u"Open draft one"_s);
        gaps = told(opening.gaps);
        const auto made = day.plan->open(opening);
        return made ? dump(*day.plan) : u"refused %1"_s.arg(int(made.error()));
    }
    void close(const QString &name)
    {
        api::Order order = *day.store.order(key(name));
        order.status = api::OrderStatus::Completed;
        day.store.applyOrders({ order }, day.store.revision());
    }

    PlanDay day;
    QString gaps;
};

}

class DraftsTest : public QObject {
    Q_OBJECT

private slots:
    void comesBackInOneStep();
    void bringsItsLocks();
    void nothingToDoIsSaid();
    void namesWhatIsNotAsItWas_data();
    void namesWhatIsNotAsItWas();
    void keepsPairsWhole();
    void filesAreReadBack();
    void refusesBadFiles_data();
    void refusesBadFiles();
    void shelfKeepsThem();
    void compares();
    void fewestOutOfOrder_data();
    void fewestOutOfOrder();
};

void DraftsTest::comesBackInOneStep()
{
    Ground ground;
    QVERIFY(ground.day.move(u"c x"_s, u"B"_s, 0));
    QVERIFY(ground.day.plan->addRoute(u"cy"_s, keys(u"y"_s)));
    const QString wanted = dump(*ground.day.plan);
    const api::PlanFile file = ground.draft();
    QVERIFY(ground.day.plan->discard());
    const QString before = dump(*ground.day.plan);
    const int steps = ground.day.undo.count();
    QCOMPARE(ground.open(file).replace(u"new-2"_s, u"new-1"_s), wanted);
    QVERIFY2(ground.gaps.isEmpty(), qPrintable(ground.gaps));
    QCOMPARE(ground.day.undo.count(), steps + 1);
    QCOMPARE(ground.day.undo.undoText(), u"Open draft one"_s);
    ground.day.undo.undo();
    QCOMPARE(dump(*ground.day.plan), before);
    ground.day.undo.redo();
    QCOMPARE(dump(*ground.day.plan).replace(u"new-2"_s, u"new-1"_s), wanted);
}

void DraftsTest::bringsItsLocks()
{
    Ground ground;
    QVERIFY(ground.day.plan->setStopLock(keys(u"b"_s), LockKind::Place, true));
    QVERIFY(ground.day.plan->setRouteLock(u"B"_s, true));
    const api::PlanFile file = ground.draft();
    QVERIFY(ground.day.plan->setStopLock(keys(u"b"_s), LockKind::Place, false));
    QVERIFY(ground.day.plan->setRouteLock(u"B"_s, false));
    QVERIFY(ground.day.move(u"b"_s, u"B"_s));
    QVERIFY(ground.day.plan->setStopLock(keys(u"d"_s), LockKind::Worker, true));
    QVERIFY(ground.day.plan->setRouteLock(u"A"_s, true)); // would refuse any move by hand
    QCOMPARE(ground.open(file), u"A ana: a b c | B bo: d e | pool: x y"_s);
    QVERIFY(ground.day.plan->locks(key(u"b"_s)).place);
    QVERIFY(ground.day.plan->isRouteLocked(u"B"_s) && !ground.day.plan->isRouteLocked(u"A"_s));
    QVERIFY(!ground.day.plan->locks(key(u"d"_s)).any());
    ground.day.undo.undo();
    QVERIFY(ground.day.plan->isRouteLocked(u"A"_s) && !ground.day.plan->isRouteLocked(u"B"_s));
    QVERIFY(ground.day.plan->locks(key(u"d"_s)).worker);
}

void DraftsTest::nothingToDoIsSaid()
{
    Ground ground;
    QCOMPARE(ground.open(ground.draft()), u"refused %1"_s.arg(int(EditRefusal::Nothing)));
    QCOMPARE(ground.day.undo.count(), 0);
}

void DraftsTest::namesWhatIsNotAsItWas_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("plan");
    QTest::addColumn<QString>("gaps");

    // The draft: A ana: b a x | B bo: d e c | pool: y
    QTest::newRow("closed since") << u"close a"_s << u"A* ana: a b x | B* bo: d e c | pool: y"_s << QString();
    QTest::newRow("closed, and elsewhere in the draft")
        << u"close c"_s << u"A* ana: a b c x | B bo: d e | pool: y"_s << u"c closed"_s;
    QTest::newRow("gone") << u"gone x"_s << u"A* ana: b a | B* bo: d e c | pool: y"_s << u"x gone"_s;
    QTest::newRow("new ones stay") << u"new z"_s << u"A* ana: b a x | B* bo: d e c | pool: y z"_s << u"z new"_s;
    QTest::newRow("a new one in a route")
        << u"new-in z"_s << u"A* ana: b a z x | B* bo: d e c | pool: y"_s << u"z new"_s;
    QTest::newRow("route gone") << u"lose B"_s << u"A* ana: b a x | new-1* bo: d e c | pool: y"_s
                                << u"B gone route"_s;
}

void DraftsTest::namesWhatIsNotAsItWas()
{
    QFETCH(QString, change);
    Ground ground;
    DispatchStore &store = ground.day.store;
    QVERIFY(ground.day.move(u"c"_s, u"B"_s));
    QVERIFY(ground.day.move(u"x"_s, u"A"_s));
    QVERIFY(ground.day.move(u"a"_s, u"A"_s, 2));
    const api::PlanFile file = ground.draft();
    QVERIFY(ground.day.plan->discard());
    const QString what = change.section(u' ', 1);
    if (change.startsWith(u"close "_s)) {
        ground.close(what);
    } else if (change.startsWith(u"gone "_s)) {
        QSet<api::OrderKey> seen = asSet(store.orderKeys());
        seen.remove(key(what));
        store.retainOrders(seen, store.revision());
    } else if (change.startsWith(u"new "_s)) {
        store.applyOrders(orders(what), store.revision());
    } else if (change.startsWith(u"new-in "_s)) {
        store.applyRoutes({ route(u"A"_s, u"ana"_s, u"a z b c"_s) }, store.revision());
    } else {
        store.removeRoute(what);
        store.applyOrders(orders(u"d e"_s), store.revision());
    }
    QTEST(ground.open(file), "plan");
    QTEST(ground.gaps, "gaps");
}

void DraftsTest::keepsPairsWhole()
{
    PlanDay day;
    day.load({ route(u"A"_s, u"ana"_s, u"p+ a p-"_s), route(u"B"_s, u"bo"_s, u"d"_s) });
    QVERIFY(day.plan->move({ keys(u"p+"_s), u"B"_s, 1 }));
    const api::PlanFile file = draftOf(*day.plan, day.store, u"one"_s, at(7));
    QVERIFY(day.plan->discard());
    api::Order picked = *day.store.order(key(u"p+"_s));
    picked.status = api::OrderStatus::Completed; // on board: its drop stays with ana
    day.store.applyOrders({ picked }, day.store.revision());
    const DraftOpening opening = openingOf(file, *day.plan, day.store, u"t"_s);
    QCOMPARE(told(opening.gaps), u"p closed, p held"_s);
    (void)day.plan->open(opening);
    QCOMPARE(day.plan->position(key(u"p-"_s))->routeId, u"A"_s);
}

void DraftsTest::filesAreReadBack()
{
    Ground ground;
    QVERIFY(ground.day.move(u"c x"_s, u"B"_s, 0));
    QVERIFY(ground.day.plan->setStopLock(keys(u"d"_s), LockKind::Worker, true));
    QVERIFY(ground.day.plan->setRouteLock(u"A"_s, true));
    const api::PlanFile file = ground.draft();
    QCOMPARE(file.base.size(), 2);
    const auto read = api::readPlanFile(api::writePlanFile(file));
    QVERIFY(read);
    QCOMPARE(*read, file);
}

void DraftsTest::refusesBadFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("complaint");

    const QByteArray head = R"({"format":"routedesk-plan","version":1,"name":"n","date":"2023-11-02",)";
    QTest::newRow("empty") << QByteArray() << u"not JSON"_s;
    QTest::newRow("no object") << QByteArray("[]") << u"object"_s;
    QTest::newRow("something else") << QByteArray(R"({"type":"FeatureCollection"})") << u"format"_s;
    QTest::newRow("newer") << QByteArray(
        R"({"format":"routedesk-plan","version":2,"name":"n","date":"2023-11-02"})")
                           << u"newer program"_s;
    QTest::newRow("no day") << QByteArray(R"({"format":"routedesk-plan","version":1,"name":"n","date":"soon"})")
                            << u"day"_s;
    QTest::newRow("twice") << head
            + R"("routes":[{"orders":[{"order_handle":"a"}]}],"pool":[{"order_handle":"a"}]})"
                           << u"twice: a"_s;
    QTest::newRow("no handle") << head + R"("routes":[{"orders":[{}]}]})" << u"order_handle"_s;
    QTest::newRow("stops of another kind") << head + R"("routes":[{"orders":[7]}]})" << u"routes.0.orders.0"_s;
    QTest::newRow("too deep") << head + "\"routes\":" + QByteArray(5000, '[') << u"not JSON"_s;
    QTest::newRow("too large") << QByteArray(api::PlanFile::largestBytes + 1, ' ') << u"larger"_s;
}

void DraftsTest::refusesBadFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, complaint);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.routedesk-plan"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    const auto read = DraftShelf::readFrom(path).result();
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ShelfFault::Kind::NotADraft);
    QVERIFY2(read.error().reason.contains(complaint), qPrintable(read.error().reason));
}

void DraftsTest::shelfKeepsThem()
{
    Ground ground;
    QTemporaryDir folder;
    const DraftShelf shelf(folder.filePath(u"drafts"_s));
    QVERIFY(shelf.read().result().drafts.isEmpty());
    api::PlanFile file = ground.draft();
    const auto id = shelf.write({}, file).result();
    QVERIFY(id);
    file.name = u"another name"_s;
    QCOMPARE(shelf.write(*id, file).result(), id);
    QFile bad(folder.filePath(u"drafts/bad.routedesk-plan"_s));
    QVERIFY(bad.open(QIODevice::WriteOnly) && bad.write("?") == 1);
    bad.close();
    const ShelfContents contents = shelf.read().result();
    QCOMPARE(contents.drafts.size(), 1);
    QCOMPARE(contents.drafts.constFirst().file, file);
    QCOMPARE(contents.faults.size(), 1);
    QVERIFY(shelf.remove(*id).result());
    QVERIFY(shelf.read().result().drafts.isEmpty());
    QVERIFY(!DraftShelf::writeTo(u"/nowhere/at/all"_s, file).result());
    QCOMPARE(DraftShelf::readFrom(u"/nowhere/at/all"_s).result().error().kind, ShelfFault::Kind::CannotRead);
}

void DraftsTest::compares()
{
    Ground ground;
    const api::PlanFile server = serverDraft(ground.day.store, u"service"_s);
    QVERIFY(ground.day.move(u"a x"_s, u"B"_s, 0));
    DraftComparer comparer(ground.day.store, ground.day.times, ground.day.clock);
    QSignalSpy finished(&comparer, &DraftComparer::finished);
    comparer.start(server, ground.draft());
    QVERIFY(finished.wait());
    const DraftComparison &made = comparer.comparison();
    QCOMPARE(made.sums.at(0).stops, 5);
    QCOMPARE(made.sums.at(1).stops, 6);
    QCOMPARE(made.sums.at(0).unassigned, 2);
    QCOMPARE(made.sums.at(1).unassigned, 1);
    QCOMPARE(made.sums.at(1).workers, 2);
    QCOMPARE(made.routes.size(), 2);
    qint64 metres = 0;
    for (const QString &id : ground.day.plan->routeIds())
        metres += ground.day.plan->routeFigures(id).totals.metres;
    QCOMPARE(made.sums.at(1).metres, metres); // what the plan itself says
    QStringList moves;
    for (const DraftMove &move : made.moves)
        moves.append(name(move.key) + u' ' + move.places.at(0).who + u'>' + move.places.at(1).who);
    moves.sort();
    QCOMPARE(moves.join(u", "_s), u"a ana>bo, x >bo"_s);
}

void DraftsTest::fewestOutOfOrder_data()
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::addColumn<qsizetype>("count");

    QTest::newRow("the same") << u"a b c"_s << u"a b c"_s << qsizetype(0);
    QTest::newRow("one taken out") << u"a b c"_s << u"b c"_s << qsizetype(0);
    QTest::newRow("one moved far") << u"a b c d e"_s << u"b c d e a"_s << qsizetype(1);
    QTest::newRow("reversed") << u"a b c"_s << u"c b a"_s << qsizetype(2);
    QTest::newRow("nothing") << QString() << u"a"_s << qsizetype(0);
}

void DraftsTest::fewestOutOfOrder()
{
    QFETCH(QString, left);
    QFETCH(QString, right);
    const auto of = [](const QString &text) { return text.isEmpty() ? Sequence() : keys(text); };
    QTEST(outOfOrder(of(left), of(right)).size(), "count");
}

QTEST_GUILESS_MAIN(DraftsTest)
#include "tst_drafts.moc"
