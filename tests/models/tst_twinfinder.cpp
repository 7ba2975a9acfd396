// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "paperserver.h"
#include "planday.h"

#include "models/import/importkey.h"
#include "models/imports/twinfinder.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace routedesk;
using namespace routedesk::test;
using namespace routedesk::models;

namespace {

constexpr int rowCount = 400; // too many to be asked for one by one

api::Order onServer(const QString &handle, api::OrderStatus status, int attempt = 0)
{
    api::Order order = test::order(u"a"_s);
    order.key = { handle, {}, 0, attempt };
    order.status = status;
    return order;
}

std::vector<quint64> keysOf(int rows)
{
    std::vector<quint64> keys;
    for (int i = 0; i < rows; ++i)
        keys.push_back(importKey({ u"row-%1"_s.arg(i), {}, 0, 0 }));
    return keys;
}

}

/// What of many rows the server has already.
class TwinFinderTest : public QObject {
    Q_OBJECT

private slots:
    void findsClosedOnesToo();
    void stopsWhenAllAreFound();

private:
    /// "handle/attempt status" of what is found until nothing more is asked.
    [[nodiscard]] static QStringList look(PaperServer &server, int rows);
};

QStringList TwinFinderTest::look(PaperServer &server, int rows)
{
    api::OrdersClient client(
        server, api::Connection{ QUrl(u"https://example.test"_s), {} }, api::RetryPolicy{ .attempts = 1 });
    DispatchStore store;
    TwinFinder finder(client, store);
    QStringList all;
    QObject::connect(&finder, &TwinFinder::found, &finder, [&](const QList<api::Order> &orders) {
        for (const api::Order &order : orders)
            all.append(order.key.handle + u'/' + QString::number(order.key.attempt) + u' ' + order.status.text());
    });
    finder.look(keysOf(rows), {});
    // Row 0 stands at the very end of the history, or is open.
    (void)QTest::qWaitFor([&] { return all.join(u' ').contains(u"row-0/"_s); });
    all.sort();
    return all;
}

void TwinFinderTest::findsClosedOnesToo()
{
    PaperServer server;
    server.pageSize = 20;
    using enum api::OrderStatus;
    QList<api::Order> orders{ onServer(u"row-0"_s, Completed) };
    for (int i = 0; i < 100; ++i)
        orders.append(onServer(u"other-%1"_s.arg(i), i % 2 ? Completed : Planned));
    orders += { onServer(u"row-6"_s, Cancelled), onServer(u"row-7"_s, Cancelled),
        onServer(u"row-7"_s, Completed, 1), onServer(u"row-6"_s, Unplanned, 1) };
    server.put(orders);
    QCOMPARE(look(server, rowCount),
        QStringList({ u"row-0/0 completed"_s, u"row-6/1 unplanned"_s, u"row-7/1 completed"_s }));
}

void TwinFinderTest::stopsWhenAllAreFound()
{
    PaperServer server;
    server.pageSize = 1000;
    QList<api::Order> orders;
    for (int i = 0; i < rowCount; ++i)
        orders.append(onServer(u"row-%1"_s.arg(i), api::OrderStatus::Planned));
    server.put(orders);
    QCOMPARE(look(server, rowCount).size(), rowCount);
    QCoreApplication::processEvents();
    QCOMPARE(server.takeCalls().size(), 1);
}

QTEST_GUILESS_MAIN(TwinFinderTest)
#include "tst_twinfinder.moc"
