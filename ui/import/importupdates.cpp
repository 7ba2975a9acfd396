// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/import/importdialog_p.h"

#include "models/orderactions.h"
#include "ui/words/errorwords.h"

#include <utility>

namespace routedesk::ui {

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

void ImportDialog::Private::takeUpdated(const models::ActionReport &report)
{
    QList<int> done, refused, unknown;
    QHash<int, QList<api::FieldError>> complaints;
    for (const models::ActionRow &row : report.rows) {
        const auto at = updating.constFind(row.key);
        if (at == updating.cend())
            continue;
        using Outcome = models::ActionRow::Outcome;
        const bool isDone = row.outcome == Outcome::Done || (row.outcome == Outcome::Skipped && !row.error);
        (isDone ? done : row.outcome == Outcome::Unknown ? unknown : refused).append(*at);
        if (isDone || row.outcome == Outcome::Unknown || !row.error)
            continue;
        if (!row.error->fields.isEmpty())
            complaints.insert(*at, row.error->fields);
        else
            complaints.insert(*at, { { {}, {}, errorWords(*row.error, Doing::Sending).sentence() } });
    }
    updating.clear();
    updated = int(done.size());
    for (const int row : std::as_const(unknown))
        unknownUpdates.insert(row);
    model.markImported(done);
    model.applyServerErrors(complaints);
    if (run != nullptr) {
        const std::pair<QList<int>, models::RowFate> fates[]{ { done, models::RowFate::Stored },
            { refused, models::RowFate::Refused }, { unknown, models::RowFate::Unknown } };
        for (const auto &[rows, fate] : fates) {
            if (!rows.isEmpty())
                run->settled(rows, fate, {});
        }
    }
    if (sentOrders)
        takeOutcome(*std::exchange(sentOrders, {}));
    followCounts();
}

void ImportDialog::Private::takeLateUpdates(const models::ImportRun &of)
{
    QList<int> known, done;
    for (const int row : std::as_const(unknownUpdates)) {
        const models::RowFate fate = of.ledger().fateOf(row);
        if (fate == models::RowFate::Unknown)
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
    return sender.unknownRows() + unknownUpdates;
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
