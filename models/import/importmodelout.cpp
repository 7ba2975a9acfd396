// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/importmodel.h"

#include "models/import/importverdicts.h"
#include "models/import/leftovertable.h"
#include "models/import/serverplaces.h"

#include <QtConcurrent>

namespace routedesk::models {

QFuture<QList<ImportedOrder>> ImportModel::goodOrders() const
{
    if (m_state != State::Ready)
        return QtFuture::makeReadyValueFuture(QList<ImportedOrder>());
    QList<int> rows;
    for (int row = 0; row < m_table.rowCount(); ++row) {
        if (isWaiting(m_verdicts->state(row)))
            rows.append(row);
    }
    return QtConcurrent::run([rows, table = m_table, interpreter = *m_interpreter, columns = columnCount(),
                                 expected = m_verdicts->counts().importableOrders(),
                                 imported = m_verdicts->halfImported()] {
        QList<ImportedOrder> orders;
        orders.reserve(expected);
        std::vector<QByteArrayView> cells;
        for (const int row : rows) {
            table.cells(row, columns, cells);
            orders += interpreter.orders(interpreter.check(cells), cells, row);
        }
        if (!imported.isEmpty())
            orders.removeIf([&imported](const ImportedOrder &one) { return imported.contains(one.row); });
        return orders;
    });
}

/// A column that a person gave its meaning to, or that had no name, goes by the wire's name, so that the file imports again
/// as it did here.
QStringList ImportModel::leftoverHeaders() const
{
    QStringList headers = m_headers;
    for (int column = 0; column < columnCount(); ++column) {
        const ColumnTarget &target = m_plan.target(column);
        const bool own = !headers[column].trimmed().isEmpty() && m_plan.origin(column) != ColumnPlan::Origin::Person;
        if (own)
            continue;
        headers[column] = targetName(target);
    }
    return headers;
}

QList<int> ImportModel::leftRows() const
{
    QList<int> rows;
    for (int row = 0; row < m_table.rowCount(); ++row) {
        if (m_verdicts->state(row) != RowState::Imported)
            rows.append(row);
    }
    return rows;
}

QFuture<QByteArray> ImportModel::leftoverCsv(const IssueWording &wording) const
{
    QList<LeftoverRow> rows;
    for (const int row : leftRows()) {
        const PlaceState place = m_verdicts->placeState(row);
        // Of two orders the row tells only which needs a person more.
        const bool isFound = place == PlaceState::Exact || place == PlaceState::Chosen
            || (place != PlaceState::Given && m_plan.isPaired());
        rows.append({ row, isFound, duplicateIssue(row), outerIssues(row) });
    }
    const RowInterpreter interpreter = m_interpreter ? *m_interpreter : RowInterpreter(m_plan, m_options, {});
    const LeftoverTable table(m_table, interpreter, m_plan, m_options, leftoverHeaders());
    return QtConcurrent::run(
        [rows, table, wording, delimiter = m_format.delimiter] { return table.csv(rows, wording, delimiter); });
}

void ImportModel::applyServerErrors(const QHash<int, QList<api::FieldError>> &errors)
{
    QHash<int, CellIssues> complaints;
    for (auto it = errors.cbegin(); it != errors.cend(); ++it) {
        const int row = rowOf(it.key());
        if (!isRow(row) || it.value().isEmpty())
            continue;
        const OrderSide side = sideOf(it.key());
        for (const api::FieldError &error : it.value()) {
            const CellIssue issue { columnOfServerField(error.field, m_plan, side), IssueSeverity::Error,
                IssueKind::ServerComplaint, { error.message, error.field } };
            if (!complaints[row].contains(issue)) // a pair's shared cell is refused twice
                complaints[row].append(issue);
        }
    }
    for (const auto &[row, issues] : complaints.asKeyValueRange())
        m_verdicts->setComplaints(row, issues);
    announce(complaints.keys());
}

OrderSide ImportModel::sideOf(int orderRow) const
{
    if (!m_interpreter || !m_interpreter->isPaired())
        return OrderSide::Both;
    if (orderRow != rowOf(orderRow))
        return OrderSide::Drop;
    std::vector<QByteArrayView> cells;
    m_table.cells(orderRow, columnCount(), cells);
    return m_interpreter->check(cells).values.side;
}

void ImportModel::markImported(const QList<int> &orderRows)
{
    QSet<int> changed;
    for (const int one : orderRows) {
        if (!isRow(rowOf(one)))
            continue;
        m_verdicts->setImported(one);
        changed.insert(rowOf(one));
    }
    announce(changed.values());
}

}
