// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/importtable.h"

#include <algorithm>

namespace routedesk::models {

namespace {

quint64 cellKey(int row, int column)
{
    return quint64(quint32(row)) << 32 | quint32(column);
}

}

void ImportTable::append(std::shared_ptr<const CsvRows> chunk)
{
    if (chunk->rowCount() == 0)
        return;
    m_starts.append(rowCount());
    m_chunks.append(std::move(chunk));
}

void ImportTable::clear()
{
    *this = {};
}

int ImportTable::rowCount() const
{
    return m_chunks.isEmpty() ? 0 : m_starts.last() + m_chunks.last()->rowCount();
}

ImportTable::Place ImportTable::place(int row) const
{
    const auto after = std::ranges::upper_bound(m_starts, row);
    const qsizetype chunk = after - m_starts.begin() - 1;
    return { m_chunks[chunk].get(), row - m_starts[chunk] };
}

int ImportTable::sheetRow(int row) const
{
    const Place at = place(row);
    return at.chunk->sheetRow(at.row);
}

int ImportTable::cellCount(int row) const
{
    const Place at = place(row);
    return at.chunk->cellCount(at.row);
}

QByteArrayView ImportTable::originalCell(int row, int column) const
{
    const Place at = place(row);
    return at.chunk->cell(at.row, column);
}

QByteArrayView ImportTable::cell(int row, int column) const
{
    if (!m_edits.isEmpty()) {
        if (const auto edit = m_edits.constFind(cellKey(row, column)); edit != m_edits.cend())
            return *edit;
    }
    return originalCell(row, column);
}

bool ImportTable::isEdited(int row, int column) const
{
    return m_edits.contains(cellKey(row, column));
}

void ImportTable::setCell(int row, int column, const QByteArray &utf8)
{
    if (originalCell(row, column) == utf8)
        m_edits.remove(cellKey(row, column));
    else
        m_edits.insert(cellKey(row, column), utf8);
}

void ImportTable::cells(int row, int columns, std::vector<QByteArrayView> &into) const
{
    const Place at = place(row);
    const int count = std::max(columns, at.chunk->cellCount(at.row));
    into.resize(size_t(count));
    at.chunk->cells(at.row, into);
    if (m_edits.isEmpty())
        return;
    for (int column = 0; column < count; ++column) {
        if (const auto edit = m_edits.constFind(cellKey(row, column)); edit != m_edits.cend())
            into[size_t(column)] = *edit;
    }
}

}
