// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/selection/selectionbinder.h"

#include "models/roles.h"

#include <QAbstractItemView>
#include <QItemSelectionModel>
#include <QScopedValueRollback>

namespace routedesk::ui {

namespace {

std::optional<api::OrderKey> keyOf(const QModelIndex &index)
{
    const QVariant value = index.data(models::KeyRole);
    return value.isValid() ? std::optional(value.value<api::OrderKey>()) : std::nullopt;
}

bool standsBefore(const QModelIndex &left, const QModelIndex &right)
{
    const QModelIndex leftTop = left.parent().isValid() ? left.parent() : left;
    const QModelIndex rightTop = right.parent().isValid() ? right.parent() : right;
    if (leftTop.row() != rightTop.row())
        return leftTop.row() < rightTop.row();
    if (left.parent().isValid() != right.parent().isValid())
        return !left.parent().isValid();
    return left.row() < right.row();
}

/// Neighbouring rows in one range each: a thousand selected orders stay cheap.
QItemSelection ranges(QModelIndexList indexes)
{
    std::ranges::sort(indexes, standsBefore);
    QItemSelection selection;
    for (qsizetype i = 0; i < indexes.size();) {
        qsizetype end = i + 1;
        while (end < indexes.size() && indexes.at(end).parent() == indexes.at(i).parent()
            && indexes.at(end).row() == indexes.at(end - 1).row() + 1)
            ++end;
        selection.append(QItemSelectionRange(indexes.at(i), indexes.at(end - 1)));
        i = end;
    }
    return selection;
}

}

SelectionBinder::SelectionBinder(
    QAbstractItemView &view, models::SharedSelection &selection, Find find, FindRoute findRoute)
    : QObject(&view), m_view(view), m_selection(selection), m_find(std::move(find)),
      m_findRoute(std::move(findRoute))
{
    connect(view.selectionModel(), &QItemSelectionModel::selectionChanged, this, &SelectionBinder::readSoon);
    connect(view.selectionModel(), &QItemSelectionModel::currentChanged, this, &SelectionBinder::readSoon);
    connect(&selection, &models::SharedSelection::ordersChanged, this, &SelectionBinder::showSoon);
    connect(&selection, &models::SharedSelection::currentChanged, this, &SelectionBinder::showSoon);
    const auto *model = view.model();
    connect(model, &QAbstractItemModel::rowsInserted, this, &SelectionBinder::modelChanged);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &SelectionBinder::modelChanged);
    connect(model, &QAbstractItemModel::rowsMoved, this, &SelectionBinder::modelChanged);
    connect(model, &QAbstractItemModel::layoutChanged, this, &SelectionBinder::modelChanged);
    connect(model, &QAbstractItemModel::modelReset, this, &SelectionBinder::modelChanged);
    showSoon();
}

// Rows that go and come change the view's selection too, in the same turn; only a person's choice may be read. So
// it is read a turn later, unless the model has said something by then.
void SelectionBinder::readSoon()
{
    if (m_busy || m_readPending || m_showPending || !m_view.isVisible())
        return;
    m_readPending = true;
    QMetaObject::invokeMethod(this, &SelectionBinder::read, Qt::QueuedConnection);
}

void SelectionBinder::modelChanged()
{
    m_readPending = false;
    showSoon();
}

void SelectionBinder::read()
{
    if (!m_readPending)
        return;
    m_readPending = false;
    const QScopedValueRollback busy(m_busy, true);
    QModelIndexList rows = m_view.selectionModel()->selectedRows();
    std::ranges::sort(rows, standsBefore);
    QList<api::OrderKey> keys;
    for (const QModelIndex &row : std::as_const(rows)) {
        if (const auto key = keyOf(row))
            keys.append(*key);
    }
    const QModelIndex current = m_view.selectionModel()->currentIndex();
    const bool currentSelected
        = current.isValid() && m_view.selectionModel()->isRowSelected(current.row(), current.parent());
    const auto currentKey = currentSelected ? keyOf(current) : std::nullopt;
    m_selection.setOrders(keys, currentKey);
    if (currentSelected && !currentKey && m_findRoute)
        m_selection.setCurrentRoute(current.data(models::RouteRole).toString());
}

void SelectionBinder::showSoon()
{
    if (m_showPending || m_busy)
        return;
    m_showPending = true;
    QMetaObject::invokeMethod(this, &SelectionBinder::show, Qt::QueuedConnection);
}

void SelectionBinder::show()
{
    m_showPending = false;
    const QScopedValueRollback busy(m_busy, true);
    QModelIndexList wanted;
    for (const api::OrderKey &key : m_selection.orders()) {
        if (const QModelIndex index = m_find(key); index.isValid())
            wanted.append(index.siblingAtColumn(0));
    }
    QModelIndex current;
    if (const auto key = m_selection.currentOrder())
        current = m_find(*key);
    else if (m_findRoute && !m_selection.currentRoute().isEmpty())
        current = m_findRoute(m_selection.currentRoute());
    if (current.isValid() && m_selection.orders().isEmpty())
        wanted.append(current.siblingAtColumn(0));

    auto *model = m_view.selectionModel();
    const QItemSelection selection = ranges(wanted);
    if (model->selectedRows().size() != wanted.size()
        || std::ranges::any_of(wanted,
            [model](const QModelIndex &index) { return !model->isRowSelected(index.row(), index.parent()); }))
        model->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (current.isValid() && model->currentIndex().siblingAtColumn(0) != current.siblingAtColumn(0))
        model->setCurrentIndex(current.siblingAtColumn(0), QItemSelectionModel::NoUpdate);
    if (current.isValid())
        m_view.scrollTo(current, QAbstractItemView::EnsureVisible);
}

}
