// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/import/importdialog_p.h"

#include "ui/import/importsettings.h"
#include "ui/import/importview.h"
#include "ui/import/issueline.h"
#include "ui/import/issuewords.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebox.h"
#include "ui/widgets/progressstrip.h"
#include "ui/words/errorwords.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

#include <utility>

namespace routedesk::ui {

using models::ImportModel;

void ImportDialog::Private::ask(
    const QString &question, const QString &detail, const QString &yes, std::function<void()> onYes)
{
    auto *box = plainBox(&q, question, detail);
    auto *go = addChoice(*box, yes, tr("Go on here"));
    connect(go, &QPushButton::clicked, &q, std::move(onYes));
    box->open();
}

void ImportDialog::Private::chooseFile()
{
    auto *files = new QFileDialog(&q, tr("Choose a file to import"),
        path.isEmpty() ? QString() : QFileInfo(path).absolutePath(),
        tableFileFilter());
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setFileMode(QFileDialog::ExistingFile);
    connect(files, &QFileDialog::fileSelected, &q, [this](const QString &chosen) { openAnother(chosen); });
    files->open();
}

void ImportDialog::Private::openAnother(const QString &chosen)
{
    if (!edited) {
        load(chosen);
        return;
    }
    ask(tr("Drop what you did here?"), tr("Rows you have edited or taken out and not imported are lost with another file."),
        tr("Open the other file"), [this, chosen] { load(chosen); });
}

bool ImportDialog::Private::load(const QString &chosen)
{
    return load({ chosen }, QFileInfo(chosen).fileName());
}

bool ImportDialog::Private::load(const models::ImportSource &source, const QString &name)
{
    if (isSending()) {
        banner->show(Tone::Late, tr("Orders are being sent; open the other file when they are through."));
        return false;
    }
    if (shelf != nullptr && !shelf->isLoaded()) {
        connect(shelf, &models::MappingShelf::loaded, &q, [this, source, name] { load(source, name); },
            Qt::SingleShotConnection);
        return true;
    }
    path = source.path;
    sourceName = name;
    edited = false;
    loadedAt = clock.now();
    fitted = -1;
    forgetRows();
    banner->dismiss();
    missing->dismiss();
    fileName->setText(name);
    q.setWindowTitle(tr("Import %1").arg(name));
    showOnly(models::ImportErrorsFilter::Show::All);
    beginFile();
    beginPlaces();
    model.setUnmatched(settings->unmatched());
    model.load(source, options());
    return true;
}

void ImportDialog::Private::forgetRows()
{
    ++reading;
    unknownUpdates.clear();
    refusedUpdates.clear();
    for (const QPointer<models::ImportRun> &one : std::exchange(openRuns, {})) {
        if (!one)
            continue;
        one->disconnect(&q);
        book->letGo(*one);
    }
    editedRows.clear();
    sender.reset();
}

void ImportDialog::Private::applyOptions()
{
    model.setOptions(options());
    if (places)
        places->setWanted(!(geocodes && settings->sendsAddresses()));
    followCounts();
}

void ImportDialog::Private::applyUnmatched(models::ColumnMatcher::Unmatched unmatched)
{
    model.setUnmatched(unmatched);
    if (model.state() != ImportModel::State::Ready)
        return;
    models::ColumnPlan plan = model.plan();
    for (int column = 0; column < plan.columnCount(); ++column) {
        if (plan.origin(column) != models::ColumnPlan::Origin::Unmatched)
            continue;
        models::ColumnTarget target;
        if (unmatched == models::ColumnMatcher::Unmatched::Metadata) {
            target.field = models::ImportField::Metadata;
            target.metadataKey = models::ColumnMatcher::metadataKey(
                model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), column);
        }
        plan.assign(column, target, models::ColumnPlan::Origin::Unmatched);
    }
    model.setPlan(plan);
}

void ImportDialog::Private::readAgain(const models::CsvFormat &format)
{
    if (sourceName.isEmpty() || format == model.format())
        return;
    rereading([this, format] {
        formatChosen = true;
        encodingChosen = encodingChosen || format.encoding != model.format().encoding;
        model.setFormat(format);
    });
}

void ImportDialog::Private::readSheet(int sheet)
{
    if (sheet != model.format().sheet)
        rereading([this, sheet] {
            formatChosen = true;
            model.setSheet(sheet);
        });
}

void ImportDialog::Private::rereading(const std::function<void()> &read)
{
    const auto go = [this, read] {
        edited = false;
        forgetRows();
        banner->dismiss();
        read();
    };
    const int imported = model.counts().imported;
    if (!edited && imported == 0 && unknownRows().isEmpty())
        return go();
    settings->showFormat(model.format(), model.sheets());
    if (!unknownRows().isEmpty()) {
        banner->show(Tone::Late,
            tr("It is not known yet what became of some orders of this file. Read it again when that is found out."));
        return;
    }
    QStringList lost;
    if (edited)
        lost.append(tr("What you typed into its cells and which rows you took out is lost."));
    if (imported > 0)
        lost.append(tr("%n row(s) that are imported already stand there again as if they were not.", nullptr, imported));
    ask(tr("Read the file again?"), lost.join(u' '), tr("Read it again"), go);
}

void ImportDialog::Private::stateChanged()
{
    const ImportModel::State state = model.state();
    const bool busy = state == ImportModel::State::Loading || state == ImportModel::State::Checking;
    if (state == ImportModel::State::Loading)
        progress->start(tr("Reading %1").arg(fileName->text()), true);
    else if (state == ImportModel::State::Checking)
        progress->start(tr("Checking the rows"), false);
    else if (!isSending())
        progress->finish();
    settings->setChangeable(!busy && !isSending(), !sourceName.isEmpty());
    const bool hasRows = model.rowCount() > 0 || state == ImportModel::State::Loading;
    pages->setCurrentIndex(hasRows ? 1 : 0);
    chipLine->setVisible(hasRows);
    issues->setVisible(hasRows);
    checkAction->setEnabled(state == ImportModel::State::Unchecked);
    if (state == ImportModel::State::Unchecked && model.error())
        banner->show(Tone::Broken, uncheckedWords(*model.error()), checkAction);
    else if (state == ImportModel::State::Checking && unchecked)
        banner->dismiss();
    unchecked = state == ImportModel::State::Unchecked;
    if (state == ImportModel::State::Failed && model.error())
        empty->setSentence(fileErrorWords(*model.error()));
    else if (state == ImportModel::State::Cancelled)
        empty->setSentence(tr("Reading was stopped. Nothing was imported."));
    if (state == ImportModel::State::Ready) {
        showFileNotes();
        showMapping();
        followDates();
        if (zoneSaidFor != reading)
            showZone();
        zoneSaidFor = reading;
        lookOnServer();
    }
    followCounts();
    followCell();
    if (state == ImportModel::State::Ready || state == ImportModel::State::Failed)
        emit q.loaded();
}

void ImportDialog::Private::showFileNotes()
{
    QStringList notes;
    for (const models::CsvNote &note : model.notes())
        notes.append(fileNoteWords(note));
    if (notes.isEmpty() || banner->isVisible())
        return;
    const QString rest = notes.size() > 2 ? tr("And %1 more; hover to read them.").arg(notes.size() - 2) : QString();
    banner->show(Tone::Late, (notes.mid(0, 2) + (rest.isEmpty() ? QStringList() : QStringList { rest })).join(u' '),
        nullptr, notes.join(u'\n'));
}

}
