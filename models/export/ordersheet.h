// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/importfield.h"

#include "api/order.h"

#include <QTimeZone>

namespace routedesk::models {

/// One order as it is written into a table, with the words of what the desk shows about it beyond the order itself.
struct SheetOrder {
    api::Order order;
    QStringList shown; ///< as many as the SheetColumns with a `shown` name
};

/// One column of a table of orders.
struct SheetColumn {
    ImportField field = ImportField::Ignored; ///< what the import takes it for
    QString metadataKey; ///< of Metadata; null: every key that an order has
    QString shown; ///< of Ignored: what the desk calls it

    bool operator==(const SheetColumn &) const = default;
};

/// Orders as a table that imports again as the same orders: headers in the wire's words, times with their offset,
/// and after the wanted columns those that an order would lose something without. Pure; may be used on any thread.
class OrderSheet {
public:
    OrderSheet(const QList<SheetColumn> &wanted, const QList<SheetOrder> &orders, const QTimeZone &zone);

    [[nodiscard]] const QList<SheetColumn> &columns() const { return m_columns; }
    [[nodiscard]] QStringList headers() const;
    /// A cell a column.
    [[nodiscard]] QStringList row(const SheetOrder &order) const;
    /// Whether its cells are numbers that a spreadsheet may reckon with.
    [[nodiscard]] static bool isNumber(ImportField field);

private:
    [[nodiscard]] QString cell(const SheetColumn &column, const api::Order &order) const;
    [[nodiscard]] QString timeText(const api::CompactOptional<api::Instant> &instant) const;

    QTimeZone m_zone;
    QList<SheetColumn> m_columns;
};

}
