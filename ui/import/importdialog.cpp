// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/import/importdialog_p.h"

#include "ui/import/importsettings.h"
#include "ui/import/importview.h"
#include "ui/import/issueline.h"
#include "ui/widgets/progressstrip.h"

#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QTimer>

namespace routedesk::ui {

using models::ImportModel;
using Show = models::ImportErrorsFilter::Show;

ImportDialog::Private::Private(ImportDialog &dialog, const Theme &look, models::Outbox &outbox,
    const models::DispatchStore &dayStore, const models::Clock &timeSource)
    : q(dialog), theme(look), store(dayStore), clock(timeSource), history(model), sender(outbox)
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
    connect(pasteAction, &QAction::triggered, &q, [this] { paste(); });
    connect(nextAction, &QAction::triggered, &q, [this] { view->goToProblem(true); });
    connect(previousAction, &QAction::triggered, &q, [this] { view->goToProblem(false); });
    connect(removeAction, &QAction::triggered, view, &ImportView::toggleSelected);
    connect(meaningAction, &QAction::triggered, view, &ImportView::askMeaningOfCurrent);
    connect(offerAction, &QAction::triggered, view, &ImportView::acceptOffer);
    connect(importAction, &QAction::triggered, &q, [this] { sendGood(); });
    connect(checkAction, &QAction::triggered, &q, [this] { model.checkOnceMore(); });
    connect(saveAction, &QAction::triggered, &q, [this] { saveLeft(); });
    connect(importButton, &QPushButton::clicked, importAction, &QAction::trigger);
    connect(saveButton, &QPushButton::clicked, saveAction, &QAction::trigger);
    connect(closeButton, &QPushButton::clicked, &q, &QDialog::reject);
    connect(chips, &QButtonGroup::idClicked, &q, [this](int id) { showOnly(static_cast<Show>(id)); });
    connect(view, &ImportView::currentCellChanged, &q, [this] { followCell(); });
    connect(issues, &IssueLine::offerAccepted, view, &ImportView::acceptOffer);
    connect(view, &ImportView::shiftWanted, &q, [this] { (void)acceptShift(); });
    connectChanges();
    connect(settings, &ImportSettings::optionsChanged, &q, [this] { applyOptions(); });
    connect(settings, &ImportSettings::formatChosen, &q,
        [this](const models::CsvFormat &format) { readAgain(format); });
    connect(settings, &ImportSettings::sheetChosen, &q, [this](int sheet) { readSheet(sheet); });
    connect(settings, &ImportSettings::unmatchedChosen, &q,
        [this](models::ColumnMatcher::Unmatched unmatched) { applyUnmatched(unmatched); });

    connect(&model, &ImportModel::stateChanged, &q, [this] { stateChanged(); });
    connect(&model, &ImportModel::countsChanged, &q, [this] { followCounts(); });
    connect(settings, &ImportSettings::dateOrderChosen, &q, [this] { chooseDateOrder(settings->dateOrder()); });
    connect(dayFirst, &QAction::triggered, &q, [this] { chooseDateOrder(models::ImportOptions::DateOrder::DayFirst); });
    connect(monthFirst, &QAction::triggered, &q, [this] { chooseDateOrder(models::ImportOptions::DateOrder::MonthFirst); });
    connect(&model, &ImportModel::planChanged, &q, [this] {
        settings->showFormat(model.format(), model.sheets());
        settings->showOptions(model.options(), model.unmatched(), model.plan().isPaired());
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
    connectServer();
    connect(duplicatesAction, &QAction::triggered, view, &ImportView::askDuplicates);
    connect(progress, &ProgressStrip::cancelled, &q, [this] {
        model.cancel();
        q.stopSending();
    });
    connect(&sender, &models::OrderSender::progressed, progress, &ProgressStrip::setProgress);
    connect(&sender, &models::OrderSender::progressed, &q, &ImportDialog::sendingProgressed);
    connect(&sender, &models::OrderSender::finished, &q, [this](const models::SendOutcome &outcome) { takeOutcome(outcome); });
    connect(&sender, &models::OrderSender::settledLater, &q, [this](const models::LateOutcome &late) { takeLate(late); });
    connect(&store, &models::DispatchStore::workersChanged, &q, [this] { applyOptions(); });
    connect(&store, &models::DispatchStore::opsGroupsChanged, &q, [this] { applyOptions(); });
}

bool ImportDialog::openFile(const QString &path)
{
    return d->load(path);
}

void ImportDialog::openClipboard()
{
    d->pasteTable();
}

void ImportDialog::importGood()
{
    d->sendGood();
}

bool ImportDialog::canImport() const
{
    return d->model.state() == ImportModel::State::Ready && d->ready() > 0 && !d->isSending()
        && d->settings->complaint().isEmpty();
}

bool ImportDialog::mayDiscard() const
{
    return !d->isSending() && !d->edited;
}

void ImportDialog::setBook(models::ImportBook &book)
{
    d->setBook(book);
}

void ImportDialog::setMappings(models::MappingShelf &shelf)
{
    d->setMappings(shelf);
}

QString ImportDialog::importId() const
{
    return d->run == nullptr ? QString() : d->run->id();
}

QString ImportDialog::fileName() const
{
    return d->fileName->text();
}

void ImportDialog::stopSending()
{
    if (!d->isSending())
        return;
    if (d->preparing)
        d->stopWanted = true;
    else
        d->sender.cancel();
    d->progress->start(tr("Stopping after the orders that are on their way"), false);
}

void ImportDialog::showErrors()
{
    if (d->model.counts().error == 0)
        return;
    d->showOnly(models::ImportErrorsFilter::Show::Errors);
    d->view->setFocus();
}

ImportModel &ImportDialog::model()
{
    return d->model;
}

void ImportDialog::reject()
{
    if (mayDiscard())
        return QDialog::reject();
    if (d->isSending())
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
