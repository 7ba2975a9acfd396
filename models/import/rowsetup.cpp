// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/rowsetup.h"

#include "models/import/cellreaders.h"

#include <algorithm>

namespace routedesk::models {

namespace {

bool isText(ImportField field)
{
    switch (field) {
    case ImportField::OrderHandle:
    case ImportField::PlaceHandle:
    case ImportField::ProductTypes:
    case ImportField::Tasks:
    case ImportField::Worker:
    case ImportField::OpsGroup:
    case ImportField::Metadata: return true;
    default: return isAddressPart(field);
    }
}

/// What the side says itself hides what is said of both, and so does another field that says the same thing.
bool isHidden(const ColumnPlan &plan, ImportField field, OrderSide side)
{
    using F = ImportField;
    const auto own = [&](std::initializer_list<F> fields) {
        return std::ranges::any_of(fields, [&](F one) { return plan.columnOf(one, side).has_value(); });
    };
    switch (field) {
    case F::Metadata: return false;
    case F::ScheduledAfter: return own({ F::ScheduledAfter, F::Window });
    case F::ScheduledAt: return own({ F::ScheduledAt, F::Window });
    case F::Window: return own({ F::ScheduledAfter, F::ScheduledAt, F::Window });
    case F::ServiceMinutes:
    case F::ServiceSeconds: return own({ F::ServiceMinutes, F::ServiceSeconds });
    default: break;
    }
    if (!isPlaceField(field))
        return own({ field });
    for (int column = 0; column < plan.columnCount(); ++column) {
        if (plan.target(column).side == side && isPlaceField(plan.target(column).field))
            return true;
    }
    return false;
}

/// A default of the side itself goes before one of both.
QString defaultOf(const ImportDefaults &defaults, ColumnTarget target, OrderSide side)
{
    target.side = side;
    const QString own = defaults.text(target);
    target.side = OrderSide::Both;
    return own.isEmpty() ? defaults.text(target) : own;
}

}

SideSetup::SideSetup(const ColumnPlan &plan, const ImportDefaults &defaults, OrderSide orderSide)
    : side(orderSide)
{
    columns.fill(-1);
    QList<AddressPiece> pieces;
    for (int column = 0; column < plan.columnCount(); ++column) {
        const auto &[field, key, its] = plan.target(column);
        const bool shared = its == OrderSide::Both;
        const bool hidden = shared && side != OrderSide::Both && isHidden(plan, field, side);
        if (field == ImportField::Ignored || (!shared && its != side) || hidden)
            continue;
        if (field == ImportField::Metadata)
            metadata.append({ column, key, {} });
        else if (columns[size_t(field)] < 0)
            columns[size_t(field)] = column;
        if (isAddressPart(field))
            pieces.append({ field, column, {} });
        if (isText(field))
            texts.push_back(column);
    }
    for (const auto &[target, text] : defaults.entries()) {
        if (target.side != OrderSide::Both && target.side != side)
            continue;
        const QByteArray utf8 = defaultOf(defaults, target, side).toUtf8();
        if (target.field == ImportField::Metadata) {
            const auto known = std::ranges::find(metadata, target.metadataKey, &MetadataColumn::key);
            if (known == metadata.end())
                metadata.append({ -1, target.metadataKey, utf8 });
            else
                known->fallback = utf8;
            continue;
        }
        fallbacks[size_t(target.field)] = utf8;
        hasFallbacks = true;
        if (isAddressPart(target.field) && columns[size_t(target.field)] < 0)
            pieces.append({ target.field, -1, {} });
    }
    orderPieces(pieces);
    if (pieces.size() > 1 || (pieces.size() == 1 && pieces.first().field != ImportField::Address)) {
        for (const AddressPiece &piece : std::as_const(pieces))
            address.append({ piece.field, piece.column });
    }
}

RowSetup::RowSetup(const ColumnPlan &columnPlan, const ImportOptions &importOptions,
                   const std::optional<ImportArea> &importArea)
    : plan(columnPlan)
    , options(importOptions)
    , area(importArea)
    , clock(importOptions.zone)
{
    if (!plan.isPaired()) {
        sides.emplace_back(plan, options.defaults, OrderSide::Both);
        return;
    }
    sides.emplace_back(plan, options.defaults, OrderSide::Pick);
    sides.emplace_back(plan, options.defaults, OrderSide::Drop);
}

QString RowCells::text(ImportField field) const
{
    const auto cell = value(field);
    return cell.isEmpty() ? QString() : readText(cell);
}

QString RowCells::address() const
{
    if (m_side.address.isEmpty())
        return text(ImportField::Address);
    QList<AddressPiece> pieces;
    for (const auto &[field, column] : m_side.address) {
        auto cell = at(column);
        if (cell.isEmpty() && m_side.hasFallbacks)
            cell = fallback(field);
        pieces.append({ field, column, readText(cell) });
    }
    const QString joined = joinAddress(pieces);
    return joined.isEmpty() ? QString() : joined;
}

bool RowCells::writtenDoor() const
{
    return !written(ImportField::Address).isEmpty() || !written(ImportField::AddressExtra).isEmpty()
        || !written(ImportField::HouseNumber).isEmpty() || !written(ImportField::PostalCode).isEmpty();
}

bool RowCells::hasAddress() const
{
    return writtenDoor() || !value(ImportField::Address).isEmpty();
}

bool RowCells::hasPlace() const
{
    if (writtenDoor())
        return true;
    return std::ranges::any_of(
        std::array { ImportField::Latitude, ImportField::Longitude, ImportField::Coordinates, ImportField::Geometry,
            ImportField::PlaceHandle },
        [this](ImportField field) { return !written(field).isEmpty(); });
}

/// Where several fields say the same thing in different ways, what is written in one keeps the others' defaults out.
QByteArrayView RowCells::fallback(ImportField field) const
{
    const QByteArray &text = m_side.fallbacks[size_t(field)];
    if (text.isEmpty())
        return {};
    switch (field) {
    case ImportField::Address:
    case ImportField::Coordinates:
    case ImportField::Geometry:
    case ImportField::PlaceHandle: return hasPlace() ? QByteArrayView() : QByteArrayView(text);
    case ImportField::PostalCode:
    case ImportField::City:
    case ImportField::Region:
    case ImportField::Country: return writtenDoor() ? QByteArrayView(text) : QByteArrayView();
    case ImportField::ScheduledAfter:
    case ImportField::ScheduledAt:
        return written(ImportField::Window).isEmpty() ? QByteArrayView(text) : QByteArrayView();
    case ImportField::Window:
        return written(ImportField::ScheduledAfter).isEmpty() && written(ImportField::ScheduledAt).isEmpty()
            ? QByteArrayView(text)
            : QByteArrayView();
    case ImportField::ServiceMinutes:
        return written(ImportField::ServiceSeconds).isEmpty() ? QByteArrayView(text) : QByteArrayView();
    default: return text;
    }
}

}
