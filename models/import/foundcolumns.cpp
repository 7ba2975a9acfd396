// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/foundcolumns.h"

namespace routedesk::models {

namespace {

QByteArray degrees(double value)
{
    return QByteArray::number(value, 'f', 7);
}

QByteArray pairOf(const api::GeoPoint &point)
{
    return degrees(point.latitude()) + ", " + degrees(point.longitude());
}

bool hasOwnPlace(const ColumnPlan &plan, OrderSide side)
{
    for (int column = 0; column < plan.columnCount(); ++column) {
        if (plan.target(column).side == side && isPlaceField(plan.target(column).field))
            return true;
    }
    return false;
}

std::optional<api::GeoPoint> foundOf(const CheckedRow &row, OrderSide side)
{
    const auto found = [side](const RowValues &values) -> std::optional<api::GeoPoint> {
        const bool isSure = values.place == PlaceState::Exact || values.place == PlaceState::Chosen;
        return isSure && values.side == side ? values.point : std::nullopt;
    };
    const auto first = found(row.values);
    return first || !row.second ? first : found(*row.second);
}

}

FoundColumns::FoundColumns(const ColumnPlan &plan, bool isWanted)
{
    if (!isWanted)
        return;
    if (!plan.isPaired()) {
        add(plan, OrderSide::Both, OrderSide::Both);
        return;
    }
    // A column of its own would hide what is said of the place of both orders.
    const bool ownPick = hasOwnPlace(plan, OrderSide::Pick);
    const bool ownDrop = hasOwnPlace(plan, OrderSide::Drop);
    add(plan, OrderSide::Pick, ownPick ? OrderSide::Pick : OrderSide::Both);
    if (ownPick || ownDrop)
        add(plan, OrderSide::Drop, ownDrop ? OrderSide::Drop : OrderSide::Both);
}

void FoundColumns::add(const ColumnPlan &plan, OrderSide order, OrderSide columns)
{
    const auto column = [&](ImportField field) { return plan.columnOf(field, columns).value_or(-1); };
    Side one { order, column(ImportField::Latitude), column(ImportField::Longitude), column(ImportField::Coordinates), -1 };
    if (one.latitude >= 0 && one.longitude >= 0) {
        one.both = -1;
    } else {
        one.latitude = one.longitude = -1;
        if (one.both < 0) {
            one.appended = int(m_appended.size());
            m_appended.append(targetName({ ImportField::Coordinates, {}, columns }));
        }
    }
    m_sides.append(one);
}

QByteArray FoundColumns::cell(int column, const CheckedRow &row) const
{
    for (const Side &side : m_sides) {
        if (column != side.latitude && column != side.longitude && column != side.both)
            continue;
        const auto point = foundOf(row, side.side);
        if (!point)
            return {};
        return column == side.both ? pairOf(*point)
                                   : degrees(column == side.latitude ? point->latitude() : point->longitude());
    }
    return {};
}

QByteArray FoundColumns::appendedCell(int at, const CheckedRow &row) const
{
    for (const Side &side : m_sides) {
        const auto point = side.appended == at ? foundOf(row, side.side) : std::nullopt;
        if (point)
            return pairOf(*point);
    }
    return {};
}

}
