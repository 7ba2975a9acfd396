// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/edits/ordereditor.h"

#include <QUndoStack>

namespace routedesk::models {

namespace {

api::ApiError leftAlone(QLatin1StringView code)
{
    return { api::ApiError::Kind::Cancelled, 0, code, {}, {} };
}

}

OrderEditor::OrderEditor(OrderActions &actions, const DispatchStore &store, QUndoStack &undo, QObject *parent)
    : QObject(parent), m_actions(actions), m_store(store), m_undo(undo)
{
}

void OrderEditor::apply(const QString &text, const QList<OrderEdit> &edits)
{
    if (edits.isEmpty())
        return;
    const auto step = std::make_shared<EditStep>(EditStep{ text, edits, {} });
    m_undo.push(new EditOrders(step, [editor = QPointer(this)](const std::shared_ptr<EditStep> &of, bool forward) {
        if (editor)
            editor->send(of, forward);
    }));
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

// What an order holds is compared only where it was known to have taken the other side: the answer to a call that
// is still on its way would look like somebody else's change.
ActionRun *OrderEditor::run(const std::shared_ptr<EditStep> &step, bool forward, const QList<api::OrderKey> &keys)
{
    const QSet<api::OrderKey> wanted(keys.cbegin(), keys.cend());
    QList<OrderActions::OwnPatch> patches;
    for (const OrderEdit &edit : std::as_const(step->edits)) {
        if (!wanted.contains(edit.key))
            continue;
        const api::Order *order = m_store.order(edit.key);
        const bool isKnown = step->applied.contains(edit.key);
        if (order && order->isClosed())
            patches.append({ edit.key, std::unexpected(leftAlone(closedSince)) });
        else if (order && isKnown && !holdsAll(*order, forward ? edit.before : edit.after))
            patches.append({ edit.key, std::unexpected(leftAlone(changedSince)) });
        else
            patches.append({ edit.key, forward ? edit.after : edit.before });
        if (patches.constLast().patch)
            step->applied.remove(edit.key);
    }
    ActionRun *started = m_actions.patchEach(patches);
    connect(started, &ActionRun::finished, this, [step, forward](const ActionReport &report) {
        for (const ActionRow &row : report.rows) {
            if (row.outcome == ActionRow::Outcome::Done)
                step->applied.insert(row.key, forward);
            else if (row.outcome == ActionRow::Outcome::Refused)
                step->applied.insert(row.key, !forward);
        }
    });
    return started;
}

}
