// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/cellissue.h"
#include "models/import/columnplan.h"
#include "models/import/csvrows.h"
#include "models/import/importoptions.h"
#include "models/import/rowvalues.h"

#include "api/orderrequests.h"

#include <memory>
#include <span>

namespace routedesk::models {

class PlaceBook;
struct RowMemo;
struct RowSetup;

/// One order as it will be sent. Worker and ops group belong to the batch on the wire, so orders are grouped by them.
struct ImportedOrder {
    int row = -1; ///< of the ImportModel; for the second order of a row secondOf() it, so that no two are the same
    api::NewOrder order;
    QString workerHandle;   ///< null: left to the planner
    QString opsGroupHandle; ///< null: as the import's options say

    bool operator==(const ImportedOrder &) const = default;
};

/// What stands for the second order of a row wherever orders are told apart by their rows; below -1.
[[nodiscard]] constexpr int secondOf(int row)
{
    return -2 - row;
}
/// The row itself of a row or of secondOf() one.
[[nodiscard]] constexpr int rowOf(int orderRow)
{
    return orderRow < -1 ? -2 - orderRow : orderRow;
}

/// Cells to typed values and complaints, to an order. Pure: the same cells, plan, options and area give the same answer on
/// any thread. Knows one row at a time; duplicates are the model's business.
class RowInterpreter {
public:
    using Cells = CsvRows::Cells; ///< UTF-8; fewer than columns means empty ones, more are ExtraCells

    RowInterpreter(const ColumnPlan &plan, const ImportOptions &options, const std::optional<ImportArea> &area);

    /// Reads and checks; makes no order, so that it is quick.
    [[nodiscard]] CheckedRow check(Cells cells) const;
    /// The same for one of many rows: the memo makes it quicker and no different.
    [[nodiscard]] CheckedRow check(Cells cells, RowMemo &memo) const;
    /// The order that the values are of, of a row that has no error. `row` is left to the caller.
    [[nodiscard]] ImportedOrder order(const RowValues &values, Cells cells) const;
    /// All orders of such a row: one, or a pick and a drop.
    [[nodiscard]] QList<ImportedOrder> orders(const CheckedRow &row, Cells cells, int rowNumber) const;
    /// Joined from the cells that give it; null when there is none.
    [[nodiscard]] QString address(Cells cells, OrderSide side = OrderSide::Both) const;
    /// What was understood of one cell; invalid when nothing. QDateTime in the zone for times, a list of two for a window,
    /// the whole address for each of its parts,
    /// double for degrees, a list of latitude and longitude for coordinates and a point's geometry, the number of corners
    /// for a polygon, QDate for the day, int (service time in seconds), QStringList for product types, else QString (types
    /// and priorities in the wire's words).
    [[nodiscard]] QVariant understood(const CheckedRow &row, Cells cells, int column) const;
    /// The default that stands in for an empty cell; null where none does.
    [[nodiscard]] QString defaultOf(Cells cells, int column) const;
    /// The default that stands in where the meaning has no column at all; null where none does.
    [[nodiscard]] QByteArray standIn(Cells cells, const ColumnTarget &target) const;
    /// Whether the plan makes a pick and a drop of each row.
    [[nodiscard]] bool isPaired() const;

    /// Places of rows that have an address only, from now on.
    void setPlaces(const PlaceBook &places);
    [[nodiscard]] const std::optional<ImportArea> &area() const;

private:
    [[nodiscard]] CheckedRow checkPair(Cells cells, RowMemo &memo) const;

    std::shared_ptr<const RowSetup> m_setup;
};

/// Why a text can be no default for the field, as the first complaint of a cell that has it; nullopt when it can.
[[nodiscard]] std::optional<CellIssue> defaultComplaint(
    const ColumnTarget &target, const QString &text, const ImportOptions &options);

/// The middle and usual reach of some places; nullopt of fewer than three.
[[nodiscard]] std::optional<ImportArea> areaOf(std::span<const api::GeoPoint> points);
/// The same of the good coordinates of some rows.
[[nodiscard]] std::optional<ImportArea> areaOf(std::span<const RowValues> rows);

}
