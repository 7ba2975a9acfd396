// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/columnplan.h"

#include <algorithm>

namespace routedesk::models {

ColumnPlan::ColumnPlan(int columnCount)
    : m_columns(columnCount)
{
}

std::optional<int> ColumnPlan::columnOf(ImportField field) const
{
    for (int column = 0; column < columnCount(); ++column) {
        if (target(column).field == field)
            return column;
    }
    return std::nullopt;
}

int ColumnPlan::matchedCount() const
{
    return int(std::ranges::count_if(m_columns, [](const Column &column) { return !mayRepeat(column.target.field); }));
}

bool ColumnPlan::assign(int column, const ColumnTarget &target, Origin origin)
{
    if (column < 0 || column >= columnCount())
        return false;
    if (target.field == ImportField::Metadata && target.metadataKey.trimmed().isEmpty())
        return false;
    if (!mayRepeat(target.field)) {
        if (const auto holder = columnOf(target.field); holder && *holder != column)
            m_columns[*holder] = { {}, origin };
    }
    m_columns[column] = { target, origin };
    return true;
}

QList<ImportField> ColumnPlan::missingRequired() const
{
    const auto has = [this](ImportField field) { return columnOf(field).has_value(); };
    QList<ImportField> missing;
    if (!has(ImportField::OrderHandle))
        missing.append(ImportField::OrderHandle);
    if (!has(ImportField::ScheduledAt) && !has(ImportField::Window))
        missing.append(ImportField::ScheduledAt);
    const bool destination = has(ImportField::Address) || has(ImportField::Coordinates) || has(ImportField::Geometry)
        || has(ImportField::PlaceHandle) || (has(ImportField::Latitude) && has(ImportField::Longitude));
    if (!destination)
        missing.append(ImportField::Address);
    return missing;
}

}
