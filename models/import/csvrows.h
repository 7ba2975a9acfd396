// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <span>
#include <vector>

namespace routedesk::models {

/// A run of rows as compact as it gets: all bytes in one arena, one 32-bit end a cell. UTF-8. Filled once, then only read
/// (so it may be shared between threads).
class CsvRows {
public:
    using Cells = std::span<const QByteArrayView>;

    /// `sheetRow` counts from 1 as a spreadsheet does, header and blank rows included.
    void appendRow(Cells cells, int sheetRow);

    [[nodiscard]] int rowCount() const { return int(m_rows.size()); }
    [[nodiscard]] int cellCount(int row) const;
    /// Empty beyond the row's last cell. Valid as long as this object and no longer row is appended.
    [[nodiscard]] QByteArrayView cell(int row, int column) const;
    [[nodiscard]] int sheetRow(int row) const { return m_rows[size_t(row)].sheetRow; }
    [[nodiscard]] qint64 byteCount() const { return m_bytes.size(); }
    void squeeze();

private:
    struct Row {
        quint32 endCell;
        qint32 sheetRow;
    };

    QByteArray m_bytes;
    std::vector<quint32> m_cellEnds;
    std::vector<Row> m_rows;
};

}
