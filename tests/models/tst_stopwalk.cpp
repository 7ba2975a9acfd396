// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/stopwalk.h"

#include <QTest>

using routedesk::api::OrderKey;
using routedesk::api::OrderType;
using routedesk::models::StopWalk;
using Step = StopWalk::Step;
using namespace Qt::StringLiterals;

namespace {

OrderKey key(int number)
{
    return { QString::number(number), OrderType::Drop };
}

// On a line, at the places of their numbers.
StopWalk::Nearest amongst(const QList<int> &numbers)
{
    return [numbers](const OrderKey &from, const StopWalk::Fits &fits) {
        std::optional<int> best;
        const int here = from.handle.toInt();
        for (const int number : numbers) {
            if (number != here && fits(key(number)) && (!best || std::abs(number - here) < std::abs(*best - here)))
                best = number;
        }
        return best ? std::optional(key(*best)) : std::nullopt;
    };
}

}

class TestStopWalk : public QObject {
    Q_OBJECT
private slots:
    void alongARoute()
    {
        const QList<OrderKey> stops{ key(1), key(2), key(3) };
        QCOMPARE(StopWalk::along(stops, key(2), Step::Next), key(3));
        QCOMPARE(StopWalk::along(stops, key(2), Step::Previous), key(1));
        QCOMPARE(StopWalk::along(stops, key(2), Step::First), key(1));
        QCOMPARE(StopWalk::along(stops, key(2), Step::Last), key(3));
        QCOMPARE(StopWalk::along(stops, key(3), Step::Next), std::nullopt);
        QCOMPARE(StopWalk::along(stops, key(1), Step::Previous), std::nullopt);
        QCOMPARE(StopWalk::along(stops, key(7), Step::Next), std::nullopt);
        QCOMPARE(StopWalk::along({}, key(7), Step::First), std::nullopt);
    }

    void fromNeighbourToNeighbourAndBack()
    {
        StopWalk walk;
        const auto all = [](const OrderKey &) { return true; };
        const auto nearest = amongst({ 0, 1, 3, 7, 20 });
        QCOMPARE(walk.beyond(key(1), Step::Previous, all, nearest), std::nullopt);
        QCOMPARE(walk.beyond(key(1), Step::Next, all, nearest), key(0));
        QCOMPARE(walk.beyond(key(0), Step::Next, all, nearest), key(3)); // not back to where one was
        QCOMPARE(walk.beyond(key(3), Step::Next, all, nearest), key(7));
        QCOMPARE(walk.beyond(key(7), Step::Previous, all, nearest), key(3));
        QCOMPARE(walk.beyond(key(3), Step::Next, all, nearest), key(7));
        QCOMPARE(walk.beyond(key(7), Step::First, all, nearest), key(1));
        QCOMPARE(walk.beyond(key(1), Step::Last, all, nearest), key(7));
        QCOMPARE(walk.beyond(key(7), Step::Next, all, nearest), key(20));
        QCOMPARE(walk.beyond(key(20), Step::Next, all, nearest), std::nullopt); // all were passed
    }

    void whoIsGoneIsPassedOver()
    {
        StopWalk walk;
        QList<int> pool{ 1, 2, 4, 8 };
        const auto fits = [&pool](const OrderKey &order) { return pool.contains(order.handle.toInt()); };
        QCOMPARE(walk.beyond(key(1), Step::Next, fits, amongst(pool)), key(2));
        QCOMPARE(walk.beyond(key(2), Step::Next, fits, amongst(pool)), key(4));
        pool.removeOne(2); // it was given a route
        QCOMPARE(walk.beyond(key(4), Step::Previous, fits, amongst(pool)), key(1));
    }

    void elsewhereItBeginsAnew()
    {
        StopWalk walk;
        const auto all = [](const OrderKey &) { return true; };
        const auto nearest = amongst({ 1, 2, 50, 51 });
        QCOMPARE(walk.beyond(key(1), Step::Next, all, nearest), key(2));
        QCOMPARE(walk.beyond(key(50), Step::Next, all, nearest), key(51));
        QCOMPARE(walk.beyond(key(51), Step::Next, all, nearest), key(2)); // what was passed before counts no more
    }
};

QTEST_APPLESS_MAIN(TestStopWalk)
#include "tst_stopwalk.moc"
