// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/planhands.h"

#include "map/routecolours.h"
#include "models/sharedselection.h"
#include "ui/actions/publishflow.h"
#include "ui/planning/swatch.h"
#include "ui/theme/theme.h"
#include "ui/window/windowactions.h"
#include "ui/window/workbench.h"
#include "ui/words/planwords.h"

#include <QAction>
#include <QMenu>

namespace routedesk::ui {

namespace {

QString nameOf(const api::Worker &worker)
{
    return worker.name.isEmpty() ? worker.handle : worker.name;
}

}

PlanHands::PlanHands(const Workbench &bench, const WindowActions &actions, PublishFlow &publish, QObject *parent)
    : QObject(parent), m_theme(bench.theme), m_actions(actions), m_store(bench.store), m_plan(bench.plan),
      m_selection(bench.selection), m_publish(publish)
{
    connect(actions.moveUp, &QAction::triggered, this, [this] { moveBy(-1); });
    connect(actions.moveDown, &QAction::triggered, this, [this] { moveBy(1); });
    connect(actions.unassign, &QAction::triggered, this, &PlanHands::unassign);
    connect(actions.discard, &QAction::triggered, this, &PlanHands::discard);
    connect(actions.publish, &QAction::triggered, this, [this] { m_publish.publish(); });
    connect(&m_selection, &models::SharedSelection::ordersChanged, this, &PlanHands::enable);
    connect(&m_selection, &models::SharedSelection::currentChanged, this, &PlanHands::enable);
    connect(&m_plan, &models::WorkingPlan::unsentChanged, this, &PlanHands::enable);
    connect(&m_plan, &models::WorkingPlan::publishProgressed, this, &PlanHands::enable);
    connect(&m_plan, &models::WorkingPlan::published, this, &PlanHands::enable);
    connect(&m_plan, &models::WorkingPlan::routesChanged, this, &PlanHands::enable);
    connect(&m_plan, &models::WorkingPlan::poolChanged, this, &PlanHands::enable);
    enable();
}

QStringList PlanHands::selectedRoutes() const
{
    // The current route stays what it was while stops of others are selected.
    if (m_selection.orders().isEmpty() && !m_selection.currentRoute().isEmpty())
        return { m_selection.currentRoute() };
    QStringList ids;
    for (const api::OrderKey &key : m_selection.orders()) {
        const auto position = m_plan.position(key);
        if (position && !ids.contains(position->routeId))
            ids.append(position->routeId);
    }
    return ids;
}

void PlanHands::moveBy(int direction)
{
    const QList<api::OrderKey> keys = m_selection.orders();
    const QStringList routes = selectedRoutes();
    if (keys.isEmpty() || routes.size() != 1)
        return;
    int first = std::numeric_limits<int>::max();
    int last = -1;
    for (const api::OrderKey &key : keys) {
        const auto position = m_plan.position(key);
        if (!position)
            return;
        first = std::min(first, position->index);
        last = std::max(last, position->index);
    }
    const int target = direction < 0 ? first - 1 : last + 2;
    if (target >= 0 && target <= m_plan.route(routes.first())->stops.size())
        make({ keys, routes.first(), target });
}

void PlanHands::unassign()
{
    QList<api::OrderKey> inRoutes;
    for (const api::OrderKey &key : m_selection.orders()) {
        if (m_plan.position(key))
            inRoutes.append(key);
    }
    if (!inRoutes.isEmpty())
        make({ inRoutes, {}, -1 });
}

void PlanHands::giveTo(const QString &workerHandle)
{
    const QList<api::OrderKey> keys = m_selection.orders();
    if (keys.isEmpty())
        return;
    for (const QString &id : m_plan.routeIds()) {
        const models::WorkingRoute *route = m_plan.route(id);
        const models::StoredRoute *stored = m_store.route(id);
        const bool closed = stored != nullptr && stored->route.isClosed();
        if (route->workerHandle == workerHandle && !closed)
            return make({ keys, id, -1 });
    }
    tell(m_plan.addRoute(workerHandle, keys).transform([](const QString &) { }), { keys, {}, -1 });
}

void PlanHands::discard()
{
    QStringList unsent;
    for (const QString &id : selectedRoutes()) {
        if (m_plan.route(id)->isUnsent)
            unsent.append(id);
    }
    if (!unsent.isEmpty())
        tell(m_plan.discard(unsent), { {}, unsent.constFirst(), -1 });
}

void PlanHands::make(const models::Move &move)
{
    tell(m_plan.move(move), move);
}

void PlanHands::tell(const std::expected<void, models::EditRefusal> &outcome, const models::Move &wanted)
{
    if (!outcome && outcome.error() != models::EditRefusal::Nothing)
        emit refused(words::refusal(outcome.error()), wanted);
}

void PlanHands::fillAssignMenu(QMenu *menu)
{
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        for (const api::Worker &worker : m_store.workers()) {
            QAction *action
                = menu->addAction(swatch(map::colourForWorker(worker.handle, m_theme.isDark())), nameOf(worker));
            connect(action, &QAction::triggered, this, [this, handle = worker.handle] { giveTo(handle); });
        }
        if (menu->isEmpty())
            menu->addAction(tr("No workers in this ops group"))->setEnabled(false);
    });
}

void PlanHands::fillReassignMenu(QMenu *menu, const QString &routeId)
{
    for (const api::Worker &worker : m_store.workers()) {
        QAction *action
            = menu->addAction(swatch(map::colourForWorker(worker.handle, m_theme.isDark())), nameOf(worker));
        const models::WorkingRoute *route = m_plan.route(routeId);
        action->setEnabled(route != nullptr && route->workerHandle != worker.handle);
        connect(action, &QAction::triggered, this, [this, routeId, handle = worker.handle] {
            tell(m_plan.reassign(routeId, handle), { {}, routeId, -1 });
        });
    }
    if (menu->isEmpty())
        menu->addAction(tr("No workers in this ops group"))->setEnabled(false);
}

void PlanHands::enable()
{
    const QList<api::OrderKey> &keys = m_selection.orders();
    const bool anyInRoute
        = std::ranges::any_of(keys, [this](const api::OrderKey &key) { return m_plan.position(key).has_value(); });
    const QStringList routes = selectedRoutes();
    const bool oneRoute = anyInRoute && routes.size() == 1
        && std::ranges::all_of(keys, [this](const api::OrderKey &key) { return m_plan.position(key).has_value(); });
    m_actions.moveUp->setEnabled(oneRoute);
    m_actions.moveDown->setEnabled(oneRoute);
    m_actions.unassign->setEnabled(anyInRoute);
    m_actions.discard->setEnabled(std::ranges::any_of(routes, [this](const QString &id) {
        const models::WorkingRoute *route = m_plan.route(id);
        return route != nullptr && route->isUnsent;
    }));
    m_actions.publish->setEnabled(!m_plan.unsentRoutes().isEmpty() && !m_plan.isPublishing());
}

}
