// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/commands/editorders.h"
#include "models/conflicts/fieldconflicts.h"
#include "models/conflicts/planconflict.h"
#include "models/orderactions.h"

class QUndoStack;

namespace routedesk::models {

class PendingPatches;

/// Edits fields of orders at the server, each edit as one undo step whose calls go through the outbox. Undo sends
/// the old values to those that took the new ones. Neither overwrites what somebody else has made of the same field
/// meanwhile: that becomes a conflict (models/conflicts/fieldconflicts.h) and leaves the step. What is closed is
/// left as it is and told in the run's report, with the codes below.
class OrderEditor : public QObject {
    Q_OBJECT

public:
    /// In errors of kind Cancelled.
    static constexpr QLatin1StringView changedSince = changedSinceCode;
    static constexpr QLatin1StringView closedSince{ "closed_since" };
    /// The field was missing before, and this service has no way to take it away.
    static constexpr QLatin1StringView cannotClear{ "cannot_clear" };

    OrderEditor(OrderActions &actions, const Outbox &outbox, const DispatchStore &store, FieldConflicts &conflicts,
        QUndoStack &undo, QObject *parent = nullptr);

    /// Pushes the step, which sends it. Nothing happens without edits.
    void apply(const QString &text, const QList<OrderEdit> &edits);
    /// Mine is a step of its own, which undo takes back to theirs; after theirs undo lets the conflict stand again.
    void decide(const QList<FieldConflict> &conflicts, PlanConflict::Side side);

signals:
    /// Calls of an edit, of its undoing or redoing are on their way. `again` sends those of them that are named
    /// anew.
    void started(routedesk::models::ActionRun *run, const QList<routedesk::api::OrderKey> &keys,
        const std::function<routedesk::models::ActionRun *(const QList<routedesk::api::OrderKey> &)> &again);

private:
    void send(const std::shared_ptr<EditStep> &step, bool forward);
    ActionRun *run(const std::shared_ptr<EditStep> &step, bool forward, const QList<api::OrderKey> &keys);
    [[nodiscard]] OrderActions::OwnPatch patchOf(
        EditStep &step, OrderEdit &edit, bool forward, const PendingPatches &pending);

    OrderActions &m_actions;
    const Outbox &m_outbox;
    const DispatchStore &m_store;
    FieldConflicts &m_conflicts;
    QUndoStack &m_undo;
};

}
