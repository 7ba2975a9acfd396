// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/duplicatechoice.h"
#include "models/import/importstate.h"
#include "models/import/importwork.h"

#include <array>

namespace routedesk::models {

/// What is known of each row of an ImportModel: the check's outcome, who had its key first, the server's
/// complaints, and whether it is removed or imported. Keeps the counts. Ten bytes a row in pages that never move, and
/// eight more where rows make two orders.
/// Belongs to the interface thread.
class ImportVerdicts {
public:
    void clear();
    /// New rows at the end, or another verdict on rows that are here.
    void take(const LoadedChunk &chunk);
    /// The rows whose state or issues may have changed by it, these first. All at once, as keys are settled over all
    /// rows.
    [[nodiscard]] QList<int> setChecked(const QList<std::pair<int, CheckedRow>> &rows);
    [[nodiscard]] QList<int> setRemoved(const QList<int> &rows, bool removed);
    /// The row, or secondOf() it: of two orders both have to be imported for the row to be.
    void setImported(int orderRow);
    [[nodiscard]] bool isImported(int orderRow) const;
    /// Orders of rows that are not wholly imported.
    [[nodiscard]] const QSet<int> &halfImported() const { return m_halfImported; }
    void setComplaints(int row, const CellIssues &complaints);
    void forgetComplaints(int row);
    [[nodiscard]] bool hasComplaints() const { return !m_complaints.isEmpty(); }
    /// What the server has already, and what is to become of rows that are the same. Whoever changes it settles the
    /// rows.
    [[nodiscard]] DuplicateChoices &onServer() { return m_onServer; }
    [[nodiscard]] const DuplicateChoices &onServer() const { return m_onServer; }
    /// Rows that deliver what no row picks up.
    [[nodiscard]] QList<int> setPickless(const QSet<int> &rows);
    [[nodiscard]] bool isPickless(int row) const { return m_pickless.contains(row); }
    void settleAgain(const QList<int> &rows);
    /// The rows whose order the server has.
    [[nodiscard]] QList<int> rowsOnServer() const;
    [[nodiscard]] std::vector<quint64> keys() const;
    /// Of the row, or of secondOf() it; 0 when there is no such order.
    [[nodiscard]] quint64 keyOf(int orderRow) const;
    [[nodiscard]] bool makesTwo(int row) const { return keyOf(secondOf(row)) != 0; }

    [[nodiscard]] PlaceState placeState(int row) const
    {
        return m_pages[size_t(row) / pageRows]->places[size_t(row) % pageRows];
    }

    [[nodiscard]] int rowCount() const { return m_rowCount; }
    [[nodiscard]] RowState state(int row) const { return stateOf(marks(row)); }
    [[nodiscard]] const ImportCounts &counts() const { return m_counts; }
    /// The check had nothing to say.
    [[nodiscard]] bool isSound(int row) const { return (marks(row) & (WarningMark | ErrorMark)) == 0; }
    [[nodiscard]] CellIssues complaints(int row) const { return m_complaints.value(row); }
    /// The row that had this row's key first, or -1.
    [[nodiscard]] int duplicateOf(int row) const { return m_duplicates.value(row, -1); }
    [[nodiscard]] QSet<int> removedRows() const;

private:
    static constexpr size_t pageRows = 1 << 14;
    struct Page {
        std::array<quint64, pageRows> keys;
        std::array<RowMarks, pageRows> marks;
        std::unique_ptr<std::array<quint64, pageRows>> secondKeys; ///< null while no row makes two orders
        std::array<PlaceState, pageRows> places;
    };

    [[nodiscard]] RowMarks marks(int row) const
    {
        return m_pages[size_t(row) / pageRows]->marks[size_t(row) % pageRows];
    }
    /// Whether it is a row of two orders, neither of them imported.
    [[nodiscard]] bool countsTwice(int row) const;
    void setHalf(int orderRow, bool imported);
    /// False when they are what they were; else what was imported of the row was another order.
    bool setKeys(int row, quint64 first, quint64 second);
    void setMarks(int row, RowMarks marks);
    void setMark(int row, RowMark mark, bool on);
    void setPlace(int row, PlaceState place);
    /// Rows whose place wants a look are counted while they are neither removed nor imported.
    void countPlace(int row, int by);
    void append(int count);
    /// Marks what other rows and the server's orders say of it.
    void settleOuter(int row);
    [[nodiscard]] int &count(RowState state);
    /// Finds out anew who has each of the keys first; the rows that changed by it.
    [[nodiscard]] QList<int> settleKeys(QList<quint64> keys);
    void addSecondKeys(QList<quint64> &keys) const;

    std::vector<std::unique_ptr<Page>> m_pages;
    int m_rowCount = 0;
    QHash<int, CellIssues> m_complaints;
    QHash<int, int> m_duplicates;
    QSet<int> m_halfImported; ///< rows and secondOf() rows, of which the other order is not imported
    DuplicateChoices m_onServer;
    QSet<int> m_pickless;
    ImportCounts m_counts;
};

}
