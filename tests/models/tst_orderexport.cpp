// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/export/orderexport.h"

#include "tst_importsupport.h"

#include <QFile>
#include <QTemporaryDir>

using namespace importtest;
using namespace routedesk;

namespace {

api::Instant at(int day, int hour, int minute)
{
    return api::toInstant(QDateTime(QDate(2026, 11, day), QTime(hour, minute), QTimeZone(QTimeZone::UTC)));
}

/// Every field that the import can read, and texts that tables trip over.
SheetOrder full(const QString &handle)
{
    api::Order order;
    order.key = { handle, api::OrderType::Drop, 2, 0 };
    order.destination.address = u"Äußere \"Sechs\" Straße 6, Köln; 2. Stock"_s;
    order.destination.point = api::GeoPoint::fromDegrees(-121.8903951, 37.3316999);
    order.destination.radius = 75;
    order.scheduledAfter = at(2, 22, 30);
    order.scheduledAt = at(3, 9, 15); // over midnight
    order.expectedServiceTime = 437;
    order.productTypes = { u"frozen"_s, u"fragile"_s };
    order.capacityUsed = 12;
    order.priority = api::Priority::High;
    order.workerHandle = u"ana"_s;
    order.opsGroupHandle = u"san-jose"_s;
    order.metadata.set(u"Kunde.Name"_s, u"=HYPERLINK(\"http://x\")"_s);
    order.metadata.set(u"note"_s, u"Ring twice,\nthen \"wait\"; no dogs\tplease"_s.replace(u'\t', u' '));
    order.metadata.set(u"phone"_s, u"+1 408 555-0101"_s);
    order.metadata.set(u"code"_s, u"00042"_s);
    order.metadata.set(u"big"_s, u"12345678901234567890"_s);
    order.metadata.set(u"date"_s, u"2026-11-02"_s);
    order.metadata.set(u"minus"_s, u"-2+3+cmd|' /C calc'!A0"_s);
    order.metadata.set(u"at"_s, u"@SUM(1)"_s);
    return { order, { u"On the way"_s, u"09:42"_s } };
}

QList<SheetOrder> orders()
{
    SheetOrder zeros = full(u"007"_s);
    zeros.order.key.typeIndex = 0;
    zeros.order.metadata = {};
    zeros.order.metadata.set(u"only here"_s, u"x"_s);
    SheetOrder fence = full(u"-fence"_s);
    fence.order.key.type = api::OrderType::Pick;
    fence.order.destination = {};
    fence.order.destination.polygon
        = api::GeoRing{ *api::GeoPoint::fromDegrees(-121.9, 37.3), *api::GeoPoint::fromDegrees(-121.8, 37.3),
              *api::GeoPoint::fromDegrees(-121.8, 37.40000001), *api::GeoPoint::fromDegrees(-121.9, 37.3) };
    SheetOrder place = full(u"=1+1"_s);
    place.order.destination = {};
    place.order.destination.placeHandle = u"depot; north"_s;
    SheetOrder bare;
    bare.order.key.handle = u"bare"_s;
    bare.order.destination.point = api::GeoPoint::fromDegrees(-121.5, 37.25);
    bare.order.scheduledAt = at(2, 18, 0);
    return { full(u"A-1"_s), zeros, fence, place, bare };
}

/// What the order was when it was new.
api::NewOrder newOrder(const api::Order &order)
{
    api::NewOrder result;
    result.handle = order.key.handle;
    result.type = order.key.type;
    if (order.key.typeIndex != 0)
        result.typeIndex = order.key.typeIndex;
    result.destination = order.destination;
    result.scheduledAt = order.scheduledAt;
    result.scheduledAfter = order.scheduledAfter;
    result.expectedServiceTime = order.expectedServiceTime;
    result.capacityUsed = order.capacityUsed;
    result.priority = order.priority;
    result.productTypes = order.productTypes;
    result.metadata = order.metadata;
    return result;
}

QHash<QString, QString> metadataOf(const api::NewOrder &order)
{
    QHash<QString, QString> result;
    for (const auto &entry : order.metadata.entries())
        result.insert(entry.key, entry.value);
    return result;
}

/// As a dispatcher has them: some fields, in an order of their own, with what the desk shows between.
QList<SheetColumn> wanted()
{
    using Field = ImportField;
    return { { Field::OrderHandle, {}, {} }, { Field::Ignored, {}, u"Status"_s }, { Field::ScheduledAt, {}, {} },
        { Field::ScheduledAfter, {}, {} }, { Field::Ignored, {}, u"Arrival"_s }, { Field::Metadata, {}, {} },
        { Field::Address, {}, {} } };
}

}

class OrderExportTest : public QObject {
    Q_OBJECT

private slots:
    void importsAgainUnchanged_data();
    void importsAgainUnchanged();
    void keepsTheColumnsAsShown();
    void neverWritesAFormula();
    void leavesTheOldFileWhenItCannot();
    void stopsWhenAsked();
    void refusesTextsTooLongForACell();
};

void OrderExportTest::importsAgainUnchanged_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("format");
    QTest::newRow("csv") << u"orders.csv"_s << int(TableFormat::Csv);
    QTest::newRow("xlsx") << u"orders.xlsx"_s << int(TableFormat::Xlsx);
}

void OrderExportTest::importsAgainUnchanged()
{
    QFETCH(QString, name);
    QFETCH(int, format);
    const QTemporaryDir folder;
    const QString path = folder.filePath(name);
    const QList<SheetOrder> all = orders();
    const auto outcome
        = writeOrders({ path, TableFormat(format), wanted(), all, QTimeZone("Europe/Berlin") }).result();
    QCOMPARE(outcome.kind, TableFile::Outcome::Kind::Written);

    ImportModel model;
    // another day, another zone: the file says it all
    model.load({ path }, options(QDate(2027, 5, 4), "Asia/Tokyo"));
    QTRY_COMPARE(model.state(), ImportModel::State::Ready);
    QVERIFY(model.notes().isEmpty());
    const QList<ImportedOrder> read = model.goodOrders().result();
    QCOMPARE(read.size(), all.size());
    for (int i = 0; i < all.size(); ++i) {
        api::NewOrder expected = newOrder(all[i].order);
        api::NewOrder got = read[i].order;
        // the order of the keys is the table's
        QCOMPARE(metadataOf(got), metadataOf(expected));
        got.metadata = expected.metadata = {};
        QCOMPARE(got.handle, expected.handle);
        QCOMPARE(got.destination.address, expected.destination.address);
        QVERIFY(got.destination == expected.destination);
        QVERIFY(got == expected);
        QCOMPARE(read[i].workerHandle, all[i].order.workerHandle);
        QCOMPARE(read[i].opsGroupHandle, all[i].order.opsGroupHandle);
    }
}

void OrderExportTest::keepsTheColumnsAsShown()
{
    const OrderSheet sheet(wanted(), orders(), QTimeZone("America/Los_Angeles"));
    const QStringList headers = sheet.headers();
    QCOMPARE(headers.first(5),
        QStringList(
            { u"order_handle"_s, u"shown.Status"_s, u"scheduled_at"_s, u"scheduled_after"_s, u"shown.Arrival"_s }));
    QCOMPARE(headers.at(5), u"metadata.Kunde.Name"_s);
    QCOMPARE(QSet<QString>(headers.cbegin(), headers.cend()).size(), headers.size());
    const QStringList row = sheet.row(orders().first());
    QCOMPARE(row.size(), headers.size());
    QCOMPARE(row.first(5),
        QStringList({ u"A-1"_s, u"On the way"_s, u"2026-11-03T01:15:00-08:00"_s, u"2026-11-02T14:30:00-08:00"_s,
            u"09:42"_s }));
    // what nobody has needs no column
    const OrderSheet bare({ { ImportField::OrderHandle, {}, {} } }, { orders().last() }, QTimeZone(QTimeZone::UTC));
    QCOMPARE(bare.headers(), QStringList({ u"order_handle"_s, u"latitude"_s, u"longitude"_s, u"scheduled_at"_s }));
}

void OrderExportTest::neverWritesAFormula()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"orders.csv"_s);
    QCOMPARE(writeOrders({ path, TableFormat::Csv, wanted(), orders(), QTimeZone(QTimeZone::UTC) }).result().kind,
        TableFile::Outcome::Kind::Written);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    for (const char *formula : { "=HYPERLINK", "-2+3+cmd", "@SUM", "=1+1" }) {
        QVERIFY(text.contains(QByteArray("\"'") + formula));
        QVERIFY(!text.contains(QByteArray("\"") + formula));
        QVERIFY(!text.contains(QByteArray(",") + formula));
    }
    QVERIFY(text.contains("+1 408 555-0101"));
}

void OrderExportTest::leavesTheOldFileWhenItCannot()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"no/such/folder.xlsx"_s);
    for (const TableFormat format : { TableFormat::Csv, TableFormat::Xlsx }) {
        const auto outcome = writeOrders({ path, format, wanted(), orders(), QTimeZone(QTimeZone::UTC) }).result();
        QCOMPARE(outcome.kind, TableFile::Outcome::Kind::SystemError);
        QVERIFY(!outcome.detail.isEmpty());
    }
}

void OrderExportTest::stopsWhenAsked()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"orders.xlsx"_s);
    QFile old(path);
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("what was there");
    old.close();
    QList<SheetOrder> many;
    for (int i = 0; i < 20'000; ++i)
        many.append(full(QString::number(i)));
    std::stop_source stop;
    QFuture<TableFile::Outcome> writing = writeOrders(
        { path, TableFormat::Xlsx, wanted(), many, QTimeZone(QTimeZone::UTC), stop.get_token() });
    stop.request_stop();
    QCOMPARE(writing.result().kind, TableFile::Outcome::Kind::Cancelled);
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), "what was there"_ba);
}

void OrderExportTest::refusesTextsTooLongForACell()
{
    const QTemporaryDir folder;
    SheetOrder order = full(u"A-1"_s);
    order.order.metadata.set(u"note"_s, QString(40'000, u'x'));
    const QString path = folder.filePath(u"orders.xlsx"_s);
    const auto outcome
        = writeOrders({ path, TableFormat::Xlsx, wanted(), { order }, QTimeZone(QTimeZone::UTC) }).result();
    QCOMPARE(outcome.kind, TableFile::Outcome::Kind::LongText);
    QCOMPARE(outcome.row, 2);
    QVERIFY(!QFile::exists(path));
}

QTEST_GUILESS_MAIN(OrderExportTest)
#include "tst_orderexport.moc"
