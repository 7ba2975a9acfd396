// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/csvrows.h"

namespace routedesk::models {

void CsvRows::appendRow(Cells cells, int sheetRow)
{
    for (const auto cell : cells) {
        m_bytes.append(cell);
        m_cellEnds.push_back(quint32(m_bytes.size()));
    }
    m_rows.push_back({ quint32(m_cellEnds.size()), sheetRow });
}

int CsvRows::cellCount(int row) const
{
    const quint32 begin = row == 0 ? 0 : m_rows[size_t(row) - 1].endCell;
    return int(m_rows[size_t(row)].endCell - begin);
}

QByteArrayView CsvRows::cell(int row, int column) const
{
    if (column < 0 || column >= cellCount(row))
        return {};
    const size_t index = (row == 0 ? 0 : m_rows[size_t(row) - 1].endCell) + size_t(column);
    const quint32 begin = index == 0 ? 0 : m_cellEnds[index - 1];
    return QByteArrayView(m_bytes.constData() + begin, m_cellEnds[index] - begin);
}

void CsvRows::squeeze()
{
    m_bytes.squeeze();
    m_cellEnds.shrink_to_fit();
    m_rows.shrink_to_fit();
}

}
