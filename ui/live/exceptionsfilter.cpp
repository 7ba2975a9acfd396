// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/live/exceptionsfilter.h"

namespace routedesk::ui {

ExceptionsFilter::ExceptionsFilter(models::OrdersModel &orders, QObject *parent)
    : QSortFilterProxyModel(parent), m_orders(orders)
{
    setSourceModel(&orders);
    sort(models::OrdersModel::Lateness, Qt::DescendingOrder);
}

void ExceptionsFilter::setShow(Show show)
{
    m_show = show;
    invalidateRowsFilter();
}

bool ExceptionsFilter::has(int row, Show show) const
{
    const api::Order *order = m_orders.order(row);
    if (order == nullptr || order->isClosed())
        return false;
    const auto late = [&] { return m_orders.index(row, 0).data(models::LateRole).toBool(); };
    switch (show) {
    case Show::All: return order->isAtRisk() || late();
    case Show::Late: return late();
    case Show::AtRisk: return order->isAtRisk();
    }
    return false;
}

void ExceptionsFilter::count(int row, Counts &counts) const
{
    const bool late = has(row, Show::Late);
    const bool atRisk = has(row, Show::AtRisk);
    counts.late += late ? 1 : 0;
    counts.atRisk += atRisk ? 1 : 0;
    counts.all += late || atRisk ? 1 : 0;
}

QModelIndex ExceptionsFilter::indexOf(const api::OrderKey &key) const
{
    const int row = m_orders.rowOf(key);
    return row < 0 ? QModelIndex() : mapFromSource(m_orders.index(row, 0));
}

bool ExceptionsFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    return has(row, m_show);
}

bool ExceptionsFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const auto lateness = [this](const QModelIndex &index) {
        return m_orders.index(index.row(), models::OrdersModel::Lateness).data().toLongLong();
    };
    const qint64 a = lateness(left);
    const qint64 b = lateness(right);
    return a != b ? a < b : left.row() > right.row();
}

}
