// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/poolmodel.h"

#include "models/autoplan/poolplan.h"
#include "models/rawvalues.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace routedesk::models {

PoolModel::PoolModel(const DispatchStore &store, WorkingPlan &plan, QObject *parent)
    : RowModel(parent)
    , m_store(store)
    , m_plan(plan)
{
    connect(&plan, &WorkingPlan::aboutToReset, this, [this] { beginResetModel(); });
    connect(&plan, &WorkingPlan::wasReset, this, [this] {
        m_rows.clear();
        take(m_plan.pool());
        endResetModel();
    });
    connect(&plan, &WorkingPlan::poolChanged, this, [this](const auto &added, const auto &removed) {
        remove(removed);
        insert(added);
    });
    connect(&store, &DispatchStore::ordersChanged, this, [this](const OrderChanges &changes) {
        for (const api::OrderKey &key : changes.changed) {
            if (const int row = rowOf(key); row >= 0)
                emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
    });
    take(m_plan.pool());
}

void PoolModel::take(const QList<api::OrderKey> &keys)
{
    for (const api::OrderKey &key : keys)
        m_rows.append(m_store.slotOf(key));
}

// Ascending. What has left the store already still stands in its slot, but is not found by its key.
QList<int> PoolModel::rowsOf(const QList<api::OrderKey> &keys) const
{
    QList<int> found;
    QSet<api::OrderKey> gone;
    for (const api::OrderKey &key : keys) {
        if (const int row = rowOf(key); row >= 0)
            found.append(row);
        else
            gone.insert(key);
    }
    for (int row = 0; row < rows() && !gone.isEmpty(); ++row) {
        if (gone.remove(m_store.orderAt(m_rows.at(row))->key))
            found.append(row);
    }
    std::ranges::sort(found);
    return found;
}

void PoolModel::remove(const QList<api::OrderKey> &keys)
{
    const QList<int> leaving = rowsOf(keys);
    for (qsizetype end = leaving.size(); end > 0;) {
        qsizetype begin = end - 1;
        while (begin > 0 && leaving.at(begin - 1) == leaving.at(begin) - 1)
            --begin;
        beginRemoveRows({}, leaving.at(begin), leaving.at(end - 1));
        m_rows.remove(leaving.at(begin), end - begin);
        endRemoveRows();
        end = begin;
    }
}

// In the store's order, so that an order that comes back stands where it stood.
void PoolModel::insert(const QList<api::OrderKey> &keys)
{
    QList<int> fresh;
    fresh.reserve(keys.size());
    for (const api::OrderKey &key : keys)
        fresh.append(m_store.slotOf(key));
    std::ranges::sort(fresh);
    for (qsizetype i = 0; i < fresh.size();) {
        const qsizetype at = std::ranges::lower_bound(std::as_const(m_rows), fresh.at(i)) - m_rows.cbegin();
        qsizetype end = i + 1;
        while (end < fresh.size() && (at == m_rows.size() || fresh.at(end) < m_rows.at(at)))
            ++end;
        beginInsertRows({}, int(at), int(at + end - i) - 1);
        m_rows.insert(at, end - i, -1);
        std::copy(fresh.cbegin() + i, fresh.cbegin() + end, m_rows.begin() + at);
        endInsertRows();
        i = end;
    }
}

api::OrderKey PoolModel::key(int row) const
{
    const api::Order *order = m_store.orderAt(m_rows.value(row, -1));
    return order ? order->key : api::OrderKey();
}

const api::Order *PoolModel::order(int row) const
{
    return m_store.orderAt(m_rows.at(row));
}

int PoolModel::rowOfSlot(int slot) const
{
    const auto it = std::ranges::lower_bound(m_rows, slot);
    return it != m_rows.cend() && *it == slot ? int(it - m_rows.cbegin()) : -1;
}

int PoolModel::rowOf(const api::OrderKey &key) const
{
    const int slot = m_store.slotOf(key);
    return slot < 0 ? -1 : rowOfSlot(slot);
}

PoolModel::Why PoolModel::why(int row) const
{
    const api::Order *loose = order(row);
    if (!loose)
        return Why::NeverPlanned;
    if (m_refusals.contains(loose->key))
        return Why::DidNotFit;
    if (!m_store.routeOf(loose->key).isNull())
        return Why::TakenOut;
    return !loose->planningFailureReason.isEmpty() ? Why::DidNotFit : Why::NeverPlanned;
}

std::array<int, 3> PoolModel::counts() const
{
    std::array<int, 3> counts {};
    for (int row = 0; row < rows(); ++row)
        ++counts[size_t(why(row))];
    return counts;
}

int PoolModel::count(Why reason) const
{
    return counts()[size_t(reason)];
}

void PoolModel::setRefusals(const QHash<api::OrderKey, planner::Refusal> &refusals)
{
    const QHash<api::OrderKey, planner::Refusal> before = std::exchange(m_refusals, refusals);
    for (int row = 0; row < rows(); ++row) {
        const auto was = before.constFind(key(row));
        const auto is = m_refusals.constFind(key(row));
        const bool wasThere = was != before.cend();
        const bool isThere = is != m_refusals.cend();
        if (wasThere != isThere || (isThere && *was != *is))
            emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

int PoolModel::rows() const
{
    return int(m_rows.size());
}

int PoolModel::columns() const
{
    return ColumnCount;
}

QString PoolModel::columnName(int column) const
{
    static const QStringList names { u"handle"_s, u"type"_s, u"address"_s, u"window_start"_s, u"window_end"_s,
        u"service"_s, u"load"_s, u"product_types"_s, u"priority"_s, u"ops_group"_s, u"reason"_s };
    static_assert(ColumnCount == 11);
    return names.at(column);
}

QVariant PoolModel::cell(int row, int column, int role) const
{
    const api::Order *order = this->order(row);
    if (!order)
        return {};
    switch (role) {
    case KeyRole: return QVariant::fromValue(order->key);
    case StatusRole: return raw::ordinal(order->status);
    case CoordinateRole: return raw::place(order->destination);
    case AtRiskRole: return order->isAtRisk();
    case UnsentRole: return !m_store.routeOf(order->key).isNull();
    case WhyRole: return int(why(row));
    case RefusalRole: {
        const auto it = m_refusals.constFind(order->key);
        return it == m_refusals.cend() ? QVariant() : QVariant::fromValue(*it);
    }
    case SortRole:
    case Qt::DisplayRole: break;
    default: return {};
    }
    switch (column) {
    case Handle: return order->key.handle;
    case Type: return raw::word(order->key.type);
    case Address: return raw::text(order->destination.address);
    case WindowStart:
        return role == SortRole ? raw::sortable(order->scheduledAfter) : raw::moment(order->scheduledAfter);
    case WindowEnd: return role == SortRole ? raw::sortable(order->scheduledAt) : raw::moment(order->scheduledAt);
    case Service: return raw::number(order->expectedServiceTime);
    case Load: return order->load();
    case ProductTypes: return order->productTypes.isEmpty() ? QVariant() : QVariant(order->productTypes);
    case OrderPriority: return role == SortRole ? raw::ordinal(order->priority) : raw::word(order->priority);
    case Group: return raw::text(order->opsGroupHandle);
    case Reason: return raw::text(order->planningFailureReason);
    default: return {};
    }
}

Qt::ItemFlags PoolModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = RowModel::flags(index) | Qt::ItemIsDropEnabled;
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags;
}

QStringList PoolModel::mimeTypes() const
{
    return { ordersMimeType };
}

QMimeData *PoolModel::mimeData(const QModelIndexList &indexes) const
{
    QList<int> dragged;
    for (const QModelIndex &index : indexes)
        dragged.append(index.row());
    std::ranges::sort(dragged);
    const auto [first, last] = std::ranges::unique(dragged);
    dragged.erase(first, last);
    QList<api::OrderKey> keys;
    for (int row : std::as_const(dragged))
        keys.append(key(row));
    return toMimeData(keys);
}

Qt::DropActions PoolModel::supportedDragActions() const
{
    return Qt::MoveAction;
}

Qt::DropActions PoolModel::supportedDropActions() const
{
    return Qt::MoveAction;
}

bool PoolModel::canDropMimeData(const QMimeData *data, Qt::DropAction action, int, int, const QModelIndex &) const
{
    const QList<api::OrderKey> keys = keysFromMimeData(data);
    return action == Qt::MoveAction && !keys.isEmpty() && m_plan.consequence({ keys, {}, -1 }).has_value();
}

bool PoolModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int, int, const QModelIndex &)
{
    const QList<api::OrderKey> keys = keysFromMimeData(data);
    return action == Qt::MoveAction && !keys.isEmpty() && m_plan.move({ keys, {}, -1 }).has_value();
}

}
