// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "paperserver.h"
#include "planday.h"

#include "models/imports/importbook.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

/// Imports to test with: rows that make a call each three, and what a crash leaves of a run.
namespace routedesk::test {

using namespace Qt::StringLiterals;
using namespace models;

inline constexpr int rowCount = 12;
inline constexpr int perCall = 3;

/// A row of its own ops group with two others, so that each three are a call.
inline ImportedOrder row(int at, const QString &handle = {})
{
    ImportedOrder one;
    one.row = at;
    one.order.handle = handle.isNull() ? u"row-%1"_s.arg(at) : handle;
    one.order.destination = test::order(u"a"_s).destination;
    one.order.scheduledAt = test::at(12);
    one.opsGroupHandle = u"group-%1"_s.arg(at / perCall);
    return one;
}

inline QList<ImportedOrder> rows(int count = rowCount)
{
    QList<ImportedOrder> all;
    for (int i = 0; i < count; ++i)
        all.append(row(i));
    return all;
}

inline LeftRows left(int count = rowCount)
{
    LeftRows all;
    all.csv = "order_handle,note,reason\r\n";
    for (int i = 0; i < count; ++i) {
        all.csv += "row-" + QByteArray::number(i) + ",\"two\r\nlines \"\"" + QByteArray::number(i) + "\"\"\",\r\n";
        all.rows.append(i);
    }
    return all;
}

/// What is asked for may be there before anybody can wait for it.
inline bool comes(QSignalSpy &spy)
{
    return !spy.isEmpty() || spy.wait(std::chrono::seconds(30));
}

/// One run of the application: everything that a crash takes along. What stays is the server and the folder.
struct Run {
    static constexpr OutboxTiming quick{ 3, std::chrono::milliseconds(1), std::chrono::milliseconds(1),
        std::chrono::milliseconds(4) };

    Run(PaperServer &server, const QString &folder, const OutboxTiming &timing = quick)
        : client(server, api::Connection{ QUrl(u"https://example.test"_s), {} }, api::RetryPolicy{ .attempts = 1 })
    {
        clock.time = at(6);
        store.setScope(day());
        outbox = std::make_unique<Outbox>(client, store, clock, folder, timing);
        book = std::make_unique<ImportBook>(client, *outbox, clock, folder, u"maria"_s);
        sender = std::make_unique<OrderSender>(*outbox);
    }

    [[nodiscard]] ImportRun *begin(const QList<ImportedOrder> &orders, const LeftRows &leftRows = left())
    {
        QFuture<ImportBook::Begun> begun = book->begin(u"orders.csv"_s, {}, orders, leftRows);
        if (!QTest::qWaitFor([&] { return begun.isFinished(); }))
            return nullptr;
        return begun.result().value_or(nullptr);
    }
    [[nodiscard]] bool load()
    {
        QSignalSpy loaded(book.get(), &ImportBook::loaded);
        book->open();
        return comes(loaded);
    }

    HandClock clock;
    DispatchStore store;
    api::OrdersClient client;
    std::unique_ptr<Outbox> outbox;
    std::unique_ptr<ImportBook> book;
    std::unique_ptr<OrderSender> sender;
};

inline QList<api::Order> ordersOf(PaperServer &server)
{
    QList<api::Order> all;
    for (int i = 0; i < rowCount; ++i) {
        if (const api::Order *order = server.order({ u"row-%1"_s.arg(i), {}, 0, 0 }))
            all.append(*order);
    }
    return all;
}

/// What a crash at that moment would have left.
struct Wreck {
    QHash<QString, QByteArray> files;
    QList<api::Order> orders;

    bool operator==(const Wreck &) const = default;
};

inline Wreck wreckOf(const QString &folder, PaperServer &server)
{
    Wreck wreck;
    for (const QString &sub : { QString(), u"imports/"_s }) {
        for (const QString &name : QDir(folder + u'/' + sub).entryList(QDir::Files)) {
            QFile file(folder + u'/' + sub + name);
            if (file.open(QIODevice::ReadOnly))
                wreck.files.insert(sub + name, file.readAll());
        }
    }
    wreck.orders = ordersOf(server);
    return wreck;
}

inline void restore(const Wreck &wreck, const QString &folder)
{
    QDir(folder).mkpath(u"imports"_s);
    for (const auto &[name, bytes] : wreck.files.asKeyValueRange()) {
        QFile file(folder + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
}

}
