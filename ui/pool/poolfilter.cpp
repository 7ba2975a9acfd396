// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pool/poolfilter.h"

namespace routedesk::ui {

using M = models::PoolModel;

PoolFilter::PoolFilter(models::PoolModel &pool, QObject *parent) : QSortFilterProxyModel(parent), m_pool(pool)
{
    setSourceModel(&pool);
    setDynamicSortFilter(true);
    sort(M::WindowStart);
}

void PoolFilter::setChoice(const Choice &choice)
{
    m_choice = choice;
    invalidateRowsFilter();
}

void PoolFilter::setText(const QString &text)
{
    m_query = models::TextQuery(text);
    invalidateRowsFilter();
}

QModelIndex PoolFilter::indexOf(const api::OrderKey &key) const
{
    const int row = m_pool.rowOf(key);
    return row < 0 ? QModelIndex() : mapFromSource(m_pool.index(row, 0));
}

bool PoolFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    if (!m_choice.reasons.isEmpty() && !m_choice.reasons.contains(m_pool.why(row)))
        return false;
    const api::Order *order = m_pool.order(row);
    if (order != nullptr && !m_choice.opsGroups.isEmpty() && !m_choice.opsGroups.contains(order->opsGroupHandle))
        return false;
    return m_query.isEmpty() || (order != nullptr && m_query.rank(*order) > 0);
}

// Those that did not fit come first, then those taken out; each by the end of the window.
bool PoolFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const auto place = [this](int row) {
        switch (m_pool.why(row)) {
        case M::Why::DidNotFit: return 0;
        case M::Why::TakenOut: return 1;
        case M::Why::NeverPlanned: break;
        }
        return 2;
    };
    const int one = place(left.row());
    const int other = place(right.row());
    if (one != other)
        return one < other;
    const auto moment = [this](int row) {
        const api::Order *order = m_pool.order(row);
        return order != nullptr && order->scheduledAt ? *order->scheduledAt : api::Instant::max();
    };
    const api::Instant a = moment(left.row());
    const api::Instant b = moment(right.row());
    return a != b ? a < b : left.row() < right.row();
}

}
