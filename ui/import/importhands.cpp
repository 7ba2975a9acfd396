// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/import/importhands.h"

#include "models/daysync.h"
#include "models/dispatchstore.h"
#include "ui/import/importdialog.h"
#include "ui/import/importwords.h"
#include "ui/import/leftoversaver.h"
#include "ui/import/recentimports.h"
#include "ui/theme/theme.h"
#include "ui/widgets/messagebox.h"
#include "ui/widgets/progressstrip.h"
#include "ui/widgets/toast.h"
#include "ui/window/workbench.h"
#include "ui/words/daywords.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>

namespace routedesk::ui {

ImportHands::ImportHands(const Workbench &bench, const DayWords &words, models::OrderCreation &creation,
    models::OrderEditor &editor, QWidget *window)
    : QObject(window), m_bench(bench), m_words(words), m_creation(creation), m_editor(editor), m_window(window),
      m_toast(new Toast(bench.theme, window)), m_progress(new ProgressStrip(bench.theme, window))
{
    m_toast->setObjectName(QStringLiteral("imports.toast"));
    makeActions();
    models::ImportBook &book = bench.imports;
    connect(&book, &models::ImportBook::loaded, this, &ImportHands::offerInterrupted);
    connect(&book, &models::ImportBook::resumeProgressed, m_progress, &ProgressStrip::setProgress);
    connect(&book, &models::ImportBook::resumed, this, &ImportHands::tellResumed);
    connect(&book, &models::ImportBook::kept, this, [this](const QString &id) {
        if (std::exchange(m_undoing, {}) == id)
            return undoStored(id);
        offerInterrupted();
    });
    connect(&book, &models::ImportBook::stillOpen, this, &ImportHands::tellStillOpen);
    connect(&book, &models::ImportBook::changed, this, &ImportHands::followBook);
    connect(&book, &models::ImportBook::failed, this, [this] {
        m_undoing.clear();
        m_progress->finish();
        emit told(Tone::Broken, tr("What was kept of that import can't be read any more."));
    });
    connect(m_progress, &ProgressStrip::cancelled, this, [this] {
        m_bench.imports.cancelResuming();
        if (m_import)
            m_import->stopSending();
    });
    book.open();
}

QAction *ImportHands::make(const char *name, int icon, const QString &text, const QString &tip)
{
    auto *action = new QAction(m_bench.theme.icon(Icon(icon)), text, this);
    action->setObjectName(QLatin1StringView(name));
    action->setToolTip(tip);
    action->setWhatsThis(tip);
    return action;
}

void ImportHands::makeActions()
{
    recent = make("imports.recent", int(Icon::History), tr("&Recent imports\u2026"),
        tr("What was imported lately, to be seen, taken back or gone on with"));
    show = make("imports.show", int(Icon::Eye), tr("Show"), tr("See these orders, and no others, in the table"));
    undo = make("imports.undo", int(Icon::Undo), tr("Undo"), tr("Cancel the orders of this import"));
    left = make("imports.left", int(Icon::Edit), tr("Rows left"), tr("Back to the rows that were not imported"));
    goOn = make(
        "imports.goOn", int(Icon::Import), tr("Go on"), tr("Ask the server what it has, and send what is missing"));
    keep = make("imports.keep", int(Icon::Check), tr("Keep what is stored"),
        tr("Leave it at that; the rest can be saved from Recent imports"));
    connect(recent, &QAction::triggered, this, &ImportHands::showRecent);
    connect(show, &QAction::triggered, this, [this] {
        if (m_current.isNull())
            return showOrders(m_made);
        withStored(m_current, [this](const models::ImportLedger &ledger) { showOrders(ledger.stored()); });
    });
    connect(undo, &QAction::triggered, this, &ImportHands::undoCurrent);
    connect(left, &QAction::triggered, this, [this] {
        m_toast->dismiss();
        emit leftWanted();
    });
    connect(goOn, &QAction::triggered, this, [this] {
        const models::ImportEntry *entry = m_bench.imports.find(m_current);
        if (entry == nullptr || m_bench.imports.isResuming())
            return;
        m_toast->dismiss();
        m_progress->start(tr("Going on with %1").arg(entry->head.fileName), true);
        m_bench.imports.resume(m_current);
    });
    connect(keep, &QAction::triggered, this, [this] {
        if (m_bench.imports.isResuming())
            return;
        m_toast->dismiss();
        m_undoing.clear();
        m_bench.imports.keep(m_current);
    });
}

void ImportHands::follow(ImportDialog &dialog)
{
    m_import = &dialog;
    dialog.setBook(m_bench.imports);
    connect(&dialog, &ImportDialog::sendingProgressed, this, [this](int done, int total) {
        if (!m_import->isVisible() && !m_progress->isVisible() && done < total)
            m_progress->start(tr("Importing %1").arg(m_import->fileName()), true);
        m_progress->setProgress(done, total);
    });
    connect(&dialog, &ImportDialog::made, this, [this](const models::CreatedOrders &made) { m_made = made; });
    connect(&dialog, &ImportDialog::madeLater, this, &ImportHands::tellLater);
    connect(&dialog, &ImportDialog::updatesWanted, this, &ImportHands::update);
    connect(&dialog, &ImportDialog::imported, this, &ImportHands::tellImported);
}

// A step of its own: undoing it gives the orders their old values, where nobody has changed them since.
void ImportHands::update(const QList<models::OrderEdit> &edits)
{
    const auto listening = connect(&m_editor, &models::OrderEditor::started, this, [this](models::ActionRun *run) {
        connect(run, &models::ActionRun::finished, this, [this](const models::ActionReport &report) {
            if (m_import)
                m_import->takeUpdated(report);
        });
    });
    m_editor.apply(tr("Update %n order(s) from %1", nullptr, int(edits.size())).arg(m_import->fileName()), edits);
    disconnect(listening);
}

void ImportHands::offer(bool anyStored, int leftRows)
{
    left->setEnabled(leftRows > 0);
    left->setIconText(tr("%n row(s) left", nullptr, leftRows));
    show->setEnabled(anyStored);
    m_canUndo = anyStored;
    followBook();
}

void ImportHands::tellImported(int created, int leftRows)
{
    m_progress->finish();
    m_current = m_import->importId();
    offer(created > 0, leftRows);
    m_toast->show(leftRows > 0 ? Tone::Late : Tone::Done, words::imported(created, m_import->updated()),
        { show, undo, left });
}

void ImportHands::withStored(const QString &id, const std::function<void(const models::ImportLedger &)> &act)
{
    m_bench.imports.read(id).then(this, [this, act](const std::optional<models::ImportLedger> &ledger) {
        if (ledger)
            act(*ledger);
        else
            emit told(Tone::Broken, tr("What was kept of that import can't be read any more."));
    });
}

void ImportHands::undoCurrent()
{
    const QString id = m_current;
    if (id.isNull())
        return takeBack({}, m_made, [this] { m_toast->dismiss(); });
    const models::ImportEntry *entry = m_bench.imports.find(id);
    if (entry != nullptr && entry->state == models::ImportEntry::State::Interrupted) {
        if (m_bench.imports.keep(id))
            m_undoing = id; // first it has to be known what is stored
        return;
    }
    undoStored(id);
}

void ImportHands::undoStored(const QString &id)
{
    withStored(id, [this, id](const models::ImportLedger &ledger) {
        takeBack(ledger.head().fileName, ledger.stored(), [this, id] {
            m_toast->dismiss();
            m_bench.imports.setUndone(id);
            offerInterrupted();
        });
    });
}

void ImportHands::takeBack(const QString &name, const models::CreatedOrders &orders, std::function<void()> done)
{
    const models::TakeBackOutlook outlook = m_creation.outlook(orders);
    const auto go = [this, name, orders, done = std::move(done)] {
        m_creation.takeBackLater(
            name.isEmpty() ? tr("Undo the import") : tr("Undo the import of %1").arg(name), orders);
        done();
    };
    if (!outlook.needsQuestion())
        return go();
    auto *box = plainBox(m_window, tr("Undo the import?"), words::takeBackOutlook(outlook));
    box->setObjectName(QStringLiteral("imports.question"));
    auto *yes = addChoice(
        *box, tr("Cancel %n order(s)", nullptr, outlook.going + outlook.elsewhere), tr("Leave them"));
    connect(yes, &QPushButton::clicked, this, go);
    box->open();
}

}
