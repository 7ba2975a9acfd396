// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/edits/ordereditor.h"

#include "models/commands/editwords.h"
#include "models/edits/fieldmerge.h"
#include "models/edits/pendingpatches.h"

#include <QPointer>
#include <QUndoStack>

namespace routedesk::models {

namespace {

api::ApiError leftAlone(QLatin1StringView code)
{
    return { api::ApiError::Kind::Cancelled, 0, code, {}, {} };
}

/// Taking the other's side: nothing is sent, and the conflict is gone until it is undone.
class TakeTheirs : public QUndoCommand {
public:
    TakeTheirs(const QString &text, QList<FieldConflict> conflicts, FieldConflicts &book)
        : QUndoCommand(text), m_conflicts(std::move(conflicts)), m_book(&book)
    {
    }

    void redo() override
    {
        for (const FieldConflict &one : std::as_const(m_conflicts)) {
            if (m_book)
                m_book->remove(one);
        }
    }
    void undo() override
    {
        for (const FieldConflict &one : std::as_const(m_conflicts)) {
            if (m_book)
                m_book->add(one);
        }
    }

private:
    QList<FieldConflict> m_conflicts;
    QPointer<FieldConflicts> m_book;
};

/// The contested fields are no part of the step any more.
void leaveOut(OrderEdit &edit, const api::OrderPatch &fields)
{
    edit.before = withoutFields(edit.before, fields);
    edit.after = withoutFields(edit.after, fields);
}

void dropEmpty(EditStep &step)
{
    step.edits.removeIf([](const OrderEdit &edit) { return edit.after == api::OrderPatch(); });
}

}

OrderEditor::OrderEditor(OrderActions &actions, const Outbox &outbox, const DispatchStore &store,
    FieldConflicts &conflicts, QUndoStack &undo, QObject *parent)
    : QObject(parent), m_actions(actions), m_outbox(outbox), m_store(store), m_conflicts(conflicts), m_undo(undo)
{
}

void OrderEditor::apply(const QString &text, const QList<OrderEdit> &edits)
{
    if (edits.isEmpty())
        return;
    for (const OrderEdit &edit : edits)
        m_conflicts.settle(edit.key, edit.after);
    const auto step = std::make_shared<EditStep>(EditStep{ text, edits, {} });
    m_undo.push(new EditOrders(step, [editor = QPointer(this)](const std::shared_ptr<EditStep> &of, bool forward) {
        if (editor)
            editor->send(of, forward);
    }));
}

void OrderEditor::decide(const QList<FieldConflict> &conflicts, PlanConflict::Side side)
{
    QList<OrderEdit> edits;
    QList<FieldConflict> theirs;
    for (const FieldConflict &conflict : conflicts) {
        const api::Order *order = m_store.order(conflict.key);
        const bool isMine = side == PlanConflict::Side::Mine && order && !order->isClosed();
        const auto edit
            = isMine ? editBy(*order, carriedThrough(conflict.before, conflict.after, *order)) : std::nullopt;
        if (edit)
            edits.append(*edit);
        else
            theirs.append(conflict);
    }
    apply(keepMineText(int(edits.size())), edits);
    if (!theirs.isEmpty())
        m_undo.push(new TakeTheirs(takeTheirsText(int(theirs.size())), theirs, m_conflicts));
}

void OrderEditor::send(const std::shared_ptr<EditStep> &step, bool forward)
{
    QList<api::OrderKey> keys;
    for (const OrderEdit &edit : std::as_const(step->edits)) {
        const auto known = step->applied.constFind(edit.key);
        if (known == step->applied.cend() || *known != forward)
            keys.append(edit.key);
    }
    if (keys.isEmpty())
        return;
    ActionRun *started = run(step, forward, keys);
    emit this->started(started, keys,
        [this, step, forward](const QList<api::OrderKey> &some) { return run(step, forward, some); });
}

// What an order holds is compared here only where it was known to have taken the other side; everything is compared
// once more when it is sent.
OrderActions::OwnPatch OrderEditor::patchOf(
    EditStep &step, OrderEdit &edit, bool forward, const PendingPatches &pending)
{
    const api::Order *order = m_store.order(edit.key);
    if (order && order->isClosed())
        return { edit.key, std::unexpected(leftAlone(closedSince)) };
    api::OrderPatch expected = forward ? edit.before : overlaid(edit.before, edit.after);
    api::OrderPatch target = forward ? edit.after : edit.before;
    if (!m_outbox.knows(api::OrdersClient::Extension::Clearing)) {
        const auto spare = [](auto &change) {
            if (change && !*change)
                change.reset();
        };
        spare(target.scheduledAt);
        spare(target.opsGroupHandle);
        if (target.scheduledAfter == expected.scheduledAfter)
            target.scheduledAfter.reset();
        if (target == api::OrderPatch())
            return { edit.key, std::unexpected(leftAlone(cannotClear)) };
    }
    if (order && step.applied.contains(edit.key)) {
        const FieldMerge merge = mergedFields(expected, target, pending.applied(*order));
        if (!merge.isClean()) {
            m_conflicts.add(edit.key, merge.contestedBefore, merge.contestedAfter);
            leaveOut(edit, merge.contestedAfter);
            expected = withoutFields(expected, merge.contestedAfter);
            target = withoutFields(target, merge.contestedAfter);
            if (target == api::OrderPatch())
                return { edit.key, std::unexpected(leftAlone(changedSince)) };
        }
    }
    step.applied.remove(edit.key);
    return { edit.key, target, expected };
}

ActionRun *OrderEditor::run(const std::shared_ptr<EditStep> &step, bool forward, const QList<api::OrderKey> &keys)
{
    const QSet<api::OrderKey> wanted(keys.cbegin(), keys.cend());
    QList<OrderActions::OwnPatch> patches;
    const PendingPatches pending(m_outbox);
    for (OrderEdit &edit : step->edits) {
        if (wanted.contains(edit.key))
            patches.append(patchOf(*step, edit, forward, pending));
    }
    dropEmpty(*step);
    ActionRun *started = m_actions.patchEach(patches);
    connect(started, &ActionRun::finished, this, [step, forward](const ActionReport &report) {
        for (const ActionRow &row : report.rows) {
            if (row.outcome == ActionRow::Outcome::Done)
                step->applied.insert(row.key, forward);
            else if (row.outcome == ActionRow::Outcome::Refused)
                step->applied.insert(row.key, !forward);
            const auto edit = std::ranges::find(step->edits, row.key, &OrderEdit::key);
            if (row.contested && edit != step->edits.end())
                leaveOut(*edit, row.contested->after);
        }
        dropEmpty(*step);
    });
    return started;
}

}
