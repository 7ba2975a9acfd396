// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/import/importdialog_p.h"

#include "ui/import/columnmenu.h"
#include "ui/import/importsettings.h"
#include "ui/import/importview.h"
#include "ui/import/issueline.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/formparts.h"
#include "ui/widgets/progressstrip.h"
#include "ui/words/errorwords.h"

#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>

namespace routedesk::ui {

using models::ImportModel;
using Show = models::ImportErrorsFilter::Show;

ImportDialog::Private::Private(ImportDialog &dialog, const Theme &look, models::Outbox &outbox,
    const models::DispatchStore &dayStore, const models::Clock &timeSource)
    : q(dialog), theme(look), store(dayStore), clock(timeSource), sender(outbox)
{
    filter.setSourceModel(&model);
    loadedAt = clock.now();
}

ImportDialog::ImportDialog(const Theme &theme, models::Outbox &outbox, const models::DispatchStore &store,
    const models::Clock &clock, QWidget *parent)
    : QDialog(parent), d(std::make_unique<Private>(*this, theme, outbox, store, clock))
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Import orders"));
    setModal(false);
    setAcceptDrops(true);
    d->build();
    d->connectAll();
    d->fileName->setText(tr("Import orders"));
    d->stateChanged();
}

ImportDialog::~ImportDialog() = default;

void ImportDialog::Private::connectAll()
{
    connect(openAction, &QAction::triggered, &q, [this] { chooseFile(); });
    connect(nextAction, &QAction::triggered, &q, [this] { view->goToProblem(true); });
    connect(previousAction, &QAction::triggered, &q, [this] { view->goToProblem(false); });
    connect(removeAction, &QAction::triggered, view, &ImportView::toggleSelected);
    connect(meaningAction, &QAction::triggered, view, &ImportView::askMeaningOfCurrent);
    connect(offerAction, &QAction::triggered, view, &ImportView::acceptOffer);
    connect(importAction, &QAction::triggered, &q, [this] { sendGood(); });
    connect(saveAction, &QAction::triggered, &q, [this] { saveLeft(); });
    connect(importButton, &QPushButton::clicked, importAction, &QAction::trigger);
    connect(saveButton, &QPushButton::clicked, saveAction, &QAction::trigger);
    connect(closeButton, &QPushButton::clicked, &q, &QDialog::reject);
    connect(chips, &QButtonGroup::idClicked, &q, [this](int id) { showOnly(static_cast<Show>(id)); });
    connect(view, &ImportView::currentCellChanged, &q, [this] { followCell(); });
    connect(issues, &IssueLine::offerAccepted, view, &ImportView::acceptOffer);
    connect(settings, &ImportSettings::optionsChanged, &q, [this] { applyOptions(); });
    connect(settings, &ImportSettings::formatChosen, &q,
        [this](const models::CsvFormat &format) { readAgain(format); });
    connect(settings, &ImportSettings::unmatchedChosen, &q,
        [this](models::ColumnMatcher::Unmatched unmatched) { applyUnmatched(unmatched); });

    connect(&model, &ImportModel::stateChanged, &q, [this] { stateChanged(); });
    connect(&model, &ImportModel::countsChanged, &q, [this] { followCounts(); });
    connect(&model, &ImportModel::planChanged, &q, [this] {
        settings->showFormat(model.format());
        if (fitted != model.columnCount())
            view->fitColumns();
        fitted = model.columnCount();
        followCounts();
        followCell();
    });
    connect(&model, &ImportModel::progressChanged, &q, [this](qint64 done, qint64 total) {
        const qint64 unit = qMax<qint64>(1, total / 1000);
        progress->setProgress(int(done / unit), int(total / unit));
    });
    connect(&model, &QAbstractItemModel::dataChanged, &q, [this] {
        if (model.state() == ImportModel::State::Ready)
            followCell();
    });
    connect(view->itemDelegate(), &QAbstractItemDelegate::commitData, &q, [this] { edited = true; });
    connect(view, &ImportView::offerAccepted, &q, [this] { edited = true; });
    connect(progress, &ProgressStrip::cancelled, &q, [this] { model.cancel(); });
    connect(&sender, &OrderSender::progressed, progress, &ProgressStrip::setProgress);
    connect(&sender, &OrderSender::finished, &q, [this](const SendOutcome &outcome) { takeOutcome(outcome); });
    connect(&sender, &OrderSender::settledLater, &q, [this](const QList<int> &rows, bool created) {
        if (created)
            model.markImported(rows);
        followCounts();
    });
    connect(&store, &models::DispatchStore::workersChanged, &q, [this] { applyOptions(); });
    connect(&store, &models::DispatchStore::opsGroupsChanged, &q, [this] { applyOptions(); });
}

models::ImportOptions ImportDialog::Private::options() const
{
    models::ImportOptions options;
    settings->writeTo(options);
    options.now = loadedAt;
    options.targetGeocodes = geocodes;
    if (!store.workers().isEmpty()) {
        options.knownWorkers.emplace();
        for (const api::Worker &worker : store.workers())
            options.knownWorkers->insert(worker.handle);
    }
    if (!store.opsGroups().isEmpty()) {
        options.knownOpsGroups.emplace();
        for (const api::OpsGroup &group : store.opsGroups())
            options.knownOpsGroups->insert(group.handle);
    }
    return options;
}

int ImportDialog::Private::left() const
{
    const models::ImportCounts counts = model.counts();
    return counts.total() - counts.imported;
}

QString ImportDialog::Private::outcomeSentence(const SendOutcome &outcome) const
{
    QStringList parts { tr("%n order(s) imported.", nullptr, int(outcome.created.size())) };
    if (!outcome.unknown.isEmpty())
        parts.append(tr("For %n row(s) the answer was lost; it is being looked up and nothing is sent twice.", nullptr,
            int(outcome.unknown.size())));
    const int named = int(outcome.complaints.size());
    const int along = int(outcome.refused.size()) - named;
    if (named > 0)
        parts.append(tr("%n row(s) refused by the server: see the marked cells.", nullptr, named));
    if (along > 0 && named > 0)
        parts.append(tr("%n row(s) went down with them and can be imported again.", nullptr, along));
    else if (along > 0 && outcome.error)
        parts.append(tr("%n row(s) not imported.", nullptr, along) + u' '
            + errorWords(*outcome.error, Doing::Sending).sentence());
    const int held = model.counts().error - named;
    if (held > 0)
        parts.append(tr("%n row(s) with errors left.", nullptr, held));
    return parts.join(u' ');
}

void ImportDialog::Private::followCounts()
{
    const models::ImportCounts counts = model.counts();
    const auto set = [this](Show show, int count, bool always) {
        auto *chip = static_cast<FilterChip *>(chips->button(int(show)));
        chip->setCount(count);
        chip->setVisible(always || count > 0 || chip->isChecked());
    };
    set(Show::All, counts.total(), true);
    set(Show::Good, counts.good, true);
    set(Show::Warnings, counts.warning, true);
    set(Show::Errors, counts.error, true);
    set(Show::Removed, counts.removed, false);
    set(Show::Imported, counts.imported, false);

    const int ready = counts.importable() - int(sender.unknownRows().size());
    importButton->setText(ready > 0 ? tr("Import %n good order(s)", nullptr, ready) : tr("Import"));
    importButton->setEnabled(q.canImport());
    importAction->setEnabled(q.canImport());
    tipWithShortcut(*importAction, tr("Send every row without an error to the server"));
    importButton->setToolTip(importAction->toolTip());
    const bool canSave = model.state() == ImportModel::State::Ready && left() > 0;
    saveAction->setEnabled(canSave);
    saveAction->setIconText(tr("Save %n row(s) left\u2026", nullptr, left()));
    saveButton->setText(saveAction->iconText());
    saveButton->setVisible(canSave && counts.imported > 0);
    tipWithShortcut(*saveAction, tr("Write every row that is not imported into a file, with what is wrong with it"));
    saveButton->setToolTip(saveAction->toolTip());
    const bool problems = counts.error + counts.warning > 0 && model.state() == ImportModel::State::Ready;
    for (QAction *action : { nextAction, previousAction })
        action->setEnabled(problems);

    const QString gone = missingFieldsSentence(model);
    const bool showMissing = !gone.isEmpty() && model.state() == ImportModel::State::Ready;
    if (showMissing && missing->message() != gone)
        missing->show(Tone::Broken, gone);
    else if (showMissing != missing->isVisibleTo(missing->parentWidget()))
        missing->setVisible(showMissing);
    const QString complaint = settings->complaint();
    footWords->setText(!complaint.isEmpty() && ready > 0 ? complaint
            : counts.error > 0                           ? tr("Rows with errors stay here until they are mended.")
                                                         : QString());
    fileWords->setText(path.isEmpty() ? QString()
                                      : tr("%1 of %2 columns understood")
                                            .arg(QString::number(model.plan().matchedCount()),
                                                QString::number(model.plan().columnCount())));
}

void ImportDialog::Private::followCell()
{
    const QModelIndex current = view->currentIndex();
    issues->show(model, view->currentRow(), current.column());
    const bool ready = model.state() == ImportModel::State::Ready && current.isValid();
    removeAction->setEnabled(ready);
    meaningAction->setEnabled(ready);
    offerAction->setEnabled(ready);
}

void ImportDialog::Private::showOnly(Show show)
{
    chips->button(int(show))->setChecked(true);
    filter.setShow(show);
    followCell();
}

void ImportDialog::openFile(const QString &path)
{
    d->load(path);
}

void ImportDialog::importGood()
{
    d->sendGood();
}

bool ImportDialog::canImport() const
{
    const int ready = d->model.counts().importable() - int(d->sender.unknownRows().size());
    return d->model.state() == ImportModel::State::Ready && ready > 0 && !d->preparing && !d->sender.isSending()
        && d->settings->complaint().isEmpty();
}

bool ImportDialog::mayDiscard() const
{
    return !d->preparing && !d->sender.isSending() && !d->edited;
}

void ImportDialog::setTargetGeocodes(bool geocodes)
{
    d->geocodes = geocodes;
    d->applyOptions();
}

ImportModel &ImportDialog::model()
{
    return d->model;
}

void ImportDialog::reject()
{
    if (mayDiscard())
        return QDialog::reject();
    if (d->preparing || d->sender.isSending())
        return hide(); // sending goes on; show() brings the dialog back with its result
    d->ask(tr("Close the import?"), tr("Rows you have edited and not imported are lost."), tr("Close it"),
        [this] { QDialog::reject(); });
}

void ImportDialog::keyPressEvent(QKeyEvent *event)
{
    // Return in a field means that field, never "send everything".
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && event->modifiers() == Qt::NoModifier && !d->importButton->hasFocus())
        return event->accept();
    QDialog::keyPressEvent(event);
}

void ImportDialog::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent *event)
{
    d->openAnother(event->mimeData()->urls().value(0).toLocalFile());
}

}
