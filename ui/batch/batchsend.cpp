// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/batch/batchform_p.h"

#include "ui/batch/orderfields.h"
#include "ui/batch/termsedit.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/progressstrip.h"
#include "ui/words/errorwords.h"

namespace routedesk::ui {

namespace {

/// A row's number is its draft's id; the pick-up of a pair has it with a minus.
void appendOrders(const DraftsModel::Entry &entry, const QTimeZone &zone, QList<models::ImportedOrder> &orders)
{
    const QList<api::NewOrder> made = toNewOrders(entry.draft, zone);
    if (made.size() > 1)
        orders.append({ -entry.id, made.constFirst(), {}, {} });
    orders.append({ entry.id, made.constLast(), {}, {} });
}

int idOf(int row)
{
    return qAbs(row);
}

}

void BatchForm::Private::create()
{
    if (sender.isSending() || !terms->complaint().isEmpty())
        return;
    if ((touched || editing >= 0) && !fields->draft().isBlank()) {
        if (!addTyped())
            return;
        start(blank());
    } else if (sendable() == 0) {
        addTyped(); // says what is missing
        return;
    }
    const QTimeZone zone = surroundings().zone;
    QList<models::ImportedOrder> orders;
    for (const DraftsModel::Entry &entry : drafts.entries()) {
        if (!entry.isUnknown && entry.problems.isEmpty())
            appendOrders(entry, zone, orders);
    }
    if (orders.isEmpty())
        return;
    banner->dismiss();
    progress->start(tr("Creating %n order(s)", nullptr, int(orders.size())), false);
    sender.send(orders, terms->terms(), this);
    follow();
}

void BatchForm::Private::takeOutcome(const models::SendOutcome &outcome)
{
    progress->finish();
    for (const int id : outcome.created)
        drafts.remove(idOf(id));
    for (const int id : outcome.unknown)
        drafts.setUnknown(idOf(id), true);
    QHash<int, QList<DraftProblem>> problems;
    for (const auto &[row, complaints] : outcome.complaints.asKeyValueRange()) {
        for (const api::FieldError &complaint : complaints) {
            DraftField field = fieldOfPath(complaint.field);
            if (row < 0 && (field == DraftField::Place || field == DraftField::Address))
                field = DraftField::PickupPlace;
            else if (row < 0 && (field == DraftField::From || field == DraftField::Until))
                field = DraftField::PickupTimes;
            problems[idOf(row)].append({ field, tr("The server says: %1").arg(complaint.message) });
        }
    }
    for (const auto &[id, found] : problems.asKeyValueRange())
        drafts.setProblems(id, found);
    QStringList parts;
    if (!outcome.created.isEmpty())
        parts.append(tr("%n order(s) created.", nullptr, int(outcome.created.size())));
    if (!outcome.unknown.isEmpty())
        parts.append(tr("For %n order(s) the answer was lost; it is being looked up and nothing is sent twice.", nullptr,
            int(outcome.unknown.size())));
    const ErrorWords words = outcome.error ? errorWords(*outcome.error, Doing::Sending) : ErrorWords();
    if (!outcome.refused.isEmpty()) {
        parts.append(tr("%n order(s) refused and kept here.", nullptr, int(outcome.refused.size())));
        parts.append(words.sentence());
    }
    const Tone tone = !outcome.refused.isEmpty() ? Tone::Broken : outcome.unknown.isEmpty() ? Tone::Done : Tone::Late;
    banner->show(tone, parts.join(u' '), nullptr, words.server);
    if (!outcome.complaints.isEmpty())
        edit(idOf(outcome.complaints.constBegin().key()));
    follow();
    emit q.made(outcome.made);
    if (!outcome.created.isEmpty())
        emit q.created(int(outcome.created.size()), outcome.planIds);
}

void BatchForm::Private::settleLater(const models::LateOutcome &late)
{
    for (const int id : late.rows) {
        if (late.isCreated)
            drafts.remove(idOf(id));
        else
            drafts.setUnknown(idOf(id), false);
    }
    if (late.isCreated) {
        emit q.made(late.made);
        emit q.created(int(late.rows.size()), {});
    }
    follow();
}

}
