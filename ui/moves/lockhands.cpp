// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/moves/lockhands.h"

#include "ui/moves/moveactions.h"
#include "ui/window/planhands.h"
#include "ui/window/workbench.h"
#include "ui/words/planwords.h"

#include <QAction>

#include <algorithm>

namespace routedesk::ui {

using models::LockKind;

LockHands::LockHands(const Workbench &bench, const MoveActions &actions, const PlanHands &plan, QObject *parent)
    : QObject(parent), m_actions(actions), m_hands(plan), m_plan(bench.plan), m_selection(bench.selection)
{
    connect(actions.lockPlace, &QAction::triggered, this, [this] {
        const QList<api::OrderKey> keys = lockable();
        if (keys.isEmpty())
            toggleRoutes();
        else
            toggle(keys, LockKind::Place);
        enable();
    });
    connect(actions.lockWorker, &QAction::triggered, this, [this] {
        toggle(lockable(), LockKind::Worker);
        enable();
    });
    connect(actions.lockRoute, &QAction::triggered, this, [this] {
        toggleRoutes();
        enable();
    });
    connect(&m_selection, &models::SharedSelection::ordersChanged, this, &LockHands::enable);
    connect(&m_selection, &models::SharedSelection::currentChanged, this, &LockHands::enable);
    connect(&m_plan, &models::WorkingPlan::routesChanged, this, &LockHands::enable);
    enable();
}

QList<api::OrderKey> LockHands::lockable() const
{
    QList<api::OrderKey> keys = m_selection.orders();
    keys.removeIf([this](const api::OrderKey &key) { return !m_plan.position(key) || m_plan.isSettled(key); });
    return keys;
}

bool LockHands::areLocked(const QList<api::OrderKey> &keys, LockKind kind) const
{
    return !keys.isEmpty() && std::ranges::all_of(keys, [&](const api::OrderKey &key) {
        const models::StopLocks locks = m_plan.locks(key);
        return kind == LockKind::Place ? locks.place : locks.worker;
    });
}

void LockHands::toggle(const QList<api::OrderKey> &keys, LockKind kind)
{
    const auto done = m_plan.setStopLock(keys, kind, !areLocked(keys, kind));
    if (done)
        return;
    emit refused(done.error() != models::EditRefusal::Nothing ? words::refusal(done.error())
            : kind == LockKind::Worker ? tr("Only a stop on a route with a worker can be locked to the worker.")
                                       : tr("Only a stop on a route that was not reached yet can be locked."));
}

void LockHands::toggleStop(const api::OrderKey &key, LockKind kind)
{
    if (m_plan.isSettled(key)) {
        emit refused(tr("This stop, or one behind it, was reached or closed: it has locked itself."));
        return;
    }
    const QList<api::OrderKey> selected = lockable();
    toggle(selected.contains(key) ? selected : QList{ key }, kind);
}

void LockHands::toggleRoute(const QString &routeId)
{
    const auto done = m_plan.setRouteLock(routeId, !m_plan.isRouteLocked(routeId));
    if (!done)
        emit refused(words::refusal(done.error()));
}

void LockHands::toggleRoutes()
{
    const QStringList ids = m_hands.selectedRoutes();
    if (ids.size() == 1)
        toggleRoute(ids.first());
    else if (!ids.isEmpty())
        emit refused(tr("Select one route, or stops of one route, to lock it."));
}

void LockHands::enable()
{
    const QList<api::OrderKey> keys = lockable();
    const QStringList routes = m_hands.selectedRoutes();
    const bool routeLocked = routes.size() == 1 && m_plan.isRouteLocked(routes.first());
    m_actions.lockPlace->setEnabled(!keys.isEmpty() || (m_selection.orders().isEmpty() && routes.size() == 1));
    m_actions.lockPlace->setChecked(keys.isEmpty() ? routeLocked : areLocked(keys, LockKind::Place));
    m_actions.lockWorker->setEnabled(!keys.isEmpty());
    m_actions.lockWorker->setChecked(areLocked(keys, LockKind::Worker));
    m_actions.lockRoute->setEnabled(routes.size() == 1);
    m_actions.lockRoute->setChecked(routeLocked);
}

}
