// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/orderhands.h"

#include "models/sharedselection.h"
#include "models/workingplan.h"
#include "ui/actions/actionflow.h"
#include "ui/window/planhands.h"
#include "ui/window/windowactions.h"
#include "ui/window/workbench.h"
#include "ui/words/statuswords.h"

#include <QAction>
#include <QMenu>

namespace routedesk::ui {

OrderHands::OrderHands(
    const Workbench &bench, const WindowActions &actions, ActionFlow &flow, const PlanHands &plan, QObject *parent)
    : QObject(parent), m_bench(bench), m_actions(actions), m_flow(flow), m_plan(plan)
{
    connect(actions.complete, &QAction::triggered, this, [this] { m_flow.complete(selectedOpen()); });
    connect(actions.cancel, &QAction::triggered, this, [this] { m_flow.cancel(selectedOpen()); });
    connect(actions.pause, &QAction::triggered, this, [this] { m_flow.disable(selectedOpen()); });
    connect(actions.resume, &QAction::triggered, this, [this] { m_flow.enable(selectedOpen()); });
    connect(actions.track, &QAction::triggered, this, [this] { track(api::TrackMode::OnTime); });
    connect(actions.optimise, &QAction::triggered, this, [this] { m_flow.optimise(serverRoutes()); });
    connect(actions.completeRoute, &QAction::triggered, this, [this] { m_flow.completeRoutes(serverRoutes()); });
    connect(&bench.selection, &models::SharedSelection::ordersChanged, this, &OrderHands::enable);
    connect(&bench.selection, &models::SharedSelection::currentChanged, this, &OrderHands::enable);
    connect(&bench.store, &models::DispatchStore::ordersChanged, this, &OrderHands::enable);
    connect(&bench.store, &models::DispatchStore::routesChanged, this, &OrderHands::enable);
    enable();
}

QList<api::OrderKey> OrderHands::selectedOpen() const
{
    QList<api::OrderKey> keys;
    for (const api::OrderKey &key : m_bench.selection.orders()) {
        const api::Order *order = m_bench.store.order(key);
        if (order != nullptr && !order->isClosed())
            keys.append(key);
    }
    return keys;
}

QStringList OrderHands::serverRoutes() const
{
    QStringList handles = m_plan.selectedRoutes();
    handles.removeIf([this](const QString &id) {
        const models::StoredRoute *stored = m_bench.store.route(id);
        return stored == nullptr || stored->route.isClosed();
    });
    return handles;
}

QStringList OrderHands::routesToTrack() const
{
    QStringList handles = m_plan.selectedRoutes();
    if (handles.isEmpty())
        handles = m_bench.plan.routeIds();
    handles.removeIf([this](const QString &id) {
        const models::StoredRoute *stored = m_bench.store.route(id);
        return stored != nullptr && (stored->route.isStarted() || stored->route.isClosed());
    });
    return handles;
}

void OrderHands::track(api::TrackMode mode)
{
    QStringList handles = routesToTrack();
    const qsizetype wished = handles.size();
    handles.removeIf([this](const QString &id) {
        const models::WorkingRoute *route = m_bench.plan.route(id);
        return route == nullptr || route->isUnsent || route->workerHandle.isEmpty();
    });
    if (handles.size() < wished)
        emit refused(tr("%n route(s) can't be tracked yet: publish the changes and give them a worker first.",
            nullptr, static_cast<int>(wished - handles.size())));
    else if (handles.isEmpty())
        emit refused(tr("Every route of this day is already tracked or completed."));
    m_flow.track(handles, mode);
}

void OrderHands::fillTrackMenu(QMenu *menu)
{
    using M = api::TrackMode;
    for (const M mode : { M::OnTime, M::Flex, M::FullShift, M::PreShift, M::OnShift }) {
        QAction *action = menu->addAction(tr("Track: %1").arg(words::trackMode(mode)));
        action->setToolTip(words::trackModeHint(mode));
        connect(action, &QAction::triggered, this, [this, mode] { track(mode); });
    }
    menu->setToolTipsVisible(true);
}

void OrderHands::enable()
{
    const auto open = selectedOpen();
    const auto paused = [this](const api::OrderKey &key) {
        return m_bench.store.order(key)->status.is(api::OrderStatus::Disabled);
    };
    m_actions.complete->setEnabled(!open.isEmpty());
    m_actions.cancel->setEnabled(!open.isEmpty());
    m_actions.pause->setEnabled(!open.isEmpty() && !std::ranges::all_of(open, paused));
    m_actions.resume->setEnabled(std::ranges::any_of(open, paused));
    m_actions.locate->setEnabled(!m_bench.selection.orders().isEmpty());
    const bool routes = !serverRoutes().isEmpty();
    m_actions.optimise->setEnabled(routes);
    m_actions.completeRoute->setEnabled(routes);
    m_actions.track->setEnabled(!m_bench.plan.routeIds().isEmpty());
}

}
