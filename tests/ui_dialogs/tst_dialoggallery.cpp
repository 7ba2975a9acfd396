// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "dialogbench.h"

#include "models/import/importmodel.h"
#include "ui/actions/actionwords.h"
#include "ui/actions/confirmdialog.h"
#include "ui/actions/outcomedialog.h"
#include "ui/actions/publishdialog.h"
#include "ui/import/importdialog.h"
#include "ui/import/importview.h"

#include <QApplication>
#include <QTest>

using namespace dialogtest;
using namespace routedesk;
using namespace routedesk::ui;
using namespace Qt::StringLiterals;

/// Paints the dialogs and pages into build/gallery for the eye, in both schemes and at both densities, and checks what
/// can be checked of every one: names for those who can't see, and no label that reads markup.
class TestDialogGallery : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void pictures_data();
    void pictures();

private:
    using Maker = std::function<std::unique_ptr<QWidget>(DialogBench &)>;
    [[nodiscard]] static QList<std::pair<QString, Maker>> makers();

    Theme m_theme;
};

namespace {

std::unique_ptr<ImportDialog> importOf(DialogBench &bench)
{
    auto dialog = std::make_unique<ImportDialog>(bench.theme, bench.outbox, bench.store, bench.clock);
    return dialog;
}

std::unique_ptr<QWidget> importFull(DialogBench &bench)
{
    auto dialog = importOf(bench);
    dialog->openFile(QStringLiteral(ROUTEDESK_SOURCE_DIR "/resources/sample/san-jose-day.csv"));
    if (!QTest::qWaitFor([&] { return dialog->model().state() == models::ImportModel::State::Ready; }))
        return nullptr;
    dialog->findChild<ImportView *>()->goToProblem(true);
    return dialog;
}

std::unique_ptr<QWidget> importMissing(DialogBench &bench)
{
    auto dialog = importOf(bench);
    dialog->openFile(writeFile(bench.folder, u"orders from the shop.csv"_s,
        "wer;wo;bis\n<b>A-1</b>;\"1 Main St\";09:00\nA-2;2 Main St;10:30\n"));
    if (!QTest::qWaitFor([&] { return dialog->model().state() == models::ImportModel::State::Ready; }))
        return nullptr;
    return dialog;
}

std::unique_ptr<QWidget> importDone(DialogBench &bench)
{
    bench.network.script = &DialogBench::taken;
    auto dialog = importFull(bench);
    auto *import = static_cast<ImportDialog *>(dialog.get());
    import->importGood();
    if (!QTest::qWaitFor([&] { return import->model().counts().imported > 0; }))
        return nullptr;
    return dialog;
}

std::unique_ptr<QWidget> importFailed(DialogBench &bench)
{
    auto dialog = importOf(bench);
    dialog->openFile(bench.folder.filePath(u"gone.csv"_s));
    if (!QTest::qWaitFor([&] { return dialog->model().state() == models::ImportModel::State::Failed; }))
        return nullptr;
    return dialog;
}

std::unique_ptr<QWidget> confirmCancel(DialogBench &bench)
{
    QStringList lines;
    for (int i = 1; i <= 12; ++i)
        lines.append(orderLine(bench.order(u"order-%1"_s.arg(i), u"%1 E Brokaw Rd, San José"_s.arg(1000 + i))));
    return std::make_unique<ConfirmDialog>(bench.theme, ActionKind::Cancel, lines);
}

std::unique_ptr<QWidget> confirmComplete(DialogBench &bench)
{
    return std::make_unique<ConfirmDialog>(bench.theme, ActionKind::Complete,
        QStringList { orderLine(bench.order(u"order-17"_s, u"Bakery Sol, 1028 E Brokaw Rd"_s)) });
}

std::unique_ptr<QWidget> outcome(DialogBench &bench)
{
    models::ActionReport report;
    for (int i = 1; i <= 12; ++i) {
        models::ActionRow row;
        row.key.handle = u"order-%1"_s.arg(i);
        row.outcome = models::ActionRow::Outcome::Done;
        if (i == 3 || i == 7) {
            row.outcome = models::ActionRow::Outcome::Refused;
            row.error = api::ApiError { api::ApiError::Kind::Invalid, 422, {}, u"already completed"_s, {} };
        } else if (i == 9) {
            row.outcome = models::ActionRow::Outcome::Unknown;
            row.error = api::ApiError { api::ApiError::Kind::Timeout, 0, {}, {}, {} };
        }
        report.rows.append(row);
    }
    auto dialog = std::make_unique<OutcomeDialog>(bench.theme, u"What became of it"_s, u"Order"_s);
    QList<OutcomeRow> rows;
    for (const models::ActionRow &row : std::as_const(report.rows))
        rows.append({ row.key.handle, outcomeLook(ActionKind::Cancel, row.outcome), outcomeReason(row) });
    dialog->setReport(actionTone(report), actionResult(ActionKind::Cancel, report), rows);
    dialog->setRetry(2);
    dialog->setLookAgain(1);
    return dialog;
}

std::unique_ptr<QWidget> publish(DialogBench &bench)
{
    return std::make_unique<PublishDialog>(bench.theme,
        models::PublishSummary { { u"van-1"_s, u"van-2"_s, u"new"_s }, 4, 2, 3 },
        QStringList { u"van-1 · Ana Ruiz · 14 stops"_s, u"van-2 · Ben Okafor · 11 stops"_s,
            u"new route · Chloe Park · 9 stops"_s });
}

}

QList<std::pair<QString, TestDialogGallery::Maker>> TestDialogGallery::makers()
{
    return {
        { u"import-empty"_s, &importOf },
        { u"import-full"_s, &importFull },
        { u"import-missing"_s, &importMissing },
        { u"import-done"_s, &importDone },
        { u"import-failed"_s, &importFailed },
        { u"confirm-cancel"_s, &confirmCancel },
        { u"confirm-complete"_s, &confirmComplete },
        { u"outcome"_s, &outcome },
        { u"publish"_s, &publish },
    };
}

void TestDialogGallery::initTestCase()
{
    m_theme.install(*qApp);
    m_theme.setCalmMotion(true);
}

void TestDialogGallery::pictures_data()
{
    QTest::addColumn<int>("maker");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("ratio");
    const auto all = makers();
    for (int i = 0; i < all.size(); ++i) {
        for (const bool dark : { false, true }) {
            for (const int ratio : { 1, 2 })
                QTest::addRow("%s-%s-%dx", qPrintable(all.at(i).first), dark ? "dark" : "light", ratio)
                    << i << dark << ratio;
        }
    }
}

void TestDialogGallery::pictures()
{
    QFETCH(int, maker);
    QFETCH(bool, dark);
    QFETCH(int, ratio);
    m_theme.setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
    DialogBench bench(m_theme);
    const auto widget = makers().at(maker).second(bench);
    QVERIFY(widget != nullptr);
    widget->show();
    QVERIFY(QTest::qWaitForWindowExposed(widget.get()));
    QCoreApplication::processEvents();
    QVERIFY(savePicture(*widget, u"dialog-"_s + QString::fromLatin1(QTest::currentDataTag()), ratio));
    QCOMPARE(accessComplaints(*widget), QStringList());
}

QTEST_MAIN(TestDialogGallery)
#include "tst_dialoggallery.moc"
