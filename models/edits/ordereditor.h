// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/commands/editorders.h"
#include "models/orderactions.h"

#include <QPointer>

class QUndoStack;

namespace routedesk::models {

/// Edits fields of orders at the server, each edit as one undo step whose calls go through the outbox. Undo sends
/// the old values to those that took the new ones and hold them still: what somebody else has changed or closed
/// since is left as it is and told in the run's report, with the codes below.
class OrderEditor : public QObject {
    Q_OBJECT

public:
    /// In errors of kind Cancelled.
    static constexpr QLatin1StringView changedSince{ "changed_since" };
    static constexpr QLatin1StringView closedSince{ "closed_since" };

    OrderEditor(OrderActions &actions, const DispatchStore &store, QUndoStack &undo, QObject *parent = nullptr);

    /// Pushes the step, which sends it. Nothing happens without edits.
    void apply(const QString &text, const QList<OrderEdit> &edits);

signals:
    /// Calls of an edit, of its undoing or redoing are on their way. `again` sends those of them that are named
    /// anew.
    void started(routedesk::models::ActionRun *run, const QList<routedesk::api::OrderKey> &keys,
        const std::function<routedesk::models::ActionRun *(const QList<routedesk::api::OrderKey> &)> &again);

private:
    void send(const std::shared_ptr<EditStep> &step, bool forward);
    ActionRun *run(const std::shared_ptr<EditStep> &step, bool forward, const QList<api::OrderKey> &keys);

    OrderActions &m_actions;
    const DispatchStore &m_store;
    QUndoStack &m_undo;
};

}
