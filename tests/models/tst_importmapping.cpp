// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/mappingshelf.h"
#include "tst_importsupport.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace importtest;
using namespace routedesk;
using F = ImportField;
using DateOrder = ImportOptions::DateOrder;

namespace {

class HandClock final : public Clock {
public:
    [[nodiscard]] api::Instant now() const override { return time; }
    api::Instant time { std::chrono::milliseconds(1'793'000'000'000) };
};

ImportMapping bakery()
{
    ImportMapping mapping;
    mapping.name = u"Bakery"_s;
    mapping.columns = { { u"Nummer"_s, { F::OrderHandle, {} } }, { u"Wohin"_s, { F::Address, {} } },
        { u"N"_s, { F::Latitude, {} } }, { u"E"_s, { F::Longitude, {} } }, { u"Spätestens!"_s, { F::ScheduledAt, {} } },
        { u"Notiz"_s, { F::Metadata, u"note"_s } } };
    mapping.defaults.set({ F::ServiceMinutes, {} }, u"5"_s);
    return mapping;
}

const QByteArray bakeryHeader = "Nummer;Wohin;N;E;Spätestens!;Notiz\n";
const QByteArray bakeryRow = "A-1;Oak Ave 9;37,33;-121,89;3/4/2026 10:00;ring\n";

/// Loads with what is on offer to be recognised.
bool loadWith(ImportModel &model, const QList<ImportMapping> &mappings, const QByteArray &csv,
    const ImportOptions &with = options())
{
    model.setMappings(mappings);
    return loadAndWait(model, csv, with);
}

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

bool waitLoaded(MappingShelf &shelf)
{
    QSignalSpy loaded(&shelf, &MappingShelf::loaded);
    shelf.open();
    return shelf.isLoaded() || loaded.wait(20000);
}

}

/// Mappings: what they say of a table, how they are recognised and kept.
class ImportMappings : public QObject {
    Q_OBJECT

private slots:
    void survivesItsFile();
    void refusesDamagedFiles_data();
    void refusesDamagedFiles();
    void leavesOutWhatMeansNothing();
    void isLikeItsHeader_data();
    void isLikeItsHeader();
    void recognisesTheBest();
    void readsByTheMapping();
    void matchesColumnsOfOneNameInTurn();
    void findsTheFormatByTheHeader();
    void findsTheEncodingWhereNobodyChoseIt();
    void saysWhatHasChanged();
    void isUsedAndDropped();
    void gathersWhatDatesSay_data();
    void gathersWhatDatesSay();
    void keepsMappings();
    void keepsNamesApart();
    void tellsOfUnreadableFiles();
    void boundsWhatItReads();
    void writesNothingHalf();
};

void ImportMappings::survivesItsFile()
{
    ImportMapping mapping = bakery();
    mapping.columns.append({ u"x"_s, { F::Address, {}, OrderSide::Pick } });
    mapping.columns.append({ QString(), { F::Ignored, {} } });
    mapping.format = CsvFormat { u"macintosh"_s, ';', true };
    mapping.format->encoding = csvEncodings().last();
    mapping.dateOrder = DateOrder::MonthFirst;
    mapping.zoneId = "Europe/Berlin";
    mapping.unmatched = ColumnMatcher::Unmatched::Ignore;
    mapping.savedAt = api::Instant(std::chrono::milliseconds(1'793'000'000'123));
    mapping.defaults.set({ F::Metadata, u"source"_s, OrderSide::Drop }, u"\"shop\"\n"_s);
    const auto file = api::readMappingFile(api::writeMappingFile(fileOf(mapping)));
    QVERIFY(file);
    const ReadMapping read = mappingOf(*file, u"id-1"_s);
    QCOMPARE(read.leftOut, 0);
    mapping.id = u"id-1"_s;
    ImportMapping expected = mapping;
    for (ImportMapping::Column &column : expected.columns)
        column.header = column.header.isEmpty() ? QString() : column.header;
    QCOMPARE(read.mapping, expected);
}

void ImportMappings::refusesDamagedFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray whole = api::writeMappingFile(fileOf(bakery()));
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("Bakery");
    QTest::newRow("cut off") << whole.chopped(5);
    QTest::newRow("another format") << QByteArray(whole).replace("routedesk-mapping", "routedesk-plan");
    QTest::newRow("a newer version") << QByteArray(whole).replace("\"version\":1", "\"version\":2");
    QTest::newRow("no name") << QByteArray(whole).replace("Bakery", "");
    QTest::newRow("columns of another kind") << QByteArray(whole).replace("\"columns\":[", "\"columns\":[7,");
    QTest::newRow("another date order") << QByteArray(whole).replace("\"columns\"", "\"date_order\":\"year\",\"columns\"");
    QTest::newRow("deep") << QByteArray("{\"columns\":").repeated(3000);
    QTest::newRow("long text") << QByteArray(whole).replace("Wohin", QByteArray(5000, 'x'));
    QTest::newRow("too many") << QByteArray(whole).replace(
        "\"columns\":[", "\"columns\":[" + QByteArray(R"({"header":"a","field":"city"},)").repeated(4100));
    QTest::newRow("too large") << QByteArray(int(api::MappingFile::largestBytes) + 1, ' ');
}

void ImportMappings::refusesDamagedFiles()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!api::readMappingFile(bytes));
}

void ImportMappings::leavesOutWhatMeansNothing()
{
    api::MappingFile file = fileOf(bakery());
    file.columns.append({ u"teleport"_s, u"Beam"_s });
    file.defaults.append({ u"radius"_s, u"wide"_s });
    file.defaults.append({ u"order_handle"_s, u"A"_s });
    file.timeZoneId = u"Mars/Olympus"_s;
    file.encoding = u"runes"_s;
    file.delimiter = u"xx"_s;
    const ReadMapping read = mappingOf(file, {});
    QCOMPARE(read.leftOut, 4);
    QVERIFY(!read.mapping.format);
    QVERIFY(read.mapping.saysTheSame(bakery()));
    // fields of a later program are no harm
    const auto later = api::readMappingFile(
        api::writeMappingFile(fileOf(bakery())).replace("\"columns\"", "\"colour\":{\"a\":[1]},\"columns\""));
    QVERIFY(later);
}

void ImportMappings::isLikeItsHeader_data()
{
    QTest::addColumn<QString>("headers");
    QTest::addColumn<double>("likeness");
    QTest::newRow("the same") << u"Nummer|Wohin|N|E|Spätestens!|Notiz"_s << 1.0;
    QTest::newRow("in another order and case") << u"notiz|SPATESTENS|n|e|wohin|nummer"_s << 1.0;
    QTest::newRow("with reasons") << u"Nummer|Wohin|N|E|Spätestens!|Notiz|not_imported_because"_s << 1.0;
    QTest::newRow("one more") << u"Nummer|Wohin|N|E|Spätestens!|Notiz|Preis"_s << 6.0 / 7;
    QTest::newRow("one less") << u"Nummer|Wohin|N|E|Spätestens!"_s << 5.0 / 6;
    QTest::newRow("twice the same name") << u"N|N|N"_s << 1.0 / 6;
    QTest::newRow("another") << u"order|lat|lon"_s << 0.0;
    QTest::newRow("no names") << u"|||"_s << 0.0;
}

void ImportMappings::isLikeItsHeader()
{
    QFETCH(QString, headers);
    QTEST(likeness(bakery(), headers.split(u'|')), "likeness");
}

void ImportMappings::recognisesTheBest()
{
    ImportMapping longer = bakery();
    longer.name = u"With price"_s;
    longer.columns.append({ u"Preis"_s, { F::Metadata, u"price"_s } });
    ImportMapping twin = bakery();
    twin.name = u"Older"_s;
    const QList<ImportMapping> mappings { longer, bakery(), twin };
    const auto nameOf = [&mappings](const QString &headers) {
        const ImportMapping *found = recognise(mappings, headers.split(u'|'));
        return found == nullptr ? QString() : found->name;
    };
    QCOMPARE(nameOf(u"Nummer|Wohin|N|E|Spätestens|Notiz"_s), u"Bakery"_s);
    QCOMPARE(nameOf(u"Nummer|Wohin|N|E|Spätestens|Notiz|Preis"_s), u"With price"_s);
    QCOMPARE(nameOf(u"Nummer|Wohin|N|E|Spätestens"_s), u"Bakery"_s);
    QVERIFY(nameOf(u"Nummer|Wohin|N|E|a|b"_s).isNull()); // four of six
    QVERIFY(nameOf(u"order|lat|lon|until"_s).isNull());
}

void ImportMappings::readsByTheMapping()
{
    ImportMapping mapping = bakery();
    mapping.dateOrder = DateOrder::MonthFirst;
    mapping.zoneId = "Europe/Berlin";
    ImportModel model;
    QVERIFY(loadWith(model, { mapping }, bakeryHeader + bakeryRow));
    QVERIFY(model.savedMapping());
    QCOMPARE(model.plan().origin(1), ColumnPlan::Origin::Mapping);
    QCOMPARE(model.options().zone, QTimeZone("Europe/Berlin"));
    QCOMPARE(words(model.rowIssues(0)), QStringList());
    const auto orders = model.goodOrders().result();
    QCOMPARE(orders.size(), 1);
    QCOMPARE(orders[0].order.destination.address, u"Oak Ave 9"_s);
    QCOMPARE(orders[0].order.expectedServiceTime, std::optional(300));
    QCOMPARE(orders[0].order.metadata.value(u"note"), u"ring"_s);
    QCOMPARE(api::toDateTime(*orders[0].order.scheduledAt).toUTC().toString(Qt::ISODate), u"2026-03-04T09:00:00Z"_s);

    QVERIFY(loadWith(model, { mapping }, "order,lat,lon,until\nA-1,37.33,-121.89,10:00\n"));
    QVERIFY(!model.savedMapping());
    QVERIFY(model.options().defaults.isEmpty());
    QCOMPARE(model.counts().good, 1);
}

void ImportMappings::matchesColumnsOfOneNameInTurn()
{
    ImportMapping mapping;
    mapping.columns = { { u"Name"_s, { F::OrderHandle, {} } }, { u"Name"_s, { F::Metadata, u"customer"_s } },
        { u"Wo"_s, { F::Address, {} } } };
    const ColumnPlan plan = planBy(mapping, { u"Wo"_s, u"name"_s, u"Address"_s, u"Name"_s }, {});
    QCOMPARE(plan.target(0).field, F::Address);
    QCOMPARE(plan.target(1).field, F::OrderHandle);
    QCOMPARE(plan.target(3), (ColumnTarget { F::Metadata, u"customer"_s }));
    QVERIFY(plan.target(2).field != F::Address); // what a person chose goes before a name
}

void ImportMappings::findsTheFormatByTheHeader()
{
    ImportMapping mapping = bakery();
    mapping.format = CsvFormat { u"UTF-8"_s, '|', true };
    const QByteArray csv = QByteArray(bakeryHeader).replace(';', '|') + "A,1;B,2;C,3|Oak, 9; Ave|37.3|-121.9|10:00|a,b;c\n";
    ImportModel model;
    QVERIFY(loadWith(model, { mapping }, csv));
    QCOMPARE(model.format().delimiter, '|');
    QVERIFY(model.savedMapping());
    // of another table it says nothing
    QVERIFY(loadWith(model, { mapping }, "a|b;lat;lon;until\nx|y;1;2;10:00\nx|z;1;2;10:00\n"));
    QCOMPARE(model.format().delimiter, ';');
}

void ImportMappings::findsTheEncodingWhereNobodyChoseIt()
{
    ImportMapping mapping = bakery();
    mapping.format = CsvFormat { {}, '|', true };
    const ImportMapping kept = mappingOf(fileOf(mapping), {}).mapping;
    QCOMPARE(kept.format, mapping.format);
    const QString text = QString::fromUtf8(QByteArray(bakeryHeader).replace(';', '|'))
        + u"A-1|Große Straße 9, München|37.3|-121.9|10:00|für Jörg\n"_s;
    for (const QByteArray &bytes : { text.toUtf8(), text.toLatin1() }) {
        ImportModel model;
        QVERIFY(loadWith(model, { kept }, bytes));
        QCOMPARE(model.format().delimiter, '|');
        QVERIFY(!model.format().encoding.isEmpty());
        QVERIFY(model.savedMapping());
        QCOMPARE(model.index(0, 1).data().toString(), u"Große Straße 9, München"_s);
    }
}

void ImportMappings::saysWhatHasChanged()
{
    ImportModel model;
    QVERIFY(loadWith(model, { bakery() }, bakeryHeader + "A-1;Oak Ave 9;37,33;-121,89;10:00;ring\n"));
    QVERIFY(model.savedMapping()->saysTheSame(model.currentMapping()));
    ColumnPlan plan = model.plan();
    QVERIFY(plan.assign(5, { F::Tasks, {} }));
    model.setPlan(plan);
    QVERIFY(!model.savedMapping()->saysTheSame(model.currentMapping()));
    QTRY_COMPARE(model.state(), ImportModel::State::Ready);
    model.setSavedMapping(model.currentMapping());
    QVERIFY(model.savedMapping()->saysTheSame(model.currentMapping()));
    ImportOptions with = model.options();
    with.defaults.set({ F::Radius, {} }, u"40"_s);
    model.setOptions(with);
    QVERIFY(!model.savedMapping()->saysTheSame(model.currentMapping()));
}

void ImportMappings::isUsedAndDropped()
{
    ImportModel model;
    QVERIFY(loadAndWait(model, bakeryHeader + "A-1;Oak Ave 9;37,33;-121,89;10:00;ring\n"));
    QCOMPARE(model.counts().good, 0);
    model.use(bakery());
    QTRY_COMPARE(model.state(), ImportModel::State::Ready);
    QCOMPARE(model.counts().good, 1);
    QCOMPARE(model.savedMapping()->name, u"Bakery"_s);
    model.matchAnew();
    QTRY_COMPARE(model.state(), ImportModel::State::Ready);
    QVERIFY(!model.savedMapping());
    QVERIFY(model.options().defaults.isEmpty());
    QCOMPARE(model.counts().good, 0);
}

void ImportMappings::gathersWhatDatesSay_data()
{
    QTest::addColumn<QByteArray>("cells");
    QTest::addColumn<int>("dates");
    QTest::newRow("times alone") << QByteArray("10:00|11:00") << 0;
    QTest::newRow("ISO and dots") << QByteArray("2026-03-04 10:00|3.4.2026 10:00") << 0;
    QTest::newRow("either") << QByteArray("3/4/2026|5/6/2026 9:00") << int(EitherOrder);
    QTest::newRow("the same both ways") << QByteArray("3/3/2026|4-4-26") << 0;
    QTest::newRow("day first") << QByteArray("3/4/2026|25/4/2026") << int(EitherOrder | DayFirstOnly);
    QTest::newRow("month first") << QByteArray("4/25/2026") << int(MonthFirstOnly);
    QTest::newRow("mixed") << QByteArray("4/25/2026|25/4/2026") << int(MonthFirstOnly | DayFirstOnly);
}

void ImportMappings::gathersWhatDatesSay()
{
    QFETCH(QByteArray, cells);
    QByteArray csv = "order,lat,lon,until\n";
    for (const QByteArray &cell : cells.split('|'))
        csv += "A" + cell + ",37.33,-121.89," + cell + '\n';
    ImportModel model;
    QVERIFY(loadAndWait(model, csv));
    QTEST(int(model.dates()), "dates");
    ImportOptions turned = model.options();
    turned.dateOrder = DateOrder::MonthFirst;
    model.setOptions(turned);
    QTRY_COMPARE(model.state(), ImportModel::State::Ready);
    QTEST(int(model.dates()), "dates");
}

void ImportMappings::keepsMappings()
{
    QTemporaryDir folder;
    HandClock clock;
    QString first, second;
    {
        MappingShelf shelf(folder.filePath(u"mappings"_s), clock);
        QVERIFY(waitLoaded(shelf));
        QVERIFY(shelf.all().isEmpty());
        first = shelf.save(bakery());
        clock.time += std::chrono::seconds(1);
        ImportMapping other = bakery();
        other.name = u" Florist  shop "_s;
        second = shelf.save(other);
        QVERIFY(!first.isNull() && !second.isNull() && first != second);
        shelf.setLastDateOrder(DateOrder::MonthFirst);
    }
    {
        MappingShelf shelf(folder.filePath(u"mappings"_s), clock);
        QVERIFY(waitLoaded(shelf));
        QCOMPARE(shelf.all().size(), 2);
        QCOMPARE(shelf.all().first().name, u"Florist shop"_s);
        QVERIFY(shelf.find(first)->saysTheSame(bakery()));
        QCOMPARE(shelf.lastDateOrder(), std::optional(DateOrder::MonthFirst));
        QVERIFY(shelf.rename(first, u"Baker"_s));
        shelf.remove(second);
        QVERIFY(shelf.find(second) == nullptr);
    }
    MappingShelf shelf(folder.filePath(u"mappings"_s), clock);
    QVERIFY(waitLoaded(shelf));
    QCOMPARE(shelf.all().size(), 1);
    QCOMPARE(shelf.all().first().name, u"Baker"_s);
    QCOMPARE(shelf.all().first().id, first);
}

void ImportMappings::keepsNamesApart()
{
    QTemporaryDir folder;
    HandClock clock;
    MappingShelf shelf(folder.path(), clock);
    QVERIFY(waitLoaded(shelf));
    const QString first = shelf.save(bakery());
    ImportMapping same = bakery();
    same.name = u"BAKERY"_s;
    QVERIFY(shelf.save(same).isNull());
    same.name = u"  "_s;
    QVERIFY(shelf.save(same).isNull());
    same.name = u"Other"_s;
    const QString second = shelf.save(same);
    QVERIFY(!shelf.rename(second, u"bakery"_s));
    QVERIFY(shelf.rename(second, u"Another"_s));
    QVERIFY(!shelf.rename(u"nobody"_s, u"x"_s));
    ImportMapping changed = *shelf.find(first);
    changed.defaults = {};
    QCOMPARE(shelf.save(changed), first);
    QCOMPARE(shelf.all().size(), 2);
}

void ImportMappings::tellsOfUnreadableFiles()
{
    QTemporaryDir folder;
    QVERIFY(writeFile(folder.filePath(u"bad.routedesk-mapping"_s), "{\"format\":"));
    QVERIFY(writeFile(folder.filePath(u"good.routedesk-mapping"_s), api::writeMappingFile(fileOf(bakery()))));
    QVERIFY(writeFile(folder.filePath(u"else.txt"_s), "x"));
    HandClock clock;
    MappingShelf shelf(folder.path(), clock);
    QSignalSpy failed(&shelf, &MappingShelf::failed);
    QVERIFY(waitLoaded(shelf));
    QCOMPARE(shelf.all().size(), 1);
    QCOMPARE(failed.size(), 1);
    const auto fault = failed.first().first().value<MappingFault>();
    QCOMPARE(fault.kind, MappingFault::Kind::NotAMapping);
    QVERIFY(fault.path.endsWith(u"bad.routedesk-mapping"_s));
    QVERIFY(QFile::exists(folder.filePath(u"bad.routedesk-mapping"_s)));
}

void ImportMappings::boundsWhatItReads()
{
    QTemporaryDir folder;
    const QByteArray bytes = api::writeMappingFile(fileOf(bakery()));
    for (int i = 0; i < MappingShelf::most + 20; ++i)
        QVERIFY(writeFile(folder.filePath(u"m%1.routedesk-mapping"_s.arg(i)), QByteArray(bytes).replace("Bakery", "B" + QByteArray::number(i))));
    HandClock clock;
    MappingShelf shelf(folder.path(), clock);
    QVERIFY(waitLoaded(shelf));
    QCOMPARE(shelf.all().size(), MappingShelf::most);
    QVERIFY(shelf.save(bakery()).isNull());
}

void ImportMappings::writesNothingHalf()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"nowhere/a.routedesk-mapping"_s);
    auto written = MappingShelf::writeTo(path, bakery());
    QVERIFY(QTest::qWaitFor([&] { return written.isFinished(); }, 20000));
    QVERIFY(!written.result());
    QCOMPARE(written.result().error().kind, MappingFault::Kind::CannotWrite);
    QVERIFY(!QFile::exists(path));
    auto read = MappingShelf::readFrom(path);
    QVERIFY(QTest::qWaitFor([&] { return read.isFinished(); }, 20000));
    QCOMPARE(read.result().error().kind, MappingFault::Kind::CannotRead);
    const QString good = folder.filePath(u"a.routedesk-mapping"_s);
    auto again = MappingShelf::writeTo(good, bakery());
    QVERIFY(QTest::qWaitFor([&] { return again.isFinished(); }, 20000));
    auto back = MappingShelf::readFrom(good);
    QVERIFY(QTest::qWaitFor([&] { return back.isFinished(); }, 20000));
    QVERIFY(back.result()->mapping.saysTheSame(bakery()));
}

QTEST_GUILESS_MAIN(ImportMappings)
#include "tst_importmapping.moc"
