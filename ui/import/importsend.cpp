// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/import/importdialog_p.h"

#include "ui/import/importsettings.h"
#include "ui/import/importview.h"
#include "ui/import/issuewords.h"
#include "ui/import/leftoversaver.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/progressstrip.h"
#include "ui/words/errorwords.h"

#include <QFileDialog>
#include <QFileInfo>

#include <utility>

namespace routedesk::ui {

void ImportDialog::Private::sendGood()
{
    view->commitEditor();
    if (!q.canImport())
        return;
    preparing = true;
    stopWanted = false;
    if (twins)
        twins->cancel(); // what it has not found by now the server refuses
    banner->dismiss();
    progress->start(tr("Importing orders"), true);
    settings->setChangeable(false, true);
    model.hold(unknownRows());
    followCounts();
    model.goodOrders()
        .then(&q, [this](const QList<models::ImportedOrder> &orders) { record(split(orders)); })
        .onFailed(&q, [this] { giveUpPreparing(tr("Nothing was sent: there is too little memory to prepare the orders. "
                                                  "Close other programs, or import a part of the file.")); });
}

void ImportDialog::Private::giveUpPreparing(const QString &why)
{
    preparing = false;
    progress->finish();
    settings->setChangeable(true, true);
    model.release(unknownRows());
    followCounts();
    banner->show(Tone::Broken, why);
}

void ImportDialog::Private::record(const Split &good)
{
    if (book == nullptr || (good.orders.isEmpty() && good.updates.isEmpty()))
        return send(good, nullptr);
    const QList<int> rows = model.leftRows();
    const auto wording = [](const models::CellIssue &issue) { return issueWords(issue).sentence(); };
    model.leftoverCsv(wording)
        .then(&q,
            [this, good, rows](const QByteArray &csv) {
                return book->begin(sourceName, settings->terms(), good.orders, { csv, rows }, good.updates);
            })
        .unwrap()
        .then(&q, [this, good](const models::ImportBook::Begun &begun) {
            if (begun)
                return send(good, *begun);
            giveUpPreparing(tr("Nothing was sent: the import could not be written down first, so a crash would lose "
                               "track of it. %1")
                    .arg(begun.error()));
        })
        .onFailed(&q, [this] { giveUpPreparing(tr("Nothing was sent: there is too little memory to write the import down "
                                                  "first. Close other programs, or import a part of the file.")); });
}

void ImportDialog::Private::send(const Split &good, models::ImportRun *newRun)
{
    if (stopWanted) {
        if (newRun != nullptr)
            newRun->end();
        return giveUpPreparing(tr("Stopped. Nothing was sent; all rows are still here."));
    }
    preparing = false;
    run = newRun;
    if (run != nullptr) {
        openRuns.append(run);
        connect(run, &models::ImportRun::changed, &q, [this, newRun] { takeLateUpdates(*newRun); });
    }
    sendUpdates(good.updates);
    sender.send(good.orders, settings->terms(), run);
    followCounts();
}

// Each is kept open while rows of it are of unknown outcome: should the application end meanwhile, the next start
// asks.
void ImportDialog::Private::endRuns()
{
    const auto isUnderWay = [this](const models::ImportRun *one) {
        return (one == run && isSending()) || one->ledger().hasUnknown();
    };
    QList<QPointer<models::ImportRun>> ending;
    for (const QPointer<models::ImportRun> &one : std::exchange(openRuns, {})) {
        if (one && isUnderWay(one))
            openRuns.append(one);
        else if (one && !one->ledger().isEnded())
            ending.append(one);
    }
    if (ending.isEmpty())
        return;
    const QList<int> rows = model.leftRows();
    const auto wording = [](const models::CellIssue &issue) { return issueWords(issue).sentence(); };
    model.leftoverCsv(wording).then(&q, [ending, rows](const QByteArray &csv) {
        for (const QPointer<models::ImportRun> &one : ending) {
            if (one && !one->ledger().isEnded())
                one->end(models::LeftRows{ csv, rows });
        }
    });
}

void ImportDialog::Private::takeOutcome(const models::SendOutcome &outcome)
{
    if (!updating.isEmpty()) {
        sentOrders = outcome;
        return;
    }
    progress->finish();
    model.release(unknownRows());
    model.markImported(outcome.created);
    if (!outcome.complaints.isEmpty())
        model.applyServerErrors(outcome.complaints);
    settings->setChangeable(true, true);
    const bool anyRefused = !outcome.refused.isEmpty() || !refusedUpdates.isEmpty();
    const bool allWell
        = !anyRefused && outcome.unknown.isEmpty() && outcome.unsent.isEmpty() && unknownUpdates.isEmpty();
    const Tone tone = allWell ? Tone::Done : anyRefused ? Tone::Broken : Tone::Late;
    const QString server = outcome.error ? errorWords(*outcome.error, Doing::Sending).server : QString();
    banner->show(tone, outcomeSentence(outcome), nullptr, server);
    if (model.counts().error > 0)
        showOnly(models::ImportErrorsFilter::Show::Errors);
    else
        showOnly(models::ImportErrorsFilter::Show::All);
    followCounts();
    if (left() == 0)
        edited = false;
    if (!outcome.planIds.isEmpty())
        emit q.plansStarted(outcome.planIds);
    endRuns();
    emit q.made(outcome.made, q.importId());
    emit q.imported(int(outcome.created.size()), left());
}

void ImportDialog::Private::takeLate(const models::LateOutcome &late)
{
    QString id;
    for (const QPointer<models::ImportRun> &one : std::as_const(openRuns)) {
        if (one && one.data() == late.log)
            id = one->id();
    }
    if (late.isCreated)
        model.markImported(late.rows);
    if (!model.isHeld())
        model.release(unknownRows());
    endRuns();
    followCounts();
    if (late.isCreated)
        emit q.madeLater(late.made, id);
}

void ImportDialog::Private::saveLeft()
{
    auto *files = new QFileDialog(&q, tr("Save the rows left"));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setAcceptMode(QFileDialog::AcceptSave);
    files->setDefaultSuffix(QStringLiteral("csv"));
    files->setNameFilter(tr("Tables (*.csv)"));
    if (!path.isEmpty())
        files->setDirectory(QFileInfo(path).absolutePath());
    files->selectFile(tr("%1 - left.csv").arg(QFileInfo(sourceName).completeBaseName()));
    connect(files, &QFileDialog::fileSelected, &q, [this](const QString &chosen) { writeLeft(chosen); });
    files->open();
}

void ImportDialog::Private::writeLeft(const QString &chosen)
{
    const int rows = left();
    const QString name = QFileInfo(chosen).fileName();
    const auto wording = [](const models::CellIssue &issue) { return issueWords(issue).sentence(); };
    saveWhole(model.leftoverCsv(wording), chosen).then(&q, [this, rows, name](const QString &failure) {
        if (failure.isEmpty()) {
            edited = false;
            banner->show(Tone::Done,
                tr("%n row(s) saved in %1. Mend them there and import that file again.", nullptr, rows).arg(name));
        } else {
            banner->show(Tone::Broken,
                tr("%1 could not be written: %2. The rows are still here.").arg(name, failure), saveAction);
        }
    });
}

}
