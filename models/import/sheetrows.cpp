// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/sheetrows.h"

#include <algorithm>

namespace routedesk::models {

namespace {

constexpr int notesOfAKind = 100;

}

SheetRows::SheetRows(const CsvLimits &limits, const CsvReader::Sink &sink) : m_limits(limits), m_sink(sink) { }

void SheetRows::addShared(int column, QByteArrayView text)
{
    place(column, { column, -1, text, text.size() });
}

void SheetRows::add(int column, QByteArrayView text)
{
    if (text.isEmpty())
        return;
    const Cell cell{ column, m_own.size(), {}, text.size() };
    // a longer row is left out anyway
    if (m_own.size() <= m_limits.recordBytes)
        m_own.append(text.first(std::min<qsizetype>(text.size(), m_limits.recordBytes + 1)));
    place(column, cell);
}

void SheetRows::place(int column, const Cell &cell)
{
    if (cell.size == 0 || column < 0)
        return;
    m_bytes += cell.size;
    if (column >= m_limits.columns)
        m_isWide = true;
    else if (m_bytes <= m_limits.recordBytes)
        m_added.push_back(cell);
}

bool SheetRows::fillCells()
{
    m_cells.clear();
    if (m_bytes > m_limits.recordBytes)
        return false;
    for (const Cell &cell : m_added) {
        if (size_t(cell.column) >= m_cells.size())
            m_cells.resize(size_t(cell.column) + 1);
        m_cells[size_t(cell.column)]
            = cell.begin < 0 ? cell.shared : QByteArrayView(m_own).sliced(cell.begin, cell.size);
    }
    return true;
}

void SheetRows::endRow(int sheetRow, int times, bool isHidden)
{
    if (m_added.empty() && m_bytes <= m_limits.recordBytes) {
        m_wideRows += m_isWide;
        return clear();
    }
    const bool isFine = fillCells();
    if (sheetRow > m_sheetRow + 1)
        m_blankRows += sheetRow - m_sheetRow - 1;
    for (int row = sheetRow; row < sheetRow + times && !m_isFull; ++row) {
        m_sheetRow = row;
        if (!isFine && ++m_longRows <= notesOfAKind)
            m_notes.append({ CsvNote::Kind::RecordTooLong, row, 1 });
        if (isFine)
            handOut(row);
        m_wideRows += m_isWide;
        m_hiddenRows += isHidden;
    }
    clear();
}

void SheetRows::handOut(int sheetRow)
{
    m_cellCount += qint64(m_cells.size());
    m_ownBytes += m_own.size();
    if (m_rowCount >= m_limits.rows || m_cellCount > m_limits.cells || m_ownBytes > m_limits.fileBytes) {
        m_isFull = true;
        m_notes.append({ CsvNote::Kind::CutShort, sheetRow, 1 });
        return;
    }
    ++m_rowCount;
    m_sink.row(m_cells, sheetRow);
}

void SheetRows::clear()
{
    m_added.clear();
    m_own.resize(0);
    m_bytes = 0;
    m_isWide = false;
}

QList<CsvNote> SheetRows::notes() const
{
    QList<CsvNote> result = m_notes;
    if (m_blankRows)
        result.append({ CsvNote::Kind::BlankRows, 0, m_blankRows });
    if (m_hiddenRows)
        result.append({ CsvNote::Kind::HiddenRows, 0, m_hiddenRows });
    if (m_wideRows)
        result.append({ CsvNote::Kind::TooManyColumns, 0, m_wideRows });
    return result;
}

}
