// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/dispatchstore.h"

#include <QObject>

namespace routedesk::models {

/// One selection for every view: orders, and what the details show. Setting what is set already changes nothing.
/// Orders, routes and workers that leave the store leave the selection.
class SharedSelection : public QObject {
    Q_OBJECT

public:
    explicit SharedSelection(const DispatchStore &store, QObject *parent = nullptr);

    /// In the order in which they were selected.
    [[nodiscard]] const QList<api::OrderKey> &orders() const { return m_orders; }
    [[nodiscard]] bool contains(const api::OrderKey &key) const { return m_set.contains(key); }
    [[nodiscard]] std::optional<api::OrderKey> currentOrder() const { return m_currentOrder; }
    [[nodiscard]] QString currentRoute() const { return m_currentRoute; }
    [[nodiscard]] QString currentWorker() const { return m_currentWorker; }

    /// The last one becomes current unless `current` names another of them.
    void setOrders(const QList<api::OrderKey> &keys, const std::optional<api::OrderKey> &current = {});
    void toggle(const api::OrderKey &key);
    void clear();
    /// Makes the route (a handle or a working plan's id) current and lets go of the current order.
    void setCurrentRoute(const QString &routeId);
    void setCurrentWorker(const QString &workerHandle);

signals:
    void ordersChanged();
    void currentChanged();

private:
    void drop(const OrderChanges &changes);

    QList<api::OrderKey> m_orders;
    QSet<api::OrderKey> m_set;
    std::optional<api::OrderKey> m_currentOrder;
    QString m_currentRoute;
    QString m_currentWorker;
};

}
