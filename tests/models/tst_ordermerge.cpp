// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "day.h"

#include "models/conflicts/ordermerge.h"
#include "models/conflicts/planmerge.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace routedesk;
using namespace routedesk::test;
using models::PlanConflict;
using models::RouteContents;
using models::RouteVersions;

namespace {

/// `A ana: a b c`; empty for a route that is not there.
RouteContents contents(const QString &text)
{
    if (text.isEmpty())
        return {};
    const QString head = text.section(u": "_s, 0, 0).section(u':', 0, 0);
    return { true, head.section(u' ', 1), u"g"_s, keys(text.section(u": "_s, 1)) };
}

/// Routes side by side, ` | ` between them: those of one letter are versions of one another.
QList<RouteVersions> versions(const QString &base, const QString &mine, const QString &theirs)
{
    QList<RouteVersions> result;
    RouteContents RouteVersions::*const places[]{ &RouteVersions::base, &RouteVersions::mine,
        &RouteVersions::theirs };
    const QStringList sides{ base, mine, theirs };
    for (qsizetype side = 0; side < 3; ++side) {
        for (const QString &one : sides.at(side).split(u" | "_s, Qt::SkipEmptyParts)) {
            const QString id = one.section(u' ', 0, 0);
            auto it = std::ranges::find(result, id, &RouteVersions::id);
            if (it == result.end())
                it = result.insert(result.end(), { id, {}, {}, {} });
            (*it).*places[side] = contents(one);
        }
    }
    return result;
}

QString say(const models::PlanMerge &merge)
{
    QStringList routes, conflicts;
    for (const auto &[id, route] : merge.rows) {
        if (route.exists)
            routes.append(u"%1 %2: %3"_s.arg(id, route.workerHandle, names(route.stops)));
    }
    const QStringList kinds{ u"order"_s, u"worker"_s, u"place"_s, u"closed"_s, u"gone"_s };
    for (const PlanConflict &one : merge.conflicts)
        conflicts.append(kinds.at(int(one.kind)) + u' ' + (one.routeId.isEmpty() ? name(one.key) : one.routeId));
    conflicts.sort();
    return routes.join(u" | "_s) + (conflicts.isEmpty() ? QString() : u" ! "_s + conflicts.join(u", "_s));
}

}

class OrderMergeTest : public QObject {
    Q_OBJECT

private slots:
    void mergesOrders_data();
    void mergesOrders();
    void seesWhatMayHaveMoved_data();
    void seesWhatMayHaveMoved();
    void isTheSameFromBothSides();
    void leads_data();
    void leads();
    void mergesPlans_data();
    void mergesPlans();
    void followsItsOwnAnswers();
};

void OrderMergeTest::mergesOrders_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("mine");
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<QString>("merged");
    QTest::addColumn<QString>("contested");

    const auto row = [](const char *title, const char *base, const char *mine, const char *theirs,
                         const char *merged, const char *contested) {
        QTest::newRow(title) << QString::fromLatin1(base) << QString::fromLatin1(mine)
                             << QString::fromLatin1(theirs) << QString::fromLatin1(merged)
                             << QString::fromLatin1(contested);
    };
    row("only mine", "a b c", "c a b", "a b c", "c a b", "");
    row("only theirs", "a b c", "a b c", "c a b", "c a b", "");
    row("both the same", "a b c", "c a b", "c a b", "c a b", "");
    row("different stops", "a b c d e", "b a c d e", "a b c e d", "b a c e d", "");
    row("different stops, far", "a b c d e f", "f a b c d e", "b c d e a f", "f b c d e a", "");
    row("one stop to two places", "a b c d", "b a c d", "b c d a", "b a c d", "a");
    row("one stop to one place, more by them", "a b c d e", "b c d a e", "b d c a e", "b d c a e", "");
    row("no sequence fits both", "a b c", "b a c", "a c b", "b a c", "a b c");
    row("past one another", "a b c d e", "a d b c e", "e a b c d", "e a d b c", "");
    row("past one another, into one gap", "a b c d e f", "a e b c d f", "a f b c d e", "a f e b c d", "");
    row("I put one in", "a b c", "a x b c", "c a b", "c a x b", "");
    row("they put one in", "a b c", "c a b", "a x b c", "c a x b", "");
    row("beside the one that stayed", "a b c d", "a x b c d", "b c d a", "x b c d a", "");
    row("both put it in, in one place", "a b", "a x b", "a x b", "a x b", "");
    row("both put it in, in two places", "a b", "x a b", "a b x", "x a b", "x");
    row("each puts one in there", "a b", "a x b", "a y b", "a x y b", "");
    row("they took one out that I had moved", "a b c", "c a b", "a b", "c a b", "");
}

void OrderMergeTest::mergesOrders()
{
    QFETCH(QString, base);
    QFETCH(QString, mine);
    QFETCH(QString, theirs);
    const models::OrderMerge merge = models::mergedOrder(keys(base), keys(mine), keys(theirs));
    QTEST(names(merge.stops), "merged");
    QList<api::OrderKey> contested(merge.contested.cbegin(), merge.contested.cend());
    std::ranges::sort(contested);
    QTEST(names(contested), "contested");
}

void OrderMergeTest::seesWhatMayHaveMoved_data()
{
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("moved");
    QTest::newRow("nothing") << u"a b c d e"_s << QString();
    QTest::newRow("to the front") << u"d a b c e"_s << u"d"_s;
    QTest::newRow("neighbours") << u"b a c d e"_s << u"a b"_s;
    QTest::newRow("to the end, and one is gone") << u"b d e a"_s << u"a"_s;
    QTest::newRow("new ones do not count") << u"x a b y c d e"_s << QString();
    QTest::newRow("turned round") << u"e d c b a"_s << u"a b c d e"_s;
}

void OrderMergeTest::seesWhatMayHaveMoved()
{
    QFETCH(QString, after);
    const QSet<api::OrderKey> moved = models::movedStops(keys(u"a b c d e"_s), keys(after));
    QList<api::OrderKey> sorted(moved.cbegin(), moved.cend());
    std::ranges::sort(sorted);
    QTEST(names(sorted), "moved");
}

// Whoever publishes first, the merge of two clean changes is one sequence, with all that either side has.
void OrderMergeTest::isTheSameFromBothSides()
{
    QRandomGenerator random(17);
    int clean = 0;
    for (int round = 0; round < 4000; ++round) {
        const QList<api::OrderKey> base = keys(u"a b c d e f g h"_s);
        const auto change = [&] {
            QList<api::OrderKey> side = base;
            for (int moves = 1 + int(random.bounded(2)); moves > 0; --moves)
                side.move(random.bounded(8), random.bounded(8));
            return side;
        };
        const QList<api::OrderKey> mine = change(), theirs = change();
        const auto here = models::mergedOrder(base, mine, theirs), there = models::mergedOrder(base, theirs, mine);
        QCOMPARE(here.isClean(), there.isClean());
        QCOMPARE(here.contested, there.contested);
        QCOMPARE(models::asSet(here.stops), models::asSet(base));
        QCOMPARE(here.stops.size(), base.size());
        if (here.isClean()) {
            ++clean;
            QCOMPARE(names(here.stops), names(there.stops));
        } else {
            QCOMPARE(names(here.stops), names(mine));
        }
    }
    QVERIFY(clean > 500 && clean < 3500);
}

void OrderMergeTest::leads_data()
{
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("actual");
    QTest::addColumn<QString>("led");
    QTest::newRow("as expected") << u"c a b"_s << u"a b c"_s << u"c a b"_s << u"a b c"_s;
    QTest::newRow("their move stays") << u"c a b d"_s << u"a b c d"_s << u"d c a b"_s << u"d a b c"_s;
    QTest::newRow("what has left stays out") << u"b a c"_s << u"a b c"_s << u"b a"_s << u"a b"_s;
    QTest::newRow("what has come stays in") << u"b a"_s << u"a b"_s << u"b a x"_s << u"a x b"_s;
    QTest::newRow("what is taken out goes") << u"a b c"_s << u"a c"_s << u"a b c x"_s << u"a c x"_s;
}

void OrderMergeTest::leads()
{
    QFETCH(QString, expected);
    QFETCH(QString, target);
    QFETCH(QString, actual);
    QTEST(names(models::ledSequence(keys(expected), keys(target), keys(actual))), "led");
}

void OrderMergeTest::mergesPlans_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("mine");
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<QString>("merged");
    const auto row
        = [](const char *title, const char *base, const char *mine, const char *theirs, const char *merged) {
              QTest::newRow(title) << QString::fromLatin1(base) << QString::fromLatin1(mine)
                                   << QString::fromLatin1(theirs) << QString::fromLatin1(merged);
          };
    row("other routes", "A ana: a b | B bo: c d", "A ana: b a | B bo: c d", "A ana: a b | B bo: d c",
        "A ana: b a | B bo: d c");
    row("they gave one away, I put others in order", "A ana: a b c d | B bo: e", "A ana: b a c d | B bo: e",
        "A ana: a b c | B bo: e d", "A ana: b a c | B bo: e d");
    row("each gave one away", "A ana: a b c | B bo: e", "A ana: b c | B bo: e a", "A ana: a b | B bo: e c",
        "A ana: b | B bo: e a c");
    row("to two routes", "A ana: a b | B bo: c | C cy: d", "A ana: b | B bo: c a | C cy: d",
        "A ana: b | B bo: c | C cy: d a", "A ana: b | B bo: c a | C cy: d ! place a");
    row("to one route", "A ana: a b | B bo: c", "A ana: b | B bo: c a", "A ana: b | B bo: c a",
        "A ana: b | B bo: c a");
    row("to two places of one route", "A ana: a b | B bo: c d e", "A ana: b | B bo: c a d e",
        "A ana: b | B bo: c d e a", "A ana: b | B bo: c a d e ! order B");
    row("into the pool and into a route", "A ana: a b | B bo: c", "A ana: b | B bo: c", "A ana: b | B bo: c a",
        "A ana: b | B bo: c ! place a");
    row("the same one from the pool", "A ana: a | B bo: c", "A ana: a x | B bo: c", "A ana: a | B bo: c x",
        "A ana: a x | B bo: c ! place x");
    row("moved within and out of it", "A ana: a b c | B bo: e", "A ana: c a b | B bo: e", "A ana: a b | B bo: e c",
        "A ana: c a b | B bo: e ! place c");
    row("one worker each", "A ana: a", "A bo: a", "A cy: a", "A bo: a ! worker A");
    row("the same worker", "A ana: a", "A bo: a", "A bo: a", "A bo: a");
    row("their worker, my order", "A ana: a b", "A ana: b a", "A cy: a b", "A cy: b a");
    row("a route gone under my edits", "A ana: a b", "A ana: b a", "", "A ana: b a ! gone A");
    row("a route gone that I only took one out of", "A ana: a b | B bo: c", "A ana: b | B bo: c a", "B bo: c",
        "B bo: c a ! place a");
    row("a new route", "", "", "A ana: a b", "A ana: a b");
    row("closed in my hands", "A ana: a z | B bo: c", "A ana: a | B bo: c z", "A ana: a z | B bo: c",
        "A ana: a z | B bo: c ! closed z");
}

void OrderMergeTest::mergesPlans()
{
    QFETCH(QString, base);
    QFETCH(QString, mine);
    QFETCH(QString, theirs);
    const auto isClosed = [](const api::OrderKey &one) { return one.handle == "z"_L1; };
    QTEST(say(models::mergedPlan(versions(base, mine, theirs), { isClosed })), "merged");
}

void OrderMergeTest::followsItsOwnAnswers()
{
    const auto open = [](const api::OrderKey &) { return false; };
    // I have moved a on while it was being sent to another place: the answer to that is no contradiction.
    const auto answered = versions(u"A ana: a b c"_s, u"A ana: b c a"_s, u"A ana: b a c"_s);
    QCOMPARE(say(models::mergedPlan(answered, { open, {}, true })), u"A ana: b c a"_s);
    QCOMPARE(say(models::mergedPlan(answered, { open })), u"A ana: b c a ! order A"_s);
    // On its way from A to B by our own calls, read in between by chance.
    const auto between = versions(u"A ana: a b | B bo: c"_s, u"A ana: b | B bo: a c"_s, u"A ana: b | B bo: c"_s);
    QCOMPARE(say(models::mergedPlan(between, { open, models::asSet(keys(u"a"_s)) })), u"A ana: b | B bo: a c"_s);
    const auto added
        = versions(u"A ana: b | B bo: c d"_s, u"A ana: b | B bo: a c d"_s, u"A ana: b | B bo: c d a"_s);
    QCOMPARE(say(models::mergedPlan(added, { open, models::asSet(keys(u"a"_s)) })), u"A ana: b | B bo: a c d"_s);
}

QTEST_GUILESS_MAIN(OrderMergeTest)
#include "tst_ordermerge.moc"
