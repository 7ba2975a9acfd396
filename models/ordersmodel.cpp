// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ordersmodel.h"

#include "models/rawvalues.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace routedesk::models {

OrdersModel::OrdersModel(const DispatchStore &store, const WorkingPlan &plan, QObject *parent)
    : RowModel(parent)
    , m_store(store)
    , m_plan(plan)
{
    connect(&store, &DispatchStore::scopeAboutToChange, this, [this] { beginResetModel(); });
    connect(&store, &DispatchStore::scopeChanged, this, [this] {
        reload();
        endResetModel();
    });
    connect(&store, &DispatchStore::ordersChanged, this, &OrdersModel::apply);
    connect(&plan, &WorkingPlan::stopsChanged, this, &OrdersModel::refigure);
    connect(&plan, &WorkingPlan::poolChanged, this, [this](const auto &added, const auto &removed) {
        refigure(added);
        refigure(removed);
    });
    reload();
}

void OrdersModel::reload()
{
    m_slotOfRow = m_store.occupiedSlots();
    m_rowsAreStale = true;
}

const api::Order *OrdersModel::order(int row) const
{
    return row < 0 || row >= m_slotOfRow.size() ? nullptr : m_store.orderAt(m_slotOfRow.at(row));
}

int OrdersModel::rowOf(const api::OrderKey &key) const
{
    const int slot = m_store.slotOf(key);
    if (slot < 0)
        return -1;
    if (m_rowsAreStale) {
        m_rowsAreStale = false;
        m_rowOfSlot.clear();
        numberRows(0);
    }
    return m_rowOfSlot.value(slot, -1);
}

void OrdersModel::numberRows(int first) const
{
    for (int row = first; row < m_slotOfRow.size(); ++row) {
        const int occupied = m_slotOfRow.at(row);
        while (m_rowOfSlot.size() <= occupied)
            m_rowOfSlot.append(-1);
        m_rowOfSlot[occupied] = row;
    }
}

int OrdersModel::rows() const
{
    return int(m_slotOfRow.size());
}

int OrdersModel::columns() const
{
    return ColumnCount;
}

QString OrdersModel::columnName(int column) const
{
    static const QStringList names { u"handle"_s, u"type"_s, u"status"_s, u"address"_s, u"window_start"_s,
        u"window_end"_s, u"eta"_s, u"lateness"_s, u"worker"_s, u"route"_s, u"sequence"_s, u"service"_s, u"load"_s,
        u"product_types"_s, u"priority"_s, u"ops_group"_s, u"attempt"_s, u"at_risk"_s, u"metadata"_s,
        u"created_at"_s, u"closed_at"_s };
    static_assert(ColumnCount == 21);
    return names.at(column);
}

QVariant OrdersModel::cell(int row, int column, int role) const
{
    const api::Order &order = *m_store.orderAt(m_slotOfRow.at(row));
    switch (role) {
    case Qt::DisplayRole: return value(order, column);
    case SortRole: return sortValue(order, column);
    case KeyRole: return QVariant::fromValue(order.key);
    case StatusRole: return raw::ordinal(order.status);
    case CoordinateRole: return raw::place(order.destination);
    case AtRiskRole: return order.isAtRisk();
    default: return planValue(order, role);
    }
}

QVariant OrdersModel::planValue(const api::Order &order, int role) const
{
    const auto position = m_plan.position(order.key);
    switch (role) {
    case RouteRole: return position ? QVariant(position->routeId) : QVariant();
    case WorkerRole:
        return raw::text(position ? m_plan.route(position->routeId)->workerHandle : order.workerHandle);
    case UnsentRole:
        return position ? position->routeId != m_store.routeOf(order.key) || m_plan.route(position->routeId)->isUnsent
                        : !m_store.routeOf(order.key).isNull();
    case LockedRole: return order.isClosed() || m_plan.isLocked(order.key);
    case LateRole: {
        const auto figures = m_plan.stopFigures(order.key);
        return figures && figures->isLate();
    }
    case FiguresRole: {
        const auto figures = m_plan.stopFigures(order.key);
        return figures ? QVariant::fromValue(*figures) : QVariant();
    }
    default: return {};
    }
}

QVariant OrdersModel::value(const api::Order &order, int column) const
{
    switch (column) {
    case Handle: return order.key.handle;
    case Type: return raw::word(order.key.type);
    case Status: return raw::word(order.status);
    case Address: return raw::text(order.destination.address);
    case WindowStart: return raw::moment(order.scheduledAfter);
    case WindowEnd: return raw::moment(order.scheduledAt);
    case Eta: {
        const auto figures = m_plan.stopFigures(order.key);
        return figures ? raw::moment(figures->eta) : QVariant();
    }
    case Lateness: {
        const auto figures = m_plan.stopFigures(order.key);
        return figures && figures->eta ? raw::seconds(figures->lateness) : QVariant();
    }
    case Worker: return planValue(order, WorkerRole);
    case Route: return planValue(order, RouteRole);
    case Sequence: {
        const auto position = m_plan.position(order.key);
        return position ? QVariant(position->index + 1) : QVariant();
    }
    case Service: return raw::number(order.expectedServiceTime);
    case Load: return order.load();
    case ProductTypes: return order.productTypes.isEmpty() ? QVariant() : QVariant(order.productTypes);
    case OrderPriority: return raw::word(order.priority);
    case OpsGroup: return raw::text(order.opsGroupHandle);
    case Attempt: return order.key.attempt;
    case AtRisk: return order.isAtRisk();
    case Metadata: return order.metadata.isEmpty() ? QVariant() : QVariant(raw::pairs(order.metadata));
    case CreatedAt: return raw::moment(order.createdAt);
    case ClosedAt: return raw::moment(order.completedAt ? order.completedAt : order.cancelledAt);
    default: return {};
    }
}

QVariant OrdersModel::sortValue(const api::Order &order, int column) const
{
    switch (column) {
    case Type: return raw::ordinal(order.key.type);
    case Status: return raw::ordinal(order.status);
    case OrderPriority: return raw::ordinal(order.priority);
    case WindowStart: return raw::sortable(order.scheduledAfter);
    case WindowEnd: return raw::sortable(order.scheduledAt);
    case CreatedAt: return raw::sortable(order.createdAt);
    case ClosedAt: return raw::sortable(order.completedAt ? order.completedAt : order.cancelledAt);
    case Eta: {
        const auto figures = m_plan.stopFigures(order.key);
        return figures ? raw::sortable(figures->eta) : QVariant();
    }
    case ProductTypes:
        return order.productTypes.isEmpty() ? QVariant() : QVariant(order.productTypes.join(u','));
    case Metadata: return order.metadata.isEmpty() ? QVariant() : QVariant(raw::pairs(order.metadata).join(u','));
    default: return value(order, column);
    }
}

bool OrdersModel::sortsAsText(int column)
{
    switch (column) {
    case Handle:
    case Address:
    case Worker:
    case Route:
    case ProductTypes:
    case OpsGroup:
    case Metadata: return true;
    default: return false;
    }
}

QString OrdersModel::sortText(int row, int column) const
{
    const api::Order &shown = *order(row);
    switch (column) {
    case Handle: return shown.key.handle;
    case Address: return shown.destination.address;
    case OpsGroup: return shown.opsGroupHandle;
    default: return sortValue(shown, column).toString();
    }
}

Qt::ItemFlags OrdersModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = RowModel::flags(index);
    const api::Order *dragged = index.isValid() ? order(index.row()) : nullptr;
    return dragged && !dragged->isClosed() ? flags | Qt::ItemIsDragEnabled : flags;
}

QStringList OrdersModel::mimeTypes() const
{
    return { ordersMimeType };
}

QMimeData *OrdersModel::mimeData(const QModelIndexList &indexes) const
{
    QList<int> rowsDragged;
    for (const QModelIndex &index : indexes)
        rowsDragged.append(index.row());
    std::ranges::sort(rowsDragged);
    const auto [first, last] = std::ranges::unique(rowsDragged);
    rowsDragged.erase(first, last);
    QList<api::OrderKey> keys;
    for (int row : std::as_const(rowsDragged))
        keys.append(order(row)->key);
    return toMimeData(keys);
}

Qt::DropActions OrdersModel::supportedDragActions() const
{
    return Qt::MoveAction;
}

void OrdersModel::apply(const OrderChanges &changes)
{
    remove(changes.removedSlots);
    if (!changes.insertedSlots.isEmpty()) {
        const int first = rows();
        beginInsertRows({}, first, first + int(changes.insertedSlots.size()) - 1);
        m_slotOfRow += changes.insertedSlots;
        if (!m_rowsAreStale)
            numberRows(first);
        endInsertRows();
    }
    QList<int> changed;
    for (const api::OrderKey &key : changes.changed)
        changed.append(rowOf(key));
    emitChanged(changed, 0, ColumnCount - 1);
}

void OrdersModel::remove(const QList<int> &removedSlots)
{
    if (removedSlots.isEmpty())
        return;
    const QSet<int> leaving(removedSlots.cbegin(), removedSlots.cend());
    for (int last = rows() - 1; last >= 0; --last) {
        if (!leaving.contains(m_slotOfRow.at(last)))
            continue;
        int first = last;
        while (first > 0 && leaving.contains(m_slotOfRow.at(first - 1)))
            --first;
        beginRemoveRows({}, first, last);
        m_slotOfRow.remove(first, last - first + 1);
        m_rowsAreStale = true;
        endRemoveRows();
        last = first;
    }
}

void OrdersModel::refigure(const QList<api::OrderKey> &keys)
{
    QList<int> changed;
    for (const api::OrderKey &key : keys) {
        if (const int row = rowOf(key); row >= 0)
            changed.append(row);
    }
    emitChanged(changed, Eta, Sequence);
}

void OrdersModel::emitChanged(QList<int> changedRows, int firstColumn, int lastColumn)
{
    std::ranges::sort(changedRows);
    for (qsizetype i = 0; i < changedRows.size();) {
        qsizetype j = i;
        while (j + 1 < changedRows.size() && changedRows.at(j + 1) <= changedRows.at(j) + 1)
            ++j;
        emit dataChanged(index(changedRows.at(i), firstColumn), index(changedRows.at(j), lastColumn));
        i = j + 1;
    }
}

}
