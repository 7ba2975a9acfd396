// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/leftovertable.h"

#include "models/import/columnmatcher.h"
#include "models/import/csvwriter.h"
#include "models/import/timereader.h"

#include <algorithm>

namespace routedesk::models {

namespace {

QByteArray reasonOf(const CellIssues &issues, const LeftoverTable::Wording &wording)
{
    QStringList reasons;
    for (const CellIssue &issue : issues)
        reasons.append(wording ? wording(issue) : issueKindName(issue.kind));
    return reasons.join(QStringLiteral("; ")).toUtf8();
}

bool hasColumn(const ColumnPlan &plan, const ColumnTarget &target)
{
    for (int column = 0; column < plan.columnCount(); ++column) {
        if (plan.target(column) == target)
            return true;
    }
    return false;
}

}

LeftoverTable::LeftoverTable(const ImportTable &table, const RowInterpreter &interpreter, const ColumnPlan &plan,
    const ImportOptions &options, const QStringList &headers)
    : m_table(table), m_interpreter(interpreter), m_plan(plan), m_options(options), m_headers(headers),
      m_oldReason(headers.indexOf(leftoverReasonHeader()))
{
    for (const auto &[target, text] : options.defaults.entries()) {
        const bool isOfUse = target.side == OrderSide::Both || plan.isPaired();
        if (isOfUse && !hasColumn(plan, target))
            m_defaults.append(target);
    }
}

QByteArray LeftoverTable::csv(const QList<LeftoverRow> &rows, const Wording &wording, char delimiter) const
{
    int width = int(m_headers.size());
    bool anyFound = false;
    for (const LeftoverRow &left : rows) {
        width = std::max(width, m_table.cellCount(left.row));
        anyFound = anyFound || left.isFound;
    }
    const FoundColumns found(m_plan, anyFound);
    CsvWriter writer(delimiter);
    for (int column = 0; column < width; ++column) {
        if (column != m_oldReason)
            writer.cell(m_headers.value(column, importFieldName(ImportField::Ignored)));
    }
    for (const ColumnTarget &target : m_defaults)
        writer.cell(targetName(target));
    for (const QString &name : found.appended())
        writer.cell(name);
    writer.cell(leftoverReasonHeader());
    writer.endRow();
    for (const LeftoverRow &left : rows)
        writeRow(writer, left, found, width, wording);
    return writer.take();
}

void LeftoverTable::writeRow(CsvWriter &writer, const LeftoverRow &left, const FoundColumns &found, int width,
    const Wording &wording) const
{
    std::vector<QByteArrayView> cells;
    m_table.cells(left.row, int(m_headers.size()), cells);
    const CheckedRow row = m_interpreter.check(cells);
    for (int column = 0; column < width; ++column) {
        if (column == m_oldReason)
            continue;
        const QByteArrayView text = m_table.cell(left.row, column);
        QByteArray instead = left.isFound ? found.cell(column, row) : QByteArray();
        if (instead.isNull() && column < m_plan.columnCount())
            instead = changed(column, text, row, cells);
        writer.cell(instead.isNull() ? text : QByteArrayView(instead));
    }
    for (const ColumnTarget &target : m_defaults)
        writer.cell(QByteArrayView(lasting(target, m_interpreter.standIn(cells, target), row)));
    for (int at = 0; at < found.appended().size(); ++at)
        writer.cell(QByteArrayView(left.isFound ? found.appendedCell(at, row) : QByteArray()));
    writer.cell(QByteArrayView(reasonOf(left.before + row.issues + left.after, wording)));
    writer.endRow();
}

QByteArray LeftoverTable::changed(
    int column, QByteArrayView text, const CheckedRow &row, RowInterpreter::Cells cells) const
{
    if (!text.trimmed().isEmpty())
        return lasting(m_plan.target(column), text, row);
    const QString standIn = m_interpreter.defaultOf(cells, column);
    return standIn.isEmpty() ? QByteArray() : lasting(m_plan.target(column), standIn.toUtf8(), row);
}

QByteArray LeftoverTable::lasting(const ColumnTarget &target, QByteArrayView text, const CheckedRow &row) const
{
    const RowValues &values = target.side == OrderSide::Drop && row.second ? *row.second : row.values;
    QByteArray instead;
    if (text.isEmpty())
        return instead;
    switch (target.field) {
    case ImportField::Day:
        if (const auto day = readTime(text, m_options.dateOrder); day && day->date)
            instead = day->date->addDays(m_options.dayShift).toString(Qt::ISODate).toLatin1();
        break;
    case ImportField::ScheduledAfter: instead = exact(values.scheduledAfter); break;
    case ImportField::ScheduledAt: instead = exact(values.scheduledAt); break;
    case ImportField::Window:
        if (values.scheduledAfter && values.scheduledAt)
            instead = exact(values.scheduledAfter) + " - " + exact(values.scheduledAt);
        break;
    default: break;
    }
    return instead.isEmpty() ? text.toByteArray() : instead;
}

/// To be read by a person too.
QByteArray LeftoverTable::exact(const std::optional<api::Instant> &instant) const
{
    if (!instant)
        return {};
    const QDateTime local
        = QDateTime::fromMSecsSinceEpoch(instant->time_since_epoch().count(), m_options.zone);
    const int minutes = local.offsetFromUtc() / 60;
    const QLatin1Char sign(minutes < 0 ? '-' : '+');
    const QTime offset = QTime(0, 0).addSecs(std::abs(minutes) * 60);
    const QString format = local.time().second() == 0 ? QStringLiteral("yyyy-MM-dd HH:mm")
                                                      : QStringLiteral("yyyy-MM-dd HH:mm:ss");
    return (local.toString(format) + u' ' + sign + offset.toString(QStringLiteral("HH:mm"))).toLatin1();
}

}
