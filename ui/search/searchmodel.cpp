// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/search/searchmodel.h"

namespace routedesk::ui {

void SearchModel::setResults(const QList<SearchResult> &results)
{
    beginResetModel();
    m_results = results;
    endResetModel();
}

int SearchModel::rowOf(const SearchResult &result) const
{
    const auto it = std::ranges::find_if(
        m_results, [&](const SearchResult &other) { return result.isSameThing(other) && other.canBeChosen(); });
    return it == m_results.cend() ? -1 : static_cast<int>(it - m_results.cbegin());
}

int SearchModel::step(int row, int direction) const
{
    for (int next = row + direction; next >= 0 && next < m_results.size(); next += direction) {
        if (m_results.at(next).canBeChosen())
            return next;
    }
    return row;
}

int SearchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_results.size());
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SearchResult &result = m_results.at(index.row());
    if (role == Qt::DisplayRole)
        return result.title;
    if (role != Qt::AccessibleTextRole)
        return {};
    QStringList parts{ result.title, result.detail, result.note };
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

Qt::ItemFlags SearchModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || !m_results.at(index.row()).canBeChosen())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

}
