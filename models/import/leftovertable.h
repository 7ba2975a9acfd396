// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/foundcolumns.h"
#include "models/import/importtable.h"
#include "models/import/rowinterpreter.h"

#include <functional>

namespace routedesk::models {

class CsvWriter;

/// A row that was not imported.
struct LeftoverRow {
    int row = 0;
    bool isFound = false;     ///< where it goes may have been looked up
    CellIssues before, after; ///< of other rows and of the server: what the check can't know
};

/// The rows left over from an import as a table that imports again as the same orders, on another day and with other
/// settings too: times are written with their date and offset, what defaults gave stands in cells, and places that were
/// found have coordinates. All else is as in the file. Any thread.
class LeftoverTable {
public:
    /// What `headers` names is the plan's.
    LeftoverTable(const ImportTable &table, const RowInterpreter &interpreter, const ColumnPlan &plan,
        const ImportOptions &options, const QStringList &headers);

    using Wording = std::function<QString(const CellIssue &)>;
    /// UTF-8, with a last column that says why each row is still here.
    [[nodiscard]] QByteArray csv(const QList<LeftoverRow> &rows, const Wording &wording, char delimiter) const;

private:
    void writeRow(CsvWriter &writer, const LeftoverRow &left, const FoundColumns &found, int width,
        const Wording &wording) const;
    /// Null when the cell stays as it is.
    [[nodiscard]] QByteArray changed(
        int column, QByteArrayView text, const CheckedRow &row, RowInterpreter::Cells cells) const;
    /// With date and offset where it is a time that was understood, else as it is.
    [[nodiscard]] QByteArray lasting(const ColumnTarget &target, QByteArrayView text, const CheckedRow &row) const;
    [[nodiscard]] QByteArray exact(const std::optional<api::Instant> &instant) const;

    ImportTable m_table;
    RowInterpreter m_interpreter;
    ColumnPlan m_plan;
    ImportOptions m_options;
    QStringList m_headers;
    QList<ColumnTarget> m_defaults; ///< those that have no column
    qsizetype m_oldReason;          ///< the column of an earlier round; -1: none
};

}
