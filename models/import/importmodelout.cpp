// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/importmodel.h"

#include "models/import/csvwriter.h"
#include "models/import/importverdicts.h"
#include "models/import/serverplaces.h"

#include <QtConcurrent>

namespace routedesk::models {

namespace {

struct LeftoverRow {
    int row = 0;
    bool sound = false; ///< the check has nothing to say
    CellIssues before, after; ///< of other rows and of the server: what the check can't know
};

QByteArray reasonOf(const CellIssues &issues, const ImportModel::IssueWording &wording)
{
    QStringList reasons;
    for (const CellIssue &issue : issues)
        reasons.append(wording ? wording(issue) : issueKindName(issue.kind));
    return reasons.join(QStringLiteral("; ")).toUtf8();
}

}

QFuture<QList<ImportedOrder>> ImportModel::goodOrders() const
{
    if (m_state != State::Ready)
        return QtFuture::makeReadyValueFuture(QList<ImportedOrder>());
    QList<int> rows;
    for (int row = 0; row < m_table.rowCount(); ++row) {
        const RowState state = m_verdicts->state(row);
        if (state == RowState::Good || state == RowState::Warning)
            rows.append(row);
    }
    return QtConcurrent::run([rows, table = m_table, interpreter = *m_interpreter, columns = columnCount()] {
        QList<ImportedOrder> orders;
        orders.reserve(rows.size());
        std::vector<QByteArrayView> cells;
        for (const int row : rows) {
            table.cells(row, columns, cells);
            orders.append(interpreter.order(interpreter.check(cells).values, cells));
            orders.last().row = row;
        }
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
        headers[column] = importFieldName(target.field);
        if (target.field == ImportField::Metadata)
            headers[column] += u'.' + target.metadataKey;
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
    for (const int row : leftRows())
        rows.append({ row, m_verdicts->isSound(row), duplicateIssue(row), outerIssues(row) });
    const QStringList headers = leftoverHeaders();
    const char delimiter = m_format.delimiter;
    const RowInterpreter interpreter = m_interpreter ? *m_interpreter : RowInterpreter(m_plan, m_options, {});
    return QtConcurrent::run([rows, headers, delimiter, wording, interpreter, table = m_table] {
        const qsizetype oldReason = headers.indexOf(leftoverReasonHeader());
        int width = int(headers.size());
        for (const LeftoverRow &left : rows)
            width = std::max(width, table.cellCount(left.row));
        CsvWriter writer(delimiter);
        for (int column = 0; column < width; ++column) {
            if (column != oldReason)
                writer.cell(headers.value(column, importFieldName(ImportField::Ignored)));
        }
        writer.cell(leftoverReasonHeader());
        writer.endRow();
        std::vector<QByteArrayView> cells;
        for (const auto &[row, sound, before, after] : rows) {
            CellIssues issues = before;
            if (!sound) {
                table.cells(row, int(headers.size()), cells);
                issues += interpreter.check(cells).issues;
            }
            issues += after;
            for (int column = 0; column < width; ++column) {
                if (column != oldReason)
                    writer.cell(table.cell(row, column));
            }
            writer.cell(QByteArrayView(reasonOf(issues, wording)));
            writer.endRow();
        }
        return writer.take();
    });
}

void ImportModel::applyServerErrors(const QHash<int, QList<api::FieldError>> &errors)
{
    QList<int> changed;
    for (auto it = errors.cbegin(); it != errors.cend(); ++it) {
        if (!isRow(it.key()) || it.value().isEmpty())
            continue;
        CellIssues complaints;
        for (const api::FieldError &error : it.value())
            complaints.append({ columnOfServerField(error.field, m_plan), IssueSeverity::Error,
                IssueKind::ServerComplaint, { error.message, error.field } });
        m_verdicts->setComplaints(it.key(), complaints);
        changed.append(it.key());
    }
    announce(changed);
}

void ImportModel::markImported(const QList<int> &rows)
{
    QList<int> changed;
    for (const int row : rows) {
        if (!isRow(row))
            continue;
        m_verdicts->setImported(row);
        changed.append(row);
    }
    announce(changed);
}

}
