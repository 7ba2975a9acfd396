// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <span>
#include <vector>

namespace routedesk::models {

/// A run of rows as compact as it gets: a cell is 8 bytes that say where it stands in the text all runs of a file
/// share. Only cells that read otherwise than they are written (a doubled quote) are kept beside it. UTF-8. Filled
/// once, then only read (so it may be shared between threads).
class CsvRows {
public:
    using Cells = std::span<const QByteArrayView>;

    CsvRows() = default;
    /// Cells that lie in `text` are not copied. Texts of 2 GB and more are not supported.
    explicit CsvRows(const QByteArray &text) : m_text(text) { }

    void reserve(size_t rows, size_t cells);
    /// `sheetRow` counts from 1 as a spreadsheet does, header and blank rows included.
    void appendRow(Cells cells, int sheetRow);

    [[nodiscard]] int rowCount() const { return int(m_rows.size()); }
    [[nodiscard]] size_t cellCount() const { return m_cells.size(); }
    [[nodiscard]] int cellCount(int row) const;
    /// Empty beyond the row's last cell. Valid as long as this object and no longer row is appended.
    [[nodiscard]] QByteArrayView cell(int row, int column) const;
    /// The same, of all of a row's cells from the first on, as many as `into` holds.
    void cells(int row, std::span<QByteArrayView> into) const;
    [[nodiscard]] int sheetRow(int row) const { return m_rows[size_t(row)].sheetRow; }
    /// Of all cells, wherever they are kept.
    [[nodiscard]] qint64 byteCount() const { return m_byteCount; }
    void squeeze();

private:
    struct Row {
        quint32 endCell;
        qint32 sheetRow;
    };
    struct Cell {
        // no bit fields: writing one reads what was there, and fresh memory is dear to read
        static constexpr quint32 ownMark = quint32(1) << 31;
        quint32 begin;
        quint32 sizeAndMark; ///< with ownMark: in m_own, not in m_text

        [[nodiscard]] bool isOwn() const { return sizeAndMark & ownMark; }
        [[nodiscard]] qsizetype size() const { return qsizetype(sizeAndMark & ~ownMark); }
    };
    [[nodiscard]] size_t firstCell(int row) const { return row == 0 ? 0 : m_rows[size_t(row) - 1].endCell; }
    [[nodiscard]] QByteArrayView view(Cell cell) const
    {
        return { (cell.isOwn() ? m_own.constData() : m_text.constData()) + cell.begin, cell.size() };
    }

    QByteArray m_text;
    QByteArray m_own;
    std::vector<Cell> m_cells;
    std::vector<Row> m_rows;
    qint64 m_byteCount = 0;
};

}
