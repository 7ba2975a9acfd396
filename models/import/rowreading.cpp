// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/rowreading.h"

#include "models/import/cellreaders.h"
#include "models/import/csvwriter.h"
#include "models/import/importkey.h"

#include <QHash>

#include <cmath>

namespace routedesk::models {

namespace {

constexpr int longestHandle = 255;
constexpr int mostCapacity = 1'000'000;
constexpr int mostIndex = 1'000'000;
constexpr int daySeconds = 86'400;
constexpr int unusuallyShort = 30;
constexpr int unusuallyLong = 4 * 3600;

}

RowSetup::RowSetup(const ColumnPlan &columnPlan, const ImportOptions &importOptions,
                   const std::optional<ImportArea> &importArea)
    : plan(columnPlan)
    , options(importOptions)
    , area(importArea)
    , clock(importOptions.zone, importOptions.day)
{
    columns.fill(-1);
    for (int column = 0; column < plan.columnCount(); ++column) {
        const ColumnTarget &target = plan.target(column);
        if (target.field == ImportField::Metadata)
            metadata.append({ column, target.metadataKey });
        else
            columns[size_t(target.field)] = column;
    }
    columns[size_t(ImportField::Ignored)] = -1;
}

CheckedRow RowReading::run()
{
    readIdentity();
    readDestination();
    readTimes();
    readAmounts();
    readAssignment();
    readTexts();
    countExtraCells();
    return std::move(m_row);
}

QByteArrayView RowReading::cell(ImportField field) const
{
    const int column = m_setup.columnOf(field);
    return column >= 0 && size_t(column) < m_cells.size() ? m_cells[size_t(column)].trimmed() : QByteArrayView();
}

void RowReading::complain(int column, IssueSeverity severity, IssueKind kind, const QVariantList &arguments)
{
    m_row.issues.append({ column, severity, kind, arguments });
}

void RowReading::error(ImportField field, IssueKind kind, const QVariantList &arguments)
{
    complain(m_setup.columnOf(field), IssueSeverity::Error, kind, arguments);
}

void RowReading::warn(ImportField field, IssueKind kind, const QVariantList &arguments)
{
    complain(m_setup.columnOf(field), IssueSeverity::Warning, kind, arguments);
}

std::optional<int> RowReading::whole(ImportField field, int least, int most)
{
    const auto text = cell(field);
    if (text.isEmpty())
        return std::nullopt;
    const auto number = readNumber(text);
    if (!number) {
        error(field, IssueKind::NotANumber);
    } else if (*number < least || *number > most) {
        error(field, IssueKind::OutOfRange, { least, most });
    } else if (*number != std::floor(*number)) {
        error(field, IssueKind::NotWhole);
    } else {
        return int(*number);
    }
    return std::nullopt;
}

void RowReading::readIdentity()
{
    RowValues &values = m_row.values;
    const auto handle = withoutFormulaGuard(cell(ImportField::OrderHandle));
    values.type = m_setup.options.type;
    if (const auto text = cell(ImportField::Type); !text.isEmpty()) {
        if (const auto type = readType(text))
            values.type = *type;
        else
            error(ImportField::Type, IssueKind::UnknownType);
    }
    values.typeIndex = whole(ImportField::TypeIndex, 0, mostIndex);
    if (handle.isEmpty()) {
        error(ImportField::OrderHandle, IssueKind::Missing, { importFieldName(ImportField::OrderHandle) });
        return;
    }
    const bool broken = hasControlCharacters(handle) || handle.contains('\n') || handle.contains('\r')
        || handle.contains('\t');
    if (broken || QString::fromUtf8(handle).size() > longestHandle)
        error(ImportField::OrderHandle, IssueKind::HandleUnusable);
    else
        values.key = importKey(handle, values.type.known(), values.typeIndex.value_or(0));
}

void RowReading::readAmounts()
{
    RowValues &values = m_row.values;
    readServiceTime();
    values.capacity = whole(ImportField::Capacity, 0, mostCapacity);
    if (cell(ImportField::Capacity).isEmpty())
        values.capacity = m_setup.options.capacity;
    const auto largest = m_setup.options.largestVehicle;
    if (largest && values.capacity && *values.capacity > *largest)
        warn(ImportField::Capacity, IssueKind::CapacityAboveAll, { *largest });
    if (const auto text = cell(ImportField::Priority); !text.isEmpty()) {
        if (const auto priority = readPriority(text))
            values.priority = *priority;
        else
            error(ImportField::Priority, IssueKind::UnknownPriority);
    }
}

void RowReading::readServiceTime()
{
    RowValues &values = m_row.values;
    const bool inSeconds = !cell(ImportField::ServiceSeconds).isEmpty();
    const ImportField field = inSeconds ? ImportField::ServiceSeconds : ImportField::ServiceMinutes;
    const auto text = cell(field);
    if (text.isEmpty()) {
        values.serviceSeconds = m_setup.options.serviceSeconds;
        return;
    }
    const auto seconds = readDuration(text, inSeconds ? 1 : 60);
    if (!seconds) {
        error(field, IssueKind::NotANumber);
    } else if (*seconds < 0 || *seconds > daySeconds) {
        error(field, IssueKind::OutOfRange, { 0, inSeconds ? daySeconds : daySeconds / 60 });
    } else {
        values.serviceSeconds = int(std::lround(*seconds));
        const bool unusual = (*seconds > 0 && *seconds < unusuallyShort) || *seconds > unusuallyLong;
        if (unusual)
            warn(field, IssueKind::ServiceTimeUnusual, { *values.serviceSeconds });
    }
}

void RowReading::readAssignment()
{
    const auto unknown = [this](ImportField field, const std::optional<QSet<QString>> &known) {
        const auto text = cell(field);
        return known && !text.isEmpty() && !known->contains(readText(text));
    };
    if (unknown(ImportField::Worker, m_setup.options.knownWorkers))
        error(ImportField::Worker, IssueKind::UnknownWorker);
    if (unknown(ImportField::OpsGroup, m_setup.options.knownOpsGroups))
        error(ImportField::OpsGroup, IssueKind::UnknownOpsGroup);
}

void RowReading::readTexts()
{
    for (const ImportField field : { ImportField::OrderHandle, ImportField::Address, ImportField::PlaceHandle,
             ImportField::ProductTypes, ImportField::Worker, ImportField::OpsGroup })
        checkText(m_setup.columnOf(field));
    for (const auto &metadata : m_setup.metadata)
        checkText(metadata.column);
}

void RowReading::checkText(int column)
{
    if (column < 0 || size_t(column) >= m_cells.size())
        return;
    const auto text = m_cells[size_t(column)].trimmed();
    if (looksLikeFormula(text))
        complain(column, IssueSeverity::Warning, IssueKind::FormulaLike);
    if (hasControlCharacters(text) && column != m_setup.columnOf(ImportField::OrderHandle))
        complain(column, IssueSeverity::Warning, IssueKind::ControlCharacters);
}

void RowReading::countExtraCells()
{
    int extra = 0;
    for (size_t column = size_t(m_setup.plan.columnCount()); column < m_cells.size(); ++column)
        extra += !m_cells[column].trimmed().isEmpty();
    if (extra)
        complain(-1, IssueSeverity::Warning, IssueKind::ExtraCells, { extra });
}

bool CheckedRow::hasError() const
{
    return std::ranges::any_of(issues, [](const CellIssue &issue) { return issue.severity == IssueSeverity::Error; });
}

}
