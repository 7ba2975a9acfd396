// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/csvrows.h"

#include <algorithm>
#include <functional>

namespace routedesk::models {

void CsvRows::reserve(size_t rows, size_t cells)
{
    m_rows.reserve(rows);
    m_cells.reserve(cells);
}

void CsvRows::appendRow(Cells cells, int sheetRow)
{
    const char *const begin = m_text.constData();
    const char *const end = begin + m_text.size();
    for (const auto cell : cells) {
        const bool shared = !std::less<>()(cell.data(), begin) && !std::less<>()(end, cell.data() + cell.size())
            && cell.data() != nullptr;
        const auto size = quint32(cell.size());
        m_byteCount += size;
        if (shared) {
            m_cells.push_back({ quint32(cell.data() - begin), size });
        } else {
            m_cells.push_back({ quint32(m_own.size()), size | Cell::ownMark });
            m_own.append(cell);
        }
    }
    m_rows.push_back({ quint32(m_cells.size()), sheetRow });
}

int CsvRows::cellCount(int row) const
{
    return int(m_rows[size_t(row)].endCell - firstCell(row));
}

QByteArrayView CsvRows::cell(int row, int column) const
{
    if (column < 0 || column >= cellCount(row))
        return {};
    return view(m_cells[firstCell(row) + size_t(column)]);
}

void CsvRows::cells(int row, std::span<QByteArrayView> into) const
{
    const Cell *const first = m_cells.data() + firstCell(row);
    const size_t count = std::min(into.size(), size_t(cellCount(row)));
    for (size_t column = 0; column < count; ++column)
        into[column] = view(first[column]);
    std::ranges::fill(into.subspan(count), QByteArrayView());
}

void CsvRows::squeeze()
{
    m_own.squeeze();
    // what was reserved too much is worth a copy only when it is a good part
    if (m_cells.capacity() - m_cells.size() > m_cells.size() / 16)
        m_cells.shrink_to_fit();
    if (m_rows.capacity() - m_rows.size() > m_rows.size() / 16)
        m_rows.shrink_to_fit();
}

}
