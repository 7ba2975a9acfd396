// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/moves/offerflow.h"

#include "map/routecolours.h"
#include "ui/moves/offerdialog.h"
#include "ui/sequence/routeink.h"
#include "ui/theme/theme.h"
#include "ui/window/workbench.h"
#include "ui/words/planwords.h"

#include <QWidget>

namespace routedesk::ui {

using models::PlaceTarget;

OfferFlow::OfferFlow(const Workbench &bench, QWidget *window)
    : QObject(window), m_theme(bench.theme), m_store(bench.store), m_plan(bench.plan),
      m_shapes(bench.store, bench.plan), m_finder(bench.store, bench.plan, bench.travelTimes, bench.clock),
      m_window(window)
{
    connect(&m_finder, &models::PlaceFinder::begun, this, [this] {
        if (m_dialog)
            m_dialog->begin(m_expected);
    });
    connect(&m_finder, &models::PlaceFinder::offered, this, &OfferFlow::add);
    connect(&m_finder, &models::PlaceFinder::finished, this, [this] {
        if (m_dialog)
            m_dialog->finish();
    });
    connect(&m_plan, &models::WorkingPlan::aboutToReset, this, [this] { delete m_dialog; });
}

OfferFlow::~OfferFlow()
{
    delete m_dialog;
}

OfferDialog *OfferFlow::dialog() const
{
    return m_dialog;
}

QList<PlaceTarget> OfferFlow::routes(const QString &exceptId) const
{
    QList<PlaceTarget> result;
    for (const QString &id : m_plan.routeIds()) {
        const models::StoredRoute *stored = m_store.route(id);
        if (id != exceptId && (stored == nullptr || !stored->route.isClosed()))
            result.append({ id, m_plan.route(id)->workerHandle });
    }
    return result;
}

QList<PlaceTarget> OfferFlow::workers(const QString &exceptHandle, bool inOpenRoute) const
{
    const QString group = m_store.scope().opsGroupHandle;
    QList<PlaceTarget> result;
    for (const api::Worker &worker : m_store.workers()) {
        if (worker.handle != exceptHandle && (group.isNull() || worker.opsGroupHandle == group))
            result.append({ inOpenRoute ? m_shapes.openRouteOf(worker.handle) : QString(), worker.handle });
    }
    return result;
}

QString OfferFlow::nameOf(const PlaceTarget &target) const
{
    const api::Worker *worker = m_store.worker(target.workerHandle);
    if (worker != nullptr && !worker->name.isEmpty())
        return worker->name;
    return target.workerHandle.isEmpty() ? tr("No worker yet") : target.workerHandle;
}

QString OfferFlow::titleOf(const QString &routeId) const
{
    const models::WorkingRoute *route = m_plan.route(routeId);
    return route == nullptr || route->workerHandle.isEmpty() ? routeId : nameOf({ routeId, route->workerHandle });
}

void OfferFlow::open(const QString &title, const QString &verb, int expected)
{
    delete m_dialog;
    m_expected = expected;
    m_dialog = new OfferDialog(m_theme, title, verb, m_window);
    connect(m_dialog, &OfferDialog::chosen, this, &OfferFlow::make);
    connect(m_dialog, &QDialog::finished, &m_finder, &models::PlaceFinder::cancel);
    m_dialog->show();
}

void OfferFlow::add(const models::PlaceOffer &offer)
{
    if (!m_dialog)
        return;
    const PlaceTarget &target = offer.target;
    const models::WorkingRoute *route = m_plan.route(target.routeId);
    const QString detail = route == nullptr ? tr("a new route")
                                            : words::routeName(*route) + QStringLiteral(" \u00B7 ")
            + tr("%n stop(s)", nullptr, static_cast<int>(route->stops.size()));
    const QColor colour = route != nullptr ? routeInk(m_theme, m_plan, target.routeId)
                                           : map::colourForWorker(target.workerHandle, m_theme.isDark());
    m_dialog->add({ offer, nameOf(target), detail, colour });
}

void OfferFlow::make(const models::PlaceOffer &offer)
{
    const auto made = m_plan.reshape(offer.shape);
    if (!made)
        emit refused(words::refusal(made.error()), { {}, offer.target.routeId, -1 });
}

void OfferFlow::moveTo(const QList<api::OrderKey> &keys)
{
    if (keys.isEmpty())
        return;
    QList<PlaceTarget> targets = routes({});
    for (const PlaceTarget &target : workers({}, true)) {
        if (target.routeId.isNull())
            targets.append(target);
    }
    open(tr("Move %n stop(s) to\u2026", nullptr, static_cast<int>(keys.size())), tr("&Move"),
        static_cast<int>(targets.size()));
    m_finder.start(keys, targets, models::PlaceManner::BestSlot);
}

void OfferFlow::giveRest(const QString &routeId)
{
    const models::WorkingRoute *route = m_plan.route(routeId);
    if (route == nullptr)
        return;
    const QList<PlaceTarget> targets = workers(route->workerHandle, true);
    open(tr("Give the rest of %1 to\u2026").arg(titleOf(routeId)), tr("&Give"), static_cast<int>(targets.size()));
    m_finder.start(targets,
        [this, routeId](const PlaceTarget &target) { return m_shapes.restGivenTo(routeId, target.workerHandle); });
}

void OfferFlow::split(const api::OrderKey &first)
{
    const auto position = m_plan.position(first);
    if (!position)
        return;
    const QList<PlaceTarget> targets = workers({}, false);
    open(tr("Split %1 at stop %2, the rest as a new route of\u2026")
             .arg(titleOf(position->routeId))
             .arg(position->index + 1),
        tr("&Split"), static_cast<int>(targets.size()));
    m_finder.start(
        targets, [this, first](const PlaceTarget &target) { return m_shapes.split(first, target.workerHandle); });
}

void OfferFlow::merge(const QString &routeId)
{
    const QList<PlaceTarget> targets = routes(routeId);
    open(tr("Merge %1 into\u2026").arg(titleOf(routeId)), tr("&Merge"), static_cast<int>(targets.size()));
    m_finder.start(
        targets, [this, routeId](const PlaceTarget &target) { return m_shapes.merged(routeId, target.routeId); });
}

void OfferFlow::swap(const QString &routeId)
{
    const QList<PlaceTarget> targets = routes(routeId);
    open(tr("Swap the worker of %1 with\u2026").arg(titleOf(routeId)), tr("&Swap"),
        static_cast<int>(targets.size()));
    m_finder.start(
        targets, [this, routeId](const PlaceTarget &target) { return m_shapes.swapped(routeId, target.routeId); });
}

}
