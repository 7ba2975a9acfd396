// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/import/importdialog_p.h"

#include "models/orderactions.h"
#include "ui/actions/actionwords.h"

#include <utility>

namespace routedesk::ui {

namespace {

bool isKnown(models::RowFate fate)
{
    return fate == models::RowFate::Stored || fate == models::RowFate::Refused;
}

QList<api::FieldError> complaintsOf(models::ActionRow refused)
{
    if (refused.error && !refused.error->fields.isEmpty())
        return refused.error->fields;
    refused.outcome = models::ActionRow::Outcome::Refused;
    if (refused.contested && !refused.error)
        refused.error = api::ApiError{ api::ApiError::Kind::Cancelled, 0, models::changedSinceCode, {}, {} };
    const QString reason = outcomeReason(refused);
    return { { {}, {}, reason.isEmpty() ? ImportDialog::tr("The order was not updated.") : reason } };
}

}

ImportDialog::Private::Split ImportDialog::Private::split(const QList<models::ImportedOrder> &orders)
{
    Split good;
    QList<int> alike;
    for (const models::ImportedOrder &one : orders) {
        // What an earlier sending leaves open stays in its journal alone.
        if (sender.unknownRows().contains(one.row) || unknownUpdates.contains(one.row))
            continue;
        const api::Order *there = model.twinOf(one.row);
        if (there == nullptr || model.choiceOf(one.row) != models::DuplicateChoice::Update)
            good.orders.append(one);
        else if (const auto edit = models::updateOf(*there, one.order))
            good.updates.append({ one.row, *edit });
        else
            alike.append(one.row);
    }
    model.markImported(alike);
    return good;
}

void ImportDialog::Private::sendUpdates(const QList<models::ImportedUpdate> &updates)
{
    updated = 0;
    refusedUpdates.clear();
    QList<models::OrderEdit> edits;
    QList<int> rows;
    for (const models::ImportedUpdate &one : updates) {
        updating.insert(one.edit.key, one.row);
        edits.append(one.edit);
        rows.append(one.row);
    }
    if (edits.isEmpty())
        return;
    // The outbox writes each of them down before it is sent; the journal says by then that they went.
    if (run != nullptr)
        run->sending(rows);
    QMetaObject::invokeMethod(&q, [this, edits] { emit q.updatesWanted(edits); }, Qt::QueuedConnection);
}

/// What the outbox has found out before the report came is not unknown any more.
models::RowFate ImportDialog::Private::fateOfUpdate(int row, const models::ActionRow &told) const
{
    const models::RowFate fate = models::fateOfUpdate(told);
    if (fate != models::RowFate::Unknown || run == nullptr)
        return fate;
    return isKnown(run->ledger().fateOf(row)) ? run->ledger().fateOf(row) : fate;
}

void ImportDialog::Private::takeUpdated(const models::ActionReport &report)
{
    using models::RowFate;
    QHash<RowFate, QList<int>> fates;
    QHash<int, QList<api::FieldError>> complaints;
    for (const models::ActionRow &row : report.rows) {
        const auto at = updating.constFind(row.key);
        if (at == updating.cend())
            continue;
        const RowFate fate = fateOfUpdate(*at, row);
        fates[fate].append(*at);
        if (fate == RowFate::Refused)
            complaints.insert(*at, complaintsOf(row));
    }
    updating.clear();
    updated = int(fates[RowFate::Stored].size());
    refusedUpdates = QSet<int>(fates[RowFate::Refused].cbegin(), fates[RowFate::Refused].cend());
    model.markImported(fates[RowFate::Stored]);
    model.applyServerErrors(complaints);
    for (const RowFate fate : { RowFate::Unknown, RowFate::Stored, RowFate::Refused })
        noteUpdates(fates[fate], fate);
    for (const int row : std::as_const(fates[RowFate::Unknown]))
        unknownUpdates.insert(row, run);
    if (sentOrders)
        takeOutcome(*std::exchange(sentOrders, {}));
    followCounts();
}

void ImportDialog::Private::noteUpdates(QList<int> rows, models::RowFate fate)
{
    if (run == nullptr)
        return;
    rows.removeIf([&](int row) { return run->ledger().fateOf(row) == fate; });
    if (!rows.isEmpty())
        run->settled(rows, fate, {});
}

void ImportDialog::Private::takeLateUpdates(const models::ImportRun &of)
{
    QList<int> known, done;
    for (const auto &[row, in] : std::as_const(unknownUpdates).asKeyValueRange()) {
        const models::RowFate fate = of.ledger().fateOf(row);
        if (in.data() != &of || !isKnown(fate))
            continue;
        known.append(row);
        if (fate == models::RowFate::Stored)
            done.append(row);
    }
    if (known.isEmpty())
        return;
    for (const int row : std::as_const(known))
        unknownUpdates.remove(row);
    model.markImported(done);
    if (!model.isHeld())
        model.release(unknownRows());
    endRuns();
    followCounts();
}

/// Of orders and updates that went, and of which nobody knows what became.
QSet<int> ImportDialog::Private::unknownRows() const
{
    return sender.unknownRows() + QSet<int>(unknownUpdates.keyBegin(), unknownUpdates.keyEnd());
}

void ImportDialog::takeUpdated(const models::ActionReport &report)
{
    d->takeUpdated(report);
}

int ImportDialog::updated() const
{
    return d->updated;
}

}
