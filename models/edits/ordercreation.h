// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/batchsubmission.h"
#include "models/orderactions.h"

#include <QPointer>

class QUndoStack;

namespace routedesk::models {

/// New orders that the server has taken, as calls that would make them anew.
struct CreatedOrders {
    QList<BatchPlan> batches{};
    QList<api::OrderKey> keys{}; ///< as far as the answers named them

    [[nodiscard]] int count() const;
};

/// Makes an import, or orders typed by hand, one undo step. The service has no way to delete: undo cancels the
/// orders that are still waiting, redo sends the same orders again, which become new attempts under the same
/// handles. Orders that are under way or closed by then stay as they are and are told.
class OrderCreation : public QObject {
    Q_OBJECT

public:
    OrderCreation(Outbox &outbox, OrderActions &actions, const DispatchStore &store, QUndoStack &undo,
        QObject *parent = nullptr);

    /// What has just been made. Sends nothing.
    void record(const QString &text, const CreatedOrders &created);

signals:
    /// The undoing is on its way.
    void cancelling(routedesk::models::ActionRun *run, const QList<routedesk::api::OrderKey> &keys);
    /// Handles of orders that undo leaves as they are.
    void kept(const QStringList &handles);
    /// The redoing has ended.
    void remade(int created, int refused);

private:
    friend class CreateOrders;
    /// What is on its way to be cancelled.
    QList<BatchPlan> takeBack(const CreatedOrders &created);
    void makeAgain(const QList<BatchPlan> &batches, const std::shared_ptr<CreatedOrders> &created);

    Outbox &m_outbox;
    OrderActions &m_actions;
    const DispatchStore &m_store;
    QUndoStack &m_undo;
};

}
