// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/duplicatechoice.h"
#include "models/import/importstate.h"
#include "models/import/importwork.h"

namespace routedesk::models {

/// What is known of each row of an ImportModel: the check's outcome, who had its key first, the server's complaints, and
/// whether it is removed or imported. Keeps the counts. Belongs to the interface thread.
class ImportVerdicts {
public:
    void clear();
    /// New rows at the end, or another verdict on rows that are here.
    void take(const LoadedChunk &chunk);
    /// The rows whose state or issues may have changed by it, this one first.
    [[nodiscard]] QList<int> setChecked(int row, const CheckedRow &checked);
    [[nodiscard]] QList<int> setRemoved(const QList<int> &rows, bool removed);
    void setImported(int row);
    void setComplaints(int row, const CellIssues &complaints);
    /// What the server has already, and what is to become of rows that are the same. Whoever changes it settles the rows.
    [[nodiscard]] DuplicateChoices &onServer() { return m_onServer; }
    [[nodiscard]] const DuplicateChoices &onServer() const { return m_onServer; }
    /// Rows that deliver what no row picks up.
    [[nodiscard]] QList<int> setPickless(const QSet<int> &rows);
    [[nodiscard]] bool isPickless(int row) const { return m_pickless.contains(row); }
    void settleAgain(const QList<int> &rows);
    /// The rows whose order the server has.
    [[nodiscard]] QList<int> rowsOnServer() const;
    [[nodiscard]] const std::vector<quint64> &keys() const { return m_keys; }
    [[nodiscard]] quint64 key(int row) const { return m_keys[size_t(row)]; }

    [[nodiscard]] int rowCount() const { return int(m_rows.size()); }
    [[nodiscard]] RowState state(int row) const { return m_rows[size_t(row)].state; }
    [[nodiscard]] const ImportCounts &counts() const { return m_counts; }
    /// What the check said, then the server; without the duplicate.
    [[nodiscard]] CellIssues issues(int row) const;
    /// The row that had this row's key first, or -1.
    [[nodiscard]] int duplicateOf(int row) const { return m_duplicates.value(row, -1); }
    [[nodiscard]] QSet<int> removedRows() const;

private:
    struct Row {
        bool warning : 1 = false;
        bool error : 1 = false;
        bool removed : 1 = false;
        bool imported : 1 = false;
        RowState state = RowState::Good;
    };

    void settle(int row);
    [[nodiscard]] int &count(RowState state);
    /// Finds out anew who has each of the keys first; the rows that changed by it.
    [[nodiscard]] QList<int> settleKeys(QList<quint64> keys);

    std::vector<Row> m_rows;
    std::vector<quint64> m_keys;
    QHash<int, CellIssues> m_issues;
    QHash<int, CellIssues> m_complaints;
    QHash<int, int> m_duplicates;
    DuplicateChoices m_onServer;
    QSet<int> m_pickless;
    ImportCounts m_counts;
};

}
