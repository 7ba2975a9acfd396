// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/sharedselection.h"

#include <algorithm>

namespace routedesk::models {

SharedSelection::SharedSelection(const DispatchStore &store, QObject *parent)
    : QObject(parent)
{
    connect(&store, &DispatchStore::ordersChanged, this, &SharedSelection::drop);
    connect(&store, &DispatchStore::scopeChanged, this, &SharedSelection::clear);
    connect(&store, &DispatchStore::routesChanged, this, [this](const RouteChanges &changes) {
        if (changes.removed.contains(m_currentRoute))
            setCurrentRoute({});
    });
    connect(&store, &DispatchStore::workersChanged, this, [this, &store] {
        if (!m_currentWorker.isNull() && !store.worker(m_currentWorker))
            setCurrentWorker({});
    });
}

void SharedSelection::setOrders(const QList<api::OrderKey> &keys, const std::optional<api::OrderKey> &current)
{
    QList<api::OrderKey> orders;
    QSet<api::OrderKey> set;
    for (const api::OrderKey &key : keys) {
        if (!set.contains(key)) {
            set.insert(key);
            orders.append(key);
        }
    }
    std::optional<api::OrderKey> newCurrent;
    if (current && set.contains(*current))
        newCurrent = current;
    else if (!orders.isEmpty())
        newCurrent = orders.constLast();

    const bool ordersDiffer = orders != m_orders;
    const bool currentDiffers = newCurrent != m_currentOrder;
    m_orders = std::move(orders);
    m_set = std::move(set);
    m_currentOrder = newCurrent;
    if (ordersDiffer)
        emit ordersChanged();
    if (currentDiffers)
        emit currentChanged();
}

void SharedSelection::toggle(const api::OrderKey &key)
{
    QList<api::OrderKey> keys = m_orders;
    if (!keys.removeOne(key))
        keys.append(key);
    setOrders(keys);
}

void SharedSelection::clear()
{
    const bool hadCurrent = m_currentOrder || !m_currentRoute.isNull() || !m_currentWorker.isNull();
    const bool hadOrders = !m_orders.isEmpty();
    m_orders.clear();
    m_set.clear();
    m_currentOrder.reset();
    m_currentRoute = QString();
    m_currentWorker = QString();
    if (hadOrders)
        emit ordersChanged();
    if (hadCurrent)
        emit currentChanged();
}

void SharedSelection::setCurrentRoute(const QString &routeId)
{
    if (m_currentRoute == routeId && (routeId.isNull() || !m_currentOrder))
        return;
    m_currentRoute = routeId;
    if (!routeId.isNull())
        m_currentOrder.reset();
    emit currentChanged();
}

void SharedSelection::setCurrentWorker(const QString &workerHandle)
{
    if (m_currentWorker == workerHandle)
        return;
    m_currentWorker = workerHandle;
    emit currentChanged();
}

void SharedSelection::drop(const OrderChanges &changes)
{
    if (m_orders.isEmpty() || changes.removed.isEmpty())
        return;
    const QSet<api::OrderKey> gone(changes.removed.cbegin(), changes.removed.cend());
    QList<api::OrderKey> kept;
    std::ranges::copy_if(m_orders, std::back_inserter(kept), [&](const auto &key) { return !gone.contains(key); });
    if (kept.size() != m_orders.size())
        setOrders(kept, m_currentOrder);
}

}
