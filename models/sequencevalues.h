// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/dispatchstore.h"
#include "models/sequencemodel.h"

namespace routedesk::models {

/// The cells of the sequence tree: what a stop and what a route say in each column and role.
class SequenceValues {
public:
    SequenceValues(const DispatchStore &store, const WorkingPlan &plan)
        : m_store(store)
        , m_plan(plan)
    {
    }

    [[nodiscard]] QVariant stop(const api::OrderKey &key, int column, int role) const;
    [[nodiscard]] QVariant route(const QString &routeId, int column, int role) const;
    [[nodiscard]] bool isClosed(const QString &routeId) const;
    [[nodiscard]] static QString columnName(int column);

private:
    [[nodiscard]] QVariant stopValue(const api::Order &order, const StopFigures &figures, int column) const;
    [[nodiscard]] QVariant routeValue(const WorkingRoute &route, int column) const;

    const DispatchStore &m_store;
    const WorkingPlan &m_plan;
};

}
