// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "dialogbench.h"

#include "api/writing.h"
#include "models/import/importmodel.h"
#include "models/imports/importbook.h"
#include "ui/import/importdialog.h"
#include "ui/widgets/banner.h"
#include "ui/words/language.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace dialogtest;
using namespace routedesk;
using namespace routedesk::ui;
using namespace Qt::StringLiterals;
using models::ActionReport;
using models::ActionRow;
using models::DuplicateChoice;
using models::ImportEntry;
using models::ImportModel;
using models::RowState;
using Outcome = models::ActionRow::Outcome;

namespace {

const QByteArray header = "order_handle,address,latitude,longitude,scheduled_at\n";
const QByteArray twoRows = header + "A-1,9 Other St,37.33,-121.89,10:00\nA-2,9 Other St,37.33,-121.89,11:00\n";

}

/// Rows of the import dialog that change orders on the server, and what is said of them afterwards.
class TestImportUpdating : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void keepsWhatNobodyCanTellOf();
    void knowsNoRowByAnotherImport();
    void leavesTheRowsOfAnotherFileAlone();
    void tellsOfWhatWasNotUpdated();

private:
    void open(const QString &name, const QByteArray &csv);
    /// Sends these rows as updates, as far as the dialog asks for them.
    void send(const QList<int> &rows);
    void tell(const QList<std::pair<Outcome, bool>> &outcomes);
    /// The outbox hears that the order has what its row wanted.
    void hearOf(qsizetype edit);
    [[nodiscard]] const ImportEntry &entry(qsizetype at) const { return m_book->entries().at(at); }
    [[nodiscard]] QString said() const
    {
        QStringList all;
        for (const Banner *banner : m_dialog->findChildren<Banner *>()) {
            if (banner->isVisible())
                all.append(banner->message());
        }
        return all.join(u'\n');
    }

    Theme m_theme;
    std::unique_ptr<DialogBench> m_bench;
    std::unique_ptr<models::ImportBook> m_book;
    std::unique_ptr<ImportDialog> m_dialog;
    QList<models::OrderEdit> m_edits; ///< that the dialog wanted, of all sendings
    qsizetype m_latest = 0; ///< how many of them by the latest
};

void TestImportUpdating::initTestCase()
{
    installLanguage(*qApp);
    m_theme.install(*qApp);
    m_theme.setCalmMotion(true);
}

void TestImportUpdating::init()
{
    m_edits.clear();
    m_bench = std::make_unique<DialogBench>(m_theme);
    m_bench->network.script = [this](const ScriptedCall &call) {
        if (call.verb != "PATCH")
            return ScriptedAnswer{ 503, "{}" };
        api::OrderDetail detail;
        detail.order = m_bench->order(call.url.path().contains(u"A-1"_s) ? u"A-1"_s : u"A-2"_s, u"9 Other St"_s);
        return ScriptedAnswer{ 200, api::writeOrderDetail(detail) };
    };
    m_book = std::make_unique<models::ImportBook>(
        m_bench->client, m_bench->outbox, m_bench->clock, m_bench->folder.path(), u"maria"_s);
    m_dialog = std::make_unique<ImportDialog>(m_theme, m_bench->outbox, m_bench->store, m_bench->clock);
    m_dialog->setBook(*m_book);
    connect(m_dialog.get(), &ImportDialog::updatesWanted, this, [this](const QList<models::OrderEdit> &edits) {
        m_edits += edits;
        m_latest = edits.size();
    });
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

void TestImportUpdating::cleanup()
{
    m_dialog.reset();
    m_book.reset();
    m_bench.reset();
}

void TestImportUpdating::open(const QString &name, const QByteArray &csv)
{
    QSignalSpy loaded(m_dialog.get(), &ImportDialog::loaded);
    m_dialog->openFile(writeFile(m_bench->folder, name, csv));
    QTRY_VERIFY(!loaded.isEmpty());
    QTRY_COMPARE(m_dialog->model().state(), ImportModel::State::Ready);
    m_dialog->model().addOnServer(
        { m_bench->order(u"A-1"_s, u"1 Main St"_s), m_bench->order(u"A-2"_s, u"2 Main St"_s) });
}

void TestImportUpdating::send(const QList<int> &rows)
{
    m_dialog->model().choose(rows, DuplicateChoice::Update);
    QTRY_VERIFY(m_dialog->canImport());
    QSignalSpy wanted(m_dialog.get(), &ImportDialog::updatesWanted);
    m_dialog->importGood();
    QVERIFY(!wanted.isEmpty() || wanted.wait(60'000));
    QCOMPARE(m_latest, rows.size());
}

void TestImportUpdating::tell(const QList<std::pair<Outcome, bool>> &outcomes)
{
    QCOMPARE(outcomes.size(), m_latest);
    ActionReport report;
    for (qsizetype i = 0; i < m_latest; ++i) {
        ActionRow row;
        row.key = m_edits.at(m_edits.size() - m_latest + i).key;
        row.outcome = outcomes.at(i).first;
        if (outcomes.at(i).second)
            row.contested = models::ContestedFields{};
        report.rows.append(row);
    }
    QSignalSpy imported(m_dialog.get(), &ImportDialog::imported);
    m_dialog->takeUpdated(report);
    QTRY_COMPARE(imported.size(), 1);
}

void TestImportUpdating::hearOf(qsizetype edit)
{
    const models::OrderEdit &one = m_edits.at(edit);
    const models::Submission sent = m_bench->outbox.submit(models::PatchOrder{ one.key, {}, one.after, {} });
    QTRY_VERIFY(sent.outcome.isFinished());
    QVERIFY(sent.outcome.result().isDone());
}

void TestImportUpdating::keepsWhatNobodyCanTellOf()
{
    open(u"a.csv"_s, twoRows);
    send({ 0, 1 });
    tell({ { Outcome::Done, false }, { Outcome::Unknown, false } });
    QCOMPARE(m_dialog->model().rowState(0), RowState::Imported);
    QVERIFY(m_dialog->model().rowState(1) != RowState::Imported);
    QVERIFY(!m_dialog->canImport()); // it is not offered again
    QVERIFY2(said().contains(u"For 1 row the answer was lost"_s), qPrintable(said()));
    QCOMPARE(entry(0).state, ImportEntry::State::UnderWay);
    hearOf(1);
    QTRY_COMPARE(m_dialog->model().rowState(1), RowState::Imported);
    QTRY_COMPARE(entry(0).state, ImportEntry::State::Ended);
    QCOMPARE(entry(0).updated, 2);
}

void TestImportUpdating::knowsNoRowByAnotherImport()
{
    open(u"a.csv"_s, twoRows);
    send({ 0 });
    tell({ { Outcome::Unknown, false } });
    send({ 1 });
    tell({ { Outcome::Done, false } });
    QCOMPARE(m_dialog->model().rowState(1), RowState::Imported);
    QVERIFY(m_dialog->model().rowState(0) != RowState::Imported);
    QVERIFY(!m_dialog->canImport());
    QTRY_COMPARE(entry(0).state, ImportEntry::State::Ended);
    QCOMPARE(entry(1).state, ImportEntry::State::UnderWay);
    hearOf(0);
    QTRY_COMPARE(m_dialog->model().rowState(0), RowState::Imported);
    QTRY_COMPARE(entry(1).state, ImportEntry::State::Ended);
}

void TestImportUpdating::leavesTheRowsOfAnotherFileAlone()
{
    open(u"a.csv"_s, twoRows);
    send({ 0 });
    tell({ { Outcome::Unknown, false } });
    const QString id = entry(0).id;
    open(u"b.csv"_s, header + "B-1,1 Main St,37.33,-121.89,10:00\n");
    QTRY_VERIFY(m_dialog->canImport());
    QCOMPARE(entry(0).state, ImportEntry::State::UnderWay);
    hearOf(0);
    QTRY_COMPARE(entry(0).state, ImportEntry::State::Ended);
    QVERIFY(m_dialog->model().rowState(0) != RowState::Imported);
    QCOMPARE(entry(0).updated, 1);
    QCOMPARE(entry(0).left, 1);
    const auto ledger = m_book->read(id);
    QTRY_VERIFY(ledger.isFinished());
    QVERIFY(ledger.result());
    const QByteArray left = ledger.result()->leftCsv();
    QVERIFY2(left.contains("A-2") && !left.contains("A-1") && !left.contains("B-1"), left.constData());
}

void TestImportUpdating::tellsOfWhatWasNotUpdated()
{
    open(u"a.csv"_s, twoRows);
    send({ 0, 1 });
    tell({ { Outcome::Done, true }, { Outcome::Refused, false } }); // of the first, somebody has changed something
    QCOMPARE(m_dialog->updated(), 0);
    QVERIFY2(said().contains(u"2 rows not updated: see the marked cells."_s), qPrintable(said()));
    QCOMPARE(m_dialog->model().rowState(0), RowState::Error);
    QCOMPARE(m_dialog->model().rowState(1), RowState::Error);
    QTRY_COMPARE(entry(0).state, ImportEntry::State::Ended);
    QCOMPARE(entry(0).updated, 0);
    QCOMPARE(entry(0).open, 0);
}

QTEST_MAIN(TestImportUpdating)
#include "tst_importupdating.moc"
