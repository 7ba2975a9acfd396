// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tst_importsupport.h"

using namespace importtest;
using namespace routedesk;
using F = ImportField;

/// What stands in for empty cells and missing columns.
class ImportDefaultsTest : public QObject {
    Q_OBJECT

private slots:
    void keepsOneOfEach();
    void standsInForEveryField();
    void yieldsToWhatIsWritten();
    void givesAPlaceOnlyWhereThereIsNone();
    void addsTheCountryToAddresses();
    void readsTimesLikeCells();
    void isUnderstoodInTheCell();
    void refusesWhatCannotBeRead_data();
    void refusesWhatCannotBeRead();
    void checksAgainWhenChanged();
};

namespace {

ImportOptions with(std::initializer_list<std::pair<ColumnTarget, QString>> defaults)
{
    ImportOptions result = options();
    for (const auto &[target, text] : defaults)
        result.defaults.set(target, text);
    return result;
}

QList<ImportedOrder> ordersOf(const QByteArray &csv, const ImportOptions &options)
{
    ImportModel model;
    return loadAndWait(model, csv, options) ? model.goodOrders().result() : QList<ImportedOrder>();
}

}

void ImportDefaultsTest::keepsOneOfEach()
{
    ImportDefaults defaults;
    QVERIFY(defaults.set({ F::Radius, {} }, u" 50 "_s));
    QVERIFY(defaults.set({ F::Type, {} }, u"drop"_s));
    QVERIFY(defaults.set({ F::Radius, {} }, u"60"_s));
    QVERIFY(defaults.set({ F::Metadata, u"gate"_s }, u"4"_s));
    QVERIFY(!defaults.set({ F::OrderHandle, {} }, u"A"_s));
    QVERIFY(!defaults.set({ F::Metadata, u" "_s }, u"A"_s));
    QCOMPARE(defaults.text({ F::Radius, {} }), u"60"_s);
    QCOMPARE(defaults.entries().size(), 3);
    QCOMPARE(defaults.entries().first().target, (ColumnTarget { F::Metadata, u"gate"_s }));
    QVERIFY(defaults.set({ F::Radius, {} }, u" "_s));
    QVERIFY(defaults.text({ F::Radius, {} }).isNull());
}

void ImportDefaultsTest::standsInForEveryField()
{
    const ImportOptions all = with({ { { F::Type, {} }, u"pickup"_s }, { { F::TypeIndex, {} }, u"2"_s },
        { { F::Radius, {} }, u"75"_s }, { { F::Day, {} }, u"2026-11-03"_s }, { { F::ScheduledAfter, {} }, u"09:00"_s },
        { { F::ScheduledAt, {} }, u"17:00"_s }, { { F::ServiceMinutes, {} }, u"90 s"_s },
        { { F::ProductTypes, {} }, u"frozen; fragile"_s }, { { F::Capacity, {} }, u"3"_s },
        { { F::Priority, {} }, u"hoch"_s }, { { F::Tasks, {} }, u"Signature; Photo"_s }, { { F::Worker, {} }, u"ana"_s },
        { { F::OpsGroup, {} }, u"north"_s }, { { F::Metadata, u"source"_s }, u"shop"_s } });
    const auto orders = ordersOf("order,lat,lon\nA-1,37.33,-121.89\n", all);
    QCOMPARE(orders.size(), 1);
    const api::NewOrder &order = orders.first().order;
    QVERIFY(order.type.is(api::OrderType::Pick));
    QCOMPARE(order.typeIndex, std::optional(2));
    QCOMPARE(order.destination.radius, std::optional(75));
    QCOMPARE(api::toDateTime(*order.scheduledAt).toUTC().toString(Qt::ISODate), u"2026-11-04T01:00:00Z"_s);
    QCOMPARE(api::toDateTime(*order.scheduledAfter).toUTC().toString(Qt::ISODate), u"2026-11-03T17:00:00Z"_s);
    QCOMPARE(order.expectedServiceTime, std::optional(90));
    QCOMPARE(order.productTypes, (QStringList { u"frozen"_s, u"fragile"_s }));
    QCOMPARE(order.capacityUsed, std::optional(3));
    QVERIFY(order.priority.is(api::Priority::High));
    QCOMPARE(order.tasks.size(), 2);
    QCOMPARE(order.metadata.value(u"source"), u"shop"_s);
    QCOMPARE(orders.first().workerHandle, u"ana"_s);
    QCOMPARE(orders.first().opsGroupHandle, u"north"_s);
}

void ImportDefaultsTest::yieldsToWhatIsWritten()
{
    const ImportOptions defaults = with({ { { F::Radius, {} }, u"75"_s }, { { F::Priority, {} }, u"low"_s },
        { { F::ScheduledAt, {} }, u"17:00"_s }, { { F::ServiceMinutes, {} }, u"5"_s },
        { { F::Metadata, u"gate"_s }, u"none"_s } });
    const auto orders = ordersOf("order,lat,lon,radius,priority,window,expected_service_time,metadata.gate\n"
                                 "A-1,37.33,-121.89,40,high,9:00-10:00,30,4711\n"
                                 "A-2,37.33,-121.89,,,,,\n",
        defaults);
    QCOMPARE(orders.size(), 2);
    QCOMPARE(orders[0].order.destination.radius, std::optional(40));
    QVERIFY(orders[0].order.priority.is(api::Priority::High));
    QCOMPARE(api::toDateTime(*orders[0].order.scheduledAt).toUTC().time(), QTime(18, 0));
    QCOMPARE(orders[0].order.expectedServiceTime, std::optional(30));
    QCOMPARE(orders[0].order.metadata.value(u"gate"), u"4711"_s);
    QCOMPARE(orders[1].order.destination.radius, std::optional(75));
    QCOMPARE(orders[1].order.expectedServiceTime, std::optional(300));
    QCOMPARE(orders[1].order.metadata.value(u"gate"), u"none"_s);
}

void ImportDefaultsTest::givesAPlaceOnlyWhereThereIsNone()
{
    const ImportOptions defaults
        = with({ { { F::Coordinates, {} }, u"37.5, -121.5"_s }, { { F::Address, {} }, u"The depot"_s } });
    ImportModel model;
    QVERIFY(loadAndWait(model, "order,address,lat,lon,until\n"
                               "A-1,,,,10:00\nA-2,1 Main St,,,10:00\nA-3,,37.33,-121.89,10:00\n",
        defaults));
    const auto orders = model.goodOrders().result();
    QCOMPARE(orders.size(), 2);
    QCOMPARE(orders[0].order.destination.point, api::GeoPoint::fromDegrees(-121.5, 37.5));
    QCOMPARE(orders[0].order.destination.address, u"The depot"_s);
    QVERIFY(orders[1].order.destination.address.isNull());
    // an address is never given someone else's coordinates
    QCOMPARE(words(model.rowIssues(1)), QStringList { u"!addressOnly@2"_s });
}

void ImportDefaultsTest::addsTheCountryToAddresses()
{
    const ImportOptions defaults = with({ { { F::City, {} }, u"San Jose"_s }, { { F::Country, {} }, u"USA"_s } });
    const auto orders = ordersOf("order,address,city,lat,lon,until\n"
                                 "A-1,1 Main St,,37.33,-121.89,10:00\n"
                                 "A-2,1 Main St,Campbell,37.33,-121.89,10:00\n"
                                 "A-3,,,37.33,-121.89,10:00\n",
        defaults);
    QCOMPARE(orders.size(), 3);
    QCOMPARE(orders[0].order.destination.address, u"1 Main St, San Jose, USA"_s);
    QCOMPARE(orders[1].order.destination.address, u"1 Main St, Campbell, USA"_s);
    QVERIFY(orders[2].order.destination.address.isNull());
}

void ImportDefaultsTest::readsTimesLikeCells()
{
    ImportModel model;
    QVERIFY(loadAndWait(model, "order,lat,lon,day\nA-1,37.33,-121.89,2026-11-05\n",
        with({ { { F::Window, {} }, u"9:00-11:00"_s } })));
    QCOMPARE(model.counts().good, 1);
    const auto orders = model.goodOrders().result();
    QCOMPARE(api::toDateTime(*orders[0].order.scheduledAt).toUTC().toString(Qt::ISODate), u"2026-11-05T19:00:00Z"_s);
}

void ImportDefaultsTest::isUnderstoodInTheCell()
{
    ImportModel model;
    QVERIFY(loadAndWait(model, "order,lat,lon,until,priority,metadata.gate\nA-1,37.33,-121.89,,high,\n",
        with({ { { F::ScheduledAt, {} }, u"17:00"_s }, { { F::Priority, {} }, u"low"_s },
            { { F::Metadata, u"gate"_s }, u"4"_s } })));
    const auto at = [&model](int column, int role) { return model.index(0, column).data(role); };
    QCOMPARE(at(3, ImportModel::DefaultRole).toString(), u"17:00"_s);
    QCOMPARE(at(3, ImportModel::UnderstoodRole).toDateTime().time(), QTime(17, 0));
    QCOMPARE(at(5, ImportModel::DefaultRole).toString(), u"4"_s);
    QVERIFY(at(4, ImportModel::DefaultRole).toString().isNull());
    QCOMPARE(at(4, ImportModel::UnderstoodRole).toString(), u"high"_s);
    QVERIFY(at(0, ImportModel::DefaultRole).toString().isNull());
}

void ImportDefaultsTest::refusesWhatCannotBeRead_data()
{
    QTest::addColumn<ColumnTarget>("target");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("fits");
    const auto row = [](const char *name, F field, const QString &text, bool fits) {
        QTest::newRow(name) << ColumnTarget { field, field == F::Metadata ? u"k"_s : QString() } << text << fits;
    };
    row("radius", F::Radius, u"50"_s, true);
    row("radius in words", F::Radius, u"wide"_s, false);
    row("radius too wide", F::Radius, u"1e9"_s, false);
    row("type", F::Type, u"drop"_s, true);
    row("no type", F::Type, u"swap"_s, false);
    row("time", F::ScheduledAt, u"17:00"_s, true);
    row("no time", F::ScheduledAt, u"25:00"_s, false);
    row("window", F::Window, u"9-17"_s, true);
    row("turned window", F::Window, u"17:00-9:00"_s, false);
    row("place", F::Coordinates, u"37.3, -121.9"_s, true);
    row("no place", F::Coordinates, u"here"_s, false);
    row("address", F::Address, u"1 Main St"_s, true);
    row("tasks", F::Tasks, u"Sign; Photo"_s, true);
    row("no tasks", F::Tasks, u"[1"_s, false);
    row("metadata", F::Metadata, u"anything"_s, true);
    row("handle", F::OrderHandle, u"A"_s, false);
}

void ImportDefaultsTest::refusesWhatCannotBeRead()
{
    QFETCH(ColumnTarget, target);
    QFETCH(QString, text);
    QTEST(!defaultComplaint(target, text, options()).has_value(), "fits");
}

void ImportDefaultsTest::checksAgainWhenChanged()
{
    ImportModel model;
    QVERIFY(loadAndWait(model, "order,lat,lon,until\nA-1,37.33,-121.89,\nA-2,37.33,-121.89,9:00\n"));
    QCOMPARE(model.counts(), (ImportCounts { 1, 0, 1, 0, 0 }));
    model.setOptions(with({ { { F::ScheduledAt, {} }, u"17:00"_s } }));
    QTRY_COMPARE(model.state(), ImportModel::State::Ready);
    QCOMPARE(model.counts(), (ImportCounts { 2, 0, 0, 0, 0 }));
}

QTEST_GUILESS_MAIN(ImportDefaultsTest)
#include "tst_importdefaults.moc"
