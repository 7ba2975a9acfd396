// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ordersmodel.h"
#include "models/search/textquery.h"
#include "models/sortedrows.h"

#include <QSet>

#include <array>

namespace routedesk::models {

/// Which orders to see. Default-constructed it hides nothing.
struct OrdersFilter {
    enum class Chip { Pool, Late, AtRisk, Unsent, Broken, Locked };

    QString text {};                      ///< every word must occur in handle, address, worker, ops group or metadata
    QSet<api::OrderStatus> statuses {};   ///< empty: every status
    QSet<Chip> chips {};                  ///< all of these must hold
    QString routeId {};                   ///< null: every route
    QSet<QString> workers {};             ///< handles, the empty one for none; empty: every worker
    QSet<QString> opsGroups {};           ///< the same for ops groups
    QSet<planner::Rule> rules {};         ///< one of these must be broken at the stop
    QSet<QString> handles {};             ///< the orders of an import, say; empty: every order

    [[nodiscard]] bool isEmpty() const { return *this == OrdersFilter {}; }

    bool operator==(const OrdersFilter &) const = default;
};

/// Orders sorted by the raw values and filtered, with counts for the chips that offer the filters.
class OrdersFilterModel : public SortedRows {
    Q_OBJECT

public:
    OrdersFilterModel(OrdersModel &model, const DispatchStore &store, const WorkingPlan &plan,
        QObject *parent = nullptr);

    [[nodiscard]] const OrdersFilter &filter() const { return m_filter; }
    /// A text is looked for in a very large day bit by bit; filterChanged() tells when the rows are as the filter says.
    void setFilter(const OrdersFilter &filter);

    [[nodiscard]] int hiddenCount() const;
    /// Of all orders of the day, whatever the filter says.
    [[nodiscard]] int count(api::OrderStatus status) const;
    [[nodiscard]] int count(OrdersFilter::Chip chip) const;
    /// How many orders of the day a worker has (by the plan), an ops group has, break a rule. Goes through the day.
    [[nodiscard]] QHash<QString, int> countByWorker() const;
    [[nodiscard]] QHash<QString, int> countByOpsGroup() const;
    [[nodiscard]] QHash<planner::Rule, int> countByRule() const;
    /// The row of an order here; -1 when it is hidden or not of this day.
    [[nodiscard]] int rowOf(const api::OrderKey &key) const;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

signals:
    void filterChanged();
    /// Some moment later, at most twenty times a second.
    void countsChanged();

protected:
    [[nodiscard]] bool accepts(int sourceRow) const override;
    [[nodiscard]] quint64 placeOf(int sourceRow) const override;
    [[nodiscard]] int compareEqual(int a, int b) const override;
    void beginLook() override { m_isLooking = true; }
    void endLook() override;

private:
    struct Traits {
        qint8 status = -1; ///< of api::OrderStatus
        quint8 chips = 0;  ///< a bit a chip

        bool operator==(const Traits &) const = default;
    };
    [[nodiscard]] Traits traitsOf(const api::Order &order) const;
    [[nodiscard]] QString sortText(int sourceRow) const;
    [[nodiscard]] QString workerOf(const api::Order &order) const;
    [[nodiscard]] bool holdsPlan(const api::Order &order) const;
    void retrait(const QList<api::OrderKey> &keys);
    void setTraits(int slot, Traits traits);
    void retraitAll();
    void tellSoon();

    OrdersModel &m_model;
    const DispatchStore &m_store;
    const WorkingPlan &m_plan;
    OrdersFilter m_filter;
    TextQuery m_query;
    mutable TextQuery::Look m_look;
    bool m_isLooking = false; ///< through many rows, none of which changes meanwhile
    bool m_sortsTexts = false; ///< places are the texts' beginnings only
    bool m_keepsTexts = false;
    mutable std::vector<QString> m_texts; ///< by source row, while the table is being sorted
    QList<Traits> m_traits; ///< by the store's slot
    std::array<int, 9> m_statusCounts {};
    std::array<int, 6> m_chipCounts {};
    QTimer m_tell;
};

}
