// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/importmodel.h"

#include "models/import/importverdicts.h"

#include <algorithm>

namespace routedesk::models {

namespace {

constexpr int sampleValues = 5;
constexpr int sampleRows = 50;
constexpr qsizetype mostSignals = 200;

}

int ImportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_table.rowCount();
}

int ImportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_headers.size());
}

Qt::ItemFlags ImportModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || !isRow(index.row()) || index.column() >= columnCount())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (m_state == State::Ready && isOpen(index.row()))
        flags |= Qt::ItemIsEditable;
    return flags;
}

QVariant ImportModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !isRow(index.row()) || index.column() >= columnCount())
        return {};
    const int row = index.row();
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
    case TextRole: return QString::fromUtf8(m_table.cell(row, column));
    case OriginalTextRole: return QString::fromUtf8(m_table.originalCell(row, column));
    case EditedRole: return m_table.isEdited(row, column);
    case UnderstoodRole: return understood(row, column);
    case IssuesRole: return QVariant::fromValue(cellIssues(row, column));
    case SeverityRole: {
        int severity = -1;
        for (const CellIssue &issue : cellIssues(row, column))
            severity = std::max(severity, int(issue.severity));
        return severity;
    }
    case RowStateRole: return int(m_verdicts->state(row));
    case RowIssuesRole: return QVariant::fromValue(rowIssues(row));
    case SheetRowRole: return m_table.sheetRow(row);
    case DefaultRole: return defaultOf(row, column);
    case PlaceRole: return int(placeAt(row, column));
    default: return {};
    }
}

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        if (!isRow(section))
            return {};
        if (role == Qt::DisplayRole || role == SheetRowRole)
            return m_table.sheetRow(section);
        return role == RowStateRole ? QVariant(int(m_verdicts->state(section))) : QVariant();
    }
    if (section < 0 || section >= columnCount())
        return {};
    switch (role) {
    case Qt::DisplayRole: return m_headers[section];
    case FieldRole: return int(m_plan.target(section).field);
    case MetadataKeyRole: return m_plan.target(section).metadataKey;
    case SideRole: return int(m_plan.target(section).side);
    case OriginRole: return int(m_plan.origin(section));
    case SampleRole: return columnSample(section);
    default: return {};
    }
}

QVariant ImportModel::understood(int row, int column) const
{
    std::vector<QByteArrayView> cells;
    m_table.cells(row, columnCount(), cells);
    return m_interpreter->understood(m_interpreter->check(cells), cells, column);
}

QString ImportModel::defaultOf(int row, int column) const
{
    if (m_options.defaults.isEmpty())
        return {};
    std::vector<QByteArrayView> cells;
    m_table.cells(row, columnCount(), cells);
    return m_interpreter->defaultOf(cells, column);
}

CellIssues ImportModel::cellIssues(int row, int column) const
{
    CellIssues issues = rowIssues(row);
    issues.removeIf([column](const CellIssue &issue) { return issue.column != column; });
    return issues;
}

QStringList ImportModel::columnSample(int column) const
{
    QStringList values;
    const int rows = std::min(m_table.rowCount(), sampleRows);
    for (int row = 0; row < rows && values.size() < sampleValues; ++row) {
        const QString text = QString::fromUtf8(m_table.cell(row, column));
        if (!text.trimmed().isEmpty() && !values.contains(text))
            values.append(text);
    }
    return values;
}

void ImportModel::announce(QList<int> rows)
{
    if (rows.isEmpty())
        return;
    std::ranges::sort(rows);
    QList<std::pair<int, int>> runs;
    for (const int row : rows) {
        if (!runs.isEmpty() && row <= runs.last().second + 1)
            runs.last().second = row;
        else
            runs.append({ row, row });
    }
    if (runs.size() > mostSignals)
        runs = { { rows.first(), rows.last() } };
    for (const auto &[first, last] : runs) {
        emit dataChanged(index(first, 0), index(last, columnCount() - 1));
        emit headerDataChanged(Qt::Vertical, first, last);
    }
    emit countsChanged();
}

QModelIndex ImportModel::nextIssue(int row, int column, IssueSeverity least, bool forward) const
{
    const int rows = m_table.rowCount();
    if (rows == 0)
        return {};
    const auto asks = [least](RowState state) {
        return state == RowState::Error || (state == RowState::Warning && least == IssueSeverity::Warning);
    };
    const int start = isRow(row) ? row : (forward ? 0 : rows - 1);
    const int from = isRow(row) ? column : (forward ? -1 : columnCount());
    // the row begun with is met twice: behind the place at first, before it at last
    for (int step = 0; step <= rows; ++step) {
        const int at = ((forward ? start + step : start - step) % rows + rows) % rows;
        if (!asks(m_verdicts->state(at)))
            continue;
        int best = -1;
        for (const CellIssue &issue : rowIssues(at)) {
            const int place = std::max(issue.column, 0);
            const bool beyond = step > 0 || (forward ? place > from : place < from);
            const bool better = best < 0 || (forward ? place < best : place > best);
            if (issue.severity >= least && beyond && better)
                best = place;
        }
        if (best >= 0)
            return index(at, best);
    }
    return {};
}

}
