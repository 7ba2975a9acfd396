// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/orderkey.h"

namespace routedesk::models {
class DispatchStore;
class OrdersFilterModel;
class WorkingPlan;
}

namespace routedesk::ui {

class PoolPanel;
class SequencePanel;

/// Whether a filter of the table, the pool or the routes keeps a thing out of sight where it belongs, and the way
/// to bring it back: the filters that hide it are lifted, the others stay.
class FilterLift {
public:
    FilterLift(models::OrdersFilterModel &orders, PoolPanel &pool, SequencePanel &sequence,
        const models::WorkingPlan &plan, const models::DispatchStore &store);

    [[nodiscard]] bool hides(const api::OrderKey &key) const;
    [[nodiscard]] bool hidesRoute(const QString &routeId) const;
    void lift(const api::OrderKey &key) const;
    void liftRoute(const QString &routeId) const;

private:
    [[nodiscard]] QString routeOf(const api::OrderKey &key) const;

    models::OrdersFilterModel &m_orders;
    PoolPanel &m_pool;
    SequencePanel &m_sequence;
    const models::WorkingPlan &m_plan;
    const models::DispatchStore &m_store;
};

}
