// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/history/historymodel.h"

#include <QUndoStack>

namespace routedesk::ui {

HistoryModel::HistoryModel(const QUndoStack &stack, QObject *parent)
    : QAbstractListModel(parent), m_stack(stack), m_rows(stack.count() + 1)
{
    connect(&stack, &QUndoStack::indexChanged, this, &HistoryModel::follow);
}

/// A new step may have replaced undone ones: rows from there on are others even where their number is the same.
void HistoryModel::follow()
{
    const int rows = m_stack.count() + 1;
    if (rows > m_rows) {
        beginInsertRows({}, m_rows, rows - 1);
        m_rows = rows;
        endInsertRows();
    } else if (rows < m_rows) {
        beginRemoveRows({}, rows, m_rows - 1);
        m_rows = rows;
        endRemoveRows();
    }
    emit dataChanged(index(0), index(m_rows - 1));
    emit currentChanged(m_stack.index());
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool takenBack = index.row() > m_stack.index();
    switch (role) {
    case Qt::DisplayRole: return index.row() == 0 ? tr("Before the first change") : m_stack.text(index.row() - 1);
    case Qt::AccessibleTextRole:
        return takenBack
            ? tr("%1, taken back", "a step of the history").arg(data(index, Qt::DisplayRole).toString())
            : data(index, Qt::DisplayRole);
    case TakenBackRole: return takenBack;
    default: return {};
    }
}

}
