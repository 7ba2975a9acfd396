// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "importdialogtest.h"

#include "api/writing.h"
#include "models/import/importmodel.h"
#include "ui/import/celldelegate.h"
#include "ui/import/issueline.h"
#include "ui/widgets/filterchip.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace dialogtest;
using namespace routedesk;
using namespace routedesk::ui;
using namespace Qt::StringLiterals;
using models::ImportCounts;
using models::ImportModel;
using models::RowState;

namespace {

const QByteArray threeRows = "order_handle,address,latitude,longitude,scheduled_at\n"
                             "A-1,1 Main St,37.33,-121.89,10:00\n"
                             "A-2,<b>2 Main</b>,abc,-121.88,11:00\n"
                             "A-3,3 Main St,37.35,-121.87,12:00\n";

}

/// The import dialog as a person uses it: mend, take out, send, and see what became of it.
class TestImportDialog : public ImportDialogTest {
    Q_OBJECT

private slots:
    void tellsGoodFromBad();
    void mendsACellByTyping();
    void goesToTheNextProblem();
    void takesRowsOutAndBack();
    void swapsCoordinatesOnOffer();
    void replacesATextInAColumn();
    void undoesAndDoesAgain();
    void replacesInTheColumnsOfAnotherFile();
    void leavesRowsThatAreOnTheirWay();
    void asksBeforeTakenRowsComeBack();
    void sendsWhatIsBeingTyped();
    void sendsNothingWhenStoppedBefore();
    void movesTheDatesOfAnOldFile();
    void letsAColumnMeanSomethingElse();
    void saysWhatNoColumnGives();
    void sendsTheGoodRows();
    void putsRefusalsAtTheirCells();
    void sendsNothingTwiceWhenTheAnswerIsLost();
    void tellsOfOrdersThatAreThereAfterAll();
    void keepsWhatWasTyped();
    void wantsAWorkerForAWorkersRoute();
    void showsMarkupAsText();
    void cannotSendWhileReading();

private:
    /// Over the current cell, as a person does: the first key opens the editor.
    void typeOver(const QString &text);
    [[nodiscard]] QString chip(int show) const;
};

void TestImportDialog::typeOver(const QString &text)
{
    m_view->setFocus();
    QTest::keyClicks(m_view, text.first(1));
    auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(editor != nullptr);
    QTest::keyClicks(editor, text.sliced(1));
    QTest::keyClick(editor, Qt::Key_Return);
}

QString TestImportDialog::chip(int show) const
{
    return m_dialog->findChild<FilterChip *>(u"import.chip.%1"_s.arg(show))->accessibleName();
}

void TestImportDialog::tellsGoodFromBad()
{
    open(threeRows);
    QCOMPARE(m_dialog->model().counts(), (ImportCounts { 2, 0, 1, 0, 0 }));
    QVERIFY2(chip(0).contains(u'3') && chip(1).contains(u'2') && chip(3).contains(u'1'), qPrintable(chip(1)));
    QCOMPARE(child<QPushButton>(u"import.importButton"_s)->text(), u"Import 2 good orders"_s);
    QVERIFY(m_dialog->canImport());
    QVERIFY(child<QPushButton>(u"import.saveButton"_s)->isHidden());
}

void TestImportDialog::mendsACellByTyping()
{
    open(threeRows);
    const int latitude = m_dialog->model().plan().columnOf(models::ImportField::Latitude).value();
    m_view->setCurrentIndex(m_view->model()->index(1, latitude));
    QVERIFY(m_dialog->findChild<IssueLine *>()->sentence().startsWith(u"This is not a number."_s));
    QVERIFY(CellDelegate::words(m_view->currentIndex()).contains(u"not a number"_s));
    typeOver(u"37.34"_s);
    QTRY_COMPARE(m_dialog->model().counts(), (ImportCounts { 3, 0, 0, 0, 0 }));
    QCOMPARE(child<QPushButton>(u"import.importButton"_s)->text(), u"Import 3 good orders"_s);
    QVERIFY(CellDelegate::words(m_view->model()->index(1, latitude)).contains(u"The file has: abc"_s));
    QVERIFY(!m_dialog->mayDiscard());
}

void TestImportDialog::goesToTheNextProblem()
{
    open(threeRows + "A-4,4 Main St,37.3,-121.8,soon\n");
    m_view->setFocus();
    QTest::keyClick(m_view, Qt::Key_F8);
    QCOMPARE(m_view->currentRow(), 1);
    QTest::keyClick(m_view, Qt::Key_F8);
    QCOMPARE(m_view->currentRow(), 3);
    QTest::keyClick(m_view, Qt::Key_F8);
    QCOMPARE(m_view->currentRow(), 1);
    QTest::keyClick(m_view, Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(m_view->currentRow(), 3);
}

void TestImportDialog::takesRowsOutAndBack()
{
    open(threeRows);
    m_view->setCurrentIndex(m_view->model()->index(1, 0));
    QTest::keyClick(m_view, Qt::Key_Delete);
    QCOMPARE(m_dialog->model().rowState(1), RowState::Removed);
    QCOMPARE(m_dialog->model().counts().removed, 1);
    QVERIFY(m_dialog->findChild<FilterChip *>(u"import.chip.4"_s)->isVisible());
    QTest::keyClick(m_view, Qt::Key_Delete);
    QCOMPARE(m_dialog->model().rowState(1), RowState::Error);
}

void TestImportDialog::swapsCoordinatesOnOffer()
{
    open("order_handle,latitude,longitude,scheduled_at\nA,37.33,-121.89,10:00\nB,37.34,-121.88,10:00\n"
         "C,37.35,-121.87,10:00\nD,-121.9,37.3,10:00\n");
    QCOMPARE(m_dialog->model().rowState(3), RowState::Error);
    m_view->setFocus();
    QTest::keyClick(m_view, Qt::Key_F8);
    auto *offer = child<QPushButton>(u"import.offer"_s);
    QVERIFY(offer->isVisible());
    QCOMPARE(offer->text(), u"Swap latitude and longitude"_s);
    offer->click();
    QCOMPARE(m_dialog->model().rowState(3), RowState::Good);
}

void TestImportDialog::replacesATextInAColumn()
{
    open(threeRows);
    m_view->setCurrentIndex(m_view->model()->index(0, 1));
    QTest::keyClick(m_view, Qt::Key_H, Qt::ControlModifier);
    auto *find = child<QLineEdit>(u"import.replace.find"_s);
    auto *with = child<QLineEdit>(u"import.replace.with"_s);
    QTRY_VERIFY(find->hasFocus());
    QCOMPARE(find->text(), u"1 Main St"_s);
    find->setText(u"main"_s);
    with->setText(u"High"_s);
    QTRY_COMPARE(child<QLabel>(u"import.replace.count"_s)->text(), u"3 cells would change"_s);
    child<QCheckBox>(u"import.replace.case"_s)->click();
    QTRY_COMPARE(child<QLabel>(u"import.replace.count"_s)->text(), u"No cell would change"_s);
    QVERIFY(!child<QPushButton>(u"import.replace.go"_s)->isEnabled());
    child<QCheckBox>(u"import.replace.case"_s)->click();
    QTRY_VERIFY(child<QPushButton>(u"import.replace.go"_s)->isEnabled());
    QTest::keyClick(with, Qt::Key_Return);
    QCOMPARE(m_dialog->model().index(2, 1).data().toString(), u"3 High St"_s);
    QVERIFY(!m_dialog->mayDiscard());
    QVERIFY(m_dialog->isVisible());
    QTest::keyClick(with, Qt::Key_Escape);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(!find->isVisible());
    QTest::keyClick(m_view, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_dialog->model().index(2, 1).data().toString(), u"3 Main St"_s);
}

void TestImportDialog::undoesAndDoesAgain()
{
    open(threeRows);
    auto *undo = child<QAction>(u"import.undo"_s);
    QVERIFY(!undo->isEnabled());
    m_view->setCurrentIndex(m_view->model()->index(0, 1));
    typeOver(u"9 Elm St"_s);
    m_view->selectRow(2);
    QTest::keyClick(m_view, Qt::Key_Delete);
    QVERIFY(undo->toolTip().contains(u"taking out 1 row"_s));
    QTest::keyClick(m_view, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_dialog->model().counts().removed, 0);
    QTest::keyClick(m_view, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_dialog->model().index(0, 1).data().toString(), u"1 Main St"_s);
    child<QAction>(u"import.redo"_s)->trigger();
    QCOMPARE(m_dialog->model().index(0, 1).data().toString(), u"9 Elm St"_s);
}

void TestImportDialog::replacesInTheColumnsOfAnotherFile()
{
    open(threeRows);
    m_view->setCurrentIndex(m_view->model()->index(0, 1));
    child<QAction>(u"import.replace"_s)->trigger();
    auto *column = child<QComboBox>(u"import.replace.column"_s);
    QCOMPARE(column->currentText(), u"address"_s);
    open("address,order_handle,latitude,longitude,scheduled_at\n1 Main St,A-1,37.33,-121.89,10:00\n");
    QCOMPARE(column->currentText(), u"address"_s);
    QCOMPARE(column->currentData().toInt(), 0);
    open("order_handle,latitude,longitude,scheduled_at\nA-1,37.33,-121.89,10:00\n");
    QCOMPARE(column->currentIndex(), -1);
    QVERIFY(!child<QPushButton>(u"import.replace.go"_s)->isEnabled());
}

void TestImportDialog::leavesRowsThatAreOnTheirWay()
{
    open(threeRows);
    m_view->setCurrentIndex(m_view->model()->index(0, 1));
    typeOver(u"9 Elm St"_s);
    auto *undo = child<QAction>(u"import.undo"_s);
    QTRY_VERIFY(undo->isEnabled());
    m_dialog->importGood();
    QVERIFY(!undo->isEnabled());
    QVERIFY(!child<QAction>(u"import.replace"_s)->isEnabled());
    QVERIFY(!m_dialog->model().setData(m_dialog->model().index(0, 1), u"another"_s));
    QTRY_COMPARE(m_dialog->model().counts().imported, 2);
    QVERIFY(child<QAction>(u"import.replace"_s)->isEnabled());
    QVERIFY(m_dialog->model().setData(m_dialog->model().index(1, 2), u"37.34"_s));
}

void TestImportDialog::asksBeforeTakenRowsComeBack()
{
    open(threeRows);
    m_dialog->model().removeRows({ 0 });
    child<QCheckBox>(u"import.header"_s)->click();
    auto *box = m_dialog->findChild<QMessageBox *>();
    QVERIFY(box != nullptr);
    box->reject();
    QCOMPARE(m_dialog->model().counts().removed, 1);
    m_dialog->model().restoreRows({ 0 });
}

void TestImportDialog::sendsWhatIsBeingTyped()
{
    open(threeRows);
    m_view->setCurrentIndex(m_view->model()->index(0, 1));
    m_view->setFocus();
    QTest::keyClicks(m_view, u"9"_s);
    auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(editor != nullptr);
    QTest::keyClicks(editor, u" Elm St"_s);
    m_dialog->importGood(); // by its shortcut, the editor being open
    QCOMPARE(m_dialog->model().index(0, 1).data().toString(), u"9 Elm St"_s);
    QTRY_COMPARE(m_dialog->model().counts().imported, 2);
    QCOMPARE(m_dialog->model().index(0, 1).data().toString(), u"9 Elm St"_s);
}

void TestImportDialog::sendsNothingWhenStoppedBefore()
{
    // So many that preparing them outlasts the call below: a few are ready, and on their way, before anybody can stop.
    QByteArray many = threeRows.first(threeRows.indexOf('\n') + 1);
    for (int i = 0; i < 20'000; ++i)
        many += "A-" + QByteArray::number(i) + ",1 Main St,37.33,-121.89,10:00\n";
    open(many);
    const auto before = m_bench->network.calls.size();
    m_dialog->importGood();
    m_dialog->stopSending();
    QTRY_VERIFY(m_dialog->canImport());
    QCOMPARE(m_bench->network.calls.size(), before);
    QCOMPARE(m_dialog->model().counts().imported, 0);
    QVERIFY(m_dialog->model().setData(m_dialog->model().index(0, 1), u"2 Main St"_s)); // nothing is held any more
}

void TestImportDialog::movesTheDatesOfAnOldFile()
{
    const QDate day = m_bench->store.scope().date;
    const QString old = day.addDays(-7).toString(Qt::ISODate);
    open("order_handle,address,latitude,longitude,scheduled_at\nA-1,1 Main St,37.33,-121.89," + old.toUtf8()
        + " 23:50\n");
    QCOMPARE(m_dialog->model().rowState(0), RowState::Warning);
    m_view->setCurrentIndex(m_view->model()->index(0, 0));
    auto *offer = child<QPushButton>(u"import.offer"_s);
    QTRY_COMPARE(offer->text(), u"Move all dates by 7 days"_s);
    offer->click();
    QTRY_COMPARE(m_dialog->model().rowState(0), RowState::Good);
    QCOMPARE(child<QSpinBox>(u"import.dayShift"_s)->value(), 7);
}

void TestImportDialog::letsAColumnMeanSomethingElse()
{
    open("order_handle,latitude,longitude,scheduled_at,remark\nA,37.33,-121.89,10:00,frozen\n");
    m_view->setCurrentIndex(m_view->model()->index(0, 4));
    m_view->setFocus();
    QTest::keyClick(m_view, Qt::Key_F4);
    auto *menu = child<QMenu>(u"import.columnMenu"_s);
    QVERIFY(menu != nullptr);
    for (QAction *action : menu->actions()) {
        if (action->data().toInt() == int(models::ImportField::ProductTypes))
            action->trigger();
    }
    QTRY_COMPARE(m_dialog->model().state(), ImportModel::State::Ready);
    QCOMPARE(m_dialog->model().plan().columnOf(models::ImportField::ProductTypes), std::optional(4));
}

void TestImportDialog::saysWhatNoColumnGives()
{
    open("order_handle,latitude,longitude\nA,37.33,-121.89\n");
    bool said = false;
    for (const QLabel *label : m_dialog->findChildren<QLabel *>())
        said = said || (label->isVisible() && label->text().startsWith(u"No column gives a deadline"_s));
    QVERIFY(said);
    QVERIFY(!m_dialog->canImport());
}

void TestImportDialog::sendsTheGoodRows()
{
    open(threeRows);
    QSignalSpy imported(m_dialog.get(), &ImportDialog::imported);
    child<QPushButton>(u"import.importButton"_s)->click();
    QTRY_COMPARE(imported.size(), 1);
    QCOMPARE(imported.first(), (QVariantList { 2, 1 }));
    QCOMPARE(m_bench->network.calls.size(), 1);
    const QJsonObject sent = m_bench->network.calls.first().json();
    QCOMPARE(sent.value(u"plan_mode"_s).toString(), u"manual"_s);
    QCOMPARE(sent.value(u"ops_group_handle"_s).toString(), u"san-jose"_s);
    const QJsonArray orders = sent.value(u"orders"_s).toArray();
    QCOMPARE(orders.size(), 2);
    QCOMPARE(orders.at(0)[u"order_handle"_s].toString(), u"A-1"_s);
    QCOMPARE(orders.at(0)[u"scheduled_at"_s].toString(), u"2023-11-02T17:00:00.000Z"_s);
    QCOMPARE(m_dialog->model().counts(), (ImportCounts { 0, 0, 1, 0, 2 }));
    QCOMPARE(child<QPushButton>(u"import.saveButton"_s)->text(), u"Save 1 row left\u2026"_s);
    QVERIFY(child<QPushButton>(u"import.saveButton"_s)->isVisible());
    QVERIFY(!m_dialog->canImport());
    QCOMPARE(m_bench->store.orderCount(), 2);
}

void TestImportDialog::putsRefusalsAtTheirCells()
{
    m_bench->network.script = [](const ScriptedCall &) {
        return ScriptedAnswer { 422,
            api::writeValidationError(u"not valid"_s, { { u"json"_s, u"orders.1.scheduled_at"_s, u"<i>too soon</i>"_s } }) };
    };
    open(threeRows);
    QSignalSpy imported(m_dialog.get(), &ImportDialog::imported);
    m_dialog->importGood();
    QTRY_COMPARE(imported.size(), 1);
    QCOMPARE(imported.first(), (QVariantList { 0, 3 }));
    QCOMPARE(m_dialog->model().rowState(2), RowState::Error);
    const models::CellIssues issues = m_dialog->model().rowIssues(2);
    QCOMPARE(issues.size(), 1);
    QCOMPARE(issues.first().kind, models::IssueKind::ServerComplaint);
    QCOMPARE(issues.first().column, m_dialog->model().plan().columnOf(models::ImportField::ScheduledAt).value());
    // Its neighbour was refused along with it, and can go again.
    QCOMPARE(m_dialog->model().rowState(0), RowState::Good);
    QVERIFY(m_dialog->canImport());
}

void TestImportDialog::sendsNothingTwiceWhenTheAnswerIsLost()
{
    int posts = 0;
    m_bench->network.script = [&posts](const ScriptedCall &call) {
        posts += call.verb == "POST";
        return ScriptedAnswer { call.verb == "POST" ? 0 : 503, "{}" };
    };
    open(threeRows);
    QSignalSpy imported(m_dialog.get(), &ImportDialog::imported);
    m_dialog->importGood();
    QVERIFY(imported.wait(60'000));
    QCOMPARE(imported.first().first().toInt(), 0);
    QCOMPARE(posts, 1);
    QVERIFY(!m_dialog->canImport());
    m_dialog->importGood();
    QTest::qWait(50);
    QCOMPARE(posts, 1);
}

void TestImportDialog::tellsOfOrdersThatAreThereAfterAll()
{
    bool isBack = false;
    m_bench->network.script = [this, &isBack](const ScriptedCall &call) {
        if (call.verb == "POST" || !isBack)
            return ScriptedAnswer { call.verb == "POST" ? 0 : 503, "{}" };
        const QString handle = call.url.path().contains(u"A-1"_s) ? u"A-1"_s : u"A-3"_s;
        api::OrderDetail detail;
        detail.order = m_bench->order(handle, u"1 Main St"_s);
        return ScriptedAnswer { 200, api::writeOrderDetail(detail) };
    };
    open(threeRows);
    QSignalSpy imported(m_dialog.get(), &ImportDialog::imported), later(m_dialog.get(), &ImportDialog::madeLater);
    m_dialog->importGood();
    QVERIFY(imported.wait(60'000));
    QVERIFY(later.isEmpty());
    isBack = true;
    m_bench->outbox.checkAgain(m_bench->outbox.entries().constFirst().id);
    QVERIFY(later.wait(60'000));
    const auto made = later.first().first().value<models::CreatedOrders>();
    QCOMPARE(made.count(), 2);
    QCOMPARE(made.keys.size(), 2);
    QCOMPARE(m_dialog->model().counts(), (ImportCounts { 0, 0, 1, 0, 2 }));
}

void TestImportDialog::keepsWhatWasTyped()
{
    open(threeRows);
    QVERIFY(m_dialog->mayDiscard());
    m_view->setCurrentIndex(m_view->model()->index(0, 1));
    typeOver(u"9 Main St"_s);
    QTRY_COMPARE(m_view->model()->index(0, 1).data().toString(), u"9 Main St"_s);
    QVERIFY(!m_dialog->mayDiscard());
    m_dialog->reject();
    auto *box = m_dialog->findChild<QMessageBox *>();
    QVERIFY(box != nullptr && m_dialog->isVisible());
    QCOMPARE(box->defaultButton(), static_cast<QPushButton *>(box->escapeButton()));
    box->defaultButton()->click();
    QVERIFY(m_dialog->isVisible());
}

void TestImportDialog::wantsAWorkerForAWorkersRoute()
{
    open(threeRows);
    auto *fate = child<QComboBox>(u"terms.fate"_s);
    fate->setCurrentIndex(1);
    QTRY_COMPARE(m_dialog->model().state(), ImportModel::State::Ready);
    QVERIFY(!m_dialog->canImport());
    auto *worker = child<QComboBox>(u"terms.worker"_s);
    worker->setCurrentIndex(worker->findData(u"ben"_s));
    QTRY_COMPARE(m_dialog->model().state(), ImportModel::State::Ready);
    QTRY_VERIFY(m_dialog->canImport());
    m_dialog->importGood();
    QTRY_COMPARE(m_bench->network.calls.size(), 1);
    QCOMPARE(m_bench->network.calls.first().json().value(u"worker_handle"_s).toString(), u"ben"_s);
}

void TestImportDialog::showsMarkupAsText()
{
    open(threeRows);
    QCOMPARE(m_view->model()->index(1, 1).data().toString(), u"<b>2 Main</b>"_s);
    const QStringList complaints = accessComplaints(*m_dialog);
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

void TestImportDialog::cannotSendWhileReading()
{
    QByteArray big = "order_handle,latitude,longitude,scheduled_at\n";
    for (int i = 0; i < 20'000; ++i)
        big += "A-" + QByteArray::number(i) + ",37.33,-121.89,10:00\n";
    m_dialog->openFile(writeFile(m_bench->folder, u"big.csv"_s, big));
    QVERIFY(!m_dialog->canImport());
    m_dialog->importGood();
    QTRY_COMPARE(m_dialog->model().state(), ImportModel::State::Ready);
    QVERIFY(m_bench->network.calls.isEmpty());
    QVERIFY(m_dialog->canImport());
}

QTEST_MAIN(TestImportDialog)
#include "tst_importdialog.moc"
