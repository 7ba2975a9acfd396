// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/workersmodel.h"

#include "models/rawvalues.h"
#include "models/vehiclecapacity.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace routedesk::models {

WorkersModel::WorkersModel(const DispatchStore &store, const WorkingPlan &plan, QObject *parent)
    : RowModel(parent)
    , m_store(store)
    , m_plan(plan)
    , m_workers(store.workers())
{
    const auto planChanged = [this] {
        if (!m_workers.isEmpty())
            emit dataChanged(index(0, ShiftStart), index(rows() - 1, LateStops));
    };
    connect(&store, &DispatchStore::workersChanged, this, &WorkersModel::sync);
    connect(&store, &DispatchStore::workersMoved, this, &WorkersModel::sync);
    connect(&plan, &WorkingPlan::wasReset, this, planChanged);
    connect(&plan, &WorkingPlan::routesInserted, this, planChanged);
    connect(&plan, &WorkingPlan::routesRemoved, this, planChanged);
    connect(&plan, &WorkingPlan::routesChanged, this, planChanged);
}

const api::Worker *WorkersModel::worker(int row) const
{
    return row < 0 || row >= m_workers.size() ? nullptr : &m_workers.at(row);
}

int WorkersModel::rowOf(const QString &workerHandle) const
{
    const auto it = std::ranges::find(m_workers, workerHandle, &api::Worker::handle);
    return it == m_workers.cend() ? -1 : int(it - m_workers.cbegin());
}

void WorkersModel::sync()
{
    const QList<api::Worker> &now = m_store.workers();
    QSet<QString> here;
    for (const api::Worker &worker : now)
        here.insert(worker.handle);
    for (int row = rows() - 1; row >= 0; --row) {
        if (here.contains(m_workers.at(row).handle))
            continue;
        beginRemoveRows({}, row, row);
        m_workers.removeAt(row);
        endRemoveRows();
    }
    QHash<QString, int> rowsByHandle;
    for (int row = 0; row < rows(); ++row)
        rowsByHandle.insert(m_workers.at(row).handle, row);
    for (const api::Worker &worker : now) {
        const int row = rowsByHandle.value(worker.handle, -1);
        if (row < 0) {
            beginInsertRows({}, rows(), rows());
            m_workers.append(worker);
            endInsertRows();
        } else if (m_workers.at(row) != worker) {
            m_workers[row] = worker;
            emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
    }
}

int WorkersModel::rows() const
{
    return int(m_workers.size());
}

int WorkersModel::columns() const
{
    return ColumnCount;
}

QString WorkersModel::columnName(int column) const
{
    static const QStringList names { u"handle"_s, u"name"_s, u"device_status"_s, u"device_status_reason"_s,
        u"last_seen"_s, u"ops_group"_s, u"product_types"_s, u"shift_start"_s, u"shift_end"_s, u"capacity"_s,
        u"routes"_s, u"stops"_s, u"starts_at"_s, u"ends_at"_s, u"late_stops"_s, u"device_id"_s };
    static_assert(ColumnCount == 16);
    return names.at(column);
}

WorkersModel::Day WorkersModel::dayOf(const QString &workerHandle) const
{
    Day day;
    for (const QString &id : m_plan.routeIds()) {
        if (m_plan.route(id)->workerHandle != workerHandle)
            continue;
        const RouteFigures figures = m_plan.routeFigures(id);
        ++day.routes;
        day.stops += figures.stops;
        day.late += figures.late;
        if (figures.stops == 0)
            continue;
        day.start = std::min(figures.totals.start, day.start.value_or(figures.totals.start));
        day.end = std::max(figures.totals.end, day.end.value_or(figures.totals.end));
    }
    return day;
}

QVariant WorkersModel::cell(int row, int column, int role) const
{
    const api::Worker &worker = m_workers.at(row);
    switch (role) {
    case WorkerRole: return worker.handle;
    case StatusRole: return raw::ordinal(worker.deviceStatus);
    case CoordinateRole:
        return worker.location.place ? QVariant::fromValue(*worker.location.place)
            : worker.home ? QVariant::fromValue(*worker.home) : QVariant();
    case Qt::DisplayRole:
    case SortRole: return value(worker, column);
    default: return {};
    }
}

QVariant WorkersModel::value(const api::Worker &worker, int column) const
{
    switch (column) {
    case Handle: return worker.handle;
    case Name: return raw::text(worker.name);
    case DeviceStatusText: return raw::word(worker.deviceStatus);
    case DeviceStatusReason: return raw::text(worker.deviceStatusReason);
    case LastSeen: return raw::moment(worker.location.recordedAt ? worker.location.recordedAt : worker.deviceStatusAt);
    case OpsGroup: return raw::text(worker.opsGroupHandle);
    case ProductTypes: return worker.productTypes.isEmpty() ? QVariant() : QVariant(worker.productTypes);
    case ShiftStart: return raw::moment(m_plan.shift(worker.handle).first);
    case ShiftEnd: return raw::moment(m_plan.shift(worker.handle).second);
    case Capacity: {
        const auto capacity = ownCapacity(worker);
        return capacity ? QVariant(*capacity) : QVariant();
    }
    case Routes: return dayOf(worker.handle).routes;
    case Stops: return dayOf(worker.handle).stops;
    case StartsAt: return raw::moment(dayOf(worker.handle).start);
    case EndsAt: return raw::moment(dayOf(worker.handle).end);
    case LateStops: return dayOf(worker.handle).late;
    case DeviceId: return raw::text(worker.deviceId);
    default: return {};
    }
}

}
