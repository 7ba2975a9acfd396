// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pool/poolfilter.h"

namespace routedesk::ui {

using M = models::PoolModel;

PoolFilter::PoolFilter(models::PoolModel &pool, QObject *parent) : SortedRows(parent), m_pool(pool)
{
    setSourceModel(&pool);
}

void PoolFilter::setChoice(const Choice &choice)
{
    m_choice = choice;
    refilter();
}

void PoolFilter::setText(const QString &text)
{
    m_query = models::TextQuery(text);
    refilter(m_query.isEmpty() ? Pace::AtOnce : Pace::Slices);
}

void PoolFilter::endLook()
{
    m_isLooking = false;
    m_look = {};
}

QModelIndex PoolFilter::indexOf(const api::OrderKey &key) const
{
    const int row = m_pool.rowOf(key);
    return row < 0 ? QModelIndex() : mapFromSource(m_pool.index(row, 0));
}

bool PoolFilter::accepts(int row) const
{
    if (!m_choice.reasons.isEmpty() && !m_choice.reasons.contains(m_pool.why(row)))
        return false;
    const api::Order *order = m_pool.order(row);
    if (order != nullptr && !m_choice.opsGroups.isEmpty() && !m_choice.opsGroups.contains(order->opsGroupHandle))
        return false;
    if (m_query.isEmpty())
        return true;
    if (!m_isLooking)
        m_look = {};
    return order != nullptr && m_query.matches(*order, m_look);
}

// Those that did not fit come first, then those taken out; each by the end of the window.
quint64 PoolFilter::placeOf(int row) const
{
    constexpr quint64 middle = quint64(1) << 61;
    const quint64 group = m_pool.why(row) == M::Why::DidNotFit ? 0 : m_pool.why(row) == M::Why::TakenOut ? 1 : 2;
    const api::Order *order = m_pool.order(row);
    const bool hasEnd = order != nullptr && order->scheduledAt;
    return group << 62 | (hasEnd ? quint64(order->scheduledAt->time_since_epoch().count()) + middle : 2 * middle - 1);
}

}
