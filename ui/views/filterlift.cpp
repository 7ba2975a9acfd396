// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/views/filterlift.h"

#include "models/ordersfiltermodel.h"
#include "ui/pool/poolpanel.h"
#include "ui/sequence/sequencepanel.h"

namespace routedesk::ui {

FilterLift::FilterLift(models::OrdersFilterModel &orders, PoolPanel &pool, SequencePanel &sequence,
    const models::WorkingPlan &plan, const models::DispatchStore &store)
    : m_orders(orders), m_pool(pool), m_sequence(sequence), m_plan(plan), m_store(store)
{
}

QString FilterLift::routeOf(const api::OrderKey &key) const
{
    const auto position = m_plan.position(key);
    return position ? position->routeId : QString();
}

bool FilterLift::hides(const api::OrderKey &key) const
{
    if (m_store.order(key) == nullptr)
        return false;
    return m_orders.rowOf(key) < 0 || m_pool.hides(key) || hidesRoute(routeOf(key));
}

bool FilterLift::hidesRoute(const QString &routeId) const
{
    return !routeId.isEmpty() && m_sequence.hides(routeId);
}

void FilterLift::lift(const api::OrderKey &key) const
{
    if (m_orders.rowOf(key) < 0)
        m_orders.setFilter({});
    if (m_pool.hides(key))
        m_pool.showAll();
    liftRoute(routeOf(key));
}

void FilterLift::liftRoute(const QString &routeId) const
{
    if (hidesRoute(routeId))
        m_sequence.showAll();
}

}
