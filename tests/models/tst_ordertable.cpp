// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ordertable.h"

#include <QRandomGenerator>
#include <QTest>
#include <QThreadPool>

#include <map>

using namespace Qt::StringLiterals;
using namespace routedesk;
using models::OrderTable;
using models::SlotIndex;

namespace {

api::Order orderOf(const QString &handle, api::OrderType type = api::OrderType::Drop, int attempt = 0)
{
    api::Order order;
    order.key = { handle, type, 0, attempt };
    return order;
}

QStringList attemptsOf(const OrderTable &table, const QString &handle)
{
    QStringList result;
    for (const api::OrderKey &key : table.keysOfHandle(handle))
        result.append(key.type.text() + QString::number(key.attempt));
    return result;
}

}

class OrderTableTest : public QObject {
    Q_OBJECT

private slots:
    void findsByKeyAndByHandle();
    void keepsWhatLeavesUntilRecycled();
    void agreesWithAMap();
    void indexSurvivesMuchChange();
    void clearsALargeDay();
};

void OrderTableTest::findsByKeyAndByHandle()
{
    OrderTable table;
    QCOMPARE(table.slotOf(orderOf(u"a"_s).key), -1);
    const int drop = table.insert(orderOf(u"a"_s), 0);
    const int pick = table.insert(orderOf(u"a"_s, api::OrderType::Pick), 0);
    const int again = table.insert(orderOf(u"a"_s, api::OrderType::Drop, 1), 0);
    table.insert(orderOf(u"b"_s), 0);
    QCOMPARE(table.count(), 4);
    QCOMPARE(table.slotOf(orderOf(u"a"_s, api::OrderType::Pick).key), pick);
    QCOMPARE(attemptsOf(table, u"a"_s), (QStringList { u"pick0"_s, u"drop0"_s, u"drop1"_s }));
    // From the middle, the head and the end of those of one handle.
    table.takeOut(pick);
    QCOMPARE(attemptsOf(table, u"a"_s), (QStringList { u"drop0"_s, u"drop1"_s }));
    table.takeOut(again);
    QCOMPARE(attemptsOf(table, u"a"_s), QStringList { u"drop0"_s });
    table.takeOut(drop);
    QVERIFY(table.keysOfHandle(u"a"_s).isEmpty());
    QCOMPARE(attemptsOf(table, u"b"_s), QStringList { u"drop0"_s });
}

void OrderTableTest::keepsWhatLeavesUntilRecycled()
{
    OrderTable table;
    const int slot = table.insert(orderOf(u"a"_s), 7);
    table.takeOut(slot);
    QCOMPARE(table.slotOf(orderOf(u"a"_s).key), -1);
    QCOMPARE(std::as_const(table).at(slot)->order.key.handle, u"a"_s);
    QVERIFY(table.insert(orderOf(u"b"_s), 0) != slot);
    table.recycle();
    QVERIFY(std::as_const(table).at(slot)->order.key.handle.isEmpty());
    QCOMPARE(table.insert(orderOf(u"c"_s), 0), slot);
    QCOMPARE(std::as_const(table).at(slot)->answeredAt, 0);
}

void OrderTableTest::agreesWithAMap()
{
    OrderTable table;
    std::map<QString, std::map<int, int>> naive; // handle, attempt, slot
    QRandomGenerator dice(7);
    for (int step = 0; step < 20'000; ++step) {
        const QString handle = QString::number(dice.bounded(400));
        const int attempt = dice.bounded(4);
        const api::Order order = orderOf(handle, api::OrderType::Drop, attempt);
        auto &attempts = naive[handle];
        if (const auto at = attempts.find(attempt); at != attempts.end()) {
            QCOMPARE(table.slotOf(order.key), at->second);
            table.takeOut(at->second);
            attempts.erase(at);
        } else {
            QCOMPARE(table.slotOf(order.key), -1);
            attempts.emplace(attempt, table.insert(order, 0));
        }
        if (dice.bounded(5) == 0)
            table.recycle();
        QCOMPARE(table.keysOfHandle(handle).size(), qsizetype(attempts.size()));
    }
    qsizetype count = 0;
    for (const auto &[handle, attempts] : naive) {
        for (const auto &[attempt, slot] : attempts)
            QCOMPARE(table.slotOf(orderOf(handle, api::OrderType::Drop, attempt).key), slot);
        count += qsizetype(attempts.size());
    }
    QCOMPARE(table.count(), count);
    QCOMPARE(table.occupied().size(), count);
}

void OrderTableTest::indexSurvivesMuchChange()
{
    SlotIndex index;
    const auto is = [](int wanted) { return [wanted](int slot) { return slot == wanted; }; };
    for (int round = 0; round < 50; ++round) {
        for (int slot = 0; slot < 200; ++slot)
            index.insert(size_t(slot % 10), slot); // many of one hash
        for (int slot = 0; slot < 200; ++slot)
            QCOMPARE(index.find(size_t(slot % 10), is(slot)), slot);
        index.replace(3, 3, 1003);
        QCOMPARE(index.find(3, is(1003)), 1003);
        index.replace(3, 1003, 3);
        for (int slot = 0; slot < 200; ++slot)
            index.remove(size_t(slot % 10), slot);
        QCOMPARE(index.size(), 0);
        QCOMPARE(index.find(3, is(3)), -1);
    }
}

void OrderTableTest::clearsALargeDay()
{
    OrderTable table;
    for (int i = 0; i < 5000; ++i)
        table.insert(orderOf(QString::number(i)), 0);
    table.clear();
    QCOMPARE(table.count(), 0);
    QVERIFY(table.occupied().isEmpty());
    QVERIFY(table.keysOfHandle(u"1"_s).isEmpty());
    QCOMPARE(table.insert(orderOf(u"1"_s), 0), 0);
    QThreadPool::globalInstance()->waitForDone();
}

QTEST_GUILESS_MAIN(OrderTableTest)
#include "tst_ordertable.moc"
