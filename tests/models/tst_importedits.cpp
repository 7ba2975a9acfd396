// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tst_importsupport.h"

#include "api/instant.h"
#include "models/import/columnreplace.h"
#include "models/import/importerrorsfilter.h"
#include "models/import/importhistory.h"

using namespace importtest;
namespace api = routedesk::api;

namespace {

enum Column { Handle, Address, Latitude, Longitude, Capacity, Due };

const QByteArray header = "order_handle,address,latitude,longitude,capacity,scheduled_at\n";

QByteArray row(const QByteArray &handle, const QByteArray &address, const QByteArray &due = "10:00")
{
    return handle + ',' + address + ",37.33,-121.89,2," + due + '\n';
}

QByteArray rows(int count)
{
    QByteArray text = header;
    for (int i = 0; i < count; ++i)
        text += row("H-" + QByteArray::number(i), "Main St " + QByteArray::number(i));
    return text;
}

QString text(const ImportModel &model, int row, int column)
{
    return model.index(row, column).data(ImportModel::TextRole).toString();
}

CellChanges found(const ImportModel &model, const QList<int> &rows, const ColumnReplace &wanted)
{
    auto search = model.replacements(rows, wanted);
    search.waitForFinished();
    return search.result();
}

QList<int> all(const ImportModel &model)
{
    QList<int> rows(model.rowCount());
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

api::Instant moment(QStringView text)
{
    return api::instantFromText(text).value();
}

bool waitUntilReady(const ImportModel &model)
{
    return QTest::qWaitFor([&model] { return model.state() == ImportModel::State::Ready; });
}

}

class TestImportEdits : public QObject {
    Q_OBJECT

private slots:
    void findsWhatWouldChange_data();
    void findsWhatWouldChange();
    void aFewCellsChangeAtOnce();
    void manyCellsChangeOnAWorker();
    void rowsThatAreOrdersStay();
    void everythingIsUndoneAndDoneAgain();
    void aNewEditForgetsWhatWasUndone();
    void anotherFileForgetsAll();
    void aMendedCellTurnsItsRowGood();
    void datesOfAnOldFileAreMoved();
    void hoursStayWhereClocksChange();
    void whatNoVehicleCanLoadIsSaid();
    void editsOutlastAnotherCheck();
    void rowsOnTheirWayStay();
};

void TestImportEdits::findsWhatWouldChange_data()
{
    QTest::addColumn<ColumnReplace>("wanted");
    QTest::addColumn<QString>("cell");
    QTest::addColumn<std::optional<QString>>("after");
    using Text = std::optional<QString>;
    const auto none = Text();
    QTest::newRow("part") << ColumnReplace { 0, u"str."_s, u"straße"_s } << u"Haupt-Str. 3"_s << Text(u"Haupt-straße 3"_s);
    QTest::newRow("every part") << ColumnReplace { 0, u"a"_s, u"b"_s } << u"aXa"_s << Text(u"bXb"_s);
    QTest::newRow("case") << ColumnReplace { 0, u"str."_s, u"x"_s, false, true } << u"Haupt-Str. 3"_s << none;
    QTest::newRow("whole") << ColumnReplace { 0, u"berlin"_s, u"Bonn"_s, true } << u" Berlin "_s << Text(u"Bonn"_s);
    QTest::newRow("not whole") << ColumnReplace { 0, u"berlin"_s, u"Bonn"_s, true } << u"Berlin Mitte"_s << none;
    QTest::newRow("no pattern") << ColumnReplace { 0, u"a.c"_s, u"x"_s } << u"abc"_s << none;
    QTest::newRow("empty cells") << ColumnReplace { 0, {}, u"drop"_s } << u"  "_s << Text(u"drop"_s);
    QTest::newRow("filled cells stay") << ColumnReplace { 0, {}, u"drop"_s } << u"pick"_s << none;
    QTest::newRow("the same") << ColumnReplace { 0, u"a"_s, u"a"_s } << u"a"_s << none;
    QTest::newRow("away") << ColumnReplace { 0, u"-"_s, {} } << u"a-b"_s << Text(u"ab"_s);
}

void TestImportEdits::findsWhatWouldChange()
{
    QFETCH(const ColumnReplace, wanted);
    QFETCH(const QString, cell);
    QFETCH(const std::optional<QString>, after);
    QCOMPARE(wanted.applied(cell), after);
}

void TestImportEdits::aFewCellsChangeAtOnce()
{
    ImportModel model;
    QVERIFY(loadAndWait(model, rows(30)));
    const auto changes = found(model, { 1, 2, 5 }, { Address, u"Main"_s, u"High"_s });
    QCOMPARE(changes.size(), 3);
    model.changeCells(changes);
    QCOMPARE(model.state(), ImportModel::State::Ready);
    QCOMPARE(text(model, 1, Address), u"High St 1"_s);
    QCOMPARE(text(model, 3, Address), u"Main St 3"_s);
    QCOMPARE(model.index(1, Address).data(ImportModel::OriginalTextRole).toString(), u"Main St 1"_s);
}

void TestImportEdits::manyCellsChangeOnAWorker()
{
    ImportModel model;
    QVERIFY(loadAndWait(model, rows(5000)));
    model.removeRows({ 7 });
    model.changeCells(found(model, all(model), { Handle, u"H-"_s, u"same"_s, false }));
    QCOMPARE(model.state(), ImportModel::State::Checking);
    QVERIFY(waitUntilReady(model));
    QCOMPARE(text(model, 4999, Handle), u"same4999"_s);
    QCOMPARE(model.rowState(7), RowState::Removed);
    QCOMPARE(model.counts().good, 4999);

    model.changeCells(found(model, all(model), { Latitude, u"37.33"_s, u"north"_s, true }));
    QVERIFY(waitUntilReady(model));
    QCOMPARE(model.counts().error, 4999);
}

void TestImportEdits::rowsThatAreOrdersStay()
{
    ImportModel model;
    QVERIFY(loadAndWait(model, rows(3)));
    const auto changes = found(model, all(model), { Address, u"Main"_s, u"High"_s });
    model.markImported({ 1 });
    model.changeCells(changes);
    QCOMPARE(text(model, 0, Address), u"High St 0"_s);
    QCOMPARE(text(model, 1, Address), u"Main St 1"_s);
}

void TestImportEdits::everythingIsUndoneAndDoneAgain()
{
    ImportModel model;
    ImportHistory history(model);
    QVERIFY(loadAndWait(model, rows(500)));
    QVERIFY(!history.undo());
    QVERIFY(model.setData(model.index(0, Address), u"Elm St"_s));
    model.changeCells(found(model, all(model), { Address, u"St"_s, u"Street"_s }));
    QVERIFY(!history.undo()); // while rows are checked
    QVERIFY(waitUntilReady(model));
    model.removeRows({ 3, 4 });
    QCOMPARE(history.nextUndo().deed, ImportHistory::Deed::Removed);

    QVERIFY(history.undo());
    QCOMPARE(model.counts().removed, 0);
    QCOMPARE(history.nextUndo().count, 500);
    QVERIFY(history.undo());
    QVERIFY(waitUntilReady(model));
    QCOMPARE(text(model, 0, Address), u"Elm St"_s);
    QCOMPARE(text(model, 499, Address), u"Main St 499"_s);
    QVERIFY(history.undo());
    QCOMPARE(text(model, 0, Address), u"Main St 0"_s);
    QVERIFY(!history.undo());

    QVERIFY(history.redo());
    QVERIFY(history.redo());
    QVERIFY(waitUntilReady(model));
    QVERIFY(history.redo());
    QCOMPARE(text(model, 0, Address), u"Elm Street"_s);
    QCOMPARE(model.counts().removed, 2);
    QVERIFY(!history.redo());
}

void TestImportEdits::aNewEditForgetsWhatWasUndone()
{
    ImportModel model;
    ImportHistory history(model);
    QVERIFY(loadAndWait(model, rows(2)));
    QVERIFY(model.setData(model.index(0, Address), u"Elm St"_s));
    QVERIFY(history.undo());
    QVERIFY(model.setData(model.index(1, Address), u"Oak St"_s));
    QCOMPARE(history.nextRedo().deed, ImportHistory::Deed::None);
    QVERIFY(history.undo());
    QVERIFY(!history.undo());
}

void TestImportEdits::anotherFileForgetsAll()
{
    ImportModel model;
    ImportHistory history(model);
    QVERIFY(loadAndWait(model, rows(2)));
    QVERIFY(model.setData(model.index(0, Address), u"Elm St"_s));
    QVERIFY(loadAndWait(model, rows(3)));
    QCOMPARE(history.nextUndo().deed, ImportHistory::Deed::None);
    QVERIFY(!history.undo());
}

void TestImportEdits::aMendedCellTurnsItsRowGood()
{
    ImportModel model;
    ImportHistory history(model);
    QVERIFY(loadAndWait(model, header + row("A", "Main St 1", "ten") + row("B", "Main St 2", "ten")));
    QCOMPARE(model.counts().error, 2);
    model.changeCells(found(model, all(model), { Due, u"TEN"_s, u"10:00"_s, true }));
    QCOMPARE(model.counts().good, 2);
    QVERIFY(history.undo());
    QCOMPARE(model.counts().error, 2);
}

void TestImportEdits::datesOfAnOldFileAreMoved()
{
    ImportModel model;
    ImportOptions with = importtest::options(QDate(2023, 11, 2));
    with.now = moment(u"2023-11-02T06:00:00Z");
    QVERIFY(loadAndWait(model, header + row("A", "Main St", "2023-10-26 10:00") + row("B", "Main St", "23:00"), with));
    QCOMPARE(model.rowState(0), RowState::Warning);
    const CellIssues issues = model.rowIssues(0);
    QCOMPARE(issues.first().kind, IssueKind::PastDeadline);
    QCOMPARE(issues.first().arguments.value(1).toInt(), 7);

    with.dayShift = 7;
    model.setOptions(with);
    QVERIFY(waitUntilReady(model));
    QCOMPARE(model.rowState(0), RowState::Good);
    auto orders = model.goodOrders();
    orders.waitForFinished();
    QCOMPARE(orders.result().first().order.scheduledAt, moment(u"2023-11-02T17:00:00Z"));
    // A time without a date belongs to the import's day and stays there.
    QCOMPARE(orders.result().last().order.scheduledAt, moment(u"2023-11-03T06:00:00Z"));
}

void TestImportEdits::whatNoVehicleCanLoadIsSaid()
{
    ImportModel model;
    ImportOptions with = importtest::options(QDate(2023, 11, 2));
    with.largestVehicle = 1;
    QVERIFY(loadAndWait(model, rows(1), with));
    QCOMPARE(model.rowIssues(0).first().kind, IssueKind::CapacityAboveAll);
    QCOMPARE(model.rowState(0), RowState::Warning);
    with.largestVehicle = 2;
    model.setOptions(with);
    QVERIFY(waitUntilReady(model));
    QCOMPARE(model.rowState(0), RowState::Good);
}

void TestImportEdits::hoursStayWhereClocksChange()
{
    ImportModel model;
    ImportOptions with = importtest::options(QDate(2026, 11, 2)); // Los Angeles set its clocks back the day before
    with.dayShift = 7;
    QVERIFY(loadAndWait(model, header + row("A", "Main St", "2026-10-28T10:00:00-07:00"), with));
    auto orders = model.goodOrders();
    orders.waitForFinished();
    QCOMPARE(orders.result().first().order.scheduledAt, moment(u"2026-11-04T10:00:00-08:00"));
}

void TestImportEdits::editsOutlastAnotherCheck()
{
    ImportModel model;
    QVERIFY(loadAndWait(model, rows(500)));
    model.changeCells(found(model, all(model), { Address, u"St"_s, u"Street"_s }));
    // As when workers arrive from the server meanwhile.
    ImportOptions other = importtest::options();
    other.knownWorkers.emplace();
    model.setOptions(other);
    QVERIFY(waitUntilReady(model));
    QCOMPARE(text(model, 0, Address), u"Main Street 0"_s);
    QCOMPARE(text(model, 499, Address), u"Main Street 499"_s);
}

void TestImportEdits::rowsOnTheirWayStay()
{
    ImportModel model;
    ImportHistory history(model);
    QVERIFY(loadAndWait(model, rows(3) + row("D", "Main St", "ten")));
    QVERIFY(model.setData(model.index(0, Address), u"Elm St"_s));
    model.hold();
    QVERIFY(!history.undo());
    QVERIFY(!model.setData(model.index(1, Address), u"Oak St"_s));
    model.changeCells(found(model, all(model), { Address, u"Main"_s, u"Oak"_s }));
    model.removeRows(all(model));
    QCOMPARE(text(model, 0, Address), u"Elm St"_s);
    QCOMPARE(text(model, 1, Address), u"Main St 1"_s);
    QCOMPARE(text(model, 3, Address), u"Oak St"_s); // it stays here, and can be mended
    QCOMPARE(model.counts().removed, 1);
    const ColumnPlan plan = model.plan();
    model.matchAnew();
    ColumnPlan other = plan;
    QVERIFY(other.assign(Capacity, { ImportField::Ignored, {} }));
    model.setPlan(other);
    QCOMPARE(model.plan(), plan);

    model.release({ 1 }); // nobody knows what became of it
    QVERIFY(!model.setData(model.index(1, Address), u"Oak St"_s));
    QVERIFY(model.setData(model.index(2, Address), u"Oak St"_s));
    model.release();
    QVERIFY(model.setData(model.index(1, Address), u"Oak St"_s));
}

QTEST_GUILESS_MAIN(TestImportEdits)
#include "tst_importedits.moc"
