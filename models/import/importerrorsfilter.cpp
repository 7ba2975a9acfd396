// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/importerrorsfilter.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace routedesk::models {

ImportErrorsFilter::ImportErrorsFilter(QObject *parent) : QAbstractProxyModel(parent) { }

void ImportErrorsFilter::setSourceModel(QAbstractItemModel *model)
{
    beginResetModel();
    if (m_model)
        m_model->disconnect(this);
    m_model = qobject_cast<ImportModel *>(model);
    QAbstractProxyModel::setSourceModel(model);
    if (m_model) {
        connect(m_model, &QAbstractItemModel::rowsAboutToBeInserted, this,
            [this](const QModelIndex &, int first, int last) {
                if (m_show == Show::All)
                    beginInsertRows({}, first, last);
            });
        connect(m_model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { takeInserted(first, last); });
        connect(m_model, &QAbstractItemModel::dataChanged, this, &ImportErrorsFilter::takeChanged);
        connect(m_model, &QAbstractItemModel::headerDataChanged, this, &ImportErrorsFilter::takeHeader);
        connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
        connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
            m_kept = -1;
            m_left.clear();
            m_rows = m_show == Show::All ? std::vector<int>() : acceptedRows(0, m_model->rowCount() - 1);
            endResetModel();
        });
    }
    m_rows = m_model && m_show != Show::All ? acceptedRows(0, m_model->rowCount() - 1) : std::vector<int>();
    endResetModel();
}

bool ImportErrorsFilter::fits(int sourceRow) const
{
    const RowState state = m_model->rowState(sourceRow);
    switch (m_show) {
    case Show::All: return true;
    case Show::Good: return state == RowState::Good;
    case Show::Warnings: return state == RowState::Warning;
    case Show::Errors: return state == RowState::Error;
    case Show::Removed: return state == RowState::Removed;
    case Show::Imported: return state == RowState::Imported;
    case Show::Places:
        return needsLook(m_model->placeState(sourceRow)) && state != RowState::Removed && state != RowState::Imported;
    }
    return true;
}

int ImportErrorsFilter::placeOf(int sourceRow) const
{
    return m_show == Show::All ? sourceRow : int(std::ranges::lower_bound(m_rows, sourceRow) - m_rows.begin());
}

std::vector<int> ImportErrorsFilter::acceptedRows(int first, int last) const
{
    std::vector<int> rows;
    for (int row = first; row <= last; ++row) {
        if (accepts(row))
            rows.push_back(row);
    }
    return rows;
}

void ImportErrorsFilter::relayout(const std::function<void()> &replace)
{
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QModelIndexList sources;
    for (const QModelIndex &index : before)
        sources.append(mapToSource(index));
    replace();
    QModelIndexList after;
    for (const QModelIndex &source : sources)
        after.append(mapFromSource(source));
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

void ImportErrorsFilter::setShow(Show show)
{
    if (m_show == show)
        return;
    relayout([this, show] {
        m_show = show;
        m_left.clear();
        const int kept = std::exchange(m_kept, -1);
        m_kept = kept >= 0 && m_model && fits(kept) ? kept : -1;
        m_rows = m_model && show != Show::All ? acceptedRows(0, m_model->rowCount() - 1) : std::vector<int>();
    });
    emit showChanged(show);
}

void ImportErrorsFilter::takeInserted(int first, int last)
{
    if (m_show == Show::All)
        return endInsertRows();
    const std::vector<int> rows = acceptedRows(first, last);
    if (rows.empty())
        return;
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + rows.size()) - 1);
    m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    endInsertRows();
}

void ImportErrorsFilter::settleRow(int sourceRow)
{
    const int at = placeOf(sourceRow);
    const bool was = size_t(at) < m_rows.size() && m_rows[size_t(at)] == sourceRow;
    const bool is = accepts(sourceRow);
    if (was && !is) {
        beginRemoveRows({}, at, at);
        m_rows.erase(m_rows.begin() + at);
        endRemoveRows();
    } else if (is && !was) {
        beginInsertRows({}, at, at);
        m_rows.insert(m_rows.begin() + at, sourceRow);
        endInsertRows();
    }
}

void ImportErrorsFilter::takeChanged(
    const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    const int first = topLeft.row();
    const int last = bottomRight.row();
    if (m_show != Show::All && first == last) {
        settleRow(first);
    } else if (m_show != Show::All) {
        const std::vector<int> rows = acceptedRows(first, last);
        const auto from = m_rows.begin() + placeOf(first);
        const auto to = m_rows.begin() + placeOf(last + 1);
        if (!std::equal(from, to, rows.begin(), rows.end())) {
            relayout([&] { m_rows.insert(m_rows.erase(from, to), rows.begin(), rows.end()); });
            return;
        }
    }
    const int top = placeOf(first);
    const int bottom = placeOf(last + 1) - 1;
    if (top <= bottom)
        emit dataChanged(index(top, topLeft.column()), index(bottom, bottomRight.column()), roles);
}

void ImportErrorsFilter::takeHeader(Qt::Orientation orientation, int first, int last)
{
    if (orientation == Qt::Horizontal) {
        emit headerDataChanged(orientation, first, last);
    } else if (const int top = placeOf(first), bottom = placeOf(last + 1) - 1; top <= bottom) {
        emit headerDataChanged(orientation, top, bottom);
    }
}

QModelIndex ImportErrorsFilter::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex ImportErrorsFilter::parent(const QModelIndex &) const
{
    return {};
}

int ImportErrorsFilter::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() || !m_model)
        return 0;
    return m_show == Show::All ? m_model->rowCount() : int(m_rows.size());
}

int ImportErrorsFilter::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_model ? 0 : m_model->columnCount();
}

bool ImportErrorsFilter::hasChildren(const QModelIndex &parent) const
{
    return rowCount(parent) > 0 && columnCount(parent) > 0;
}

QVariant ImportErrorsFilter::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (!m_model || section < 0 || (orientation == Qt::Vertical && section >= rowCount()))
        return {};
    const bool listed = orientation == Qt::Vertical && m_show != Show::All;
    return m_model->headerData(listed ? m_rows[size_t(section)] : section, orientation, role);
}

QModelIndex ImportErrorsFilter::mapToSource(const QModelIndex &proxyIndex) const
{
    if (!m_model || !proxyIndex.isValid() || proxyIndex.row() >= rowCount())
        return {};
    const int row = m_show == Show::All ? proxyIndex.row() : m_rows[size_t(proxyIndex.row())];
    return m_model->index(row, proxyIndex.column());
}

QModelIndex ImportErrorsFilter::mapFromSource(const QModelIndex &sourceIndex) const
{
    if (!m_model || !sourceIndex.isValid())
        return {};
    const int at = placeOf(sourceIndex.row());
    const bool shown
        = m_show == Show::All || (size_t(at) < m_rows.size() && m_rows[size_t(at)] == sourceIndex.row());
    return shown ? index(at, sourceIndex.column()) : QModelIndex();
}

QList<int> ImportErrorsFilter::shownRows() const
{
    if (m_show != Show::All)
        return { m_rows.begin(), m_rows.end() };
    QList<int> rows(m_model == nullptr ? 0 : m_model->rowCount());
    std::ranges::iota(rows, 0);
    return rows;
}

QModelIndex ImportErrorsFilter::nextIssue(const QModelIndex &current, bool forward) const
{
    if (!m_model || rowCount() == 0)
        return {};
    const auto least = m_show == Show::Errors ? IssueSeverity::Error : IssueSeverity::Warning;
    QModelIndex at = mapToSource(current);
    int row = at.isValid() ? at.row() : -1;
    int column = at.isValid() ? at.column() : -1;
    // rows not shown are passed over; each row is met once, then it is all round
    for (QModelIndex first;;) {
        const QModelIndex next = m_model->nextIssue(row, column, least, forward);
        if (!next.isValid() || next == first)
            return {};
        if (const QModelIndex shown = mapFromSource(next); shown.isValid())
            return shown;
        if (!first.isValid())
            first = next;
        row = next.row();
        column = next.column();
    }
}

}
