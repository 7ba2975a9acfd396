// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/sequence/sequencepresentation.h"

#include "ui/words/daywords.h"
#include "ui/words/planwords.h"
#include "ui/words/quantitywords.h"
#include "ui/words/statuswords.h"

namespace routedesk::ui {

SequencePresentation::SequencePresentation(models::SequenceModel &source, const models::WorkingPlan &plan,
    const models::DispatchStore &store, const DayWords &words, QObject *parent)
    : QSortFilterProxyModel(parent), m_sequence(source), m_plan(plan), m_store(store), m_words(words)
{
    setSourceModel(&source);
    // A route that stops being late stays in sight until the chip is pressed again: rows must not jump away by
    // themselves.
    setDynamicSortFilter(false);
}

void SequencePresentation::setFilter(const RouteFilter &filter)
{
    m_filter = filter;
    invalidateRowsFilter();
}

bool SequencePresentation::has(const QString &routeId, Chip chip) const
{
    const models::WorkingRoute *route = m_plan.route(routeId);
    if (route == nullptr)
        return false;
    switch (chip) {
    case Chip::Late: return m_plan.routeFigures(routeId).late > 0;
    case Chip::Broken: {
        const auto broken = m_plan.routeFigures(routeId).broken;
        return std::ranges::any_of(broken,
            [](const planner::Violation &violation) { return violation.rule != planner::Rule::WindowMissed; });
    }
    case Chip::Unsent: return route->isUnsent;
    case Chip::Conflict: return route->hasConflict;
    case Chip::Locked:
        return m_plan.isRouteLocked(routeId) || std::ranges::any_of(route->stops, [this](const api::OrderKey &key) {
            return m_plan.locks(key).any();
        });
    }
    return false;
}

QSet<planner::Rule> SequencePresentation::brokenRules(const QString &routeId) const
{
    QSet<planner::Rule> rules;
    for (const planner::Violation &violation : m_plan.routeFigures(routeId).broken)
        rules.insert(violation.rule);
    return rules;
}

int SequencePresentation::count(Chip chip) const
{
    const QStringList ids = m_plan.routeIds();
    return static_cast<int>(std::ranges::count_if(ids, [&](const QString &id) { return has(id, chip); }));
}

int SequencePresentation::hiddenCount() const
{
    return m_sequence.rowCount() - rowCount();
}

bool SequencePresentation::fitsIdle(const QString &workerHandle) const
{
    if (!m_filter.chips.isEmpty() || !m_filter.statuses.isEmpty() || !m_filter.rules.isEmpty())
        return false;
    if (!m_filter.workers.isEmpty() && !m_filter.workers.contains(workerHandle))
        return false;
    const api::Worker *worker = m_store.worker(workerHandle);
    return m_filter.opsGroups.isEmpty()
        || (worker != nullptr && m_filter.opsGroups.contains(worker->opsGroupHandle));
}

QModelIndex SequencePresentation::indexOf(const api::OrderKey &key) const
{
    return mapFromSource(m_sequence.indexOf(key));
}

QModelIndex SequencePresentation::indexOfRoute(const QString &routeId) const
{
    return mapFromSource(m_sequence.indexOfRoute(routeId));
}

bool SequencePresentation::isRoute(const QModelIndex &index) const
{
    return index.isValid() && !index.parent().isValid();
}

std::optional<models::Move> SequencePresentation::moveFor(
    const QMimeData *data, int row, const QModelIndex &parent) const
{
    return m_sequence.moveFor(data, row, mapToSource(parent));
}

bool SequencePresentation::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (parent.isValid() || m_filter.isEmpty())
        return true;
    const QString routeId = m_sequence.index(row, 0).data(models::RouteRole).toString();
    const models::WorkingRoute *route = m_plan.route(routeId);
    if (route == nullptr || !std::ranges::all_of(m_filter.chips, [&](Chip chip) { return has(routeId, chip); }))
        return false;
    if (!m_filter.workers.isEmpty() && !m_filter.workers.contains(route->workerHandle))
        return false;
    if (!m_filter.opsGroups.isEmpty() && !m_filter.opsGroups.contains(route->opsGroupHandle))
        return false;
    if (!m_filter.statuses.isEmpty()) {
        const models::StoredRoute *stored = m_store.route(routeId);
        const auto status = stored != nullptr ? stored->route.status.known() : std::nullopt;
        if (!status || !m_filter.statuses.contains(*status))
            return false;
    }
    return m_filter.rules.isEmpty() || m_filter.rules.intersects(brokenRules(routeId));
}

QString SequencePresentation::routeSentence(const QModelIndex &index) const
{
    const QString id = index.data(models::RouteRole).toString();
    const models::WorkingRoute *route = m_plan.route(id);
    if (route == nullptr)
        return id;
    const auto figures = m_plan.routeFigures(id);
    QStringList lines{ route->workerHandle.isEmpty() ? tr("Route %1, no worker").arg(id)
                                                     : tr("Route %1, %2").arg(id, route->workerHandle) };
    lines.append(tr("%n stop(s)", nullptr, figures.stops));
    lines.append(words::distance(static_cast<double>(figures.totals.metres)));
    if (figures.late > 0)
        lines.append(tr("%n late", nullptr, figures.late));
    for (const planner::Violation &violation : figures.broken)
        lines.append(words::violation(violation));
    if (figures.placeless > 0)
        lines.append(tr("%n stop(s) without coordinates, not driven to", nullptr, figures.placeless));
    if (m_plan.isRouteLocked(id))
        lines.append(tr("locked"));
    if (route->hasConflict)
        lines.append(tr("changed on the server under your changes"));
    else if (route->isUnsent)
        lines.append(tr("not sent"));
    return lines.join(QStringLiteral(", "));
}

QString SequencePresentation::stopSentence(const QModelIndex &index) const
{
    const auto key = index.data(models::KeyRole).value<api::OrderKey>();
    const api::Order *order = m_store.order(key);
    if (order == nullptr)
        return key.handle;
    QStringList lines{ key.handle, words::destination(order->destination), statusLook(order->status).text };
    lines.append(m_words.window(order->scheduledAfter, order->scheduledAt));
    if (const auto figures = m_plan.stopFigures(key)) {
        if (figures->eta)
            lines.append(figures->etaIsServers
                    ? tr("arrival %1, foreseen by the server").arg(m_words.clock(figures->eta))
                    : tr("arrival %1, worked out here").arg(m_words.clock(figures->eta)));
        for (const planner::Violation &violation : figures->broken)
            lines.append(words::violation(violation));
        if (!figures->isOnMap)
            lines.append(tr("no coordinates: not driven to"));
    }
    if (m_plan.isSettled(key))
        lines.append(tr("keeps its place"));
    if (m_plan.locks(key).place)
        lines.append(tr("locked at its number"));
    if (m_plan.locks(key).worker)
        lines.append(tr("locked to its worker"));
    lines.removeAll(QString());
    return lines.join(QStringLiteral(", "));
}

QVariant SequencePresentation::data(const QModelIndex &index, int role) const
{
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
        return isRoute(index) ? routeSentence(index) : stopSentence(index);
    return QSortFilterProxyModel::data(index, role);
}

}
