// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/importmodel.h"

#include "models/import/columnreplace.h"
#include "models/import/importverdicts.h"

#include <QtConcurrent>

#include <algorithm>
#include <functional>

namespace routedesk::models {

namespace {

/// More than these are changed and checked on a worker.
constexpr qsizetype mostAtOnce = 100;

void mark(std::vector<bool> &held, const QSet<int> &orderRows)
{
    for (const int orderRow : orderRows) {
        const int row = rowOf(orderRow);
        if (row >= 0 && size_t(row) < held.size())
            held[size_t(row)] = true;
    }
}

}

bool ImportModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QByteArray text = value.toString().remove(QChar(u'\0')).toUtf8();
    if (role == Qt::EditRole && m_state == State::Checking && index.isValid()
        && isEditable({ index.row(), index.column(), {}, {} })) {
        m_late.append({ index.row(), index.column(), {}, text });
        return true;
    }
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const QByteArray before = m_table.cell(index.row(), index.column()).toByteArray();
    if (before != text)
        changeCells({ { index.row(), index.column(), before, text } });
    return true;
}

void ImportModel::typeLate()
{
    if (m_state != State::Ready)
        return;
    for (const CellChange &typed : std::exchange(m_late, {}))
        setData(index(typed.row, typed.column), QString::fromUtf8(typed.after));
}

void ImportModel::changeCells(const CellChanges &changes, bool forward)
{
    if (m_state != State::Ready)
        return;
    CellChanges taken = changes;
    const auto isEditable = [this](const CellChange &change) { return this->isEditable(change); };
    if (!std::ranges::all_of(changes, isEditable))
        taken.removeIf(std::not_fn(isEditable));
    if (taken.isEmpty())
        return;
    for (qsizetype i = 0; i < taken.size() && m_verdicts->hasComplaints(); ++i)
        m_verdicts->forgetComplaints(taken.at(i).row);
    if (taken.size() > mostAtOnce) {
        recheck({ taken, forward });
    } else {
        QSet<int> rows;
        for (const CellChange &change : std::as_const(taken)) {
            m_table.setCell(change.row, change.column, forward ? change.after : change.before);
            rows.insert(change.row);
        }
        checkAgain(rows.values());
    }
    emit cellsTyped(taken);
}

bool ImportModel::isEditable(const CellChange &change) const
{
    return isRow(change.row) && change.column >= 0 && change.column < columnCount() && isOpen(change.row);
}

bool ImportModel::isOpen(int row) const
{
    const bool isHeld = size_t(row) < m_held.size() && m_held[size_t(row)];
    return !isHeld && m_verdicts->state(row) != RowState::Imported;
}

void ImportModel::hold(const QSet<int> &unknownOrderRows)
{
    m_held.assign(size_t(m_table.rowCount()), false);
    for (int row = 0; row < m_table.rowCount(); ++row)
        m_held[size_t(row)] = isWaiting(m_verdicts->state(row));
    mark(m_held, unknownOrderRows);
    m_isHeld = true;
    emit heldChanged();
}

void ImportModel::release(const QSet<int> &unknownOrderRows)
{
    m_held.assign(unknownOrderRows.isEmpty() ? 0 : size_t(m_table.rowCount()), false);
    mark(m_held, unknownOrderRows);
    const QSet<int> skipped = std::exchange(m_skipped, {});
    if (m_state == State::Ready && !skipped.isEmpty())
        checkAgain(skipped.values());
    if (std::exchange(m_isHeld, false))
        emit heldChanged();
}

void ImportModel::checkAgain(const QList<int> &rows)
{
    QList<std::pair<int, CheckedRow>> checkedRows;
    for (const int row : rows) {
        if (isRow(row) && isOpen(row))
            checkedRows.append({ row, checked(row) });
        else if (isRow(row) && m_verdicts->state(row) != RowState::Imported)
            m_skipped.insert(row);
    }
    if (checkedRows.isEmpty())
        return;
    announce(m_verdicts->setChecked(checkedRows));
}

QFuture<CellChanges> ImportModel::replacements(const QList<int> &rows, const ColumnReplace &wanted) const
{
    if (m_state != State::Ready || wanted.column < 0 || wanted.column >= columnCount())
        return QtFuture::makeReadyValueFuture(CellChanges());
    return QtConcurrent::run([rows, wanted, table = m_table](QPromise<CellChanges> &promise) {
        promise.addResult(models::replacements(table, rows, wanted, [&promise] { return !promise.isCanceled(); }));
    });
}

bool ImportModel::acceptSuggestion(int row)
{
    if (m_state != State::Ready || !isRow(row) || !isOpen(row))
        return false;
    for (const CellIssue &issue : rowIssues(row)) {
        const CellChanges changes = suggestion(row, issue);
        if (changes.isEmpty())
            continue;
        changeCells(changes);
        return true;
    }
    return false;
}

CellChanges ImportModel::suggestion(int row, const CellIssue &issue) const
{
    if (issue.kind != IssueKind::LatLonSwapped)
        return {};
    const auto cell = [&](int column) { return m_table.cell(row, column).toByteArray(); };
    const ColumnTarget target = issue.column < 0 ? ColumnTarget() : m_plan.target(issue.column);
    const auto latitude = m_plan.columnOf(ImportField::Latitude, target.side);
    const auto longitude = m_plan.columnOf(ImportField::Longitude, target.side);
    if (latitude && longitude && issue.column == *latitude) {
        const QByteArray one = cell(*latitude);
        const QByteArray other = cell(*longitude);
        return { { row, *latitude, one, other }, { row, *longitude, other, one } };
    }
    if (target.field != ImportField::Coordinates)
        return {};
    const auto degrees = [&issue](int at) { return QString::number(issue.arguments[at].toDouble(), 'f', 7); };
    const QString text = QStringLiteral("%1, %2").arg(degrees(0), degrees(1));
    return { { row, issue.column, cell(issue.column), text.toUtf8() } };
}

void ImportModel::removeRows(const QList<int> &rows)
{
    setRemoved(rows, true);
}

void ImportModel::restoreRows(const QList<int> &rows)
{
    setRemoved(rows, false);
}

void ImportModel::setRemoved(const QList<int> &rows, bool removed)
{
    if (m_state != State::Ready)
        return;
    QList<int> known;
    for (const int row : rows) {
        if (isRow(row) && isOpen(row) && (rowState(row) == RowState::Removed) != removed)
            known.append(row);
    }
    if (known.isEmpty())
        return;
    announce(m_verdicts->setRemoved(known, removed));
    emit rowsTaken(known, removed);
}

}
