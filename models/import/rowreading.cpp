// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/rowreading.h"

#include "models/import/cellreaders.h"
#include "models/import/csvwriter.h"
#include "models/import/importkey.h"
#include "models/import/tasktext.h"

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

CheckedRow RowReading::run(const std::optional<api::Instant> &due)
{
    m_due = due;
    readIdentity();
    readDestination();
    readTimes();
    readAmounts();
    readAssignment();
    readTexts();
    countExtraCells();
    return std::move(m_row);
}

void RowReading::complain(int column, IssueSeverity severity, IssueKind kind, const QVariantList &arguments)
{
    m_row.issues.append({ column, severity, kind, arguments });
}

void RowReading::error(ImportField field, IssueKind kind, const QVariantList &arguments)
{
    complain(m_side.columnOf(field), IssueSeverity::Error, kind, arguments);
}

void RowReading::warn(ImportField field, IssueKind kind, const QVariantList &arguments)
{
    complain(m_side.columnOf(field), IssueSeverity::Warning, kind, arguments);
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
    readType();
    values.typeIndex = whole(ImportField::TypeIndex, 0, mostIndex);
    if (handle.isEmpty()) {
        error(ImportField::OrderHandle, IssueKind::Missing, { importFieldName(ImportField::OrderHandle) });
        return;
    }
    const bool broken = hasControlCharacters(handle) || handle.contains('\n') || handle.contains('\r')
        || handle.contains('\t');
    // a character has a byte at least
    if (broken || (handle.size() > longestHandle && QString::fromUtf8(handle).size() > longestHandle))
        error(ImportField::OrderHandle, IssueKind::HandleUnusable);
    else
        values.key = importKey(handle, values.type.known(), values.typeIndex.value_or(0));
}

/// Of a pair the column says it, not the row.
void RowReading::readType()
{
    RowValues &values = m_row.values;
    values.side = m_side.side;
    if (m_side.side != OrderSide::Both) {
        values.type = m_side.side == OrderSide::Pick ? api::OrderType::Pick : api::OrderType::Drop;
    } else if (const auto text = cell(ImportField::Type); !text.isEmpty()) {
        if (const auto type = models::readType(text))
            values.type = *type;
        else
            error(ImportField::Type, IssueKind::UnknownType);
    }
}

void RowReading::readAmounts()
{
    RowValues &values = m_row.values;
    readServiceTime();
    values.capacity = whole(ImportField::Capacity, 0, mostCapacity);
    const auto largest = m_setup.options.largestVehicle;
    if (largest && values.capacity && *values.capacity > *largest)
        warn(ImportField::Capacity, IssueKind::CapacityAboveAll, { *largest });
    if (const auto text = cell(ImportField::Priority); !text.isEmpty()) {
        if (const auto priority = readPriority(text))
            values.priority = *priority;
        else
            error(ImportField::Priority, IssueKind::UnknownPriority);
    }
    if (const auto text = cell(ImportField::Tasks); !text.isEmpty() && !readTasks(text))
        error(ImportField::Tasks, IssueKind::TasksUnreadable);
}

void RowReading::readServiceTime()
{
    RowValues &values = m_row.values;
    const bool inSeconds = !cell(ImportField::ServiceSeconds).isEmpty();
    const ImportField field = inSeconds ? ImportField::ServiceSeconds : ImportField::ServiceMinutes;
    const auto text = cell(field);
    if (text.isEmpty())
        return;
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
    for (const int column : m_side.texts)
        checkText(column);
}

void RowReading::checkText(int column)
{
    const auto text = m_cells.at(column);
    if (text.isEmpty())
        return;
    if (looksLikeFormula(text))
        complain(column, IssueSeverity::Warning, IssueKind::FormulaLike);
    if (hasControlCharacters(text) && column != m_side.columnOf(ImportField::OrderHandle))
        complain(column, IssueSeverity::Warning, IssueKind::ControlCharacters);
}

void RowReading::countExtraCells()
{
    int extra = 0;
    for (size_t column = size_t(m_setup.plan.columnCount()); column < m_cells.all().size(); ++column)
        extra += !m_cells.all()[column].trimmed().isEmpty();
    if (extra)
        complain(-1, IssueSeverity::Warning, IssueKind::ExtraCells, { extra });
}

bool CheckedRow::hasError() const
{
    return std::ranges::any_of(issues, [](const CellIssue &issue) { return issue.severity == IssueSeverity::Error; });
}

}
