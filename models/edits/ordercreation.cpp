// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/edits/ordercreation.h"

#include <QUndoStack>

#include <algorithm>

namespace routedesk::models {

int CreatedOrders::count() const
{
    int sum = 0;
    for (const BatchPlan &batch : batches)
        sum += int(batch.orders.size());
    return sum;
}

/// The first doing has been done before the step is pushed.
class CreateOrders : public QUndoCommand {
public:
    CreateOrders(const QString &text, const CreatedOrders &created, const QString &id, OrderCreation *creation)
        : QUndoCommand(text), m_id(id), m_created(std::make_shared<CreatedOrders>(created)), m_creation(creation)
    {
    }

    void redo() override
    {
        if (std::exchange(m_isFirst, false) || !m_creation)
            return;
        m_creation->makeAgain(m_takenBack, m_created);
    }
    void undo() override
    {
        if (m_creation)
            m_takenBack = m_creation->takeBack(*m_created);
    }
    [[nodiscard]] bool isOf(const QString &id) const { return m_id == id; }
    /// In place, so that the steps undone after it are not lost.
    void add(const CreatedOrders &later, const std::function<QString(int)> &text)
    {
        m_created->batches += later.batches;
        m_created->keys += later.keys;
        setText(text(m_created->count()));
    }
    [[nodiscard]] bool made(const CreatedOrders &orders) const
    {
        return m_created->count() == orders.count() && m_created->keys == orders.keys;
    }

private:
    QString m_id;
    std::shared_ptr<CreatedOrders> m_created;
    QList<BatchPlan> m_takenBack; ///< the others are still there
    QPointer<OrderCreation> m_creation;
    bool m_isFirst = true;
};

/// What was made earlier, and is known no more as a step.
class TakeBackOrders : public QUndoCommand {
public:
    TakeBackOrders(const QString &text, const CreatedOrders &created, OrderCreation *creation)
        : QUndoCommand(text), m_created(std::make_shared<CreatedOrders>(created)), m_creation(creation)
    {
    }

    void redo() override
    {
        if (m_creation)
            m_takenBack = m_creation->takeBack(*m_created);
    }
    void undo() override
    {
        if (m_creation)
            m_creation->makeAgain(m_takenBack, m_created);
    }

private:
    std::shared_ptr<CreatedOrders> m_created;
    QList<BatchPlan> m_takenBack;
    QPointer<OrderCreation> m_creation;
};

OrderCreation::OrderCreation(
    Outbox &outbox, OrderActions &actions, const DispatchStore &store, QUndoStack &undo, QObject *parent)
    : QObject(parent), m_outbox(outbox), m_actions(actions), m_store(store), m_undo(undo)
{
}

void OrderCreation::record(const QString &text, const CreatedOrders &created, const QString &id)
{
    if (created.count() > 0)
        m_undo.push(new CreateOrders(text, created, id, this));
}

void OrderCreation::recordLater(
    const QString &id, const CreatedOrders &created, const std::function<QString(int)> &text)
{
    for (int i = m_undo.index() - 1; i >= 0 && !id.isNull(); --i) {
        const auto *step = dynamic_cast<const CreateOrders *>(m_undo.command(i));
        if (step != nullptr && step->isOf(id))
            return const_cast<CreateOrders *>(step)->add(created, text); // the stack only lends it out as const
    }
    record(text(created.count()), created, id);
}

namespace {

// The newest attempt is the first of its handle.
QMultiHash<QString, api::OrderKey> byHandle(const QList<api::OrderKey> &keys)
{
    QMultiHash<QString, api::OrderKey> found;
    found.reserve(keys.size());
    for (auto it = keys.crbegin(); it != keys.crend(); ++it)
        found.insert(it->handle, *it);
    return found;
}

}

OrderCreation::Found OrderCreation::find(
    const api::NewOrder &order, const QMultiHash<QString, api::OrderKey> &told) const
{
    const auto isIt = [&](const api::OrderKey &key) {
        return key.handle == order.handle && key.type == order.type
            && (!order.typeIndex || *order.typeIndex == key.typeIndex);
    };
    QList<api::OrderKey> known = m_store.keysOfHandle(order.handle); // the latest attempt is the one meant
    known.removeIf([&](const api::OrderKey &key) { return !isIt(key); });
    std::ranges::sort(known, {}, &api::OrderKey::attempt);
    Found found;
    found.order = known.isEmpty() ? nullptr : m_store.order(known.constLast());
    if (found.order) {
        found.told = found.order->key;
        return found;
    }
    for (auto it = told.constFind(order.handle); it != told.cend() && it.key() == order.handle; ++it) {
        if (isIt(*it)) {
            found.told = *it;
            break;
        }
    }
    return found;
}

TakeBackOutlook OrderCreation::outlook(const CreatedOrders &created) const
{
    TakeBackOutlook outlook;
    const auto told = byHandle(created.keys);
    for (const BatchPlan &batch : created.batches) {
        for (const api::NewOrder &order : batch.orders) {
            const Found found = find(order, told);
            if (!found.order) {
                ++(found.told ? outlook.elsewhere : outlook.unknown);
                continue;
            }
            if (found.order->isClosed()) {
                outlook.closed.append(order.handle);
                continue;
            }
            if (found.order->isStarted()) {
                outlook.started.append(order.handle);
                continue;
            }
            ++outlook.going;
            const StoredRoute *route = m_store.route(found.order->routeHandle);
            outlook.onRoutesUnderWay += route && route->route.isStarted();
        }
    }
    return outlook;
}

void OrderCreation::takeBackLater(const QString &text, const CreatedOrders &created)
{
    const auto *latest = dynamic_cast<const CreateOrders *>(m_undo.command(m_undo.index() - 1));
    if (latest && latest->made(created))
        m_undo.undo();
    else if (created.count() > 0)
        m_undo.push(new TakeBackOrders(text, created, this));
}

QList<BatchPlan> OrderCreation::takeBack(const CreatedOrders &created)
{
    QList<api::OrderKey> open;
    QStringList left;
    QList<BatchPlan> takenBack = created.batches;
    const auto told = byHandle(created.keys);
    for (BatchPlan &batch : takenBack) {
        QList<api::NewOrder> going;
        for (const api::NewOrder &order : std::as_const(batch.orders)) {
            const Found found = find(order, told);
            const bool stays = found.order && (found.order->isClosed() || found.order->isStarted());
            if (stays || !found.told) {
                left.append(order.handle);
                continue;
            }
            open.append(*found.told); // of another day unless it is in the store
            going.append(order);
        }
        batch.orders = going;
    }
    takenBack.removeIf([](const BatchPlan &batch) { return batch.orders.isEmpty(); });
    if (!left.isEmpty())
        emit kept(left);
    if (!open.isEmpty())
        emit cancelling(m_actions.cancel(open), open);
    return takenBack;
}

void OrderCreation::makeAgain(const QList<BatchPlan> &batches, const std::shared_ptr<CreatedOrders> &created)
{
    const auto open = std::make_shared<int>(int(batches.size()));
    const auto sums = std::make_shared<std::pair<int, int>>();
    for (const BatchPlan &plan : batches) {
        auto *batch = new BatchSubmission(m_outbox, plan, this);
        connect(batch, &BatchSubmission::finished, this, [this, batch, open, sums, created] {
            created->keys = batch->createdKeys() + created->keys; // the newest attempt is found first
            sums->first += batch->count(BatchRow::Outcome::Created);
            sums->second += batch->count(BatchRow::Outcome::Refused);
            batch->deleteLater();
            if (--*open == 0)
                emit remade(sums->first, sums->second);
        });
        batch->start();
    }
}

}
