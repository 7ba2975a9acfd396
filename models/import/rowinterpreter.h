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

struct RowSetup;

/// One row as it will be sent. Worker and ops group belong to the batch on the wire, so rows are grouped by them.
struct ImportedOrder {
    int row = -1; ///< of the ImportModel
    api::NewOrder order;
    QString workerHandle;   ///< null: left to the planner
    QString opsGroupHandle; ///< null: as the import's options say

    bool operator==(const ImportedOrder &) const = default;
};

/// Cells to typed values and complaints, to an order. Pure: the same cells, plan, options and area give the same answer on
/// any thread. Knows one row at a time; duplicates are the model's business.
class RowInterpreter {
public:
    using Cells = CsvRows::Cells; ///< UTF-8; fewer than columns means empty ones, more are ExtraCells

    RowInterpreter(const ColumnPlan &plan, const ImportOptions &options, const std::optional<ImportArea> &area);

    /// Reads and checks; makes no order, so that it is quick.
    [[nodiscard]] CheckedRow check(Cells cells) const;
    /// The order of a row that has no error. `row` is left to the caller.
    [[nodiscard]] ImportedOrder order(const RowValues &values, Cells cells) const;
    /// What was understood of one cell; invalid when nothing. QDateTime in the zone for times, a list of two for a window,
    /// double for degrees, a list of latitude and longitude for coordinates and a point's geometry, the number of corners
    /// for a polygon, QDate for the day, int (service time in seconds), QStringList for product types, else QString (types
    /// and priorities in the wire's words).
    [[nodiscard]] QVariant understood(const RowValues &values, Cells cells, int column) const;

    /// What a row's place is looked up by; null when it has no address.
    [[nodiscard]] QString address(Cells cells) const;
    /// Places of rows that have an address only, from now on.
    void setPlaces(const FoundPlaces &places);
    [[nodiscard]] const std::optional<ImportArea> &area() const;

private:
    std::shared_ptr<const RowSetup> m_setup;
};

/// The middle and usual reach of the good coordinates of some rows; nullopt when fewer than three rows have any.
[[nodiscard]] std::optional<ImportArea> areaOf(std::span<const RowValues> rows);

}
