// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/csvreader.h"

namespace routedesk::models {

/// Puts the cells of a sheet together to rows: leaves out blank ones, cells beyond the last filled one, and what is
/// more than the limits allow, and says so in notes.
class SheetRows {
public:
    /// Both must outlive it.
    SheetRows(const CsvLimits &limits, const CsvReader::Sink &sink);

    /// `text` stands in the workbook's shared text, so that it is not copied.
    void addShared(int column, QByteArrayView text);
    void add(int column, QByteArrayView text);
    /// Hands out what was added, at `sheetRow` (from 1) and the `times` - 1 rows below it.
    void endRow(int sheetRow, int times, bool isHidden);
    /// There is room for no more rows.
    [[nodiscard]] bool isFull() const { return m_isFull; }
    [[nodiscard]] int rowCount() const { return m_rowCount; }
    [[nodiscard]] int sheetRow() const { return m_sheetRow; } ///< of the latest row that was handed out
    [[nodiscard]] QList<CsvNote> notes() const;

private:
    struct Cell {
        int column;
        qsizetype begin; ///< in m_own; -1: shared
        QByteArrayView shared;
        qsizetype size;
    };
    void place(int column, const Cell &cell);
    [[nodiscard]] bool fillCells();
    void handOut(int sheetRow);
    void clear();

    const CsvLimits &m_limits;
    const CsvReader::Sink &m_sink;
    std::vector<Cell> m_added;
    std::vector<QByteArrayView> m_cells;
    QByteArray m_own;
    qint64 m_bytes = 0;
    qint64 m_cellCount = 0;
    qint64 m_ownBytes = 0; ///< that were handed out: shared texts are kept once
    int m_rowCount = 0;
    int m_sheetRow = 0;
    int m_longRows = 0;
    qint64 m_blankRows = 0;
    qint64 m_hiddenRows = 0;
    qint64 m_wideRows = 0;
    bool m_isFull = false;
    bool m_isWide = false;
    QList<CsvNote> m_notes;
};

}
