// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/columnplan.h"

#include <algorithm>

namespace routedesk::models {

ColumnPlan::ColumnPlan(int columnCount)
    : m_columns(columnCount)
{
}

std::optional<int> ColumnPlan::columnOf(ImportField field, OrderSide side) const
{
    for (int column = 0; column < columnCount(); ++column) {
        if (target(column).field == field && target(column).side == side)
            return column;
    }
    return std::nullopt;
}

std::optional<int> ColumnPlan::columnFor(ImportField field, OrderSide side) const
{
    const auto own = columnOf(field, side);
    return own ? own : columnOf(field);
}

bool ColumnPlan::isPaired() const
{
    return std::ranges::any_of(m_columns, [](const Column &column) { return column.target.side != OrderSide::Both; });
}

int ColumnPlan::matchedCount() const
{
    return int(std::ranges::count_if(m_columns, [](const Column &column) {
        return column.target.field != ImportField::Ignored && column.target.field != ImportField::Metadata;
    }));
}

bool ColumnPlan::assign(int column, const ColumnTarget &target, Origin origin)
{
    if (column < 0 || column >= columnCount())
        return false;
    if (target.field == ImportField::Metadata && target.metadataKey.trimmed().isEmpty())
        return false;
    if (!mayRepeat(target.field)) {
        if (const auto holder = columnOf(target.field, target.side); holder && *holder != column)
            m_columns[*holder] = { {}, origin };
    }
    m_columns[column] = { target, origin };
    if (target.field == ImportField::Ignored)
        m_columns[column].target.side = OrderSide::Both; // what is not imported is of no side
    return true;
}

QList<ImportField> ColumnPlan::missingRequired() const
{
    const bool paired = isPaired();
    const auto has = [this](ImportField field, OrderSide side) { return columnFor(field, side).has_value(); };
    const auto hasPlace = [&](OrderSide side) {
        return has(ImportField::Address, side) || has(ImportField::Coordinates, side) || has(ImportField::Geometry, side)
            || has(ImportField::PlaceHandle, side)
            || (has(ImportField::Latitude, side) && has(ImportField::Longitude, side));
    };
    const OrderSide last = paired ? OrderSide::Drop : OrderSide::Both;
    QList<ImportField> missing;
    if (!has(ImportField::OrderHandle, last))
        missing.append(ImportField::OrderHandle);
    if (!has(ImportField::ScheduledAt, last) && !has(ImportField::Window, last))
        missing.append(ImportField::ScheduledAt);
    if (!hasPlace(last) || (paired && !hasPlace(OrderSide::Pick)))
        missing.append(ImportField::Address);
    return missing;
}

}
