// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tst_importsupport.h"

using namespace importtest;
using namespace routedesk;

namespace {

const QStringList headers { u"order_handle"_s, u"type"_s, u"address"_s, u"latitude"_s, u"longitude"_s, u"radius"_s,
    u"scheduled_after"_s, u"scheduled_at"_s, u"service_minutes"_s, u"product_type"_s, u"capacity_used"_s, u"priority"_s,
    u"day"_s, u"worker_handle"_s, u"metadata.customer"_s, u"geometry"_s, u"place_handle"_s, u"window"_s, u"type_index"_s,
    u"coordinates"_s };

/// A sound row; each named cell is replaced.
struct Row {
    explicit Row(const QHash<QString, QString> &changes)
    {
        QHash<QString, QString> cells { { u"order_handle"_s, u"A-1"_s }, { u"address"_s, u"1 Main St"_s },
            { u"latitude"_s, u"37.33"_s }, { u"longitude"_s, u"-121.89"_s }, { u"scheduled_after"_s, u"09:00"_s },
            { u"scheduled_at"_s, u"10:00"_s } };
        cells.insert(changes);
        for (const QString &header : headers)
            bytes.append(cells.value(header).toUtf8());
        for (const QByteArray &cell : bytes)
            views.push_back(cell);
    }
    Row(const Row &) = delete;

    QList<QByteArray> bytes;
    std::vector<QByteArrayView> views;
};

int column(const QString &header)
{
    return int(headers.indexOf(header));
}

const ImportArea sanJose { 37.33, -121.89, 60 };

RowInterpreter interpreter(const ImportOptions &with = options(), const std::optional<ImportArea> &area = sanJose)
{
    return RowInterpreter(ColumnMatcher().match(headers, {}), with, area);
}

using Cells = QHash<QString, QString>;

}

class ImportRows : public QObject {
    Q_OBJECT

private slots:
    void checks_data();
    void checks();
    void checksWithOptions();
    void placesWithoutAnArea();
    void argumentsSpeak();
    void makesOrders();
    void fillsDefaults();
    void takesEveryFormOfDestination();
    void joinsDayAndTime();
    void understandsCells();
    void countsExtraCells();
    void findsTheArea();
    void keysTellOrdersApart();
};

void ImportRows::checks_data()
{
    QTest::addColumn<Cells>("cells");
    QTest::addColumn<QStringList>("issues"); // kind@header
    const auto row = [](const char *name, const Cells &cells, const QStringList &issues) {
        QTest::newRow(name) << cells << issues;
    };
    row("sound", {}, {});
    row("no handle", { { u"order_handle"_s, u" "_s } }, { u"!missing@order_handle"_s });
    row("handle with a break", { { u"order_handle"_s, u"A\n1"_s } }, { u"!handleUnusable@order_handle"_s });
    row("long handle", { { u"order_handle"_s, QString(256, u'x') } }, { u"!handleUnusable@order_handle"_s });
    row("unknown type", { { u"type"_s, u"exchange"_s } }, { u"!unknownType@type"_s });
    row("bad index", { { u"type_index"_s, u"-1"_s } }, { u"!outOfRange@type_index"_s });
    row("no destination", { { u"address"_s, {} }, { u"latitude"_s, {} }, { u"longitude"_s, {} } },
        { u"!noDestination@latitude"_s });
    row("address only", { { u"latitude"_s, {} }, { u"longitude"_s, {} } }, { u"!addressOnly@latitude"_s });
    row("one coordinate", { { u"longitude"_s, {} } }, { u"!coordinateAlone@longitude"_s });
    row("no number", { { u"latitude"_s, u"north"_s } }, { u"!notANumber@latitude"_s });
    row("huge number", { { u"latitude"_s, u"1e308"_s } }, { u"!outOfRange@latitude"_s });
    row("out of range", { { u"latitude"_s, u"95"_s } }, { u"!outOfRange@latitude"_s });
    row("longitude out of range", { { u"longitude"_s, u"-200"_s } }, { u"!outOfRange@longitude"_s });
    row("swapped", { { u"latitude"_s, u"-121.89"_s }, { u"longitude"_s, u"37.33"_s } }, { u"!latLonSwapped@latitude"_s });
    row("null island", { { u"latitude"_s, u"0"_s }, { u"longitude"_s, u"0,0"_s } }, { u"!nullIsland@latitude"_s });
    row("far away", { { u"latitude"_s, u"40.7"_s }, { u"longitude"_s, u"-74.0"_s } }, { u"farAway@latitude"_s });
    row("wide radius", { { u"radius"_s, u"5000"_s } }, { u"radiusUnusual@radius"_s });
    row("usual radius", { { u"radius"_s, u"25"_s } }, {});
    row("no radius at all", { { u"radius"_s, u"0"_s } }, { u"!outOfRange@radius"_s });
    row("half a metre", { { u"radius"_s, u"30.5"_s } }, { u"!notWhole@radius"_s });
    row("polygon has none", { { u"geometry"_s, u"POLYGON((-121 37,-121 38,-120 38,-121 37))"_s }, { u"radius"_s, u"50"_s } },
        { u"radiusIgnored@radius"_s });
    row("bad geometry", { { u"geometry"_s, u"POLYGON"_s } }, { u"!geometryUnreadable@geometry"_s });
    row("no deadline", { { u"scheduled_at"_s, {} } }, { u"!missing@scheduled_at"_s });
    row("reversed", { { u"scheduled_at"_s, u"08:00"_s } }, { u"!windowReversed@scheduled_at"_s });
    row("no length", { { u"scheduled_at"_s, u"09:00"_s } }, {});
    row("bad time", { { u"scheduled_at"_s, u"25:00"_s } }, { u"!timeUnreadable@scheduled_at"_s });
    row("bad date", { { u"scheduled_at"_s, u"31.02.2026 10:00"_s } }, { u"!dateUnreadable@scheduled_at"_s });
    row("bad start", { { u"scheduled_after"_s, u"early"_s } }, { u"!timeUnreadable@scheduled_after"_s });
    row("date alone", { { u"scheduled_at"_s, u"2026-11-02"_s } }, { u"timeAssumed@scheduled_at"_s });
    row("turned date", { { u"scheduled_at"_s, u"11/25/2026 9:00"_s } }, { u"dateTurned@scheduled_at"_s });
    row("bad day", { { u"day"_s, u"someday"_s } }, { u"!dateUnreadable@day"_s });
    row("gap", { { u"day"_s, u"2026-03-08"_s }, { u"scheduled_after"_s, u"02:30"_s } }, { u"timeSkipped@scheduled_after"_s });
    row("twice", { { u"day"_s, u"2026-11-01"_s }, { u"scheduled_after"_s, u"01:30"_s } }, { u"timeTwice@scheduled_after"_s });
    row("window", { { u"scheduled_after"_s, {} }, { u"scheduled_at"_s, {} }, { u"window"_s, u"9-10"_s } }, {});
    row("bad window", { { u"scheduled_after"_s, {} }, { u"scheduled_at"_s, {} }, { u"window"_s, u"noonish"_s } },
        { u"!windowUnreadable@window"_s });
    row("reversed window", { { u"scheduled_after"_s, {} }, { u"scheduled_at"_s, {} }, { u"window"_s, u"10:00-9:00"_s } },
        { u"!windowReversed@window"_s });
    row("service words", { { u"service_minutes"_s, u"quick"_s } }, { u"!notANumber@service_minutes"_s });
    row("service negative", { { u"service_minutes"_s, u"-5"_s } }, { u"!outOfRange@service_minutes"_s });
    row("service of seconds", { { u"service_minutes"_s, u"300"_s } }, { u"serviceTimeUnusual@service_minutes"_s });
    row("service of days", { { u"service_minutes"_s, u"3000"_s } }, { u"!outOfRange@service_minutes"_s });
    row("capacity word", { { u"capacity_used"_s, u"two"_s } }, { u"!notANumber@capacity_used"_s });
    row("capacity below", { { u"capacity_used"_s, u"-1"_s } }, { u"!outOfRange@capacity_used"_s });
    row("capacity half", { { u"capacity_used"_s, u"1.5"_s } }, { u"!notWhole@capacity_used"_s });
    row("capacity huge", { { u"capacity_used"_s, u"1e308"_s } }, { u"!outOfRange@capacity_used"_s });
    row("priority", { { u"priority"_s, u"whenever"_s } }, { u"!unknownPriority@priority"_s });
    row("formula", { { u"metadata.customer"_s, u"=HYPERLINK(\"x\")"_s } }, { u"formulaLike@metadata.customer"_s });
    row("guarded formula", { { u"metadata.customer"_s, u"'=1"_s } }, {});
    row("phone", { { u"metadata.customer"_s, u"+1 408 555-0101"_s } }, {});
    row("control", { { u"address"_s, u"1 Main\x01 St"_s } }, { u"controlCharacters@address"_s });
    row("several", { { u"capacity_used"_s, u"x"_s }, { u"type"_s, u"y"_s }, { u"radius"_s, u"1000"_s } },
        { u"!notANumber@capacity_used"_s, u"!unknownType@type"_s, u"radiusUnusual@radius"_s });
}

void ImportRows::checks()
{
    QFETCH(Cells, cells);
    QFETCH(QStringList, issues);
    const Row row(cells);
    QStringList found;
    for (const CellIssue &issue : interpreter().check(row.views).issues) {
        const QString where = issue.column < 0 ? u"row"_s : headers[issue.column];
        found.append((issue.severity == IssueSeverity::Error ? u"!"_s : QString()) + issueKindName(issue.kind) + u'@' + where);
    }
    found.sort();
    issues.sort();
    QCOMPARE(found, issues);
}

void ImportRows::checksWithOptions()
{
    ImportOptions with = options();
    with.now = api::Instant(std::chrono::milliseconds(
        QDateTime(QDate(2026, 11, 2), QTime(10, 30), with.zone).toMSecsSinceEpoch()));
    with.knownWorkers = { u"ana"_s };
    with.targetGeocodes = true;
    QCOMPARE(words(interpreter(with).check(Row({}).views).issues), QStringList { u"pastDeadline@7"_s });
    QCOMPARE(words(interpreter(with).check(Row({ { u"scheduled_at"_s, u"11:00"_s } }).views).issues), QStringList());
    const Row unknown({ { u"scheduled_at"_s, u"11:00"_s }, { u"worker_handle"_s, u"bob"_s } });
    QCOMPARE(words(interpreter(with).check(unknown.views).issues), QStringList { u"!unknownWorker@13"_s });
    const Row address({ { u"scheduled_at"_s, u"11:00"_s }, { u"latitude"_s, {} }, { u"longitude"_s, {} } });
    QCOMPARE(words(interpreter(with).check(address.views).issues), QStringList { u"addressOnly@3"_s });
}

void ImportRows::placesWithoutAnArea()
{
    const auto anywhere = interpreter(options(), std::nullopt);
    QVERIFY(anywhere.check(Row({ { u"latitude"_s, u"40.7"_s }, { u"longitude"_s, u"-74"_s } }).views).issues.isEmpty());
    const Row swapped({ { u"latitude"_s, u"-121.89"_s }, { u"longitude"_s, u"37.33"_s } });
    QCOMPARE(words(anywhere.check(swapped.views).issues), QStringList { u"!latLonSwapped@3"_s });

    // in range both ways: only the others tell, and it stays a warning
    const auto munich = interpreter(options(), ImportArea { 48.14, 11.58, 60 });
    const Row turned({ { u"latitude"_s, u"11.58"_s }, { u"longitude"_s, u"48.14"_s } });
    QCOMPARE(words(munich.check(turned.views).issues), QStringList { u"latLonSwapped@3"_s });
}

void ImportRows::argumentsSpeak()
{
    const auto first = [](const QHash<QString, QString> &cells) {
        return interpreter().check(Row(cells).views).issues.value(0).arguments;
    };
    QCOMPARE(first({ { u"latitude"_s, u"-121.89"_s }, { u"longitude"_s, u"37.33"_s } }), (QVariantList { 37.33, -121.89 }));
    QCOMPARE(first({ { u"radius"_s, u"5000"_s } }), (QVariantList { 25, 200, 5000 }));
    QCOMPARE(first({ { u"service_minutes"_s, u"300"_s } }), QVariantList { 18000 });
    const QTimeZone zone("America/Los_Angeles");
    const QDate day(2026, 11, 2);
    QCOMPARE(first({ { u"scheduled_at"_s, u"08:00"_s } }),
             (QVariantList { QDateTime(day, QTime(9, 0), zone), QDateTime(day, QTime(8, 0), zone) }));
    QCOMPARE(first({ { u"day"_s, u"2026-03-08"_s }, { u"scheduled_after"_s, u"02:30"_s } }),
             QVariantList { QDateTime(QDate(2026, 3, 8), QTime(3, 30), zone) });
}

void ImportRows::makesOrders()
{
    const Row row({ { u"type"_s, u"pickup"_s }, { u"radius"_s, u"60"_s }, { u"service_minutes"_s, u"7.5"_s },
        { u"product_type"_s, u"frozen; fragile"_s }, { u"capacity_used"_s, u"3"_s }, { u"priority"_s, u"high"_s },
        { u"worker_handle"_s, u"ana"_s }, { u"metadata.customer"_s, u" Café Lucero "_s }, { u"type_index"_s, u"1"_s } });
    const auto reader = interpreter();
    const CheckedRow checked = reader.check(row.views);
    QVERIFY(!checked.hasError());
    const ImportedOrder result = reader.order(checked.values, row.views);
    const api::NewOrder &order = result.order;
    QCOMPARE(order.handle, u"A-1"_s);
    QVERIFY(order.type.is(api::OrderType::Pick));
    QCOMPARE(order.typeIndex, std::optional(1));
    QCOMPARE(order.destination.point, api::GeoPoint::fromDegrees(-121.89, 37.33));
    QCOMPARE(order.destination.address, u"1 Main St"_s);
    QCOMPARE(order.destination.radius, std::optional(60));
    QVERIFY(order.destination.placeHandle.isNull());
    QCOMPARE(order.expectedServiceTime, std::optional(450));
    QCOMPARE(order.productTypes, (QStringList { u"frozen"_s, u"fragile"_s }));
    QCOMPARE(order.capacityUsed, std::optional(3));
    QVERIFY(order.priority.is(api::Priority::High));
    QCOMPARE(order.metadata.value(u"customer"_s), u"Café Lucero"_s);
    QCOMPARE(order.metadata.entries().size(), 1);
    QCOMPARE(result.workerHandle, u"ana"_s);
    QVERIFY(result.opsGroupHandle.isNull());
    QCOMPARE(order.scheduledAfter->time_since_epoch(), std::chrono::milliseconds(1793638800000));
    QCOMPARE(*order.scheduledAt - *order.scheduledAfter, std::chrono::hours(1));
}

void ImportRows::fillsDefaults()
{
    ImportOptions with = options();
    with.defaults.set({ ImportField::Type, {} }, u"delivery"_s);
    with.defaults.set({ ImportField::Radius, {} }, u"80"_s);
    with.defaults.set({ ImportField::ServiceMinutes, {} }, u"4"_s);
    with.defaults.set({ ImportField::Capacity, {} }, u"2"_s);
    with.workerHandle = u"bao"_s;
    with.opsGroupHandle = u"san-jose"_s;
    const auto reader = interpreter(with);
    const auto orderOf = [&reader](const Row &row) { return reader.order(reader.check(row.views).values, row.views); };
    const ImportedOrder filled = orderOf(Row({}));
    QVERIFY(filled.order.type.is(api::OrderType::Drop));
    QCOMPARE(filled.order.destination.radius, std::optional(80));
    QCOMPARE(filled.order.expectedServiceTime, std::optional(240));
    QCOMPARE(filled.order.capacityUsed, std::optional(2));
    QCOMPARE(filled.workerHandle, u"bao"_s);
    QCOMPARE(filled.opsGroupHandle, u"san-jose"_s);
    const ImportedOrder own = orderOf(Row({ { u"type"_s, u"pick"_s }, { u"radius"_s, u"40"_s }, { u"capacity_used"_s, u"0"_s } }));
    QVERIFY(own.order.type.is(api::OrderType::Pick));
    QCOMPARE(own.order.destination.radius, std::optional(40));
    QCOMPARE(own.order.capacityUsed, std::optional(0));
    const ImportedOrder polygon = orderOf(Row({ { u"geometry"_s, u"POLYGON((-121 37,-121 38,-120 38,-121 37))"_s } }));
    QVERIFY(!polygon.order.destination.radius);
}

void ImportRows::takesEveryFormOfDestination()
{
    using Form = api::Destination::Form;
    const auto formOf = [](const QHash<QString, QString> &changes) {
        QHash<QString, QString> cells { { u"latitude"_s, {} }, { u"longitude"_s, {} } };
        cells.insert(changes);
        const Row row(cells);
        const auto reader = interpreter();
        return reader.order(reader.check(row.views).values, row.views).order.destination.form();
    };
    QCOMPARE(formOf({ { u"coordinates"_s, u"37.33, -121.89"_s } }), Form::Point);
    QCOMPARE(formOf({ { u"geometry"_s, u"POINT(-121.89 37.33)"_s } }), Form::Point);
    QCOMPARE(formOf({ { u"geometry"_s, u"POLYGON((-121 37,-121 38,-120 38,-121 37))"_s } }), Form::Polygon);
    QCOMPARE(formOf({ { u"place_handle"_s, u"store-5"_s } }), Form::Place);
    QCOMPARE(formOf({}), Form::AddressOnly);
}

void ImportRows::joinsDayAndTime()
{
    const auto deadline = [](const QHash<QString, QString> &cells) {
        return api::toDateTime(*interpreter().check(Row(cells).views).values.scheduledAt).toUTC().toString(Qt::ISODate);
    };
    QCOMPARE(deadline({}), u"2026-11-02T18:00:00Z"_s);
    QCOMPARE(deadline({ { u"day"_s, u"3/11/2026"_s } }), u"2026-11-03T18:00:00Z"_s);
    QCOMPARE(deadline({ { u"scheduled_at"_s, u"2026-11-05 10:00"_s } }), u"2026-11-05T18:00:00Z"_s);
    QCOMPARE(deadline({ { u"scheduled_at"_s, u"2026-11-05T10:00:00Z"_s } }), u"2026-11-05T10:00:00Z"_s);
    QCOMPARE(deadline({ { u"scheduled_at"_s, u"2026-11-05T10:00:00+01:00"_s } }), u"2026-11-05T09:00:00Z"_s);
    QCOMPARE(deadline({ { u"scheduled_at"_s, u"24:00"_s } }), u"2026-11-03T08:00:00Z"_s);
    QCOMPARE(deadline({ { u"scheduled_at"_s, {} }, { u"window"_s, u"9:00-11:30"_s } }), u"2026-11-02T19:30:00Z"_s);
}

void ImportRows::understandsCells()
{
    const Row row({ { u"type"_s, u"Abholung"_s }, { u"service_minutes"_s, u"5 min"_s }, { u"product_type"_s, u"a,b"_s },
        { u"coordinates"_s, u"1, 2"_s }, { u"day"_s, u"2026-11-02"_s }, { u"window"_s, u"9-10"_s } });
    const auto reader = interpreter();
    const CheckedRow checked = reader.check(row.views);
    const auto of = [&](const QString &header) { return reader.understood(checked, row.views, column(header)); };
    QCOMPARE(of(u"type"_s), QVariant(u"pick"_s));
    QCOMPARE(of(u"service_minutes"_s), QVariant(300));
    QCOMPARE(of(u"latitude"_s), QVariant(37.33));
    QCOMPARE(of(u"product_type"_s), QVariant(QStringList { u"a"_s, u"b"_s }));
    QCOMPARE(of(u"scheduled_at"_s), QVariant(QDateTime(QDate(2026, 11, 2), QTime(10, 0), options().zone)));
    QCOMPARE(of(u"window"_s).toList().size(), 2);
    QCOMPARE(of(u"day"_s), QVariant(QDate(2026, 11, 2)));
    QVERIFY(!of(u"radius"_s).isValid());
    QVERIFY(!reader.understood(checked, row.views, 99).isValid());
}

void ImportRows::countsExtraCells()
{
    Row row({});
    row.views.push_back("");
    QVERIFY(interpreter().check(row.views).issues.isEmpty());
    row.views.push_back("lost");
    const CellIssues issues = interpreter().check(row.views).issues;
    QCOMPARE(words(issues), QStringList { u"extraCells@-1"_s });
    QCOMPARE(issues.first().arguments, QVariantList { 1 });
    row.views.resize(2);
    QCOMPARE(words(interpreter().check(row.views).issues), (QStringList { u"!missing@7"_s, u"!noDestination@3"_s }));
}

void ImportRows::findsTheArea()
{
    std::vector<RowValues> rows;
    for (int i = 0; i < 20; ++i) {
        rows.emplace_back().point = api::GeoPoint::fromDegrees(-121.9 + i * 0.001, 37.3 + i * 0.001);
    }
    rows.emplace_back().point = api::GeoPoint::fromDegrees(11, 48);
    rows.emplace_back();
    const auto area = areaOf(rows);
    QVERIFY(area);
    QVERIFY(std::abs(area->latitude - 37.31) < 0.01);
    QCOMPARE(area->reachKm, 60.0);
    QVERIFY(!areaOf(std::span(rows).first(2)));
}

void ImportRows::keysTellOrdersApart()
{
    const auto key = [](const QHash<QString, QString> &cells) { return interpreter().check(Row(cells).views).values.key; };
    QCOMPARE(key({}), key({ { u"address"_s, u"elsewhere"_s }, { u"order_handle"_s, u" A-1 "_s } }));
    QCOMPARE(key({ { u"type"_s, u"pick"_s } }), key({ { u"type"_s, u"Abholung"_s }, { u"type_index"_s, u"0"_s } }));
    QSet<quint64> keys { key({}), key({ { u"order_handle"_s, u"A-2"_s } }), key({ { u"type"_s, u"pick"_s } }),
        key({ { u"type"_s, u"drop"_s } }), key({ { u"type"_s, u"drop"_s }, { u"type_index"_s, u"1"_s } }) };
    QCOMPARE(keys.size(), 5);
    QVERIFY(!keys.contains(0));
    QCOMPARE(key({ { u"order_handle"_s, {} } }), quint64(0));
}

QTEST_GUILESS_MAIN(ImportRows)
#include "tst_importrows.moc"
