// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/sequencevalues.h"

#include "models/rawvalues.h"

using namespace Qt::StringLiterals;

namespace routedesk::models {

QString SequenceValues::columnName(int column)
{
    static const QStringList names { u"name"_s, u"number"_s, u"type"_s, u"status"_s, u"address"_s, u"worker"_s,
        u"eta"_s, u"end"_s, u"window_start"_s, u"window_end"_s, u"lateness"_s, u"wait"_s, u"service"_s, u"driving"_s,
        u"distance"_s, u"load"_s, u"load_after"_s, u"late_stops"_s, u"product_types"_s };
    static_assert(SequenceModel::ColumnCount == 19);
    return names.value(column);
}

QVariant SequenceValues::stop(const api::OrderKey &key, int column, int role) const
{
    if (role == KeyRole)
        return QVariant::fromValue(key);
    const api::Order *order = m_store.order(key);
    const auto position = m_plan.position(key);
    if (!order || !position)
        return {};
    switch (role) {
    case Qt::DisplayRole: return stopValue(*order, *m_plan.stopFigures(key), column);
    case RouteRole: return position->routeId;
    case SortRole: return position->index + 1;
    case StatusRole: return raw::ordinal(order->status);
    case CoordinateRole: return raw::place(order->destination);
    case FiguresRole: return QVariant::fromValue(*m_plan.stopFigures(key));
    case LockedRole: return m_plan.isLocked(key);
    case SettledRole: return m_plan.isSettled(key);
    case UnsentRole: {
        const StoredRoute *home = m_store.route(m_store.routeOf(key));
        return !home || home->route.handle != position->routeId || home->sequence.indexOf(key) != position->index;
    }
    case AtRiskRole: return !order->isClosed() && order->isAtRisk();
    case LateRole: return m_plan.stopFigures(key)->isLate();
    case WorkerRole: return raw::text(m_plan.route(position->routeId)->workerHandle);
    default: return {};
    }
}

QVariant SequenceValues::stopValue(const api::Order &order, const StopFigures &figures, int column) const
{
    const planner::Visit &visit = figures.visit;
    const bool isAhead = figures.isOnMap && !visit.skipped;
    const auto ahead = [&](const QVariant &value) { return isAhead ? value : QVariant(); };
    switch (column) {
    case SequenceModel::Name: return order.key.handle;
    case SequenceModel::Number: return figures.number;
    case SequenceModel::Type: return raw::word(order.key.type);
    case SequenceModel::Status: return raw::word(order.status);
    case SequenceModel::Address: return raw::text(order.destination.address);
    case SequenceModel::Eta: return raw::moment(figures.eta);
    case SequenceModel::End: return ahead(raw::moment(visit.departure));
    case SequenceModel::WindowStart: return raw::moment(order.scheduledAfter);
    case SequenceModel::WindowEnd: return raw::moment(order.scheduledAt);
    case SequenceModel::Lateness: return figures.eta ? raw::seconds(figures.lateness) : QVariant();
    case SequenceModel::Wait: return ahead(raw::seconds(visit.wait));
    case SequenceModel::Service: return raw::number(order.expectedServiceTime);
    case SequenceModel::Driving: return ahead(raw::seconds(visit.leg.duration));
    case SequenceModel::Distance: return ahead(qlonglong(visit.leg.metres));
    case SequenceModel::Load: return order.load();
    case SequenceModel::LoadAfter: return ahead(visit.loadAfter);
    case SequenceModel::ProductTypes: return order.productTypes.isEmpty() ? QVariant() : QVariant(order.productTypes);
    default: return {};
    }
}

QVariant SequenceValues::route(const QString &routeId, int column, int role) const
{
    const WorkingRoute *route = m_plan.route(routeId);
    if (!route)
        return role == RouteRole ? QVariant(routeId) : QVariant();
    const StoredRoute *stored = m_store.route(routeId);
    switch (role) {
    case Qt::DisplayRole: return routeValue(*route, column);
    case SortRole: return routeValue(*route, column);
    case RouteRole: return routeId;
    case StatusRole: return stored ? raw::ordinal(stored->route.status) : QVariant();
    case FiguresRole: return QVariant::fromValue(m_plan.routeFigures(routeId));
    case LockedRole: return m_plan.isRouteLocked(routeId) || (stored && stored->route.isClosed());
    case SettledRole: return isClosed(routeId);
    case UnsentRole: return route->isUnsent;
    case ConflictRole: return route->hasConflict;
    case LateRole: return m_plan.routeFigures(routeId).late > 0;
    case WorkerRole: return raw::text(route->workerHandle);
    default: return {};
    }
}

bool SequenceValues::isClosed(const QString &routeId) const
{
    const StoredRoute *stored = m_store.route(routeId);
    return stored && stored->route.isClosed();
}

QVariant SequenceValues::routeValue(const WorkingRoute &route, int column) const
{
    if (column == SequenceModel::Name)
        return route.id;
    if (column == SequenceModel::Worker)
        return raw::text(route.workerHandle);
    if (column == SequenceModel::Status) {
        const StoredRoute *stored = m_store.route(route.id);
        return stored ? raw::word(stored->route.status) : QVariant();
    }
    const RouteFigures figures = m_plan.routeFigures(route.id);
    const planner::Totals &totals = figures.totals;
    if (column == SequenceModel::Number)
        return figures.stops;
    if (figures.stops == 0)
        return {};
    switch (column) {
    case SequenceModel::Eta: return raw::moment(totals.start);
    case SequenceModel::End: return raw::moment(totals.end);
    case SequenceModel::Lateness: return raw::seconds(totals.lateness);
    case SequenceModel::Wait: return raw::seconds(totals.waiting);
    case SequenceModel::Service: return raw::seconds(totals.service);
    case SequenceModel::Driving: return raw::seconds(totals.driving);
    case SequenceModel::Distance: return qlonglong(totals.metres);
    case SequenceModel::Load: return totals.peakLoad;
    case SequenceModel::LoadAfter: return raw::number(figures.capacity);
    case SequenceModel::LateStops: return figures.late;
    default: return {};
    }
}

}
