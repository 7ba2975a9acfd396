// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "importdialogtest.h"

#include "tests/models/sheetfiles.h"

#include "models/import/importmodel.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTest>

using namespace dialogtest;
using namespace routedesk;
using namespace routedesk::ui;
using namespace Qt::StringLiterals;
using models::ImportModel;

namespace {

const QByteArray threeRows = "order_handle,address,latitude,longitude,scheduled_at\n"
                             "A-1,1 Main St,37.33,-121.89,10:00\n"
                             "A-2,2 Main St,37.34,-121.88,11:00\n"
                             "A-3,3 Main St,37.35,-121.87,12:00\n";

}

/// Spreadsheets in the import dialog: their sheets, and what is copied from them.
class TestImportTables : public ImportDialogTest {
    Q_OBJECT

private slots:
    void choosesASheet();
    void pastesATable();
    void pastesAValueIntoCells();
    void asksBeforePastingOverRows();
    void saysThatThereIsNothingToPaste();
};

void TestImportTables::choosesASheet()
{
    using importtest::textRow;
    const auto rows = [](const QString &handle) {
        return textRow(1, { u"order_handle"_s, u"address"_s }) + textRow(2, { handle, u"1 Main St"_s });
    };
    auto *sheet = child<QComboBox>(u"import.sheet"_s);
    open(threeRows);
    QVERIFY(!sheet->isVisible());
    QVERIFY(child<QComboBox>(u"import.encoding"_s)->isVisible());
    open(importtest::xlsx(importtest::XlsxParts {
        { { u"Cover"_s, {} }, { u"R&D"_s, rows(u"M-1"_s) }, { u"Tuesday"_s, rows(u"T-1"_s) } }, {}, {}, {}, {} }));
    QVERIFY(sheet->isVisible());
    QVERIFY(!child<QComboBox>(u"import.encoding"_s)->isVisible());
    QVERIFY(!child<QComboBox>(u"import.delimiter"_s)->isVisible());
    QCOMPARE(sheet->currentText(), u"R&D"_s);
    QCOMPARE(m_view->model()->index(0, 0).data().toString(), u"M-1"_s);
    sheet->setCurrentIndex(2);
    emit sheet->activated(2);
    QTRY_COMPARE(m_view->model()->index(0, 0).data().toString(), u"T-1"_s);
    QTRY_COMPARE(sheet->currentText(), u"Tuesday"_s);
    // an empty one says so, and another can be chosen
    emit sheet->activated(0);
    QTRY_COMPARE(m_dialog->model().state(), ImportModel::State::Failed);
    QVERIFY(sheet->isVisible() && sheet->isEnabled());
    QCOMPARE(sheet->currentText(), u"Cover"_s);
    emit sheet->activated(1);
    QTRY_COMPARE(m_dialog->model().state(), ImportModel::State::Ready);
    QCOMPARE(m_view->model()->index(0, 0).data().toString(), u"M-1"_s);
}

void TestImportTables::pastesATable()
{
    // as spreadsheets put it: tabs, a quoted cell of two lines, commas in plenty
    QGuiApplication::clipboard()->setText(u"order_handle\taddress\tscheduled_at\tnote\r\n"
                                          "P-1\t1 Main St, San José, CA, 95112, USA\t10:00\t\"two\nlines\"\r\n"_s);
    m_dialog->setFocus();
    QTest::keyClick(m_dialog.get(), Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(m_dialog->model().state(), ImportModel::State::Ready);
    QCOMPARE(m_dialog->fileName(), u"Clipboard"_s);
    QVERIFY(m_dialog->windowTitle().contains(u"Clipboard"_s));
    QCOMPARE(m_dialog->model().rowCount(), 1);
    QCOMPARE(m_view->model()->index(0, 1).data().toString(), u"1 Main St, San José, CA, 95112, USA"_s);
    QCOMPARE(m_view->model()->index(0, 3).data().toString(), u"two\nlines"_s);
}

void TestImportTables::pastesAValueIntoCells()
{
    open(threeRows);
    m_view->setFocus();
    m_view->setCurrentIndex(m_view->model()->index(0, 4));
    m_view->selectionModel()->select(
        QItemSelection(m_view->model()->index(0, 4), m_view->model()->index(2, 4)), QItemSelectionModel::ClearAndSelect);
    QGuiApplication::clipboard()->setText(u"17:30\n"_s);
    QTest::keyClick(m_view, Qt::Key_V, Qt::ControlModifier);
    for (int row = 0; row < 3; ++row)
        QCOMPARE(m_view->model()->index(row, 4).data().toString(), u"17:30"_s);
    QCOMPARE(m_dialog->model().rowCount(), 3);
    QVERIFY(!m_dialog->mayDiscard());
}

void TestImportTables::asksBeforePastingOverRows()
{
    open(threeRows);
    QGuiApplication::clipboard()->setText(u"order_handle\taddress\nP-1\t1 Main St\n"_s);
    m_view->setFocus();
    QTest::keyClick(m_view, Qt::Key_V, Qt::ControlModifier);
    auto *box = m_dialog->findChild<QMessageBox *>();
    QVERIFY(box != nullptr);
    QCOMPARE(m_dialog->model().rowCount(), 3);
    for (QAbstractButton *button : box->buttons()) {
        if (box->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    QTRY_COMPARE(m_dialog->fileName(), u"Clipboard"_s);
    QTRY_COMPARE(m_dialog->model().rowCount(), 1);
}

void TestImportTables::saysThatThereIsNothingToPaste()
{
    QGuiApplication::clipboard()->setText(u" \n"_s);
    m_dialog->openClipboard();
    QCOMPARE(m_dialog->model().state(), ImportModel::State::Empty);
    bool isSaid = false;
    for (const QLabel *label : m_dialog->findChildren<QLabel *>())
        isSaid = isSaid || (label->isVisible() && label->text().contains(u"nothing to paste"_s));
    QVERIFY(isSaid);
}

QTEST_MAIN(TestImportTables)
#include "tst_importtables.moc"
