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
    bool isFound = false; ///< its coordinates were looked up, and are beyond doubt
    CellIssues before, after; ///< of other rows and of the server: what the check can't know
};

/// Where coordinates that were looked up go, so that the file imports again without asking anybody.
class FoundColumns {
public:
    FoundColumns(const ColumnPlan &plan, bool isWanted)
        : m_isWanted(isWanted), m_latitude(plan.columnOf(ImportField::Latitude).value_or(-1)),
          m_longitude(plan.columnOf(ImportField::Longitude).value_or(-1)),
          m_both(plan.columnOf(ImportField::Coordinates).value_or(-1))
    {
    }

    [[nodiscard]] bool isAppended() const { return m_isWanted && m_both < 0 && (m_latitude < 0 || m_longitude < 0); }
    /// What stands in that cell instead; null where nothing changes.
    [[nodiscard]] QByteArray cell(int column, const api::GeoPoint &point) const
    {
        const bool inTwo = m_latitude >= 0 && m_longitude >= 0;
        if (inTwo && (column == m_latitude || column == m_longitude))
            return degrees(column == m_latitude ? point.latitude() : point.longitude());
        return !inTwo && column == m_both ? both(point) : QByteArray();
    }
    [[nodiscard]] static QByteArray both(const api::GeoPoint &point)
    {
        return degrees(point.latitude()) + ", " + degrees(point.longitude());
    }

private:
    [[nodiscard]] static QByteArray degrees(double value) { return QByteArray::number(value, 'f', 7); }

    bool m_isWanted;
    int m_latitude, m_longitude, m_both;
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
    bool hasFound = false;
    for (const int row : leftRows()) {
        const PlaceState place = m_verdicts->placeState(row);
        const bool isFound = place == PlaceState::Exact || place == PlaceState::Chosen;
        hasFound = hasFound || isFound;
        rows.append({ row, m_verdicts->isSound(row), isFound, duplicateIssue(row), outerIssues(row) });
    }
    const FoundColumns columns(m_plan, hasFound);
    const QStringList headers = leftoverHeaders();
    const char delimiter = m_format.delimiter;
    const RowInterpreter interpreter = m_interpreter ? *m_interpreter : RowInterpreter(m_plan, m_options, {});
    return QtConcurrent::run([rows, headers, delimiter, wording, interpreter, columns, table = m_table] {
        const qsizetype oldReason = headers.indexOf(leftoverReasonHeader());
        int width = int(headers.size());
        for (const LeftoverRow &left : rows)
            width = std::max(width, table.cellCount(left.row));
        CsvWriter writer(delimiter);
        for (int column = 0; column < width; ++column) {
            if (column != oldReason)
                writer.cell(headers.value(column, importFieldName(ImportField::Ignored)));
        }
        if (columns.isAppended())
            writer.cell(importFieldName(ImportField::Coordinates));
        writer.cell(leftoverReasonHeader());
        writer.endRow();
        std::vector<QByteArrayView> cells;
        for (const auto &[row, sound, isFound, before, after] : rows) {
            CellIssues issues = before;
            std::optional<api::GeoPoint> found;
            if (!sound || isFound) {
                table.cells(row, int(headers.size()), cells);
                const CheckedRow checked = interpreter.check(cells);
                issues += checked.issues;
                found = isFound ? checked.values.point : std::nullopt;
            }
            issues += after;
            for (int column = 0; column < width; ++column) {
                const QByteArray coordinates = found ? columns.cell(column, *found) : QByteArray();
                if (column != oldReason)
                    writer.cell(coordinates.isNull() ? table.cell(row, column) : QByteArrayView(coordinates));
            }
            if (columns.isAppended())
                writer.cell(QByteArrayView(found ? FoundColumns::both(*found) : QByteArray()));
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
