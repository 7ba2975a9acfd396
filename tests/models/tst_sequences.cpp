// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "day.h"

#include "models/sequences.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace routedesk;
using namespace routedesk::test;

class SequencesTest : public QObject {
    Q_OBJECT

private slots:
    void merges_data();
    void merges();
    void putsBlocks_data();
    void putsBlocks();
    void uncrosses_data();
    void uncrosses();
    void readsKeysBack();
};

void SequencesTest::merges_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("mine");
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<QString>("merged");

    QTest::newRow("nothing") << u"a b"_s << u"a b"_s << u"a b"_s << u"a b"_s;
    QTest::newRow("mine only") << u"a b c"_s << u"c a"_s << u"a b c"_s << u"c a"_s;
    QTest::newRow("theirs only") << u"a b c"_s << u"a b c"_s << u"b d a"_s << u"b d a"_s;
    QTest::newRow("my order is kept") << u"a b c"_s << u"c b a"_s << u"b a c"_s << u"c b a"_s;
    QTest::newRow("they took out") << u"a b c"_s << u"c b a"_s << u"a c"_s << u"c a"_s;
    QTest::newRow("they put in") << u"a b c"_s << u"c b a"_s << u"a x b c"_s << u"c b a x"_s;
    QTest::newRow("they put in first") << u"a b"_s << u"b a"_s << u"x a b"_s << u"x b a"_s;
    QTest::newRow("they put in two") << u"a b"_s << u"b a"_s << u"a x y b"_s << u"b a x y"_s;
    QTest::newRow("I took it out") << u"a b c"_s << u"a c"_s << u"b a c"_s << u"a c"_s;
    QTest::newRow("both put it in") << u"a"_s << u"x a"_s << u"a x y"_s << u"x y a"_s;
    QTest::newRow("all gone") << u"a b"_s << u"b a x"_s << u""_s << u"x"_s;
}

void SequencesTest::merges()
{
    QFETCH(QString, base);
    QFETCH(QString, mine);
    QFETCH(QString, theirs);
    QTEST(names(models::mergedSequence(keys(base), keys(mine), keys(theirs))), "merged");
}

void SequencesTest::putsBlocks_data()
{
    QTest::addColumn<QString>("block");
    QTest::addColumn<int>("index");
    QTest::addColumn<QString>("result");

    QTest::newRow("down") << u"a"_s << 3 << u"b c a d e"_s;
    QTest::newRow("up") << u"d"_s << 1 << u"a d b c e"_s;
    QTest::newRow("onto itself") << u"b"_s << 1 << u"a b c d e"_s;
    QTest::newRow("right behind itself") << u"b"_s << 2 << u"a b c d e"_s;
    QTest::newRow("selected rows above and below") << u"a e"_s << 3 << u"b c a e d"_s;
    QTest::newRow("all rows above") << u"a b c"_s << 4 << u"d a b c e"_s;
    QTest::newRow("in the order given") << u"c a"_s << 5 << u"b d e c a"_s;
    QTest::newRow("to the end") << u"b"_s << -1 << u"a c d e b"_s;
    QTest::newRow("past the end") << u"b"_s << 99 << u"a c d e b"_s;
    QTest::newRow("from elsewhere") << u"x y"_s << 2 << u"a b x y c d e"_s;
}

void SequencesTest::putsBlocks()
{
    QFETCH(QString, block);
    QFETCH(int, index);
    QTEST(names(models::withBlockAt(keys(u"a b c d e"_s), keys(block), index)), "result");
}

void SequencesTest::uncrosses_data()
{
    QTest::addColumn<QString>("stops");
    QTest::addColumn<QString>("movable");
    QTest::addColumn<QString>("result");

    QTest::newRow("fine") << u"a+ b a- c"_s << u"a+ a-"_s << u"a+ b a- c"_s;
    QTest::newRow("the drop went too far up") << u"a- x a+ b"_s << u"a-"_s << u"x a+ a- b"_s;
    QTest::newRow("the pick went too far down") << u"x a- b a+"_s << u"a+"_s << u"x a+ a- b"_s;
    QTest::newRow("two pairs") << u"a- b- b+ a+"_s << u"a- b-"_s << u"b+ b- a+ a-"_s;
    QTest::newRow("not ours to move") << u"a- a+"_s << u"x"_s << u"a- a+"_s;
    QTest::newRow("not of one pair") << u"a- b+"_s << u"a- b+"_s << u"a- b+"_s;
}

void SequencesTest::uncrosses()
{
    QFETCH(QString, stops);
    QFETCH(QString, movable);
    models::Sequence sequence = keys(stops);
    models::uncross(sequence, models::asSet(keys(movable)));
    QTEST(names(sequence), "result");
    QCOMPARE(models::isCrossed(sequence), QByteArray(QTest::currentDataTag()) == "not ours to move");
}

void SequencesTest::readsKeysBack()
{
    QCOMPARE(names(keys(u"a a+ a-"_s)), u"a a+ a-"_s);
}

QTEST_GUILESS_MAIN(SequencesTest)
#include "tst_sequences.moc"
