// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/sequence/cutstops.h"

#include "models/workingplan.h"

namespace routedesk::ui {

CutStops::CutStops(const models::WorkingPlan &plan, QObject *parent) : QObject(parent), m_plan(plan)
{
    connect(&plan, &models::WorkingPlan::stopsChanged, this, &CutStops::drop);
    connect(&plan, &models::WorkingPlan::poolChanged, this, &CutStops::drop);
    connect(&plan, &models::WorkingPlan::wasReset, this, &CutStops::clear);
}

void CutStops::set(const QList<api::OrderKey> &keys)
{
    if (keys == m_keys)
        return;
    m_keys = keys;
    m_set = QSet<api::OrderKey>(keys.cbegin(), keys.cend());
    emit changed();
}

void CutStops::drop()
{
    if (m_keys.isEmpty())
        return;
    QList<api::OrderKey> left = m_keys;
    left.removeIf([this](const api::OrderKey &key) { return !m_plan.position(key) && !m_plan.isInPool(key); });
    set(left);
}

}
