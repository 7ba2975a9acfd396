// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pool/poolfilter.h"

#include <QDateTime>

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

bool PoolFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const auto moment = [this](const QModelIndex &index) {
        const QDateTime end = m_pool.index(index.row(), M::WindowEnd).data().toDateTime();
        return end.isValid() ? end.toMSecsSinceEpoch() : std::numeric_limits<qint64>::max();
    };
    const qint64 a = moment(left);
    const qint64 b = moment(right);
    return a != b ? a < b : left.row() < right.row();
}

}
