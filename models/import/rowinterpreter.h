// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/cellissue.h"
#include "models/import/columnplan.h"
#include "models/import/importoptions.h"
#include "models/import/rowvalues.h"

#include "api/orderrequests.h"

#include <memory>
#include <span>

namespace routedesk::models {

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
    using Cells = std::span<const QByteArrayView>; ///< UTF-8, one a file column; fewer means empty

    RowInterpreter(const ColumnPlan &plan, const ImportOptions &options, const std::optional<ImportArea> &area);
    ~RowInterpreter();
    RowInterpreter(RowInterpreter &&) noexcept;
    RowInterpreter &operator=(RowInterpreter &&) noexcept;

    /// Reads and checks; makes no text, so that it is quick enough for a million rows.
    [[nodiscard]] CheckedRow check(Cells cells) const;
    /// The order of a row that has no error. `row` is left to the caller.
    [[nodiscard]] ImportedOrder order(const RowValues &values, Cells cells) const;
    /// What was understood of one cell: QDateTime in the zone, double, int, QString, QStringList, or invalid.
    [[nodiscard]] QVariant understood(const RowValues &values, Cells cells, int column) const;

private:
    class Reading;
    struct Setup;
    std::unique_ptr<const Setup> m_setup;
};

/// The middle and usual reach of the good coordinates of some rows; nullopt when fewer than three rows have any.
[[nodiscard]] std::optional<ImportArea> areaOf(std::span<const RowValues> rows);

}
