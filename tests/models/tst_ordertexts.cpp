// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planday.h"

#include "models/ordersfiltermodel.h"
#include "models/poolmodel.h"
#include "models/search/textquery.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace routedesk;
using namespace routedesk::test;
using namespace routedesk::models;

namespace {

bool found(const QString &text, const api::Order &order)
{
    TextQuery::Look look;
    const TextQuery query(text);
    const bool matches = query.matches(order, look);
    if (matches != (query.rank(order) > 0))
        qFatal("matches() and rank() differ");
    return matches;
}

api::Order withNote(const QString &note)
{
    api::Order result = order(u"a"_s);
    result.metadata.set(u"note"_s, note);
    return result;
}

QString randomText(QRandomGenerator &dice)
{
    static const QString letters = u"aAbBéÉ1 -Ωßñ"_s;
    QString text;
    for (int i = dice.bounded(1, 14); i > 0; --i)
        text += letters.at(dice.bounded(int(letters.size())));
    return text;
}

}

class OrderTextsTest : public QObject {
    Q_OBJECT

private slots:
    void findsInMetadata_data();
    void findsInMetadata();
    void findsWherever();
    void findsAtEveryPlace();
    void doesNotFindAcrossTexts();
    void looksOnceAtSharedKeys();
    void sortsTextsAsTextsCompare();
    void aLargeDayIsFilteredAndSorted();
    void thePoolFollowsALargeDay();
};

void OrderTextsTest::findsInMetadata_data()
{
    QTest::addColumn<QString>("note");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("inside") << u"ring the bell twice"_s << u"bell"_s << true;
    QTest::newRow("other case") << u"Ring The BELL"_s << u"bell"_s << true;
    QTest::newRow("typed in capitals") << u"ring the bell"_s << u"BELL"_s << true;
    QTest::newRow("accent in the text") << u"café"_s << u"cafe"_s << true;
    QTest::newRow("accent typed") << u"cafe"_s << u"café"_s << true;
    QTest::newRow("beyond accents") << u"πόρτα"_s << u"ΠΟΡΤΑ"_s << true;
    QTest::newRow("figures and signs") << u"INV-2031-00417"_s << u"v-2031-004"_s << true;
    QTest::newRow("a sign is not its neighbour") << u"a[b"_s << u"a{b"_s << false;
    QTest::newRow("two words") << u"zone-3, ring the bell"_s << u"bell zone-3"_s << true;
    QTest::newRow("one of two") << u"ring the bell"_s << u"bell dog"_s << false;
    QTest::newRow("longer than the text") << u"be"_s << u"bell"_s << false;
    QTest::newRow("the key") << u"x"_s << u"not"_s << true;
    QTest::newRow("one letter") << u"xyq"_s << u"q"_s << true;
    QTest::newRow("nothing typed") << u"x"_s << u""_s << false;
}

void OrderTextsTest::findsInMetadata()
{
    QFETCH(QString, note);
    QFETCH(QString, typed);
    QFETCH(bool, isFound);
    QCOMPARE(found(typed, withNote(note)), isFound);
}

void OrderTextsTest::findsWherever()
{
    api::Order one = order(u"handle-7"_s);
    one.destination.address = u"12 Lincoln Ave"_s;
    one.workerHandle = u"ana"_s;
    one.workerName = u"Ana Ñandú"_s;
    one.opsGroupHandle = u"south"_s;
    for (const QString &typed : { u"handle"_s, u"lincoln"_s, u"ana"_s, u"nandu"_s, u"south lincoln"_s })
        QVERIFY2(found(typed, one), qPrintable(typed));
    QVERIFY(!found(u"north"_s, one));
}

void OrderTextsTest::findsAtEveryPlace()
{
    for (int size = 1; size <= 70; ++size) {
        for (int at = 0; at + 3 <= size; ++at) {
            QString note(size, u'x');
            note.replace(at, 3, u"YzY"_s);
            QVERIFY2(found(u"yzy"_s, withNote(note)), qPrintable(note));
            QVERIFY(!found(u"yzz"_s, withNote(note)));
        }
    }
}

void OrderTextsTest::doesNotFindAcrossTexts()
{
    api::Order one = order(u"a"_s);
    one.metadata.set(u"first"_s, u"begin"_s);
    one.metadata.set(u"second"_s, u"ning"_s);
    QVERIFY(!found(u"beginning"_s, one));
    QVERIFY(!found(u"firstbegin"_s, one));
}

void OrderTextsTest::looksOnceAtSharedKeys()
{
    api::Metadata::Builder builder;
    const TextQuery query(u"zone 4"_s);
    TextQuery::Look look;
    int hits = 0;
    for (int i = 0; i < 10; ++i) {
        api::Order one = order(u"a"_s);
        const std::string value = std::to_string(i);
        builder.add(i < 5 ? "zone" : "area", value);
        one.metadata = builder.take();
        hits += query.matches(one, look) ? 1 : 0;
    }
    QCOMPARE(hits, 1);
}

void OrderTextsTest::sortsTextsAsTextsCompare()
{
    QRandomGenerator dice(3);
    PlanDay day;
    OrdersModel orders(day.store, *day.plan);
    OrdersFilterModel filter(orders, day.store, *day.plan);
    QList<api::Order> made;
    for (int i = 0; i < 300; ++i) {
        api::Order one = order(QString::number(i));
        one.destination.address = i % 10 == 0 ? QString() : randomText(dice);
        made.append(one);
    }
    day.store.applyOrders(made, 0);
    for (const Qt::SortOrder direction : { Qt::AscendingOrder, Qt::DescendingOrder }) {
        filter.sort(OrdersModel::Address, direction);
        bool hasEnded = false;
        for (int row = 1; row < filter.rowCount(); ++row) {
            const QVariant above = filter.index(row - 1, OrdersModel::Address).data();
            const QVariant here = filter.index(row, OrdersModel::Address).data();
            hasEnded = hasEnded || !above.isValid();
            QVERIFY(!hasEnded || !here.isValid()); // without an address: last
            if (!here.isValid())
                continue;
            const int compared = above.toString().compare(here.toString(), Qt::CaseInsensitive);
            QVERIFY(direction == Qt::AscendingOrder ? compared <= 0 : compared >= 0);
        }
    }
}

void OrderTextsTest::aLargeDayIsFilteredAndSorted()
{
    PlanDay day;
    OrdersModel orders(day.store, *day.plan);
    OrdersFilterModel filter(orders, day.store, *day.plan);
    const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<api::Order> made;
    for (int i = 0; i < 7000; ++i) {
        api::Order one = order(u"order-%1"_s.arg(i));
        one.metadata.set(u"zone"_s, u"zone-%1"_s.arg(i % 70));
        made.append(one);
    }
    for (int first = 0; first < 7000; first += 500)
        day.store.applyOrders(made.sliced(first, 500), 0);
    day.store.markLoaded();
    QCOMPARE(filter.rowCount(), 7000);
    filter.setFilter({ .text = u"zone-33"_s });
    QCOMPARE(filter.rowCount(), 100);
    filter.sort(OrdersModel::Handle, Qt::DescendingOrder);
    QCOMPARE(filter.index(0, OrdersModel::Handle).data().toString(), u"order-943"_s);
    filter.setFilter({});
    QCOMPARE(filter.rowCount(), 7000);
    QCOMPARE(filter.index(0, OrdersModel::Handle).data().toString(), u"order-999"_s);
    filter.sort(OrdersModel::Metadata, Qt::AscendingOrder);
    QCOMPARE(filter.index(0, OrdersModel::Metadata).data().toStringList(), QStringList { u"zone: zone-0"_s });
}

void OrderTextsTest::thePoolFollowsALargeDay()
{
    PlanDay day;
    PoolModel pool(day.store, *day.plan);
    const QAbstractItemModelTester tester(&pool, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<api::Order> made;
    for (int i = 0; i < 400; ++i)
        made.append(order(QString::number(i)));
    day.store.applyOrders(made, 0);
    QCOMPARE(pool.rowCount(), 400);
    QSet<api::OrderKey> seen;
    for (int i = 0; i < 400; i += 3)
        seen.insert(key(QString::number(i)));
    day.store.retainOrders(seen, day.store.revision());
    QCOMPARE(pool.rowCount(), seen.size());
    QCOMPARE(day.plan->pool().size(), seen.size());
    for (int row = 0; row < pool.rowCount(); ++row)
        QVERIFY(seen.contains(pool.key(row)) && pool.rowOf(pool.key(row)) == row);
    day.store.applyOrders(made, 0); // into the slots that were given back
    QCOMPARE(pool.rowCount(), 400);
    QVERIFY(day.plan->isInPool(key(u"1"_s)));
}

QTEST_GUILESS_MAIN(OrderTextsTest)
#include "tst_ordertexts.moc"
