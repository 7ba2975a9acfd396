// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/maplayer/sighthands.h"

#include "models/planshapes.h"
#include "models/sharedselection.h"
#include "models/workingplan.h"
#include "ui/sequence/routevisibility.h"
#include "ui/theme/theme.h"
#include "ui/window/windowactions.h"
#include "ui/window/workbench.h"
#include "ui/words/planwords.h"

#include <QAction>
#include <QMenu>

namespace routedesk::ui {

SightHands::SightHands(
    const Workbench &bench, const WindowActions &actions, RouteVisibility &visibility, QObject *parent)
    : QObject(parent), m_bench(bench), m_actions(actions), m_visibility(visibility)
{
    connect(actions.fitRoute, &QAction::triggered, this, [this] {
        if (const QString id = route(); !id.isEmpty()) {
            m_visibility.setShown(id, true); // who goes there wants to see it
            emit fitRequested(id);
        }
    });
    connect(actions.fadeRouted, &QAction::toggled, &visibility, &RouteVisibility::setFadesRouted);
    connect(actions.showAllRoutes, &QAction::triggered, &visibility, &RouteVisibility::showAll);
    connect(&visibility, &RouteVisibility::changed, this, &SightHands::enable);
    connect(&bench.selection, &models::SharedSelection::ordersChanged, this, &SightHands::enable);
    connect(&bench.selection, &models::SharedSelection::currentChanged, this, &SightHands::enable);
    connect(&bench.plan, &models::WorkingPlan::routesChanged, this, &SightHands::enable);
    connect(&bench.plan, &models::WorkingPlan::wasReset, this, &SightHands::enable);
    enable();
}

QString SightHands::route() const
{
    const models::SharedSelection &selection = m_bench.selection;
    if (const auto order = selection.currentOrder()) {
        const auto at = m_bench.plan.position(*order);
        return at ? at->routeId : QString();
    }
    if (m_bench.plan.route(selection.currentRoute()) != nullptr)
        return selection.currentRoute();
    if (selection.currentWorker().isEmpty())
        return {};
    return models::PlanShapes(m_bench.store, m_bench.plan).openRouteOf(selection.currentWorker());
}

void SightHands::enable()
{
    m_actions.fitRoute->setEnabled(!route().isEmpty());
    m_actions.showAllRoutes->setEnabled(!m_visibility.showsAll());
}

QString SightHands::nameOf(const QString &routeId) const
{
    const models::WorkingRoute *route = m_bench.plan.route(routeId);
    if (route == nullptr)
        return routeId;
    const api::Worker *worker = m_bench.store.worker(route->workerHandle);
    return worker != nullptr && !worker->name.isEmpty() ? worker->name : words::routeName(*route);
}

void SightHands::fillRouteMenu(QMenu &menu, const QString &routeId)
{
    const Theme &theme = m_bench.theme;
    menu.addAction(m_actions.fitRoute);
    const bool isAlone = m_visibility.isAlone(routeId, m_bench.plan.routeIds());
    if (!isAlone && m_bench.plan.routeIds().size() > 1)
        menu.addAction(theme.icon(Icon::Eye), tr("Show &only this route"), this,
            [this, routeId] { m_visibility.solo(routeId, m_bench.plan.routeIds()); });
    QAction *fade = menu.addAction(tr("Fa&de on the map"));
    fade->setCheckable(true);
    fade->setChecked(m_visibility.isFaded(routeId));
    fade->setEnabled(!m_visibility.fadesRouted()); // all of them are
    connect(fade, &QAction::toggled, this, [this, routeId](bool on) { m_visibility.setFaded(routeId, on); });
    const bool isShown = m_visibility.isShown(routeId);
    menu.addAction(theme.icon(isShown ? Icon::EyeOff : Icon::Eye),
        isShown ? tr("&Hide on the map") : tr("S&how on the map"), this,
        [this, routeId] { m_visibility.toggle(routeId); });
    if (m_actions.showAllRoutes->isEnabled())
        menu.addAction(m_actions.showAllRoutes);
}

void SightHands::toggleSolo(const QString &routeId)
{
    const QStringList all = m_bench.plan.routeIds();
    if (!all.contains(routeId))
        return;
    m_visibility.solo(routeId, all);
    emit told(m_visibility.isAlone(routeId, all)
            ? tr("Only the route of %1 is shown. Double-click its line again for all.").arg(nameOf(routeId))
            : tr("All routes are shown."));
}

}
