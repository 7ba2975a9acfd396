// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/slotsearch.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>

namespace routedesk::models {

namespace {

constexpr qint64 sliceNanoseconds = 3'000'000;

auto harm(const MoveConsequence &consequence)
{
    return std::tuple(consequence.broken.size(), consequence.addedLateness, consequence.addedDriving);
}

}

SlotSearch::SlotSearch(const WorkingPlan &plan, QObject *parent)
    : QObject(parent)
    , m_plan(plan)
    , m_turn(new QTimer(this))
{
    m_turn->setInterval(0);
    connect(m_turn, &QTimer::timeout, this, &SlotSearch::slice);
    const auto outdate = [this] {
        if (!m_turn->isActive())
            return;
        m_outdated = true;
        end();
    };
    connect(&plan, &WorkingPlan::routesInserted, this, outdate);
    connect(&plan, &WorkingPlan::routesRemoved, this, outdate);
    connect(&plan, &WorkingPlan::routesChanged, this, outdate);
    connect(&plan, &WorkingPlan::wasReset, this, outdate);
}

void SlotSearch::start(const api::OrderKey &key)
{
    m_key = key;
    m_routes = m_plan.routeIds();
    m_route = 0;
    m_index = 0;
    m_found.clear();
    m_outdated = false;
    m_turn->start();
}

void SlotSearch::slice()
{
    QElapsedTimer clock;
    clock.start();
    while (m_route < m_routes.size() && clock.nsecsElapsed() < sliceNanoseconds)
        step();
    if (m_route >= m_routes.size())
        end();
}

void SlotSearch::step()
{
    const QString &id = m_routes.at(m_route);
    const WorkingRoute *route = m_plan.route(id);
    if (!route || m_index > route->stops.size()) {
        ++m_route;
        m_index = 0;
        return;
    }
    const int index = m_index++;
    if (index < m_plan.lockedCount(id))
        return;
    const auto consequence = m_plan.consequence({ { m_key }, id, index });
    if (!consequence)
        return;
    if (!m_found.isEmpty() && m_found.constLast().routeId == id) {
        if (harm(*consequence) < harm(m_found.constLast().consequence))
            m_found.last() = { id, index, *consequence };
    } else {
        m_found.append({ id, index, *consequence });
    }
}

void SlotSearch::end()
{
    m_turn->stop();
    emit finished();
}

QList<SlotSearch::Slot> SlotSearch::found() const
{
    QList<Slot> sorted = m_found;
    std::ranges::stable_sort(sorted, {}, [](const Slot &slot) { return harm(slot.consequence); });
    return sorted;
}

}
