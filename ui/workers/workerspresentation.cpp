// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/workers/workerspresentation.h"

#include "models/clock.h"
#include "models/dispatchstore.h"
#include "models/roles.h"
#include "models/workersmodel.h"
#include "ui/widgets/lookdelegate.h"
#include "ui/words/outagewords.h"
#include "ui/words/quantitywords.h"
#include "ui/words/statuswords.h"

namespace routedesk::ui {

using models::WorkersModel;

WorkersPresentation::WorkersPresentation(
    WorkersModel &workers, const models::DispatchStore &store, const models::Clock &clock, QObject *parent)
    : QSortFilterProxyModel(parent), m_workers(workers), m_store(store), m_clock(clock)
{
    setSourceModel(&workers);
    setSortRole(models::SortRole);
    setDynamicSortFilter(true);
}

void WorkersPresentation::setSearch(const QString &text)
{
    m_search = text.trimmed();
    invalidateRowsFilter();
}

bool WorkersPresentation::filterAcceptsRow(int sourceRow, const QModelIndex &) const
{
    if (m_search.isEmpty())
        return true;
    const api::Worker *worker = m_workers.worker(sourceRow);
    return worker != nullptr
        && (worker->handle.contains(m_search, Qt::CaseInsensitive) || worker->name.contains(m_search, Qt::CaseInsensitive)
            || worker->productTypes.join(u' ').contains(m_search, Qt::CaseInsensitive));
}

QString WorkersPresentation::span(const QModelIndex &index, int from, int until) const
{
    const QVariant first = QSortFilterProxyModel::data(index.siblingAtColumn(from), Qt::DisplayRole);
    const QVariant last = QSortFilterProxyModel::data(index.siblingAtColumn(until), Qt::DisplayRole);
    if (!first.isValid() || !last.isValid())
        return words::none();
    const TimeWords times(m_store.scope().zone);
    return times.window(api::toInstant(first.toDateTime()), api::toInstant(last.toDateTime()), m_store.scope().date);
}

QString WorkersPresentation::text(const QModelIndex &index) const
{
    const QVariant raw = QSortFilterProxyModel::data(index, Qt::DisplayRole);
    switch (index.column()) {
    case WorkersModel::Name:
        return raw.toString().isEmpty()
            ? QSortFilterProxyModel::data(index.siblingAtColumn(WorkersModel::Handle), Qt::DisplayRole).toString()
            : raw.toString();
    case WorkersModel::LastSeen:
        return raw.isValid() ? TimeWords(m_store.scope().zone).age(api::toInstant(raw.toDateTime()), m_clock.now())
                             : words::none();
    case WorkersModel::OpsGroup: {
        const api::OpsGroup *group = m_store.opsGroup(raw.toString());
        return group != nullptr && !group->label.isEmpty() ? group->label : raw.toString();
    }
    case WorkersModel::ShiftStart: return span(index, WorkersModel::ShiftStart, WorkersModel::ShiftEnd);
    case WorkersModel::StartsAt: return span(index, WorkersModel::StartsAt, WorkersModel::EndsAt);
    case WorkersModel::Capacity: return raw.isValid() ? raw.toString() : words::none();
    case WorkersModel::LateStops:
    case WorkersModel::Routes:
    case WorkersModel::Stops: return raw.toInt() > 0 ? raw.toString() : words::none();
    case WorkersModel::ProductTypes: return raw.toStringList().join(QStringLiteral(", "));
    default: return raw.toString();
    }
}

QVariant WorkersPresentation::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const api::Worker *worker = m_workers.worker(mapToSource(index).row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return column == WorkersModel::DeviceStatusText && worker != nullptr ? deviceLook(*worker).text
                                                                             : text(index);
    case LookDelegate::LookRole:
        if (column == WorkersModel::DeviceStatusText && worker != nullptr)
            return QVariant::fromValue(deviceLook(*worker));
        if (column == WorkersModel::LateStops
            && QSortFilterProxyModel::data(index, Qt::DisplayRole).toInt() > 0)
            return QVariant::fromValue(StatusLook { text(index), Mark::Triangle, Tone::Late });
        return {};
    case LookDelegate::ChipsRole:
        return column == WorkersModel::ProductTypes && worker != nullptr ? worker->productTypes : QStringList();
    case LookDelegate::FiguresRole:
        return column >= WorkersModel::ShiftStart && column <= WorkersModel::LateStops;
    case LookDelegate::ToneRole:
        return column == WorkersModel::Handle || column == WorkersModel::LastSeen || column == WorkersModel::OpsGroup
            ? QVariant(int(Tone::Neutral))
            : QVariant();
    case Qt::ToolTipRole:
        return column == WorkersModel::DeviceStatusText && worker != nullptr ? words::outage(worker->deviceStatusReason) : QString();
    default: return QSortFilterProxyModel::data(index, role);
    }
}

QVariant WorkersPresentation::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QSortFilterProxyModel::headerData(section, orientation, role);
    switch (section) {
    case WorkersModel::Handle: return tr("Handle");
    case WorkersModel::Name: return tr("Worker");
    case WorkersModel::DeviceStatusText: return tr("Device");
    case WorkersModel::DeviceStatusReason: return tr("Why");
    case WorkersModel::LastSeen: return tr("Last seen");
    case WorkersModel::OpsGroup: return tr("Ops group");
    case WorkersModel::ProductTypes: return tr("Skills");
    case WorkersModel::ShiftStart: return tr("Shift");
    case WorkersModel::Capacity: return tr("Capacity");
    case WorkersModel::Routes: return tr("Routes");
    case WorkersModel::Stops: return tr("Stops");
    case WorkersModel::StartsAt: return tr("On the road");
    case WorkersModel::LateStops: return tr("Late");
    case WorkersModel::DeviceId: return tr("Device id");
    default: return {};
    }
}

}
