// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/import/importdialog_p.h"

#include "models/vehiclecapacity.h"
#include "ui/import/columnmenu.h"
#include "ui/import/importsettings.h"
#include "ui/import/importview.h"
#include "ui/import/importwords.h"
#include "ui/import/issueline.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/formparts.h"
#include "ui/words/errorwords.h"

#include <QLabel>
#include <QPushButton>

namespace routedesk::ui {

using models::ImportModel;
using Show = models::ImportErrorsFilter::Show;

namespace {

/// Of the table: two orders may stand in one.
int rowCountOf(const QList<int> &orderRows)
{
    QSet<int> rows;
    for (const int one : orderRows)
        rows.insert(models::rowOf(one));
    return int(rows.size());
}

}

models::ImportOptions ImportDialog::Private::options() const
{
    models::ImportOptions options;
    settings->writeTo(options);
    options.now = loadedAt;
    options.dayCentre = dayCentre;
    options.targetGeocodes = geocodes && settings->sendsAddresses();
    options.largestVehicle = models::largestVehicle(store);
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

int ImportDialog::Private::ready() const
{
    int unknown = 0;
    for (const int orderRow : unknownRows())
        unknown += models::isWaiting(model.rowState(models::rowOf(orderRow)));
    return model.counts().importableOrders() - unknown;
}

QString ImportDialog::Private::outcomeSentence(const models::SendOutcome &outcome) const
{
    QStringList parts { words::imported(int(outcome.created.size()), updated) };
    const QList<int> lost = outcome.unknown + unknownUpdates.keys();
    if (!lost.isEmpty())
        parts.append(tr("For %n row(s) the answer was lost; it is being looked up and nothing is sent twice.", nullptr,
            rowCountOf(lost)));
    const int named = rowCountOf(outcome.complaints.keys());
    const int along = rowCountOf(outcome.refused) - named;
    if (named > 0)
        parts.append(tr("%n row(s) refused by the server: see the marked cells.", nullptr, named));
    if (along > 0 && named > 0)
        parts.append(tr("%n row(s) went down with them and can be imported again.", nullptr, along));
    else if (along > 0 && outcome.error)
        parts.append(tr("%n row(s) not imported.", nullptr, along) + u' '
            + errorWords(*outcome.error, Doing::Sending).sentence());
    if (!outcome.unsent.isEmpty())
        parts.append(tr("Not sent, and still here: %n row(s).", nullptr, rowCountOf(outcome.unsent)));
    const int behind = rowCountOf(refusedUpdates.values());
    if (behind > 0)
        parts.append(tr("%n row(s) not updated: see the marked cells.", nullptr, behind));
    const int held = model.counts().error - named - behind;
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
    set(Show::Places, counts.places, false);
    set(Show::Removed, counts.removed, false);
    set(Show::Imported, counts.imported, false);

    const int sendable = ready();
    importButton->setText(sendable > 0 ? tr("Import %n good order(s)", nullptr, sendable) : tr("Import"));
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
    footWords->setText(!complaint.isEmpty() && sendable > 0 ? complaint
            : counts.error > 0                           ? tr("Rows with errors stay here until they are mended.")
                                                         : QString());
    const QString understood = tr("%1 of %2 columns understood")
                                   .arg(QString::number(model.plan().matchedCount()),
                                       QString::number(model.plan().columnCount()));
    fileWords->setText(model.columnCount() == 0 ? QString()
            : model.plan().isPaired() ? understood + QStringLiteral(" \u00B7 ") + tr("each row is a pick and a drop")
                                      : understood);
}

void ImportDialog::Private::followCell()
{
    const QModelIndex current = view->currentIndex();
    issues->show(model, view->currentRow(), current.column());
    const bool ready = model.state() == ImportModel::State::Ready && current.isValid();
    removeAction->setEnabled(ready);
    meaningAction->setEnabled(ready);
    offerAction->setEnabled(ready);
    followPlacePanel();
    duplicatesAction->setVisible(model.hasOnServer());
    duplicatesAction->setEnabled(model.state() == ImportModel::State::Ready && !model.isHeld());
}

void ImportDialog::Private::showOnly(Show show)
{
    chips->button(int(show))->setChecked(true);
    filter.setShow(show);
    followCell();
}

}
