// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/importerrorsfilter.h"

namespace routedesk::models {

ImportErrorsFilter::ImportErrorsFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
}

void ImportErrorsFilter::setShow(Show show)
{
    if (m_show == show)
        return;
    m_show = show;
    invalidateRowsFilter();
    emit showChanged(show);
}

ImportModel *ImportErrorsFilter::importModel() const
{
    return qobject_cast<ImportModel *>(sourceModel());
}

bool ImportErrorsFilter::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    const ImportModel *model = importModel();
    if (!model || sourceParent.isValid())
        return false;
    const RowState state = model->rowState(sourceRow);
    switch (m_show) {
    case Show::All: return true;
    case Show::Good: return state == RowState::Good;
    case Show::Warnings: return state == RowState::Warning;
    case Show::Errors: return state == RowState::Error;
    case Show::Removed: return state == RowState::Removed;
    case Show::Imported: return state == RowState::Imported;
    }
    return true;
}

QModelIndex ImportErrorsFilter::nextIssue(const QModelIndex &current, bool forward) const
{
    const ImportModel *model = importModel();
    if (!model || rowCount() == 0)
        return {};
    const auto least = m_show == Show::Errors ? IssueSeverity::Error : IssueSeverity::Warning;
    QModelIndex at = mapToSource(current);
    int row = at.isValid() ? at.row() : -1;
    int column = at.isValid() ? at.column() : -1;
    // rows not shown are passed over; each row is met once, then it is all round
    for (QModelIndex first; ;) {
        const QModelIndex next = model->nextIssue(row, column, least, forward);
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
