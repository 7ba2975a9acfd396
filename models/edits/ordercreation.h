// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/batchsubmission.h"
#include "models/orderactions.h"

#include <QPointer>

#include <functional>

class QUndoStack;

namespace routedesk::models {

/// New orders that the server has taken, as calls that would make them anew.
struct CreatedOrders {
    QList<BatchPlan> batches{};
    QList<api::OrderKey> keys{}; ///< as far as the answers named them

    [[nodiscard]] int count() const;
};

/// What taking orders back would come to, as far as this day's store knows them.
struct TakeBackOutlook {
    int going = 0;         ///< would be cancelled
    int onRoutesUnderWay = 0; ///< of those: on a route that has been started
    QStringList started;   ///< stay: their work has begun
    QStringList closed;    ///< stay: completed or cancelled
    int elsewhere = 0;     ///< would be cancelled if they still wait: they are not of this day
    int unknown = 0;       ///< stay: nobody has told what they became

    [[nodiscard]] bool needsQuestion() const { return onRoutesUnderWay > 0 || !started.isEmpty(); }
};

/// Makes an import, or orders typed by hand, one undo step. The service has no way to delete: undo cancels the
/// orders that are still waiting, redo sends the same orders again, which become new attempts under the same
/// handles. Orders that are under way or closed by then stay as they are and are told.
class OrderCreation : public QObject {
    Q_OBJECT

public:
    OrderCreation(Outbox &outbox, OrderActions &actions, const DispatchStore &store, QUndoStack &undo,
        QObject *parent = nullptr);

    /// What has just been made. Sends nothing. The id is for recordLater(); null: nothing comes later.
    void record(const QString &text, const CreatedOrders &created, const QString &id = {});
    /// More of it is known to be made now: it joins the step with that id where that is done, else is a step of its
    /// own. `text` names a step of so many orders. Sends nothing.
    void recordLater(
        const QString &id, const CreatedOrders &created, const std::function<QString(int orders)> &text);
    [[nodiscard]] TakeBackOutlook outlook(const CreatedOrders &created) const;
    /// Takes back what was made some time ago: undoes its step if that is the latest, else as a step of its own, whose
    /// undoing makes it again.
    void takeBackLater(const QString &text, const CreatedOrders &created);

signals:
    /// The undoing is on its way.
    void cancelling(routedesk::models::ActionRun *run, const QList<routedesk::api::OrderKey> &keys);
    /// Handles of orders that undo leaves as they are.
    void kept(const QStringList &handles);
    /// The redoing has ended.
    void remade(int created, int refused);

private:
    friend class CreateOrders;
    friend class TakeBackOrders;
    struct Found {
        const api::Order *order = nullptr; ///< in the store
        std::optional<api::OrderKey> told; ///< by the answer, or the store
    };
    [[nodiscard]] Found find(const api::NewOrder &order, const QMultiHash<QString, api::OrderKey> &told) const;
    /// What is on its way to be cancelled.
    QList<BatchPlan> takeBack(const CreatedOrders &created);
    void makeAgain(const QList<BatchPlan> &batches, const std::shared_ptr<CreatedOrders> &created);

    Outbox &m_outbox;
    OrderActions &m_actions;
    const DispatchStore &m_store;
    QUndoStack &m_undo;
};

}
