// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ordersmodel.h"

#include <QSet>
#include <QSortFilterProxyModel>

namespace routedesk::models {

/// Which orders to see. Default-constructed it hides nothing.
struct OrdersFilter {
    enum class Chip { Pool, Late, AtRisk, Unsent };

    QString text;                      ///< every word must occur in handle, address, worker, ops group or metadata
    QSet<api::OrderStatus> statuses;   ///< empty: every status
    QSet<Chip> chips;                  ///< all of these must hold
    QString routeId;                   ///< null: every route
    QString workerHandle;              ///< null: every worker

    [[nodiscard]] bool isEmpty() const { return *this == OrdersFilter {}; }

    bool operator==(const OrdersFilter &) const = default;
};
[[nodiscard]] size_t qHash(OrdersFilter::Chip chip, size_t seed = 0);

/// Orders sorted by the raw values and filtered, with counts for the chips that offer the filters.
class OrdersFilterModel : public QSortFilterProxyModel {
    Q_OBJECT

public:
    OrdersFilterModel(OrdersModel &model, const DispatchStore &store, const WorkingPlan &plan,
        QObject *parent = nullptr);

    [[nodiscard]] const OrdersFilter &filter() const { return m_filter; }
    void setFilter(const OrdersFilter &filter);

    [[nodiscard]] int hiddenCount() const;
    /// Of all orders of the day, whatever the filter says.
    [[nodiscard]] int count(api::OrderStatus status) const;
    [[nodiscard]] int count(OrdersFilter::Chip chip) const;
    /// The row of an order here; -1 when it is hidden or not of this day.
    [[nodiscard]] int rowOf(const api::OrderKey &key) const;

signals:
    void filterChanged();
    /// At most once a turn of the event loop.
    void countsChanged();

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    struct Counts;
    [[nodiscard]] bool has(int sourceRow, OrdersFilter::Chip chip) const;
    [[nodiscard]] bool matchesText(const api::Order &order) const;
    void recountSoon();
    void recount();

    OrdersModel &m_model;
    const DispatchStore &m_store;
    const WorkingPlan &m_plan;
    OrdersFilter m_filter;
    QStringList m_words;
    QHash<int, int> m_statusCounts;
    QHash<OrdersFilter::Chip, int> m_chipCounts;
    bool m_recountPending = false;
};

}
